"""Pseudo ground truth of unlabelled pairs from the network's own deep and shallow heatmaps (METHOD §5), which of it is
believed, and its loss."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from ..matching.contract import Heatmaps
from ..matching.peaks import find_peaks
from ..model.levels import NetworkOutput
from .config import MethodConfig
from .losses import cross_entropies, soft_target

#: Published temperatures, as factors: of deep · shallow in the pseudo ground truth, and of the shallow heatmap that
#: learns from it.
TRUTH_FACTOR, STUDENT_FACTOR = 200.0, 80.0
#: Of a Gaussian in place of a heatmap, px.
_PEAK_SIGMA = 1.0
_NEAR_PX = 2.0


@dataclass(frozen=True)
class PseudoTruth:
    """What an unlabelled batch is taught.

    Attributes:
        heat: (B, M, N), each sums to 1; detached.
        peak: (B, 2) float, its arg-max (x, y).
        certainty: (B,) probability within 2 px of the peak.
        weight: (B,) 0…1, how much each counts.
    """

    heat: Tensor
    peak: Tensor
    certainty: Tensor
    weight: Tensor


@torch.no_grad()
def pseudo_truth(output: NetworkOutput, method: MethodConfig, second: Heatmaps | None = None) -> PseudoTruth:
    """Args:
    output: of the teacher, in evaluation or training mode.
    second: CFOG's heatmaps of the same pairs, where ``method.agree_px`` asks for them.
    """
    if method.target == "published":
        shallow = output.maps.shallow
        up = functional.interpolate(
            output.maps.deep[:, None], size=shallow.shape[-2:], mode="bilinear", align_corners=True
        )[:, 0]
        logits = up * shallow * TRUTH_FACTOR
    else:
        logits = output.logits
    heat = torch.softmax(logits.flatten(1), dim=1).view(logits.shape)
    peak = _arg_max(heat)
    certainty = (heat * _disc(heat, peak)).sum(dim=(1, 2))
    if method.target == "peak":
        heat = soft_target(heat.shape, peak, torch.full_like(certainty, _PEAK_SIGMA))
    weight = (certainty >= method.gate).float() if method.gate > 0 else torch.ones_like(certainty)
    if method.gating == "weigh":
        weight = weight * certainty
    if second is not None:
        other = torch.from_numpy(find_peaks(second).offset).to(peak)
        weight = weight * ((other - peak).norm(dim=1) <= method.agree_px)
    return PseudoTruth(heat, peak, certainty, weight)


def moved_truth(truth: PseudoTruth, shifts: Sequence[tuple[int, int]], shape: torch.Size) -> PseudoTruth:
    """The same for parts of what the teacher saw.

    Args:
        shifts: (x, y) of each item, by how much an offset grows from the teacher's view to the part, whole px.
        shape: (B, M, N) of the part's heatmaps. Where its peak would lie outside, an item counts nothing.
    """
    rows, columns = shape[1:]
    heat = truth.heat.new_zeros(shape)
    for item, (x, y) in enumerate(shifts):
        own = truth.heat[item]
        to_rows, from_rows = _overlap(rows, own.shape[0], y)
        to_columns, from_columns = _overlap(columns, own.shape[1], x)
        heat[item, to_rows, to_columns] = own[from_rows, from_columns]
    mass = heat.sum(dim=(1, 2), keepdim=True)
    peak = truth.peak + torch.tensor(shifts, dtype=truth.peak.dtype, device=truth.peak.device)
    within = (peak >= 0).all(dim=1) & (peak[:, 0] < columns) & (peak[:, 1] < rows)
    return PseudoTruth(heat / mass.clamp_min(1e-12), peak, truth.certainty, truth.weight * within)


def _overlap(length: int, own: int, shift: int) -> tuple[slice, slice]:
    """Where ``own`` cells moved by ``shift`` lie within ``length`` cells, and which of them those are."""
    first = max(0, shift)
    last = max(first, min(length, own + shift))
    return slice(first, last), slice(first - shift, last - shift)


def pseudo_loss(output: NetworkOutput, truth: PseudoTruth, method: MethodConfig, deep_stride: int) -> Tensor:
    """Cross-entropy of the student's heatmaps against the pseudo ground truth; weighted mean over the batch."""
    fused, shallow, deep = method.pseudo_levels
    total = truth.weight.new_zeros(len(truth.weight))
    if fused:
        total = total + fused * cross_entropies(output.logits, truth.heat)
    if shallow:
        logits = output.maps.shallow * STUDENT_FACTOR if method.target == "published" else output.shallow_logits
        total = total + shallow * cross_entropies(logits[:, : truth.heat.shape[1], : truth.heat.shape[2]], truth.heat)
    if deep:
        sigma = torch.full_like(truth.weight, _PEAK_SIGMA)
        total = total + deep * cross_entropies(
            output.deep_logits, soft_target(output.deep_logits.shape, truth.peak, sigma, deep_stride)
        )
    return (total * truth.weight).mean()


def _arg_max(heat: Tensor) -> Tensor:
    best = heat.flatten(1).argmax(dim=1)
    return torch.stack([best % heat.shape[2], best // heat.shape[2]], dim=1).float()


def _disc(heat: Tensor, peak: Tensor) -> Tensor:
    rows = torch.arange(heat.shape[1], device=heat.device)[None, :, None] - peak[:, 1, None, None]
    columns = torch.arange(heat.shape[2], device=heat.device)[None, None, :] - peak[:, 0, None, None]
    return (rows.square() + columns.square() <= _NEAR_PX**2).float()
