"""Rasters of one analytic ground, rendered into any CRS, pixel size and form of georeference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
osr.UseExceptions()

#: (wavelength east, wavelength north) in m, and phase, of the waves that make the ground.
_WAVES = ((310.0, 520.0, 0.3), (-450.0, 260.0, 1.9), (190.0, -700.0, 4.0), (900.0, 230.0, 2.2), (-240.0, -380.0, 5.1))


def ground(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Brightness about −1…1 at metres of the ground's CRS."""
    waves = [np.sin(2 * np.pi * (x / east + y / north) + phase) for east, north, phase in _WAVES]
    return np.sum(waves, axis=0) / 3


def reference(epsg: int) -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.ImportFromEPSG(epsg)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def project(x: np.ndarray, y: np.ndarray, source: int, target: int) -> tuple[np.ndarray, np.ndarray]:
    """Points of one EPSG CRS in another, any shape."""
    if source == target:
        return x, y
    transform = osr.CoordinateTransformation(reference(source), reference(target))
    points = np.array(transform.TransformPoints(np.column_stack([x.ravel(), y.ravel()])))
    return points[:, 0].reshape(x.shape), points[:, 1].reshape(x.shape)


def render(size: tuple[int, int], place: Callable, epsg: int, ground_epsg: int, oversample: int = 3) -> np.ndarray:
    """(height, width) mean brightness of each pixel.

    Args:
        size: (width, height).
        place: (corner x, corner y) arrays → coordinates in ``epsg``.
    """
    width, height = size
    steps = (np.arange(oversample) + 0.5) / oversample
    xs = (np.arange(width)[:, None] + steps).ravel()
    ys = (np.arange(height)[:, None] + steps).ravel()
    x, y = project(*place(*np.meshgrid(xs, ys)), epsg, ground_epsg)
    return ground(x, y).reshape(height, oversample, width, oversample).mean(axis=(1, 3))


def by_geotransform(geotransform: Sequence[float]) -> Callable:
    g = geotransform
    return lambda x, y: (g[0] + g[1] * x + g[2] * y, g[3] + g[4] * x + g[5] * y)


def decibels(brightness: np.ndarray) -> np.ndarray:
    return -12.0 + 4.0 * brightness


def as_sar(brightness: np.ndarray, form: str) -> np.ndarray:
    """The ground as a SAR band in one of its usual forms; without speckle, so that positions can be told exactly."""
    db = decibels(brightness)
    if form == "db":
        return db.astype(np.float32)
    if form == "power":
        return (10 ** (db / 10)).astype(np.float32)
    if form == "amplitude":
        return np.rint(10 ** (db / 20) * 2000).astype(np.uint16)
    if form == "complex":
        phase = np.random.default_rng(0).uniform(0, 2 * np.pi, db.shape)
        return (10 ** (db / 20) * 300 * np.exp(1j * phase)).astype(np.complex64)
    return np.rint(127 + 60 * brightness).astype(np.uint8)


def as_optical(brightness: np.ndarray, dtype: str = "uint8") -> np.ndarray:
    """(3, h, w) of three different contrasts."""
    scale = {"uint8": 1.0, "uint16": 30.0, "float32": 0.004}[dtype]
    planes = np.stack([127 + 60 * brightness, 120 + 40 * brightness, 130 + 25 * brightness]) * scale
    return (planes if dtype == "float32" else np.rint(planes)).astype(dtype)


_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "float32": gdal.GDT_Float32,
    "complex64": gdal.GDT_CFloat32,
}


def write(
    path: Path,
    values: np.ndarray,
    geotransform: Sequence[float] | None = None,
    epsg: int = 0,
    nodata: float | None = None,
    names: Sequence[str] = (),
    options: Sequence[str] = (),
    finish: Callable[[gdal.Dataset], None] | None = None,
    prepare: Callable[[gdal.Dataset], None] | None = None,
) -> Path:
    """A GeoTIFF of (h, w) or (bands, h, w) values; ``prepare`` may change the open dataset before its pixels are
    written (newer GDAL takes no palette afterwards), ``finish`` after."""
    planes = values[None] if values.ndim == 2 else values
    count, height, width = planes.shape
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, count, _TYPES[planes.dtype.name], options=list(options)
    )
    if epsg:
        dataset.SetProjection(reference(epsg).ExportToWkt())
    if geotransform is not None:
        dataset.SetGeoTransform(list(geotransform))
    if prepare is not None:
        prepare(dataset)
    for number, plane in enumerate(planes, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(plane)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if number <= len(names):
            band.SetDescription(names[number - 1])
    if finish is not None:
        finish(dataset)
    dataset.FlushCache()
    return path


def write_mask(dataset: gdal.Dataset, valid: np.ndarray) -> None:
    """Give an open GeoTIFF an internal mask band."""
    before = gdal.GetConfigOption("GDAL_TIFF_INTERNAL_MASK")
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(valid, 255, 0).astype(np.uint8))
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", before)


def misplacement(values: np.ndarray, mask: np.ndarray, wanted: np.ndarray) -> tuple[float, float]:
    """Displacement (x, y) in px of an image against the wanted one, up to gain and offset: by least squares."""
    dy, dx = np.gradient(wanted)
    inner = mask.copy()
    inner[:2], inner[-2:], inner[:, :2], inner[:, -2:] = False, False, False, False
    design = np.column_stack([wanted[inner], dx[inner], dy[inner], np.ones(inner.sum())])
    solution, *_ = np.linalg.lstsq(design, values[inner], rcond=None)
    return -solution[1] / solution[0], -solution[2] / solution[0]
