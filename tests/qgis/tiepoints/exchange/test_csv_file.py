"""The table holds all that is known of points, and other people's tables are read."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints.exchange.csv_file import COLUMNS, read_csv, write_csv
from s2m2_sar.s2m2_qgis.tiepoints.points import IMPORTED, PROPOSAL
from s2m2_sar.s2m2_qgis.tiepoints.quality import assess

HEADER = "sar_x,sar_y,optical_x,optical_y"
ROW = "500000.125,5749999.875,500431.25,5749732.5"


@pytest.fixture
def write(tmp_path: Path):
    def put(*lines: str) -> str:
        path = tmp_path / "some.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    return put


def test_a_round_trip_keeps_all_but_the_ids(make_ground, points, tmp_path: Path) -> None:
    ground, path = make_ground(), str(tmp_path / "out.csv")
    points[0] = replace(points[0], origin=PROPOSAL)
    assert write_csv(path, points, ground) == ()
    found = read_csv(path, ground)
    assert list(found.points) == [replace(point, id=0) for point in points]
    assert found.crs == "EPSG:32631"
    assert found.warnings == ()


def test_residuals_are_those_of_the_assessment(make_ground, points, tmp_path: Path) -> None:
    ground, path = make_ground(), tmp_path / "out.csv"
    known = assess("helmert", points, ground.sar_crs, ground.optical_crs, (10.0, 10.0), ground.context)
    write_csv(str(path), points, ground, known)
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert tuple(rows[0]) == COLUMNS
    for row, point in zip(rows, points):
        assert int(row["id"]) == point.id
        assert (float(row["residual_x"]), float(row["residual_y"])) == known.residual[point.id]
        assert float(row["residual_px"]) == pytest.approx(np.hypot(*known.residual_px[point.id]))
    assert [row["type"] for row in rows] == ["control"] * 5 + ["check"]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_four_columns_suffice(mark: str, make_ground, write) -> None:
    found = read_csv(write(HEADER.replace(",", mark), "", ROW.replace(",", mark)), make_ground())
    point = found.points[0]
    assert (point.sar, point.optical) == ((500000.125, 5749999.875), (500431.25, 5749732.5))
    assert (point.id, point.origin, point.enabled, point.role) == (0, IMPORTED, True, "control")


def test_another_crs_is_brought_into_the_layers(make_ground, write) -> None:
    found = read_csv(
        write(f"{HEADER},sar_crs,optical_crs", "3,51.9,500431.25,5749732.5,EPSG:4326,EPSG:32631"), make_ground()
    )
    assert found.points[0].sar == pytest.approx((500000, 5749916.02), abs=0.01)
    assert found.points[0].optical == (500431.25, 5749732.5)
    assert found.warnings == ("Map coordinates were brought from EPSG:4326 into EPSG:32631.",)


@pytest.mark.parametrize(
    "lines, words",
    [
        (("x,y,a,b", ROW), "lacks sar_x, sar_y, optical_x, optical_y"),
        (("sar_x,sar_y,optical_x", ROW), "lacks optical_y"),
        (("",), "lacks sar_x"),
        ((HEADER, ROW + ",5"), "Line 2 .* more commas"),
        ((HEADER, "500000,125,5749999,875,500431,25,5749732,5"), "Line 2 .* more commas"),
        ((HEADER.replace(",", ";"), "500000,125;1;2;3"), "decimal comma of “500000,125”"),
        ((HEADER, "1,2,3"), "Line 2 .* fewer values"),
        ((HEADER, "1,2,3,"), "Line 2 .* “” where a number"),
        ((HEADER + ",type", ROW + ",other"), "“other” under type"),
        ((HEADER + ",enabled", ROW + ",perhaps"), "“perhaps” under enabled"),
        ((HEADER, f"{ROW}\x00,1"), "table|more commas|where a number"),
        ((HEADER + ",note", ROW + ',"kerb', ROW + ",pond"), "beyond line 3; look for a quotation mark"),
        ((HEADER + ",confidence", ROW + ",85"), "Line 2 .* confidence “85”, which must lie between 0 and 1"),
    ],
)
def test_what_cannot_be_read_is_said_by_its_line(lines, words: str, make_ground, write) -> None:
    with pytest.raises(JobError, match=words):
        read_csv(write(*lines), make_ground())


def test_lines_that_end_early_lack_only_what_is_at_their_end(make_ground, write) -> None:
    found = read_csv(write(HEADER + ",note,optical_crs", ROW + ",kerb,EPSG:32631", ROW + ",pond", ROW), make_ground())
    assert [point.note for point in found.points] == ["kerb", "pond", ""]
    assert len({(point.sar, point.optical) for point in found.points}) == 1
    assert found.warnings == ()


def test_a_crs_that_nobody_knows_is_told(make_ground, write) -> None:
    found = read_csv(write(HEADER + ",sar_crs", ROW + ",", ROW + ",Atlantis"), make_ground())
    assert len(found.points) == 2
    assert found.warnings == (
        "“Atlantis” is no CRS that QGIS knows; the coordinates of line 3 were taken as the layer's.",
    )


def test_what_is_no_time_is_not_kept_as_one(make_ground, write) -> None:
    times = ["2026-01-02T03:04:05.678Z", "yesterday", "02.01.2026 03:04"]
    found = read_csv(write(HEADER + ",created", *(f"{ROW},{time}" for time in times)), make_ground())
    assert [point.created for point in found.points] == [times[0], "", ""]
