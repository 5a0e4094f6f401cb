"""From a finished bundle to corrected layers: the job, the command, and what is refused with nothing lost."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine import cli
from s2m2_sar.engine.apply import job as jobs
from s2m2_sar.engine.apply.bundles import read_finished
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import (
    DISK,
    ApplySpec,
    Cancelled,
    FieldSpec,
    JobError,
    LayerSpec,
    OutputSpec,
    RegisterSpec,
    to_plain,
)

from . import worlds
from .test_vectors import make
from .worlds import EAST, GSD, NORTH, PLACE, WORK, bump


@pytest.fixture
def sar(tmp_path: Path) -> Path:
    return worlds.write(tmp_path / "sar.tif", worlds.coordinates(), names=("VV", "VH"))


@pytest.fixture
def optical(tmp_path: Path) -> Path:
    values = np.random.default_rng(0).integers(0, 255, (150, 150)).astype(np.uint8)
    return worlds.write(tmp_path / "optical.tif", values, (EAST + 200, 20.0, 0.0, NORTH - 100, 0.0, -20.0))


def write_bundle(folder: Path, sar: Path, optical: Path, kind: str = "field", **change: Any) -> Path:
    """A finished bundle as the engine leaves it, as far as a correction reads it."""
    register = RegisterSpec(LayerSpec("sar.tif"), LayerSpec("optical.tif"), str(folder))
    spec = register if kind == "registration" else FieldSpec(register)
    result: dict[str, Any] = {"accepted": True, "reason": "", "moves": "sar", "shift_px": [4.0, 3.0]}
    content: dict[str, Any] = {
        "schema": 1,
        "kind": kind,
        "inputs": {"sar": {"uri": str(sar), "name": "sar"}, "optical": {"uri": str(optical), "name": "optical"}},
        "parameters": to_plain(spec),
        "grid": {"crs": WORK, "geotransform": list(PLACE), "gsd": GSD},
        "files": ["result.json", "transform.json"],
        "result": {**result, **change.pop("result", {})},
        **change,
    }
    folder.mkdir()
    (folder / "result.json").write_text(json.dumps(content))
    if kind == "field":
        (folder / "transform.json").write_text(json.dumps(bump().to_json()))
    return folder


def apply(bundle: Path | str, out: Path | str, progress: Progress | None = None, **output: Any) -> dict[str, Any]:
    return jobs.apply(ApplySpec(str(bundle), str(out), OutputSpec(**output)), progress or Progress())


def test_siblings_and_vectors_get_the_same_transform(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    (tmp_path / "more").mkdir()
    coarse = worlds.coordinates(105, 90)
    coherence = worlds.write(tmp_path / "more" / "coh é.tif", coarse, (EAST, 20.0, 0.0, NORTH, 0.0, -20.0))
    lake = make(tmp_path / "more" / "lake.gpkg", ["POINT (401050 4999100)"])
    content = apply(
        bundle, tmp_path / "out", rasters=(LayerSpec(str(sar)), LayerSpec(str(coherence))), vectors=(str(lake),)
    )
    assert sorted(os.listdir(tmp_path / "out")) == sorted(content["files"])
    assert sorted(content["files"]) == [
        "corrected_coh_é.tif", "corrected_lake.gpkg", "corrected_sar.tif", "result.json", "transform.json",
    ]  # fmt: skip
    layers = content["result"]["layers"]
    assert [(layer["file"], layer["form"]) for layer in layers] == [
        ("corrected_sar.tif", "warp"), ("corrected_coh_é.tif", "warp"), ("corrected_lake.gpkg", "vector"),
    ]  # fmt: skip
    saved = json.loads((tmp_path / "out" / "result.json").read_text())
    assert saved["kind"] == "apply"
    assert {**saved, "folder": content["folder"]} == content
    # The same thing in all three: what lay at (401050, 4999100) lies where the transform puts it.
    place = bump().forward(np.array([[401050.0, 4999100.0]]))[0]
    for name, size in (("corrected_sar.tif", 10.0), ("corrected_coh_é.tif", 20.0)):
        opened = gdal.Open(str(tmp_path / "out" / name))
        g = opened.GetGeoTransform()
        column, row = (place[0] - g[0]) / g[1], (place[1] - g[3]) / g[5]
        values = opened.ReadAsArray(int(column), int(row), 1, 1)[:, 0, 0]
        assert values == pytest.approx([1050 / size, 900 / size], abs=0.75)
        assert (g[1], g[5]) == (size, -size)


def test_a_registration_moves_without_loss_and_the_optical_by_the_opposite(
    tmp_path: Path, sar: Path, optical: Path
) -> None:
    for moves, shift in (("sar", (40.0, -30.0)), ("optical", (-40.0, 30.0))):
        bundle = write_bundle(tmp_path / moves, sar, optical, "registration", result={"moves": moves})
        content = apply(bundle, tmp_path / f"out {moves}")
        layer = content["result"]["layers"][0]
        assert (layer["file"], layer["form"], layer["residual_px"]) == ("corrected.vrt", "georeference", 0.0)
        moved = gdal.Open(str(tmp_path / f"out {moves}" / "corrected.vrt"))
        before = gdal.Open(str(sar if moves == "sar" else optical))
        np.testing.assert_array_equal(moved.ReadAsArray(), before.ReadAsArray())
        difference = np.array(moved.GetGeoTransform()) - before.GetGeoTransform()
        assert difference == pytest.approx([shift[0], 0, 0, shift[1], 0, 0])


def test_alignment_takes_the_opticals_pixels(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical, "registration")
    apply(bundle, tmp_path / "out", align=1)
    g = gdal.Open(str(tmp_path / "out" / "corrected.tif")).GetGeoTransform()
    assert (g[1], g[5]) == (20.0, -20.0)
    assert ((g[0] - EAST - 200) % 20, (g[3] - NORTH + 100) % 20) == (0, 0)


def test_names_that_clash_become_several(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical, "registration")
    names = ("x", "X", "x_source", "a/b", "", "[1] 山" * 80)
    content = apply(bundle, tmp_path / "out", rasters=tuple(LayerSpec(str(sar), name=name) for name in names))
    assert [layer["file"] for layer in content["result"]["layers"]] == [
        "corrected_x.vrt", "corrected_X_2.vrt", "corrected_x_source_2.vrt", "corrected_a_b.vrt", "corrected_sar.vrt",
        f"corrected_{'[1]_山' * 17}[.vrt",
    ]  # fmt: skip
    apply(bundle, tmp_path / "warped", rasters=(LayerSpec(str(sar), name=names[-1]),), form="warp")
    assert [name for name in os.listdir(tmp_path / "warped") if name.startswith(".")] == []


def test_an_old_correction_is_replaced(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    apply(bundle, tmp_path / "out")
    gdal.Info(str(tmp_path / "out" / "corrected.tif"), computeMinMax=True)
    (tmp_path / "out" / "corrected.tif.aux.xml").write_text("<PAMDataset/>")
    apply(bundle, tmp_path / "out", vectors=(str(make(tmp_path / "v.gpkg", ["POINT (401050 4999100)"])),))
    assert sorted(os.listdir(tmp_path / "out")) == ["corrected_v.gpkg", "result.json", "transform.json"]


def test_the_command(tmp_path: Path, sar: Path, optical: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    lake = make(tmp_path / "lake.gpkg", ["POINT (401050 4999100)"])
    words = [
        "apply", "--bundle", str(bundle), "--out", str(tmp_path / "out"), "--raster", str(sar), "--vector", str(lake),
        "--form", "warp", "--resampling", "cubic", "--align",
    ]  # fmt: skip
    assert cli.main(words) == 0
    answer = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [layer["file"] for layer in answer["layers"]] == ["corrected_sar.tif", "corrected_lake.gpkg"]
    assert answer["layers"][0]["resampling"] == "cubic"
    assert answer["folder"] == str(tmp_path / "out")
    assert cli.main([*words[:-1], "--raster", "/nowhere.tif"]) == 2
    assert "does not exist" in json.loads(capsys.readouterr().out.splitlines()[-1])["error"]


def refused(*arguments: Any, **output: Any) -> str:
    with pytest.raises(JobError) as caught:
        apply(*arguments, **output)
    message = caught.value.message
    assert message.endswith(".")
    assert "\n" not in message
    assert "Error" not in message
    return message


def test_no_bundle_is_one_sentence(tmp_path: Path, sar: Path, optical: Path) -> None:
    assert "No result is chosen" in refused("", tmp_path / "out")
    assert "holds no result" in refused(tmp_path / "nowhere", tmp_path / "out")
    (tmp_path / "broken").mkdir()
    for text in ("", "{", "[]", "3", '{"schema": 1}', '{"kind": "field", "schema": 1, "result": {"accepted": true}}'):
        (tmp_path / "broken" / "result.json").write_text(text)
        assert "is damaged" in refused(tmp_path / "broken", tmp_path / "out")
    changes = (
        ({"kind": "report"}, "holds a report"),
        ({"schema": 9}, "another version"),
        ({"result": {"accepted": False, "reason": "The templates disagree."}}, "refused.*The templates disagree"),
        ({"grid": {"crs": "nonsense", "geotransform": list(PLACE), "gsd": GSD}}, "is not known"),
        ({"grid": {"crs": WORK, "geotransform": [1, 2], "gsd": GSD}}, "is damaged"),
        ({"parameters": {"magic": 1}}, "Unknown setting|is damaged"),
    )
    for number, (change, words) in enumerate(changes):
        bundle = write_bundle(tmp_path / str(number), sar, optical, **{"kind": "registration", **change})
        message = refused(bundle, tmp_path / "out")
        assert re.search(words, message), message
    field = write_bundle(tmp_path / "field", sar, optical)
    (field / "transform.json").write_text('{"kind": "transform", "schema": 1, "model": "tps"}')
    assert "transform of this result is damaged" in refused(field, tmp_path / "out")
    (field / "transform.json").unlink()
    assert "is damaged" in refused(field, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_bad_layers_and_settings_are_refused_before_anything_is_written(
    tmp_path: Path, sar: Path, optical: Path
) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    out = tmp_path / "out"
    (tmp_path / "text.tif").write_text("no raster")
    nowhere = worlds.write(tmp_path / "plain.tif", worlds.coordinates(), None, 0)
    assert "is no raster" in refused(bundle, out, rasters=(LayerSpec(str(sar)), LayerSpec(str(tmp_path / "text.tif"))))
    assert "does not exist" in refused(bundle, out, rasters=(LayerSpec(str(tmp_path / "gone.tif")),))
    assert "no georeference" in refused(bundle, out, rasters=(LayerSpec(str(nowhere)),))
    assert "cannot be opened" in refused(bundle, out, vectors=(str(tmp_path / "gone.gpkg"),))
    assert "no resampling" in refused(bundle, out, resampling="magic")
    assert "no output" in refused(bundle, out, form="magic")
    assert "Nothing is to be written" in refused(bundle, out, form="none")
    assert "aligned" in refused(bundle, out, align=2)
    assert not out.exists()
    sar.unlink()
    assert "does not exist" in refused(bundle, out)


def test_nothing_of_the_user_is_replaced(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    assert "holds the result that is applied" in refused(bundle, bundle)
    assert (bundle / "result.json").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    assert "holds notes.txt" in refused(bundle, tmp_path / "mine")
    # A folder of an earlier correction, whose own raster is corrected again.
    apply(bundle, tmp_path / "out")
    before = (tmp_path / "out" / "corrected.tif").read_bytes()
    message = refused(bundle, tmp_path / "out", rasters=(LayerSpec(str(tmp_path / "out" / "corrected.tif")),))
    assert "has a file inside the output folder" in message
    vrt = tmp_path / "v.vrt"
    gdal.Translate(str(vrt), str(tmp_path / "out" / "corrected.tif"))
    assert "has a file inside the output folder" in refused(bundle, tmp_path / "out", rasters=(LayerSpec(str(vrt)),))
    assert (tmp_path / "out" / "corrected.tif").read_bytes() == before


def test_a_raster_that_breaks_half_way_leaves_nothing(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    values = np.random.default_rng(0).gamma(4, 1, (900, 900)).astype(np.float32)
    broken = worlds.write(tmp_path / "broken.tif", values, options=["TILED=YES", "COMPRESS=DEFLATE"])
    content = bytearray(broken.read_bytes())
    # Within some tile's data, far from what opening reads.
    first, last = len(content) * 55 // 100, len(content) * 60 // 100
    content[first:last] = bytes(last - first)
    broken.write_bytes(content)
    message = refused(bundle, tmp_path / "out", rasters=(LayerSpec(str(sar)), LayerSpec(str(broken))))
    assert "“broken.tif” could not be read" in message
    assert sorted(os.listdir(tmp_path)) == ["broken.tif", "bundle", "optical.tif", "sar.tif"]


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, sar: Path, optical: Path) -> None:
    """A limit on the size of files in the place of a full disk: a write fails half-way."""
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    values = np.random.default_rng(0).gamma(4, 1, (700, 700)).astype(np.float32)
    large = worlds.write(tmp_path / "large.tif", values)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, limits[1]))
        with pytest.raises(JobError) as caught:
            apply(bundle, tmp_path / "out", rasters=(LayerSpec(str(large)),))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert caught.value.kind == DISK
    assert "could not be written" in caught.value.message
    assert sorted(os.listdir(tmp_path)) == ["bundle", "large.tif", "optical.tif", "sar.tif"]


def test_a_cancel_leaves_nothing(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    for stop_at in ("Correcting", "Writing"):
        said: list[str] = []
        progress = Progress(lambda _f, m, _l, s=said: s.append(m), lambda s=said, w=stop_at: bool(s) and w in s[-1])
        with pytest.raises(Cancelled):
            apply(bundle, tmp_path / "out", progress)
        assert sorted(os.listdir(tmp_path)) == ["bundle", "optical.tif", "sar.tif"]


def test_progress_never_runs_backwards(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, optical)
    seen: list[float] = []
    progress = Progress(lambda fraction, _m, _l: seen.append(-1.0 if fraction is None else fraction))
    lake = make(tmp_path / "lake.gpkg", ["POINT (401050 4999100)"])
    apply(bundle, tmp_path / "out", progress, rasters=(LayerSpec(str(sar)),) * 2, vectors=(str(lake),))
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0.0, 1.0)


def test_a_layer_in_the_bundle_is_found_wherever_that_is(tmp_path: Path, sar: Path, optical: Path) -> None:
    bundle = write_bundle(tmp_path / "bundle", sar, tmp_path / "bundle" / "reference.tif", "registration")
    optical.rename(bundle / "reference.tif")
    bundle.rename(tmp_path / "moved")
    assert read_finished(str(tmp_path / "moved")).optical.uri == str(tmp_path / "moved" / "reference.tif")
    apply(tmp_path / "moved", tmp_path / "out", align=1)
    assert gdal.Open(str(tmp_path / "out" / "corrected.tif")).GetGeoTransform()[1] == 20.0


def test_a_bundle_says_what_it_moves(tmp_path: Path, sar: Path, optical: Path) -> None:
    finished = read_finished(str(write_bundle(tmp_path / "bundle", sar, optical, result={"moves": "optical"})))
    assert (finished.moved.uri, finished.transform.model, finished.gsd) == (str(optical), "smooth", GSD)
