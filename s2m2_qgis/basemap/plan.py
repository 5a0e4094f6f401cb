"""Which part of a web map a job needs, and how fine: the overlap with the SAR, the search radius, the area of interest,
the pixel size of the comparison, and what a service may be asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsVector,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.geometry import metres_per_degree
from ...engine.protocol import JobError, RegisterSpec
from .. import words
from . import sources

translate = QCoreApplication.translate

#: More is refused: it would take long, and providers of public maps forbid bulk downloads.
MAX_PIXELS, MAX_TILES = 64_000_000, 1000
#: Side of one picture that is drawn at a time: at most 16 tiles, and less than services usually allow.
CHUNK_PX = 1024
#: Tiles may be this much coarser than the working pixel before the next finer zoom, with four times the data, is taken.
COARSER = 1.25
#: As far as the engine looks: beyond the maximum shift, without one, and about a hand-placed pair of points.
MARGIN, SHARE_OF_OVERLAP, START_PX, START_METRES = 1.2, 0.25, 32, 100.0
#: Half of the largest template, which may reach out of an area of interest; and room for rounding.
HALF_TEMPLATE_PX, SLACK_PX = 96, 8
_WGS84 = "EPSG:4326"


@dataclass(frozen=True)
class FetchPlan:
    """A north-up window of square pixels in the layer's own CRS: nothing is resampled between CRS.

    Attributes:
        name: of the layer.
        crs: of the layer and of the window.
        west, north: the window's top-left corner, map units.
        pixel: map units per pixel.
        width, height: px.
        ground_m: ground metres per pixel, at the centre along north.
        zoom: of XYZ tiles; None for everything else.
        tiles: how many tiles cover the window; 0 where the layer has none.
        chunk_px: side of the largest picture asked for at a time.
        tile_px: side of an XYZ tile; 0 where the places of the tiles, if there are any, are not known.
        into_tile: px (x, y) of the window's top-left in its tile.
    """

    name: str
    crs: QgsCoordinateReferenceSystem
    west: float
    north: float
    pixel: float
    width: int
    height: int
    ground_m: float
    zoom: Optional[int]
    tiles: int
    chunk_px: int
    tile_px: int = 0
    into_tile: tuple[int, int] = (0, 0)

    @property
    def extent(self) -> QgsRectangle:
        """The window in map units."""
        return self.window(0, 0, self.width, self.height)

    def window(self, x: int, y: int, width: int, height: int) -> QgsRectangle:
        """A part, in px from the top-left, in map units."""
        left, top = self.west + x * self.pixel, self.north - y * self.pixel
        return QgsRectangle(left, top - height * self.pixel, left + width * self.pixel, top)

    def chunks(self) -> list[tuple[int, int, int, int]]:
        """(x, y, width, height) of the pictures, in px, row by row."""
        step = self.chunk_px
        return [
            (x, y, min(step, self.width - x), min(step, self.height - y))
            for y in range(0, self.height, step)
            for x in range(0, self.width, step)
        ]

    def cells(self, x: int, y: int, width: int, height: int) -> list[tuple[int, int, int, int]]:
        """The parts (x, y, width, height) of a picture, px of the window, that lie in one tile each."""
        columns = _cuts(x, width, self.tile_px, self.into_tile[0])
        rows = _cuts(y, height, self.tile_px, self.into_tile[1])
        return [(left, top, wide, high) for top, high in rows for left, wide in columns]

    def words(self) -> str:
        """What will be fetched: ``3300 × 2260 px at 8.3 m (zoom 14, 130 tiles)``."""
        size = translate("Basemap", "{0} × {1} px at {2} m").format(
            self.width, self.height, words.significant(self.ground_m, 3)
        )
        if self.zoom is not None:
            return translate("Basemap", "{0} (zoom {1}, {2} tiles)").format(size, self.zoom, self.tiles)
        if self.tiles:
            return translate("Basemap", "{0} ({1} tiles)").format(size, self.tiles)
        return size


def plan_fetch(
    layer: QgsRasterLayer,
    sar: QgsRasterLayer,
    spec: RegisterSpec,
    context: QgsCoordinateTransformContext,
    more_m: float = 0.0,
    more_px: int = 0,
) -> FetchPlan:
    """What of ``layer`` a job needs. Asks no server. For the main thread.

    Args:
        layer: the layer to be fetched.
        sar: the SAR layer.
        spec: the job; its ``max_shift_m``, ``start``, ``area`` and ``gsd`` count.
        context: of the project.
        more_m, more_px: ground metres and working pixels that are searched beyond the one shift.

    Raises:
        JobError: a layer without CRS, no overlap, or more than may be fetched.
    """
    for each in (layer, sar):
        if not each.crs().isValid():
            raise JobError(translate("Basemap", "The layer “{0}” has no CRS; assign one to it.").format(each.name()))
    try:
        return _plan(layer, sar, spec, context, more_m, more_px)
    except QgsCsException as error:
        raise JobError(
            translate("Basemap", "The SAR layer has no place in the CRS of “{0}”; check the CRS of both.").format(
                layer.name()
            ),
            details=str(error),
        ) from error


def _plan(
    layer: QgsRasterLayer,
    sar: QgsRasterLayer,
    spec: RegisterSpec,
    context: QgsCoordinateTransformContext,
    more_m: float,
    more_px: int,
) -> FetchPlan:
    crs = layer.crs()
    to_map = QgsCoordinateTransform(sar.crs(), crs, context)
    whole = extent = to_map.transformBoundingBox(sar.extent())
    if spec.area:
        area_crs = QgsCoordinateReferenceSystem(spec.area_crs) if spec.area_crs else crs
        box = QgsGeometry.fromWkt(spec.area).boundingBox()
        extent = extent.intersect(QgsCoordinateTransform(area_crs, crs, context).transformBoundingBox(box))
        if extent.isEmpty():
            raise JobError(translate("Basemap", "The area lies outside the SAR layer; choose another one."))
    east_m, north_m = _metres_per_unit(crs, extent.center(), context)
    working = _working_pixel(sar, spec, to_map, extent.center(), north_m)
    pixel = _pixel(layer, working)
    working = max(working, pixel)
    if spec.area:
        extent = extent.buffered(HALF_TEMPLATE_PX * working).intersect(whole)
    extent = extent + QgsVector(*_offset(spec, sar, layer, context))
    reach_m = _reach_m(spec, extent, working, (east_m, north_m)) + more_m
    more = (SLACK_PX + more_px) * working
    x, y = reach_m / east_m + more, reach_m / north_m + more
    extent = QgsRectangle(
        extent.xMinimum() - x, extent.yMinimum() - y, extent.xMaximum() + x, extent.yMaximum() + y
    ).intersect(layer.extent())
    if extent.isEmpty():
        raise JobError(
            translate("Basemap", "The web map “{0}” does not reach to the SAR layer; choose another one.").format(
                layer.name()
            )
        )
    return _within_limits(_window(layer, crs, extent, pixel, north_m))


def _working_pixel(
    sar: QgsRasterLayer, spec: RegisterSpec, to_map: QgsCoordinateTransform, centre: QgsPointXY, north_m: float
) -> float:
    """Pixel of the comparison in the layer's map units: the one asked for, else the SAR's longer side."""
    crs = to_map.destinationCrs()
    if spec.gsd > 0:
        # The working CRS is the optical's where that is projected, else one of metres.
        return spec.gsd / north_m if crs.isGeographic() else spec.gsd
    at = QgsCoordinateTransform(crs, sar.crs(), to_map.context()).transform(centre)
    here = to_map.transform(at)
    right = to_map.transform(QgsPointXY(at.x() + sar.rasterUnitsPerPixelX(), at.y()))
    down = to_map.transform(QgsPointXY(at.x(), at.y() - sar.rasterUnitsPerPixelY()))
    if crs.isGeographic():
        per_lon, per_lat = metres_per_degree(here.y())
        sides = [
            math.hypot((end.x() - here.x()) * per_lon, (end.y() - here.y()) * per_lat) / per_lat
            for end in (right, down)
        ]
    else:
        sides = [here.distance(right), here.distance(down)]
    return max(sides)


def _pixel(layer: QgsRasterLayer, working: float) -> float:
    """Map units per fetched pixel: the coarsest zoom that is fine enough, the layer's own pixel, or the working one."""
    own = sources.resolutions(layer)
    if own:
        fine_enough = [value for value in own if value <= working * COARSER]
        return fine_enough[-1] if fine_enough else own[0]
    return max(working, sources.own_pixel(layer))


def _reach_m(spec: RegisterSpec, extent: QgsRectangle, working: float, units_m: tuple[float, float]) -> float:
    """How far the engine will look, in ground metres."""
    if spec.start is not None and spec.max_shift_m in (0.0, RegisterSpec.max_shift_m):
        return max(START_PX * working * units_m[1], START_METRES)
    if spec.max_shift_m > 0:
        return MARGIN * spec.max_shift_m
    # The area of interest and its surroundings count as overlap.
    share = 2 * SHARE_OF_OVERLAP if spec.area else SHARE_OF_OVERLAP
    return share * min(extent.width() * units_m[0], extent.height() * units_m[1])


def _offset(
    spec: RegisterSpec, sar: QgsRasterLayer, layer: QgsRasterLayer, context: QgsCoordinateTransformContext
) -> tuple[float, float]:
    """By how much a hand-placed pair of points moves the SAR, in the layer's map units."""
    if spec.start is None:
        return 0.0, 0.0
    sar_x, sar_y, x, y = spec.start
    place = QgsCoordinateTransform(sar.crs(), layer.crs(), context).transform(QgsPointXY(sar_x, sar_y))
    return x - place.x(), y - place.y()


def _metres_per_unit(
    crs: QgsCoordinateReferenceSystem, centre: QgsPointXY, context: QgsCoordinateTransformContext
) -> tuple[float, float]:
    """Ground metres of one map unit to the east and to the north, at ``centre``."""
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_WGS84), context)
    step = 0.001 if crs.isGeographic() else 100.0
    here = to_degrees.transform(centre)
    right = to_degrees.transform(QgsPointXY(centre.x() + step, centre.y()))
    up = to_degrees.transform(QgsPointXY(centre.x(), centre.y() + step))
    per_lon, per_lat = metres_per_degree(here.y())
    lengths = [
        math.hypot(_turn(end.x() - here.x()) * per_lon, (end.y() - here.y()) * per_lat) / step for end in (right, up)
    ]
    return lengths[0], lengths[1]


def _window(
    layer: QgsRasterLayer, crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, pixel: float, north_m: float
) -> FetchPlan:
    # On the pixels of XYZ tiles, so that these are taken as they are.
    origin = (-sources.MERCATOR_HALF, sources.MERCATOR_HALF) if sources.is_xyz(layer) else (0.0, 0.0)
    # Whole pixels outwards, but inside the layer's extent: QGIS draws nothing beyond, and displaces what it cuts there.
    left, right, top, bottom = _pixels(extent, origin, pixel, outwards=True)
    inner = _pixels(layer.extent(), origin, pixel, outwards=False)
    left, right, top, bottom = max(left, inner[0]), min(right, inner[1]), max(top, inner[2]), min(bottom, inner[3])
    if right <= left or bottom <= top:
        raise JobError(
            translate(
                "Basemap", "The web map “{0}” is smaller than a pixel of the comparison; choose another one."
            ).format(layer.name())
        )
    side, tiles = sources.tile_px(layer), 0
    tiled = bool(sources.resolutions(layer))
    if tiled:
        tiles = (_last(right, side) - left // side) * (_last(bottom, side) - top // side)
    limits = [limit for limit in sources.max_picture(layer) if limit > 0]
    return FetchPlan(
        name=layer.name(),
        crs=crs,
        west=origin[0] + left * pixel,
        north=origin[1] - top * pixel,
        pixel=pixel,
        width=right - left,
        height=bottom - top,
        ground_m=pixel * north_m,
        zoom=sources.zoom_of(layer, pixel) if tiled else None,
        tiles=tiles,
        chunk_px=min([CHUNK_PX, *limits]),
        tile_px=side if sources.is_xyz(layer) else 0,
        into_tile=(left % side, top % side),
    )


def _pixels(
    extent: QgsRectangle, origin: tuple[float, float], pixel: float, outwards: bool
) -> tuple[int, int, int, int]:
    """(left, right, top, bottom) of an extent in whole pixels from an origin, y down."""
    low, high = (math.floor, math.ceil) if outwards else (math.ceil, math.floor)
    slack = 1e-6 if outwards else -1e-6
    return (
        low((extent.xMinimum() - origin[0]) / pixel + slack),
        high((extent.xMaximum() - origin[0]) / pixel - slack),
        low((origin[1] - extent.yMaximum()) / pixel + slack),
        high((origin[1] - extent.yMinimum()) / pixel - slack),
    )


def _within_limits(plan: FetchPlan) -> FetchPlan:
    excess = max(plan.width * plan.height / MAX_PIXELS, plan.tiles / MAX_TILES)
    if excess <= 1:
        return plan
    coarser = plan.ground_m * math.sqrt(excess)
    if plan.tiles:
        # The next zoom that is coarse enough.
        coarser = plan.ground_m * 2 ** math.ceil(math.log2(coarser / plan.ground_m))
    raise JobError(
        translate(
            "Basemap",
            "The web map “{0}” would have to deliver {1}, and at most {2} million px or {3} tiles are fetched; choose "
            "an area, a smaller search radius or, under Matching, a pixel size of {4}.",
        ).format(plan.name, plan.words(), MAX_PIXELS // 1_000_000, MAX_TILES, words.metres(coarser))
    )


def _cuts(start: int, length: int, side: int, into: int) -> list[tuple[int, int]]:
    """(start, length) of a stretch's parts between the borders of tiles; the whole where ``side`` is 0."""
    if not side:
        return [(start, length)]
    borders = range(start - (start + into) % side + side, start + length, side)
    ends = [start, *borders, start + length]
    return [(first, last - first) for first, last in zip(ends, ends[1:])]


def _last(end: int, side: int) -> int:
    return -(-end // side)


def _turn(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0
