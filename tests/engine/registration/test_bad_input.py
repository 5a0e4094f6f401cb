"""Bad input: one sentence that says what and what to do, exit code 2 on the command line, and nothing half-written."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine import cli
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import DISK, Cancelled, JobError, LayerSpec, RegisterSpec
from s2m2_sar.engine.registration.register import plan, register

from ..rasters import scenes
from . import ground

#: Changes a good pair of files into a bad one; answers the paths and more options.
Spoil = Callable[[Path, Path], "tuple[str, str, list[str]]"]


def no_overlap(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    dataset = gdal.Open(str(sar), gdal.GA_Update)
    dataset.SetGeoTransform(ground.place(east=-50_000))
    return str(sar), str(optical), []


def no_crs(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    values, geotransform = ground.read_raster(sar)
    return str(scenes.write(sar.with_name("bare.tif"), values, geotransform)), str(optical), []


def all_nodata(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    values, geotransform = ground.read_raster(sar)
    path = scenes.write(sar.with_name("void.tif"), np.zeros_like(values), geotransform, ground.UTM, nodata=0)
    return str(path), str(optical), []


def small_overlap(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    values, geotransform = ground.read_raster(sar)
    path = scenes.write(sar.with_name("small.tif"), values[:40, :40], geotransform, ground.UTM)
    return str(path), str(optical), []


def one_pixel(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    values, geotransform = ground.read_raster(sar)
    path = scenes.write(sar.with_name("one.tif"), values[:1, :1], geotransform, ground.UTM)
    return str(path), str(optical), []


def no_such_band(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--sar-band", "4"]


def identical(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(sar), []


def missing(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical.with_name("gone.tif")), []


def empty_file(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    sar.write_bytes(b"")
    return str(sar), str(optical), []


def truncated(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    sar.write_bytes(sar.read_bytes()[: sar.stat().st_size // 2])
    return str(sar), str(optical), []


def pickled_model(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    import torch

    model = sar.with_name("model.pth")
    torch.save({"weight": torch.zeros(3)}, model)
    return str(sar), str(optical), ["--matcher", "s2m2", "--model", str(model)]


def corrupt_model(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    model = sar.with_name("model.safetensors")
    model.write_bytes(b"\x10\x00\x00\x00\x00\x00\x00\x00 nothing of worth")
    return str(sar), str(optical), ["--matcher", "s2m2", "--model", str(model)]


def area_elsewhere(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--area", "POLYGON((0 0,1 0,1 1,0 0))"]


def area_nonsense(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--area", "the harbour"]


def all_excluded(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--exclude", "POLYGON((0 0,9e5 0,9e5 9e6,0 9e6,0 0))"]


def large_template(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    values, geotransform = ground.read_raster(sar)
    path = scenes.write(sar.with_name("narrow.tif"), values[:100], geotransform, ground.UTM)
    return str(path), str(optical), ["--template", "192"]


def odd_template(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--template", "20"]


def negative_radius(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--max-shift", "-5"]


def no_device(sar: Path, optical: Path) -> tuple[str, str, list[str]]:
    return str(sar), str(optical), ["--device", "abacus"]


CASES: list[tuple[Spoil, str]] = [
    (no_overlap, "No overlap: the SAR layer lies"),
    (no_crs, "no CRS"),
    (all_nodata, "nodata"),
    (small_overlap, "at least 64 × 64"),
    (one_pixel, "1 × 1 px"),
    (no_such_band, "band 4"),
    (identical, "the same raster"),
    (missing, "does not exist"),
    (empty_file, "empty file"),
    (truncated, "truncated"),
    (pickled_model, "pickle"),
    (corrupt_model, "model.safetensors"),
    (area_elsewhere, "outside the overlap"),
    (area_nonsense, "area cannot be read"),
    (all_excluded, "excluded areas"),
    (large_template, "smaller template"),
    (odd_template, "64 to 192"),
    (negative_radius, "maximum shift cannot be -"),
    (no_device, "no device"),
]


@pytest.mark.parametrize(("spoil", "words"), CASES, ids=[case[0].__name__ for case in CASES])
def test_one_sentence_and_nothing_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], spoil: Spoil, words: str
) -> None:
    sar, optical = ground.write_pair(tmp_path / "in", side=256)
    bad_sar, bad_optical, options = spoil(sar, optical)
    before = ground.files_under(tmp_path)
    out = tmp_path / "results" / "one"
    arguments = ["register", "--sar", bad_sar, "--optical", bad_optical, "--out", str(out), "--matcher", "cfog"]
    code = cli.main([*arguments, *options])
    printed, said = capfd.readouterr()
    assert code == 2
    answer = json.loads(printed.splitlines()[-1])
    assert set(answer) == {"error"}
    assert words.lower() in answer["error"].lower()
    assert answer["error"].endswith(".")
    assert not any(word in answer["error"] for word in ("Error", "Traceback", "Exception", "None"))
    assert "Traceback" not in printed + said
    assert ground.files_under(tmp_path) == before


@pytest.fixture
def good(tmp_path: Path) -> RegisterSpec:
    sar, optical = ground.write_pair(tmp_path / "in", (5.0, 3.0), side=256)
    return ground.spec(sar, optical, tmp_path / "results" / "one", max_shift_m=200.0)


def with_out(spec: RegisterSpec, out: Path) -> RegisterSpec:
    return RegisterSpec(**{**vars(spec), "out": str(out)})


def test_an_output_folder_with_other_content_is_left_alone(tmp_path: Path, good: RegisterSpec) -> None:
    place = tmp_path / "letters"
    place.mkdir()
    (place / "letter.txt").write_text("dear")
    with pytest.raises(JobError, match="no part of a result"):
        register(with_out(good, place), Progress())
    assert (place / "letter.txt").read_text() == "dear"
    assert os.listdir(place) == ["letter.txt"]


def test_a_file_as_output_folder(tmp_path: Path, good: RegisterSpec) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(JobError, match="is a file"):
        register(with_out(good, tmp_path / "file"), Progress())
    with pytest.raises(JobError, match="file"):
        register(with_out(good, tmp_path / "file" / "below"), Progress())
    with pytest.raises(JobError, match="No output folder"):
        register(RegisterSpec(**{**vars(good), "out": " "}), Progress())
    assert (tmp_path / "file").read_text() == "mine"


def test_an_output_folder_that_cannot_be_made(good: RegisterSpec) -> None:
    """Below /proc nobody can make a folder, not even the administrator, for whom no folder is read-only."""
    with pytest.raises(JobError) as caught:
        register(with_out(good, Path("/proc/s2m2/out")), Progress())
    assert caught.value.kind == DISK
    assert "another output folder" in caught.value.message


def test_a_full_disk_leaves_nothing(tmp_path: Path, good: RegisterSpec) -> None:
    """Every file is cut off at 3000 bytes, as a full disk would cut it off somewhere."""
    import resource
    import signal

    before = ground.files_under(tmp_path)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, limit[1]))
    try:
        with pytest.raises(JobError) as caught:
            register(good, Progress())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.kind == DISK
    assert "full" in caught.value.message
    assert ground.files_under(tmp_path) == before


def test_a_layer_inside_the_output_folder_is_not_lost(tmp_path: Path, good: RegisterSpec) -> None:
    """The copy of a first result registered again, into the same folder."""
    register(RegisterSpec(**{**vars(good), "output": "copy"}), Progress())
    inside = Path(good.out) / "shifted.tif"
    again = RegisterSpec(**{**vars(good), "sar": LayerSpec(str(inside))})
    with pytest.raises(JobError, match="inside the output folder"):
        register(again, Progress())
    assert inside.is_file()


def test_an_older_bundle_is_replaced_only_by_a_whole_one(tmp_path: Path, good: RegisterSpec) -> None:
    register(good, Progress())
    first = ground.read_result(Path(good.out))
    beside = set(os.listdir(tmp_path / "results"))
    bad = RegisterSpec(**{**vars(good), "sar": LayerSpec(str(tmp_path / "gone.tif"))})
    with pytest.raises(JobError):
        register(bad, Progress())
    assert ground.read_result(Path(good.out)) == first
    register(RegisterSpec(**{**vars(good), "moves": "optical"}), Progress())
    assert ground.read_result(Path(good.out))["parameters"]["moves"] == "optical"
    assert set(os.listdir(tmp_path / "results")) == beside


@pytest.mark.parametrize("after", [0, 3, 5, 7])
def test_a_cancel_leaves_nothing(tmp_path: Path, good: RegisterSpec, after: int) -> None:
    before = ground.files_under(tmp_path)
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        register(good, Progress(cancelled=lambda: next(asked) >= after))
    assert ground.files_under(tmp_path) == before


def test_a_layer_that_is_removed_while_it_is_registered(tmp_path: Path, good: RegisterSpec) -> None:
    before = ground.files_under(tmp_path)

    def report(fraction: float | None, _message: str, _left: float | None) -> None:
        if fraction is not None and fraction > 0.5:
            shutil.rmtree(tmp_path / "in", ignore_errors=True)

    with pytest.raises(JobError) as caught:
        register(good, Progress(report))
    assert "sar.tif" in caught.value.message
    assert ground.files_under(tmp_path) == {name for name in before if not name.startswith("in")}


def test_the_plan_writes_nothing_and_answers_within_a_second(tmp_path: Path, good: RegisterSpec) -> None:
    before = ground.files_under(tmp_path)
    assert plan(good, Progress())["ok"]
    assert ground.files_under(tmp_path) == before


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"gsd": 0.01}, "working pixel of 0.01"),
        ({"gsd": 1e-9}, "working pixel of 1e-09"),
        ({"gsd": 1e9}, "working pixel of 1e\\+09"),
        ({"seed": -1}, "seed cannot be negative"),
        ({"max_shift_m": float("nan")}, "cannot be nan m"),
        ({"max_shift_m": -5.0}, "cannot be -5 m"),
    ],
)
def test_numbers_that_make_no_sense(tmp_path: Path, settings: dict[str, float], said: str) -> None:
    sar, optical = ground.write_pair(tmp_path)
    with pytest.raises(JobError, match=said):
        register(ground.spec(sar, optical, tmp_path / "out", **settings), Progress())
    assert not (tmp_path / "out").exists()
