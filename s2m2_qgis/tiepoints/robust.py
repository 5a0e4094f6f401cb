"""Which points disagree with the others: a robust fit that flags and never deletes. numpy alone."""

from __future__ import annotations

from itertools import combinations, islice
from math import comb

import numpy as np

from .least_squares import TPS, System, leverages, system
from .splines import Spline, spline

#: Subsets of the smallest number of points that the search begins with, and how many of them are followed to the end.
_STARTS, _FOLLOWED = 300, 10
_STEPS = 12
#: A good point is flagged by chance this often.
_CHANCE = 0.001
#: Median of squared lengths of a plane's normal errors, in squares of one axis' deviation.
_MEDIAN = 2 * np.log(2.0)
#: No more than this share of the points is flagged where they are few, or else than the search for the half that
#: agrees best can bear: what most points say is the truth.
_AT_MOST = 0.4


def outliers(method: str, source: np.ndarray, target: np.ndarray, minimum: int, floor: float) -> np.ndarray:
    """Points that the fit to the others does not explain.

    Args:
        method: a method's key.
        source, target: (N, 2) positions before and after, in one unit.
        minimum: number of points that the method needs.
        floor: errors up to this length never count.

    Returns:
        (N,) bool. All False for fewer than two points beyond the minimum: with one to spare, any may be the wrong one.
    """
    count = len(source)
    if count < minimum + 2:
        return np.zeros(count, bool)
    if method == TPS:
        return _off_the_spline(source, target, floor)
    equations = system(method, source, target)
    return _reweighted(equations, _trimmed(equations, minimum), minimum, floor / equations.scale)


def _trimmed(equations: System, minimum: int) -> np.ndarray:
    """(N,) bool: the half of the points that agree best (least trimmed squares by concentration)."""
    count = len(equations.source)
    half = _half(count, minimum)
    weights = np.zeros((0, count))
    for _step in range(_STEPS):
        if not len(weights):
            weights = _starts(count, minimum)
        errors = (equations.residuals(equations.solve(weights)) ** 2).sum(axis=2)
        nearest = np.argpartition(errors, half - 1, axis=1)[:, :half]
        sums = np.take_along_axis(errors, nearest, axis=1).sum(axis=1)
        best = np.argsort(sums, kind="stable")[:_FOLLOWED] if _step else slice(None)
        after = np.zeros_like(weights[best])
        np.put_along_axis(after, nearest[best], 1.0, axis=1)
        if after.shape == weights.shape and (after == weights).all():
            break
        weights = after
    errors = (equations.residuals(equations.solve(weights)) ** 2).sum(axis=2)
    sums = np.sort(errors, axis=1)[:, :half].sum(axis=1)
    return np.asarray(weights[int(np.argmin(sums))] > 0)


def _half(count: int, minimum: int) -> int:
    """How many points the trimmed fit rests on: the size that bears the most wrong ones."""
    return (count + minimum + 1) // 2


def _starts(count: int, minimum: int) -> np.ndarray:
    """(B, N) weights of subsets of the minimal size: all of them where they are few, else drawn with a fixed seed."""
    if comb(count, minimum) <= _STARTS:
        subsets = [list(subset) for subset in islice(combinations(range(count), minimum), _STARTS)]
    else:
        draw = np.random.default_rng(0)
        subsets = [list(draw.choice(count, minimum, replace=False)) for _ in range(_STARTS)]
    weights = np.zeros((len(subsets), count))
    np.put_along_axis(weights, np.array(subsets), 1.0, axis=1)
    return weights


def _reweighted(equations: System, good: np.ndarray, minimum: int, floor: float) -> np.ndarray:
    """Fit to the points that are good, judge all by it, and again, until nothing changes."""
    count = len(good)
    for step in range(_STEPS):
        errors = np.linalg.norm(equations.residuals(equations.solve(good[None].astype(float)))[0], axis=1)
        free = int(good.sum()) - minimum
        # A fit bends towards its own points, and is least sure of places beside them.
        leverage = leverages(equations, good.astype(float))
        spread = np.sqrt(np.where(good, np.maximum(1 - leverage, 0.05), 1 + leverage))
        if step == 0:
            # The half that agrees best tells too small an error: the median of all, made larger for few points.
            sigma = (1 + 2 / (count - minimum)) * np.sqrt(np.median((errors / spread) ** 2) / _MEDIAN)
        else:
            sigma = np.sqrt((errors[good] ** 2).sum() / (2 * max(free, 1)))
        near = (errors <= _sigmas(free) * sigma * spread) | (errors <= floor)
        if (near == good).all():
            break
        good = near
    flagged = ~good
    most = max(_AT_MOST * count, count - _half(count, minimum))
    return flagged if flagged.sum() <= most else np.zeros(count, bool)


def _sigmas(free: int) -> float:
    """How many estimated deviations per axis an error may be long, by the points that are to spare: few points tell
    their own scatter badly (the F distribution of two and ``2 · free`` degrees of freedom)."""
    return float(np.sqrt(2 * free * (_CHANCE ** (-1 / free) - 1))) if free > 0 else np.inf


def _off_the_spline(source: np.ndarray, target: np.ndarray, floor: float) -> np.ndarray:
    """A spline passes through every point; one that the spline through the others misses by far is flagged, the worst
    first, for it spoils its neighbours' judgement."""
    flagged = np.zeros(len(source), bool)
    kept = spline(source, target)
    if kept is None:
        return flagged
    while flagged.sum() < _AT_MOST * len(source) - 1:
        far, errors = _far_off(kept, floor)
        if not far.any():
            break
        worst = int(np.argmax(np.where(far, errors, 0.0)))
        flagged[kept.rows[worst]] = True
        kept = kept.without(worst)
    # What was flagged for a wrong neighbour's sake agrees once that one is out.
    for row in np.flatnonzero(flagged).tolist():
        grown = kept.with_point(row)
        far, _errors = _far_off(grown, floor)
        if not far[-1]:
            flagged[row], kept = False, grown
    return flagged


def _far_off(made: Spline, floor: float) -> tuple[np.ndarray, np.ndarray]:
    """(M,) bool which of its points the spline through the others misses by far, and (M,) by how much."""
    count = len(made.rows)
    judged = made.left_out()
    if judged is None:
        return np.zeros(count, bool), np.zeros(count)
    errors, expected = np.linalg.norm(judged[0], axis=1), judged[1]
    far = errors > floor
    free = count - 3
    # Points at the rim are missed by more, and close ones by less, for no fault of theirs.
    for size in (errors, errors / expected):
        far &= size > _sigmas(free) * (1 + 5 / free) * np.sqrt(np.median(size**2) / _MEDIAN)
    return far, errors
