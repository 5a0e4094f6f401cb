"""Random training samples out of patches: crops, right-angle rotations, zoom, photometric changes of either sensor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from .config import GEOMETRIES, Geometries


@dataclass(frozen=True)
class Geometry:
    """Sizes of one batch: a square template of side ``template`` is searched in a window of side ``window`` (px)."""

    window: int
    template: int


#: Share of samples that are enlarged or reduced, and by how much.
_ZOOMED, _MIN_ZOOM, _MAX_ZOOM = 0.35, 0.7, 1.4
#: Share of bands whose tone stays as it is; spread of the logarithm of gamma, gain, offset elsewhere.
_PLAIN, _GAMMA, _GAIN, _OFFSET = 0.3, 0.25, (0.75, 1.3), 0.08
#: Of copies that stand in for the SAR: knots of the random tone curve, deviation of the speckle.
_KNOTS, _STRONG_SPECKLE = 4, 0.12


@dataclass(frozen=True)
class Sample:
    """One sample, on the CPU.

    Attributes:
        reference: (C, W, W) optical chip, 0…1. template: (1, T, T) SAR chip, 0…1.
        offset: (x, y) truth, px; where the displacement is unknown, where the template was cut.
        zoom: how much the patch was enlarged; label errors grow with it.
        reference_mask, template_mask: (W, W) and (T, T) bool, True = valid.
    """

    reference: Tensor
    template: Tensor
    offset: tuple[float, float]
    zoom: float
    reference_mask: Tensor
    template_mask: Tensor


def draw_geometry(generator: np.random.Generator, geometries: Geometries = GEOMETRIES) -> Geometry:
    """One of some (window, template, share), by its share of their sum."""
    shares = np.array([share for _, _, share in geometries])
    window, template, _ = geometries[generator.choice(len(geometries), p=shares / shares.sum())]
    return Geometry(window, template)


def make_sample(
    sar: np.ndarray,
    optical: np.ndarray,
    geometry: Geometry,
    generator: np.random.Generator,
    displacement: tuple[float, float] = (0.0, 0.0),
) -> Sample:
    """A random sample of a pair, cut and altered.

    Args:
        sar: (1, H, W) uint8. optical: (C, H, W) uint8.
        displacement: (dx, dy) px by which the SAR's content lies away from the optical's.
    """
    return altered(cut_sample(sar, optical, geometry, generator, displacement), generator)


def cut_sample(
    sar: np.ndarray,
    optical: np.ndarray,
    geometry: Geometry,
    generator: np.random.Generator,
    displacement: tuple[float, float] = (0.0, 0.0),
    masks: tuple[Optional[np.ndarray], Optional[np.ndarray]] = (None, None),
) -> Sample:
    """The same before its tones are altered: crop, zoom, turn and mirror image only.

    Args:
        masks: of the SAR and the optical, (H, W) bool; None = all valid.
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
        chip = torch.from_numpy(np.ascontiguousarray(part)).float()
        if extent == geometry.window:
            return chip
        size = (geometry.window, geometry.window)
        return functional.interpolate(chip[None], size=size, mode="bilinear", antialias=True, align_corners=False)[0]

    def cut_mask(mask: Optional[np.ndarray]) -> Tensor:
        if mask is None:
            return torch.ones(geometry.window, geometry.window, dtype=torch.bool)
        return cut(mask[None].astype(np.uint8))[0] > 0.999

    radar, light = cut(sar) / 255, cut(optical) / 255
    free = geometry.window - geometry.template
    left, top = int(generator.integers(0, free + 1)), int(generator.integers(0, free + 1))
    rows, columns = slice(top, top + geometry.template), slice(left, left + geometry.template)
    dx, dy = _turned(displacement, turns, mirrored)
    zoom = geometry.window / extent
    return Sample(
        reference=light,
        template=radar[:, rows, columns],
        # What the template shows lies in the optical where the SAR has it, less the SAR's own displacement.
        offset=(left - dx * zoom, top - dy * zoom),
        zoom=zoom,
        reference_mask=cut_mask(masks[1]),
        template_mask=cut_mask(masks[0])[rows, columns],
    )


def part_of(sample: Sample, geometry: Geometry, generator: np.random.Generator) -> tuple[Sample, tuple[int, int]]:
    """A random part of a sample: a smaller template out of its template, searched in a smaller window of its window.

    Args:
        geometry: at most as large as the sample's own, window and template each.

    Returns:
        The part, its offset being the sample's seen from it, and by how much (x, y) an offset grows from the
        sample to the part, whole px.
    """
    side, whole = sample.template.shape[-1], sample.reference.shape[-1]
    starts, shifts = [], []
    for nominal in sample.offset:
        inside = int(generator.integers(0, side - geometry.template + 1))
        place = min(max(round(nominal), 0), whole - side) + inside
        # The window holds the template where it would lie if the images were aligned.
        low = max(0, place + geometry.template - geometry.window)
        start = int(generator.integers(low, min(whole - geometry.window, place) + 1))
        starts.append((inside, start))
        shifts.append(inside - start)
    (left, window_left), (top, window_top) = starts
    rows, columns = slice(top, top + geometry.template), slice(left, left + geometry.template)
    window_rows = slice(window_top, window_top + geometry.window)
    window_columns = slice(window_left, window_left + geometry.window)
    return (
        replace(
            sample,
            reference=sample.reference[:, window_rows, window_columns],
            template=sample.template[:, rows, columns],
            offset=(sample.offset[0] + shifts[0], sample.offset[1] + shifts[1]),
            reference_mask=sample.reference_mask[window_rows, window_columns],
            template_mask=sample.template_mask[rows, columns],
        ),
        (shifts[0], shifts[1]),
    )


def altered(sample: Sample, generator: np.random.Generator) -> Sample:
    """The same with the tones of both images changed, each in its sensor's way."""
    return replace(
        sample,
        reference=alter_optical(sample.reference, generator),
        template=alter_sar(sample.template, generator),
    )


def from_optical_alone(sample: Sample, generator: np.random.Generator) -> Sample:
    """The optical image and a strongly altered copy of itself in the SAR's place: a label that costs nothing.

    Bright may become dark, tones fold over, speckle covers the small: what is left to match by is structure.
    """
    left, top = (round(value) for value in sample.offset)
    side, window = sample.template.shape[-1], sample.reference.shape[-1]
    left, top = min(max(left, 0), window - side), min(max(top, 0), window - side)
    piece = sample.reference[:, top : top + side, left : left + side]
    share = torch.from_numpy(generator.dirichlet(np.full(len(piece), 0.8))).float()
    piece = (piece * share[:, None, None]).sum(dim=0, keepdim=True)
    knots = torch.from_numpy(generator.uniform(0.0, 1.0, _KNOTS)).float()
    place = piece.clamp(0, 1) * (_KNOTS - 1)
    below = place.floor().long().clamp(0, _KNOTS - 2)
    folded = knots[below] * (1 - (place - below)) + knots[below + 1] * (place - below)
    noisy = folded + _noise(folded, _STRONG_SPECKLE, generator)
    mask = sample.reference_mask[top : top + side, left : left + side]
    other = replace(sample, template=noisy.clamp(0, 1), template_mask=mask, offset=(float(left), float(top)))
    return replace(other, reference=alter_optical(other.reference, generator))


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
