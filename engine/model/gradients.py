"""Channel features of orientated gradients, as torch modules.

With its initial weights :class:`OrientedGradients` computes CFOG (Y. Ye et al., *Fast and Robust Matching for
Multimodal Remote Sensing Image Registration*, IEEE TGRS 2019): absolute gradients in evenly spread orientations,
smoothed in space and across orientations, each pixel's vector scaled to unit length. Training may move every weight
from there.
"""

from __future__ import annotations

import math
from typing import Any

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

ORIENTATIONS = 9
#: Keeps flat pixels (gradient far below the chip's own) from becoming noise of unit length; in units of a standardised
#: chip.
FLAT = 0.05


def standardise(chip: Tensor, mask: Tensor | None) -> Tensor:
    """Zero mean, unit variance over the valid pixels of each image.

    Masked pixels keep the local mean that the chip was filled with: setting them to a constant would draw an edge.

    Args:
        chip: (B, 1, H, W).
        mask: (B, H, W) bool or None.
    """
    if mask is None:
        weight = torch.ones_like(chip)
    else:
        weight = mask[:, None].to(chip.dtype)
    count = weight.sum(dim=(2, 3), keepdim=True).clamp_min(1.0)
    mean = (chip * weight).sum(dim=(2, 3), keepdim=True) / count
    centred = chip - mean
    deviation = ((centred.square() * weight).sum(dim=(2, 3), keepdim=True) / count).sqrt()
    return centred / deviation.clamp_min(1e-4)


def standardise_bands(chip: Tensor, mask: Tensor | None) -> Tensor:
    """:func:`standardise`, each band of (B, C, H, W) by itself."""
    batch, bands, height, width = chip.shape
    each = None if mask is None else mask.repeat_interleave(bands, dim=0)
    return standardise(chip.reshape(batch * bands, 1, height, width), each).view(batch, bands, height, width)


def luminance(chip: Tensor) -> Tensor:
    """(B, 1, H, W): the plain mean of the bands, since a layer's three bands need not be red, green and blue."""
    return chip.mean(dim=1, keepdim=True)


def derivative_kernels(orientations: int, sigma: float, size: int) -> Tensor:
    """(orientations, 1, size, size): first derivatives of a Gaussian of width ``sigma`` px in directions 0…π."""
    axis = torch.arange(size, dtype=torch.float64) - size // 2
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    bell = torch.exp(-(x.square() + y.square()) / (2 * sigma**2))
    kernels = []
    for k in range(orientations):
        angle = math.pi * k / orientations
        kernel = (x * math.cos(angle) + y * math.sin(angle)) * bell
        kernels.append(kernel / kernel.abs().sum())
    return torch.stack(kernels)[:, None].float()


def gaussian(sigma: float, size: int) -> Tensor:
    """(size,), sums to 1."""
    axis = torch.arange(size, dtype=torch.float64) - size // 2
    bell = torch.exp(-axis.square() / (2 * sigma**2))
    return (bell / bell.sum()).float()


class OrientedGradients(nn.Module):
    """One modality's front: standardised bands (B, C, H, W) → unnormalised channel features (B, orientations, H, W), ≥
    0, the mean over the bands.

    Gradients of each band rather than of their mean: what parts two surfaces often shows in one band only, and in
    false colours the mean may cancel it.

    Args:
        gradient_sigma, gradient_size: width and support (px) of the derivative kernels.
        smooth_sigma, smooth_size: the same of the spatial smoothing.
    """

    def __init__(
        self,
        orientations: int = ORIENTATIONS,
        gradient_sigma: float = 1.0,
        gradient_size: int = 5,
        smooth_sigma: float = 1.0,
        smooth_size: int = 7,
    ) -> None:
        super().__init__()
        self.gradient = nn.Conv2d(1, orientations, gradient_size, padding=gradient_size // 2, bias=False)
        # Separable: a seventh of the work, and the Gaussian it starts from is separable too.
        half = smooth_size // 2
        self.smooth_rows = nn.Conv2d(
            orientations, orientations, (smooth_size, 1), padding=(half, 0), groups=orientations, bias=False
        )
        self.smooth_columns = nn.Conv2d(
            orientations, orientations, (1, smooth_size), padding=(0, half), groups=orientations, bias=False
        )
        self.mix = nn.Conv2d(orientations, orientations, 1, bias=False)
        with torch.no_grad():
            self.gradient.weight.copy_(derivative_kernels(orientations, gradient_sigma, gradient_size))
            bell = gaussian(smooth_sigma, smooth_size)
            self.smooth_rows.weight.copy_(bell[:, None].expand_as(self.smooth_rows.weight))
            self.smooth_columns.weight.copy_(bell[None, :].expand_as(self.smooth_columns.weight))
            eye = torch.eye(orientations)
            ring = (2 * eye + eye.roll(1, 0) + eye.roll(-1, 0)) / 4
            self.mix.weight.copy_(ring[:, :, None, None])

    def forward(self, chip: Tensor) -> Tensor:
        batch, bands, height, width = chip.shape
        margin = self.gradient.kernel_size[0] // 2
        padded = functional.pad(chip.reshape(batch * bands, 1, height, width), (margin,) * 4, mode="replicate")
        response = functional.conv2d(channels_last(padded), self.gradient.weight)
        magnitude: Tensor = _Magnitude.apply(response.float())
        if bands > 1:
            # Before the smoothing, which is linear and so needed but once; reshaped as the convolution laid it out.
            parted = magnitude.permute(0, 2, 3, 1).reshape(batch, bands, height, width, -1)
            magnitude = parted.mean(dim=1).permute(0, 3, 1, 2)
        # Smoothing along the rows and mixing are one convolution: their product is dense, and yet cheaper than both.
        weight = self.mix.weight * self.smooth_columns.weight.transpose(0, 1)
        half = weight.shape[-1] // 2
        return functional.conv2d(self.smooth_rows(magnitude), weight, padding=(0, half))


def normalise(features: Tensor, flat: float = FLAT) -> Tensor:
    """Scale each pixel's channel vector to unit length; vectors much shorter than ``flat`` stay short."""
    unit: Tensor = _Unit.apply(features.float(), flat)
    return unit


def channels_last(plane: Tensor) -> Tensor:
    """The same (B, 1, H, W) numbers under the strides of channels last.

    With one channel both layouts are the same memory, and torch takes it for channels first; a convolution answers in
    the layout of what it is given. Channels last, depthwise ones are several times as fast on CPUs, there and back.
    """
    batch, _, height, width = plane.shape
    return plane.contiguous().as_strided((batch, 1, height, width), (height * width, 1, width, 1))


class _Magnitude(torch.autograd.Function):
    """√(x² + ε): an absolute value that is differentiable where the gradient vanishes.

    It and :class:`_Unit` have backwards of their own since the arrays are large: autograd's pass through memory three
    times as often.
    """

    @staticmethod
    def forward(context: Any, response: Tensor) -> Tensor:
        magnitude = response.square().add_(1e-6).sqrt_()
        context.save_for_backward(response, magnitude)
        return magnitude

    @staticmethod
    def backward(context: Any, gradient: Tensor) -> Tensor:
        response, magnitude = context.saved_tensors
        return (gradient * response).div_(magnitude)


class _Unit(torch.autograd.Function):
    """x / √(Σ x² + flat²), the sum over channels."""

    @staticmethod
    def forward(context: Any, features: Tensor, flat: float) -> Tensor:
        factor = features.square().sum(dim=1, keepdim=True).add_(flat**2).rsqrt_()
        unit = features * factor
        context.save_for_backward(unit, factor)
        return unit

    @staticmethod
    def backward(context: Any, gradient: Tensor) -> tuple[Tensor, None]:
        unit, factor = context.saved_tensors
        along = (gradient * unit).sum(dim=1, keepdim=True)
        return torch.addcmul(gradient, unit, along, value=-1).mul_(factor), None
