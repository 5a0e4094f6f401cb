"""Where the templates of a displacement field are cut: all over the scene, as densely as asked, on what has texture."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..protocol import FieldSpec, JobError
from ..registration.plan import MIN_SIDE, usable_corners
from ..registration.search import LevelMaps
from ..registration.survey import Survey

#: Sides (working px) that are tried where the user names none: small enough that terrain bends little inside one.
SIDES = (128, 96, 64)
#: The first side is taken of which so many fit at full density.
ENOUGH_POINTS = 40
#: Neighbours lie at least this share of a template apart: closer ones would see the same pixels again.
CLOSEST_SHARE = 0.5
#: A spacing that the user names may be closer; below this (px) nothing is left to tell.
CLOSEST_PX = 8.0
#: Texture below this share of the usual one is none: water, shadow, cloud, haze, sand.
FLAT_SHARE = 0.35
#: Positions that are looked at within one cell, along each axis.
LOOKS = 4
#: Positions along each axis of a lattice at most; more would only cost memory in a huge overlap.
MOST_POSITIONS = 2000
#: Of a cell's positions a textured one at the border is worth this much less than one in the middle.
OFF_CENTRE = 0.3
#: Radius (px) of the search about the one shift: whole deep cells of every network.
RADII = (16, 24, 32)
#: Beyond that the windows would be too large to match thousands.
WIDEST_RADIUS = 96


@dataclass(frozen=True)
class FieldPlan:
    """What is matched.

    Attributes:
        side: of the templates, working px.
        spacing: distance of neighbours, working px.
        radius: search radius about the one shift, working px; a multiple of 8.
        corners: (n, 2) int, (x0, y0) of each template's top-left pixel on the working grid, in the order of matching.
        texture: (n,) relative to the scene's usual texture.
        usable_px: area that can be matched at all, working px².
        remarks: sentences for the user.
    """

    side: int
    spacing: float
    radius: int
    corners: np.ndarray
    texture: np.ndarray
    usable_px: float
    remarks: tuple[str, ...] = ()

    @property
    def window(self) -> int:
        """Side of the reference windows, working px."""
        return self.side + 2 * self.radius

    def __len__(self) -> int:
        return len(self.corners)


def check_numbers(spec: FieldSpec) -> None:
    """Raise JobError where a number of the spec cannot be meant."""
    if spec.max_points < 1:
        raise JobError("At least one template is needed; raise the number of templates.")
    for value, what in ((spec.spacing_m, "spacing of the templates"), (spec.search_m, "search radius of the field")):
        if value < 0 or not math.isfinite(value):
            raise JobError(f"The {what} cannot be {value:g} m; give ground metres, or 0 to let the engine choose.")


def plan_field(spec: FieldSpec, look: Survey, radius: int, metres_per_px: float) -> FieldPlan:
    """Templates spread over all that is valid, textured and not excluded.

    Args:
        look: taken at the one shift.
        radius: of :func:`choose_radius`, working px.
        metres_per_px: ground metres of a working pixel.

    Raises:
        JobError: not one template fits.
    """
    check_numbers(spec)
    wanted = spec.spacing_m / metres_per_px
    side = spec.register.template_px or _choose_side(look)
    usable, texture = usable_corners(look, side, 1, *_lattice(look, side, side / 4))
    if len(usable) == 0:
        raise JobError(
            f"No template of {side} px fits into the valid part of the overlap; choose smaller templates, down to "
            f"{MIN_SIDE} px, a larger area of interest, or a finer working pixel size."
        )
    usual = max(float(np.median(texture)), 1e-9)
    step = _step(look, side, side / 4)
    area = float(len(usable)) * step[0] * step[1]
    spacing = max(wanted or CLOSEST_SHARE * side, CLOSEST_PX)
    asked = spacing
    spacing = max(spacing, math.sqrt(area / spec.max_points) * 0.9)
    corners, texture = _place(look, side, spacing, usual)
    while len(corners) > spec.max_points:
        spacing *= max(math.sqrt(len(corners) / spec.max_points), 1.005)
        corners, texture = _place(look, side, spacing, usual)
    if len(corners) == 0:
        raise JobError("Nothing in the overlap has texture enough to be matched; choose a larger area.")
    remarks = []
    if wanted and spacing > 1.01 * asked:
        remarks.append(
            f"Templates {spec.spacing_m:.0f} m apart would be more than {spec.max_points}; they lie "
            f"{spacing * metres_per_px:.0f} m apart."
        )
    order = _order(corners, spacing)
    return FieldPlan(side, spacing, radius, corners[order], texture[order] / usual, area, tuple(remarks))


def choose_radius(spec: FieldSpec, fine: LevelMaps, shift: tuple[float, float], metres_per_px: float) -> int:
    """How far from the one shift each template is searched, working px: what the user says, else from how far the
    first stage's own templates lie from it.

    Raises:
        JobError: wider than can be matched.
    """
    if spec.search_m:
        radius = math.ceil(spec.search_m / metres_per_px / 8) * 8
        if radius > WIDEST_RADIUS:
            raise JobError(
                f"A field cannot be searched {spec.search_m:.0f} m around the one shift; give at most "
                f"{WIDEST_RADIUS * metres_per_px:.0f} m, or a larger working pixel size."
            )
        return radius
    away = np.hypot(fine.shifts[:, 0] - shift[0], fine.shifts[:, 1] - shift[1])
    sure = fine.confidence >= 0.5
    # A peak farther out is a mismatch more often than a displacement, and the largest radius holds for both.
    farthest = float(np.quantile(away[sure], 0.9)) if sure.sum() >= 5 else 0.0
    return next((radius for radius in RADII if radius >= farthest + 10), RADII[-1])


def _choose_side(look: Survey) -> int:
    for side in SIDES:
        usable, _ = usable_corners(look, side, 1, *_lattice(look, side, CLOSEST_SHARE * side))
        if len(usable) >= ENOUGH_POINTS:
            return side
    return SIDES[-1]


def _step(look: Survey, side: int, step: float) -> tuple[float, float]:
    """Distances of a lattice that touches both borders and is about as close as ``step``."""
    rooms = [length * look.cell - side for length in reversed(look.valid.shape)]
    across, down = (room / min(max(round(room / step), 1), MOST_POSITIONS - 1) if room > 0 else step for room in rooms)
    return across, down


def _lattice(look: Survey, side: int, step: float) -> tuple[np.ndarray, np.ndarray]:
    axes = []
    for length in reversed(look.valid.shape):
        room = length * look.cell - side
        count = min(max(round(room / step), 1) + 1, MOST_POSITIONS) if room > 0 else 1
        axes.append(np.unique(np.rint(np.linspace(0, room, count)).astype(np.int64)) if room >= 0 else np.zeros(0, int))
    return axes[0], axes[1]


def _place(look: Survey, side: int, spacing: float, usual: float) -> tuple[np.ndarray, np.ndarray]:
    """One template for each cell of ``spacing`` px that has texture: the most textured position, rather a central one.

    Returns:
        (n, 2) int corners and (n,) texture.
    """
    corners, texture = usable_corners(look, side, 1, *_lattice(look, side, max(spacing / LOOKS, 1.0)))
    kept = texture >= FLAT_SHARE * usual
    corners, texture = corners[kept], texture[kept]
    if len(corners) == 0:
        return corners, texture
    origin = np.array([math.ceil(look.x0), math.ceil(look.y0)])
    rooms = np.array([length * look.cell - side for length in reversed(look.valid.shape)], np.float64)
    counts = np.maximum(np.rint(rooms / spacing), 0).astype(int) + 1
    # Cells whose middles touch the borders, so that the outermost templates do.
    place = (corners - origin) / np.maximum(rooms, 1) * (counts - 1)
    cell = np.rint(place).astype(int)
    score = texture * (1 - OFF_CENTRE * 2 * np.abs(place - cell).max(axis=1))
    number = cell[:, 1] * counts[0] + cell[:, 0]
    order = np.lexsort((-score, number))
    chosen = order[np.unique(number[order], return_index=True)[1]]
    return corners[chosen], texture[chosen]


def _order(corners: np.ndarray, spacing: float) -> np.ndarray:
    """Neighbours one after the other, in tiles of 4 × 4: what is read for one serves the next."""
    tile = np.floor((corners - corners.min(axis=0)) / (4 * spacing)).astype(int)
    return np.lexsort((corners[:, 0], corners[:, 1], tile[:, 0], tile[:, 1]))
