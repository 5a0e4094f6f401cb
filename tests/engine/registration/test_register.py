"""A registration from files to bundle: known shifts come out, with the right sign, in every unit."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import RegisterSpec, from_plain
from s2m2_sar.engine.registration.register import plan, register

from ..rasters import scenes
from . import ground


@pytest.mark.parametrize(
    "moved", [(0.0, 0.0), (23.4, -11.7), (-38.6, 27.2), (80.3, 51.8)], ids=["none", "east", "west", "beyond a window"]
)
def test_a_known_shift_comes_out_with_its_sign(tmp_path: Path, moved: tuple[float, float]) -> None:
    sar, optical = ground.write_pair(tmp_path, moved)
    result = register(ground.spec(sar, optical, tmp_path / "out"), Progress())["result"]
    assert result["accepted"], result["reason"]
    assert result["shift_px"] == pytest.approx([-moved[0], -moved[1]], abs=0.5)
    assert result["shift_x"] == pytest.approx(-moved[0] * ground.GSD, abs=5)
    assert result["shift_y"] == pytest.approx(moved[1] * ground.GSD, abs=5)
    # UTM at the zone's edge is off the ground by less than a thousandth, and turned by a degree.
    assert result["shift_m"] == pytest.approx([result["shift_x"], result["shift_y"]], abs=0.03 * 1000)
    assert math.hypot(*result["shift_m"]) == pytest.approx(math.hypot(result["shift_x"], result["shift_y"]), rel=2e-3)
    assert result["confidence"] > 0.9
    assert result["templates"]["agreeing"] >= 0.9 * result["templates"]["used"] > 0


@pytest.mark.parametrize("seed", range(2, 6))
def test_the_uncertainty_covers_the_error(tmp_path: Path, seed: int) -> None:
    moved = np.random.default_rng(seed).uniform(-40, 40, 2)
    sar, optical = ground.write_pair(tmp_path, (moved[0], moved[1]), side=384, seed=seed)
    result = register(ground.spec(sar, optical, tmp_path / "out"), Progress())["result"]
    error = math.hypot(*(np.array(result["shift_px"]) + moved))
    assert error < 0.5
    assert error < 3 * result["uncertainty_px"]
    assert 0.02 < result["uncertainty_px"] < 1
    assert result["uncertainty_m"] == pytest.approx(10 * result["uncertainty_px"], rel=0.01)


def test_the_moved_sar_lies_where_it_belongs(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (17.0, -9.0))
    register(ground.spec(sar, optical, tmp_path / "out"), Progress())
    before, after = gdal.Open(str(sar)), gdal.Open(str(tmp_path / "out" / "shifted.vrt"))
    assert after.GetGeoTransform()[0] == pytest.approx(ground.place()[0], abs=5)
    assert after.GetGeoTransform()[3] == pytest.approx(ground.place()[3], abs=5)
    assert np.array_equal(before.ReadAsArray(), after.ReadAsArray())


def test_the_optical_moves_the_other_way(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (17.0, -9.0))
    settings = {"moves": "optical", "output": "copy"}
    content = register(ground.spec(sar, optical, tmp_path / "out", **settings), Progress())
    assert content["result"]["shift_px"] == pytest.approx([-17, 9], abs=0.5)  # still what SAR positions lack
    moved = gdal.Open(str(tmp_path / "out" / "shifted.tif"))
    assert moved.RasterCount == 3
    assert moved.GetGeoTransform()[0] == pytest.approx(gdal.Open(str(sar)).GetGeoTransform()[0], abs=5)
    assert moved.GetGeoTransform()[3] == pytest.approx(gdal.Open(str(sar)).GetGeoTransform()[3], abs=5)


def test_map_metres_are_not_ground_metres(tmp_path: Path) -> None:
    """Web Mercator at 60° north: a map metre is half a metre."""
    north = 8_399_737.9
    geotransform = (1_000_000.0, 20.0, 0.0, north, 0.0, -20.0)
    sar, optical = ground.write_pair(tmp_path, (-12.0, -20.0), epsg=3857, geotransform=geotransform)
    result = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=300), Progress())["result"]
    assert result["shift_px"] == pytest.approx([12, 20], abs=0.5)
    assert result["shift_x"] == pytest.approx(240, abs=10)
    assert result["shift_y"] == pytest.approx(-400, abs=10)
    assert result["shift_m"] == pytest.approx([120, -200], abs=8)
    assert result["uncertainty_m"] == pytest.approx(10 * result["uncertainty_px"], rel=0.03)


def test_degrees_and_oblong_pixels(tmp_path: Path) -> None:
    """Both layers in degrees at 50° north: a degree east is 64 % of a degree north, pixels are oblong on the ground."""
    step = 1e-4
    geotransform = (8.0, step, 0.0, 50.0, 0.0, -step)
    sar, optical = ground.write_pair(tmp_path, (15.0, -25.0), side=600, epsg=4326, geotransform=geotransform)
    content = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=500), Progress())
    result = content["result"]
    assert result["accepted"], result["reason"]
    assert result["shift_x"] == pytest.approx(-15 * step, abs=1.0 * step)
    assert result["shift_y"] == pytest.approx(-25 * step, abs=0.6 * step)
    assert result["shift_m"][0] == pytest.approx(-15 * step * 71_700, abs=6)
    assert result["shift_m"][1] == pytest.approx(-25 * step * 111_230, abs=6)
    moved = gdal.Open(str(tmp_path / "out" / "shifted.vrt")).GetGeoTransform()
    assert moved[0] == pytest.approx(8.0, abs=step)
    assert moved[3] == pytest.approx(50.0, abs=0.6 * step)
    assert content["grid"]["crs"] != content["inputs"]["sar"]["crs"]


def test_layers_in_different_crs_and_pixel_sizes(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (12.0, 8.0), side=512)
    warped = tmp_path / "optical_zone_32.tif"
    gdal.Warp(str(warped), str(optical), dstSRS="EPSG:32632", xRes=6, yRes=6, resampleAlg="bilinear", dstNodata=0)
    result = register(ground.spec(sar, warped, tmp_path / "out"), Progress())["result"]
    assert result["accepted"], result["reason"]
    assert result["shift_x"] == pytest.approx(-120, abs=5)  # in the SAR's own CRS
    assert result["shift_y"] == pytest.approx(80, abs=5)
    moved = gdal.Open(str(tmp_path / "out" / "shifted.vrt")).GetGeoTransform()
    assert moved[0] == pytest.approx(ground.EAST, abs=5)


def test_a_starting_pair_of_points_reaches_beyond_the_maximum_shift(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (150.0, -120.0), side=640)
    start = (ground.EAST + 3520, ground.NORTH - 1800, ground.EAST + 2000, ground.NORTH - 3000)
    settings = {"start": start, "max_shift_m": 400.0}
    result = register(ground.spec(sar, optical, tmp_path / "out", **settings), Progress())["result"]
    assert result["accepted"], result["reason"]
    assert result["shift_px"] == pytest.approx([-150, 120], abs=0.5)


def test_a_quarter_of_the_overlap_is_searched_where_no_maximum_is_given(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (130.0, 100.0), side=1024)
    content = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=0.0), Progress())
    assert content["result"]["accepted"], content["result"]["reason"]
    assert content["result"]["shift_px"] == pytest.approx([-130, -100], abs=0.5)
    assert len(content["search"]["levels"]) > 1


def test_a_shift_beyond_the_radius_is_not_found(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (60.0, 0.0))
    result = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=300.0), Progress())["result"]
    assert not result["accepted"]
    assert "300 m" in result["reason"]


def test_layers_of_different_places_are_refused_and_still_shown(tmp_path: Path) -> None:
    sar, _ = ground.write_pair(tmp_path, seed=1)
    _, optical = ground.write_pair(tmp_path / "other", seed=2)
    content = register(ground.spec(sar, optical, tmp_path / "out"), Progress())
    assert not content["result"]["accepted"]
    assert content["result"]["reason"].startswith("Refused for lack of evidence")
    assert content["result"]["confidence"] < 0.5
    found = ground.files_under(tmp_path / "out")
    assert {"result.json", "heatmap.tif", "search.tif", "matches.gpkg", "atlas.tif", "thumbnail.png"} <= found
    assert not any(name.startswith("shifted") for name in found)


@pytest.mark.parametrize("size", [(256, 256), (120, 400), (100, 100)])
def test_small_overlaps(tmp_path: Path, size: tuple[int, int]) -> None:
    sar, optical = ground.write_pair(tmp_path, (6.0, -5.0), crop=(100, 60, *size))
    result = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=200.0), Progress())["result"]
    assert result["shift_px"] == pytest.approx([-6, 5], abs=1.0)
    assert result["accepted"], result["reason"]


def test_half_of_the_sar_is_empty(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (14.0, 22.0))
    dataset = gdal.Open(str(sar), gdal.GA_Update)
    values = dataset.ReadAsArray()
    empty = np.add.outer(np.arange(512), np.arange(512)) < 480
    dataset.GetRasterBand(1).WriteArray(np.where(empty, 0, np.maximum(values, 1)))
    dataset.GetRasterBand(1).SetNoDataValue(0)
    del dataset
    content = register(ground.spec(sar, optical, tmp_path / "out"), Progress())
    assert content["result"]["shift_px"] == pytest.approx([-14, -22], abs=0.5)
    for row in ground.read_matches(tmp_path / "out"):
        inside = empty[row["y0"] - 22 : row["y0"] - 22 + row["template_px"], row["x0"] - 14 :][:, : row["template_px"]]
        assert inside.mean() < 0.45


def test_area_and_exclusion_confine_the_templates(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (5.0, 5.0))
    x, y = ground.EAST, ground.NORTH
    area = f"POLYGON(({x} {y},{x + 3600} {y},{x + 3600} {y - 5120},{x} {y - 5120},{x} {y}))"
    hole = f"POLYGON(({x} {y - 2500},{x + 5120} {y - 2500},{x + 5120} {y - 2700},{x} {y - 2700},{x} {y - 2500}))"
    settings = {"area": area, "exclude": (hole,), "area_crs": "EPSG:32631", "template_px": 96}
    content = register(ground.spec(sar, optical, tmp_path / "out", **settings), Progress())
    assert content["result"]["accepted"], content["result"]["reason"]
    rows = ground.read_matches(tmp_path / "out")
    assert rows
    for row in rows:
        assert row["template_px"] == 96
        assert row["x"] < x + 3600
        assert abs(row["y"] - (y - 2600)) > 480 + 60


def test_the_same_seed_gives_the_same_result(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (9.0, 3.0))
    first, second = (
        register(ground.spec(sar, optical, tmp_path / name, seed=7), Progress())["result"] for name in ("a", "b")
    )
    for result in (first, second):
        result.pop("seconds")
    assert first == second


def test_terrain_is_named_where_the_templates_drift(tmp_path: Path) -> None:
    """A ridge pushes the middle of the SAR 3.5 px one way, and its flanks the other."""
    sar, optical = ground.write_pair(tmp_path, side=1024)
    dataset = gdal.Open(str(sar), gdal.GA_Update)
    values = dataset.ReadAsArray()
    bend = np.rint(3.5 * np.cos(np.arange(1024) / 1024 * 2 * np.pi)).astype(int)
    columns = np.clip(np.arange(1024) + bend, 0, 1023)
    dataset.GetRasterBand(1).WriteArray(values[:, columns])
    del dataset
    content = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=200.0), Progress())
    assert content["result"]["accepted"], content["result"]["reason"]
    assert any("without terrain correction" in text and "east–west" in text for text in content["warnings"])


def test_the_parameters_can_be_run_again(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (9.0, 3.0), side=300)
    wanted = ground.spec(sar, optical, tmp_path / "out", max_shift_m=200.0)
    register(wanted, Progress())
    content = ground.read_result(tmp_path / "out")
    assert from_plain(RegisterSpec, content["parameters"]) == wanted
    assert content["inputs"]["sar"]["sha256"]
    assert content["inputs"]["sar"]["size"] == sar.stat().st_size
    assert content["matcher"]["name"] == "cfog"
    assert content["versions"]["gdal"]


def test_progress_runs_forward_to_the_end(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (9.0, 3.0))
    seen: list[float] = []
    progress = Progress(report=lambda fraction, *_: seen.append(-1.0 if fraction is None else fraction))
    register(ground.spec(sar, optical, tmp_path / "out"), progress)
    told = [fraction for fraction in seen if fraction >= 0]
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 5


def test_the_plan_says_what_will_happen(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (9.0, 3.0))
    wanted = ground.spec(sar, optical, tmp_path / "out")
    said = plan(wanted, Progress())
    assert said["ok"]
    assert said["gsd"] == pytest.approx(10)
    assert said["gsd_unit"] == "metre"
    assert said["metres_per_px"] == pytest.approx([10, 10], rel=0.01)
    assert said["search_px"] == pytest.approx(120, rel=0.01)
    assert 0 < said["seconds"] < 600
    done = register(wanted, Progress())
    assert done["result"]["templates"]["planned"] == pytest.approx(said["templates"], abs=3)
    assert not (tmp_path / "elsewhere").exists()


def test_the_plan_says_why_it_cannot(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (9.0, 3.0))
    missing = plan(ground.spec(tmp_path / "gone.tif", optical, tmp_path / "out"), Progress())
    assert not missing["ok"]
    assert "gone.tif" in missing["reason"]
    full = tmp_path / "mine"
    full.mkdir()
    (full / "letter.txt").write_text("dear")
    assert "holds letter.txt, which is no part" in plan(ground.spec(sar, optical, full), Progress())["reason"]


def test_a_speckled_dark_sar_of_other_type(tmp_path: Path) -> None:
    """Float power with contrast turned over: low where the optical is bright, and long-tailed."""
    sar, optical = ground.write_pair(tmp_path, (-21.0, 13.0))
    values = gdal.Open(str(sar)).ReadAsArray().astype(np.float32)
    geotransform = gdal.Open(str(sar)).GetGeoTransform()
    power = (10 ** ((255 - values) / 255 * 2.5 - 3)).astype(np.float32)
    shutil.rmtree(tmp_path / "float", ignore_errors=True)
    dark = scenes.write(tmp_path / "float" / "sar.tif", power, geotransform, ground.UTM)
    content = register(ground.spec(dark, optical, tmp_path / "out"), Progress())
    assert content["inputs"]["sar"]["scaling"] == "power"
    assert content["result"]["accepted"], content["result"]["reason"]
    assert content["result"]["shift_px"] == pytest.approx([21, -13], abs=0.5)


def test_more_than_the_maximum_is_refused_with_both_distances(tmp_path: Path) -> None:
    """The search looks farther than asked, to see such a shift; it is not asked for all the same."""
    sar, optical = ground.write_pair(tmp_path, (11.0, 0.0))
    over = register(ground.spec(sar, optical, tmp_path / "over", max_shift_m=95.0), Progress())["result"]
    assert not over["accepted"]
    assert "the best shift is 110 m, beyond the maximum of 95 m; raise" in over["reason"]
    assert not (tmp_path / "over" / "shifted.vrt").exists()
    within = register(ground.spec(sar, optical, tmp_path / "within", max_shift_m=108.0), Progress())["result"]
    assert within["accepted"], within["reason"]  # two metres are a fifth of a pixel
    far = register(ground.spec(sar, optical, tmp_path / "far", max_shift_m=20.0), Progress())["result"]
    assert not far["accepted"]


def test_a_maximum_shift_below_a_pixel_is_not_stretched_to_four(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, (2.0, 0.0))
    result = register(ground.spec(sar, optical, tmp_path / "out", max_shift_m=5.0), Progress())["result"]
    assert not result["accepted"]
    assert "the best shift is 20 m, beyond the maximum of 5 m" in result["reason"]


def start_that_is_off(metres: float) -> tuple[float, float, float, float]:
    """A pair of points for layers that fit as they lie."""
    return ground.EAST + 2000, ground.NORTH - 2000, ground.EAST + 2000 + metres, ground.NORTH - 2000


def test_a_maximum_shift_counts_about_the_starting_points(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path, side=640)
    settings = {"start": start_that_is_off(500.0)}
    usual = register(ground.spec(sar, optical, tmp_path / "usual", **settings), Progress())
    assert not usual["result"]["accepted"]
    assert "more than 320 m away from the starting points" in usual["result"]["reason"]
    assert "place both points again" in usual["result"]["reason"]
    wide = register(ground.spec(sar, optical, tmp_path / "wide", max_shift_m=600.0, **settings), Progress())["result"]
    assert wide["accepted"], wide["reason"]
    assert wide["shift_px"] == pytest.approx([0, 0], abs=0.5)
    settings = {"start": start_that_is_off(60.0), "max_shift_m": 40.0}
    narrow = register(ground.spec(sar, optical, tmp_path / "narrow", **settings), Progress())["result"]
    assert not narrow["accepted"]
