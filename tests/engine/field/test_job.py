"""A whole field, from two rasters to a bundle."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.field.bundle import ATLASES, FIELDS
from s2m2_sar.engine.field.job import field, plan
from s2m2_sar.engine.field.refit import refit
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import (
    FIELD_MODELS,
    Cancelled,
    FieldSpec,
    JobError,
    LayerSpec,
    OutputSpec,
    RefitSpec,
    from_plain,
    to_plain,
)
from s2m2_sar.engine.rasters.vectors import read_points

from .. import pages
from ..pairs import synthetic_pair
from ..registration.ground import files_under, read_raster
from . import scene
from .edit import decide

SIDE = 640
HILL = scene.bump((330, 300), 9.0, 130.0)


def bend(places: np.ndarray) -> np.ndarray:
    """A hill of displacement on a shift."""
    return HILL(places) + [6.0, -4.0]


@pytest.fixture(scope="module")
def bent(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A made pair that a hill bends."""
    return scene.write_pair(tmp_path_factory.mktemp("bent"), bend, SIDE)


@pytest.fixture(scope="module")
def done(bent: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """Its bundle and the answer, with the ``fractions`` that progress showed; the SAR itself corrected, too."""
    out = tmp_path_factory.mktemp("done") / "bundle"
    fractions: list[float] = []
    progress = Progress(lambda fraction, message, left: fractions.append(fraction or 0.0))
    content = field(scene.spec(*bent, out, output=OutputSpec()), progress)
    return out, {**content, "fractions": fractions}


def truth(transform: Transform, warp: scene.Warp, side: int = SIDE, rim: int = 48) -> np.ndarray:
    """(n,) px between where the transform puts places of the SAR and where they belong."""
    places = scene.lattice(side - 2 * rim, 16) + rim
    moved = scene.to_px(transform.forward(scene.to_map(places)))
    return np.hypot(*(moved - places - warp(places)).T)


def transform_of(bundle: Path) -> Transform:
    return Transform.from_json(json.loads((bundle / "transform.json").read_text(encoding="utf-8")))


def test_the_reference_names_every_file_and_key(done: tuple[Path, dict[str, Any]]) -> None:
    bundle, _content = done
    content = json.loads((bundle / "result.json").read_text(encoding="utf-8"))
    files = {name for name in content["files"] if not name.startswith("corrected")}
    assert pages.unnamed("results.md", files) == set()
    beside = {"parameters", "matcher", "versions", "dismissed"}
    models = set(FIELD_MODELS)
    assert pages.unnamed("results.md", pages.keys(content, beside) - models) == set()


def test_a_hill_is_found(done: tuple[Path, dict[str, Any]]) -> None:
    bundle, content = done
    result = content["result"]
    assert result["accepted"], result["reason"]
    assert result["model"] in ("tps", "smooth", "polynomial3")
    off = truth(transform_of(bundle), bend)
    assert np.sqrt((off**2).mean()) < 0.7
    assert result["improvement_p95"] > 2
    held = result["held_out"]
    assert held[result["model"]]["p95_px"] < held["translation"]["p95_px"]
    assert result["points"]["used"] > 0.7 * result["points"]["planned"]


def test_the_error_raster_covers_the_truth(done: tuple[Path, dict[str, Any]]) -> None:
    bundle, content = done
    radius, place = read_raster(bundle / "error.tif")
    displacement = gdal.Open(str(bundle / "displacement.tif")).ReadAsArray()
    rows, columns = np.nonzero(np.isfinite(radius))
    points = np.column_stack([place[0] + place[1] * (columns + 0.5), place[3] + place[5] * (rows + 0.5)])
    places = scene.to_px(points)
    inside = ((places > 20) & (places < SIDE - 20)).all(axis=1)
    found = displacement[:, rows, columns].T
    off = np.hypot(*(found - bend(places)).T)[inside]
    said = radius[rows, columns][inside] / np.mean(content["grid"]["metres_per_px"])
    assert (off <= said).mean() >= 0.68
    expected = content["result"]["expected_error_m"]
    assert 0 < expected["median"] <= expected["p95"]
    assert expected["median"] < 1.5 * 10


def test_the_bundle_is_as_agreed(done: tuple[Path, dict[str, Any]]) -> None:
    bundle, content = done
    assert content["kind"] == "field"
    assert content["schema"] == 1
    listed = set(content["files"])
    assert listed == files_under(bundle)
    assert {"result.json", "matches.gpkg", "transform.json", "displacement.tif", "error.tif", "thumbnail.png"} <= listed
    assert {"before.png", "after.png", "report.html", "corrected.tif", *ATLASES.values()} <= listed
    written = json.loads((bundle / "result.json").read_text(encoding="utf-8"))
    assert written == {key: value for key, value in content.items() if key not in ("folder", "fractions")}
    assert from_plain(FieldSpec, content["parameters"]).register.matcher == "cfog"
    assert content["first"]["accepted"]
    assert set(content["timings"]) == {"open", "first", "match", "fit", "write"}
    assert gdal.Open(str(bundle / "displacement.tif")).GetMetadataItem("S2M2_INDEX") == "position"


def test_matches_say_what_was_found(done: tuple[Path, dict[str, Any]]) -> None:
    bundle, content = done
    rows = read_points(bundle / "matches.gpkg", "matches")
    assert len(rows) == content["result"]["points"]["planned"]
    assert set(FIELDS) <= set(rows[0][2])
    centre = content["first"]["centre_px"]
    for x, y, row in rows:
        middle = np.array([[row["x0"] + row["template_px"] / 2, row["y0"] + row["template_px"] / 2]])
        assert (x, y) == pytest.approx(tuple(scene.to_map(middle + centre)[0]))
        assert (row["sar_x"], row["sar_y"]) == pytest.approx(tuple(scene.to_map(middle)[0]))
        assert (row["ref_x"] - row["sar_x"]) / 10 == pytest.approx(row["dx"])
        assert (row["sar_y"] - row["ref_y"]) / 10 == pytest.approx(row["dy"])
        assert row["accepted"] == (row["status"] == "used")
        assert 0 <= row["doubt"] <= 1
        assert row["by"] == "engine"
        assert row["hand_dx"] is None
    used = [row for _, _, row in rows if row["status"] == "used"]
    doubts = [row["doubt"] for _, _, row in rows if row["status"] != "used"]
    assert np.median([row["doubt"] for row in used]) < min([*doubts, 1.0]) + 1e-9 or np.median(doubts) > 0.5


def test_heatmaps_have_their_peaks_where_the_matches_say(done: tuple[Path, dict[str, Any]]) -> None:
    bundle, content = done
    atlas, _ = read_raster(bundle / "atlas.tif")
    shapes = {read_raster(bundle / name)[0].shape for name in ATLASES.values()}
    assert len(shapes) == 1
    centre, radius = content["first"]["centre_px"], content["first"]["radius_px"]
    for _, _, row in read_points(bundle / "matches.gpkg", "matches"):
        left, top, size = row["atlas_x"], row["atlas_y"], row["heat_w"]
        assert size == row["heat_h"] == 2 * radius + 1
        heat = atlas[top : top + size, left : left + size]
        j, i = np.unravel_index(int(np.nanargmax(heat)), heat.shape)
        assert abs(centre[0] + i - radius - row["dx"]) <= 0.5
        assert abs(centre[1] + j - radius - row["dy"]) <= 0.5


@pytest.mark.parametrize("moves", ["sar", "optical"])
def test_a_drift_is_an_affine_and_whichever_layer_moves_comes_to_the_other(moves: str, tmp_path: Path) -> None:
    pair = scene.write_pair(tmp_path, scene.affine, SIDE)
    content = field(scene.spec(*pair, tmp_path / "out", moves=moves, models=("translation", "affine")), Progress())
    assert content["result"]["accepted"], content["result"]["reason"]
    assert content["result"]["model"] == "affine"
    transform = transform_of(tmp_path / "out")
    if moves == "sar":
        off = truth(transform, scene.affine)
    else:
        places = scene.lattice(SIDE - 100, 16) + 50
        belongs = scene.to_map(places)
        lies = scene.to_map(places + scene.affine(places))
        off = np.hypot(*(transform.forward(lies) - belongs).T) / 10
    assert np.sqrt((off**2).mean()) < 0.5


def test_unrelated_layers_are_refused_and_nothing_is_corrected(tmp_path: Path) -> None:
    sar, _ = synthetic_pair(SIDE, 8)
    _, optical = synthetic_pair(SIDE, 9)
    pair = scene.write_images(tmp_path, sar[0], optical)
    content = field(scene.spec(*pair, tmp_path / "out", output=OutputSpec()), Progress())
    result = content["result"]
    assert not result["accepted"]
    assert result["reason"].startswith("Refused")
    assert not {"corrected.tif", "transform.json", "displacement.tif"} & files_under(tmp_path / "out")
    assert set(content["files"]) == files_under(tmp_path / "out")


def test_a_shift_beyond_the_reach_is_refused_before_thousands_are_matched(tmp_path: Path) -> None:
    pair = scene.write_pair(tmp_path, lambda places: np.tile([21.0, 0.0], (len(places), 1)), SIDE)
    content = field(scene.spec(*pair, tmp_path / "out", max_shift_m=150.0), Progress())
    assert not content["result"]["accepted"]
    assert content["result"]["points"]["planned"] == 0
    assert set(content["files"]) == files_under(tmp_path / "out")


def test_two_devices_write_the_same_bundle(
    bent: tuple[Path, Path], done: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    content = field(scene.spec(*bent, tmp_path / "two", device="cpu,cpu"), Progress())
    assert content["device"] == "cpu,cpu"
    mine, theirs = (read_points(bundle / "matches.gpkg", "matches") for bundle in (tmp_path / "two", done[0]))
    assert mine == theirs
    for name in ("transform.json", "atlas.tif", "atlas_deep.tif"):
        assert (tmp_path / "two" / name).read_bytes() == (done[0] / name).read_bytes(), name


@pytest.mark.parametrize("stage", ["Opening", "Searching", "Matching", "Choosing", "Writing"])
def test_a_cancel_at_any_stage_leaves_nothing(bent: tuple[Path, Path], tmp_path: Path, stage: str) -> None:
    said: list[str] = []
    progress = Progress(lambda fraction, message, left: said.append(message), lambda: bool(said) and stage in said[-1])
    with pytest.raises(Cancelled):
        field(scene.spec(*bent, tmp_path / "out", max_points=40, output=OutputSpec()), progress)
    assert not files_under(tmp_path)


def test_progress_never_runs_backwards_and_ends(done: tuple[Path, dict[str, Any]]) -> None:
    fractions = done[1]["fractions"]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert fractions[-2] < 1.0


def test_a_person_has_the_last_word(bent: tuple[Path, Path], done: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    import shutil

    bundle = tmp_path / "bundle"
    shutil.copytree(done[0], bundle)
    before = read_points(bundle / "matches.gpkg", "matches")
    used = [row["id"] for _, _, row in before if row["status"] == "used"]
    rejected, moved, accepted = used[3], used[5], used[7]
    decide(bundle, {rejected: ("rejected", None), moved: ("hand", (7.5, -3.25)), accepted: ("accepted", None)})
    content = refit(RefitSpec(str(bundle)), Progress())
    assert content["result"]["accepted"]
    assert content["refit"]["by_hand"] == 3
    after = {row["id"]: row for _, _, row in read_points(bundle / "matches.gpkg", "matches")}
    assert (after[rejected]["status"], after[rejected]["by"], after[rejected]["accepted"]) == (
        "rejected",
        "hand",
        False,
    )
    assert (after[moved]["status"], after[moved]["hand_dx"], after[moved]["hand_dy"]) == ("hand", 7.5, -3.25)
    assert (after[moved]["ref_x"] - after[moved]["sar_x"]) / 10 == pytest.approx(7.5)
    assert (after[accepted]["status"], after[accepted]["accepted"]) == ("accepted", True)
    # What the engine measured stays, whatever was decided about it.
    assert after[moved]["dx"] == before[moved][2]["dx"]
    assert (bundle / "atlas.tif").read_bytes() == (done[0] / "atlas.tif").read_bytes()
    assert set(content["files"]) == files_under(bundle)
    assert "corrected.tif" in content["files"]
    again = refit(RefitSpec(str(bundle), ("translation",)), Progress())
    assert again["result"]["model"] == "translation"
    # A lossless model needs no new pixels.
    assert "corrected.vrt" in again["files"]
    assert "corrected.tif" not in files_under(bundle)


def test_three_places_by_hand_carry_a_scene_that_no_matcher_could(tmp_path: Path) -> None:
    sar, _ = synthetic_pair(SIDE, 8)
    _, optical = synthetic_pair(SIDE, 9)
    pair = scene.write_images(tmp_path, sar[0], optical)
    bundle = tmp_path / "out"
    content = field(scene.spec(*pair, bundle), Progress())
    assert not content["result"]["accepted"]
    rows = read_points(bundle / "matches.gpkg", "matches")
    if len(rows) < 5:
        pytest.fail("nothing was matched")
    everything = {row["id"]: ("rejected", None) for _, _, row in rows}
    by_hand = {rows[k][2]["id"]: ("hand", (3.0, 2.0)) for k in (0, len(rows) // 2, len(rows) - 1)}
    decide(bundle, {**everything, **by_hand})
    answer = refit(RefitSpec(str(bundle)), Progress())
    assert answer["result"]["accepted"], answer["result"]["reason"]
    assert answer["result"]["model"] == "translation"
    off = truth(transform_of(bundle), lambda places: np.tile([3.0, 2.0], (len(places), 1)))
    assert off.max() < 1e-6


def test_a_refit_of_something_else_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="no readable result"):
        refit(RefitSpec(str(tmp_path)), Progress())
    (tmp_path / "result.json").write_text('{"kind": "registration"}', encoding="utf-8")
    with pytest.raises(JobError, match="no displacement field"):
        refit(RefitSpec(str(tmp_path)), Progress())
    assert files_under(tmp_path) == {"result.json"}


def test_a_plan_says_what_a_field_would_do(bent: tuple[Path, Path], tmp_path: Path) -> None:
    answer = plan(scene.spec(*bent, tmp_path / "out", max_points=80), Progress())
    assert answer["ok"]
    assert 40 <= answer["points"] <= 80
    assert answer["seconds"] > 0
    wrong = plan(scene.spec(bent[0], bent[0], tmp_path / "out"), Progress())
    assert not wrong["ok"]
    assert "same raster" in wrong["reason"]


@pytest.mark.parametrize(
    ("change", "words"),
    [({"models": ("spline",)}, "spline"), ({"max_points": 0}, "template"), ({"search_m": 5000.0}, "at most")],
)
def test_what_cannot_be_meant_is_said(
    bent: tuple[Path, Path], tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    with pytest.raises(JobError, match=words):
        field(scene.spec(*bent, tmp_path / "out", **change), Progress())
    assert not files_under(tmp_path)


def test_an_input_inside_the_output_folder_is_refused(bent: tuple[Path, Path], tmp_path: Path) -> None:
    spec = scene.spec(*bent, bent[0].parent)
    with pytest.raises(JobError):
        field(spec, Progress())
    assert bent[0].exists()
    sibling = tmp_path / "out" / "mask.tif"
    sibling.parent.mkdir()
    sibling.write_bytes(bent[0].read_bytes())
    wanted = replace(scene.spec(*bent, tmp_path / "out"), output=OutputSpec(rasters=(LayerSpec(str(sibling)),)))
    with pytest.raises(JobError):
        field(wanted, Progress())
    assert sibling.exists()


def test_a_spec_survives_its_bundle(bent: tuple[Path, Path], tmp_path: Path) -> None:
    spec = scene.spec(*bent, tmp_path, models=("affine",), spacing_m=500.0)
    assert from_plain(FieldSpec, to_plain(spec)) == spec
