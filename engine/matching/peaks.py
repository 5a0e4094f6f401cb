"""The peak of a heatmap and its rival."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .contract import Heatmaps

#: A rival peak lies at least this far (px, Chebyshev) from the best.
RIVAL_DISTANCE = 4
#: Radius (px) within which probability counts as belonging to the peak: the 2 px of CMR@2.
PEAK_RADIUS = 2


@dataclass(frozen=True)
class Peaks:
    """Peaks of B heatmaps; all arrays are (B,) unless said otherwise.

    Attributes:
        offset: (B, 2) int, arg-max of the fused heatmap as (x, y).
        subpixel: (B, 2) float, the same refined by a quadratic fit within ±0.5 px; equal to ``offset`` at borders.
        similarity: fused similarity at the arg-max.
        mass: probability within :data:`PEAK_RADIUS` px of the arg-max.
        rival_ratio: log of best over second-best probability, the second at least :data:`RIVAL_DISTANCE` px away; ≥ 0.
    """

    offset: np.ndarray
    subpixel: np.ndarray
    similarity: np.ndarray
    mass: np.ndarray
    rival_ratio: np.ndarray


def find_peaks(heatmaps: Heatmaps) -> Peaks:
    """Peaks of the fused heatmaps, judged on their logits."""
    logits = heatmaps.logits
    batch, _, columns = logits.shape
    flat = logits.flatten(1)
    best = flat.argmax(dim=1)
    y, x = best // columns, best % columns
    near = _distance(logits, x, y)
    probability = heatmaps.probability
    mass = torch.where(near <= PEAK_RADIUS, probability, 0.0).sum(dim=(1, 2))
    away = logits.masked_fill(near < RIVAL_DISTANCE, float("-inf")).flatten(1).amax(dim=1)
    peak = flat.gather(1, best[:, None])[:, 0]
    ratio = (peak - away).nan_to_num(nan=0.0, posinf=20.0).clamp(0.0, 20.0)
    rows = torch.arange(batch)
    offset = torch.stack([x, y], dim=1).cpu().numpy()
    return Peaks(
        offset=offset,
        subpixel=refine(logits.cpu().numpy(), offset),
        similarity=heatmaps.fused[rows, y, x].cpu().numpy(),
        mass=mass.cpu().numpy(),
        rival_ratio=ratio.cpu().numpy(),
    )


def refine(surfaces: np.ndarray, offset: np.ndarray) -> np.ndarray:
    """Sub-pixel peak: a parabola through the arg-max and its two neighbours, each axis by itself, within ±0.5 px.

    Args:
        surfaces: (B, M, N), −inf where invalid.
        offset: (B, 2) int arg-max as (x, y).

    Returns:
        (B, 2) float64. At a border, or beside an invalid neighbour, that axis keeps its integer.
    """
    refined = offset.astype(np.float64)
    for item, (x, y) in enumerate(offset):
        surface = surfaces[item]
        refined[item, 0] += _vertex(surface[y, :], x)
        refined[item, 1] += _vertex(surface[:, x], y)
    return refined


def _vertex(line: np.ndarray, index: int) -> float:
    if not 0 < index < len(line) - 1:
        return 0.0
    before, here, after = (float(value) for value in line[index - 1 : index + 2])
    curvature = before - 2 * here + after
    if not np.isfinite(curvature) or curvature >= 0:
        return 0.0
    return float(np.clip((before - after) / (2 * curvature), -0.5, 0.5))


def _distance(logits: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """(B, M, N) Chebyshev distance of each cell from (x, y)."""
    rows = torch.arange(logits.shape[1], device=logits.device)[None, :] - y[:, None]
    columns = torch.arange(logits.shape[2], device=logits.device)[None, :] - x[:, None]
    return torch.maximum(rows.abs()[:, :, None], columns.abs()[:, None, :])
