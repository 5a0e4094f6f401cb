"""The template around a clicked point: as small as its texture allows, so that it stands for that point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..geometry import Window
from ..matching.contract import MAX_TEMPLATE, MIN_TEMPLATE
from ..protocol import JobError
from ..registration.plan import MIN_VALID
from .pair import Point

#: Sides (px): the first is taken where it is textured enough, else the next one that is.
SIDES = (128, 160, 192)
#: Where the first does not fit into what is valid.
SMALLER = (96, 64)
#: Means of blocks of so many px, which speckle hardly moves, …
BLOCK_PX = 8
#: … whose standard deviation, in stretched values 0…1, is at least this where there is something to match. Of 220
#: places of a real scene, 99 of 100 above it were found with 128 px, and 95 of 100 below.
TEXTURED = 0.11

Read = Callable[[int, int, int, int], tuple[np.ndarray, np.ndarray]]


@dataclass(frozen=True)
class Template:
    """A square of the working grid.

    Attributes:
        x0, y0: its top-left pixel.
        side: px.
        texture: see :func:`texture`.
    """

    x0: int
    y0: int
    side: int
    texture: float


def choose_template(read: Read, window: Window, point: Point, wanted: int, what: str) -> Template:
    """The template for a point (grid corner coordinates) within a layer.

    Near the layer's edge it is moved inwards, and the point lies out of its middle.

    Args:
        read: the layer's reader.
        window: the layer's extent on the grid.
        wanted: px; 0 = chosen.
        what: the layer's name for messages, as a sentence begins with it.

    Raises:
        JobError: a size that no matcher takes; too little that is valid around the point.
    """
    if wanted and not MIN_TEMPLATE <= wanted <= MAX_TEMPLATE:
        raise JobError(f"A template of {wanted} px cannot be matched; choose {MIN_TEMPLATE} to {MAX_TEMPLATE} px.")
    best, most = None, 0.0
    for side in (wanted,) if wanted else SIDES:
        found, valid = _look(read, window, point, side)
        most = max(most, valid)
        if valid < MIN_VALID:
            break
        best = found
        if found.texture >= TEXTURED:
            break
    if best is not None:
        return best
    for side in () if wanted else SMALLER:
        found, valid = _look(read, window, point, side)
        most = max(most, valid)
        if valid >= MIN_VALID:
            return found
    if most == 0.0:
        raise JobError(f"{what} has no data around this point: all is nodata there. Click where it has data.")
    hint = f"or choose a smaller template than {wanted} px" if wanted > MIN_TEMPLATE else "away from its edge"
    raise JobError(
        f"{what} has data in only {most:.0%} of the surroundings of this point, and {MIN_VALID:.0%} are needed; "
        f"click farther inside, {hint}."
    )


def texture(chip: np.ndarray, mask: np.ndarray) -> float:
    """Standard deviation of a chip's block means (chip (C, h, w) 0…1, mask (h, w) True = valid); 0 without any."""
    rows, columns = (length // BLOCK_PX for length in mask.shape)
    inside = slice(rows * BLOCK_PX), slice(columns * BLOCK_PX)
    shape = (rows, BLOCK_PX, columns, BLOCK_PX)
    means = chip.mean(axis=0)[inside].reshape(shape).mean(axis=(1, 3))
    whole = mask[inside].reshape(shape).mean(axis=(1, 3)) >= 0.5
    return float(means[whole].std()) if whole.any() else 0.0


def _look(read: Read, window: Window, point: Point, side: int) -> tuple[Template, float]:
    """The template of that side, and its share of valid pixels."""
    x0, y0 = (
        _inside(round(at - side / 2), low, high - side)
        for at, low, high in ((point[0], window[0], window[2]), (point[1], window[1], window[3]))
    )
    chip, mask = read(x0, y0, side, side)
    return Template(x0, y0, side, texture(chip, mask)), float(mask.mean())


def _inside(value: int, low: int, high: int) -> int:
    # A layer that is narrower than the template has no inside; its middle, the clicked point, will do.
    return min(max(value, low), high) if low <= high else value
