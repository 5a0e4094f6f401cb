"""Pairs on disk whose misplacement is known, and readers of what registration writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from s2m2_sar.engine.protocol import LayerSpec, RegisterSpec
from s2m2_sar.engine.registration.pair import ArrayPair

from ..pairs import synthetic_pair
from ..rasters import scenes

UTM = 32631
EAST, NORTH = 400_000.0, 5_000_000.0
GSD = 10.0


def place(east: float = 0.0, north: float = 0.0, gsd: float = GSD) -> tuple[float, ...]:
    """Geotransform of a raster whose top-left lies so many metres from the common origin."""
    return (EAST + east, gsd, 0.0, NORTH + north, 0.0, -gsd)


def write_pair(
    folder: Path,
    moved: tuple[float, float] = (0.0, 0.0),
    side: int = 512,
    seed: int = 1,
    crop: tuple[int, int, int, int] | None = None,
    epsg: int = UTM,
    geotransform: Sequence[float] | None = None,
) -> tuple[Path, Path]:
    """A pair whose SAR lies ``moved`` px (x right, y down) from where it belongs.

    Args:
        crop: (left, top, width, height) of the SAR that is written; None = all.
        geotransform: of the optical; None = :func:`place` in ``epsg``.
    """
    sar, optical = synthetic_pair(side, seed)
    g = list(place() if geotransform is None else geotransform)
    left, top, width, height = crop or (0, 0, side, side)
    at = [*g]
    at[0] += (left + moved[0]) * g[1]
    at[3] += (top + moved[1]) * g[5]
    return (
        scenes.write(folder / "sar.tif", sar[:, top : top + height, left : left + width], at, epsg),
        scenes.write(folder / "optical.tif", optical, g, epsg),
    )


def spec(sar: Path, optical: Path, out: Path, **settings: Any) -> RegisterSpec:
    """A registration by CFOG, which needs no weights."""
    layers = {"sar": LayerSpec(str(sar)), "optical": LayerSpec(str(optical))}
    return RegisterSpec(**{**layers, "out": str(out), "matcher": "cfog", **settings})


def array_pair(moved: tuple[int, int] = (0, 0), side: int = 512, seed: int = 1, **settings: Any) -> ArrayPair:
    """The same in memory; ``moved`` in whole px."""
    sar, optical = synthetic_pair(side, seed)
    pair = ArrayPair.of(sar[0] / 255, optical / 255, moved)
    return ArrayPair(**{**vars(pair), **settings})


def read_matches(bundle: Path) -> list[dict[str, Any]]:
    """Rows of ``matches.gpkg`` with ``x`` and ``y`` of the points."""
    source = ogr.Open(str(bundle / "matches.gpkg"))
    layer = source.GetLayerByName("matches")
    rows = []
    for feature in layer:
        point = feature.GetGeometryRef()
        rows.append({**feature.items(), "x": point.GetX(), "y": point.GetY()})
    return rows


def read_result(bundle: Path) -> dict[str, Any]:
    """``result.json``."""
    content: dict[str, Any] = json.loads((bundle / "result.json").read_text(encoding="utf-8"))
    return content


def read_raster(path: Path) -> tuple[np.ndarray, tuple[float, ...]]:
    """Values of the first band and the geotransform."""
    dataset = gdal.Open(str(path))
    return dataset.GetRasterBand(1).ReadAsArray(), dataset.GetGeoTransform()


def files_under(folder: Path) -> set[str]:
    """Relative names of all files and folders, hidden ones included."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}
