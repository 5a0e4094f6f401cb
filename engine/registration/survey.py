"""A decimated look at both rasters: where templates may lie, and where there is something to match."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from .. import geometry
from ..geometry import Window
from ..protocol import JobError
from ..rasters.vectors import polygon_mask
from .pair import Pair

#: Long side of the survey in px: enough to see texture and masks at the scale of a template.
SURVEY_PX = 512
#: An overlap as the layers lie that is narrower than this (working px) leaves the choice to the search: every part of
#: the SAR that some searched shift brings onto the optical may hold a template.
NARROW_PX = 128


@dataclass(frozen=True)
class Survey:
    """What lies where, on a grid of ``cell`` working px.

    Attributes:
        x0, y0: working px of the survey's top-left corner.
        cell: working px per survey px.
        valid: (h, w) bool, the SAR is valid, the optical too (at the starting shift), inside the area of interest.
        forbidden: (h, w) bool, under an exclusion polygon.
        texture: (h, w) float32 ≥ 0, geometric mean of both rasters' gradients, each relative to its own mean.
    """

    x0: int
    y0: int
    cell: int
    valid: np.ndarray
    forbidden: np.ndarray
    texture: np.ndarray


def template_region(reader: Pair) -> Window:
    """Where templates are cut: the part of the SAR that lies on the optical at the starting shift, or where that is
    narrow, all that the search can bring there."""
    dx, dy = (round(value) for value in reader.start_px)
    x0, y0, x1, y1 = reader.optical_window
    here = geometry.intersect(reader.sar_window, (x0 - dx, y0 - dy, x1 - dx, y1 - dy))
    return here if min(here[2] - here[0], here[3] - here[1]) >= NARROW_PX else reader.reachable


def take_survey(reader: Pair, area: str = "", exclude: tuple[str, ...] = (), area_crs: str = "") -> Survey:
    """Read both rasters over the region of the templates.

    Args:
        area: WKT polygon to which templates are confined; empty = everywhere.
        exclude: WKT polygons that no template may touch.
        area_crs: CRS of both.

    Raises:
        JobError: nothing there is valid in both rasters, or lies in the area of interest outside the excluded ones.
    """
    left, top, width, height, cell = _frame(reader)
    at = reader.coarser(cell) if cell > 1 else reader
    dx, dy = round(reader.start_px[0] / cell), round(reader.start_px[1] / cell)
    sar, valid = at.read_sar(left, top, width, height)
    optical, seen = at.read_optical(left + dx, top + dy, width, height)
    texture = _gradient(sar.mean(axis=0), valid)
    if _overlap_counts(reader, template_region(reader)):
        texture = np.sqrt(texture * _gradient(optical.mean(axis=0), seen))
        valid = valid & seen
    if not valid.any():
        raise JobError(
            "The overlap holds no pixel that is valid in both rasters; check their nodata values, or choose other "
            "layers."
        )
    return _confined(
        Survey(left * cell, top * cell, cell, valid, np.zeros_like(valid), texture), at, area, exclude, area_crs
    )


def guess_survey(reader: Pair, area: str = "", exclude: tuple[str, ...] = (), area_crs: str = "") -> Survey:
    """What :func:`take_survey` would say of rasters that are valid and textured everywhere: nothing is read."""
    left, top, width, height, cell = _frame(reader)
    at = reader.coarser(cell) if cell > 1 else reader
    everywhere = np.ones((height, width), bool)
    look = Survey(left * cell, top * cell, cell, everywhere, ~everywhere, everywhere.astype(np.float32))
    return _confined(look, at, area, exclude, area_crs)


def _confined(look: Survey, at: Pair, area: str, exclude: tuple[str, ...], crs: str) -> Survey:
    height, width = look.valid.shape
    left, top = look.x0 // look.cell, look.y0 // look.cell
    valid, forbidden = look.valid, look.forbidden
    if area:
        valid = valid & polygon_mask([area], crs, at.grid, left, top, width, height)
        if not valid.any():
            raise JobError("The area of interest lies outside the overlap of the layers; draw it where both have data.")
    if exclude:
        forbidden = polygon_mask(exclude, crs, at.grid, left, top, width, height, touched=True)
        if not (valid & ~forbidden).any():
            raise JobError("The excluded areas cover all that could be matched; make them smaller.")
    return replace(look, valid=valid, forbidden=forbidden, texture=look.texture.astype(np.float32))


def _frame(reader: Pair) -> tuple[int, int, int, int, int]:
    """Left, top, width, height of the survey in its own px, and working px per survey px."""
    region = template_region(reader)
    cell = 1
    while max(region[2] - region[0], region[3] - region[1]) > cell * SURVEY_PX:
        cell *= 2
    left, top = region[0] // cell, region[1] // cell
    return left, top, max(math.ceil(region[2] / cell) - left, 1), max(math.ceil(region[3] / cell) - top, 1), cell


def _overlap_counts(reader: Pair, region: Window) -> bool:
    """False where the region is one that only the search brings onto the optical."""
    dx, dy = (round(value) for value in reader.start_px)
    x0, y0, x1, y1 = reader.optical_window
    return region == geometry.intersect(region, (x0 - dx, y0 - dy, x1 - dx, y1 - dy))


def _gradient(plane: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Gradient magnitude relative to its mean; 0 where a neighbour is masked."""
    if min(plane.shape) < 2:
        return np.zeros(plane.shape)
    dy, dx = np.gradient(plane.astype(np.float64))
    inner = mask.copy()
    inner[1:] &= mask[:-1]
    inner[:-1] &= mask[1:]
    inner[:, 1:] &= mask[:, :-1]
    inner[:, :-1] &= mask[:, 1:]
    steep = np.where(inner, np.hypot(dx, dy), 0.0)
    return steep / max(float(steep[inner].mean()) if inner.any() else 0.0, 1e-9)
