"""Pictures without a place, for the screen."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .gdal_setup import gdal
from .write import close, replacing


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
        holder = [gdal.GetDriverByName("PNG").CreateCopy(temporary, memory)]
        close(holder)
