"""One chunk of a corrected raster: GDAL resamples the source pixels under it, placed by a lattice of positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from . import masks
from .gdal_setup import gdal, reading
from .georef import PixelTransform
from .labels import BandKind
from .placed_warp import memory, warp_placed
from .target import Move, TargetGrid, dense_positions

#: Source bytes that one chunk may read at once, and output px below which it is not split any more.
MAX_SOURCE_BYTES, SMALLEST_PX = 96 << 20, 1
#: Reach of the widest kernel (Lanczos), px.
_REACH = 3
#: From so many source px to one of the output on, the kernel grows with them.
SHRINKING = 1.25
NEAREST = "nearest"
_ALGORITHMS = {NEAREST: "near"}


@dataclass(frozen=True)
class Lattice:
    """Positions of a window's pixels in the source, see :func:`engine.rasters.target.dense_positions`."""

    nodes: np.ndarray
    step: int

    def scale(self) -> np.ndarray:
        """(2,) source px along x and along y that a pixel of the output covers."""
        across, down = np.diff(self.nodes, axis=1)[:-1], np.diff(self.nodes, axis=0)[:, :-1]
        reach = np.sqrt(across**2 + down**2) / self.step
        if not np.isfinite(reach).any():
            return np.ones(2)
        scale: np.ndarray = np.nanmedian(reach, axis=(0, 1))
        return scale


@dataclass(frozen=True)
class Resampler:
    """A raster that is being corrected.

    Attributes:
        dataset: the open input.
        what: it, as a sentence begins with it.
        grid: of the output.
        move, transform: see :func:`engine.rasters.target.source_positions`.
        kinds: of its bands.
        methods: resampling of each band, of ``RESAMPLINGS``.
        masked: True where the output says by a mask band which pixels count.
        picture: see :func:`engine.rasters.labels.is_picture`.
    """

    dataset: Any
    what: str
    grid: TargetGrid
    move: Move
    transform: PixelTransform
    kinds: tuple[BandKind, ...]
    methods: tuple[str, ...]
    masked: bool
    picture: bool

    def chunk(self, window: tuple[int, int, int, int]) -> Optional[tuple[list[np.ndarray], Optional[np.ndarray]]]:
        """The pixels of a window (x0, y0, width, height) of the grid.

        Returns:
            One (height, width) array per band, in its type, nodata (0 where there is none) where the source has
            nothing, and (height, width) uint8 of 255 and 0 where the output is masked; None where all is empty.

        Raises:
            JobError: the input cannot be read.
        """
        _, _, width, height = window
        planes = [np.full((height, width), _empty(kind), kind.numpy) for kind in self.kinds]
        mask = np.zeros((height, width), np.uint8) if self.masked else None
        wrote = self._fill(window, (0, 0), planes, mask)
        return (planes, mask) if wrote else None

    def _fill(
        self, window: tuple[int, int, int, int], at: tuple[int, int], planes: list[np.ndarray], mask: Any
    ) -> bool:
        """Write a window into arrays at (x, y); False where nothing is there."""
        _, _, width, height = window
        nodes, step = dense_positions(self.grid, self.move, self.transform, window)
        lattice = Lattice(nodes, step)
        if not np.isfinite(nodes).any():
            return False
        part = self._part(lattice)
        if part is None:
            return False
        if self._bytes(part) > MAX_SOURCE_BYTES and max(width, height) > SMALLEST_PX:
            wrote = [self._fill(*quarter, planes, mask) for quarter in _quarters(window, at)]
            return any(wrote)
        inside = slice(at[1], at[1] + height), slice(at[0], at[0] + width)
        for numbers in self._groups():
            found = self._warp([planes[n][inside] for n in numbers], numbers, lattice, part)
            for number, values in zip(numbers, found):
                planes[number][inside] = values
        if mask is not None:
            mask[inside] = self._warp_mask(mask[inside], lattice, part)
        lost = ~np.isfinite(nodes).all(axis=2)
        if lost.any():
            # A cell with a corner that has no place has none itself.
            cells = lost[:-1, :-1] | lost[1:, :-1] | lost[:-1, 1:] | lost[1:, 1:]
            gone = np.kron(cells, np.ones((step, step), bool))[:height, :width]
            for number, kind in enumerate(self.kinds):
                planes[number][inside][gone] = _empty(kind)
            if mask is not None:
                mask[inside][gone] = 0
        return True

    def _part(self, lattice: Lattice) -> Optional[tuple[int, int, int, int]]:
        """(x0, y0, width, height) of the source pixels that a lattice reaches; None where it reaches none."""
        low, high = np.nanmin(lattice.nodes, axis=(0, 1)), np.nanmax(lattice.nodes, axis=(0, 1))
        margin = np.ceil((_REACH + 1) * np.maximum(lattice.scale(), 1.0)) + 1
        size = np.array([self.dataset.RasterXSize, self.dataset.RasterYSize], float)
        first, last = np.clip(np.floor(low - margin), 0, size), np.clip(np.ceil(high + margin), 0, size)
        if (first >= last).any():
            return None
        x0, y0, x1, y1 = (int(v) for v in (*first, *last))
        return x0, y0, x1 - x0, y1 - y0

    def _bytes(self, part: tuple[int, int, int, int]) -> int:
        widest = max(sum(gdal.GetDataTypeSize(self.kinds[n].dtype) // 8 for n in group) for group in self._groups())
        return part[2] * part[3] * widest

    def _groups(self) -> Iterator[list[int]]:
        """Bands (from 0) that are resampled at once: alike, and not too many, save those of one picture."""
        if self.picture and len(set(self.methods)) == 1:
            yield list(range(len(self.kinds)))
            return
        group: list[int] = []
        for number, method in enumerate(self.methods):
            if group and (self.methods[group[0]] != method or len(group) >= 8):
                yield group
                group = []
            group.append(number)
        yield group

    def _warp(
        self, planes: list[np.ndarray], numbers: list[int], lattice: Lattice, part: tuple[int, int, int, int]
    ) -> list[np.ndarray]:
        nearest = self.methods[numbers[0]] == NEAREST
        height, width = planes[0].shape
        alpha = masks.alpha_band(self.dataset)
        with reading(self.what):
            source = memory(part[2], part[3], [self.kinds[n].dtype for n in numbers])
            target = memory(width, height, [self.kinds[n].dtype for n in numbers])
            for index, number in enumerate(numbers):
                kind = self.kinds[number]
                old, new = source.GetRasterBand(index + 1), target.GetRasterBand(index + 1)
                values = self.dataset.GetRasterBand(number + 1).ReadAsArray(*part)
                old.WriteArray(_holes_filled(values, kind))
                new.WriteArray(planes[index])
                # The nearest pixel is taken as it is: nothing needs to be known of it.
                if not nearest and kind.nodata is not None:
                    old.SetNoDataValue(kind.nodata)
                    new.SetNoDataValue(kind.nodata)
                if not nearest and number + 1 == alpha:
                    old.SetColorInterpretation(gdal.GCI_AlphaBand)
                    new.SetColorInterpretation(gdal.GCI_AlphaBand)
            if not nearest:
                valid = self._valid(part)
                if valid is not None:
                    source.CreateMaskBand(gdal.GMF_PER_DATASET)
                    source.GetRasterBand(1).GetMaskBand().WriteArray(valid)
            self._run(source, target, lattice, part, self.methods[numbers[0]])
            return [target.GetRasterBand(index + 1).ReadAsArray() for index in range(len(numbers))]

    def _warp_mask(self, mask: np.ndarray, lattice: Lattice, part: tuple[int, int, int, int]) -> np.ndarray:
        """255 where the nearest source pixel exists and counts."""
        with reading(self.what):
            valid = self._valid(part)
            source = memory(part[2], part[3], [gdal.GDT_Byte])
            source.GetRasterBand(1).WriteArray(
                np.full((part[3], part[2]), 255, np.uint8) if valid is None else np.where(valid > 0, 255, 0)
            )
            target = memory(mask.shape[1], mask.shape[0], [gdal.GDT_Byte])
            self._run(source, target, lattice, part, NEAREST)
            found: np.ndarray = target.GetRasterBand(1).ReadAsArray()
        return found

    def _valid(self, part: tuple[int, int, int, int]) -> Optional[np.ndarray]:
        """(h, w) uint8 of the source's mask band; None where it has none."""
        band = self.dataset.GetRasterBand(1)
        if not masks.has_mask_band(band):
            return None
        valid: np.ndarray = band.GetMaskBand().ReadAsArray(*part)
        return valid

    def _run(self, source: Any, target: Any, lattice: Lattice, part: tuple[int, int, int, int], method: str) -> None:
        # Told here, since GDAL would take it from the extents, which are larger for a raster that is turned.
        scales = zip("XY", lattice.scale().tolist())
        kernel = [f"{axis}SCALE={1.0 if s < SHRINKING else 1 / s!r}" for axis, s in scales]
        unified = "YES" if self.picture else "NO"
        places = np.where(np.isfinite(lattice.nodes), lattice.nodes, -1e6) - np.array(part[:2])
        algorithm = _ALGORITHMS.get(method, method)
        warp_placed(source, target, places, lattice.step, algorithm, [f"UNIFIED_SRC_NODATA={unified}", *kernel])


def _holes_filled(values: np.ndarray, kind: BandKind) -> np.ndarray:
    """Values with all that counts as nothing turned into the one value that GDAL is told of."""
    if kind.nodata is None:
        return values
    nothing = np.isnan(values) if values.dtype.kind == "f" else np.zeros(values.shape, bool)
    for value in kind.holes:
        nothing |= masks.equals(values, value)
    if nothing.any():
        values[nothing] = kind.nodata
    return values


def _empty(kind: BandKind) -> float:
    return 0.0 if kind.nodata is None else kind.nodata


def _quarters(
    window: tuple[int, int, int, int], at: tuple[int, int]
) -> Iterator[tuple[tuple[int, int, int, int], tuple[int, int]]]:
    x0, y0, width, height = window
    for left, right in ((0, width - width // 2), (width - width // 2, width)):
        for top, bottom in ((0, height - height // 2), (height - height // 2, height)):
            if right > left and bottom > top:
                yield (x0 + left, y0 + top, right - left, bottom - top), (at[0] + left, at[1] + top)
