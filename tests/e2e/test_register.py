"""The whole walk in a real QGIS window: pick, run, look, accept, undo, discard; and what is said on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal

gdal.UseExceptions()

#: The SAR copy lies so far off, in map units; the search has to find the way back.
MOVED = (-380.0, 260.0)


def not_blank(picture: Path) -> None:
    """A picture with many different colours, which no empty window has."""
    dataset = gdal.Open(str(picture))
    values = dataset.ReadAsArray()[:3].reshape(3, -1)[:, ::97]
    assert len({tuple(column) for column in values.T}) > 200, f"{picture} is nearly blank"


@pytest.fixture
def pair(tmp_path: Path, data_dir: Path) -> tuple[Path, Path]:
    """A crop of a real scene, its SAR moved by :data:`MOVED`."""
    scene = data_dir / "geo" / "texas_T14RNT"
    folder = tmp_path / "pair with späce"
    folder.mkdir()
    sar, optical = folder / "sar.tif", folder / "optical.tif"
    gdal.Translate(str(optical), str(scene / "optical.tif"), srcWin=[600, 400, 1000, 900])
    dataset = gdal.Translate(str(sar), str(scene / "sar.tif"), srcWin=[640, 430, 900, 800])
    x0, dx, rx, y0, ry, dy = dataset.GetGeoTransform()
    dataset.SetGeoTransform((x0 + MOVED[0], dx, rx, y0 + MOVED[1], ry, dy))
    dataset.FlushCache()
    return sar, optical


def test_the_whole_walk(play, pair: tuple[Path, Path], tmp_path: Path) -> None:
    played = play("register", sar=pair[0], optical=pair[1], output=tmp_path / "out")
    notes = played.notes
    assert notes["engine_before_dock"] == "off"
    assert notes["accepted"]
    for name in ("plan", "running", "result", "accepted", "templates", "engine"):
        not_blank(played.picture(name))
    assert notes["tasks_running"] >= 1
    assert notes["moved_by"] == pytest.approx([-MOVED[0], -MOVED[1]], abs=30)
    assert notes["original_visible"] is False
    assert notes["original_visible_after_undo"] is True
    assert notes["layers_after_discard"] == ["Sentinel-1 VH", "Sentinel-2 true colour"]
