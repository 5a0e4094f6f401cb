"""Memory does not grow with the raster that is corrected: 3 200 × 3 200 px of two bands, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from ..rasters import scenes
from . import worlds

SIDE = 3200
#: Bytes above what a raster of a few chunks takes, with a small block cache; the large one alone would be 82 million.
ALLOWED = 50 * 1024 * 1024

CORRECT = """
import json, sys
from pathlib import Path
from s2m2_sar.engine.apply.corrections import raster_source, write_corrected
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import LayerSpec, OutputSpec
from s2m2_sar.engine.rasters.gdal_setup import gdal
from s2m2_sar.engine.runtime import peak_rss_bytes as peak
gdal.SetCacheMax(16 << 20)
transform = Transform.from_json(json.loads(Path(sys.argv[1]).read_text()))
seen = []
for path in sys.argv[2:4]:
    folder = Path(path).with_suffix("")
    folder.mkdir()
    source = raster_source(LayerSpec(path))
    write_corrected(folder, transform, OutputSpec(), 10.0, source, None, Progress())
    seen.append(peak())
print(json.dumps(seen))
"""


@pytest.mark.slow
def test_a_large_raster_takes_no_more_memory_than_a_small_one(tmp_path: Path) -> None:
    small = worlds.write(tmp_path / "small.tif", worlds.coordinates(1400, 1400))
    large = tmp_path / "large.tif"
    options = ["TILED=YES", "SPARSE_OK=TRUE", "COMPRESS=LZW", "BLOCKXSIZE=512", "BLOCKYSIZE=512"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(large), SIDE, SIDE, 2, gdal.GDT_Float32, options=options)
    dataset.SetProjection(scenes.reference(worlds.UTM).ExportToWkt())
    dataset.SetGeoTransform(worlds.PLACE)
    tile = np.random.default_rng(0).random((2, 512, 512)).astype(np.float32)
    for number in range(0, (SIDE // 512) ** 2, 5):
        row, column = divmod(number, SIDE // 512)
        dataset.WriteArray(tile, column * 512, row * 512)
    del dataset
    transform = tmp_path / "transform.json"
    transform.write_text(json.dumps(worlds.bump().to_json()))
    done = subprocess.run(
        [sys.executable, "-c", CORRECT, str(transform), str(small), str(large)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    before, after = json.loads(done.stdout.splitlines()[-1])
    assert after - before < ALLOWED, (before, after)
    opened = gdal.Open(str(tmp_path / "large" / "corrected.tif"))
    assert opened.RasterXSize >= SIDE
    assert float(np.nanmax(opened.GetRasterBand(2).ReadAsArray(0, 0, 512, 512))) > 0.9
