"""One batch of heatmaps, and what they say of every match."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ..geometry import deep_cell_to_offset
from ..matching.batching import MatchFunction, concatenate
from ..matching.contract import Heatmaps, Matcher
from ..matching.peaks import find_peaks, refine
from .matches import Measured
from .reading import Batch

#: The way back is taken for matches that are not plainly sure: below this confidence, …
CHECK_BELOW = 0.7
#: … or whose levels differ by more (px).
CHECK_DISAGREE = 3.0
#: Radius (px) around the peak within which its probability tells its standard deviation, and the least of that: what a
#: parabola through three samples leaves over.
SIGMA_RADIUS, LEAST_SIGMA = 3, 0.25


@dataclass(frozen=True, eq=False)
class Surfaces:
    """Heatmaps of a batch for the atlas, each (B, M, M) float32, NaN where it could not be judged: fused, shallow, and
    the deep level brought to the same size by taking the nearest cell."""

    fused: np.ndarray
    shallow: np.ndarray
    deep: np.ndarray


def measure(
    matcher: Matcher, batch: Batch, centre: tuple[int, int], check_back: bool = True
) -> tuple[Measured, Surfaces]:
    """Match a batch.

    Args:
        centre: shift in whole px about which the windows lie.
        check_back: take the way back for doubtful matches.
    """
    maps = _match(matcher.match, batch.reference, batch.template, batch.reference_mask, batch.template_mask)
    peaks = find_peaks(maps)
    valid = maps.valid.numpy()
    judged = valid.any(axis=(1, 2))
    probability = maps.probability.numpy()
    confidence = np.where(judged, matcher.confidence(maps, batch.side), 0.0)
    origin = np.array(centre) - batch.radius
    deep, disagree = _levels(maps, valid)
    last = 2 * batch.radius
    measured = Measured(
        shift=np.where(judged[:, None], peaks.subpixel + origin, np.nan),
        confidence=confidence,
        similarity=peaks.similarity.astype(np.float64),
        rival_ratio=peaks.rival_ratio.astype(np.float64),
        entropy=np.where(judged, _entropy(probability), np.nan),
        deep=deep + origin,
        disagree=disagree,
        back=np.full(len(batch), np.nan),
        sigma=_sigma(probability, peaks.offset),
        rim=((peaks.offset == 0) | (peaks.offset == last)).any(axis=1),
    )
    if check_back:
        doubtful = judged & ((confidence < CHECK_BELOW) | (np.nan_to_num(disagree) > CHECK_DISAGREE))
        rows = np.flatnonzero(doubtful)
        if len(rows):
            measured.back[rows] = _back(matcher, batch, rows, peaks.offset[rows], peaks.subpixel[rows])
    hidden = ~valid
    fused, shallow = (np.where(hidden, np.nan, plane.numpy()) for plane in (maps.fused, maps.shallow))
    return measured, Surfaces(fused, shallow, np.where(hidden, np.nan, _nearest(maps, fused.shape[1:])))


def _match(match: MatchFunction, *inputs: Tensor) -> Heatmaps:
    """Match a batch (reference, template and their masks), those without a masked pixel by themselves: a single masked
    one would make all of them go the slow way."""
    whole = inputs[2].flatten(1).all(dim=1) & inputs[3].flatten(1).all(dim=1)
    if bool(whole.all()) or not bool(whole.any()):
        return match(*inputs)
    parts = [torch.nonzero(chosen)[:, 0] for chosen in (whole, ~whole)]
    both = concatenate(*(match(*(tensor[part] for tensor in inputs)) for part in parts))
    back = torch.argsort(torch.cat(parts))
    return replace(
        both, shallow=both.shallow[back], deep=both.deep[back], fused=both.fused[back], logits=both.logits[back]
    )


def _levels(maps: Heatmaps, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(B, 2) the deep level's own peak as an offset, and (B,) px from there to the shallow level's; NaN for a matcher
    with one level."""
    if maps.deep_stride == 1:
        return np.full((len(valid), 2), np.nan), np.full(len(valid), np.nan)
    # The deep grid may reach beyond the last offset; the coarse cells under masked offsets are let go with them.
    at = _deep_cells(maps, valid.shape[1:])
    seen = np.zeros(maps.deep.shape, bool)
    for item in range(len(valid)):
        rows, columns = np.nonzero(valid[item])
        seen[item, at[0][rows], at[1][columns]] = True
    deep = _peak(np.where(seen, maps.deep.numpy(), -np.inf))
    shallow = _peak(np.where(valid, maps.shallow.numpy(), -np.inf))
    offset = deep_cell_to_offset(1.0, maps.deep_stride) * deep
    away = np.hypot(*(offset - shallow).T)
    lost = ~valid.any(axis=(1, 2))
    offset[lost], away[lost] = np.nan, np.nan
    return offset, away


def _peak(surfaces: np.ndarray) -> np.ndarray:
    """(B, 2) sub-pixel (x, y)."""
    row, column = np.divmod(surfaces.reshape(len(surfaces), -1).argmax(axis=1), surfaces.shape[2])
    return refine(surfaces, np.stack([column, row], axis=1))


def _deep_cells(maps: Heatmaps, size: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """The nearest deep cell of every row and column of the shallow grid."""
    rows, columns = (
        np.minimum(np.rint(np.arange(length) / maps.deep_stride).astype(int), cells - 1)
        for length, cells in zip(size, maps.deep.shape[1:])
    )
    return rows, columns


def _nearest(maps: Heatmaps, size: tuple[int, ...]) -> np.ndarray:
    rows, columns = _deep_cells(maps, size)
    return maps.deep.numpy()[:, rows][:, :, columns]


def _entropy(probability: np.ndarray) -> np.ndarray:
    p = probability.reshape(len(probability), -1).astype(np.float64)
    entropy: np.ndarray = -(p * np.log(np.where(p > 0, p, 1.0))).sum(axis=1)
    return entropy


def _sigma(probability: np.ndarray, offset: np.ndarray) -> np.ndarray:
    """(B,) px: standard deviation along one axis of the probability around the arg-max."""
    result = np.full(len(probability), np.nan)
    for item, (x, y) in enumerate(offset):
        top, left = max(y - SIGMA_RADIUS, 0), max(x - SIGMA_RADIUS, 0)
        part = probability[item, top : y + SIGMA_RADIUS + 1, left : x + SIGMA_RADIUS + 1].astype(np.float64)
        total = part.sum()
        if total <= 0:
            continue
        across = np.arange(left, left + part.shape[1])
        down = np.arange(top, top + part.shape[0])
        share_x, share_y = part.sum(axis=0) / total, part.sum(axis=1) / total
        variance = 0.0
        for share, places in ((share_x, across), (share_y, down)):
            mean = float(share @ places)
            variance += float(share @ (places - mean) ** 2) / 2
        result[item] = max(np.sqrt(variance), LEAST_SIGMA)
    return result


def _back(matcher: Matcher, batch: Batch, rows: np.ndarray, offset: np.ndarray, subpixel: np.ndarray) -> np.ndarray:
    """(n,) px by which the optical piece found for each template, searched for in the SAR around it, misses the
    template's own place."""
    side = batch.side
    piece = torch.stack([batch.reference[k, :, y : y + side, x : x + side] for k, (x, y) in zip(rows, offset)])
    mask = torch.stack([batch.reference_mask[k, y : y + side, x : x + side] for k, (x, y) in zip(rows, offset)])
    chosen = torch.from_numpy(rows)
    maps = _match(matcher.match_back, batch.sar[chosen], piece, batch.sar_mask[chosen], mask)
    found = find_peaks(maps).subpixel - batch.radius
    # The piece was cut at a whole pixel; what the sub-pixel peak adds to that belongs to the way there.
    miss = np.hypot(*(found + (subpixel - offset)).T)
    return np.where(maps.valid.flatten(1).any(dim=1).numpy(), miss, np.nan)
