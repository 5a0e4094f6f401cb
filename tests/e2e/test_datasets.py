"""What to train on, in a real QGIS window by mouse and keyboard, in the narrowest dock."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import gdal

gdal.UseExceptions()
SCREENS = [("1366x768", "1"), ("2732x1536", "2")]


@pytest.mark.parametrize("screen, scale", SCREENS)
def test_what_to_train_on(play, data_dir: Path, tmp_path: Path, screen: str, scale: str) -> None:
    scene = data_dir / "geo" / "texas_T14RNT"
    made = {}
    for key, window in (("", [600, 400, 1300, 980]), ("2", [1100, 400, 1300, 980])):
        for name in ("sar", "optical"):
            made[name + key] = tmp_path / f"{name}{key}.tif"
            gdal.Translate(str(made[name + key]), str(scene / f"{name}.tif"), srcWin=window)
    x0, dx, _rx, y0, _ry, dy = gdal.Open(str(made["optical"])).GetGeoTransform()
    places = [(x, y) for x in (200, 500, 800) for y in (250, 500, 750)] + [(1150, y) for y in (200, 400, 600, 800)]
    points = json.dumps([((x0 + dx * x, y0 + dy * y), x == 1150) for x, y in places])
    played = play("datasets", screen, scale, points=points, labels=tmp_path / "labels.gpkg", **made)
    notes = played.notes
    assert notes["width"] == 320
    assert notes["tabs_inside"]
    assert notes["why_no_pair"] == "Choose a SAR and an optical layer."
    assert notes["rows"] == ["9 + 4", "–"]
    # The autumn pair shows the ground of the spring pair's check points.
    assert "no training window comes near them" in notes["said"]
    assert notes["drawn"] == 2
    assert "no training window comes near them" not in notes["said_then"]
    assert not notes["still_drawing"]
    assert len(notes["offered"]) == 4
    assert notes["left"] == 1
    assert "and its 13 tie points from “labels.gpkg”? This cannot be undone" in notes["question"]
    assert notes["kept"] == 13
    assert notes["pairs"] == 0
    for name in ("pair", "areas", "samples", "question"):
        assert played.picture(name).stat().st_size > 12_000
