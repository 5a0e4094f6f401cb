"""Two matchers on the same work: is one better, and by how much beyond what other scenes would have said?

The differences are paired, match by match, and their interval comes from drawing whole groups (scenes, or areas of one
scene) anew: neighbouring matches share terrain and pixels, so that single matches would promise too much.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist
from typing import Any, Optional

import numpy as np

from .student import student

#: Share of the interval, in percent.
INTERVAL = 95.0
#: Fewer groups say nothing of how other scenes would have differed: all of them lean one way by chance too often.
MIN_GROUPS = 6
#: Rounds drawn at once: what keeps the memory small with thousands of groups.
_CHUNK = 256


def compare(
    first: np.ndarray,
    second: np.ndarray,
    groups: Sequence[str],
    thresholds: Sequence[float] = (1, 2, 5),
    seed: int = 0,
    rounds: int = 2000,
) -> dict[str, Any]:
    """Paired bootstrap over groups of the difference *first − second*.

    Args:
        first, second: (N,) L2 distances (px) of both matchers on the same N matches, finite.
        groups: N names; matches of one group are drawn together.
        thresholds: of the CMR, px.
        seed: of the drawing.
        rounds: how often groups are drawn.

    Returns:
        JSON-ready: ``n``, ``groups`` (how many), ``rounds``, ``seed``, ``interval`` (95); ``first`` and ``second``, the
        figures of each; ``difference``, for each figure ``{"value", "low", "high"}``. Figures are ``cmr1``, ``cmr2``, …
        (shares, more is better) and ``mean_l2`` (px, less is better). ``low`` and ``high`` are None where there are
        fewer than six groups.

    Raises:
        ValueError: arrays of different length or without a match, errors that are not finite, no round.
    """
    first, second = np.asarray(first, np.float64), np.asarray(second, np.float64)
    if first.ndim != 1 or first.shape != second.shape or len(groups) != len(first) or not len(first):
        raise ValueError("both matchers need one error, and one group, for each match")
    if not (np.isfinite(first).all() and np.isfinite(second).all()):
        raise ValueError("errors must be finite")
    if rounds < 1:
        raise ValueError("at least one round is needed")
    names = [f"cmr{threshold:g}" for threshold in thresholds] + ["mean_l2"]
    of_first, of_second = _figures(first, thresholds), _figures(second, thresholds)
    _, member = np.unique(np.asarray(groups, dtype=str), return_inverse=True)
    number = int(member.max()) + 1
    value = (of_first - of_second).mean(axis=0)
    low, high = _interval(of_first - of_second, member, number, seed, rounds)
    return {
        "n": len(first),
        "groups": number,
        "rounds": rounds,
        "seed": seed,
        "interval": INTERVAL,
        "first": dict(zip(names, of_first.mean(axis=0).tolist(), strict=True)),
        "second": dict(zip(names, of_second.mean(axis=0).tolist(), strict=True)),
        "difference": {
            name: {"value": float(value[i]), "low": _number(low, i), "high": _number(high, i)}
            for i, name in enumerate(names)
        },
    }


def _figures(error: np.ndarray, thresholds: Sequence[float]) -> np.ndarray:
    """(N, F): what each match adds to the mean of every figure."""
    return np.stack([*((error <= threshold).astype(np.float64) for threshold in thresholds), error], axis=1)


def _interval(
    difference: np.ndarray, member: np.ndarray, number: int, seed: int, rounds: int
) -> tuple[Optional[np.ndarray], Optional[np.ndarray]]:
    """(F,) lower and upper ends over ``rounds`` draws of ``number`` groups with replacement.

    The percentiles are those of the expanded percentile interval (Hesterberg, The American Statistician 69, 2015), as
    far out as Student's quantile is beyond the normal one: plain ones are too narrow for a handful of groups. With
    six to twenty groups of equal matchers, plain ones left 0 out in 8 to 14 %, these in 5 to 8 %.
    """
    if number < MIN_GROUPS:
        return None, None
    sums = np.zeros((number, difference.shape[1]))
    np.add.at(sums, member, difference)
    sizes = np.bincount(member, minlength=number).astype(np.float64)
    generator = np.random.default_rng(seed)
    drawn = []
    for begin in range(0, rounds, _CHUNK):
        times = generator.multinomial(number, np.full(number, 1 / number), size=min(_CHUNK, rounds - begin))
        drawn.append((times @ sums) / (times @ sizes)[:, None])
    tail = 100.0 * NormalDist().cdf(-math.sqrt(number / (number - 1)) * student(number - 1))
    low, high = np.percentile(np.concatenate(drawn), [tail, 100.0 - tail], axis=0)
    return low, high


def _number(values: Optional[np.ndarray], index: int) -> Optional[float]:
    return None if values is None else float(values[index])
