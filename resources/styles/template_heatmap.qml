<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis maxScale="0" minScale="1e+08" version="3.22.16-Białowieża" hasScaleBasedVisibilityFlag="0" styleCategories="Symbology|Rendering">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="nearestNeighbour" maxOversampling="2" zoomedOutResamplingMethod="nearestNeighbour" enabled="false"/>
    </provider>
    <rasterrenderer nodataColor="" classificationMin="0" opacity="1" classificationMax="1" type="singlebandpseudocolor" band="1" alphaBand="-1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader clip="0" labelPrecision="6" minimumValue="0" classificationMode="1" colorRampType="INTERPOLATED" maximumValue="1">
          <item alpha="30" label="0 %" value="0" color="#440154"/>
          <item alpha="55" label="11.1111 %" value="0.111111111111111" color="#482878"/>
          <item alpha="80" label="22.2222 %" value="0.222222222222222" color="#3e4989"/>
          <item alpha="105" label="33.3333 %" value="0.333333333333333" color="#31688e"/>
          <item alpha="130" label="44.4444 %" value="0.444444444444444" color="#26828e"/>
          <item alpha="155" label="55.5556 %" value="0.555555555555556" color="#1f9e89"/>
          <item alpha="180" label="66.6667 %" value="0.666666666666667" color="#35b779"/>
          <item alpha="205" label="77.7778 %" value="0.777777777777778" color="#6ece58"/>
          <item alpha="230" label="88.8889 %" value="0.888888888888889" color="#b5de2b"/>
          <item alpha="255" label="100 %" value="1" color="#fde725"/>
          <rampLegendSettings suffix="" minimumLabel="" orientation="2" useContinuousLegend="1" prefix="" maximumLabel="" direction="0">
            <numericFormat id="basic">
              <Option type="Map">
                <Option type="QChar" value="" name="decimal_separator"/>
                <Option type="int" value="6" name="decimals"/>
                <Option type="int" value="0" name="rounding_type"/>
                <Option type="bool" value="false" name="show_plus"/>
                <Option type="bool" value="true" name="show_thousand_separator"/>
                <Option type="bool" value="false" name="show_trailing_zeros"/>
                <Option type="QChar" value="" name="thousand_separator"/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" gamma="1" brightness="0"/>
    <huesaturation saturation="0" grayscaleMode="0" invertColors="0" colorizeRed="255" colorizeBlue="128" colorizeOn="0" colorizeGreen="128" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
