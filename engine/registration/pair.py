"""What registration asks of a pair of rasters, and the same on arrays in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from .. import geometry
from ..geometry import Window
from ..rasters.grid import WorkingGrid


class Pair(Protocol):
    """The part of :class:`engine.rasters.pair.PairReader` that the search needs."""

    @property
    def grid(self) -> WorkingGrid: ...

    @property
    def sar_window(self) -> Window: ...

    @property
    def optical_window(self) -> Window: ...

    @property
    def start_px(self) -> tuple[float, float]: ...

    @property
    def reachable(self) -> Window: ...

    def read_sar(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]: ...

    def read_optical(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]: ...

    def coarser(self, factor: int) -> Pair: ...


@dataclass(frozen=True)
class ArrayPair:
    """Two chips in memory as a pair; for calibration and tests.

    Attributes:
        sar: (1, h, w) float32, 0…1.
        optical: (3, H, W) float32, 0…1; its top-left is grid pixel (0, 0).
        sar_mask, optical_mask: bool, True = valid.
        place: (x, y) grid pixel of the SAR's top-left.
        gsd_m: ground metres of a grid pixel.
        start_px, radius_px: as in :class:`engine.rasters.pair.PairReader`.
    """

    sar: np.ndarray
    optical: np.ndarray
    sar_mask: np.ndarray
    optical_mask: np.ndarray
    place: tuple[int, int]
    gsd_m: float = 10.0
    start_px: tuple[float, float] = (0.0, 0.0)
    radius_px: float = 100.0

    @classmethod
    def of(cls, sar: np.ndarray, optical: np.ndarray, place: tuple[int, int], gsd_m: float = 10.0) -> ArrayPair:
        """Of arrays without holes: sar (h, w), optical (C, H, W)."""
        planes = np.repeat(optical, 3, axis=0) if len(optical) == 1 else optical
        masks = np.ones(sar.shape, bool), np.ones(optical.shape[1:], bool)
        return cls(sar[None].astype(np.float32), planes.astype(np.float32), *masks, place, gsd_m)

    @property
    def grid(self) -> WorkingGrid:
        """North up, in metres of no CRS."""
        side = self.gsd_m
        return WorkingGrid("", (0.0, side, 0.0, 0.0, 0.0, -side), side, ((side, 0.0), (0.0, -side)))

    @property
    def sar_window(self) -> Window:
        x, y = self.place
        return x, y, x + self.sar.shape[2], y + self.sar.shape[1]

    @property
    def optical_window(self) -> Window:
        return 0, 0, self.optical.shape[2], self.optical.shape[1]

    @property
    def reachable(self) -> Window:
        reach = round(self.radius_px)
        dx, dy = (round(value) for value in self.start_px)
        x0, y0, x1, y1 = self.optical_window
        return geometry.intersect(self.sar_window, (x0 - dx - reach, y0 - dy - reach, x1 - dx + reach, y1 - dy + reach))

    def read_sar(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """As :meth:`engine.rasters.pair.PairReader.read_sar`."""
        return _cut(self.sar, self.sar_mask, x0 - self.place[0], y0 - self.place[1], width, height)

    def read_optical(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """As :meth:`engine.rasters.pair.PairReader.read_optical`."""
        return _cut(self.optical, self.optical_mask, x0, y0, width, height)

    def coarser(self, factor: int) -> ArrayPair:
        """The same with pixels ``factor`` times as large, block means, the same top-left."""
        sar, sar_mask, place = _shrunk(self.sar, self.sar_mask, self.place, factor)
        optical, optical_mask, _ = _shrunk(self.optical, self.optical_mask, (0, 0), factor)
        return replace(
            self,
            sar=sar,
            optical=optical,
            sar_mask=sar_mask,
            optical_mask=optical_mask,
            place=place,
            gsd_m=self.gsd_m * factor,
            start_px=(self.start_px[0] / factor, self.start_px[1] / factor),
            radius_px=self.radius_px / factor,
        )


def _cut(
    planes: np.ndarray, mask: np.ndarray, x0: int, y0: int, width: int, height: int
) -> tuple[np.ndarray, np.ndarray]:
    chip = np.zeros((len(planes), height, width), np.float32)
    valid = np.zeros((height, width), bool)
    left, top = max(x0, 0), max(y0, 0)
    right, bottom = min(x0 + width, mask.shape[1]), min(y0 + height, mask.shape[0])
    if right > left and bottom > top:
        inside = (slice(top - y0, bottom - y0), slice(left - x0, right - x0))
        chip[(slice(None), *inside)] = planes[:, top:bottom, left:right]
        valid[inside] = mask[top:bottom, left:right]
        for plane in chip:
            plane[~valid] = plane[valid].mean() if valid.any() else 0.0
    return chip, valid


def _shrunk(
    planes: np.ndarray, mask: np.ndarray, place: tuple[int, int], factor: int
) -> tuple[np.ndarray, np.ndarray, tuple[int, int]]:
    """Block means on the grid's own blocks; blocks that are not whole are left away."""
    skip_x, skip_y = -place[0] % factor, -place[1] % factor
    rows = (mask.shape[0] - skip_y) // factor
    columns = (mask.shape[1] - skip_x) // factor
    inside = (slice(skip_y, skip_y + rows * factor), slice(skip_x, skip_x + columns * factor))
    small = planes[(slice(None), *inside)].reshape(len(planes), rows, factor, columns, factor).mean(axis=(2, 4))
    share = mask[inside].reshape(rows, factor, columns, factor).mean(axis=(1, 3))
    return small, share >= 0.5, ((place[0] + skip_x) // factor, (place[1] + skip_y) // factor)
