"""Empty borders that nobody declared: exact zeros (or 8-bit white) around a scene, connected to the raster's edge.

Dark water is zero here and there; a collar is solid and reaches the edge. The search reads the edges, and goes inwards
only where it finds emptiness, tile by tile, so that a raster without a collar costs four thin strips.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .masks import dilated, opened

#: (x0, y0, x1, y1) → (h, w) bool: True where a pixel is empty.
EmptyReader = Callable[[int, int, int, int], np.ndarray]

#: Longest side of the coarse map, in cells.
MAP_CELLS = 1024
#: Side of a tile that is read at once, in cells; in pixels no more than 2 560 for a raster of 20 000.
TILE_CELLS = 128
#: Depth in px of the strips that are looked at first.
STRIP = 3


@dataclass(frozen=True)
class Border:
    """Where empty pixels belong to the collar.

    Attributes:
        cell: px per cell.
        near: (rows, columns) bool: an *empty* pixel in such a cell belongs to the collar.
    """

    cell: int
    near: np.ndarray

    def window(self, x0: int, y0: int, x1: int, y1: int, step_x: float = 1.0, step_y: float = 1.0) -> np.ndarray:
        """(h, w) bool for a window of a level whose pixels are step_x × step_y px of the raster."""
        columns = ((np.arange(x0, x1) + 0.5) * step_x / self.cell).astype(int)
        rows = ((np.arange(y0, y1) + 0.5) * step_y / self.cell).astype(int)
        found: np.ndarray = self.near[np.minimum(rows, self.near.shape[0] - 1)][
            :, np.minimum(columns, self.near.shape[1] - 1)
        ]
        return found


def find_border(read: EmptyReader, width: int, height: int, check: Callable[[], None]) -> Border | None:
    """The raster's collar; None where there is none.

    Args:
        read: reads windows of the raster.
        width, height: of the raster, px.
        check: called between tiles; may raise to end the search.
    """
    if min(width, height) < 2 * STRIP or not _edge_is_empty(read, width, height):
        return None
    cell = max(1, -(-max(width, height) // MAP_CELLS))
    rows, columns = -(-height // cell), -(-width // cell)
    empty = np.zeros((rows, columns), bool)
    tile_rows, tile_columns = -(-rows // TILE_CELLS), -(-columns // TILE_CELLS)
    queue = deque(
        (r, c)
        for r in range(tile_rows)
        for c in range(tile_columns)
        if r in (0, tile_rows - 1) or c in (0, tile_columns - 1)
    )
    seen = set(queue)
    while queue:
        check()
        row, column = queue.popleft()
        top, left = row * TILE_CELLS, column * TILE_CELLS
        bottom, right = min(top + TILE_CELLS, rows), min(left + TILE_CELLS, columns)
        pixels = read(left * cell, top * cell, min(right * cell, width), min(bottom * cell, height))
        found = _all_of_cells(pixels, cell)
        empty[top:bottom, left:right] = found
        if found.any():
            for near in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if 0 <= near[0] < tile_rows and 0 <= near[1] < tile_columns and near not in seen:
                    seen.add(near)
                    queue.append(near)
    # Cells of several pixels that are empty throughout are solid already.
    solid = opened(empty) if cell < 3 else empty
    # From outside the raster inwards: a ring of outside cells is the seed, and reaches the raster's own edge cells.
    ring = np.pad(solid, 1, constant_values=True)
    seed = np.zeros_like(ring)
    seed[[0, -1]] = True
    seed[:, [0, -1]] = True
    region = flood(ring, seed)
    if not region[1:-1, 1:-1].any() and cell == 1:
        return None
    return Border(cell, dilated(region)[1:-1, 1:-1])


def flood(passable: np.ndarray, seed: np.ndarray) -> np.ndarray:
    """(H, W) bool: what is reached from ``seed`` through ``passable``, by edges, not corners."""
    reached = seed & passable
    while True:
        before = int(reached.sum())
        for axis in (1, 0):
            for backwards in (False, True):
                reached = _sweep(passable, reached, axis, backwards)
        if int(reached.sum()) == before:
            return reached


def _sweep(passable: np.ndarray, reached: np.ndarray, axis: int, backwards: bool) -> np.ndarray:
    flip = (slice(None),) * axis + (slice(None, None, -1 if backwards else 1),)
    open_, marked = passable[flip], reached[flip]
    place = np.arange(open_.shape[axis], dtype=np.int32).reshape([-1 if a == axis else 1 for a in range(2)])
    wall = np.maximum.accumulate(np.where(open_, np.int32(-1), place), axis=axis)
    mark = np.maximum.accumulate(np.where(marked, place, np.int32(-1)), axis=axis)
    return (open_ & (mark > wall))[flip]


def _edge_is_empty(read: EmptyReader, width: int, height: int) -> bool:
    strips = (
        read(0, 0, width, STRIP),
        read(0, height - STRIP, width, height),
        read(0, 0, STRIP, height).T,
        read(width - STRIP, 0, width, height).T,
    )
    for strip in strips:
        solid = strip.all(axis=0)
        if (solid[:-2] & solid[1:-1] & solid[2:]).any():
            return True
    return False


def _all_of_cells(pixels: np.ndarray, cell: int) -> np.ndarray:
    """(rows, columns) bool: cells of cell × cell px in which every pixel is True; the last ones may be cut."""
    if cell == 1:
        return pixels
    height, width = pixels.shape
    padded = np.pad(pixels, ((0, -height % cell), (0, -width % cell)), constant_values=True)
    blocks = padded.reshape(padded.shape[0] // cell, cell, padded.shape[1] // cell, cell)
    result: np.ndarray = blocks.all(axis=(1, 3))
    return result
