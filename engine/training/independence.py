"""The mutual independence loss: what is matched should tell nothing of what only one sensor sees (METHOD §3)."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..model.levels import NetworkOutput

_BINS, _POOL = 32, 8
#: Standardised features are mapped to 0…1 over so many standard deviations to either side.
_REACH = 2.5


def independence_loss(output: NetworkOutput, features: str = "clamped") -> Tensor:
    """Mutual information (nats) of what is matched and what is left over; both modalities, the sum over the enhanced
    levels, the mean over the batch. 0 where nothing is enhanced.

    Args:
        features: ``clamped`` to 0…1 as published: no gradient outside; ``standardised``: mean and deviation of each
            image's features are taken off first.
    """
    total = output.fused.new_zeros(())
    for level in output.enhanced.values():
        total = total + mutual_information(level.optical, level.optical_rest, features)
        total = total + mutual_information(level.sar, level.sar_rest, features)
    return total


def mutual_information(first: Tensor, second: Tensor, features: str) -> Tensor:
    """Of two (B, C, H, W), average-pooled 8×8, from soft joint histograms of 32 Gaussian bins (σ = a bin's width)."""
    with torch.autocast(first.device.type, enabled=False):
        a, b = (_weights(_pooled(part.float(), features)) for part in (first, second))
        joint = a.transpose(1, 2) @ b / a.shape[1]
        product = joint.sum(dim=2, keepdim=True) * joint.sum(dim=1, keepdim=True)
        return (joint * ((joint + 1e-9) / (product + 1e-9)).log()).sum(dim=(1, 2)).mean()


def _pooled(part: Tensor, features: str) -> Tensor:
    """(B, N), mostly within 0…1."""
    values = functional.avg_pool2d(part, min(_POOL, *part.shape[-2:])).flatten(1)
    if features == "clamped":
        return values.clamp(0, 1)
    centred = values - values.mean(dim=1, keepdim=True)
    deviation = centred.square().mean(dim=1, keepdim=True).add(1e-12).sqrt()
    return centred / deviation / (2 * _REACH) + 0.5


def _weights(values: Tensor) -> Tensor:
    """(B, N) → (B, N, 32): each value's share in every bin, summing to 1."""
    centres = (torch.arange(_BINS, device=values.device) + 0.5) / _BINS
    # Of values far outside no bin would be left with a share that float32 can hold; softmax keeps the nearest.
    return torch.softmax(-0.5 * ((values[..., None] - centres) * _BINS).square(), dim=2)
