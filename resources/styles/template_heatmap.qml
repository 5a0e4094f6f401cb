<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" maxScale="0" hasScaleBasedVisibilityFlag="0" minScale="1e+08" styleCategories="Symbology|Rendering">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling zoomedInResamplingMethod="nearestNeighbour" maxOversampling="2" zoomedOutResamplingMethod="nearestNeighbour" enabled="false"/>
    </provider>
    <rasterrenderer band="1" type="singlebandpseudocolor" classificationMax="1" opacity="1" nodataColor="" classificationMin="0" alphaBand="-1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader labelPrecision="6" clip="0" colorRampType="INTERPOLATED" classificationMode="1" maximumValue="1" minimumValue="0">
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
          <rampLegendSettings minimumLabel="" suffix="" direction="0" prefix="" orientation="2" maximumLabel="" useContinuousLegend="1">
            <numericFormat id="basic">
              <Option type="Map">
                <Option type="QChar" name="decimal_separator" value=""/>
                <Option type="int" name="decimals" value="6"/>
                <Option type="int" name="rounding_type" value="0"/>
                <Option type="bool" name="show_plus" value="false"/>
                <Option type="bool" name="show_thousand_separator" value="true"/>
                <Option type="bool" name="show_trailing_zeros" value="false"/>
                <Option type="QChar" name="thousand_separator" value=""/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast contrast="0" brightness="0" gamma="1"/>
    <huesaturation colorizeRed="255" saturation="0" colorizeOn="0" colorizeBlue="128" grayscaleMode="0" colorizeStrength="100" invertColors="0" colorizeGreen="128"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
