"""Vector layers under a transform: every vertex in its place, lines bent where they must be, all else kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from s2m2_sar.engine.apply.corrections import Corrected, write_corrected
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError, OutputSpec
from s2m2_sar.engine.rasters.crs import project, wkt

from ..rasters import scenes
from .worlds import EAST, GSD, NORTH, UTM, WORK, bump, helmert, shift

LINE = f"LINESTRING ({EAST} {NORTH - 900}, {EAST + 2100} {NORTH - 900})"


def make(path: Path, shapes: list[str], epsg: int = UTM, name: str = "things", driver: str = "GPKG") -> Path:
    """A layer of WKT shapes with an attribute of every common kind."""
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer(name, srs=scenes.reference(epsg) if epsg else None, geom_type=ogr.wkbUnknown)
    for field, kind in (("name", ogr.OFTString), ("count", ogr.OFTInteger64), ("size", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(field, kind))
    layer.CreateField(ogr.FieldDefn("seen", ogr.OFTDateTime))
    for number, text in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        if text:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        feature.SetField("name", f"é {number}")
        feature.SetField("count", 2**40 + number)
        feature.SetField("size", 0.5 * number)
        feature.SetField("seen", f"2026-01-0{number % 9 + 1}T12:00:00Z")
        layer.CreateFeature(feature)
    del layer, dataset
    return path


def correct(uri: Path | str, transform, folder: Path) -> Corrected:
    folder.mkdir(exist_ok=True)
    return write_corrected(folder, transform, OutputSpec(vectors=(str(uri),)), GSD, None, None, Progress())[0]


def shapes_of(path: Path, layer: str = "things") -> list[ogr.Geometry]:
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return [None if f.GetGeometryRef() is None else f.GetGeometryRef().Clone() for f in dataset.GetLayerByName(layer)]


def points_of(geometry: ogr.Geometry) -> np.ndarray:
    return np.array(geometry.GetPoints())


@pytest.mark.parametrize("transform", [shift(), helmert(), bump()], ids=["shift", "helmert", "bump"])
@pytest.mark.parametrize("epsg", [UTM, 4326, 3857, 32731])
def test_points_lie_where_they_belong(tmp_path: Path, transform, epsg: int) -> None:
    places = np.array([[EAST + 300, NORTH - 500], [EAST + 1100, NORTH - 850], [EAST + 1900, NORTH - 1600]])
    there = project(places, WORK, wkt(f"EPSG:{epsg}"))
    path = make(tmp_path / "in.gpkg", [f"POINT ({x!r} {y!r})" for x, y in there.tolist()], epsg)
    done = correct(path, transform, tmp_path / "out")
    assert (done.kind, done.form, done.file, done.notes) == ("vector", "vector", "corrected_in.gpkg", ())
    found = np.array([points_of(g)[0] for g in shapes_of(tmp_path / "out" / done.file)])
    back = project(found, wkt(f"EPSG:{epsg}"), WORK)
    assert back == pytest.approx(transform.forward(places), abs=1e-3)


def test_attributes_ids_names_and_crs_are_kept(tmp_path: Path) -> None:
    path = make(tmp_path / "in.gpkg", ["POINT (400100 4999900)", "", "POINT (400200 4999800)"], name="Größe, all")
    done = correct(f"{path}|layername=Größe, all", shift(), tmp_path / "out")
    assert done.file == "corrected_Größe,_all.gpkg"
    before, after = (gdal.OpenEx(str(p), gdal.OF_VECTOR) for p in (path, tmp_path / "out" / done.file))
    old, new = before.GetLayer(0), after.GetLayer(0)
    assert (after.GetLayerCount(), new.GetName()) == (1, "Größe, all")
    assert new.GetSpatialRef().IsSame(scenes.reference(UTM))
    kinds = [[(f.GetName(), f.GetType()) for f in layer.schema] for layer in (old, new)]
    assert kinds[0] == kinds[1]
    assert [f.items() for f in old] == [f.items() for f in new]
    old.ResetReading()
    new.ResetReading()
    assert [f.GetFID() for f in old] == [f.GetFID() for f in new]


def test_a_line_bends_where_the_transform_does_and_only_there(tmp_path: Path) -> None:
    path = make(tmp_path / "in.gpkg", [LINE])
    straight = points_of(shapes_of(tmp_path / "a" / correct(path, helmert(), tmp_path / "a").file)[0])
    assert len(straight) == 2
    bent = shapes_of(tmp_path / "b" / correct(path, bump(), tmp_path / "b").file)[0]
    assert 5 < len(points_of(bent)) < 40
    xs = np.linspace(EAST, EAST + 2100, 301)
    exact = bump().forward(np.column_stack([xs, np.full(301, NORTH - 900)]))
    off = [bent.Distance(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})")) for x, y in exact.tolist()]
    assert max(off) < 0.1 * GSD


def test_a_line_in_degrees_bends_as_exactly(tmp_path: Path) -> None:
    ends = project(np.array([[EAST, NORTH - 900], [EAST + 2100, NORTH - 900]]), WORK, wkt("EPSG:4326"))
    path = make(tmp_path / "in.gpkg", [f"LINESTRING ({', '.join(f'{x!r} {y!r}' for x, y in ends.tolist())})"], 4326)
    bent = shapes_of(tmp_path / "out" / correct(path, bump(), tmp_path / "out").file)[0]
    share = np.linspace(0, 1, 301)[:, None]
    exact = bump().forward(project(ends[0] + share * (ends[1] - ends[0]), wkt("EPSG:4326"), WORK))
    found = ogr.Geometry(ogr.wkbLineString)
    for x, y in project(points_of(bent), wkt("EPSG:4326"), WORK).tolist():
        found.AddPoint_2D(x, y)
    off = [found.Distance(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})")) for x, y in exact.tolist()]
    assert max(off) < 0.1 * GSD


def test_every_kind_of_geometry(tmp_path: Path) -> None:
    ring = "(400000 4998000, 402000 4998000, 402000 4999900, 400000 4999900, 400000 4998000)"
    hole = "(400500 4998500, 400900 4998500, 400900 4998900, 400500 4998500)"
    shapes = [
        f"POLYGON ({ring}, {hole})",
        f"MULTIPOLYGON (({ring}, {hole}), ({hole}))",
        "MULTIPOINT ((400000 4999000), (401000 4999000))",
        f"GEOMETRYCOLLECTION (POINT (400100 4999000), POLYGON ({ring}), LINESTRING (400000 4999000, 401000 4999000))",
        "LINESTRING Z (400000 4999000 5, 402000 4999000 25)",
        "LINESTRING M (400000 4999000 5, 402000 4999000 25)",
        "LINESTRING ZM (400000 4999000 5 7, 402000 4999000 25 9)",
        "POLYGON EMPTY",
        "MULTILINESTRING ((400000 4999000, 401000 4999000), (400000 4998500, 400100 4998500))",
    ]
    path = make(tmp_path / "in.gpkg", shapes)
    before = shapes_of(path)
    after = shapes_of(tmp_path / "out" / correct(path, bump(), tmp_path / "out").file)
    for old, new in zip(before, after):
        assert new.GetGeometryType() == old.GetGeometryType()
        assert new.IsEmpty() == old.IsEmpty()
        assert old.IsValid() == new.IsValid()
    assert after[0].GetGeometryCount() == 2
    assert after[0].Area() == pytest.approx(before[0].Area(), rel=0.02)
    z = points_of(after[4])
    assert len(z) > 5
    # Heights go evenly along the line before it was moved, that is to say about evenly along x.
    assert z[:, 2] == pytest.approx(np.interp(z[:, 0], z[[0, -1], 0], [5, 25]), abs=1.0)
    assert [after[6].GetPointZM(0)[3], after[6].GetPointZM(after[6].GetPointCount() - 1)[3]] == [7, 9]


def test_arcs_become_lines(tmp_path: Path) -> None:
    path = make(tmp_path / "in.gpkg", ["CIRCULARSTRING (400000 4999000, 400500 4999500, 401000 4999000)"])
    new = shapes_of(tmp_path / "out" / correct(path, shift(), tmp_path / "out").file)[0]
    assert new.GetGeometryType() == ogr.wkbLineString
    assert new.Length() == pytest.approx(np.pi * 500, rel=1e-3)


def test_all_layers_of_a_source_and_names_that_clash(tmp_path: Path) -> None:
    path = make(tmp_path / "in.gpkg", ["POINT (400100 4999900)"], name="one")
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.CreateLayer("two", srs=scenes.reference(UTM), geom_type=ogr.wkbPoint, options=["FID=key"])
    for field in ("fid", "geom_2"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTInteger))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("fid", 77)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (400200 4999900)"))
    layer.CreateFeature(feature)
    table = dataset.CreateLayer("table", geom_type=ogr.wkbNone)
    table.CreateField(ogr.FieldDefn("word", ogr.OFTString))
    row = ogr.Feature(table.GetLayerDefn())
    row.SetField("word", "kept")
    table.CreateFeature(row)
    del layer, table, dataset
    out = gdal.OpenEx(str(tmp_path / "out" / correct(path, shift(), tmp_path / "out").file), gdal.OF_VECTOR)
    assert [out.GetLayer(n).GetName() for n in range(3)] == ["one", "two", "table"]
    assert out.GetLayerByName("two").GetNextFeature().GetField("fid") == 77
    assert out.GetLayerByName("table").GetNextFeature().GetField("word") == "kept"


def test_a_shapefile_and_geojson(tmp_path: Path) -> None:
    for driver, name in (("ESRI Shapefile", "in.shp"), ("GeoJSON", "in.geojson")):
        epsg = 4326 if driver == "GeoJSON" else UTM
        point = "POINT (1.73 45.1)" if driver == "GeoJSON" else "POINT (400100 4999900)"
        dataset = gdal.GetDriverByName(driver).Create(str(tmp_path / name), 0, 0, 0, gdal.GDT_Unknown)
        layer = dataset.CreateLayer("in", srs=scenes.reference(epsg), geom_type=ogr.wkbPoint)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(point))
        layer.CreateFeature(feature)
        del layer, dataset
        done = correct(tmp_path / name, shift(), tmp_path / name[-4:])
        found = shapes_of(tmp_path / name[-4:] / done.file, "in")[0]
        before = project(points_of(ogr.CreateGeometryFromWkt(point)), wkt(f"EPSG:{epsg}"), WORK)
        assert project(points_of(found)[:, :2], wkt(f"EPSG:{epsg}"), WORK) == pytest.approx(
            before + [[123.0, -67.0]], abs=1e-3
        )


def test_a_filter_of_qgis_is_heeded(tmp_path: Path) -> None:
    path = make(tmp_path / "in.gpkg", ["POINT (400100 4999900)", "POINT (400200 4999900)"])
    done = correct(f"{path}|layername=things|subset=\"name\" = 'é ' || '1'", shift(), tmp_path / "out")
    found = shapes_of(tmp_path / "out" / done.file)
    assert [points_of(g)[0, 0] for g in found] == [400323.0]


def test_places_beyond_the_crs_stay_and_are_counted(tmp_path: Path) -> None:
    path = make(tmp_path / "in.gpkg", ["POINT (1.73 45.1)", "POINT (3 91)"], 4326)
    done = correct(path, shift(), tmp_path / "out")
    assert "1 of its places" in done.notes[0]
    assert points_of(shapes_of(tmp_path / "out" / done.file)[1])[0].tolist() == [3, 91]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.gpkg", "cannot be opened"),
        ("text.gpkg", "cannot be opened"),
        ("no crs.shp", "has no CRS"),
        ("in.gpkg|layername=nine", "has no layer 'nine'"),
        ("table.csv", "without geometry"),
    ],
)
def test_a_bad_source_is_one_sentence(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "text.gpkg").write_text("not a database")
    (tmp_path / "table.csv").write_text("a,b\n1,2\n")
    make(tmp_path / "in.gpkg", ["POINT (1 1)"])
    dataset = gdal.GetDriverByName("ESRI Shapefile").Create(str(tmp_path / "no crs.shp"), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("no crs", geom_type=ogr.wkbPoint)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 1)"))
    layer.CreateFeature(feature)
    del layer, dataset
    with pytest.raises(JobError, match=words) as caught:
        correct(tmp_path / name, shift(), tmp_path / "out")
    assert caught.value.message.count("\n") == 0
    assert list((tmp_path / "out").iterdir()) == []
