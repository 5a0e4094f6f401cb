"""Plain images (PNG, JPEG, TIFF without georeference), as data sets ship them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from ..protocol import JobError

gdal.UseExceptions()


def read_image(path: Path) -> np.ndarray:
    """All bands of an image, (C, H, W), in its own dtype.

    Raises:
        JobError: the file is missing or cannot be read.
    """
    try:
        with_bands = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
        values = with_bands.ReadAsArray()
    except RuntimeError as error:
        raise JobError(
            f"The image {path} cannot be read; check that it is there and whole.", details=str(error)
        ) from error
    return values[None] if values.ndim == 2 else values
