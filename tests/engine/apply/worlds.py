"""Layers and transforms for the tests of corrections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from s2m2_sar.engine import geometry
from s2m2_sar.engine.apply.corrections import Corrected, write_corrected
from s2m2_sar.engine.field import transform as transforms
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import LayerSpec, OutputSpec
from s2m2_sar.engine.rasters.crs import wkt
from s2m2_sar.engine.rasters.source import Source, describe_source, open_dataset

from ..rasters import scenes

UTM = 32631
WORK = wkt(f"EPSG:{UTM}")
GSD = 10.0
EAST, NORTH = 400_000.0, 5_000_000.0
PLACE = (EAST, GSD, 0.0, NORTH, 0.0, -GSD)
WIDTH, HEIGHT = 210, 180


def shift(x: float = 123.0, y: float = -67.0) -> Transform:
    return transforms.polynomial("translation", WORK, np.array([[x, y]]))


def helmert() -> Transform:
    """Turned by half a degree, a thousandth larger, moved."""
    origin = (EAST + 1050.0, NORTH - 900.0)
    return transforms.polynomial("helmert", WORK, np.array([[55.0, -33.0], [1.0, 8.7], [-8.7, 1.0]]), origin, 1000.0)


def bump(height: float = 60.0, radius: float = 350.0) -> Transform:
    """A smooth bump about the middle of the scene on top of a shift: a spline of cubic pieces."""
    side, step = 61, 50.0
    columns, rows = np.meshgrid(np.arange(side) * step, np.arange(side) * step)
    rise = np.exp(-((columns - 1500) ** 2 + (rows - 1400) ** 2) / (2 * radius**2))
    nodes = np.stack([20 + height * rise, -15 - 0.5 * height * rise], axis=-1)
    place = (EAST - 450.0 - step / 2, step, 0.0, NORTH + 500.0 + step / 2, 0.0, -step)
    return transforms.smooth(WORK, nodes, place, "cubic")


def coordinates(width: int = WIDTH, height: int = HEIGHT) -> np.ndarray:
    """(2, height, width) float32: each pixel's own corner coordinates, so that any output says where it came from."""
    x, y = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    return np.stack([x, y]).astype(np.float32)


def source(path: Path | str, role: str = "SAR", crs: str = "", nodata: Sequence[float] = ()) -> Source:
    spec = LayerSpec(str(path), crs=crs, nodata=tuple(nodata))
    return describe_source(open_dataset(spec, role), spec, role)


def correct(
    path: Path | str,
    transform: Transform,
    folder: Path,
    optical: Path | None = None,
    crs: str = "",
    nodata: Sequence[float] = (),
    **output: object,
) -> Corrected:
    """Correct one raster as the layer that moves."""
    folder.mkdir(parents=True, exist_ok=True)
    reference = None if optical is None else source(optical, "optical")
    settings = OutputSpec(**output)  # type: ignore[arg-type]
    moved = source(path, crs=crs, nodata=nodata)
    return write_corrected(folder, transform, settings, GSD, moved, reference, Progress())[0]


def write(path: Path, values: np.ndarray, place: Sequence[float] = PLACE, epsg: int = UTM, **more: object) -> Path:
    return scenes.write(path, values, place, epsg, **more)  # type: ignore[arg-type]


def off_by(
    opened: gdal.Dataset, transform: Transform, to_pixels: Callable[[np.ndarray], np.ndarray], to_work: Callable
) -> tuple[np.ndarray, np.ndarray]:
    """How far off each pixel of a corrected :func:`coordinates` raster is, px of the input; and where it has a value.

    Args:
        to_pixels: working CRS → the input's corner coordinates.
        to_work: the output's CRS → the working CRS.
    """
    found = opened.ReadAsArray()
    x, y = np.meshgrid(np.arange(opened.RasterXSize) + 0.5, np.arange(opened.RasterYSize) + 0.5)
    places = geometry.apply_points(opened.GetGeoTransform(), np.column_stack([x.ravel(), y.ravel()]))
    wanted = to_pixels(transform.inverse(to_work(places))).T.reshape(2, *x.shape)
    valid = np.isfinite(found).all(axis=0)
    return np.where(valid, np.hypot(*(found - wanted)), 0.0), valid


def is_cog(path: Path) -> bool:
    opened = gdal.Open(str(path))
    return opened.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
