"""The templates' heatmaps as a store that map and list share: windows of the atlas, as bytes, within bounded memory.

Every heatmap is kept as bytes 1…255 between its own lowest and highest value (0: no data): eight bits are more than a
colour ramp shows. Small copies of all of them, at most :data:`SMALL` px a side, are made once in the background; whole
ones are read as they come into view, and the oldest are let go.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from typing import Any, Callable, Iterable, Optional

import numpy as np
from osgeo import gdal

from .bundle import ReviewBundle
from .matches import Matches

#: Longest side of the small copies, px: what a thumbnail and a heatmap of a finger's breadth in the map need.
SMALL = 33
#: Memory of the small copies, and of the whole ones, bytes.
SMALL_BYTES, WHOLE_BYTES = 32 << 20, 32 << 20


class HeatmapStore:
    """Heatmaps of one bundle's matches; every method may be called from any thread.

    Args:
        bundle: whose atlas.
        matches: placed in it.
    """

    def __init__(self, bundle: ReviewBundle, matches: Matches) -> None:
        self._path = bundle.atlas()
        self._paths = {level: bundle.atlas(level) for level in bundle.levels}
        self._windows = np.stack([matches.atlas_x, matches.atlas_y, matches.heat_w, matches.heat_h], axis=1)
        longest = int(self._windows[:, 2:].max()) if len(matches) else 1
        self._step = max(1, -(-longest // SMALL))
        while len(matches) * (-(-longest // self._step)) ** 2 > SMALL_BYTES:
            self._step += 1
        self._small: Optional[np.ndarray] = None
        self._lock = threading.Lock()
        self._whole: OrderedDict[int, np.ndarray] = OrderedDict()
        self._whole_bytes = 0

    @property
    def exists(self) -> bool:
        """Whether the atlas is (still) there."""
        return os.path.isfile(self._path)

    @property
    def small(self) -> Optional[np.ndarray]:
        """(N, h, w) uint8 copies, once :meth:`warm_up` has made them; cells that are smaller are padded with 0."""
        return self._small

    @property
    def step(self) -> int:
        """Heatmap px per px of the small copies."""
        return self._step

    def values(self, row: int, level: str = "fused") -> Optional[np.ndarray]:
        """(h, w) float32 similarity of one match, NaN where it could not be judged; None where it cannot be read."""
        atlas = _open(self._paths[level]) if level in self._paths else None
        try:
            return _read(atlas, *self._windows[row].tolist()) if atlas is not None else None
        except RuntimeError:
            return None

    def whole(self, rows: Iterable[int], cancelled: Callable[[], bool]) -> dict[int, np.ndarray]:
        """(h, w) uint8 of each of ``rows``; what cannot be read, or was not reached before the cancel, is missing."""
        found: dict[int, np.ndarray] = {}
        missing = []
        with self._lock:
            for row in rows:
                known = self._whole.get(row)
                if known is None:
                    missing.append(row)
                else:
                    self._whole.move_to_end(row)
                    found[row] = known
        if not missing:
            return found
        atlas = _open(self._path)
        if atlas is None:
            return found
        try:
            # In the atlas's own order each of its tiles is decoded once.
            for row in sorted(missing, key=lambda each: tuple(self._windows[each, 1::-1])):
                if cancelled():
                    break
                found[row] = as_bytes(_read(atlas, *self._windows[row].tolist())[None])[0]
                self._keep(row, found[row])
        except RuntimeError:
            return found  # a broken file; the map shows what came before
        return found

    def warm_up(self, cancelled: Callable[[], bool]) -> bool:
        """Make the small copies, one row of the atlas at a time; False where it was cancelled or cannot be read."""
        if self._small is not None:
            return True
        atlas = _open(self._path)
        if atlas is None:
            return False
        longest = self._windows[:, 2:].max(axis=0) if len(self._windows) else np.ones(2, int)
        width, height = (int(-(-size // self._step)) for size in longest)
        small = np.zeros((len(self._windows), height, width), np.uint8)
        try:
            for top in np.unique(self._windows[:, 1]):
                if cancelled():
                    return False
                self._warm_up_strip(atlas, int(top), small)
        except RuntimeError:
            return False
        self._small = small
        return True

    def _warm_up_strip(self, atlas: Any, top: int, small: np.ndarray) -> None:
        rows = np.flatnonzero(self._windows[:, 1] == top)
        height = int(self._windows[rows, 3].max())
        left, right = int(self._windows[rows, 0].min()), int((self._windows[rows, 0] + self._windows[rows, 2]).max())
        strip = _read(atlas, left, top, right - left, height)
        # All heatmaps of one size together: numpy lets go of the interpreter, which the main thread needs.
        for wide, high in np.unique(self._windows[rows, 2:], axis=0).tolist():
            alike = rows[(self._windows[rows, 2] == wide) & (self._windows[rows, 3] == high)]
            columns = (self._windows[alike, 0] - left)[:, None] + np.arange(wide)
            cells = pooled(as_bytes(strip[:high, columns].transpose(1, 0, 2)), self._step)
            small[alike, : cells.shape[1], : cells.shape[2]] = cells

    def _keep(self, row: int, heatmap: np.ndarray) -> None:
        with self._lock:
            if row not in self._whole:
                self._whole[row] = heatmap
                self._whole_bytes += heatmap.nbytes
            while self._whole_bytes > WHOLE_BYTES:
                _row, old = self._whole.popitem(last=False)
                self._whole_bytes -= old.nbytes


def as_bytes(values: np.ndarray) -> np.ndarray:
    """(n, h, w) float → uint8: 1…255 from each one's lowest to its highest finite value, 0 where it is not finite."""
    finite = np.isfinite(values)
    low = np.where(finite, values, np.inf).min(axis=(1, 2), keepdims=True)
    high = np.where(finite, values, -np.inf).max(axis=(1, 2), keepdims=True)
    span = np.where(high > low, high - low, 1.0)
    share = np.where(finite, (values - np.where(np.isfinite(low), low, 0.0)) / span, 0.0)
    made: np.ndarray = np.where(finite, 1 + np.rint(254 * share), 0).astype(np.uint8)
    return made


def pooled(values: np.ndarray, step: int) -> np.ndarray:
    """(n, h, w) → the maximum of each ``step`` × ``step`` cell: a peak of one pixel stays a peak."""
    if step == 1:
        return values
    count, height, width = values.shape
    rows, columns = -(-height // step), -(-width // step)
    padded = np.zeros((count, rows * step, columns * step), values.dtype)
    padded[:, :height, :width] = values
    made: np.ndarray = padded.reshape(count, rows, step, columns, step).max(axis=(2, 4))
    return made


def _open(path: str) -> Any:
    """The raster, for the caller's thread alone, closed when it is let go; None where it cannot be opened.

    None is kept open: the bundle may be replaced or deleted at any time.
    """
    gdal.UseExceptions()
    try:
        return gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        return None


def _read(atlas: Any, x: int, y: int, width: int, height: int) -> np.ndarray:
    """(h, w) float32 of a window. Through bytes, which needs none of GDAL's own bindings to numpy."""
    data = atlas.GetRasterBand(1).ReadRaster(x, y, width, height, buf_type=gdal.GDT_Float32)
    if data is None:
        raise RuntimeError("the atlas cannot be read")
    return np.frombuffer(data, np.float32).reshape(height, width)
