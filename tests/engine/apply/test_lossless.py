"""Where the model allows it, a corrected layer is the layer's own pixels under another georeference."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.rasters.crs import wkt
from s2m2_sar.engine.rasters.georef import PixelTransform, lattice, of_dataset
from s2m2_sar.engine.rasters.repoint import repoint

from ..rasters import scenes
from ..rasters.test_accuracy import rpc_of
from . import worlds
from .worlds import EAST, GSD, HEIGHT, NORTH, PLACE, UTM, WIDTH, WORK, correct, helmert, shift


def misplaced(before: Path, after: Path, transform) -> float:
    """Largest distance in px between where the corrected layer lies and where its transform puts it."""
    pixels = lattice((0, 0, WIDTH, HEIGHT), 15)
    old, new = (PixelTransform(of_dataset(gdal.Open(str(path))), WORK) for path in (before, after))
    found = new.to_pixels(transform.forward(old.to_map(pixels)))
    return float(np.hypot(*(found - pixels).T).max())


def rotated(angle: float = 0.3) -> tuple[float, ...]:
    c, s = GSD * np.cos(angle), GSD * np.sin(angle)
    return (EAST, c, s, NORTH, s, -c)


def gcps(epsg: int):
    """Writes a raster's place as nine GCPs alone."""

    def finish(dataset: gdal.Dataset) -> None:
        points = lattice((0, 0, WIDTH, HEIGHT), 3)
        x, y = scenes.project(EAST + GSD * points[:, 0], NORTH - GSD * points[:, 1], UTM, epsg)
        found = [gdal.GCP(float(a), float(b), 0.0, float(p), float(q)) for (p, q), a, b in zip(points, x, y)]
        dataset.SetGCPs(found, scenes.reference(epsg).ExportToWkt())

    return finish


RPCS = rpc_of((1.73, 1.755), (45.12, 45.14), 200)
PLACES = {
    "north-up": {"place": PLACE},
    "south-up": {"place": (EAST, GSD, 0.0, NORTH - 1800, 0.0, GSD)},
    "turned": {"place": rotated()},
    "degrees": {"place": (1.73, 1.2e-4, 0.0, 45.14, 0.0, -9e-5), "epsg": 4326},
    "southern": {"place": (EAST, GSD, 0.0, 10_000_000 + NORTH, 0.0, -GSD), "epsg": 32731},
    "GCPs": {"place": None, "epsg": 0, "finish": gcps(UTM)},
    "GCPs in degrees": {"place": None, "epsg": 0, "finish": gcps(4326)},
    "RPCs": {"place": None, "epsg": 0, "finish": lambda d: d.SetMetadata(RPCS, "RPC")},
}


@pytest.mark.parametrize("transform", [shift(), helmert()], ids=["translation", "helmert"])
@pytest.mark.parametrize("name", PLACES)
def test_pixels_are_untouched_and_lie_where_they_belong(tmp_path: Path, name: str, transform) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates(), **PLACES[name], nodata=-1.0, names=("VV", "VH"))
    done = correct(path, transform, tmp_path / "out")
    assert (done.form, done.file, done.resampling) == ("georeference", "corrected.vrt", "")
    assert done.files == ("corrected.vrt", "corrected_source.vrt")
    out = tmp_path / "out" / done.file
    opened = gdal.Open(str(out))
    np.testing.assert_array_equal(opened.ReadAsArray(), worlds.coordinates())
    bands = [opened.GetRasterBand(n) for n in (1, 2)]
    assert [b.GetDescription() for b in bands] == ["VV", "VH"]
    assert [b.GetNoDataValue() for b in bands] == [-1.0, -1.0]
    assert [b.DataType for b in bands] == [gdal.GDT_Float32] * 2
    assert done.residual_px is not None
    assert done.residual_px <= 0.1
    assert misplaced(path, out, transform) <= done.residual_px + 0.02


def test_a_turned_layer_keeps_its_pixel_size_and_crs(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    opened = gdal.Open(str(tmp_path / "out" / correct(path, helmert(), tmp_path / "out").file))
    g = opened.GetGeoTransform()
    assert opened.GetSpatialRef().IsSame(scenes.reference(UTM))
    assert np.hypot(g[1], g[4]) == pytest.approx(GSD * 1.001, rel=1e-4)
    assert g[4] == pytest.approx(GSD * 0.0087, rel=1e-3)


def test_the_per_band_nodata_of_a_vrt_survives(tmp_path: Path) -> None:
    worlds.write(tmp_path / "in.tif", worlds.coordinates())
    vrt = gdal.Translate(str(tmp_path / "in.vrt"), str(tmp_path / "in.tif"))
    for number, value in ((1, -1.0), (2, -9999.0)):
        vrt.GetRasterBand(number).SetNoDataValue(value)
    del vrt
    opened = gdal.Open(str(tmp_path / "out" / correct(tmp_path / "in.vrt", shift(), tmp_path / "out").file))
    assert [opened.GetRasterBand(n).GetNoDataValue() for n in (1, 2)] == [-1.0, -9999.0]


def test_an_assigned_crs_wins(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates(), epsg=32632)
    opened = gdal.Open(str(tmp_path / "out" / correct(path, shift(), tmp_path / "out", crs=f"EPSG:{UTM}").file))
    assert opened.GetSpatialRef().IsSame(scenes.reference(UTM))
    assert opened.GetGeoTransform()[0] == EAST + 123


def test_what_moved_is_found_again(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "data" / "in.tif", worlds.coordinates())
    correct(path, shift(), tmp_path / "data" / "out")
    (tmp_path / "data").rename(tmp_path / "moved")
    assert repoint(str(tmp_path / "moved" / "out")) is None
    opened = gdal.Open(str(tmp_path / "moved" / "out" / "corrected.vrt"))
    np.testing.assert_array_equal(opened.ReadAsArray(), worlds.coordinates())
    (tmp_path / "moved" / "in.tif").unlink()
    assert repoint(str(tmp_path / "moved" / "out")) == str(tmp_path / "moved" / "in.tif")


def test_a_wide_scene_in_another_crs_is_warped_where_no_georeference_is_exact(tmp_path: Path) -> None:
    """Nine GCPs cannot say what a turn in UTM does to degrees over five degrees."""
    place = (0.5, 0.025, 0.0, 48.0, 0.0, -0.03)
    points = lattice((0, 0, WIDTH, HEIGHT), 2)

    def finish(dataset: gdal.Dataset) -> None:
        found = [gdal.GCP(place[0] + place[1] * p, place[3] + place[5] * q, 0.0, float(p), float(q)) for p, q in points]
        dataset.SetGCPs(found, wkt("EPSG:4326"))

    path = worlds.write(tmp_path / "in.tif", worlds.coordinates(), place=None, epsg=0, finish=finish)
    turn = worlds.transforms.polynomial(
        "helmert", WORK, np.array([[0.0, 0.0], [0.0, 30_000.0], [-30_000.0, 0.0]]), (EAST, NORTH), 300_000.0
    )
    done = correct(path, turn, tmp_path / "out")
    assert done.form == "warp"
    assert gdal.Open(str(tmp_path / "out" / done.file)).GetSpatialRef().IsSame(scenes.reference(4326))
