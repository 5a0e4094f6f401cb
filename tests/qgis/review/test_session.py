"""Reading matches, deciding about them, undoing it, filtering: what stands in the file, and in every layer."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import QgsProject, QgsVectorLayer

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.review import decisions
from s2m2_sar.s2m2_qgis.review.bundle import read_review_bundle
from s2m2_sar.s2m2_qgis.review.filters import Filter
from s2m2_sar.s2m2_qgis.review.layer import add_heatmap_layer
from s2m2_sar.s2m2_qgis.review.matches import ACCEPTED, DOUBTFUL, HAND, OUTLIER, REJECTED, USED, read_matches
from s2m2_sar.s2m2_qgis.review.session import ReviewSession

from .field_bundles import FIRST, TEMPLATE


def stored(folder: Path, number: int) -> tuple:
    """(status, by, hand_dx, hand_dy) of a match, as any program reads it."""
    dataset = ogr.Open(str(folder / "matches.gpkg"))
    layer = dataset.GetLayerByName("matches")
    layer.SetAttributeFilter(f"id = {number}")
    feature = layer.GetNextFeature()
    return tuple(feature.GetField(name) for name in ("status", "by", "hand_dx", "hand_dy"))


@pytest.fixture
def session(project: QgsProject, field: Path):
    made = ReviewSession()
    assert made.open(str(field))
    yield made
    made.close()


def test_the_columns_say_what_the_file_says(field: Path) -> None:
    bundle = read_review_bundle(str(field / "result.json"))
    matches = read_matches(bundle)
    assert len(matches) == 25
    assert bundle.levels == ("deep", "shallow", "fused")
    assert matches.x[6] == 48 + TEMPLATE / 2
    assert (matches.middle_dx == FIRST[0]).all()
    assert (matches.middle_dy == FIRST[1]).all()
    assert matches.status.tolist().count(USED) == 17
    assert np.isnan(matches.hand_dx).all()
    assert matches.doubt[[0, 24]].tolist() == [0.0, 1.0]


def test_ten_thousand_matches_are_read_in_a_moment(large_field: Path) -> None:
    matches = read_matches(read_review_bundle(str(large_field)))
    assert len(matches) == 10_000
    assert np.isfinite(matches.centre_x).all()


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to look like a file"])
def test_broken_matches_are_told_in_a_sentence(field: Path, content: bytes) -> None:
    (field / "matches.gpkg").write_bytes(content)
    with pytest.raises(JobError, match=r"The matches in “.*” cannot be read; run the matching again"):
        read_matches(read_review_bundle(str(field)))


@pytest.mark.parametrize(
    "change, words",
    [('"kind": "field"', "cannot be reviewed"), ('"schema": 1', "newer version"), ('"grid"', "cannot be reviewed")],
)
def test_broken_results_are_told_in_a_sentence(field: Path, change: str, words: str) -> None:
    file = field / "result.json"
    other = {'"kind": "field"': '"kind": "training"', '"schema": 1': '"schema": 9', '"grid"': '"gird"'}[change]
    file.write_text(file.read_text().replace(change, other))
    with pytest.raises(JobError, match=words):
        read_review_bundle(str(field))


def test_the_most_doubtful_comes_first(session: ReviewSession) -> None:
    assert session.order.tolist() == list(range(24, -1, -1))
    session.step(1)
    assert session.row == 24
    session.step(1)
    assert session.row == 23
    session.step(-5)
    assert session.row == 24


def test_decisions_are_in_the_file_at_once(session: ReviewSession, field: Path) -> None:
    session.select(3)
    assert session.reject()
    assert stored(field, 3) == ("rejected", "hand", None, None)
    session.accept()
    assert stored(field, 3) == ("accepted", "hand", None, None)
    session.move(-9.5, 4.2)
    assert stored(field, 3) == ("hand", "hand", -9.5, 4.2)
    assert session.shift(3) == (-9.5, 4.2)
    session.as_found()
    assert stored(field, 3) == ("used", "engine", None, None)
    assert session.decided == 0


def test_undo_and_redo_write_too(session: ReviewSession, field: Path) -> None:
    session.select(24)
    before = stored(field, 24)
    session.move(1.0, 2.0)
    session.select(5)
    session.reject()
    session.undo_stack.undo()
    assert stored(field, 5) == ("used", "engine", None, None)
    session.undo_stack.undo()
    assert stored(field, 24) == before == ("doubtful", "engine", None, None)
    assert session.row == 24
    session.undo_stack.redo()
    assert stored(field, 24) == ("hand", "hand", 1.0, 2.0)
    assert session.matches.status[24] == HAND


def test_reading_again_finds_the_decisions(session: ReviewSession, field: Path) -> None:
    session.select(20)
    session.reject()
    session.reload()
    assert session.row == 20
    assert session.matches.status[20] == REJECTED
    assert session.matches.by_hand.sum() == 1
    session.as_found()
    assert stored(field, 20)[1] == "engine"


def test_layers_in_the_map_follow(session: ReviewSession, project: QgsProject, field: Path) -> None:
    heatmaps = add_heatmap_layer(project, str(field))
    points = QgsVectorLayer(f"{field}/matches.gpkg|layername=matches", "matches", "ogr")
    project.addMapLayer(points)
    next(points.getFeatures())  # an open reader shall not keep decisions from being written
    session.select(2)
    assert session.accept()
    assert heatmaps.matches.status[2] == ACCEPTED
    assert {each["status"] for each in points.getFeatures() if each["id"] == 2} == {"accepted"}
    session.set_filter(Filter(statuses=(OUTLIER, DOUBTFUL)), on_map=True)
    assert heatmaps._shown.tolist() == session.matches.id[np.isin(session.matches.status, (1, 2))].tolist()
    session.close()
    assert heatmaps._shown is None


def test_a_decision_that_cannot_be_saved_changes_nothing(session: ReviewSession, field: Path) -> None:
    """Another program that is writing: the decision is refused in a sentence, columns and file stay."""
    said: list[str] = []
    session.failed.connect(said.append)
    session.select(4)
    other = sqlite3.connect(field / "matches.gpkg", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    os.environ["SQLITE_BUSY_TIMEOUT"] = "100"
    from osgeo import gdal

    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "100")
    try:
        assert not session.reject()
    finally:
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", None)
        other.execute("ROLLBACK")
        other.close()
    assert "could not be saved" in said[0]
    assert session.matches.status[4] == USED
    assert not session.undo_stack.canUndo()
    assert stored(field, 4) == ("used", "engine", None, None)
    assert session.reject()


def test_a_registration_keeps_decisions_likewise(project: QgsProject, make_bundle) -> None:
    """Its matches have no such fields; they are added with the first decision, and the rest stays."""
    folder = make_bundle()
    made = ReviewSession()
    assert made.open(str(folder))
    assert made.matches.status.tolist() == [USED] * 5 + [OUTLIER]
    made.select(5)
    assert made.accept()
    assert stored(folder, 5) == ("accepted", "hand", None, None)
    assert stored(folder, 0) == (None, None, None, None)
    made.reload()
    assert made.matches.status.tolist() == [USED] * 5 + [ACCEPTED]
    made.as_found()
    assert made.matches.status[5] == OUTLIER
    made.close()


def test_filters(session: ReviewSession) -> None:
    matches = session.matches
    for chosen, expected in (
        (Filter(), 25),
        (Filter(least=0.5), int((matches.confidence >= 0.495).sum())),
        (Filter(most=0.2), int((matches.confidence < 0.205).sum())),
        (Filter(residual_px=3.0), int((matches.residual_px >= 3).sum())),
        (Filter(disagree_px=3.9), 1),
        (Filter(statuses=(DOUBTFUL,)), int((matches.status == DOUBTFUL).sum())),
        (Filter(least=0.9, statuses=(DOUBTFUL,)), 0),
    ):
        session.set_filter(chosen, False)
        assert len(session.order) == expected, chosen


def test_a_failed_transaction_is_rolled_back(field: Path) -> None:
    """A match that is not there: nothing of the transaction stays, not even the fields that it added."""
    path = field / "matches.gpkg"
    before = path.read_bytes()
    with pytest.raises(JobError, match="could not be saved"):
        decisions.write(str(path), 4711, decisions.moved(0, 0))
    assert len(path.read_bytes()) == len(before)
    assert stored(field, 0) == ("used", "engine", None, None)
