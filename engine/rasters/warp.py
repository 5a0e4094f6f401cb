"""Windows of a raster on the working grid.

A window is read in chunks: the source pixels under a tile of the grid, made ready in memory (masks applied, SAR as
power), then warped by GDAL with the resampling that the change of scale asks for. So nodata never bleeds into its
neighbours, speckle is averaged as intensity, and the memory needed depends on the chunk alone. Rotated, GCP-only and
RPC rasters take the same way, since GDAL's transformer works on the chunk's own cut of the georeference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from .. import geometry
from .gdal_setup import gdal, reading
from .georef import APPROXIMATION_PX, PixelTransform, lattice
from .grid import WorkingGrid
from .raster import Level, Raster

#: A chunk has at most about so many source px along a side.
CHUNK_PX = 2048
#: A tile of the grid has at most so many px along a side.
TILE_PX = 1024
#: From so many source px per grid px on, whole blocks are averaged before the warp, down to no less than this.
PREAVERAGE = 3.0
#: So many px of an overview lie along a grid px at least. An overview may have been made with nearest neighbour (GDAL's
#: default), which displaces it by up to half a pixel of its own: so kept below 0.07 px of the grid.
OVERVIEW = 8.0
#: Source px per grid px above which pixels are averaged instead of interpolated.
SHRINKING = 1.1
#: A pixel counts where at least this share of what it was made from did.
MIN_COVER = 0.5
#: Grid px by which a grid pixel may lie off a block of source pixels and still count as on it.
ON_GRID = 0.02
_COVER_NODATA = -1.0


class WarpedRaster:
    """A raster as seen on a working grid.

    Args:
        raster: the open raster, settled.
        grid: where it is wanted.
        check: called between tiles; may raise to end a long read.
    """

    def __init__(self, raster: Raster, grid: WorkingGrid, check: Callable[[], None]) -> None:
        self.raster = raster
        self.grid = grid
        self._check = check
        self._transform = PixelTransform(raster.source.georeference, grid.crs_wkt)

    def coarser(self, grid: WorkingGrid) -> WarpedRaster:
        """The same raster on another grid."""
        return WarpedRaster(self.raster, grid, self._check)

    def read(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """A window of the grid; it may lie anywhere.

        Returns:
            (C, height, width) float32 in the domain of chips (SAR in dB), 0 where masked; (height, width) bool, True =
            valid.
        """
        linear = np.zeros((self.raster.channels, height, width), np.float32)
        mask = np.zeros((height, width), bool)
        for left, top, right, bottom in self._tiles(x0, y0, x0 + width, y0 + height):
            self._check()
            found = self._read_tile(left, top, right, bottom)
            if found is not None:
                linear[:, top - y0 : bottom - y0, left - x0 : right - x0] = found[0]
                mask[top - y0 : bottom - y0, left - x0 : right - x0] = found[1]
        display = self.raster.to_display(linear)
        np.copyto(display, np.float32(0.0), where=~mask)
        return display, mask

    def _tiles(self, x0: int, y0: int, x1: int, y1: int) -> Iterator[tuple[int, int, int, int]]:
        """Tiles whose source chunks stay small."""
        scale = self._scale((x0 + x1) / 2, (y0 + y1) / 2)
        level = self._level(scale)
        coarsest = max(scale[0] / level.step_x, scale[1] / level.step_y)
        side = max(1, min(TILE_PX, int(CHUNK_PX / coarsest)))
        for top in range(y0, y1, side):
            for left in range(x0, x1, side):
                yield left, top, min(left + side, x1), min(top + side, y1)

    def _scale(self, x: float, y: float) -> tuple[float, float]:
        """Source px per grid px along the source's two axes, about grid corner (x, y)."""
        points = [(x - 0.5, y), (x + 0.5, y), (x, y - 0.5), (x, y + 0.5)]
        ends = self._to_source(np.array(points))
        if not np.isfinite(ends).all():
            return self._usual_scale()
        across, down = ends[1] - ends[0], ends[3] - ends[2]
        return float(np.hypot(across[0], down[0])), float(np.hypot(across[1], down[1]))

    def _usual_scale(self) -> tuple[float, float]:
        """As :meth:`_scale`, in the middle of the raster."""
        source = self.raster.source
        x, y = source.width / 2, source.height / 2
        ends = self._transform.to_map(np.array([(x - 0.5, y), (x + 0.5, y), (x, y - 0.5), (x, y + 0.5)]))
        sizes = float(np.hypot(*(ends[1] - ends[0]))), float(np.hypot(*(ends[3] - ends[2])))
        return self.grid.gsd / max(sizes[0], 1e-12), self.grid.gsd / max(sizes[1], 1e-12)

    def _level(self, scale: tuple[float, float]) -> Level:
        """The coarsest overview whose pixels are small enough against the grid's."""
        fitting = [v for v in self.raster.levels if OVERVIEW * v.step_x <= scale[0] and OVERVIEW * v.step_y <= scale[1]]
        return fitting[-1] if fitting else self.raster.levels[0]

    def _to_source(self, points: np.ndarray) -> np.ndarray:
        return self._transform.to_pixels(geometry.apply_points(self.grid.geotransform, points))

    def _read_tile(self, x0: int, y0: int, x1: int, y1: int) -> tuple[np.ndarray, np.ndarray] | None:
        """(C, h, w) linear values and (h, w) validity of a tile; None where the raster has nothing there."""
        scale = self._scale((x0 + x1) / 2, (y0 + y1) / 2)
        level = self._level(scale)
        steps = np.array([level.step_x, level.step_y])
        per_px = np.array(scale) / steps
        points = self._to_source(lattice((x0, y0, x1, y1), 9)) / steps
        good = np.isfinite(points).all(axis=1)
        if not good.any():
            return None
        on_grid = aligned(points, x1 - x0, y1 - y0)
        if on_grid is not None:
            block = np.array(on_grid[1])
            start = np.array(on_grid[0])
            chunk = self._chunk(level, start, start + block * (x1 - x0, y1 - y0), block)
            return None if chunk is None else (chunk[0], chunk[1] >= MIN_COVER)
        low, high = points[good].min(axis=0), points[good].max(axis=0)
        # The kernel's reach, and what a lattice of nine points can miss of a curved edge.
        margin = np.ceil(2 * per_px + 4 + 0.02 * (high - low))
        if not good.all():
            margin += 0.25 * (high - low)
        size = np.array([level.width, level.height])
        block = np.maximum(1, (per_px // PREAVERAGE).astype(int))
        # Beyond the raster's ends one block of invalid pixels is enough to say that nothing is there.
        first = np.maximum(np.floor((low - margin) / block), -1).astype(int)
        last = np.minimum(np.ceil((high + margin) / block), np.ceil(size / block) + 1).astype(int)
        chunk = self._chunk(level, first * block, last * block, block)
        if chunk is None:
            return None
        shrinking = bool((per_px / block).max() > SHRINKING)
        return self._warp(*chunk, (first * block * steps, block * steps), (x0, y0, x1, y1), shrinking, bool(good.all()))

    def _chunk(
        self, level: Level, start: np.ndarray, end: np.ndarray, block: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray] | None:
        """Means over blocks of the level's px from ``start`` (x, y) to ``end``: (C, h, w) linear, and (h, w) share of
        valid pixels, 0 beyond the raster; None where nothing is valid."""
        inner_start, inner_end = np.maximum(start, 0), np.minimum(end, (level.width, level.height))
        if (inner_start >= inner_end).any():
            return None
        linear, valid = self.raster.read(inner_start[0], inner_start[1], inner_end[0], inner_end[1], level)
        if not valid.any():
            return None
        before, after = inner_start - start, end - inner_end
        cover = valid.astype(np.float32)
        if before.any() or after.any():
            padding = ((before[1], after[1]), (before[0], after[0]))
            linear, cover = np.pad(linear, ((0, 0), *padding)), np.pad(cover, padding)
        return block_means(linear, cover, int(block[0]), int(block[1]))

    def _warp(
        self,
        linear: np.ndarray,
        cover: np.ndarray,
        place: tuple[np.ndarray, np.ndarray],
        window: tuple[int, int, int, int],
        shrinking: bool,
        inside: bool,
    ) -> tuple[np.ndarray, np.ndarray]:
        x0, y0, x1, y1 = window
        channels, height, width = linear.shape
        whole = inside and bool((cover >= 1).all())
        hole = cover <= 0
        (left, top), (step_x, step_y) = place
        georeference = self.raster.source.georeference.cut(left, top, step_x, step_y, width, height)
        memory = gdal.GetDriverByName("MEM")
        with reading(self.raster.source.what):
            bands = channels if whole else channels + 1
            chunk = memory.Create("", width, height, bands, gdal.GDT_Float32)
            georeference.put_on(chunk)
            for number, plane in enumerate(linear, 1):
                if not whole:
                    np.copyto(plane, np.float32(np.nan), where=hole)
                chunk.GetRasterBand(number).WriteArray(plane)
            if not whole:
                chunk.GetRasterBand(bands).WriteArray(cover)
            target = memory.Create("", x1 - x0, y1 - y0, bands, gdal.GDT_Float32)
            target.SetProjection(self.grid.crs_wkt)
            target.SetGeoTransform(geometry.window_geotransform(self.grid.geotransform, x0, y0))
            # Without nodata GDAL takes a much faster way.
            nodata = None if whole else " ".join(["nan"] * channels + [str(_COVER_NODATA)])
            gdal.Warp(
                target,
                chunk,
                resampleAlg="average" if shrinking else self._interpolation(),
                srcNodata=nodata,
                dstNodata=nodata,
                errorThreshold=APPROXIMATION_PX,
                transformerOptions=georeference.transformer_options(self.grid.crs_wkt),
                warpOptions=[] if whole else ["UNIFIED_SRC_NODATA=NO", "INIT_DEST=NO_DATA"],
                warpMemoryLimit=64,
                multithread=False,
            )
            found = target.ReadAsArray().reshape(bands, y1 - y0, x1 - x0)
        values = found[:channels]
        valid = np.isfinite(values).all(axis=0)
        if not whole:
            valid &= found[channels] >= MIN_COVER
        values = np.where(valid, values, np.float32(0.0))
        if not shrinking:
            # Cubic interpolation overshoots at edges.
            np.clip(values, linear[:, ~hole].min(), linear[:, ~hole].max(), out=values)
        return values, valid

    def _interpolation(self) -> str:
        """Cubic keeps an optical or 8-bit image sharp; among SAR's point scatterers it would make negative power."""
        return "cubic" if self.raster.source.scaling in ("", "byte") else "bilinear"


def block_means(linear: np.ndarray, cover: np.ndarray, across: int, down: int) -> tuple[np.ndarray, np.ndarray]:
    """Means of blocks of valid pixels, and the share of them.

    Args:
        linear: (C, h, w), 0 where invalid; h and w multiples of the block.
        cover: (h, w) float32, 1 = valid.
        across, down: px of a block.
    """
    if across == 1 and down == 1:
        return linear, cover
    share = _block_sums(cover, across, down)
    sums = np.stack([_block_sums(plane, across, down) for plane in linear])
    return sums / np.maximum(share, np.float32(1e-6)), share / np.float32(across * down)


def _block_sums(plane: np.ndarray, across: int, down: int) -> np.ndarray:
    rows = plane[0::down].copy()
    for row in range(1, down):
        rows += plane[row::down]
    sums = rows[:, 0::across].copy()
    for column in range(1, across):
        sums += rows[:, column::across]
    return sums


def aligned(points: np.ndarray, width: int, height: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Whether a tile of the grid falls onto whole blocks of source pixels, so that nothing is to be interpolated.

    Args:
        points: (n², 2) source coordinates of a :func:`lattice` over the tile, row by row; NaN where there are none.
        width, height: of the tile, grid px.

    Returns:
        Source px (x, y) of the tile's top-left, and source px (across, down) of one grid px; None where a grid pixel
        lies off by more than :data:`ON_GRID`.
    """
    if not np.isfinite(points).all():
        return None
    first, last = points[0], points[-1]
    block = np.rint((last - first) / (width, height))
    if (block < 1).any():
        return None
    expected = lattice((0, 0, width, height), round(len(points) ** 0.5)) * block + np.rint(first)
    if (np.abs(points - expected) > ON_GRID * block).any():
        return None
    (x, y), (across, down) = np.rint(first).astype(int).tolist(), block.astype(int).tolist()
    return (x, y), (across, down)
