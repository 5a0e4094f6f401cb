"""Keeps GDAL from writing ``.aux.xml`` files beside rasters that QGIS opens for us.

QGIS samples the statistics of every raster that it opens, and GDAL remembers them in a side-car file: beside the user's
input, and, for the moved layer's VRT, beside the raster behind it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from osgeo import gdal

_OPTION = "GDAL_PAM_ENABLED"


@contextmanager
def no_sidecars() -> Iterator[None]:
    """Datasets that this thread opens inside the block write no side-car files, then or later."""
    gdal.SetThreadLocalConfigOption(_OPTION, "NO")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_OPTION, None)
