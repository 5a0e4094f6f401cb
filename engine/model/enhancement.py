"""Cross-modal feature enhancement of S2M2-SAR (arXiv 2508.07812, restated): parts what both sensors share from what one
sees."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

HEADS = 8


class LinearAttention(nn.Module):
    """Attention with the kernel elu(x) + 1, 8 heads, LayerNorm after the output projection: cost linear in pixels.

    As in the reference implementation, the value projection is applied to the already projected keys. Sums run in
    float32.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.heads = HEADS if channels % HEADS == 0 else 1
        self.query = nn.Linear(channels, channels, bias=False)
        self.key = nn.Linear(channels, channels, bias=False)
        self.value = nn.Linear(channels, channels, bias=False)
        self.out = nn.Linear(channels, channels, bias=False)
        self.norm = nn.LayerNorm(channels)

    def forward(self, features: Tensor, source: Tensor) -> Tensor:
        """(B, C, H, W) queries attend to (B, C, h, w); answers (B, C, H, W)."""
        shape = features.shape
        tokens = features.flatten(2).transpose(1, 2)
        projected = self.key(source.flatten(2).transpose(1, 2))
        query = self._split(self.query(tokens)).float()
        key = self._split(projected).float()
        value = self._split(self.value(projected)).float()
        with torch.autocast(features.device.type, enabled=False):
            answer = _attend(query, key, value)
        joined = answer.transpose(1, 2).reshape(shape[0], -1, shape[1]).to(features.dtype)
        return self.norm(self.out(joined)).transpose(1, 2).reshape(shape)

    def _split(self, tokens: Tensor) -> Tensor:
        batch, count, channels = tokens.shape
        return tokens.view(batch, count, self.heads, channels // self.heads).transpose(1, 2)


def _attend(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Linear attention of (B, heads, N, c) queries to (B, heads, n, c) keys and values, float32."""
    query, key = functional.elu(query) + 1, functional.elu(key) + 1
    # Scaling by the number of tokens keeps the sums near 1 whatever the window's size; it cancels in the quotient.
    count = key.shape[2]
    context = key.transpose(2, 3) @ (value / count)
    weight = query @ (key.sum(dim=2) / count)[..., None]
    return (query @ context) / weight.clamp_min(1e-6)


class MultiScale(nn.Module):
    """PReLU of the sum of 1×1, 3×3 and 5×5 convolutions, each with LeakyReLU(0.1)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.scales = nn.ModuleList(nn.Conv2d(channels, channels, size, padding=size // 2) for size in (1, 3, 5))
        self.activation = nn.PReLU()

    def forward(self, features: Tensor) -> Tensor:
        responses = [functional.leaky_relu(scale(features), 0.1) for scale in self.scales]
        return self.activation(responses[0] + responses[1] + responses[2])


@dataclass(frozen=True)
class Enhanced:
    """One level after enhancement.

    Attributes:
        optical, sar: what is matched (E), the shapes of the inputs.
        optical_rest, sar_rest: the modality-specific remainder, detach(R) − E.
    """

    optical: Tensor
    sar: Tensor
    optical_rest: Tensor
    sar_rest: Tensor


class Enhancement(nn.Module):
    """One level's module: R = layer(f), E = layer(R), the same weights twice, gradient all the way."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.own_optical = LinearAttention(channels)
        self.own_sar = LinearAttention(channels)
        self.cross = LinearAttention(channels)
        self.before = MultiScale(channels)
        self.after = MultiScale(channels)

    def layer(self, optical: Tensor, sar: Tensor) -> tuple[Tensor, Tensor]:
        """Subtract what self-attention finds specific, add what the other modality agrees with; same shapes."""
        optical = self.before(optical - self.own_optical(optical, optical))
        sar = self.before(sar - self.own_sar(sar, sar))
        shared_optical = self.after(optical + self.cross(optical, sar))
        shared_sar = self.after(sar + self.cross(sar, optical))
        return shared_optical, shared_sar

    def forward(self, optical: Tensor, sar: Tensor) -> Enhanced:
        once = self.layer(optical, sar)
        twice = self.layer(*once)
        # Only these copies are detached: detaching R itself would cut the matching losses off from the backbone.
        return Enhanced(twice[0], twice[1], once[0].detach() - twice[0], once[1].detach() - twice[1])
