"""Where templates are cut: spread over the valid overlap, on textured places, none where the user forbade it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..protocol import JobError
from .survey import Survey

#: Sides (working px) that are tried where the user names none, the largest first.
SIDES = (192, 160, 128, 96, 64)
MIN_SIDE = SIDES[-1]
#: A template with a smaller share of valid pixels is not used.
MIN_VALID = 0.6
#: The largest side is taken for which at least so many templates fit when neighbours overlap by half.
ENOUGH_TEMPLATES = 9
#: Positions along each axis that are looked at; more would only cost time in a large overlap.
MOST_POSITIONS = 150


@dataclass(frozen=True)
class Templates:
    """Templates of one pyramid level.

    Attributes:
        side: px of the level.
        factor: working px per px of the level.
        corners: (n, 2) int, (x0, y0) of the top-left pixel, px of the level.
        weights: (n,) 0…1: overlapping templates share weight, flat ones count less.
    """

    side: int
    factor: int
    corners: np.ndarray
    weights: np.ndarray

    def __len__(self) -> int:
        return len(self.corners)


def choose_side(look: Survey, factor: int, wanted: int = 0) -> int:
    """Side of the templates at the level with pixels of ``factor`` working px.

    Raises:
        JobError: not even the smallest template, or not the ``wanted`` one, fits into what is valid.
    """
    sides = (wanted,) if wanted else SIDES
    best, most = 0, 0
    for side in sides:
        fitting = len(_spread(look, side, factor, ENOUGH_TEMPLATES, np.random.default_rng(0)))
        if fitting >= ENOUGH_TEMPLATES:
            return side
        # Fewer than enough: more templates are worth more than larger ones only while there are hardly any.
        if fitting > 1.5 * most:
            best, most = side, fitting
    if best:
        return best
    height, width = look.valid.shape
    size = f"{width * look.cell // factor} × {height * look.cell // factor} px"
    if wanted:
        raise JobError(
            f"No template of {wanted} px fits into the valid part of the overlap ({size} of the working grid); "
            f"choose a smaller template, down to {MIN_SIDE} px."
        )
    raise JobError(
        f"The valid part of the overlap ({size} of the working grid) holds no template of {MIN_SIDE} × {MIN_SIDE} px, "
        "the smallest; choose layers that overlap more, a larger area of interest, or a finer working pixel size."
    )


def place_templates(look: Survey, side: int, factor: int, limit: int, seed: int = 0) -> Templates:
    """At most ``limit`` templates, spread over the valid part, each on the most textured spot of its neighbourhood.

    Args:
        side: px of the level.
        factor: working px per px of the level.
        seed: decides between equals.
    """
    corners = _spread(look, side, factor, limit, np.random.default_rng(seed))
    share = _unshared(corners, side)
    scale = factor / look.cell
    texture = np.array([_window_mean(look.texture, look, corner * factor, side * scale) for corner in corners])
    usual = max(float(np.median(texture)), 1e-9) if len(texture) else 1.0
    return Templates(side, factor, corners, share * np.clip(texture / usual, 0.25, 1.0))


def _spread(look: Survey, side: int, factor: int, limit: int, rng: np.random.Generator) -> np.ndarray:
    """(n, 2) int corners, px of the level."""
    corners, texture = _candidates(look, side, factor)
    if len(corners) == 0:
        return np.zeros((0, 2), np.int64)
    # Ranks, not values: one quarry must not draw all templates to itself.
    score = np.argsort(np.argsort(texture)) / len(texture) + rng.uniform(0, 1e-3, len(texture))
    low, high = corners.min(axis=0), corners.max(axis=0)
    columns, rows = _cells(high - low, side, limit)
    # The outermost templates touch the borders; a single one lies in the middle.
    cells = np.array([columns, rows])
    step = np.maximum((high - low) / np.maximum(cells - 1, 1), 1.0)
    first = np.where(cells > 1, low, (low + high) / 2)
    cell = np.clip(np.rint((corners - first) / step).astype(np.int64), 0, cells - 1)
    # A textured spot is worth a third of the way to the neighbour, no more: even cover makes the common shift stable.
    score -= 1.5 * np.abs((corners - first) / step - cell).max(axis=1)
    chosen: list[int] = []
    number = cell[:, 1] * columns + cell[:, 0]
    order = np.lexsort((-score, number))
    chosen.extend(int(order[index]) for index in np.unique(number[order], return_index=True)[1])
    chosen.sort(key=lambda index: -score[index])
    chosen = _thin(corners, chosen, side)
    for index in np.argsort(-score):
        if len(chosen) >= limit:
            break
        if _free(corners, chosen, int(index), side):
            chosen.append(int(index))
    picked = corners[chosen[:limit]]
    return picked[np.lexsort((picked[:, 0], picked[:, 1]))]


def _cells(room: np.ndarray, side: int, limit: int) -> tuple[int, int]:
    """Columns and rows of about ``limit`` equal cells, none smaller than half a template."""
    most = 1 + 2 * room // side
    across, down = float(room[0] + side), float(room[1] + side)
    best = (1, 1)
    for columns in range(1, int(min(most[0], limit)) + 1):
        rows = int(np.clip(min(limit // columns, round(columns * down / across) or 1), 1, most[1]))
        if columns * rows > best[0] * best[1]:
            best = (columns, rows)
    return best


def _candidates(look: Survey, side: int, factor: int) -> tuple[np.ndarray, np.ndarray]:
    """Corners (n, 2) on a lattice of an eighth of a template, where enough is valid and nothing forbidden, and their
    texture."""
    height, width = (length * look.cell / factor for length in look.valid.shape)
    return usable_corners(look, side, factor, *(_lattice(length, side) for length in (width, height)))


def usable_corners(
    look: Survey, side: int, factor: int, xs: np.ndarray, ys: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Those corners of a lattice at which a template may be cut: enough of it valid, nothing of it forbidden.

    Args:
        side: px of the level.
        factor: working px per px of the level.
        xs, ys: columns and rows of the lattice, px of the level from the survey's top-left.

    Returns:
        (n, 2) int corners, px of the level, row by row, and (n,) mean texture of each template.
    """
    if len(xs) == 0 or len(ys) == 0:
        return np.zeros((0, 2), np.int64), np.zeros(0)
    scale = factor / look.cell
    left, right = np.rint(xs * scale).astype(int), np.maximum(np.rint((xs + side) * scale), 1).astype(int)
    top, bottom = np.rint(ys * scale).astype(int), np.maximum(np.rint((ys + side) * scale), 1).astype(int)

    def means(plane: np.ndarray) -> np.ndarray:
        table = np.zeros((plane.shape[0] + 1, plane.shape[1] + 1))
        np.cumsum(np.cumsum(plane, axis=0), axis=1, out=table[1:, 1:])
        r = np.minimum(right, plane.shape[1])
        b = np.minimum(bottom, plane.shape[0])
        total = table[b][:, r] - table[top][:, r] - table[b][:, left] + table[top][:, left]
        return total / np.maximum((b - top)[:, None] * (r - left)[None, :], 1)

    usable = (means(look.valid) >= MIN_VALID) & (means(look.forbidden) <= 0)
    texture = means(np.where(look.valid, look.texture, 0.0))
    row, column = np.nonzero(usable)
    origin = np.array([math.ceil(look.x0 / factor), math.ceil(look.y0 / factor)])
    return np.stack([xs[column], ys[row]], axis=1) + origin, texture[row, column]


def _lattice(length: float, side: int) -> np.ndarray:
    room = math.floor(length) - side
    if room < 0:
        return np.zeros(0, np.int64)
    count = min(math.ceil(room / (side / 8)), MOST_POSITIONS - 1) + 1
    return np.unique(np.rint(np.linspace(0, room, count)).astype(np.int64))


def _thin(corners: np.ndarray, chosen: list[int], side: int) -> list[int]:
    kept: list[int] = []
    for index in chosen:
        if _free(corners, kept, index, side):
            kept.append(index)
    return kept


def _free(corners: np.ndarray, chosen: list[int], index: int, side: int) -> bool:
    """True where the candidate shares at most about half its area with any chosen one."""
    if not chosen:
        return True
    away = np.abs(corners[chosen] - corners[index])
    shared = np.clip(side - away[:, 0], 0, None) * np.clip(side - away[:, 1], 0, None)
    return bool(shared.max() <= 0.55 * side * side)


def _unshared(corners: np.ndarray, side: int) -> np.ndarray:
    """(n,) 0…1: the mean over a template's pixels of 1 / number of templates that cover them."""
    if len(corners) == 0:
        return np.zeros(0)
    cell = side / 16
    first = np.rint((corners - corners.min(axis=0)) / cell).astype(int)
    shares = []
    for here in first:
        # On the template's own 16 × 16 cells: one plane of them for the whole overlap would be as large as that.
        cover = np.zeros((16, 16))
        off = first - here
        for x, y in off[(np.abs(off) < 16).all(axis=1)]:
            cover[max(y, 0) : 16 + min(y, 0), max(x, 0) : 16 + min(x, 0)] += 1
        shares.append((1.0 / cover).mean())
    return np.array(shares)


def _window_mean(plane: np.ndarray, look: Survey, corner: np.ndarray, extent: float) -> float:
    x, y = ((corner - (look.x0, look.y0)) / look.cell).astype(int)
    length = max(round(extent), 1)
    return float(plane[max(y, 0) : y + length, max(x, 0) : x + length].mean())
