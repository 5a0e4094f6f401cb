"""Points of a result as GeoPackage, and polygons of a job as masks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .. import geometry
from ..protocol import JobError
from .crs import spatial_reference
from .gdal_setup import gdal, ogr, open_input, osr
from .grid import WorkingGrid
from .write import close, replacing

_FIELD_TYPES = {int: ogr.OFTInteger64, float: ogr.OFTReal, str: ogr.OFTString, bool: ogr.OFTInteger}

#: The driver of layers in memory changed its name with GDAL 3.11.
_MEMORY = "MEM" if int(gdal.VersionInfo()) >= 3_110_000 else "Memory"


def write_points(
    path: Path,
    layer: str,
    crs: str,
    columns: Mapping[str, type],
    rows: Iterable[tuple[float, float, Mapping[str, Any]]],
) -> None:
    """Write a layer of points into a new GeoPackage.

    Args:
        path: of the GeoPackage; one that is there is replaced as a whole.
        crs: WKT.
        columns: fields in their order, each ``int``, ``float``, ``str`` or ``bool``.
        rows: (x, y, values by column); a value that is missing, None or not finite becomes NULL.

    Raises:
        JobError: (``disk``) it cannot be written; nothing is left behind.
    """
    with replacing(path) as temporary:
        holder = [gdal.GetDriverByName("GPKG").Create(temporary, 0, 0, 0, gdal.GDT_Unknown)]
        table = holder[0].CreateLayer(layer, srs=spatial_reference(crs), geom_type=ogr.wkbPoint)
        for name, kind in columns.items():
            definition = ogr.FieldDefn(name, _FIELD_TYPES[kind])
            if kind is bool:
                definition.SetSubType(ogr.OFSTBoolean)
            table.CreateField(definition)
        holder[0].StartTransaction()
        for x, y, values in rows:
            feature = ogr.Feature(table.GetLayerDefn())
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(float(x), float(y))
            feature.SetGeometry(point)
            for name, kind in columns.items():
                value = values.get(name)
                if value is not None and not (kind is float and not math.isfinite(value)):
                    feature.SetField(name, int(value) if kind is bool else kind(value))
            table.CreateFeature(feature)
        holder[0].CommitTransaction()
        del table
        close(holder)


def polygon_mask(
    polygons: Sequence[str],
    crs: str,
    grid: WorkingGrid,
    x0: int,
    y0: int,
    width: int,
    height: int,
    touched: bool = False,
) -> np.ndarray:
    """(height, width) bool: pixels of a window of the grid whose centres lie in any of the polygons.

    Args:
        polygons: WKT polygons or multipolygons.
        crs: WKT or ``EPSG:n`` that they speak.
        touched: True for all pixels that a polygon touches (what is forbidden) instead of centres (what is allowed).

    Raises:
        JobError: WKT that is no polygon, or a polygon that the working CRS cannot hold.
    """
    transform = osr.CoordinateTransformation(spatial_reference(crs), spatial_reference(grid.crs_wkt))
    memory = gdal.GetDriverByName(_MEMORY).Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = memory.CreateLayer("polygons", srs=spatial_reference(grid.crs_wkt), geom_type=ogr.wkbUnknown)
    for text in polygons:
        try:
            shape = ogr.CreateGeometryFromWkt(text)
            if shape is None or ogr.GT_Flatten(shape.GetGeometryType()) not in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
                raise JobError("An area must be a polygon; draw it again.", details=text[:200])
            # Long edges are straight in the CRS they were drawn in, not in the working one.
            west, east, south, north = shape.GetEnvelope()
            shape.Segmentize(max(east - west, north - south, 1e-9) / 50)
            shape.Transform(transform)
        except RuntimeError as error:
            raise JobError("An area cannot be read in the layers' CRS; draw it again.", details=str(error)) from error
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    target = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    target.SetProjection(grid.crs_wkt)
    target.SetGeoTransform(geometry.window_geotransform(grid.geotransform, x0, y0))
    gdal.RasterizeLayer(target, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"] if touched else [])
    mask: np.ndarray = target.ReadAsArray() > 0
    return mask


def read_points(path: Path, layer: str) -> list[tuple[float, float, dict[str, Any]]]:
    """The points of a layer, as :func:`write_points` takes them, in the file's order; NULL is None.

    Raises:
        JobError: there is no such file or layer, or it cannot be read.
    """
    try:
        source = open_input(str(path), what=f"The file {path}", vector=True)
        table = source.GetLayerByName(layer)
        if table is None:
            raise JobError(f"{path.name} has no layer {layer!r}; run the job again.")
        rows = []
        for feature in table:
            point = feature.GetGeometryRef()
            if point is not None and not point.IsEmpty():
                rows.append((point.GetX(), point.GetY(), dict(feature.items())))
    except RuntimeError as error:
        raise JobError(f"The matches in {path} cannot be read; run the job again.", details=str(error)) from error
    return rows


def read_rows(path: Path, layer: str = "") -> list[dict[str, Any]]:
    """The attributes of all features of a vector layer or table, in the file's order; NULL is None.

    Args:
        layer: its name; empty = the first.

    Raises:
        JobError: there is no such file or layer, or it cannot be read.
    """
    try:
        source = open_input(str(path), what=f"The table {path}", vector=True)
        table = source.GetLayerByName(layer) if layer else source.GetLayer(0)
        if table is None:
            raise JobError(
                f"{path.name} has no layer {layer!r}; name one that it has." if layer else f"{path} is empty."
            )
        return [dict(feature.items()) for feature in table]
    except RuntimeError as error:
        raise JobError(f"The table {path} cannot be read; check the file.", details=str(error)) from error
