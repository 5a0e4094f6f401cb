"""Where heatmaps lie on a map, and which of them a view shows: all in columns, nothing one by one."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsMapToPixel, QgsPointXY

from ...engine import geometry
from .matches import Matches

#: Projections of one layer that are remembered: the map's, and those of a few layouts.
_REMEMBERED = 4


@dataclass(frozen=True)
class Spots:
    """N heatmaps in some plane: a map, or a painter.

    Attributes:
        centre: (N, 2), the middle of each; NaN where it cannot be projected.
        right, down: (N, 2), the step to the next heatmap px to the right, and to the next one down.
    """

    centre: np.ndarray
    right: np.ndarray
    down: np.ndarray

    def take(self, rows: np.ndarray) -> Spots:
        """Some of them."""
        return Spots(self.centre[rows], self.right[rows], self.down[rows])

    def at(self, dx: np.ndarray, dy: np.ndarray) -> np.ndarray:
        """(N, 2): the places ``(dx, dy)`` heatmap px away from the middles."""
        return self.centre + self.right * np.asarray(dx)[:, None] + self.down * np.asarray(dy)[:, None]


class Placement:
    """Projects the heatmaps of one layer, once for each CRS; for any thread.

    Args:
        matches: with their places on the working grid.
        grid: its geotransform.
    """

    def __init__(self, matches: Matches, grid: geometry.Geotransform) -> None:
        middle = np.stack([matches.centre_x, matches.centre_y], axis=1)
        self._own = Spots(
            geometry.apply_points(grid, middle),
            np.tile(np.array([grid[1], grid[4]]), (len(matches), 1)),
            np.tile(np.array([grid[2], grid[5]]), (len(matches), 1)),
        )
        half = np.hypot(matches.heat_w, matches.heat_h).max() / 2 if len(matches) else 0.0
        self._margin = float(half * np.hypot(grid[1], grid[4]))
        self._lock = threading.Lock()
        self._known: dict[str, Spots] = {}

    @property
    def own(self) -> Spots:
        """The heatmaps in the layer's own CRS."""
        return self._own

    def bounds(self) -> tuple[float, float, float, float]:
        """(min x, min y, max x, max y) in the layer's own CRS; zeros where there are none."""
        if not len(self._own.centre):
            return (0.0, 0.0, 0.0, 0.0)
        low, high = self._own.centre.min(axis=0) - self._margin, self._own.centre.max(axis=0) + self._margin
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def in_crs(self, transform: QgsCoordinateTransform) -> Spots:
        """The heatmaps in the transform's destination; what it cannot project has a NaN centre."""
        if not transform.isValid() or transform.isShortCircuited():
            return self._own
        key = _key(transform.destinationCrs())
        with self._lock:
            known = self._known.get(key)
        if known is None:
            known = _project(self._own, transform)
            with self._lock:
                while len(self._known) >= _REMEMBERED:
                    del self._known[next(iter(self._known))]
                self._known[key] = known
        return known

    def one(self, transform: QgsCoordinateTransform, row: int) -> Spots:
        """One heatmap in the transform's destination; cheap, for what follows a mouse."""
        own = self._own.take(np.array([row]))
        return own if not transform.isValid() or transform.isShortCircuited() else _project(own, transform)


def on_painter(spots: Spots, pixels: QgsMapToPixel) -> Spots:
    """Spots of a map → spots in the painter's px, y down; the map may be rotated."""
    zero = pixels.toMapCoordinates(0, 0)
    # QgsMapToPixel is affine; three of its points tell it all, taken near the view so that no digits are lost.
    size = max(abs(pixels.mapUnitsPerPixel()) * 100, 1e-300)
    origin, east, north = (
        _pair(pixels.transform(QgsPointXY(zero.x() + x, zero.y() + y))) for x, y in ((0, 0), (size, 0), (0, size))
    )
    matrix = np.stack([(east - origin) / size, (north - origin) / size])
    return Spots(
        (spots.centre - np.array([zero.x(), zero.y()])) @ matrix + origin, spots.right @ matrix, spots.down @ matrix
    )


def visible(spots: Spots, width: float, height: float, reach: np.ndarray) -> np.ndarray:
    """Rows of the spots that a painter of ``width`` × ``height`` px may show.

    Args:
        reach: (N,), how far each one extends from its centre, px.
    """
    x, y = spots.centre[:, 0], spots.centre[:, 1]
    with np.errstate(invalid="ignore"):
        inside = (x > -reach) & (x < width + reach) & (y > -reach) & (y < height + reach)
    found: np.ndarray = np.flatnonzero(inside)
    return found


def _project(own: Spots, transform: QgsCoordinateTransform) -> Spots:
    centre, right, down = (
        _transformed(transform, points) for points in (own.centre, own.centre + own.right, own.centre + own.down)
    )
    return Spots(centre, right - centre, down - centre)


def _pair(point: Any) -> np.ndarray:
    return np.array([point.x(), point.y()])


def _transformed(transform: QgsCoordinateTransform, points: np.ndarray) -> np.ndarray:
    made = np.full(points.shape, np.nan)
    for row, (x, y) in enumerate(points.tolist()):
        try:
            there = transform.transform(x, y)
        except QgsCsException:
            continue
        made[row] = there.x(), there.y()
    return made


def _key(crs: QgsCoordinateReferenceSystem) -> str:
    return str(crs.authid() or crs.toWkt())
