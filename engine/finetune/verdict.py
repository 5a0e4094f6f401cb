"""Did it help? Errors before and after on check points that the training never saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

BETTER, NOT_CLEAR, WORSE = "better", "not_clear", "worse"
#: Fewer check points than this cannot tell a model from another.
MIN_POINTS = 4
#: A change of less than this share of the error is none, however sure it is.
WORTH = 0.05
#: Share of the interval, in percent, and how often points are drawn for it.
_INTERVAL, _ROUNDS = 95.0, 4000


@dataclass(frozen=True)
class Side:
    """One model's errors.

    Attributes:
        median, p90: px. cmr1, cmr2: shares of matches within 1 and 2 px.
        median_interval, p90_interval: 95 % over other check points of the same area; None where there are too few.
    """

    median: float
    p90: float
    cmr1: float
    cmr2: float
    median_interval: Optional[tuple[float, float]]
    p90_interval: Optional[tuple[float, float]]


@dataclass(frozen=True)
class Verdict:
    """Before and after.

    Attributes:
        kind: :data:`BETTER`, :data:`NOT_CLEAR` or :data:`WORSE`.
        points, matches: check points, and matches made at them.
        before, after: the base model and the tuned one.
        change_px: mean error after less before, with its interval; negative is better.
        gain: share by which the 90th percentile fell (negative: rose).
    """

    kind: str
    points: int
    matches: int
    before: Side
    after: Side
    change_px: float
    change_interval: Optional[tuple[float, float]]
    gain: float

    def to_json(self) -> dict[str, Any]:
        """JSON-ready."""
        return {**vars(self), "before": vars(self.before), "after": vars(self.after)}


def judge(before: np.ndarray, after: np.ndarray, points: Sequence[int], seed: int = 0) -> Verdict:
    """Compare two models match by match.

    ``better`` asks for three things at once: the mean error falls by at least :data:`WORTH` of itself, with its whole
    interval below 0, and neither the median nor the 90th percentile rises. ``worse`` where it rises by as much, the
    whole interval above 0. Matches at one check point share its pixels, so that intervals come from drawing whole
    points anew.

    Args:
        before, after: (N,) errors in px of the same N matches.
        points: (N,) which check point each is made at.
    """
    before, after = np.asarray(before, np.float64), np.asarray(after, np.float64)
    if before.shape != after.shape or len(points) != len(before) or not len(before):
        raise ValueError("both models need one error, and one point, for each match")
    _, member = np.unique(np.asarray(points), return_inverse=True)
    number = int(member.max()) + 1
    drawn = _draws(member, number, seed) if number >= MIN_POINTS else []
    difference = after - before
    change = _interval([float(difference[rows].mean()) for rows in drawn])
    sides = [_side(errors, drawn) for errors in (before, after)]
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
        points=number,
        matches=len(before),
        before=sides[0],
        after=sides[1],
        change_px=float(difference.mean()),
        change_interval=change,
        gain=1 - sides[1].p90 / sides[0].p90 if sides[0].p90 > 0 else 0.0,
    )


def sentence(verdict: Verdict) -> str:
    """The verdict in one sentence."""
    before, after = verdict.before, verdict.after
    figures = (
        f"at {verdict.points} check points that it never saw, the median error went from {before.median:.2f} to "
        f"{after.median:.2f} px and the 90th percentile from {before.p90:.2f} to {after.p90:.2f} px"
    )
    if verdict.points < MIN_POINTS:
        return f"Too few check points to tell: {figures}; at least {MIN_POINTS} are needed."
    if verdict.kind == BETTER:
        return f"Fine-tuning helped: {figures}."
    if verdict.kind == WORSE:
        return f"Fine-tuning made it worse: {figures}. Keep the base model."
    return f"No clear difference: {figures}. Keep the base model."


def _draws(member: np.ndarray, number: int, seed: int) -> list[np.ndarray]:
    generator = np.random.default_rng(seed)
    rows = [np.flatnonzero(member == point) for point in range(number)]
    return [np.concatenate([rows[point] for point in generator.integers(0, number, number)]) for _ in range(_ROUNDS)]


def _side(errors: np.ndarray, drawn: Sequence[np.ndarray]) -> Side:
    return Side(
        median=float(np.median(errors)),
        p90=float(np.percentile(errors, 90)),
        cmr1=float((errors <= 1).mean()),
        cmr2=float((errors <= 2).mean()),
        median_interval=_interval([float(np.median(errors[rows])) for rows in drawn]),
        p90_interval=_interval([float(np.percentile(errors[rows], 90)) for rows in drawn]),
    )


def _interval(values: Sequence[float]) -> Optional[tuple[float, float]]:
    if not values:
        return None
    tail = (100 - _INTERVAL) / 2
    low, high = np.percentile(values, [tail, 100 - tail])
    return float(low), float(high)
