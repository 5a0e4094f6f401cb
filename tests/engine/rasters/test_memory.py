"""Memory does not grow with the raster: 20 000 × 20 000 px, without overviews, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from . import scenes

SIDE = 20_000
UTM = 32631
#: Bytes above what the imports and a small pair take.
ALLOWED = 500 * 1024 * 1024

READ = """
import json, sys, time
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import LayerSpec, RegisterSpec
from s2m2_sar.engine.rasters.pair import open_pair
from s2m2_sar.engine.runtime import peak_rss_bytes as peak
def walk(sar, optical):
    times = {}
    start = time.monotonic()
    reader = open_pair(RegisterSpec(LayerSpec(sar), LayerSpec(optical), "unused"), Progress())
    times["open"] = time.monotonic() - start
    valid = 0
    x0, y0, x1, y1 = reader.overlap
    for x in range(x0, x1 - 320, max((x1 - x0) // 5, 1)):
        for y in range(y0, y1 - 320, max((y1 - y0) // 5, 1)):
            valid += int(reader.read_sar(x, y, 192, 192)[1].sum() + reader.read_optical(x, y, 320, 320)[1].sum())
    times["windows"] = time.monotonic() - start - times["open"]
    factor = max(1, -(-max(x1 - x0, y1 - y0) // 512))
    coarse = reader.coarser(factor)
    a, b, c, d = coarse.overlap
    for read in (coarse.read_sar, coarse.read_optical):
        valid += int(read(a, b, c - a, d - b)[1].sum())
    times["survey"] = time.monotonic() - start - times["open"] - times["windows"]
    return valid, times
walk(*sys.argv[1:3])
before = peak()
valid, times = walk(*sys.argv[3:5])
print(json.dumps({"before": before, "after": peak(), "valid": valid, **times}))
"""


def place(side: int, off: float = 0.0) -> tuple[float, ...]:
    return (400_000.0 + off, 10.0, 0.0, 5_000_000.0 + off, 0.0, -10.0)


def big(path: Path, kind: int, bands: int, off: float) -> Path:
    """A tiled GeoTIFF in which every twentieth tile holds noise and the others are sparse."""
    options = ["TILED=YES", "SPARSE_OK=TRUE", "COMPRESS=LZW", "BLOCKXSIZE=512", "BLOCKYSIZE=512"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, bands, kind, options=options)
    dataset.SetProjection(scenes.reference(UTM).ExportToWkt())
    dataset.SetGeoTransform(place(SIDE, off))
    tile = np.random.default_rng(0).integers(1, 200, (bands, 512, 512))
    tile = (tile / 1000).astype(np.float32) if kind == gdal.GDT_Float32 else tile.astype(np.uint8)
    for number in range(0, (SIDE // 512) ** 2, 20):
        row, column = divmod(number, SIDE // 512)
        dataset.WriteArray(tile, column * 512, row * 512)
    dataset.FlushCache()
    return path


@pytest.mark.slow
def test_a_pair_of_twenty_thousand_pixels(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    small = (
        scenes.write(tmp_path / "s.tif", rng.random((400, 400)).astype(np.float32), place(400, 3.0), UTM),
        scenes.write(tmp_path / "o.tif", rng.integers(1, 255, (3, 400, 400)).astype(np.uint8), place(400), UTM),
    )
    large = (
        big(tmp_path / "big_sar.tif", gdal.GDT_Float32, 1, 3.0),
        big(tmp_path / "big_optical.tif", gdal.GDT_Byte, 3, 0.0),
    )
    done = subprocess.run(
        [sys.executable, "-c", READ, *map(str, small + large)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    print(done.stdout)
    assert found["valid"] > 100_000
    assert found["after"] - found["before"] < ALLOWED
    assert found["after"] < 1024**3
