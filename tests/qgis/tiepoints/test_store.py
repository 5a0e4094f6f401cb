"""What goes into a label set comes out of it, in our hands, in another program's, and in two at once."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsVectorLayer

import s2m2_sar
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints import store as store_module
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, PROPOSAL, Change, LayerPair, LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

from .conftest import OPTICAL, SAR, fill

METADATA = Path(s2m2_sar.__file__).parent / "metadata.txt"


def as_layer(store: LabelStore) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{store.path}|layername=tie_points", "points", "ogr")
    assert layer.isValid()
    return layer


def test_points_come_back_with_every_digit(store: LabelStore, labelled: LayerPair) -> None:
    point = TiePoint(0, SAR, OPTICAL, False, CHECK, PROPOSAL, 0.1 + 0.2, "at the “pier”,\nnorth; 'quoted'")
    done = store.write(labelled.id, Change((), (point,)))
    (again,) = LabelStore.open(store.path).points(labelled.id)
    assert (again,) == done.after
    assert (again.sar, again.optical) == (SAR, OPTICAL)
    assert again == replace(point, id=again.id, created=again.created, changed=again.changed)
    assert again.id > 0
    assert again.created.endswith("Z")
    assert again.changed == again.created


def test_ids_are_never_used_again(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled)
    store.write(labelled.id, Change(points, ()))
    assert store.points(labelled.id) == []
    (later,) = fill(LabelStore.open(store.path), labelled, 1)
    assert later.id > max(point.id for point in points)


def test_what_is_undone_comes_back_under_its_id(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled)
    removal = Change((points[1],), ())
    store.write(labelled.id, removal)
    store.write(labelled.id, removal.reversed())
    assert tuple(store.points(labelled.id)) == points


def test_pairs_are_kept_apart(store: LabelStore, labelled: LayerPair) -> None:
    other = store.add_pair(LayerRef("/a.tif", "a", "EPSG:4326", (2,)), LayerRef("https://x", "b", "", (3, 2, 1), "wms"))
    first, second = fill(store, labelled), fill(store, other, 2)
    assert tuple(store.points(labelled.id)) == first
    assert tuple(store.points(other.id)) == second
    assert not {point.id for point in first} & {point.id for point in second}
    assert store.pairs() == [labelled, other]
    assert store.pairs()[1].optical == LayerRef("https://x", "b", "", (3, 2, 1), "wms")


def test_any_gis_shows_the_points_where_they_are(store: LabelStore, labelled: LayerPair) -> None:
    fill(store, labelled, 2)
    layer = as_layer(store)
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:4326")
    to_globe = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(labelled.optical.crs), layer.crs(), QgsProject.instance()
    )
    where = to_globe.transform(*OPTICAL)
    feature = next(layer.getFeatures())
    assert feature.geometry().asPoint().distance(where) < 1e-12
    assert feature["optical_x"] == OPTICAL[0]
    assert feature["sar_y"] == SAR[1]
    assert feature["enabled"] is True
    assert layer.featureCount() == 2
    assert layer.extent().buffered(1e-9).contains(where)
    assert layer.extent().width() < 0.01


def test_the_place_on_the_map_follows_a_move(store: LabelStore, labelled: LayerPair) -> None:
    (point,) = fill(store, labelled, 1)
    store.write(labelled.id, Change((point,), (replace(point, optical=(OPTICAL[0] + 5000, OPTICAL[1])),)))
    before = next(as_layer(store).getFeatures()).geometry().asPoint()
    store.write(labelled.id, Change((replace(point, optical=(OPTICAL[0] + 5000, OPTICAL[1])),), (point,)))
    after = next(as_layer(store).getFeatures()).geometry().asPoint()
    assert before.x() - after.x() == pytest.approx(5000 / 111320 / 0.619, rel=0.05)
    assert as_layer(store).extent().width() == 0


def test_points_of_a_layer_without_crs_have_no_place_on_the_map(store: LabelStore) -> None:
    pair = store.add_pair(LayerRef("/a.tif", "a", ""), LayerRef("/b.tif", "b", ""))
    fill(store, pair, 1)
    assert next(as_layer(store).getFeatures()).geometry().isNull()
    store.update_pair(replace(pair, optical=replace(pair.optical, crs="EPSG:32631")))
    assert not next(as_layer(store).getFeatures()).geometry().isNull()
    assert store.points(pair.id)[0].optical == OPTICAL


def test_ogr_finds_a_sound_geopackage(store: LabelStore, labelled: LayerPair) -> None:
    fill(store, labelled)
    (version,) = [line[8:].strip() for line in METADATA.read_text().splitlines() if line.startswith("version=")]
    gdal.ErrorReset()
    dataset = ogr.Open(store.path)
    assert {dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())} == {
        "tie_points",
        "pairs",
        "proposals",
        "label_set",
    }
    assert dataset.GetLayerByName("tie_points").GetFeatureCount() == 3
    assert gdal.GetLastErrorMsg() == ""
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT schema, plugin FROM label_set").fetchall() == [(1, version)]


def test_a_spatial_index_does_no_harm(store: LabelStore, labelled: LayerPair) -> None:
    first = fill(store, labelled, 1)
    dataset = ogr.Open(store.path, 1)
    dataset.ExecuteSQL("SELECT CreateSpatialIndex('tie_points', 'geom')")
    del dataset
    second = fill(store, labelled, 1)
    store.write(labelled.id, Change(first, ()))
    assert tuple(store.points(labelled.id)) == second
    x, y = next(as_layer(store).getFeatures()).geometry().asPoint()
    dataset = ogr.Open(store.path)
    layer = dataset.GetLayerByName("tie_points")
    layer.SetSpatialFilterRect(x - 1e-4, y - 1e-4, x + 1e-4, y + 1e-4)
    assert [feature.GetFID() for feature in layer] == [second[0].id]


def test_two_programs_at_once_lose_nothing(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled)
    here, there = LabelStore.open(store.path), LabelStore.open(store.path)
    assert here.points(labelled.id) == there.points(labelled.id)
    (noted,) = there.write(labelled.id, Change((points[0],), (replace(points[0], note="seen", changed=""),))).after
    (added,) = fill(there, labelled, 1)
    assert not here.overtaken
    moved = replace(points[0], sar=(1.0, 2.0), changed="")
    here.write(labelled.id, Change((points[0],), (moved,)))
    assert here.overtaken
    now = {point.id: point for point in here.points(labelled.id)}
    assert not here.overtaken
    assert (now[points[0].id].note, now[points[0].id].sar) == ("seen", (1.0, 2.0))
    assert set(now) == {point.id for point in points} | {added.id}
    assert noted.note == "seen"


def test_a_point_that_somebody_deleted_is_there_again_once_it_is_moved(store: LabelStore, labelled: LayerPair) -> None:
    (point,) = fill(store, labelled, 1)
    LabelStore.open(store.path).write(labelled.id, Change((point,), ()))
    moved = replace(point, sar=(1.0, 2.0))
    store.write(labelled.id, Change((point,), (moved,)))
    assert store.points(labelled.id) == [moved]


def test_rows_that_a_person_adds_in_a_gis_do_no_harm(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled)
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("INSERT INTO tie_points (pair_id, role) VALUES (?, 'whatever')", (labelled.id,))
        connection.execute("UPDATE tie_points SET role = 'whatever', origin = NULL, note = NULL WHERE id = 1")
    assert tuple(store.points(labelled.id)) == points


def test_decisions_about_proposals_are_kept(store: LabelStore, labelled: LayerPair) -> None:
    store.record_decision(labelled.id, SAR, OPTICAL, 0.75, store_module.CORRECTED, (1.5, 2.5), "s2m2", "default")
    store.record_decision(labelled.id, SAR, OPTICAL, 0.25, store_module.REJECTED, None, "cfog", "")
    first, second = store.decisions(labelled.id)
    assert (first["sar_x"], first["proposed_y"], first["optical_x"]) == (SAR[0], OPTICAL[1], 1.5)
    assert (first["decision"], first["confidence"], first["matcher"], first["model"]) == (
        "corrected",
        0.75,
        "s2m2",
        "default",
    )
    assert (second["decision"], second["optical_x"]) == ("rejected", None)
    assert store.decisions(labelled.id + 1) == []
    with pytest.raises(ValueError, match="perhaps"):
        store.record_decision(labelled.id, SAR, OPTICAL, 0.25, "perhaps", None, "cfog", "")


def test_layers_that_move_along_are_found_again(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    home = tmp_path / "home"
    (home / "result").mkdir(parents=True)
    for path in pair:
        shutil.copy(path, home)
    store = LabelStore.create(str(home / "labels.gpkg"))
    refs = [LayerRef(str(home / path.name), path.stem, "EPSG:32631") for path in pair]
    made = replace(store.add_pair(*refs), bundle=str(home / "result"))
    store.update_pair(made)
    elsewhere = tmp_path / "else where #1"
    os.rename(home, elsewhere)
    (found,) = LabelStore.open(str(elsewhere / "labels.gpkg")).pairs()
    assert found.sar.source == str(elsewhere / "sar.tif")
    assert found.optical.source == str(elsewhere / "optical.tif")
    assert found.bundle == str(elsewhere / "result")


def test_a_failure_in_the_middle_leaves_nothing(
    store: LabelStore, labelled: LayerPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = fill(store, labelled)
    put = store_module._insert
    calls = []

    def fail_late(*args: object) -> int:
        calls.append(args)
        if len(calls) == 5:
            raise sqlite3.OperationalError("database or disk is full")
        return put(*args)

    monkeypatch.setattr(store_module, "_insert", fail_late)
    new = [TiePoint(0, SAR, OPTICAL)] * 9
    with pytest.raises(JobError, match="may be full"):
        store.write(labelled.id, Change((points[0],), tuple(new)))
    assert len(calls) == 5
    assert tuple(store.points(labelled.id)) == points
    assert not store.overtaken


def test_a_deleted_pair_takes_its_points_and_proposals_along(store: LabelStore, labelled: LayerPair) -> None:
    other = store.add_pair(labelled.sar, labelled.optical)
    fill(store, labelled)
    kept = fill(store, other, 2)
    store.record_decision(labelled.id, SAR, OPTICAL, 0.5, "rejected", None, "cfog", "")
    store.record_decision(other.id, SAR, OPTICAL, 0.5, "rejected", None, "cfog", "")
    store.delete_pair(labelled.id, store.count_points(labelled.id))
    assert [pair.id for pair in store.pairs()] == [other.id]
    assert tuple(store.points(other.id)) == kept
    with closing(sqlite3.connect(store.path)) as connection:
        for table in ("tie_points", "proposals"):
            assert connection.execute(f"SELECT DISTINCT pair_id FROM {table}").fetchall() == [(other.id,)]
    # Its id is not given to another one, whom the project would take for it.
    assert store.add_pair(labelled.sar, labelled.optical).id > other.id


def test_what_still_edits_a_deleted_pair_is_told_so(store: LabelStore, labelled: LayerPair) -> None:
    behind = LabelStore.open(store.path)
    store.delete_pair(labelled.id, 0)
    with pytest.raises(JobError, match="no longer in the label set"):
        behind.write(labelled.id, Change((), (TiePoint(0, SAR, OPTICAL),)))
    with pytest.raises(JobError, match="no longer in the label set"):
        behind.record_decision(labelled.id, SAR, OPTICAL, 0.5, "rejected", None, "cfog", "")
    with pytest.raises(JobError, match="no longer in the label set"):
        behind.delete_pair(labelled.id, 0)


def test_no_point_goes_that_nobody_was_asked_about(store: LabelStore, labelled: LayerPair) -> None:
    seen = store.count_points(labelled.id)
    points = fill(LabelStore.open(store.path), labelled)
    with pytest.raises(JobError, match=f"has {len(points)} tie points by now, and not {seen}"):
        store.delete_pair(labelled.id, seen)
    assert tuple(store.points(labelled.id)) == points


def test_a_deletion_that_fails_half_way_leaves_the_pair_whole(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("CREATE TRIGGER no BEFORE DELETE ON pairs BEGIN SELECT RAISE(ABORT, 'no'); END")
        connection.commit()
    with pytest.raises(JobError):
        store.delete_pair(labelled.id, len(points))
    assert tuple(store.points(labelled.id)) == points
