"""Fine-tuning in a real QGIS window by mouse and keyboard, over an end of QGIS in the middle."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.finetune.verdict import judge, sentence
from s2m2_sar.engine.protocol import FineTuneSpec, to_plain

gdal.UseExceptions()


@pytest.fixture
def pair(tmp_path: Path, data_dir: Path) -> tuple[Path, Path]:
    """(SAR, optical): a part of a real scene."""
    scene = data_dir / "geo" / "texas_T14RNT"
    made = []
    for name in ("sar", "optical"):
        target = tmp_path / f"{name}.tif"
        gdal.Translate(str(target), str(scene / f"{name}.tif"), srcWin=[600, 400, 1300, 980])
        made.append(target)
    return made[0], made[1]


@pytest.fixture
def ended(tmp_path: Path) -> Path:
    """The folder of a run that ended, as the engine leaves it, in the profile that QGIS will be started with."""
    folder = tmp_path / "profiles" / "profiles" / "default" / "s2m2_sar" / "runs" / "harbour"
    folder.mkdir(parents=True)
    verdict = judge(np.linspace(1, 5, 20), np.linspace(0.8, 4.2, 20), [number // 5 for number in range(20)])
    pictures = []
    for number in range(1, 4):
        name = f"check_{number}.png"
        tile = gdal.GetDriverByName("MEM").Create("", 4 * 192 + 18, 192, 3, gdal.GDT_Byte)
        tile.GetRasterBand(number).Fill(140)
        gdal.GetDriverByName("PNG").CreateCopy(str(folder / name), tile)
        pictures.append({"file": name, "id": number, "scene": "harbour", "before": 3.0, "after": 2.0})
    result = {"sentence": sentence(verdict), "better": True, "verdict": verdict.to_json(), "pictures": pictures}
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
    (folder / "spec.json").write_text(json.dumps(to_plain(FineTuneSpec(str(folder), ()))), encoding="utf-8")
    return folder


@pytest.mark.usefixtures("ended")
def test_a_verdict_is_read_without_scrolling_in_the_narrowest_dock(play) -> None:
    played = play("verdict", screen="1366x768")
    assert "Fine-tuning helped" in played.notes["sentence"]
    assert played.notes["dock_width"] == 320
    assert played.notes["seen"] == {"sentence": True, "table": True, "keep_button": True}
    assert played.notes["too_wide"] == 0
    assert played.picture("verdict").stat().st_size > 12_000


def test_a_training_survives_the_end_of_qgis(play, pair: tuple[Path, Path], tmp_path: Path) -> None:
    sar, optical = pair
    x0, dx, _rx, y0, _ry, dy = gdal.Open(str(optical)).GetGeoTransform()
    places = [(x, y) for x in (200, 500, 800) for y in (250, 500, 750)] + [(1150, y) for y in (200, 400, 600, 800)]
    points = json.dumps([((x0 + dx * x, y0 + dy * y), x == 1150) for x, y in places])
    project = tmp_path / "work.qgz"
    labels = tmp_path / "labels.gpkg"
    first = play("train", sar=sar, optical=optical, points=points, labels=labels, project=project)
    notes = first.notes
    assert notes["rows"] == 1
    # Less, and the bar ends titles in ….
    assert notes["tabs"]["room"] >= notes["tabs"]["whole"]
    assert notes["why_not"] == "Tick at least one data set."
    assert "control points: 9 · check points: 4" in notes["summary"]
    assert "Step" in notes["running"]
    assert "rests" in notes["resting"]

    again = play("train_again", profiles=first.profiles, project=project)
    assert "Texas by hand" in again.notes["resting"]
    assert again.notes["resting"] == notes["resting"]
    assert again.notes["ticked"] == ["Sentinel-1 VH – Sentinel-2 true colour"]
    assert "check points that it never saw" in again.notes["sentence"]
    assert "Texas by hand" in again.notes["models"]
    assert again.notes["used"]
    for picture in (first.picture("ready"), first.picture("running"), again.picture("verdict")):
        assert picture.stat().st_size > 12_000
