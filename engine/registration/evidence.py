"""Many heatmaps, one shift: the fused evidence surface, its peaks, and which templates agree with it.

One translation is sought for the whole pair, so every template's heatmap speaks about the same two numbers. With p_i(d)
the probability that template i gives to shift d, N_i its number of judged shifts and ε the share of templates that are
plainly wrong, the evidence for d is

    S(d) = Σ_i w_i · log((1 − ε) · N_i · p_i(d) + ε)

in nats against "template i knows nothing" (p_i = 1/N_i, which adds 0). A template that is sure of another shift takes
off at most w_i · log(1/ε); a shift that template i could not judge adds 0. Arrays are (row, column) = (dy, dx); points
are (x, y).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..matching.peaks import refine

#: Share of templates that may be plainly wrong (water, change, a moved target).
EPSILON = 0.1
#: Resamples of the bootstrap over templates.
RESAMPLES = 400
#: Resamples whose surfaces are held at once.
_CHUNK = 50
#: Templates within this distance (px) of the shift are taken for displaced (terrain), beyond it for wrong.
REACH = 8.0
#: Templates this near (px) agree whatever the others do: quantisation and noise of a single match.
LEAST_TOLERANCE = 2.5
#: Error (px) of a single good match that resampling cannot see, since all templates share the pixel grid.
SINGLE_PX = 0.5


@dataclass(frozen=True)
class Surface:
    """Evidence over shifts at one pyramid level.

    Attributes:
        evidence: (M, N) float64, S(d) in nats; −inf where it was not searched or no template could judge.
        pooled: (M, N) float32, logarithmic opinion pool of the templates: a probability over the searched shifts, sums
            to 1.
        left, top: shift (px of the level) of element (0, 0).
    """

    evidence: np.ndarray
    pooled: np.ndarray
    left: int
    top: int


@dataclass(frozen=True)
class SurfacePeak:
    """A local maximum of a surface: shift (x, y) in px of its level with sub-pixel fit, and its evidence in nats.

    One on the ``rim`` has a neighbour that was not searched or could not be judged: it may go on to rise there.
    """

    x: float
    y: float
    evidence: float
    rim: bool = False


@dataclass(frozen=True)
class Consensus:
    """How far the templates agree with the fused surface's peak.

    Attributes:
        x, y: px, the shift: the surface's sub-pixel peak.
        residuals: (n,) px, distance of each template's own shift from it.
        agreeing: (n,) bool, within ``tolerance``.
        tolerance: px, from the spread of the templates near the shift.
        spread: px, weighted root-mean-square distance of the agreeing ones.
        uncertainty: px, radius around (x, y) that holds 68 % of the bootstrap's shifts.
        stability: share of the bootstrap's shifts within ``tolerance``.
    """

    x: float
    y: float
    residuals: np.ndarray
    agreeing: np.ndarray
    tolerance: float
    spread: float
    uncertainty: float
    stability: float


def likelihood_ratios(probability: np.ndarray, valid: np.ndarray, blur: float, epsilon: float = EPSILON) -> np.ndarray:
    """log((1 − ε) · N · p + ε) of every template at every shift.

    Args:
        probability: (n, M, N) float, sums to 1 over each template's valid shifts.
        valid: (n, M, N) bool, shifts that could be judged.
        blur: σ in px by which a template may be displaced from the common shift (terrain, sub-pixel peaks); 0 = none.

    Returns:
        (n, M, N) float32 in nats, 0 where not valid.
    """
    spread = smooth(probability.astype(np.float32), blur)
    count = valid.sum(axis=(1, 2), keepdims=True).astype(np.float32)
    ratio = np.log((1.0 - epsilon) * spread * count + epsilon)
    return np.where(valid, ratio, 0.0).astype(np.float32)


def fuse(ratios: np.ndarray, weights: np.ndarray, valid: np.ndarray, left: int, top: int, radius: float) -> Surface:
    """One surface from the templates' likelihood ratios.

    Args:
        ratios: (n, M, N) nats, of :func:`likelihood_ratios`.
        weights: (n,) 0…1, what overlapping templates share.
        valid: (n, M, N) bool.
        left, top: shift (px) of element (0, 0).
        radius: shifts farther than this (px) from the window's centre are not searched.
    """
    total = np.tensordot(weights.astype(np.float64), ratios, axes=1)
    rows, columns = total.shape
    y = np.arange(rows)[:, None] - (rows - 1) / 2
    x = np.arange(columns)[None, :] - (columns - 1) / 2
    searched = (np.hypot(x, y) <= radius) & valid.any(axis=0)
    evidence = np.where(searched, total, -np.inf)
    pooled = np.zeros(total.shape, np.float32)
    if searched.any():
        mean = evidence / max(float(weights.sum()), 1e-9)
        share = np.exp(mean - mean[searched].max())
        pooled = (share / share.sum()).astype(np.float32)
    return Surface(evidence, pooled, left, top)


def surface_peaks(surface: Surface, count: int, distance: float) -> list[SurfacePeak]:
    """The highest local maxima, best first, none closer than ``distance`` px to a higher one."""
    rows, columns = np.nonzero(_summits(surface.evidence))
    values = surface.evidence[rows, columns]
    found: list[SurfacePeak] = []
    while len(found) < count and len(values):
        best = int(values.argmax())
        row, column = int(rows[best]), int(columns[best])
        subpixel = refine(surface.evidence[None], np.array([[column, row]]))[0]
        x, y = float(subpixel[0]) + surface.left, float(subpixel[1]) + surface.top
        around = surface.evidence[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2]
        found.append(SurfacePeak(x, y, float(values[best]), around.size < 9 or not np.isfinite(around).all()))
        away = np.hypot(columns - column, rows - row) >= distance
        rows, columns, values = rows[away], columns[away], values[away]
    return found


def consensus(
    surface: Surface, peak: SurfacePeak, ratios: np.ndarray, weights: np.ndarray, shifts: np.ndarray, seed: int
) -> Consensus:
    """Which templates agree with the peak, and how far the peak moves when other templates had been drawn.

    Args:
        ratios: (n, M, N) nats, those that ``surface`` was fused from.
        weights: (n,) 0…1.
        shifts: (n, 2) px, (x, y) of each template's own peak.
        seed: of the bootstrap.
    """
    residuals = np.hypot(shifts[:, 0] - peak.x, shifts[:, 1] - peak.y)
    near = residuals <= REACH
    tolerance = LEAST_TOLERANCE
    # A handful that fell near by chance is no scene that terrain bends.
    if weights[near].sum() > 0.5 * weights.sum() > 0:
        tolerance = float(np.clip(2.5 * _weighted_median(residuals[near], weights[near]), LEAST_TOLERANCE, REACH))
    agreeing = residuals <= tolerance
    share = weights * agreeing
    spread = math.sqrt(float((share * residuals**2).sum()) / max(float(share.sum()), 1e-9))
    moved = _resampled_peaks(surface, ratios, weights, seed)
    away = np.hypot(moved[:, 0] - peak.x, moved[:, 1] - peak.y)
    return Consensus(
        x=peak.x,
        y=peak.y,
        residuals=residuals,
        agreeing=agreeing,
        tolerance=tolerance,
        spread=spread,
        uncertainty=math.hypot(float(np.quantile(away, 0.68)), SINGLE_PX / math.sqrt(max(float(share.sum()), 1.0))),
        stability=float((away <= tolerance).mean()),
    )


def smooth(planes: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur of (n, M, N) planes, zero outside; the same array where ``sigma`` is 0."""
    if sigma <= 0:
        return planes
    reach = math.ceil(3 * sigma)
    taps = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2).astype(np.float32)
    taps /= taps.sum()
    for axis in (1, 2):
        planes = _convolve(planes, taps, axis)
    return planes


def _convolve(planes: np.ndarray, taps: np.ndarray, axis: int) -> np.ndarray:
    reach = len(taps) // 2
    pad = [(0, 0)] * planes.ndim
    pad[axis] = (reach, reach)
    padded = np.pad(planes, pad)
    length = planes.shape[axis]
    result = np.zeros_like(planes)
    for index, tap in enumerate(taps):
        result += tap * np.take(padded, np.arange(index, index + length), axis=axis)
    return result


def _summits(surface: np.ndarray) -> np.ndarray:
    """(M, N) bool: finite and no lower than any of the eight neighbours."""
    padded = np.pad(surface, 1, constant_values=-np.inf)
    rows, columns = surface.shape
    highest = np.full(surface.shape, -np.inf)
    for down in range(3):
        for across in range(3):
            np.maximum(highest, padded[down : down + rows, across : across + columns], out=highest)
    result: np.ndarray = np.isfinite(surface) & (surface >= highest)
    return result


def _resampled_peaks(surface: Surface, ratios: np.ndarray, weights: np.ndarray, seed: int) -> np.ndarray:
    """(RESAMPLES, 2) sub-pixel peaks (x, y) of the surfaces that templates drawn with replacement give."""
    count = len(weights)
    draws = np.random.default_rng(seed).multinomial(count, np.full(count, 1.0 / count), RESAMPLES)
    rows, columns = surface.evidence.shape
    searched = np.isfinite(surface.evidence)
    flat = ratios.reshape(count, -1)
    peaks = np.empty((RESAMPLES, 2))
    for first in range(0, RESAMPLES, _CHUNK):
        drawn = (draws[first : first + _CHUNK] * weights).astype(np.float32)
        planes = np.where(searched, (drawn @ flat).reshape(-1, rows, columns), -np.inf)
        row, column = np.divmod(planes.reshape(len(planes), -1).argmax(axis=1), columns)
        peaks[first : first + _CHUNK] = refine(planes, np.stack([column, row], axis=1))
    return peaks + (surface.left, surface.top)


def _weighted_median(values: np.ndarray, weights: np.ndarray) -> float:
    order = np.argsort(values)
    running = np.cumsum(weights[order])
    return float(values[order][int((running >= 0.5 * running[-1]).argmax())])
