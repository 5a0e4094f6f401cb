"""Rasters for ``bench_field``: scenes read as grey values, warped by known forms, tiled to any size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
GSD = 10.0
PLACE = (700_000.0, GSD, 0.0, 3_170_000.0, 0.0, -GSD)
Warp = Callable[[np.ndarray], np.ndarray]


def read_grey(path: Path) -> tuple[np.ndarray, dict[str, Any]]:
    """(h, w) mean of the bands, and what :func:`on_grid` needs to bring another raster onto its grid."""
    dataset = gdal.Open(str(path))
    g = dataset.GetGeoTransform()
    bounds = [g[0], g[3] + g[5] * dataset.RasterYSize, g[0] + g[1] * dataset.RasterXSize, g[3]]
    grid = {"outputBounds": bounds, "width": dataset.RasterXSize, "height": dataset.RasterYSize}
    values = dataset.ReadAsArray().astype(np.float32)
    return (values if values.ndim == 2 else values.mean(axis=0)), grid


def on_grid(path: Path, grid: dict[str, Any]) -> np.ndarray:
    values: np.ndarray = gdal.Warp("", str(path), format="MEM", resampleAlg="cubic", **grid).ReadAsArray()
    return values.astype(np.float32)


def closed(mask: np.ndarray) -> np.ndarray:
    """Single dark pixels are no holes."""
    return cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)) > 0


def affine(places: np.ndarray) -> np.ndarray:
    """±9 px over the scene."""
    return (places - [1250, 866]) @ np.array([[0.004, -0.003], [0.003, 0.002]]) + [3.3, -2.4]


def bump(places: np.ndarray) -> np.ndarray:
    """12 px at its top."""
    away = ((places - [1375, 780]) ** 2).sum(axis=1, keepdims=True)
    return 12 * np.exp(-away / (2 * 250.0**2)) * np.array([[0.8, -0.6]])


WARPS: dict[str, Warp] = {"affine": affine, "bump": bump}


def write_warped(data: Path, folder: Path, warp: Warp) -> tuple[int, int]:
    """The aligned scene with its SAR bent: what lies at q belongs at q + warp(q). Its (width, height)."""
    source = data / "scenes" / "sih1_delhi"
    sar = cv2.imread(str(source / "sar.jpg"), cv2.IMREAD_GRAYSCALE)
    optical = cv2.imread(str(source / "opt.jpg"))[..., ::-1]
    height, width = sar.shape
    places = np.stack(np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5), axis=-1).reshape(-1, 2)
    at = (places + warp(places) - 0.5).astype(np.float32).reshape(height, width, 2)
    bent = cv2.remap(sar, at[..., 0], at[..., 1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    # 0 is where the scene has nothing, and nowhere else.
    inside = (at >= 0).all(axis=2) & (at <= np.array([width - 1, height - 1])).all(axis=2)
    write(folder / "sar.tif", np.where(inside, np.maximum(bent, 1), 0)[None])
    write(folder / "optical.tif", np.moveaxis(optical, -1, 0))
    return width, height


def write(path: Path, planes: np.ndarray, place: tuple[float, ...] = PLACE) -> None:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32643)
    count, height, width = planes.shape
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, gdal.GDT_Byte, options)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform(place)
    dataset.WriteArray(np.ascontiguousarray(planes))
    dataset.FlushCache()


def to_px(points: np.ndarray) -> np.ndarray:
    return np.column_stack([(points[:, 0] - PLACE[0]) / GSD, (PLACE[3] - points[:, 1]) / GSD])


def write_tiled(source: Path, target: Path, side: int) -> None:
    values = gdal.Open(str(source)).ReadAsArray()
    write(target, tiled(values if values.ndim == 3 else values[None], side))


def tiled(planes: np.ndarray, side: int) -> np.ndarray:
    """(C, side, side): every second copy mirrored, so that no seam shows."""
    rows, columns = planes.shape[1:]
    down = -(-side // (2 * rows))
    across = -(-side // (2 * columns))
    both = np.concatenate([planes, planes[:, ::-1]], axis=1)
    both = np.concatenate([both, both[:, :, ::-1]], axis=2)
    return np.tile(both, (1, down, across))[:, :side, :side]
