"""Fits what turns heatmaps into probabilities: the scale of the logits, and the confidence, for templates of several
sizes.

Everything is fitted on validation pairs of scenes that the weights have not seen; what is reported (reliability curve,
expected calibration error) comes from pairs that the fit has not seen either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import torch
from torch import Tensor

from ..chips import BYTE_STRETCH, make_chip
from ..matching.confidence import NOMINAL_PX, Calibration, confidence_features
from ..matching.contract import Heatmaps, Matcher
from ..matching.familiarity import Familiarity, fit_familiarity, statistics
from ..matching.peaks import PEAK_RADIUS, find_peaks
from ..progress import Progress
from .pairs import Pair

SIZES = (192, 160, 128, 96, 64)
#: A registration searches ±32 px at its last level, whatever the template's size.
SEARCH = 64
_SCALES = np.linspace(-1.6, 1.6, 17)
_SLOPES = np.linspace(-0.5, 1.5, 9)
#: So many cuts are enough for the two numbers of the scale.
_SCALE_ITEMS = 800
_FOLDS = 5
#: Fewer pairs than this leave folds with next to nothing in them.
MIN_PAIRS = 10
#: Truth counts as hit within so many px while the scale is fitted: labels are not surer than that.
_LABEL_RADIUS = 1
_RIDGE = 1e-3


@dataclass(frozen=True)
class Matches:
    """Raw heatmaps of many cuts.

    Attributes:
        logits, fused: (N, 65, 65).
        truth: (N, 2) offset (x, y). size: (N,) template side.
        pair: (N,) number of the pair each cut is from. source: (N,) its source.
    """

    logits: Tensor
    fused: Tensor
    truth: np.ndarray
    size: np.ndarray
    pair: np.ndarray
    source: np.ndarray

    def heatmaps(self, items: np.ndarray, logits: Tensor) -> Heatmaps:
        """The contract's form of some items, with other logits."""
        fused = self.fused[items]
        return Heatmaps(shallow=fused, deep=fused, fused=fused, logits=logits, deep_stride=1)


def collect(matcher: Matcher, pairs: Sequence[Pair], seed: int, progress: Progress) -> Matches:
    """Match one random cut of every pair at every size of :data:`SIZES`.

    Args:
        matcher: one whose logits are not yet calibrated.
    """
    generator = np.random.default_rng(seed)
    logits, fused, truth, sizes, numbers = [], [], [], [], []
    for number, pair in enumerate(pairs):
        progress.step(number / len(pairs), f"Pair {number + 1} of {len(pairs)}")
        sar, optical = pair.read()
        for size in SIZES:
            x, y, dx, dy = _draw_cut(sar.shape[1:], size, generator)
            window = optical[:, y : y + size + SEARCH, x : x + size + SEARCH]
            template = sar[:, y + dy : y + dy + size, x + dx : x + dx + size]
            maps = matcher.match(_chip(window), _chip(template), _all(size + SEARCH), _all(size))
            logits.append(maps.logits[0])
            fused.append(maps.fused[0])
            truth.append((dx, dy))
            sizes.append(size)
            numbers.append(number)
    sources = np.asarray([pairs[number].source for number in numbers])
    return Matches(
        torch.stack(logits), torch.stack(fused), np.asarray(truth), np.asarray(sizes), np.asarray(numbers), sources
    )


def fit(matches: Matches, fitted_on: str) -> Calibration:
    """Scale of the logits by maximum likelihood, then the logistic model of the confidence."""
    log_scale, slope = _fit_scale(matches)
    scale_only = Calibration(log_scale, slope, (0.0,) * 4, 0.0, fitted_on=fitted_on)
    features, right = confidence_table(matches, scale_only)
    weights, bias = _fit_logistic(features, right)
    return Calibration(log_scale, slope, tuple(weights.tolist()), bias, fitted_on=fitted_on)


def cross_check(matches: Matches) -> dict[str, Any]:
    """Reliability on pairs the fit has not seen: five folds, each judged by the fit of the others.

    Returns:
        JSON-ready: ``reliability`` rows (bin's low and high confidence, n, mean confidence, share within 2 px),
        ``ece``, ``share_above_0.9`` and ``right_above_0.9``; the last three again in ``by_source`` and ``by_size``.
    """
    fold = matches.pair % _FOLDS
    confidence, right = np.zeros(len(fold)), np.zeros(len(fold), bool)
    for held in range(_FOLDS):
        calibration = fit(_select(matches, fold != held), "")
        features, right[fold == held] = confidence_table(_select(matches, fold == held), calibration)
        confidence[fold == held] = _logistic(features @ np.asarray(calibration.weights) + calibration.bias)

    def by(groups: np.ndarray) -> dict[str, Any]:
        return {
            str(group): _figures(confidence[groups == group], right[groups == group]) for group in np.unique(groups)
        }

    return {**reliability(confidence, right), "by_source": by(matches.source), "by_size": by(matches.size)}


def reliability(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> dict[str, Any]:
    """Reliability rows and expected calibration error of (N,) confidences against (N,) hits."""
    index = np.minimum((confidence * bins).astype(int), bins - 1)
    rows = []
    for number in range(bins):
        chosen = index == number
        if chosen.any():
            mean, share = float(confidence[chosen].mean()), float(right[chosen].mean())
            low, high = number / bins, (number + 1) / bins
            rows.append({"low": low, "high": high, "n": int(chosen.sum()), "confidence": mean, "right": share})
    error = sum(row["n"] * abs(row["confidence"] - row["right"]) for row in rows) / len(confidence)
    return {"reliability": rows, "ece": float(error), **_figures(confidence, right)}


def training_familiarity(pairs: Sequence[Pair], gsd_m: tuple[float, float]) -> Familiarity:
    """Statistics of the chips of the training pairs."""
    values = []
    for pair in pairs:
        sar, optical = pair.read()
        values.append(statistics(_chip(optical), _chip(sar)))
    return fit_familiarity(np.concatenate(values), gsd_m)


def confidence_table(matches: Matches, calibration: Calibration) -> tuple[np.ndarray, np.ndarray]:
    """(N, 4) features and (N,) whether the peak is within 2 px."""
    features = np.empty((len(matches.size), 4))
    right = np.empty(len(matches.size), bool)
    for size in np.unique(matches.size):
        items = np.flatnonzero(matches.size == size)
        peaks = find_peaks(matches.heatmaps(items, matches.logits[items] * calibration.scale(int(size))))
        features[items] = confidence_features(peaks, int(size))
        right[items] = np.hypot(*(peaks.offset - matches.truth[items]).T) <= PEAK_RADIUS
    return features, right


def _fit_scale(matches: Matches) -> tuple[float, float]:
    items = np.linspace(0, len(matches.size) - 1, min(_SCALE_ITEMS, len(matches.size))).round().astype(int)
    logits, truth, size = matches.logits[items], matches.truth[items], matches.size[items]
    spread = float((logits.flatten(1).amax(1) - logits.flatten(1).median(1).values).median())
    # A first guess puts the typical peak some ten logits above its surroundings; the grid searches around it.
    start = np.log(10.0 / max(spread, 1e-6))
    best, chosen = np.inf, (0.0, 0.0)
    for slope in _SLOPES:
        for offset in _SCALES:
            factor = np.exp(start + offset + slope * np.log(size / NOMINAL_PX))
            scaled = logits * torch.from_numpy(factor).float()[:, None, None]
            loss = float(-_log_mass(scaled, truth).mean())
            if loss < best:
                best, chosen = loss, (float(start + offset), float(slope))
    return chosen


def _log_mass(logits: Tensor, truth: np.ndarray) -> Tensor:
    """(N,) log probability within :data:`_LABEL_RADIUS` px of the truth."""
    rows = torch.arange(logits.shape[1])[None, :] - torch.from_numpy(truth[:, 1:2])
    columns = torch.arange(logits.shape[2])[None, :] - torch.from_numpy(truth[:, 0:1])
    near = torch.maximum(rows.abs()[:, :, None], columns.abs()[:, None, :]) <= _LABEL_RADIUS
    inside = logits.masked_fill(~near, float("-inf")).flatten(1).logsumexp(dim=1)
    return inside - logits.flatten(1).logsumexp(dim=1)


def _fit_logistic(features: np.ndarray, right: np.ndarray) -> tuple[np.ndarray, float]:
    centre, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    x = torch.from_numpy((features - centre) / spread)
    y = torch.from_numpy(right.astype(np.float64))
    parameters = torch.zeros(features.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([parameters], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimiser.zero_grad()
        raw = x @ parameters[:-1] + parameters[-1]
        loss = torch.nn.functional.binary_cross_entropy_with_logits(raw, y) + _RIDGE * parameters[:-1].square().sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    weights = parameters.detach().numpy()[:-1] / spread
    return weights, float(parameters.detach().numpy()[-1] - (weights * centre).sum())


def _draw_cut(shape: tuple[int, ...], size: int, generator: np.random.Generator) -> tuple[int, int, int, int]:
    window = size + SEARCH
    x, y = int(generator.integers(0, shape[1] - window + 1)), int(generator.integers(0, shape[0] - window + 1))
    return x, y, int(generator.integers(0, SEARCH + 1)), int(generator.integers(0, SEARCH + 1))


def _select(matches: Matches, chosen: np.ndarray) -> Matches:
    items = np.flatnonzero(chosen)
    return Matches(
        matches.logits[items],
        matches.fused[items],
        matches.truth[items],
        matches.size[items],
        matches.pair[items],
        matches.source[items],
    )


def _figures(confidence: np.ndarray, right: np.ndarray) -> dict[str, Any]:
    sure = confidence >= 0.9
    return {
        "n": len(right),
        "cmr2": float(right.mean()),
        "mean_confidence": float(confidence.mean()),
        "share_above_0.9": float(sure.mean()),
        "right_above_0.9": float(right[sure].mean()) if sure.any() else None,
    }


def _chip(image: np.ndarray) -> Tensor:
    everywhere = np.ones(image.shape[1:], bool)
    return torch.from_numpy(make_chip(image, everywhere, (BYTE_STRETCH,) * len(image)))[None]


def _all(side: int) -> Tensor:
    return torch.ones(1, side, side, dtype=torch.bool)


def _logistic(raw: np.ndarray) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-np.clip(raw, -30.0, 30.0)))
