"""S2M2-SAR written down as plainly as METHOD says it: what our ``paper`` preset is measured against.

No tricks of layout, precision or size: every module by itself, channels first, every correlation by an FFT of exactly
the full plane's size, masks never thought of. It takes the state of a
:class:`s2m2_sar.engine.model.pyramid_network.PyramidNetwork` and answers the same heatmaps.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

_GROUPS, _HEADS = 32, 8


def _norm(channels: int) -> nn.GroupNorm:
    return nn.GroupNorm(min(_GROUPS, channels), channels)


class _Residual(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, padding=1),
            _norm(outputs),
            nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, padding=1),
            _norm(outputs),
        )
        self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1), _norm(outputs))

    def forward(self, x: Tensor) -> Tensor:
        return functional.relu(self.body(x) + self.shortcut(x))


class _Backbone(nn.Module):
    def __init__(self, n: int) -> None:
        super().__init__()
        self.stages = nn.ModuleList(
            [
                _Residual(3, n),
                _Residual(n, 2 * n),
                _Residual(2 * n, 4 * n),
                _Residual(4 * n, 8 * n),
                _Residual(8 * n, 16 * n),
            ]
        )
        pairs = [(16 * n, 16 * n), (8 * n, 16 * n), (4 * n, 8 * n), (2 * n, 4 * n), (n, 2 * n)]
        self.laterals = nn.ModuleList([nn.Conv2d(i, o, 1, bias=False) for i, o in pairs])
        self.fusions = nn.ModuleList(
            [
                nn.Sequential(
                    nn.Conv2d(i, i, 3, padding=1, bias=False),
                    _norm(i),
                    nn.LeakyReLU(),
                    nn.Conv2d(i, o, 3, padding=1, bias=False),
                )
                for i, o in [(16 * n, 8 * n), (8 * n, 4 * n), (4 * n, 2 * n), (2 * n, n)]
            ]
        )

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        levels = [self.stages[0](x)]
        for stage in self.stages[1:]:
            levels.append(stage(functional.max_pool2d(levels[-1], 2)))
        top = self.laterals[0](levels[4])
        outputs = []
        for lateral, fusion, level in zip(self.laterals[1:], self.fusions, levels[3::-1], strict=True):
            up = functional.interpolate(top, scale_factor=2, mode="bilinear", align_corners=True)
            top = fusion(lateral(level) + up)
            outputs.append(top)
        return outputs[0], outputs[3]


class _Attention(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.heads = _HEADS if channels % _HEADS == 0 else 1
        self.query = nn.Linear(channels, channels, bias=False)
        self.key = nn.Linear(channels, channels, bias=False)
        self.value = nn.Linear(channels, channels, bias=False)
        self.out = nn.Linear(channels, channels, bias=False)
        self.norm = nn.LayerNorm(channels)

    def forward(self, x: Tensor, source: Tensor) -> Tensor:
        batch, channels, height, width = x.shape
        query = self.query(x.flatten(2).transpose(1, 2))
        key = self.key(source.flatten(2).transpose(1, 2))
        value = self.value(key)
        query, key, value = (part.unflatten(2, (self.heads, -1)) for part in (query, key, value))
        query, key = functional.elu(query) + 1, functional.elu(key) + 1
        context = torch.einsum("bnhc,bnhd->bhcd", key, value)
        weight = 1 / (torch.einsum("bnhc,bhc->bnh", query, key.sum(dim=1)) + 1e-6)
        answer = torch.einsum("bnhc,bhcd,bnh->bnhd", query, context, weight).flatten(2)
        return self.norm(self.out(answer)).transpose(1, 2).reshape(batch, channels, height, width)


class _MultiScale(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.scales = nn.ModuleList([nn.Conv2d(channels, channels, size, padding=size // 2) for size in (1, 3, 5)])
        self.activation = nn.PReLU()

    def forward(self, x: Tensor) -> Tensor:
        return self.activation(sum(functional.leaky_relu(scale(x), 0.1) for scale in self.scales))


class _Enhancement(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.own_optical, self.own_sar, self.cross = (_Attention(channels) for _ in range(3))
        self.before, self.after = _MultiScale(channels), _MultiScale(channels)

    def forward(self, optical: Tensor, sar: Tensor) -> tuple[Tensor, Tensor]:
        for _ in range(2):
            optical = self.before(optical - self.own_optical(optical, optical))
            sar = self.before(sar - self.own_sar(sar, sar))
            shared = self.after(optical + self.cross(optical, sar)), self.after(sar + self.cross(sar, optical))
            optical, sar = shared
        return optical, sar


class PlainS2M2(nn.Module):
    """Backbone, enhancement of both levels, matching by min–max correlation; 0…1 chips in.

    Args:
        width: n.
    """

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        self.backbone = _Backbone(width)
        self.deep_enhancement = _Enhancement(8 * width)
        self.shallow_enhancement = _Enhancement(width)

    def forward(self, reference: Tensor, template: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(B, 3, H, W) and (B, 1, h, w) → deep (B, m, n), shallow (B, M, N) and fused (B, M, N) heatmaps."""
        deep_optical, shallow_optical = self.backbone(reference * 255)
        deep_sar, shallow_sar = self.backbone(template.repeat(1, 3, 1, 1) * 255)
        deep = _match(*self.deep_enhancement(deep_optical, deep_sar))
        shallow = _match(*self.shallow_enhancement(shallow_optical, shallow_sar))
        up = functional.interpolate(deep[:, None], size=shallow.shape[-2:], mode="nearest")[:, 0]
        return deep, shallow, up * shallow


def _match(reference: Tensor, template: Tensor) -> Tensor:
    """Full correlation plane of each channel, scaled to 0…1, its valid part averaged over channels."""
    reference = reference - reference.mean(dim=(2, 3), keepdim=True)
    template = template - template.mean(dim=(2, 3), keepdim=True)
    height, width = template.shape[-2:]
    size = (reference.shape[-2] + height - 1, reference.shape[-1] + width - 1)
    spectrum = torch.fft.rfft2(reference, s=size) * torch.fft.rfft2(template.flip(2, 3), s=size)
    plane = torch.fft.irfft2(spectrum, s=size)
    low, high = plane.amin(dim=(2, 3), keepdim=True), plane.amax(dim=(2, 3), keepdim=True)
    scaled = (plane - low) / (high - low)
    return scaled[:, :, height - 1 : reference.shape[-2], width - 1 : reference.shape[-1]].mean(dim=1)
