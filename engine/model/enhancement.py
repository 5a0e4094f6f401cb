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

    As in the reference implementation, the value projection is applied to the already projected keys. All of it runs in
    float32, autocast or not: it costs next to nothing beside the convolutions, and sums over all pixels need it.
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
        """(B, C, H, W) queries attend to (B, C, h, w); answers (B, C, H, W), float32."""
        with torch.autocast(features.device.type, enabled=False):
            tokens, others = _tokens(features.float()), _tokens(source.float())
            projected = self.key(others)
            answer = _attend(self.query(tokens), projected, self.value(projected), self.heads)
            return self.norm(self.out(answer)).transpose(1, 2).reshape(features.shape)


def _tokens(features: Tensor) -> Tensor:
    """(B, C, H, W) → (B, H · W, C); a view where channels are laid out last."""
    return features.flatten(2).transpose(1, 2)


def _attend(query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
    """Linear attention of (B, N, C) queries to (B, n, C) keys and values, float32, the channels in ``heads`` groups.

    All heads are one product whose blocks between heads are set to 0: products of a few channels each cost more than
    what they leave out.
    """
    query, key = functional.elu(query) + 1, functional.elu(key) + 1
    channels = key.shape[2]
    head = torch.arange(channels, device=key.device) // (channels // heads)
    same = (head[:, None] == head[None, :]).to(key.dtype)
    # Scaling by the number of tokens keeps the sums near 1 whatever the window's size; it cancels in the quotient.
    count = key.shape[1]
    context = (key.transpose(1, 2) @ value) / count * same
    weight = key.mean(dim=1)[:, :, None] * same
    return (query @ context) / (query @ weight).clamp_min(1e-6)


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
    """One level's module: R = layer(f), E = layer(R), the same weights twice, gradient all the way.

    Args:
        exact: the last convolutions run in float32 whatever the rest runs in: with it the published heatmap in bfloat16
            stays within 1e-3 of the one in float32.
    """

    def __init__(self, channels: int, exact: bool = False) -> None:
        super().__init__()
        self.exact = exact
        self.own_optical = LinearAttention(channels)
        self.own_sar = LinearAttention(channels)
        self.cross = LinearAttention(channels)
        self.before = MultiScale(channels)
        self.after = MultiScale(channels)

    def layer(self, optical: Tensor, sar: Tensor) -> tuple[Tensor, Tensor]:
        """Subtract what self-attention finds specific, add what the other modality agrees with; same shapes."""
        optical = self.before(optical - self.own_optical(optical, optical))
        sar = self.before(sar - self.own_sar(sar, sar))
        shared_optical, shared_sar = optical + self.cross(optical, sar), sar + self.cross(sar, optical)
        if not self.exact:
            return self.after(shared_optical), self.after(shared_sar)
        with torch.autocast(optical.device.type, enabled=False):
            return self.after(shared_optical.float()), self.after(shared_sar.float())

    def forward(self, optical: Tensor, sar: Tensor) -> Enhanced:
        once = self.layer(optical, sar)
        twice = self.layer(*once)
        # Only these copies are detached: detaching R itself would cut the matching losses off from the backbone.
        return Enhanced(twice[0], twice[1], once[0].detach() - twice[0], once[1].detach() - twice[1])
