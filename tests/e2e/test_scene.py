"""A whole scene in a real QGIS window: asked for, run, looked at, one match rejected, refitted, accepted, undone."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from osgeo import gdal

gdal.UseExceptions()
WINDOW = (300, 300, 1000, 1000)


def crop(source: Path, target: Path, window: tuple[int, ...], **options) -> None:
    gdal.Translate(str(target), str(source), srcWin=list(window), **options).FlushCache()


@pytest.fixture
def scene(tmp_path: Path, data_dir: Path) -> dict[str, Path]:
    """A crop of a real scene without terrain correction, a mask of a part of it, and an outline."""
    source = data_dir / "geo" / "losangeles_T11SMT"
    folder = tmp_path / "scene with späce"
    folder.mkdir()
    crop(source / "optical.tif", folder / "optical.tif", WINDOW)
    crop(source / "sar.tif", folder / "sar.tif", WINDOW)
    crop(source / "sar.tif", folder / "mask.tif", (500, 500, 400, 400), scaleParams=[[60, 61, 0, 1]])
    place = gdal.Open(str(folder / "mask.tif"))
    x0, dx, _rx, y0, _ry, dy = place.GetGeoTransform()
    ring = [[x0, y0], [x0 + 400 * dx, y0], [x0 + 400 * dx, y0 + 400 * dy], [x0, y0 + 400 * dy], [x0, y0]]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3395"}}
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    outline = folder / "outline.geojson"
    outline.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}))
    return {"sar": folder / "sar.tif", "optical": folder / "optical.tif", "sibling": folder / "mask.tif",
            "outline": outline}  # fmt: skip


def not_blank(picture: Path) -> None:
    values = gdal.Open(str(picture)).ReadAsArray()[:3].reshape(3, -1)[:, ::97]
    assert len({tuple(column) for column in values.T}) > 200, f"{picture} is nearly blank"


def test_a_whole_scene(play, scene: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    played = play("scene", screen="1366x768", output=out, **scene)
    notes = played.notes
    assert notes["errors"] == []
    assert notes["along"] == ["mask", "outline"]
    assert "templates of" in notes["summary"]
    assert notes["button"] == "Register whole scene"
    assert notes["tasks_running"] >= 1
    assert notes["accepted"], notes["details"]
    # The scene bends: in these pixels one shift was worse in every measurement.
    assert notes["model"] != "translation"
    assert notes["headline"].endswith("times more exact than one shift")
    assert "thin-plate spline" in notes["models"]
    assert notes["reviewed"] == notes["folder"]
    assert notes["same_folder"]
    assert notes["decided"] == 1
    assert notes["used_after"] == notes["used_in_review"]
    assert notes["corrected"] == ["Sentinel-1 VH (corrected)", "mask (corrected)", "outline (corrected)"]
    assert notes["hidden"] == [True, False, False, False]
    assert notes["shown_again"] == [True, True, True, True]
    words = shlex.split(notes["command"])
    assert words[1:4] == ["-m", "s2m2_sar.engine", "field"]
    assert words[words.index("--max-points") + 1] == "100"
    assert words[words.index("--raster") + 1] == str(scene["sibling"])
    assert notes["accepted_again"] == 3
    assert "heatmaps of all templates" in notes["reopened"]
    assert notes["form_again"] == [True, ["mask", "outline"]]
    dock, needed, room = notes["narrow"]
    assert dock <= 320
    assert needed <= room
    for name in ("plan", "running", "result", "error", "displacement", "refitted", "accepted"):
        not_blank(played.picture(name))
