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
    (Geometry(256, 192), 0.4),
    (Geometry(192, 128), 0.35),
    (Geometry(160, 96), 0.25),
)
#: Share of samples that are enlarged or reduced, and by how much.
_ZOOMED, _MIN_ZOOM, _MAX_ZOOM = 0.35, 0.7, 1.4
#: Share of bands whose tone stays as it is; spread of the logarithm of gamma, gain, offset elsewhere.
_PLAIN, _GAMMA, _GAIN, _OFFSET = 0.3, 0.25, (0.75, 1.3), 0.08


@dataclass(frozen=True)
class Sample:
    """One sample, on the CPU.

    Attributes:
        reference: (C, W, W) optical chip, 0…1. template: (1, T, T) SAR chip, 0…1.
        offset: (x, y) truth, px.
        zoom: how much the patch was enlarged; label errors grow with it.
    """

    reference: Tensor
    template: Tensor
    offset: tuple[float, float]
    zoom: float


def draw_geometry(generator: np.random.Generator) -> Geometry:
    """One of :data:`GEOMETRIES` by its share."""
    shares = [share for _, share in GEOMETRIES]
    return GEOMETRIES[generator.choice(len(GEOMETRIES), p=shares)][0]


def make_sample(
    sar: np.ndarray,
    optical: np.ndarray,
    geometry: Geometry,
    generator: np.random.Generator,
    displacement: tuple[float, float] = (0.0, 0.0),
) -> Sample:
    """A random sample of a pair.

    Args:
        sar: (1, H, W) uint8. optical: (C, H, W) uint8.
        displacement: (dx, dy) px by which the SAR's content lies away from the optical's.
    """
    side = min(sar.shape[1:])
    zoom = 1.0
    if generator.random() < _ZOOMED or geometry.window > side:
        smallest = max(geometry.window / side, _MIN_ZOOM)
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
    left, top = int(generator.integers(0, free + 1)), int(generator.integers(0, free + 1))
    template = radar[:, top : top + geometry.template, left : left + geometry.template]
    dx, dy = _turned(displacement, turns, mirrored)
    zoom = geometry.window / extent
    return Sample(
        reference=alter_optical(light, generator),
        template=alter_sar(template, generator),
        # What the template shows lies in the optical where the SAR has it, less the SAR's own displacement.
        offset=(left - dx * zoom, top - dy * zoom),
        zoom=zoom,
    )


def _turned(vector: tuple[float, float], turns: int, mirrored: bool) -> tuple[float, float]:
    """(dx, dy) after right-angle turns to the left, as ``np.rot90`` makes them, and mirroring of the columns."""
    dx, dy = vector
    for _ in range(turns):
        dx, dy = dy, -dx
    return (-dx if mirrored else dx), dy


def alter_optical(chip: Tensor, generator: np.random.Generator) -> Tensor:
    """(C, H, W) → the same shape: bands mixed or all made one, tone, inverted contrast, blur, noise; clipped to
    0…1."""
    bands = chip.shape[0]
    kind = generator.random()
    if kind < 0.3:
        mixture = torch.from_numpy(generator.dirichlet(np.full(bands, 0.8), size=bands)).float()
        chip = torch.einsum("kc,chw->khw", mixture, chip)
    elif kind < 0.45:
        share = torch.from_numpy(generator.dirichlet(np.full(bands, 0.8))).float()
        chip = (chip * share[:, None, None]).sum(dim=0, keepdim=True).expand(bands, -1, -1)
    if generator.random() < 0.5:
        chip = torch.cat([_tone(band[None], generator) for band in chip])
    else:
        chip = _tone(chip, generator)
    if generator.random() < 0.1:
        # Bright and dark mean nothing to a SAR; without this the trunk could rely on them.
        chip = 1 - chip
    return _spoil(chip, 0.02, generator)


def alter_sar(chip: Tensor, generator: np.random.Generator) -> Tensor:
    """(1, H, W) → (1, H, W): tone, blur, more speckle; values clipped to 0…1.

    Speckle multiplies intensity, so on a chip that is stretched in dB it is added; 0.06 on a range of
    25 dB is that of about eight looks.
    """
    return _spoil(_tone(chip, generator), 0.06, generator)


def _spoil(chip: Tensor, noise: float, generator: np.random.Generator) -> Tensor:
    if generator.random() < 0.15:
        chip = blur(chip, float(generator.uniform(0.3, 1.2)))
    if generator.random() < 0.4:
        chip = chip + _noise(chip, float(generator.uniform(0.0, noise)), generator)
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
    if generator.random() < _PLAIN:
        return chip
    gamma = float(np.exp(generator.normal(0.0, _GAMMA)))
    gain, offset = float(generator.uniform(*_GAIN)), float(generator.uniform(-_OFFSET, _OFFSET))
    return ((chip.clamp(0.0, 1.0) + 1e-4) ** gamma * gain + offset).clamp(0.0, 1.0)


def _noise(chip: Tensor, deviation: float, generator: np.random.Generator) -> Tensor:
    return torch.from_numpy(generator.standard_normal(tuple(chip.shape), dtype=np.float32)) * deviation
