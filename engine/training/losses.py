"""Losses of labelled pairs: cross-entropy of both levels and of their combination against the true offset."""

from __future__ import annotations

import torch
from torch import Tensor

from ..model.levels import NetworkOutput

#: Weights of the fused, shallow and deep terms.
WEIGHTS = (1.0, 0.5, 0.5)


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


def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Mean over the batch of −Σ target · log softmax(logits), both (B, M, N)."""
    log_probability = torch.log_softmax(logits.flatten(1), dim=1)
    return -(target.flatten(1) * log_probability).sum(dim=1).mean()


def supervised_loss(output: NetworkOutput, offset: Tensor, sigma: Tensor, deep_stride: int) -> Tensor:
    """The labelled loss.

    Args:
        offset: (B, 2) float, true (x, y). sigma: (B,) px, see :func:`soft_target`.
    """
    fine = soft_target(output.logits.shape, offset, sigma)
    coarse = soft_target(output.deep_logits.shape, offset, sigma, deep_stride)
    fused, shallow, deep = WEIGHTS
    return (
        fused * cross_entropy(output.logits, fine)
        + shallow * cross_entropy(output.shallow_logits, fine)
        + deep * cross_entropy(output.deep_logits, coarse)
    )
