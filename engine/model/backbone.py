"""The residual pyramid of S2M2-SAR (arXiv 2508.07812, restated): deep features at stride 8, shallow ones at stride
1."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .norm import GroupNorm

GROUPS = 32
_STAGES = 5


def group_norm(channels: int) -> GroupNorm:
    """GroupNorm with the published 32 groups, or as many as a narrower network has channels."""
    return GroupNorm(min(GROUPS, channels), channels)


class ResidualBlock(nn.Module):
    """Two 3×3 convolutions with GroupNorm and ReLU, a projected shortcut, ReLU after the sum."""

    def __init__(self, inputs: int, outputs: int, stride: int = 1) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1),
            group_norm(outputs),
            nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, padding=1),
            group_norm(outputs),
        )
        self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride=stride), group_norm(outputs))

    def forward(self, features: Tensor) -> Tensor:
        return functional.relu(self.body(features) + self.shortcut(features))


def _fusion(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, inputs, 3, padding=1, bias=False),
        group_norm(inputs),
        nn.LeakyReLU(),
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
    )


def up_to(features: Tensor, like: Tensor) -> Tensor:
    """Bilinear up-sampling (align_corners) to the size of ``like``."""
    return functional.interpolate(features, size=like.shape[-2:], mode="bilinear", align_corners=True)


class Pyramid(nn.Module):
    """Five residual stages at strides 1…16 (times ``stem_stride``) with n…16n channels, and a top-down path.

    Args:
        width: n. channels: input bands. stem_stride: 1 as published.

    Forward: (B, channels, H, W), sides divisible by 16 · stem_stride → deep (B, 8n/s, H/8, W/8), shallow (B, n, H/s,
        W/s).
    """

    def __init__(self, width: int = 32, channels: int = 3, stem_stride: int = 1) -> None:
        super().__init__()
        n = width
        # At stride 8, whatever the stem: a coarser one would leave too few cells to tell offsets apart.
        self._deep = stem_stride.bit_length() - 1
        widths = [n << stage for stage in range(_STAGES)]
        inputs = [channels, *widths[:-1]]
        self.stages = nn.ModuleList(
            ResidualBlock(i, o, stem_stride if stage == 0 else 1)
            for stage, (i, o) in enumerate(zip(inputs, widths, strict=True))
        )
        # From stride 16 to 1: the lateral brings each stage to the width of what comes down from above.
        into = [16 * n, 16 * n, 8 * n, 4 * n, 2 * n]
        self.laterals = nn.ModuleList(nn.Conv2d(w, i, 1, bias=False) for w, i in zip(widths[::-1], into, strict=True))
        self.fusions = nn.ModuleList(_fusion(i, o) for i, o in zip(into[1:], [8 * n, 4 * n, 2 * n, n], strict=True))
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        levels = []
        features = image
        for number, stage in enumerate(self.stages):
            features = stage(functional.max_pool2d(features, 2) if number else features)
            levels.append(features)
        top = self.laterals[0](levels[-1])
        outputs = []
        for lateral, fusion, level in zip(self.laterals[1:], self.fusions, levels[-2::-1], strict=True):
            side = lateral(level)
            top = fusion(side + up_to(top, side))
            outputs.append(top)
        return outputs[self._deep], outputs[-1]
