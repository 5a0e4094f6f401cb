"""One open raster: raw windows with their valid pixels, and the same in the domain that may be averaged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..protocol import SCALINGS, JobError, LayerSpec
from . import masks, values
from .border import Border, find_border
from .gdal_setup import gdal, reading
from .source import OPTICAL, SAR, Source, describe_source, open_dataset

#: The sample that the scaling is told from: windows of so many px across, so many along each side of the raster; more
#: of them only where the fewer hold less than enough valid values.
SAMPLE_PX, SAMPLE_GRIDS, SAMPLE_ENOUGH = 64, (6, 17, 31), 2000


@dataclass(frozen=True)
class Level:
    """The raster at full resolution, or one of its overviews.

    Attributes:
        step_x, step_y: full-resolution px per px of the level; an overview of 1024 px of a raster of 2047 has no whole
            step.
        width, height: px.
        bands: the chosen bands.
        masks: alpha and mask bands: a pixel counts where none is 0.
    """

    step_x: float
    step_y: float
    width: int
    height: int
    bands: tuple[Any, ...]
    masks: tuple[Any, ...]


@dataclass(frozen=True)
class Settled:
    """What a look at the pixels told: the SAR scaling, whether decibels are averaged as they are, and the empty "
    "border."""

    scaling: str
    as_is: bool
    border: Border | None


class Raster:
    """An open raster and how its pixels are to be understood.

    Attributes:
        source: the description; its ``scaling`` is settled.
        levels: full resolution first, then ever coarser.
        channels: bands of what :meth:`read` gives (three for a palette).
    """

    def __init__(self, dataset: Any, source: Source) -> None:
        self._dataset = dataset
        self.source = source
        self._bands = [dataset.GetRasterBand(number) for number in source.bands]
        # What GDAL is asked about a band may make it open what a VRT names, or read the mask and overviews beside it.
        with reading(source.what):
            self._nodata = tuple((*masks.file_nodata(band), *source.nodata) for band in self._bands)
            alpha = masks.alpha_band(dataset)
            found = [dataset.GetRasterBand(alpha)] if alpha and alpha not in source.bands else []
            found += [band.GetMaskBand() for band in self._bands if masks.has_mask_band(band)][:1]
            self.levels = _levels(source, tuple(self._bands), tuple(found))
        self._palette = _palette(self._bands) if source.role == OPTICAL else None
        self.channels = 3 if self._palette is not None else len(self._bands)
        self._settled = Settled(source.scaling, False, None)

    @property
    def declares_empty(self) -> bool:
        """True where the file or the user says which pixels are empty."""
        return any(self._nodata) or bool(self.levels[0].masks)

    @property
    def settled(self) -> Settled:
        return self._settled

    def settle(self, wanted: str, check: Callable[[], None]) -> None:
        """Find the SAR scaling (``wanted`` other than ``auto`` wins) and the undeclared empty border.

        Raises:
            JobError: an unreadable file.
        """
        scaling, as_is, border = "", False, None
        if self.source.role == SAR:
            sample = self._sample(check)
            byte = self._bands[0].DataType == gdal.GDT_Byte
            scaling = values.detect_scaling(sample, byte) if wanted == "auto" else wanted
            if np.iscomplexobj(sample):
                scaling = values.AMPLITUDE
            as_is = scaling == values.DB and values.averages_decibels(sample)
        if not self.declares_empty and (self.source.role == OPTICAL or scaling == values.BYTE):
            border = find_border(self._read_empty, self.source.width, self.source.height, check)
        self.take(Settled(scaling, as_is, border))

    def take(self, settled: Settled) -> None:
        """Take over what an earlier look at the same file told."""
        self._settled = settled
        self.source = replace(self.source, scaling=settled.scaling)

    def read(self, x0: int, y0: int, x1: int, y1: int, level: Level | None = None) -> tuple[np.ndarray, np.ndarray]:
        """A window in the domain that may be averaged.

        Args:
            x0, y0, x1, y1: inside the level, in its px.
            level: one of :attr:`levels`; full resolution where None.

        Returns:
            (C, h, w) float32 and (h, w) bool; values where the mask is False are 0.
        """
        level = level or self.levels[0]
        raw, valid = self.read_raw(x0, y0, x1, y1, level)
        if self.source.role == SAR:
            if self.source.scaling != values.BYTE:
                # Solid zeros are nodata that nobody declared, wherever they lie: speckle has single zeros only.
                valid &= ~masks.opened(raw[0] == 0)
            linear = values.to_linear(raw, self.source.scaling, self._settled.as_is)
        else:
            linear = raw.astype(np.float32)
        if self._settled.border is not None:
            near = self._settled.border.window(x0, y0, x1, y1, level.step_x, level.step_y)
            if near.any():
                valid &= ~(near & self._is_empty(raw))
        if not valid.all():
            np.copyto(linear, np.float32(0.0), where=~valid)
        return linear, valid

    def to_display(self, linear: np.ndarray) -> np.ndarray:
        """From the domain of :meth:`read` to that of chips: SAR in dB."""
        if self.source.role == SAR:
            return values.to_display(linear, self.source.scaling, self._settled.as_is)
        return linear

    def read_raw(self, x0: int, y0: int, x1: int, y1: int, level: Level | None = None) -> tuple[np.ndarray, np.ndarray]:
        """(C, h, w) in the file's dtype (scale and offset applied), and (h, w) bool from what is declared."""
        level = level or self.levels[0]
        with reading(self.source.what):
            raw = np.stack([_read(band, x0, y0, x1, y1) for band in level.bands])
            valid = masks.valid_pixels(raw, self._nodata)
            for band in level.masks:
                valid &= _read(band, x0, y0, x1, y1) != 0
        if self._palette is not None:
            return self._palette[:, np.clip(raw[0].astype(np.int64), 0, self._palette.shape[1] - 1)], valid
        return self._calibrated(raw), valid

    def _calibrated(self, raw: np.ndarray) -> np.ndarray:
        """GDAL's scale and offset of a band; they matter for decibels kept as integers."""
        if self.source.role != SAR:
            return raw
        scale, offset = self._bands[0].GetScale(), self._bands[0].GetOffset()
        if scale in (None, 0.0, 1.0) and offset in (None, 0.0):
            return raw
        calibrated: np.ndarray = raw * np.float32(scale or 1.0) + np.float32(offset or 0.0)
        return calibrated

    def _is_empty(self, raw: np.ndarray) -> np.ndarray:
        """Exactly 0 in all bands, or 8-bit white in an optical image."""
        empty: np.ndarray = (raw == 0).all(axis=0)
        if self.source.role == OPTICAL and raw.dtype == np.uint8:
            empty |= (raw == 255).all(axis=0)
        return empty

    def _read_empty(self, x0: int, y0: int, x1: int, y1: int) -> np.ndarray:
        return self._is_empty(self.read_raw(x0, y0, x1, y1)[0])

    def _sample(self, check: Callable[[], None]) -> np.ndarray:
        """Valid values of windows along a grid over the raster, 1-D, in the file's own scaling. A raster that is empty
        where the grid falls is looked at along finer ones."""
        width, height = self.source.width, self.source.height
        found: list[np.ndarray] = []
        for count in SAMPLE_GRIDS:
            for top in np.linspace(0, max(height - SAMPLE_PX, 0), count).astype(int):
                check()
                for left in np.linspace(0, max(width - SAMPLE_PX, 0), count).astype(int):
                    raw, valid = self.read_raw(left, top, min(left + SAMPLE_PX, width), min(top + SAMPLE_PX, height))
                    found.append(raw[0][valid & (raw[0] != 0)])
            if sum(part.size for part in found) >= SAMPLE_ENOUGH:
                break
        return np.concatenate(found)


def open_raster(spec: LayerSpec, role: str) -> Raster:
    """Open one layer; :meth:`Raster.settle` is still to be called.

    Raises:
        JobError: bad input, see :mod:`engine.rasters.source`.
    """
    if role == SAR and spec.scaling not in SCALINGS:
        raise JobError(f"There is no SAR scaling {spec.scaling!r}; choose one of {', '.join(SCALINGS)}.")
    dataset = open_dataset(spec, role)
    return Raster(dataset, describe_source(dataset, spec, role))


def _levels(source: Source, bands: tuple[Any, ...], mask_bands: tuple[Any, ...]) -> tuple[Level, ...]:
    """Full resolution, and the overviews that all bands and masks share."""
    levels = [Level(1.0, 1.0, source.width, source.height, bands, mask_bands)]
    for index in range(bands[0].GetOverviewCount()):
        if any(band.GetOverviewCount() <= index for band in (*bands, *mask_bands)):
            break
        overviews = [band.GetOverview(index) for band in (*bands, *mask_bands)]
        width, height = overviews[0].XSize, overviews[0].YSize
        if any((o.XSize, o.YSize) != (width, height) for o in overviews) or min(width, height) < 2:
            continue
        count = len(bands)
        steps = source.width / width, source.height / height
        levels.append(Level(*steps, width, height, tuple(overviews[:count]), tuple(overviews[count:])))
    return tuple(sorted(levels, key=lambda level: level.step_x))


def _read(band: Any, x0: int, y0: int, x1: int, y1: int) -> np.ndarray:
    found = band.ReadAsArray(int(x0), int(y0), int(x1 - x0), int(y1 - y0))
    if found is None:
        raise RuntimeError(gdal.GetLastErrorMsg() or "no data could be read")
    array: np.ndarray = found
    return array


def _palette(bands: list[Any]) -> np.ndarray | None:
    """(3, n) uint8 colours of a single paletted band; None where there is no palette."""
    table = bands[0].GetColorTable() if len(bands) == 1 else None
    if table is None or table.GetCount() == 0:
        return None
    return np.array([table.GetColorEntry(i)[:3] for i in range(table.GetCount())], np.uint8).T
