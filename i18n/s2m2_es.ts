<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>Advice</name>
  <message>
   <source>Use the whole overlap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the area left {0} templates only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search {0} m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>where the layers may lie further apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place one pair by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a place that you see in both images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exclude water and cloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with a polygon layer; they look alike everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CFOG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the S2M2 network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a second opinion by another method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, which the first look at the scene found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Allow {0} templates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more evidence, and a denser one</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AlongCombo</name>
  <message>
   <source>no other layer</source>
   <translation>ninguna otra capa</translation>
  </message>
  <message>
   <source>Layers of the same scene that get the same correction without being matched: other polarisations, masks, coherence, outlines</source>
   <translation>Capas de la misma escena que reciben la misma corrección sin buscar correspondencias: otras polarizaciones, máscaras, coherencia, contornos</translation>
  </message>
  <message>
   <source>There is no other layer in the project that could be corrected along</source>
   <translation>No hay en el proyecto otra capa que se pueda corregir a la vez</translation>
  </message>
 </context>
 <context>
  <name>ApplyAlgorithm</name>
  <message>
   <source>Correct further layers</source>
   <translation>Corregir otras capas</translation>
  </message>
  <message>
   <source>Applies a finished result to further rasters and vectors of the scene.</source>
   <translation>Aplica un resultado terminado a otros ráster y vectores de la escena.</translation>
  </message>
  <message>
   <source>sar,radar,correct,warp,shift,transform,displacement,polarisation,mask,coherence,align</source>
   <translation>sar,radar,corregir,combar,desplazar,desplazamiento,transformar,transformación,polarización,máscara,coherencia,alinear,warp</translation>
  </message>
  <message>
   <source>Moves further layers of a scene as its registration or displacement field moves the layer it was found on: other polarisations, masks, coherence, detections. Nothing is matched again, and inputs are never changed. Where no layer is given, the result's own one is written anew.

auto: where the transform is exact as a georeference (one shift, a turn, an affine map) the corrected raster is a small VRT of the same pixels; else it is resampled into a Cloud-Optimized GeoTIFF. warp: it is always resampled.

Data type, nodata, band names, colour tables, scale and metadata are kept. Complex values and classes are never blended: each pixel takes the nearest value, whatever resampling is chosen.

Vectors are written as GeoPackage. Lines and outlines get further vertices where the transform bends.</source>
   <translation>Mueve otras capas de una escena como su corregistro o campo de desplazamientos mueve la capa en la que se halló: otras polarizaciones, máscaras, coherencia, detecciones. No se busca ninguna correspondencia de nuevo y los datos de entrada nunca se modifican. Si no se da ninguna capa, se escribe de nuevo la del propio resultado.

auto: donde la transformación es exacta como georreferencia (un solo desplazamiento, un giro, una transformación afín), el ráster corregido es un VRT pequeño con los mismos píxeles; si no, se remuestrea a un Cloud-Optimized GeoTIFF. warp: se remuestrea siempre.

Se conservan el tipo de datos, el valor sin datos, los nombres de las bandas, las tablas de color, la escala y los metadatos. Los valores complejos y las clases nunca se mezclan: cada píxel toma el valor más próximo, sea cual sea el remuestreo elegido.

Los vectores se escriben como GeoPackage. Las líneas y los contornos reciben más vértices donde la transformación se curva.</translation>
  </message>
  <message>
   <source>Rasters to correct</source>
   <translation>Ráster que corregir</translation>
  </message>
  <message>
   <source>Vectors to correct</source>
   <translation>Vectores que corregir</translation>
  </message>
  <message>
   <source>Corrected rasters: keep pixels where exact, or warp</source>
   <translation>Ráster corregidos: conservar píxeles donde sea exacto, o warp</translation>
  </message>
  <message>
   <source>Resampling of warped rasters</source>
   <translation>Remuestreo de los ráster combados</translation>
  </message>
  <message>
   <source>Align to the pixels of the optical layer</source>
   <translation>Alinear con los píxeles de la capa óptica</translation>
  </message>
  <message>
   <source>Load the corrected layers into the map when done</source>
   <translation>Cargar en el mapa las capas corregidas al terminar</translation>
  </message>
  <message>
   <source>Folder for the layers</source>
   <translation>Carpeta para las capas</translation>
  </message>
  <message>
   <source>Corrected rasters</source>
   <translation>Ráster corregidos</translation>
  </message>
  <message>
   <source>Corrected vectors</source>
   <translation>Vectores corregidos</translation>
  </message>
  <message>
   <source>The layer “{0}” is no file that the engine could read; save it as a GeoPackage and choose that.</source>
   <translation>La capa «{0}» no es un archivo que el motor pueda leer; guárdela como GeoPackage y elija este.</translation>
  </message>
  <message>
   <source>“{0}”: the same pixels, moved without loss, in {1}.</source>
   <translation>«{0}»: los mismos píxeles, movidos sin pérdida, en {1}.</translation>
  </message>
  <message>
   <source>“{0}”: resampled ({2}) into {1}.</source>
   <translation>«{0}»: remuestreada ({2}) en {1}.</translation>
  </message>
  <message>
   <source>“{0}”: moved into {1}.</source>
   <translation>«{0}»: movida a {1}.</translation>
  </message>
  <message>
   <source>{0} (corrected)</source>
   <translation>{0} (corregida)</translation>
  </message>
 </context>
 <context>
  <name>AreaBox</name>
  <message>
   <source>whole overlap</source>
   <translation>todo el solape</translation>
  </message>
  <message>
   <source>what the map shows</source>
   <translation>lo que muestra el mapa</translation>
  </message>
  <message>
   <source>polygons of a layer</source>
   <translation>polígonos de una capa</translation>
  </message>
  <message>
   <source>Where the SAR image is compared with the optical one</source>
   <translation>Dónde se compara la imagen SAR con la óptica</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Área</translation>
  </message>
  <message>
   <source>Exclude</source>
   <translation>Excluir</translation>
  </message>
  <message>
   <source>There is no polygon layer for the area; add one or choose the whole overlap.</source>
   <translation>No hay ninguna capa de polígonos para el área; añada una o elija todo el solape.</translation>
  </message>
  <message>
   <source>There is no polygon layer in the project; add or draw one first</source>
   <translation>No hay ninguna capa de polígonos en el proyecto; añada o dibuje una primero</translation>
  </message>
  <message>
   <source>Compared inside these polygons; the selected ones, if any</source>
   <translation>Se compara dentro de estos polígonos; solo los seleccionados, si los hay</translation>
  </message>
  <message>
   <source>Not compared inside these polygons (water, cloud); the selected ones, if any</source>
   <translation>No se compara dentro de estos polígonos (agua, nubes); solo los seleccionados, si los hay</translation>
  </message>
 </context>
 <context>
  <name>Areas</name>
  <message>
   <source>“{0}” has no polygon where the two layers are; draw one there or choose another area.</source>
   <translation>«{0}» no tiene ningún polígono donde están las dos capas; dibuje uno ahí o elija otra área.</translation>
  </message>
  <message>
   <source>“{0}” has no CRS; assign one to it.</source>
   <translation>«{0}» no tiene SRC; asígnele uno.</translation>
  </message>
  <message>
   <source>“{0}” cannot be brought into the CRS of the area; use polygons in one CRS.</source>
   <translation>«{0}» no se puede convertir al SRC del área; use polígonos de un solo SRC.</translation>
  </message>
 </context>
 <context>
  <name>Assessor</name>
  <message>
   <source>The transform could not be fitted; the log says why. Try another one.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Basemap</name>
  <message>
   <source>The fetched web map cannot be written to “{0}”; make room there or choose another folder.</source>
   <translation>El mapa web obtenido no se puede escribir en «{0}»; libere espacio ahí o elija otra carpeta.</translation>
  </message>
  <message>
   <source>cannot draw a part of the area; try again later, or choose another layer</source>
   <translation>no puede dibujar una parte del área; inténtelo más tarde o elija otra capa</translation>
  </message>
  <message>
   <source>The web map “{0}” {1}.</source>
   <translation>El mapa web «{0}» {1}.</translation>
  </message>
  <message>
   <source>The web map “{0}” has no picture here ({1}); choose another layer or area.</source>
   <translation>El mapa web «{0}» no tiene imagen aquí ({1}); elija otra capa u otra área.</translation>
  </message>
  <message>
   <source>The web map “{0}” shows one single colour here ({1}), as services do where they have no picture; choose another layer, or under Matching a larger pixel size.</source>
   <translation>El mapa web «{0}» muestra aquí un solo color ({1}), como hacen los servicios donde no tienen imagen; elija otra capa o, en Correspondencia, un tamaño de píxel mayor.</translation>
  </message>
  <message>
   <source>Fetching the web map “{0}”</source>
   <translation>Obteniendo el mapa web «{0}»</translation>
  </message>
  <message>
   <source>{0} × {1} px at {2} m</source>
   <translation>{0} × {1} px a {2} m</translation>
  </message>
  <message>
   <source>{0} (zoom {1}, {2} tiles)</source>
   <translation>{0} (zoom {1}, {2} teselas)</translation>
  </message>
  <message>
   <source>{0} ({1} tiles)</source>
   <translation>{0} ({1} teselas)</translation>
  </message>
  <message>
   <source>The layer “{0}” has no CRS; assign one to it.</source>
   <translation>La capa «{0}» no tiene SRC; asígnele uno.</translation>
  </message>
  <message>
   <source>The SAR layer has no place in the CRS of “{0}”; check the CRS of both.</source>
   <translation>La capa SAR no tiene posición en el SRC de «{0}»; compruebe el SRC de ambas.</translation>
  </message>
  <message>
   <source>The area lies outside the SAR layer; choose another one.</source>
   <translation>El área queda fuera de la capa SAR; elija otra.</translation>
  </message>
  <message>
   <source>The web map “{0}” does not reach to the SAR layer; choose another one.</source>
   <translation>El mapa web «{0}» no llega hasta la capa SAR; elija otro.</translation>
  </message>
  <message>
   <source>The web map “{0}” is smaller than a pixel of the comparison; choose another one.</source>
   <translation>El mapa web «{0}» es menor que un píxel de la comparación; elija otro.</translation>
  </message>
  <message>
   <source>The web map “{0}” would have to deliver {1}, and at most {2} million px or {3} tiles are fetched; choose an area, a smaller search radius or, under Matching, a pixel size of {4}.</source>
   <translation>El mapa web «{0}» tendría que entregar {1}, y se obtienen como máximo {2} millones de px o {3} teselas; elija un área, un radio de búsqueda menor o, en Correspondencia, un tamaño de píxel de {4}.</translation>
  </message>
  <message>
   <source>The web map “{0}” was fetched before.</source>
   <translation>El mapa web «{0}» ya se había obtenido.</translation>
  </message>
  <message>
   <source>Fetched {0} of the web map “{1}” in {2} s.</source>
   <translation>Obtenido: {0} del mapa web «{1}» en {2} s.</translation>
  </message>
  <message>
   <source>{0} % of the web map “{1}” came back empty and are not compared.</source>
   <translation>El {0} % del mapa web «{1}» llegó vacío y no se compara.</translation>
  </message>
  <message>
   <source>The fetched web map cannot be kept in “{0}”; make room there.</source>
   <translation>El mapa web obtenido no se puede guardar en «{0}»; libere espacio ahí.</translation>
  </message>
  <message>
   <source>The optical layer is a web map; {0} were fetched before and will be used.</source>
   <translation>La capa óptica es un mapa web; {0} ya se obtuvieron antes y se usarán.</translation>
  </message>
  <message>
   <source>The optical layer is a web map; {0} will be fetched.</source>
   <translation>La capa óptica es un mapa web; se obtendrán {0}.</translation>
  </message>
  <message>
   <source>does not answer in time; try again later</source>
   <translation>no responde a tiempo; inténtelo más tarde</translation>
  </message>
  <message>
   <source>refuses access (HTTP {0}); check its login in QGIS</source>
   <translation>deniega el acceso (HTTP {0}); compruebe sus credenciales en QGIS</translation>
  </message>
  <message>
   <source>has had too many requests (HTTP 429); try again later, or choose a smaller area</source>
   <translation>ha recibido demasiadas peticiones (HTTP 429); inténtelo más tarde o elija un área menor</translation>
  </message>
  <message>
   <source>answers with an error (HTTP {0}); try again later</source>
   <translation>responde con un error (HTTP {0}); inténtelo más tarde</translation>
  </message>
  <message>
   <source>cannot be reached; check the network and its address</source>
   <translation>no está accesible; compruebe la red y la dirección</translation>
  </message>
  <message>
   <source>has a certificate that QGIS does not trust; check it in QGIS</source>
   <translation>tiene un certificado en el que QGIS no confía; compruébelo en QGIS</translation>
  </message>
  <message>
   <source>breaks off the connection; try again later</source>
   <translation>interrumpe la conexión; inténtelo más tarde</translation>
  </message>
  <message>
   <source>answers with “{0}” instead of a picture; check its address</source>
   <translation>responde con «{0}» en vez de una imagen; compruebe la dirección</translation>
  </message>
 </context>
 <context>
  <name>Bundle</name>
  <message>
   <source>the result of a registration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no result in “{0}”: choose a folder that holds a {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in “{0}” cannot be read; run the registration again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not {1}; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in “{0}” was written by a newer version; update the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in “{0}” is incomplete; run the registration again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CheckAreas</name>
  <message>
   <source>check areas</source>
   <translation>áreas de comprobación</translation>
  </message>
  <message>
   <source>The map has no CRS; set the project's under Project, Properties</source>
   <translation>El mapa no tiene SRC; defina el del proyecto en Proyecto, Propiedades</translation>
  </message>
  <message>
   <source>Remove {0}</source>
   <translation>Quitar {0}</translation>
  </message>
  <message>
   <source>Remove all {0}</source>
   <translation>Quitar las {0}</translation>
  </message>
  <message>
   <source>Check areas drawn: {0}; take one away</source>
   <translation>Áreas de comprobación dibujadas: {0}; quitar alguna</translation>
  </message>
  <message>
   <source>No check area is drawn</source>
   <translation>No hay ninguna área de comprobación dibujada</translation>
  </message>
  <message>
   <source>no layer</source>
   <translation>ninguna capa</translation>
  </message>
  <message>
   <source>Polygons that never train: keep them for judging; the selected ones, if any</source>
   <translation>Polígonos que nunca entrenan: resérvelos para evaluar; solo los seleccionados, si los hay</translation>
  </message>
  <message>
   <source>Draw check areas</source>
   <translation>Dibujar áreas de comprobación</translation>
  </message>
  <message>
   <source>Draw rectangles on the map that never train; Esc ends it</source>
   <translation>Dibujar en el mapa rectángulos que nunca entrenan; Esc termina</translation>
  </message>
  <message>
   <source>Take away a drawn check area</source>
   <translation>Quitar un área de comprobación dibujada</translation>
  </message>
 </context>
 <context>
  <name>Compare</name>
  <message>
   <source>“{0}” is not where it was; put it back, or add it to the project.</source>
   <translation>«{0}» no está donde estaba; vuelva a ponerla ahí o añádala al proyecto.</translation>
  </message>
 </context>
 <context>
  <name>CompareBar</name>
  <message>
   <source>First layer</source>
   <translation>Primera capa</translation>
  </message>
  <message>
   <source>Second layer</source>
   <translation>Segunda capa</translation>
  </message>
  <message>
   <source>Swap both layers (Space)</source>
   <translation>Intercambiar ambas capas (Espacio)</translation>
  </message>
  <message>
   <source>Swipe: drag the line left and right</source>
   <translation>Cortina: arrastre la línea a izquierda y derecha</translation>
  </message>
  <message>
   <source>Swipe: drag the line up and down</source>
   <translation>Cortina: arrastre la línea arriba y abajo</translation>
  </message>
  <message>
   <source>Flicker: both in turn (F)</source>
   <translation>Parpadeo: ambas por turnos (F)</translation>
  </message>
  <message>
   <source>Checkerboard</source>
   <translation>Tablero de ajedrez</translation>
  </message>
  <message>
   <source> /s</source>
   <translation> /s</translation>
  </message>
  <message>
   <source>Changes in a second</source>
   <translation>Cambios por segundo</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>Side of a tile</source>
   <translation>Lado de una casilla</translation>
  </message>
  <message>
   <source>End (Esc)</source>
   <translation>Terminar (Esc)</translation>
  </message>
 </context>
 <context>
  <name>CompareData</name>
  <message>
   <source>Choose a table of pairs (pairs.csv).</source>
   <translation>Elija una tabla de pares (pairs.csv).</translation>
  </message>
  <message>
   <source>This pair has no check point; untick the box, or mark some points as check.</source>
   <translation>Este par no tiene puntos de comprobación; desmarque la casilla o marque algunos puntos como de comprobación.</translation>
  </message>
  <message>
   <source>This pair has no tie point; place some, or choose another pair.</source>
   <translation>Este par no tiene puntos de enlace; coloque algunos o elija otro par.</translation>
  </message>
  <message>
   <source>The layer “{0}” comes from a service; add it to the project as a saved GeoTIFF.</source>
   <translation>La capa «{0}» procede de un servicio; añádala al proyecto como GeoTIFF guardado.</translation>
  </message>
 </context>
 <context>
  <name>ComparePanel</name>
  <message>
   <source>table of pairs</source>
   <translation>tabla de pares</translation>
  </message>
  <message>
   <source>tie points</source>
   <translation>puntos de enlace</translation>
  </message>
  <message>
   <source>Pairs of image patches that a table lists, or the tie points of a label set</source>
   <translation>Pares de recortes de imagen que enumera una tabla, o los puntos de enlace de un conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tablas (*.csv)</translation>
  </message>
  <message>
   <source>Choose a table of pairs</source>
   <translation>Elija una tabla de pares</translation>
  </message>
  <message>
   <source>pairs.csv: id, source, scene, sar, opt, offset_x, offset_y; the image files beside it. Or type sen12:FOLDER or qxs:FOLDER for one of these data sets as it was published</source>
   <translation>pairs.csv: id, source, scene, sar, opt, offset_x, offset_y; los archivos de imagen, a su lado. O escriba sen12:CARPETA o qxs:CARPETA para uno de estos conjuntos de datos tal como se publicó</translation>
  </message>
  <message>
   <source>Label sets (*.gpkg)</source>
   <translation>Conjuntos de etiquetas (*.gpkg)</translation>
  </message>
  <message>
   <source>Choose a label set</source>
   <translation>Elija un conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Whose tie points are used</source>
   <translation>De quién se usan los puntos de enlace</translation>
  </message>
  <message>
   <source>check points only</source>
   <translation>solo puntos de comprobación</translation>
  </message>
  <message>
   <source>Leave out control points: a model that was trained on them has seen their truth</source>
   <translation>Omitir los puntos de control: un modelo entrenado con ellos ya ha visto su verdad</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Let both make the very same matches; nothing is changed by it</source>
   <translation>Que ambos hagan exactamente las mismas correspondencias; esto no cambia nada</translation>
  </message>
  <message>
   <source>First</source>
   <translation>Primero</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>Segundo</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Act.</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabla</translation>
  </message>
  <message>
   <source>Label set</source>
   <translation>Conjunto</translation>
  </message>
  <message>
   <source>Pair</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>CFOG (training-free)</source>
   <translation>CFOG (sin entrenar)</translation>
  </message>
  <message>
   <source>Compare {0} and {1}</source>
   <translation>Comparar {0} y {1}</translation>
  </message>
  <message>
   <source>Choose a label set (.gpkg).</source>
   <translation>Elija un conjunto de etiquetas (.gpkg).</translation>
  </message>
  <message>
   <source>This label set has no layer pair; choose another one.</source>
   <translation>Este conjunto de etiquetas no tiene ningún par de capas; elija otro.</translation>
  </message>
  <message>
   <source>{0} – {1}, {2} points</source>
   <translation>{0} – {1}, {2} puntos</translation>
  </message>
  <message>
   <source>The comparison was cancelled.</source>
   <translation>Se canceló la comparación.</translation>
  </message>
  <message>
   <source>Both are the same; choose two different ones</source>
   <translation>Ambos son el mismo; elija dos distintos</translation>
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>Nobody can tell which is better: {0} matches in {1} are too few for an interval. Here, {2:.1f} % of the matches of “{3}” are within 2 px and {4:.1f} % of those of “{5}”.</source>
   <translation>Nadie puede decir cuál es mejor: {0} correspondencias en {1} son demasiado pocas para un intervalo. Aquí está a menos de 2 px el {2:.1f} % de las correspondencias de «{3}» y el {4:.1f} % de las de «{5}».</translation>
  </message>
  <message>
   <source>No difference between “{0}” and “{1}” can be told from {2} matches in {3}: {4:.1f} % and {5:.1f} % of them are within 2 px.</source>
   <translation>No se aprecia diferencia entre «{0}» y «{1}» con {2} correspondencias en {3}: están a menos de 2 px el {4:.1f} % y el {5:.1f} % de ellas.</translation>
  </message>
  <message>
   <source>“{0}” is better than “{1}”: {2} more of 100 matches are within 2 px, from {3} matches in {4}.</source>
   <translation>«{0}» es mejor que «{1}»: {2} correspondencias más de cada 100 están a menos de 2 px, según {3} correspondencias en {4}.</translation>
  </message>
  <message>
   <source>On average, though, they are not equally far off: {0} and {1} px.</source>
   <translation>Sin embargo, su error medio no es igual: {0} y {1} px.</translation>
  </message>
  <message>
   <source>{0} tie points were left out: too little is valid around them in one of the layers.</source>
   <translation>Se omitieron {0} puntos de enlace: en una de las capas hay muy pocos datos válidos a su alrededor.</translation>
  </message>
  <message>
   <source>areas</source>
   <translation>áreas</translation>
  </message>
  <message>
   <source>scenes</source>
   <translation>escenas</translation>
  </message>
  <message>
   <source>Difference: first less second, with its 95 % interval over {0}, since matches of one {1} resemble one another. Templates of {2} px.</source>
   <translation>Diferencia: el primero menos el segundo, con su intervalo del 95 % sobre {0}, ya que las correspondencias de una misma {1} se parecen entre sí. Plantillas de {2} px.</translation>
  </message>
  <message>
   <source>mean px off</source>
   <translation>error medio, px</translation>
  </message>
  <message>
   <source>{0} ({1} to {2})</source>
   <translation>{0} ({1} a {2})</translation>
  </message>
  <message>
   <source>{0} areas</source>
   <translation>{0} áreas</translation>
  </message>
  <message>
   <source>one area</source>
   <translation>un área</translation>
  </message>
  <message>
   <source>{0} scenes</source>
   <translation>{0} escenas</translation>
  </message>
  <message>
   <source>one scene</source>
   <translation>una escena</translation>
  </message>
  <message>
   <source>area</source>
   <translation>área</translation>
  </message>
  <message>
   <source>scene</source>
   <translation>escena</translation>
  </message>
  <message>
   <source>{0}: {1} matches</source>
   <translation>{0}: {1} correspondencias</translation>
  </message>
  <message>
   <source>first</source>
   <translation>primero</translation>
  </message>
  <message>
   <source>second</source>
   <translation>segundo</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>diferencia</translation>
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Curves of the training</source>
   <translation>Curvas del entrenamiento</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Pérdida</translation>
  </message>
  <message>
   <source>Within 2 px</source>
   <translation>A menos de 2 px</translation>
  </message>
  <message>
   <source>{0} steps</source>
   <translation>{0} pasos</translation>
  </message>
  <message>
   <source>No step of the training was judged yet.</source>
   <translation>Todavía no se ha evaluado ningún paso del entrenamiento.</translation>
  </message>
  <message>
   <source>After {0} steps: loss {1}</source>
   <translation>Tras {0} pasos: pérdida {1}</translation>
  </message>
  <message>
   <source>, {0} of the check matches within 2 px</source>
   <translation>, {0} de las correspondencias de comprobación a menos de 2 px</translation>
  </message>
  <message>
   <source> (dashed: {0} before)</source>
   <translation> (línea discontinua: {0} antes)</translation>
  </message>
 </context>
 <context>
  <name>DataSetPanel</name>
  <message>
   <source>Samples…</source>
   <translation>Muestras…</translation>
  </message>
  <message>
   <source>There is nothing to learn from yet: place tie points on the Label page, or add a data set.</source>
   <translation>Todavía no hay de qué aprender: coloque puntos de enlace en la página Etiquetar o añada un conjunto de datos.</translation>
  </message>
  <message>
   <source>Tick at least one data set.</source>
   <translation>Marque al menos un conjunto de datos.</translation>
  </message>
  <message>
   <source>Nothing that is ticked has control points; place some on the Label page.</source>
   <translation>Nada de lo marcado tiene puntos de control; coloque algunos en la página Etiquetar.</translation>
  </message>
  <message>
   <source>{0} is no table of pairs (pairs.csv) and no folder of SEN1-2 or QXS-SAROPT.</source>
   <translation>{0} no es una tabla de pares (pairs.csv) ni una carpeta de SEN1-2 o QXS-SAROPT.</translation>
  </message>
  <message>
   <source>Patches of a table have no place: see to it that none of them shows a check point.</source>
   <translation>Los recortes de una tabla no tienen posición: asegúrese de que ninguno muestre un punto de comprobación.</translation>
  </message>
  <message>
   <source>Select a pair or folder that was added</source>
   <translation>Seleccione un par o una carpeta que se haya añadido</translation>
  </message>
  <message>
   <source>A pair of a label set is deleted on the Label page, with its points</source>
   <translation>Un par de un conjunto de etiquetas se borra, con sus puntos, en la página Etiquetar</translation>
  </message>
  <message>
   <source>Offer the selected one no more; its files stay</source>
   <translation>No ofrecer más lo seleccionado; sus archivos se conservan</translation>
  </message>
  <message>
   <source>There is no data set yet</source>
   <translation>Todavía no hay ningún conjunto de datos</translation>
  </message>
  <message>
   <source>Show random samples as the network will see them</source>
   <translation>Mostrar muestras aleatorias tal como las verá la red</translation>
  </message>
  <message>
   <source>Folder with a pairs.csv, SEN1-2 or QXS-SAROPT</source>
   <translation>Carpeta con un pairs.csv, SEN1-2 o QXS-SAROPT</translation>
  </message>
  <message>
   <source>Add a data set</source>
   <translation>Añadir un conjunto de datos</translation>
  </message>
  <message>
   <source>Remove the selected data set</source>
   <translation>Quitar el conjunto de datos seleccionado</translation>
  </message>
  <message>
   <source>Add two layers without tie points, or a folder with a data set</source>
   <translation>Añadir dos capas sin puntos de enlace o una carpeta con un conjunto de datos</translation>
  </message>
  <message>
   <source>Unlabelled pair of layers…</source>
   <translation>Par de capas sin etiquetar…</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Carpeta…</translation>
  </message>
  <message>
   <source>On map</source>
   <translation>En el mapa</translation>
  </message>
  <message>
   <source>Show on the map where the ticked pairs and the check areas lie</source>
   <translation>Mostrar en el mapa dónde están los pares marcados y las áreas de comprobación</translation>
  </message>
  <message>
   <source>Check areas</source>
   <translation>Áreas de comprobación</translation>
  </message>
 </context>
 <context>
  <name>DataSetTable</name>
  <message>
   <source>Pair</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Puntos</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Área</translation>
  </message>
  <message>
   <source>Used</source>
   <translation>Uso</translation>
  </message>
  <message>
   <source>Data sets</source>
   <translation>Conjuntos de datos</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todos</translation>
  </message>
  <message>
   <source>Day of the last training on it</source>
   <translation>Día del último entrenamiento con él</translation>
  </message>
  <message>
   <source>control points + check points; – = unlabelled</source>
   <translation>puntos de control + puntos de comprobación; – = sin etiquetar</translation>
  </message>
 </context>
 <context>
  <name>DataSets</name>
  <message>
   <source>table {0}</source>
   <translation>tabla {0}</translation>
  </message>
  <message>
   <source>The layer “{0}” is gone from {1}; put the file back, or add the layer to the project again.</source>
   <translation>La capa «{0}» ya no está en {1}; devuelva el archivo a su sitio o añada de nuevo la capa al proyecto.</translation>
  </message>
  <message>
   <source>{0} holds no data set any more; put it back, or take it from the list.</source>
   <translation>{0} ya no contiene ningún conjunto de datos; devuélvalo a su sitio o quítelo de la lista.</translation>
  </message>
 </context>
 <context>
  <name>DeletePair</name>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” from “{set}”? It has no tie points.</source>
   <translation>¿Borrar el par «{sar} ↔ {optical}» de «{set}»? No tiene puntos de enlace.</translation>
  </message>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” and its 1 tie point from “{set}”? This cannot be undone; the layers stay.</source>
   <translation>¿Borrar el par «{sar} ↔ {optical}» y su único punto de enlace de «{set}»? No se puede deshacer; las capas se conservan.</translation>
  </message>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” and its {points} tie points from “{set}”? This cannot be undone; the layers stay.</source>
   <translation>¿Borrar el par «{sar} ↔ {optical}» y sus {points} puntos de enlace de «{set}»? No se puede deshacer; las capas se conservan.</translation>
  </message>
  <message>
   <source>Delete pair</source>
   <translation>Borrar par</translation>
  </message>
 </context>
 <context>
  <name>DeviceCombo</name>
  <message>
   <source>Where the network computes; automatic takes a graphics card that has room</source>
   <translation>Dónde calcula la red; automático toma una tarjeta gráfica con memoria libre</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation>procesador (CPU)</translation>
  </message>
 </context>
 <context>
  <name>Dock</name>
  <message>
   <source>Register</source>
   <translation>Corregistrar</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Etiquetar</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>Entrenar</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Revisar</translation>
  </message>
  <message>
   <source>The diagnostics are on the clipboard.</source>
   <translation>El diagnóstico está en el portapapeles.</translation>
  </message>
  <message>
   <source>Restart the engine</source>
   <translation>Reiniciar el motor</translation>
  </message>
  <message>
   <source>Test the engine</source>
   <translation>Probar el motor</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Iniciando el motor…</translation>
  </message>
  <message>
   <source>Look for the engine</source>
   <translation>Buscar el motor</translation>
  </message>
  <message>
   <source>Engine: which Python computes, and whether it works</source>
   <translation>Motor: qué Python calcula y si funciona</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motor</translation>
  </message>
 </context>
 <context>
  <name>Engine</name>
  <message>
   <source>optical</source>
   <translation>óptica</translation>
  </message>
  <message>
   <source>east</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>west</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>north-east</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>north-west</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>south-east</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>south-west</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>north</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>south</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No result is chosen; choose the folder of a finished one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds no result (no {1}); choose the folder of a finished registration or field.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds a {1} and no registration or field; choose one of these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in {0} was written by another version; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in {0} was refused, so that there is nothing to apply: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in {0} is damaged; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no output {0}; choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no resampling {0}; choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A corrected layer is aligned to the optical layer's grid (1) or is not (0); choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vector layer “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no optical layer to align to; switch the alignment off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has a file inside the output folder {1}; choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is to be written; choose the output auto or warp.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The output folder {0} holds the result that is applied; choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full; free some space or choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your disk quota is used up; free some space or choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The output folder is on a read-only disk; choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permission denied for {path}; choose a folder that you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk failed while reading or writing {path}; check the disk and run again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too many files are open; restart the engine and run again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>out of memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>can't allocate memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not enough memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not enough memory for this job; close other programs, choose the CPU, or use a larger pixel size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine met a fault that it did not expect; run again, and if it recurs, report it with the diagnostics.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dx (working px, right)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dy (working px, down)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected error (m, 68 % radius)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the displacement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the corrected layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searching the one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choosing a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No single shift was certain for the whole scene; the field was searched around the best one. The first stage said: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching {0} templates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least one template is needed; raise the number of templates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spacing of the templates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>search radius of the field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {0} cannot be {1} m; give ground metres, or 0 to let the engine choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No template of {0} px fits into the valid part of the overlap; choose smaller templates, down to {1} px, a larger area of interest, or a finer working pixel size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the overlap has texture enough to be matched; choose a larger area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates {0} m apart would be more than {1}; they lie {2} m apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A field cannot be searched {0} m around the one shift; give at most {1} m, or a larger working pixel size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bundle {0} is no displacement field; choose the folder of a whole-scene result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no readable result in {0}; choose the folder of a whole-scene result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matches of this result lack the field {0}; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matches of this result are damaged; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This result has no match to start from: its first stage found no shift at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layers have changed since this result was made; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It predicts matches that are held out worse than one shift does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} matches are too few; at least {1} are needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matches lie in {0} of the scene's 16 parts; at least {1} are needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where there are no matches it displaces places by {0} px from the affine, farther than any match shows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no displacement model {0}; choose among {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused because only {0} of {1} templates found a place that they agree on; at least {2} are needed. Try a wider search, another matcher, or a hand-placed pair of points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused because only {0} of {1} matches agree with their neighbours, too few to tell from chance; check that the layers show the same place, or try another matcher.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused because half of the matches lie more than {0} px from where the others put them; try another matcher or larger templates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an unknown distance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} templates agree; half of them lie within {2} of where the others put them, by the model {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The transform of this result is damaged or was written by another version; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>transform.json: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without check points nobody can tell whether training helps; mark some as check points, or place at least {0} points in a scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the data sets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No check point lies where its scene's layers can be read; mark others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Judging the base model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Judging the tuned model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run needs a folder; choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no method {0}; choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training needs a number of steps, or minutes; set one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The learning rate's factor must be above 0 and at most 4; 0.25 is usual.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds no run that could be finished; start one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run in {0} has {1} steps; resume it with those, or choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The base model is no longer the one that the run in {0} began with; put that file back, or choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run in {0} is broken; choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measuring the speed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, tuned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fine-tuned from “{0}”. {1} Its confidence was calibrated for that model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between 1 and {0} samples can be shown; choose another number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sample {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 check point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} check points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at {0} that it never saw, the median error went from {1} to {2} px and the 90th percentile from {3} to {4} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too few check points to tell: {0}; at least {1} are needed, far apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The check points lie too close together to tell: {0}; spread them over the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fine-tuning helped: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fine-tuning made it worse: {0}. Keep the base model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No clear difference: {0}. Keep the base model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine's Python cannot load PyTorch; repair that, or choose another interpreter in the settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The memory of {0} is too small for one template; choose the CPU as device, or smaller templates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A calibration has numbers that cannot be right; calibrate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A calibration's ceiling must be above 0 and at most 1; calibrate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A template of {0} × {1} px cannot be matched; use square templates of {2} to {3} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reference window of {0} × {1} px is smaller than the template of {2} px; use a larger area or a smaller template.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the optical image's grain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the optical image's contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the SAR image's grain (speckle, resolution)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the SAR image's contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the pixel size ({0} m; trained on {1}–{2} m)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlike the model's training data: {0}. Look at the heatmap before you trust the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a model was trained on is described by numbers that cannot be right; calibrate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no matcher named {0}; choose s2m2 or cfog.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The checkpoint's calibration is broken; export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The checkpoint's weights do not fit the architecture that its JSON file names; export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model cannot be written to {0}: {1}; free some space or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no model file {0}; choose another one, or leave the field empty for the default.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a pickled file, which can run code when it is opened; only .safetensors checkpoints are read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was written for schema {1}, this version reads {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} was trained on chips prepared in another way; use a model made by this version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be read; copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} does not match the SHA-256 in its JSON file; copy both files again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is not a whole safetensors file; copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds numbers that are not finite; its training failed, use another model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is missing beside {1}; a checkpoint is both files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be read; copy the checkpoint again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} does not describe a checkpoint; copy the checkpoint again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no preset named {0}; choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The checkpoint describes a network of another architecture; use one made by this version of the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The checkpoint is of an unknown architecture ({0}, {1}); update the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The checkpoint describes a network that cannot be built; copy it again, or use another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This network enhances its deep level only; set 'enhancement' to 'deep' or 'none'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no matcher named {0}; choose {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The interval needs at least one round; raise 'rounds'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} matcher: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose either a table of pairs, or a SAR and an optical layer with tie points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates have sides of {0} to {1} px; correct {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a tree has a published test part; choose one, or leave that setting out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tie points need both layers; choose the SAR and the optical one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The calibration of {0} is broken; export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no tie point to evaluate on; place some, or choose another label set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tie point {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At none of the tie points do both layers have enough valid pixels; check their nodata values, or use points farther from the borders.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching one template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine runs, but its model missed an easy template by {0} px; choose another model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The search radius cannot be {0} px; choose 1 to {1}, or 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has too little data where this point is expected; add a tie point by hand near it, or choose a point elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The place that was found lies outside the CRS of the {0} layer; check its CRS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This point has no place in the CRS of the {0} layer; check its CRS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This point lies {0} outside the {1} layer; click inside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The expected place has no counterpart in the CRS of the {0} layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This point is expected {0} outside the {1} layer; click where the layers overlap, or place a first pair of points by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} suggestions cannot be made at once; ask for 1 to {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for textured places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No place is left that has data in both layers and no tie point near it; all is covered well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching candidates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A template of {0} px cannot be matched; choose {1} to {2} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no data around this point: all is nodata there. Click where it has data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>or choose a smaller template than {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>away from its edge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has data in only {1} of the surroundings of this point, and {2} are needed; click farther inside, {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine speaks protocol {0}, the plugin {1}; point the engine setting at the plugin's own checkout and restart the engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine received a request without an operation; restart the engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine sent a line that is not a message; restart the engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A line between plugin and engine is not JSON; restart the engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A line between plugin and engine is not a message; restart the engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A {0} must be a JSON object; check the job file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown setting {0} in a {1}; remove it or update the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The setting {0} is missing in a {1}; add it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The setting {0} cannot be {1}; correct it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bands 1 to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no band {1}; it has {2}. Choose one of these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is matched by one band; choose one instead of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is matched by one band or three; choose so many instead of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has bands of different types; export them to one type, or band by band.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is complex: each pixel took its nearest value, so that no phases were mixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds classes{1}: each pixel took its nearest value, so that none were mixed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correcting {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The CRS {0} is not known; assign another one to the layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two layers cannot be brought into one CRS; check the CRS of both in their properties.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No space left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the disk is full; free some space or choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permission denied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the folder is read-only for you; choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the disk is full, the folder is read-only, or another program has the file open; free space or choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} could not be written: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} could not be read: its file seems to be truncated or damaged, or has gone away; get a fresh copy and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The working pixel size cannot be {0}; give a positive one, or 0 for the coarser raster's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A working pixel of {0} does not suit these layers, whose pixels are {1} and {2} in units of the working CRS; choose one between {3} and {4}, or 0 for the coarser layer's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {0} layer lies nowhere on the Earth in its CRS; assign the right CRS in its properties.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The image {0} cannot be read; check that it is there and whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The raster {0} cannot be read; check that it is there and whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copying the moved layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The moved layer has no place in its own CRS; check the CRS of both layers in their properties.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at the pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no valid pixel where the layers overlap: all is nodata there. Check its nodata values, or choose layers that overlap where both have data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The starting pair must be four numbers: SAR x and y, optical x and y; place both points again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The starting point on the {0} layer lies outside its CRS; place it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a smaller working pixel size, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layers overlap by {0} × {1} px of {2} m; at least {3} × {4} are needed. Choose {5}larger layers or a larger search radius.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The SAR and the optical layer are the same raster (“{0}”); choose the SAR image for one and the optical image for the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No overlap, even with the starting pair of points; place both points again on the same thing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No overlap between the SAR and the optical layer. Check their CRS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No overlap: the SAR layer lies {0} {1} of the optical layer. Check their CRS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layers do not overlap as they lie; they are brought together within the search radius.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no SAR scaling {0}; choose one of {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be opened: {1} is no vector file that GDAL reads, or it is gone or damaged; check the file or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no layer {1}; choose one that it holds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no CRS; set it in the layer's properties and save the layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a table without geometry; choose a layer with geometry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} of its places lie where the scene's CRS has none, and stayed as they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {0} layer “{1}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No {0} layer is chosen; choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no file: {1} does not exist. Check where it was moved to, or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is an empty file ({1}, 0 bytes); get a fresh copy or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be opened: {1} is no raster that GDAL reads, or it is truncated or damaged; check the file or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>it holds {0} rasters; choose one of them, such as {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no band of its own: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is only {1} × {2} px; choose a raster with an image in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is placed by geolocation arrays alone; warp it first (Raster ▸ Projections ▸ Warp).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no georeference; place it with QGIS's Georeferencer first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no CRS; set it in the layer's properties.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has a georeference with pixels of no area; place it with QGIS's Georeferencer first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has a local CRS that says nothing about the Earth; assign the right one in its properties.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} would have {1} × {2} px on that grid; write it on its own pixels, or check its CRS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A layer has no place in the CRS it is to be corrected in; check the CRS of the layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An area must be a polygon; draw it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An area cannot be read in the layers' CRS; draw it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no layer {1}; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matches in {0} cannot be read; run the job again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no layer {1}; name one that it has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The table {0} cannot be read; check the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No output folder is chosen; choose one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is a file; choose a folder for the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder {0} holds {1}, which is no part of a result and would be lost; move it elsewhere, or choose an empty folder or a new name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing can be written in {0}; choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>probability of the shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The old result in {0} cannot be replaced, perhaps because its layers are open; remove them from the project, or choose another output folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trial {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too few trials to calibrate on; ask for more, or for other images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1} must be 8-bit and of one size to calibrate on; choose others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The table of pairs {0} cannot be read; check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evidence beyond chance, nats / 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lead over the rival, nats / 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>share that agrees</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nats per template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>place both points again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>give a pair of points to start from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused for lack of evidence: no template found enough valid pixels to be compared; choose layers that overlap more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} templates agree</source>
   <translation>{0} de {1} plantillas concuerdan</translation>
  </message>
  <message>
   <source>within {0} px ({1} m)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} {1}, and no other shift comes near.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused because the evidence is contradictory: {0}, but {1} explains the images nearly as well; draw an area of interest around something unmistakable, or {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is room for {0} only; use layers that overlap more, or a smaller working pixel size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>away from the starting points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the layers may show different places, or lie more than {0} m {1}; check both in the map, {2}, or enlarge the maximum shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused for lack of evidence: {0} {1}; {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a shift {0} px ({1} m) from it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} templates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No template of {0} px fits into the valid part of the overlap ({1} of the working grid); choose a smaller template, down to {2} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The valid part of the overlap ({0} of the working grid) holds no template of {1} × {2} px, the smallest; choose layers that overlap more, a larger area of interest, or a finer working pixel size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused because the best shift is {0}, beyond the maximum of {1} m; raise the maximum shift to take it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused because the best shift, {0}, lies on the border of what was searched, and a better one may lie beyond; raise the maximum shift.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the matcher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for places to match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The maximum shift cannot be {0} m; give ground metres, or 0 to let the overlap decide.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The seed cannot be negative; give 0 or a positive whole number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates must be 64 to 192 px wide; choose such a size, or 0 for the largest that fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The SAR layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The overlap is too small for so wide a search; choose a smaller maximum shift, or give a pair of points to start from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching templates at {0} × the working pixel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The overlap holds no pixel that is valid in both rasters; check their nodata values, or choose other layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The area of interest lies outside the overlap of the layers; draw it where both have data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The excluded areas cover all that could be matched; make them smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The templates' shifts drift evenly across the scene, by {0} on average, as a difference in rotation or scale makes them; one shift cannot mend that: place tie points and use an affine transform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, mostly {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The templates' shifts differ smoothly from place to place, by {0} on average{1}, as terrain makes them in a SAR image without terrain correction; one shift cannot mend that: terrain-correct the SAR image first, or place tie points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} does not work with this PyTorch ({1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} computes something else than the processor does; update its driver.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no device {0}; choose auto, cpu, cuda or cuda:N.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no GPU number {0}, so the CPU computes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GPU {0} does not work with this PyTorch, so the CPU computes ({1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GPU {0} has only {1} MB free, so the CPU computes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This PyTorch was built without GPU support, so the CPU computes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No GPU with a working driver was found, so the CPU computes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pair {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curve {0} cannot be written; free some space and resume the run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to train on; tick at least one data set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No data set has labels; place control points in a scene, or tick a labelled one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scene {0} lacks its SAR or its optical layer; choose both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the scene {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no kind of data set named {0}; choose scene, table or tree.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pair of {0} is of the chosen sources; check their names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The processes of this run do not see the same folder; put --out where all of them read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measuring the labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This network has no enhancement, and nothing to be independent of; set 'independence' to 0, or 'enhancement' of the network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The training left the numbers that a computer holds at step {0}; lower 'rate'. What was saved before is whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pair {0} is not 8-bit; convert its patches to 8-bit images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The patches of pair {0} differ in size; cut both to the same area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The table {0} lists no pair; add rows below its header.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The table {0} has no column {1}; it needs {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {0} of {1} has no whole-number offset_x, offset_y; correct it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pair is of these sources and scenes; check their names in the table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tie points {0} cannot be read; check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no tie point; add rows below its header.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} has no column {1}; it needs {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds a coordinate that is no number; correct it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A tie point of {0} lies outside the CRS of its layer; correct it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layers of scene {0} do not overlap as they lie; register them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scene {0} has next to no window of {1} px where both layers are valid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; check their nodata values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tie point of scene {0} lies where its layers overlap; check their coordinates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine has no operation {0}; update the plugin.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EngineAlgorithm</name>
  <message>
   <source>The folder “{0}” holds no result; choose that of a finished one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder of the finished result</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EngineClient</name>
  <message>
   <source>The engine was killed, as happens when memory runs out{memory}. Close other programs or use a larger pixel size, then run again.</source>
   <translation>El motor fue interrumpido, como ocurre cuando se agota la memoria{memory}. Cierre otros programas o use un tamaño de píxel mayor y ejecute de nuevo.</translation>
  </message>
  <message>
   <source>The engine crashed inside one of its libraries ({reason}). Run again; if it crashes again, choose the CPU as device, or copy the diagnostics and report them.</source>
   <translation>El motor falló dentro de una de sus bibliotecas ({reason}). Ejecute de nuevo; si vuelve a fallar, elija la CPU como dispositivo, o copie el diagnóstico e informe del fallo.</translation>
  </message>
  <message>
   <source>The engine ended unexpectedly ({reason}). Run again; if it ends again, copy the diagnostics and report them.</source>
   <translation>El motor terminó de forma inesperada ({reason}). Ejecute de nuevo; si vuelve a ocurrir, copie el diagnóstico e informe del fallo.</translation>
  </message>
  <message>
   <source>signal {number}</source>
   <translation>señal {number}</translation>
  </message>
  <message>
   <source>exit code {number}</source>
   <translation>código de salida {number}</translation>
  </message>
  <message>
   <source>The engine has not answered for {seconds:.0f} seconds and was stopped. Run again; if it hangs again, copy the diagnostics and report them.</source>
   <translation>El motor no ha respondido durante {seconds:.0f} segundos y se detuvo. Ejecute de nuevo; si se bloquea otra vez, copie el diagnóstico e informe del fallo.</translation>
  </message>
  <message>
   <source>The engine could not be started with {interpreter} ({why}). Choose another Python in the engine settings and press Test there.</source>
   <translation>El motor no se pudo iniciar con {interpreter} ({why}). Elija otro Python en la configuración del motor y pulse Probar ahí.</translation>
  </message>
  <message>
   <source>The engine was not ready after {seconds:.0f} seconds with {interpreter}. Run again; if that does not help, choose another Python in the engine settings and press Test there.</source>
   <translation>El motor no estaba listo al cabo de {seconds:.0f} segundos con {interpreter}. Ejecute de nuevo; si no sirve, elija otro Python en la configuración del motor y pulse Probar ahí.</translation>
  </message>
  <message>
   <source>The engine belongs to another version of this plugin. Restart QGIS to load both anew.</source>
   <translation>El motor pertenece a otra versión de este complemento. Reinicie QGIS para cargar ambos de nuevo.</translation>
  </message>
  <message>
   <source>What {interpreter} sent is not what the engine says. Choose another Python in the engine settings and press Test there.</source>
   <translation>Lo que envió {interpreter} no es lo que dice el motor. Elija otro Python en la configuración del motor y pulse Probar ahí.</translation>
  </message>
  <message>
   <source>No engine: no Python with PyTorch was found. Let the plugin install one on the engine page (⚙), or run “make setup” in {folder}. Everything that needs no engine works without.</source>
   <translation>No hay motor: no se encontró ningún Python con PyTorch. Deje que el complemento instale uno en la página del motor (⚙) o ejecute «make setup» en {folder}. Todo lo que no necesita motor funciona sin él.</translation>
  </message>
  <message>
   <source>{folder} is not an engine that this plugin made. Choose another one on the engine page, or install one there.</source>
   <translation>{folder} no es un motor creado por este complemento. Elija otro en la página del motor o instale uno ahí.</translation>
  </message>
  <message>
   <source>The engine in {folder} is damaged. Remove it on the engine page and install it again.</source>
   <translation>El motor de {folder} está dañado. Quítelo en la página del motor e instálelo de nuevo.</translation>
  </message>
  <message>
   <source>The engine “{name}” was made for Python {version} at {path}, which is gone, as after an update of QGIS. Install the engine again on the engine page, then remove this one.</source>
   <translation>El motor «{name}» se creó para el Python {version} de {path}, que ya no existe, como ocurre tras actualizar QGIS. Instale el motor de nuevo en la página del motor y luego quite este.</translation>
  </message>
  <message>
   <source>The engine “{name}” was made for Python {version}, and {path} is Python {now} now, as after an update of QGIS. Install the engine again on the engine page, then remove this one.</source>
   <translation>El motor «{name}» se creó para Python {version}, y {path} es ahora Python {now}, como ocurre tras actualizar QGIS. Instale el motor de nuevo en la página del motor y luego quite este.</translation>
  </message>
  <message>
   <source>There is no Python at {path}. Choose another one in the engine settings, or clear the setting to have one found.</source>
   <translation>No hay ningún Python en {path}. Elija otro en la configuración del motor, o vacíe esa opción para que se busque uno.</translation>
  </message>
  <message>
   <source>{path} does not answer as Python does. Choose a Python interpreter in the engine settings, or clear the setting to have one found.</source>
   <translation>{path} no responde como Python. Elija un intérprete de Python en la configuración del motor, o vacíe esa opción para que se busque uno.</translation>
  </message>
  <message>
   <source>{path} is Python {version}, and the engine needs {needed} or later. Choose another one in the engine settings.</source>
   <translation>{path} es Python {version}, y el motor necesita {needed} o posterior. Elija otro en la configuración del motor.</translation>
  </message>
  <message>
   <source>The Python at {path} lacks {modules}. Install what is missing there, or choose another one in the engine settings.</source>
   <translation>Al Python de {path} le falta {modules}. Instale ahí lo que falta o elija otro en la configuración del motor.</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Iniciando el motor…</translation>
  </message>
  <message>
   <source>Waiting for another job to end…</source>
   <translation>Esperando a que termine otro trabajo…</translation>
  </message>
  <message>
   <source>The plugin met a fault that it did not expect; copy the diagnostics and report them.</source>
   <translation>El complemento encontró un fallo inesperado; copie el diagnóstico e informe de él.</translation>
  </message>
  <message>
   <source> (it held {gigabytes:.1f} GB)</source>
   <translation> (ocupaba {gigabytes:.1f} GB)</translation>
  </message>
 </context>
 <context>
  <name>EnginePage</name>
  <message>
   <source>‹ Back</source>
   <translation>‹ Volver</translation>
  </message>
  <message>
   <source>Back to the page you came from</source>
   <translation>Volver a la página anterior</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Choose the Python that runs the engine</source>
   <translation>Elija el Python que ejecuta el motor</translation>
  </message>
  <message>
   <source>found by itself</source>
   <translation>se encuentra solo</translation>
  </message>
  <message>
   <source>The Python that has PyTorch, or the folder of an engine below; empty = the plugin's own .venv, else QGIS's Python where it has PyTorch</source>
   <translation>El Python que tiene PyTorch, o la carpeta de un motor de los de abajo; vacío = el .venv del complemento o, si no, el Python de QGIS si tiene PyTorch</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modelos…</translation>
  </message>
  <message>
   <source>All models with their cards: compare, import, export, choose</source>
   <translation>Todos los modelos con sus fichas: comparar, importar, exportar, elegir</translation>
  </message>
  <message>
   <source>Matching runs outside QGIS, in a Python of its own, so that QGIS stays free.</source>
   <translation>La correspondencia se calcula fuera de QGIS, en un Python propio, para que QGIS quede libre.</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>Start this Python, load the model and match one template</source>
   <translation>Iniciar este Python, cargar el modelo y buscar una plantilla</translation>
  </message>
  <message>
   <source>Cancel test</source>
   <translation>Cancelar prueba</translation>
  </message>
  <message>
   <source>End the test</source>
   <translation>Terminar la prueba</translation>
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation>procesador (CPU)</translation>
  </message>
  <message>
   <source>The engine works.</source>
   <translation>El motor funciona.</translation>
  </message>
  <message>
   <source>Python: {0}</source>
   <translation>Python: {0}</translation>
  </message>
  <message>
   <source>Device: {0}</source>
   <translation>Dispositivo: {0}</translation>
  </message>
  <message>
   <source>One template: {0} ms with {1}; start {2}, model {3}; {4} of memory</source>
   <translation>Una plantilla: {0} ms con {1}; inicio {2}, modelo {3}; {4} de memoria</translation>
  </message>
  <message>
   <source>The test was cancelled.</source>
   <translation>Se canceló la prueba.</translation>
  </message>
  <message>
   <source>Ending the test…</source>
   <translation>Terminando la prueba…</translation>
  </message>
  <message>
   <source>No engine?</source>
   <translation>¿Sin motor?</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu, run &lt;code&gt;make setup&lt;/code&gt; in &lt;code&gt;{0}&lt;/code&gt;: it makes a Python there, and QGIS finds it at the next run.</source>
   <translation>En Debian o Ubuntu, ejecute &lt;code&gt;make setup&lt;/code&gt; en &lt;code&gt;{0}&lt;/code&gt;: crea ahí un Python y QGIS lo encuentra en la siguiente ejecución.</translation>
  </message>
  <message>
   <source>Give any Python 3.10 or later &lt;code&gt;pip install torch numpy safetensors&lt;/code&gt; and GDAL's Python bindings, choose it above and press &lt;i&gt;Test&lt;/i&gt;.</source>
   <translation>Instale en cualquier Python 3.10 o posterior &lt;code&gt;pip install torch numpy safetensors&lt;/code&gt; y los módulos de GDAL para Python, elíjalo arriba y pulse &lt;i&gt;Probar&lt;/i&gt;.</translation>
  </message>
  <message>
   <source>Until then, results that were computed elsewhere can be opened, accepted and undone.</source>
   <translation>Hasta entonces se pueden abrir, aceptar y deshacer resultados calculados en otro lugar.</translation>
  </message>
 </context>
 <context>
  <name>Environments</name>
  <message>
   <source>{0} does not answer as Python does. Choose another Python.</source>
   <translation>{0} no responde como Python. Elija otro Python.</translation>
  </message>
  <message>
   <source>QGIS's own Python</source>
   <translation>El Python de QGIS</translation>
  </message>
  <message>
   <source>The Python at {0}</source>
   <translation>El Python de {0}</translation>
  </message>
  <message>
   <source>There is no PyTorch for this machine ({0}), so that the engine cannot be installed on it. Compute on another machine; results can be opened here.</source>
   <translation>No existe PyTorch para este equipo ({0}), por lo que el motor no se puede instalar en él. Calcule en otro equipo; los resultados se pueden abrir aquí.</translation>
  </message>
  <message>
   <source>32 bits</source>
   <translation>32 bits</translation>
  </message>
  <message>
   <source>{0} is {1}, and the engine can be installed for Python {2}. Update QGIS, or give a Python of these versions GDAL (conda install gdal) and choose it.</source>
   <translation>{0} es {1}, y el motor se puede instalar para Python {2}. Actualice QGIS, o instale GDAL en un Python de esas versiones (conda install gdal) y elíjalo.</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} a {1}</translation>
  </message>
  <message>
   <source>{0} ({1}) cannot load GDAL with numpy. {2}</source>
   <translation>{0} ({1}) no puede cargar GDAL con numpy. {2}</translation>
  </message>
  <message>
   <source>{0} ({1}) has no pip, which installs libraries. {2}</source>
   <translation>{0} ({1}) no tiene pip, que instala las bibliotecas. {2}</translation>
  </message>
  <message>
   <source>Choose a Python that can (conda install gdal gives it to one), or leave the choice to the plugin.</source>
   <translation>Elija un Python que pueda (conda install gdal se lo da) o deje la elección al complemento.</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu: sudo apt install python3-gdal python3-numpy; then try again.</source>
   <translation>En Debian o Ubuntu: sudo apt install python3-gdal python3-numpy; después inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Install QGIS anew, and try again.</source>
   <translation>Instale QGIS de nuevo e inténtelo otra vez.</translation>
  </message>
  <message>
   <source>Put a wheel of pip into a folder and install from that folder.</source>
   <translation>Ponga un wheel de pip en una carpeta e instale desde ella.</translation>
  </message>
  <message>
   <source>On Debian or Ubuntu: sudo apt install python3-pip; then try again.</source>
   <translation>En Debian o Ubuntu: sudo apt install python3-pip; después inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Install python3-pip with OSGeo4W's Setup, then try again.</source>
   <translation>Instale python3-pip con el instalador de OSGeo4W y luego inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>In a terminal: {0} -m ensurepip --user; then try again.</source>
   <translation>En una terminal: {0} -m ensurepip --user; después inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>No Python was found in QGIS's Flatpak. Choose one of the sandbox, or use a QGIS that is installed otherwise.</source>
   <translation>No se encontró ningún Python en el Flatpak de QGIS. Elija uno del entorno aislado, o use un QGIS instalado de otra forma.</translation>
  </message>
  <message>
   <source>QGIS's own Python was not found beside {0}, nor another one with GDAL. Choose a Python with GDAL (conda install gdal gives it to one).</source>
   <translation>No se encontró el Python de QGIS junto a {0}, ni otro con GDAL. Elija un Python con GDAL (conda install gdal se lo da).</translation>
  </message>
  <message>
   <source>Looking at what is at hand…</source>
   <translation>Examinando lo que hay disponible…</translation>
  </message>
  <message>
   <source>Downloading {0} ({1} of {2})</source>
   <translation>Descargando {0} ({1} de {2})</translation>
  </message>
  <message>
   <source>Unpacking the libraries</source>
   <translation>Descomprimiendo las bibliotecas</translation>
  </message>
  <message>
   <source>Trying the engine</source>
   <translation>Probando el motor</translation>
  </message>
  <message>
   <source>QGIS uses a SOCKS proxy, which pip cannot use. Choose an HTTP proxy in QGIS's network settings, or install offline from a folder of wheels.</source>
   <translation>QGIS usa un proxy SOCKS, que pip no puede usar. Elija un proxy HTTP en la configuración de red de QGIS, o instale sin conexión desde una carpeta de wheels.</translation>
  </message>
  <message>
   <source>The disk of {folder} is full. Make room there, then install again; what was downloaded is kept.</source>
   <translation>El disco de {folder} está lleno. Libere espacio ahí y vuelva a instalar; lo descargado se conserva.</translation>
  </message>
  <message>
   <source>The download of {package} is not the file that this plugin was tested with, so it was not used. Install again; if it happens again, a proxy or the package index changes files on the way: ask who runs it.</source>
   <translation>La descarga de {package} no es el archivo con el que se probó este complemento, así que no se usó. Vuelva a instalar; si ocurre otra vez, un proxy o el índice de paquetes modifica archivos por el camino: consulte a quien lo administra.</translation>
  </message>
  <message>
   <source>The proxy asks for a login. Enter it in QGIS's network settings, then install again.</source>
   <translation>El proxy pide credenciales. Introdúzcalas en la configuración de red de QGIS y vuelva a instalar.</translation>
  </message>
  <message>
   <source>The proxy cannot be reached. Check QGIS's network settings, then install again; what was downloaded is kept.</source>
   <translation>El proxy no está accesible. Compruebe la configuración de red de QGIS y vuelva a instalar; lo descargado se conserva.</translation>
  </message>
  <message>
   <source>The package index's certificate is not trusted, as behind a company's proxy. Give pip the company's certificate (pip config set global.cert FILE), then install again.</source>
   <translation>No se confía en el certificado del índice de paquetes, como ocurre tras el proxy de una empresa. Dé a pip el certificado de la empresa (pip config set global.cert ARCHIVO) y vuelva a instalar.</translation>
  </message>
  <message>
   <source>The package index cannot be reached. Check the connection and QGIS's proxy settings, then install again; what was downloaded is kept. Without a connection, install from a folder of wheels.</source>
   <translation>El índice de paquetes no está accesible. Compruebe la conexión y el proxy configurado en QGIS y vuelva a instalar; lo descargado se conserva. Sin conexión, instale desde una carpeta de wheels.</translation>
  </message>
  <message>
   <source>The package index has no {package} for this Python. Name the index that has it under “Index of PyTorch”, choose another build, or install from a folder of wheels.</source>
   <translation>El índice de paquetes no tiene {package} para este Python. Indique el índice que lo tiene en «Índice de PyTorch», elija otra versión o instale desde una carpeta de wheels.</translation>
  </message>
  <message>
   <source>{folder} cannot be written. Free it for your user, then install again.</source>
   <translation>No se puede escribir en {folder}. Dé permiso a su usuario y vuelva a instalar.</translation>
  </message>
  <message>
   <source>pip failed at {package}. The log has its words; install again, or report them.</source>
   <translation>pip falló en {package}. El registro contiene su mensaje; vuelva a instalar o informe del fallo.</translation>
  </message>
  <message>
   <source>the libraries</source>
   <translation>las bibliotecas</translation>
  </message>
  <message>
   <source> and {0} more</source>
   <translation> y {0} más</translation>
  </message>
  <message>
   <source>The folder of wheels{0} lacks {1}, in exactly these versions. Add them, or choose the folder that has them; requirements/locks in the plugin's folder says which files.</source>
   <translation>A la carpeta de wheels{0} le falta {1}, exactamente en estas versiones. Añada lo que falta o elija la carpeta que lo tiene; requirements/locks, en la carpeta del complemento, indica los archivos.</translation>
  </message>
  <message>
   <source>The disk of {0} has {1} free, and the installation needs {2}. Make room there, then install again.</source>
   <translation>El disco de {0} tiene {1} libres, y la instalación necesita {2}. Libere espacio ahí y vuelva a instalar.</translation>
  </message>
  <message>
   <source>Another QGIS is installing an engine into {0} now. Wait until it has ended, then try again.</source>
   <translation>Otro QGIS está instalando ahora un motor en {0}. Espere a que termine e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1}). Free it for your user, then install again.</source>
   <translation>No se puede escribir en {0} ({1}). Dé permiso a su usuario y vuelva a instalar.</translation>
  </message>
  <message>
   <source>The engine “{0}” cannot be removed ({1}). Close other programs that use it, then try again.</source>
   <translation>El motor «{0}» no se puede quitar ({1}). Cierre otros programas que lo usen e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The libraries were installed, but the engine failed its test, so it was not kept: {0}</source>
   <translation>Las bibliotecas se instalaron, pero el motor no superó su prueba, así que no se conservó: {0}</translation>
  </message>
 </context>
 <context>
  <name>EnvironmentsBox</name>
  <message>
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>none: download</source>
   <translation>ninguna: descargar</translation>
  </message>
  <message>
   <source>Install offline, from the wheels in this folder; empty = download them</source>
   <translation>Instalar sin conexión, desde los wheels de esta carpeta; vacío = descargarlos</translation>
  </message>
  <message>
   <source>as pip is set up</source>
   <translation>según la configuración de pip</translation>
  </message>
  <message>
   <source>Address of the index that has PyTorch's build, such as PyTorch's own index of CPU builds</source>
   <translation>Dirección del índice que tiene la versión de PyTorch, por ejemplo el índice propio de PyTorch con versiones para CPU</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>Instalar</translation>
  </message>
  <message>
   <source>Look for a Python for the engine</source>
   <translation>Buscar un Python para el motor</translation>
  </message>
  <message>
   <source>Looking for a Python with GDAL…</source>
   <translation>Buscando un Python con GDAL…</translation>
  </message>
  <message>
   <source>CUDA {0}</source>
   <translation>CUDA {0}</translation>
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation>procesador (CPU)</translation>
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation>{0}, {1}</translation>
  </message>
  <message>
   <source>The graphics driver is too old or the card is: this build needs driver {0}.</source>
   <translation>El controlador gráfico o la tarjeta son demasiado antiguos: esta versión necesita el controlador {0}.</translation>
  </message>
  <message>
   <source>Downloads {0} (or takes the wheels of a folder) and fills {1} with about {2}, for {3}.</source>
   <translation>Descarga {0} (o toma los wheels de una carpeta) y ocupa en {1} unos {2}, para {3}.</translation>
  </message>
  <message>
   <source>QGIS itself is not changed.</source>
   <translation>QGIS no se modifica.</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Instalar el motor</translation>
  </message>
  <message>
   <source>Verify the engine</source>
   <translation>Verificar el motor</translation>
  </message>
  <message>
   <source>Remove the engine</source>
   <translation>Quitar el motor</translation>
  </message>
  <message>
   <source>The engine was removed.</source>
   <translation>Se quitó el motor.</translation>
  </message>
  <message>
   <source>Cancelled; nothing half made is left.</source>
   <translation>Cancelado; no queda nada a medias.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>{0} left</source>
   <translation>quedan {0}</translation>
  </message>
  <message>
   <source>The engine works and is in use: {0}</source>
   <translation>El motor funciona y está en uso: {0}</translation>
  </message>
  <message>
   <source>The engine works.</source>
   <translation>El motor funciona.</translation>
  </message>
  <message>
   <source>a kernel ran</source>
   <translation>se ejecutó un kernel</translation>
  </message>
  <message>
   <source>⚠ {0} · damaged</source>
   <translation>⚠ {0} · dañado</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>en uso</translation>
  </message>
  <message>
   <source>Wait until what runs has ended</source>
   <translation>Espere a que termine lo que se está ejecutando</translation>
  </message>
  <message>
   <source>No engine that this plugin made is chosen</source>
   <translation>No está elegido ningún motor creado por este complemento</translation>
  </message>
  <message>
   <source>It is damaged; remove it</source>
   <translation>Está dañado; quítelo</translation>
  </message>
  <message>
   <source>Compute with this engine</source>
   <translation>Calcular con este motor</translation>
  </message>
  <message>
   <source>Match one template with it, and try each device</source>
   <translation>Buscar con él una plantilla y probar cada dispositivo</translation>
  </message>
  <message>
   <source>Delete this engine from the disk</source>
   <translation>Borrar este motor del disco</translation>
  </message>
  <message>
   <source>No Python was found for which an engine can be installed</source>
   <translation>No se encontró ningún Python para el que se pueda instalar un motor</translation>
  </message>
  <message>
   <source>End it; nothing half made stays</source>
   <translation>Terminar; no queda nada a medias</translation>
  </message>
  <message>
   <source>Make this engine</source>
   <translation>Crear este motor</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Versión</translation>
  </message>
  <message>
   <source>Wheels</source>
   <translation>Wheels</translation>
  </message>
  <message>
   <source>Index of PyTorch</source>
   <translation>Índice de PyTorch</translation>
  </message>
  <message>
   <source>Engines that the plugin installs</source>
   <translation>Motores que instala el complemento</translation>
  </message>
 </context>
 <context>
  <name>EvaluateAlgorithm</name>
  <message>
   <source>Compare two models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compares a model with another one, or with CFOG, on labelled pairs or tie points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sar,radar,model,evaluate,compare,accuracy,benchmark,cfog,cmr,bootstrap,tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lets two matchers make the very same matches, whose truth is known, and says which is better.

The truth comes from a table of pairs of image patches (columns id, source, scene, sar, opt, offset_x, offset_y; image files relative to it), or from tie points of two georeferenced layers. For each tie point a template around its SAR place is searched within 32 px of its optical place.

{0}

CMR@t is the share of matches that are at most t px off. Each difference is first less second, with a 95 % interval from drawing whole scenes (of tie points: areas of the scene) anew, since matches near one another resemble one another. Where the interval holds 0, nobody can tell which of the two is better; with fewer than six scenes or areas there is no interval.

Points that a model was trained on say nothing of how it does elsewhere: keep some as check points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give either a table of pairs, or both layers with their tie points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tie points need both layers: give all three.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First: {0}. Second: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of the tie points is a check point; mark some, or let all points be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} model (empty = the plugin's)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First</source>
   <translation>Primero</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>Segundo</translation>
  </message>
  <message>
   <source>First matcher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second matcher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of pairs (or layers and tie points)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR band (VV, HH, VH or HV by name where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical bands (one or three; red, green and blue where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use check points only (column role)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device: auto, cpu, cuda or cuda:N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side of a template, px, 64–192 (0 = 192 for pairs, 128 for tie points)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed of the random choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor threads (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything, each match's error included</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which is better</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matches that both made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scenes, or areas of the scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First: share of matches within 2 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second: share of matches within 2 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First less second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower end of its 95 % interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper end of its 95 % interval</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be written ({1}); choose another place.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Exchange</name>
  <message>
   <source>“{path}” cannot be read as a table beyond line {line}; look for a quotation mark that is not closed, or save the table as CSV anew, and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{crs}” is no CRS that QGIS knows; the coordinates of line {line} were taken as the layer's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Map coordinates were brought from {file} into {layer}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has the confidence “{value}”, which must lie between 0 and 1; correct it and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has “{value}” under {column}, where one of {choices} is needed; correct it and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” is not a table of tie points: its header lacks {columns}; choose another file or add the columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Georeferencer points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Georeferencer points, pixel coordinates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR raster with ground control points (VRT)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tie points ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has a header and no points; choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} points were there already and were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are no tie points to export; mark some first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>óptica</translation>
  </message>
  <message>
   <source>{count} of {total} points lie outside the {layer} layer: check that the file belongs to this pair.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The SAR raster “{0}” cannot be opened, and without it pixels have no place on the map; bring it back to where it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file's CRS is not known to QGIS; its map coordinates were taken as the optical layer's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A point has no place in the SAR raster; delete the point and export again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The Georeferencer takes pixel coordinates for map coordinates where the SAR raster has a georeference: load the file with a copy that has none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The Georeferencer knows no check points: {0} of them stand in the file as disabled points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a file of tie points: its header must name mapX, mapY and either sourceX, sourceY or pixelX, pixelY; choose another file or correct the header.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has “{text}” under enable, where 1 or 0 is needed: write numbers with a decimal point, and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file's SAR coordinates lie off the SAR layer's map and were taken as columns and rows of its pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file's pixel coordinates lie off the SAR raster and were taken as map coordinates, which QGIS writes for a layer with a georeference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The point on line {line} of “{path}” has no place in the SAR raster; correct or delete it and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is too large for a list of tie points; choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be read; check that it is there and that you may read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has the decimal comma of “{text}”; write numbers with a decimal point and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has “{text}” where a number is needed; correct it and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has more commas than the header has columns; write numbers with a decimal point and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} of “{path}” has fewer values than the header names; complete or delete it and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The point on line {line} of “{path}” cannot be brought from {file} into {layer}; correct it, or the file's CRS, and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a CRS without a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be written; choose a folder that you may write to and that has room.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A raster is placed by at least {0} enabled control points; mark or enable {1} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The optical layer “{0}” has no CRS; set it and export again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is the SAR raster itself; choose another name for the VRT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} disabled or check points are not among the VRT's ground control points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be opened as a raster; choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has no ground control points; choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{path}” has {columns}×{rows} pixels and the SAR raster {sar_columns}×{sar_rows}, so that its ground control points are of another raster; choose another file.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExplicitBox</name>
  <message>
   <source>as minutes allow</source>
   <translation>según los minutos</translation>
  </message>
  <message>
   <source>Optimiser steps, in place of minutes; with them two runs give the same model</source>
   <translation>Pasos del optimizador, en vez de minutos; con ellos dos ejecuciones dan el mismo modelo</translation>
  </message>
  <message>
   <source>Labelled samples a step, and as many unlabelled ones with S2M2</source>
   <translation>Muestras etiquetadas por paso y, con S2M2, otras tantas sin etiquetar</translation>
  </message>
  <message>
   <source>Factor on the learning rates that the base model was trained with</source>
   <translation>Factor sobre las tasas de aprendizaje con que se entrenó el modelo base</translation>
  </message>
  <message>
   <source>Of everything random; another seed shows how much is chance</source>
   <translation>De todo lo aleatorio; otra semilla muestra cuánto es azar</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Muestras</translation>
  </message>
  <message>
   <source>Rate ×</source>
   <translation>Tasa ×</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>{0} steps</source>
   <translation>{0} pasos</translation>
  </message>
  <message>
   <source>preset</source>
   <translation>predefinido</translation>
  </message>
  <message>
   <source>Training · {0}</source>
   <translation>Entrenamiento · {0}</translation>
  </message>
 </context>
 <context>
  <name>FieldAlgorithm</name>
  <message>
   <source>Register a whole scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finds how far each place of a scene is displaced, and corrects the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sar,radar,optical,coregistration,co-registration,displacement,field,warp,rubber sheet,terrain,polynomial,thin plate spline,affine,helmert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One shift is right for a flat scene; real ones bend. This finds how far each place is displaced, and corrects the layer that moves. Inputs are never changed.

The scene's one shift is found first. Around it, up to MAX_POINTS small squares (templates) are matched, each by itself. Models from one shift to a smooth displacement raster are fitted to those that agree with their neighbours, and each is judged at places that it was not fitted to: the simplest one that is as good as the best is taken. HELD_OUT_P95_M says how far off it is there in 95 of 100 cases, ONE_SHIFT_P95_M the same of one shift. Where the evidence does not carry a model nothing is corrected: ACCEPTED is false and REASON says why. That is a result, not an error.

It follows displacements that vary smoothly over several templates. Single buildings, cliffs and layover stay as they are; what has no texture (water, cloud, sand) is interpolated, and error.tif says how far to trust that.

FORM auto: where the model is exact as a georeference (one shift, Helmert, affine), the corrected layer is a small VRT of the same pixels; else new pixels as a Cloud-Optimized GeoTIFF. warp: always new pixels; none: only look. RASTERS and VECTORS are corrected along, without being matched.

The folder for the result receives result.json, report.html, matches.gpkg, displacement.tif, error.tif, transform.json, the heatmaps of all templates and the corrected layers. In a batch, give each row a folder of its own; in a folder that holds something already, a new one is made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distance of templates, metres on the ground (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far a place may lie from the one shift, metres (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models that may be chosen (all where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How corrected layers are written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resampling of new pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Align corrected rasters to the optical layer's pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rasters to be corrected along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vectors to be corrected along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected layer (none after a refusal)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Displacement, working pixels (right, down)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expected error, metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates and where they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report (HTML)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The evidence is good enough</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why not, or what to know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model that was chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held-out error, 95th percentile, metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same by one shift, metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many times smaller that is than by one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expected error over the scene, median, metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expected error over the scene, 95th percentile, metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates that were matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates that were used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidence, 0–1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” is no file that can be corrected; save it as one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: half of the places within {1}, 95 % within {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model chosen: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} templates used, {2} outliers, {3} doubtful.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FieldBox</name>
  <message>
   <source> templates</source>
   <translation> plantillas</translation>
  </message>
  <message>
   <source>How many places of the scene are compared at most; more follow finer terrain, and take longer</source>
   <translation>Cuántos lugares de la escena se comparan como máximo; con más se sigue un relieve más fino, pero se tarda más</translation>
  </message>
  <message>
   <source>Distance of neighbouring templates on the ground; automatic: as close as their number allows</source>
   <translation>Distancia sobre el terreno entre plantillas vecinas; automático: tan juntas como permite su número</translation>
  </message>
  <message>
   <source>How far a place may lie from where the one shift of the scene puts it; automatic: by what the first look at the scene finds. Give more for high mountains</source>
   <translation>A qué distancia puede estar un lugar de donde lo sitúa el desplazamiento único de la escena; automático: según lo que encuentre el primer examen de la escena. Dé más para alta montaña</translation>
  </message>
  <message>
   <source>one shift</source>
   <translation>un solo desplazamiento</translation>
  </message>
  <message>
   <source>Which models of the displacement may be chosen. The simplest one is taken that predicts places which it was not fitted to as well as any other does</source>
   <translation>Qué modelos del desplazamiento local se pueden elegir. Se toma el más simple que predice lugares no usados en el ajuste tan bien como cualquier otro</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>Máximo</translation>
  </message>
  <message>
   <source>Spacing</source>
   <translation>Separación</translation>
  </message>
  <message>
   <source>Within</source>
   <translation>Dentro de</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source> m</source>
   <translation> m</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>Templates: at most {0}</source>
   <translation>Plantillas: {0} como máximo</translation>
  </message>
  <message>
   <source>Templates: {0}, {1} models</source>
   <translation>Plantillas: {0}, {1} modelos</translation>
  </message>
 </context>
 <context>
  <name>FieldWords</name>
  <message>
   <source>One shift is right for the whole scene</source>
   <translation>Un solo desplazamiento sirve para toda la escena</translation>
  </message>
  <message>
   <source>{0} times more exact than one shift</source>
   <translation>{0} veces más exacto que un solo desplazamiento</translation>
  </message>
  <message>
   <source>Corrected, about as exactly as by one shift</source>
   <translation>Corregida, casi con la misma exactitud que con un solo desplazamiento</translation>
  </message>
  <message>
   <source>optical layer, {0}</source>
   <translation>capa óptica, {0}</translation>
  </message>
  <message>
   <source>SAR layer, {0}</source>
   <translation>capa SAR, {0}</translation>
  </message>
  <message>
   <source>held-out error {0}, by one shift {1} (95 %)</source>
   <translation>error en puntos reservados {0}, con un solo desplazamiento {1} (95 %)</translation>
  </message>
  <message>
   <source>held-out error {0} (95 %)</source>
   <translation>error en puntos reservados {0} (95 %)</translation>
  </message>
  <message>
   <source>expected error {0}, 95 % below {1}</source>
   <translation>error esperado {0}, 95 % por debajo de {1}</translation>
  </message>
  <message>
   <source>{0} of {1} templates used</source>
   <translation>{0} de {1} plantillas usadas</translation>
  </message>
  <message>
   <source>confidence {0}</source>
   <translation>confianza {0}</translation>
  </message>
  <message>
   <source>Held-out error: within it lie 95 % of the places that the model was not fitted to.</source>
   <translation>Error en puntos reservados: dentro de él está el 95 % de los lugares que no se usaron en el ajuste del modelo.</translation>
  </message>
  <message>
   <source>Expected error: its radius holds 68 % at a place; median over the scene.</source>
   <translation>Error esperado: su radio contiene el 68 % en un lugar; mediana de la escena.</translation>
  </message>
  <message>
   <source>{0} of {1} templates used, {2} outliers, {3} doubtful</source>
   <translation>{0} de {1} plantillas usadas, {2} atípicas, {3} dudosas</translation>
  </message>
  <message>
   <source>Hide the models</source>
   <translation>Ocultar los modelos</translation>
  </message>
  <message>
   <source>Why this model?</source>
   <translation>¿Por qué este modelo?</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>half within</source>
   <translation>mitad dentro de</translation>
  </message>
  <message>
   <source>95 % within</source>
   <translation>95 % dentro de</translation>
  </message>
  <message>
   <source>Distances at places that a model was not fitted to. The simplest model is taken that is as good as the best.</source>
   <translation>Distancias en lugares no usados en el ajuste de un modelo. Se toma el modelo más simple que sea tan bueno como el mejor.</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter and arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>least confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>highest confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>distance from what the model predicts, px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>distance of the deep level's peak from the shallow one's, px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all</source>
   <translation>todos</translation>
  </message>
  <message>
   <source>on the map, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length of the arrows on the map, beyond what makes them visible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length of the arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>Confianza</translation>
  </message>
  <message>
   <source>Residual</source>
   <translation>Residuo</translation>
  </message>
  <message>
   <source>Levels apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FineTuneAlgorithm</name>
  <message>
   <source>Fine-tune a model on tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Teaches a model two layers by tie points between them, and says whether that helped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sar,radar,model,train,fine-tune,tie points,gcp,semi-supervised,s2m2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trains a copy of a model on the tie points of two layers and, with the method s2m2, on the rest of the scene, which has no points.

{0}

Check points (column role or type) judge the result and never teach; where there is none, the quarter of the points that lies farthest to one side is held out.

At the end the base model and the tuned one make the same matches at the check points. Only a model that is clearly better is worth using; the verdict says so in one sentence.

A run that is cancelled can be gone on with: choose the same folder again, with the same settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Did it help?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clearly better</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tuned model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>90th percentile of the error before, px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>90th percentile of the error after, px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The run in {0} can be gone on with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR band (VV, HH, VH or HV by name where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical bands (one or three; red, green and blue where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check areas, which never train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Base model (empty = the plugin's)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the new model</source>
   <translation>Nombre del nuevo modelo</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Minutes of training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device: auto, cpu, cuda or cuda:N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps (0 = as minutes allow)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labelled samples a step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factor on the learning rates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed of the random choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor threads (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FineTuneForm</name>
  <message>
   <source>The model to begin with</source>
   <translation>El modelo con el que se empieza</translation>
  </message>
  <message>
   <source>S2M2 (also unlabelled)</source>
   <translation>S2M2 (también sin etiquetar)</translation>
  </message>
  <message>
   <source>supervised (points only)</source>
   <translation>supervisado (solo puntos)</translation>
  </message>
  <message>
   <source>S2M2 also learns from the parts of the scenes that have no tie points, taught by what the model itself is sure of there</source>
   <translation>S2M2 aprende también de las partes de las escenas sin puntos de enlace, guiado por aquello de lo que el propio modelo está seguro ahí</translation>
  </message>
  <message>
   <source> min</source>
   <translation> min</translation>
  </message>
  <message>
   <source>About how long to train; a quarter of an hour is a good first try</source>
   <translation>Cuánto tiempo entrenar, aproximadamente; un cuarto de hora es un buen primer intento</translation>
  </message>
  <message>
   <source>named after the base model</source>
   <translation>según el modelo base</translation>
  </message>
  <message>
   <source>Name of the new model</source>
   <translation>Nombre del nuevo modelo</translation>
  </message>
  <message>
   <source>Begin with</source>
   <translation>Modelo base</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Train for</source>
   <translation>Duración</translation>
  </message>
  <message>
   <source>Call it</source>
   <translation>Nombre nuevo</translation>
  </message>
 </context>
 <context>
  <name>FineTunePanel</name>
  <message>
   <source>Train</source>
   <translation>Entrenar</translation>
  </message>
  <message>
   <source>Data sets: {0} · control points: {1} · check points: {2}</source>
   <translation>Conjuntos de datos: {0} · puntos de control: {1} · puntos de comprobación: {2}</translation>
  </message>
  <message>
   <source>a quarter of them is held out to judge</source>
   <translation>un cuarto de ellos se reserva para evaluar</translation>
  </message>
  <message>
   <source>Train in the background; the map stays usable</source>
   <translation>Entrenar en segundo plano; el mapa sigue utilizable</translation>
  </message>
  <message>
   <source>The training cannot be written to {0} ({1}); free some space.</source>
   <translation>El entrenamiento no se puede escribir en {0} ({1}); libere espacio.</translation>
  </message>
  <message>
   <source>Pausing after this step…</source>
   <translation>Pausa después de este paso…</translation>
  </message>
  <message>
   <source>Stopping after this step…</source>
   <translation>Parada después de este paso…</translation>
  </message>
  <message>
   <source>“{0}” is among the models now.</source>
   <translation>«{0}» ya figura entre los modelos.</translation>
  </message>
  <message>
   <source>Train “{0}”</source>
   <translation>Entrenar «{0}»</translation>
  </message>
 </context>
 <context>
  <name>GuideCard</name>
  <message>
   <source>Matching needs an engine: a Python of its own with PyTorch. The next page says how much is downloaded and where it goes; QGIS itself is not changed.</source>
   <translation>La correspondencia necesita un motor: un Python propio con PyTorch. La página siguiente dice cuánto se descarga y dónde se guarda; QGIS no se modifica.</translation>
  </message>
  <message>
   <source>No engine yet</source>
   <translation>Todavía no hay motor</translation>
  </message>
  <message>
   <source>Let the plugin install it…</source>
   <translation>Que el complemento lo instale…</translation>
  </message>
  <message>
   <source>Offline, from wheels…</source>
   <translation>Sin conexión, desde wheels…</translation>
  </message>
  <message>
   <source>Use a Python that is there…</source>
   <translation>Usar un Python existente…</translation>
  </message>
 </context>
 <context>
  <name>GuideWindow</name>
  <message>
   <source>S2M2-SAR guide</source>
   <translation>Guía de S2M2-SAR</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>Buscar en la guía</translation>
  </message>
 </context>
 <context>
  <name>HeatView</name>
  <message>
   <source>similarity {0} at ({1}, {2}) px; a click places the peak here</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpButton</name>
  <message>
   <source>The guide to this window (F1)</source>
   <translation>La guía de esta ventana (F1)</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Guía</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Blink (B)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a match in the list or in the map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not readable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} – inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidence {0}</source>
   <translation>confianza {0}</translation>
  </message>
  <message>
   <source>doubt {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shift ({0}, {1}) px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>residual {0} px ({1} m)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>levels {0} px apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there and back {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entropy {0} nats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink: SAR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink: optical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>Optical, with the place that was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deep level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shallow level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fused: click to place the peak</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This result keeps the fused heatmaps alone.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>IoMenu</name>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Import {0}</source>
   <translation>Importar {0}</translation>
  </message>
  <message>
   <source>Export {0}</source>
   <translation>Exportar {0}</translation>
  </message>
  <message>
   <source>“{0}” was not imported, because another pair is being labelled now.</source>
   <translation>No se importó «{0}», porque ahora se está etiquetando otro par.</translation>
  </message>
  <message>
   <source>import {0}</source>
   <translation>importar {0}</translation>
  </message>
  <message>
   <source>1 point was imported from “{0}”.</source>
   <translation>Se importó 1 punto de «{0}».</translation>
  </message>
  <message>
   <source>{1} points were imported from “{0}”.</source>
   <translation>Se importaron {1} puntos de «{0}».</translation>
  </message>
  <message>
   <source>The tie points were written to “{0}”.</source>
   <translation>Los puntos de enlace se escribieron en «{0}».</translation>
  </message>
  <message>
   <source>Import tie points</source>
   <translation>Importar puntos de enlace</translation>
  </message>
  <message>
   <source>tie points</source>
   <translation>puntos de enlace</translation>
  </message>
  <message>
   <source>Export tie points</source>
   <translation>Exportar puntos de enlace</translation>
  </message>
  <message>
   <source>“{0}” is there already. Replace it?</source>
   <translation>«{0}» ya existe. ¿Reemplazarlo?</translation>
  </message>
  <message>
   <source>No layer pair is being labelled</source>
   <translation>No se está etiquetando ningún par de capas</translation>
  </message>
  <message>
   <source>A file is being read or written</source>
   <translation>Se está leyendo o escribiendo un archivo</translation>
  </message>
  <message>
   <source>Add the points of a file: Georeferencer points, a table, or a raster with ground control points</source>
   <translation>Añadir los puntos de un archivo: puntos del Georreferenciador, una tabla o un ráster con puntos de control terrestre</translation>
  </message>
  <message>
   <source>There are no tie points yet</source>
   <translation>Todavía no hay puntos de enlace</translation>
  </message>
  <message>
   <source>Write all points of this pair to a file</source>
   <translation>Escribir todos los puntos de este par en un archivo</translation>
  </message>
 </context>
 <context>
  <name>Label</name>
  <message>
   <source>The layer “{0}” is not in the project; add it to mark places in it.</source>
   <translation>La capa «{0}» no está en el proyecto; añádala para marcar lugares en ella.</translation>
  </message>
  <message>
   <source>This place lies outside the layer “{0}”; click within it.</source>
   <translation>Este lugar queda fuera de la capa «{0}»; haga clic dentro de ella.</translation>
  </message>
  <message>
   <source>Point {0} now lies outside the layer “{1}”; move it back, or undo it.</source>
   <translation>El punto {0} queda ahora fuera de la capa «{1}»; vuelva a moverlo dentro o deshaga el cambio.</translation>
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page.</source>
   <translation>No se está etiquetando ningún par de capas; elija uno en la página Etiquetar.</translation>
  </message>
  <message>
   <source>Looking for the place that would teach most…</source>
   <translation>Buscando el lugar que más enseñaría…</translation>
  </message>
  <message>
   <source>Suggested: {0}.</source>
   <translation>Sugerido: {0}.</translation>
  </message>
  <message>
   <source>Point {id}: arrow keys move it in the {side} view (Alt: 0.1 px); Space: the other view.</source>
   <translation>Punto {id}: las teclas de flecha lo mueven en la vista {side} (Alt: 0,1 px); Espacio: la otra vista.</translation>
  </message>
  <message>
   <source>Click a place in one of the views, or N for the place that would teach most.</source>
   <translation>Haga clic en un lugar de una de las vistas, o pulse N para ir al lugar que más enseñaría.</translation>
  </message>
  <message>
   <source>Proposal, confidence {confidence}: Enter takes it, a click in the {side} view corrects it, Esc: no.</source>
   <translation>Propuesta, confianza {confidence}: Intro la acepta, un clic en la vista {side} la corrige, Esc la rechaza.</translation>
  </message>
  <message>
   <source>Looking for this place in the {0} layer… or click it there yourself.</source>
   <translation>Buscando este lugar en la capa {0}… o haga clic en él.</translation>
  </message>
  <message>
   <source>Now click the same place in the {0} view; Esc forgets it.</source>
   <translation>Ahora haga clic en el mismo lugar de la vista {0}; Esc lo olvida.</translation>
  </message>
  <message>
   <source>The folder “{0}” cannot be made ({1}); choose another place.</source>
   <translation>La carpeta «{0}» no se puede crear ({1}); elija otro lugar.</translation>
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones.</source>
   <translation>SAR y óptica son la misma capa; elija dos distintas.</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>óptica</translation>
  </message>
 </context>
 <context>
  <name>LabelMemory</name>
  <message>
   <source>The layer pair that this project labelled is no longer in “{0}”; choose another one on the Label page.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabelPage</name>
  <message>
   <source>Go on labelling</source>
   <translation>Seguir etiquetando</translation>
  </message>
  <message>
   <source>Label this pair</source>
   <translation>Etiquetar este par</translation>
  </message>
  <message>
   <source>choose…</source>
   <translation>elegir…</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>ninguno aún</translation>
  </message>
  <message>
   <source>A label set holds the tie points of any number of layer pairs</source>
   <translation>Un conjunto de etiquetas guarda los puntos de enlace de cualquier número de pares de capas</translation>
  </message>
  <message>
   <source>No pair is being labelled.</source>
   <translation>No se está etiquetando ningún par.</translation>
  </message>
  <message>
   <source>1 point</source>
   <translation>1 punto</translation>
  </message>
  <message>
   <source>{0} points</source>
   <translation>{0} puntos</translation>
  </message>
  <message>
   <source>, {0} disabled</source>
   <translation>, {0} desactivados</translation>
  </message>
  <message>
   <source> · {method}: RMSE {px} px</source>
   <translation> · {method}: RMSE {px} px</translation>
  </message>
  <message>
   <source> · ⚠ {0} disagree</source>
   <translation> · ⚠ {0} discrepan</translation>
  </message>
  <message>
   <source>Open the workspace with the selected pair</source>
   <translation>Abrir el espacio de trabajo con el par seleccionado</translation>
  </message>
  <message>
   <source>Select a pair in the list first</source>
   <translation>Seleccione primero un par de la lista</translation>
  </message>
  <message>
   <source>Delete the selected pair with its points (Del); asks first</source>
   <translation>Borrar el par seleccionado con sus puntos (Supr); pregunta antes</translation>
  </message>
  <message>
   <source>Choose a SAR and an optical layer first</source>
   <translation>Elija primero una capa SAR y una óptica</translation>
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones</source>
   <translation>SAR y óptica son la misma capa; elija dos distintas</translation>
  </message>
  <message>
   <source>Open the workspace with these layers</source>
   <translation>Abrir el espacio de trabajo con estas capas</translation>
  </message>
  <message>
   <source>Makes the label set “{0}” and opens the workspace with these layers</source>
   <translation>Crea el conjunto de etiquetas «{0}» y abre el espacio de trabajo con estas capas</translation>
  </message>
  <message>
   <source>Go on with this pair: it is in the label set already</source>
   <translation>Seguir con este par: ya está en el conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Delete pair…</source>
   <translation>Borrar par…</translation>
  </message>
  <message>
   <source>Show all points of the label set as a layer</source>
   <translation>Mostrar como capa todos los puntos del conjunto de etiquetas</translation>
  </message>
  <message>
   <source>New label set</source>
   <translation>Nuevo conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Label sets (*.gpkg)</source>
   <translation>Conjuntos de etiquetas (*.gpkg)</translation>
  </message>
  <message>
   <source>Open a label set</source>
   <translation>Abrir un conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Label set</source>
   <translation>Conjunto</translation>
  </message>
  <message>
   <source>Make an empty label set: a GeoPackage that keeps every edit at once</source>
   <translation>Crear un conjunto de etiquetas vacío: un GeoPackage que guarda cada cambio al instante</translation>
  </message>
  <message>
   <source>Open a label set that was made before</source>
   <translation>Abrir un conjunto de etiquetas creado antes</translation>
  </message>
  <message>
   <source>Delete the selected pair</source>
   <translation>Borrar el par seleccionado</translation>
  </message>
  <message>
   <source>Another pair of layers:</source>
   <translation>Otro par de capas:</translation>
  </message>
 </context>
 <context>
  <name>LabelSession</name>
  <message>
   <source>The transform is being fitted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>óptica</translation>
  </message>
  <message>
   <source>The {which} layer “{name}” is not in the project; its points are kept: add the layer to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{name}” is in {now}, but its points were marked in {then}; give it that CRS again under Layer Properties, Source, or label it as a new pair.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no CRS</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabelSet</name>
  <message>
   <source>The label set “{0}” is gone; put it back there, or open another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may not read the label set “{0}”; ask its owner, or open another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another program is writing to the label set “{0}”, so nothing was changed; save or end what is being edited there, and do it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label set “{0}” is read-only, so nothing was changed; copy it to a folder where you may write, and open the copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label set “{0}” could not be written, so nothing was changed; the disk may be full: free some space, and do it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label set “{0}” is damaged or no GeoPackage at all; open another one, or a copy of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” does not hold what a label set does; another program may have changed it. Open a copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a file “{0}” already; open it, or choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No label set could be made at “{0}”; choose a folder that exists, where you may write, on a disk that is not full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not a label set; open one that was made here, or make a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label set “{0}” was written by a newer version of the plugin; update the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pair has {0} tie points by now, and not {1}: somebody else edits it, so nothing was deleted; look at it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer pair is no longer in the label set “{0}”; open the label set again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another label set has taken the place of “{0}”; open it again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabelView</name>
  <message>
   <source>SAR view</source>
   <translation>Vista SAR</translation>
  </message>
  <message>
   <source>Optical view</source>
   <translation>Vista óptica</translation>
  </message>
 </context>
 <context>
  <name>LabelWindow</name>
  <message>
   <source>Tie points</source>
   <translation>Puntos de enlace</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>All keys of this window</source>
   <translation>Todas las teclas de esta ventana</translation>
  </message>
 </context>
 <context>
  <name>Layers</name>
  <message>
   <source>The layer “{name}” has {count} band(s), so there is no band {band}; choose another one.</source>
   <translation>La capa «{name}» tiene {count} banda(s), por lo que no existe la banda {band}; elija otra.</translation>
  </message>
  <message>
   <source>Choose a layer first.</source>
   <translation>Elija primero una capa.</translation>
  </message>
  <message>
   <source>The layer “{0}” cannot be read; repair its data source or choose another one.</source>
   <translation>La capa «{0}» no se puede leer; repare su fuente de datos o elija otra.</translation>
  </message>
  <message>
   <source>The layer “{0}” comes from a service ({1}); save it as a GeoTIFF and choose the saved layer.</source>
   <translation>La capa «{0}» procede de un servicio ({1}); guárdela como GeoTIFF y elija la capa guardada.</translation>
  </message>
  <message>
   <source>The layer “{0}” needs a login that only QGIS holds; save it as a GeoTIFF and choose the saved layer.</source>
   <translation>La capa «{0}» necesita credenciales que solo tiene QGIS; guárdela como GeoTIFF y elija la capa guardada.</translation>
  </message>
  <message>
   <source>The layer “{0}” exists in this QGIS's memory only; save it as a GeoTIFF and choose the saved layer.</source>
   <translation>La capa «{0}» solo existe en la memoria de este QGIS; guárdela como GeoTIFF y elija la capa guardada.</translation>
  </message>
  <message>
   <source>The layer “{0}” declares the range {1}–{2} as no data, and the engine takes single values; list the values under Layer Properties, Transparency.</source>
   <translation>La capa «{0}» declara el intervalo {1}–{2} como sin datos, y el motor admite valores sueltos; indique los valores en Propiedades de la capa, Transparencia.</translation>
  </message>
 </context>
 <context>
  <name>Loading</name>
  <message>
   <source>{0}: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Loupe</name>
  <message>
   <source>Loupe: four times as large</source>
   <translation>Lupa: cuatro aumentos</translation>
  </message>
 </context>
 <context>
  <name>MatchView</name>
  <message>
   <source>Matches, the most doubtful first</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MatchingBox</name>
  <message>
   <source>S2M2 network</source>
   <translation>Red S2M2</translation>
  </message>
  <message>
   <source>CFOG (training-free)</source>
   <translation>CFOG (sin entrenar)</translation>
  </message>
  <message>
   <source>The trained network, or channel features of oriented gradients, which need no training</source>
   <translation>La red entrenada, o características de gradientes orientados por canales, que no necesitan entrenamiento</translation>
  </message>
  <message>
   <source>Models (*.safetensors)</source>
   <translation>Modelos (*.safetensors)</translation>
  </message>
  <message>
   <source>Choose a model</source>
   <translation>Elija un modelo</translation>
  </message>
  <message>
   <source>the plugin's own</source>
   <translation>el del complemento</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>Modelos…</translation>
  </message>
  <message>
   <source>All models with their cards: compare, import, export, choose</source>
   <translation>Todos los modelos con sus fichas: comparar, importar, exportar, elegir</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>Pixel size at which the images are compared, in units of the optical CRS; automatic: the coarser one</source>
   <translation>Tamaño de píxel con que se comparan las imágenes, en unidades del SRC óptico; automático: el más grueso</translation>
  </message>
  <message>
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <source>Side of the squares that are searched for; automatic: the largest that fits</source>
   <translation>Lado de los cuadrados que se buscan; automático: el mayor que quepa</translation>
  </message>
  <message>
   <source> templates</source>
   <translation> plantillas</translation>
  </message>
  <message>
   <source>How many templates are searched for at most; more take longer</source>
   <translation>Cuántas plantillas se buscan como máximo; con más se tarda más</translation>
  </message>
  <message>
   <source>Matcher</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamaño de píxel</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Plantilla</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>Máximo</translation>
  </message>
  <message>
   <source>A model of your own (.safetensors); empty = the one that came with the plugin</source>
   <translation>Un modelo propio (.safetensors); vacío = el que viene con el complemento</translation>
  </message>
  <message>
   <source>CFOG needs no model; choose the S2M2 network to use one</source>
   <translation>CFOG no necesita modelo; elija la red S2M2 para usar uno</translation>
  </message>
  <message>
   <source>Matching: CFOG</source>
   <translation>Correspondencia: CFOG</translation>
  </message>
  <message>
   <source>Matching: {0}</source>
   <translation>Correspondencia: {0}</translation>
  </message>
  <message>
   <source>Matching: S2M2 network</source>
   <translation>Correspondencia: red S2M2</translation>
  </message>
  <message>
   <source>{0} on {1}</source>
   <translation>{0} en {1}</translation>
  </message>
 </context>
 <context>
  <name>Model</name>
  <message>
   <source>The weights are missing; delete this model, or import it again.</source>
   <translation>Faltan los pesos; borre este modelo o impórtelo de nuevo.</translation>
  </message>
  <message>
   <source>Its card (.json) is missing or cannot be read; import both files again.</source>
   <translation>Su ficha (.json) falta o no se puede leer; importe de nuevo ambos archivos.</translation>
  </message>
  <message>
   <source>Its card records no SHA-256, so that nobody can tell whether the weights are whole.</source>
   <translation>Su ficha no registra ningún SHA-256, así que nadie puede saber si los pesos están íntegros.</translation>
  </message>
  <message>
   <source>The weights cannot be read ({0}).</source>
   <translation>Los pesos no se pueden leer ({0}).</translation>
  </message>
  <message>
   <source>The weights have changed since their card was written (SHA-256 {0}… instead of {1}…); they are not used. Import the model again.</source>
   <translation>Los pesos han cambiado desde que se escribió su ficha (SHA-256 {0}… en vez de {1}…); no se usan. Importe el modelo de nuevo.</translation>
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Figures on validation pairs</source>
   <translation>Cifras en pares de validación</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Pesos</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Came with the plugin; used where nothing else is chosen.</source>
   <translation>Viene con el complemento; se usa donde no se elige otro.</translation>
  </message>
  <message>
   <source>Came with the plugin.</source>
   <translation>Viene con el complemento.</translation>
  </message>
  <message>
   <source>Your own.</source>
   <translation>Propio.</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Creado</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>Attribution</source>
   <translation>Atribución</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <source>Validated on</source>
   <translation>Validado con</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Receta</translation>
  </message>
  <message>
   <source>Architecture</source>
   <translation>Arquitectura</translation>
  </message>
  <message>
   <source>Calibration</source>
   <translation>Calibración</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamaño de píxel</translation>
  </message>
  <message>
   <source>labelled: {0}</source>
   <translation>etiquetados: {0}</translation>
  </message>
  <message>
   <source>unlabelled: {0}</source>
   <translation>sin etiquetar: {0}</translation>
  </message>
  <message>
   <source>{0} ({1} tie points)</source>
   <translation>{0} ({1} puntos de enlace)</translation>
  </message>
  <message>
   <source>{0} steps</source>
   <translation>{0} pasos</translation>
  </message>
  <message>
   <source>{0} samples a step</source>
   <translation>{0} muestras por paso</translation>
  </message>
  <message>
   <source>seed {0}</source>
   <translation>semilla {0}</translation>
  </message>
  <message>
   <source>begun from {0}</source>
   <translation>a partir de {0}</translation>
  </message>
  <message>
   <source>{0}, width {1}</source>
   <translation>{0}, anchura {1}</translation>
  </message>
  <message>
   <source>none: its matches have no confidence</source>
   <translation>ninguna: sus correspondencias no tienen confianza</translation>
  </message>
  <message>
   <source>fitted on {0}</source>
   <translation>ajustada con {0}</translation>
  </message>
  <message>
   <source>fitted</source>
   <translation>ajustada</translation>
  </message>
  <message>
   <source>{0}; confidence is off by {1} on average (expected calibration error)</source>
   <translation>{0}; la confianza se desvía {1} de media (error de calibración esperado)</translation>
  </message>
  <message>
   <source>trained at {0} to {1} m</source>
   <translation>entrenado de {0} a {1} m</translation>
  </message>
  <message>
   <source>Share of matches within 2 px (CMR@2), the confidence that the model gave them on average, and how many of those it was surest of (above 0.9) were right.</source>
   <translation>Proporción de correspondencias a menos de 2 px (CMR@2), confianza media que les dio el modelo y cuántas de las que daba por más seguras (más de 0,9) eran correctas.</translation>
  </message>
  <message>
   <source>matches</source>
   <translation>correspondencias</translation>
  </message>
  <message>
   <source>confidence</source>
   <translation>confianza</translation>
  </message>
  <message>
   <source>right above 0.9</source>
   <translation>correctas sobre 0,9</translation>
  </message>
  <message>
   <source>template {0} px</source>
   <translation>plantilla {0} px</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todos</translation>
  </message>
  <message>
   <source>{0} and {1} more</source>
   <translation>{0} y {1} más</translation>
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Creado</translation>
  </message>
  <message>
   <source>In projects</source>
   <translation>En proyectos</translation>
  </message>
  <message>
   <source>Share of its own validation matches within 2 px, as its card says; only a comparison compares</source>
   <translation>Proporción de sus propias correspondencias de validación a menos de 2 px, según su ficha; solo una comparación permite comparar</translation>
  </message>
  <message>
   <source>Used by this project, and by the others as far as they name no model of their own</source>
   <translation>Lo usa este proyecto, y los demás siempre que no indiquen un modelo propio</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>this one</source>
   <translation>este</translation>
  </message>
  <message>
   <source>others</source>
   <translation>los demás</translation>
  </message>
 </context>
 <context>
  <name>ModelStore</name>
  <message>
   <source>“{0}” is no model: it needs a .safetensors file and its .json.</source>
   <translation>«{0}» no es un modelo: necesita un archivo .safetensors y su .json.</translation>
  </message>
  <message>
   <source>This model is in the list already, as “{0}”.</source>
   <translation>Este modelo ya está en la lista, como «{0}».</translation>
  </message>
  <message>
   <source>That is the model itself; choose another place for the copy.</source>
   <translation>Ese es el propio modelo; elija otro lugar para la copia.</translation>
  </message>
  <message>
   <source>The plugin's own model keeps its name; export a copy instead.</source>
   <translation>El modelo del complemento conserva su nombre; exporte una copia.</translation>
  </message>
  <message>
   <source>A model needs a name.</source>
   <translation>Un modelo necesita un nombre.</translation>
  </message>
  <message>
   <source>Another model is called “{0}” already.</source>
   <translation>Otro modelo ya se llama «{0}».</translation>
  </message>
  <message>
   <source>The model's card cannot be read.</source>
   <translation>La ficha del modelo no se puede leer.</translation>
  </message>
  <message>
   <source>The plugin's own model cannot be deleted.</source>
   <translation>El modelo del complemento no se puede borrar.</translation>
  </message>
  <message>
   <source>The weights of “{0}” are not those that its card was written for; copy both files again.</source>
   <translation>Los pesos de «{0}» no son aquellos para los que se escribió su ficha; copie de nuevo ambos archivos.</translation>
  </message>
  <message>
   <source>{0} cannot be written ({1}); free some space or choose another place.</source>
   <translation>{0} no se puede escribir ({1}); libere espacio o elija otro lugar.</translation>
  </message>
 </context>
 <context>
  <name>ModelsPage</name>
  <message>
   <source>The selected model's card</source>
   <translation>La ficha del modelo seleccionado</translation>
  </message>
  <message>
   <source>This project now uses “{0}”.</source>
   <translation>Este proyecto usa ahora «{0}».</translation>
  </message>
  <message>
   <source>“{0}” is used wherever a project names no model of its own.</source>
   <translation>«{0}» se usa en todo proyecto que no indique un modelo propio.</translation>
  </message>
  <message>
   <source>Import {0}</source>
   <translation>Importar {0}</translation>
  </message>
  <message>
   <source>A model is being imported</source>
   <translation>Se está importando un modelo</translation>
  </message>
  <message>
   <source>Delete the model “{0}”? Both of its files are removed; this cannot be undone.</source>
   <translation>¿Borrar el modelo «{0}»? Se eliminan sus dos archivos; no se puede deshacer.</translation>
  </message>
  <message>
   <source>It is in use. Afterwards the plugin's own model is used in its place.</source>
   <translation>Está en uso. Después se usará en su lugar el modelo del complemento.</translation>
  </message>
  <message>
   <source>Delete model</source>
   <translation>Borrar modelo</translation>
  </message>
  <message>
   <source>“{0}” was written to {1} and the .json beside it.</source>
   <translation>«{0}» se escribió en {1}, con el .json a su lado.</translation>
  </message>
  <message>
   <source>Imported “{0}”.</source>
   <translation>Se importó «{0}».</translation>
  </message>
  <message>
   <source>Take a model from elsewhere: a .safetensors file with its .json beside it</source>
   <translation>Tomar un modelo de otro lugar: un archivo .safetensors con su .json al lado</translation>
  </message>
  <message>
   <source>This project uses {0}, which is not in this list. Import it to see its card.</source>
   <translation>Este proyecto usa {0}, que no está en esta lista. Impórtelo para ver su ficha.</translation>
  </message>
  <message>
   <source>⚠ This project uses {0}, which is not there; choose another model.</source>
   <translation>⚠ Este proyecto usa {0}, que no existe; elija otro modelo.</translation>
  </message>
  <message>
   <source>Check {0}</source>
   <translation>Comprobar {0}</translation>
  </message>
  <message>
   <source>Comparing the weights with the card's SHA-256…</source>
   <translation>Comparando los pesos con el SHA-256 de la ficha…</translation>
  </message>
  <message>
   <source>The weights are those that this card was made for.</source>
   <translation>Los pesos son aquellos para los que se hizo esta ficha.</translation>
  </message>
  <message>
   <source>Select a model first</source>
   <translation>Seleccione primero un modelo</translation>
  </message>
  <message>
   <source>The plugin's own model stays</source>
   <translation>El modelo del complemento no se borra</translation>
  </message>
  <message>
   <source>Matching in this project is done with the selected model; the project remembers it</source>
   <translation>Las correspondencias de este proyecto se buscan con el modelo seleccionado; el proyecto lo recuerda</translation>
  </message>
  <message>
   <source>This project uses it already</source>
   <translation>Este proyecto ya lo usa</translation>
  </message>
  <message>
   <source>Write a copy of the selected model, both files</source>
   <translation>Escribir una copia del modelo seleccionado, ambos archivos</translation>
  </message>
  <message>
   <source>Give the selected model another name</source>
   <translation>Dar otro nombre al modelo seleccionado</translation>
  </message>
  <message>
   <source>Remove both files of the selected model</source>
   <translation>Eliminar ambos archivos del modelo seleccionado</translation>
  </message>
  <message>
   <source>Every project that names no model of its own matches with the selected one</source>
   <translation>Todo proyecto que no indique un modelo propio usará el seleccionado</translation>
  </message>
  <message>
   <source>All projects use it already that name no other</source>
   <translation>Ya lo usan todos los proyectos que no indican otro</translation>
  </message>
  <message>
   <source>See how the selected model does against another one, or CFOG</source>
   <translation>Ver cómo rinde el modelo seleccionado frente a otro o a CFOG</translation>
  </message>
  <message>
   <source>Import a model</source>
   <translation>Importar un modelo</translation>
  </message>
  <message>
   <source>Export the model</source>
   <translation>Exportar el modelo</translation>
  </message>
  <message>
   <source>Rename model</source>
   <translation>Cambiar nombre del modelo</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Models (*{0})</source>
   <translation>Modelos (*{0})</translation>
  </message>
  <message>
   <source>Use in this project</source>
   <translation>Usar en este proyecto</translation>
  </message>
  <message>
   <source>Use in all</source>
   <translation>Usar en todos</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Renombrar…</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Borrar…</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>Comparar…</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Compare two</source>
   <translation>Comparar dos</translation>
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>S2M2-SAR models</source>
   <translation>Modelos de S2M2-SAR</translation>
  </message>
 </context>
 <context>
  <name>OpticalPicker</name>
  <message>
   <source>Optical</source>
   <translation>Óptica</translation>
  </message>
  <message>
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <source>The optical image that the SAR image is compared with: a raster, or a web map (WMS, WMTS, XYZ)</source>
   <translation>La imagen óptica con la que se compara la imagen SAR: un ráster o un mapa web (WMS, WMTS, XYZ)</translation>
  </message>
  <message>
   <source>red</source>
   <translation>rojo</translation>
  </message>
  <message>
   <source>green</source>
   <translation>verde</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>azul</translation>
  </message>
  <message>
   <source>Choose an optical layer first</source>
   <translation>Elija primero una capa óptica</translation>
  </message>
  <message>
   <source>A web map is fetched as it is drawn, in red, green and blue</source>
   <translation>Un mapa web se obtiene tal como se dibuja, en rojo, verde y azul</translation>
  </message>
  <message>
   <source>This layer has too few bands for a colour image; its chosen band is used alone</source>
   <translation>Esta capa tiene muy pocas bandas para una imagen en color; se usa solo la banda elegida</translation>
  </message>
  <message>
   <source>Band used as {0}</source>
   <translation>Banda usada como {0}</translation>
  </message>
 </context>
 <context>
  <name>OutputBox</name>
  <message>
   <source>Choose a folder for results</source>
   <translation>Elija una carpeta para los resultados</translation>
  </message>
  <message>
   <source>beside the project</source>
   <translation>junto al proyecto</translation>
  </message>
  <message>
   <source>Each run makes a folder of its own in here; inputs are never changed</source>
   <translation>Cada ejecución crea aquí su propia carpeta; los datos de entrada nunca se modifican</translation>
  </message>
  <message>
   <source>keep pixels (VRT)</source>
   <translation>conservar píxeles (VRT)</translation>
  </message>
  <message>
   <source>copy pixels (GeoTIFF)</source>
   <translation>copiar píxeles (GeoTIFF)</translation>
  </message>
  <message>
   <source>The pixels are the same either way. A VRT is a small file that refers to the original raster; a copy stands on its own</source>
   <translation>Los píxeles son los mismos en ambos casos. Un VRT es un archivo pequeño que remite al ráster original; una copia es independiente</translation>
  </message>
  <message>
   <source>keep pixels where possible</source>
   <translation>conservar píxeles si es posible</translation>
  </message>
  <message>
   <source>new pixels (GeoTIFF)</source>
   <translation>píxeles nuevos (GeoTIFF)</translation>
  </message>
  <message>
   <source>nothing, only look</source>
   <translation>nada, solo mirar</translation>
  </message>
  <message>
   <source>A scene that shifts, turns or stretches as a whole keeps its pixels under a new georeference. One that bends gets new pixels, written as a Cloud-Optimized GeoTIFF</source>
   <translation>Una escena que se desplaza, gira o estira en conjunto conserva sus píxeles con una georreferencia nueva. La que se deforma recibe píxeles nuevos, escritos como Cloud-Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>nearest value</source>
   <translation>valor más próximo</translation>
  </message>
  <message>
   <source>bilinear</source>
   <translation>bilineal</translation>
  </message>
  <message>
   <source>cubic</source>
   <translation>cúbica</translation>
  </message>
  <message>
   <source>Lanczos</source>
   <translation>Lanczos</translation>
  </message>
  <message>
   <source>average</source>
   <translation>media</translation>
  </message>
  <message>
   <source>most frequent</source>
   <translation>más frecuente</translation>
  </message>
  <message>
   <source>How new pixels come about. Classes and complex values are never mixed, whatever is chosen</source>
   <translation>Cómo se obtienen los píxeles nuevos. Las clases y los valores complejos no se mezclan nunca, se elija lo que se elija</translation>
  </message>
  <message>
   <source>of each layer</source>
   <translation>de cada capa</translation>
  </message>
  <message>
   <source>of the optical layer</source>
   <translation>de la capa óptica</translation>
  </message>
  <message>
   <source>CRS, pixel size and pixel borders of corrected rasters: each layer's own, or the optical layer's</source>
   <translation>SRC, tamaño y bordes de píxel de los ráster corregidos: los de cada capa o los de la capa óptica</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Shifted</source>
   <translation>Desplazada</translation>
  </message>
  <message>
   <source>Corrected</source>
   <translation>Corregida</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>Remuestreo</translation>
  </message>
  <message>
   <source>Pixel grid</source>
   <translation>Malla</translation>
  </message>
  <message>
   <source>Along</source>
   <translation>También</translation>
  </message>
  <message>
   <source>Output: {0}</source>
   <translation>Salida: {0}</translation>
  </message>
  <message>
   <source>{0}, copy</source>
   <translation>{0}, copia</translation>
  </message>
  <message>
   <source>Output: {0} more layers</source>
   <translation>Salida: {0} capas más</translation>
  </message>
 </context>
 <context>
  <name>Overlaps</name>
  <message>
   <source>Further overlaps of this kind: {0}.</source>
   <translation>Más solapes de este tipo: {0}.</translation>
  </message>
  <message>
   <source>Control points of “{0}” that lie in a check area will not teach: {1}.</source>
   <translation>Puntos de control de «{0}» situados en un área de comprobación, que no enseñarán: {1}.</translation>
  </message>
  <message>
   <source>Check areas cover all of “{0}”: nothing of it will train.</source>
   <translation>Las áreas de comprobación cubren todo «{0}»: nada de él entrenará.</translation>
  </message>
  <message>
   <source>The check areas lie outside of every pair that is ticked.</source>
   <translation>Las áreas de comprobación quedan fuera de todos los pares marcados.</translation>
  </message>
  <message>
   <source>“{0}” also shows check points of “{1}” ({2}): no training window comes near them.</source>
   <translation>«{0}» también muestra puntos de comprobación de «{1}» ({2}): ninguna ventana de entrenamiento se acerca a ellos.</translation>
  </message>
  <message>
   <source>“{0}” also shows check points of “{1}” ({2}), which is not ticked: what trains on their ground cannot be judged by them. Tick “{1}” as well, or draw check areas there.</source>
   <translation>«{0}» también muestra puntos de comprobación de «{1}» ({2}), que no está marcado: con ellos no se puede evaluar lo que entrena en ese terreno. Marque también «{1}» o dibuje ahí áreas de comprobación.</translation>
  </message>
 </context>
 <context>
  <name>PairAlgorithm</name>
  <message>
   <source>Choose one or three optical bands, or none for red, green and blue.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give both start points, or neither.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the extent</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PairDialog</name>
  <message>
   <source>Unlabelled pair of layers</source>
   <translation>Par de capas sin etiquetar</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Two layers of the same ground. Without tie points they teach unlabelled, beside a pair that has some.</source>
   <translation>Dos capas del mismo terreno. Sin puntos de enlace enseñan sin etiquetas, junto a un par que sí los tenga.</translation>
  </message>
  <message>
   <source>Offer the pair in the table, ticked</source>
   <translation>Ofrecer el par en la tabla, marcado</translation>
  </message>
 </context>
 <context>
  <name>PairList</name>
  <message>
   <source>Pair</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Puntos</translation>
  </message>
  <message>
   <source>Layer pairs of the label set</source>
   <translation>Pares de capas del conjunto de etiquetas</translation>
  </message>
  <message>
   <source>Being labelled</source>
   <translation>Se está etiquetando</translation>
  </message>
 </context>
 <context>
  <name>Pairing</name>
  <message>
   <source>Choose a SAR and an optical layer.</source>
   <translation>Elija una capa SAR y una óptica.</translation>
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones.</source>
   <translation>SAR y óptica son la misma capa; elija dos distintas.</translation>
  </message>
  <message>
   <source>The layer “{0}” has no CRS; assign one to it.</source>
   <translation>La capa «{0}» no tiene SRC; asígnele uno.</translation>
  </message>
  <message>
   <source>The two layers do not overlap; check their CRS, or choose others.</source>
   <translation>Las dos capas no se solapan; compruebe sus SRC o elija otras.</translation>
  </message>
 </context>
 <context>
  <name>Plugin</name>
  <message>
   <source>S2M2-SAR: register SAR to optical</source>
   <translation>S2M2-SAR: corregistrar SAR con óptica</translation>
  </message>
  <message>
   <source>Register a SAR layer to an optical one</source>
   <translation>Corregistrar una capa SAR con una óptica</translation>
  </message>
  <message>
   <source>Compare two layers</source>
   <translation>Comparar dos capas</translation>
  </message>
  <message>
   <source>Compare two layers on the map: swipe, flicker or checkerboard</source>
   <translation>Comparar dos capas en el mapa: cortina, parpadeo o tablero de ajedrez</translation>
  </message>
  <message>
   <source>There are no two raster layers to compare; add them to the project first.</source>
   <translation>No hay dos capas ráster que comparar; añádalas primero al proyecto.</translation>
  </message>
 </context>
 <context>
  <name>PreviewWindow</name>
  <message>
   <source>Training samples</source>
   <translation>Muestras de entrenamiento</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Otras</translation>
  </message>
  <message>
   <source>Draw other samples</source>
   <translation>Extraer otras muestras</translation>
  </message>
  <message>
   <source>Drawing…</source>
   <translation>Extrayendo…</translation>
  </message>
  <message>
   <source>Draw samples</source>
   <translation>Extraer muestras</translation>
  </message>
  <message>
   <source>{0} labelled samples (frame: where the template belongs) and {1} unlabelled ones (dashed: where it was cut). Left the optical window, right the SAR template, altered as in training.</source>
   <translation>{0} muestras etiquetadas (marco: el lugar de la plantilla) y {1} sin etiquetar (línea discontinua: de dónde se recortó). A la izquierda la ventana óptica, a la derecha la plantilla SAR, alteradas como en el entrenamiento.</translation>
  </message>
 </context>
 <context>
  <name>Proposals</name>
  <message>
   <source>confidence {0}</source>
   <translation>confianza {0}</translation>
  </message>
  <message>
   <source> · ± {px} px ({metres} m)</source>
   <translation> · ± {px} px ({metres} m)</translation>
  </message>
  <message>
   <source>at the rim of the search: it may lie beyond</source>
   <translation>en el borde de la búsqueda: puede estar más allá</translation>
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page first.</source>
   <translation>No se está etiquetando ningún par de capas; elija primero uno en la página Etiquetar.</translation>
  </message>
  <message>
   <source>The layer “{0}” is not in the project; add it to get proposals for it.</source>
   <translation>La capa «{0}» no está en el proyecto; añádala para obtener propuestas para ella.</translation>
  </message>
 </context>
 <context>
  <name>RegisterAlgorithm</name>
  <message>
   <source>Register SAR to optical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finds the shift between a SAR and an optical raster and applies it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sar,radar,optical,coregistration,co-registration,align,shift,matching,georeference</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RegisterForm</name>
  <message>
   <source>One shift</source>
   <translation>Un desplazamiento</translation>
  </message>
  <message>
   <source>The one shift between both layers: fast, keeps the pixels; right for flat land and small areas</source>
   <translation>El desplazamiento único entre ambas capas: rápido, conserva los píxeles; adecuado para terreno llano y áreas pequeñas</translation>
  </message>
  <message>
   <source>Whole scene</source>
   <translation>Toda la escena</translation>
  </message>
  <message>
   <source>How far each place of the scene is displaced, and the scene corrected by it: for hills, large scenes and images without terrain correction. Takes minutes</source>
   <translation>Cuánto está desplazado cada lugar de la escena, que se corrige en consecuencia: para relieve, escenas grandes e imágenes sin corrección del terreno. Tarda minutos</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>The SAR layer gets a new georeference; the optical one stays</source>
   <translation>La capa SAR recibe una georreferencia nueva; la óptica se queda como está</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>óptica</translation>
  </message>
  <message>
   <source>The optical layer gets a new georeference: terrain-corrected SAR is often the better placed</source>
   <translation>La capa óptica recibe una georreferencia nueva: la SAR con corrección del terreno suele estar mejor situada</translation>
  </message>
  <message>
   <source> m</source>
   <translation> m</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>How far the layers may lie apart, in metres on the ground; automatic: a quarter of the overlap</source>
   <translation>Cuánto pueden distar las capas, en metros sobre el terreno; automático: un cuarto del solape</translation>
  </message>
  <message>
   <source>Moves</source>
   <translation>Se mueve</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Búsqueda</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Inicio</translation>
  </message>
  <message>
   <source>Choose a SAR layer.</source>
   <translation>Elija una capa SAR.</translation>
  </message>
  <message>
   <source>Choose an optical layer.</source>
   <translation>Elija una capa óptica.</translation>
  </message>
  <message>
   <source>The SAR and the optical layer are the same; choose two different ones.</source>
   <translation>La capa SAR y la óptica son la misma; elija dos distintas.</translation>
  </message>
 </context>
 <context>
  <name>RegisterPage</name>
  <message>
   <source>Register the whole scene {0}</source>
   <translation>Corregistrar toda la escena {0}</translation>
  </message>
  <message>
   <source>Register {0}</source>
   <translation>Corregistrar {0}</translation>
  </message>
  <message>
   <source>The registration is running; cancel it to change its settings</source>
   <translation>El corregistro está en marcha; cancélelo para cambiar su configuración</translation>
  </message>
  <message>
   <source>Registering; QGIS can be used meanwhile. The result goes to {0}</source>
   <translation>Corregistrando; mientras tanto se puede usar QGIS. El resultado va a {0}</translation>
  </message>
  <message>
   <source>No displacement of {0} that can be trusted; nothing was corrected.</source>
   <translation>Ningún desplazamiento local fiable de {0}; no se corrigió nada.</translation>
  </message>
  <message>
   <source>Registered {0}: look at the result and accept it.</source>
   <translation>{0}: corregistrada; examine el resultado y acéptelo.</translation>
  </message>
  <message>
   <source>No shift of {0} that can be trusted.</source>
   <translation>Ningún desplazamiento fiable de {0}.</translation>
  </message>
  <message>
   <source>The registration was cancelled; nothing was written.</source>
   <translation>Se canceló el corregistro; no se escribió nada.</translation>
  </message>
  <message>
   <source>Find how far each place of the scene is displaced, and correct it; QGIS stays usable</source>
   <translation>Hallar cuánto está desplazado cada lugar de la escena y corregirla; QGIS sigue utilizable</translation>
  </message>
  <message>
   <source>Register whole scene</source>
   <translation>Corregistrar toda la escena</translation>
  </message>
  <message>
   <source>Find the shift between both layers; QGIS stays usable</source>
   <translation>Hallar el desplazamiento entre ambas capas; QGIS sigue utilizable</translation>
  </message>
  <message>
   <source>Register</source>
   <translation>Corregistrar</translation>
  </message>
  <message>
   <source>The layer “{0}” was removed while its registration ran, so that was stopped and nothing was written; add the layer again and press Register.</source>
   <translation>La capa «{0}» se quitó durante su corregistro, que por eso se detuvo sin escribir nada; añádala de nuevo y pulse Corregistrar.</translation>
  </message>
 </context>
 <context>
  <name>RegisterParameters</name>
  <message>
   <source>Shifted layer: keep pixels (vrt) or copy them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR band (VV, HH, VH or HV by name where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values of the SAR band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical bands (one or three; red, green and blue where none is given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Layer that moves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search radius, metres on the ground (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area: compare inside these polygons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area: compare inside this extent (where no polygons are given)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exclude these polygons (water, cloud)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start: a place in the SAR layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start: the same place in the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matcher</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Model of your own (empty = the plugin's)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device: auto, cpu, cuda or cuda:N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the result's layers into the map when done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder for the result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel size of the comparison, CRS units (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side of a template, px, 64–192 (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed of the random choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor threads (0 = automatic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shifted layer (none after a refusal)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence for each shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates and their displacements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The evidence is good enough</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why not, or what to know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift of SAR positions to the east, ground metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift of SAR positions to the north, ground metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift of SAR positions to the right, working pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift of SAR positions down, working pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift of SAR positions along x, units of the SAR layer's CRS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift of SAR positions along y, units of the SAR layer's CRS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidence, 0–1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Uncertainty, ground metres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” moves {1} {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidence {0}, {1} of {2} templates agree.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finds the one shift that brings a SAR image and an optical image into register, and writes the moved layer: the same pixels under another georeference. Inputs are never changed.

Squares of the SAR image (templates) are searched for in the optical image; their similarity heatmaps are joined into one evidence surface, whose peak is the shift. Where the evidence is weak or contradicts itself, no shifted layer is written: ACCEPTED is false and REASON says why. That is a result, not an error.

The search radius is in metres on the ground. For shifts of many kilometres, give one place in both layers as start.

The optical layer may be a web map of the project (WMS, WMTS, XYZ): the part that is needed is fetched first, as it is drawn, and kept in the result's folder as reference.tif.

The folder for the result receives result.json, heatmap.tif, matches.gpkg, the templates' heatmaps and the shifted layer. In a batch, give each row a folder of its own; in a folder that holds something already, a new one is made.

The matching runs in the plugin's engine, a Python with PyTorch of its own. CFOG needs no model.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportAlgorithm</name>
  <message>
   <source>Report of a result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Makes the HTML report of a finished registration or displacement field.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sar,radar,report,html,pdf,quality,error,residual,histogram,print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every result has a report already: report.html in its folder. This makes it anew, for results that came without one, or after matches were edited.

The report is one file that needs nothing else and can be sent or printed: inputs with their hashes, the layers before and after as a checkerboard, shift and model, error figures each with its kind, evidence, displacement vectors, residuals, reliability of the confidence, what was refused and why, settings and versions. Pictures of the layers need the input files where they were; without them the rest is made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report lies in {0}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResultCard</name>
  <message>
   <source>Accept</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Review…</source>
   <translation>Revisar…</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Copiar diagnóstico</translation>
  </message>
  <message>
   <source>No result yet. &lt;a href="reopen"&gt;Open an earlier one…&lt;/a&gt;</source>
   <translation>Sin resultado aún. &lt;a href="reopen"&gt;Abrir uno anterior…&lt;/a&gt;</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Take the moved layers out again and show “{0}” as it was</source>
   <translation>Quitar las capas movidas y mostrar «{0}» como estaba</translation>
  </message>
  <message>
   <source>Put the moved copy of “{0}” into the map and hide the original; its file stays as it is</source>
   <translation>Poner en el mapa la copia movida de «{0}» y ocultar el original; su archivo queda como está</translation>
  </message>
  <message>
   <source>Take the corrected layers out again and show the originals as they were</source>
   <translation>Quitar las capas corregidas y mostrar las originales como estaban</translation>
  </message>
  <message>
   <source>Put “{0}” and all that was corrected along into the map and hide the originals</source>
   <translation>Poner en el mapa «{0}» y todo lo corregido a la vez, y ocultar los originales</translation>
  </message>
  <message>
   <source>The result's layer group was removed; re-open the result under ⋯</source>
   <translation>Se quitó el grupo de capas del resultado; vuelva a abrir el resultado en ⋯</translation>
  </message>
  <message>
   <source>Remove the result's layers from the map; its files stay</source>
   <translation>Quitar del mapa las capas del resultado; sus archivos se conservan</translation>
  </message>
  <message>
   <source>Nothing was accepted yet</source>
   <translation>Todavía no se aceptó nada</translation>
  </message>
  <message>
   <source>Nothing was moved</source>
   <translation>No se movió nada</translation>
  </message>
  <message>
   <source>Not registered</source>
   <translation>No corregistrada</translation>
  </message>
  <message>
   <source>for the optical layer</source>
   <translation>para la capa óptica</translation>
  </message>
  <message>
   <source>for the SAR layer</source>
   <translation>para la capa SAR</translation>
  </message>
  <message>
   <source>{0} ± {1}</source>
   <translation>{0} ± {1}</translation>
  </message>
  <message>
   <source>{0} of {1} templates agree</source>
   <translation>{0} de {1} plantillas concuerdan</translation>
  </message>
  <message>
   <source>No shift that can be trusted</source>
   <translation>Ningún desplazamiento fiable</translation>
  </message>
  <message>
   <source>The evidence is too weak.</source>
   <translation>La evidencia es demasiado débil.</translation>
  </message>
  <message>
   <source>No displacement that can be trusted</source>
   <translation>Ningún desplazamiento local fiable</translation>
  </message>
  <message>
   <source>No layer was written, as it was asked for.</source>
   <translation>No se escribió ninguna capa, como se pidió.</translation>
  </message>
  <message>
   <source>What to try next:</source>
   <translation>Qué probar a continuación:</translation>
  </message>
  <message>
   <source>confidence {0}</source>
   <translation>confianza {0}</translation>
  </message>
  <message>
   <source>How far each place lies off the one shift; brighter is farther</source>
   <translation>Cuánto se aparta cada lugar del desplazamiento único; más claro es más lejos</translation>
  </message>
  <message>
   <source>The evidence for every shift that was searched, no shift in the centre; brighter is likelier</source>
   <translation>La evidencia de cada desplazamiento buscado, con el desplazamiento nulo en el centro; más claro es más probable</translation>
  </message>
  <message>
   <source>More about this result</source>
   <translation>Más sobre este resultado</translation>
  </message>
  <message>
   <source>Undo acceptance</source>
   <translation>Deshacer la aceptación</translation>
  </message>
  <message>
   <source>Show each template's heatmap</source>
   <translation>Mostrar el mapa de calor de cada plantilla</translation>
  </message>
  <message>
   <source>Compare before and after</source>
   <translation>Comparar antes y después</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar el informe</translation>
  </message>
  <message>
   <source>Copy as command line</source>
   <translation>Copiar como línea de órdenes</translation>
  </message>
  <message>
   <source>Open the result's folder</source>
   <translation>Abrir la carpeta del resultado</translation>
  </message>
  <message>
   <source>Open another result…</source>
   <translation>Abrir otro resultado…</translation>
  </message>
 </context>
 <context>
  <name>ResultSession</name>
  <message>
   <source>The result was taken out of the map; its files stay in {0}.</source>
   <translation>El resultado se quitó del mapa; sus archivos siguen en {0}.</translation>
  </message>
  <message>
   <source>This result has no heatmaps of single templates.</source>
   <translation>Este resultado no tiene mapas de calor de plantillas sueltas.</translation>
  </message>
  <message>
   <source>The command is on the clipboard.</source>
   <translation>La orden está en el portapapeles.</translation>
  </message>
  <message>
   <source>Report of {0}</source>
   <translation>Informe de {0}</translation>
  </message>
  <message>
   <source>Making the report; it opens in the browser.</source>
   <translation>Se está creando el informe; se abrirá en el navegador.</translation>
  </message>
  <message>
   <source>Open the folder of a result</source>
   <translation>Abrir la carpeta de un resultado</translation>
  </message>
 </context>
 <context>
  <name>Results</name>
  <message>
   <source>matches (● used, ✕ outlier, ◇ doubtful)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected error (m, 68 % lie within)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>displacement to the right (px)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>displacement down (px)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no corrected layer in “{0}”; run it again with another output.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The corrected layer “{0}” cannot be opened; put “{1}” back where it was, or run it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (corrected)</source>
   <translation>{0} (corregida)</translation>
  </message>
  <message>
   <source>The layers of the result in “{0}” cannot be opened; run the registration again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} – whole scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} – registration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>template heatmaps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result's layer group was removed; re-open its folder “{0}” first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” is no longer in the project; its moved copy was added in a default style.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evidence near the shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evidence, whole search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>template {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no shifted layer in “{0}”; run the registration again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shifted layer cannot be opened, since “{0}” is not where it was; put it back, or beside the folder of the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (shifted)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matches (● agree, ✕ differ)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} % of the peak</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} px, the one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} px, that is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>displacement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidence</source>
   <translation>confianza</translation>
  </message>
  <message>
   <source>residual</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Review</name>
  <message>
   <source>There is no result in “{0}”: choose a folder that holds a {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in “{0}” cannot be reviewed; run the matching again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result in “{0}” was written by a newer version; update the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be read here; check the file, then choose the match again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is not where it was ({1}); put it back to see its image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision could not be saved in “{0}”; make the file writable, or close other programs that use it, and decide again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>● used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✕ outlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>? doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⊘ rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✔ accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✚ by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>heatmaps of all templates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The heatmaps “{0}” are missing; put the result's folder back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read heatmaps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlikely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>used, ring on the peak</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outlier or doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placed by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · confidence {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>residual {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>levels {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matches “{0}” are missing; put the result's folder back, or run it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matches in “{0}” cannot be read; run the matching again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: properties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opacity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
 </context>
 <context>
  <name>ReviewActions</name>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next doubtful match (J)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The match before (K)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Always use this match (A)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Never use this match (R)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget what was decided about this match (E)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Undo the last decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Decide again what was undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo: {0} (Ctrl+Z)</source>
   <translation>Deshacer: {0} (Ctrl+Z)</translation>
  </message>
  <message>
   <source>Redo: {0} (Ctrl+Shift+Z)</source>
   <translation>Rehacer: {0} (Ctrl+Mayús+Z)</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <source>Fit again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose and fit the model anew, with your decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model is being fitted; open another result when that is done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review the result in a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a result: its matches are listed here, the most doubtful first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a result first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A registration is one shift; run the whole scene to fit a model to single matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} matches: {1} used, {2} outliers, {3} doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, {1} rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} decided by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} pass the filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model was fitted again. {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open another result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the heatmaps of all templates in the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick a match in the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inspect…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chips and heatmaps of the selected match in a window (Enter)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReviewSession</name>
  <message>
   <source>accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model is being fitted; decide when that is done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} match {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunBox</name>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Stop and judge</source>
   <translation>Parar y evaluar</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Rest here; nothing is lost, not even when QGIS is closed</source>
   <translation>Descansar aquí; no se pierde nada, ni siquiera al cerrar QGIS</translation>
  </message>
  <message>
   <source>Train no further, and compare what was learnt with the base model</source>
   <translation>No entrenar más y comparar lo aprendido con el modelo base</translation>
  </message>
  <message>
   <source>Go on where the run stopped</source>
   <translation>Continuar donde paró la ejecución</translation>
  </message>
  <message>
   <source>Delete this run with all that it learnt</source>
   <translation>Borrar esta ejecución con todo lo aprendido</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <source>{0} · {1} left</source>
   <translation>{0} · quedan {1}</translation>
  </message>
  <message>
   <source>{0} of {1} steps</source>
   <translation>{0} de {1} pasos</translation>
  </message>
  <message>
   <source>not begun</source>
   <translation>sin empezar</translation>
  </message>
  <message>
   <source>“{0}” rests: {1}.</source>
   <translation>«{0}» está en pausa: {1}.</translation>
  </message>
 </context>
 <context>
  <name>RunRow</name>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <source>{0} · {1} left</source>
   <translation>{0} · quedan {1}</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Cancelando…</translation>
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
   <translation>Banda</translation>
  </message>
  <message>
   <source>The radar image: one band of backscatter, in dB, power, amplitude or 8 bit</source>
   <translation>La imagen de radar: una banda de retrodispersión, en dB, potencia, amplitud u 8 bits</translation>
  </message>
  <message>
   <source>auto scaling</source>
   <translation>escala automática</translation>
  </message>
  <message>
   <source>dB</source>
   <translation>dB</translation>
  </message>
  <message>
   <source>power</source>
   <translation>potencia</translation>
  </message>
  <message>
   <source>amplitude</source>
   <translation>amplitud</translation>
  </message>
  <message>
   <source>8 bit</source>
   <translation>8 bits</translation>
  </message>
  <message>
   <source>What the band's values are; automatic tells it from the values themselves</source>
   <translation>Qué son los valores de la banda; automático lo deduce de los propios valores</translation>
  </message>
  <message>
   <source>Choose a SAR layer first</source>
   <translation>Elija primero una capa SAR</translation>
  </message>
  <message>
   <source>The band to match</source>
   <translation>La banda que se compara</translation>
  </message>
 </context>
 <context>
  <name>StartBox</name>
  <message>
   <source>Forget the pair</source>
   <translation>Olvidar el par</translation>
  </message>
  <message>
   <source>Click a place in the SAR image that you can also find in the optical one. Esc ends.</source>
   <translation>Haga clic en un lugar de la imagen SAR que también encuentre en la óptica. Esc termina.</translation>
  </message>
  <message>
   <source>Now click the same place in the optical image. Esc ends.</source>
   <translation>Ahora haga clic en el mismo lugar de la imagen óptica. Esc termina.</translation>
  </message>
  <message>
   <source>These places cannot be told in the layers' CRS; click nearer to the images.</source>
   <translation>Estos lugares no se pueden expresar en los SRC de las capas; haga clic más cerca de las imágenes.</translation>
  </message>
  <message>
   <source>Choose both layers first</source>
   <translation>Elija primero ambas capas</translation>
  </message>
  <message>
   <source>Click one place in both images, where the search shall begin; for shifts of many kilometres</source>
   <translation>Haga clic en un mismo lugar de ambas imágenes, donde empezará la búsqueda; para desplazamientos de muchos kilómetros</translation>
  </message>
  <message>
   <source>no hand-placed pair</source>
   <translation>ningún par puesto a mano</translation>
  </message>
  <message>
   <source>hand-placed pair</source>
   <translation>par puesto a mano</translation>
  </message>
  <message>
   <source>hand-placed pair: {0}</source>
   <translation>par puesto a mano: {0}</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>What the engine said, and diagnostics for a report</source>
   <translation>Lo que dijo el motor y el diagnóstico para informar de un fallo</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Copiar diagnóstico</translation>
  </message>
  <message>
   <source>Show messages</source>
   <translation>Mostrar mensajes</translation>
  </message>
  <message>
   <source>Restart the engine</source>
   <translation>Reiniciar el motor</translation>
  </message>
  <message>
   <source>Processor threads: {0}</source>
   <translation>Hilos del procesador: {0}</translation>
  </message>
  <message>
   <source>engine off until it is needed</source>
   <translation>motor apagado hasta que se necesite</translation>
  </message>
  <message>
   <source>engine starting…</source>
   <translation>motor iniciándose…</translation>
  </message>
  <message>
   <source>engine ready</source>
   <translation>motor listo</translation>
  </message>
  <message>
   <source>engine busy</source>
   <translation>motor ocupado</translation>
  </message>
  <message>
   <source>engine not available</source>
   <translation>motor no disponible</translation>
  </message>
  <message>
   <source>CPU instead of {0}</source>
   <translation>CPU en vez de {0}</translation>
  </message>
 </context>
 <context>
  <name>Suggestions</name>
  <message>
   <source>the network and CFOG disagree here by {0} px</source>
   <translation>la red y CFOG discrepan aquí en {0} px</translation>
  </message>
  <message>
   <source>the network's coarse and fine levels disagree here by {0} px</source>
   <translation>los niveles grueso y fino de la red discrepan aquí en {0} px</translation>
  </message>
  <message>
   <source>the matcher is unsure here</source>
   <translation>el método está inseguro aquí</translation>
  </message>
  <message>
   <source>a textured place to begin with</source>
   <translation>un lugar con textura para empezar</translation>
  </message>
  <message>
   <source>no point within {0}</source>
   <translation>ningún punto en {0} a la redonda</translation>
  </message>
 </context>
 <context>
  <name>SummaryLine</name>
  <message>
   <source>Looking at the layers…</source>
   <translation>Examinando las capas…</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>{0} m grid</source>
   <translation>malla de {0} m</translation>
  </message>
  <message>
   <source>{0} templates of {1} px, {2} apart</source>
   <translation>{0} plantillas de {1} px, cada {2}</translation>
  </message>
  <message>
   <source>{0} templates of {1} px</source>
   <translation>{0} plantillas de {1} px</translation>
  </message>
  <message>
   <source>about {0}</source>
   <translation>unos {0}</translation>
  </message>
 </context>
 <context>
  <name>TiePointEditor</name>
  <message>
   <source>add a point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>move point {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>enable point {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>enable {0} points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>disable point {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>disable {0} points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>make point {0} a check point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>make {0} points check points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>make point {0} a control point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>make {0} points control points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>note of point {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delete point {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delete {0} points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page first.</source>
   <translation>No se está etiquetando ningún par de capas; elija primero uno en la página Etiquetar.</translation>
  </message>
  <message>
   <source>A coordinate is not a number; enter one, or pick the place on the map.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TiePointModel</name>
  <message>
   <source>“{0}” is not a number, so point {1} stays where it was; enter one like 500123.4.</source>
   <translation>«{0}» no es un número, así que el punto {1} se queda donde estaba; escriba uno como 500123.4.</translation>
  </message>
  <message>
   <source>This point disagrees with the others: look at it again, or disable it</source>
   <translation>Este punto discrepa de los demás: revíselo o desactívelo</translation>
  </message>
  <message>
   <source>The transform is not defined here</source>
   <translation>La transformación no está definida aquí</translation>
  </message>
  <message>
   <source>Counts</source>
   <translation>Cuenta</translation>
  </message>
  <message>
   <source>Does not count</source>
   <translation>No cuenta</translation>
  </message>
  <message>
   <source>Placed {0}</source>
   <translation>Colocado: {0}</translation>
  </message>
  <message>
   <source>Changed {0}</source>
   <translation>Modificado: {0}</translation>
  </message>
 </context>
 <context>
  <name>TiePointPanel</name>
  <message>
   <source>Add to project</source>
   <translation>Añadir al proyecto</translation>
  </message>
  <message>
   <source>Point {0} now lies outside the layer “{1}”; check what you entered, or undo it.</source>
   <translation>El punto {0} queda ahora fuera de la capa «{1}»; compruebe lo que introdujo o deshágalo.</translation>
  </message>
 </context>
 <context>
  <name>TiePointTable</name>
  <message>
   <source>Tie points</source>
   <translation>Puntos de enlace</translation>
  </message>
  <message>
   <source>No layer pair is being labelled.</source>
   <translation>No se está etiquetando ningún par de capas.</translation>
  </message>
  <message>
   <source>No tie points yet: click a place in one view, then the same place in the other.</source>
   <translation>Todavía no hay puntos de enlace: haga clic en un lugar de una vista y luego en el mismo lugar de la otra.</translation>
  </message>
  <message>
   <source>Show in both views</source>
   <translation>Mostrar en ambas vistas</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>Escribir una nota</translation>
  </message>
  <message>
   <source>Disable</source>
   <translation>Desactivar</translation>
  </message>
  <message>
   <source>Make check point</source>
   <translation>Convertir en punto de comprobación</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>Copiar como texto</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Seleccionar todo</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>Enable</source>
   <translation>Activar</translation>
  </message>
  <message>
   <source>Make control point</source>
   <translation>Convertir en punto de control</translation>
  </message>
 </context>
 <context>
  <name>TiePoints</name>
  <message>
   <source>Residual {0}</source>
   <translation>Residuo {0}</translation>
  </message>
  <message>
   <source>Residual</source>
   <translation>Residuo</translation>
  </message>
  <message>
   <source>#</source>
   <translation>#</translation>
  </message>
  <message>
   <source>On</source>
   <translation>Act.</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
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
   <translation>Óptica x</translation>
  </message>
  <message>
   <source>Optical y</source>
   <translation>Óptica y</translation>
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
   <translation>Residuo px</translation>
  </message>
  <message>
   <source>Confidence</source>
   <translation>Confianza</translation>
  </message>
  <message>
   <source>Placed by</source>
   <translation>Origen</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Number of the point; it is never used again</source>
   <translation>Número del punto; nunca se vuelve a usar</translation>
  </message>
  <message>
   <source>Whether the point counts (E changes it)</source>
   <translation>Si el punto cuenta (E lo cambia)</translation>
  </message>
  <message>
   <source>Control points are fitted; check points only measure how good the fit is (C changes it)</source>
   <translation>Los puntos de control entran en el ajuste; los de comprobación solo miden su calidad (C lo cambia)</translation>
  </message>
  <message>
   <source>Position in the SAR layer, in its CRS</source>
   <translation>Posición en la capa SAR, en su SRC</translation>
  </message>
  <message>
   <source>Position in the optical layer, in its CRS</source>
   <translation>Posición en la capa óptica, en su SRC</translation>
  </message>
  <message>
   <source>Predicted less marked optical position, to the right, in pixels of the optical layer</source>
   <translation>Posición óptica predicha menos la marcada, hacia la derecha, en píxeles de la capa óptica</translation>
  </message>
  <message>
   <source>Predicted less marked optical position, down, in pixels of the optical layer</source>
   <translation>Posición óptica predicha menos la marcada, hacia abajo, en píxeles de la capa óptica</translation>
  </message>
  <message>
   <source>Distance from the marked optical position to where the transform puts it, in pixels of the optical layer; ⚠ marks points that disagree with the others</source>
   <translation>Distancia entre la posición óptica marcada y la que le da la transformación, en píxeles de la capa óptica; ⚠ señala los puntos que discrepan de los demás</translation>
  </message>
  <message>
   <source>The same distance in map units of the optical layer</source>
   <translation>La misma distancia en unidades de mapa de la capa óptica</translation>
  </message>
  <message>
   <source>Confidence of the proposal that the point came from, 0 to 1</source>
   <translation>Confianza de la propuesta de la que procede el punto, de 0 a 1</translation>
  </message>
  <message>
   <source>By hand, by a proposal, by a proposal that was corrected, or out of a file</source>
   <translation>A mano, por una propuesta, por una propuesta corregida o de un archivo</translation>
  </message>
  <message>
   <source>Your own words</source>
   <translation>Sus propias palabras</translation>
  </message>
  <message>
   <source>control</source>
   <translation>control</translation>
  </message>
  <message>
   <source>check</source>
   <translation>comprobación</translation>
  </message>
  <message>
   <source>hand</source>
   <translation>a mano</translation>
  </message>
  <message>
   <source>proposal</source>
   <translation>propuesta</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>corregida</translation>
  </message>
  <message>
   <source>file</source>
   <translation>archivo</translation>
  </message>
 </context>
 <context>
  <name>Ties</name>
  <message>
   <source>Tie points: table or layer (sar_x, sar_y, optical_x, optical_y)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Or tie points: file of the Georeferencer (.points), or label set (.gpkg)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tie points ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tie points are given in one of two ways. As a table or layer with the columns sar_x, sar_y (in the SAR layer's CRS) and optical_x, optical_y (in the optical layer's), such as the layer tie_points of a label set with a single pair. Or as a file: a .points file of QGIS's Georeferencer in either of its forms, whose SAR coordinates (sourceX, sourceY, or pixelX, pixelY) belong to the SAR layer and whose map coordinates are brought into the optical layer's CRS; a label set (.gpkg), of which the pair of the two layers is taken; a CSV that was exported; or a VRT or GeoTIFF with ground control points. Points that are switched off are left out. A .points file knows no check points: those that were exported to one stand in it switched off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the tie points either as a table or layer, or as a file, not both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the tie points: a table or layer, or a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All tie points in “{0}” are switched off; enable some, or choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The label set “{path}” has no pair of the layers {sar} and {optical}; choose the files that were labelled ({pairs}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pair {sar} – {optical} has no tie point in “{path}”; place some first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no CRS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{name}” is in {now}, but its points were marked in {then}; give it that CRS again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tie points have no column “{0}”; they need {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tie points belong to several layer pairs (column pair_id); filter the layer to one of them, or give the label set as a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no tie point that counts; check the columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A tie point has a coordinate that is no number; correct or remove it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Toolbar</name>
  <message>
   <source>Linked: place and scale</source>
   <translation>Vinculadas: lugar y escala</translation>
  </message>
  <message>
   <source>Linked: place</source>
   <translation>Vinculadas: lugar</translation>
  </message>
  <message>
   <source>Not linked</source>
   <translation>Sin vincular</translation>
  </message>
  <message>
   <source>How much of one view the other one follows (K)</source>
   <translation>Cuánto sigue una vista a la otra (K)</translation>
  </message>
  <message>
   <source>Arrows ×{0}</source>
   <translation>Flechas ×{0}</translation>
  </message>
  <message>
   <source>No arrows</source>
   <translation>Sin flechas</translation>
  </message>
  <message>
   <source>The arrow of a point leads from where it is to where the others put it, so many times as long</source>
   <translation>La flecha de un punto va de donde está a donde lo sitúan los demás, aumentada tantas veces</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Vínculo</translation>
  </message>
  <message>
   <source>Residual arrows</source>
   <translation>Flechas de residuos</translation>
  </message>
  <message>
   <source>Undo: {0} (Ctrl+Z)</source>
   <translation>Deshacer: {0} (Ctrl+Z)</translation>
  </message>
  <message>
   <source>Redo: {0} (Ctrl+Shift+Z)</source>
   <translation>Rehacer: {0} (Ctrl+Mayús+Z)</translation>
  </message>
  <message>
   <source>Move the picked place or the selected point by 1 px	arrow keys</source>
   <translation>Mover 1 px el lugar marcado o el punto seleccionado	teclas de flecha</translation>
  </message>
  <message>
   <source>… by 0.1 px	Alt or Ctrl + arrow keys</source>
   <translation>… 0,1 px	Alt o Ctrl + teclas de flecha</translation>
  </message>
  <message>
   <source>… by 10 px	Shift + arrow keys</source>
   <translation>… 10 px	Mayús + teclas de flecha</translation>
  </message>
  <message>
   <source>Where next?</source>
   <translation>¿Dónde ahora?</translation>
  </message>
  <message>
   <source>Go to the place whose marking would teach most, and propose its other half</source>
   <translation>Ir al lugar cuya marca enseñaría más y proponer su otra mitad</translation>
  </message>
  <message>
   <source>Take proposal</source>
   <translation>Aceptar propuesta</translation>
  </message>
  <message>
   <source>Make the proposal a tie point</source>
   <translation>Convertir la propuesta en punto de enlace</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Reject the proposal; then forget the picked place; then select nothing</source>
   <translation>Rechazar la propuesta; después, olvidar el lugar marcado; después, no seleccionar nada</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <source>Proposals</source>
   <translation>Propuestas</translation>
  </message>
  <message>
   <source>Ask the engine for the other half of a clicked place</source>
   <translation>Pedir al motor la otra mitad de un lugar marcado con un clic</translation>
  </message>
  <message>
   <source>Heatmap</source>
   <translation>Mapa de calor</translation>
  </message>
  <message>
   <source>Show how alike the places around a proposal are</source>
   <translation>Mostrar la semejanza de los lugares en torno a una propuesta</translation>
  </message>
  <message>
   <source>Enable or disable</source>
   <translation>Activar o desactivar</translation>
  </message>
  <message>
   <source>Let the selected points count, or not</source>
   <translation>Que los puntos seleccionados cuenten o no</translation>
  </message>
  <message>
   <source>Control or check</source>
   <translation>Control o comprobación</translation>
  </message>
  <message>
   <source>Make the selected points check points (□), or control points (○)</source>
   <translation>Convertir los puntos seleccionados en puntos de comprobación (□) o de control (○)</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>Delete the selected points</source>
   <translation>Borrar los puntos seleccionados</translation>
  </message>
  <message>
   <source>Next point</source>
   <translation>Punto siguiente</translation>
  </message>
  <message>
   <source>Show the next point</source>
   <translation>Mostrar el punto siguiente</translation>
  </message>
  <message>
   <source>Previous point</source>
   <translation>Punto anterior</translation>
  </message>
  <message>
   <source>Show the point before</source>
   <translation>Mostrar el punto anterior</translation>
  </message>
  <message>
   <source>Show point</source>
   <translation>Mostrar punto</translation>
  </message>
  <message>
   <source>Show the selected point in both views</source>
   <translation>Mostrar el punto seleccionado en ambas vistas</translation>
  </message>
  <message>
   <source>Other view</source>
   <translation>Otra vista</translation>
  </message>
  <message>
   <source>Let the keys mean the other view</source>
   <translation>Que las teclas actúen en la otra vista</translation>
  </message>
  <message>
   <source>Whole layer</source>
   <translation>Toda la capa</translation>
  </message>
  <message>
   <source>Show all of the active view's layer</source>
   <translation>Mostrar toda la capa de la vista activa</translation>
  </message>
  <message>
   <source>Single pixels</source>
   <translation>Píxeles sueltos</translation>
  </message>
  <message>
   <source>Zoom so near that single pixels are seen</source>
   <translation>Acercar hasta que se vean los píxeles sueltos</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>Más cerca</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Acercar</translation>
  </message>
  <message>
   <source>Farther</source>
   <translation>Más lejos</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Alejar</translation>
  </message>
  <message>
   <source>Loupe</source>
   <translation>Lupa</translation>
  </message>
  <message>
   <source>Show the place at the mouse four times as large</source>
   <translation>Mostrar con cuatro aumentos el lugar bajo el ratón</translation>
  </message>
  <message>
   <source>Link otherwise</source>
   <translation>Cambiar vínculo</translation>
  </message>
  <message>
   <source>How much of one view the other one follows</source>
   <translation>Cuánto sigue una vista a la otra</translation>
  </message>
 </context>
 <context>
  <name>TransformBar</name>
  <message>
   <source>{0} (needs {1})</source>
   <translation>{0} (necesita {1})</translation>
  </message>
  <message>
   <source>{0} needs at least {1} enabled control points</source>
   <translation>{0} necesita al menos {1} puntos de control activados</translation>
  </message>
  <message>
   <source>Transform</source>
   <translation>Transformación</translation>
  </message>
  <message>
   <source>RMSE</source>
   <translation>RMSE</translation>
  </message>
  <message>
   <source>Root mean square of the {0} fitted points' residuals</source>
   <translation>Raíz del error cuadrático medio de los residuos de los {0} puntos ajustados</translation>
  </message>
  <message>
   <source>; a spline passes through all of them, so that this says nothing</source>
   <translation>; un spline pasa por todos ellos, así que esto no dice nada</translation>
  </message>
  <message>
   <source>RMSE adjusted</source>
   <translation>RMSE corregido</translation>
  </message>
  <message>
   <source>The same, with the squares divided by the degrees of freedom (points less the {0} that the transform needs); what the Georeferencer calls mean error</source>
   <translation>Lo mismo, con los cuadrados divididos por los grados de libertad (los puntos menos los {0} que necesita la transformación); lo que el Georreferenciador llama error medio</translation>
  </message>
  <message>
   <source>No fitted point is to spare, so that the residuals say nothing of the error</source>
   <translation>No sobra ningún punto ajustado, así que los residuos no dicen nada del error</translation>
  </message>
  <message>
   <source>Leave-one-out</source>
   <translation>Dejar uno fuera</translation>
  </message>
  <message>
   <source>Root mean square of each fitted point's distance from where the fit to all others puts it</source>
   <translation>Raíz de la media cuadrática de la distancia de cada punto ajustado a donde lo sitúa el ajuste a todos los demás</translation>
  </message>
  <message>
   <source>Without one of the points, the others do not determine the transform</source>
   <translation>Sin uno de los puntos, los demás no determinan la transformación</translation>
  </message>
  <message>
   <source>Check ({0})</source>
   <translation>Comprobación ({0})</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobación</translation>
  </message>
  <message>
   <source>Root mean square of the enabled check points' residuals; these are not fitted</source>
   <translation>Raíz del error cuadrático medio de los residuos de los puntos de comprobación activados, que no entran en el ajuste</translation>
  </message>
  <message>
   <source>There is no enabled check point: make some points check points to see what the fit is worth</source>
   <translation>No hay ningún punto de comprobación activado: convierta algunos puntos para saber cuánto vale el ajuste</translation>
  </message>
  <message>
   <source>No outliers</source>
   <translation>Sin valores atípicos</translation>
  </message>
  <message>
   <source>Outliers –</source>
   <translation>Atípicos –</translation>
  </message>
  <message>
   <source>No fitted point disagrees with the others</source>
   <translation>Ningún punto ajustado discrepa de los demás</translation>
  </message>
  <message>
   <source>With fewer than {0} fitted points, nobody can tell which one is wrong</source>
   <translation>Con menos de {0} puntos ajustados, nadie puede saber cuál está mal</translation>
  </message>
  <message>
   <source>all {0}</source>
   <translation>los {0}</translation>
  </message>
  <message>
   <source>Outliers: {0}</source>
   <translation>Atípicos: {0}</translation>
  </message>
  <message>
   <source>These points disagree with the others; they still count. Click one to select it</source>
   <translation>Estos puntos discrepan de los demás; siguen contando. Haga clic en uno para seleccionarlo</translation>
  </message>
 </context>
 <context>
  <name>Transforms</name>
  <message>
   <source>Linked by the accepted registration.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked by the layers' coordinates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked by {count} tie points ({method}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked by 1 tie point (shift).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked by {0} tie points (median shift).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>óptica</translation>
  </message>
  <message>
   <source>Points {first} and {second} lie at the same place in the {layer} layer; move, disable or delete one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The points in the {layer} layer lie on one line, which leaves the transform open; add a point beside that line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The points lie on one curve of degree {0}, which leaves the polynomial open; add points beside it, or choose a lower degree.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All points but one lie on one line, which leaves the projective transform open; add a point beside that line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>units</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Helmert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Polynomial 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Polynomial 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Polynomial 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thin Plate Spline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Projective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{method} needs {minimum} enabled control points; mark or enable {missing} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{method} takes at most {most} points, there are {count}; choose another transform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Point {0} lies outside of the area for which the layers' CRS are defined; correct, disable or delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be fitted to these points; spread them over the scene, or choose another one.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VerdictCard</name>
  <message>
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <source>Make default</source>
   <translation>Predeterminar</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Put the model into the list of models, without using it yet</source>
   <translation>Poner el modelo en la lista de modelos, sin usarlo todavía</translation>
  </message>
  <message>
   <source>Delete the model and its curves</source>
   <translation>Borrar el modelo y sus curvas</translation>
  </message>
  <message>
   <source>Use the model from now on</source>
   <translation>Usar el modelo a partir de ahora</translation>
  </message>
  <message>
   <source>Only a model that is clearly better can be made the default</source>
   <translation>Solo un modelo claramente mejor puede ser el predeterminado</translation>
  </message>
  <message>
   <source>median error</source>
   <translation>error mediano</translation>
  </message>
  <message>
   <source>90th percentile</source>
   <translation>percentil 90</translation>
  </message>
  <message>
   <source>within 1 px</source>
   <translation>a menos de 1 px</translation>
  </message>
  <message>
   <source>within 2 px</source>
   <translation>a menos de 2 px</translation>
  </message>
  <message>
   <source>best point</source>
   <translation>mejor punto</translation>
  </message>
  <message>
   <source>worst point</source>
   <translation>peor punto</translation>
  </message>
  <message>
   <source>before</source>
   <translation>antes</translation>
  </message>
  <message>
   <source>after</source>
   <translation>después</translation>
  </message>
  <message>
   <source>The mean error changed by {0} px</source>
   <translation>El error medio cambió en {0} px</translation>
  </message>
  <message>
   <source>{0}, with 95 % certainty by {1} to {2} px</source>
   <translation>{0}; con un 95 % de certeza, entre {1} y {2} px</translation>
  </message>
  <message>
   <source>Improved at {0} of {1} check points ({2} matches).</source>
   <translation>Mejoró en {0} de {1} puntos de comprobación ({2} correspondencias).</translation>
  </message>
  <message>
   <source>Check point {0}: {1} px off before, {2} px after</source>
   <translation>Punto de comprobación {0}: error de {1} px antes, {2} px después</translation>
  </message>
  <message>
   <source>Check points: SAR, optical, heatmap before, heatmap after; cross: truth, circle: found</source>
   <translation>Puntos de comprobación: SAR, óptica, mapa de calor antes, mapa de calor después; cruz: verdad; círculo: hallado</translation>
  </message>
 </context>
 <context>
  <name>ViewHeader</name>
  <message>
   <source>as in the project</source>
   <translation>como en el proyecto</translation>
  </message>
  <message>
   <source>2–98 % of what is seen</source>
   <translation>2–98 % de lo visible</translation>
  </message>
  <message>
   <source>2–98 % of the layer</source>
   <translation>2–98 % de la capa</translation>
  </message>
  <message>
   <source>lowest to highest value</source>
   <translation>de mínimo a máximo</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Óptica</translation>
  </message>
  <message>
   <source>A layer of a service is shown as the service draws it</source>
   <translation>Una capa de un servicio se muestra tal como la dibuja el servicio</translation>
  </message>
  <message>
   <source>red</source>
   <translation>rojo</translation>
  </message>
  <message>
   <source>green</source>
   <translation>verde</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>azul</translation>
  </message>
  <message>
   <source>Band shown as {0}</source>
   <translation>Banda mostrada como {0}</translation>
  </message>
  <message>
   <source>Band shown</source>
   <translation>Banda mostrada</translation>
  </message>
  <message>
   <source>; the project's layer stays as it is</source>
   <translation>; la capa del proyecto queda como está</translation>
  </message>
  <message>
   <source>Which values become black and white</source>
   <translation>Qué valores se ven negros y blancos</translation>
  </message>
  <message>
   <source>Stretch</source>
   <translation>Realce</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>Brillo</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>Gamma</source>
   <translation>Gamma</translation>
  </message>
  <message>
   <source>Contrast of this view; the project's layer stays as it is</source>
   <translation>Contraste de esta vista; la capa del proyecto queda como está</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>{0} m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} km</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} east</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} west</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} north</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} south</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>({0}, {1} px)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one shift</source>
   <translation>un solo desplazamiento</translation>
  </message>
  <message>
   <source>Helmert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>affine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>polynomial of degree 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>polynomial of degree 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thin-plate spline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>smooth raster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under 1 s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} min {1} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} h {1} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} GB</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>“{0}” is not in the project. Its points are kept; add the layer to go on.</source>
   <translation>«{0}» no está en el proyecto. Sus puntos se conservan; añada la capa para continuar.</translation>
  </message>
  <message>
   <source>There is no further place worth marking.</source>
   <translation>No queda ningún otro lugar que valga la pena marcar.</translation>
  </message>
 </context>
</TS>
