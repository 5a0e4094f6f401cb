"""What a bundle's files say, and that they agree with one another."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import DISK, JobError
from s2m2_sar.engine.rasters.write import write_geotiff
from s2m2_sar.engine.registration import bundle
from s2m2_sar.engine.registration.register import register

from .. import pages
from . import ground

MOVED = (21.0, -13.0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of a pair that is (21, −13) px off."""
    place = tmp_path_factory.mktemp("bundle")
    sar, optical = ground.write_pair(place / "in", MOVED)
    register(ground.spec(sar, optical, place / "results" / "one"), Progress())
    return place / "results" / "one"


def test_all_files_are_there_and_listed(folder: Path) -> None:
    listed = ground.read_result(folder)["files"]
    assert {name for name in ground.files_under(folder) if not name.startswith("heatmaps")} == set(listed)
    assert len(listed) == len(set(listed))


def test_the_reference_names_every_file_and_key(folder: Path) -> None:
    content = ground.read_result(folder)
    assert pages.unnamed("results.md", content["files"]) == set()
    assert pages.unnamed("results.md", pages.keys(content, {"parameters", "matcher", "versions"})) == set()


@pytest.mark.parametrize("name", ["heatmap.tif", "search.tif"])
def test_the_fused_heatmap_peaks_at_the_shift(folder: Path, name: str) -> None:
    """Shift (0, 0) lies on the overlap's centre; the peak lies a shift away from it."""
    values, g = ground.read_raster(folder / name)
    result = ground.read_result(folder)
    row, column = np.unravel_index(np.nanargmax(values), values.shape)
    x, y = g[0] + (column + 0.5) * g[1], g[3] + (row + 0.5) * g[5]
    # The overlap of a 512 px pair that is (21, −13) off: x from 21 to 512, y from 0 to 499.
    centre = ground.EAST + 10 * (21 + 512) / 2, ground.NORTH - 10 * 499 / 2
    assert x - centre[0] == pytest.approx(result["result"]["shift_x"], abs=0.6 * g[1])
    assert y - centre[1] == pytest.approx(result["result"]["shift_y"], abs=0.6 * g[1])
    assert np.nansum(values) == pytest.approx(1.0, abs=1e-3)
    dataset = gdal.Open(str(folder / name))
    assert dataset.GetMetadataItem("S2M2_INDEX") == "shift"
    assert "Float32" in gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType)


def test_a_templates_heatmap_is_drawn_where_the_template_falls(folder: Path) -> None:
    """The brightest pixel of a template's heatmap lies on the template's centre, moved by its own shift."""
    for row in ground.read_matches(folder):
        values, g = ground.read_raster(folder / "heatmaps" / f"{row['id']}.vrt")
        assert values.shape == (row["heat_h"], row["heat_w"])
        down, across = np.unravel_index(np.nanargmax(values), values.shape)
        x, y = g[0] + (across + 0.5) * g[1], g[3] + (down + 0.5) * g[5]
        assert x == pytest.approx(row["x"] + row["map_dx"], abs=0.51 * ground.GSD)
        assert y == pytest.approx(row["y"] + row["map_dy"], abs=0.51 * ground.GSD)


def test_the_matches_say_which_templates_agree(folder: Path) -> None:
    rows, result = ground.read_matches(folder), ground.read_result(folder)["result"]
    assert [row["id"] for row in rows] == list(range(result["templates"]["planned"]))
    assert sum(bool(row["accepted"]) for row in rows) == result["templates"]["agreeing"]
    for row in rows:
        assert set(bundle.MATCH_FIELDS) <= set(row)
        away = np.hypot(row["dx"] - result["shift_px"][0], row["dy"] - result["shift_px"][1])
        assert row["residual_px"] == pytest.approx(away, abs=1e-6)
        assert 0 <= row["confidence"] <= 1
        assert row["x"] == pytest.approx(ground.EAST + 10 * (row["x0"] + row["template_px"] / 2))
        assert row["y"] == pytest.approx(ground.NORTH - 10 * (row["y0"] + row["template_px"] / 2))
        assert row["map_dy"] == pytest.approx(-10 * row["dy"])


def test_the_atlas_holds_what_the_vrts_show(folder: Path) -> None:
    atlas, _ = ground.read_raster(folder / "atlas.tif")
    for row in ground.read_matches(folder)[:5]:
        values, _ = ground.read_raster(folder / "heatmaps" / f"{row['id']}.vrt")
        x, y = row["atlas_x"], row["atlas_y"]
        assert np.array_equal(values, atlas[y : y + row["heat_h"], x : x + row["heat_w"]], equal_nan=True)


def test_the_thumbnail_is_a_picture(folder: Path) -> None:
    dataset = gdal.Open(str(folder / "thumbnail.png"))
    image = dataset.ReadAsArray()
    assert image.shape[0] == 4
    assert max(image.shape[1:]) <= 256
    bright = image[:3].astype(int).sum(axis=0)
    assert bright.max() > 450  # viridis' yellow at the peak …
    assert np.median(bright[image[3] > 0]) < 300  # … and its violet around


def test_a_bundle_that_was_moved_still_opens(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other place" / "ümzug"
    shutil.copytree(folder, elsewhere)
    assert gdal.Open(str(elsewhere / "shifted.vrt")).ReadAsArray().any()
    values, _ = ground.read_raster(elsewhere / "heatmaps" / "0.vrt")
    assert np.isfinite(values).any()


def test_nothing_is_written_beside_the_inputs(folder: Path) -> None:
    assert ground.files_under(folder.parents[1] / "in") == {"sar.tif", "optical.tif"}
    assert ground.files_under(folder.parent) == {"one"} | {f"one/{name}" for name in ground.files_under(folder)}


def test_a_folder_for_a_bundle_goes_where_the_block_fails(tmp_path: Path) -> None:
    def fail() -> None:
        with bundle.bundle_folder(str(tmp_path / "a" / "b")) as place:
            (place / "half.txt").write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert ground.files_under(tmp_path) == set()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with bundle.bundle_folder(str(tmp_path / "empty")) as place:
        bundle.write_json(place / "result.json", {"kind": "registration"})
    assert ground.files_under(tmp_path) == {"empty", "empty/result.json"}


def test_a_link_to_a_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    for text in ("one", "two"):
        with bundle.bundle_folder(str(tmp_path / "link")) as place:
            bundle.write_json(place / "result.json", {"kind": "registration", "text": text})
    assert (tmp_path / "link").is_symlink()
    assert '"two"' in (tmp_path / "real" / "result.json").read_text()
    assert ground.files_under(tmp_path) == {"link", "real", "real/result.json"}


def test_a_file_of_the_users_own_in_an_old_bundle_is_not_lost(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "old"
    shutil.copytree(folder, place)
    (place / "atlas.tif.aux.xml").write_text("GDAL's")
    (place / "matches.gpkg-wal").write_text("SQLite's")
    assert bundle.check_place(str(place)) == place
    (place / "heatmaps" / "0.vrt.aux.xml").write_text("GDAL's")
    assert bundle.check_place(str(place)) == place
    for name in ("notes.txt", "heatmap.qml", "heatmaps/mine.vrt", "heatmap.txt"):
        (place / name).write_text("mine")
        with pytest.raises(JobError, match=f"holds {name}"):
            bundle.check_place(str(place))
        (place / name).unlink()


def test_a_layer_that_a_vrt_reads_from_the_output_folder_is_not_lost(tmp_path: Path) -> None:
    sar, optical = ground.write_pair(tmp_path / "in")
    place = tmp_path / "out"
    register(ground.spec(sar, optical, place), Progress())
    inside = place / "shifted.tif"
    shutil.copy(sar, inside)
    outer = tmp_path / "outer.vrt"
    gdal.Translate(str(tmp_path / "inner.vrt"), str(inside), format="VRT")
    gdal.Translate(str(outer), str(tmp_path / "inner.vrt"), format="VRT")
    content = json.loads((place / "result.json").read_text())
    content["files"].append("shifted.tif")
    bundle.write_json(place / "result.json", content)
    with pytest.raises(JobError, match="inside the output folder"):
        register(ground.spec(outer, optical, place), Progress())
    assert inside.exists()


def write(out: Path, text: str) -> None:
    with bundle.bundle_folder(str(out)) as place:
        (place / "heatmaps").mkdir()
        (place / "heatmaps" / "0.vrt").write_text(text)
        bundle.write_json(place / "result.json", {"kind": "registration", "files": [], "text": text})


def test_a_folder_that_cannot_be_replaced_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the root of a disk: the folder itself stays, and nothing appears beside it, not even for a while."""
    out = tmp_path / "disk"
    out.mkdir()
    number = out.stat().st_ino
    monkeypatch.setattr(bundle.os.path, "ismount", lambda path: str(path) == str(out))
    for text in ("one", "two"):
        with bundle.bundle_folder(str(out)) as place:
            assert place.parent == out
            assert ground.files_under(tmp_path) >= {"disk", f"disk/{place.name}"}
            assert [path.name for path in tmp_path.iterdir()] == ["disk"]
            (place / "heatmaps").mkdir()
            (place / "heatmaps" / f"{len(text)}.vrt").write_text(text)
            bundle.write_json(place / "result.json", {"kind": "registration", "files": [], "text": text})
        assert ground.files_under(tmp_path) == {"disk", "disk/heatmaps", "disk/heatmaps/3.vrt", "disk/result.json"}
        assert f'"{text}"' in (out / "result.json").read_text()
    assert out.stat().st_ino == number


def test_a_folder_beside_which_nothing_may_be_made_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "mine"
    out.mkdir()
    access = bundle.os.access
    monkeypatch.setattr(bundle.os, "access", lambda path, mode: Path(path) != tmp_path and access(path, mode))
    write(out, "one")
    assert '"one"' in (out / "result.json").read_text()
    with pytest.raises(JobError, match="Nothing can be written in"):
        bundle.check_place(str(tmp_path / "new"))


@pytest.mark.parametrize("way", ["swap", "fill"])
@pytest.mark.parametrize("failing", range(1, 5))
def test_an_old_result_comes_back_wherever_the_change_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, failing: int
) -> None:
    out = tmp_path / "out"
    write(out, "old")
    if way == "fill":
        monkeypatch.setattr(bundle.os.path, "ismount", lambda path: str(path) == str(out))
    before = ground.files_under(tmp_path)
    rename, count = bundle.os.rename, 0

    def breaking(source: Path, target: Path) -> None:
        nonlocal count
        count += 1
        if count == failing:
            raise KeyboardInterrupt
        rename(source, target)

    monkeypatch.setattr(bundle.os, "rename", breaking)
    if way == "swap" and failing > 2:
        write(out, "new")  # two renames are all there are
        assert '"new"' in (out / "result.json").read_text()
    else:
        with pytest.raises(KeyboardInterrupt):
            write(out, "new")
        assert '"old"' in (out / "result.json").read_text()
        assert (out / "heatmaps" / "0.vrt").read_text() == "old"
    assert ground.files_under(tmp_path) == before


def test_a_folder_of_somebody_else_is_filled_after_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a sticky folder such as /tmp one may write into another's folder, and not rename it."""
    out = tmp_path / "out"
    write(out, "old")
    rename = bundle.os.rename

    def sticky(source: Path, target: Path) -> None:
        if Path(source) == out:
            raise PermissionError(1, "Operation not permitted", str(source))
        rename(source, target)

    monkeypatch.setattr(bundle.os, "rename", sticky)
    write(out, "new")
    assert '"new"' in (out / "result.json").read_text()
    assert ground.files_under(tmp_path) == {"out", "out/heatmaps", "out/heatmaps/0.vrt", "out/result.json"}


def test_a_failure_to_write_names_the_folder_that_was_chosen(tmp_path: Path) -> None:
    def fail(make: Callable[[Path], object]) -> str:
        with pytest.raises(JobError) as caught, bundle.bundle_folder(str(tmp_path / "out")) as place:
            make(place)
        assert caught.value.kind == DISK
        assert ".partial" not in caught.value.message
        assert str(tmp_path / "out") in caught.value.message
        return caught.value.message

    gone = fail(lambda place: write_geotiff(place / "gone" / "a.tif", np.zeros((2, 2), np.uint8), None, ""))
    assert "out/gone/a.tif could not be written" in gone
    assert "could not be written" in fail(lambda place: (place / "a" / "b").mkdir())
