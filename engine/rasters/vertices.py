"""The vertices of geometries as arrays, and lines that stay true under a transform that bends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from .gdal_setup import ogr

#: A segment is looked at in so many places at most: one across the world must not fill the memory.
MAX_PLACES = 4096


@dataclass
class Chain:
    """One point, line or ring.

    Attributes:
        points: (N, 2) coordinates.
        extras: (N, 0 to 2) Z and M.
        is_line: True where a straight line joins each vertex with the next.
    """

    points: np.ndarray
    extras: np.ndarray
    is_line: bool


def straight(geometry: Any) -> Any:
    """The geometry with its arcs as lines; itself where it has none."""
    return geometry.GetLinearGeometry() if geometry.HasCurveGeometry() else geometry


def chains(geometry: Any) -> list[Chain]:
    """All vertices of a geometry, part by part in the order of :func:`rebuilt`."""
    return list(_chains(straight(geometry)))


def _chains(geometry: Any) -> Iterator[Chain]:
    if geometry.GetGeometryCount():
        for number in range(geometry.GetGeometryCount()):
            yield from _chains(geometry.GetGeometryRef(number))
        return
    count = geometry.GetPointCount()
    if count == 0:
        return
    has_z, has_m = bool(geometry.Is3D()), bool(geometry.IsMeasured())
    if has_m:
        values = np.array([geometry.GetPointZM(number) for number in range(count)], float)
        extras = values[:, [2, 3]] if has_z else values[:, [3]]
    else:
        values = np.array(geometry.GetPoints(), float)
        extras = values[:, 2:3] if has_z else values[:, 2:2]
    yield Chain(values[:, :2], extras, ogr.GT_Flatten(geometry.GetGeometryType()) != ogr.wkbPoint)


def rebuilt(geometry: Any, parts: Iterator[Chain]) -> Any:
    """A geometry of the same kind from the chains of :func:`chains`."""
    return _rebuilt(straight(geometry), parts)


def _rebuilt(geometry: Any, parts: Iterator[Chain]) -> Any:
    # A ring says that it is a line.
    is_ring = geometry.GetGeometryName() == "LINEARRING"
    made = ogr.Geometry(ogr.wkbLinearRing if is_ring else geometry.GetGeometryType())
    if geometry.GetGeometryCount():
        for number in range(geometry.GetGeometryCount()):
            made.AddGeometry(_rebuilt(geometry.GetGeometryRef(number), parts))
        return made
    if geometry.GetPointCount() == 0:
        return made
    part = next(parts)
    has_z, has_m = bool(geometry.Is3D()), bool(geometry.IsMeasured())
    rows = np.column_stack([part.points, part.extras]).tolist()
    if has_z and has_m:
        add = made.AddPointZM
    elif has_m:
        add = made.AddPointM
    else:
        add = made.AddPoint if has_z else made.AddPoint_2D
    for row in rows:
        add(*row)
    return made


def densified(parts: list[Chain], move: Callable[[np.ndarray], np.ndarray], tolerance: float, step: float) -> int:
    """Move chains in place, with as many new vertices as keep their lines within a tolerance of the moved ones.

    Args:
        parts: the chains.
        move: (N, 2) points → (N, 2), NaN where a point has no place; such stay where they were.
        tolerance: in units of the points.
        step: distance of the places along a line that are looked at; 0 = none: the transform keeps lines straight.

    Returns:
        How many vertices stayed where they were.
    """
    sizes = [len(part.points) for part in parts]
    points = np.concatenate([part.points for part in parts])
    moved = move(points)
    lost = ~np.isfinite(moved).all(axis=1)
    moved[lost] = points[lost]
    starts = np.cumsum([0, *sizes])
    inserts = _inserts(parts, points, moved, lost, starts, move, tolerance, step) if step > 0 else {}
    for number, part in enumerate(parts):
        first, last = starts[number], starts[number + 1]
        if not any(row in inserts for row in range(first, last - 1)):
            part.points = moved[first:last].copy()
            continue
        rows, extras = [], []
        for row in range(first, last):
            rows.append(moved[row : row + 1])
            extras.append(part.extras[row - first : row - first + 1])
            if row in inserts:
                shares, places = inserts[row]
                before, after = part.extras[row - first], part.extras[row - first + 1]
                rows.append(places)
                extras.append(before + shares[:, None] * (after - before))
        part.points, part.extras = np.concatenate(rows), np.concatenate(extras)
    return int(lost.sum())


def _inserts(
    parts: list[Chain],
    points: np.ndarray,
    moved: np.ndarray,
    lost: np.ndarray,
    starts: np.ndarray,
    move: Callable[[np.ndarray], np.ndarray],
    tolerance: float,
    step: float,
) -> dict[int, tuple[np.ndarray, np.ndarray]]:
    """By the row of a segment's first vertex: shares along the segment, and the moved places, of its new vertices."""
    rows = np.concatenate(
        [np.arange(a, b - 1) for part, a, b in zip(parts, starts[:-1], starts[1:]) if part.is_line and b - a > 1]
        or [np.arange(0)]
    )
    rows = rows[~lost[rows] & ~lost[rows + 1]]
    lengths = np.hypot(*(points[rows + 1] - points[rows]).T)
    counts = np.minimum(np.ceil(lengths / step) - 1, MAX_PLACES).astype(int)
    found: dict[int, tuple[np.ndarray, np.ndarray]] = {}
    for row, count in zip(rows[counts > 0].tolist(), counts[counts > 0].tolist()):
        shares = np.arange(1, count + 1) / (count + 1)
        places = move(points[row] + shares[:, None] * (points[row + 1] - points[row]))
        good = np.isfinite(places).all(axis=1)
        line = np.vstack([moved[row], places[good], moved[row + 1]])
        kept = _needed(line, tolerance)[1:-1]
        if kept.any():
            found[row] = shares[good][kept], places[good][kept]
    return found


def _needed(line: np.ndarray, tolerance: float) -> np.ndarray:
    """(N,) bool: vertices that keep a line within a tolerance (Douglas and Peucker 1973)."""
    keep = np.zeros(len(line), bool)
    keep[[0, -1]] = True
    todo = [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        if last - first < 2:
            continue
        chord = line[last] - line[first]
        length = float(np.hypot(*chord))
        inner = line[first + 1 : last] - line[first]
        if length > 0:
            off = np.abs(inner[:, 0] * chord[1] - inner[:, 1] * chord[0]) / length
        else:
            off = np.hypot(inner[:, 0], inner[:, 1])
        worst = int(off.argmax())
        if off[worst] > tolerance:
            middle = first + 1 + worst
            keep[middle] = True
            todo += [(first, middle), (middle, last)]
    return keep
