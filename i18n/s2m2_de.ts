<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Advice</name>
  <message>
   <source>Use the whole overlap</source>
   <translation>Die ganze Überlappung benutzen</translation>
  </message>
  <message>
   <source>the area left {0} templates only</source>
   <translation>der Bereich ließ nur {0} Templates zu</translation>
  </message>
  <message>
   <source>Search {0} m</source>
   <translation>{0} m weit suchen</translation>
  </message>
  <message>
   <source>where the layers may lie further apart</source>
   <translation>wo die Layer weiter auseinanderliegen können</translation>
  </message>
  <message>
   <source>Place one pair by hand</source>
   <translation>Ein Paar von Hand setzen</translation>
  </message>
  <message>
   <source>a place that you see in both images</source>
   <translation>ein Ort, den Sie in beiden Bildern sehen</translation>
  </message>
  <message>
   <source>Exclude water and cloud</source>
   <translation>Wasser und Wolken ausschließen</translation>
  </message>
  <message>
   <source>with a polygon layer; they look alike everywhere</source>
   <translation>mit einem Polygonlayer; sie sehen überall gleich aus</translation>
  </message>
  <message>
   <source>CFOG</source>
   <translation>CFOG</translation>
  </message>
  <message>
   <source>the S2M2 network</source>
   <translation>das S2M2-Netz</translation>
  </message>
  <message>
   <source>Try {0}</source>
   <translation>{0} versuchen</translation>
  </message>
  <message>
   <source>a second opinion by another method</source>
   <translation>eine zweite Meinung durch ein anderes Verfahren</translation>
  </message>
  <message>
   <source>Use one shift</source>
   <translation>Eine Verschiebung benutzen</translation>
  </message>
  <message>
   <source>{0}, which the first look at the scene found</source>
   <translation>{0}, die der erste Blick auf die Szene fand</translation>
  </message>
  <message>
   <source>Allow {0} templates</source>
   <translation>{0} Templates zulassen</translation>
  </message>
  <message>
   <source>more evidence, and a denser one</source>
   <translation>mehr und dichtere Evidenz</translation>
  </message>
 </context>
 <context>
  <name>AlongCombo</name>
  <message>
   <source>no other layer</source>
   <translation>kein weiterer Layer</translation>
  </message>
  <message>
   <source>Layers of the same scene that get the same correction without being matched: other polarisations, masks, coherence, outlines</source>
   <translation>Layer derselben Szene, die ohne eigene Zuordnung ebenso korrigiert werden: andere Polarisationen, Masken, Kohärenz, Umrisse</translation>
  </message>
  <message>
   <source>There is no other layer in the project that could be corrected along</source>
   <translation>Es gibt keinen anderen Layer im Projekt, der mit korrigiert werden könnte</translation>
  </message>
 </context>
 <context>
  <name>ApplyAlgorithm</name>
  <message>
   <source>Correct further layers</source>
   <translation>Weitere Layer korrigieren</translation>
  </message>
  <message>
   <source>Applies a finished result to further rasters and vectors of the scene.</source>
   <translation>Wendet ein fertiges Ergebnis auf weitere Raster und Vektoren der Szene an.</translation>
  </message>
  <message>
   <source>sar,radar,correct,warp,shift,transform,displacement,polarisation,mask,coherence,align</source>
   <translation>sar,radar,korrigieren,entzerren,verschiebung,transformation,versetzung,polarisation,maske,kohärenz,ausrichten</translation>
  </message>
  <message>
   <source>Moves further layers of a scene as its registration or displacement field moves the layer it was found on: other polarisations, masks, coherence, detections. Nothing is matched again, and inputs are never changed. Where no layer is given, the result's own one is written anew.

auto: where the transform is exact as a georeference (one shift, a turn, an affine map) the corrected raster is a small VRT of the same pixels; else it is resampled into a Cloud-Optimized GeoTIFF. warp: it is always resampled.

Data type, nodata, band names, colour tables, scale and metadata are kept. Complex values and classes are never blended: each pixel takes the nearest value, whatever resampling is chosen.

Vectors are written as GeoPackage. Lines and outlines get further vertices where the transform bends.</source>
   <translation>Bewegt weitere Layer einer Szene so, wie ihre Registrierung oder ihr Verschiebungsfeld den Layer bewegt, an dem es gefunden wurde: andere Polarisationen, Masken, Kohärenz, Detektionen. Nichts wird neu zugeordnet, Eingaben werden nie verändert. Ist kein Layer angegeben, wird der des Ergebnisses selbst neu geschrieben.

auto: wo die Transformation als Georeferenz exakt ist (eine Verschiebung, eine Drehung, eine affine Abbildung), ist das korrigierte Raster ein kleines VRT derselben Pixel; sonst wird es in ein Cloud-Optimized GeoTIFF umgerechnet. warp: es wird immer umgerechnet.

Datentyp, NoData, Kanalnamen, Farbtabellen, Skalierung und Metadaten bleiben erhalten. Komplexe Werte und Klassen werden nie gemischt: jedes Pixel nimmt den nächsten Wert, welches Resampling auch gewählt ist.

Vektoren werden als GeoPackage geschrieben. Linien und Umrisse bekommen weitere Stützpunkte, wo die Transformation sich biegt.</translation>
  </message>
  <message>
   <source>Rasters to correct</source>
   <translation>Zu korrigierende Raster</translation>
  </message>
  <message>
   <source>Vectors to correct</source>
   <translation>Zu korrigierende Vektoren</translation>
  </message>
  <message>
   <source>Corrected rasters: keep pixels where exact, or warp</source>
   <translation>Korrigierte Raster: Pixel behalten, wo exakt, oder umrechnen</translation>
  </message>
  <message>
   <source>Resampling of warped rasters</source>
   <translation>Resampling umgerechneter Raster</translation>
  </message>
  <message>
   <source>Align to the pixels of the optical layer</source>
   <translation>An den Pixeln des optischen Layers ausrichten</translation>
  </message>
  <message>
   <source>Load the corrected layers into the map when done</source>
   <translation>Die korrigierten Layer danach in die Karte laden</translation>
  </message>
  <message>
   <source>Folder for the layers</source>
   <translation>Ordner für die Layer</translation>
  </message>
  <message>
   <source>Corrected rasters</source>
   <translation>Korrigierte Raster</translation>
  </message>
  <message>
   <source>Corrected vectors</source>
   <translation>Korrigierte Vektoren</translation>
  </message>
  <message>
   <source>The layer “{0}” is no file that the engine could read; save it as a GeoPackage and choose that.</source>
   <translation>Der Layer „{0}“ ist keine Datei, die die Engine lesen könnte; speichern Sie ihn als GeoPackage und wählen Sie dieses.</translation>
  </message>
  <message>
   <source>“{0}”: the same pixels, moved without loss, in {1}.</source>
   <translation>„{0}“: dieselben Pixel, verlustfrei bewegt, in {1}.</translation>
  </message>
  <message>
   <source>“{0}”: resampled ({2}) into {1}.</source>
   <translation>„{0}“: umgerechnet ({2}) in {1}.</translation>
  </message>
  <message>
   <source>“{0}”: moved into {1}.</source>
   <translation>„{0}“: bewegt in {1}.</translation>
  </message>
  <message>
   <source>{0} (corrected)</source>
   <translation>{0} (korrigiert)</translation>
  </message>
 </context>
 <context>
  <name>AreaBox</name>
  <message>
   <source>whole overlap</source>
   <translation>ganze Überlappung</translation>
  </message>
  <message>
   <source>what the map shows</source>
   <translation>Kartenausschnitt</translation>
  </message>
  <message>
   <source>polygons of a layer</source>
   <translation>Polygone eines Layers</translation>
  </message>
  <message>
   <source>Where the SAR image is compared with the optical one</source>
   <translation>Wo das SAR-Bild mit dem optischen verglichen wird</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Bereich</translation>
  </message>
  <message>
   <source>Exclude</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <source>There is no polygon layer for the area; add one or choose the whole overlap.</source>
   <translation>Es gibt keinen Polygonlayer für den Bereich; fügen Sie einen hinzu oder wählen Sie die ganze Überlappung.</translation>
  </message>
  <message>
   <source>There is no polygon layer in the project; add or draw one first</source>
   <translation>Es gibt keinen Polygonlayer im Projekt; fügen Sie zuerst einen hinzu oder zeichnen Sie einen</translation>
  </message>
  <message>
   <source>Compared inside these polygons; the selected ones, if any</source>
   <translation>Verglichen wird innerhalb dieser Polygone; der ausgewählten, falls vorhanden</translation>
  </message>
  <message>
   <source>Not compared inside these polygons (water, cloud); the selected ones, if any</source>
   <translation>Nicht verglichen wird innerhalb dieser Polygone (Wasser, Wolken); der ausgewählten, falls vorhanden</translation>
  </message>
 </context>
 <context>
  <name>Areas</name>
  <message>
   <source>“{0}” has no polygon where the two layers are; draw one there or choose another area.</source>
   <translation>„{0}“ hat kein Polygon dort, wo die beiden Layer liegen; zeichnen Sie dort eines oder wählen Sie einen anderen Bereich.</translation>
  </message>
  <message>
   <source>“{0}” has no CRS; assign one to it.</source>
   <translation>„{0}“ hat kein KBS; weisen Sie eines zu.</translation>
  </message>
  <message>
   <source>“{0}” cannot be brought into the CRS of the area; use polygons in one CRS.</source>
   <translation>„{0}“ lässt sich nicht in das KBS des Bereichs bringen; verwenden Sie Polygone in einem einzigen KBS.</translation>
  </message>
 </context>
 <context>
  <name>Assessor</name>
  <message>
   <source>The transform could not be fitted; the log says why. Try another one.</source>
   <translation>Die Transformation ließ sich nicht anpassen; das Protokoll sagt, warum. Versuchen Sie eine andere.</translation>
  </message>
 </context>
 <context>
  <name>Basemap</name>
  <message>
   <source>The fetched web map cannot be written to “{0}”; make room there or choose another folder.</source>
   <translation>Die abgerufene Webkarte kann nicht in „{0}“ geschrieben werden; schaffen Sie dort Platz oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>cannot draw a part of the area; try again later, or choose another layer</source>
   <translation>kann einen Teil des Bereichs nicht zeichnen; versuchen Sie es später erneut oder wählen Sie einen anderen Layer</translation>
  </message>
  <message>
   <source>The web map “{0}” {1}.</source>
   <translation>Die Webkarte „{0}“ {1}.</translation>
  </message>
  <message>
   <source>The web map “{0}” has no picture here ({1}); choose another layer or area.</source>
   <translation>Die Webkarte „{0}“ hat hier kein Bild ({1}); wählen Sie einen anderen Layer oder Bereich.</translation>
  </message>
  <message>
   <source>The web map “{0}” shows one single colour here ({1}), as services do where they have no picture; choose another layer, or under Matching a larger pixel size.</source>
   <translation>Die Webkarte „{0}“ zeigt hier nur eine einzige Farbe ({1}), wie es Dienste ohne Bild tun; wählen Sie einen anderen Layer oder unter Zuordnung eine größere Pixelgröße.</translation>
  </message>
  <message>
   <source>Fetching the web map “{0}”</source>
   <translation>Webkarte „{0}“ wird abgerufen</translation>
  </message>
  <message>
   <source>{0} × {1} px at {2} m</source>
   <translation>{0} × {1} px zu {2} m</translation>
  </message>
  <message>
   <source>{0} (zoom {1}, {2} tiles)</source>
   <translation>{0} (Zoom {1}, {2} Kacheln)</translation>
  </message>
  <message>
   <source>{0} ({1} tiles)</source>
   <translation>{0} ({1} Kacheln)</translation>
  </message>
  <message>
   <source>The layer “{0}” has no CRS; assign one to it.</source>
   <translation>Der Layer „{0}“ hat kein KBS; weisen Sie eines zu.</translation>
  </message>
  <message>
   <source>The SAR layer has no place in the CRS of “{0}”; check the CRS of both.</source>
   <translation>Der SAR-Layer hat keinen Ort im KBS von „{0}“; prüfen Sie das KBS beider.</translation>
  </message>
  <message>
   <source>The area lies outside the SAR layer; choose another one.</source>
   <translation>Der Bereich liegt außerhalb des SAR-Layers; wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>The web map “{0}” does not reach to the SAR layer; choose another one.</source>
   <translation>Die Webkarte „{0}“ reicht nicht bis zum SAR-Layer; wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>The web map “{0}” is smaller than a pixel of the comparison; choose another one.</source>
   <translation>Die Webkarte „{0}“ ist kleiner als ein Pixel des Vergleichs; wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>The web map “{0}” would have to deliver {1}, and at most {2} million px or {3} tiles are fetched; choose an area, a smaller search radius or, under Matching, a pixel size of {4}.</source>
   <translation>Die Webkarte „{0}“ müsste {1} liefern, abgerufen werden höchstens {2} Mio. px oder {3} Kacheln; wählen Sie einen Bereich, einen kleineren Suchradius oder unter Zuordnung eine Pixelgröße von {4}.</translation>
  </message>
  <message>
   <source>The web map “{0}” was fetched before.</source>
   <translation>Die Webkarte „{0}“ war bereits abgerufen.</translation>
  </message>
  <message>
   <source>Fetched {0} of the web map “{1}” in {2} s.</source>
   <translation>{0} der Webkarte „{1}“ in {2} s abgerufen.</translation>
  </message>
  <message>
   <source>{0} % of the web map “{1}” came back empty and are not compared.</source>
   <translation>{0} % der Webkarte „{1}“ kamen leer zurück und werden nicht verglichen.</translation>
  </message>
  <message>
   <source>The fetched web map cannot be kept in “{0}”; make room there.</source>
   <translation>Die abgerufene Webkarte kann in „{0}“ nicht aufbewahrt werden; schaffen Sie dort Platz.</translation>
  </message>
  <message>
   <source>The optical layer is a web map; {0} were fetched before and will be used.</source>
   <translation>Der optische Layer ist eine Webkarte; {0} sind schon abgerufen und werden verwendet.</translation>
  </message>
  <message>
   <source>The optical layer is a web map; {0} will be fetched.</source>
   <translation>Der optische Layer ist eine Webkarte; {0} werden abgerufen.</translation>
  </message>
  <message>
   <source>does not answer in time; try again later</source>
   <translation>antwortet nicht rechtzeitig; versuchen Sie es später erneut</translation>
  </message>
  <message>
   <source>refuses access (HTTP {0}); check its login in QGIS</source>
   <translation>verweigert den Zugriff (HTTP {0}); prüfen Sie die Anmeldung in QGIS</translation>
  </message>
  <message>
   <source>has had too many requests (HTTP 429); try again later, or choose a smaller area</source>
   <translation>hat zu viele Anfragen erhalten (HTTP 429); versuchen Sie es später erneut oder wählen Sie einen kleineren Bereich</translation>
  </message>
  <message>
   <source>answers with an error (HTTP {0}); try again later</source>
   <translation>antwortet mit einem Fehler (HTTP {0}); versuchen Sie es später erneut</translation>
  </message>
  <message>
   <source>cannot be reached; check the network and its address</source>
   <translation>ist nicht erreichbar; prüfen Sie das Netzwerk und die Adresse</translation>
  </message>
  <message>
   <source>has a certificate that QGIS does not trust; check it in QGIS</source>
   <translation>hat ein Zertifikat, dem QGIS nicht vertraut; prüfen Sie es in QGIS</translation>
  </message>
  <message>
   <source>breaks off the connection; try again later</source>
   <translation>bricht die Verbindung ab; versuchen Sie es später erneut</translation>
  </message>
  <message>
   <source>answers with “{0}” instead of a picture; check its address</source>
   <translation>antwortet mit „{0}“ statt mit einem Bild; prüfen Sie die Adresse</translation>
  </message>
 </context>
 <context>
  <name>Bundle</name>
  <message>
   <source>the result of a registration</source>
   <translation>das Ergebnis einer Registrierung</translation>
  </message>
  <message>
   <source>There is no result in “{0}”: choose a folder that holds a {1}.</source>
   <translation>In „{0}“ ist kein Ergebnis: wählen Sie einen Ordner, der eine {1} enthält.</translation>
  </message>
  <message>
   <source>The result in “{0}” cannot be read; run the registration again.</source>
   <translation>Das Ergebnis in „{0}“ kann nicht gelesen werden; starten Sie die Registrierung erneut.</translation>
  </message>
  <message>
   <source>“{0}” is not {1}; choose another one.</source>
   <translation>„{0}“ ist nicht {1}; wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>The result in “{0}” was written by a newer version; update the plugin.</source>
   <translation>Das Ergebnis in „{0}“ stammt von einer neueren Version; aktualisieren Sie das Plugin.</translation>
  </message>
  <message>
   <source>The result in “{0}” is incomplete; run the registration again.</source>
   <translation>Das Ergebnis in „{0}“ ist unvollständig; starten Sie die Registrierung erneut.</translation>
  </message>
 </context>
 <context>
  <name>CheckAreas</name>
  <message>
   <source>check areas</source>
   <translation>Prüfgebiete</translation>
  </message>
  <message>
   <source>The map has no CRS; set the project's under Project, Properties</source>
   <translation>Die Karte hat kein KBS; legen Sie es unter Projekt, Eigenschaften fest</translation>
  </message>
  <message>
   <source>Remove {0}</source>
   <translation>{0} entfernen</translation>
  </message>
  <message>
   <source>Remove all {0}</source>
   <translation>Alle {0} entfernen</translation>
  </message>
  <message>
   <source>Check areas drawn: {0}; take one away</source>
   <translation>Gezeichnete Prüfgebiete: {0}; eines wegnehmen</translation>
  </message>
  <message>
   <source>No check area is drawn</source>
   <translation>Kein Prüfgebiet gezeichnet</translation>
  </message>
  <message>
   <source>no layer</source>
   <translation>kein Layer</translation>
  </message>
  <message>
   <source>Polygons that never train: keep them for judging; the selected ones, if any</source>
   <translation>Polygone, die nie trainieren und zum Beurteilen dienen; die ausgewählten, falls vorhanden</translation>
  </message>
  <message>
   <source>Draw check areas</source>
   <translation>Prüfgebiete zeichnen</translation>
  </message>
  <message>
   <source>Draw rectangles on the map that never train; Esc ends it</source>
   <translation>Rechtecke auf der Karte zeichnen, die nie trainieren; Esc beendet</translation>
  </message>
  <message>
   <source>Take away a drawn check area</source>
   <translation>Ein gezeichnetes Prüfgebiet wegnehmen</translation>
  </message>
 </context>
 <context>
  <name>Compare</name>
  <message>
   <source>“{0}” is not where it was; put it back, or add it to the project.</source>
   <translation>„{0}“ ist nicht mehr an seinem Ort; legen Sie es zurück oder fügen Sie es dem Projekt hinzu.</translation>
  </message>
 </context>
 <context>
  <name>CompareBar</name>
  <message>
   <source>First layer</source>
   <translation>Erster Layer</translation>
  </message>
  <message>
   <source>Second layer</source>
   <translation>Zweiter Layer</translation>
  </message>
  <message>
   <source>Swap both layers (Space)</source>
   <translation>Beide Layer tauschen (Leertaste)</translation>
  </message>
  <message>
   <source>Swipe: drag the line left and right</source>
   <translation>Wischen: die Linie nach links und rechts ziehen</translation>
  </message>
  <message>
   <source>Swipe: drag the line up and down</source>
   <translation>Wischen: die Linie nach oben und unten ziehen</translation>
  </message>
  <message>
   <source>Flicker: both in turn (F)</source>
   <translation>Blinken: beide abwechselnd (F)</translation>
  </message>
  <message>
   <source>Checkerboard</source>
   <translation>Schachbrett</translation>
  </message>
  <message>
   <source> /s</source>
   <translation> /s</translation>
  </message>
  <message>
   <source>Changes in a second</source>
   <translation>Wechsel je Sekunde</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>Side of a tile</source>
   <translation>Seitenlänge einer Kachel</translation>
  </message>
  <message>
   <source>End (Esc)</source>
   <translation>Beenden (Esc)</translation>
  </message>
 </context>
 <context>
  <name>CompareData</name>
  <message>
   <source>Choose a table of pairs (pairs.csv).</source>
   <translation>Wählen Sie eine Tabelle von Paaren (pairs.csv).</translation>
  </message>
  <message>
   <source>This pair has no check point; untick the box, or mark some points as check.</source>
   <translation>Dieses Paar hat keinen Prüfpunkt; nehmen Sie den Haken weg oder markieren Sie einige Punkte als Prüfpunkte.</translation>
  </message>
  <message>
   <source>This pair has no tie point; place some, or choose another pair.</source>
   <translation>Dieses Paar hat keinen Verknüpfungspunkt; setzen Sie welche oder wählen Sie ein anderes Paar.</translation>
  </message>
  <message>
   <source>The layer “{0}” comes from a service; add it to the project as a saved GeoTIFF.</source>
   <translation>Der Layer „{0}“ kommt von einem Dienst; fügen Sie ihn dem Projekt als gespeichertes GeoTIFF hinzu.</translation>
  </message>
 </context>
 <context>
  <name>ComparePanel</name>
  <message>
   <source>table of pairs</source>
   <translation>Tabelle von Paaren</translation>
  </message>
  <message>
   <source>tie points</source>
   <translation>Verknüpfungspunkte</translation>
  </message>
  <message>
   <source>Pairs of image patches that a table lists, or the tie points of a label set</source>
   <translation>Paare von Bildausschnitten aus einer Tabelle oder die Verknüpfungspunkte eines Labelsatzes</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tabellen (*.csv)</translation>
  </message>
  <message>
   <source>Choose a table of pairs</source>
   <translation>Tabelle von Paaren wählen</translation>
  </message>
  <message>
   <source>pairs.csv: id, source, scene, sar, opt, offset_x, offset_y; the image files beside it. Or type sen12:FOLDER or qxs:FOLDER for one of these data sets as it was published</source>
   <translation>pairs.csv: id, source, scene, sar, opt, offset_x, offset_y; die Bilddateien daneben. Oder schreiben Sie sen12:FOLDER oder qxs:FOLDER für einen dieser Datensätze, wie er veröffentlicht ist</translation>
  </message>
  <message>
   <source>Label sets (*.gpkg)</source>
   <translation>Labelsätze (*.gpkg)</translation>
  </message>
  <message>
   <source>Choose a label set</source>
   <translation>Labelsatz wählen</translation>
  </message>
  <message>
   <source>Whose tie points are used</source>
   <translation>Wessen Verknüpfungspunkte benutzt werden</translation>
  </message>
  <message>
   <source>check points only</source>
   <translation>nur Prüfpunkte</translation>
  </message>
  <message>
   <source>Leave out control points: a model that was trained on them has seen their truth</source>
   <translation>Passpunkte weglassen: ein damit trainiertes Modell hat ihre Wahrheit gesehen</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Let both make the very same matches; nothing is changed by it</source>
   <translation>Beide dieselben Zuordnungen machen lassen; nichts wird dadurch verändert</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Erstes</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>Zweites</translation>
  </message>
  <message>
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>Label set</source>
   <translation>Labelsatz</translation>
  </message>
  <message>
   <source>Pair</source>
   <translation>Paar</translation>
  </message>
  <message>
   <source>CFOG (training-free)</source>
   <translation>CFOG (ohne Training)</translation>
  </message>
  <message>
   <source>Compare {0} and {1}</source>
   <translation>{0} und {1} vergleichen</translation>
  </message>
  <message>
   <source>Choose a label set (.gpkg).</source>
   <translation>Wählen Sie einen Labelsatz (.gpkg).</translation>
  </message>
  <message>
   <source>This label set has no layer pair; choose another one.</source>
   <translation>Dieser Labelsatz hat kein Layerpaar; wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{0} – {1}, {2} points</source>
   <translation>{0} – {1}, {2} Punkte</translation>
  </message>
  <message>
   <source>The comparison was cancelled.</source>
   <translation>Der Vergleich wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Both are the same; choose two different ones</source>
   <translation>Beide sind dasselbe; wählen Sie zwei verschiedene</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>Nobody can tell which is better: {0} matches in {1} are too few for an interval. Here, {2:.1f} % of the matches of “{3}” are within 2 px and {4:.1f} % of those of “{5}”.</source>
   <translation>Niemand kann sagen, welches besser ist: {0} Zuordnungen in {1} sind zu wenige für ein Intervall. Hier liegen {2:.1f} % der Zuordnungen von „{3}“ innerhalb 2 px und {4:.1f} % derer von „{5}“.</translation>
  </message>
  <message>
   <source>No difference between “{0}” and “{1}” can be told from {2} matches in {3}: {4:.1f} % and {5:.1f} % of them are within 2 px.</source>
   <translation>Zwischen „{0}“ und „{1}“ ist aus {2} Zuordnungen in {3} kein Unterschied zu erkennen: {4:.1f} % und {5:.1f} % davon liegen innerhalb 2 px.</translation>
  </message>
  <message>
   <source>“{0}” is better than “{1}”: {2} more of 100 matches are within 2 px, from {3} matches in {4}.</source>
   <translation>„{0}“ ist besser als „{1}“: {2} von 100 Zuordnungen mehr liegen innerhalb 2 px, aus {3} Zuordnungen in {4}.</translation>
  </message>
  <message>
   <source>On average, though, they are not equally far off: {0} and {1} px.</source>
   <translation>Im Mittel liegen sie allerdings nicht gleich weit daneben: {0} und {1} px.</translation>
  </message>
  <message>
   <source>{0} tie points were left out: too little is valid around them in one of the layers.</source>
   <translation>{0} Verknüpfungspunkte blieben weg: in einem der Layer ist um sie zu wenig gültig.</translation>
  </message>
  <message>
   <source>areas</source>
   <translation>Gebieten</translation>
  </message>
  <message>
   <source>scenes</source>
   <translation>Szenen</translation>
  </message>
  <message>
   <source>Difference: first less second, with its 95 % interval over {0}, since matches of one {1} resemble one another. Templates of {2} px.</source>
   <translation>Unterschied: erstes minus zweites, mit 95-%-Intervall über {0}, da Zuordnungen in derselben Einheit ({1}) einander ähneln. Templates zu {2} px.</translation>
  </message>
  <message>
   <source>mean px off</source>
   <translation>mittlere px daneben</translation>
  </message>
  <message>
   <source>{0} ({1} to {2})</source>
   <translation>{0} ({1} bis {2})</translation>
  </message>
  <message>
   <source>{0} areas</source>
   <translation>{0} Gebieten</translation>
  </message>
  <message>
   <source>one area</source>
   <translation>einem Gebiet</translation>
  </message>
  <message>
   <source>{0} scenes</source>
   <translation>{0} Szenen</translation>
  </message>
  <message>
   <source>one scene</source>
   <translation>einer Szene</translation>
  </message>
  <message>
   <source>area</source>
   <translation>Gebiet</translation>
  </message>
  <message>
   <source>scene</source>
   <translation>Szene</translation>
  </message>
  <message>
   <source>{0}: {1} matches</source>
   <translation>{0}: {1} Zuordnungen</translation>
  </message>
  <message>
   <source>first</source>
   <translation>erstes</translation>
  </message>
  <message>
   <source>second</source>
   <translation>zweites</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>Unterschied</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Curves of the training</source>
   <translation>Kurven des Trainings</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Within 2 px</source>
   <translation>Innerhalb 2 px</translation>
  </message>
  <message>
   <source>{0} steps</source>
   <translation>{0} Schritte</translation>
  </message>
  <message>
   <source>No step of the training was judged yet.</source>
   <translation>Noch kein Schritt des Trainings wurde beurteilt.</translation>
  </message>
  <message>
   <source>After {0} steps: loss {1}</source>
   <translation>Nach {0} Schritten: Verlust {1}</translation>
  </message>
  <message>
   <source>, {0} of the check matches within 2 px</source>
   <translation>, {0} der Prüfzuordnungen innerhalb 2 px</translation>
  </message>
  <message>
   <source> (dashed: {0} before)</source>
   <translation> (gestrichelt: {0} vorher)</translation>
  </message>
 </context>
 <context>
  <name>DataSetPanel</name>
  <message>
   <source>Samples…</source>
   <translation>Beispiele…</translation>
  </message>
  <message>
   <source>There is nothing to learn from yet: place tie points on the Label page, or add a data set.</source>
   <translation>Es gibt noch nichts zu lernen: setzen Sie Verknüpfungspunkte auf der Seite Labeln oder fügen Sie einen Datensatz hinzu.</translation>
  </message>
  <message>
   <source>Tick at least one data set.</source>
   <translation>Haken Sie mindestens einen Datensatz an.</translation>
  </message>
  <message>
   <source>Nothing that is ticked has control points; place some on the Label page.</source>
   <translation>Nichts Angehaktes hat Passpunkte; setzen Sie welche auf der Seite Labeln.</translation>
  </message>
  <message>
   <source>{0} is no table of pairs (pairs.csv) and no folder of SEN1-2 or QXS-SAROPT.</source>
   <translation>{0} ist weder eine Tabelle von Paaren (pairs.csv) noch ein Ordner von SEN1-2 oder QXS-SAROPT.</translation>
  </message>
  <message>
   <source>Patches of a table have no place: see to it that none of them shows a check point.</source>
   <translation>Bilder einer Tabelle haben keinen Ort: stellen Sie sicher, dass keines einen Prüfpunkt zeigt.</translation>
  </message>
  <message>
   <source>Select a pair or folder that was added</source>
   <translation>Wählen Sie ein hinzugefügtes Paar oder einen Ordner aus</translation>
  </message>
  <message>
   <source>A pair of a label set is deleted on the Label page, with its points</source>
   <translation>Ein Paar eines Labelsatzes wird auf der Seite Labeln gelöscht, samt seinen Punkten</translation>
  </message>
  <message>
   <source>Offer the selected one no more; its files stay</source>
   <translation>Das Ausgewählte nicht mehr anbieten; seine Dateien bleiben</translation>
  </message>
  <message>
   <source>There is no data set yet</source>
   <translation>Es gibt noch keinen Datensatz</translation>
  </message>
  <message>
   <source>Show random samples as the network will see them</source>
   <translation>Zufällige Beispiele zeigen, wie das Netz sie sehen wird</translation>
  </message>
  <message>
   <source>Folder with a pairs.csv, SEN1-2 or QXS-SAROPT</source>
   <translation>Ordner mit einer pairs.csv, SEN1-2 oder QXS-SAROPT</translation>
  </message>
  <message>
   <source>Add a data set</source>
   <translation>Datensatz hinzufügen</translation>
  </message>
  <message>
   <source>Remove the selected data set</source>
   <translation>Den ausgewählten Datensatz entfernen</translation>
  </message>
  <message>
   <source>Add two layers without tie points, or a folder with a data set</source>
   <translation>Zwei Layer ohne Verknüpfungspunkte oder einen Ordner mit einem Datensatz hinzufügen</translation>
  </message>
  <message>
   <source>Unlabelled pair of layers…</source>
   <translation>Layerpaar ohne Labels…</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Ordner…</translation>
  </message>
  <message>
   <source>On map</source>
   <translation>Auf Karte</translation>
  </message>
  <message>
   <source>Show on the map where the ticked pairs and the check areas lie</source>
   <translation>Auf der Karte zeigen, wo die angehakten Paare und die Prüfgebiete liegen</translation>
  </message>
  <message>
   <source>Check areas</source>
   <translation>Prüfgebiete</translation>
  </message>
 </context>
 <context>
  <name>DataSetTable</name>
  <message>
   <source>Pair</source>
   <translation>Paar</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>Benutzt</translation>
  </message>
  <message>
   <source>Data sets</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>Day of the last training on it</source>
   <translation>Tag des letzten Trainings damit</translation>
  </message>
  <message>
   <source>control points + check points; – = unlabelled</source>
   <translation>Passpunkte + Prüfpunkte; – = ungelabelt</translation>
  </message>
 </context>
 <context>
  <name>DataSets</name>
  <message>
   <source>table {0}</source>
   <translation>Tabelle {0}</translation>
  </message>
  <message>
   <source>The layer “{0}” is gone from {1}; put the file back, or add the layer to the project again.</source>
   <translation>Der Layer „{0}“ fehlt in {1}; legen Sie die Datei zurück oder fügen Sie den Layer dem Projekt wieder hinzu.</translation>
  </message>
  <message>
   <source>{0} holds no data set any more; put it back, or take it from the list.</source>
   <translation>{0} enthält keinen Datensatz mehr; legen Sie ihn zurück oder nehmen Sie ihn aus der Liste.</translation>
  </message>
 </context>
 <context>
  <name>DeletePair</name>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” from “{set}”? It has no tie points.</source>
   <translation>Das Paar „{sar} ↔ {optical}“ aus „{set}“ löschen? Es hat keine Verknüpfungspunkte.</translation>
  </message>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” and its 1 tie point from “{set}”? This cannot be undone; the layers stay.</source>
   <translation>Das Paar „{sar} ↔ {optical}“ und seinen 1 Verknüpfungspunkt aus „{set}“ löschen? Das lässt sich nicht rückgängig machen; die Layer bleiben.</translation>
  </message>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” and its {points} tie points from “{set}”? This cannot be undone; the layers stay.</source>
   <translation>Das Paar „{sar} ↔ {optical}“ und seine {points} Verknüpfungspunkte aus „{set}“ löschen? Das lässt sich nicht rückgängig machen; die Layer bleiben.</translation>
  </message>
  <message>
   <source>Delete pair</source>
   <translation>Paar löschen</translation>
  </message>
 </context>
 <context>
  <name>DeviceCombo</name>
  <message>
   <source>Where the network computes; automatic takes a graphics card that has room</source>
   <translation>Wo das Netz rechnet; automatisch nimmt eine Grafikkarte, die Platz hat</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
 </context>
 <context>
  <name>Dock</name>
  <message>
   <source>Register</source>
   <translation>Abgleich</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Labeln</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>The diagnostics are on the clipboard.</source>
   <translation>Die Diagnose liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Restart the engine</source>
   <translation>Engine neu starten</translation>
  </message>
  <message>
   <source>Test the engine</source>
   <translation>Engine testen</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Engine startet…</translation>
  </message>
  <message>
   <source>Look for the engine</source>
   <translation>Engine suchen</translation>
  </message>
  <message>
   <source>Engine: which Python computes, and whether it works</source>
   <translation>Engine: welches Python rechnet und ob es funktioniert</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Engine</translation>
  </message>
 </context>
 <context>
  <name>Engine</name>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
  <message>
   <source>east</source>
   <translation>Ost</translation>
  </message>
  <message>
   <source>west</source>
   <translation>West</translation>
  </message>
  <message>
   <source>north-east</source>
   <translation>Nordost</translation>
  </message>
  <message>
   <source>north-west</source>
   <translation>Nordwest</translation>
  </message>
  <message>
   <source>south-east</source>
   <translation>Südost</translation>
  </message>
  <message>
   <source>south-west</source>
   <translation>Südwest</translation>
  </message>
  <message>
   <source>north</source>
   <translation>Nord</translation>
  </message>
  <message>
   <source>south</source>
   <translation>Süd</translation>
  </message>
  <message>
   <source>No result is chosen; choose the folder of a finished one.</source>
   <translation>Kein Ergebnis ist gewählt; wählen Sie den Ordner eines fertigen.</translation>
  </message>
  <message>
   <source>{0} holds no result (no {1}); choose the folder of a finished registration or field.</source>
   <translation>{0} enthält kein Ergebnis (keine {1}); wählen Sie den Ordner einer fertigen Registrierung oder eines Felds.</translation>
  </message>
  <message>
   <source>{0} holds a {1} and no registration or field; choose one of these.</source>
   <translation>{0} enthält {1} und keine Registrierung und kein Feld; wählen Sie eines davon.</translation>
  </message>
  <message>
   <source>The result in {0} was written by another version; run the job again.</source>
   <translation>Das Ergebnis in {0} stammt von einer anderen Version; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>The result in {0} was refused, so that there is nothing to apply: {1}</source>
   <translation>Das Ergebnis in {0} wurde abgelehnt, sodass es nichts anzuwenden gibt: {1}</translation>
  </message>
  <message>
   <source>{0} is no object</source>
   <translation>{0} ist kein Objekt</translation>
  </message>
  <message>
   <source>The result in {0} is damaged; run the job again.</source>
   <translation>Das Ergebnis in {0} ist beschädigt; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>There is no output {0}; choose one of {1}.</source>
   <translation>Die Ausgabe {0} gibt es nicht; wählen Sie eine aus {1}.</translation>
  </message>
  <message>
   <source>There is no resampling {0}; choose one of {1}.</source>
   <translation>Das Resampling {0} gibt es nicht; wählen Sie eines aus {1}.</translation>
  </message>
  <message>
   <source>A corrected layer is aligned to the optical layer's grid (1) or is not (0); choose one.</source>
   <translation>Ein korrigierter Layer wird am Gitter des optischen ausgerichtet (1) oder nicht (0); wählen Sie eines.</translation>
  </message>
  <message>
   <source>The vector layer “{0}”</source>
   <translation>Der Vektorlayer „{0}“</translation>
  </message>
  <message>
   <source>There is no optical layer to align to; switch the alignment off.</source>
   <translation>Es gibt keinen optischen Layer zum Ausrichten; schalten Sie die Ausrichtung ab.</translation>
  </message>
  <message>
   <source>{0} has a file inside the output folder {1}; choose another output folder.</source>
   <translation>{0} hat eine Datei im Ausgabeordner {1}; wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>Opening the layers</source>
   <translation>Die Layer werden geöffnet</translation>
  </message>
  <message>
   <source>Nothing is to be written; choose the output auto or warp.</source>
   <translation>Es soll nichts geschrieben werden; wählen Sie die Ausgabe auto oder warp.</translation>
  </message>
  <message>
   <source>The output folder {0} holds the result that is applied; choose another output folder.</source>
   <translation>Der Ausgabeordner {0} enthält das angewandte Ergebnis; wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>The disk is full; free some space or choose another output folder.</source>
   <translation>Der Datenträger ist voll; schaffen Sie Platz oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>Your disk quota is used up; free some space or choose another output folder.</source>
   <translation>Ihr Speicherkontingent ist aufgebraucht; schaffen Sie Platz oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>The output folder is on a read-only disk; choose another output folder.</source>
   <translation>Der Ausgabeordner liegt auf einem schreibgeschützten Datenträger; wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>Permission denied for {path}; choose a folder that you may write to.</source>
   <translation>Zugriff auf {path} verweigert; wählen Sie einen beschreibbaren Ordner.</translation>
  </message>
  <message>
   <source>The disk failed while reading or writing {path}; check the disk and run again.</source>
   <translation>Der Datenträger versagte beim Lesen oder Schreiben von {path}; prüfen Sie ihn und starten Sie erneut.</translation>
  </message>
  <message>
   <source>Too many files are open; restart the engine and run again.</source>
   <translation>Zu viele Dateien sind offen; starten Sie die Engine neu und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>out of memory</source>
   <translation>Speicher erschöpft</translation>
  </message>
  <message>
   <source>can't allocate memory</source>
   <translation>kein Speicher zu bekommen</translation>
  </message>
  <message>
   <source>not enough memory</source>
   <translation>nicht genug Speicher</translation>
  </message>
  <message>
   <source>Not enough memory for this job; close other programs, choose the CPU, or use a larger pixel size.</source>
   <translation>Nicht genug Speicher für diesen Auftrag; schließen Sie andere Programme, wählen Sie die CPU oder nehmen Sie eine größere Pixelgröße.</translation>
  </message>
  <message>
   <source>a file</source>
   <translation>eine Datei</translation>
  </message>
  <message>
   <source>The engine met a fault that it did not expect; run again, and if it recurs, report it with the diagnostics.</source>
   <translation>Die Engine traf auf einen unerwarteten Fehler; starten Sie erneut, und tritt er wieder auf, melden Sie ihn mit der Diagnose.</translation>
  </message>
  <message>
   <source>dx (working px, right)</source>
   <translation>dx (Arbeitspixel, rechts)</translation>
  </message>
  <message>
   <source>dy (working px, down)</source>
   <translation>dy (Arbeitspixel, unten)</translation>
  </message>
  <message>
   <source>expected error (m, 68 % radius)</source>
   <translation>erwarteter Fehler (m, 68-%-Radius)</translation>
  </message>
  <message>
   <source>Writing the displacement</source>
   <translation>Die Versetzung wird geschrieben</translation>
  </message>
  <message>
   <source>Writing the corrected layers</source>
   <translation>Die korrigierten Layer werden geschrieben</translation>
  </message>
  <message>
   <source>Searching the one shift</source>
   <translation>Die eine Verschiebung wird gesucht</translation>
  </message>
  <message>
   <source>Choosing a model</source>
   <translation>Ein Modell wird gewählt</translation>
  </message>
  <message>
   <source>Writing the result</source>
   <translation>Das Ergebnis wird geschrieben</translation>
  </message>
  <message>
   <source>No single shift was certain for the whole scene; the field was searched around the best one. The first stage said: {0}</source>
   <translation>Keine einzelne Verschiebung war für die ganze Szene sicher; das Feld wurde um die beste herum gesucht. Die erste Stufe sagte: {0}</translation>
  </message>
  <message>
   <source>Matching {0} templates</source>
   <translation>{0} Templates werden zugeordnet</translation>
  </message>
  <message>
   <source>At least one template is needed; raise the number of templates.</source>
   <translation>Mindestens ein Template ist nötig; erhöhen Sie die Zahl der Templates.</translation>
  </message>
  <message>
   <source>spacing of the templates</source>
   <translation>Abstand der Templates</translation>
  </message>
  <message>
   <source>search radius of the field</source>
   <translation>Suchradius des Felds</translation>
  </message>
  <message>
   <source>The {0} cannot be {1} m; give ground metres, or 0 to let the engine choose.</source>
   <translation>{0}: {1} m ist nicht möglich; geben Sie Meter am Boden an oder 0, damit die Engine wählt.</translation>
  </message>
  <message>
   <source>No template of {0} px fits into the valid part of the overlap; choose smaller templates, down to {1} px, a larger area of interest, or a finer working pixel size.</source>
   <translation>Kein Template zu {0} px passt in den gültigen Teil der Überlappung; wählen Sie kleinere Templates, bis hinab zu {1} px, einen größeren Bereich oder eine feinere Arbeitspixelgröße.</translation>
  </message>
  <message>
   <source>Nothing in the overlap has texture enough to be matched; choose a larger area.</source>
   <translation>Nichts in der Überlappung hat genug Textur für eine Zuordnung; wählen Sie einen größeren Bereich.</translation>
  </message>
  <message>
   <source>Templates {0} m apart would be more than {1}; they lie {2} m apart.</source>
   <translation>Templates im Abstand von {0} m wären mehr als {1}; sie liegen {2} m auseinander.</translation>
  </message>
  <message>
   <source>A field cannot be searched {0} m around the one shift; give at most {1} m, or a larger working pixel size.</source>
   <translation>Ein Feld kann nicht {0} m um die eine Verschiebung gesucht werden; geben Sie höchstens {1} m an oder eine größere Arbeitspixelgröße.</translation>
  </message>
  <message>
   <source>Reading the matches</source>
   <translation>Die Zuordnungen werden gelesen</translation>
  </message>
  <message>
   <source>Writing the report</source>
   <translation>Der Bericht wird geschrieben</translation>
  </message>
  <message>
   <source>The bundle {0} is no displacement field; choose the folder of a whole-scene result.</source>
   <translation>Das Ergebnis {0} ist kein Verschiebungsfeld; wählen Sie den Ordner eines Ergebnisses der ganzen Szene.</translation>
  </message>
  <message>
   <source>There is no readable result in {0}; choose the folder of a whole-scene result.</source>
   <translation>In {0} ist kein lesbares Ergebnis; wählen Sie den Ordner eines Ergebnisses der ganzen Szene.</translation>
  </message>
  <message>
   <source>The matches of this result lack the field {0}; run the job again.</source>
   <translation>Den Zuordnungen dieses Ergebnisses fehlt das Feld {0}; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>The matches of this result are damaged; run the job again.</source>
   <translation>Die Zuordnungen dieses Ergebnisses sind beschädigt; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>This result has no match to start from: its first stage found no shift at all.</source>
   <translation>Dieses Ergebnis hat keine Zuordnung für den Anfang: seine erste Stufe fand gar keine Verschiebung.</translation>
  </message>
  <message>
   <source>The layers have changed since this result was made; run the job again.</source>
   <translation>Die Layer haben sich seit diesem Ergebnis geändert; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>It predicts matches that are held out worse than one shift does.</source>
   <translation>Es sagt zurückgehaltene Zuordnungen schlechter vorher als eine Verschiebung.</translation>
  </message>
  <message>
   <source>{0} matches are too few; at least {1} are needed.</source>
   <translation>{0} Zuordnungen sind zu wenige; mindestens {1} sind nötig.</translation>
  </message>
  <message>
   <source>The matches lie in {0} of the scene's 16 parts; at least {1} are needed.</source>
   <translation>Die Zuordnungen liegen in {0} der 16 Teile der Szene; mindestens {1} sind nötig.</translation>
  </message>
  <message>
   <source>Where there are no matches it displaces places by {0} px from the affine, farther than any match shows.</source>
   <translation>Wo keine Zuordnungen sind, versetzt es Orte um {0} px gegenüber der affinen Abbildung, weiter als irgendeine Zuordnung zeigt.</translation>
  </message>
  <message>
   <source>There is no displacement model {0}; choose among {1}.</source>
   <translation>Das Verschiebungsmodell {0} gibt es nicht; wählen Sie aus {1}.</translation>
  </message>
  <message>
   <source>Refused because only {0} of {1} templates found a place that they agree on; at least {2} are needed. Try a wider search, another matcher, or a hand-placed pair of points.</source>
   <translation>Abgelehnt, weil nur {0} von {1} Templates einen übereinstimmenden Ort fanden; mindestens {2} sind nötig. Versuchen Sie eine weitere Suche, ein anderes Verfahren oder ein von Hand gesetztes Punktpaar.</translation>
  </message>
  <message>
   <source>Refused because only {0} of {1} matches agree with their neighbours, too few to tell from chance; check that the layers show the same place, or try another matcher.</source>
   <translation>Abgelehnt, weil nur {0} von {1} Zuordnungen mit ihren Nachbarn übereinstimmen, zu wenige, um sie vom Zufall zu unterscheiden; prüfen Sie, ob die Layer denselben Ort zeigen, oder versuchen Sie ein anderes Verfahren.</translation>
  </message>
  <message>
   <source>Refused because half of the matches lie more than {0} px from where the others put them; try another matcher or larger templates.</source>
   <translation>Abgelehnt, weil die Hälfte der Zuordnungen mehr als {0} px von dort liegt, wohin die anderen sie setzen; versuchen Sie ein anderes Verfahren oder größere Templates.</translation>
  </message>
  <message>
   <source>an unknown distance</source>
   <translation>eine unbekannte Entfernung</translation>
  </message>
  <message>
   <source>{0} of {1} templates agree; half of them lie within {2} of where the others put them, by the model {3}.</source>
   <translation>{0} von {1} Templates stimmen überein; die Hälfte davon liegt innerhalb {2} von dort, wohin die anderen sie nach dem Modell {3} setzen.</translation>
  </message>
  <message>
   <source>The transform of this result is damaged or was written by another version; run the job again.</source>
   <translation>Die Transformation dieses Ergebnisses ist beschädigt oder stammt von einer anderen Version; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>transform.json: {0}</source>
   <translation>transform.json: {0}</translation>
  </message>
  <message>
   <source>Without check points nobody can tell whether training helps; mark some as check points, or place at least {0} points in a scene.</source>
   <translation>Ohne Prüfpunkte kann niemand sagen, ob das Training hilft; markieren Sie einige als Prüfpunkte oder setzen Sie mindestens {0} Punkte in einer Szene.</translation>
  </message>
  <message>
   <source>Opening the data sets</source>
   <translation>Die Datensätze werden geöffnet</translation>
  </message>
  <message>
   <source>No check point lies where its scene's layers can be read; mark others.</source>
   <translation>Kein Prüfpunkt liegt dort, wo die Layer seiner Szene gelesen werden können; markieren Sie andere.</translation>
  </message>
  <message>
   <source>Judging the base model</source>
   <translation>Das Basismodell wird beurteilt</translation>
  </message>
  <message>
   <source>Judging the tuned model</source>
   <translation>Das abgestimmte Modell wird beurteilt</translation>
  </message>
  <message>
   <source>The run needs a folder; choose one.</source>
   <translation>Der Lauf braucht einen Ordner; wählen Sie einen.</translation>
  </message>
  <message>
   <source>There is no method {0}; choose one of {1}.</source>
   <translation>Die Methode {0} gibt es nicht; wählen Sie eine aus {1}.</translation>
  </message>
  <message>
   <source>Training needs a number of steps, or minutes; set one of them.</source>
   <translation>Das Training braucht eine Zahl von Schritten oder Minuten; legen Sie eines fest.</translation>
  </message>
  <message>
   <source>The learning rate's factor must be above 0 and at most 4; 0.25 is usual.</source>
   <translation>Der Faktor der Lernrate muss über 0 und höchstens 4 sein; üblich ist 0,25.</translation>
  </message>
  <message>
   <source>{0} holds no run that could be finished; start one.</source>
   <translation>{0} enthält keinen Lauf, der beendet werden könnte; beginnen Sie einen.</translation>
  </message>
  <message>
   <source>The run in {0} has {1} steps; resume it with those, or choose another folder.</source>
   <translation>Der Lauf in {0} hat {1} Schritte; setzen Sie ihn damit fort oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The base model is no longer the one that the run in {0} began with; put that file back, or choose another folder.</source>
   <translation>Das Basismodell ist nicht mehr das, mit dem der Lauf in {0} begann; legen Sie jene Datei zurück oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The run in {0} is broken; choose another folder.</source>
   <translation>Der Lauf in {0} ist beschädigt; wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Measuring the speed</source>
   <translation>Die Geschwindigkeit wird gemessen</translation>
  </message>
  <message>
   <source>{0}, tuned</source>
   <translation>{0}, abgestimmt</translation>
  </message>
  <message>
   <source>Fine-tuned from “{0}”. {1} Its confidence was calibrated for that model.</source>
   <translation>Feinabgestimmt aus „{0}“. {1} Seine Konfidenz wurde für jenes Modell kalibriert.</translation>
  </message>
  <message>
   <source>Between 1 and {0} samples can be shown; choose another number.</source>
   <translation>Zwischen 1 und {0} Beispiele können gezeigt werden; wählen Sie eine andere Zahl.</translation>
  </message>
  <message>
   <source>Sample {0} of {1}</source>
   <translation>Beispiel {0} von {1}</translation>
  </message>
  <message>
   <source>1 check point</source>
   <translation>1 Prüfpunkt</translation>
  </message>
  <message>
   <source>{0} check points</source>
   <translation>{0} Prüfpunkte</translation>
  </message>
  <message>
   <source>at {0} that it never saw, the median error went from {1} to {2} px and the 90th percentile from {3} to {4} px</source>
   <translation>an {0}, nie gesehen, ging der Median des Fehlers von {1} auf {2} px und das 90. Perzentil von {3} auf {4} px</translation>
  </message>
  <message>
   <source>Too few check points to tell: {0}; at least {1} are needed, far apart.</source>
   <translation>Zu wenige Prüfpunkte für ein Urteil: {0}; mindestens {1} sind nötig, weit auseinander.</translation>
  </message>
  <message>
   <source>The check points lie too close together to tell: {0}; spread them over the scene.</source>
   <translation>Die Prüfpunkte liegen für ein Urteil zu dicht beieinander: {0}; verteilen Sie sie über die Szene.</translation>
  </message>
  <message>
   <source>Fine-tuning helped: {0}.</source>
   <translation>Die Feinabstimmung hat geholfen: {0}.</translation>
  </message>
  <message>
   <source>Fine-tuning made it worse: {0}. Keep the base model.</source>
   <translation>Die Feinabstimmung hat es verschlechtert: {0}. Behalten Sie das Basismodell.</translation>
  </message>
  <message>
   <source>No clear difference: {0}. Keep the base model.</source>
   <translation>Kein deutlicher Unterschied: {0}. Behalten Sie das Basismodell.</translation>
  </message>
  <message>
   <source>no shift</source>
   <translation>keine Verschiebung</translation>
  </message>
  <message>
   <source>The engine's Python cannot load PyTorch; repair that, or choose another interpreter in the settings.</source>
   <translation>Das Python der Engine kann PyTorch nicht laden; reparieren Sie das oder wählen Sie in den Einstellungen einen anderen Interpreter.</translation>
  </message>
  <message>
   <source>The memory of {0} is too small for one template; choose the CPU as device, or smaller templates.</source>
   <translation>Der Speicher von {0} ist für ein Template zu klein; wählen Sie die CPU als Gerät oder kleinere Templates.</translation>
  </message>
  <message>
   <source>A calibration has numbers that cannot be right; calibrate again.</source>
   <translation>Eine Kalibrierung hat Zahlen, die nicht stimmen können; kalibrieren Sie erneut.</translation>
  </message>
  <message>
   <source>A calibration's ceiling must be above 0 and at most 1; calibrate again.</source>
   <translation>Die Obergrenze einer Kalibrierung muss über 0 und höchstens 1 sein; kalibrieren Sie erneut.</translation>
  </message>
  <message>
   <source>A template of {0} × {1} px cannot be matched; use square templates of {2} to {3} px.</source>
   <translation>Ein Template von {0} × {1} px kann nicht zugeordnet werden; verwenden Sie quadratische von {2} bis {3} px.</translation>
  </message>
  <message>
   <source>The reference window of {0} × {1} px is smaller than the template of {2} px; use a larger area or a smaller template.</source>
   <translation>Das Referenzfenster von {0} × {1} px ist kleiner als das Template von {2} px; verwenden Sie einen größeren Bereich oder ein kleineres Template.</translation>
  </message>
  <message>
   <source>the optical image's grain</source>
   <translation>die Körnung des optischen Bilds</translation>
  </message>
  <message>
   <source>the optical image's contrast</source>
   <translation>der Kontrast des optischen Bilds</translation>
  </message>
  <message>
   <source>the SAR image's grain (speckle, resolution)</source>
   <translation>die Körnung des SAR-Bilds (Speckle, Auflösung)</translation>
  </message>
  <message>
   <source>the SAR image's contrast</source>
   <translation>der Kontrast des SAR-Bilds</translation>
  </message>
  <message>
   <source>the pixel size ({0} m; trained on {1}–{2} m)</source>
   <translation>die Pixelgröße ({0} m; trainiert mit {1}–{2} m)</translation>
  </message>
  <message>
   <source>Unlike the model's training data: {0}. Look at the heatmap before you trust the result.</source>
   <translation>Anders als die Trainingsdaten des Modells: {0}. Sehen Sie sich die Heatmap an, bevor Sie dem Ergebnis trauen.</translation>
  </message>
  <message>
   <source>What a model was trained on is described by numbers that cannot be right; calibrate again.</source>
   <translation>Womit ein Modell trainiert wurde, ist mit Zahlen beschrieben, die nicht stimmen können; kalibrieren Sie erneut.</translation>
  </message>
  <message>
   <source>There is no matcher named {0}; choose s2m2 or cfog.</source>
   <translation>Das Verfahren {0} gibt es nicht; wählen Sie s2m2 oder cfog.</translation>
  </message>
  <message>
   <source>The checkpoint's calibration is broken; export it again.</source>
   <translation>Die Kalibrierung des Checkpoints ist beschädigt; exportieren Sie ihn erneut.</translation>
  </message>
  <message>
   <source>The checkpoint's weights do not fit the architecture that its JSON file names; export it again.</source>
   <translation>Die Gewichte des Checkpoints passen nicht zur Architektur in seiner JSON-Datei; exportieren Sie ihn erneut.</translation>
  </message>
  <message>
   <source>The model cannot be written to {0}: {1}; free some space or choose another place.</source>
   <translation>Das Modell kann nicht nach {0} geschrieben werden: {1}; schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>There is no model file {0}; choose another one, or leave the field empty for the default.</source>
   <translation>Die Modelldatei {0} gibt es nicht; wählen Sie eine andere oder lassen Sie das Feld für den Standard leer.</translation>
  </message>
  <message>
   <source>{0} is a pickled file, which can run code when it is opened; only .safetensors checkpoints are read.</source>
   <translation>{0} ist eine Pickle-Datei, die beim Öffnen Code ausführen kann; gelesen werden nur .safetensors-Checkpoints.</translation>
  </message>
  <message>
   <source>{0} was written for schema {1}, this version reads {2}.</source>
   <translation>{0} wurde für Schema {1} geschrieben, diese Version liest {2}.</translation>
  </message>
  <message>
   <source>{0} was trained on chips prepared in another way; use a model made by this version.</source>
   <translation>{0} wurde mit anders aufbereiteten Bildausschnitten trainiert; verwenden Sie ein Modell dieser Version.</translation>
  </message>
  <message>
   <source>{0} cannot be read; copy it again.</source>
   <translation>{0} kann nicht gelesen werden; kopieren Sie die Datei erneut.</translation>
  </message>
  <message>
   <source>{0} does not match the SHA-256 in its JSON file; copy both files again.</source>
   <translation>{0} passt nicht zum SHA-256 in seiner JSON-Datei; kopieren Sie beide Dateien erneut.</translation>
  </message>
  <message>
   <source>{0} is not a whole safetensors file; copy it again.</source>
   <translation>{0} ist keine vollständige safetensors-Datei; kopieren Sie sie erneut.</translation>
  </message>
  <message>
   <source>{0} holds numbers that are not finite; its training failed, use another model.</source>
   <translation>{0} enthält Zahlen, die nicht endlich sind; sein Training ist gescheitert, verwenden Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{0} is missing beside {1}; a checkpoint is both files.</source>
   <translation>{0} fehlt neben {1}; ein Checkpoint besteht aus beiden Dateien.</translation>
  </message>
  <message>
   <source>{0} cannot be read; copy the checkpoint again.</source>
   <translation>{0} kann nicht gelesen werden; kopieren Sie den Checkpoint erneut.</translation>
  </message>
  <message>
   <source>{0} does not describe a checkpoint; copy the checkpoint again.</source>
   <translation>{0} beschreibt keinen Checkpoint; kopieren Sie den Checkpoint erneut.</translation>
  </message>
  <message>
   <source>There is no preset named {0}; choose one of {1}.</source>
   <translation>Die Voreinstellung {0} gibt es nicht; wählen Sie eine aus {1}.</translation>
  </message>
  <message>
   <source>The checkpoint describes a network of another architecture; use one made by this version of the plugin.</source>
   <translation>Der Checkpoint beschreibt ein Netz anderer Architektur; verwenden Sie einen dieser Version des Plugins.</translation>
  </message>
  <message>
   <source>The checkpoint is of an unknown architecture ({0}, {1}); update the plugin.</source>
   <translation>Die Architektur des Checkpoints ist unbekannt ({0}, {1}); aktualisieren Sie das Plugin.</translation>
  </message>
  <message>
   <source>The checkpoint describes a network that cannot be built; copy it again, or use another one.</source>
   <translation>Der Checkpoint beschreibt ein Netz, das nicht gebaut werden kann; kopieren Sie ihn erneut oder verwenden Sie einen anderen.</translation>
  </message>
  <message>
   <source>This network enhances its deep level only; set 'enhancement' to 'deep' or 'none'.</source>
   <translation>Dieses Netz verstärkt nur seine tiefe Ebene; setzen Sie 'enhancement' auf 'deep' oder 'none'.</translation>
  </message>
  <message>
   <source>There is no matcher named {0}; choose {1}.</source>
   <translation>Das Verfahren {0} gibt es nicht; wählen Sie {1}.</translation>
  </message>
  <message>
   <source>The interval needs at least one round; raise 'rounds'.</source>
   <translation>Das Intervall braucht mindestens eine Runde; erhöhen Sie 'rounds'.</translation>
  </message>
  <message>
   <source>Loading the models</source>
   <translation>Die Modelle werden geladen</translation>
  </message>
  <message>
   <source>Second matcher: {0}</source>
   <translation>Zweites Verfahren: {0}</translation>
  </message>
  <message>
   <source>First matcher: {0}</source>
   <translation>Erstes Verfahren: {0}</translation>
  </message>
  <message>
   <source>Choose either a table of pairs, or a SAR and an optical layer with tie points.</source>
   <translation>Wählen Sie entweder eine Tabelle von Paaren oder einen SAR- und einen optischen Layer mit Verknüpfungspunkten.</translation>
  </message>
  <message>
   <source>Templates have sides of {0} to {1} px; correct {2}.</source>
   <translation>Templates haben Seiten von {0} bis {1} px; korrigieren Sie {2}.</translation>
  </message>
  <message>
   <source>Only a tree has a published test part; choose one, or leave that setting out.</source>
   <translation>Nur ein Baum hat einen veröffentlichten Testteil; wählen Sie einen oder lassen Sie diese Einstellung weg.</translation>
  </message>
  <message>
   <source>Tie points need both layers; choose the SAR and the optical one.</source>
   <translation>Verknüpfungspunkte brauchen beide Layer; wählen Sie den SAR- und den optischen.</translation>
  </message>
  <message>
   <source>Reading the model</source>
   <translation>Das Modell wird gelesen</translation>
  </message>
  <message>
   <source>The calibration of {0} is broken; export it again.</source>
   <translation>Die Kalibrierung von {0} ist beschädigt; exportieren Sie sie erneut.</translation>
  </message>
  <message>
   <source>There is no tie point to evaluate on; place some, or choose another label set.</source>
   <translation>Es gibt keinen Verknüpfungspunkt zum Auswerten; setzen Sie welche oder wählen Sie einen anderen Labelsatz.</translation>
  </message>
  <message>
   <source>the list</source>
   <translation>die Liste</translation>
  </message>
  <message>
   <source>Tie point {0} of {1}</source>
   <translation>Verknüpfungspunkt {0} von {1}</translation>
  </message>
  <message>
   <source>At none of the tie points do both layers have enough valid pixels; check their nodata values, or use points farther from the borders.</source>
   <translation>An keinem der Verknüpfungspunkte haben beide Layer genug gültige Pixel; prüfen Sie ihre NoData-Werte oder verwenden Sie Punkte weiter weg vom Rand.</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Das Modell wird geladen</translation>
  </message>
  <message>
   <source>Matching one template</source>
   <translation>Ein Template wird zugeordnet</translation>
  </message>
  <message>
   <source>The engine runs, but its model missed an easy template by {0} px; choose another model.</source>
   <translation>Die Engine läuft, doch ihr Modell verfehlte ein leichtes Template um {0} px; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The search radius cannot be {0} px; choose 1 to {1}, or 0.</source>
   <translation>Der Suchradius kann nicht {0} px sein; wählen Sie 1 bis {1} oder 0.</translation>
  </message>
  <message>
   <source>{0} has too little data where this point is expected; add a tie point by hand near it, or choose a point elsewhere.</source>
   <translation>{0} hat zu wenige Daten, wo dieser Punkt erwartet wird; setzen Sie in der Nähe einen Verknüpfungspunkt von Hand oder wählen Sie einen Punkt anderswo.</translation>
  </message>
  <message>
   <source>The place that was found lies outside the CRS of the {0} layer; check its CRS.</source>
   <translation>Der gefundene Ort liegt außerhalb des KBS des Layers ({0}); prüfen Sie sein KBS.</translation>
  </message>
  <message>
   <source>This point has no place in the CRS of the {0} layer; check its CRS.</source>
   <translation>Dieser Punkt hat keinen Ort im KBS des Layers ({0}); prüfen Sie sein KBS.</translation>
  </message>
  <message>
   <source>This point lies {0} outside the {1} layer; click inside it.</source>
   <translation>Dieser Punkt liegt {0} außerhalb des Layers ({1}); klicken Sie darin.</translation>
  </message>
  <message>
   <source>The expected place has no counterpart in the CRS of the {0} layer.</source>
   <translation>Der erwartete Ort hat keine Entsprechung im KBS des Layers ({0}).</translation>
  </message>
  <message>
   <source>This point is expected {0} outside the {1} layer; click where the layers overlap, or place a first pair of points by hand.</source>
   <translation>Dieser Punkt wird {0} außerhalb des Layers ({1}) erwartet; klicken Sie, wo die Layer überlappen, oder setzen Sie ein erstes Punktpaar von Hand.</translation>
  </message>
  <message>
   <source>{0} suggestions cannot be made at once; ask for 1 to {1}.</source>
   <translation>{0} Vorschläge auf einmal sind nicht möglich; verlangen Sie 1 bis {1}.</translation>
  </message>
  <message>
   <source>Looking for textured places</source>
   <translation>Strukturreiche Orte werden gesucht</translation>
  </message>
  <message>
   <source>No place is left that has data in both layers and no tie point near it; all is covered well.</source>
   <translation>Kein Ort mit Daten in beiden Layern und ohne nahen Verknüpfungspunkt ist übrig; alles ist gut abgedeckt.</translation>
  </message>
  <message>
   <source>Matching candidates</source>
   <translation>Kandidaten werden zugeordnet</translation>
  </message>
  <message>
   <source>A template of {0} px cannot be matched; choose {1} to {2} px.</source>
   <translation>Ein Template von {0} px kann nicht zugeordnet werden; wählen Sie {1} bis {2} px.</translation>
  </message>
  <message>
   <source>{0} has no data around this point: all is nodata there. Click where it has data.</source>
   <translation>{0} hat um diesen Punkt keine Daten: dort ist alles NoData. Klicken Sie, wo Daten sind.</translation>
  </message>
  <message>
   <source>or choose a smaller template than {0} px</source>
   <translation>oder wählen Sie ein kleineres Template als {0} px</translation>
  </message>
  <message>
   <source>away from its edge</source>
   <translation>weg von seinem Rand</translation>
  </message>
  <message>
   <source>{0} has data in only {1} of the surroundings of this point, and {2} are needed; click farther inside, {3}.</source>
   <translation>{0} hat nur in {1} der Umgebung dieses Punkts Daten, nötig sind {2}; klicken Sie weiter innen, {3}.</translation>
  </message>
  <message>
   <source>The engine speaks protocol {0}, the plugin {1}; point the engine setting at the plugin's own checkout and restart the engine.</source>
   <translation>Die Engine spricht Protokoll {0}, das Plugin {1}; richten Sie die Engine-Einstellung auf die eigene Kopie des Plugins und starten Sie die Engine neu.</translation>
  </message>
  <message>
   <source>The engine received a request without an operation; restart the engine.</source>
   <translation>Die Engine erhielt eine Anfrage ohne Operation; starten Sie die Engine neu.</translation>
  </message>
  <message>
   <source>The engine sent a line that is not a message; restart the engine.</source>
   <translation>Die Engine sandte eine Zeile, die keine Meldung ist; starten Sie die Engine neu.</translation>
  </message>
  <message>
   <source>A line between plugin and engine is not JSON; restart the engine.</source>
   <translation>Eine Zeile zwischen Plugin und Engine ist kein JSON; starten Sie die Engine neu.</translation>
  </message>
  <message>
   <source>A line between plugin and engine is not a message; restart the engine.</source>
   <translation>Eine Zeile zwischen Plugin und Engine ist keine Meldung; starten Sie die Engine neu.</translation>
  </message>
  <message>
   <source>A {0} must be a JSON object; check the job file.</source>
   <translation>{0} muss ein JSON-Objekt sein; prüfen Sie die Auftragsdatei.</translation>
  </message>
  <message>
   <source>Unknown setting {0} in a {1}; remove it or update the plugin.</source>
   <translation>Unbekannte Einstellung {0} in {1}; entfernen Sie sie oder aktualisieren Sie das Plugin.</translation>
  </message>
  <message>
   <source>The setting {0} is missing in a {1}; add it.</source>
   <translation>Die Einstellung {0} fehlt in {1}; fügen Sie sie hinzu.</translation>
  </message>
  <message>
   <source>The setting {0} cannot be {1}; correct it.</source>
   <translation>Die Einstellung {0} kann nicht {1} sein; korrigieren Sie sie.</translation>
  </message>
  <message>
   <source>one band</source>
   <translation>einen Kanal</translation>
  </message>
  <message>
   <source>bands 1 to {0}</source>
   <translation>die Kanäle 1 bis {0}</translation>
  </message>
  <message>
   <source>{0} has no band {1}; it has {2}. Choose one of these.</source>
   <translation>{0} hat keinen Kanal {1}; vorhanden: {2}. Wählen Sie davon.</translation>
  </message>
  <message>
   <source>{0} is matched by one band; choose one instead of {1}.</source>
   <translation>{0} wird mit einem Kanal zugeordnet; wählen Sie einen statt {1}.</translation>
  </message>
  <message>
   <source>{0} is matched by one band or three; choose so many instead of {1}.</source>
   <translation>{0} wird mit einem oder drei Kanälen zugeordnet; wählen Sie so viele statt {1}.</translation>
  </message>
  <message>
   <source>{0} has bands of different types; export them to one type, or band by band.</source>
   <translation>{0} hat Kanäle verschiedenen Typs; exportieren Sie sie in einem Typ oder einzeln.</translation>
  </message>
  <message>
   <source>Writing {0}</source>
   <translation>{0} wird geschrieben</translation>
  </message>
  <message>
   <source>{0} is complex: each pixel took its nearest value, so that no phases were mixed.</source>
   <translation>{0} ist komplex: jedes Pixel nahm seinen nächsten Wert, damit keine Phasen gemischt wurden.</translation>
  </message>
  <message>
   <source>{0} holds classes{1}: each pixel took its nearest value, so that none were mixed.</source>
   <translation>{0} enthält Klassen{1}: jedes Pixel nahm seinen nächsten Wert, damit keine gemischt wurden.</translation>
  </message>
  <message>
   <source>Correcting {0}</source>
   <translation>{0} wird korrigiert</translation>
  </message>
  <message>
   <source>The CRS {0} is not known; assign another one to the layer.</source>
   <translation>Das KBS {0} ist nicht bekannt; weisen Sie dem Layer ein anderes zu.</translation>
  </message>
  <message>
   <source>The two layers cannot be brought into one CRS; check the CRS of both in their properties.</source>
   <translation>Die beiden Layer können nicht in ein gemeinsames KBS gebracht werden; prüfen Sie das KBS beider in ihren Eigenschaften.</translation>
  </message>
  <message>
   <source>No space left</source>
   <translation>Kein Platz mehr</translation>
  </message>
  <message>
   <source>the disk is full; free some space or choose another output folder.</source>
   <translation>der Datenträger ist voll; schaffen Sie Platz oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>Zugriff verweigert</translation>
  </message>
  <message>
   <source>the folder is read-only for you; choose another output folder.</source>
   <translation>der Ordner ist für Sie schreibgeschützt; wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>the disk is full, the folder is read-only, or another program has the file open; free space or choose another output folder.</source>
   <translation>der Datenträger ist voll, der Ordner schreibgeschützt oder die Datei in einem anderen Programm offen; schaffen Sie Platz oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>{0} could not be written: {1}</source>
   <translation>{0} konnte nicht geschrieben werden: {1}</translation>
  </message>
  <message>
   <source>{0} names {1}, which is no file but a pipe or a device; choose another file.</source>
   <translation>{0} nennt {1}, was keine Datei ist, sondern eine Pipe oder ein Gerät; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{0} is a file that leads to the network ({1}), which you did not name yourself; choose that address itself, or save the layer as a GeoTIFF first, if you trust it.</source>
   <translation>{0} ist eine Datei, die ins Netzwerk führt ({1}), was Sie nicht selbst angegeben haben; wählen Sie diese Adresse selbst, oder speichern Sie den Layer zuerst als GeoTIFF, wenn Sie ihm vertrauen.</translation>
  </message>
  <message>
   <source>{0} is computed by a program in Python that its file brings, and no file's program is run; save the layer as a GeoTIFF first, if you trust it.</source>
   <translation>{0} wird von einem Python-Programm berechnet, das seine Datei mitbringt, und Programme aus Dateien werden nicht ausgeführt; speichern Sie den Layer zuerst als GeoTIFF, wenn Sie ihm vertrauen.</translation>
  </message>
  <message>
   <source>{0} could not be read: its file seems to be truncated or damaged, or has gone away; get a fresh copy and try again.</source>
   <translation>{0} konnte nicht gelesen werden: die Datei scheint abgeschnitten, beschädigt oder verschwunden; holen Sie eine frische Kopie und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The working pixel size cannot be {0}; give a positive one, or 0 for the coarser raster's.</source>
   <translation>Die Arbeitspixelgröße kann nicht {0} sein; geben Sie eine positive an oder 0 für die des gröberen Rasters.</translation>
  </message>
  <message>
   <source>A working pixel of {0} does not suit these layers, whose pixels are {1} and {2} in units of the working CRS; choose one between {3} and {4}, or 0 for the coarser layer's.</source>
   <translation>Ein Arbeitspixel von {0} passt nicht zu diesen Layern, deren Pixel {1} und {2} in Einheiten des Arbeits-KBS groß sind; wählen Sie eines zwischen {3} und {4} oder 0 für das des gröberen Layers.</translation>
  </message>
  <message>
   <source>The {0} layer lies nowhere on the Earth in its CRS; assign the right CRS in its properties.</source>
   <translation>Der Layer ({0}) liegt in seinem KBS nirgends auf der Erde; weisen Sie in seinen Eigenschaften das richtige KBS zu.</translation>
  </message>
  <message>
   <source>The image {0}</source>
   <translation>Das Bild {0}</translation>
  </message>
  <message>
   <source>The image {0} is too large to be read as a whole ({1} × {2} px, bands: {3}); cut it into patches.</source>
   <translation>Das Bild {0} ist zu groß, um als Ganzes gelesen zu werden ({1} × {2} px, Kanäle: {3}); zerteilen Sie es in Ausschnitte.</translation>
  </message>
  <message>
   <source>The image {0} cannot be read; check that it is there and whole.</source>
   <translation>Das Bild {0} kann nicht gelesen werden; prüfen Sie, ob es da und vollständig ist.</translation>
  </message>
  <message>
   <source>The raster {0}</source>
   <translation>Das Raster {0}</translation>
  </message>
  <message>
   <source>The raster {0} cannot be read; check that it is there and whole.</source>
   <translation>Das Raster {0} kann nicht gelesen werden; prüfen Sie, ob es da und vollständig ist.</translation>
  </message>
  <message>
   <source>Copying the moved layer</source>
   <translation>Der bewegte Layer wird kopiert</translation>
  </message>
  <message>
   <source>The moved layer has no place in its own CRS; check the CRS of both layers in their properties.</source>
   <translation>Der bewegte Layer hat keinen Ort in seinem eigenen KBS; prüfen Sie das KBS beider Layer in ihren Eigenschaften.</translation>
  </message>
  <message>
   <source>Looking at the pixels</source>
   <translation>Die Pixel werden angesehen</translation>
  </message>
  <message>
   <source>{0} has no valid pixel where the layers overlap: all is nodata there. Check its nodata values, or choose layers that overlap where both have data.</source>
   <translation>{0} hat kein gültiges Pixel, wo die Layer überlappen: dort ist alles NoData. Prüfen Sie die NoData-Werte oder wählen Sie Layer, die überlappen, wo beide Daten haben.</translation>
  </message>
  <message>
   <source>The starting pair must be four numbers: SAR x and y, optical x and y; place both points again.</source>
   <translation>Das Startpaar müssen vier Zahlen sein: SAR x und y, optisch x und y; setzen Sie beide Punkte erneut.</translation>
  </message>
  <message>
   <source>The starting point on the {0} layer lies outside its CRS; place it again.</source>
   <translation>Der Startpunkt auf dem Layer ({0}) liegt außerhalb seines KBS; setzen Sie ihn erneut.</translation>
  </message>
  <message>
   <source>a smaller working pixel size, </source>
   <translation>eine kleinere Arbeitspixelgröße, </translation>
  </message>
  <message>
   <source>The layers overlap by {0} × {1} px of {2} m; at least {3} × {4} are needed. Choose {5}larger layers or a larger search radius.</source>
   <translation>Die Layer überlappen um {0} × {1} px zu {2} m; mindestens {3} × {4} sind nötig. Wählen Sie {5}größere Layer oder einen größeren Suchradius.</translation>
  </message>
  <message>
   <source>The SAR and the optical layer are the same raster (“{0}”); choose the SAR image for one and the optical image for the other.</source>
   <translation>SAR- und optischer Layer sind dasselbe Raster („{0}“); wählen Sie für das eine das SAR-Bild und für das andere das optische.</translation>
  </message>
  <message>
   <source>No overlap, even with the starting pair of points; place both points again on the same thing.</source>
   <translation>Keine Überlappung, auch nicht mit dem Startpaar; setzen Sie beide Punkte erneut auf dieselbe Stelle.</translation>
  </message>
  <message>
   <source>No overlap between the SAR and the optical layer. Check their CRS.</source>
   <translation>Keine Überlappung zwischen SAR- und optischem Layer. Prüfen Sie ihr KBS.</translation>
  </message>
  <message>
   <source>No overlap: the SAR layer lies {0} {1} of the optical layer. Check their CRS.</source>
   <translation>Keine Überlappung: der SAR-Layer liegt {0} in Richtung {1} vom optischen Layer entfernt. Prüfen Sie ihr KBS.</translation>
  </message>
  <message>
   <source>The layers do not overlap as they lie; they are brought together within the search radius.</source>
   <translation>Die Layer überlappen nicht, wie sie liegen; sie werden innerhalb des Suchradius zusammengebracht.</translation>
  </message>
  <message>
   <source>There is no SAR scaling {0}; choose one of {1}.</source>
   <translation>Die SAR-Skalierung {0} gibt es nicht; wählen Sie eine aus {1}.</translation>
  </message>
  <message>
   <source>{0} declares a document type</source>
   <translation>{0} deklariert einen Dokumenttyp</translation>
  </message>
  <message>
   <source>{0} is no whole XML file</source>
   <translation>{0} ist keine vollständige XML-Datei</translation>
  </message>
  <message>
   <source>{0} cannot be opened: {1} is no vector file that GDAL reads, or it is gone or damaged; check the file or choose another.</source>
   <translation>{0} kann nicht geöffnet werden: {1} ist keine Vektordatei, die GDAL liest, oder ist verschwunden oder beschädigt; prüfen Sie die Datei oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>{0} has no layer {1}; choose one that it holds.</source>
   <translation>{0} hat keinen Layer {1}; wählen Sie einen vorhandenen.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} ist leer.</translation>
  </message>
  <message>
   <source>{0} has no CRS; set it in the layer's properties and save the layer.</source>
   <translation>{0} hat kein KBS; legen Sie es in den Layereigenschaften fest und speichern Sie den Layer.</translation>
  </message>
  <message>
   <source>{0} is a table without geometry; choose a layer with geometry.</source>
   <translation>{0} ist eine Tabelle ohne Geometrie; wählen Sie einen Layer mit Geometrie.</translation>
  </message>
  <message>
   <source>{0}: {1} of its places lie where the scene's CRS has none, and stayed as they were.</source>
   <translation>{0}: {1} seiner Orte liegen, wo das KBS der Szene keine hat, und blieben, wie sie waren.</translation>
  </message>
  <message>
   <source>The {0} layer “{1}”</source>
   <translation>Der {0}-Layer „{1}“</translation>
  </message>
  <message>
   <source>No {0} layer is chosen; choose one.</source>
   <translation>Kein Layer ({0}) ist gewählt; wählen Sie einen.</translation>
  </message>
  <message>
   <source>{0} has no file: {1} does not exist. Check where it was moved to, or choose another.</source>
   <translation>{0} hat keine Datei: {1} gibt es nicht. Prüfen Sie, wohin sie verschoben wurde, oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>{0} is an empty file ({1}, 0 bytes); get a fresh copy or choose another.</source>
   <translation>{0} ist eine leere Datei ({1}, 0 Byte); holen Sie eine frische Kopie oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>{0} cannot be opened: {1} is no raster that GDAL reads, or it is truncated or damaged; check the file or choose another.</source>
   <translation>{0} kann nicht geöffnet werden: {1} ist kein Raster, das GDAL liest, oder ist abgeschnitten oder beschädigt; prüfen Sie die Datei oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>it holds {0} rasters; choose one of them, such as {1}</source>
   <translation>es enthält {0} Raster; wählen Sie eines davon, etwa {1}</translation>
  </message>
  <message>
   <source>choose another</source>
   <translation>wählen Sie ein anderes</translation>
  </message>
  <message>
   <source>{0} has no band of its own: {1}.</source>
   <translation>{0} hat keinen eigenen Kanal: {1}.</translation>
  </message>
  <message>
   <source>{0} is only {1} × {2} px; choose a raster with an image in it.</source>
   <translation>{0} hat nur {1} × {2} px; wählen Sie ein Raster mit einem Bild darin.</translation>
  </message>
  <message>
   <source>{0} is placed by geolocation arrays alone; warp it first (Raster ▸ Projections ▸ Warp).</source>
   <translation>{0} ist nur durch Geolocation-Arrays verortet; entzerren Sie es zuerst (Raster ▸ Projektionen ▸ Transformieren).</translation>
  </message>
  <message>
   <source>{0} has no georeference; place it with QGIS's Georeferencer first.</source>
   <translation>{0} hat keine Georeferenz; verorten Sie es zuerst mit der Georeferenzierung von QGIS.</translation>
  </message>
  <message>
   <source>{0} has no CRS; set it in the layer's properties.</source>
   <translation>{0} hat kein KBS; legen Sie es in den Layereigenschaften fest.</translation>
  </message>
  <message>
   <source>{0} has a georeference with pixels of no area; place it with QGIS's Georeferencer first.</source>
   <translation>{0} hat eine Georeferenz mit Pixeln ohne Fläche; verorten Sie es zuerst mit der Georeferenzierung von QGIS.</translation>
  </message>
  <message>
   <source>{0} has a local CRS that says nothing about the Earth; assign the right one in its properties.</source>
   <translation>{0} hat ein lokales KBS, das nichts über die Erde sagt; weisen Sie in den Eigenschaften das richtige zu.</translation>
  </message>
  <message>
   <source>{0} has {1} × {2} px, more than can be worked on; cut out the part that is meant (Raster ▸ Extraction ▸ Clip).</source>
   <translation>{0} hat {1} × {2} px, mehr als bearbeitet werden kann; schneiden Sie den gemeinten Teil aus (Raster ▸ Extraktion ▸ Raster zuschneiden).</translation>
  </message>
  <message>
   <source>{0} has {1} bands, more than can be worked on; save those that are meant as a GeoTIFF first (gdal_translate -b).</source>
   <translation>{0} hat {1} Kanäle, mehr als bearbeitet werden können; speichern Sie die gemeinten zuerst als GeoTIFF (gdal_translate -b).</translation>
  </message>
  <message>
   <source>{0} is stored in blocks of {1} × {2} px, each of which takes {3} of memory; save it as a tiled GeoTIFF first.</source>
   <translation>{0} ist in Blöcken von {1} × {2} px gespeichert, von denen jeder {3} Arbeitsspeicher braucht; speichern Sie es zuerst als gekacheltes GeoTIFF.</translation>
  </message>
  <message>
   <source>{0} is said to have {1} × {2} px ({3}), of which its file holds next to nothing; cut out the part with an image in it (Raster ▸ Extraction ▸ Clip), or choose another.</source>
   <translation>{0} soll {1} × {2} px haben ({3}), von denen seine Datei so gut wie nichts enthält; schneiden Sie den Teil mit einem Bild darin aus (Raster ▸ Extraktion ▸ Raster zuschneiden), oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>{0} would have {1} × {2} px on that grid; write it on its own pixels, or check its CRS.</source>
   <translation>{0} hätte auf jenem Gitter {1} × {2} px; schreiben Sie es auf den eigenen Pixeln oder prüfen Sie sein KBS.</translation>
  </message>
  <message>
   <source>A layer has no place in the CRS it is to be corrected in; check the CRS of the layers.</source>
   <translation>Ein Layer hat keinen Ort in dem KBS, in dem er korrigiert werden soll; prüfen Sie das KBS der Layer.</translation>
  </message>
  <message>
   <source>An area must be a polygon; draw it again.</source>
   <translation>Ein Bereich muss ein Polygon sein; zeichnen Sie ihn erneut.</translation>
  </message>
  <message>
   <source>An area cannot be read in the layers' CRS; draw it again.</source>
   <translation>Ein Bereich kann im KBS der Layer nicht gelesen werden; zeichnen Sie ihn erneut.</translation>
  </message>
  <message>
   <source>The file {0}</source>
   <translation>Die Datei {0}</translation>
  </message>
  <message>
   <source>{0} has no layer {1}; run the job again.</source>
   <translation>{0} hat keinen Layer {1}; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>The matches in {0} cannot be read; run the job again.</source>
   <translation>Die Zuordnungen in {0} können nicht gelesen werden; starten Sie den Auftrag erneut.</translation>
  </message>
  <message>
   <source>The table {0}</source>
   <translation>Die Tabelle {0}</translation>
  </message>
  <message>
   <source>{0} has no layer {1}; name one that it has.</source>
   <translation>{0} hat keinen Layer {1}; nennen Sie einen vorhandenen.</translation>
  </message>
  <message>
   <source>The table {0} cannot be read; check the file.</source>
   <translation>Die Tabelle {0} kann nicht gelesen werden; prüfen Sie die Datei.</translation>
  </message>
  <message>
   <source>No output folder is chosen; choose one.</source>
   <translation>Kein Ausgabeordner ist gewählt; wählen Sie einen.</translation>
  </message>
  <message>
   <source>{0} is a file; choose a folder for the result.</source>
   <translation>{0} ist eine Datei; wählen Sie einen Ordner für das Ergebnis.</translation>
  </message>
  <message>
   <source>The folder {0} holds {1}, which is no part of a result and would be lost; move it elsewhere, or choose an empty folder or a new name.</source>
   <translation>Der Ordner {0} enthält {1}, was nicht zu einem Ergebnis gehört und verloren ginge; verschieben Sie es oder wählen Sie einen leeren Ordner oder einen neuen Namen.</translation>
  </message>
  <message>
   <source>Nothing can be written in {0}; choose another output folder.</source>
   <translation>In {0} kann nichts geschrieben werden; wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>probability of the shift</source>
   <translation>Wahrscheinlichkeit der Verschiebung</translation>
  </message>
  <message>
   <source>The old result in {0} cannot be replaced, perhaps because its layers are open; remove them from the project, or choose another output folder.</source>
   <translation>Das alte Ergebnis in {0} kann nicht ersetzt werden, vielleicht weil seine Layer offen sind; entfernen Sie sie aus dem Projekt oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>Trial {0} of {1}</source>
   <translation>Versuch {0} von {1}</translation>
  </message>
  <message>
   <source>Too few trials to calibrate on; ask for more, or for other images.</source>
   <translation>Zu wenige Versuche zum Kalibrieren; verlangen Sie mehr oder andere Bilder.</translation>
  </message>
  <message>
   <source>{0} and {1} must be 8-bit and of one size to calibrate on; choose others.</source>
   <translation>{0} und {1} müssen zum Kalibrieren 8 Bit haben und gleich groß sein; wählen Sie andere.</translation>
  </message>
  <message>
   <source>The table of pairs {0} cannot be read; check the path.</source>
   <translation>Die Tabelle von Paaren {0} kann nicht gelesen werden; prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <source>evidence beyond chance, nats / 10</source>
   <translation>Evidenz über den Zufall hinaus, nats / 10</translation>
  </message>
  <message>
   <source>lead over the rival, nats / 10</source>
   <translation>Vorsprung vor dem Rivalen, nats / 10</translation>
  </message>
  <message>
   <source>share that agrees</source>
   <translation>übereinstimmender Anteil</translation>
  </message>
  <message>
   <source>nats per template</source>
   <translation>nats je Template</translation>
  </message>
  <message>
   <source>place both points again</source>
   <translation>setzen Sie beide Punkte erneut</translation>
  </message>
  <message>
   <source>give a pair of points to start from</source>
   <translation>geben Sie ein Startpaar an</translation>
  </message>
  <message>
   <source>Refused for lack of evidence: no template found enough valid pixels to be compared; choose layers that overlap more.</source>
   <translation>Mangels Evidenz abgelehnt: kein Template fand genug gültige Pixel zum Vergleich; wählen Sie Layer, die mehr überlappen.</translation>
  </message>
  <message>
   <source>{0} of {1} templates agree</source>
   <translation>{0} von {1} Templates stimmen überein</translation>
  </message>
  <message>
   <source>within {0} px ({1} m)</source>
   <translation>innerhalb {0} px ({1} m)</translation>
  </message>
  <message>
   <source>{0} {1}, and no other shift comes near.</source>
   <translation>{0} {1}, und keine andere Verschiebung kommt nahe.</translation>
  </message>
  <message>
   <source>Refused because the evidence is contradictory: {0}, but {1} explains the images nearly as well; draw an area of interest around something unmistakable, or {2}.</source>
   <translation>Abgelehnt, weil die Evidenz sich widerspricht: {0}, aber {1} erklärt die Bilder fast ebenso gut; zeichnen Sie einen Bereich um etwas Unverwechselbares oder {2}.</translation>
  </message>
  <message>
   <source>there is room for {0} only; use layers that overlap more, or a smaller working pixel size</source>
   <translation>es ist nur Platz für {0}; verwenden Sie Layer, die mehr überlappen, oder eine kleinere Arbeitspixelgröße</translation>
  </message>
  <message>
   <source>lie more than {0} away from the starting points</source>
   <translation>liegen mehr als {0} von den Startpunkten entfernt</translation>
  </message>
  <message>
   <source>lie more than {0} apart</source>
   <translation>liegen mehr als {0} auseinander</translation>
  </message>
  <message>
   <source>the layers may show different places, or {0}; check both in the map, {1}, or enlarge the maximum shift</source>
   <translation>die Layer zeigen vielleicht verschiedene Orte oder {0}; prüfen Sie beide auf der Karte, {1} oder vergrößern Sie die maximale Verschiebung</translation>
  </message>
  <message>
   <source>Refused for lack of evidence: {0} {1}; {2}.</source>
   <translation>Mangels Evidenz abgelehnt: {0} {1}; {2}.</translation>
  </message>
  <message>
   <source>a shift {0} px ({1} m) from it</source>
   <translation>eine Verschiebung {0} px ({1} m) davon</translation>
  </message>
  <message>
   <source>one template</source>
   <translation>ein Template</translation>
  </message>
  <message>
   <source>{0} templates</source>
   <translation>{0} Templates</translation>
  </message>
  <message>
   <source>No template of {0} px fits into the valid part of the overlap ({1} of the working grid); choose a smaller template, down to {2} px.</source>
   <translation>Kein Template zu {0} px passt in den gültigen Teil der Überlappung ({1} des Arbeitsgitters); wählen Sie ein kleineres, bis hinab zu {2} px.</translation>
  </message>
  <message>
   <source>The valid part of the overlap ({0} of the working grid) holds no template of {1} × {2} px, the smallest; choose layers that overlap more, a larger area of interest, or a finer working pixel size.</source>
   <translation>Der gültige Teil der Überlappung ({0} des Arbeitsgitters) fasst kein Template von {1} × {2} px, dem kleinsten; wählen Sie Layer, die mehr überlappen, einen größeren Bereich oder eine feinere Arbeitspixelgröße.</translation>
  </message>
  <message>
   <source>Refused because the best shift is {0}, beyond the maximum of {1} m; raise the maximum shift to take it.</source>
   <translation>Abgelehnt, weil die beste Verschiebung {0} ist, jenseits des Maximums von {1} m; erhöhen Sie die maximale Verschiebung, um sie zu nehmen.</translation>
  </message>
  <message>
   <source>Refused because the best shift, {0}, lies on the border of what was searched, and a better one may lie beyond; raise the maximum shift.</source>
   <translation>Abgelehnt, weil die beste Verschiebung, {0}, am Rand des Untersuchten liegt und eine bessere jenseits liegen kann; erhöhen Sie die maximale Verschiebung.</translation>
  </message>
  <message>
   <source>Loading the matcher</source>
   <translation>Das Verfahren wird geladen</translation>
  </message>
  <message>
   <source>Making the report</source>
   <translation>Der Bericht wird erstellt</translation>
  </message>
  <message>
   <source>Looking for places to match</source>
   <translation>Orte zum Zuordnen werden gesucht</translation>
  </message>
  <message>
   <source>The maximum shift cannot be {0} m; give ground metres, or 0 to let the overlap decide.</source>
   <translation>Die maximale Verschiebung kann nicht {0} m sein; geben Sie Meter am Boden an oder 0, damit die Überlappung entscheidet.</translation>
  </message>
  <message>
   <source>The seed cannot be negative; give 0 or a positive whole number.</source>
   <translation>Der Startwert kann nicht negativ sein; geben Sie 0 oder eine positive ganze Zahl an.</translation>
  </message>
  <message>
   <source>Templates must be 64 to 192 px wide; choose such a size, or 0 for the largest that fits.</source>
   <translation>Templates müssen 64 bis 192 px breit sein; wählen Sie eine solche Größe oder 0 für die größte passende.</translation>
  </message>
  <message>
   <source>The SAR layer</source>
   <translation>Der SAR-Layer</translation>
  </message>
  <message>
   <source>The optical layer</source>
   <translation>Der optische Layer</translation>
  </message>
  <message>
   <source>The model</source>
   <translation>Das Modell</translation>
  </message>
  <message>
   <source>The overlap is too small for so wide a search; choose a smaller maximum shift, or give a pair of points to start from.</source>
   <translation>Die Überlappung ist für eine so weite Suche zu klein; wählen Sie eine kleinere maximale Verschiebung oder geben Sie ein Startpaar an.</translation>
  </message>
  <message>
   <source>Matching templates at {0} × the working pixel</source>
   <translation>Templates werden mit dem {0}-fachen Arbeitspixel zugeordnet</translation>
  </message>
  <message>
   <source>The overlap holds no pixel that is valid in both rasters; check their nodata values, or choose other layers.</source>
   <translation>Die Überlappung enthält kein Pixel, das in beiden Rastern gültig ist; prüfen Sie ihre NoData-Werte oder wählen Sie andere Layer.</translation>
  </message>
  <message>
   <source>The area of interest lies outside the overlap of the layers; draw it where both have data.</source>
   <translation>Der Bereich liegt außerhalb der Überlappung der Layer; zeichnen Sie ihn, wo beide Daten haben.</translation>
  </message>
  <message>
   <source>The excluded areas cover all that could be matched; make them smaller.</source>
   <translation>Die ausgeschlossenen Bereiche bedecken alles Zuordenbare; verkleinern Sie sie.</translation>
  </message>
  <message>
   <source>The templates' shifts drift evenly across the scene, by {0} on average, as a difference in rotation or scale makes them; one shift cannot mend that: place tie points and use an affine transform.</source>
   <translation>Die Verschiebungen der Templates driften gleichmäßig über die Szene, im Mittel um {0}, wie es Unterschiede in Drehung oder Maßstab bewirken; eine Verschiebung kann das nicht beheben: setzen Sie Verknüpfungspunkte und verwenden Sie eine affine Transformation.</translation>
  </message>
  <message>
   <source>, mostly {0}</source>
   <translation>, meist {0}</translation>
  </message>
  <message>
   <source>The templates' shifts differ smoothly from place to place, by {0} on average{1}, as terrain makes them in a SAR image without terrain correction; one shift cannot mend that: terrain-correct the SAR image first, or place tie points.</source>
   <translation>Die Verschiebungen der Templates ändern sich stetig von Ort zu Ort, im Mittel um {0}{1}, wie es Gelände in einem SAR-Bild ohne Geländekorrektur bewirkt; eine Verschiebung kann das nicht beheben: führen Sie zuerst eine Geländekorrektur durch oder setzen Sie Verknüpfungspunkte.</translation>
  </message>
  <message>
   <source>{0} does not work with this PyTorch ({1}).</source>
   <translation>{0} arbeitet nicht mit diesem PyTorch ({1}).</translation>
  </message>
  <message>
   <source>{0} computes something else than the processor does; update its driver.</source>
   <translation>{0} rechnet etwas anderes als der Prozessor; aktualisieren Sie den Treiber.</translation>
  </message>
  <message>
   <source>There is no device {0}; choose auto, cpu, cuda or cuda:N.</source>
   <translation>Das Gerät {0} gibt es nicht; wählen Sie auto, cpu, cuda oder cuda:N.</translation>
  </message>
  <message>
   <source>There is no GPU number {0}, so the CPU computes.</source>
   <translation>Es gibt keine GPU mit der Nummer {0}, darum rechnet die CPU.</translation>
  </message>
  <message>
   <source>GPU {0} does not work with this PyTorch, so the CPU computes ({1}).</source>
   <translation>GPU {0} funktioniert mit diesem PyTorch nicht, darum rechnet die CPU ({1}).</translation>
  </message>
  <message>
   <source>GPU {0} has only {1} MB free, so the CPU computes.</source>
   <translation>GPU {0} hat nur {1} MB frei, darum rechnet die CPU.</translation>
  </message>
  <message>
   <source>This PyTorch was built without GPU support, so the CPU computes.</source>
   <translation>Dieses PyTorch wurde ohne GPU-Unterstützung gebaut, darum rechnet die CPU.</translation>
  </message>
  <message>
   <source>No GPU with a working driver was found, so the CPU computes.</source>
   <translation>Keine GPU mit funktionierendem Treiber gefunden, darum rechnet die CPU.</translation>
  </message>
  <message>
   <source>Pair {0} of {1}</source>
   <translation>Paar {0} von {1}</translation>
  </message>
  <message>
   <source>The curve {0} cannot be written; free some space and resume the run.</source>
   <translation>Die Kurve {0} kann nicht geschrieben werden; schaffen Sie Platz und setzen Sie den Lauf fort.</translation>
  </message>
  <message>
   <source>There is nothing to train on; tick at least one data set.</source>
   <translation>Es gibt nichts zum Trainieren; haken Sie mindestens einen Datensatz an.</translation>
  </message>
  <message>
   <source>No data set has labels; place control points in a scene, or tick a labelled one.</source>
   <translation>Kein Datensatz hat Labels; setzen Sie Passpunkte in einer Szene oder haken Sie einen gelabelten an.</translation>
  </message>
  <message>
   <source>The scene {0} lacks its SAR or its optical layer; choose both.</source>
   <translation>Der Szene {0} fehlt ihr SAR- oder ihr optischer Layer; wählen Sie beide.</translation>
  </message>
  <message>
   <source>the scene {0}</source>
   <translation>die Szene {0}</translation>
  </message>
  <message>
   <source>There is no kind of data set named {0}; choose scene, table or tree.</source>
   <translation>Eine Art von Datensatz namens {0} gibt es nicht; wählen Sie scene, table oder tree.</translation>
  </message>
  <message>
   <source>No pair of {0} is of the chosen sources; check their names.</source>
   <translation>Kein Paar von {0} stammt aus den gewählten Quellen; prüfen Sie ihre Namen.</translation>
  </message>
  <message>
   <source>The processes of this run do not see the same folder; put --out where all of them read it.</source>
   <translation>Die Prozesse dieses Laufs sehen nicht denselben Ordner; legen Sie --out dorthin, wo alle ihn lesen.</translation>
  </message>
  <message>
   <source>Measuring the labels</source>
   <translation>Die Labels werden vermessen</translation>
  </message>
  <message>
   <source>Step {0} of {1}</source>
   <translation>Schritt {0} von {1}</translation>
  </message>
  <message>
   <source>This network has no enhancement, and nothing to be independent of; set 'independence' to 0, or 'enhancement' of the network.</source>
   <translation>Dieses Netz hat keine Verstärkung und nichts, wovon es unabhängig sein könnte; setzen Sie 'independence' auf 0 oder 'enhancement' des Netzes.</translation>
  </message>
  <message>
   <source>The training left the numbers that a computer holds at step {0}; lower 'rate'. What was saved before is whole.</source>
   <translation>Das Training verließ bei Schritt {0} die Zahlen, die ein Computer fasst; verringern Sie 'rate'. Was zuvor gesichert wurde, ist heil.</translation>
  </message>
  <message>
   <source>Pair {0} is not 8-bit; convert its patches to 8-bit images.</source>
   <translation>Paar {0} hat nicht 8 Bit; wandeln Sie seine Bildausschnitte in 8-Bit-Bilder um.</translation>
  </message>
  <message>
   <source>The patches of pair {0} differ in size; cut both to the same area.</source>
   <translation>Die Bildausschnitte des Paars {0} sind verschieden groß; schneiden Sie beide auf dieselbe Fläche.</translation>
  </message>
  <message>
   <source>The table {0} lists no pair; add rows below its header.</source>
   <translation>Die Tabelle {0} enthält kein Paar; fügen Sie unter der Kopfzeile Zeilen hinzu.</translation>
  </message>
  <message>
   <source>The table {0} has no column {1}; it needs {2}.</source>
   <translation>Die Tabelle {0} hat keine Spalte {1}; sie braucht {2}.</translation>
  </message>
  <message>
   <source>Line {0} of {1} has no whole-number offset_x, offset_y; correct it.</source>
   <translation>Zeile {0} von {1} hat kein ganzzahliges offset_x, offset_y; korrigieren Sie sie.</translation>
  </message>
  <message>
   <source>No pair is of these sources and scenes; check their names in the table.</source>
   <translation>Kein Paar stammt aus diesen Quellen und Szenen; prüfen Sie ihre Namen in der Tabelle.</translation>
  </message>
  <message>
   <source>The tie points {0} cannot be read; check the path.</source>
   <translation>Die Verknüpfungspunkte {0} können nicht gelesen werden; prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <source>{0} has no tie point; add rows below its header.</source>
   <translation>{0} hat keinen Verknüpfungspunkt; fügen Sie unter der Kopfzeile Zeilen hinzu.</translation>
  </message>
  <message>
   <source>{0} has no column {1}; it needs {2}.</source>
   <translation>{0} hat keine Spalte {1}; nötig sind {2}.</translation>
  </message>
  <message>
   <source>{0} holds a coordinate that is no number; correct it.</source>
   <translation>{0} enthält eine Koordinate, die keine Zahl ist; korrigieren Sie sie.</translation>
  </message>
  <message>
   <source>A tie point of {0} lies outside the CRS of its layer; correct it.</source>
   <translation>Ein Verknüpfungspunkt von {0} liegt außerhalb des KBS seines Layers; korrigieren Sie ihn.</translation>
  </message>
  <message>
   <source>The layers of scene {0} do not overlap as they lie; register them first.</source>
   <translation>Die Layer der Szene {0} überlappen nicht, wie sie liegen; registrieren Sie sie zuerst.</translation>
  </message>
  <message>
   <source>Scene {0} has next to no window of {1} px where both layers are valid</source>
   <translation>Szene {0} hat so gut wie kein Fenster von {1} px, in dem beide Layer gültig sind</translation>
  </message>
  <message>
   <source>; check their nodata values.</source>
   <translation>; prüfen Sie ihre NoData-Werte.</translation>
  </message>
  <message>
   <source>No tie point of scene {0} lies where its layers overlap; check their coordinates.</source>
   <translation>Kein Verknüpfungspunkt der Szene {0} liegt, wo ihre Layer überlappen; prüfen Sie ihre Koordinaten.</translation>
  </message>
  <message>
   <source>The engine has no operation {0}; update the plugin.</source>
   <translation>Die Engine hat keine Operation {0}; aktualisieren Sie das Plugin.</translation>
  </message>
 </context>
 <context>
  <name>EngineAlgorithm</name>
  <message>
   <source>The folder “{0}” holds no result; choose that of a finished one.</source>
   <translation>Der Ordner „{0}“ enthält kein Ergebnis; wählen Sie den eines fertigen.</translation>
  </message>
  <message>
   <source>Folder of the finished result</source>
   <translation>Ordner des fertigen Ergebnisses</translation>
  </message>
 </context>
 <context>
  <name>EngineClient</name>
  <message>
   <source>The engine was killed, as happens when memory runs out{memory}. Close other programs or use a larger pixel size, then run again.</source>
   <translation>Die Engine wurde beendet, wie es geschieht, wenn der Speicher ausgeht{memory}. Schließen Sie andere Programme oder nehmen Sie eine größere Pixelgröße und starten Sie erneut.</translation>
  </message>
  <message>
   <source>The engine crashed inside one of its libraries ({reason}). Run again; if it crashes again, choose the CPU as device, or copy the diagnostics and report them.</source>
   <translation>Die Engine ist in einer ihrer Bibliotheken abgestürzt ({reason}). Starten Sie erneut; stürzt sie wieder ab, wählen Sie die CPU als Gerät oder kopieren Sie die Diagnose und melden Sie den Fehler.</translation>
  </message>
  <message>
   <source>The engine ended unexpectedly ({reason}). Run again; if it ends again, copy the diagnostics and report them.</source>
   <translation>Die Engine endete unerwartet ({reason}). Starten Sie erneut; endet sie wieder, kopieren Sie die Diagnose und melden Sie den Fehler.</translation>
  </message>
  <message>
   <source>signal {number}</source>
   <translation>Signal {number}</translation>
  </message>
  <message>
   <source>exit code {number}</source>
   <translation>Exit-Code {number}</translation>
  </message>
  <message>
   <source>The engine has not answered for {seconds:.0f} seconds and was stopped. Run again; if it hangs again, copy the diagnostics and report them.</source>
   <translation>Die Engine hat {seconds:.0f} Sekunden nicht geantwortet und wurde beendet. Starten Sie erneut; hängt sie wieder, kopieren Sie die Diagnose und melden Sie den Fehler.</translation>
  </message>
  <message>
   <source>The engine's answer was lost among other output. Run again; if that happens again, copy the diagnostics and report them.</source>
   <translation>Die Antwort der Engine ging zwischen anderer Ausgabe verloren. Noch einmal starten; geschieht es wieder, die Diagnose kopieren und melden.</translation>
  </message>
  <message>
   <source>The engine could not be started with {interpreter} ({why}). Choose another Python in the engine settings and press Test there.</source>
   <translation>Die Engine ließ sich mit {interpreter} nicht starten ({why}). Wählen Sie in den Engine-Einstellungen ein anderes Python und drücken Sie dort Test.</translation>
  </message>
  <message>
   <source>The engine was not ready after {seconds:.0f} seconds with {interpreter}. Run again; if that does not help, choose another Python in the engine settings and press Test there.</source>
   <translation>Die Engine war mit {interpreter} nach {seconds:.0f} Sekunden nicht bereit. Starten Sie erneut; hilft das nicht, wählen Sie in den Engine-Einstellungen ein anderes Python und drücken Sie dort Test.</translation>
  </message>
  <message>
   <source>The engine belongs to another version of this plugin. Restart QGIS to load both anew.</source>
   <translation>Die Engine gehört zu einer anderen Version dieses Plugins. Starten Sie QGIS neu, um beide neu zu laden.</translation>
  </message>
  <message>
   <source>What {interpreter} sent is not what the engine says. Choose another Python in the engine settings and press Test there.</source>
   <translation>Was {interpreter} sandte, sagt keine Engine. Wählen Sie in den Engine-Einstellungen ein anderes Python und drücken Sie dort Test.</translation>
  </message>
  <message>
   <source>No engine: no Python with PyTorch was found. Let the plugin install one on the engine page (⚙), or run “make setup” in {folder}. Everything that needs no engine works without.</source>
   <translation>Keine Engine: Es wurde kein Python mit PyTorch gefunden. Lassen Sie das Plugin auf der Seite der Engine (⚙) eine installieren, oder führen Sie „make setup“ in {folder} aus. Alles, was keine Engine braucht, geht auch so.</translation>
  </message>
  <message>
   <source>{folder} is not an engine that this plugin made. Choose another one on the engine page, or install one there.</source>
   <translation>{folder} ist keine Engine dieses Plugins. Wählen Sie auf der Seite der Engine eine andere oder installieren Sie dort eine.</translation>
  </message>
  <message>
   <source>The engine in {folder} is damaged. Remove it on the engine page and install it again.</source>
   <translation>Die Engine in {folder} ist beschädigt. Entfernen Sie sie auf der Seite der Engine und installieren Sie sie neu.</translation>
  </message>
  <message>
   <source>The engine “{name}” was made for Python {version} at {path}, which is gone, as after an update of QGIS. Install the engine again on the engine page, then remove this one.</source>
   <translation>Die Engine „{name}“ wurde für Python {version} in {path} angelegt, das es nicht mehr gibt, etwa nach einer Aktualisierung von QGIS. Installieren Sie die Engine auf ihrer Seite neu und entfernen Sie dann diese.</translation>
  </message>
  <message>
   <source>The engine “{name}” was made for Python {version}, and {path} is Python {now} now, as after an update of QGIS. Install the engine again on the engine page, then remove this one.</source>
   <translation>Die Engine „{name}“ wurde für Python {version} angelegt, und {path} ist jetzt Python {now}, etwa nach einer Aktualisierung von QGIS. Installieren Sie die Engine auf ihrer Seite neu und entfernen Sie dann diese.</translation>
  </message>
  <message>
   <source>There is no Python at {path}. Choose another one in the engine settings, or clear the setting to have one found.</source>
   <translation>Unter {path} gibt es kein Python. Wählen Sie in den Engine-Einstellungen ein anderes oder leeren Sie die Einstellung, damit eines gesucht wird.</translation>
  </message>
  <message>
   <source>{path} does not answer as Python does. Choose a Python interpreter in the engine settings, or clear the setting to have one found.</source>
   <translation>{path} antwortet nicht wie Python. Wählen Sie in den Engine-Einstellungen einen Python-Interpreter oder leeren Sie die Einstellung, damit einer gesucht wird.</translation>
  </message>
  <message>
   <source>{path} is Python {version}, and the engine needs {needed} or later. Choose another one in the engine settings.</source>
   <translation>{path} ist Python {version}, die Engine braucht {needed} oder neuer. Wählen Sie in den Engine-Einstellungen ein anderes.</translation>
  </message>
  <message>
   <source>The Python at {path} lacks {modules}. Install what is missing there, or choose another one in the engine settings.</source>
   <translation>Dem Python unter {path} fehlen {modules}. Installieren Sie dort das Fehlende oder wählen Sie in den Engine-Einstellungen ein anderes.</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Engine startet…</translation>
  </message>
  <message>
   <source>Waiting for another job to end…</source>
   <translation>Wartet auf das Ende eines anderen Auftrags…</translation>
  </message>
  <message>
   <source>The plugin met a fault that it did not expect; copy the diagnostics and report them.</source>
   <translation>Das Plugin traf auf einen unerwarteten Fehler; kopieren Sie die Diagnose und melden Sie ihn.</translation>
  </message>
  <message>
   <source> (it held {gigabytes:.1f} GB)</source>
   <translation> (sie belegte {gigabytes:.1f} GB)</translation>
  </message>
 </context>
 <context>
  <name>EnginePage</name>
  <message>
   <source>‹ Back</source>
   <translation>‹ Zurück</translation>
  </message>
  <message>
   <source>Back to the page you came from</source>
   <translation>Zurück zur vorigen Seite</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Engine</translation>
  </message>
  <message>
   <source>Choose the Python that runs the engine</source>
   <translation>Wählen Sie das Python, das die Engine ausführt</translation>
  </message>
  <message>
   <source>found by itself</source>
   <translation>selbst gefunden</translation>
  </message>
  <message>
   <source>The Python that has PyTorch, or the folder of an engine below; empty = the plugin's own .venv, else QGIS's Python where it has PyTorch</source>
   <translation>Das Python mit PyTorch oder der Ordner einer Engine von unten; leer = das .venv des Plugins, sonst das Python von QGIS, wenn es PyTorch hat</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modelle…</translation>
  </message>
  <message>
   <source>All models with their cards: compare, import, export, choose</source>
   <translation>Alle Modelle mit ihren Karten: vergleichen, importieren, exportieren, wählen</translation>
  </message>
  <message>
   <source>Matching runs outside QGIS, in a Python of its own, so that QGIS stays free.</source>
   <translation>Die Zuordnung läuft außerhalb von QGIS in einem eigenen Python, damit QGIS frei bleibt.</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message>
   <source>Start this Python, load the model and match one template</source>
   <translation>Dieses Python starten, das Modell laden und ein Template zuordnen</translation>
  </message>
  <message>
   <source>Cancel test</source>
   <translation>Test abbrechen</translation>
  </message>
  <message>
   <source>End the test</source>
   <translation>Den Test beenden</translation>
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
  <message>
   <source>The engine works.</source>
   <translation>Die Engine funktioniert.</translation>
  </message>
  <message>
   <source>Python: {0}</source>
   <translation>Python: {0}</translation>
  </message>
  <message>
   <source>Device: {0}</source>
   <translation>Gerät: {0}</translation>
  </message>
  <message>
   <source>One template: {0} ms with {1}; start {2}, model {3}; {4} of memory</source>
   <translation>Ein Template: {0} ms mit {1}; Start {2}, Modell {3}; {4} Arbeitsspeicher</translation>
  </message>
  <message>
   <source>The test was cancelled.</source>
   <translation>Der Test wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Ending the test…</source>
   <translation>Test wird beendet…</translation>
  </message>
  <message>
   <source>No engine?</source>
   <translation>Keine Engine?</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu, run &lt;code&gt;make setup&lt;/code&gt; in &lt;code&gt;{0}&lt;/code&gt;: it makes a Python there, and QGIS finds it at the next run.</source>
   <translation>Führen Sie unter Debian oder Ubuntu &lt;code&gt;make setup&lt;/code&gt; in &lt;code&gt;{0}&lt;/code&gt; aus: das legt dort ein Python an, und QGIS findet es beim nächsten Lauf.</translation>
  </message>
  <message>
   <source>Give any Python 3.10 or later &lt;code&gt;pip install torch numpy safetensors&lt;/code&gt; and GDAL's Python bindings, choose it above and press &lt;i&gt;Test&lt;/i&gt;.</source>
   <translation>Installieren Sie in einem beliebigen Python ab 3.10 &lt;code&gt;pip install torch numpy safetensors&lt;/code&gt; und die Python-Bindungen von GDAL, wählen Sie es oben und drücken Sie &lt;i&gt;Test&lt;/i&gt;.</translation>
  </message>
  <message>
   <source>Until then, results that were computed elsewhere can be opened, accepted and undone.</source>
   <translation>Bis dahin lassen sich anderswo berechnete Ergebnisse öffnen, übernehmen und rückgängig machen.</translation>
  </message>
 </context>
 <context>
  <name>Environments</name>
  <message>
   <source>{0} does not answer as Python does. Choose another Python.</source>
   <translation>{0} antwortet nicht, wie Python es tut. Wählen Sie ein anderes Python.</translation>
  </message>
  <message>
   <source>QGIS's own Python</source>
   <translation>Das Python von QGIS</translation>
  </message>
  <message>
   <source>The Python at {0}</source>
   <translation>Das Python in {0}</translation>
  </message>
  <message>
   <source>There is no PyTorch for this machine ({0}), so that the engine cannot be installed on it. Compute on another machine; results can be opened here.</source>
   <translation>Für diesen Rechner ({0}) gibt es kein PyTorch, so dass die Engine hier nicht installiert werden kann. Rechnen Sie auf einem anderen Rechner; Ergebnisse lassen sich hier öffnen.</translation>
  </message>
  <message>
   <source>32 bits</source>
   <translation>32 Bit</translation>
  </message>
  <message>
   <source>{0} is {1}, and the engine can be installed for Python {2}. Update QGIS, or give a Python of these versions GDAL (conda install gdal) and choose it.</source>
   <translation>{0} ist {1}, und die Engine lässt sich für Python {2} installieren. Aktualisieren Sie QGIS, oder geben Sie einem Python dieser Versionen GDAL (conda install gdal) und wählen Sie es.</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} bis {1}</translation>
  </message>
  <message>
   <source>{0} ({1}) cannot load GDAL with numpy. {2}</source>
   <translation>{0} ({1}) kann GDAL mit numpy nicht laden. {2}</translation>
  </message>
  <message>
   <source>{0} ({1}) has no pip, which installs libraries. {2}</source>
   <translation>{0} ({1}) hat kein pip, das Bibliotheken installiert. {2}</translation>
  </message>
  <message>
   <source>Choose a Python that can (conda install gdal gives it to one), or leave the choice to the plugin.</source>
   <translation>Wählen Sie ein Python, das es kann (conda install gdal gibt es einem), oder überlassen Sie die Wahl dem Plugin.</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu: sudo apt install python3-gdal python3-numpy; then try again.</source>
   <translation>Unter Debian oder Ubuntu: sudo apt install python3-gdal python3-numpy; versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Install QGIS anew, and try again.</source>
   <translation>Installieren Sie QGIS neu und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Put a wheel of pip into a folder and install from that folder.</source>
   <translation>Legen Sie ein Wheel von pip in einen Ordner und installieren Sie aus diesem Ordner.</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu: sudo apt install python3-pip; then try again.</source>
   <translation>Unter Debian oder Ubuntu: sudo apt install python3-pip; versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Install python3-pip with OSGeo4W's Setup, then try again.</source>
   <translation>Installieren Sie python3-pip mit dem Setup von OSGeo4W und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>In a terminal: {0} -m ensurepip --user; then try again.</source>
   <translation>In einem Terminal: {0} -m ensurepip --user; versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>No Python was found in QGIS's Flatpak. Choose one of the sandbox, or use a QGIS that is installed otherwise.</source>
   <translation>Im Flatpak von QGIS wurde kein Python gefunden. Wählen Sie eines der Sandbox, oder verwenden Sie ein anders installiertes QGIS.</translation>
  </message>
  <message>
   <source>QGIS's own Python was not found beside {0}, nor another one with GDAL. Choose a Python with GDAL (conda install gdal gives it to one).</source>
   <translation>Das Python von QGIS wurde neben {0} nicht gefunden, und auch kein anderes mit GDAL. Wählen Sie ein Python mit GDAL (conda install gdal gibt es einem).</translation>
  </message>
  <message>
   <source>Looking at what is at hand…</source>
   <translation>Es wird nachgesehen, was vorhanden ist…</translation>
  </message>
  <message>
   <source>Downloading {0} ({1} of {2})</source>
   <translation>{0} wird heruntergeladen ({1} von {2})</translation>
  </message>
  <message>
   <source>Unpacking the libraries</source>
   <translation>Die Bibliotheken werden entpackt</translation>
  </message>
  <message>
   <source>Trying the engine</source>
   <translation>Die Engine wird erprobt</translation>
  </message>
  <message>
   <source>QGIS uses a SOCKS proxy, which pip cannot use. Choose an HTTP proxy in QGIS's network settings, or install offline from a folder of wheels.</source>
   <translation>QGIS verwendet einen SOCKS-Proxy, den pip nicht verwenden kann. Wählen Sie in den Netzwerkeinstellungen von QGIS einen HTTP-Proxy, oder installieren Sie ohne Netz aus einem Ordner mit Wheels.</translation>
  </message>
  <message>
   <source>The disk of {folder} is full. Make room there, then install again; what was downloaded is kept.</source>
   <translation>Die Festplatte von {folder} ist voll. Schaffen Sie dort Platz und installieren Sie dann noch einmal; das Heruntergeladene bleibt erhalten.</translation>
  </message>
  <message>
   <source>The download of {package} is not the file that this plugin was tested with, so it was not used. Install again; if it happens again, a proxy or the package index changes files on the way: ask who runs it.</source>
   <translation>Was für {package} heruntergeladen wurde, ist nicht die Datei, mit der dieses Plugin geprüft wurde, und wurde daher nicht verwendet. Installieren Sie noch einmal; geschieht es wieder, so ändert ein Proxy oder der Paketindex Dateien unterwegs: Fragen Sie, wer ihn betreibt.</translation>
  </message>
  <message>
   <source>The proxy asks for a login. Enter it in QGIS's network settings, then install again.</source>
   <translation>Der Proxy verlangt eine Anmeldung. Geben Sie sie in den Netzwerkeinstellungen von QGIS ein und installieren Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>The proxy cannot be reached. Check QGIS's network settings, then install again; what was downloaded is kept.</source>
   <translation>Der Proxy ist nicht erreichbar. Prüfen Sie die Netzwerkeinstellungen von QGIS und installieren Sie dann noch einmal; das Heruntergeladene bleibt erhalten.</translation>
  </message>
  <message>
   <source>The package index's certificate is not trusted, as behind a company's proxy. Give pip the company's certificate (pip config set global.cert FILE), then install again.</source>
   <translation>Dem Zertifikat des Paketindex wird nicht vertraut, etwa hinter dem Proxy einer Firma. Geben Sie pip das Zertifikat der Firma (pip config set global.cert FILE) und installieren Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>The package index cannot be reached. Check the connection and QGIS's proxy settings, then install again; what was downloaded is kept. Without a connection, install from a folder of wheels.</source>
   <translation>Der Paketindex ist nicht erreichbar. Prüfen Sie die Verbindung und die Proxy-Einstellungen von QGIS und installieren Sie dann noch einmal; das Heruntergeladene bleibt erhalten. Ohne Verbindung installieren Sie aus einem Ordner mit Wheels.</translation>
  </message>
  <message>
   <source>The package index has no {package} for this Python. Name the index that has it under “Index of PyTorch”, choose another build, or install from a folder of wheels.</source>
   <translation>Der Paketindex hat kein {package} für dieses Python. Nennen Sie unter „Index von PyTorch“ den Index, der es hat, wählen Sie einen anderen Build, oder installieren Sie aus einem Ordner mit Wheels.</translation>
  </message>
  <message>
   <source>{folder} cannot be written. Free it for your user, then install again.</source>
   <translation>{folder} ist nicht beschreibbar. Geben Sie ihn für Ihren Benutzer frei und installieren Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>pip failed at {package}. The log has its words; install again, or report them.</source>
   <translation>pip scheiterte an {package}. Das Protokoll hat seine Worte; installieren Sie noch einmal, oder melden Sie sie.</translation>
  </message>
  <message>
   <source>the libraries</source>
   <translation>den Bibliotheken</translation>
  </message>
  <message>
   <source> and {0} more</source>
   <translation> und {0} weitere</translation>
  </message>
  <message>
   <source>The folder of wheels{0} lacks {1}, in exactly these versions. Add them, or choose the folder that has them; requirements/locks in the plugin's folder says which files.</source>
   <translation>Dem Ordner der Wheels{0} fehlt {1}, in genau diesen Versionen. Fügen Sie es hinzu, oder wählen Sie den Ordner, der es hat; requirements/locks im Ordner des Plugins sagt, welche Dateien.</translation>
  </message>
  <message>
   <source>The disk of {0} has {1} free, and the installation needs {2}. Make room there, then install again.</source>
   <translation>Auf der Festplatte von {0} sind {1} frei, und die Installation braucht {2}. Schaffen Sie dort Platz und installieren Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>Another QGIS is installing an engine into {0} now. Wait until it has ended, then try again.</source>
   <translation>Ein anderes QGIS installiert gerade eine Engine in {0}. Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1}). Free it for your user, then install again.</source>
   <translation>{0} ist nicht beschreibbar ({1}). Geben Sie es für Ihren Benutzer frei und installieren Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>The engine “{0}” cannot be removed ({1}). Close other programs that use it, then try again.</source>
   <translation>Die Engine „{0}“ lässt sich nicht entfernen ({1}). Schließen Sie andere Programme, die sie verwenden, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>The libraries were installed, but the engine failed its test, so it was not kept: {0}</source>
   <translation>Die Bibliotheken wurden installiert, aber die Engine bestand ihre Prüfung nicht und wurde nicht behalten: {0}</translation>
  </message>
 </context>
 <context>
  <name>EnvironmentsBox</name>
  <message>
   <source>Use</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>none: download</source>
   <translation>keine: herunterladen</translation>
  </message>
  <message>
   <source>Install offline, from the wheels in this folder; empty = download them</source>
   <translation>Ohne Netz aus den Wheels in diesem Ordner installieren; leer = herunterladen</translation>
  </message>
  <message>
   <source>as pip is set up</source>
   <translation>wie pip eingerichtet ist</translation>
  </message>
  <message>
   <source>Address of the index that has PyTorch's build, such as PyTorch's own index of CPU builds</source>
   <translation>Adresse des Index, der den Build von PyTorch hat, etwa der Index von PyTorch selbst für CPU-Builds</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>Installieren</translation>
  </message>
  <message>
   <source>Look for a Python for the engine</source>
   <translation>Ein Python für die Engine suchen</translation>
  </message>
  <message>
   <source>Looking for a Python with GDAL…</source>
   <translation>Ein Python mit GDAL wird gesucht…</translation>
  </message>
  <message>
   <source>CUDA {0}</source>
   <translation>CUDA {0}</translation>
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation>Prozessor (CPU)</translation>
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation>{0}, {1}</translation>
  </message>
  <message>
   <source>The graphics driver is too old or the card is: this build needs driver {0}.</source>
   <translation>Der Grafiktreiber oder die Karte ist zu alt: Dieser Build braucht Treiber {0}.</translation>
  </message>
  <message>
   <source>Downloads {0} (or takes the wheels of a folder) and fills {1} with about {2}, for {3}.</source>
   <translation>Lädt {0} herunter (oder nimmt die Wheels eines Ordners) und füllt {1} mit etwa {2}, für {3}.</translation>
  </message>
  <message>
   <source>QGIS itself is not changed.</source>
   <translation>QGIS selbst wird nicht verändert.</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Engine installieren</translation>
  </message>
  <message>
   <source>Verify the engine</source>
   <translation>Engine prüfen</translation>
  </message>
  <message>
   <source>Remove the engine</source>
   <translation>Engine entfernen</translation>
  </message>
  <message>
   <source>The engine was removed.</source>
   <translation>Die Engine wurde entfernt.</translation>
  </message>
  <message>
   <source>Cancelled; nothing half made is left.</source>
   <translation>Abgebrochen; es bleibt nichts Halbfertiges.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>{0} left</source>
   <translation>noch {0}</translation>
  </message>
  <message>
   <source>The engine works and is in use: {0}</source>
   <translation>Die Engine arbeitet und wird verwendet: {0}</translation>
  </message>
  <message>
   <source>The engine works.</source>
   <translation>Die Engine funktioniert.</translation>
  </message>
  <message>
   <source>a kernel ran</source>
   <translation>ein Kernel lief</translation>
  </message>
  <message>
   <source>⚠ {0} · damaged</source>
   <translation>⚠ {0} · beschädigt</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>in Gebrauch</translation>
  </message>
  <message>
   <source>Wait until what runs has ended</source>
   <translation>Warten, bis das Laufende beendet ist</translation>
  </message>
  <message>
   <source>No engine that this plugin made is chosen</source>
   <translation>Keine Engine dieses Plugins ist gewählt</translation>
  </message>
  <message>
   <source>It is damaged; remove it</source>
   <translation>Sie ist beschädigt; entfernen Sie sie</translation>
  </message>
  <message>
   <source>Compute with this engine</source>
   <translation>Mit dieser Engine rechnen</translation>
  </message>
  <message>
   <source>Match one template with it, and try each device</source>
   <translation>Damit ein Template abgleichen und jedes Gerät erproben</translation>
  </message>
  <message>
   <source>Delete this engine from the disk</source>
   <translation>Diese Engine von der Festplatte löschen</translation>
  </message>
  <message>
   <source>No Python was found for which an engine can be installed</source>
   <translation>Es wurde kein Python gefunden, für das eine Engine installiert werden kann</translation>
  </message>
  <message>
   <source>End it; nothing half made stays</source>
   <translation>Beenden; nichts Halbfertiges bleibt</translation>
  </message>
  <message>
   <source>Make this engine</source>
   <translation>Diese Engine anlegen</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Build</translation>
  </message>
  <message>
   <source>Wheels</source>
   <translation>Wheels</translation>
  </message>
  <message>
   <source>Index of PyTorch</source>
   <translation>Index von PyTorch</translation>
  </message>
  <message>
   <source>Engines that the plugin installs</source>
   <translation>Engines, die das Plugin installiert</translation>
  </message>
 </context>
 <context>
  <name>EvaluateAlgorithm</name>
  <message>
   <source>Compare two models</source>
   <translation>Zwei Modelle vergleichen</translation>
  </message>
  <message>
   <source>Compares a model with another one, or with CFOG, on labelled pairs or tie points.</source>
   <translation>Vergleicht ein Modell mit einem anderen oder mit CFOG, an gelabelten Paaren oder Verknüpfungspunkten.</translation>
  </message>
  <message>
   <source>sar,radar,model,evaluate,compare,accuracy,benchmark,cfog,cmr,bootstrap,tie points</source>
   <translation>sar,radar,modell,auswerten,vergleichen,genauigkeit,benchmark,cfog,cmr,bootstrap,verknüpfungspunkte</translation>
  </message>
  <message>
   <source>Lets two matchers make the very same matches, whose truth is known, and says which is better.

The truth comes from a table of pairs of image patches (columns id, source, scene, sar, opt, offset_x, offset_y; image files relative to it), or from tie points of two georeferenced layers. For each tie point a template around its SAR place is searched within 32 px of its optical place.

{0}

CMR@t is the share of matches that are at most t px off. Each difference is first less second, with a 95 % interval from drawing whole scenes (of tie points: areas of the scene) anew, since matches near one another resemble one another. Where the interval holds 0, nobody can tell which of the two is better; with fewer than six scenes or areas there is no interval.

Points that a model was trained on say nothing of how it does elsewhere: keep some as check points.</source>
   <translation>Lässt zwei Verfahren dieselben Zuordnungen machen, deren Wahrheit bekannt ist, und sagt, welches besser ist.

Die Wahrheit kommt aus einer Tabelle von Paaren von Bildausschnitten (Spalten id, source, scene, sar, opt, offset_x, offset_y; Bilddateien relativ zu ihr) oder aus Verknüpfungspunkten zweier georeferenzierter Layer. Zu jedem Verknüpfungspunkt wird ein Template um seinen SAR-Ort innerhalb von 32 px um seinen optischen Ort gesucht.

{0}

CMR@t ist der Anteil der Zuordnungen, die höchstens t px danebenliegen. Jeder Unterschied ist erstes minus zweites, mit einem 95-%-Intervall aus dem erneuten Ziehen ganzer Szenen (bei Verknüpfungspunkten: Gebiete der Szene), da benachbarte Zuordnungen einander ähneln. Enthält das Intervall die 0, kann niemand sagen, welches der beiden besser ist; bei weniger als sechs Szenen oder Gebieten gibt es kein Intervall.

Punkte, mit denen ein Modell trainiert wurde, sagen nichts darüber, wie es anderswo abschneidet: behalten Sie einige als Prüfpunkte.</translation>
  </message>
  <message>
   <source>Give either a table of pairs, or both layers with their tie points.</source>
   <translation>Geben Sie entweder eine Tabelle von Paaren an oder beide Layer mit ihren Verknüpfungspunkten.</translation>
  </message>
  <message>
   <source>Tie points need both layers: give all three.</source>
   <translation>Verknüpfungspunkte brauchen beide Layer: geben Sie alle drei an.</translation>
  </message>
  <message>
   <source>First: {0}. Second: {1}.</source>
   <translation>Erstes: {0}. Zweites: {1}.</translation>
  </message>
  <message>
   <source>None of the tie points is a check point; mark some, or let all points be used.</source>
   <translation>Keiner der Verknüpfungspunkte ist ein Prüfpunkt; markieren Sie welche oder lassen Sie alle Punkte zu.</translation>
  </message>
  <message>
   <source>{0} model (empty = the plugin's)</source>
   <translation>Modell für {0} (leer = das des Plugins)</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Erstes</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>Zweites</translation>
  </message>
  <message>
   <source>First matcher</source>
   <translation>Erstes Verfahren</translation>
  </message>
  <message>
   <source>Second matcher</source>
   <translation>Zweites Verfahren</translation>
  </message>
  <message>
   <source>Table of pairs (or layers and tie points)</source>
   <translation>Tabelle von Paaren (oder Layer und Verknüpfungspunkte)</translation>
  </message>
  <message>
   <source>SAR layer</source>
   <translation>SAR-Layer</translation>
  </message>
  <message>
   <source>SAR band (VV, HH, VH or HV by name where none is given)</source>
   <translation>SAR-Kanal (ohne Angabe VV, HH, VH oder HV nach dem Namen)</translation>
  </message>
  <message>
   <source>Optical layer</source>
   <translation>Optischer Layer</translation>
  </message>
  <message>
   <source>Optical bands (one or three; red, green and blue where none is given)</source>
   <translation>Optische Kanäle (einer oder drei; ohne Angabe Rot, Grün und Blau)</translation>
  </message>
  <message>
   <source>Use check points only (column role)</source>
   <translation>Nur Prüfpunkte benutzen (Spalte role)</translation>
  </message>
  <message>
   <source>Device: auto, cpu, cuda or cuda:N</source>
   <translation>Gerät: auto, cpu, cuda oder cuda:N</translation>
  </message>
  <message>
   <source>Side of a template, px, 64–192 (0 = 192 for pairs, 128 for tie points)</source>
   <translation>Seitenlänge eines Templates, px, 64–192 (0 = 192 für Paare, 128 für Verknüpfungspunkte)</translation>
  </message>
  <message>
   <source>Seed of the random choices</source>
   <translation>Startwert der zufälligen Auswahl</translation>
  </message>
  <message>
   <source>Processor threads (0 = automatic)</source>
   <translation>Prozessor-Threads (0 = automatisch)</translation>
  </message>
  <message>
   <source>Everything, each match's error included</source>
   <translation>Alles, samt dem Fehler jeder Zuordnung</translation>
  </message>
  <message>
   <source>Which is better</source>
   <translation>Welches besser ist</translation>
  </message>
  <message>
   <source>Matches that both made</source>
   <translation>Zuordnungen, die beide machten</translation>
  </message>
  <message>
   <source>Scenes, or areas of the scene</source>
   <translation>Szenen oder Gebiete der Szene</translation>
  </message>
  <message>
   <source>First: share of matches within 2 px</source>
   <translation>Erstes: Anteil der Zuordnungen innerhalb 2 px</translation>
  </message>
  <message>
   <source>Second: share of matches within 2 px</source>
   <translation>Zweites: Anteil der Zuordnungen innerhalb 2 px</translation>
  </message>
  <message>
   <source>First less second</source>
   <translation>Erstes minus zweites</translation>
  </message>
  <message>
   <source>Lower end of its 95 % interval</source>
   <translation>Unteres Ende seines 95-%-Intervalls</translation>
  </message>
  <message>
   <source>Upper end of its 95 % interval</source>
   <translation>Oberes Ende seines 95-%-Intervalls</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1}); choose another place.</source>
   <translation>{0} kann nicht geschrieben werden ({1}); wählen Sie einen anderen Ort.</translation>
  </message>
 </context>
 <context>
  <name>Exchange</name>
  <message>
   <source>“{path}” cannot be read as a table beyond line {line}; look for a quotation mark that is not closed, or save the table as CSV anew, and import again.</source>
   <translation>„{path}“ kann ab Zeile {line} nicht als Tabelle gelesen werden; suchen Sie ein nicht geschlossenes Anführungszeichen oder speichern Sie die Tabelle neu als CSV und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>“{crs}” is no CRS that QGIS knows; the coordinates of line {line} were taken as the layer's.</source>
   <translation>„{crs}“ ist kein KBS, das QGIS kennt; die Koordinaten der Zeile {line} wurden als die des Layers genommen.</translation>
  </message>
  <message>
   <source>Map coordinates were brought from {file} into {layer}.</source>
   <translation>Kartenkoordinaten wurden von {file} nach {layer} gebracht.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has the confidence “{value}”, which must lie between 0 and 1; correct it and import again.</source>
   <translation>Zeile {line} von „{path}“ hat die Konfidenz „{value}“, die zwischen 0 und 1 liegen muss; korrigieren Sie sie und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has “{value}” under {column}, where one of {choices} is needed; correct it and import again.</source>
   <translation>Zeile {line} von „{path}“ hat „{value}“ unter {column}, nötig ist eines von {choices}; korrigieren Sie es und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>“{path}” is not a table of tie points: its header lacks {columns}; choose another file or add the columns.</source>
   <translation>„{path}“ ist keine Tabelle von Verknüpfungspunkten: in der Kopfzeile fehlen {columns}; wählen Sie eine andere Datei oder ergänzen Sie die Spalten.</translation>
  </message>
  <message>
   <source>Georeferencer points</source>
   <translation>Punkte der Georeferenzierung</translation>
  </message>
  <message>
   <source>Georeferencer points, pixel coordinates</source>
   <translation>Punkte der Georeferenzierung, Pixelkoordinaten</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabelle (CSV)</translation>
  </message>
  <message>
   <source>SAR raster with ground control points (VRT)</source>
   <translation>SAR-Raster mit Bodenpasspunkten (VRT)</translation>
  </message>
  <message>
   <source>Tie points ({0})</source>
   <translation>Verknüpfungspunkte ({0})</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>“{0}” has a header and no points; choose another file.</source>
   <translation>„{0}“ hat eine Kopfzeile und keine Punkte; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{0} of {1} points were there already and were left out.</source>
   <translation>{0} von {1} Punkten waren schon da und blieben weg.</translation>
  </message>
  <message>
   <source>There are no tie points to export; mark some first.</source>
   <translation>Es gibt noch keine Verknüpfungspunkte zu exportieren; markieren Sie zuerst welche.</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
  <message>
   <source>{count} of {total} points lie outside the {layer} layer: check that the file belongs to this pair.</source>
   <translation>{count} von {total} Punkten liegen außerhalb des Layers {layer}: prüfen Sie, ob die Datei zu diesem Paar gehört.</translation>
  </message>
  <message>
   <source>The SAR raster “{0}” cannot be opened, and without it pixels have no place on the map; bring it back to where it was.</source>
   <translation>Das SAR-Raster „{0}“ kann nicht geöffnet werden, und ohne es haben Pixel keinen Ort auf der Karte; legen Sie es zurück.</translation>
  </message>
  <message>
   <source>The file's CRS is not known to QGIS; its map coordinates were taken as the optical layer's.</source>
   <translation>Das KBS der Datei ist QGIS nicht bekannt; ihre Kartenkoordinaten wurden als die des optischen Layers genommen.</translation>
  </message>
  <message>
   <source>A point has no place in the SAR raster; delete the point and export again.</source>
   <translation>Ein Punkt hat keinen Ort im SAR-Raster; löschen Sie den Punkt und exportieren Sie erneut.</translation>
  </message>
  <message>
   <source>The Georeferencer takes pixel coordinates for map coordinates where the SAR raster has a georeference: load the file with a copy that has none.</source>
   <translation>Die Georeferenzierung hält Pixelkoordinaten für Kartenkoordinaten, wenn das SAR-Raster eine Georeferenz hat: laden Sie die Datei mit einer Kopie ohne Georeferenz.</translation>
  </message>
  <message>
   <source>The Georeferencer knows no check points: {0} of them stand in the file as disabled points.</source>
   <translation>Die Georeferenzierung kennt keine Prüfpunkte: {0} davon stehen als abgeschaltete Punkte in der Datei.</translation>
  </message>
  <message>
   <source>“{0}” is not a file of tie points: its header must name mapX, mapY and either sourceX, sourceY or pixelX, pixelY; choose another file or correct the header.</source>
   <translation>„{0}“ ist keine Datei von Verknüpfungspunkten: ihre Kopfzeile muss mapX, mapY und entweder sourceX, sourceY oder pixelX, pixelY nennen; wählen Sie eine andere Datei oder korrigieren Sie die Kopfzeile.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has “{text}” under enable, where 1 or 0 is needed: write numbers with a decimal point, and import again.</source>
   <translation>Zeile {line} von „{path}“ hat „{text}“ unter enable, nötig ist 1 oder 0: schreiben Sie Zahlen mit Dezimalpunkt und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>The file's SAR coordinates lie off the SAR layer's map and were taken as columns and rows of its pixels.</source>
   <translation>Die SAR-Koordinaten der Datei liegen außerhalb der Karte des SAR-Layers und wurden als Spalten und Zeilen seiner Pixel genommen.</translation>
  </message>
  <message>
   <source>The file's pixel coordinates lie off the SAR raster and were taken as map coordinates, which QGIS writes for a layer with a georeference.</source>
   <translation>Die Pixelkoordinaten der Datei liegen außerhalb des SAR-Rasters und wurden als Kartenkoordinaten genommen, die QGIS für einen Layer mit Georeferenz schreibt.</translation>
  </message>
  <message>
   <source>The point on line {line} of “{path}” has no place in the SAR raster; correct or delete it and import again.</source>
   <translation>Der Punkt in Zeile {line} von „{path}“ hat keinen Ort im SAR-Raster; korrigieren oder löschen Sie ihn und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>“{0}” is too large for a list of tie points; choose another file.</source>
   <translation>„{0}“ ist zu groß für eine Liste von Verknüpfungspunkten; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>“{0}” cannot be read; check that it is there and that you may read it.</source>
   <translation>„{0}“ kann nicht gelesen werden; prüfen Sie, ob die Datei da ist und Sie sie lesen dürfen.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has the decimal comma of “{text}”; write numbers with a decimal point and import again.</source>
   <translation>Zeile {line} von „{path}“ hat das Dezimalkomma von „{text}“; schreiben Sie Zahlen mit Dezimalpunkt und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has “{text}” where a number is needed; correct it and import again.</source>
   <translation>Zeile {line} von „{path}“ hat „{text}“, wo eine Zahl nötig ist; korrigieren Sie es und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has more commas than the header has columns; write numbers with a decimal point and import again.</source>
   <translation>Zeile {line} von „{path}“ hat mehr Kommas als die Kopfzeile Spalten; schreiben Sie Zahlen mit Dezimalpunkt und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>Line {line} of “{path}” has fewer values than the header names; complete or delete it and import again.</source>
   <translation>Zeile {line} von „{path}“ hat weniger Werte, als die Kopfzeile nennt; ergänzen oder löschen Sie sie und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>The point on line {line} of “{path}” cannot be brought from {file} into {layer}; correct it, or the file's CRS, and import again.</source>
   <translation>Der Punkt in Zeile {line} von „{path}“ kann nicht von {file} nach {layer} gebracht werden; korrigieren Sie ihn oder das KBS der Datei und importieren Sie erneut.</translation>
  </message>
  <message>
   <source>a CRS without a name</source>
   <translation>ein KBS ohne Namen</translation>
  </message>
  <message>
   <source>“{0}” cannot be written; choose a folder that you may write to and that has room.</source>
   <translation>„{0}“ kann nicht geschrieben werden; wählen Sie einen beschreibbaren Ordner, der Platz hat.</translation>
  </message>
  <message>
   <source>A raster is placed by at least {0} enabled control points; mark or enable {1} more.</source>
   <translation>Ein Raster wird durch mindestens {0} eingeschaltete Passpunkte verortet; markieren oder schalten Sie {1} weitere an.</translation>
  </message>
  <message>
   <source>The optical layer “{0}” has no CRS; set it and export again.</source>
   <translation>Der optische Layer „{0}“ hat kein KBS; legen Sie es fest und exportieren Sie erneut.</translation>
  </message>
  <message>
   <source>“{0}” is the SAR raster itself; choose another name for the VRT.</source>
   <translation>„{0}“ ist das SAR-Raster selbst; wählen Sie einen anderen Namen für das VRT.</translation>
  </message>
  <message>
   <source>{0} disabled or check points are not among the VRT's ground control points.</source>
   <translation>{0} abgeschaltete oder Prüfpunkte gehören nicht zu den Bodenpasspunkten des VRT.</translation>
  </message>
  <message>
   <source>“{0}” cannot be opened as a raster; choose another file.</source>
   <translation>„{0}“ kann nicht als Raster geöffnet werden; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>“{0}” has no ground control points; choose another file.</source>
   <translation>„{0}“ hat keine Bodenpasspunkte; wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>“{path}” has {columns}×{rows} pixels and the SAR raster {sar_columns}×{sar_rows}, so that its ground control points are of another raster; choose another file.</source>
   <translation>„{path}“ hat {columns}×{rows} Pixel und das SAR-Raster {sar_columns}×{sar_rows}, seine Bodenpasspunkte gehören also zu einem anderen Raster; wählen Sie eine andere Datei.</translation>
  </message>
 </context>
 <context>
  <name>ExplicitBox</name>
  <message>
   <source>as minutes allow</source>
   <translation>so viele die Minuten erlauben</translation>
  </message>
  <message>
   <source>Optimiser steps, in place of minutes; with them two runs give the same model</source>
   <translation>Optimierungsschritte statt Minuten; damit ergeben zwei Läufe dasselbe Modell</translation>
  </message>
  <message>
   <source>Labelled samples a step, and as many unlabelled ones with S2M2</source>
   <translation>Gelabelte Beispiele je Schritt, und ebenso viele ungelabelte mit S2M2</translation>
  </message>
  <message>
   <source>Factor on the learning rates that the base model was trained with</source>
   <translation>Faktor auf die Lernraten, mit denen das Basismodell trainiert wurde</translation>
  </message>
  <message>
   <source>Of everything random; another seed shows how much is chance</source>
   <translation>Aller Zufälle; ein anderer Startwert zeigt, wie viel Zufall ist</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>Rate ×</source>
   <translation>Rate ×</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>{0} steps</source>
   <translation>{0} Schritte</translation>
  </message>
  <message>
   <source>preset</source>
   <translation>voreingestellt</translation>
  </message>
  <message>
   <source>Training · {0}</source>
   <translation>Training · {0}</translation>
  </message>
 </context>
 <context>
  <name>FieldAlgorithm</name>
  <message>
   <source>Register a whole scene</source>
   <translation>Ganze Szene registrieren</translation>
  </message>
  <message>
   <source>Finds how far each place of a scene is displaced, and corrects the scene.</source>
   <translation>Ermittelt, wie weit jeder Ort einer Szene versetzt ist, und korrigiert die Szene.</translation>
  </message>
  <message>
   <source>sar,radar,optical,coregistration,co-registration,displacement,field,warp,rubber sheet,terrain,polynomial,thin plate spline,affine,helmert</source>
   <translation>sar,radar,optisch,koregistrierung,registrierung,versetzung,verschiebungsfeld,entzerren,gelände,polynom,thin plate spline,affin,helmert</translation>
  </message>
  <message>
   <source>One shift is right for a flat scene; real ones bend. This finds how far each place is displaced, and corrects the layer that moves. Inputs are never changed.

The scene's one shift is found first. Around it, up to MAX_POINTS small squares (templates) are matched, each by itself. Models from one shift to a smooth displacement raster are fitted to those that agree with their neighbours, and each is judged at places that it was not fitted to: the simplest one that is as good as the best is taken. HELD_OUT_P95_M says how far off it is there in 95 of 100 cases, ONE_SHIFT_P95_M the same of one shift. Where the evidence does not carry a model nothing is corrected: ACCEPTED is false and REASON says why. That is a result, not an error.

It follows displacements that vary smoothly over several templates. Single buildings, cliffs and layover stay as they are; what has no texture (water, cloud, sand) is interpolated, and error.tif says how far to trust that.

FORM auto: where the model is exact as a georeference (one shift, Helmert, affine), the corrected layer is a small VRT of the same pixels; else new pixels as a Cloud-Optimized GeoTIFF. warp: always new pixels; none: only look. RASTERS and VECTORS are corrected along, without being matched.

The folder for the result receives result.json, report.html, matches.gpkg, displacement.tif, error.tif, transform.json, the heatmaps of all templates and the corrected layers. In a batch, give each row a folder of its own; in a folder that holds something already, a new one is made.</source>
   <translation>Für eine flache Szene ist eine Verschiebung richtig; wirkliche biegen sich. Dies ermittelt, wie weit jeder Ort versetzt ist, und korrigiert den Layer, der sich bewegt. Eingaben werden nie verändert.

Zuerst wird die eine Verschiebung der Szene gefunden. Um sie herum werden bis zu MAX_POINTS kleine Quadrate (Templates) einzeln zugeordnet. An die, die mit ihren Nachbarn übereinstimmen, werden Modelle angepasst, von einer Verschiebung bis zu einem glatten Verschiebungsraster, und jedes wird an Orten beurteilt, an die es nicht angepasst wurde: genommen wird das einfachste, das so gut ist wie das beste. HELD_OUT_P95_M sagt, wie weit es dort in 95 von 100 Fällen danebenliegt, ONE_SHIFT_P95_M dasselbe für eine Verschiebung. Wo die Evidenz kein Modell trägt, wird nichts korrigiert: ACCEPTED ist falsch und REASON sagt, warum. Das ist ein Ergebnis, kein Fehler.

Es folgt Versetzungen, die sich über mehrere Templates stetig ändern. Einzelne Gebäude, Klippen und Layover bleiben, wie sie sind; was keine Textur hat (Wasser, Wolken, Sand), wird interpoliert, und error.tif sagt, wie weit dem zu trauen ist.

FORM auto: wo das Modell als Georeferenz exakt ist (eine Verschiebung, Helmert, affin), ist der korrigierte Layer ein kleines VRT derselben Pixel; sonst neue Pixel als Cloud-Optimized GeoTIFF. warp: immer neue Pixel; none: nur ansehen. RASTERS und VECTORS werden mit korrigiert, ohne zugeordnet zu werden.

Der Ergebnisordner erhält result.json, report.html, matches.gpkg, displacement.tif, error.tif, transform.json, die Heatmaps aller Templates und die korrigierten Layer. Geben Sie im Stapel jeder Zeile einen eigenen Ordner; in einem Ordner, der schon etwas enthält, wird ein neuer angelegt.</translation>
  </message>
  <message>
   <source>Templates at most</source>
   <translation>Templates höchstens</translation>
  </message>
  <message>
   <source>Distance of templates, metres on the ground (0 = automatic)</source>
   <translation>Abstand der Templates, Meter am Boden (0 = automatisch)</translation>
  </message>
  <message>
   <source>How far a place may lie from the one shift, metres (0 = automatic)</source>
   <translation>Wie weit ein Ort von der einen Verschiebung abweichen darf, Meter (0 = automatisch)</translation>
  </message>
  <message>
   <source>Models that may be chosen (all where none is given)</source>
   <translation>Modelle, die gewählt werden dürfen (ohne Angabe alle)</translation>
  </message>
  <message>
   <source>How corrected layers are written</source>
   <translation>Wie korrigierte Layer geschrieben werden</translation>
  </message>
  <message>
   <source>Resampling of new pixels</source>
   <translation>Resampling neuer Pixel</translation>
  </message>
  <message>
   <source>Align corrected rasters to the optical layer's pixels</source>
   <translation>Korrigierte Raster an den Pixeln des optischen Layers ausrichten</translation>
  </message>
  <message>
   <source>Rasters to be corrected along</source>
   <translation>Raster, die mit korrigiert werden</translation>
  </message>
  <message>
   <source>Vectors to be corrected along</source>
   <translation>Vektoren, die mit korrigiert werden</translation>
  </message>
  <message>
   <source>Corrected layer (none after a refusal)</source>
   <translation>Korrigierter Layer (keiner nach einer Ablehnung)</translation>
  </message>
  <message>
   <source>Displacement, working pixels (right, down)</source>
   <translation>Versetzung, Arbeitspixel (rechts, unten)</translation>
  </message>
  <message>
   <source>Expected error, metres</source>
   <translation>Erwarteter Fehler, Meter</translation>
  </message>
  <message>
   <source>Templates and where they are</source>
   <translation>Templates und wo sie liegen</translation>
  </message>
  <message>
   <source>Report (HTML)</source>
   <translation>Bericht (HTML)</translation>
  </message>
  <message>
   <source>The evidence is good enough</source>
   <translation>Die Evidenz genügt</translation>
  </message>
  <message>
   <source>Why not, or what to know</source>
   <translation>Warum nicht, oder was zu wissen ist</translation>
  </message>
  <message>
   <source>Model that was chosen</source>
   <translation>Gewähltes Modell</translation>
  </message>
  <message>
   <source>Held-out error, 95th percentile, metres</source>
   <translation>Fehler an zurückgehaltenen Orten, 95. Perzentil, Meter</translation>
  </message>
  <message>
   <source>The same by one shift, metres</source>
   <translation>Dasselbe bei einer Verschiebung, Meter</translation>
  </message>
  <message>
   <source>How many times smaller that is than by one shift</source>
   <translation>Wievielmal kleiner das ist als bei einer Verschiebung</translation>
  </message>
  <message>
   <source>Expected error over the scene, median, metres</source>
   <translation>Erwarteter Fehler über die Szene, Median, Meter</translation>
  </message>
  <message>
   <source>Expected error over the scene, 95th percentile, metres</source>
   <translation>Erwarteter Fehler über die Szene, 95. Perzentil, Meter</translation>
  </message>
  <message>
   <source>Templates that were matched</source>
   <translation>Zugeordnete Templates</translation>
  </message>
  <message>
   <source>Templates that were used</source>
   <translation>Verwendete Templates</translation>
  </message>
  <message>
   <source>Confidence, 0–1</source>
   <translation>Konfidenz, 0–1</translation>
  </message>
  <message>
   <source>The layer “{0}” is no file that can be corrected; save it as one.</source>
   <translation>Der Layer „{0}“ ist keine Datei, die korrigiert werden kann; speichern Sie ihn als eine.</translation>
  </message>
  <message>
   <source>{0}: half of the places within {1}, 95 % within {2}.</source>
   <translation>{0}: die Hälfte der Orte innerhalb {1}, 95 % innerhalb {2}.</translation>
  </message>
  <message>
   <source>Model chosen: {0}.</source>
   <translation>Gewähltes Modell: {0}.</translation>
  </message>
  <message>
   <source>{0} of {1} templates used, {2} outliers, {3} doubtful.</source>
   <translation>{0} von {1} Templates verwendet, {2} Ausreißer, {3} zweifelhaft.</translation>
  </message>
 </context>
 <context>
  <name>FieldBox</name>
  <message>
   <source> templates</source>
   <translation> Templates</translation>
  </message>
  <message>
   <source>How many places of the scene are compared at most; more follow finer terrain, and take longer</source>
   <translation>Wie viele Orte der Szene höchstens verglichen werden; mehr folgen feinerem Gelände und dauern länger</translation>
  </message>
  <message>
   <source>Distance of neighbouring templates on the ground; automatic: as close as their number allows</source>
   <translation>Abstand benachbarter Templates am Boden; automatisch: so dicht, wie ihre Zahl erlaubt</translation>
  </message>
  <message>
   <source>How far a place may lie from where the one shift of the scene puts it; automatic: by what the first look at the scene finds. Give more for high mountains</source>
   <translation>Wie weit ein Ort von dort liegen darf, wohin die eine Verschiebung der Szene ihn setzt; automatisch: nach dem ersten Blick auf die Szene. Mehr für Hochgebirge</translation>
  </message>
  <message>
   <source>one shift</source>
   <translation>eine Verschiebung</translation>
  </message>
  <message>
   <source>Which models of the displacement may be chosen. The simplest one is taken that predicts places which it was not fitted to as well as any other does</source>
   <translation>Welche Verschiebungsmodelle gewählt werden dürfen. Genommen wird das einfachste, das Orte, an die es nicht angepasst wurde, so gut vorhersagt wie jedes andere</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <source>Spacing</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <source>Within</source>
   <translation>Innerhalb</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source> m</source>
   <translation> m</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>Templates: at most {0}</source>
   <translation>Templates: höchstens {0}</translation>
  </message>
  <message>
   <source>Templates: {0}, {1} models</source>
   <translation>Templates: {0}, {1} Modelle</translation>
  </message>
 </context>
 <context>
  <name>FieldWords</name>
  <message>
   <source>One shift is right for the whole scene</source>
   <translation>Eine Verschiebung ist für die ganze Szene richtig</translation>
  </message>
  <message>
   <source>{0} times more exact than one shift</source>
   <translation>{0}-mal genauer als eine Verschiebung</translation>
  </message>
  <message>
   <source>Corrected, about as exactly as by one shift</source>
   <translation>Korrigiert, etwa so genau wie durch eine Verschiebung</translation>
  </message>
  <message>
   <source>optical layer, {0}</source>
   <translation>optischer Layer, {0}</translation>
  </message>
  <message>
   <source>SAR layer, {0}</source>
   <translation>SAR-Layer, {0}</translation>
  </message>
  <message>
   <source>held-out error {0}, by one shift {1} (95 %)</source>
   <translation>Fehler an zurückgehaltenen Orten {0}, bei einer Verschiebung {1} (95 %)</translation>
  </message>
  <message>
   <source>held-out error {0} (95 %)</source>
   <translation>Fehler an zurückgehaltenen Orten {0} (95 %)</translation>
  </message>
  <message>
   <source>expected error {0}, 95 % below {1}</source>
   <translation>erwarteter Fehler {0}, 95 % unter {1}</translation>
  </message>
  <message>
   <source>{0} of {1} templates used</source>
   <translation>{0} von {1} Templates verwendet</translation>
  </message>
  <message>
   <source>confidence {0}</source>
   <translation>Konfidenz {0}</translation>
  </message>
  <message>
   <source>Held-out error: within it lie 95 % of the places that the model was not fitted to.</source>
   <translation>Fehler an zurückgehaltenen Orten: darin liegen 95 % der Orte, an die das Modell nicht angepasst wurde.</translation>
  </message>
  <message>
   <source>Expected error: its radius holds 68 % at a place; median over the scene.</source>
   <translation>Erwarteter Fehler: sein Radius enthält an einem Ort 68 %; Median über die Szene.</translation>
  </message>
  <message>
   <source>{0} of {1} templates used, {2} outliers, {3} doubtful</source>
   <translation>{0} von {1} Templates verwendet, {2} Ausreißer, {3} zweifelhaft</translation>
  </message>
  <message>
   <source>Hide the models</source>
   <translation>Modelle ausblenden</translation>
  </message>
  <message>
   <source>Why this model?</source>
   <translation>Warum dieses Modell?</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>half within</source>
   <translation>Hälfte innerhalb</translation>
  </message>
  <message>
   <source>95 % within</source>
   <translation>95 % innerhalb</translation>
  </message>
  <message>
   <source>Distances at places that a model was not fitted to. The simplest model is taken that is as good as the best.</source>
   <translation>Abstände an Orten, an die ein Modell nicht angepasst wurde. Genommen wird das einfachste Modell, das so gut ist wie das beste.</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter and arrows</source>
   <translation>Filter und Pfeile</translation>
  </message>
  <message>
   <source>least confidence</source>
   <translation>geringste Konfidenz</translation>
  </message>
  <message>
   <source>highest confidence</source>
   <translation>höchste Konfidenz</translation>
  </message>
  <message>
   <source>distance from what the model predicts, px</source>
   <translation>Abstand von der Vorhersage des Modells, px</translation>
  </message>
  <message>
   <source>distance of the deep level's peak from the shallow one's, px</source>
   <translation>Abstand des Gipfels der tiefen Ebene von dem der flachen, px</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>any</source>
   <translation>beliebig</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>on the map, too</source>
   <translation>auch auf der Karte</translation>
  </message>
  <message>
   <source>Length of the arrows on the map, beyond what makes them visible</source>
   <translation>Länge der Pfeile auf der Karte, über das hinaus, was sie sichtbar macht</translation>
  </message>
  <message>
   <source>Length of the arrows</source>
   <translation>Länge der Pfeile</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>Konfidenz</translation>
  </message>
  <message>
   <source>Residual</source>
   <translation>Residuum</translation>
  </message>
  <message>
   <source>Levels apart</source>
   <translation>Ebenenabstand</translation>
  </message>
  <message>
   <source>Arrows</source>
   <translation>Pfeile</translation>
  </message>
 </context>
 <context>
  <name>FineTuneAlgorithm</name>
  <message>
   <source>Fine-tune a model on tie points</source>
   <translation>Modell an Verknüpfungspunkten feinabstimmen</translation>
  </message>
  <message>
   <source>Teaches a model two layers by tie points between them, and says whether that helped.</source>
   <translation>Lehrt ein Modell zwei Layer anhand von Verknüpfungspunkten und sagt, ob das geholfen hat.</translation>
  </message>
  <message>
   <source>sar,radar,model,train,fine-tune,tie points,gcp,semi-supervised,s2m2</source>
   <translation>sar,radar,modell,training,feinabstimmung,verknüpfungspunkte,passpunkte,gcp,halbüberwacht,s2m2</translation>
  </message>
  <message>
   <source>Trains a copy of a model on the tie points of two layers and, with the method s2m2, on the rest of the scene, which has no points.

{0}

Check points (column role or type) judge the result and never teach; where there is none, the quarter of the points that lies farthest to one side is held out.

At the end the base model and the tuned one make the same matches at the check points. Only a model that is clearly better is worth using; the verdict says so in one sentence.

A run that is cancelled can be gone on with: choose the same folder again, with the same settings.</source>
   <translation>Trainiert eine Kopie eines Modells an den Verknüpfungspunkten zweier Layer und, mit der Methode s2m2, am Rest der Szene, der keine Punkte hat.

{0}

Prüfpunkte (Spalte role oder type) beurteilen das Ergebnis und lehren nie; gibt es keinen, wird das Viertel der Punkte zurückgehalten, das am weitesten auf einer Seite liegt.

Am Ende machen das Basismodell und das abgestimmte dieselben Zuordnungen an den Prüfpunkten. Nur ein deutlich besseres Modell lohnt den Gebrauch; das Urteil sagt es in einem Satz.

Ein abgebrochener Lauf kann fortgesetzt werden: wählen Sie denselben Ordner erneut, mit denselben Einstellungen.</translation>
  </message>
  <message>
   <source>Folder of the run</source>
   <translation>Ordner des Laufs</translation>
  </message>
  <message>
   <source>Did it help?</source>
   <translation>Hat es geholfen?</translation>
  </message>
  <message>
   <source>Clearly better</source>
   <translation>Deutlich besser</translation>
  </message>
  <message>
   <source>The tuned model</source>
   <translation>Das abgestimmte Modell</translation>
  </message>
  <message>
   <source>90th percentile of the error before, px</source>
   <translation>90. Perzentil des Fehlers vorher, px</translation>
  </message>
  <message>
   <source>90th percentile of the error after, px</source>
   <translation>90. Perzentil des Fehlers nachher, px</translation>
  </message>
  <message>
   <source>The run in {0} can be gone on with.</source>
   <translation>Der Lauf in {0} kann fortgesetzt werden.</translation>
  </message>
  <message>
   <source>SAR layer</source>
   <translation>SAR-Layer</translation>
  </message>
  <message>
   <source>SAR band (VV, HH, VH or HV by name where none is given)</source>
   <translation>SAR-Kanal (ohne Angabe VV, HH, VH oder HV nach dem Namen)</translation>
  </message>
  <message>
   <source>Optical layer</source>
   <translation>Optischer Layer</translation>
  </message>
  <message>
   <source>Optical bands (one or three; red, green and blue where none is given)</source>
   <translation>Optische Kanäle (einer oder drei; ohne Angabe Rot, Grün und Blau)</translation>
  </message>
  <message>
   <source>Check areas, which never train</source>
   <translation>Prüfgebiete, die nie trainieren</translation>
  </message>
  <message>
   <source>Base model (empty = the plugin's)</source>
   <translation>Basismodell (leer = das des Plugins)</translation>
  </message>
  <message>
   <source>Name of the new model</source>
   <translation>Name des neuen Modells</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Methode</translation>
  </message>
  <message>
   <source>Minutes of training</source>
   <translation>Minuten des Trainings</translation>
  </message>
  <message>
   <source>Device: auto, cpu, cuda or cuda:N</source>
   <translation>Gerät: auto, cpu, cuda oder cuda:N</translation>
  </message>
  <message>
   <source>Steps (0 = as minutes allow)</source>
   <translation>Schritte (0 = wie die Minuten erlauben)</translation>
  </message>
  <message>
   <source>Labelled samples a step</source>
   <translation>Gelabelte Beispiele je Schritt</translation>
  </message>
  <message>
   <source>Factor on the learning rates</source>
   <translation>Faktor auf die Lernraten</translation>
  </message>
  <message>
   <source>Seed of the random choices</source>
   <translation>Startwert der zufälligen Auswahl</translation>
  </message>
  <message>
   <source>Processor threads (0 = automatic)</source>
   <translation>Prozessor-Threads (0 = automatisch)</translation>
  </message>
 </context>
 <context>
  <name>FineTuneForm</name>
  <message>
   <source>The model to begin with</source>
   <translation>Das Modell, mit dem begonnen wird</translation>
  </message>
  <message>
   <source>S2M2 (also unlabelled)</source>
   <translation>S2M2 (auch ungelabelt)</translation>
  </message>
  <message>
   <source>supervised (points only)</source>
   <translation>überwacht (nur Punkte)</translation>
  </message>
  <message>
   <source>S2M2 also learns from the parts of the scenes that have no tie points, taught by what the model itself is sure of there</source>
   <translation>S2M2 lernt auch aus den Teilen der Szenen ohne Verknüpfungspunkte, gelehrt von dem, was das Modell dort selbst sicher weiß</translation>
  </message>
  <message>
   <source> min</source>
   <translation> min</translation>
  </message>
  <message>
   <source>About how long to train; a quarter of an hour is a good first try</source>
   <translation>Wie lange etwa trainiert wird; eine Viertelstunde ist ein guter erster Versuch</translation>
  </message>
  <message>
   <source>named after the base model</source>
   <translation>benannt nach dem Basismodell</translation>
  </message>
  <message>
   <source>Name of the new model</source>
   <translation>Name des neuen Modells</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Beginnen mit</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Methode</translation>
  </message>
  <message>
   <source>Train for</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Call it</source>
   <translation>Name</translation>
  </message>
 </context>
 <context>
  <name>FineTunePanel</name>
  <message>
   <source>Train</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>Data sets: {0} · control points: {1} · check points: {2}</source>
   <translation>Datensätze: {0} · Passpunkte: {1} · Prüfpunkte: {2}</translation>
  </message>
  <message>
   <source>a quarter of them is held out to judge</source>
   <translation>ein Viertel davon wird zum Beurteilen zurückgehalten</translation>
  </message>
  <message>
   <source>Train in the background; the map stays usable</source>
   <translation>Im Hintergrund trainieren; die Karte bleibt benutzbar</translation>
  </message>
  <message>
   <source>The training cannot be written to {0} ({1}); free some space.</source>
   <translation>Das Training kann nicht nach {0} geschrieben werden ({1}); schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>Pausing after this step…</source>
   <translation>Pause nach diesem Schritt…</translation>
  </message>
  <message>
   <source>Stopping after this step…</source>
   <translation>Ende nach diesem Schritt…</translation>
  </message>
  <message>
   <source>“{0}” is among the models now.</source>
   <translation>„{0}“ gehört jetzt zu den Modellen.</translation>
  </message>
  <message>
   <source>Train “{0}”</source>
   <translation>„{0}“ trainieren</translation>
  </message>
 </context>
 <context>
  <name>GuideCard</name>
  <message>
   <source>Matching needs an engine: a Python of its own with PyTorch. The next page says how much is downloaded and where it goes; QGIS itself is not changed.</source>
   <translation>Der Abgleich braucht eine Engine: ein eigenes Python mit PyTorch. Die nächste Seite sagt, wie viel heruntergeladen wird und wohin; QGIS selbst wird nicht verändert.</translation>
  </message>
  <message>
   <source>No engine yet</source>
   <translation>Noch keine Engine</translation>
  </message>
  <message>
   <source>Let the plugin install it…</source>
   <translation>Das Plugin installieren lassen…</translation>
  </message>
  <message>
   <source>Offline, from wheels…</source>
   <translation>Ohne Netz, aus Wheels…</translation>
  </message>
  <message>
   <source>Use a Python that is there…</source>
   <translation>Ein vorhandenes Python verwenden…</translation>
  </message>
 </context>
 <context>
  <name>GuideWindow</name>
  <message>
   <source>S2M2-SAR guide</source>
   <translation>S2M2-SAR-Anleitung</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>In der Anleitung suchen</translation>
  </message>
 </context>
 <context>
  <name>HeatView</name>
  <message>
   <source>similarity {0} at ({1}, {2}) px; a click places the peak here</source>
   <translation>Ähnlichkeit {0} bei ({1}, {2}) px; ein Klick setzt den Gipfel hierher</translation>
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>The guide to this window (F1)</source>
   <translation>Die Anleitung zu diesem Fenster (F1)</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Anleitung</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Blink (B)</source>
   <translation>Blinken (B)</translation>
  </message>
  <message>
   <source>Choose a match in the list or in the map.</source>
   <translation>Wählen Sie eine Zuordnung in der Liste oder auf der Karte.</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>Inspektor</translation>
  </message>
  <message>
   <source>…</source>
   <translation>…</translation>
  </message>
  <message>
   <source>not readable</source>
   <translation>nicht lesbar</translation>
  </message>
  <message>
   <source>Match {0}</source>
   <translation>Zuordnung {0}</translation>
  </message>
  <message>
   <source>{0} – inspector</source>
   <translation>{0} – Inspektor</translation>
  </message>
  <message>
   <source>confidence {0}</source>
   <translation>Konfidenz {0}</translation>
  </message>
  <message>
   <source>doubt {0}</source>
   <translation>Zweifel {0}</translation>
  </message>
  <message>
   <source>shift ({0}, {1}) px</source>
   <translation>Verschiebung ({0}, {1}) px</translation>
  </message>
  <message>
   <source>residual {0} px ({1} m)</source>
   <translation>Residuum {0} px ({1} m)</translation>
  </message>
  <message>
   <source>levels {0} px apart</source>
   <translation>Ebenen {0} px auseinander</translation>
  </message>
  <message>
   <source>there and back {0} px</source>
   <translation>hin und zurück {0} px</translation>
  </message>
  <message>
   <source>entropy {0} nats</source>
   <translation>Entropie {0} nats</translation>
  </message>
  <message>
   <source>Blink: SAR</source>
   <translation>Blinken: SAR</translation>
  </message>
  <message>
   <source>Blink: optical</source>
   <translation>Blinken: optisch</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>Optical, with the place that was found</source>
   <translation>Optisch, mit dem gefundenen Ort</translation>
  </message>
  <message>
   <source>Blink</source>
   <translation>Blinken</translation>
  </message>
  <message>
   <source>Deep level</source>
   <translation>Tiefe Ebene</translation>
  </message>
  <message>
   <source>Shallow level</source>
   <translation>Flache Ebene</translation>
  </message>
  <message>
   <source>Fused: click to place the peak</source>
   <translation>Vereint: Klick setzt den Gipfel</translation>
  </message>
  <message>
   <source>This result keeps the fused heatmaps alone.</source>
   <translation>Dieses Ergebnis enthält nur die vereinten Heatmaps.</translation>
  </message>
 </context>
 <context>
  <name>IoMenu</name>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Import {0}</source>
   <translation>{0} importieren</translation>
  </message>
  <message>
   <source>Export {0}</source>
   <translation>{0} exportieren</translation>
  </message>
  <message>
   <source>“{0}” was not imported, because another pair is being labelled now.</source>
   <translation>„{0}“ wurde nicht importiert, weil jetzt ein anderes Paar gelabelt wird.</translation>
  </message>
  <message>
   <source>import {0}</source>
   <translation>Import von {0}</translation>
  </message>
  <message>
   <source>1 point was imported from “{0}”.</source>
   <translation>1 Punkt wurde aus „{0}“ importiert.</translation>
  </message>
  <message>
   <source>{1} points were imported from “{0}”.</source>
   <translation>{1} Punkte wurden aus „{0}“ importiert.</translation>
  </message>
  <message>
   <source>The tie points were written to “{0}”.</source>
   <translation>Die Verknüpfungspunkte wurden nach „{0}“ geschrieben.</translation>
  </message>
  <message>
   <source>Import tie points</source>
   <translation>Verknüpfungspunkte importieren</translation>
  </message>
  <message>
   <source>tie points</source>
   <translation>Verknüpfungspunkte</translation>
  </message>
  <message>
   <source>Export tie points</source>
   <translation>Verknüpfungspunkte exportieren</translation>
  </message>
  <message>
   <source>“{0}” is there already. Replace it?</source>
   <translation>„{0}“ gibt es schon. Ersetzen?</translation>
  </message>
  <message>
   <source>No layer pair is being labelled</source>
   <translation>Kein Layerpaar wird gelabelt</translation>
  </message>
  <message>
   <source>A file is being read or written</source>
   <translation>Eine Datei wird gelesen oder geschrieben</translation>
  </message>
  <message>
   <source>Add the points of a file: Georeferencer points, a table, or a raster with ground control points</source>
   <translation>Die Punkte einer Datei hinzufügen: Punkte der Georeferenzierung, eine Tabelle oder ein Raster mit Bodenpasspunkten</translation>
  </message>
  <message>
   <source>There are no tie points yet</source>
   <translation>Es gibt noch keine Verknüpfungspunkte</translation>
  </message>
  <message>
   <source>Write all points of this pair to a file</source>
   <translation>Alle Punkte dieses Paars in eine Datei schreiben</translation>
  </message>
 </context>
 <context>
  <name>Label</name>
  <message>
   <source>The layer “{0}” is not in the project; add it to mark places in it.</source>
   <translation>Der Layer „{0}“ ist nicht im Projekt; fügen Sie ihn hinzu, um Orte darin zu markieren.</translation>
  </message>
  <message>
   <source>This place lies outside the layer “{0}”; click within it.</source>
   <translation>Dieser Ort liegt außerhalb des Layers „{0}“; klicken Sie darin.</translation>
  </message>
  <message>
   <source>Point {0} now lies outside the layer “{1}”; move it back, or undo it.</source>
   <translation>Punkt {0} liegt jetzt außerhalb des Layers „{1}“; schieben Sie ihn zurück oder machen Sie es rückgängig.</translation>
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page.</source>
   <translation>Kein Layerpaar wird gelabelt; wählen Sie eines auf der Seite Labeln.</translation>
  </message>
  <message>
   <source>Looking for the place that would teach most…</source>
   <translation>Der Ort, der am meisten lehrt, wird gesucht…</translation>
  </message>
  <message>
   <source>Suggested: {0}.</source>
   <translation>Vorgeschlagen: {0}.</translation>
  </message>
  <message>
   <source>Point {id}: arrow keys move it in the {side} view (Alt: 0.1 px); Space: the other view.</source>
   <translation>Punkt {id}: Pfeiltasten bewegen ihn in der Ansicht {side} (Alt: 0,1 px); Leertaste: die andere Ansicht.</translation>
  </message>
  <message>
   <source>Click a place in one of the views, or N for the place that would teach most.</source>
   <translation>Klicken Sie einen Ort in einer der Ansichten an, oder N für den Ort, der am meisten lehrt.</translation>
  </message>
  <message>
   <source>Proposal, confidence {confidence}: Enter takes it, a click in the {side} view corrects it, Esc: no.</source>
   <translation>Vorschlag, Konfidenz {confidence}: Enter nimmt ihn, ein Klick in der Ansicht {side} korrigiert ihn, Esc: nein.</translation>
  </message>
  <message>
   <source>Looking for this place in the {0} layer… or click it there yourself.</source>
   <translation>Dieser Ort wird im Layer {0} gesucht… oder klicken Sie ihn dort selbst an.</translation>
  </message>
  <message>
   <source>Now click the same place in the {0} view; Esc forgets it.</source>
   <translation>Klicken Sie jetzt denselben Ort in der Ansicht {0} an; Esc verwirft ihn.</translation>
  </message>
  <message>
   <source>The folder “{0}” cannot be made ({1}); choose another place.</source>
   <translation>Der Ordner „{0}“ kann nicht angelegt werden ({1}); wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones.</source>
   <translation>SAR und optisch sind derselbe Layer; wählen Sie zwei verschiedene.</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
 </context>
 <context>
  <name>LabelMemory</name>
  <message>
   <source>The layer pair that this project labelled is no longer in “{0}”; choose another one on the Label page.</source>
   <translation>Das Layerpaar, das in diesem Projekt gelabelt wurde, ist nicht mehr in „{0}“; wählen Sie ein anderes auf der Seite Labeln.</translation>
  </message>
 </context>
 <context>
  <name>LabelPage</name>
  <message>
   <source>Go on labelling</source>
   <translation>Weiter labeln</translation>
  </message>
  <message>
   <source>Label this pair</source>
   <translation>Dieses Paar labeln</translation>
  </message>
  <message>
   <source>choose…</source>
   <translation>wählen…</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keiner</translation>
  </message>
  <message>
   <source>A label set holds the tie points of any number of layer pairs</source>
   <translation>Ein Labelsatz enthält die Verknüpfungspunkte beliebig vieler Layerpaare</translation>
  </message>
  <message>
   <source>No pair is being labelled.</source>
   <translation>Kein Paar wird gelabelt.</translation>
  </message>
  <message>
   <source>1 point</source>
   <translation>1 Punkt</translation>
  </message>
  <message>
   <source>{0} points</source>
   <translation>{0} Punkte</translation>
  </message>
  <message>
   <source>, {0} disabled</source>
   <translation>, {0} abgeschaltet</translation>
  </message>
  <message>
   <source> · {method}: RMSE {px} px</source>
   <translation> · {method}: RMSE {px} px</translation>
  </message>
  <message>
   <source> · ⚠ {0} disagree</source>
   <translation> · ⚠ {0} widersprechen</translation>
  </message>
  <message>
   <source>Open the workspace with the selected pair</source>
   <translation>Den Arbeitsplatz mit dem ausgewählten Paar öffnen</translation>
  </message>
  <message>
   <source>Select a pair in the list first</source>
   <translation>Wählen Sie zuerst ein Paar in der Liste</translation>
  </message>
  <message>
   <source>Delete the selected pair with its points (Del); asks first</source>
   <translation>Das ausgewählte Paar mit seinen Punkten löschen (Entf); fragt zuvor</translation>
  </message>
  <message>
   <source>Choose a SAR and an optical layer first</source>
   <translation>Wählen Sie zuerst einen SAR- und einen optischen Layer</translation>
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones</source>
   <translation>SAR und optisch sind derselbe Layer; wählen Sie zwei verschiedene</translation>
  </message>
  <message>
   <source>Open the workspace with these layers</source>
   <translation>Den Arbeitsplatz mit diesen Layern öffnen</translation>
  </message>
  <message>
   <source>Makes the label set “{0}” and opens the workspace with these layers</source>
   <translation>Legt den Labelsatz „{0}“ an und öffnet den Arbeitsplatz mit diesen Layern</translation>
  </message>
  <message>
   <source>Go on with this pair: it is in the label set already</source>
   <translation>Mit diesem Paar weitermachen: es ist schon im Labelsatz</translation>
  </message>
  <message>
   <source>Delete pair…</source>
   <translation>Paar löschen…</translation>
  </message>
  <message>
   <source>Show all points of the label set as a layer</source>
   <translation>Alle Punkte des Labelsatzes als Layer zeigen</translation>
  </message>
  <message>
   <source>New label set</source>
   <translation>Neuer Labelsatz</translation>
  </message>
  <message>
   <source>Label sets (*.gpkg)</source>
   <translation>Labelsätze (*.gpkg)</translation>
  </message>
  <message>
   <source>Open a label set</source>
   <translation>Labelsatz öffnen</translation>
  </message>
  <message>
   <source>Label set</source>
   <translation>Labelsatz</translation>
  </message>
  <message>
   <source>Make an empty label set: a GeoPackage that keeps every edit at once</source>
   <translation>Einen leeren Labelsatz anlegen: ein GeoPackage, das jede Änderung sofort sichert</translation>
  </message>
  <message>
   <source>Open a label set that was made before</source>
   <translation>Einen früheren Labelsatz öffnen</translation>
  </message>
  <message>
   <source>Delete the selected pair</source>
   <translation>Das ausgewählte Paar löschen</translation>
  </message>
  <message>
   <source>Another pair of layers:</source>
   <translation>Ein anderes Layerpaar:</translation>
  </message>
 </context>
 <context>
  <name>LabelSession</name>
  <message>
   <source>The transform is being fitted.</source>
   <translation>Die Transformation wird angepasst.</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
  <message>
   <source>The {which} layer “{name}” is not in the project; its points are kept: add the layer to go on.</source>
   <translation>Der Layer „{name}“ ({which}) ist nicht im Projekt; seine Punkte bleiben erhalten: fügen Sie den Layer hinzu, um weiterzumachen.</translation>
  </message>
  <message>
   <source>The layer “{name}” is in {now}, but its points were marked in {then}; give it that CRS again under Layer Properties, Source, or label it as a new pair.</source>
   <translation>Der Layer „{name}“ ist in {now}, seine Punkte wurden aber in {then} markiert; geben Sie ihm unter Layereigenschaften, Quelle wieder dieses KBS oder labeln Sie ihn als neues Paar.</translation>
  </message>
  <message>
   <source>no CRS</source>
   <translation>kein KBS</translation>
  </message>
 </context>
 <context>
  <name>LabelSet</name>
  <message>
   <source>The label set “{0}” is gone; put it back there, or open another one.</source>
   <translation>Der Labelsatz „{0}“ ist weg; legen Sie ihn zurück oder öffnen Sie einen anderen.</translation>
  </message>
  <message>
   <source>You may not read the label set “{0}”; ask its owner, or open another one.</source>
   <translation>Sie dürfen den Labelsatz „{0}“ nicht lesen; fragen Sie seinen Besitzer oder öffnen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Another program is writing to the label set “{0}”, so nothing was changed; save or end what is being edited there, and do it again.</source>
   <translation>Ein anderes Programm schreibt in den Labelsatz „{0}“, darum wurde nichts geändert; sichern oder beenden Sie die Bearbeitung dort und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The label set “{0}” is read-only, so nothing was changed; copy it to a folder where you may write, and open the copy.</source>
   <translation>Der Labelsatz „{0}“ ist schreibgeschützt, darum wurde nichts geändert; kopieren Sie ihn in einen beschreibbaren Ordner und öffnen Sie die Kopie.</translation>
  </message>
  <message>
   <source>The label set “{0}” could not be written, so nothing was changed; the disk may be full: free some space, and do it again.</source>
   <translation>Der Labelsatz „{0}“ konnte nicht geschrieben werden, darum wurde nichts geändert; vielleicht ist der Datenträger voll: schaffen Sie Platz und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The label set “{0}” is damaged or no GeoPackage at all; open another one, or a copy of it.</source>
   <translation>Der Labelsatz „{0}“ ist beschädigt oder kein GeoPackage; öffnen Sie einen anderen oder eine Kopie davon.</translation>
  </message>
  <message>
   <source>“{0}” does not hold what a label set does; another program may have changed it. Open a copy.</source>
   <translation>„{0}“ enthält nicht, was ein Labelsatz enthält; vielleicht hat ein anderes Programm ihn verändert. Öffnen Sie eine Kopie.</translation>
  </message>
  <message>
   <source>No label set could be made at “{0}”; choose a folder that exists, where you may write, on a disk that is not full.</source>
   <translation>In „{0}“ konnte kein Labelsatz angelegt werden; wählen Sie einen vorhandenen, beschreibbaren Ordner auf einem Datenträger, der nicht voll ist.</translation>
  </message>
  <message>
   <source>There is a file “{0}” already; open it, or choose another name.</source>
   <translation>Es gibt schon eine Datei „{0}“; öffnen Sie sie oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>“{0}” is not a label set; open one that was made here, or make a new one.</source>
   <translation>„{0}“ ist kein Labelsatz; öffnen Sie einen hier angelegten oder legen Sie einen neuen an.</translation>
  </message>
  <message>
   <source>The label set “{0}” was written by a newer version of the plugin; update the plugin.</source>
   <translation>Der Labelsatz „{0}“ stammt von einer neueren Version des Plugins; aktualisieren Sie das Plugin.</translation>
  </message>
  <message>
   <source>The pair has {0} tie points by now, and not {1}: somebody else edits it, so nothing was deleted; look at it again.</source>
   <translation>Das Paar hat inzwischen {0} Verknüpfungspunkte und nicht {1}: jemand anders bearbeitet es, darum wurde nichts gelöscht; sehen Sie es noch einmal an.</translation>
  </message>
  <message>
   <source>The layer pair is no longer in the label set “{0}”; open the label set again.</source>
   <translation>Das Layerpaar ist nicht mehr im Labelsatz „{0}“; öffnen Sie den Labelsatz erneut.</translation>
  </message>
  <message>
   <source>Another label set has taken the place of “{0}”; open it again.</source>
   <translation>An die Stelle von „{0}“ ist ein anderer Labelsatz getreten; öffnen Sie ihn erneut.</translation>
  </message>
 </context>
 <context>
  <name>LabelView</name>
  <message>
   <source>SAR view</source>
   <translation>SAR-Ansicht</translation>
  </message>
  <message>
   <source>Optical view</source>
   <translation>Optische Ansicht</translation>
  </message>
 </context>
 <context>
  <name>LabelWindow</name>
  <message>
   <source>Tie points</source>
   <translation>Verknüpfungspunkte</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>All keys of this window</source>
   <translation>Alle Tasten dieses Fensters</translation>
  </message>
 </context>
 <context>
  <name>Layers</name>
  <message>
   <source>The layer “{name}” has {count} band(s), so there is no band {band}; choose another one.</source>
   <translation>Der Layer „{name}“ hat {count} Kanäle, also keinen Kanal {band}; wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Choose a layer first.</source>
   <translation>Wählen Sie zuerst einen Layer.</translation>
  </message>
  <message>
   <source>The layer “{0}” cannot be read; repair its data source or choose another one.</source>
   <translation>Der Layer „{0}“ kann nicht gelesen werden; reparieren Sie seine Datenquelle oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>The layer “{0}” comes from a service ({1}); save it as a GeoTIFF and choose the saved layer.</source>
   <translation>Der Layer „{0}“ kommt von einem Dienst ({1}); speichern Sie ihn als GeoTIFF und wählen Sie den gespeicherten Layer.</translation>
  </message>
  <message>
   <source>The layer “{0}” needs a login that only QGIS holds; save it as a GeoTIFF and choose the saved layer.</source>
   <translation>Der Layer „{0}“ braucht eine Anmeldung, die nur QGIS hat; speichern Sie ihn als GeoTIFF und wählen Sie den gespeicherten Layer.</translation>
  </message>
  <message>
   <source>The layer “{0}” exists in this QGIS's memory only; save it as a GeoTIFF and choose the saved layer.</source>
   <translation>Der Layer „{0}“ existiert nur im Speicher dieses QGIS; speichern Sie ihn als GeoTIFF und wählen Sie den gespeicherten Layer.</translation>
  </message>
  <message>
   <source>The layer “{0}” declares the range {1}–{2} as no data, and the engine takes single values; list the values under Layer Properties, Transparency.</source>
   <translation>Der Layer „{0}“ erklärt den Bereich {1}–{2} zu NoData, die Engine nimmt nur einzelne Werte; führen Sie die Werte unter Layereigenschaften, Transparenz auf.</translation>
  </message>
 </context>
 <context>
  <name>Loading</name>
  <message>
   <source>{0}: {1}</source>
   <translation>{0}: {1}</translation>
  </message>
 </context>
 <context>
  <name>Loupe</name>
  <message>
   <source>Loupe: four times as large</source>
   <translation>Lupe: vierfach vergrößert</translation>
  </message>
 </context>
 <context>
  <name>MatchView</name>
  <message>
   <source>Matches, the most doubtful first</source>
   <translation>Zuordnungen, die zweifelhaftesten zuerst</translation>
  </message>
 </context>
 <context>
  <name>MatchingBox</name>
  <message>
   <source>S2M2 network</source>
   <translation>S2M2-Netz</translation>
  </message>
  <message>
   <source>CFOG (training-free)</source>
   <translation>CFOG (ohne Training)</translation>
  </message>
  <message>
   <source>The trained network, or channel features of oriented gradients, which need no training</source>
   <translation>Das trainierte Netz oder Kanalmerkmale orientierter Gradienten, die kein Training brauchen</translation>
  </message>
  <message>
   <source>Models (*.safetensors)</source>
   <translation>Modelle (*.safetensors)</translation>
  </message>
  <message>
   <source>Choose a model</source>
   <translation>Modell wählen</translation>
  </message>
  <message>
   <source>the plugin's own</source>
   <translation>das des Plugins</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modelle…</translation>
  </message>
  <message>
   <source>All models with their cards: compare, import, export, choose</source>
   <translation>Alle Modelle mit ihren Karten: vergleichen, importieren, exportieren, wählen</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>Pixel size at which the images are compared, in units of the optical CRS; automatic: the coarser one</source>
   <translation>Pixelgröße, bei der die Bilder verglichen werden, in Einheiten des optischen KBS; automatisch: die gröbere</translation>
  </message>
  <message>
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <source>Side of the squares that are searched for; automatic: the largest that fits</source>
   <translation>Seitenlänge der Quadrate, nach denen gesucht wird; automatisch: die größte passende</translation>
  </message>
  <message>
   <source> templates</source>
   <translation> Templates</translation>
  </message>
  <message>
   <source>How many templates are searched for at most; more take longer</source>
   <translation>Nach wie vielen Templates höchstens gesucht wird; mehr dauern länger</translation>
  </message>
  <message>
   <source>Matcher</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Template</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <source>A model of your own (.safetensors); empty = the one that came with the plugin</source>
   <translation>Ein eigenes Modell (.safetensors); leer = das mitgelieferte</translation>
  </message>
  <message>
   <source>CFOG needs no model; choose the S2M2 network to use one</source>
   <translation>CFOG braucht kein Modell; wählen Sie dafür das S2M2-Netz</translation>
  </message>
  <message>
   <source>Matching: CFOG</source>
   <translation>Zuordnung: CFOG</translation>
  </message>
  <message>
   <source>Matching: {0}</source>
   <translation>Zuordnung: {0}</translation>
  </message>
  <message>
   <source>Matching: S2M2 network</source>
   <translation>Zuordnung: S2M2-Netz</translation>
  </message>
  <message>
   <source>{0} on {1}</source>
   <translation>{0} auf {1}</translation>
  </message>
 </context>
 <context>
  <name>Model</name>
  <message>
   <source>The weights are missing; delete this model, or import it again.</source>
   <translation>Die Gewichte fehlen; löschen Sie dieses Modell oder importieren Sie es erneut.</translation>
  </message>
  <message>
   <source>Its card (.json) is missing or cannot be read; import both files again.</source>
   <translation>Seine Karte (.json) fehlt oder ist nicht lesbar; importieren Sie beide Dateien erneut.</translation>
  </message>
  <message>
   <source>Its card records no SHA-256, so that nobody can tell whether the weights are whole.</source>
   <translation>Seine Karte nennt keinen SHA-256, sodass niemand sagen kann, ob die Gewichte heil sind.</translation>
  </message>
  <message>
   <source>The weights cannot be read ({0}).</source>
   <translation>Die Gewichte können nicht gelesen werden ({0}).</translation>
  </message>
  <message>
   <source>The weights have changed since their card was written (SHA-256 {0}… instead of {1}…); they are not used. Import the model again.</source>
   <translation>Die Gewichte haben sich geändert, seit ihre Karte geschrieben wurde (SHA-256 {0}… statt {1}…); sie werden nicht benutzt. Importieren Sie das Modell erneut.</translation>
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Figures on validation pairs</source>
   <translation>Kennzahlen an Validierungspaaren</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Came with the plugin; used where nothing else is chosen.</source>
   <translation>Mit dem Plugin geliefert; wird benutzt, wo nichts anderes gewählt ist.</translation>
  </message>
  <message>
   <source>Came with the plugin.</source>
   <translation>Mit dem Plugin geliefert.</translation>
  </message>
  <message>
   <source>Your own.</source>
   <translation>Ihr eigenes.</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Attribution</source>
   <translation>Namensnennung</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Validated on</source>
   <translation>Validiert an</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Rezept</translation>
  </message>
  <message>
   <source>Architecture</source>
   <translation>Architektur</translation>
  </message>
  <message>
   <source>Calibration</source>
   <translation>Kalibrierung</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>labelled: {0}</source>
   <translation>gelabelt: {0}</translation>
  </message>
  <message>
   <source>unlabelled: {0}</source>
   <translation>ungelabelt: {0}</translation>
  </message>
  <message>
   <source>{0} ({1} tie points)</source>
   <translation>{0} ({1} Verknüpfungspunkte)</translation>
  </message>
  <message>
   <source>{0} steps</source>
   <translation>{0} Schritte</translation>
  </message>
  <message>
   <source>{0} samples a step</source>
   <translation>{0} Beispiele je Schritt</translation>
  </message>
  <message>
   <source>seed {0}</source>
   <translation>Startwert {0}</translation>
  </message>
  <message>
   <source>begun from {0}</source>
   <translation>begonnen mit {0}</translation>
  </message>
  <message>
   <source>supervised</source>
   <translation>überwacht</translation>
  </message>
  <message>
   <source>semi-supervised</source>
   <translation>teilüberwacht</translation>
  </message>
  <message>
   <source>{0}, width {1}</source>
   <translation>{0}, Breite {1}</translation>
  </message>
  <message>
   <source>none: its matches have no confidence</source>
   <translation>keine: seine Zuordnungen haben keine Konfidenz</translation>
  </message>
  <message>
   <source>fitted on {0}</source>
   <translation>angepasst an {0}</translation>
  </message>
  <message>
   <source>fitted</source>
   <translation>angepasst</translation>
  </message>
  <message>
   <source>{0}; confidence is off by {1} on average (expected calibration error)</source>
   <translation>{0}; die Konfidenz liegt im Mittel um {1} daneben (expected calibration error)</translation>
  </message>
  <message>
   <source>trained at {0} to {1} m</source>
   <translation>trainiert bei {0} bis {1} m</translation>
  </message>
  <message>
   <source>Share of matches within 2 px (CMR@2), the confidence that the model gave them on average, and how many of those it was surest of (above 0.9) were right.</source>
   <translation>Anteil der Zuordnungen innerhalb 2 px (CMR@2), die Konfidenz, die das Modell ihnen im Mittel gab, und wie viele der sichersten (über 0,9) richtig waren.</translation>
  </message>
  <message>
   <source>matches</source>
   <translation>Zuordnungen</translation>
  </message>
  <message>
   <source>confidence</source>
   <translation>Konfidenz</translation>
  </message>
  <message>
   <source>right above 0.9</source>
   <translation>richtig über 0,9</translation>
  </message>
  <message>
   <source>template {0} px</source>
   <translation>Template {0} px</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>{0} and {1} more</source>
   <translation>{0} und {1} weitere</translation>
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <source>In projects</source>
   <translation>In Projekten</translation>
  </message>
  <message>
   <source>Share of its own validation matches within 2 px, as its card says; only a comparison compares</source>
   <translation>Anteil seiner eigenen Validierungszuordnungen innerhalb 2 px, wie seine Karte sagt; nur ein Vergleich vergleicht</translation>
  </message>
  <message>
   <source>Used by this project, and by the others as far as they name no model of their own</source>
   <translation>Von diesem Projekt benutzt, und von den anderen, soweit sie kein eigenes Modell nennen</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>this one</source>
   <translation>diesem</translation>
  </message>
  <message>
   <source>others</source>
   <translation>anderen</translation>
  </message>
 </context>
 <context>
  <name>ModelStore</name>
  <message>
   <source>“{0}” is no model: it needs a .safetensors file and its .json.</source>
   <translation>„{0}“ ist kein Modell: es braucht eine .safetensors-Datei und ihre .json.</translation>
  </message>
  <message>
   <source>This model is in the list already, as “{0}”.</source>
   <translation>Dieses Modell ist schon in der Liste, als „{0}“.</translation>
  </message>
  <message>
   <source>That is the model itself; choose another place for the copy.</source>
   <translation>Das ist das Modell selbst; wählen Sie einen anderen Ort für die Kopie.</translation>
  </message>
  <message>
   <source>The plugin's own model keeps its name; export a copy instead.</source>
   <translation>Das Modell des Plugins behält seinen Namen; exportieren Sie stattdessen eine Kopie.</translation>
  </message>
  <message>
   <source>A model needs a name.</source>
   <translation>Ein Modell braucht einen Namen.</translation>
  </message>
  <message>
   <source>Another model is called “{0}” already.</source>
   <translation>Ein anderes Modell heißt schon „{0}“.</translation>
  </message>
  <message>
   <source>The model's card cannot be read.</source>
   <translation>Die Karte des Modells kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The plugin's own model cannot be deleted.</source>
   <translation>Das Modell des Plugins kann nicht gelöscht werden.</translation>
  </message>
  <message>
   <source>The weights of “{0}” are not those that its card was written for; copy both files again.</source>
   <translation>Die Gewichte von „{0}“ sind nicht die, für die seine Karte geschrieben wurde; kopieren Sie beide Dateien erneut.</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1}); free some space or choose another place.</source>
   <translation>{0} kann nicht geschrieben werden ({1}); schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
  </message>
 </context>
 <context>
  <name>ModelsPage</name>
  <message>
   <source>The selected model's card</source>
   <translation>Die Karte des ausgewählten Modells</translation>
  </message>
  <message>
   <source>This project now uses “{0}”.</source>
   <translation>Dieses Projekt benutzt jetzt „{0}“.</translation>
  </message>
  <message>
   <source>“{0}” is used wherever a project names no model of its own.</source>
   <translation>„{0}“ wird benutzt, wo ein Projekt kein eigenes Modell nennt.</translation>
  </message>
  <message>
   <source>Import {0}</source>
   <translation>{0} importieren</translation>
  </message>
  <message>
   <source>A model is being imported</source>
   <translation>Ein Modell wird importiert</translation>
  </message>
  <message>
   <source>Delete the model “{0}”? Both of its files are removed; this cannot be undone.</source>
   <translation>Das Modell „{0}“ löschen? Beide Dateien werden entfernt; das lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>It is in use. Afterwards the plugin's own model is used in its place.</source>
   <translation>Es ist in Gebrauch. Danach wird an seiner Stelle das Modell des Plugins benutzt.</translation>
  </message>
  <message>
   <source>Delete model</source>
   <translation>Modell löschen</translation>
  </message>
  <message>
   <source>“{0}” was written to {1} and the .json beside it.</source>
   <translation>„{0}“ wurde nach {1} geschrieben, die .json daneben.</translation>
  </message>
  <message>
   <source>Imported “{0}”.</source>
   <translation>„{0}“ importiert.</translation>
  </message>
  <message>
   <source>Take a model from elsewhere: a .safetensors file with its .json beside it</source>
   <translation>Ein Modell von anderswo aufnehmen: eine .safetensors-Datei mit ihrer .json daneben</translation>
  </message>
  <message>
   <source>This project uses {0}, which is not in this list. Import it to see its card.</source>
   <translation>Dieses Projekt benutzt {0}, das nicht in dieser Liste steht. Importieren Sie es, um seine Karte zu sehen.</translation>
  </message>
  <message>
   <source>⚠ This project uses {0}, which is not there; choose another model.</source>
   <translation>⚠ Dieses Projekt benutzt {0}, das es nicht gibt; wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>Check {0}</source>
   <translation>{0} prüfen</translation>
  </message>
  <message>
   <source>Comparing the weights with the card's SHA-256…</source>
   <translation>Die Gewichte werden mit dem SHA-256 der Karte verglichen…</translation>
  </message>
  <message>
   <source>The weights are those that this card was made for.</source>
   <translation>Die Gewichte sind die, für die diese Karte erstellt wurde.</translation>
  </message>
  <message>
   <source>Select a model first</source>
   <translation>Wählen Sie zuerst ein Modell aus</translation>
  </message>
  <message>
   <source>The plugin's own model stays</source>
   <translation>Das Modell des Plugins bleibt</translation>
  </message>
  <message>
   <source>Matching in this project is done with the selected model; the project remembers it</source>
   <translation>In diesem Projekt wird mit dem ausgewählten Modell zugeordnet; das Projekt merkt es sich</translation>
  </message>
  <message>
   <source>This project uses it already</source>
   <translation>Dieses Projekt benutzt es schon</translation>
  </message>
  <message>
   <source>Write a copy of the selected model, both files</source>
   <translation>Eine Kopie des ausgewählten Modells schreiben, beide Dateien</translation>
  </message>
  <message>
   <source>Give the selected model another name</source>
   <translation>Dem ausgewählten Modell einen anderen Namen geben</translation>
  </message>
  <message>
   <source>Remove both files of the selected model</source>
   <translation>Beide Dateien des ausgewählten Modells entfernen</translation>
  </message>
  <message>
   <source>Every project that names no model of its own matches with the selected one</source>
   <translation>Jedes Projekt, das kein eigenes Modell nennt, benutzt das ausgewählte</translation>
  </message>
  <message>
   <source>All projects use it already that name no other</source>
   <translation>Alle Projekte, die kein anderes nennen, benutzen es schon</translation>
  </message>
  <message>
   <source>See how the selected model does against another one, or CFOG</source>
   <translation>Sehen, wie das ausgewählte Modell gegen ein anderes oder CFOG abschneidet</translation>
  </message>
  <message>
   <source>Import a model</source>
   <translation>Modell importieren</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Modell exportieren</translation>
  </message>
  <message>
   <source>Rename model</source>
   <translation>Modell umbenennen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Models (*{0})</source>
   <translation>Modelle (*{0})</translation>
  </message>
  <message>
   <source>Use in this project</source>
   <translation>Im Projekt benutzen</translation>
  </message>
  <message>
   <source>Use in all</source>
   <translation>In allen benutzen</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen…</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Löschen…</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>Vergleichen…</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Compare two</source>
   <translation>Zwei vergleichen</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>S2M2-SAR models</source>
   <translation>S2M2-SAR-Modelle</translation>
  </message>
 </context>
 <context>
  <name>OpticalPicker</name>
  <message>
   <source>Optical</source>
   <translation>Optisch</translation>
  </message>
  <message>
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <source>The optical image that the SAR image is compared with: a raster, or a web map (WMS, WMTS, XYZ)</source>
   <translation>Das optische Bild, mit dem das SAR-Bild verglichen wird: ein Raster oder eine Webkarte (WMS, WMTS, XYZ)</translation>
  </message>
  <message>
   <source>red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Choose an optical layer first</source>
   <translation>Wählen Sie zuerst einen optischen Layer</translation>
  </message>
  <message>
   <source>A web map is fetched as it is drawn, in red, green and blue</source>
   <translation>Eine Webkarte wird so abgerufen, wie sie gezeichnet wird, in Rot, Grün und Blau</translation>
  </message>
  <message>
   <source>This layer has too few bands for a colour image; its chosen band is used alone</source>
   <translation>Dieser Layer hat zu wenige Kanäle für ein Farbbild; sein gewählter Kanal wird allein verwendet</translation>
  </message>
  <message>
   <source>Band used as {0}</source>
   <translation>Kanal für {0}</translation>
  </message>
 </context>
 <context>
  <name>OutputBox</name>
  <message>
   <source>Choose a folder for results</source>
   <translation>Ordner für Ergebnisse wählen</translation>
  </message>
  <message>
   <source>beside the project</source>
   <translation>neben dem Projekt</translation>
  </message>
  <message>
   <source>Each run makes a folder of its own in here; inputs are never changed</source>
   <translation>Jeder Lauf legt hier einen eigenen Ordner an; Eingaben werden nie verändert</translation>
  </message>
  <message>
   <source>keep pixels (VRT)</source>
   <translation>Pixel behalten (VRT)</translation>
  </message>
  <message>
   <source>copy pixels (GeoTIFF)</source>
   <translation>Pixel kopieren (GeoTIFF)</translation>
  </message>
  <message>
   <source>The pixels are the same either way. A VRT is a small file that refers to the original raster; a copy stands on its own</source>
   <translation>Die Pixel sind in beiden Fällen dieselben. Ein VRT ist eine kleine Datei, die auf das Originalraster verweist; eine Kopie steht für sich</translation>
  </message>
  <message>
   <source>keep pixels where possible</source>
   <translation>Pixel möglichst behalten</translation>
  </message>
  <message>
   <source>new pixels (GeoTIFF)</source>
   <translation>neue Pixel (GeoTIFF)</translation>
  </message>
  <message>
   <source>nothing, only look</source>
   <translation>nichts, nur ansehen</translation>
  </message>
  <message>
   <source>A scene that shifts, turns or stretches as a whole keeps its pixels under a new georeference. One that bends gets new pixels, written as a Cloud-Optimized GeoTIFF</source>
   <translation>Eine Szene, die sich als Ganzes verschiebt, dreht oder dehnt, behält ihre Pixel unter neuer Georeferenz. Eine, die sich biegt, bekommt neue Pixel, geschrieben als Cloud-Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>nearest value</source>
   <translation>nächster Wert</translation>
  </message>
  <message>
   <source>bilinear</source>
   <translation>bilinear</translation>
  </message>
  <message>
   <source>cubic</source>
   <translation>kubisch</translation>
  </message>
  <message>
   <source>Lanczos</source>
   <translation>Lanczos</translation>
  </message>
  <message>
   <source>average</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <source>most frequent</source>
   <translation>häufigster</translation>
  </message>
  <message>
   <source>How new pixels come about. Classes and complex values are never mixed, whatever is chosen</source>
   <translation>Wie neue Pixel entstehen. Klassen und komplexe Werte werden nie gemischt, was auch gewählt ist</translation>
  </message>
  <message>
   <source>of each layer</source>
   <translation>jedes Layers selbst</translation>
  </message>
  <message>
   <source>of the optical layer</source>
   <translation>des optischen Layers</translation>
  </message>
  <message>
   <source>CRS, pixel size and pixel borders of corrected rasters: each layer's own, or the optical layer's</source>
   <translation>KBS, Pixelgröße und Pixelgrenzen korrigierter Raster: die des jeweiligen Layers oder des optischen</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Shifted</source>
   <translation>Verschoben</translation>
  </message>
  <message>
   <source>Corrected</source>
   <translation>Korrigiert</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>Resampling</translation>
  </message>
  <message>
   <source>Pixel grid</source>
   <translation>Pixelgitter</translation>
  </message>
  <message>
   <source>Along</source>
   <translation>Dazu</translation>
  </message>
  <message>
   <source>Output: {0}</source>
   <translation>Ausgabe: {0}</translation>
  </message>
  <message>
   <source>{0}, copy</source>
   <translation>{0}, Kopie</translation>
  </message>
  <message>
   <source>Output: {0} more layers</source>
   <translation>Ausgabe: {0} weitere Layer</translation>
  </message>
 </context>
 <context>
  <name>Overlaps</name>
  <message>
   <source>Further overlaps of this kind: {0}.</source>
   <translation>Weitere Überlappungen dieser Art: {0}.</translation>
  </message>
  <message>
   <source>Control points of “{0}” that lie in a check area will not teach: {1}.</source>
   <translation>Passpunkte von „{0}“, die in einem Prüfgebiet liegen und nicht trainieren: {1}.</translation>
  </message>
  <message>
   <source>Check areas cover all of “{0}”: nothing of it will train.</source>
   <translation>Prüfgebiete bedecken „{0}“ ganz: nichts davon trainiert.</translation>
  </message>
  <message>
   <source>The check areas lie outside of every pair that is ticked.</source>
   <translation>Die Prüfgebiete liegen außerhalb aller angehakten Paare.</translation>
  </message>
  <message>
   <source>“{0}” also shows check points of “{1}” ({2}): no training window comes near them.</source>
   <translation>„{0}“ zeigt auch Prüfpunkte von „{1}“ ({2}): kein Trainingsfenster kommt ihnen nahe.</translation>
  </message>
  <message>
   <source>“{0}” also shows check points of “{1}” ({2}), which is not ticked: what trains on their ground cannot be judged by them. Tick “{1}” as well, or draw check areas there.</source>
   <translation>„{0}“ zeigt auch Prüfpunkte von „{1}“ ({2}), das nicht angehakt ist: was auf ihrem Gelände trainiert, kann nicht durch sie beurteilt werden. Haken Sie auch „{1}“ an oder zeichnen Sie dort Prüfgebiete.</translation>
  </message>
 </context>
 <context>
  <name>PairAlgorithm</name>
  <message>
   <source>Choose one or three optical bands, or none for red, green and blue.</source>
   <translation>Wählen Sie einen oder drei optische Kanäle, oder keinen für Rot, Grün und Blau.</translation>
  </message>
  <message>
   <source>Give both start points, or neither.</source>
   <translation>Geben Sie beide Startpunkte an oder keinen.</translation>
  </message>
  <message>
   <source>the extent</source>
   <translation>das Rechteck</translation>
  </message>
 </context>
 <context>
  <name>PairDialog</name>
  <message>
   <source>Unlabelled pair of layers</source>
   <translation>Layerpaar ohne Labels</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Two layers of the same ground. Without tie points they teach unlabelled, beside a pair that has some.</source>
   <translation>Zwei Layer desselben Geländes. Ohne Verknüpfungspunkte trainieren sie ungelabelt, neben einem Paar, das welche hat.</translation>
  </message>
  <message>
   <source>Offer the pair in the table, ticked</source>
   <translation>Das Paar angehakt in die Tabelle aufnehmen</translation>
  </message>
 </context>
 <context>
  <name>PairList</name>
  <message>
   <source>Pair</source>
   <translation>Paar</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>Layer pairs of the label set</source>
   <translation>Layerpaare des Labelsatzes</translation>
  </message>
  <message>
   <source>Being labelled</source>
   <translation>Wird gelabelt</translation>
  </message>
 </context>
 <context>
  <name>Pairing</name>
  <message>
   <source>Choose a SAR and an optical layer.</source>
   <translation>Wählen Sie einen SAR- und einen optischen Layer.</translation>
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones.</source>
   <translation>SAR und optisch sind derselbe Layer; wählen Sie zwei verschiedene.</translation>
  </message>
  <message>
   <source>The layer “{0}” has no CRS; assign one to it.</source>
   <translation>Der Layer „{0}“ hat kein KBS; weisen Sie eines zu.</translation>
  </message>
  <message>
   <source>The two layers do not overlap; check their CRS, or choose others.</source>
   <translation>Die beiden Layer überlappen nicht; prüfen Sie ihr KBS oder wählen Sie andere.</translation>
  </message>
 </context>
 <context>
  <name>Plugin</name>
  <message>
   <source>S2M2-SAR: register SAR to optical</source>
   <translation>S2M2-SAR: SAR auf optisch registrieren</translation>
  </message>
  <message>
   <source>Register a SAR layer to an optical one</source>
   <translation>Einen SAR-Layer auf einen optischen registrieren</translation>
  </message>
  <message>
   <source>Compare two layers</source>
   <translation>Zwei Layer vergleichen</translation>
  </message>
  <message>
   <source>Compare two layers on the map: swipe, flicker or checkerboard</source>
   <translation>Zwei Layer auf der Karte vergleichen: Wischen, Blinken oder Schachbrett</translation>
  </message>
  <message>
   <source>There are no two raster layers to compare; add them to the project first.</source>
   <translation>Es gibt keine zwei Rasterlayer zu vergleichen; fügen Sie sie zuerst dem Projekt hinzu.</translation>
  </message>
 </context>
 <context>
  <name>PreviewWindow</name>
  <message>
   <source>Training samples</source>
   <translation>Trainingsbeispiele</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Draw other samples</source>
   <translation>Andere Beispiele ziehen</translation>
  </message>
  <message>
   <source>Drawing…</source>
   <translation>Wird gezogen…</translation>
  </message>
  <message>
   <source>Draw samples</source>
   <translation>Beispiele ziehen</translation>
  </message>
  <message>
   <source>{0} labelled samples (frame: where the template belongs) and {1} unlabelled ones (dashed: where it was cut). Left the optical window, right the SAR template, altered as in training.</source>
   <translation>{0} gelabelte Beispiele (Rahmen: wohin das Template gehört) und {1} ungelabelte (gestrichelt: wo es ausgeschnitten wurde). Links das optische Fenster, rechts das SAR-Template, verändert wie im Training.</translation>
  </message>
 </context>
 <context>
  <name>Proposals</name>
  <message>
   <source>confidence {0}</source>
   <translation>Konfidenz {0}</translation>
  </message>
  <message>
   <source> · ± {px} px ({metres} m)</source>
   <translation> · ± {px} px ({metres} m)</translation>
  </message>
  <message>
   <source>at the rim of the search: it may lie beyond</source>
   <translation>am Rand der Suche: es kann jenseits liegen</translation>
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page first.</source>
   <translation>Kein Layerpaar wird gelabelt; wählen Sie zuerst eines auf der Seite Labeln.</translation>
  </message>
  <message>
   <source>The layer “{0}” is not in the project; add it to get proposals for it.</source>
   <translation>Der Layer „{0}“ ist nicht im Projekt; fügen Sie ihn hinzu, um Vorschläge dafür zu bekommen.</translation>
  </message>
 </context>
 <context>
  <name>RegisterAlgorithm</name>
  <message>
   <source>Register SAR to optical</source>
   <translation>SAR auf optisch registrieren</translation>
  </message>
  <message>
   <source>Finds the shift between a SAR and an optical raster and applies it.</source>
   <translation>Findet die Verschiebung zwischen einem SAR- und einem optischen Raster und wendet sie an.</translation>
  </message>
  <message>
   <source>sar,radar,optical,coregistration,co-registration,align,shift,matching,georeference</source>
   <translation>sar,radar,optisch,koregistrierung,registrierung,ausrichten,verschiebung,zuordnung,georeferenzierung</translation>
  </message>
 </context>
 <context>
  <name>RegisterForm</name>
  <message>
   <source>One shift</source>
   <translation>Verschiebung</translation>
  </message>
  <message>
   <source>The one shift between both layers: fast, keeps the pixels; right for flat land and small areas</source>
   <translation>Die eine Verschiebung zwischen beiden Layern: schnell, behält die Pixel; richtig für flaches Land und kleine Gebiete</translation>
  </message>
  <message>
   <source>Whole scene</source>
   <translation>Ganze Szene</translation>
  </message>
  <message>
   <source>How far each place of the scene is displaced, and the scene corrected by it: for hills, large scenes and images without terrain correction. Takes minutes</source>
   <translation>Wie weit jeder Ort der Szene versetzt ist, und die Szene danach korrigiert: für Hügel, große Szenen und Bilder ohne Geländekorrektur. Dauert Minuten</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>The SAR layer gets a new georeference; the optical one stays</source>
   <translation>Der SAR-Layer bekommt eine neue Georeferenz; der optische bleibt</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
  <message>
   <source>The optical layer gets a new georeference: terrain-corrected SAR is often the better placed</source>
   <translation>Der optische Layer bekommt eine neue Georeferenz: geländekorrigiertes SAR liegt oft besser</translation>
  </message>
  <message>
   <source> m</source>
   <translation> m</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>How far the layers may lie apart, in metres on the ground; automatic: a quarter of the overlap</source>
   <translation>Wie weit die Layer auseinanderliegen dürfen, in Metern am Boden; automatisch: ein Viertel der Überlappung</translation>
  </message>
  <message>
   <source>Moves</source>
   <translation>Bewegt</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Choose a SAR layer.</source>
   <translation>Wählen Sie einen SAR-Layer.</translation>
  </message>
  <message>
   <source>Choose an optical layer.</source>
   <translation>Wählen Sie einen optischen Layer.</translation>
  </message>
  <message>
   <source>The SAR and the optical layer are the same; choose two different ones.</source>
   <translation>SAR- und optischer Layer sind derselbe; wählen Sie zwei verschiedene.</translation>
  </message>
 </context>
 <context>
  <name>RegisterPage</name>
  <message>
   <source>Register the whole scene {0}</source>
   <translation>Ganze Szene {0} registrieren</translation>
  </message>
  <message>
   <source>Register {0}</source>
   <translation>{0} registrieren</translation>
  </message>
  <message>
   <source>The registration is running; cancel it to change its settings</source>
   <translation>Die Registrierung läuft; brechen Sie sie ab, um die Einstellungen zu ändern</translation>
  </message>
  <message>
   <source>Registering; QGIS can be used meanwhile. The result goes to {0}</source>
   <translation>Registrierung läuft; QGIS bleibt benutzbar. Das Ergebnis kommt nach {0}</translation>
  </message>
  <message>
   <source>No displacement of {0} that can be trusted; nothing was corrected.</source>
   <translation>Keine vertrauenswürdige Versetzung von {0}; nichts wurde korrigiert.</translation>
  </message>
  <message>
   <source>Registered {0}: look at the result and accept it.</source>
   <translation>{0} registriert: sehen Sie sich das Ergebnis an und übernehmen Sie es.</translation>
  </message>
  <message>
   <source>No shift of {0} that can be trusted.</source>
   <translation>Keine vertrauenswürdige Verschiebung von {0}.</translation>
  </message>
  <message>
   <source>The registration was cancelled; nothing was written.</source>
   <translation>Die Registrierung wurde abgebrochen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Find how far each place of the scene is displaced, and correct it; QGIS stays usable</source>
   <translation>Ermitteln, wie weit jeder Ort der Szene versetzt ist, und es korrigieren; QGIS bleibt benutzbar</translation>
  </message>
  <message>
   <source>Register whole scene</source>
   <translation>Ganze Szene registrieren</translation>
  </message>
  <message>
   <source>Find the shift between both layers; QGIS stays usable</source>
   <translation>Die Verschiebung zwischen beiden Layern ermitteln; QGIS bleibt benutzbar</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Registrieren</translation>
  </message>
  <message>
   <source>The layer “{0}” was removed while its registration ran, so that was stopped and nothing was written; add the layer again and press Register.</source>
   <translation>Der Layer „{0}“ wurde während der Registrierung entfernt, darum wurde sie beendet und nichts geschrieben; fügen Sie den Layer wieder hinzu und drücken Sie Registrieren.</translation>
  </message>
 </context>
 <context>
  <name>RegisterParameters</name>
  <message>
   <source>Shifted layer: keep pixels (vrt) or copy them</source>
   <translation>Verschobener Layer: Pixel behalten (vrt) oder kopieren</translation>
  </message>
  <message>
   <source>Templates at most</source>
   <translation>Templates höchstens</translation>
  </message>
  <message>
   <source>SAR layer</source>
   <translation>SAR-Layer</translation>
  </message>
  <message>
   <source>SAR band (VV, HH, VH or HV by name where none is given)</source>
   <translation>SAR-Kanal (ohne Angabe VV, HH, VH oder HV nach dem Namen)</translation>
  </message>
  <message>
   <source>Values of the SAR band</source>
   <translation>Werte des SAR-Kanals</translation>
  </message>
  <message>
   <source>Optical layer</source>
   <translation>Optischer Layer</translation>
  </message>
  <message>
   <source>Optical bands (one or three; red, green and blue where none is given)</source>
   <translation>Optische Kanäle (einer oder drei; ohne Angabe Rot, Grün und Blau)</translation>
  </message>
  <message>
   <source>Layer that moves</source>
   <translation>Layer, der sich bewegt</translation>
  </message>
  <message>
   <source>Search radius, metres on the ground (0 = automatic)</source>
   <translation>Suchradius, Meter am Boden (0 = automatisch)</translation>
  </message>
  <message>
   <source>Area: compare inside these polygons</source>
   <translation>Bereich: innerhalb dieser Polygone vergleichen</translation>
  </message>
  <message>
   <source>Area: compare inside this extent (where no polygons are given)</source>
   <translation>Bereich: innerhalb dieses Rechtecks vergleichen (wo keine Polygone angegeben sind)</translation>
  </message>
  <message>
   <source>Exclude these polygons (water, cloud)</source>
   <translation>Diese Polygone ausschließen (Wasser, Wolken)</translation>
  </message>
  <message>
   <source>Start: a place in the SAR layer</source>
   <translation>Start: ein Ort im SAR-Layer</translation>
  </message>
  <message>
   <source>Start: the same place in the optical layer</source>
   <translation>Start: derselbe Ort im optischen Layer</translation>
  </message>
  <message>
   <source>Matcher</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Model of your own (empty = the plugin's)</source>
   <translation>Eigenes Modell (leer = das des Plugins)</translation>
  </message>
  <message>
   <source>Device: auto, cpu, cuda or cuda:N</source>
   <translation>Gerät: auto, cpu, cuda oder cuda:N</translation>
  </message>
  <message>
   <source>Load the result's layers into the map when done</source>
   <translation>Die Layer des Ergebnisses danach in die Karte laden</translation>
  </message>
  <message>
   <source>Folder for the result</source>
   <translation>Ordner für das Ergebnis</translation>
  </message>
  <message>
   <source>Pixel size of the comparison, CRS units (0 = automatic)</source>
   <translation>Pixelgröße des Vergleichs, KBS-Einheiten (0 = automatisch)</translation>
  </message>
  <message>
   <source>Side of a template, px, 64–192 (0 = automatic)</source>
   <translation>Seitenlänge eines Templates, px, 64–192 (0 = automatisch)</translation>
  </message>
  <message>
   <source>Seed of the random choices</source>
   <translation>Startwert der zufälligen Auswahl</translation>
  </message>
  <message>
   <source>Processor threads (0 = automatic)</source>
   <translation>Prozessor-Threads (0 = automatisch)</translation>
  </message>
  <message>
   <source>Shifted layer (none after a refusal)</source>
   <translation>Verschobener Layer (keiner nach einer Ablehnung)</translation>
  </message>
  <message>
   <source>Evidence for each shift</source>
   <translation>Evidenz für jede Verschiebung</translation>
  </message>
  <message>
   <source>Templates and their displacements</source>
   <translation>Templates und ihre Versetzungen</translation>
  </message>
  <message>
   <source>The evidence is good enough</source>
   <translation>Die Evidenz genügt</translation>
  </message>
  <message>
   <source>Why not, or what to know</source>
   <translation>Warum nicht, oder was zu wissen ist</translation>
  </message>
  <message>
   <source>Shift of SAR positions to the east, ground metres</source>
   <translation>Verschiebung der SAR-Orte nach Osten, Meter am Boden</translation>
  </message>
  <message>
   <source>Shift of SAR positions to the north, ground metres</source>
   <translation>Verschiebung der SAR-Orte nach Norden, Meter am Boden</translation>
  </message>
  <message>
   <source>Shift of SAR positions to the right, working pixels</source>
   <translation>Verschiebung der SAR-Orte nach rechts, Arbeitspixel</translation>
  </message>
  <message>
   <source>Shift of SAR positions down, working pixels</source>
   <translation>Verschiebung der SAR-Orte nach unten, Arbeitspixel</translation>
  </message>
  <message>
   <source>Shift of SAR positions along x, units of the SAR layer's CRS</source>
   <translation>Verschiebung der SAR-Orte entlang x, Einheiten des KBS des SAR-Layers</translation>
  </message>
  <message>
   <source>Shift of SAR positions along y, units of the SAR layer's CRS</source>
   <translation>Verschiebung der SAR-Orte entlang y, Einheiten des KBS des SAR-Layers</translation>
  </message>
  <message>
   <source>Confidence, 0–1</source>
   <translation>Konfidenz, 0–1</translation>
  </message>
  <message>
   <source>Uncertainty, ground metres</source>
   <translation>Unsicherheit, Meter am Boden</translation>
  </message>
  <message>
   <source>“{0}” moves {1} {2}</source>
   <translation>„{0}“ bewegt sich {1} {2}</translation>
  </message>
  <message>
   <source>Confidence {0}, {1} of {2} templates agree.</source>
   <translation>Konfidenz {0}, {1} von {2} Templates stimmen überein.</translation>
  </message>
  <message>
   <source>Finds the one shift that brings a SAR image and an optical image into register, and writes the moved layer: the same pixels under another georeference. Inputs are never changed.

Squares of the SAR image (templates) are searched for in the optical image; their similarity heatmaps are joined into one evidence surface, whose peak is the shift. Where the evidence is weak or contradicts itself, no shifted layer is written: ACCEPTED is false and REASON says why. That is a result, not an error.

The search radius is in metres on the ground. For shifts of many kilometres, give one place in both layers as start.

The optical layer may be a web map of the project (WMS, WMTS, XYZ): the part that is needed is fetched first, as it is drawn, and kept in the result's folder as reference.tif.

The folder for the result receives result.json, heatmap.tif, matches.gpkg, the templates' heatmaps and the shifted layer. In a batch, give each row a folder of its own; in a folder that holds something already, a new one is made.

The matching runs in the plugin's engine, a Python with PyTorch of its own. CFOG needs no model.</source>
   <translation>Findet die eine Verschiebung, die ein SAR-Bild und ein optisches Bild zur Deckung bringt, und schreibt den bewegten Layer: dieselben Pixel unter einer anderen Georeferenz. Eingaben werden nie verändert.

Quadrate des SAR-Bilds (Templates) werden im optischen Bild gesucht; ihre Ähnlichkeits-Heatmaps werden zu einer Evidenzfläche vereint, deren Gipfel die Verschiebung ist. Wo die Evidenz schwach ist oder sich widerspricht, wird kein verschobener Layer geschrieben: ACCEPTED ist falsch und REASON sagt, warum. Das ist ein Ergebnis, kein Fehler.

Der Suchradius gilt in Metern am Boden. Geben Sie bei Verschiebungen von vielen Kilometern einen Ort in beiden Layern als Start an.

Der optische Layer darf eine Webkarte des Projekts sein (WMS, WMTS, XYZ): der benötigte Teil wird zuerst abgerufen, wie er gezeichnet wird, und als reference.tif im Ergebnisordner aufbewahrt.

Der Ergebnisordner erhält result.json, heatmap.tif, matches.gpkg, die Heatmaps der Templates und den verschobenen Layer. Geben Sie im Stapel jeder Zeile einen eigenen Ordner; in einem Ordner, der schon etwas enthält, wird ein neuer angelegt.

Die Zuordnung läuft in der Engine des Plugins, einem eigenen Python mit PyTorch. CFOG braucht kein Modell.</translation>
  </message>
 </context>
 <context>
  <name>ReportAlgorithm</name>
  <message>
   <source>Report of a result</source>
   <translation>Bericht zu einem Ergebnis</translation>
  </message>
  <message>
   <source>Makes the HTML report of a finished registration or displacement field.</source>
   <translation>Erstellt den HTML-Bericht einer fertigen Registrierung oder eines Verschiebungsfelds.</translation>
  </message>
  <message>
   <source>sar,radar,report,html,pdf,quality,error,residual,histogram,print</source>
   <translation>sar,radar,bericht,html,pdf,qualität,fehler,residuum,histogramm,drucken</translation>
  </message>
  <message>
   <source>Every result has a report already: report.html in its folder. This makes it anew, for results that came without one, or after matches were edited.

The report is one file that needs nothing else and can be sent or printed: inputs with their hashes, the layers before and after as a checkerboard, shift and model, error figures each with its kind, evidence, displacement vectors, residuals, reliability of the confidence, what was refused and why, settings and versions. Pictures of the layers need the input files where they were; without them the rest is made.</source>
   <translation>Jedes Ergebnis hat schon einen Bericht: report.html in seinem Ordner. Dies erstellt ihn neu, für Ergebnisse, die ohne einen kamen, oder nachdem Zuordnungen bearbeitet wurden.

Der Bericht ist eine einzige Datei, die nichts weiter braucht und verschickt oder gedruckt werden kann: Eingaben mit ihren Hashes, die Layer vorher und nachher als Schachbrett, Verschiebung und Modell, Fehlerangaben jeweils mit ihrer Art, Evidenz, Verschiebungsvektoren, Residuen, Verlässlichkeit der Konfidenz, was warum abgelehnt wurde, Einstellungen und Versionen. Bilder der Layer brauchen die Eingabedateien an ihrem Ort; ohne sie wird der Rest erstellt.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>The report lies in {0}.</source>
   <translation>Der Bericht liegt in {0}.</translation>
  </message>
 </context>
 <context>
  <name>ResultCard</name>
  <message>
   <source>Accept</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Review…</source>
   <translation>Prüfen…</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Diagnose kopieren</translation>
  </message>
  <message>
   <source>No result yet. &lt;a href="reopen"&gt;Open an earlier one…&lt;/a&gt;</source>
   <translation>Noch kein Ergebnis. &lt;a href="reopen"&gt;Ein früheres öffnen…&lt;/a&gt;</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Take the moved layers out again and show “{0}” as it was</source>
   <translation>Die bewegten Layer wieder herausnehmen und „{0}“ wie zuvor zeigen</translation>
  </message>
  <message>
   <source>Put the moved copy of “{0}” into the map and hide the original; its file stays as it is</source>
   <translation>Die bewegte Kopie von „{0}“ in die Karte bringen und das Original ausblenden; seine Datei bleibt, wie sie ist</translation>
  </message>
  <message>
   <source>Take the corrected layers out again and show the originals as they were</source>
   <translation>Die korrigierten Layer wieder herausnehmen und die Originale wie zuvor zeigen</translation>
  </message>
  <message>
   <source>Put “{0}” and all that was corrected along into the map and hide the originals</source>
   <translation>„{0}“ und alles mit Korrigierte in die Karte bringen und die Originale ausblenden</translation>
  </message>
  <message>
   <source>The result's layer group was removed; re-open the result under ⋯</source>
   <translation>Die Layergruppe des Ergebnisses wurde entfernt; öffnen Sie das Ergebnis unter ⋯ erneut</translation>
  </message>
  <message>
   <source>Remove the result's layers from the map; its files stay</source>
   <translation>Die Layer des Ergebnisses aus der Karte nehmen; seine Dateien bleiben</translation>
  </message>
  <message>
   <source>Nothing was accepted yet</source>
   <translation>Noch nichts übernommen</translation>
  </message>
  <message>
   <source>Nothing was moved</source>
   <translation>Nichts wurde bewegt</translation>
  </message>
  <message>
   <source>Not registered</source>
   <translation>Nicht registriert</translation>
  </message>
  <message>
   <source>for the optical layer</source>
   <translation>für den optischen Layer</translation>
  </message>
  <message>
   <source>for the SAR layer</source>
   <translation>für den SAR-Layer</translation>
  </message>
  <message>
   <source>{0} ± {1}</source>
   <translation>{0} ± {1}</translation>
  </message>
  <message>
   <source>{0} of {1} templates agree</source>
   <translation>{0} von {1} Templates stimmen überein</translation>
  </message>
  <message>
   <source>No shift that can be trusted</source>
   <translation>Keine vertrauenswürdige Verschiebung</translation>
  </message>
  <message>
   <source>The evidence is too weak.</source>
   <translation>Die Evidenz ist zu schwach.</translation>
  </message>
  <message>
   <source>No displacement that can be trusted</source>
   <translation>Keine vertrauenswürdige Versetzung</translation>
  </message>
  <message>
   <source>No layer was written, as it was asked for.</source>
   <translation>Wie verlangt, wurde kein Layer geschrieben.</translation>
  </message>
  <message>
   <source>What to try next:</source>
   <translation>Was als Nächstes hilft:</translation>
  </message>
  <message>
   <source>confidence {0}</source>
   <translation>Konfidenz {0}</translation>
  </message>
  <message>
   <source>How far each place lies off the one shift; brighter is farther</source>
   <translation>Wie weit jeder Ort von der einen Verschiebung abweicht; heller ist weiter</translation>
  </message>
  <message>
   <source>The evidence for every shift that was searched, no shift in the centre; brighter is likelier</source>
   <translation>Die Evidenz für jede untersuchte Verschiebung, keine Verschiebung in der Mitte; heller ist wahrscheinlicher</translation>
  </message>
  <message>
   <source>More about this result</source>
   <translation>Mehr zu diesem Ergebnis</translation>
  </message>
  <message>
   <source>Undo acceptance</source>
   <translation>Übernahme rückgängig machen</translation>
  </message>
  <message>
   <source>Show each template's heatmap</source>
   <translation>Heatmap jedes Templates zeigen</translation>
  </message>
  <message>
   <source>Compare before and after</source>
   <translation>Vorher und nachher vergleichen</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Copy as command line</source>
   <translation>Als Befehlszeile kopieren</translation>
  </message>
  <message>
   <source>Open the result's folder</source>
   <translation>Ordner des Ergebnisses öffnen</translation>
  </message>
  <message>
   <source>Open another result…</source>
   <translation>Anderes Ergebnis öffnen…</translation>
  </message>
 </context>
 <context>
  <name>ResultSession</name>
  <message>
   <source>The result was taken out of the map; its files stay in {0}.</source>
   <translation>Das Ergebnis wurde aus der Karte genommen; seine Dateien bleiben in {0}.</translation>
  </message>
  <message>
   <source>This result has no heatmaps of single templates.</source>
   <translation>Dieses Ergebnis hat keine Heatmaps einzelner Templates.</translation>
  </message>
  <message>
   <source>The command is on the clipboard.</source>
   <translation>Der Befehl liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Report of {0}</source>
   <translation>Bericht zu {0}</translation>
  </message>
  <message>
   <source>Making the report; it opens in the browser.</source>
   <translation>Der Bericht wird erstellt; er öffnet sich im Browser.</translation>
  </message>
  <message>
   <source>Open the folder of a result</source>
   <translation>Ordner eines Ergebnisses öffnen</translation>
  </message>
 </context>
 <context>
  <name>Results</name>
  <message>
   <source>matches (● used, ✕ outlier, ◇ doubtful)</source>
   <translation>Zuordnungen (● verwendet, ✕ Ausreißer, ◇ zweifelhaft)</translation>
  </message>
  <message>
   <source>expected error (m, 68 % lie within)</source>
   <translation>erwarteter Fehler (m, 68 % liegen innerhalb)</translation>
  </message>
  <message>
   <source>displacement to the right (px)</source>
   <translation>Versetzung nach rechts (px)</translation>
  </message>
  <message>
   <source>displacement down (px)</source>
   <translation>Versetzung nach unten (px)</translation>
  </message>
  <message>
   <source>There is no corrected layer in “{0}”; run it again with another output.</source>
   <translation>In „{0}“ ist kein korrigierter Layer; starten Sie erneut mit einer anderen Ausgabe.</translation>
  </message>
  <message>
   <source>The corrected layer “{0}” cannot be opened; put “{1}” back where it was, or run it again.</source>
   <translation>Der korrigierte Layer „{0}“ kann nicht geöffnet werden; legen Sie „{1}“ zurück oder starten Sie erneut.</translation>
  </message>
  <message>
   <source>{0} (corrected)</source>
   <translation>{0} (korrigiert)</translation>
  </message>
  <message>
   <source>The layers of the result in “{0}” cannot be opened; run the registration again.</source>
   <translation>Die Layer des Ergebnisses in „{0}“ können nicht geöffnet werden; starten Sie die Registrierung erneut.</translation>
  </message>
  <message>
   <source>{0} – whole scene</source>
   <translation>{0} – ganze Szene</translation>
  </message>
  <message>
   <source>{0} – registration</source>
   <translation>{0} – Registrierung</translation>
  </message>
  <message>
   <source>template heatmaps</source>
   <translation>Template-Heatmaps</translation>
  </message>
  <message>
   <source>The result's layer group was removed; re-open its folder “{0}” first.</source>
   <translation>Die Layergruppe des Ergebnisses wurde entfernt; öffnen Sie zuerst seinen Ordner „{0}“ erneut.</translation>
  </message>
  <message>
   <source>The layer “{0}” is no longer in the project; its moved copy was added in a default style.</source>
   <translation>Der Layer „{0}“ ist nicht mehr im Projekt; seine bewegte Kopie wurde mit Standardstil hinzugefügt.</translation>
  </message>
  <message>
   <source>evidence near the shift</source>
   <translation>Evidenz nahe der Verschiebung</translation>
  </message>
  <message>
   <source>evidence, whole search</source>
   <translation>Evidenz, ganze Suche</translation>
  </message>
  <message>
   <source>template {0}</source>
   <translation>Template {0}</translation>
  </message>
  <message>
   <source>There is no shifted layer in “{0}”; run the registration again.</source>
   <translation>In „{0}“ ist kein verschobener Layer; starten Sie die Registrierung erneut.</translation>
  </message>
  <message>
   <source>The shifted layer cannot be opened, since “{0}” is not where it was; put it back, or beside the folder of the result.</source>
   <translation>Der verschobene Layer kann nicht geöffnet werden, da „{0}“ nicht an seinem Ort ist; legen Sie die Datei zurück oder neben den Ordner des Ergebnisses.</translation>
  </message>
  <message>
   <source>{0} (shifted)</source>
   <translation>{0} (verschoben)</translation>
  </message>
  <message>
   <source>matches (● agree, ✕ differ)</source>
   <translation>Zuordnungen (● stimmen überein, ✕ weichen ab)</translation>
  </message>
  <message>
   <source>{0} % of the peak</source>
   <translation>{0} % des Gipfels</translation>
  </message>
  <message>
   <source>{0} px, the one shift</source>
   <translation>{0} px, die eine Verschiebung</translation>
  </message>
  <message>
   <source>{0} px, that is {1}</source>
   <translation>{0} px, das sind {1}</translation>
  </message>
  <message>
   <source>displacement</source>
   <translation>Versetzung</translation>
  </message>
  <message>
   <source>confidence</source>
   <translation>Konfidenz</translation>
  </message>
  <message>
   <source>residual</source>
   <translation>Residuum</translation>
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <source>There is no result in “{0}”: choose a folder that holds a {1}.</source>
   <translation>In „{0}“ ist kein Ergebnis: wählen Sie einen Ordner, der eine {1} enthält.</translation>
  </message>
  <message>
   <source>The result in “{0}” cannot be reviewed; run the matching again.</source>
   <translation>Das Ergebnis in „{0}“ kann nicht geprüft werden; starten Sie die Zuordnung erneut.</translation>
  </message>
  <message>
   <source>The result in “{0}” was written by a newer version; update the plugin.</source>
   <translation>Das Ergebnis in „{0}“ stammt von einer neueren Version; aktualisieren Sie das Plugin.</translation>
  </message>
  <message>
   <source>“{0}” cannot be read here; check the file, then choose the match again.</source>
   <translation>„{0}“ kann hier nicht gelesen werden; prüfen Sie die Datei und wählen Sie die Zuordnung erneut.</translation>
  </message>
  <message>
   <source>“{0}” is not where it was ({1}); put it back to see its image.</source>
   <translation>„{0}“ ist nicht an seinem Ort ({1}); legen Sie die Datei zurück, um ihr Bild zu sehen.</translation>
  </message>
  <message>
   <source>The decision could not be saved in “{0}”; make the file writable, or close other programs that use it, and decide again.</source>
   <translation>Die Entscheidung konnte nicht in „{0}“ gesichert werden; machen Sie die Datei beschreibbar oder schließen Sie andere Programme, die sie benutzen, und entscheiden Sie erneut.</translation>
  </message>
  <message>
   <source>● used</source>
   <translation>● verwendet</translation>
  </message>
  <message>
   <source>✕ outlier</source>
   <translation>✕ Ausreißer</translation>
  </message>
  <message>
   <source>? doubtful</source>
   <translation>? zweifelhaft</translation>
  </message>
  <message>
   <source>⊘ rejected</source>
   <translation>⊘ abgelehnt</translation>
  </message>
  <message>
   <source>✔ accepted</source>
   <translation>✔ angenommen</translation>
  </message>
  <message>
   <source>✚ by hand</source>
   <translation>✚ von Hand</translation>
  </message>
  <message>
   <source>heatmaps of all templates</source>
   <translation>Heatmaps aller Templates</translation>
  </message>
  <message>
   <source>The heatmaps “{0}” are missing; put the result's folder back.</source>
   <translation>Die Heatmaps „{0}“ fehlen; legen Sie den Ordner des Ergebnisses zurück.</translation>
  </message>
  <message>
   <source>Read heatmaps</source>
   <translation>Heatmaps lesen</translation>
  </message>
  <message>
   <source>unlikely</source>
   <translation>unwahrscheinlich</translation>
  </message>
  <message>
   <source>sure</source>
   <translation>sicher</translation>
  </message>
  <message>
   <source>used, ring on the peak</source>
   <translation>verwendet, Ring auf dem Gipfel</translation>
  </message>
  <message>
   <source>outlier or doubtful</source>
   <translation>Ausreißer oder zweifelhaft</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>placed by hand</source>
   <translation>von Hand gesetzt</translation>
  </message>
  <message>
   <source>{0} · confidence {1}</source>
   <translation>{0} · Konfidenz {1}</translation>
  </message>
  <message>
   <source>residual {0} px</source>
   <translation>Residuum {0} px</translation>
  </message>
  <message>
   <source>levels {0} px</source>
   <translation>Ebenen {0} px</translation>
  </message>
  <message>
   <source>no residual</source>
   <translation>kein Residuum</translation>
  </message>
  <message>
   <source>The matches “{0}” are missing; put the result's folder back, or run it again.</source>
   <translation>Die Zuordnungen „{0}“ fehlen; legen Sie den Ordner des Ergebnisses zurück oder starten Sie erneut.</translation>
  </message>
  <message>
   <source>The matches in “{0}” cannot be read; run the matching again.</source>
   <translation>Die Zuordnungen in „{0}“ können nicht gelesen werden; starten Sie die Zuordnung erneut.</translation>
  </message>
  <message>
   <source>{0}: properties</source>
   <translation>{0}: Eigenschaften</translation>
  </message>
  <message>
   <source>Opacity</source>
   <translation>Deckkraft</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
 </context>
 <context>
  <name>ReviewActions</name>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>The next doubtful match (J)</source>
   <translation>Die nächste zweifelhafte Zuordnung (J)</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>The match before (K)</source>
   <translation>Die Zuordnung davor (K)</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Always use this match (A)</source>
   <translation>Diese Zuordnung immer verwenden (A)</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Never use this match (R)</source>
   <translation>Diese Zuordnung nie verwenden (R)</translation>
  </message>
  <message>
   <source>As found</source>
   <translation>Wie gefunden</translation>
  </message>
  <message>
   <source>Forget what was decided about this match (E)</source>
   <translation>Vergessen, was über diese Zuordnung entschieden wurde (E)</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo the last decision</source>
   <translation>Die letzte Entscheidung rückgängig machen</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Decide again what was undone</source>
   <translation>Wieder entscheiden, was rückgängig gemacht wurde</translation>
  </message>
  <message>
   <source>Undo: {0} (Ctrl+Z)</source>
   <translation>Rückgängig: {0} (Strg+Z)</translation>
  </message>
  <message>
   <source>Redo: {0} (Ctrl+Shift+Z)</source>
   <translation>Wiederholen: {0} (Strg+Umschalt+Z)</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <source>Fit again</source>
   <translation>Neu anpassen</translation>
  </message>
  <message>
   <source>Choose and fit the model anew, with your decisions</source>
   <translation>Das Modell neu wählen und anpassen, mit Ihren Entscheidungen</translation>
  </message>
  <message>
   <source>The model is being fitted; open another result when that is done.</source>
   <translation>Das Modell wird angepasst; öffnen Sie ein anderes Ergebnis danach.</translation>
  </message>
  <message>
   <source>Review the result in a folder</source>
   <translation>Das Ergebnis in einem Ordner prüfen</translation>
  </message>
  <message>
   <source>Open a result: its matches are listed here, the most doubtful first.</source>
   <translation>Öffnen Sie ein Ergebnis: seine Zuordnungen stehen dann hier, die zweifelhaftesten zuerst.</translation>
  </message>
  <message>
   <source>Open a result first</source>
   <translation>Öffnen Sie zuerst ein Ergebnis</translation>
  </message>
  <message>
   <source>A registration is one shift; run the whole scene to fit a model to single matches</source>
   <translation>Eine Registrierung ist eine Verschiebung; starten Sie die ganze Szene, um ein Modell an einzelne Zuordnungen anzupassen</translation>
  </message>
  <message>
   <source>{0} matches: {1} used, {2} outliers, {3} doubtful</source>
   <translation>{0} Zuordnungen: {1} verwendet, {2} Ausreißer, {3} zweifelhaft</translation>
  </message>
  <message>
   <source>{0}, {1} rejected</source>
   <translation>{0}, {1} abgelehnt</translation>
  </message>
  <message>
   <source>{0} decided by hand</source>
   <translation>{0} von Hand entschieden</translation>
  </message>
  <message>
   <source>{0} pass the filter</source>
   <translation>{0} passieren den Filter</translation>
  </message>
  <message>
   <source>The model was fitted again. {0}</source>
   <translation>Das Modell wurde neu angepasst. {0}</translation>
  </message>
  <message>
   <source>Open another result</source>
   <translation>Ein anderes Ergebnis öffnen</translation>
  </message>
  <message>
   <source>Show the heatmaps of all templates in the map</source>
   <translation>Die Heatmaps aller Templates auf der Karte zeigen</translation>
  </message>
  <message>
   <source>Pick a match in the map</source>
   <translation>Eine Zuordnung auf der Karte wählen</translation>
  </message>
  <message>
   <source>Inspect…</source>
   <translation>Ansehen…</translation>
  </message>
  <message>
   <source>Chips and heatmaps of the selected match in a window (Enter)</source>
   <translation>Ausschnitte und Heatmaps der ausgewählten Zuordnung in einem Fenster (Enter)</translation>
  </message>
 </context>
 <context>
  <name>ReviewSession</name>
  <message>
   <source>accept</source>
   <translation>annehmen</translation>
  </message>
  <message>
   <source>reject</source>
   <translation>ablehnen</translation>
  </message>
  <message>
   <source>as found</source>
   <translation>wie gefunden</translation>
  </message>
  <message>
   <source>move</source>
   <translation>verschieben</translation>
  </message>
  <message>
   <source>The model is being fitted; decide when that is done.</source>
   <translation>Das Modell wird angepasst; entscheiden Sie danach.</translation>
  </message>
  <message>
   <source>{0} match {1}</source>
   <translation>Zuordnung {1} {0}</translation>
  </message>
 </context>
 <context>
  <name>RunBox</name>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Stop and judge</source>
   <translation>Beenden und beurteilen</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Rest here; nothing is lost, not even when QGIS is closed</source>
   <translation>Hier ruhen; nichts geht verloren, auch nicht, wenn QGIS geschlossen wird</translation>
  </message>
  <message>
   <source>Train no further, and compare what was learnt with the base model</source>
   <translation>Nicht weiter trainieren und das Gelernte mit dem Basismodell vergleichen</translation>
  </message>
  <message>
   <source>Go on where the run stopped</source>
   <translation>Dort weitermachen, wo der Lauf anhielt</translation>
  </message>
  <message>
   <source>Delete this run with all that it learnt</source>
   <translation>Diesen Lauf mit allem Gelernten löschen</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Startet…</translation>
  </message>
  <message>
   <source>{0} · {1} left</source>
   <translation>{0} · noch {1}</translation>
  </message>
  <message>
   <source>{0} of {1} steps</source>
   <translation>{0} von {1} Schritten</translation>
  </message>
  <message>
   <source>not begun</source>
   <translation>nicht begonnen</translation>
  </message>
  <message>
   <source>“{0}” rests: {1}.</source>
   <translation>„{0}“ ruht: {1}.</translation>
  </message>
 </context>
 <context>
  <name>RunRow</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Startet…</translation>
  </message>
  <message>
   <source>{0} · {1} left</source>
   <translation>{0} · noch {1}</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Wird abgebrochen…</translation>
  </message>
 </context>
 <context>
  <name>SarPicker</name>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>The radar image: one band of backscatter, in dB, power, amplitude or 8 bit</source>
   <translation>Das Radarbild: ein Kanal Rückstreuung in dB, Leistung, Amplitude oder 8 Bit</translation>
  </message>
  <message>
   <source>auto scaling</source>
   <translation>Skala auto</translation>
  </message>
  <message>
   <source>dB</source>
   <translation>dB</translation>
  </message>
  <message>
   <source>power</source>
   <translation>Leistung</translation>
  </message>
  <message>
   <source>amplitude</source>
   <translation>Amplitude</translation>
  </message>
  <message>
   <source>8 bit</source>
   <translation>8 Bit</translation>
  </message>
  <message>
   <source>What the band's values are; automatic tells it from the values themselves</source>
   <translation>Was die Werte des Kanals sind; automatisch erkennt es an den Werten selbst</translation>
  </message>
  <message>
   <source>Choose a SAR layer first</source>
   <translation>Wählen Sie zuerst einen SAR-Layer</translation>
  </message>
  <message>
   <source>The band to match</source>
   <translation>Der zugeordnete Kanal</translation>
  </message>
 </context>
 <context>
  <name>StartBox</name>
  <message>
   <source>Forget the pair</source>
   <translation>Das Paar vergessen</translation>
  </message>
  <message>
   <source>Click a place in the SAR image that you can also find in the optical one. Esc ends.</source>
   <translation>Klicken Sie im SAR-Bild einen Ort an, den Sie auch im optischen finden. Esc beendet.</translation>
  </message>
  <message>
   <source>Now click the same place in the optical image. Esc ends.</source>
   <translation>Klicken Sie jetzt denselben Ort im optischen Bild an. Esc beendet.</translation>
  </message>
  <message>
   <source>These places cannot be told in the layers' CRS; click nearer to the images.</source>
   <translation>Diese Orte sind im KBS der Layer nicht bestimmbar; klicken Sie näher an den Bildern.</translation>
  </message>
  <message>
   <source>Choose both layers first</source>
   <translation>Wählen Sie zuerst beide Layer</translation>
  </message>
  <message>
   <source>Click one place in both images, where the search shall begin; for shifts of many kilometres</source>
   <translation>Einen Ort in beiden Bildern anklicken, an dem die Suche beginnt; für Verschiebungen von vielen Kilometern</translation>
  </message>
  <message>
   <source>no hand-placed pair</source>
   <translation>kein von Hand gesetztes Paar</translation>
  </message>
  <message>
   <source>hand-placed pair</source>
   <translation>von Hand gesetztes Paar</translation>
  </message>
  <message>
   <source>hand-placed pair: {0}</source>
   <translation>von Hand gesetztes Paar: {0}</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>What the engine said, and diagnostics for a report</source>
   <translation>Was die Engine sagte, und Diagnose für einen Bericht</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Diagnose kopieren</translation>
  </message>
  <message>
   <source>Show messages</source>
   <translation>Meldungen zeigen</translation>
  </message>
  <message>
   <source>Restart the engine</source>
   <translation>Engine neu starten</translation>
  </message>
  <message>
   <source>Processor threads: {0}</source>
   <translation>Prozessor-Threads: {0}</translation>
  </message>
  <message>
   <source>engine off until it is needed</source>
   <translation>Engine aus, bis sie gebraucht wird</translation>
  </message>
  <message>
   <source>engine starting…</source>
   <translation>Engine startet…</translation>
  </message>
  <message>
   <source>engine ready</source>
   <translation>Engine bereit</translation>
  </message>
  <message>
   <source>engine busy</source>
   <translation>Engine beschäftigt</translation>
  </message>
  <message>
   <source>engine not available</source>
   <translation>Engine nicht verfügbar</translation>
  </message>
  <message>
   <source>CPU instead of {0}</source>
   <translation>CPU statt {0}</translation>
  </message>
 </context>
 <context>
  <name>Suggestions</name>
  <message>
   <source>the network and CFOG disagree here by {0} px</source>
   <translation>Netz und CFOG weichen hier um {0} px voneinander ab</translation>
  </message>
  <message>
   <source>the network's coarse and fine levels disagree here by {0} px</source>
   <translation>grobe und feine Ebene des Netzes weichen hier um {0} px voneinander ab</translation>
  </message>
  <message>
   <source>the matcher is unsure here</source>
   <translation>das Verfahren ist hier unsicher</translation>
  </message>
  <message>
   <source>a textured place to begin with</source>
   <translation>ein strukturreicher Ort für den Anfang</translation>
  </message>
  <message>
   <source>no point within {0}</source>
   <translation>kein Punkt innerhalb {0}</translation>
  </message>
 </context>
 <context>
  <name>SummaryLine</name>
  <message>
   <source>Looking at the layers…</source>
   <translation>Die Layer werden angesehen…</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>{0} m grid</source>
   <translation>Gitter {0} m</translation>
  </message>
  <message>
   <source>{0} templates of {1} px, {2} apart</source>
   <translation>{0} Templates zu {1} px, {2} auseinander</translation>
  </message>
  <message>
   <source>{0} templates of {1} px</source>
   <translation>{0} Templates zu {1} px</translation>
  </message>
  <message>
   <source>about {0}</source>
   <translation>etwa {0}</translation>
  </message>
 </context>
 <context>
  <name>TiePointEditor</name>
  <message>
   <source>add a point</source>
   <translation>Punkt hinzufügen</translation>
  </message>
  <message>
   <source>move point {0}</source>
   <translation>Punkt {0} verschieben</translation>
  </message>
  <message>
   <source>enable point {0}</source>
   <translation>Punkt {0} anschalten</translation>
  </message>
  <message>
   <source>enable {0} points</source>
   <translation>{0} Punkte anschalten</translation>
  </message>
  <message>
   <source>disable point {0}</source>
   <translation>Punkt {0} abschalten</translation>
  </message>
  <message>
   <source>disable {0} points</source>
   <translation>{0} Punkte abschalten</translation>
  </message>
  <message>
   <source>make point {0} a check point</source>
   <translation>Punkt {0} zum Prüfpunkt machen</translation>
  </message>
  <message>
   <source>make {0} points check points</source>
   <translation>{0} Punkte zu Prüfpunkten machen</translation>
  </message>
  <message>
   <source>make point {0} a control point</source>
   <translation>Punkt {0} zum Passpunkt machen</translation>
  </message>
  <message>
   <source>make {0} points control points</source>
   <translation>{0} Punkte zu Passpunkten machen</translation>
  </message>
  <message>
   <source>note of point {0}</source>
   <translation>Notiz zu Punkt {0}</translation>
  </message>
  <message>
   <source>delete point {0}</source>
   <translation>Punkt {0} löschen</translation>
  </message>
  <message>
   <source>delete {0} points</source>
   <translation>{0} Punkte löschen</translation>
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page first.</source>
   <translation>Kein Layerpaar wird gelabelt; wählen Sie zuerst eines auf der Seite Labeln.</translation>
  </message>
  <message>
   <source>A coordinate is not a number; enter one, or pick the place on the map.</source>
   <translation>Eine Koordinate ist keine Zahl; geben Sie eine ein oder wählen Sie den Ort auf der Karte.</translation>
  </message>
 </context>
 <context>
  <name>TiePointModel</name>
  <message>
   <source>“{0}” is not a number, so point {1} stays where it was; enter one like 500123.4.</source>
   <translation>„{0}“ ist keine Zahl, darum bleibt Punkt {1}, wo er war; geben Sie eine ein wie 500123,4.</translation>
  </message>
  <message>
   <source>This point disagrees with the others: look at it again, or disable it</source>
   <translation>Dieser Punkt widerspricht den anderen: sehen Sie ihn noch einmal an oder schalten Sie ihn ab</translation>
  </message>
  <message>
   <source>The transform is not defined here</source>
   <translation>Die Transformation ist hier nicht definiert</translation>
  </message>
  <message>
   <source>Counts</source>
   <translation>Zählt</translation>
  </message>
  <message>
   <source>Does not count</source>
   <translation>Zählt nicht</translation>
  </message>
  <message>
   <source>Placed {0}</source>
   <translation>Gesetzt {0}</translation>
  </message>
  <message>
   <source>Changed {0}</source>
   <translation>Geändert {0}</translation>
  </message>
 </context>
 <context>
  <name>TiePointPanel</name>
  <message>
   <source>Add to project</source>
   <translation>Ins Projekt einfügen</translation>
  </message>
  <message>
   <source>Point {0} now lies outside the layer “{1}”; check what you entered, or undo it.</source>
   <translation>Punkt {0} liegt jetzt außerhalb des Layers „{1}“; prüfen Sie die Eingabe oder machen Sie sie rückgängig.</translation>
  </message>
 </context>
 <context>
  <name>TiePointTable</name>
  <message>
   <source>Tie points</source>
   <translation>Verknüpfungspunkte</translation>
  </message>
  <message>
   <source>No layer pair is being labelled.</source>
   <translation>Kein Layerpaar wird gelabelt.</translation>
  </message>
  <message>
   <source>No tie points yet: click a place in one view, then the same place in the other.</source>
   <translation>Noch keine Verknüpfungspunkte: klicken Sie einen Ort in einer Ansicht an, dann denselben in der anderen.</translation>
  </message>
  <message>
   <source>Show in both views</source>
   <translation>In beiden Ansichten zeigen</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Notiz schreiben</translation>
  </message>
  <message>
   <source>Disable</source>
   <translation>Abschalten</translation>
  </message>
  <message>
   <source>Make check point</source>
   <translation>Zum Prüfpunkt machen</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alle auswählen</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Enable</source>
   <translation>Anschalten</translation>
  </message>
  <message>
   <source>Make control point</source>
   <translation>Zum Passpunkt machen</translation>
  </message>
 </context>
 <context>
  <name>TiePoints</name>
  <message>
   <source>Residual {0}</source>
   <translation>Residuum {0}</translation>
  </message>
  <message>
   <source>Residual</source>
   <translation>Residuum</translation>
  </message>
  <message>
   <source>#</source>
   <translation>#</translation>
  </message>
  <message>
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Typ</translation>
  </message>
  <message>
   <source>SAR x</source>
   <translation>SAR x</translation>
  </message>
  <message>
   <source>SAR y</source>
   <translation>SAR y</translation>
  </message>
  <message>
   <source>Optical x</source>
   <translation>Optisch x</translation>
  </message>
  <message>
   <source>Optical y</source>
   <translation>Optisch y</translation>
  </message>
  <message>
   <source>dx px</source>
   <translation>dx px</translation>
  </message>
  <message>
   <source>dy px</source>
   <translation>dy px</translation>
  </message>
  <message>
   <source>Residual px</source>
   <translation>Residuum px</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>Konfidenz</translation>
  </message>
  <message>
   <source>Placed by</source>
   <translation>Gesetzt von</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Number of the point; it is never used again</source>
   <translation>Nummer des Punkts; sie wird nie wieder vergeben</translation>
  </message>
  <message>
   <source>Whether the point counts (E changes it)</source>
   <translation>Ob der Punkt zählt (E ändert es)</translation>
  </message>
  <message>
   <source>Control points are fitted; check points only measure how good the fit is (C changes it)</source>
   <translation>Passpunkte werden angepasst; Prüfpunkte messen nur, wie gut die Anpassung ist (C ändert es)</translation>
  </message>
  <message>
   <source>Position in the SAR layer, in its CRS</source>
   <translation>Lage im SAR-Layer, in dessen KBS</translation>
  </message>
  <message>
   <source>Position in the optical layer, in its CRS</source>
   <translation>Lage im optischen Layer, in dessen KBS</translation>
  </message>
  <message>
   <source>Predicted less marked optical position, to the right, in pixels of the optical layer</source>
   <translation>Vorhergesagte minus markierte optische Lage, nach rechts, in Pixeln des optischen Layers</translation>
  </message>
  <message>
   <source>Predicted less marked optical position, down, in pixels of the optical layer</source>
   <translation>Vorhergesagte minus markierte optische Lage, nach unten, in Pixeln des optischen Layers</translation>
  </message>
  <message>
   <source>Distance from the marked optical position to where the transform puts it, in pixels of the optical layer; ⚠ marks points that disagree with the others</source>
   <translation>Abstand der markierten optischen Lage von dort, wohin die Transformation sie setzt, in Pixeln des optischen Layers; ⚠ markiert Punkte, die den anderen widersprechen</translation>
  </message>
  <message>
   <source>The same distance in map units of the optical layer</source>
   <translation>Derselbe Abstand in Karteneinheiten des optischen Layers</translation>
  </message>
  <message>
   <source>Confidence of the proposal that the point came from, 0 to 1</source>
   <translation>Konfidenz des Vorschlags, von dem der Punkt stammt, 0 bis 1</translation>
  </message>
  <message>
   <source>By hand, by a proposal, by a proposal that was corrected, or out of a file</source>
   <translation>Von Hand, durch einen Vorschlag, durch einen korrigierten Vorschlag oder aus einer Datei</translation>
  </message>
  <message>
   <source>Your own words</source>
   <translation>Ihre eigenen Worte</translation>
  </message>
  <message>
   <source>control</source>
   <translation>Passpunkt</translation>
  </message>
  <message>
   <source>check</source>
   <translation>Prüfpunkt</translation>
  </message>
  <message>
   <source>hand</source>
   <translation>Hand</translation>
  </message>
  <message>
   <source>proposal</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>korrigiert</translation>
  </message>
  <message>
   <source>file</source>
   <translation>Datei</translation>
  </message>
 </context>
 <context>
  <name>Ties</name>
  <message>
   <source>Tie points: table or layer (sar_x, sar_y, optical_x, optical_y)</source>
   <translation>Verknüpfungspunkte: Tabelle oder Layer (sar_x, sar_y, optical_x, optical_y)</translation>
  </message>
  <message>
   <source>Or tie points: file of the Georeferencer (.points), or label set (.gpkg)</source>
   <translation>Oder Verknüpfungspunkte: Datei der Georeferenzierung (.points) oder Labelsatz (.gpkg)</translation>
  </message>
  <message>
   <source>Tie points ({0})</source>
   <translation>Verknüpfungspunkte ({0})</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Tie points are given in one of two ways. As a table or layer with the columns sar_x, sar_y (in the SAR layer's CRS) and optical_x, optical_y (in the optical layer's), such as the layer tie_points of a label set with a single pair. Or as a file: a .points file of QGIS's Georeferencer in either of its forms, whose SAR coordinates (sourceX, sourceY, or pixelX, pixelY) belong to the SAR layer and whose map coordinates are brought into the optical layer's CRS; a label set (.gpkg), of which the pair of the two layers is taken; a CSV that was exported; or a VRT or GeoTIFF with ground control points. Points that are switched off are left out. A .points file knows no check points: those that were exported to one stand in it switched off.</source>
   <translation>Verknüpfungspunkte werden auf eine von zwei Arten angegeben. Als Tabelle oder Layer mit den Spalten sar_x, sar_y (im KBS des SAR-Layers) und optical_x, optical_y (in dem des optischen), wie der Layer tie_points eines Labelsatzes mit einem einzigen Paar. Oder als Datei: eine .points-Datei der Georeferenzierung von QGIS in einer ihrer beiden Formen, deren SAR-Koordinaten (sourceX, sourceY oder pixelX, pixelY) zum SAR-Layer gehören und deren Kartenkoordinaten in das KBS des optischen Layers gebracht werden; ein Labelsatz (.gpkg), aus dem das Paar der beiden Layer genommen wird; eine exportierte CSV; oder ein VRT oder GeoTIFF mit Bodenpasspunkten. Abgeschaltete Punkte bleiben weg. Eine .points-Datei kennt keine Prüfpunkte: dorthin exportierte stehen abgeschaltet darin.</translation>
  </message>
  <message>
   <source>Give the tie points either as a table or layer, or as a file, not both.</source>
   <translation>Geben Sie die Verknüpfungspunkte entweder als Tabelle oder Layer an oder als Datei, nicht beides.</translation>
  </message>
  <message>
   <source>Give the tie points: a table or layer, or a file.</source>
   <translation>Geben Sie die Verknüpfungspunkte an: eine Tabelle, einen Layer oder eine Datei.</translation>
  </message>
  <message>
   <source>All tie points in “{0}” are switched off; enable some, or choose another file.</source>
   <translation>Alle Verknüpfungspunkte in „{0}“ sind abgeschaltet; schalten Sie einige an oder wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The label set “{path}” has no pair of the layers {sar} and {optical}; choose the files that were labelled ({pairs}).</source>
   <translation>Der Labelsatz „{path}“ hat kein Paar der Layer {sar} und {optical}; wählen Sie die Dateien, die gelabelt wurden ({pairs}).</translation>
  </message>
  <message>
   <source>there is none</source>
   <translation>es gibt keines</translation>
  </message>
  <message>
   <source>The pair {sar} – {optical} has no tie point in “{path}”; place some first.</source>
   <translation>Das Paar {sar} – {optical} hat in „{path}“ keinen Verknüpfungspunkt; setzen Sie zuerst welche.</translation>
  </message>
  <message>
   <source>no CRS</source>
   <translation>kein KBS</translation>
  </message>
  <message>
   <source>The layer “{name}” is in {now}, but its points were marked in {then}; give it that CRS again.</source>
   <translation>Der Layer „{name}“ ist in {now}, seine Punkte wurden aber in {then} markiert; geben Sie ihm wieder dieses KBS.</translation>
  </message>
  <message>
   <source>The tie points have no column “{0}”; they need {1}.</source>
   <translation>Den Verknüpfungspunkten fehlt die Spalte „{0}“; sie brauchen {1}.</translation>
  </message>
  <message>
   <source>The tie points belong to several layer pairs (column pair_id); filter the layer to one of them, or give the label set as a file.</source>
   <translation>Die Verknüpfungspunkte gehören zu mehreren Layerpaaren (Spalte pair_id); filtern Sie den Layer auf eines davon oder geben Sie den Labelsatz als Datei an.</translation>
  </message>
  <message>
   <source>There is no tie point that counts; check the columns.</source>
   <translation>Kein Verknüpfungspunkt zählt; prüfen Sie die Spalten.</translation>
  </message>
  <message>
   <source>A tie point has a coordinate that is no number; correct or remove it.</source>
   <translation>Ein Verknüpfungspunkt hat eine Koordinate, die keine Zahl ist; korrigieren oder entfernen Sie sie.</translation>
  </message>
 </context>
 <context>
  <name>Toolbar</name>
  <message>
   <source>Linked: place and scale</source>
   <translation>Gekoppelt: Ort und Maßstab</translation>
  </message>
  <message>
   <source>Linked: place</source>
   <translation>Gekoppelt: Ort</translation>
  </message>
  <message>
   <source>Not linked</source>
   <translation>Nicht gekoppelt</translation>
  </message>
  <message>
   <source>How much of one view the other one follows (K)</source>
   <translation>Wie viel der einen Ansicht die andere mitmacht (K)</translation>
  </message>
  <message>
   <source>Arrows ×{0}</source>
   <translation>Pfeile ×{0}</translation>
  </message>
  <message>
   <source>No arrows</source>
   <translation>Keine Pfeile</translation>
  </message>
  <message>
   <source>The arrow of a point leads from where it is to where the others put it, so many times as long</source>
   <translation>Der Pfeil eines Punkts führt von seiner Lage dorthin, wohin die anderen ihn setzen, so vielfach verlängert</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Koppeln</translation>
  </message>
  <message>
   <source>Residual arrows</source>
   <translation>Residuenpfeile</translation>
  </message>
  <message>
   <source>Undo: {0} (Ctrl+Z)</source>
   <translation>Rückgängig: {0} (Strg+Z)</translation>
  </message>
  <message>
   <source>Redo: {0} (Ctrl+Shift+Z)</source>
   <translation>Wiederholen: {0} (Strg+Umschalt+Z)</translation>
  </message>
  <message>
   <source>Move the picked place or the selected point by 1 px	arrow keys</source>
   <translation>Den gewählten Ort oder den ausgewählten Punkt um 1 px bewegen	Pfeiltasten</translation>
  </message>
  <message>
   <source>… by 0.1 px	Alt or Ctrl + arrow keys</source>
   <translation>… um 0,1 px	Alt oder Strg + Pfeiltasten</translation>
  </message>
  <message>
   <source>… by 10 px	Shift + arrow keys</source>
   <translation>… um 10 px	Umschalt + Pfeiltasten</translation>
  </message>
  <message>
   <source>Where next?</source>
   <translation>Wo weiter?</translation>
  </message>
  <message>
   <source>Go to the place whose marking would teach most, and propose its other half</source>
   <translation>Zu dem Ort gehen, dessen Markierung am meisten lehrt, und seine andere Hälfte vorschlagen</translation>
  </message>
  <message>
   <source>Take proposal</source>
   <translation>Vorschlag nehmen</translation>
  </message>
  <message>
   <source>Make the proposal a tie point</source>
   <translation>Den Vorschlag zum Verknüpfungspunkt machen</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Reject the proposal; then forget the picked place; then select nothing</source>
   <translation>Den Vorschlag ablehnen; dann den gewählten Ort vergessen; dann nichts auswählen</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Ask the engine for the other half of a clicked place</source>
   <translation>Die Engine nach der anderen Hälfte eines angeklickten Orts fragen</translation>
  </message>
  <message>
   <source>Heatmap</source>
   <translation>Heatmap</translation>
  </message>
  <message>
   <source>Show how alike the places around a proposal are</source>
   <translation>Zeigen, wie ähnlich die Orte um einen Vorschlag sind</translation>
  </message>
  <message>
   <source>Enable or disable</source>
   <translation>An- oder abschalten</translation>
  </message>
  <message>
   <source>Let the selected points count, or not</source>
   <translation>Die ausgewählten Punkte zählen lassen oder nicht</translation>
  </message>
  <message>
   <source>Control or check</source>
   <translation>Pass- oder Prüfpunkt</translation>
  </message>
  <message>
   <source>Make the selected points check points (□), or control points (○)</source>
   <translation>Die ausgewählten Punkte zu Prüfpunkten (□) oder Passpunkten (○) machen</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete the selected points</source>
   <translation>Die ausgewählten Punkte löschen</translation>
  </message>
  <message>
   <source>Next point</source>
   <translation>Nächster Punkt</translation>
  </message>
  <message>
   <source>Show the next point</source>
   <translation>Den nächsten Punkt zeigen</translation>
  </message>
  <message>
   <source>Previous point</source>
   <translation>Voriger Punkt</translation>
  </message>
  <message>
   <source>Show the point before</source>
   <translation>Den vorigen Punkt zeigen</translation>
  </message>
  <message>
   <source>Show point</source>
   <translation>Punkt zeigen</translation>
  </message>
  <message>
   <source>Show the selected point in both views</source>
   <translation>Den ausgewählten Punkt in beiden Ansichten zeigen</translation>
  </message>
  <message>
   <source>Other view</source>
   <translation>Andere Ansicht</translation>
  </message>
  <message>
   <source>Let the keys mean the other view</source>
   <translation>Die Tasten der anderen Ansicht zuwenden</translation>
  </message>
  <message>
   <source>Whole layer</source>
   <translation>Ganzer Layer</translation>
  </message>
  <message>
   <source>Show all of the active view's layer</source>
   <translation>Den ganzen Layer der aktiven Ansicht zeigen</translation>
  </message>
  <message>
   <source>Single pixels</source>
   <translation>Einzelne Pixel</translation>
  </message>
  <message>
   <source>Zoom so near that single pixels are seen</source>
   <translation>So nah heran, dass einzelne Pixel zu sehen sind</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Näher</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Farther</source>
   <translation>Weiter weg</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Loupe</source>
   <translation>Lupe</translation>
  </message>
  <message>
   <source>Show the place at the mouse four times as large</source>
   <translation>Den Ort an der Maus vierfach vergrößert zeigen</translation>
  </message>
  <message>
   <source>Link otherwise</source>
   <translation>Anders koppeln</translation>
  </message>
  <message>
   <source>How much of one view the other one follows</source>
   <translation>Wie viel der einen Ansicht die andere mitmacht</translation>
  </message>
 </context>
 <context>
  <name>TransformBar</name>
  <message>
   <source>{0} (needs {1})</source>
   <translation>{0} (braucht {1})</translation>
  </message>
  <message>
   <source>{0} needs at least {1} enabled control points</source>
   <translation>{0} braucht mindestens {1} eingeschaltete Passpunkte</translation>
  </message>
  <message>
   <source>Transform</source>
   <translation>Transformation</translation>
  </message>
  <message>
   <source>RMSE</source>
   <translation>RMSE</translation>
  </message>
  <message>
   <source>Root mean square of the {0} fitted points' residuals</source>
   <translation>Wurzel des mittleren Fehlerquadrats der {0} angepassten Punkte</translation>
  </message>
  <message>
   <source>; a spline passes through all of them, so that this says nothing</source>
   <translation>; ein Spline geht durch alle hindurch, sodass dies nichts besagt</translation>
  </message>
  <message>
   <source>RMSE adjusted</source>
   <translation>RMSE bereinigt</translation>
  </message>
  <message>
   <source>The same, with the squares divided by the degrees of freedom (points less the {0} that the transform needs); what the Georeferencer calls mean error</source>
   <translation>Dasselbe, die Quadrate geteilt durch die Freiheitsgrade (Punkte minus die {0}, die die Transformation braucht); was die Georeferenzierung mittleren Fehler nennt</translation>
  </message>
  <message>
   <source>No fitted point is to spare, so that the residuals say nothing of the error</source>
   <translation>Kein angepasster Punkt ist übrig, sodass die Residuen nichts über den Fehler sagen</translation>
  </message>
  <message>
   <source>Leave-one-out</source>
   <translation>Leave-one-out</translation>
  </message>
  <message>
   <source>Root mean square of each fitted point's distance from where the fit to all others puts it</source>
   <translation>Wurzel des mittleren Quadrats der Abstände jedes angepassten Punkts von dort, wohin die Anpassung an alle anderen ihn setzt</translation>
  </message>
  <message>
   <source>Without one of the points, the others do not determine the transform</source>
   <translation>Ohne einen der Punkte bestimmen die anderen die Transformation nicht</translation>
  </message>
  <message>
   <source>Check ({0})</source>
   <translation>Prüfung ({0})</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>Root mean square of the enabled check points' residuals; these are not fitted</source>
   <translation>Wurzel des mittleren Residuenquadrats der eingeschalteten Prüfpunkte; diese werden nicht angepasst</translation>
  </message>
  <message>
   <source>There is no enabled check point: make some points check points to see what the fit is worth</source>
   <translation>Kein Prüfpunkt ist eingeschaltet: machen Sie einige Punkte zu Prüfpunkten, um zu sehen, was die Anpassung taugt</translation>
  </message>
  <message>
   <source>No outliers</source>
   <translation>Keine Ausreißer</translation>
  </message>
  <message>
   <source>Outliers –</source>
   <translation>Ausreißer –</translation>
  </message>
  <message>
   <source>No fitted point disagrees with the others</source>
   <translation>Kein angepasster Punkt widerspricht den anderen</translation>
  </message>
  <message>
   <source>With fewer than {0} fitted points, nobody can tell which one is wrong</source>
   <translation>Mit weniger als {0} angepassten Punkten kann niemand sagen, welcher falsch ist</translation>
  </message>
  <message>
   <source>all {0}</source>
   <translation>alle {0}</translation>
  </message>
  <message>
   <source>Outliers: {0}</source>
   <translation>Ausreißer: {0}</translation>
  </message>
  <message>
   <source>These points disagree with the others; they still count. Click one to select it</source>
   <translation>Diese Punkte widersprechen den anderen; sie zählen noch. Ein Klick wählt einen aus</translation>
  </message>
 </context>
 <context>
  <name>Transforms</name>
  <message>
   <source>Linked by the accepted registration.</source>
   <translation>Gekoppelt durch die übernommene Registrierung.</translation>
  </message>
  <message>
   <source>Linked by the layers' coordinates.</source>
   <translation>Gekoppelt durch die Koordinaten der Layer.</translation>
  </message>
  <message>
   <source>Linked by {count} tie points ({method}).</source>
   <translation>Gekoppelt durch {count} Verknüpfungspunkte ({method}).</translation>
  </message>
  <message>
   <source>Linked by 1 tie point (shift).</source>
   <translation>Gekoppelt durch 1 Verknüpfungspunkt (Verschiebung).</translation>
  </message>
  <message>
   <source>Linked by {0} tie points (median shift).</source>
   <translation>Gekoppelt durch {0} Verknüpfungspunkte (Median der Verschiebung).</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
  <message>
   <source>Points {first} and {second} lie at the same place in the {layer} layer; move, disable or delete one.</source>
   <translation>Die Punkte {first} und {second} liegen im Layer {layer} am selben Ort; verschieben, löschen Sie einen oder schalten Sie ihn ab.</translation>
  </message>
  <message>
   <source>The points in the {layer} layer lie on one line, which leaves the transform open; add a point beside that line.</source>
   <translation>Die Punkte im Layer {layer} liegen auf einer Geraden, was die Transformation offen lässt; fügen Sie einen Punkt neben ihr hinzu.</translation>
  </message>
  <message>
   <source>The points lie on one curve of degree {0}, which leaves the polynomial open; add points beside it, or choose a lower degree.</source>
   <translation>Die Punkte liegen auf einer Kurve vom Grad {0}, was das Polynom offen lässt; fügen Sie Punkte daneben hinzu oder wählen Sie einen kleineren Grad.</translation>
  </message>
  <message>
   <source>All points but one lie on one line, which leaves the projective transform open; add a point beside that line.</source>
   <translation>Alle Punkte bis auf einen liegen auf einer Geraden, was die projektive Transformation offen lässt; fügen Sie einen Punkt neben ihr hinzu.</translation>
  </message>
  <message>
   <source>units</source>
   <translation>Einheiten</translation>
  </message>
  <message>
   <source>Linear</source>
   <translation>Linear</translation>
  </message>
  <message>
   <source>Helmert</source>
   <translation>Helmert</translation>
  </message>
  <message>
   <source>Polynomial 1</source>
   <translation>Polynom 1</translation>
  </message>
  <message>
   <source>Polynomial 2</source>
   <translation>Polynom 2</translation>
  </message>
  <message>
   <source>Polynomial 3</source>
   <translation>Polynom 3</translation>
  </message>
  <message>
   <source>Thin Plate Spline</source>
   <translation>Thin-Plate-Spline</translation>
  </message>
  <message>
   <source>Projective</source>
   <translation>Projektiv</translation>
  </message>
  <message>
   <source>{method} needs {minimum} enabled control points; mark or enable {missing} more.</source>
   <translation>{method} braucht {minimum} eingeschaltete Passpunkte; markieren oder schalten Sie {missing} weitere an.</translation>
  </message>
  <message>
   <source>{method} takes at most {most} points, there are {count}; choose another transform.</source>
   <translation>{method} nimmt höchstens {most} Punkte, es sind {count}; wählen Sie eine andere Transformation.</translation>
  </message>
  <message>
   <source>Point {0} lies outside of the area for which the layers' CRS are defined; correct, disable or delete it.</source>
   <translation>Punkt {0} liegt außerhalb des Gebiets, für das die KBS der Layer definiert sind; korrigieren, löschen Sie ihn oder schalten Sie ihn ab.</translation>
  </message>
  <message>
   <source>{0} cannot be fitted to these points; spread them over the scene, or choose another one.</source>
   <translation>{0} lässt sich an diese Punkte nicht anpassen; verteilen Sie sie über die Szene oder wählen Sie eine andere.</translation>
  </message>
 </context>
 <context>
  <name>VerdictCard</name>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Als Standard</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Put the model into the list of models, without using it yet</source>
   <translation>Das Modell in die Liste aufnehmen, ohne es schon zu benutzen</translation>
  </message>
  <message>
   <source>Delete the model and its curves</source>
   <translation>Das Modell und seine Kurven löschen</translation>
  </message>
  <message>
   <source>Use the model from now on</source>
   <translation>Das Modell von jetzt an benutzen</translation>
  </message>
  <message>
   <source>Only a model that is clearly better can be made the default</source>
   <translation>Nur ein deutlich besseres Modell kann Standard werden</translation>
  </message>
  <message>
   <source>median error</source>
   <translation>Median des Fehlers</translation>
  </message>
  <message>
   <source>90th percentile</source>
   <translation>90. Perzentil</translation>
  </message>
  <message>
   <source>within 1 px</source>
   <translation>innerhalb 1 px</translation>
  </message>
  <message>
   <source>within 2 px</source>
   <translation>innerhalb 2 px</translation>
  </message>
  <message>
   <source>best point</source>
   <translation>bester Punkt</translation>
  </message>
  <message>
   <source>worst point</source>
   <translation>schlechtester Punkt</translation>
  </message>
  <message>
   <source>before</source>
   <translation>vorher</translation>
  </message>
  <message>
   <source>after</source>
   <translation>nachher</translation>
  </message>
  <message>
   <source>The mean error changed by {0} px</source>
   <translation>Der mittlere Fehler änderte sich um {0} px</translation>
  </message>
  <message>
   <source>{0}, with 95 % certainty by {1} to {2} px</source>
   <translation>{0}, mit 95 % Sicherheit um {1} bis {2} px</translation>
  </message>
  <message>
   <source>Improved at {0} of {1} check points ({2} matches).</source>
   <translation>Verbessert an {0} von {1} Prüfpunkten ({2} Zuordnungen).</translation>
  </message>
  <message>
   <source>Check point {0}: {1} px off before, {2} px after</source>
   <translation>Prüfpunkt {0}: vorher {1} px daneben, nachher {2} px</translation>
  </message>
  <message>
   <source>Check points: SAR, optical, heatmap before, heatmap after; cross: truth, circle: found</source>
   <translation>Prüfpunkte: SAR, optisch, Heatmap vorher, Heatmap nachher; Kreuz: Wahrheit, Kreis: gefunden</translation>
  </message>
 </context>
 <context>
  <name>ViewHeader</name>
  <message>
   <source>as in the project</source>
   <translation>wie im Projekt</translation>
  </message>
  <message>
   <source>2–98 % of what is seen</source>
   <translation>2–98 % des Sichtbaren</translation>
  </message>
  <message>
   <source>2–98 % of the layer</source>
   <translation>2–98 % des Layers</translation>
  </message>
  <message>
   <source>lowest to highest value</source>
   <translation>kleinster bis größter Wert</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Optisch</translation>
  </message>
  <message>
   <source>A layer of a service is shown as the service draws it</source>
   <translation>Ein Layer eines Dienstes wird so gezeigt, wie der Dienst ihn zeichnet</translation>
  </message>
  <message>
   <source>red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <source>green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Band shown as {0}</source>
   <translation>Kanal für {0}</translation>
  </message>
  <message>
   <source>Band shown</source>
   <translation>Gezeigter Kanal</translation>
  </message>
  <message>
   <source>; the project's layer stays as it is</source>
   <translation>; der Layer des Projekts bleibt, wie er ist</translation>
  </message>
  <message>
   <source>Which values become black and white</source>
   <translation>Welche Werte schwarz und weiß werden</translation>
  </message>
  <message>
   <source>Stretch</source>
   <translation>Streckung</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Helligkeit</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <source>Contrast of this view; the project's layer stays as it is</source>
   <translation>Kontrast dieser Ansicht; der Layer des Projekts bleibt, wie er ist</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>{0} m</source>
   <translation>{0} m</translation>
  </message>
  <message>
   <source>{0} km</source>
   <translation>{0} km</translation>
  </message>
  <message>
   <source>{0} east</source>
   <translation>{0} Ost</translation>
  </message>
  <message>
   <source>{0} west</source>
   <translation>{0} West</translation>
  </message>
  <message>
   <source>{0} north</source>
   <translation>{0} Nord</translation>
  </message>
  <message>
   <source>{0} south</source>
   <translation>{0} Süd</translation>
  </message>
  <message>
   <source>no shift</source>
   <translation>keine Verschiebung</translation>
  </message>
  <message>
   <source>{0}%</source>
   <translation>{0} %</translation>
  </message>
  <message>
   <source>({0}, {1} px)</source>
   <translation>({0}, {1} px)</translation>
  </message>
  <message>
   <source>one shift</source>
   <translation>eine Verschiebung</translation>
  </message>
  <message>
   <source>Helmert</source>
   <translation>Helmert</translation>
  </message>
  <message>
   <source>affine</source>
   <translation>affin</translation>
  </message>
  <message>
   <source>polynomial of degree 2</source>
   <translation>Polynom vom Grad 2</translation>
  </message>
  <message>
   <source>polynomial of degree 3</source>
   <translation>Polynom vom Grad 3</translation>
  </message>
  <message>
   <source>thin-plate spline</source>
   <translation>Thin-Plate-Spline</translation>
  </message>
  <message>
   <source>smooth raster</source>
   <translation>glattes Raster</translation>
  </message>
  <message>
   <source>unknown time</source>
   <translation>unbekannte Dauer</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>unter 1 s</translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation>{0} s</translation>
  </message>
  <message>
   <source>{0} min {1} s</source>
   <translation>{0} min {1} s</translation>
  </message>
  <message>
   <source>{0} min</source>
   <translation>{0} min</translation>
  </message>
  <message>
   <source>{0} h {1} min</source>
   <translation>{0} h {1} min</translation>
  </message>
  <message>
   <source>{0} MB</source>
   <translation>{0} MB</translation>
  </message>
  <message>
   <source>{0} GB</source>
   <translation>{0} GB</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>“{0}” is not in the project. Its points are kept; add the layer to go on.</source>
   <translation>„{0}“ ist nicht im Projekt. Seine Punkte bleiben erhalten; fügen Sie den Layer hinzu, um weiterzumachen.</translation>
  </message>
  <message>
   <source>There is no further place worth marking.</source>
   <translation>Es gibt keinen weiteren Ort, der die Markierung lohnt.</translation>
  </message>
 </context>
</TS>
