"""Further layers corrected from the toolbox, in a real QGIS window and by the real engine."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
from osgeo import gdal

from s2m2_sar.engine.field.transform import smooth
from s2m2_sar.engine.protocol import FieldSpec, LayerSpec, RegisterSpec, to_plain

from .test_register import crop, not_blank


def bending_bundle(folder: Path, sar: Path, optical: Path) -> Path:
    """A finished field with a bump of 25 px in the middle of the scene."""
    opened = gdal.Open(str(sar))
    g, side = opened.GetGeoTransform(), opened.RasterXSize * opened.GetGeoTransform()[1]
    columns, rows = np.meshgrid(np.arange(30.0), np.arange(30.0))
    rise = np.exp(-((columns - 14.5) ** 2 + (rows - 14.5) ** 2) / 40)
    nodes = np.stack([25 * g[1] * rise, 10 * g[1] * rise], axis=-1)
    step = side / 28
    transform = smooth(opened.GetProjection(), nodes, (g[0] - step, step, 0, g[3] + step, 0, -step), "cubic")
    content = {
        "schema": 1,
        "kind": "field",
        "inputs": {"sar": {"uri": str(sar), "name": "sar"}, "optical": {"uri": str(optical), "name": "optical"}},
        "parameters": to_plain(FieldSpec(RegisterSpec(LayerSpec(str(sar)), LayerSpec(str(optical)), str(folder)))),
        "grid": {"crs": opened.GetProjection(), "geotransform": list(g), "gsd": g[1]},
        "result": {"accepted": True, "reason": "", "moves": "sar"},
    }
    folder.mkdir()
    (folder / "result.json").write_text(json.dumps(content))
    (folder / "transform.json").write_text(json.dumps(transform.to_json()))
    return folder


def test_the_dialog_corrects_layers(play, tmp_path: Path, data_dir: Path) -> None:
    scene = data_dir / "geo" / "texas_T14RNT"
    sar, optical = tmp_path / "sar.tif", tmp_path / "optical.tif"
    crop(scene / "sar.tif", sar, [640, 430, 700, 700])
    crop(scene / "optical.tif", optical, [600, 400, 800, 800])
    places = tmp_path / "places.geojson"
    corners = gdal.Info(str(sar), format="json")["wgs84Extent"]["coordinates"][0]
    west, east = min(c[0] for c in corners), max(c[0] for c in corners)
    south, north = min(c[1] for c in corners), max(c[1] for c in corners)
    lines = [
        [[west, south + (north - south) * share], [east, south + (north - south) * share]]
        for share in (0.2, 0.35, 0.5, 0.65, 0.8)
    ]
    features = [
        {"type": "Feature", "properties": {"n": n}, "geometry": {"type": "LineString", "coordinates": line}}
        for n, line in enumerate(lines)
    ]
    places.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    bundle = bending_bundle(tmp_path / "bundle", sar, optical)
    played = play("apply", sar=sar, places=places, bundle=bundle, result=tmp_path / "corrected")
    assert played.notes["layers"] == ["Sentinel-1 VH (corrected)", "places (corrected)"]
    assert played.notes["valid"] == [True, True]
    for name in ("dialog", "log", "map"):
        not_blank(played.picture(name))
    out = tmp_path / "corrected"
    assert sorted(path.name for path in out.iterdir()) == [
        "corrected_Sentinel-1_VH.tif", "corrected_places.gpkg", "result.json", "transform.json",
    ]  # fmt: skip
    vertices = subprocess.run(
        ["ogrinfo", "-al", str(out / "corrected_places.gpkg")], capture_output=True, text=True, check=True
    ).stdout
    assert vertices.count(",") > 40
