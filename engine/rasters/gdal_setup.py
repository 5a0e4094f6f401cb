"""GDAL as this project uses it: exceptions on, a bounded cache, and nothing written beside an input.

Every module of this package takes ``gdal``, ``ogr`` and ``osr`` from here, so that the settings hold whoever is
imported first.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from osgeo import gdal, ogr, osr

from ..protocol import BAD_INPUT, JobError
from . import foreign

__all__ = ["files_below", "gdal", "ogr", "open_input", "osr", "reading"]

#: Bytes of GDAL's block cache: enough for a row of tiles of a 20 000 px raster, no more.
CACHE_BYTES = 128 * 1024 * 1024

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()
gdal.SetCacheMax(CACHE_BYTES)
# No .aux.xml beside anything. Inputs are opened with PAM on (see `open_input`), so that an existing .aux.xml is
# honoured.
gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
# A mask is a part of the GeoTIFF, not a second file that a rename would leave behind.
gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
# No file brings programs: pixel functions of VRTs in Python stay text, whatever the environment says.
gdal.SetConfigOption("GDAL_VRT_ENABLE_PYTHON", "NO")
foreign.lock()

_OPENING = threading.Lock()


def open_input(uri: str, open_options: tuple[str, ...] = (), what: str = "The raster", vector: bool = False) -> Any:
    """Open an input for reading; what an existing ``.aux.xml`` says of it (CRS, nodata, band names) counts.

    A local file leads to other local files only; the network is for what the user named there (:mod:`.foreign`).

    Whether a dataset has such a file is settled when GDAL first looks, which some drivers put off: it is made to look
    here. Nothing in this package marks an input as changed, so that none is ever written.

    Args:
        uri: as the user named it.
        what: the layer as a sentence begins with it.
        vector: open layers of features in place of pixels.

    Raises:
        RuntimeError: it cannot be opened.
        JobError: it is a pipe or a device, or a file that leads to one or to the network.
    """
    remote = foreign.unlocked_by(uri)
    try:
        if remote is None:
            foreign.check_names(uri, what)
        dataset = _open(uri, open_options, vector)
        if remote is None:
            foreign.check_names(uri, what, dataset.GetFileList() or ())
    except BaseException as error:
        if remote is not None:
            remote.give_back()
        elif isinstance(error, RuntimeError):
            foreign.explain(str(error), uri, what)
        raise
    if remote is not None:
        remote.keep(dataset)
    return dataset


def files_below(uri: str, what: str, dataset: Any) -> set[str] | None:
    """All local files that hold an open dataset's pixels or say something of them; None where that is not known."""
    return None if foreign.is_remote(uri) else foreign.check_names(uri, what, dataset.GetFileList() or ())


def _open(uri: str, open_options: tuple[str, ...], vector: bool) -> Any:
    if vector:
        return gdal.OpenEx(uri, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=list(open_options))
    with _OPENING:
        gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", "YES")
        try:
            dataset = gdal.OpenEx(uri, gdal.OF_RASTER | gdal.OF_READONLY, open_options=list(open_options))
            dataset.GetMetadata()
            dataset.GetGeoTransform(can_return_null=True)
            dataset.GetProjection()
            if dataset.RasterCount:
                dataset.GetRasterBand(1).GetNoDataValue()
            return dataset
        finally:
            gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", None)


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Turn GDAL's failure to read into a sentence.

    Args:
        what: the layer as a sentence begins with it, such as ``The SAR layer “s1.tif”``.
    """
    try:
        yield
    except RuntimeError as error:
        raise JobError(
            f"{what} could not be read: its file seems to be truncated or damaged, or has gone away; get a fresh "
            f"copy and "
            "try again.",
            BAD_INPUT,
            str(error),
        ) from error
