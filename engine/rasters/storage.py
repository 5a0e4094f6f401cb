"""Rasters whose size on paper would cost more memory or time than they are worth, told before a pixel is read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from ..protocol import JobError
from .gdal_setup import gdal

#: px along a side; the Earth's girth at 2 m.
MOST_SIDE = 20_000_000
#: GDAL keeps some kilobytes for each band, and is asked about each.
MOST_BANDS = 10_000
#: Bytes of one block, which is unpacked as a whole for each window of it that is read.
MOST_BLOCK = 512 * 1024 * 1024
#: A raster of more bytes than the first must have more than a so manieth part of them on the disk: deflate reaches a
#: thousandth at best, so that less is a raster without content, or one block that many places of the file share.
LARGE, MOST_SHRUNK = 4 * 1024**3, 20_000


def check_storage(dataset: Any, what: str, files: Iterable[str] | None = None) -> None:
    """Refuse a raster that nobody can have meant to be read.

    Args:
        dataset: open, with a band at least.
        what: the layer as a sentence begins with it.
        files: all local files that hold its pixels; None where that is not known.

    Raises:
        JobError: an absurd side, blocks that fit no memory, or next to nothing on the disk for all its pixels.
    """
    width, height, bands = dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount
    if max(width, height) > MOST_SIDE:
        raise JobError(
            f"{what} has {width} × {height} px, more than can be worked on; cut out the part that is meant (Raster ▸ "
            "Extraction ▸ Clip)."
        )
    if bands > MOST_BANDS:
        raise JobError(
            f"{what} has {bands} bands, more than can be worked on; save those that are meant as a GeoTIFF first "
            "(gdal_translate -b)."
        )
    band = dataset.GetRasterBand(1)
    item = max(gdal.GetDataTypeSize(band.DataType) // 8, 1)
    across, down = band.GetBlockSize()
    together = bands if dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL" else 1
    block = across * down * item * together
    if block > MOST_BLOCK:
        raise JobError(
            f"{what} is stored in blocks of {across} × {down} px, each of which takes {_gigabytes(block)} of memory; "
            "save it as a tiled GeoTIFF first."
        )
    total = width * height * item * bands
    if total <= LARGE:
        return
    # Of a sparse file: what its table of blocks says; 100 where a format has none.
    _, percent = band.GetDataCoverageStatus(0, 0, width, height)
    held = total if files is None else sum(os.path.getsize(file) for file in files)
    if percent * MOST_SHRUNK < 100 or held * MOST_SHRUNK < total:
        raise JobError(
            f"{what} is said to have {width} × {height} px ({_gigabytes(total)}), of which its file holds next to "
            "nothing; cut out the part with an image in it (Raster ▸ Extraction ▸ Clip), or choose another."
        )


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.1f} GB"
