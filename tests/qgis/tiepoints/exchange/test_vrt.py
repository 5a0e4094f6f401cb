"""The VRT opens in QGIS where its points put the SAR raster, and its points come back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsPointXY, QgsRasterLayer

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints.exchange.vrt import read_gcps, write_vrt
from s2m2_sar.s2m2_qgis.tiepoints.points import LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.transforms import fit

from .conftest import HEIGHT, NORTH_UP, ROTATED, WIDTH

SOUTH_UP = (500000.0, 10.0, 0.0, 5748200.0, 0.0, 10.0)
#: Columns along the longitude, rows against the latitude.
RPC = {
    "LINE_OFF": "90",
    "SAMP_OFF": "120",
    "LAT_OFF": "51.9",
    "LONG_OFF": "3.0",
    "HEIGHT_OFF": "0",
    "LINE_SCALE": "90",
    "SAMP_SCALE": "120",
    "LAT_SCALE": "0.01",
    "LONG_SCALE": "0.02",
    "HEIGHT_SCALE": "500",
    "LINE_NUM_COEFF": "0 0 -1" + 17 * " 0",
    "SAMP_NUM_COEFF": "0 1 0" + 17 * " 0",
    "LINE_DEN_COEFF": "1" + 19 * " 0",
    "SAMP_DEN_COEFF": "1" + 19 * " 0",
}


def wkt(code: int) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return str(system.ExportToWkt())


@pytest.mark.parametrize("kind", ["north up", "south up", "rotated", "none", "by points", "by polynomials"])
def test_qgis_opens_it_where_the_points_put_it(kind: str, make_ground, tmp_path: Path) -> None:
    if kind == "by points":
        frame = [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)]
        gcps = [gdal.GCP(3 + x * 1.4e-4, 51.9 - y * 9e-5, 0, x, y) for x, y in frame]
        ground = make_ground(gcps=gcps, sar_crs="EPSG:4326")
    elif kind == "none":
        ground = make_ground(geotransform=None, sar_crs="")
    elif kind == "by polynomials":
        ground = make_ground(geotransform=None, sar_crs="EPSG:4326", rpc=RPC)
    else:
        ground = make_ground(geotransform={"north up": NORTH_UP, "south up": SOUTH_UP, "rotated": ROTATED}[kind])
    pixels = np.array([[20.0, 20.0], [200.0, 30.0], [110.5, 160.25], [30.0, 150.0], [220.0, 100.0]])
    sar = ground.sar_pixels().to_map(pixels)
    turned = np.array([[9.9, 1.0], [1.0, -9.9]])
    optical = pixels @ turned.T + [500431.0, 5749700.0]
    points = [TiePoint(i + 1, tuple(a), tuple(b)) for i, (a, b) in enumerate(zip(sar.tolist(), optical.tolist()))]
    path = tmp_path / "placed.vrt"
    assert write_vrt(str(path), points, ground) == ()

    layer = QgsRasterLayer(str(path), "placed")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:32631"
    corners = np.array([[0, 0], [WIDTH, 0], [0, HEIGHT], [WIDTH, HEIGHT]]) @ turned.T + [500431.0, 5749700.0]
    extent = layer.extent()
    found = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
    assert np.allclose(found, [*corners.min(axis=0), *corners.max(axis=0)], rtol=0, atol=11)
    made = fit("polynomial1", points, ground.sar_crs, ground.optical_crs, ground.context)
    if kind in ("north up", "rotated"):
        assert np.allclose(made.forward(ground.sar_pixels().to_map(np.array([[0.0, 0.0]]))), corners[0], atol=1e-4)

    back = read_gcps(str(path), ground)
    assert back.warnings == ()
    assert np.allclose([point.sar for point in back.points], sar, rtol=0, atol=1e-8)
    assert [point.optical for point in back.points] == [point.optical for point in points]


def test_pixels_stay_in_the_sar_raster(make_ground, points, tmp_path: Path) -> None:
    ground = make_ground()
    path = tmp_path / "placed.vrt"
    said = write_vrt(str(path), points, ground)
    assert said == ("2 disabled or check points are not among the VRT's ground control points.",)
    written, source = gdal.Open(str(path)), gdal.Open(ground.pair.sar.source)
    assert (written.ReadAsArray() == source.ReadAsArray()).all()
    assert written.GetGCPCount() == 4
    assert [gcp.Id for gcp in written.GetGCPs()] == ["2", "5", "8", "14"]
    assert read_gcps(str(path), ground).points[0].note == "bridge, “0” second line"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["placed.vrt", "sar image.tif"]


def test_too_little_to_place_a_raster_is_refused(make_ground, points, tmp_path: Path) -> None:
    ground, path = make_ground(), tmp_path / "placed.vrt"
    with pytest.raises(JobError, match="at least 3 enabled control points; mark or enable 1 more"):
        write_vrt(str(path), points[:2], ground)
    line = [TiePoint(i, (500000.0 + 9 * i, 5749000.0), (500000.0 + 9 * i, 5749000.0)) for i in range(1, 6)]
    with pytest.raises(JobError, match="lie on one line"):
        write_vrt(str(path), line, ground)
    with pytest.raises(JobError, match="has no CRS"):
        write_vrt(str(path), points, make_ground(optical_crs=""))
    with pytest.raises(JobError, match="is the SAR raster itself"):
        write_vrt(ground.pair.sar.source, points, ground)
    with pytest.raises(JobError, match="cannot be written"):
        write_vrt(str(tmp_path / "nowhere" / "placed.vrt"), points, ground)
    assert not path.exists()


def test_other_rasters_points_are_refused(make_ground, points, tmp_path: Path) -> None:
    ground = make_ground()
    with pytest.raises(JobError, match="has no ground control points"):
        read_gcps(ground.pair.sar.source, ground)
    with pytest.raises(JobError, match="cannot be opened as a raster"):
        read_gcps(str(tmp_path / "nowhere.vrt"), ground)
    small = tmp_path / "small.vrt"
    gdal.Translate(
        str(small), ground.pair.sar.source, format="VRT", srcWin=[0, 0, 50, 60], GCPs=[gdal.GCP(1, 2, 0, 3, 4)]
    ).FlushCache()
    with pytest.raises(JobError, match="has 50×60 pixels and the SAR raster 240×180"):
        read_gcps(str(small), ground)


def test_points_of_another_crs_are_brought_into_the_layers(make_ground, tmp_path: Path) -> None:
    ground, path = make_ground(), tmp_path / "degrees.vrt"
    gcps = [gdal.GCP(3.0, 51.9, 0, 20, 30), gdal.GCP(3.01, 51.9, 0, 120, 30)]
    gdal.Translate(str(path), ground.pair.sar.source, format="VRT", GCPs=gcps, outputSRS=wkt(4326)).FlushCache()
    found = read_gcps(str(path), ground)
    assert found.points[0].optical == pytest.approx((500000, 5749916.02), abs=0.01)
    assert found.points[0].sar == (500200.0, 5749700.0)
    assert "EPSG:4326 into EPSG:32631" in found.warnings[0]


def test_a_source_with_options_is_opened(make_ground, points, tmp_path: Path) -> None:
    ground = make_ground()
    sar = replace(ground.pair.sar, source=ground.pair.sar.source + "|option:NUM_THREADS=2")
    assert isinstance(sar, LayerRef)
    path = tmp_path / "placed.vrt"
    write_vrt(str(path), points, replace(ground, pair=replace(ground.pair, sar=sar)))
    assert gdal.Open(str(path)).GetGCPCount() == 4


@pytest.mark.parametrize("options", [{}, {"tps": True}])
@pytest.mark.parametrize("kind", ["north up", "south up", "rotated", "none", "by polynomials"])
def test_gdal_warps_a_pixel_to_where_its_points_say(kind: str, options: dict, make_ground, tmp_path: Path) -> None:
    ground = {
        "north up": lambda: make_ground(optical_crs="EPSG:32633"),
        "south up": lambda: make_ground(geotransform=SOUTH_UP, optical_crs="EPSG:32633"),
        "rotated": lambda: make_ground(geotransform=ROTATED, optical_crs="EPSG:32633"),
        "none": lambda: make_ground(geotransform=None, sar_crs="", optical_crs="EPSG:32633"),
        "by polynomials": lambda: make_ground(None, sar_crs="EPSG:4326", optical_crs="EPSG:32633", rpc=RPC),
    }[kind]()
    dataset = gdal.Open(ground.pair.sar.source, gdal.GA_Update)
    dark = np.zeros((HEIGHT, WIDTH), np.uint8)
    dark[100, 77] = 255
    dataset.GetRasterBand(1).WriteArray(dark)
    dataset = None
    pixels = np.array([[20.0, 20.0], [200.0, 30.0], [110.5, 160.25], [30.0, 150.0], [220.0, 100.0]])
    turned, corner = np.array([[9.5, 0.6], [0.7, -9.7]]), [600000.0, 5400000.0]
    sar = QgsRasterLayer(ground.pair.sar.source, "sar")
    assert sar.extent().contains(QgsPointXY(*ground.sar_pixels().to_map(np.array([[120.0, 90.0]]))[0]))
    pairs = zip(ground.sar_pixels().to_map(pixels).tolist(), (pixels @ turned + corner).tolist())
    path = tmp_path / "a folder with Ümläuten" / "placed.vrt"
    path.parent.mkdir()
    write_vrt(str(path), [TiePoint(i + 1, tuple(a), tuple(b)) for i, (a, b) in enumerate(pairs)], ground)
    warped = gdal.Warp("", str(path), format="MEM", xRes=1, yRes=1, **options)
    rows, columns = np.nonzero(warped.ReadAsArray() == 255)
    left, width, _, top, _, height = warped.GetGeoTransform()
    there = [left + (columns.mean() + 0.5) * width, top + (rows.mean() + 0.5) * height]
    assert np.allclose(there, np.array([77.5, 100.5]) @ turned + corner, rtol=0, atol=0.6)
