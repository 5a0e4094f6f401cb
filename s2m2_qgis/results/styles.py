"""The looks of a result's layers: styles from ``resources/styles``, stretched to what each heatmap holds."""

from __future__ import annotations

import math
from typing import Callable, Optional

import numpy as np
from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtXml import QDomDocument

from .. import words
from ..basemap import needs_fetch
from ..i18n import number
from ..resources import style_path

translate = QCoreApplication.translate

EVIDENCE, TEMPLATE_HEATMAP, MATCHES = "evidence", "template_heatmap", "matches"
FIELD_MATCHES, FIELD_CONFIDENCE, FIELD_RESIDUAL = "field_matches", "field_confidence", "field_residual"
DISPLACEMENT, ERROR = "displacement", "error"
#: A displacement that is the same everywhere shall look so (px).
_LEAST_DEVIATION_PX = 0.25

#: What stands for the median length in the styles of matches.
_MEDIAN = "@s2m2_median"

#: A heatmap's range is read from at most so many pixels a side.
_SAMPLE = 2048


def apply_style(layer: QgsMapLayer, name: str) -> None:
    """Give ``layer`` the style ``resources/styles/<name>.qml``; what fails leaves QGIS's default look."""
    layer.loadNamedStyle(style_path(name))


def apply_match_style(layer: QgsVectorLayer, name: str) -> None:
    """A style of matches, with the median length of the layer's arrows (map units) written into it: as an aggregate of
    the style's own, QGIS would read the layer in the thread that draws, which must not be."""
    with open(style_path(name), encoding="utf-8") as stream:
        text = stream.read().replace(_MEDIAN, repr(_median_length(layer)))
    style = QDomDocument()
    style.setContent(text)
    layer.importNamedStyle(style)


def _median_length(layer: QgsVectorLayer) -> float:
    """Of what was used; 0 without any."""
    if layer.fields().lookupField("status") < 0:
        lengths = [_hypot(row["map_dx"], row["map_dy"]) for row in layer.getFeatures()]
    else:
        lengths = []
        for row in layer.getFeatures():
            if row["status"] == "used":
                place = row.geometry().asPoint()
                lengths.append(_hypot(row["ref_x"], row["ref_y"], place.x(), place.y()))
    known = [length for length in lengths if length is not None]
    return float(np.median(known)) if known else 0.0


def _hypot(x: object, y: object, from_x: float = 0.0, from_y: float = 0.0) -> Optional[float]:
    # NULL is another type than a number.
    if isinstance(x, (int, float)) and isinstance(y, (int, float)):
        return math.hypot(x - from_x, y - from_y)
    return None


def apply_probability_style(layer: QgsRasterLayer) -> None:
    """The style of fused evidence, whose colour stops are fractions, stretched in logarithms from the background (which
    every shift has, since a template may be wrong) to the peak."""
    limits = band_range(layer)
    if limits is None or limits[1] <= 0:
        apply_style(layer, EVIDENCE)
        return
    peak = limits[1]
    # A flat surface shall look flat: at least one power of ten is spread over the colours.
    floor = min(max(limits[0], peak * 1e-6), peak / 10)
    _apply_stops(
        layer,
        EVIDENCE,
        lambda fraction: floor * (peak / floor) ** fraction,
        lambda value: translate("Results", "{0} % of the peak").format(words.significant(100 * value / peak, 3)),
    )


def apply_similarity_style(layer: QgsRasterLayer) -> None:
    """The style of one template's heatmap, whose colour stops are fractions, stretched evenly to the band's range."""
    low, high = band_range(layer) or (0.0, 1.0)
    span = high - low if high > low else 1.0
    _apply_stops(layer, TEMPLATE_HEATMAP, lambda fraction: low + fraction * span, lambda value: number(value, 2))


def apply_displacement_style(layer: QgsRasterLayer, band: int, shift: float) -> None:
    """The diverging style of one component of a displacement, white where it is the scene's one shift.

    Args:
        band: 1 = dx, 2 = dy; working px.
        shift: the one shift's component, working px.
    """
    low, high = band_range(layer, band) or (shift, shift)
    half = max(abs(low - shift), abs(high - shift), _LEAST_DEVIATION_PX)
    _apply_stops(
        layer,
        DISPLACEMENT,
        lambda fraction: shift + (2 * fraction - 1) * half,
        lambda value: _deviation(value, shift),
        band,
    )


def _deviation(value: float, shift: float) -> str:
    if abs(value - shift) < 1e-6:
        return translate("Results", "{0} px, the one shift").format(words.signed(value))
    sign = "+" if value > shift else ""
    return translate("Results", "{0} px, that is {1}").format(words.signed(value), sign + words.signed(value - shift))


def apply_error_style(layer: QgsRasterLayer) -> None:
    """The style of the expected error, from the smallest to the largest of the scene; metres."""
    low, high = band_range(layer) or (0.0, 1.0)
    span = high - low if high > low else 1.0
    _apply_stops(layer, ERROR, lambda fraction: low + fraction * span, words.metres)


def add_match_styles(layer: QgsVectorLayer) -> None:
    """Give a field's matches their looks, which the layer's *Styles* menu lists: displacement (shown), confidence and
    residual."""
    manager = layer.styleManager()
    apply_match_style(layer, FIELD_MATCHES)
    usual = translate("Results", "displacement")
    manager.renameStyle(manager.currentStyle(), usual)
    for title, name in (
        (translate("Results", "confidence"), FIELD_CONFIDENCE),
        (translate("Results", "residual"), FIELD_RESIDUAL),
    ):
        manager.addStyleFromLayer(title)
        manager.setCurrentStyle(title)
        apply_match_style(layer, name)
    manager.setCurrentStyle(usual)


def _apply_stops(
    layer: QgsRasterLayer,
    name: str,
    value_of: Callable[[float], float],
    label_of: Callable[[float], str],
    band: int = 1,
) -> None:
    apply_style(layer, name)
    renderer = layer.renderer()
    if not isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return
    changed = renderer.clone()
    if band != 1:
        # Its name changed in QGIS 3.38.
        set_band = changed.setInputBand if hasattr(changed, "setInputBand") else changed.setBand
        set_band(band)
    function = changed.shader().rasterShaderFunction()
    items = []
    for item in function.colorRampItemList():
        value = value_of(item.value)
        items.append(QgsColorRampShader.ColorRampItem(value, item.color, label_of(value)))
    function.setColorRampItemList(items)
    function.setMinimumValue(items[0].value)
    function.setMaximumValue(items[-1].value)
    changed.setClassificationMin(items[0].value)
    changed.setClassificationMax(items[-1].value)
    layer.setRenderer(changed)


def band_range(layer: QgsRasterLayer, band: int = 1) -> Optional[tuple[float, float]]:
    """Smallest and largest finite value of a band; None where there is none.

    Read as a block, since GDAL's own statistics would write a side-car file into the bundle.
    """
    provider = layer.dataProvider()
    width, height = min(layer.width(), _SAMPLE), min(layer.height(), _SAMPLE)
    block = provider.block(band, layer.extent(), width, height)
    if block is None or not block.isValid():
        return None
    block.convert(block.dataType().Float64)
    values = np.frombuffer(bytes(block.data()), np.float64)
    values = values[np.isfinite(values)]
    nodata = block.noDataValue() if block.hasNoDataValue() else None
    if nodata is not None:
        values = values[values != nodata]
    return (float(values.min()), float(values.max())) if values.size else None


def copy_look(source: QgsMapLayer, target: QgsMapLayer) -> None:
    """Draw ``target`` (the same layer, moved) as ``source`` is drawn, a raster's user nodata included. Not so for a web
    map: its fetched picture has the drawn colours as bands."""
    if isinstance(source, QgsRasterLayer) and needs_fetch(source):
        return
    # A warped layer may have a mask, which QGIS shows as a band of alpha, where the original has none.
    own = target.renderer() if isinstance(target, QgsRasterLayer) else None
    alpha = own.alphaBand() if own is not None else -1
    style = QgsMapLayerStyle()
    style.readFromLayer(source)
    style.writeToLayer(target)
    if not isinstance(source, QgsRasterLayer) or not isinstance(target, QgsRasterLayer):
        return
    if alpha > 0 and target.renderer().alphaBand() <= 0:
        target.renderer().setAlphaBand(alpha)
    original, moved = source.dataProvider(), target.dataProvider()
    for band in range(1, min(original.bandCount(), moved.bandCount()) + 1):
        if original.userNoDataValues(band):
            moved.setUserNoDataValue(band, original.userNoDataValues(band))
        if original.sourceHasNoDataValue(band):
            moved.setUseSourceNoDataValue(band, original.useSourceNoDataValue(band))
