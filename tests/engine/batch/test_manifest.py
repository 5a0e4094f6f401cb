"""Manifests of every form, and their columns as settings."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr

from s2m2_sar.engine.batch.manifest import read_manifest
from s2m2_sar.engine.batch.places import resolve, scene_folders
from s2m2_sar.engine.batch.settings import build_spec, columns
from s2m2_sar.engine.protocol import FieldSpec, JobError, LayerSpec, OutputSpec, RegisterSpec

gdal.UseExceptions()
ogr.UseExceptions()


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def pairs(path: Path, layer: str = "") -> list[tuple[str, str, str]]:
    return [(row.scene, row.values["sar"], row.values["optical"]) for row in read_manifest(path, layer)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_csv(tmp_path: Path, separator: str, mark: str) -> None:
    lines = ["Scene,SAR,Optical", "one,s.tif,o.tif", "", 'two,"s;,2.tif",o.tif']
    if separator != ",":
        lines[3] = 'two,"s 2.tif",o.tif'
    path = write(tmp_path / "list.csv", mark + "\r\n".join(lines).replace(",", separator))
    assert pairs(path) == [("one", "s.tif", "o.tif"), ("two", "s;,2.tif" if separator == "," else "s 2.tif", "o.tif")]


def test_a_csv_cell_may_hold_a_line_break(tmp_path: Path) -> None:
    path = write(tmp_path / "list.csv", 'scene,sar,optical,area\none,s.tif,o.tif,"POLYGON ((0 0,\n1 0, 1 1, 0 0))"\n')
    assert read_manifest(path)[0].values["area"] == "POLYGON ((0 0,\n1 0, 1 1, 0 0))"


def test_a_row_with_too_many_cells_is_a_fault_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path / "list.csv", "scene,sar,optical\none,s.tif,o.tif,x,y\ntwo,s.tif,o.tif\n")
    first, second = read_manifest(path)
    assert "Line 2 has more cells" in first.fault
    assert second.fault == ""


def test_scenes_without_a_name_are_called_after_their_sar(tmp_path: Path) -> None:
    text = "scene,sar,optical\n,a/s1.tif,o.tif\n,b/s1.tif,o.tif\ns1-2,c.tif,o.tif\n,,o.tif\n"
    rows = read_manifest(write(tmp_path / "list.csv", text))
    assert [row.scene for row in rows] == ["s1", "s1-3", "s1-2", "row 4"]
    assert all(row.fault == "" for row in rows)


def test_two_scenes_of_one_name_are_not_mixed_up(tmp_path: Path) -> None:
    rows = read_manifest(write(tmp_path / "list.csv", "scene,sar,optical\na,s.tif,o.tif\na,t.tif,o.tif\n"))
    assert rows[0].fault == ""
    assert "stands twice" in rows[1].fault
    assert rows[0].scene != rows[1].scene


def test_geopackage(tmp_path: Path) -> None:
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "list.gpkg"))
    for name in ("first", "second"):
        layer = source.CreateLayer(name, geom_type=ogr.wkbNone)
        for field, kind in (("Scene", ogr.OFTString), ("sar", ogr.OFTString), ("optical", ogr.OFTString)):
            layer.CreateField(ogr.FieldDefn(field, kind))
        layer.CreateField(ogr.FieldDefn("max_templates", ogr.OFTReal))
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in (("Scene", name), ("sar", "s.tif"), ("optical", "o.tif"), ("max_templates", 12.0)):
            feature[field] = value
        layer.CreateFeature(feature)
    del feature, layer, source
    assert pairs(tmp_path / "list.gpkg") == [("first", "s.tif", "o.tif")]
    assert pairs(tmp_path / "list.gpkg", "second") == [("second", "s.tif", "o.tif")]
    row = read_manifest(tmp_path / "list.gpkg")[0]
    assert build_spec("register", row.values, row.base, tmp_path / "out").max_templates == 12
    with pytest.raises(JobError, match="has no layer 'third'"):
        read_manifest(tmp_path / "list.gpkg", "third")


def item(name: str, assets: dict[str, Any], **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "stac_version": "1.0.0", "id": name, "properties": properties, "assets": assets}


def asset(href: str, *roles: str) -> dict[str, Any]:
    return {"href": href, "roles": list(roles)}


def test_stac_items_with_both_images(tmp_path: Path) -> None:
    items = [
        item(
            "one",
            {"sar": asset("s.tif"), "optical": asset("o.tif")},
            **{"s2m2:max_shift_m": 500, "s2m2:sar_bands": [2]},
        ),
        item("two", {"a": asset("s3://b/s.tif", "sar"), "b": asset("https://h/o.tif", "data", "optical")}),
        item("three", {"sar": asset("s.tif")}),
    ]
    path = write(tmp_path / "items.json", json.dumps({"type": "FeatureCollection", "features": items}))
    first, second, third = read_manifest(path)
    spec = build_spec("register", first.values, first.base, tmp_path / "out")
    assert (spec.sar.uri, spec.max_shift_m, spec.sar.bands) == (str(tmp_path / "s.tif"), 500.0, (2,))
    spec = build_spec("register", second.values, second.base, tmp_path / "out")
    assert (spec.sar.uri, spec.optical.uri) == ("/vsis3/b/s.tif", "/vsicurl/https://h/o.tif")
    assert "have no optical asset" in third.fault


def test_stac_items_that_name_one_scene_are_a_pair(tmp_path: Path) -> None:
    items = [
        item("S1", {"hv": asset("hv.tif"), "vv": asset("vv.tif")}, **{"s2m2:scene": "A", "sar:instrument_mode": "IW"}),
        item("S2", {"visual": asset("tci.tif"), "B02": asset("b2.tif")}, **{"s2m2:scene": "A"}),
        item("S2b", {"visual": asset("tci.tif")}, **{"s2m2:scene": "B"}),
    ]
    rows = read_manifest(write(tmp_path / "items.geojson", json.dumps(items)))
    assert (rows[0].scene, rows[0].values["sar"], rows[0].values["optical"]) == ("A", "vv.tif", "tci.tif")
    assert "have no sar asset" in rows[1].fault


def test_a_folder_of_scenes(tmp_path: Path) -> None:
    for scene in ("b", "a"):
        (tmp_path / scene).mkdir()
        for name in ("sar.tif", "optical.vrt", "sar.tif.aux.xml", "notes.txt"):
            write(tmp_path / scene / name, "")
    (tmp_path / "empty").mkdir()
    assert [row.scene for row in read_manifest(tmp_path)] == ["a", "b"]
    assert pairs(tmp_path)[0][1:] == (str(tmp_path / "a" / "sar.tif"), str(tmp_path / "a" / "optical.vrt"))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("gone.csv", None, "does not exist"),
        ("list.csv", "scene,sar,optical\n", "names no scene"),
        ("list.xlsx", "x", "of no known form"),
        ("list.json", "{", "no valid JSON"),
        ("list.json", "[]", "names no scene"),
        ("list.json", '{"type": "FeatureCollection", "features": [{"id": 1}]}', "no STAC items"),
        ("list.gpkg", "no database", "cannot be read"),
    ],
)
def test_what_is_no_manifest_is_a_sentence(tmp_path: Path, name: str, text: str | None, said: str) -> None:
    if text is not None:
        write(tmp_path / name, text)
    with pytest.raises(JobError, match=said):
        read_manifest(tmp_path / name)


def test_every_setting_is_a_column(tmp_path: Path) -> None:
    values = {
        "sar": "s.tif", "sar_name": "S", "sar_bands": "2", "sar_crs": "EPSG:32631", "sar_nodata": "0; -9999",
        "sar_scaling": "db", "sar_open_options": "A=1;B=2", "optical": "o.tif", "optical_bands": "4, 3 2",
        "matcher": "cfog", "model": "m.safetensors", "device": "cpu", "max_shift_m": "500", "moves": "optical",
        "start": "1 2 -3 4e5", "area": "POLYGON ((0 0, 1 0, 1 1, 0 0))", "exclude": "P1;P2", "area_crs": "EPSG:4326",
        "gsd": "5", "template_px": "128", "max_templates": "12.0", "seed": "3", "threads": "2", "spacing_m": "300",
        "max_points": "50", "search_m": "80", "models": "affine;tps", "form": "warp", "resampling": "cubic",
        "align": "1", "rasters": "vv.tif;s3://b/c.tif", "vectors": "a.gpkg|layername=x",
    }  # fmt: skip
    register = RegisterSpec(
        sar=LayerSpec(str(tmp_path / "s.tif"), "S", (2,), "EPSG:32631", (0.0, -9999.0), "db", ("A=1", "B=2")),
        optical=LayerSpec(str(tmp_path / "o.tif"), bands=(4, 3, 2)),
        out=str(tmp_path / "out"),
        matcher="cfog",
        model=str(tmp_path / "m.safetensors"),
        device="cpu",
        max_shift_m=500.0,
        moves="optical",
        start=(1.0, 2.0, -3.0, 4e5),
        area="POLYGON ((0 0, 1 0, 1 1, 0 0))",
        exclude=("P1", "P2"),
        area_crs="EPSG:4326",
        gsd=5.0,
        template_px=128,
        max_templates=12,
        seed=3,
        threads=2,
    )
    output = OutputSpec(
        "warp",
        "cubic",
        1,
        (LayerSpec(str(tmp_path / "vv.tif")), LayerSpec("/vsis3/b/c.tif")),
        (f"{tmp_path / 'a.gpkg'}|layername=x",),
    )
    wanted = FieldSpec(register, 300.0, 50, 80.0, ("affine", "tps"), output)
    found = build_spec("field", values, tmp_path, tmp_path / "out")
    # Settings that came later have columns of their own; their defaults stand here.
    for field in fields(FieldSpec):
        if field.name in ("spacing_m", "max_points", "search_m", "models", "register"):
            assert getattr(found, field.name) == getattr(wanted, field.name)
    assert (found.output.form, found.output.rasters, found.output.vectors) == (
        output.form, output.rasters, output.vectors,
    )  # fmt: skip
    assert build_spec("register", values | {"output": "copy"}, tmp_path, tmp_path / "out").output == "copy"
    every = {f"{part}.{name}" for part, name, _ in columns("field").values()}
    for part, kind in (("register", RegisterSpec), ("sar", LayerSpec), ("field", FieldSpec), ("output", OutputSpec)):
        names = {field.name for field in fields(kind)} - {"sar", "optical", "out", "register", "uri"}
        missing = {name for name in names if f"{part}.{name}" not in every}
        assert missing <= {"output"}  # of a registration; a field says it in columns of its own


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"sar": "", "optical": "o.tif"}, "no SAR raster"),
        ({"sar": "s.tif"}, "no optical raster"),
        ({"sar": "s", "optical": "o", "max_shift_m": "far"}, "'max_shift_m' cannot be 'far'"),
        ({"sar": "s", "optical": "o", "max_templates": "2.5"}, "'max_templates' cannot be '2.5'"),
        ({"sar": "s", "optical": "o", "start": "1 2 3"}, "'start'"),
    ],
)
def test_a_wrong_value_is_a_sentence(tmp_path: Path, values: dict[str, str], said: str) -> None:
    with pytest.raises(JobError, match=said):
        build_spec("register", values, tmp_path, tmp_path / "out")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("a/b.tif", "{base}/a/b.tif"),
        ("../b.tif", "{above}/b.tif"),
        ("/x/y.tif", "/x/y.tif"),
        ("https://h/a.tif?x=1", "/vsicurl/https://h/a.tif?x=1"),
        ("S3://bucket/a.tif", "/vsis3/bucket/a.tif"),
        ("gs://bucket/a.tif", "/vsigs/bucket/a.tif"),
        ("file:///x/y.tif", "/x/y.tif"),
        ("/vsizip/a.zip/b.tif", "/vsizip/a.zip/b.tif"),
        ('NETCDF:"f.nc":v', 'NETCDF:"f.nc":v'),
    ],
)
def test_where_a_name_leads(tmp_path: Path, name: str, wanted: str) -> None:
    assert resolve(name, tmp_path) == wanted.format(base=tmp_path, above=tmp_path.parent)


def test_folders_are_tame_and_their_own() -> None:
    names = ["plain 1", "ünïcode", "a/b", "a_b", "A_B", "..", "x" * 300, "nul", "con.txt", "outcome.json", " spaced "]
    folders = scene_folders(names)
    assert folders[:2] == ["plain 1", "ünïcode"]
    assert len({folder.casefold() for folder in folders}) == len(folders)
    for folder in folders:
        assert Path(folder).name == folder
        assert folder not in ("", ".", "..")
        assert len(folder) <= 100
    assert scene_folders(names) == folders
