"""Fine-tuning in a real QGIS window by mouse and keyboard, over an end of QGIS in the middle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import gdal

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
