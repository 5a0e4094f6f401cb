"""The looks of a result's layers: styles from ``resources/styles``, stretched to what each heatmap holds."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np
from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..resources import style_path

translate = QCoreApplication.translate

EVIDENCE, TEMPLATE_HEATMAP, MATCHES = "evidence", "template_heatmap", "matches"

#: A heatmap's range is read from at most so many pixels a side.
_SAMPLE = 2048


def apply_style(layer: QgsMapLayer, name: str) -> None:
    """Give ``layer`` the style ``resources/styles/<name>.qml``; what fails leaves QGIS's default look."""
    layer.loadNamedStyle(style_path(name))


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
        lambda value: translate("Results", "{0} % of the peak").format(f"{100 * value / peak:.3g}"),
    )


def apply_similarity_style(layer: QgsRasterLayer) -> None:
    """The style of one template's heatmap, whose colour stops are fractions, stretched evenly to the band's range."""
    low, high = band_range(layer) or (0.0, 1.0)
    span = high - low if high > low else 1.0
    _apply_stops(layer, TEMPLATE_HEATMAP, lambda fraction: low + fraction * span, lambda value: f"{value:.2f}")


def _apply_stops(
    layer: QgsRasterLayer, name: str, value_of: Callable[[float], float], label_of: Callable[[float], str]
) -> None:
    apply_style(layer, name)
    renderer = layer.renderer()
    if not isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return
    changed = renderer.clone()
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


def band_range(layer: QgsRasterLayer) -> Optional[tuple[float, float]]:
    """Smallest and largest finite value of band 1; None where there is none.

    Read as a block, since GDAL's own statistics would write a side-car file into the bundle.
    """
    provider = layer.dataProvider()
    width, height = min(layer.width(), _SAMPLE), min(layer.height(), _SAMPLE)
    block = provider.block(1, layer.extent(), width, height)
    if block is None or not block.isValid():
        return None
    block.convert(block.dataType().Float64)
    values = np.frombuffer(bytes(block.data()), np.float64)
    values = values[np.isfinite(values)]
    nodata = block.noDataValue() if block.hasNoDataValue() else None
    if nodata is not None:
        values = values[values != nodata]
    return (float(values.min()), float(values.max())) if values.size else None


def copy_look(source: QgsRasterLayer, target: QgsRasterLayer) -> None:
    """Draw ``target`` (same pixels, moved) as ``source`` is drawn, its user nodata included."""
    style = QgsMapLayerStyle()
    style.readFromLayer(source)
    style.writeToLayer(target)
    original, moved = source.dataProvider(), target.dataProvider()
    for band in range(1, min(original.bandCount(), moved.bandCount()) + 1):
        if original.userNoDataValues(band):
            moved.setUserNoDataValue(band, original.userNoDataValues(band))
        if original.sourceHasNoDataValue(band):
            moved.setUseSourceNoDataValue(band, original.useSourceNoDataValue(band))
