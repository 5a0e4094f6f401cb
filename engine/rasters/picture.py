"""Pictures without a place, for the screen."""

from __future__ import annotations

import uuid
from pathlib import Path

import numpy as np

from .gdal_setup import gdal
from .write import replacing


def write_png(path: Path, image: np.ndarray) -> None:
    """Write an (H, W, 4) uint8 RGBA image.

    Raises:
        JobError: (``disk``) it cannot be written; nothing is left behind.
    """
    height, width, count = image.shape
    memory = gdal.GetDriverByName("MEM").Create("", width, height, count, gdal.GDT_Byte)
    for number in range(count):
        memory.GetRasterBand(number + 1).WriteArray(np.ascontiguousarray(image[..., number]))
    memory.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    with replacing(path) as temporary:
        Path(temporary).write_bytes(_png(memory))


def _png(dataset: gdal.Dataset) -> bytes:
    """Made in memory: GDAL's PNG driver does not look whether its last bytes got onto a disk that is full."""
    name = f"/vsimem/{uuid.uuid4().hex}.png"
    try:
        gdal.GetDriverByName("PNG").CreateCopy(name, dataset)
        size = gdal.VSIStatL(name).size
        stream = gdal.VSIFOpenL(name, "rb")
        content = bytes(gdal.VSIFReadL(1, size, stream))
        gdal.VSIFCloseL(stream)
    finally:
        gdal.Unlink(name)
    return content
