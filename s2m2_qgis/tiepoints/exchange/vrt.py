"""Tie points as ground control points of the SAR raster: a GDAL VRT that opens where its points put it."""

from __future__ import annotations

import os
import re
from typing import Any, Sequence

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

from ....engine.protocol import JobError
from ...layers import split_source
from ..layout import trouble_of
from ..points import IMPORTED, TiePoint
from ..transforms import POLYNOMIAL1, fitted
from .ground import Ground
from .text import Imported, brought, digits, name_of, write_beside

translate = QCoreApplication.translate

#: GDAL places a raster by an affine transform at least.
_MINIMUM = 3


def write_vrt(path: str, points: Sequence[TiePoint], ground: Ground) -> tuple[str, ...]:
    """Write a VRT of the SAR raster with the enabled control points as GCPs in the optical CRS.

    The raster's pixels stay where they are; the VRT refers to them.

    Returns:
        Sentences for the user.

    Raises:
        JobError: too few points or points on one line, no CRS of the optical layer, a SAR raster that cannot be opened,
            or no right to write.
    """
    used = fitted(points)
    if len(used) < _MINIMUM:
        raise JobError(
            translate(
                "Exchange", "A raster is placed by at least {0} enabled control points; mark or enable {1} more."
            ).format(_MINIMUM, _MINIMUM - len(used))
        )
    if not ground.optical_crs.isValid():
        raise JobError(
            translate("Exchange", "The optical layer “{0}” has no CRS; set it and export again.").format(
                ground.pair.optical.name
            )
        )
    sar = ground.sar_pixels().to_pixels(np.array([point.sar for point in used]))
    optical = np.array([point.optical for point in used])
    problem = trouble_of(POLYNOMIAL1, [point.id for point in used], sar, optical)
    if problem:
        raise JobError(problem)
    gcps = [
        gdal.GCP(x, y, 0.0, column, row, " ".join(point.note.split()), str(point.id))
        for point, (x, y), (column, row) in zip(used, optical.tolist(), sar.tolist())
    ]
    wkt = ground.optical_crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)
    uri, options = split_source(ground.pair.sar.source)
    if os.path.exists(path) and os.path.exists(uri) and os.path.samefile(path, uri):
        raise JobError(
            translate("Exchange", "“{0}” is the SAR raster itself; choose another name for the VRT.").format(path)
        )

    def write(temporary: str) -> None:
        gdal.UseExceptions()
        source = gdal.OpenEx(uri, gdal.OF_RASTER, open_options=list(options))
        # Given at once they take the place of the georeference; given again, they keep their names.
        vrt = gdal.Translate(temporary, source, format="VRT", GCPs=gcps, outputSRS=wkt)
        vrt.SetGCPs(gcps, wkt)
        vrt.FlushCache()
        vrt = None
        _write_all_digits(temporary, gcps)

    write_beside(path, write)
    left = len(points) - len(used)
    if not left:
        return ()
    return (
        translate("Exchange", "{0} disabled or check points are not among the VRT's ground control points.").format(
            left
        ),
    )


def _write_all_digits(path: str, gcps: Sequence[Any]) -> None:
    """GDAL rounds pixels to 1e-4 in a VRT, and reads all that is there."""
    with open(path, encoding="utf-8") as stream:
        text = stream.read()
    left = iter(gcps)

    def exact(found: re.Match[str]) -> str:
        gcp = next(left)
        places = zip(("Pixel", "Line", "X", "Y"), (gcp.GCPPixel, gcp.GCPLine, gcp.GCPX, gcp.GCPY))
        return found.group(1) + " ".join(f'{name}="{digits(value)}"' for name, value in places)

    text, count = re.subn(r'(<GCP [^>]*?)Pixel="[^"]*" Line="[^"]*" X="[^"]*" Y="[^"]*"', exact, text)
    if count != len(gcps):
        # Another GDAL's way of writing it, which is sound as it is.
        return
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def read_gcps(path: str, ground: Ground) -> Imported:
    """The ground control points of a raster of the SAR layer's size, as tie points.

    Raises:
        JobError: it cannot be opened, has no ground control points, or is of another size.
    """
    gdal.UseExceptions()
    try:
        dataset: Any = gdal.OpenEx(path, gdal.OF_RASTER)
        gcps, wkt = list(dataset.GetGCPs()), str(dataset.GetGCPProjection())
        size = (dataset.RasterXSize, dataset.RasterYSize)
    except (RuntimeError, AttributeError) as error:
        raise JobError(
            translate("Exchange", "“{0}” cannot be opened as a raster; choose another file.").format(path),
            details=str(error),
        ) from error
    if not gcps:
        raise JobError(translate("Exchange", "“{0}” has no ground control points; choose another file.").format(path))
    raster = ground.sar_pixels()
    if size != raster.size:
        raise JobError(
            translate(
                "Exchange",
                "“{path}” has {columns}×{rows} pixels and the SAR raster {sar_columns}×{sar_rows}, so that its ground "
                "control points are of another raster; choose another file.",
            ).format(path=path, columns=size[0], rows=size[1], sar_columns=raster.size[0], sar_rows=raster.size[1])
        )
    written = QgsCoordinateReferenceSystem.fromWkt(wkt) if wkt else QgsCoordinateReferenceSystem()
    sar = raster.to_map(np.array([(gcp.GCPPixel, gcp.GCPLine) for gcp in gcps]))
    places = np.array([(gcp.GCPX, gcp.GCPY) for gcp in gcps])
    optical, moved = brought(places, written, ground.optical_crs, ground, range(1, len(gcps) + 1), path)
    said = translate("Exchange", "Map coordinates were brought from {file} into {layer}.")
    return Imported(
        tuple(
            TiePoint(0, (x, y), (to_x, to_y), origin=IMPORTED, note=str(gcp.Info or ""))
            for gcp, (x, y), (to_x, to_y) in zip(gcps, sar.tolist(), optical.tolist())
        ),
        wkt,
        (said.format(file=name_of(written), layer=name_of(ground.optical_crs)),) if moved else (),
    )
