"""The one place that converts between pixels, corners, shifts and ground metres.

numpy at most, Python 3.9: QGIS's own interpreter imports this module too. Arrays are (row, column), points (x, y).
Pixel *index* i has its centre at i; *corner* coordinates (GDAL, maps) are index + 0.5. A shift is what must be added to
SAR
positions to reach the optical: +x right and +y **down** in working pixels, east and north in ground metres. A
geotransform is GDAL's tuple of six: ``X = g[0] + g[1]·x + g[2]·y``, ``Y = g[3] + g[4]·x + g[5]·y`` with corner
coordinates (x, y).
"""

from __future__ import annotations

import math
from typing import Sequence, Tuple

import numpy as np

Geotransform = Tuple[float, float, float, float, float, float]
#: (x0, y0, x1, y1) in corner coordinates; empty where x1 <= x0 or y1 <= y0.
Window = Tuple[int, int, int, int]
#: ((a, b), (c, d)): row-major 2×2 matrix.
Matrix = Tuple[Tuple[float, float], Tuple[float, float]]

#: WGS84: semi-major axis in metres and square of the first eccentricity.
WGS84_A = 6378137.0
WGS84_E2 = 6.69437999014e-3

_WINDS = ("east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east")


# --- indices and corners --------------------------------------------------------------------------


def index_to_corner(index: float) -> float:
    """Corner coordinate of the centre of pixel ``index``."""
    return index + 0.5


def corner_to_index(corner: float) -> float:
    """(Fractional) pixel index of a corner coordinate."""
    return corner - 0.5


def index_at_finer(index: float, factor: float) -> float:
    """The index, on a grid with pixels ``factor`` times as small and the same top-left, of the same place."""
    return (index + 0.5) * factor - 0.5


def index_at_coarser(index: float, factor: float) -> float:
    """The index, on a grid with pixels ``factor`` times as large and the same top-left, of the same place."""
    return (index + 0.5) / factor - 0.5


# --- geotransforms --------------------------------------------------------------------------------


def as_geotransform(values: Sequence[float]) -> Geotransform:
    """Six numbers as a geotransform of plain floats."""
    a, b, c, d, e, f = (float(v) for v in values)
    return a, b, c, d, e, f


def apply(geotransform: Sequence[float], x: float, y: float) -> tuple[float, float]:
    """Map coordinates of the corner coordinate (x, y)."""
    g = geotransform
    return g[0] + g[1] * x + g[2] * y, g[3] + g[4] * x + g[5] * y


def apply_points(geotransform: Sequence[float], points: np.ndarray) -> np.ndarray:
    """Map coordinates, (N, 2), of corner coordinates (N, 2)."""
    g = np.asarray(geotransform, np.float64)
    matrix = np.array([[g[1], g[2]], [g[4], g[5]]])
    moved: np.ndarray = np.asarray(points, np.float64) @ matrix.T + np.array([g[0], g[3]])
    return moved


def invert(geotransform: Sequence[float]) -> Geotransform:
    """The geotransform from map to corner coordinates.

    Raises:
        ValueError: the pixels have no area.
    """
    g = geotransform
    det = g[1] * g[5] - g[2] * g[4]
    if det == 0 or not math.isfinite(det):
        raise ValueError("a geotransform without area cannot be inverted")
    a, b, c, d = g[5] / det, -g[2] / det, -g[4] / det, g[1] / det
    return (-a * g[0] - b * g[3], a, b, -c * g[0] - d * g[3], c, d)


def window_geotransform(geotransform: Sequence[float], x0: float, y0: float, step: float = 1.0) -> Geotransform:
    """Geotransform of a raster whose top-left corner lies at the corner coordinate (x0, y0), its pixels ``step`` times
    as large as the grid's."""
    g = geotransform
    origin = apply(g, x0, y0)
    return (origin[0], g[1] * step, g[2] * step, origin[1], g[4] * step, g[5] * step)


def window_bounds(geotransform: Sequence[float], window: Sequence[float]) -> tuple[float, float, float, float]:
    """(min x, min y, max x, max y) on the map of a window (x0, y0, x1, y1) in corner coordinates."""
    x0, y0, x1, y1 = window
    points = [apply(geotransform, x, y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def fit_geotransform(pixels: np.ndarray, points: np.ndarray) -> tuple[Geotransform, float]:
    """Least-squares geotransform from corner coordinates to map points.

    Args:
        pixels: (N, 2) corner coordinates, N ≥ 3, not on one line.
        points: (N, 2) map coordinates.

    Returns:
        The geotransform, and the largest residual in pixels of the fitted transform.

    Raises:
        ValueError: too few points, or points on one line.
    """
    pixels, points = np.asarray(pixels, np.float64), np.asarray(points, np.float64)
    if len(pixels) < 3:
        raise ValueError("an affine fit needs three points")
    # Centred and scaled: projected coordinates of 1e7 with pixels of 1e-5 would lose digits otherwise.
    centre, origin = pixels.mean(axis=0), points.mean(axis=0)
    spread = max(float(np.abs(pixels - centre).max()), 1e-9)
    design = np.column_stack([(pixels - centre) / spread, np.ones(len(pixels))])
    if np.linalg.matrix_rank(design) < 3:
        raise ValueError("an affine fit needs points that are not on one line")
    solution, _, _, _ = np.linalg.lstsq(design, points - origin, rcond=None)
    linear = solution[:2].T / spread
    offset = origin + solution[2] - linear @ centre
    fitted = (offset[0], linear[0, 0], linear[0, 1], offset[1], linear[1, 0], linear[1, 1])
    error_map = design @ solution - (points - origin)
    error_px = np.linalg.solve(linear, error_map.T)
    residual = float(np.hypot(error_px[0], error_px[1]).max())
    return as_geotransform(fitted), residual


# --- shifts ---------------------------------------------------------------------------------------


def template_shift(x: float, y: float, x0: float, y0: float) -> tuple[float, float]:
    """``shift_px`` of a template whose nominal top-left in its reference window is (x0, y0) and that matched at "
    "(x, y)."""
    return x - x0, y - y0


def map_shift(geotransform: Sequence[float], dx: float, dy: float) -> tuple[float, float]:
    """Map shift of a working-pixel shift: the linear part of the geotransform times (dx, dy)."""
    g = geotransform
    return g[1] * dx + g[2] * dy, g[4] * dx + g[5] * dy


def pixel_shift(geotransform: Sequence[float], shift_x: float, shift_y: float) -> tuple[float, float]:
    """Working-pixel shift of a map shift; the inverse of :func:`map_shift`."""
    inverse = invert(geotransform)
    return inverse[1] * shift_x + inverse[2] * shift_y, inverse[4] * shift_x + inverse[5] * shift_y


def applied_shift(shift: tuple[float, float], moves: str) -> tuple[float, float]:
    """The shift that the moved layer gets: as found for ``sar``, with the opposite sign for ``optical``. The only place
    where the sign changes."""
    if moves not in ("sar", "optical"):
        raise ValueError(f"no layer {moves!r} can be moved")
    return shift if moves == "sar" else (-shift[0], -shift[1])


def deep_cell_to_offset(cell: float, stride: int) -> float:
    """Offset in working pixels that a deep (coarse) heatmap's cell stands for."""
    return stride * cell


def offset_to_deep_cell(offset: float, stride: int) -> float:
    """(Fractional) deep cell of an offset in working pixels."""
    return offset / stride


def heatmap_geotransform(
    geotransform: Sequence[float], window_x0: float, window_y0: float, template_px: int, step: float = 1.0
) -> Geotransform:
    """Where a template's heatmap is drawn: over the place where the template's centre would fall.

    Args:
        geotransform: of the working grid.
        window_x0, window_y0: top-left of the reference window in grid corner coordinates.
        template_px: side T of the template. The centre of heatmap pixel (i, j) lies at window corner coordinate
            (i + T/2, j + T/2).
        step: working pixels per heatmap pixel (the stride of a deep heatmap).
    """
    x = window_x0 + template_px / 2 - 0.5 * step
    y = window_y0 + template_px / 2 - 0.5 * step
    return window_geotransform(geotransform, x, y, step)


def shift_surface_geotransform(
    geotransform: Sequence[float], centre: tuple[float, float], first: tuple[float, float], step: float = 1.0
) -> Geotransform:
    """Georeference of a surface that is indexed by shift: the centre of the pixel of shift (0, 0) lies on ``centre``.

    Args:
        geotransform: of the working grid.
        centre: the overlap's centre in grid corner coordinates.
        first: the shift (dx, dy) in working pixels of the surface's pixel (0, 0).
        step: working pixels per surface pixel.
    """
    return window_geotransform(geotransform, centre[0] + first[0] - 0.5 * step, centre[1] + first[1] - 0.5 * step, step)


# --- ground metres --------------------------------------------------------------------------------


def metres_per_degree(latitude: float) -> tuple[float, float]:
    """Ground metres per degree of longitude and of latitude on the WGS84 ellipsoid: the radii of curvature in the prime
    vertical (times the cosine of the latitude) and in the meridian."""
    phi = math.radians(latitude)
    w2 = 1 - WGS84_E2 * math.sin(phi) ** 2
    prime_vertical = WGS84_A / math.sqrt(w2)
    meridian = WGS84_A * (1 - WGS84_E2) / (w2 * math.sqrt(w2))
    return math.radians(1) * prime_vertical * math.cos(phi), math.radians(1) * meridian


def ground_matrix(geotransform: Sequence[float], jacobian: Matrix, latitude: float) -> Matrix:
    """((e_x, e_y), (n_x, n_y)): ground metres east and north of one working pixel right (x) and one down (y).

    Args:
        geotransform: of the working grid.
        jacobian: ((∂lon/∂X, ∂lon/∂Y), (∂lat/∂X, ∂lat/∂Y)) of the working CRS at the place, in degrees per CRS unit. It
            carries the map's scale (Mercator), its units (feet) and the meridian convergence.
        latitude: of the place, degrees.
    """
    east, north = metres_per_degree(latitude)
    linear = np.array([[geotransform[1], geotransform[2]], [geotransform[4], geotransform[5]]])
    m = np.diag([east, north]) @ np.asarray(jacobian, np.float64) @ linear
    return (float(m[0, 0]), float(m[0, 1])), (float(m[1, 0]), float(m[1, 1]))


def metres_per_px(ground: Matrix) -> tuple[float, float]:
    """Ground length in metres of one working pixel along x and along y."""
    return math.hypot(ground[0][0], ground[1][0]), math.hypot(ground[0][1], ground[1][1])


def ground_shift(ground: Matrix, dx: float, dy: float) -> tuple[float, float]:
    """Ground metres (east, north) of a shift in working pixels."""
    return ground[0][0] * dx + ground[0][1] * dy, ground[1][0] * dx + ground[1][1] * dy


def pixels_of_ground(ground: Matrix, east: float, north: float) -> tuple[float, float]:
    """Shift in working pixels of ground metres (east, north); the inverse of :func:`ground_shift`."""
    x, y = np.linalg.solve(np.asarray(ground, np.float64), np.array([east, north]))
    return float(x), float(y)


# --- windows --------------------------------------------------------------------------------------


def intersect(a: Window, b: Window) -> Window:
    """The common part of two windows; one of no area where there is none."""
    x0, y0 = max(a[0], b[0]), max(a[1], b[1])
    return x0, y0, max(x0, min(a[2], b[2])), max(y0, min(a[3], b[3]))


def is_empty(window: Window) -> bool:
    return window[2] <= window[0] or window[3] <= window[1]


def centre_of(window: Sequence[float]) -> tuple[float, float]:
    """Corner coordinates of a window's centre."""
    return (window[0] + window[2]) / 2, (window[1] + window[3]) / 2


# --- words ----------------------------------------------------------------------------------------


def compass(east: float, north: float) -> str:
    """One of eight winds: ``west``, ``north-west``, …"""
    return _WINDS[round(math.degrees(math.atan2(north, east)) / 45) % 8]


def distance_words(metres: float) -> str:
    """``0.8 m``, ``430 m``, ``2.5 km``, ``12 km``."""
    metres = abs(metres)
    if metres < 9.95:
        return f"{metres:.1f} m"
    if metres < 999.5:
        return f"{metres:.0f} m"
    if metres < 9950:
        return f"{metres / 1000:.1f} km"
    return f"{metres / 1000:.0f} km"


def shift_words(east: float, north: float) -> str:
    """``430 m west, 268 m north``; parts below 5 cm are left out, ``no shift`` where both are."""
    parts = []
    if abs(east) >= 0.05:
        parts.append(f"{_metres(east)} {'east' if east > 0 else 'west'}")
    if abs(north) >= 0.05:
        parts.append(f"{_metres(north)} {'north' if north > 0 else 'south'}")
    return ", ".join(parts) or "no shift"


def _metres(value: float) -> str:
    value = abs(value)
    return f"{value:.1f} m" if value < 9.95 else f"{value:.0f} m"
