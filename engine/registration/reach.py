"""How far a registration looks, and whether what it found lies within what was asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from .. import geometry
from ..protocol import RegisterSpec
from ..rasters.pair import PairReader
from .decide import Verdict
from .evidence import SurfacePeak
from .plan import MIN_SIDE
from .search import FINE_RADIUS
from .survey import template_region

#: The search looks this much farther than asked, so that a shift near the limit has a peak and not a border.
MARGIN = 1.2
#: Without a maximum shift the search looks this share of the overlap's smaller side far.
SHARE_OF_OVERLAP = 0.25
#: A hand-placed pair of points is trusted to this many working px, or ground metres where those are more …
START_RADIUS, START_METRES = float(FINE_RADIUS), 100.0
#: … unless another maximum than the usual one is given: that one then counts about the points.
USUAL_METRES = RegisterSpec.max_shift_m
#: Working px; even the narrowest search has room for a peak.
LEAST_RADIUS = 4.0
#: Working px by which a shift may exceed what was asked for, as a share of it: a scene without terrain correction is
#: displaced by a few pixels of its own, whatever its georeference is off by.
LEAST_SLACK_PX, MOST_SLACK_PX, SLACK_SHARE = 1.0, 4.0, 0.05


@dataclass(frozen=True)
class Reach:
    """How far a search goes from its start.

    Attributes:
        searched_px: radius that is searched, working px.
        asked_px: radius within which a shift may be accepted, working px.
        asked_m: the same in ground metres.
    """

    searched_px: float
    asked_px: float
    asked_m: float


def choose_reach(spec: RegisterSpec, reader: PairReader) -> Reach:
    """The maximum shift that was given; else what a pair of points is trusted to, or a share of the overlap."""
    region, other = template_region(reader), reader.optical_window
    finest, coarsest = min(reader.grid.metres_per_px), max(reader.grid.metres_per_px)
    if spec.start is not None and spec.max_shift_m in (0.0, USUAL_METRES):
        asked_px = wanted = max(START_RADIUS, START_METRES / finest)
        asked_m = asked_px * coarsest
    elif spec.max_shift_m > 0:
        asked_px, asked_m = reader.radius_px, spec.max_shift_m
        wanted = MARGIN * asked_px
    else:
        asked_px = wanted = SHARE_OF_OVERLAP * min(region[2] - region[0], region[3] - region[1])
        asked_m = asked_px * coarsest
    # Beyond this no template would meet the optical any more.
    across = max(region[2] - other[0], other[2] - region[0]) - MIN_SIDE
    down = max(region[3] - other[1], other[3] - region[1]) - MIN_SIDE
    return Reach(max(min(wanted, math.hypot(across, down)), LEAST_RADIUS), asked_px, asked_m)


def refuse_beyond(verdict: Verdict, peak: SurfacePeak | None, reach: Reach, reader: PairReader) -> Verdict:
    """Refuse an accepted shift that lies farther than asked, or on the border of what was searched.

    Finer levels look around what coarser ones found, and the search looks farther than asked: both may end outside.

    Args:
        peak: of the last level that the verdict is about.
    """
    if not verdict.accepted or verdict.agreement is None:
        return verdict
    away_px = verdict.agreement.x - reader.start_px[0], verdict.agreement.y - reader.start_px[1]
    away_m = math.hypot(*geometry.ground_shift(reader.grid.ground, *away_px))
    where = f"{away_m:.0f} m" + (" from the starting points" if reader.start_px != (0.0, 0.0) else "")
    slack_px = min(max(SLACK_SHARE * reach.asked_px, LEAST_SLACK_PX), MOST_SLACK_PX)
    if away_m > reach.asked_m + slack_px * max(reader.grid.metres_per_px):
        reason = (
            f"Refused because the best shift is {where}, beyond the maximum of {reach.asked_m:.0f} m; "
            "raise the maximum shift to take it."
        )
    elif peak is not None and peak.rim:
        reason = (
            f"Refused because the best shift, {where}, lies on the border of what was searched, and a "
            "better one may lie beyond; raise the maximum shift."
        )
    else:
        return verdict
    return replace(verdict, accepted=False, reason=reason)
