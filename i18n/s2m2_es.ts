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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Layers of the same scene that get the same correction without being matched: other polarisations, masks, coherence, outlines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no other layer in the project that could be corrected along</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ApplyAlgorithm</name>
  <message>
   <source>Correct further layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applies a finished result to further rasters and vectors of the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sar,radar,correct,warp,shift,transform,displacement,polarisation,mask,coherence,align</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moves further layers of a scene as its registration or displacement field moves the layer it was found on: other polarisations, masks, coherence, detections. Nothing is matched again, and inputs are never changed. Where no layer is given, the result's own one is written anew.

auto: where the transform is exact as a georeference (one shift, a turn, an affine map) the corrected raster is a small VRT of the same pixels; else it is resampled into a Cloud-Optimized GeoTIFF. warp: it is always resampled.

Data type, nodata, band names, colour tables, scale and metadata are kept. Complex values and classes are never blended: each pixel takes the nearest value, whatever resampling is chosen.

Vectors are written as GeoPackage. Lines and outlines get further vertices where the transform bends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rasters to correct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vectors to correct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected rasters: keep pixels where exact, or warp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resampling of warped rasters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Align to the pixels of the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the corrected layers into the map when done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder for the layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected rasters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected vectors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” is no file that the engine could read; save it as a GeoPackage and choose that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}”: the same pixels, moved without loss, in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}”: resampled ({2}) into {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}”: moved into {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (corrected)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AreaBox</name>
  <message>
   <source>whole overlap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what the map shows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>polygons of a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the SAR image is compared with the optical one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exclude</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no polygon layer for the area; add one or choose the whole overlap.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no polygon layer in the project; add or draw one first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compared inside these polygons; the selected ones, if any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not compared inside these polygons (water, cloud); the selected ones, if any</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Areas</name>
  <message>
   <source>“{0}” has no polygon where the two layers are; draw one there or choose another area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” has no CRS; assign one to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” cannot be brought into the CRS of the area; use polygons in one CRS.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot draw a part of the area; try again later, or choose another layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” has no picture here ({1}); choose another layer or area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” shows one single colour here ({1}), as services do where they have no picture; choose another layer, or under Matching a larger pixel size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetching the web map “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} × {1} px at {2} m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} (zoom {1}, {2} tiles)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1} tiles)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” has no CRS; assign one to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The SAR layer has no place in the CRS of “{0}”; check the CRS of both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The area lies outside the SAR layer; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” does not reach to the SAR layer; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” is smaller than a pixel of the comparison; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” would have to deliver {1}, and at most {2} million px or {3} tiles are fetched; choose an area, a smaller search radius or, under Matching, a pixel size of {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The web map “{0}” was fetched before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetched {0} of the web map “{1}” in {2} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} % of the web map “{1}” came back empty and are not compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The fetched web map cannot be kept in “{0}”; make room there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The optical layer is a web map; {0} were fetched before and will be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The optical layer is a web map; {0} will be fetched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>does not answer in time; try again later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>refuses access (HTTP {0}); check its login in QGIS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>has had too many requests (HTTP 429); try again later, or choose a smaller area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answers with an error (HTTP {0}); try again later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot be reached; check the network and its address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>has a certificate that QGIS does not trust; check it in QGIS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breaks off the connection; try again later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answers with “{0}” instead of a picture; check its address</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>The map has no CRS; set the project's under Project, Properties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove all {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check areas drawn: {0}; take one away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No check area is drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Polygons that never train: keep them for judging; the selected ones, if any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw check areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw rectangles on the map that never train; Esc ends it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take away a drawn check area</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Compare</name>
  <message>
   <source>“{0}” is not where it was; put it back, or add it to the project.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CompareBar</name>
  <message>
   <source>First layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap both layers (Space)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swipe: drag the line left and right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swipe: drag the line up and down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flicker: both in turn (F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checkerboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> /s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes in a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side of a tile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End (Esc)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CompareData</name>
  <message>
   <source>Choose a table of pairs (pairs.csv).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pair has no check point; untick the box, or mark some points as check.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pair has no tie point; place some, or choose another pair.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” comes from a service; add it to the project as a saved GeoTIFF.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ComparePanel</name>
  <message>
   <source>table of pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pairs of image patches that a table lists, or the tie points of a label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a table of pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pairs.csv: id, source, scene, sar, opt, offset_x, offset_y; the image files beside it. Or type sen12:FOLDER or qxs:FOLDER for one of these data sets as it was published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label sets (*.gpkg)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose tie points are used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>check points only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out control points: a model that was trained on them has seen their truth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let both make the very same matches; nothing is changed by it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CFOG (training-free)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare {0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a label set (.gpkg).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This label set has no layer pair; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} – {1}, {2} points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The comparison was cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both are the same; choose two different ones</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Comparison</name>
  <message>
   <source>Nobody can tell which is better: {0} matches in {1} are too few for an interval. Here, {2:.1f} % of the matches of “{3}” are within 2 px and {4:.1f} % of those of “{5}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No difference between “{0}” and “{1}” can be told from {2} matches in {3}: {4:.1f} % and {5:.1f} % of them are within 2 px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is better than “{1}”: {2} more of 100 matches are within 2 px, from {3} matches in {4}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On average, though, they are not equally far off: {0} and {1} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} tie points were left out: too little is valid around them in one of the layers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Difference: first less second, with its 95 % interval over {0}, since matches of one {1} resemble one another. Templates of {2} px.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mean px off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1} to {2})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}: {1} matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>difference</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Curves</name>
  <message>
   <source>Curves of the training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Within 2 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No step of the training was judged yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After {0} steps: loss {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {0} of the check matches within 2 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> (dashed: {0} before)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DataSetPanel</name>
  <message>
   <source>Samples…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to learn from yet: place tie points on the Label page, or add a data set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick at least one data set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing that is ticked has control points; place some on the Label page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} is no table of pairs (pairs.csv) and no folder of SEN1-2 or QXS-SAROPT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Patches of a table have no place: see to it that none of them shows a check point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a pair or folder that was added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A pair of a label set is deleted on the Label page, with its points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offer the selected one no more; its files stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no data set yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show random samples as the network will see them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder with a pairs.csv, SEN1-2 or QXS-SAROPT</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a data set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the selected data set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add two layers without tie points, or a folder with a data set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlabelled pair of layers…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show on the map where the ticked pairs and the check areas lie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check areas</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DataSetTable</name>
  <message>
   <source>Pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Data sets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day of the last training on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>control points + check points; – = unlabelled</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DataSets</name>
  <message>
   <source>table {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” is gone from {1}; put the file back, or add the layer to the project again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} holds no data set any more; put it back, or take it from the list.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DeletePair</name>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” from “{set}”? It has no tie points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” and its 1 tie point from “{set}”? This cannot be undone; the layers stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the pair “{sar} ↔ {optical}” and its {points} tie points from “{set}”? This cannot be undone; the layers stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete pair</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DeviceCombo</name>
  <message>
   <source>Where the network computes; automatic takes a graphics card that has room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Dock</name>
  <message>
   <source>Register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The diagnostics are on the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Engine: which Python computes, and whether it works</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The guide to this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guide</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Engine</name>
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
   <translation type="unfinished" />
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
   <source>There is no device {0}; choose auto, cpu, cuda or cuda:N.</source>
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
   <source>%(levelname)s %(name)s: %(message)s</source>
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine crashed inside one of its libraries ({reason}). Run again; if it crashes again, choose the CPU as device, or copy the diagnostics and report them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine ended unexpectedly ({reason}). Run again; if it ends again, copy the diagnostics and report them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signal {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>exit code {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine has not answered for {seconds:.0f} seconds and was stopped. Run again; if it hangs again, copy the diagnostics and report them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine could not be started with {interpreter} ({why}). Choose another Python in the engine settings and press Test there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine was not ready after {seconds:.0f} seconds with {interpreter}. Run again; if that does not help, choose another Python in the engine settings and press Test there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine belongs to another version of this plugin. Restart QGIS to load both anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What {interpreter} sent is not what the engine says. Choose another Python in the engine settings and press Test there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No engine: no Python with PyTorch was found. Run “make setup” in {folder}, or choose a Python with PyTorch in the engine settings. Everything that needs no engine works without.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no Python at {path}. Choose another one in the engine settings, or clear the setting to have one found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} does not answer as Python does. Choose a Python interpreter in the engine settings, or clear the setting to have one found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} is Python {version}, and the engine needs {needed} or later. Choose another one in the engine settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The Python at {path} lacks {modules}. Install what is missing there, or choose another one in the engine settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for another job to end…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plugin met a fault that it did not expect; copy the diagnostics and report them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> (it held {gigabytes:.1f} GB)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EnginePage</name>
  <message>
   <source>‹ Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the page you came from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the Python that runs the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>found by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The Python that has PyTorch; empty = the plugin's own .venv, else QGIS's Python where it has PyTorch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Python</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All models with their cards: compare, import, export, choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching runs outside QGIS, in a Python of its own, so that QGIS stays free.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start this Python, load the model and match one template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>processor (CPU)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The engine works.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Python: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One template: {0} ms with {1}; start {2}, model {3}; {4} of memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The test was cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ending the test…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No engine?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On Debian or Ubuntu, run &lt;code&gt;make setup&lt;/code&gt; in &lt;code&gt;{0}&lt;/code&gt;: it makes a Python there, and QGIS finds it at the next run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give any Python 3.10 or later &lt;code&gt;pip install torch numpy safetensors&lt;/code&gt; and GDAL's Python bindings, choose it above and press &lt;i&gt;Test&lt;/i&gt;.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until then, results that were computed elsewhere can be opened, accepted and undone.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>optical</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optimiser steps, in place of minutes; with them two runs give the same model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labelled samples a step, and as many unlabelled ones with S2M2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factor on the learning rates that the base model was trained with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of everything random; another seed shows how much is chance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rate ×</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training · {0}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many places of the scene are compared at most; more follow finer terrain, and take longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distance of neighbouring templates on the ground; automatic: as close as their number allows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far a place may lie from where the one shift of the scene puts it; automatic: by what the first look at the scene finds. Give more for high mountains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which models of the displacement may be chosen. The simplest one is taken that predicts places which it was not fitted to as well as any other does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spacing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates: at most {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Templates: {0}, {1} models</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FieldWords</name>
  <message>
   <source>One shift is right for the whole scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} times more exact than one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected, about as exactly as by one shift</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>optical layer, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR layer, {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held-out error {0}, by one shift {1} (95 %)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held-out error {0} (95 %)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected error {0}, 95 % below {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} templates used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidence {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held-out error: within it lie 95 % of the places that the model was not fitted to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Expected error: its radius holds 68 % at a place; median over the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} templates used, {2} outliers, {3} doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why this model?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>half within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>95 % within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distances at places that a model was not fitted to. The simplest model is taken that is as good as the best.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Residual</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>S2M2 (also unlabelled)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>supervised (points only)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S2M2 also learns from the parts of the scenes that have no tie points, taught by what the model itself is sure of there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About how long to train; a quarter of an hour is a good first try</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>named after the base model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the new model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FineTunePanel</name>
  <message>
   <source>Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Data sets: {0} · control points: {1} · check points: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a quarter of them is held out to judge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train in the background; the map stays usable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The training cannot be written to {0} ({1}); free some space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pausing after this step…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopping after this step…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is among the models now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train “{0}”</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” was not imported, because another pair is being labelled now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>import {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 point was imported from “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{1} points were imported from “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tie points were written to “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is there already. Replace it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No layer pair is being labelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A file is being read or written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add the points of a file: Georeferencer points, a table, or a raster with ground control points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are no tie points yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write all points of this pair to a file</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Label</name>
  <message>
   <source>The layer “{0}” is not in the project; add it to mark places in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This place lies outside the layer “{0}”; click within it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Point {0} now lies outside the layer “{1}”; move it back, or undo it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for the place that would teach most…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suggested: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Point {id}: arrow keys move it in the {side} view (Alt: 0.1 px); Space: the other view.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click a place in one of the views, or N for the place that would teach most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposal, confidence {confidence}: Enter takes it, a click in the {side} view corrects it, Esc: no.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for this place in the {0} layer… or click it there yourself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now click the same place in the {0} view; Esc forgets it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder “{0}” cannot be made ({1}); choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>optical</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label this pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A label set holds the tie points of any number of layer pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pair is being labelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {0} disabled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · {method}: RMSE {px} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · ⚠ {0} disagree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the workspace with the selected pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a pair in the list first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the selected pair with its points (Del); asks first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a SAR and an optical layer first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the workspace with these layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Makes the label set “{0}” and opens the workspace with these layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with this pair: it is in the label set already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete pair…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all points of the label set as a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label sets (*.gpkg)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make an empty label set: a GeoPackage that keeps every edit at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a label set that was made before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the selected pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another pair of layers:</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>optical</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical view</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabelWindow</name>
  <message>
   <source>Tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All keys of this window</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Layers</name>
  <message>
   <source>The layer “{name}” has {count} band(s), so there is no band {band}; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a layer first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” cannot be read; repair its data source or choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” comes from a service ({1}); save it as a GeoTIFF and choose the saved layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” needs a login that only QGIS holds; save it as a GeoTIFF and choose the saved layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” exists in this QGIS's memory only; save it as a GeoTIFF and choose the saved layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” declares the range {1}–{2} as no data, and the engine takes single values; list the values under Layer Properties, Transparency.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>CFOG (training-free)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The trained network, or channel features of oriented gradients, which need no training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models (*.safetensors)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the plugin's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All models with their cards: compare, import, export, choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel size at which the images are compared, in units of the optical CRS; automatic: the coarser one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side of the squares that are searched for; automatic: the largest that fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> templates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many templates are searched for at most; more take longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matcher</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A model of your own (.safetensors); empty = the one that came with the plugin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CFOG needs no model; choose the S2M2 network to use one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching: CFOG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching: S2M2 network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} on {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Model</name>
  <message>
   <source>The weights are missing; delete this model, or import it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its card (.json) is missing or cannot be read; import both files again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its card records no SHA-256, so that nobody can tell whether the weights are whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights cannot be read ({0}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights have changed since their card was written (SHA-256 {0}… instead of {1}…); they are not used. Import the model again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Figures on validation pairs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came with the plugin; used where nothing else is chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came with the plugin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attribution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Validated on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Architecture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calibration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>labelled: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlabelled: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ({1} tie points)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} samples a step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>begun from {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, width {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none: its matches have no confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fitted on {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}; confidence is off by {1} on average (expected calibration error)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>trained at {0} to {1} m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share of matches within 2 px (CMR@2), the confidence that the model gave them on average, and how many of those it was surest of (above 0.9) were right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>right above 0.9</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>template {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} and {1} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelList</name>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In projects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share of its own validation matches within 2 px, as its card says; only a comparison compares</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used by this project, and by the others as far as they name no model of their own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>others</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelStore</name>
  <message>
   <source>“{0}” is no model: it needs a .safetensors file and its .json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This model is in the list already, as “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is the model itself; choose another place for the copy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plugin's own model keeps its name; export a copy instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A model needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another model is called “{0}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The model's card cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plugin's own model cannot be deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of “{0}” are not those that its card was written for; copy both files again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} cannot be written ({1}); free some space or choose another place.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelsPage</name>
  <message>
   <source>The selected model's card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This project now uses “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” is used wherever a project names no model of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A model is being imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the model “{0}”? Both of its files are removed; this cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is in use. Afterwards the plugin's own model is used in its place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” was written to {1} and the .json beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Imported “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take a model from elsewhere: a .safetensors file with its .json beside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This project uses {0}, which is not in this list. Import it to see its card.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>⚠ This project uses {0}, which is not there; choose another model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparing the weights with the card's SHA-256…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights are those that this card was made for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select a model first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plugin's own model stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching in this project is done with the selected model; the project remembers it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This project uses it already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a copy of the selected model, both files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the selected model another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove both files of the selected model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every project that names no model of its own matches with the selected one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All projects use it already that name no other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See how the selected model does against another one, or CFOG</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models (*{0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use in this project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare two</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelsWindow</name>
  <message>
   <source>S2M2-SAR models</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OpticalPicker</name>
  <message>
   <source>Optical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RGB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The optical image that the SAR image is compared with: a raster, or a web map (WMS, WMTS, XYZ)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an optical layer first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A web map is fetched as it is drawn, in red, green and blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This layer has too few bands for a colour image; its chosen band is used alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Band used as {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OutputBox</name>
  <message>
   <source>Choose a folder for results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>beside the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each run makes a folder of its own in here; inputs are never changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keep pixels (VRT)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>copy pixels (GeoTIFF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pixels are the same either way. A VRT is a small file that refers to the original raster; a copy stands on its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keep pixels where possible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new pixels (GeoTIFF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing, only look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A scene that shifts, turns or stretches as a whole keeps its pixels under a new georeference. One that bends gets new pixels, written as a Cloud-Optimized GeoTIFF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nearest value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bilinear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cubic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanczos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>most frequent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How new pixels come about. Classes and complex values are never mixed, whatever is chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of each layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CRS, pixel size and pixel borders of corrected rasters: each layer's own, or the optical layer's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shifted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pixel grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Output: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Output: {0} more layers</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Overlaps</name>
  <message>
   <source>Further overlaps of this kind: {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Control points of “{0}” that lie in a check area will not teach: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check areas cover all of “{0}”: nothing of it will train.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The check areas lie outside of every pair that is ticked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” also shows check points of “{1}” ({2}): no training window comes near them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” also shows check points of “{1}” ({2}), which is not ticked: what trains on their ground cannot be judged by them. Tick “{1}” as well, or draw check areas there.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two layers of the same ground. Without tie points they teach unlabelled, beside a pair that has some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offer the pair in the table, ticked</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PairList</name>
  <message>
   <source>Pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Layer pairs of the label set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Being labelled</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Pairing</name>
  <message>
   <source>Choose a SAR and an optical layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR and optical are the same layer; choose two different ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” has no CRS; assign one to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two layers do not overlap; check their CRS, or choose others.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Plugin</name>
  <message>
   <source>S2M2-SAR: register SAR to optical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register a SAR layer to an optical one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare two layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare two layers on the map: swipe, flicker or checkerboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are no two raster layers to compare; add them to the project first.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewWindow</name>
  <message>
   <source>Training samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw other samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw samples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} labelled samples (frame: where the template belongs) and {1} unlabelled ones (dashed: where it was cut). Left the optical window, right the SAR template, altered as in training.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Proposals</name>
  <message>
   <source>confidence {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · ± {px} px ({metres} m)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at the rim of the search: it may lie beyond</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No layer pair is being labelled; choose one on the Label page first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” is not in the project; add it to get proposals for it.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>The one shift between both layers: fast, keeps the pixels; right for flat land and small areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far each place of the scene is displaced, and the scene corrected by it: for hills, large scenes and images without terrain correction. Takes minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The SAR layer gets a new georeference; the optical one stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>optical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The optical layer gets a new georeference: terrain-corrected SAR is often the better placed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the layers may lie apart, in metres on the ground; automatic: a quarter of the overlap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a SAR layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an optical layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The SAR and the optical layer are the same; choose two different ones.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RegisterPage</name>
  <message>
   <source>Register the whole scene {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The registration is running; cancel it to change its settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registering; QGIS can be used meanwhile. The result goes to {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No displacement of {0} that can be trusted; nothing was corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Registered {0}: look at the result and accept it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No shift of {0} that can be trusted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The registration was cancelled; nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find how far each place of the scene is displaced, and correct it; QGIS stays usable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register whole scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find the shift between both layers; QGIS stays usable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The layer “{0}” was removed while its registration ran, so that was stopped and nothing was written; add the layer again and press Register.</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No result yet. &lt;a href="reopen"&gt;Open an earlier one…&lt;/a&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the moved layers out again and show “{0}” as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the moved copy of “{0}” into the map and hide the original; its file stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the corrected layers out again and show the originals as they were</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put “{0}” and all that was corrected along into the map and hide the originals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result's layer group was removed; re-open the result under ⋯</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the result's layers from the map; its files stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was accepted yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for the SAR layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} ± {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} templates agree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No shift that can be trusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The evidence is too weak.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No displacement that can be trusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No layer was written, as it was asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to try next:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidence {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far each place lies off the one shift; brighter is farther</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The evidence for every shift that was searched, no shift in the centre; brighter is likelier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More about this result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo acceptance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show each template's heatmap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as command line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the result's folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open another result…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResultSession</name>
  <message>
   <source>The result was taken out of the map; its files stay in {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This result has no heatmaps of single templates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The command is on the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the report; it opens in the browser.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder of a result</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the last decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decide again what was undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo: {0} (Ctrl+Z)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo: {0} (Ctrl+Shift+Z)</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop and judge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest here; nothing is lost, not even when QGIS is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Train no further, and compare what was learnt with the base model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on where the run stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this run with all that it learnt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · {1} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} of {1} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not begun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{0}” rests: {1}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunRow</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} · {1} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelling…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SarPicker</name>
  <message>
   <source>SAR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The radar image: one band of backscatter, in dB, power, amplitude or 8 bit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>auto scaling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>amplitude</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>8 bit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the band's values are; automatic tells it from the values themselves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a SAR layer first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The band to match</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartBox</name>
  <message>
   <source>Forget the pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click a place in the SAR image that you can also find in the optical one. Esc ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now click the same place in the optical image. Esc ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These places cannot be told in the layers' CRS; click nearer to the images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose both layers first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click one place in both images, where the search shall begin; for shifts of many kilometres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no hand-placed pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hand-placed pair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hand-placed pair: {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the engine said, and diagnostics for a report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show messages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restart the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Processor threads: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine off until it is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine busy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine not available</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Suggestions</name>
  <message>
   <source>the network and CFOG disagree here by {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the network's coarse and fine levels disagree here by {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the matcher is unsure here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a textured place to begin with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no point within {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SummaryLine</name>
  <message>
   <source>Looking at the layers…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} m grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} templates of {1} px, {2} apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} templates of {1} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {0}</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>This point disagrees with the others: look at it again, or disable it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The transform is not defined here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does not count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placed {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TiePointPanel</name>
  <message>
   <source>Add to project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Point {0} now lies outside the layer “{1}”; check what you entered, or undo it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TiePointTable</name>
  <message>
   <source>Tie points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No layer pair is being labelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tie points yet: click a place in one view, then the same place in the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show in both views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make check point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make control point</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TiePoints</name>
  <message>
   <source>Residual {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>#</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR x</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical x</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dx px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dy px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Residual px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of the point; it is never used again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether the point counts (E changes it)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Control points are fitted; check points only measure how good the fit is (C changes it)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Position in the SAR layer, in its CRS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Position in the optical layer, in its CRS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Predicted less marked optical position, to the right, in pixels of the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Predicted less marked optical position, down, in pixels of the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distance from the marked optical position to where the transform puts it, in pixels of the optical layer; ⚠ marks points that disagree with the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same distance in map units of the optical layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidence of the proposal that the point came from, 0 to 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By hand, by a proposal, by a proposal that was corrected, or out of a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>control</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>file</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked: place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of one view the other one follows (K)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrows ×{0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The arrow of a point leads from where it is to where the others put it, so many times as long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Residual arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo: {0} (Ctrl+Z)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo: {0} (Ctrl+Shift+Z)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the picked place or the selected point by 1 px	arrow keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… by 0.1 px	Alt or Ctrl + arrow keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… by 10 px	Shift + arrow keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where next?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the place whose marking would teach most, and propose its other half</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the proposal a tie point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reject the proposal; then forget the picked place; then select nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the engine for the other half of a clicked place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heatmap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show how alike the places around a proposal are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enable or disable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the selected points count, or not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Control or check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the selected points check points (□), or control points (○)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the selected points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the next point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the point before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the selected point in both views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the keys mean the other view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all of the active view's layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Single pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom so near that single pixels are seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Farther</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loupe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the place at the mouse four times as large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of one view the other one follows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TransformBar</name>
  <message>
   <source>{0} (needs {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0} needs at least {1} enabled control points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RMSE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Root mean square of the {0} fitted points' residuals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; a spline passes through all of them, so that this says nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RMSE adjusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same, with the squares divided by the degrees of freedom (points less the {0} that the transform needs); what the Georeferencer calls mean error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No fitted point is to spare, so that the residuals say nothing of the error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave-one-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Root mean square of each fitted point's distance from where the fit to all others puts it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without one of the points, the others do not determine the transform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Root mean square of the enabled check points' residuals; these are not fitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no enabled check point: make some points check points to see what the fit is worth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No outliers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outliers –</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No fitted point disagrees with the others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With fewer than {0} fitted points, nobody can tell which one is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outliers: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These points disagree with the others; they still count. Click one to select it</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>optical</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the model into the list of models, without using it yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the model and its curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the model from now on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a model that is clearly better can be made the default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>median error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>90th percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 1 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 2 px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>best point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>worst point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The mean error changed by {0} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{0}, with 95 % certainty by {1} to {2} px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Improved at {0} of {1} check points ({2} matches).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check point {0}: {1} px off before, {2} px after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check points: SAR, optical, heatmap before, heatmap after; cross: truth, circle: found</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ViewHeader</name>
  <message>
   <source>as in the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2–98 % of what is seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2–98 % of the layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lowest to highest value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAR</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A layer of a service is shown as the service draws it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Band shown as {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Band shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>; the project's layer stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which values become black and white</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stretch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gamma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contrast of this view; the project's layer stays as it is</source>
   <translation type="unfinished" />
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
   <translation type="unfinished" />
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
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no further place worth marking.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
