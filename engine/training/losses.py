"""Losses of labelled pairs: cross-entropy of heatmaps against the true offset, with soft targets or as published."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from ..model.levels import NetworkOutput

#: Weights of the fused, shallow and deep terms.
WEIGHTS = (1.0, 0.5, 0.5)
_LEAST = -1000.0


def soft_target(shape: torch.Size, offset: Tensor, sigma: Tensor, stride: int = 1) -> Tensor:
    """Gaussian heatmaps that sum to 1, centred on the true offsets.

    Args:
        shape: (B, M, N) of the heatmaps.
        offset: (B, 2) true (x, y) in px.
        sigma: (B,) px: how well each label is known.
        stride: px per cell; cells far apart get at least half a stride of width, so that the truth between two cells
            counts for both.
    """
    rows = torch.arange(shape[1], device=offset.device) * stride
    columns = torch.arange(shape[2], device=offset.device) * stride
    width = sigma.clamp_min(0.5 * stride if stride > 1 else 0.1)[:, None]
    bell_y = torch.exp(-((rows[None] - offset[:, 1:2]) ** 2) / (2 * width**2))
    bell_x = torch.exp(-((columns[None] - offset[:, 0:1]) ** 2) / (2 * width**2))
    heat = bell_y[:, :, None] * bell_x[:, None, :]
    return heat / heat.sum(dim=(1, 2), keepdim=True).clamp_min(1e-12)


def cross_entropies(logits: Tensor, target: Tensor) -> Tensor:
    """(B,): −Σ target · log softmax(logits) of each item, both (B, M, N)."""
    # Offsets that the masks rule out are −inf, which times a target of 0 would be no number.
    log_probability = torch.log_softmax(logits.flatten(1).clamp_min(_LEAST), dim=1)
    return -(target.flatten(1) * log_probability).sum(dim=1)


def supervised_loss(
    output: NetworkOutput,
    offset: Tensor,
    sigma: Tensor,
    deep_stride: int,
    weights: tuple[float, float, float] = WEIGHTS,
) -> Tensor:
    """The labelled loss with soft targets; mean over the batch.

    Args:
        offset: (B, 2) float, true (x, y). sigma: (B,) px, see :func:`soft_target`.
        weights: of the fused, shallow and deep terms.
    """
    fine = soft_target(output.logits.shape, offset, sigma)
    coarse = soft_target(output.deep_logits.shape, offset, sigma, deep_stride)
    fused, shallow, deep = weights
    total = (
        fused * cross_entropies(output.logits, fine)
        + shallow * cross_entropies(output.shallow_logits, fine)
        + deep * cross_entropies(output.deep_logits, coarse)
    )
    return total.mean()


def published_loss(output: NetworkOutput, offset: Tensor) -> Tensor:
    """The labelled loss as published (METHOD §5): cross-entropy of both levels against one right offset each, the deep
    one's floored on its grid; mean over the batch.

    Args:
        offset: (B, 2) float, true (x, y); taken to the nearest offset there is.
    """
    whole = offset.round().long()
    levels = []
    for logits, cell in (
        (output.shallow_logits, whole),
        (output.deep_logits, _floored(whole, output.shallow_logits, output.deep_logits)),
    ):
        rows, columns = logits.shape[1:]
        x, y = cell[:, 0].clamp(0, columns - 1), cell[:, 1].clamp(0, rows - 1)
        levels.append(functional.cross_entropy(logits.flatten(1).clamp_min(_LEAST), y * columns + x))
    return levels[0] + levels[1]


def _floored(offset: Tensor, shallow: Tensor, deep: Tensor) -> Tensor:
    sides = [torch.tensor([level.shape[2], level.shape[1]], device=offset.device) for level in (deep, shallow)]
    return torch.div(offset * sides[0], sides[1], rounding_mode="floor")
