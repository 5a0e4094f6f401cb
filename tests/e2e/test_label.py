"""Twelve tie points in a real QGIS window by mouse and keyboard, and all of them there after QGIS was started anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from osgeo import gdal

gdal.UseExceptions()

#: The SAR copy lies so far off, in map units.
MOVED = (-170.0, 130.0)
SCREENS = [("1366x768", "1"), ("2732x1536", "2")]


@pytest.fixture
def pair(tmp_path: Path, data_dir: Path) -> tuple[Path, Path]:
    """(SAR, optical): parts of a real scene, the SAR moved."""
    scene = data_dir / "geo" / "texas_T14RNT"
    made = []
    for name, window, (x, y) in (("sar", [640, 430, 1200, 900], MOVED), ("optical", [600, 400, 1300, 980], (0, 0))):
        target = tmp_path / f"{name}.tif"
        dataset = gdal.Translate(str(target), str(scene / f"{name}.tif"), srcWin=window)
        x0, dx, rx, y0, ry, dy = dataset.GetGeoTransform()
        dataset.SetGeoTransform((x0 + x, dx, rx, y0 + y, ry, dy))
        dataset.FlushCache()
        made.append(target)
    return made[0], made[1]


@pytest.mark.parametrize("screen, scale", SCREENS)
def test_twelve_points(play, pair: tuple[Path, Path], tmp_path: Path, screen: str, scale: str) -> None:
    sar, optical = pair
    project = tmp_path / "work.qgz"
    first = play(
        "label", screen, scale, sar=sar, optical=optical, project=project, moved=list(MOVED),
    )  # fmt: skip
    notes = first.notes
    assert notes["by_hand"] == 6
    assert notes["linked"].startswith("Linked by 6 tie points")
    assert notes["placed"] == 12
    assert [point[7] for point in notes["points"]] == ["hand"] * 6 + ["proposal"] * 6
    assert notes["outliers"] == [5]
    assert notes["rmse_without"] < notes["rmse_with"] / 2
    assert notes["check"] is not None
    for name in ("dragged", "undone", "redone", "back"):
        assert notes[name], name
    assert notes["deleted"] == 11
    for _id, sar_x, sar_y, optical_x, optical_y, enabled, *_rest in notes["points"]:
        if enabled:
            # Within 5 px: the scene has no terrain correction.
            assert abs(optical_x - sar_x + MOVED[0]) < 50
            assert abs(optical_y - sar_y + MOVED[1]) < 50

    rows = sqlite3.connect(f"{Path(notes['label_set']).as_uri()}?mode=ro", uri=True)
    stored = rows.execute("SELECT sar_x, sar_y, optical_x, optical_y FROM tie_points ORDER BY id").fetchall()
    assert [list(row) for row in stored] == [point[1:5] for point in notes["points"]]

    again = play("label_again", screen, scale, project=project).notes
    assert again["points"] == notes["points"]
    assert again["rows"] == 12
    assert again["rmse"] == pytest.approx(notes["rmse_without"])
    assert not again["dirty"]
    before, after = notes["state"], again["state"]
    assert after["open"]
    for name in ("link", "arrows", "proposals", "heatmap", "loupe", "active"):
        assert after[name] == before[name], name
    for side in ("sar", "optical"):
        assert after["views"][side]["look"] == before["views"][side]["look"]
        assert after["views"][side]["middle"] == pytest.approx(before["views"][side]["middle"])
    for name in ("half", "proposal", "suggested", "outlier", "window", "page"):
        assert first.picture(name).stat().st_size > 12_000
