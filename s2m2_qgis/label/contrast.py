"""Bands and contrast of one view: they change the view's copy of the layer, and no layer of the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRectangle,
    QgsSingleBandGrayRenderer,
)

#: How values become brightness: as the project's layer does, 2–98 % of what is seen or of all, lowest to highest.
AS_LAYER, VIEW, WHOLE, FULL = "layer", "view", "whole", "full"
STRETCHES = (AS_LAYER, VIEW, WHOLE, FULL)
#: So many pixels tell the limits of a stretch.
_SAMPLE = 250_000


@dataclass(frozen=True)
class Look:
    """How a view draws its layer.

    Attributes:
        bands: 1-based: one for grey, three for red, green and blue; empty = as the layer is drawn in the project.
        stretch: one of :data:`STRETCHES`.
        brightness: −255…255.
        contrast: −100…100.
        gamma: 0.1…10.
    """

    bands: tuple[int, ...] = ()
    stretch: str = AS_LAYER
    brightness: int = 0
    contrast: int = 0
    gamma: float = 1.0


def apply_look(shown: QgsRasterLayer, original: QgsRasterLayer, look: Look, seen: QgsRectangle) -> None:
    """Draw a copy of a layer otherwise.

    Args:
        shown: the copy, of the layer whose renderer is begun with anew.
        original: the project's layer.
        look: how.
        seen: what the view shows, in the layer's CRS.
    """
    renderer = original.renderer().clone()
    stretch = look.stretch
    count = original.bandCount()
    bands = tuple(band for band in look.bands if 1 <= band <= count)
    if can_choose(original) and ((bands != drawn_bands(original) and bands) or stretch != AS_LAYER):
        provider = shown.dataProvider()
        bands = bands or drawn_bands(original)
        if len(bands) == 3:
            renderer = QgsMultiBandColorRenderer(provider, *bands)
        else:
            renderer = QgsSingleBandGrayRenderer(provider, bands[0])
        if stretch == AS_LAYER and bands != drawn_bands(original):
            # The layer's own limits are of other bands.
            stretch = WHOLE
    shown.setRenderer(renderer)
    if can_choose(original) and stretch != AS_LAYER:
        limits = QgsRasterMinMaxOrigin.Limits.MinMax if stretch == FULL else QgsRasterMinMaxOrigin.Limits.CumulativeCut
        area = seen.intersect(shown.extent()) if stretch == VIEW else QgsRectangle()
        shown.setContrastEnhancement(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum, limits, area, _SAMPLE
        )
    tone = shown.brightnessFilter()
    if tone is not None:
        tone.setBrightness(look.brightness)
        tone.setContrast(look.contrast)
        tone.setGamma(look.gamma)
    shown.triggerRepaint()


def can_choose(layer: Optional[QgsRasterLayer]) -> bool:
    """Whether the bands and the stretch of a layer can be chosen: not those of a service, which sends pictures."""
    return layer is not None and layer.isValid() and layer.providerType() == "gdal" and layer.bandCount() > 0


def drawn_bands(layer: QgsRasterLayer) -> tuple[int, ...]:
    """The bands that a layer is drawn by: three, or one; empty where its renderer uses none."""
    used = [band for band in layer.renderer().usesBands() if band > 0] if layer.renderer() is not None else []
    if isinstance(layer.renderer(), QgsMultiBandColorRenderer):
        colours = layer.renderer()
        used = [colours.redBand(), colours.greenBand(), colours.blueBand()]
        return tuple(used) if min(used) > 0 else tuple(band for band in used if band > 0)[:1]
    return tuple(used[:1])
