"""Rasters made to do harm end in one sentence, whatever command reads them: through the real command line."""

from __future__ import annotations

import csv
import json
import os
import shutil
from pathlib import Path

import pytest

from ..apply import worlds
from ..apply.test_job import write_bundle
from .bad_rasters import PLACE, bad_rasters, good_pair, vrt
from .commands import run

#: Those that every command meets; ``register`` meets all.
_SOME = (
    "sparse 100000",
    "tiles of 32768²",
    "deflate bomb",
    "samples 65535",
    "cut in the pixels",
    "noise in the pixels",
    "NaN place",
    "VRT of itself",
    "VRT of 2147483647²",
    "VRT with a program",
    "VRT of the pipe of requests",
    "deep XML",
    "pipe",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("rasters")
    good_pair(place)
    return place


@pytest.fixture(scope="module")
def rasters(folder: Path) -> dict[str, Path]:
    return bad_rasters(folder)


@pytest.fixture(scope="module")
def bundle(folder: Path) -> Path:
    sar = worlds.write(folder / "bundle_sar.tif", worlds.coordinates())
    optical = worlds.write(folder / "bundle_optical.tif", worlds.coordinates())
    return write_bundle(folder / "bundle", sar, optical, "registration")


def _pair(sar: Path, optical: Path) -> list[str | Path]:
    quick = ["--matcher", "cfog", "--threads", "1", "--max-shift", "200"]
    return ["--sar", sar, "--optical", optical, *quick]


def test_register(folder: Path, rasters: dict[str, Path]) -> None:
    """As either layer."""
    good, out = (folder / "sar.tif", folder / "optical.tif"), folder / "out"
    found = run(
        [["register", *_pair(bad, good[1]), "--out", out] for bad in rasters.values()]
        + [["register", *_pair(good[0], bad), "--out", out] for bad in rasters.values()]
    )
    said = {name: (one.sentence, other.sentence) for name, one, other in zip(rasters, found, found[len(rasters) :])}
    assert not out.exists()
    assert not (folder / "pwned").exists()
    for name, words in (
        ("deflate bomb", "next to nothing"),
        ("sparse 100000", "next to nothing"),
        ("tiles of 32768²", "1.1 GB of memory"),
        ("VRT of 2147483647²", "more than can be worked on"),
        ("VRT with a program", "no file's program is run"),
        ("VRT of a device", "a pipe or a device"),
        ("VRT of the pipe of requests", "a pipe or a device"),
        ("pipe", "a pipe or a device"),
        ("pixels of no size", "pixels of no area"),
    ):
        assert all(words in sentence for sentence in said[name]), said[name]


def test_field_and_finetune(folder: Path, rasters: dict[str, Path]) -> None:
    ties = folder / "ties.csv"
    rows = [f"{PLACE[0] + 500 * i},{PLACE[3] - 700 * i}," * 2 + "control" for i in range(1, 7)]
    ties.write_text("\n".join(["sar_x,sar_y,optical_x,optical_y,type", *rows]), encoding="utf-8")
    optical = folder / "optical.tif"
    commands: list[list[str | Path]] = []
    for name in _SOME:
        commands.append(["field", *_pair(rasters[name], optical), "--out", folder / "out"])
        words = ["--sar", rasters[name], "--optical", optical, "--ties", ties, "--threads", "1", "--steps", "1"]
        commands.append(["finetune", *words, "--out", folder / "run"])
    for one in run(commands):
        assert one.sentence


def test_apply(folder: Path, rasters: dict[str, Path], bundle: Path) -> None:
    commands = [["apply", "--bundle", bundle, "--out", folder / "out", "--form", "warp", "--raster"] for _ in _SOME]
    for one in run([[*words, rasters[name]] for words, name in zip(commands, _SOME)]):
        assert one.sentence
    assert not (folder / "out").exists()


def test_report(folder: Path, rasters: dict[str, Path], bundle: Path) -> None:
    """A report shows what can be shown, and says what cannot."""
    commands = []
    for number, name in enumerate(_SOME):
        copy = folder / f"bundle{number}"
        shutil.copytree(bundle, copy)
        content = json.loads((copy / "result.json").read_text(encoding="utf-8"))
        content["inputs"]["sar"].update(uri=str(rasters[name]), path=str(rasters[name]))
        (copy / "result.json").write_text(json.dumps(content), encoding="utf-8")
        commands.append(["report", copy])
    for one in run(commands):
        assert one.code == 0 or one.sentence
        assert "Traceback" not in one.err


def test_evaluate_and_calibrate(folder: Path, rasters: dict[str, Path]) -> None:
    commands: list[list[str | Path]] = []
    for number, name in enumerate(_SOME):
        # A place on the Earth is nothing to a patch: what has pixels is read.
        if name == "NaN place":
            continue
        table = folder / f"pairs{number}.csv"
        with open(table, "w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows(
                [
                    ["id", "source", "scene", "sar", "opt", "offset_x", "offset_y"],
                    [1, "sen12", "scene_0", rasters[name], "optical.tif", 0, 0],
                ]
            )
        commands.append(["evaluate", "--matcher", "cfog", "--pairs", table, "--threads", "1"])
        commands.append(["calibrate", "--matcher", "cfog", "--pairs", table, "--out", folder / "calibration.json"])
    for one in run(commands):
        assert one.sentence
    assert not (folder / "calibration.json").exists()


def test_batch(folder: Path, rasters: dict[str, Path]) -> None:
    """Every scene has its own sentence in the table, and the others go on."""
    manifest = folder / "manifest.csv"
    with open(manifest, "w", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream)
        table.writerow(["scene", "sar", "optical", "matcher", "max_shift"])
        table.writerows([[f"s{i}", rasters[name], "optical.tif", "cfog", 200] for i, name in enumerate(_SOME)])
        table.writerow(["good", "sar.tif", "optical.tif", "cfog", 200])
    (one,) = run([["batch", manifest, "--out", folder / "batch"]], memory=4 << 30, seconds=300)
    assert one.code == 1, (one.out, one.err[-2000:])
    assert "Traceback" not in one.err
    with open(folder / "batch" / "outcome.csv", newline="", encoding="utf-8") as stream:
        rows = {row["scene"]: row for row in csv.DictReader(stream)}
    assert len(rows) == len(_SOME) + 1
    bad = [row for scene, row in rows.items() if scene != "good"]
    assert {row["status"] for row in bad} == {"failed"}, bad
    assert rows["good"]["status"] != "failed", rows["good"]


def test_a_mosaic_of_local_files_works(folder: Path) -> None:
    """A VRT beside its files, of files elsewhere, of another VRT, and one with the file's own side-cars."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    (folder / "relative.vrt").write_text(
        vrt("sar.tif").replace('relativeToVRT="0"', 'relativeToVRT="1"'), encoding="utf-8"
    )
    (elsewhere / "absolute.vrt").write_text(vrt(str(folder / "relative.vrt")), encoding="utf-8")
    os.symlink(folder / "sar.tif", elsewhere / "link.tif")
    (elsewhere / "link.tif.aux.xml").write_text(
        "<PAMDataset><Metadata><MDI key='SOURCE'>https://example.org/sar</MDI></Metadata></PAMDataset>",
        encoding="utf-8",
    )
    named = [folder / "relative.vrt", elsewhere / "absolute.vrt", elsewhere / "link.tif"]
    for number, one in enumerate(
        run(
            [
                ["register", *_pair(sar, folder / "optical.tif"), "--out", folder / f"o{i}"]
                for i, sar in enumerate(named)
            ]
        )
    ):
        assert one.code == 0, one
        assert (folder / f"o{number}" / "result.json").exists()


def test_a_large_raster_with_an_image_in_it_is_no_bomb(tmp_path: Path) -> None:
    """A sparse mosaic of 5 GB, a thousandth of which is there."""
    from osgeo import gdal

    from s2m2_sar.engine.protocol import LayerSpec
    from s2m2_sar.engine.rasters.source import OPTICAL, open_dataset

    path = tmp_path / "mosaic.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), 72_000, 72_000, 1, gdal.GDT_Byte, ["SPARSE_OK=TRUE", "TILED=YES", "COMPRESS=DEFLATE"]
    )
    dataset.SetGeoTransform(PLACE)
    for column in range(72):
        dataset.WriteRaster(column * 256, 0, 256, 256, bytes(range(256)) * 256)
    del dataset
    assert open_dataset(LayerSpec(str(path)), OPTICAL).RasterXSize == 72_000
