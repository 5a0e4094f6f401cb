"""From two levels of features to similarity heatmaps: METHOD's multiscale matching, shared by all networks."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from .config import NetworkConfig
from .correlate import channel_ncc, joint_ncc, min_max
from .enhancement import Enhanced


@dataclass(frozen=True)
class Features:
    """Two levels of both images.

    Attributes:
        deep_optical, deep_sar: (B, C, H/s, W/s), (B, C, h/s, w/s), s the deep stride.
        shallow_optical, shallow_sar: (B, c, H, W), (B, c, h, w).
        enhanced: the enhancement's answers with the modality-specific remainders, by level; for the independence loss.
    """

    deep_optical: Tensor
    deep_sar: Tensor
    shallow_optical: Tensor
    shallow_sar: Tensor
    enhanced: dict[str, Enhanced]

    def swapped(self) -> Features:
        """The same with both images in each other's place: the SAR is searched for a piece of the optical."""
        return Features(self.deep_sar, self.deep_optical, self.shallow_sar, self.shallow_optical, self.enhanced)


@dataclass(frozen=True)
class LevelMaps:
    """Raw heatmaps: what losses and matchers start from.

    Attributes:
        deep: (B, m, n) similarity on the deep grid.
        shallow: (B, M, N) similarity.
        deep_up: (B, M, N) the deep one brought to the shallow grid.
        valid: (B, M, N) bool.
    """

    deep: Tensor
    shallow: Tensor
    deep_up: Tensor
    valid: Tensor


@dataclass(frozen=True)
class NetworkOutput:
    """What a network answers for a batch of pairs.

    Attributes:
        maps: the two levels.
        fused: (B, M, N) what is searched for its peak.
        logits: (B, M, N) uncalibrated; −inf at offsets without enough valid pixels.
        shallow_logits, deep_logits: each level at its own temperature, for the training losses: (B, M, N), (B, m, n).
        enhanced: see :class:`Features`.
    """

    maps: LevelMaps
    fused: Tensor
    logits: Tensor
    shallow_logits: Tensor
    deep_logits: Tensor
    enhanced: dict[str, Enhanced]


def level_maps(features: Features, reference_mask: Tensor, template_mask: Tensor, config: NetworkConfig) -> LevelMaps:
    """Correlate both levels.

    Args:
        reference_mask: (B, H, W) bool. template_mask: (B, h, w) bool; (W − w) and (H − h) are multiples of the deep
            stride.
    """
    shallow, valid = _similarity(
        features.shallow_optical, features.shallow_sar, reference_mask, template_mask, config.normalisation
    )
    deep, _ = _similarity(
        features.deep_optical,
        features.deep_sar,
        _coarse(reference_mask, features.deep_optical),
        _coarse(template_mask, features.deep_sar),
        config.normalisation,
    )
    size = shallow.shape[-2:]
    if config.published_grid:
        deep_up = functional.interpolate(deep[:, None], size=size, mode="nearest")[:, 0]
    else:
        deep_up = functional.interpolate(deep[:, None], size=size, mode="bilinear", align_corners=True)[:, 0]
    return LevelMaps(deep=deep, shallow=shallow, deep_up=deep_up, valid=valid)


def pad_to(image: Tensor, mask: Tensor, height: int, width: int) -> tuple[Tensor, Tensor]:
    """Grow an image and its mask at the right and bottom; what is added repeats the border and is masked.

    Repeating, since a constant would draw an edge that the features see.
    """
    below, right = height - image.shape[-2], width - image.shape[-1]
    if not below and not right:
        return image, mask
    return (
        functional.pad(image, (0, right, 0, below), mode="replicate"),
        functional.pad(mask, (0, right, 0, below), value=False),
    )


def _similarity(
    reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor, normalisation: str
) -> tuple[Tensor, Tensor]:
    # Whatever precision the features came in, sums over ten thousands of pixels need float32.
    with torch.autocast(reference.device.type, enabled=False):
        return _similarity_in_float32(reference, template, reference_mask, template_mask, normalisation)


def _similarity_in_float32(
    reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor, normalisation: str
) -> tuple[Tensor, Tensor]:
    if normalisation == "joint_ncc":
        return joint_ncc(reference, template, reference_mask, template_mask)
    if not bool(reference_mask.all() & template_mask.all()):
        # Only the joint NCC leaves masked pixels out of its sums; here they hold the local mean and offsets are judged
        # by count.
        _, valid = joint_ncc(reference[:, :1], template[:, :1], reference_mask, template_mask)
    else:
        rows = reference.shape[-2] - template.shape[-2] + 1
        valid = torch.ones(len(reference), rows, reference.shape[-1] - template.shape[-1] + 1, device=reference.device)
    similarity = min_max(reference, template) if normalisation == "min_max" else channel_ncc(reference, template)
    return similarity, valid.bool()


def _coarse(mask: Tensor, like: Tensor) -> Tensor:
    return functional.adaptive_avg_pool2d(mask[:, None].float(), (like.shape[-2], like.shape[-1]))[:, 0] >= 0.5
