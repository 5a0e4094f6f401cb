"""``.points`` files of both forms, with all that people and programs do to them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem

from s2m2_sar.engine.protocol import DISK, JobError
from s2m2_sar.s2m2_qgis.tiepoints.exchange.points_file import PIXEL, read_points_file, write_points_file
from s2m2_sar.s2m2_qgis.tiepoints.points import IMPORTED, TiePoint

from .conftest import NORTH_UP, ROTATED

WKT = QgsCoordinateReferenceSystem("EPSG:32631").toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
NEW = "mapX,mapY,sourceX,sourceY,enable,dX,dY,residual"
OLD = "mapX,mapY,pixelX,pixelY,enable,dX,dY,residual"
FIRST = "500431.25,5749732.5,500000.125,5749999.875,1,0.5,-0.25,0.559"
SECOND = "501431.25,5748732.5,501000.125,5748999.875,0,0,0,0"
PLACES = [((500000.125, 5749999.875), (500431.25, 5749732.5)), ((501000.125, 5748999.875), (501431.25, 5748732.5))]


@pytest.fixture
def write(tmp_path: Path):
    def put(*lines: str, encoding: str = "utf-8", end: str = "\n") -> str:
        path = tmp_path / "some.points"
        path.write_bytes((end.join(lines) + end).encode(encoding))
        return str(path)

    return put


def places(imported) -> list:
    return [(point.sar, point.optical) for point in imported.points]


def test_a_round_trip_keeps_every_digit(make_ground, points, tmp_path: Path) -> None:
    ground, path = make_ground(), str(tmp_path / "out.points")
    said = write_points_file(path, points, ground, residual={points[0].id: (0.3, -0.4)})
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"#CRS: {WKT}"
    assert lines[1] == NEW
    assert lines[2].endswith(",1,0.3,-0.4,0.5")
    found = read_points_file(path, ground)
    assert places(found) == [(point.sar, point.optical) for point in points]
    assert [point.enabled for point in found.points] == [True, True, True, False, True, False]
    assert all(point.id == 0 and point.origin == IMPORTED for point in found.points)
    assert found.warnings == ()
    assert len(said) == 1
    assert "1 of them stand in the file as disabled points" in said[0]


@pytest.mark.parametrize("geotransform", [NORTH_UP, ROTATED], ids=["north up", "rotated"])
def test_the_old_form_counts_pixels(geotransform, make_ground, tmp_path: Path) -> None:
    ground, path = make_ground(geotransform), str(tmp_path / "out.points")
    corner, step = np.array(geotransform)[[0, 3]], np.array(geotransform)[[1, 4]]
    middle = tuple(corner + 100 * step + 20 * np.array(geotransform)[[2, 5]])
    said = write_points_file(path, [TiePoint(1, middle, (1.0, 2.0))], ground, PIXEL)
    assert "load the file with a copy that has none" in said[0]
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    assert lines[1] == OLD
    assert [float(value) for value in lines[2].split(",")[:5]] == pytest.approx([1, 2, 100, -20, 1])
    found = read_points_file(path, ground)
    assert np.allclose(found.points[0].sar, middle, rtol=0, atol=1e-6)
    assert found.warnings == ()


def test_a_raster_without_georeference_has_columns_and_negative_rows(make_ground, write, tmp_path: Path) -> None:
    ground = make_ground(geotransform=None, sar_crs="")
    assert write_points_file(str(tmp_path / "out.points"), [TiePoint(1, (3.5, -4.5), (1.0, 2.0))], ground, PIXEL) == ()
    assert (tmp_path / "out.points").read_text().endswith("1.0,2.0,3.5,-4.5,1,0.0,0.0,0.0\n")
    for header in (NEW, OLD):
        found = read_points_file(write(header, "500431.25,5749732.5,100.5,-20.25,1,0,0,0"), ground)
        assert places(found) == [((100.5, -20.25), (500431.25, 5749732.5))]
        assert found.warnings == ()


def test_both_headers_are_read(make_ground, write) -> None:
    ground = make_ground()
    found = read_points_file(write(f"#CRS: {WKT}", NEW, FIRST, SECOND), ground)
    assert places(found) == PLACES
    assert [point.enabled for point in found.points] == [True, False]
    assert found.crs == WKT
    found = read_points_file(write(OLD, "500431.25,5749732.5,0.0125,-0.0125,1,0,0,0"), ground)
    assert np.allclose(found.points[0].sar, PLACES[0][0], rtol=0, atol=1e-9)
    assert found.crs == ""


def test_columns_are_told_by_their_names(make_ground, write) -> None:
    found = read_points_file(
        write("enable,sourceX,sourceY,mapX,mapY", "0,500000.125,5749999.875,500431.25,5749732.5"), make_ground()
    )
    assert places(found) == PLACES[:1]
    assert not found.points[0].enabled


@pytest.mark.parametrize(
    "lines",
    [
        (NEW, "", FIRST, "   ", "", SECOND, ""),
        (NEW.replace(",", "\t"), FIRST.replace(",", "\t"), SECOND.replace(",", "\t")),
        (NEW, FIRST.replace(",", "\t"), SECOND),
        (NEW.replace(",", ";"), FIRST.replace(",", ";"), SECOND.replace(",", ";")),
        (NEW.upper(), FIRST.replace(",", " , "), SECOND),
        (NEW, FIRST + ",", SECOND + ",,"),
        (NEW + ",note", FIRST + ",a bridge, north of it, really", SECOND),
        ("", "# made by hand", NEW, FIRST, SECOND),
        ("mapX,mapY,sourceX,sourceY", FIRST.split(",1,")[0], SECOND.split(",0,")[0]),
    ],
    ids=["blank", "tabs", "tabs and commas", "semicolons", "spaces", "empty ends", "notes", "comment", "four columns"],
)
def test_what_people_do_to_files_is_read(lines, make_ground, write) -> None:
    assert places(read_points_file(write(*lines), make_ground())) == PLACES


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_what_programs_do_to_files_is_read(encoding: str, make_ground, write) -> None:
    path = write(f"#CRS: {WKT}", NEW + ",Größe", FIRST, SECOND, encoding=encoding, end="\r\n")
    found = read_points_file(path, make_ground())
    assert places(found) == PLACES
    assert found.warnings == ()


@pytest.mark.parametrize(
    "lines, words",
    [
        ((NEW, FIRST, "500431,25,5748732,5,501000,125,5748999,875,1,0,0,0"), "Line 3"),
        (
            (NEW.replace(",", ";"), FIRST.replace(",", ";"), "500431,25;5748732,5;501000,125;5748999,875;1;0;0;0"),
            "decimal comma of “500431,25”",
        ),
        ((NEW, FIRST, "501431.25,5748732.5,501000.125"), "Line 3 .* fewer values"),
        ((NEW, FIRST, "501431.25,north,501000.125,5748999.875"), "Line 3 .* “north”"),
        ((NEW, FIRST, "nan,5748732.5,501000.125,5748999.875"), "Line 3 .* “nan”"),
        ((NEW, "inf,5748732.5,501000.125,5748999.875"), "Line 2 .* “inf”"),
        ((NEW, "500431,25,5748732,5,501000,125,5748999,875"), "Line 2 .* “501000” under enable, .* a decimal point"),
        (("mapX,mapY,sourceX,sourceY,enable", "500431,25,5748732,5,501000"), "Line 2 .* “501000” under enable"),
        (("x,y,sourceX,sourceY", FIRST), "its header must name mapX"),
        (("mapX,mapY,column,row", FIRST), "its header must name mapX"),
        ((FIRST, SECOND), "its header must name mapX"),
        (("",), "its header must name mapX"),
    ],
    ids=[
        "decimals",
        "decimals;",
        "short",
        "word",
        "nan",
        "inf",
        "decimals fit",
        "decimals fit five",
        "no map",
        "no source",
        "no header",
        "empty",
    ],
)
def test_what_cannot_be_read_is_said_by_its_line(lines, words: str, make_ground, write) -> None:
    with pytest.raises(JobError, match=words) as refused:
        read_points_file(write(*lines), make_ground())
    assert refused.value.message.count(". ") == 0


def test_a_file_that_is_none_is_said_so(make_ground, tmp_path: Path) -> None:
    binary = tmp_path / "picture.points"
    binary.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(JobError, match="its header must name"):
        read_points_file(str(binary), make_ground())
    with pytest.raises(JobError, match="cannot be read"):
        read_points_file(str(tmp_path / "nowhere.points"), make_ground())


def test_another_crs_is_brought_into_the_layers(make_ground, write) -> None:
    found = read_points_file(write("#CRS: EPSG:4326", NEW, "3,51.9,500000.125,5749999.875,1,0,0,0"), make_ground())
    assert found.points[0].optical == pytest.approx((500000, 5749916.02), abs=0.01)
    assert found.points[0].sar == PLACES[0][0]
    assert found.warnings == ("Map coordinates were brought from EPSG:4326 into EPSG:32631.",)
    with pytest.raises(JobError, match=r"on line 3 .* from EPSG:4326 into EPSG:32631; correct it, or the file's CRS"):
        read_points_file(write("#CRS: EPSG:4326", NEW, "3,5e8,500000.125,5749999.875,1,0,0,0"), make_ground())


def test_an_unknown_crs_is_told(make_ground, write) -> None:
    found = read_points_file(write("#CRS: Atlantis", NEW, FIRST, SECOND), make_ground())
    assert places(found) == PLACES
    assert "not known to QGIS" in found.warnings[0]


def test_map_coordinates_under_a_pixel_header_are_recognised(make_ground, write) -> None:
    """QGIS writes a layer's own coordinates, and before 3.26 called them pixels, with a georeference, too."""
    found = read_points_file(write(OLD, FIRST, SECOND), make_ground())
    assert places(found) == PLACES
    assert "taken as map coordinates" in found.warnings[0]


def test_pixels_under_a_source_header_are_recognised(make_ground, write) -> None:
    """QGIS writes columns and rows as the source of a raster without georeference, which a copy of it may have."""
    found = read_points_file(write(NEW, "500431.25,5749732.5,100,-20,1,0,0,0"), make_ground())
    assert found.points[0].sar == (501000.0, 5749800.0)
    assert "taken as columns and rows" in found.warnings[0]


def test_rows_counted_downwards_are_recognised(make_ground, write) -> None:
    found = read_points_file(write(OLD, "500431.25,5749732.5,100,20,1,0,0,0"), make_ground())
    assert found.points[0].sar == (501000.0, 5749800.0)


def test_pixels_need_the_raster(make_ground, write, points, tmp_path: Path) -> None:
    ground = make_ground()
    gone = ground.__class__(ground.pair, ground.sar_crs, ground.optical_crs, ground.context, None)
    assert places(read_points_file(write(NEW, FIRST), gone)) == PLACES[:1]
    for attempt in (
        lambda: read_points_file(write(OLD, "1,2,3,-4,1,0,0,0"), gone),
        lambda: write_points_file(str(tmp_path / "x.points"), points, gone, PIXEL),
    ):
        with pytest.raises(JobError, match="SAR raster “sar” cannot be opened"):
            attempt()


def test_a_file_that_cannot_be_written_leaves_the_old_one(make_ground, points, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "out.points"
    path.write_text("old")

    def full(*_arguments) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(JobError, match="has room") as refused:
        write_points_file(str(path), points, make_ground())
    assert refused.value.kind == DISK
    assert path.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.points", "sar image.tif"]
    with pytest.raises(JobError, match="cannot be written"):
        write_points_file(str(tmp_path / "nowhere" / "out.points"), points, make_ground())


def test_only_ends_of_lines_part_lines(make_ground, write) -> None:
    note = "\x85 three dots in a Windows code page, a tab\x0b, \x1c and more"
    path = write(NEW + ",note", f"{FIRST},{note}", SECOND, encoding="latin-1", end="\r")
    assert places(read_points_file(path, make_ground())) == PLACES
