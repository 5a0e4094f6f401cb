"""How far off the field is, place by place: a radius that holds 68 % of the truth.

Variances along one axis add up: of the estimate itself (from the errors of the matches it rests on, through the model),
of what the model cannot follow (the held-out errors round about, less the noise of a single match), and of what may lie
between here and the next match (the displacement's own change over that distance). These are scaled at once so that
68 % of the held-out matches lie within their own expected error, noise included: a normalised conformal prediction
(Papadopoulos et al. 2008; Lei et al., JASA 113, 2018) with whole blocks of the scene held out. What all matches share,
and none of them can show, is joined unscaled.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .matches import Ties
from .models import Fitted
from .robust import neighbours_of
from .selection import HeldOut

#: The level of all radii, and the radius in standard deviations of one axis that holds it in two dimensions:
#: sqrt(−2 ln(1 − 0.68)).
LEVEL = 0.68
RADIUS_SIGMAS = 1.5096
#: px, standard deviation along one axis of what all matches share and no held-out error shows: the pixel grid, and how
#: the two sensors see the same thing.
COMMON_PX = 0.3
#: Matches whose held-out errors tell what the model misses at a place.
NEAR = 24
#: The common scale is kept within these.
LEAST_SCALE, MOST_SCALE = 0.5, 4.0


@dataclass(frozen=True, eq=False)
class ErrorModel:
    """Expected error anywhere.

    Attributes:
        fitted: the model; ties: those it was fitted to.
        noise: map units, standard deviation along one axis of a single match (what neighbours do not share).
        variance: map units² for a match of weight 1.
        missed: (n,) map units², held-out variance along one axis less the noise, at the ties.
        reach, change: the displacement changes by a variance of ``change`` (map units²) over ``reach`` (map units).
        scale: what brings 68 % of the held-out errors within their radius.
    """

    fitted: Fitted
    ties: Ties
    noise: float
    variance: float
    missed: np.ndarray
    reach: float
    change: float
    scale: float

    def radius(self, points: np.ndarray) -> np.ndarray:
        """(n,) map units: radius about the field's answer that holds 68 % at (n, 2) map points of the uncorrected
        layer."""
        common = (COMMON_PX * self.fitted.scene.px) ** 2
        return RADIUS_SIGMAS * np.sqrt(self.scale**2 * self.variance_at(points) + common)

    def variance_at(self, points: np.ndarray) -> np.ndarray:
        """(n,) map units²: along one axis, not scaled, without what all matches share."""
        scene = self.fitted.scene
        index, away = neighbours_of(points, self.ties.source, NEAR)
        # Gaussian weights, wide enough for a handful and wider where matches are far.
        width = np.maximum(1.5 * scene.spacing, away[:, : min(6, away.shape[1])].max(axis=1))[:, None]
        share = np.exp(-0.5 * (away / width) ** 2)
        missed = (share * self.missed[index]).sum(axis=1) / share.sum(axis=1)
        gap = np.maximum(away[:, 0] - scene.spacing, 0.0)
        between = self.change * np.minimum(gap / self.reach, 4.0)
        return self.variance * self.fitted.spread(points) + missed + between


def error_model(fitted: Fitted, held_out: HeldOut, ties: Ties) -> ErrorModel:
    """The expected error of a model that was chosen.

    Args:
        held_out: of the same model.
        ties: those it was fitted to.
    """
    scene = fitted.scene
    off = np.where(np.isfinite(held_out.residual), held_out.residual, ties.moved - fitted.moved(ties.source))
    half_square = (off**2).sum(axis=1) / 2
    noise = single_noise(ties.source, ties.moved - fitted.moved(ties.source), scene.spacing)
    # A few mismatches among the ties must not fill whole regions with error.
    tame = np.minimum(half_square, float(np.quantile(half_square, 0.97)))
    missed = np.maximum(_smoothed(ties.source, tame, scene.spacing) - noise**2, (0.1 * noise) ** 2)
    inside = ties.moved - fitted.moved(ties.source)
    variance = float((ties.weight * (inside**2).sum(axis=1) / 2).mean())
    reach, change = _change(ties, scene.spacing)
    raw = ErrorModel(fitted, ties, noise, variance, missed, reach, change, 1.0)
    return ErrorModel(fitted, ties, noise, variance, missed, reach, change, _scale(raw, off, noise))


def single_noise(places: np.ndarray, off: np.ndarray, spacing: float) -> float:
    """Standard deviation along one axis of what a match does not share with its nearest neighbour, from the median
    difference of residuals: (n, 2) map units → map units."""
    if len(places) < 4:
        return float(np.sqrt((off**2).mean())) if len(off) else 0.0
    index, _ = neighbours_of(places, places, 2)
    difference = np.hypot(*(off - off[index[:, 1]]).T)
    # Both errors are in the difference; 1.18: see models.damped.
    return float(np.median(difference)) / 1.18 / np.sqrt(2)


def _smoothed(places: np.ndarray, values: np.ndarray, spacing: float) -> np.ndarray:
    index, away = neighbours_of(places, places, NEAR)
    share = np.exp(-0.5 * (away / (1.5 * spacing)) ** 2) + 1e-12
    smoothed: np.ndarray = (share * values[index]).sum(axis=1) / share.sum(axis=1)
    return smoothed


def _change(ties: Ties, spacing: float) -> tuple[float, float]:
    """Over what distance (map units) the displacement changes by what variance (map units², one axis): half the mean
    squared difference of pairs about four spacings apart."""
    count = len(ties)
    index, away = neighbours_of(ties.source, ties.source, min(60, count))
    far = away > 3 * spacing
    if not far.any():
        far = away > 0
    if not far.any():
        return spacing, 0.0
    difference = ((ties.moved[index] - ties.moved[:, None]) ** 2).sum(axis=2) / 2
    return float(np.median(away[far])), float(np.minimum(difference[far], np.quantile(difference[far], 0.9)).mean()) / 2


def _scale(raw: ErrorModel, off: np.ndarray, noise: float) -> float:
    """The factor with which 68 % of held-out errors lie within their radius, the noise of the held-out match itself
    joined to it."""
    expected = raw.variance_at(raw.ties.source)
    length = (off**2).sum(axis=1) / RADIUS_SIGMAS**2
    low, high = LEAST_SCALE, MOST_SCALE
    for _ in range(40):
        middle = (low + high) / 2
        if float((length <= middle**2 * expected + noise**2).mean()) < LEVEL:
            low = middle
        else:
            high = middle
    return high
