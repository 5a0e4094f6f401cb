"""Writes resources/styles/*.qml: the layer styles of a registration's result.

Run it with the interpreter that QGIS uses: ``QT_HASH_SEED=0 QT_QPA_PLATFORM=offscreen python3 scripts/make_styles.py``
(the seed keeps the order of attributes). The heatmaps' colour stops are written as fractions (0 = the band's low end,
1 = its peak); the loader stretches them to each band.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsArrowSymbolLayer,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsGeometryGeneratorSymbolLayer,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererRange,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleBandPseudoColorRenderer,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"

#: Perceptually even ramps, sampled at ten equal steps.
MAGMA = ["000004", "180f3d", "440f76", "721f81", "9e2f7f", "cd4071", "f1605d", "fd9668", "feca8d", "fcfdbf"]
VIRIDIS = ["440154", "482878", "3e4989", "31688e", "26828e", "1f9e89", "35b779", "6ece58", "b5de2b", "fde725"]

#: Fused evidence, in steps that the loader spreads in logarithms between background and peak: the background is a
#: tint that shows how far the search went.
FUSED_STOPS = [(0.0, 60), (0.1, 75), (0.25, 110), (0.45, 170), (0.65, 205), (0.85, 230), (1.0, 255)]
FUSED_RAMP = [MAGMA[step] for step in (1, 2, 3, 4, 6, 8, 9)]
#: A template's similarity is stretched evenly, and stays see-through below its upper half.
TEMPLATE_STOPS = [(step / 9, 30 + 25 * step) for step in range(10)]

#: Arrows keep to scale once the median one is this long on paper; before that all are lengthened by one common factor.
ARROW_MM = 7.0


def heatmap_style(name: str, ramp: list[str], stops: list[tuple[float, int]], continuous: bool) -> None:
    """One pseudo-colour style with the given stops ``(fraction, alpha)``."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/x.tif"
        image = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Float32)
        image.SetGeoTransform((0, 1, 0, 0, 0, -1))
        image.FlushCache()
        layer = QgsRasterLayer(path, "x")
        items = []
        for colour, (fraction, alpha) in zip(ramp, stops):
            shade = QColor("#" + colour)
            shade.setAlpha(alpha)
            items.append(
                QgsColorRampShader.ColorRampItem(
                    fraction, shade, f"{fraction * 100:.4f}".rstrip("0").rstrip(".") + " %"
                )
            )
        function = QgsColorRampShader(0.0, 1.0, None, QgsColorRampShader.Type.Interpolated)
        function.setColorRampItemList(items)
        legend = QgsColorRampLegendNodeSettings()
        legend.setUseContinuousLegend(continuous)
        function.setLegendSettings(legend)
        shader = QgsRasterShader(0.0, 1.0)
        shader.setRasterShaderFunction(function)
        renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
        renderer.setClassificationMin(0.0)
        renderer.setClassificationMax(1.0)
        layer.setRenderer(renderer)
        save(layer, name)


def arrows_style(name: str) -> None:
    """Graduated by confidence in one ramp; what disagrees with the shift is also a cross with a dashed arrow."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:32631&field=id:integer&field=confidence:double&field=accepted:integer"
        "&field=map_dx:double&field=map_dy:double",
        "x",
        "memory",
    )
    renderer = QgsGraduatedSymbolRenderer("confidence")
    for index in range(5):
        low, high = index / 5, (index + 1) / 5
        colour = QColor("#" + VIRIDIS[1 + 2 * index])
        label = f"{low:.1f} – {high:.1f}"
        renderer.addClassRange(QgsRendererRange(low, high, arrow_symbol(colour), label))
    ramp = QgsGradientColorRamp(
        QColor("#" + VIRIDIS[0]),
        QColor("#" + VIRIDIS[-1]),
        False,
        [QgsGradientStop(step / 9, QColor("#" + VIRIDIS[step])) for step in range(1, 9)],
    )
    renderer.setSourceColorRamp(ramp)
    layer.setRenderer(renderer)
    layer.setDisplayExpression("'template ' || \"id\" || ', confidence ' || round(\"confidence\", 2)")
    save(layer, name)


def arrow_symbol(colour: QColor) -> QgsMarkerSymbol:
    """A marker on the template's centre and an arrow to where it was found."""
    length = 'sqrt("map_dx" ^ 2 + "map_dy" ^ 2)'
    factor = f"max(1, {ARROW_MM} / 1000 * @map_scale / max(1e-9, median({length})))"
    tip = f'make_point($x + "map_dx" * {factor}, $y + "map_dy" * {factor})'
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for width, shade in ((0.9, QColor(20, 20, 20, 190)), (0.5, colour)):
        arrow = QgsGeometryGeneratorSymbolLayer.create(
            {"geometryModifier": f"make_line(make_point($x, $y), {tip})", "SymbolType": "Line"}
        )
        line = QgsLineSymbol()
        line.changeSymbolLayer(0, arrow_layer(width, shade))
        arrow.setSubSymbol(line)
        symbol.appendSymbolLayer(arrow)
    marker = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, 2.8)
    marker.setColor(colour)
    marker.setStrokeColor(QColor(20, 20, 20, 220))
    marker.setStrokeWidth(0.3)
    agrees = QgsProperty.fromExpression("if(\"accepted\", 'circle', 'cross_fill')")
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyName, agrees)
    marker.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyAngle, QgsProperty.fromExpression('if("accepted", 0, 45)')
    )
    size = QgsProperty.fromExpression('if("accepted", 2.8, 4.2)')
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, size)
    symbol.appendSymbolLayer(marker)
    return symbol


def arrow_layer(width: float, colour: QColor) -> QgsArrowSymbolLayer:
    """A straight thin arrow; hollow-headed by half where the template disagrees."""
    arrow = QgsArrowSymbolLayer()
    arrow.setIsCurved(False)
    arrow.setIsRepeated(False)
    millimetres = QgsUnitTypes.RenderUnit.RenderMillimeters
    arrow.setArrowWidth(width)
    arrow.setArrowStartWidth(width)
    arrow.setHeadLength(1.4 + width)
    arrow.setHeadThickness(0.6 + width)
    for set_unit in (
        arrow.setArrowWidthUnit,
        arrow.setArrowStartWidthUnit,
        arrow.setHeadLengthUnit,
        arrow.setHeadThicknessUnit,
    ):
        set_unit(millimetres)
    arrow.subSymbol().setColor(colour)
    arrow.subSymbol().symbolLayer(0).setStrokeColor(colour)
    arrow.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyArrowWidth,
        QgsProperty.fromExpression(f'if("accepted", {width}, {width * 0.4})'),
    )
    arrow.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyArrowStartWidth,
        QgsProperty.fromExpression(f'if("accepted", {width}, {width * 0.4})'),
    )
    return arrow


def save(layer: QgsRasterLayer | QgsVectorLayer, name: str) -> None:
    """Write the layer's symbology alone."""
    STYLES.mkdir(parents=True, exist_ok=True)
    category = type(layer).StyleCategory if hasattr(type(layer), "StyleCategory") else None
    categories = (category.Symbology | category.Rendering) if category is not None else None
    message, done = layer.saveNamedStyle(str(STYLES / f"{name}.qml"), categories)
    if not done:
        raise SystemExit(message)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    heatmap_style("evidence", FUSED_RAMP, FUSED_STOPS, continuous=False)
    heatmap_style("template_heatmap", VIRIDIS, TEMPLATE_STOPS, continuous=True)
    arrows_style("matches")
    application.exitQgis()
