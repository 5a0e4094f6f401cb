"""Field bundles of any number of templates, of the form that the engine writes, made with GDAL and SQL alone."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
EPSG = 32631
GSD = 10.0
TOP_LEFT = (500000.0, 5750000.0)
TEMPLATE, SIDE, SPACING = 64, 33, 48
#: The first stage's shift, in whole working px: what the heatmaps' middle pixel stands for.
FIRST = (-12, 7)
STATUSES = ("used", "outlier", "doubtful")


def write_field_bundle(folder: Path, count: int = 25, seed: int = 0, inputs: tuple[Path, Path] | None = None) -> Path:
    """``count`` templates on a square grid; the match k is at FIRST + (peak of its heatmap), its confidence falls and
    its doubt rises with k."""
    folder.mkdir(parents=True)
    columns = math.ceil(math.sqrt(count))
    rng = np.random.default_rng(seed)
    peaks = rng.integers(-8, 9, (count, 2))
    confidence = 1 - np.arange(count) / max(count - 1, 1) * 0.9
    for number, name in enumerate(("atlas.tif", "atlas_shallow.tif", "atlas_deep.tif")):
        _write_atlas(folder / name, count, columns, peaks, rng, width=(2.0, 1.2, 5.0)[number])
    _write_matches(folder / "matches.gpkg", count, columns, peaks, confidence)
    sar, optical = inputs or (folder / "sar.tif", folder / "optical.tif")
    result = {
        "schema": 1,
        "kind": "field",
        "created": "2026-01-01T00:00:00Z",
        "versions": {},
        "inputs": {
            "sar": {"uri": str(sar), "name": "sar", "bands": [1], "scaling": "db"},
            "optical": {"uri": str(optical), "name": "optical", "bands": [1, 2, 3], "scaling": ""},
        },
        "parameters": {"register": {"sar": {"uri": str(sar)}, "optical": {"uri": str(optical)}, "out": str(folder)}},
        "matcher": {"name": "s2m2"},
        "device": "cpu",
        "grid": {"crs": _crs().ExportToWkt(), "geotransform": geotransform(), "gsd": GSD, "metres_per_px": [GSD, GSD]},
        "warnings": [],
        "files": [],
        "result": {"accepted": True, "reason": "", "model": "affine"},
    }
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
    return folder


def geotransform() -> list[float]:
    return [TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD]


def _crs() -> osr.SpatialReference:
    system = osr.SpatialReference()
    system.ImportFromEPSG(EPSG)
    return system


def _write_atlas(
    path: Path, count: int, columns: int, peaks: np.ndarray, rng: np.random.Generator, width: float
) -> None:
    rows = -(-count // columns)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=1"]
    size = (columns * SIDE, rows * SIDE)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), *size, 1, gdal.GDT_Float32, options)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(float("nan"))
    y, x = np.mgrid[:SIDE, :SIDE] - SIDE // 2
    noise = rng.normal(0, 0.04, (SIDE, SIDE + count)).astype(np.float32)
    for row in range(rows):
        strip = np.full((SIDE, columns * SIDE), np.nan, np.float32)
        for column in range(min(columns, count - row * columns)):
            number = row * columns + column
            dx, dy = peaks[number]
            bump = 0.5 * np.exp(-((x - dx) ** 2 + (y - dy) ** 2) / (2 * width**2))
            strip[:, column * SIDE : (column + 1) * SIDE] = bump + noise[:, number : number + SIDE]
        band.WriteArray(strip, 0, row * SIDE)
    dataset.FlushCache()


def _write_matches(path: Path, count: int, columns: int, peaks: np.ndarray, confidence: np.ndarray) -> None:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("matches", _crs(), ogr.wkbPoint)
    whole = ("id", "x0", "y0", "template_px", "accepted", "atlas_x", "atlas_y", "heat_w", "heat_h")
    real = (
        "dx", "dy", "confidence", "residual_px", "map_dx", "map_dy", "rival_ratio", "entropy", "deep_dx", "deep_dy",
        "disagree_px", "back_px", "doubt", "hand_dx", "hand_dy", "sar_x", "sar_y", "ref_x", "ref_y",
    )  # fmt: skip
    for names, kind in ((whole, ogr.OFTInteger64), (real, ogr.OFTReal), (("status", "by"), ogr.OFTString)):
        for name in names:
            layer.CreateField(ogr.FieldDefn(name, kind))
    dataset.StartTransaction()
    for number in range(count):
        row, column = divmod(number, columns)
        x0, y0 = column * SPACING, row * SPACING
        dx, dy = (float(first + peak) for first, peak in zip(FIRST, peaks[number]))
        share = number / max(count - 1, 1)
        status = STATUSES[0] if share < 0.7 else STATUSES[1] if share < 0.85 else STATUSES[2]
        centre = (x0 + TEMPLATE / 2, y0 + TEMPLATE / 2)
        sar = (TOP_LEFT[0] + centre[0] * GSD, TOP_LEFT[1] - centre[1] * GSD)
        values = {
            "id": number, "x0": x0, "y0": y0, "template_px": TEMPLATE, "accepted": int(status == "used"),
            "atlas_x": column * SIDE, "atlas_y": row * SIDE, "heat_w": SIDE, "heat_h": SIDE, "dx": dx, "dy": dy,
            "confidence": confidence[number], "residual_px": 6 * share, "map_dx": dx * GSD, "map_dy": -dy * GSD,
            "rival_ratio": share, "entropy": 1 + 5 * share, "deep_dx": dx + 4 * share, "deep_dy": dy,
            "disagree_px": 4 * share, "back_px": share, "doubt": share, "sar_x": sar[0], "sar_y": sar[1],
            "ref_x": sar[0] + dx * GSD, "ref_y": sar[1] - dy * GSD, "status": status, "by": "engine",
        }  # fmt: skip
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            feature.SetField(name, value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(sar[0] + FIRST[0] * GSD, sar[1] - FIRST[1] * GSD)
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    dataset.CommitTransaction()
    dataset.FlushCache()
