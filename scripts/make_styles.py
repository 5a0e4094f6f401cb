"""Writes resources/styles/*.qml: the layer styles of results.

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

#: One component of a displacement, on both sides of the scene's one shift: ColorBrewer's RdBu, which the colour-blind
#: can read.
DIVERGING = ["2166ac", "67a9cf", "d1e5f0", "f7f7f7", "fddbc7", "ef8a62", "b2182b"]
#: Expected error: the darker the surer.
ERROR_STOPS = [(step / 8, 205) for step in range(9)]

#: What became of a match of a whole scene: shape and size (mm).
STATES = {
    "used": ("circle", 1.8),
    "accepted": ("circle", 2.6),
    "hand": ("star", 3.6),
    "outlier": ("cross_fill", 2.8),
    "rejected": ("cross_fill", 3.2),
    "doubtful": ("diamond", 2.0),
}
#: Where a match was found, less where the one shift puts it, along x and y.
LOCAL_DX, LOCAL_DY = '("ref_x" - $x)', '("ref_y" - $y)'

#: Arrows keep to scale once the median one is this long on paper; before that all are lengthened by one common factor.
ARROW_MM = 7.0
#: The layer's variable by which the user lengthens them further.
LONGER = "coalesce(@s2m2_arrows, 1)"
#: What the loader replaces by the median length (map units). Not an aggregate of the expression's own: QGIS 3.22 reads
#: the layer for that in the thread that draws, and crashes where the layer is removed meanwhile.
MEDIAN = "@s2m2_median"
#: The same where hundreds of matches lie side by side.
FIELD_ARROW_MM = 5.0


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


def common_factor(millimetres: float) -> str:
    """By what all arrows are lengthened so that the median one is as long on paper; 1 where nobody said the median."""
    wanted = f"{millimetres} / 1000 * @map_scale"
    return f"max(1, {wanted} / max(1e-9, coalesce({MEDIAN}, {wanted}))) * {LONGER}"


def arrow_symbol(colour: QColor) -> QgsMarkerSymbol:
    """A marker on the template's centre and an arrow to where it was found."""
    factor = common_factor(ARROW_MM)
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


def by_state(values: dict[str, object]) -> QgsProperty:
    """A property that depends on what became of the match."""
    cases = " ".join(
        f"when \"status\" = '{state}' then {value!r}"
        if isinstance(value, (int, float))
        else f"when \"status\" = '{state}' then '{value}'"
        for state, value in values.items()
    )
    return QgsProperty.fromExpression(f"case {cases} end")


def field_style(name: str, field: str, classes: list[tuple[float, float, str]], ramp: list[str], arrows: bool) -> None:
    """Matches of a whole scene, graduated by a field; their shape says what became of them."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:32631&field=id:integer&field=confidence:double&field=residual_px:double&field=doubt:double"
        "&field=status:string&field=ref_x:double&field=ref_y:double",
        "x",
        "memory",
    )
    renderer = QgsGraduatedSymbolRenderer(field)
    for (low, high, label), colour in zip(classes, ramp):
        renderer.addClassRange(QgsRendererRange(low, high, state_symbol(QColor("#" + colour), arrows), label))
    layer.setRenderer(renderer)
    layer.setDisplayExpression(
        "'match ' || \"id\" || ', ' || \"status\" || ', confidence ' || round(\"confidence\", 2)"
    )
    save(layer, name)


def state_symbol(colour: QColor, arrows: bool) -> QgsMarkerSymbol:
    """A marker on the match, and an arrow for how far it lies off the one shift."""
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    if arrows:
        length = f"sqrt({LOCAL_DX} ^ 2 + {LOCAL_DY} ^ 2)"
        factor = common_factor(FIELD_ARROW_MM)
        tip = f"make_point($x + {LOCAL_DX} * {factor}, $y + {LOCAL_DY} * {factor})"
        # No arrow for what is not used, nor for what would be shorter than an arrow's head.
        long = f"{length} * {factor} > 1.6 / 1000 * @map_scale"
        shaft = f"if(\"status\" in ('used', 'accepted', 'hand') and {long}, make_line(make_point($x, $y), {tip}), null)"
        for width, shade in ((0.75, QColor(20, 20, 20, 190)), (0.4, colour)):
            arrow = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": shaft, "SymbolType": "Line"})
            line = QgsLineSymbol()
            line.changeSymbolLayer(0, plain_arrow(width, shade))
            arrow.setSubSymbol(line)
            symbol.appendSymbolLayer(arrow)
    marker = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, 2.0)
    marker.setColor(colour)
    marker.setStrokeColor(QColor(20, 20, 20, 220))
    marker.setStrokeWidth(0.25)
    shapes = {state: shape for state, (shape, _size) in STATES.items()}
    sizes = {state: size * (1.0 if arrows else 1.4) for state, (_shape, size) in STATES.items()}
    angles = {state: 45 if shape == "cross_fill" else 0 for state, shape in shapes.items()}
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyName, by_state(shapes))
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, by_state(sizes))
    marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyAngle, by_state(angles))
    symbol.appendSymbolLayer(marker)
    return symbol


def plain_arrow(width: float, colour: QColor) -> QgsArrowSymbolLayer:
    """As :func:`arrow_layer`, always of the same width."""
    arrow = arrow_layer(width, colour)
    for key in (QgsSymbolLayer.Property.PropertyArrowWidth, QgsSymbolLayer.Property.PropertyArrowStartWidth):
        arrow.setDataDefinedProperty(key, QgsProperty())
    return arrow


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
    heatmap_style("displacement", DIVERGING, [(step / 6, 215) for step in range(7)], continuous=False)
    heatmap_style("error", [VIRIDIS[step] for step in range(9)], ERROR_STOPS, continuous=True)
    fifths = [(step / 5, (step + 1) / 5, f"{step / 5:.1f} – {(step + 1) / 5:.1f}") for step in range(5)]
    by_confidence = [VIRIDIS[1 + 2 * step] for step in range(5)]
    field_style("field_matches", "confidence", fifths, by_confidence, arrows=True)
    field_style("field_confidence", "confidence", fifths, by_confidence, arrows=False)
    limits = [0.0, 0.5, 1.0, 2.0, 4.0, 1e9]
    residuals = [
        (low, high, f"over {low:g} px" if high > 100 else f"{low:g} – {high:g} px")
        for low, high in zip(limits, limits[1:])
    ]
    field_style("field_residual", "residual_px", residuals, [MAGMA[step] for step in (9, 7, 6, 4, 2)], arrows=False)
    application.exitQgis()
