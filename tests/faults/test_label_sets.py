"""Label sets and exported tie points on disks that fill up, and under the hands of other programs."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer

from s2m2_sar.engine.protocol import BAD_INPUT, DISK, JobError
from s2m2_sar.s2m2_qgis.tiepoints.exchange.formats import FORMATS, Format, export_points, import_points
from s2m2_sar.s2m2_qgis.tiepoints.exchange.ground import Ground, ground_of
from s2m2_sar.s2m2_qgis.tiepoints.points import Change, LayerPair, LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from .disks import Disk
from .jobs import World
from .watch import Watch, one_sentence

_PAGE = 4096
_EDITOR = Path(__file__).with_name("editor.py")
_FEW = 60
MakeDisk = Callable[[int], Disk]


def _points(world: World, count: int) -> list[TiePoint]:
    """Points all over the SAR, with long notes."""
    draw = np.random.default_rng(1)
    places = draw.uniform(0.1, 0.9, (count, 2)) * 4000
    found = []
    for x, y in places.tolist():
        sar = (400_000.0 + x, 5_000_000.0 - y)
        found.append(TiePoint(0, sar, (sar[0] + 60.3, sar[1] - 40.7), note=f"pier at {x} " + "x" * 40))
    return found


def _store(folder: Path, world: World, count: int) -> tuple[LabelStore, LayerPair]:
    store = LabelStore.create(str(folder / "labels.gpkg"))
    refs = (LayerRef(str(path), path.stem, "EPSG:32631") for path in (world.sar, world.optical))
    pair = store.add_pair(*refs)
    if count:
        store.write(pair.id, Change((), tuple(_points(world, count))))
    return store, pair


def _sound(path: str | Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


OpenSession = Callable[[LabelStore, LayerPair], "tuple[LabelSession, list[str]]"]


@pytest.fixture
def open_session(world: World) -> Iterator[OpenSession]:
    """``open_session(store, pair)``: a pair that is being labelled, and what the user is told."""
    made = []

    def open_(store: LabelStore, pair: LayerPair) -> tuple[LabelSession, list[str]]:
        session = LabelSession()
        made.append(session)
        troubles: list[str] = []
        session.trouble.connect(troubles.append)
        layers = [QgsRasterLayer(str(path), path.stem) for path in (world.sar, world.optical)]
        pair = LayerPair(pair.id, *map(layer_ref, layers))
        assert session.open(store, pair, *layers), troubles
        return session, troubles

    yield open_
    for session in made:
        session.release()


def test_a_full_disk_under_a_label_set(
    world: World, open_session: OpenSession, make_disk: MakeDisk, survived: Callable[..., None]
) -> None:
    """Every edit that fails changes nothing, on the screen or in the file; with room it succeeds."""
    failed = 0
    for pages in (0, 1, 2, 3, 5, 8, 12, 20, 40):
        disk = make_disk(8 << 20)
        store, pair = _store(disk.folder, world, 30)
        session, troubles = open_session(store, pair)
        before = store.points(pair.id)
        disk.fill(pages * _PAGE)
        added = session.editor.add_many(_points(world, 400), "import")
        _sound(store.path)
        shown = session.list.points()
        assert tuple(store.points(pair.id)) == tuple(shown)
        if not added:
            failed += 1
            assert tuple(before) == tuple(shown)
            assert "may be full: free some space" in troubles[-1]
            disk.empty()
            assert len(session.editor.add_many(_points(world, 400), "import")) == 400
            assert tuple(store.points(pair.id)) == tuple(session.list.points())
        assert os.listdir(disk.folder).count("labels.gpkg-journal") == 0
        survived("disk full", "label set")
    assert failed >= 4


def test_a_full_disk_under_a_new_label_set(make_disk: MakeDisk, survived: Callable[..., None]) -> None:
    failed = 0
    for pages in range(0, 40, 3):
        disk = make_disk(4 << 20)
        disk.fill(pages * _PAGE)
        try:
            LabelStore.create(str(disk.folder / "labels.gpkg"))
            _sound(disk.folder / "labels.gpkg")
        except JobError as error:
            failed += 1
            one_sentence(error, "No label set could be made", "not full", kind=DISK)
            assert not disk.content()
        survived("disk full", "label set")
    assert failed


def test_a_read_only_label_set(
    world: World, open_session: OpenSession, make_disk: MakeDisk, survived: Callable[..., None]
) -> None:
    disk = make_disk(4 << 20)
    store, pair = _store(disk.folder, world, 30)
    session, troubles = open_session(store, pair)
    before = disk.content()
    disk.read_only()
    assert session.editor.add_many(_points(world, 1), "import") == []
    assert "read-only" in troubles[-1]
    assert "copy it to a folder where you may write" in troubles[-1]
    assert len(LabelStore.open(store.path).points(pair.id)) == 30
    with pytest.raises(JobError) as caught:
        LabelStore.create(str(disk.folder / "other.gpkg"))
    one_sentence(caught.value, "No label set could be made")
    assert disk.content() == before
    disk.read_only(False)
    assert len(session.editor.add_many(_points(world, 1), "import")) == 1
    survived("read-only folder", "label set")


def test_a_label_set_that_another_program_holds(
    world: World, open_session: OpenSession, tmp_path: Path, survived: Callable[..., None]
) -> None:
    store, pair = _store(tmp_path, world, 30)
    session, troubles = open_session(store, pair)
    command = [sys.executable, str(_EDITOR), "lock", store.path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        begun = time.monotonic()
        assert session.editor.add_many(_points(world, 1), "import") == []
        assert time.monotonic() - begun < 10, "the main thread waits a second or two, never for the other's end"
        assert "Another program is writing to the label set" in troubles[-1]
        session.refresh()
        assert len(session.list.points()) == 30, "what is on the screen stays"
        with pytest.raises(JobError, match="Another program is writing"):
            LabelStore.open(store.path)
        other.kill()
    assert len(session.editor.add_many(_points(world, 1), "import")) == 1
    assert len(store.points(pair.id)) == 31
    survived("locked", "label set")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_label_set_that_is_cut_off(
    share: float, world: World, open_session: OpenSession, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """While it is open: its points are still on the screen, and can be exported."""
    store, pair = _store(tmp_path, world, 200)
    session, troubles = open_session(store, pair)
    points = session.list.points()
    os.truncate(store.path, int(share * os.path.getsize(store.path)))
    before = Path(store.path).read_bytes()
    assert session.editor.add_many(_points(world, 1), "import") == []
    assert "label set" in troubles[-1]
    assert any(words in troubles[-1] for words in ("open another one", "Open a copy", "open one that")), troubles[-1]
    session.refresh()
    assert tuple(session.list.points()) == tuple(points)
    assert Path(store.path).read_bytes() == before
    ground = _ground(pair)
    saved = tmp_path / "saved.csv"
    export_points(_format("csv"), str(saved), points, ground)
    assert len(import_points(str(saved), ground).points) == 200
    with pytest.raises(JobError) as caught:
        LabelStore.open(store.path)
    one_sentence(caught.value)
    assert caught.value.kind == BAD_INPUT
    survived("truncated", "label set")


def test_a_label_set_that_is_replaced(
    world: World, open_session: OpenSession, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """By another one, in one step, as a synchronisation does."""
    store, pair = _store(tmp_path, world, 30)
    session, troubles = open_session(store, pair)
    (tmp_path / "other").mkdir()
    other, other_pair = _store(tmp_path / "other", world, 5)
    theirs = other.points(other_pair.id)
    os.replace(other.path, store.path)
    assert session.editor.add_many(_points(world, 1), "import") == []
    assert "Another label set has taken the place" in troubles[-1]
    assert len(session.list.points()) == 30
    assert LabelStore.open(store.path).points(other_pair.id) == theirs
    survived("replaced", "label set")


def test_a_label_set_that_is_put_back(
    world: World, watch: Watch, open_session: OpenSession, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """An older copy of the same label set, from a backup: what it lacks is not taken for deleted by us."""
    store, pair = _store(tmp_path, world, 30)
    shutil.copy(store.path, tmp_path / "backup.gpkg")
    session, troubles = open_session(store, pair)
    added = session.editor.add_many(_points(world, 3), "import")
    os.replace(tmp_path / "backup.gpkg", store.path)
    made = session.editor.add_many(_points(world, 1), "import")
    found = LabelStore.open(store.path).points(pair.id)
    assert len(made) == 1, troubles
    assert {point.id for point in found} >= {*range(1, 31), *made}
    # It reads the file anew as soon as QGIS comes to it.
    watch.until(lambda: tuple(found) == tuple(session.list.points()), 10.0)
    assert tuple(found) == tuple(session.list.points()), "the screen shows what the file holds"
    assert len(added) == 3
    survived("replaced", "label set")


def test_two_qgis_edit_one_label_set(world: World, tmp_path: Path, survived: Callable[..., None]) -> None:
    """Point by point, both at the same time; every point of both is there at the end."""
    store, pair = _store(tmp_path, world, 0)
    command = [sys.executable, str(_EDITOR), "edit", store.path, str(pair.id), str(_FEW)]
    others = [
        subprocess.Popen([*command, mark], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for mark in ("first", "second")
    ]
    said = [other.communicate(timeout=240)[0] for other in others]
    assert [other.returncode for other in others] == [0, 0], said
    told = [line for text in said for line in text.splitlines() if line != "ready"]
    assert all("Another program is writing" in line for line in told), told
    notes = sorted(point.note for point in LabelStore.open(store.path).points(pair.id))
    assert notes == sorted(f"{mark} {number}" for mark in ("first", "second") for number in range(_FEW))
    _sound(store.path)
    survived("two QGIS at once", "label set", 2 * _FEW)


def test_two_qgis_make_one_label_set(tmp_path: Path, survived: Callable[..., None]) -> None:
    """At the same moment, under one name: one of them has it, the others are told."""
    begin = time.time() + 3.0
    for turn in range(4):
        path = tmp_path / f"labels{turn}.gpkg"
        command = [sys.executable, str(_EDITOR), "create", str(path), str(begin + 2.0 * turn)]
        others = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
        said = [other.communicate(timeout=120)[0].strip() for other in others]
        made = [text for text in said if not text.startswith("refused")]
        assert len(made) == 1, said
        assert LabelStore.open(str(path))._uid == made[0]
        assert all("already; open it, or choose another name" in text for text in said if text not in made)
        assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".label-set")] == []
    survived("two QGIS at once", "label set", 4)


def _ground(pair: LayerPair) -> Ground:
    return ground_of(pair, QgsCoordinateTransformContext())


def _format(key: str) -> Format:
    return next(kind for kind in FORMATS if kind.key == key)


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.key)
def test_an_export_on_a_full_disk(
    kind: Format, world: World, make_disk: MakeDisk, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """At every page of what is written: whole, or what was there before."""
    _store_of, pair = _store(tmp_path, world, 0)
    ground = _ground(pair)
    points = [TiePoint(number, point.sar, point.optical, note=point.note) for number, point in
              enumerate(_points(world, 300), 1)]  # fmt: skip
    reference = tmp_path / f"whole{kind.suffix}"
    export_points(kind, str(reference), points, ground)
    pages = -(-reference.stat().st_size // _PAGE)
    failed = 0
    for free in range(pages + 2):
        disk = make_disk(4 << 20)
        place = disk.folder / f"points{kind.suffix}"
        export_points(kind, str(place), points[:10], ground)
        before = disk.content()
        disk.fill(free * _PAGE)
        try:
            export_points(kind, str(place), points, ground)
            assert len(import_points(str(place), ground).points) == len(points), free
        except JobError as error:
            failed += 1
            one_sentence(error, "cannot be written", "has room", kind=DISK)
            assert disk.content() == before, free
        survived("disk full", "export")
    assert failed


def test_an_export_to_a_read_only_disk(
    world: World, make_disk: MakeDisk, tmp_path: Path, survived: Callable[..., None]
) -> None:
    _store_of, pair = _store(tmp_path, world, 0)
    disk = make_disk(4 << 20)
    disk.read_only()
    for kind in FORMATS:
        with pytest.raises(JobError) as caught:
            export_points(kind, str(disk.folder / f"p{kind.suffix}"), _points(world, 20), _ground(pair))
        one_sentence(caught.value, "cannot be written", "choose a folder that you may write to")
        survived("read-only folder", "export")
