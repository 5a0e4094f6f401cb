"""Real radar over real optical images: the sample that anyone can get, and the scenes of S2M2_DATA."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine import geometry
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.registration.register import register

from . import ground

SCENES = ("losangeles_T11SLT", "losangeles_T11SMT", "texas_T14RNT")
MATCHERS = ("cfog", "s2m2")


def moved_copy(source: Path, target: Path, shift: tuple[float, float], crop: tuple[int, int, int, int]) -> Path:
    """A crop (left, top, width, height) of a raster whose geotransform is off by ``shift`` of its own px."""
    written = gdal.Translate(str(target), str(source), srcWin=list(crop))
    g = written.GetGeoTransform()
    written.SetGeoTransform(geometry.window_geotransform(g, *shift))
    written.FlushCache()
    return target


@pytest.mark.parametrize("matcher", MATCHERS)
def test_the_sample_that_anyone_can_get(tmp_path: Path, rotterdam: tuple[Path, Path], matcher: str) -> None:
    """Rotterdam harbour, aligned within 1 px; here its SAR is moved by 11 and −7.5 px."""
    sar, optical = rotterdam
    whole = gdal.Open(str(sar))
    moved = moved_copy(sar, tmp_path / "sar.tif", (11.0, -7.5), (0, 0, whole.RasterXSize, whole.RasterYSize))
    wanted = ground.spec(moved, optical, tmp_path / "out", matcher=matcher, max_shift_m=200.0)
    content = register(wanted, Progress())
    assert content["result"]["accepted"], content["result"]["reason"]
    assert content["result"]["shift_px"] == pytest.approx([-11, 7.5], abs=1.5)
    assert content["matcher"]["name"] == matcher


@pytest.mark.parametrize("scene", SCENES)
def test_a_moved_crop_differs_by_the_scenes_own_residual(tmp_path: Path, data_dir: Path, scene: str) -> None:
    """Two crops of a scene, moved by two shifts: what is left after both is the same within 1 px."""
    folder = data_dir / "geo" / scene
    generator = np.random.default_rng(SCENES.index(scene))
    whole = gdal.Open(str(folder / "sar.tif"))
    residuals = []
    for number in range(2):
        width, height = (int(n * generator.uniform(0.8, 0.95)) for n in (whole.RasterXSize, whole.RasterYSize))
        left = int(generator.integers(whole.RasterXSize - width))
        top = int(generator.integers(whole.RasterYSize - height))
        angle = generator.uniform(0, 2 * np.pi)
        shift = (110 * np.cos(angle), 110 * np.sin(angle))  # about 0.95 km on the ground
        sar = moved_copy(folder / "sar.tif", tmp_path / f"{number}.tif", shift, (left, top, width, height))
        result = register(ground.spec(sar, folder / "optical.tif", tmp_path / "out"), Progress())["result"]
        assert result["accepted"], result["reason"]
        residuals.append(np.array(result["shift_px"]) + shift)
        assert np.abs(residuals[-1]).max() < 3
    assert np.abs(residuals[0] - residuals[1]).max() <= 1


@pytest.mark.parametrize("matcher", MATCHERS)
def test_the_sar_of_one_scene_under_anothers_place_is_refused(tmp_path: Path, data_dir: Path, matcher: str) -> None:
    sar, optical = data_dir / "geo" / SCENES[0] / "sar.tif", data_dir / "geo" / SCENES[2] / "optical.tif"
    under = gdal.Translate(str(tmp_path / "sar.tif"), str(sar))
    under.SetGeoTransform(gdal.Open(str(optical)).GetGeoTransform())
    under.FlushCache()
    result = register(ground.spec(tmp_path / "sar.tif", optical, tmp_path / "out", matcher=matcher), Progress())[
        "result"
    ]
    assert not result["accepted"]
    assert result["reason"].startswith("Refused for lack of evidence")
    assert result["confidence"] < 0.2


def test_uncorrected_radar_is_told_that_one_shift_cannot_mend_it(tmp_path: Path, data_dir: Path) -> None:
    folder = data_dir / "geo" / SCENES[2]
    content = register(ground.spec(folder / "sar.tif", folder / "optical.tif", tmp_path / "out"), Progress())
    assert any("without terrain correction" in sentence for sentence in content["warnings"])
