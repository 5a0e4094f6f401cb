"""Rasters of a result: written under a temporary name and renamed when whole."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Optional
from xml.etree import ElementTree

import numpy as np

from ..geometry import Geotransform
from .disk import writing
from .gdal_setup import gdal

_TIFF_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}
_TILE = 256


@contextmanager
def replacing(path: Path) -> Iterator[str]:
    """A temporary name beside ``path`` with the same ending; renamed to ``path`` when the block ends well, removed
    otherwise.

    Raises:
        JobError: (``disk``) nothing can be written there.
    """
    temporary = temporary_name(path)
    with writing(path):
        try:
            yield str(temporary)
            os.replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)


def temporary_name(path: Path) -> Path:
    return path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")


def close(holder: list[Any]) -> None:
    """Close the dataset that is the one element of ``holder`` and held by nobody else.

    GDAL says some failures to write (a full disk) only while it closes, where no exception can come from: they are
    asked for.

    Raises:
        RuntimeError: something could not be written.
    """
    gdal.ErrorReset()
    holder[0].FlushCache()
    holder.clear()
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise RuntimeError(gdal.GetLastErrorMsg())


def tiff_options(dtype: str) -> list[str]:
    """Creation options of a tiled, losslessly compressed GeoTIFF."""
    options = ["TILED=YES", f"BLOCKXSIZE={_TILE}", f"BLOCKYSIZE={_TILE}", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
    if dtype.startswith("float"):
        options.append("PREDICTOR=3")
    elif not dtype.startswith("c"):
        options.append("PREDICTOR=2")
    return options


def write_geotiff(
    path: Path,
    values: np.ndarray,
    geotransform: Optional[Geotransform],
    crs: str,
    nodata: Optional[float] = None,
    tags: Optional[Mapping[str, str]] = None,
    names: Sequence[str] = (),
) -> None:
    """Write an array as a GeoTIFF.

    Args:
        values: (H, W) or (B, H, W) of uint8, uint16, int16, int32, float32 or float64.
        geotransform: None for a raster without a place.
        crs: WKT; empty for none.
        nodata: stored as such.
        tags: metadata of the dataset.
        names: band descriptions.

    Raises:
        JobError: (``disk``) it cannot be written; nothing is left behind.
    """
    planes = values[None] if values.ndim == 2 else values
    dtype = planes.dtype.name
    with replacing(path) as temporary:
        count, height, width = planes.shape
        driver = gdal.GetDriverByName("GTiff")
        holder = [driver.Create(temporary, width, height, count, _TIFF_TYPES[dtype], tiff_options(dtype))]
        if geotransform is not None:
            holder[0].SetGeoTransform(geotransform)
        if crs:
            holder[0].SetProjection(crs)
        if tags:
            holder[0].SetMetadata(dict(tags))
        for number, plane in enumerate(planes, 1):
            band = holder[0].GetRasterBand(number)
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if number <= len(names):
                band.SetDescription(names[number - 1])
            band.WriteArray(np.ascontiguousarray(plane))
            del band
        close(holder)


class AtlasWriter:
    """Many small float rasters side by side in one tiled GeoTIFF, one at a time in memory.

    Use as a context manager; the file appears when the block ends well.

    Args:
        path: of the GeoTIFF.
        count: how many rasters at most.
        cell_width, cell_height: size in px of the largest one.
        tags: metadata of the dataset.
    """

    def __init__(
        self, path: Path, count: int, cell_width: int, cell_height: int, tags: Optional[Mapping[str, str]] = None
    ) -> None:
        self.path = path
        self._cell = cell_width, cell_height
        # About square on the whole.
        self._columns = max(1, min(count, round((count * cell_height / cell_width) ** 0.5)))
        rows = -(-count // self._columns)
        self.width, self.height = self._columns * cell_width, max(rows, 1) * cell_height
        self._capacity = self._columns * max(rows, 1)
        self._written = 0
        self._temporary = temporary_name(path)
        with writing(path):
            options = [*tiff_options("float32"), "SPARSE_OK=TRUE"]
            dataset = gdal.GetDriverByName("GTiff").Create(
                str(self._temporary), self.width, self.height, 1, gdal.GDT_Float32, options
            )
            dataset.GetRasterBand(1).SetNoDataValue(float("nan"))
            if tags:
                dataset.SetMetadata(dict(tags))
        self._holder = [dataset]

    def add(self, values: np.ndarray) -> tuple[int, int]:
        """Write an (h, w) float array, −inf and NaN as nodata, into the next cell.

        Returns:
            Atlas px (x, y) of its top-left.

        Raises:
            ValueError: larger than a cell, or more than ``count``.
        """
        height, width = values.shape
        if width > self._cell[0] or height > self._cell[1] or self._written >= self._capacity:
            raise ValueError(f"an atlas of {self._capacity} cells of {self._cell} holds no more of {values.shape}")
        row, column = divmod(self._written, self._columns)
        x, y = column * self._cell[0], row * self._cell[1]
        finite = np.where(np.isfinite(values), values, np.nan).astype(np.float32)
        with writing(self.path):
            self._holder[0].GetRasterBand(1).WriteArray(finite, x, y)
        self._written += 1
        return x, y

    def __enter__(self) -> AtlasWriter:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        try:
            if kind is None:
                with writing(self.path):
                    close(self._holder)
                    os.replace(self._temporary, self.path)
        finally:
            self._holder.clear()
            self._temporary.unlink(missing_ok=True)


def write_window_vrt(
    path: Path,
    raster: Path,
    raster_size: tuple[int, int],
    window: tuple[int, int, int, int],
    geotransform: Geotransform,
    crs: str,
    name: str = "",
) -> None:
    """A VRT of one window of a one-band float raster with nodata NaN, placed on its own; the path inside is relative.

    Args:
        raster: the raster, in the same folder as ``path`` or near it.
        raster_size: its (width, height).
        window: (x0, y0, width, height) in its px.
        geotransform, crs: of the VRT.
        name: description of its band.
    """
    x0, y0, width, height = window
    root = ElementTree.Element("VRTDataset", rasterXSize=str(width), rasterYSize=str(height))
    ElementTree.SubElement(root, "SRS", dataAxisToSRSAxisMapping="1,2").text = crs
    ElementTree.SubElement(root, "GeoTransform").text = ", ".join(repr(float(v)) for v in geotransform)
    band = ElementTree.SubElement(root, "VRTRasterBand", dataType="Float32", band="1")
    if name:
        ElementTree.SubElement(band, "Description").text = name
    ElementTree.SubElement(band, "NoDataValue").text = "nan"
    source = ElementTree.SubElement(band, "ComplexSource")
    relative = Path(os.path.relpath(raster, path.parent)).as_posix()
    ElementTree.SubElement(source, "SourceFilename", relativeToVRT="1").text = relative
    ElementTree.SubElement(source, "SourceBand").text = "1"
    # Size and type spare GDAL from opening the raster before it is drawn.
    across, down = (str(v) for v in raster_size)
    ElementTree.SubElement(
        source, "SourceProperties", RasterXSize=across, RasterYSize=down, DataType="Float32",
        BlockXSize=str(_TILE), BlockYSize=str(_TILE),
    )  # fmt: skip
    size: dict[str, Any] = {"xSize": str(width), "ySize": str(height)}
    ElementTree.SubElement(source, "SrcRect", xOff=str(x0), yOff=str(y0), **size)
    ElementTree.SubElement(source, "DstRect", xOff="0", yOff="0", **size)
    ElementTree.SubElement(source, "NODATA").text = "nan"
    with replacing(path) as temporary:
        Path(temporary).write_bytes(ElementTree.tostring(root, encoding="utf-8"))
