"""S2M2-SAR as published (arXiv 2508.07812, restated): residual pyramid, enhancement of both levels, multiscale
matching."""

from __future__ import annotations

import math

from torch import Tensor, nn
from torch.nn import functional

from .backbone import Pyramid
from .config import NetworkConfig
from .enhancement import Enhanced, Enhancement
from .levels import Features, NetworkOutput, level_maps, pad_to

#: Temperatures of the published losses, as factors: labelled shallow and deep, and the pseudo ground truth's.
SHALLOW_FACTOR = 30.0
DEEP_FACTOR = 100.0
FUSED_FACTOR = 200.0


class PyramidNetwork(nn.Module):
    """The published network at any width; ``paper`` is width 32 with 15 493 028 parameters."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        self.config = config
        self.backbone = Pyramid(config.width, config.channels, config.stem_stride)
        self.deep_enhancement = (
            Enhancement(8 * config.width // config.stem_stride) if config.enhancement in ("deep", "both") else None
        )
        self.shallow_enhancement = Enhancement(config.width, exact=True) if config.enhancement == "both" else None

    def forward(
        self,
        reference: Tensor,
        template: Tensor,
        reference_mask: Tensor,
        template_mask: Tensor,
        swapped: bool = False,
    ) -> NetworkOutput:
        """See :class:`engine.matching.contract.Matcher` for shapes and ranges; ``swapped``: the reference is the SAR,
        the template the optical."""
        rows = reference.shape[-2] - template.shape[-2] + 1
        columns = reference.shape[-1] - template.shape[-1] + 1
        reference, reference_mask = self._pad(reference, reference_mask)
        template, template_mask = self._pad(template, template_mask)
        features = self.features(template, reference).swapped() if swapped else self.features(reference, template)
        maps = level_maps(features, reference_mask, template_mask, self.config)
        fused = maps.deep_up.clamp_min(0.0) * maps.shallow.clamp_min(0.0)
        return NetworkOutput(
            maps=maps,
            fused=fused[:, :rows, :columns],
            logits=(fused * FUSED_FACTOR).masked_fill(~maps.valid, -math.inf)[:, :rows, :columns],
            shallow_logits=(maps.shallow * SHALLOW_FACTOR)[:, :rows, :columns],
            deep_logits=maps.deep * DEEP_FACTOR,
            enhanced=features.enhanced,
        )

    def features(self, reference: Tensor, template: Tensor) -> Features:
        """Both levels of both images; sides divisible by 16."""
        deep_optical, shallow_optical = self.backbone(self._inputs(reference))
        deep_sar, shallow_sar = self.backbone(self._inputs(template))
        enhanced: dict[str, Enhanced] = {}
        if self.deep_enhancement is not None:
            enhanced["deep"] = self.deep_enhancement(deep_optical, deep_sar)
            deep_optical, deep_sar = enhanced["deep"].optical, enhanced["deep"].sar
        if self.shallow_enhancement is not None:
            enhanced["shallow"] = self.shallow_enhancement(shallow_optical, shallow_sar)
            shallow_optical, shallow_sar = enhanced["shallow"].optical, enhanced["shallow"].sar
        if self.config.stem_stride > 1:
            # Offsets count pixels of the image, whatever the pyramid's own resolution.
            shallow_optical, shallow_sar = _grown(shallow_optical, reference), _grown(shallow_sar, template)
        return Features(deep_optical, deep_sar, shallow_optical, shallow_sar, enhanced)

    def _inputs(self, chip: Tensor) -> Tensor:
        if chip.shape[1] == 1 and self.config.channels > 1:
            chip = chip.expand(-1, self.config.channels, -1, -1)
        return chip * self.config.input_scale

    def _pad(self, image: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        step = 16 * self.config.stem_stride
        height, width = (-(-side // step) * step for side in image.shape[-2:])
        return pad_to(image, mask, height, width)


def _grown(features: Tensor, like: Tensor) -> Tensor:
    # Not align_corners: that would scale template and window by different factors and shift one against the other.
    return functional.interpolate(features, size=like.shape[-2:], mode="bilinear", align_corners=False)
