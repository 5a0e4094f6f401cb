"""The looks of a result's layers: styles from ``resources/styles``, stretched to what each heatmap holds."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)

from ..resources import style_path

EVIDENCE, TEMPLATE_HEATMAP, MATCHES = "evidence", "template_heatmap", "matches"

#: A heatmap's range is read from at most so many pixels a side.
_SAMPLE = 2048


def apply_style(layer: QgsMapLayer, name: str) -> None:
    """Give ``layer`` the style ``resources/styles/<name>.qml``; what fails leaves QGIS's default look."""
    layer.loadNamedStyle(style_path(name))


def apply_heatmap_style(layer: QgsRasterLayer, name: str, from_zero: bool) -> None:
    """A heatmap's style, whose colour stops are fractions, stretched to the band's range.

    Args:
        layer: single-band heatmap.
        name: the style.
        from_zero: the low end is 0 (probabilities) and not the band's minimum (similarities).
    """
    apply_style(layer, name)
    limits = band_range(layer)
    renderer = layer.renderer()
    if limits is None or not isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return
    low, high = (0.0 if from_zero else limits[0]), limits[1]
    if high <= low:
        high = low + 1.0
    changed = renderer.clone()
    function = changed.shader().rasterShaderFunction()
    items = [
        QgsColorRampShader.ColorRampItem(low + item.value * (high - low), item.color, item.label)
        for item in function.colorRampItemList()
    ]
    function.setColorRampItemList(items)
    function.setMinimumValue(low)
    function.setMaximumValue(high)
    changed.setClassificationMin(low)
    changed.setClassificationMax(high)
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
