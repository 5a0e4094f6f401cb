"""The working grid of a pair: projected, north up, square pixels, its pixel (0, 0) at the optical's top-left."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from .. import geometry
from ..geometry import Geotransform, Matrix, Window
from ..protocol import JobError
from .crs import project, spatial_reference, wgs84, wkt
from .georef import Georeference, PixelTransform, lattice

#: (west, south, east, north), degrees.
Box = tuple[float, float, float, float]

#: A raster that spans more degrees is used only where the other one lies: projections are no good far from home.
WIDE_DEGREES = 4.0
#: Slack in degrees around the other raster for that.
MARGIN_DEGREES = 0.5
#: Points along each side that carry an extent into another CRS.
LATTICE = 21


@dataclass(frozen=True)
class WorkingGrid:
    """The grid on which both rasters are matched.

    Attributes:
        crs_wkt: a projected CRS.
        geotransform: north-up, square pixels; pixel (0, 0) is the optical's top-left.
        gsd: side of a pixel in units of the CRS.
        ground: ((e_x, e_y), (n_x, n_y)) ground metres east and north of one pixel right and one down, at the overlap's
            centre.
    """

    crs_wkt: str
    geotransform: Geotransform
    gsd: float
    ground: Matrix

    @property
    def metres_per_px(self) -> tuple[float, float]:
        """Ground metres of one pixel along x (about east) and along y (about north), at the overlap's centre."""
        return geometry.metres_per_px(self.ground)

    def coarser(self, factor: float) -> WorkingGrid:
        """The grid with pixels ``factor`` times as large and the same top-left."""
        (a, b), (c, d) = self.ground
        return replace(
            self,
            geotransform=geometry.window_geotransform(self.geotransform, 0, 0, factor),
            gsd=self.gsd * factor,
            ground=((a * factor, b * factor), (c * factor, d * factor)),
        )


@dataclass(frozen=True)
class Extent:
    """The part of a raster that is used, in its own pixels, and where it lies in degrees."""

    part: tuple[float, float, float, float]
    box: Box


def degrees_extents(sar: Georeference, optical: Georeference) -> tuple[Extent, Extent]:
    """Extents of both rasters on WGS84, longitudes unwrapped around the optical's centre. A raster that spans a large
    part of the Earth is cut to the neighbourhood of the other one.

    Raises:
        JobError: a raster lies nowhere on the Earth in its CRS.
    """
    optical_box = _box(optical, None, "optical")
    middle = (optical_box[0] + optical_box[2]) / 2
    sar_box = _box(sar, middle, "SAR")
    return (
        _cut(sar, sar_box, optical_box, "SAR", middle),
        _cut(optical, optical_box, sar_box, "optical", middle),
    )


def gap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> tuple[float, float]:
    """(x, y) by which box ``one`` lies away from box ``other``, both (min x, min y, max x, max y); 0 along an axis
    where they share some."""
    return (
        max(one[0] - other[2], 0.0) - max(other[0] - one[2], 0.0),
        max(one[1] - other[3], 0.0) - max(other[1] - one[3], 0.0),
    )


def degrees_gap(sar: Box, optical: Box) -> tuple[float, float]:
    """Ground metres (east, north) that separate the SAR's box from the optical's. Boxes in degrees are a little "
    "too large."""
    per_lon, per_lat = geometry.metres_per_degree((optical[1] + optical[3]) / 2)
    east, north = gap(sar, optical)
    return east * per_lon, north * per_lat


def grid_gap(sar: Window, optical: Window, grid: WorkingGrid) -> tuple[float, float]:
    """Ground metres (east, north) that separate the SAR's window from the optical's."""
    return geometry.ground_shift(grid.ground, *gap(sar, optical))


def working_crs(optical: Georeference, sar_box: Box, optical_box: Box) -> str:
    """WKT of the optical's CRS where it is projected, else of the UTM zone (near the poles: UPS) of the overlap."""
    if spatial_reference(optical.crs).IsProjected():
        return optical.crs
    lon, lat = _middle(sar_box, optical_box)
    if lat >= 84 or lat < -80:
        epsg = 5041 if lat > 0 else 5042
    else:
        zone = int(((lon + 180) % 360) // 6) + 1
        epsg = (32600 if lat >= 0 else 32700) + zone
    return wkt(f"EPSG:{epsg}")


#: A working pixel is at most so many times finer than the finer raster's, or coarser than the coarser one's.
FINEST, COARSEST = 8, 64


def build_grid(
    sar: Georeference, optical: Georeference, sar_extent: Extent, optical_extent: Extent, crs: str, gsd: float = 0.0
) -> WorkingGrid:
    """The working grid of a pair.

    Args:
        crs: WKT of the working CRS.
        gsd: pixel size in its units; 0 = the coarser of the two rasters at the overlap's centre, where a raster of
            oblong pixels counts with their longer side.

    Raises:
        JobError: a pixel size below zero; an optical raster that the working CRS cannot hold.
    """
    if gsd < 0 or not math.isfinite(gsd):
        raise JobError(f"The working pixel size cannot be {gsd:g}; give a positive one, or 0 for the coarser raster's.")
    place = project(np.array([_middle(sar_extent.box, optical_extent.box)]), wgs84(), crs)[0]
    if not np.isfinite(place).all():
        raise _nowhere()
    centre = float(place[0]), float(place[1])
    own = sorted((_pixel_size(sar, sar_extent, crs, centre), _pixel_size(optical, optical_extent, crs, centre)))
    if gsd and not own[0] / FINEST <= gsd <= own[1] * COARSEST:
        raise JobError(
            f"A working pixel of {gsd:g} does not suit these layers, whose pixels are {own[0]:.4g} and {own[1]:.4g} in "
            f"units of the working CRS; choose one between {own[0] / FINEST:.4g} and {own[1] * COARSEST:.4g}, or 0 for "
            "the coarser layer's."
        )
    gsd = gsd or own[1]
    bounds = _map_bounds(optical, optical_extent, crs)
    geotransform = (float(bounds[0]), gsd, 0.0, float(bounds[3]), 0.0, -gsd)
    return WorkingGrid(crs, geotransform, gsd, ground_at(crs, geotransform, centre))


def ground_at(crs: str, geotransform: Geotransform, place: tuple[float, float]) -> Matrix:
    """:func:`engine.geometry.ground_matrix` of a grid at a place of its CRS."""
    x, y = place
    step = 10 * max(abs(geotransform[1]), abs(geotransform[2]))
    around = np.array([(x, y), (x + step, y), (x - step, y), (x, y + step), (x, y - step)])
    degrees = project(around, crs, wgs84())
    if not np.isfinite(degrees).all():
        raise _nowhere()
    along_x, along_y = degrees[1] - degrees[2], degrees[3] - degrees[4]
    jacobian = (
        (_turn(along_x[0]) / (2 * step), _turn(along_y[0]) / (2 * step)),
        (along_x[1] / (2 * step), along_y[1] / (2 * step)),
    )
    return geometry.ground_matrix(geotransform, jacobian, float(degrees[0, 1]))


def grid_window(georeference: Georeference, extent: Extent, grid: WorkingGrid) -> Window:
    """Extent of a raster's used part in grid pixels, whole pixels outwards; a hundredth of a pixel is no reason "
    "for another."""
    left, bottom, right, top = _map_bounds(georeference, extent, grid.crs_wkt)
    inverse = geometry.invert(grid.geotransform)
    x0, y0 = geometry.apply(inverse, left, top)
    x1, y1 = geometry.apply(inverse, right, bottom)
    slack = 0.01
    return math.floor(x0 + slack), math.floor(y0 + slack), math.ceil(x1 - slack), math.ceil(y1 - slack)


def _box(georeference: Georeference, around: float | None, role: str) -> Box:
    whole = (0.0, 0.0, float(georeference.width), float(georeference.height))
    return _part_box(georeference, whole, around, role)


def _part_box(georeference: Georeference, part: Box, around: float | None, role: str) -> Box:
    points = PixelTransform(georeference, wgs84()).to_map(lattice(part, LATTICE))
    points = points[np.isfinite(points).all(axis=1)]
    points = points[np.abs(points[:, 1]) <= 90.000001]
    if len(points) == 0:
        raise JobError(
            f"The {role} layer lies nowhere on the Earth in its CRS; assign the right CRS in its properties."
        )
    middle = float(points[len(points) // 2, 0]) if around is None else around
    lon = (points[:, 0] - middle + 180) % 360 - 180 + middle
    if np.ptp(points[:, 0]) < np.ptp(lon) and around is None:
        lon = points[:, 0]
    return float(lon.min()), float(points[:, 1].min()), float(lon.max()), float(points[:, 1].max())


def _cut(georeference: Georeference, own: Box, other: Box, role: str, middle: float) -> Extent:
    whole = (0.0, 0.0, float(georeference.width), float(georeference.height))
    if max(own[2] - own[0], own[3] - own[1]) <= WIDE_DEGREES:
        return Extent(whole, own)
    m = MARGIN_DEGREES
    near = (max(own[0], other[0] - m), max(own[1], other[1] - m), min(own[2], other[2] + m), min(own[3], other[3] + m))
    if near[0] >= near[2] or near[1] >= near[3]:
        return Extent(whole, own)
    pixels = PixelTransform(georeference, wgs84()).to_pixels(lattice(near, LATTICE))
    pixels = pixels[np.isfinite(pixels).all(axis=1)]
    if len(pixels) == 0:
        return Extent(whole, own)
    low = np.clip(np.floor(pixels.min(axis=0)), 0, whole[2:])
    high = np.clip(np.ceil(pixels.max(axis=0)), 0, whole[2:])
    part = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    if part[2] - part[0] < 1 or part[3] - part[1] < 1:
        return Extent(whole, own)
    return Extent(part, _part_box(georeference, part, middle, role))


def _middle(a: Box, b: Box) -> tuple[float, float]:
    """Centre (lon, lat) of the common part of two boxes; of ``b`` where they have none."""
    west, south, east, north = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    if west >= east or south >= north:
        west, south, east, north = b
    return (west + east) / 2, (south + north) / 2


def _pixel_size(georeference: Georeference, extent: Extent, crs: str, centre: tuple[float, float]) -> float:
    """Longer side, in units of ``crs``, of the raster's pixel nearest to ``centre``."""
    transform = PixelTransform(georeference, crs)
    x0, y0, x1, y1 = extent.part
    place = transform.to_pixels(np.array([centre]))[0]
    if not np.isfinite(place).all():
        place = np.array([(x0 + x1) / 2, (y0 + y1) / 2])
    x, y = np.clip(place, (x0 + 0.5, y0 + 0.5), (x1 - 0.5, y1 - 0.5))
    ends = transform.to_map(np.array([(x - 0.5, y), (x + 0.5, y), (x, y - 0.5), (x, y + 0.5)]))
    if not np.isfinite(ends).all():
        raise _nowhere()
    return float(max(np.hypot(*(ends[1] - ends[0])), np.hypot(*(ends[3] - ends[2]))))


def _map_bounds(georeference: Georeference, extent: Extent, crs: str) -> tuple[float, float, float, float]:
    points = PixelTransform(georeference, crs).to_map(lattice(extent.part, LATTICE))
    points = points[np.isfinite(points).all(axis=1)]
    if len(points) == 0:
        raise _nowhere()
    (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
    return float(left), float(bottom), float(right), float(top)


def _nowhere() -> JobError:
    return JobError("The two layers cannot be brought into one CRS; check the CRS of both in their properties.")


def _turn(degrees: float) -> float:
    return float((degrees + 180) % 360 - 180)
