"""What we write, QGIS's own Georeferencer loads; what it saves, we read, digit for digit."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
NORTH_UP = (500000.0, 10.0, 0.0, 5750000.0, 0.0, -10.0)
DEGREES = (3.0, 1e-4, 0.0, 51.9, 0.0, -1e-4)


def raster(path: Path, geotransform: tuple[float, ...] = (), epsg: int = 32631) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 240, 180, 1, gdal.GDT_Byte)
    dataset.GetRasterBand(1).WriteArray(np.random.default_rng(0).integers(1, 255, (180, 240), np.uint8))
    if geotransform:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        dataset.SetGeoTransform(geotransform)
        dataset.SetProjection(system.ExportToWkt())
    return str(path)


def test_points_go_through_the_georeferencer_digit_for_digit(play, tmp_path: Path) -> None:
    draw = np.random.default_rng(11)
    pixels = draw.uniform(0, 1, (7, 2)) * [240, 180]
    on_map = pixels * [10, -10] + [500000.0, 5750000.0]
    target = on_map + [431.0, -267.0] + draw.normal(0, 2, (7, 2))
    there = pixels * [1e-4, -1e-4] + [3.001, 51.899] + draw.normal(0, 1e-5, (7, 2))
    rows = pixels * [1, -1]
    optical, degrees = raster(tmp_path / "optical.tif", NORTH_UP), raster(tmp_path / "degrees.tif", DEGREES, 4326)
    with_map, without = raster(tmp_path / "sar.tif", NORTH_UP), raster(tmp_path / "plain.tif")
    cases = {
        "source": (with_map, optical, "source", on_map, target),
        "pixel": (without, optical, "pixel", rows, target),
        "degrees": (with_map, degrees, "source", on_map, there),
    }
    told = {
        name: {"sar": sar, "optical": shown, "form": form, "points": list(zip(before.tolist(), after.tolist()))}
        for name, (sar, shown, form, before, after) in cases.items()
    }
    played = play("georeferencer", cases=json.dumps(told))
    notes = played.notes
    for name in cases:
        assert notes[f"{name}_found"] == notes[f"{name}_wanted"], notes[f"{name}_theirs"]
        assert notes[f"{name}_warnings"] == []
        assert "sourceX,sourceY" in notes[f"{name}_theirs"]
        # It has written every number anew.
        assert notes[f"{name}_theirs"].splitlines()[2:] != notes[f"{name}_ours"].splitlines()[2:]
        assert f"{cases[name][2]}X,{cases[name][2]}Y" in notes[f"{name}_ours"]
    assert "dialog" not in notes
