"""The menus' formats: what is written by each is read again, points off the layers and known ones are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints.exchange import formats


@pytest.mark.parametrize("kind", formats.FORMATS, ids=lambda kind: kind.key)
def test_each_format_is_read_again(kind: formats.Format, make_ground, points, tmp_path: Path) -> None:
    ground = make_ground()
    path = formats.with_suffix(kind, str(tmp_path / "out"))
    assert path.endswith(kind.suffix)
    assert kind.filter().endswith(f"(*{kind.suffix})")
    formats.export_points(kind, path, points, ground)
    found = formats.import_points(path, ground)
    wanted = [point for point in points if kind.key != "vrt" or (point.enabled and point.role == "control")]
    assert len(found.points) == len(wanted)
    for point, original in zip(found.points, wanted):
        assert point.sar == pytest.approx(original.sar, abs=1e-6)
        assert point.optical == pytest.approx(original.optical, abs=1e-6)
    assert found.warnings == ()


def test_the_dialog_offers_what_can_be_read() -> None:
    kinds = formats.import_filter().split(";;")
    assert kinds[0] == "Tie points (*.points *.csv *.vrt)"
    assert len(kinds) == 5
    assert kinds[-1] == "All files (*)"


def test_files_of_other_names_are_read_by_what_they_are(make_ground, points, tmp_path: Path) -> None:
    ground = make_ground()
    formats.export_points(formats.FORMATS[0], str(tmp_path / "points.txt"), points, ground)
    assert len(formats.import_points(str(tmp_path / "points.txt"), ground).points) == 6
    formats.export_points(formats.FORMATS[3], str(tmp_path / "placed.vrt"), points, ground)
    gdal.Translate(str(tmp_path / "placed.TIF"), str(tmp_path / "placed.vrt")).FlushCache()
    assert len(formats.import_points(str(tmp_path / "placed.TIF"), ground).points) == 4


def test_points_that_are_there_are_not_imported_twice(make_ground, points, tmp_path: Path) -> None:
    ground, path = make_ground(), str(tmp_path / "out.csv")
    formats.export_points(formats.FORMATS[2], path, points, ground)
    found = formats.import_points(path, ground, points[:4])
    assert [point.sar for point in found.points] == [point.sar for point in points[4:]]
    assert found.warnings == ("4 of 6 points were there already and were left out.",)


def test_points_off_the_layers_are_told_and_kept(make_ground, points, tmp_path: Path) -> None:
    ground, path = make_ground(), str(tmp_path / "out.points")
    points[0] = replace(points[0], sar=(499999.0, 5749000.0))
    points[1] = replace(points[1], optical=(0.0, 0.0))
    points[2] = replace(points[2], optical=(0.0, 1.0))
    formats.export_points(formats.FORMATS[0], path, points, ground)
    found = formats.import_points(path, ground)
    assert len(found.points) == 6
    assert [text.split(":")[0] for text in found.warnings] == [
        "1 of 6 points lie outside the SAR layer",
        "2 of 6 points lie outside the optical layer",
    ]


def test_nothing_is_neither_written_nor_read(make_ground, tmp_path: Path) -> None:
    ground, path = make_ground(), tmp_path / "out.points"
    with pytest.raises(JobError, match="no tie points to export"):
        formats.export_points(formats.FORMATS[0], str(path), [], ground)
    path.write_text("mapX,mapY,sourceX,sourceY\n")
    with pytest.raises(JobError, match="has a header and no points"):
        formats.import_points(str(path), ground)
