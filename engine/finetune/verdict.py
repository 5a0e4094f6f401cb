"""Did it help? Errors before and after on check points that the training never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..training.student import student

BETTER, NOT_CLEAR, WORSE = "better", "not_clear", "worse"
#: Check points in fewer areas than this cannot tell a model from another.
MIN_AREAS = 4
#: A change of less than this share of the error is none, however sure it is.
WORTH = 0.05


@dataclass(frozen=True)
class Side:
    """One model's errors.

    Attributes:
        median, p90: px. cmr1, cmr2: shares of matches within 1 and 2 px.
        best, worst: px, the lowest and the highest of the check points' own median errors.
    """

    median: float
    p90: float
    cmr1: float
    cmr2: float
    best: float
    worst: float


@dataclass(frozen=True)
class Verdict:
    """Before and after.

    Attributes:
        kind: :data:`BETTER`, :data:`NOT_CLEAR` or :data:`WORSE`.
        points, areas, matches: check points, areas that they lie in, and matches made at them.
        before, after: the base model and the tuned one.
        change_px: mean error after less before; negative is better. change_interval: its 95 % interval, had other
            areas been looked at; None where there are too few.
        improved: check points whose own mean error fell.
        gain: share by which the 90th percentile fell (negative: rose).
    """

    kind: str
    points: int
    areas: int
    matches: int
    before: Side
    after: Side
    change_px: float
    change_interval: Optional[tuple[float, float]]
    improved: int
    gain: float

    def to_json(self) -> dict[str, Any]:
        """JSON-ready."""
        return {**vars(self), "before": vars(self.before), "after": vars(self.after)}


def judge(
    before: np.ndarray, after: np.ndarray, points: Sequence[int], areas: Optional[Sequence[int]] = None
) -> Verdict:
    """Compare two models match by match.

    ``better`` asks for three things at once: the mean error falls by at least :data:`WORTH` of itself, with its whole
    interval below 0, and neither the median nor the 90th percentile rises. ``worse`` where it rises by as much, the
    whole interval above 0. Matches of one area share pixels and terrain, so that areas count and not matches: the
    interval is Student's, over the areas' differences. (Percentiles of a bootstrap would be far too narrow for a
    handful of them: with four, one comparison in five of equal models would leave 0 out. An interval of the 90th
    percentile would need some dozens.)

    Args:
        before, after: (N,) errors in px of the same N matches.
        points: (N,) which check point each is made at. areas: (N,) where that lies; None = each point by itself.
    """
    before, after = np.asarray(before, np.float64), np.asarray(after, np.float64)
    areas = points if areas is None else areas
    if before.shape != after.shape or not len(points) == len(areas) == len(before) or not len(before):
        raise ValueError("both models need one error, one point and one area for each match")
    point, area = (np.unique(np.asarray(names), return_inverse=True)[1] for names in (points, areas))
    difference = after - before
    change = _interval(difference, area)
    sides = [_side(errors, point) for errors in (before, after)]
    least = WORTH * float(before.mean())
    if change is None or abs(float(difference.mean())) < least:
        kind = NOT_CLEAR
    elif change[1] < 0 and sides[1].median <= sides[0].median and sides[1].p90 <= sides[0].p90:
        kind = BETTER
    elif change[0] > 0:
        kind = WORSE
    else:
        kind = NOT_CLEAR
    return Verdict(
        kind=kind,
        points=int(point.max()) + 1,
        areas=int(area.max()) + 1,
        matches=len(before),
        before=sides[0],
        after=sides[1],
        change_px=float(difference.mean()),
        change_interval=change,
        improved=int((np.bincount(point, difference) < 0).sum()),
        gain=1 - sides[1].p90 / sides[0].p90 if sides[0].p90 > 0 else 0.0,
    )


def sentence(verdict: Verdict) -> str:
    """The verdict in one sentence."""
    before, after = verdict.before, verdict.after
    where = "1 check point" if verdict.points == 1 else f"{verdict.points} check points"
    figures = (
        f"at {where} that it never saw, the median error went from {before.median:.2f} to "
        f"{after.median:.2f} px and the 90th percentile from {before.p90:.2f} to {after.p90:.2f} px"
    )
    if verdict.areas < MIN_AREAS:
        if verdict.points < MIN_AREAS:
            return f"Too few check points to tell: {figures}; at least {MIN_AREAS} are needed, far apart."
        return f"The check points lie too close together to tell: {figures}; spread them over the scene."
    if verdict.kind == BETTER:
        return f"Fine-tuning helped: {figures}."
    if verdict.kind == WORSE:
        return f"Fine-tuning made it worse: {figures}. Keep the base model."
    return f"No clear difference: {figures}. Keep the base model."


def _side(errors: np.ndarray, point: np.ndarray) -> Side:
    own = [float(np.median(errors[point == number])) for number in range(int(point.max()) + 1)]
    return Side(
        median=float(np.median(errors)),
        p90=float(np.percentile(errors, 90)),
        cmr1=float((errors <= 1).mean()),
        cmr2=float((errors <= 2).mean()),
        best=min(own),
        worst=max(own),
    )


def _interval(difference: np.ndarray, area: np.ndarray) -> Optional[tuple[float, float]]:
    """Of the mean over all matches, whole areas being what varies; None where there are too few of them."""
    number = int(area.max()) + 1
    if number < MIN_AREAS:
        return None
    mean = float(difference.mean())
    # What each area adds to the mean, be its matches few or many.
    parts = np.bincount(area, difference - mean) / len(difference)
    freedom = number - 1
    error = float(np.sqrt(number / freedom * np.square(parts).sum()))
    reach = student(freedom) * error
    return mean - reach, mean + reach
