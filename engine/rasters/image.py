"""Plain images (PNG, JPEG, TIFF without georeference), as data sets ship them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..protocol import JobError
from .gdal_setup import open_input
from .storage import check_storage

#: An image that is read as a whole has at most so many values; patches of data sets have a hundredth of it.
MOST_VALUES = 1 << 28
#: A picture of a raster needs no more bands.
MOST_BANDS = 256


def read_image(path: Path) -> np.ndarray:
    """All bands of an image, (C, H, W), in its own dtype.

    Raises:
        JobError: the file is missing or cannot be read.
    """
    try:
        with_bands = open_input(str(path), what=f"The image {path}")
        if with_bands.RasterXSize * with_bands.RasterYSize * with_bands.RasterCount > MOST_VALUES:
            raise JobError(
                f"The image {path} is too large to be read as a whole ({with_bands.RasterXSize} × "
                f"{with_bands.RasterYSize} px, bands: {with_bands.RasterCount}); cut it into patches."
            )
        values = with_bands.ReadAsArray()
    except RuntimeError as error:
        raise JobError(
            f"The image {path} cannot be read; check that it is there and whole.", details=str(error)
        ) from error
    return values[None] if values.ndim == 2 else values


def read_decimated(path: Path, long_side: int) -> tuple[np.ndarray, tuple[float, ...]]:
    """A raster for a picture of it, read from overviews where it has some.

    Args:
        long_side: at most so many px along the longer side.

    Returns:
        (C, h, w) float32, NaN where nodata; the geotransform of the whole raster's h × w px.

    Raises:
        JobError: the file is missing or cannot be read.
    """
    try:
        source = open_input(str(path), what=f"The raster {path}")
        if source.RasterCount:
            check_storage(source, f"The raster {path}")
        shrink = max(source.RasterXSize, source.RasterYSize, long_side) / long_side
        width, height = max(round(source.RasterXSize / shrink), 1), max(round(source.RasterYSize / shrink), 1)
        bands = []
        for number in range(1, min(source.RasterCount, MOST_BANDS) + 1):
            band = source.GetRasterBand(number)
            values = band.ReadAsArray(buf_xsize=width, buf_ysize=height).astype(np.float32)
            nodata = band.GetNoDataValue()
            if nodata is not None and np.isfinite(nodata):
                values[values == np.float32(nodata)] = np.nan
            bands.append(values)
        g = source.GetGeoTransform()
    except RuntimeError as error:
        raise JobError(
            f"The raster {path} cannot be read; check that it is there and whole.", details=str(error)
        ) from error
    across, down = source.RasterXSize / width, source.RasterYSize / height
    return np.stack(bands), (g[0], g[1] * across, g[2] * down, g[3], g[4] * across, g[5] * down)


def read_tags(path: Path) -> dict[str, str]:
    """Metadata of a raster's default domain.

    Raises:
        JobError: the file is missing or cannot be read.
    """
    try:
        return dict(open_input(str(path), what=f"The raster {path}").GetMetadata() or {})
    except RuntimeError as error:
        raise JobError(
            f"The raster {path} cannot be read; check that it is there and whole.", details=str(error)
        ) from error
