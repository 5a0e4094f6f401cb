"""``make demo`` as a new user meets it: real QGIS without a window, real imagery, the engine in its own process."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal

gdal.UseExceptions()
ROOT = Path(__file__).resolve().parents[2]


def demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "demo.py"), "--folder", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, rotterdam: tuple[Path, Path]) -> tuple[str, Path]:
    """What the demo printed, and the folder that it left."""
    folder = tmp_path_factory.mktemp("a demo")
    done = demo(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout, folder / "rotterdam"


def test_prints_the_known_and_the_found_shift_with_the_confidence(shown: tuple[str, Path]):
    said = shown[0]
    assert "61.0 m west and 43.0 m north" in said
    assert "Found: " in said
    assert "confidence 0." in said


def test_the_shift_is_really_found(shown: tuple[str, Path]):
    """Read from the bundle, not from what the demo says of it; the pair itself is aligned within 1 px."""
    result = json.loads((shown[1] / "bundle" / "result.json").read_text(encoding="utf-8"))["result"]
    assert result["accepted"]
    assert math.hypot(result["shift_x"] + 61.0, result["shift_y"] - 43.0) <= 2 * 4.5


def test_the_moved_sar_is_another_georeference_of_the_same_pixels(
    shown: tuple[str, Path], rotterdam: tuple[Path, Path]
):
    moved, original = gdal.Open(str(shown[1] / "sar_moved.tif")), gdal.Open(str(rotterdam[0]))
    shift = [a - b for a, b in zip(moved.GetGeoTransform(), original.GetGeoTransform())]
    assert shift == pytest.approx([61.0, 0, 0, -43.0, 0, 0])
    assert moved.ReadRaster() == original.ReadRaster()


def test_leaves_project_and_picture(shown: tuple[str, Path]):
    folder = shown[1]
    with zipfile.ZipFile(folder / "demo.qgz") as archive:
        project = archive.read("demo.qgs").decode()
    for source in ("./sar_moved.tif", "./optical.tif", "./bundle/shifted.vrt", "./bundle/matches.gpkg"):
        assert f">{source}" in project, source
    picture = gdal.Open(str(folder / "before_after.png"))
    half = picture.RasterXSize // 2
    pixels = picture.ReadAsArray()[:3]
    before, after = pixels[:, 44:-88, 24 : half - 24], pixels[:, 44:-88, half + 12 : -36]
    assert before.std() > 20
    assert after.std() > 20
    assert list(folder.rglob("*.aux.xml")) == []


def test_input_that_cannot_be_registered_ends_in_a_sentence(tmp_path: Path, rotterdam: tuple[Path, Path]):
    sar, optical = rotterdam
    far = tmp_path / "far away.tif"
    gdal.Translate(str(far), str(sar), outputBounds=[100000, 5000900, 100900, 5000000])
    done = demo(tmp_path / "results", "--sar", str(far), "--optical", str(optical))
    assert done.returncode == 2
    assert "No overlap" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
