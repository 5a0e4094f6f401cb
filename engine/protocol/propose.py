"""What assisted picking asks: where one point lies in the other layer, and which point to mark next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .specs import LayerSpec

#: Why a place is suggested: far from all points; the network and CFOG find different places; the network's two levels
#: do; the matcher is neither sure nor lost.
SPREAD, MATCHERS_DIFFER, LEVELS_DIFFER, UNSURE = "spread", "matchers", "levels", "unsure"
REASONS = (SPREAD, MATCHERS_DIFFER, LEVELS_DIFFER, UNSURE)


@dataclass(frozen=True)
class ProposeSpec:
    """Find one point of one layer in the other.

    Attributes:
        sar, optical: the two rasters.
        point: ``(x, y)`` in the SAR layer's CRS; with ``back`` in the optical layer's.
        expected: about where it lies in the other layer, in that one's CRS; None = where the two CRS say.
        back: the point lies on the optical layer and is searched for in the SAR.
        radius_px: how far around ``expected`` is searched, working pixels, at most 128; 0 = chosen, and widened where
            the best place lies on the rim.
        matcher, model, device: as in a ``RegisterSpec``.
        gsd: working pixel size in units of the working CRS; 0 = the coarser of the two rasters.
        template_px: side of the template in working pixels, 64–192; 0 = chosen by what fits and what is textured.
    """

    sar: LayerSpec
    optical: LayerSpec
    point: tuple[float, float]
    expected: Optional[tuple[float, float]] = None
    back: bool = False
    radius_px: int = 0
    matcher: str = "s2m2"
    model: str = ""
    device: str = "auto"
    gsd: float = 0.0
    template_px: int = 0


@dataclass(frozen=True)
class SuggestSpec:
    """Find the places of the SAR layer whose marking would teach most.

    Attributes:
        sar, optical: the two rasters.
        points: the tie points so far, ``(sar_x, sar_y, optical_x, optical_y)``, each in its layer's CRS.
        links: the same for any places, telling where in the optical to search; empty = as the points tell, without
            these as the two CRS say.
        avoid: places ``(x, y)`` in the SAR CRS that were suggested before, or need no point.
        count: how many are wanted.
        matcher, model, device, gsd: as in a :class:`ProposeSpec`.
    """

    sar: LayerSpec
    optical: LayerSpec
    points: tuple[tuple[float, float, float, float], ...] = ()
    links: tuple[tuple[float, float, float, float], ...] = ()
    avoid: tuple[tuple[float, float], ...] = ()
    count: int = 1
    matcher: str = "s2m2"
    model: str = ""
    device: str = "auto"
    gsd: float = 0.0
