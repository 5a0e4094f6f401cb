"""On which pixels a corrected raster is written, and where each of them lies in the uncorrected one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional, Protocol

import numpy as np

from .. import geometry
from ..geometry import Geotransform
from ..protocol import JobError
from .crs import project
from .georef import Georeference, PixelTransform, lattice

#: Points along each side of a raster that tell where its corrected outline lies.
OUTLINE = 49
#: Output px between the nodes of the widest lattice of positions, and between those that GDAL interpolates linearly.
WIDE, STEP = 32, 4
#: By which the positions between every second node may be off, source px: a smooth transform is then some ten times as
#: exact at half the spacing, one with a kink twice.
SMOOTH_PX, KINKED_PX = 0.03, 0.08
#: GDAL counts pixels in 32 bits.
MAX_SIDE = 2**31 - 2
#: A corrected raster of more pixels for each of the input's was not meant: grids of another scale by mistake.
MAX_GROWTH = 10_000


class Move(Protocol):
    """A transform of places: see :class:`engine.field.transform.Transform`."""

    @property
    def crs_wkt(self) -> str: ...

    def forward(self, points: np.ndarray) -> np.ndarray: ...

    def inverse(self, points: np.ndarray) -> np.ndarray: ...

    def affine(self) -> Optional[Geotransform]: ...


@dataclass(frozen=True)
class TargetGrid:
    """The pixels of a raster to be written.

    Attributes:
        crs: WKT.
        geotransform: of its pixels.
        width, height: px.
    """

    crs: str
    geotransform: Geotransform
    width: int
    height: int


def own_grid(georeference: Georeference) -> tuple[str, Geotransform]:
    """(CRS, geotransform) of a layer's own pixels: those of its geotransform; for GCPs and RPCs, north-up pixels of
    its CRS as large as the layer's own at its centre."""
    if georeference.geotransform is not None:
        return georeference.crs, georeference.geotransform
    centre = np.array([georeference.width / 2, georeference.height / 2])
    steps = np.array([(0, 0), (0.5, 0), (-0.5, 0), (0, 0.5), (0, -0.5)])
    places = PixelTransform(georeference, georeference.crs).to_map(centre + steps)
    if not np.isfinite(places).all():
        raise _nowhere()
    across, down = places[1] - places[2], places[3] - places[4]
    size_x, size_y = math.hypot(across[0], down[0]), math.hypot(across[1], down[1])
    if min(size_x, size_y) <= 0:
        raise _nowhere()
    return georeference.crs, (float(places[0, 0]), size_x, 0.0, float(places[0, 1]), 0.0, -size_y)


def target_grid(georeference: Georeference, move: Move, crs: str, pixels: Geotransform, what: str) -> TargetGrid:
    """The grid that a corrected layer covers.

    Args:
        georeference: of the layer.
        move: its correction.
        crs, pixels: the grid that the result is aligned to, whole pixels of which it gets.
        what: the layer as a sentence begins with it.

    Raises:
        JobError: the corrected layer has no place in ``crs``, or far more pixels than the layer itself.
    """
    outline = lattice((0, 0, georeference.width, georeference.height), OUTLINE)
    places = move.forward(PixelTransform(georeference, move.crs_wkt).to_map(outline))
    corners = geometry.apply_points(geometry.invert(pixels), project(places, move.crs_wkt, crs))
    corners = corners[np.isfinite(corners).all(axis=1)]
    if len(corners) == 0:
        raise _nowhere()
    # A thousandth of a pixel is no reason for another row; what bulges between two points of the outline is.
    bulge = 0.0 if move.affine() is not None else 1.0
    low, high = np.floor(corners.min(axis=0) + 1e-3 - bulge), np.ceil(corners.max(axis=0) - 1e-3 + bulge)
    width, height = (float(v) for v in np.maximum(high - low, 1))
    own = georeference.width * georeference.height
    if max(width, height) > MAX_SIDE or width * height > MAX_GROWTH * max(own, 10_000):
        raise JobError(
            f"{what} would have {width:.0f} × {height:.0f} px on that grid; write it on its own pixels, or check "
            "its CRS."
        )
    place = geometry.window_geotransform(pixels, float(low[0]), float(low[1]))
    return TargetGrid(crs, place, int(width), int(height))


def source_positions(
    grid: TargetGrid, move: Move, transform: PixelTransform, x: np.ndarray, y: np.ndarray
) -> np.ndarray:
    """Where places of the grid lie in the uncorrected raster.

    Args:
        transform: between the raster's corner coordinates and ``move``'s CRS.
        x, y: (N,) and (M,) corner coordinates of the grid.

    Returns:
        (M, N, 2) corner coordinates of the raster; NaN where there are none.
    """
    xs, ys = np.meshgrid(x, y)
    places = geometry.apply_points(grid.geotransform, np.column_stack([xs.ravel(), ys.ravel()]))
    found = transform.to_pixels(move.inverse(project(places, grid.crs, move.crs_wkt)))
    return found.reshape(len(y), len(x), 2)


def dense_positions(
    grid: TargetGrid,
    move: Move,
    transform: PixelTransform,
    window: tuple[int, int, int, int],
) -> tuple[np.ndarray, int]:
    """:func:`source_positions` of a lattice over a window, of which as few as will do are computed.

    Positions are computed on a wide lattice, then on ones twice as dense, until the cubic interpolation from every
    second node agrees with the nodes between; the rest is interpolated so. For a smooth transform the error falls with
    the fourth power of the spacing. Where it has a kink, it falls with the spacing alone, and the lattice ends denser.

    Args:
        window: (x0, y0, width, height) in the grid, px.

    Returns:
        (rows, columns, 2) for the nodes x0, x0 + step, … that reach to the window's far side or beyond; and ``step``,
        :data:`STEP` px or less.
    """
    x0, y0, width, height = window
    spacing = WIDE
    while True:
        # Two nodes more on each side than the window has, so that the cubic has its neighbours at the edges too.
        across, down = -(-width // (2 * spacing)) * 2, -(-height // (2 * spacing)) * 2
        x = x0 + spacing * np.arange(-2.0, across + 3)
        y = y0 + spacing * np.arange(-2.0, down + 3)
        nodes = source_positions(grid, move, transform, x, y)
        if spacing == 1:
            break
        off = float(np.abs(_refined(nodes[::2, ::2]) - nodes[2:-2, 2:-2]).max())
        # False for NaN, which is worth a closer look; but not from pixel to pixel.
        if off <= (SMOOTH_PX if spacing > STEP else KINKED_PX) or (spacing <= STEP and np.isnan(off)):
            break
        spacing //= 2
    while spacing > STEP:
        nodes, spacing = _refined(nodes), spacing // 2
    rows, columns = -(-height // spacing) + 1, -(-width // spacing) + 1
    return nodes[2 : 2 + rows, 2 : 2 + columns], spacing


#: Keys' cubic half-way between two nodes.
_HALF = np.array([-1, 9, 9, -1]) / 16


def _refined(nodes: np.ndarray) -> np.ndarray:
    """A lattice twice as dense, by cubic interpolation, from the second node to the last but one."""
    for axis in (0, 1):
        nodes = np.moveaxis(nodes, axis, 0)
        half = sum(w * nodes[k : len(nodes) - 3 + k] for k, w in enumerate(_HALF))
        dense = np.empty((2 * len(half) + 1, *nodes.shape[1:]))
        dense[0::2], dense[1::2] = nodes[1:-1], half
        nodes = np.moveaxis(dense, 0, axis)
    return nodes


def _nowhere() -> JobError:
    return JobError("A layer has no place in the CRS it is to be corrected in; check the CRS of the layers.")
