"""Whole results of scenes, of the form that the engine writes: matches and heatmaps, displacement, error, corrected
layers."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from .review.field_bundles import FIRST, GSD, TOP_LEFT, write_field_bundle

COUNT, CELLS = 25, 12
HELD_OUT = {"translation": 4.0, "affine": 3.0, "tps": 1.6}


def write_field_result(
    folder: Path,
    pair: tuple[Path, Path],
    accepted: bool = True,
    moves: str = "sar",
    reason: str = "",
    warnings: tuple[str, ...] = (),
    rasters: tuple[Path, ...] = (),
    vectors: tuple[Path, ...] = (),
    model: str = "tps",
    form: str = "auto",
    first_accepted: bool = True,
    parameters: dict[str, Any] | None = None,
) -> Path:
    """A bundle of kind ``field`` in ``folder``, its layers moved by :data:`FIRST`; returns the folder."""
    write_field_bundle(folder, COUNT, inputs=pair)
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    sar, optical = pair
    register = {"moves": moves, "max_shift_m": 1000.0, "matcher": "s2m2", "out": str(folder), "start": None}
    register.update(
        {kind: {"uri": str(path), "name": path.stem} for kind, path in (("sar", sar), ("optical", optical))}
    )
    asked = {"form": form, "resampling": "bilinear", "align": 0}
    asked["rasters"] = [{"uri": str(path), "name": path.stem} for path in rasters]
    asked["vectors"] = [str(path) for path in vectors]
    content["parameters"] = {
        "register": register, "spacing_m": 0.0, "max_points": 100, "search_m": 0.0, "models": [], "output": asked,
        **(parameters or {}),
    }  # fmt: skip
    content["warnings"] = list(warnings)
    content["first"] = {
        "accepted": first_accepted, "shift_px": list(FIRST), "shift_m": [FIRST[0] * GSD, -FIRST[1] * GSD],
        "confidence": 0.9,
    }  # fmt: skip
    content["corrected"] = []
    content["result"] = {
        "accepted": accepted, "reason": reason, "model": model if accepted else None, "moves": moves,
        "confidence": 0.97 if accepted else 0.1,
        "points": {"planned": COUNT, "matched": COUNT, "used": 18, "outliers": 4, "doubtful": 3},
        "spacing_m": 480.0, "template_px": 64, "dismissed": {},
        "held_out": {name: _errors(p95) for name, p95 in HELD_OUT.items()} if accepted else {},
        "residual": _errors(1.2) if accepted else None,
        "improvement_p95": HELD_OUT["translation"] / HELD_OUT[model] if accepted else None,
        "expected_error_m": {"median": 5.6, "p95": 9.5} if accepted else None,
        "seconds": 61.0,
    }  # fmt: skip
    if accepted:
        _write_maps(folder)
        (folder / "report.html").write_text("<html></html>", encoding="utf-8")
        if form != "none":
            moved = sar if moves == "sar" else optical
            content["corrected"] = [_write_raster(folder, moved, "corrected")]
            content["corrected"] += [_write_raster(folder, path, f"corrected_{path.stem}") for path in rasters]
            content["corrected"] += [_write_vector(folder, path) for path in vectors]
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def _errors(p95_px: float) -> dict[str, float]:
    return {"rmse_px": p95_px / 2, "p50_px": p95_px / 3, "p95_px": p95_px, "rmse_m": 5 * p95_px, "p95_m": 10 * p95_px}


def _write_maps(folder: Path) -> None:
    y, x = np.mgrid[:CELLS, :CELLS] / CELLS
    displacement = np.stack([FIRST[0] + 3 * x, FIRST[1] - 2 * y]).astype(np.float32)
    for name, bands in (("displacement.tif", displacement), ("error.tif", (4 + 8 * x)[None].astype(np.float32))):
        dataset = gdal.GetDriverByName("GTiff").Create(str(folder / name), CELLS, CELLS, len(bands), gdal.GDT_Float32)
        step = 10 * GSD
        dataset.SetGeoTransform((TOP_LEFT[0], step, 0.0, TOP_LEFT[1], 0.0, -step))
        dataset.SetProjection(json.loads((folder / "result.json").read_text())["grid"]["crs"])
        for number, band in enumerate(bands, 1):
            dataset.GetRasterBand(number).SetNoDataValue(float("nan"))
            dataset.GetRasterBand(number).WriteArray(band)
        dataset.FlushCache()
    preview = gdal.GetDriverByName("MEM").Create("", 64, 64, 1, gdal.GDT_Byte)
    preview.GetRasterBand(1).Fill(120)
    gdal.GetDriverByName("PNG").CreateCopy(str(folder / "thumbnail.png"), preview)


def _write_raster(folder: Path, source: Path, name: str) -> dict[str, Any]:
    """As the engine warps: with a mask, which QGIS shows as a further band."""
    with_mask = {"GDAL_TIFF_INTERNAL_MASK": "YES"}
    for key, value in with_mask.items():
        gdal.SetConfigOption(key, value)
    dataset = gdal.Translate(str(folder / f"{name}.tif"), str(source))
    old = dataset.GetGeoTransform()
    dataset.SetGeoTransform((old[0] + FIRST[0] * GSD, old[1], 0.0, old[3] - FIRST[1] * GSD, 0.0, old[5]))
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().Fill(255)
    dataset.FlushCache()
    for key in with_mask:
        gdal.SetConfigOption(key, None)
    return {"name": source.stem, "kind": "raster", "file": f"{name}.tif", "form": "warp", "resampling": "bilinear"}


def _write_vector(folder: Path, source: Path) -> dict[str, Any]:
    name = f"corrected_{source.stem}.gpkg"
    gdal.VectorTranslate(str(folder / name), str(source), format="GPKG")
    return {"name": source.name, "kind": "vector", "file": name, "form": "vector", "resampling": ""}


def replace_model(folder: Path, model: str, used: int, error_m: float) -> None:
    """As after fitting again: another model, another number of matches, another error map."""
    content = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    content["result"]["model"] = model
    content["result"]["points"]["used"] = used
    old = folder.with_name(folder.name + ".old")
    folder.rename(old)
    shutil.copytree(old, folder)
    shutil.rmtree(old)
    dataset = gdal.Open(str(folder / "error.tif"), gdal.GA_Update)
    values = dataset.ReadAsArray()
    dataset.GetRasterBand(1).WriteArray(values / values.max() * error_m)
    dataset.FlushCache()
    (folder / "result.json").write_text(json.dumps(content), encoding="utf-8")
