"""The ``fast`` network: S2M2's two levels on orientated gradients.

The shallow level is a learnable orientated-gradient front, one for each modality, at full resolution; a small pyramid
shared by both modalities corrects it and gives the deep level. Before training the correction is zero and the deep
level's weight is small, so that it matches as CFOG does; training starts from there instead of from noise. Deep and
shallow heatmaps are combined
as probabilities: the product of both levels' softmax heatmaps is the softmax of the sum of their logits.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..protocol import MODEL, JobError
from .config import NetworkConfig
from .enhancement import Enhanced, Enhancement
from .gradients import (
    ORIENTATIONS,
    OrientedGradients,
    channels_last,
    luminance,
    normalise,
    standardise,
    standardise_bands,
)
from .levels import Features, NetworkOutput, level_maps, pad_to
from .norm import GroupNorm

_DEEP_CHANNELS = 24
_GROUPS = 8
_NOMINAL_PX = 192
#: The pyramid halves four times.
_STEP = 16


def _up_to(features: Tensor, like: Tensor) -> Tensor:
    # Not align_corners: that would scale template and window by different factors and shift one against the other.
    return functional.interpolate(features, size=like.shape[-2:], mode="bilinear", align_corners=False)


class _Block(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.first_norm = GroupNorm(_GROUPS, outputs)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.second_norm = GroupNorm(_GROUPS, outputs)
        self.shortcut = nn.Conv2d(inputs, outputs, 1, bias=False) if inputs != outputs else nn.Identity()

    def forward(self, features: Tensor) -> Tensor:
        response = functional.relu(self.first_norm(self.first(features)))
        return functional.relu(self.second_norm(self.second(response)) + self.shortcut(features))


class _Trunk(nn.Module):
    """Shared pyramid at strides 2…16; input (B, n, H/2, W/2) → deep (B, 24, H/4, W/4), fine (B, n, H/2, W/2)."""

    def __init__(self, n: int) -> None:
        super().__init__()
        widths = [n, 2 * n, 3 * n, 4 * n]
        self.stages = nn.ModuleList(_Block(i, o) for i, o in zip([n, *widths[:-1]], widths, strict=True))
        self.lateral16 = nn.Conv2d(4 * n, 3 * n, 1, bias=False)
        self.fuse8 = nn.Conv2d(3 * n, 2 * n, 3, padding=1, bias=False)
        self.fuse4 = _Block(2 * n, _DEEP_CHANNELS)
        self.lateral2 = nn.Conv2d(n, _DEEP_CHANNELS, 1, bias=False)
        self.fuse2 = nn.Conv2d(_DEEP_CHANNELS, n, 3, padding=1)
        self.deep = nn.Conv2d(_DEEP_CHANNELS, _DEEP_CHANNELS, 1)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor]:
        levels = []
        for number, stage in enumerate(self.stages):
            features = stage(functional.max_pool2d(features, 2) if number else features)
            levels.append(features)
        at2, at4, at8, at16 = levels
        top = self.fuse8(functional.relu(at8 + _up_to(self.lateral16(at16), at8)))
        top = self.fuse4(at4 + _up_to(top, at4))
        fine = functional.relu(self.fuse2(functional.relu(self.lateral2(at2) + _up_to(top, at2))))
        return self.deep(top), fine


class _Modality(nn.Module):
    """What belongs to one sensor: its gradient front, and the stem that hands image and gradients to the shared
    trunk."""

    def __init__(self, n: int) -> None:
        super().__init__()
        self.front = OrientedGradients(smooth_sigma=1.5)
        self.stem = nn.Conv2d(1 + ORIENTATIONS, n, 3, stride=2, padding=1)
        # The correction of the gradients and, last, the logit of each pixel's reliability.
        self.correction = nn.Conv2d(n, ORIENTATIONS + 1, 1)
        for parameter in self.correction.parameters():
            nn.init.zeros_(parameter)


class GradientNetwork(nn.Module):
    """See the module's text. Any window; templates of 64 px and more."""

    def __init__(self, config: NetworkConfig) -> None:
        super().__init__()
        if config.enhancement == "both":
            raise JobError("This network enhances its deep level only; set 'enhancement' to 'deep' or 'none'.", MODEL)
        self.config = config
        self.optical = _Modality(config.width)
        self.sar = _Modality(config.width)
        self.trunk = _Trunk(config.width)
        self.deep_enhancement = Enhancement(_DEEP_CHANNELS) if config.enhancement == "deep" else None
        # Logits per unit of similarity: exp(scale + slope · ln(T / 192)) for a template of side T.
        self.scale = nn.ParameterDict(
            {
                "shallow": nn.Parameter(torch.tensor(math.log(70.0))),
                "shallow_alone": nn.Parameter(torch.tensor(math.log(70.0))),
                "deep": nn.Parameter(torch.tensor(math.log(2.0))),
                "deep_alone": nn.Parameter(torch.tensor(math.log(20.0))),
            }
        )
        self.slope = nn.ParameterDict(
            {"shallow": nn.Parameter(torch.tensor(0.7)), "deep": nn.Parameter(torch.tensor(0.7))}
        )

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
        features, reference_mask, template_mask = self.features(
            reference, template, reference_mask, template_mask, swapped
        )
        maps = level_maps(features, reference_mask, template_mask, self.config)
        relative = math.log(template.shape[-1] / _NOMINAL_PX)
        shallow_scale = torch.exp(self.scale["shallow"] + self.slope["shallow"] * relative)
        deep_scale = torch.exp(self.scale["deep"] + self.slope["deep"] * relative)
        logits = maps.shallow * shallow_scale + maps.deep_up * deep_scale
        fused = logits / (shallow_scale + deep_scale)
        alone = {
            level: torch.exp(self.scale[f"{level}_alone"] + self.slope[level] * relative)
            for level in ("shallow", "deep")
        }
        return NetworkOutput(
            maps=maps,
            fused=fused[:, :rows, :columns],
            logits=logits.masked_fill(~maps.valid, -math.inf)[:, :rows, :columns],
            shallow_logits=(maps.shallow * alone["shallow"])[:, :rows, :columns],
            deep_logits=maps.deep * alone["deep"],
            enhanced=features.enhanced,
        )

    def features(
        self,
        reference: Tensor,
        template: Tensor,
        reference_mask: Tensor,
        template_mask: Tensor,
        swapped: bool = False,
    ) -> tuple[Features, Tensor, Tensor]:
        """Both levels, and the masks grown to the size of the shallow ones.

        Swapped, the SAR's features stand where the optical's do: those of the reference. The template is grown
        inside the trunk only; the reference so that the search is a whole number of deep cells.
        """
        stride = self.config.deep_stride
        side = template.shape[-1]
        height, width = (side + -(-(length - side) // stride) * stride for length in reference.shape[-2:])
        reference, reference_mask = pad_to(reference, reference_mask, height, width)
        wide, narrow = (self.sar, self.optical) if swapped else (self.optical, self.sar)
        deep_optical, shallow_optical = self._image(wide, reference, reference_mask)
        deep_sar, shallow_sar = self._image(narrow, template, template_mask)
        cells = side // stride
        deep_sar = deep_sar[:, :, :cells, :cells]
        deep_optical = deep_optical[:, :, : cells + (height - side) // stride, : cells + (width - side) // stride]
        enhanced: dict[str, Enhanced] = {}
        if self.deep_enhancement is not None:
            pair = (deep_sar, deep_optical) if swapped else (deep_optical, deep_sar)
            enhanced["deep"] = self.deep_enhancement(*pair)
            deep_optical, deep_sar = enhanced["deep"].optical, enhanced["deep"].sar
            if swapped:
                deep_optical, deep_sar = deep_sar, deep_optical
        features = Features(deep_optical, deep_sar, shallow_optical, shallow_sar, enhanced)
        return features, reference_mask, template_mask

    def _image(self, modality: _Modality, chip: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        bands = standardise_bands(chip, mask)
        gradients = normalise(modality.front(bands))
        image = standardise(luminance(bands), mask)
        height, width = (-(-side // _STEP) * _STEP for side in image.shape[-2:])
        inputs, _ = pad_to(torch.cat([channels_last(image), gradients], dim=1), mask, height, width)
        deep, fine = self.trunk(functional.relu(modality.stem(inputs)))
        # Parted before they grow: a cut through the large array would cost another large one on the way back.
        parts = modality.correction(fine).split((ORIENTATIONS, 1), dim=1)
        correction, logit = (_grown(part, (height, width), image) for part in parts)
        return deep, (gradients + correction) * (2 * torch.sigmoid(logit))


def _grown(features: Tensor, size: tuple[int, int], like: Tensor) -> Tensor:
    """Bilinear up-sampling to ``size``, cut to the sides of ``like``."""
    large = functional.interpolate(features, size=size, mode="bilinear", align_corners=False)
    return large if size == tuple(like.shape[-2:]) else large[:, :, : like.shape[-2], : like.shape[-1]]
