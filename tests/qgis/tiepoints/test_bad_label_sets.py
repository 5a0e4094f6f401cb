"""Label sets that cannot be read or written: one clear sentence, and nothing lost."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import stat
import tempfile
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Iterator

import pytest
from osgeo import ogr

from s2m2_sar.engine.protocol import BAD_INPUT, DISK, JobError
from s2m2_sar.s2m2_qgis.tiepoints import connection
from s2m2_sar.s2m2_qgis.tiepoints.editor import TiePointEditor
from s2m2_sar.s2m2_qgis.tiepoints.points import Change, LayerPair, LayerRef, TiePoint, TiePointList
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

from .conftest import OPTICAL, SAR, fill

#: Whom no file belongs to.
NOBODY = 65534


def sql(store: LabelStore, statement: str) -> None:
    with closing(sqlite3.connect(store.path)) as other, other:
        other.execute(statement)


def refused(store: LabelStore, pair: LayerPair, words: str, kind: str = DISK) -> None:
    """Whatever writes says ``words``."""
    point = TiePoint(0, SAR, OPTICAL)
    for write in (
        lambda: store.write(pair.id, Change((), (point,))),
        lambda: store.add_pair(pair.sar, pair.optical),
        lambda: store.update_pair(pair),
        lambda: store.record_decision(pair.id, SAR, OPTICAL, 0.5, "rejected", None, "cfog", ""),
    ):
        with pytest.raises(JobError, match=words) as caught:
            write()
        assert caught.value.kind == kind
        assert caught.value.message.endswith(".")
        assert store.path in caught.value.message


@pytest.fixture
def powerless() -> Iterator[Path]:
    """A folder, and what is in it, that the process may read and not write, also where it is an administrator's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o755)


@contextmanager
def without_rights(folder: Path, file_mode: int = 0o444) -> Iterator[None]:
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else file_mode)
    administrator = os.geteuid() == 0
    if administrator:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if administrator:
            os.setresuid(0, 0, 0)


def test_a_newer_version_is_refused(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled)
    sql(store, "UPDATE label_set SET schema = 2")
    for use in (lambda: LabelStore.open(store.path), lambda: store.points(labelled.id), store.pairs):
        with pytest.raises(JobError, match="newer version of the plugin; update"):
            use()
    refused(store, labelled, "newer version", BAD_INPUT)
    sql(store, "UPDATE label_set SET schema = 1")
    assert tuple(store.points(labelled.id)) == points


@pytest.mark.parametrize("wal", [False, True])
def test_a_read_only_label_set_can_be_read(powerless: Path, wal: bool) -> None:
    store = LabelStore.create(str(powerless / "labels.gpkg"))
    pair = store.add_pair(LayerRef("/a.tif", "a", "EPSG:32631"), LayerRef("/b.tif", "b", "EPSG:32631"))
    points = fill(store, pair)
    if wal:
        sql(store, "PRAGMA journal_mode = wal")
    assert (os.stat(store.path).st_mode & stat.S_IWUSR) != 0
    with without_rights(powerless):
        again = LabelStore.open(store.path)
        assert again.pairs() == [pair]
        assert tuple(again.points(pair.id)) == points
        refused(again, pair, "is read-only, so nothing was changed; copy it")
        assert tuple(again.points(pair.id)) == points
        with pytest.raises(JobError, match="where you may write"):
            LabelStore.create(str(powerless / "new.gpkg"))
    assert sorted(os.listdir(powerless)) == ["labels.gpkg"]


def test_a_folder_that_may_not_be_written_makes_its_files_read_only(powerless: Path) -> None:
    """SQLite needs a place for its journal."""
    store = LabelStore.create(str(powerless / "labels.gpkg"))
    pair = store.add_pair(LayerRef("/a.tif", "a", ""), LayerRef("/b.tif", "b", ""))
    with without_rights(powerless, 0o666):
        assert os.access(store.path, os.W_OK)
        refused(store, pair, "is read-only")
        assert store.points(pair.id) == []


def test_a_label_set_that_may_not_be_read_is_told(powerless: Path) -> None:
    store = LabelStore.create(str(powerless / "labels.gpkg"))
    with without_rights(powerless, 0), pytest.raises(JobError, match="may not read"):
        LabelStore.open(store.path)


def test_a_locked_label_set_is_not_waited_for_long(
    store: LabelStore, labelled: LayerPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    points = fill(store, labelled)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(store, labelled, "Another program is writing")
        assert tuple(store.points(labelled.id)) == points, "one that writes does not keep others from reading"
        other.execute("ROLLBACK")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JobError, match="Another program is writing"):
            LabelStore.open(store.path)
        other.execute("ROLLBACK")
    assert len(fill(store, labelled, 1)) == 1


def test_a_layer_that_is_being_edited_elsewhere_does_not_lose_our_points(
    store: LabelStore, labelled: LayerPair
) -> None:
    """QGIS and OGR keep the file open, with write-ahead logging."""
    dataset = ogr.Open(store.path, 1)
    dataset.ExecuteSQL("PRAGMA journal_mode = wal")
    points = fill(store, labelled)
    layer = dataset.GetLayerByName("tie_points")
    feature = layer.GetFeature(points[0].id)
    feature.SetField("note", "theirs")
    layer.SetFeature(feature)
    more = fill(store, labelled, 1)
    del feature, layer, dataset
    found = store.points(labelled.id)
    assert found[0].note == "theirs"
    assert [point.id for point in found] == [point.id for point in (*points, *more)]


def damage(path: str, how: str) -> None:
    content = Path(path).read_bytes()
    if how == "empty":
        content = b""
    elif how == "cut":
        content = content[: len(content) // 2]
    elif how == "head":
        content = content[:60]
    elif how == "text":
        content = b"#CRS: EPSG:4326\nmapX,mapY\n" * 100
    else:
        content = content[:4096] + bytes(len(content) - 4096)
    Path(path).write_bytes(content)


@pytest.mark.parametrize("how", ["cut", "head", "text", "zeros"])
def test_a_damaged_file_is_refused(store: LabelStore, labelled: LayerPair, how: str) -> None:
    fill(store, labelled, 200)
    damage(store.path, how)
    before = Path(store.path).read_bytes()
    with pytest.raises(JobError, match="damaged or no GeoPackage"):
        LabelStore.open(store.path)
    refused(store, labelled, "damaged or no GeoPackage", BAD_INPUT)
    assert Path(store.path).read_bytes() == before


def test_another_geopackage_is_refused(tmp_path: Path, store: LabelStore) -> None:
    path = tmp_path / "rivers.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    dataset.CreateLayer("rivers")
    del dataset
    empty = tmp_path / "empty.gpkg"
    empty.touch()
    for one in (path, empty):
        before = one.read_bytes()
        with pytest.raises(JobError, match="is not a label set"):
            LabelStore.open(str(one))
        assert one.read_bytes() == before
    sql(store, "DELETE FROM label_set")
    with pytest.raises(JobError, match="is not a label set"):
        LabelStore.open(store.path)


def test_a_table_that_somebody_dropped_is_told(store: LabelStore, labelled: LayerPair) -> None:
    sql(store, "DROP TABLE tie_points")
    with pytest.raises(JobError, match="does not hold what a label set does"):
        store.points(labelled.id)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE tie_points RENAME COLUMN note TO remark",
        "ALTER TABLE pairs DROP COLUMN bundle",
        "DROP TABLE proposals",
    ],
)
def test_a_column_that_somebody_took_away_is_told(store: LabelStore, labelled: LayerPair, statement: str) -> None:
    fill(store, labelled)
    sql(store, statement)
    before = Path(store.path).read_bytes()
    with pytest.raises(JobError, match="does not hold what a label set does") as caught:
        LabelStore.open(store.path)
    assert " lacks " in caught.value.details
    assert Path(store.path).read_bytes() == before


def test_columns_that_a_person_adds_are_left_alone(store: LabelStore, labelled: LayerPair) -> None:
    sql(store, "ALTER TABLE tie_points ADD COLUMN mine TEXT NOT NULL DEFAULT 'x'")
    points = fill(LabelStore.open(store.path), labelled)
    assert tuple(store.points(labelled.id)) == points


def test_values_that_are_none_of_ours_are_not_shown(store: LabelStore, labelled: LayerPair) -> None:
    """SQLite keeps anything in any column, and people edit tables in a GIS."""
    points = fill(store, labelled, 2)
    sql(store, "UPDATE tie_points SET confidence = 'high', note = x'ff00', created = 12 WHERE id = 1")
    sql(store, "UPDATE tie_points SET confidence = 85 WHERE id = 2")
    sql(store, "UPDATE label_set SET edits = 'many'")
    found = LabelStore.open(store.path).points(labelled.id)
    assert found == [replace(points[0], confidence=None, note="", created=""), points[1]]
    store.write(labelled.id, Change((found[0],), (replace(found[0], note="kerb"),)))
    assert store.points(labelled.id)[0].note == "kerb"


def test_a_label_set_that_is_gone_is_not_made_anew(store: LabelStore, labelled: LayerPair) -> None:
    os.remove(store.path)
    refused(store, labelled, "is gone; put it back", BAD_INPUT)
    with pytest.raises(JobError, match="is gone"):
        LabelStore.open(store.path)
    assert not os.path.exists(store.path)


def test_another_label_set_in_its_place_is_left_alone(store: LabelStore, labelled: LayerPair) -> None:
    """Its pair 1 is another pair."""
    os.remove(store.path)
    other = LabelStore.create(store.path)
    other.add_pair(labelled.sar, labelled.optical)
    refused(store, labelled, "Another label set has taken the place", BAD_INPUT)
    assert other.points(labelled.id) == []


def test_a_pair_that_is_gone_is_told(store: LabelStore, labelled: LayerPair) -> None:
    sql(store, "DELETE FROM pairs")
    with pytest.raises(JobError, match="no longer in the label set"):
        fill(store, labelled)
    with pytest.raises(JobError, match="no longer in the label set"):
        store.update_pair(labelled)


def test_what_is_there_is_never_overwritten(store: LabelStore, labelled: LayerPair, tmp_path: Path) -> None:
    points = fill(store, labelled)
    with pytest.raises(JobError, match="already; open it, or choose another name"):
        LabelStore.create(store.path)
    assert tuple(store.points(labelled.id)) == points
    for path in (tmp_path / "no" / "folder" / "x.gpkg", Path("/proc/x.gpkg")):
        with pytest.raises(JobError, match="No label set could be made") as caught:
            LabelStore.create(str(path))
        assert caught.value.kind == DISK


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file grows beyond ``size`` bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_loses_nothing(store: LabelStore, labelled: LayerPair) -> None:
    points = fill(store, labelled, 30)
    editor = TiePointEditor(shown := TiePointList())
    shown.reset(points)
    editor.attach(store, labelled.id)
    troubles: list[str] = []
    editor.trouble.connect(troubles.append)
    many = [TiePoint(0, SAR, OPTICAL, note="x" * 200)] * 500
    with full_disk(os.path.getsize(store.path)):
        assert editor.add_many(many, "import") == []
        assert tuple(store.points(labelled.id)) == shown.points() == points
    assert "may be full: free some space" in troubles[0]
    assert len(editor.add_many(many, "import")) == 500
    assert tuple(store.points(labelled.id)) == shown.points()


@pytest.mark.parametrize("size", [0, 3000, 60000])
def test_a_disk_that_is_full_at_once_leaves_no_file(tmp_path: Path, size: int) -> None:
    with full_disk(size), pytest.raises(JobError, match="No label set could be made") as caught:
        LabelStore.create(str(tmp_path / "labels.gpkg"))
    assert caught.value.kind == DISK
    assert os.listdir(tmp_path) == []


def test_odd_names_are_names(tmp_path: Path) -> None:
    for name in ("a b", "50%", "wh?t", "n#1", "ß–日本", "x&mode=ro", "it's"):
        store = LabelStore.create(str(tmp_path / f"{name}.gpkg"))
        pair = store.add_pair(LayerRef("/a.tif", name, ""), LayerRef("/b.tif", "b", ""))
        fill(store, replace(pair), 1)
        assert LabelStore.open(store.path).pairs()[0].sar.name == name
    assert len(os.listdir(tmp_path)) == 7
