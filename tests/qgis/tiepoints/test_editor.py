"""Every edit is in the file before it is on the screen, and can be undone."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import Callable

import pytest

from s2m2_sar.s2m2_qgis.tiepoints import commands, connection
from s2m2_sar.s2m2_qgis.tiepoints.editor import TiePointEditor
from s2m2_sar.s2m2_qgis.tiepoints.points import (
    CHECK,
    CONTROL,
    CORRECTED,
    HAND,
    IMPORTED,
    PROPOSAL,
    ROLES,
    Change,
    LayerPair,
    TiePoint,
    TiePointList,
)
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

from .conftest import OPTICAL, SAR


class Desk:
    """An editor with its list, and what both said. With every change it looks whether the file has it already."""

    def __init__(self, store: LabelStore, pair: LayerPair) -> None:
        self.store, self.pair = store, pair
        self.list = TiePointList()
        self.editor = TiePointEditor(self.list)
        self.editor.attach(store, pair.id)
        self.changes: list[Change] = []
        self.troubles: list[str] = []
        self.list.changed.connect(self._changed)
        self.editor.trouble.connect(self.troubles.append)
        self.stack = self.editor.undo_stack

    def _changed(self, change: Change) -> None:
        assert self.file == self.list.points()
        self.changes.append(change)

    @property
    def file(self) -> tuple[TiePoint, ...]:
        return tuple(self.store.points(self.pair.id))


@pytest.fixture
def desk(store: LabelStore, labelled: LayerPair) -> Desk:
    return Desk(store, labelled)


def test_a_point_is_added_undone_and_redone(desk: Desk) -> None:
    key = desk.editor.add(SAR, OPTICAL, PROPOSAL, 0.9, CHECK, "corner")
    assert key is not None
    point = desk.list.get(key)
    assert (point.sar, point.optical, point.origin, point.confidence) == (SAR, OPTICAL, PROPOSAL, 0.9)
    assert (point.role, point.note, point.enabled) == (CHECK, "corner", True)
    assert desk.file == (point,)
    desk.stack.undo()
    assert desk.file == desk.list.points() == ()
    desk.stack.redo()
    assert desk.file == desk.list.points() == (point,)
    assert desk.troubles == []
    assert [(len(change.before), len(change.after)) for change in desk.changes] == [(0, 1), (1, 0), (0, 1)]


Edit = Callable[[TiePointEditor, list], bool]
EDITS: dict[str, tuple[Edit, dict]] = {
    "move point 1": (lambda editor, ids: editor.move(ids[0], sar=(1, 2)), {"sar": (1.0, 2.0), "origin": CORRECTED}),
    "move point 2": (lambda editor, ids: editor.move(ids[1], optical=(3, 4)), {"optical": (3.0, 4.0)}),
    "disable 2 points": (lambda editor, ids: editor.set_enabled(ids[:2], False), {"enabled": False}),
    "make point 1 a check point": (lambda editor, ids: editor.set_role(ids[:1], CHECK), {"role": CHECK}),
    "note of point 1": (lambda editor, ids: editor.set_note(ids[0], "pier"), {"note": "pier"}),
}


@pytest.mark.parametrize("text", EDITS)
def test_every_edit_can_be_undone(desk: Desk, text: str) -> None:
    ids = [desk.editor.add(SAR, OPTICAL, origin) for origin in (PROPOSAL, HAND, IMPORTED)]
    before = desk.list.points()
    edit, fields = EDITS[text]
    assert edit(desk.editor, ids)
    after = desk.list.points()
    assert desk.file == after
    assert desk.stack.undoText() == text
    altered = [new for old, new in zip(before, after) if old != new]
    assert len(altered) == (2 if text.startswith("disable 2") else 1)
    for new in altered:
        old = next(point for point in before if point.id == new.id)
        assert new == replace(old, changed=new.changed, **fields)
        assert new.changed >= old.changed
    desk.stack.undo()
    assert desk.file == desk.list.points() == before
    desk.stack.redo()
    assert desk.file == desk.list.points() == after


def test_many_points_are_one_step(desk: Desk) -> None:
    new = [TiePoint(77, (SAR[0] + i, SAR[1]), OPTICAL, origin=IMPORTED, role=CONTROL) for i in range(20)]
    ids = desk.editor.add_many(new, "import 20 points")
    assert len(set(ids)) == 20
    assert [point.id for point in desk.list.points()] == ids
    assert desk.stack.undoText() == "import 20 points"
    assert desk.editor.remove(ids[5:])
    assert desk.stack.undoText() == "delete 15 points"
    assert len(desk.file) == 5
    desk.stack.undo()
    assert [point.id for point in desk.file] == ids
    desk.stack.undo()
    assert desk.file == ()


def test_nothing_to_do_is_no_step(desk: Desk) -> None:
    key = desk.editor.add(SAR, OPTICAL)
    desk.changes.clear()
    assert desk.editor.set_enabled([key], True)
    assert desk.editor.set_role([key], CONTROL)
    assert desk.editor.set_note(key, "")
    assert desk.editor.move(key, sar=SAR)
    assert desk.editor.remove([])
    assert desk.editor.remove([99])
    assert not desk.editor.move(99, sar=SAR)
    assert desk.editor.add_many([], "nothing") == []
    assert desk.stack.count() == 1
    assert desk.changes == []
    assert desk.troubles == []


def test_nudges_are_one_step(desk: Desk) -> None:
    key = desk.editor.add(SAR, OPTICAL, PROPOSAL)
    other = desk.editor.add(SAR, OPTICAL)
    for step in range(1, 8):
        assert desk.editor.move(key, optical=(OPTICAL[0] + step, OPTICAL[1]), merge=True)
    assert desk.stack.count() == 3
    assert desk.file[0].optical == (OPTICAL[0] + 7, OPTICAL[1])
    assert desk.editor.move(other, optical=(0, 0), merge=True)
    assert desk.editor.move(key, optical=(0, 0), merge=True)
    assert desk.stack.count() == 5
    for _ in range(3):
        desk.stack.undo()
    assert [point.optical for point in desk.file] == [OPTICAL, OPTICAL]
    assert desk.file[0].origin == PROPOSAL
    desk.stack.redo()
    assert desk.file[0].optical == (OPTICAL[0] + 7, OPTICAL[1])
    assert desk.file[0].origin == CORRECTED


def test_a_drag_and_later_nudges_are_steps_of_their_own(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    key = desk.editor.add(SAR, OPTICAL)
    desk.editor.move(key, sar=(1, 1))
    desk.editor.move(key, sar=(2, 2), merge=True)
    desk.editor.move(key, sar=(3, 3), merge=True)
    assert desk.stack.count() == 3
    monkeypatch.setattr(commands, "PAUSE", -1.0)
    desk.editor.move(key, sar=(4, 4), merge=True)
    assert desk.stack.count() == 4
    desk.stack.undo()
    assert desk.file[0].sar == (3.0, 3.0)
    desk.stack.undo()
    assert desk.file[0].sar == (1.0, 1.0)


def test_what_is_not_a_number_is_refused(desk: Desk) -> None:
    assert desk.editor.add((float("nan"), 0), OPTICAL) is None
    key = desk.editor.add(SAR, OPTICAL)
    assert not desk.editor.move(key, sar=(0, float("inf")))
    assert len(desk.troubles) == 2
    assert "not a number" in desk.troubles[0]
    assert desk.file[0].sar == SAR
    with pytest.raises(ValueError, match="judge"):
        desk.editor.set_role([key], "judge")


def test_without_a_pair_it_says_so() -> None:
    editor = TiePointEditor(TiePointList())
    troubles: list[str] = []
    editor.trouble.connect(troubles.append)
    assert editor.add(SAR, OPTICAL) is None
    assert "No layer pair" in troubles[0]
    assert editor.undo_stack.count() == 0


def test_what_cannot_be_written_does_not_happen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    key = desk.editor.add(SAR, OPTICAL)
    desk.editor.move(key, sar=(1, 1))
    desk.stack.undo()
    before = desk.list.points()
    desk.changes.clear()
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert desk.editor.add(SAR, OPTICAL) is None
        assert not desk.editor.move(key, sar=(2, 2))
        assert not desk.editor.set_enabled([key], False)
        assert not desk.editor.remove([key])
        assert desk.stack.canRedo(), "an edit that failed took what could be redone with it"
        assert len(desk.troubles) == 4
        desk.stack.redo()
        desk.stack.undo()
        assert len(desk.troubles) == 6
        other.execute("ROLLBACK")
    assert all("Another program is writing" in text for text in desk.troubles)
    assert desk.changes == []
    assert desk.file == desk.list.points() == before
    assert (desk.stack.index(), desk.stack.count()) == (1, 2), "a step that failed is where it was"
    desk.stack.redo()
    assert desk.list.get(key).sar == (1, 1)
    desk.stack.setIndex(0)
    assert desk.file == desk.list.points() == ()


@pytest.mark.parametrize("goal", [0, 3])
def test_a_step_that_failed_can_be_tried_again(desk: Desk, goal: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.05)
    key = desk.editor.add(SAR, OPTICAL)
    desk.editor.move(key, sar=(1, 1))
    desk.editor.set_note(key, "kerb")
    if goal:
        desk.stack.setIndex(0)
    start, before = desk.stack.index(), desk.list.points()
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.stack.setIndex(goal)
        assert (desk.stack.index(), desk.stack.count()) == (start, 3)
        other.execute("ROLLBACK")
    assert len(desk.troubles) == 1, "one sentence for what was asked for once"
    assert desk.file == desk.list.points() == before
    desk.stack.setIndex(goal)
    assert desk.stack.index() == goal
    assert [(point.sar, point.note) for point in desk.list.points()] == ([((1, 1), "kerb")] if goal else [])
    assert desk.file == desk.list.points()


def test_undoing_keeps_what_another_program_has_changed(desk: Desk) -> None:
    key = desk.editor.add(SAR, OPTICAL)
    desk.editor.move(key, sar=(1, 1))
    there = desk.list.get(key)
    other = LabelStore.open(desk.store.path)
    other.write(desk.pair.id, Change((there,), (replace(there, note="theirs", enabled=False),)))
    desk.list.reset(desk.file)
    desk.stack.undo()
    assert desk.file == desk.list.points()
    assert (desk.list.get(key).sar, desk.list.get(key).note, desk.list.get(key).enabled) == (SAR, "theirs", False)
    desk.stack.redo()
    assert desk.file == desk.list.points()


@pytest.mark.parametrize("seed", range(3))
def test_any_walk_of_edits_shows_what_the_file_holds(desk: Desk, seed: int) -> None:
    """Two windows edit one pair in turn, back and forth through their histories; each reads anew where it must."""
    draw = random.Random(seed)
    desks = [desk, Desk(LabelStore.open(desk.store.path), desk.pair)]
    heard: list[Change] = []
    for one in desks:
        # Its check at every change would come before what was overtaken is read anew.
        one.list.changed.disconnect(one._changed)
        one.list.reset(one.file)
        one.list.changed.connect(heard.append)
    reader = LabelStore.open(desk.store.path)
    for _step in range(120):
        one = draw.choice(desks)
        ids = [point.id for point in one.list.points()]
        kind = draw.choice(
            ["add", "undo", "undo", "undo", "redo", "redo"] + ["move", "remove", "note", "role"] * bool(ids)
        )
        if kind == "add":
            one.editor.add((draw.random(), 1), (2, draw.random()))
        elif kind in ("undo", "redo"):
            getattr(one.stack, kind)()
        elif kind == "move":
            one.editor.move(draw.choice(ids), sar=(draw.random(), 3), merge=draw.random() < 0.5)
        elif kind == "remove":
            one.editor.remove(draw.sample(ids, draw.randint(1, len(ids))))
        elif kind == "note":
            one.editor.set_note(draw.choice(ids), str(draw.random()))
        else:
            one.editor.set_role(ids, draw.choice(ROLES))
        if heard and one.store.overtaken:
            one.list.reset(one.file)
        if heard:
            assert tuple(reader.points(desk.pair.id)) == one.list.points(), kind
            heard.clear()
    assert [text for one in desks for text in one.troubles] == []


def test_what_was_done_can_be_undone_through_another_store(desk: Desk) -> None:
    desk.editor.add(SAR, OPTICAL)
    desk.editor.attach(LabelStore.open(desk.store.path), desk.pair.id)
    desk.stack.undo()
    assert desk.file == desk.list.points() == ()
