"""Random training samples out of patches: crops, right-angle rotations, zoom, photometric changes of either sensor."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional


@dataclass(frozen=True)
class Geometry:
    """Sizes of one batch: a square template of side ``template`` is searched in a window of side ``window`` (px)."""

    window: int
    template: int


#: Window and template sides, and how often each is drawn.
GEOMETRIES = (
    (Geometry(256, 192), 0.45),
    (Geometry(192, 128), 0.3),
    (Geometry(160, 96), 0.15),
    (Geometry(128, 64), 0.1),
)
_MAX_ZOOM = 1.5


@dataclass(frozen=True)
class Sample:
    """One sample, on the CPU.

    Attributes:
        reference: (1, W, W) optical luminance chip, 0…1. template: (1, T, T) SAR chip, 0…1.
        offset: (x, y) truth, whole px.
        zoom: how much the patch was enlarged; label errors grow with it.
    """

    reference: Tensor
    template: Tensor
    offset: tuple[int, int]
    zoom: float


def draw_geometry(generator: np.random.Generator) -> Geometry:
    """One of :data:`GEOMETRIES` by its share."""
    shares = [share for _, share in GEOMETRIES]
    return GEOMETRIES[generator.choice(len(GEOMETRIES), p=shares)][0]


def make_sample(sar: np.ndarray, optical: np.ndarray, geometry: Geometry, generator: np.random.Generator) -> Sample:
    """A random sample of a co-registered pair.

    Args:
        sar: (1, H, W) uint8. optical: (C, H, W) uint8.
    """
    side = min(sar.shape[1:])
    zoom = 1.0
    if generator.random() < 0.35 or geometry.window > side:
        smallest = max(geometry.window / side, 0.6)
        zoom = float(np.exp(generator.uniform(np.log(smallest), np.log(max(_MAX_ZOOM, smallest)))))
    extent = min(side, round(geometry.window / zoom))
    x, y = (int(generator.integers(0, length - extent + 1)) for length in (sar.shape[2], sar.shape[1]))
    turns, mirrored = int(generator.integers(4)), bool(generator.integers(2))

    def cut(image: np.ndarray) -> Tensor:
        part = np.rot90(image[:, y : y + extent, x : x + extent], turns, axes=(1, 2))
        part = part[:, :, ::-1] if mirrored else part
        chip = torch.from_numpy(np.ascontiguousarray(part)).float() / 255
        if extent == geometry.window:
            return chip
        size = (geometry.window, geometry.window)
        return functional.interpolate(chip[None], size=size, mode="bilinear", antialias=True, align_corners=False)[0]

    radar, light = cut(sar), cut(optical)
    free = geometry.window - geometry.template
    offset = int(generator.integers(0, free + 1)), int(generator.integers(0, free + 1))
    template = radar[:, offset[1] : offset[1] + geometry.template, offset[0] : offset[0] + geometry.template]
    return Sample(
        reference=alter_optical(light, generator),
        template=alter_sar(template, generator),
        offset=offset,
        zoom=geometry.window / extent,
    )


def alter_optical(chip: Tensor, generator: np.random.Generator) -> Tensor:
    """(C, H, W) → (1, H, W): random mixture of the bands, gamma, contrast, blur, noise; values clipped to 0…1."""
    if chip.shape[0] > 1:
        mixture = generator.dirichlet(np.full(chip.shape[0], 0.8 if generator.random() < 0.5 else 8.0))
        chip = (chip * torch.from_numpy(mixture).float()[:, None, None]).sum(dim=0, keepdim=True)
    chip = _tone(chip, generator)
    if generator.random() < 0.2:
        chip = blur(chip, float(generator.uniform(0.3, 1.3)))
    if generator.random() < 0.5:
        chip = chip + _noise(chip, float(generator.uniform(0.0, 0.02)), generator)
    return chip.clamp(0.0, 1.0)


def alter_sar(chip: Tensor, generator: np.random.Generator) -> Tensor:
    """(1, H, W) → (1, H, W): gamma, contrast, blur, more speckle; values clipped to 0…1.

    Speckle multiplies intensity, so on a chip that is stretched in dB it is added; 0.06 on a range of
    25 dB is that of about eight looks.
    """
    chip = _tone(chip, generator)
    if generator.random() < 0.2:
        chip = blur(chip, float(generator.uniform(0.3, 1.3)))
    if generator.random() < 0.5:
        chip = chip + _noise(chip, float(generator.uniform(0.0, 0.06)), generator)
    return chip.clamp(0.0, 1.0)


def blur(chip: Tensor, sigma: float) -> Tensor:
    """Gaussian blur of (C, H, W), borders repeated."""
    radius = max(1, round(3 * sigma))
    axis = torch.arange(-radius, radius + 1, dtype=torch.float32)
    bell = torch.exp(-axis.square() / (2 * sigma**2))
    bell = bell / bell.sum()
    padded = functional.pad(chip[:, None], (radius,) * 4, mode="replicate")
    rows = functional.conv2d(padded, bell[None, None, :, None])
    return functional.conv2d(rows, bell[None, None, None, :])[:, 0]


def _tone(chip: Tensor, generator: np.random.Generator) -> Tensor:
    gamma = float(np.exp(generator.normal(0.0, 0.3)))
    gain = float(generator.uniform(0.7, 1.3))
    shift = float(generator.uniform(-0.1, 0.1))
    return ((chip.clamp(0.0, 1.0) + 1e-4) ** gamma * gain + shift).clamp(0.0, 1.0)


def _noise(chip: Tensor, deviation: float, generator: np.random.Generator) -> Tensor:
    return torch.from_numpy(generator.standard_normal(tuple(chip.shape), dtype=np.float32)) * deviation
