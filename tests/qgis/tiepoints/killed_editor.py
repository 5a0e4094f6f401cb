"""Edits the points of a label set at random until it is killed, and tells of every step. Run by ``test_killed.py``.

On stdout, a JSON line with each change before it is written, and one with each change that the list announced.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import sys

from qgis.PyQt.QtCore import QCoreApplication

from s2m2_sar.s2m2_qgis.tiepoints.editor import TiePointEditor
from s2m2_sar.s2m2_qgis.tiepoints.points import Change, TiePoint, TiePointList
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore


def say(**what: object) -> None:
    # In one piece and past all buffers: what is said before the kill arrives.
    os.write(1, (json.dumps(what) + "\n").encode())


def tell(word: str, change: Change) -> None:
    say(
        word=word,
        gone=[point.id for point in change.before if point.id not in {other.id for other in change.after}],
        there=[dataclasses.asdict(point) for point in change.after],
    )


class TellingStore(LabelStore):
    def write(self, pair_id: int, change: Change) -> Change:
        tell("meant", change)
        return super().write(pair_id, change)


def step(editor: TiePointEditor, points: TiePointList, dice: random.Random) -> None:
    ids = [point.id for point in points.points()]
    some = dice.sample(ids, min(len(ids), dice.randint(1, 20)))
    place = (dice.uniform(5e5, 6e5), dice.uniform(5e6, 6e6))
    kind = dice.choice(
        ("add", "add", "many", "move", "nudge", "note", "enable", "check", "undo", "undo", "redo", "remove")
    )
    if kind == "many":
        new = [TiePoint(0, place, place, note="x" * dice.randint(0, 300))] * dice.randint(2, 60)
        editor.add_many(new, kind)
    elif kind == "add" or not some:
        editor.add(place, place)
    elif kind in ("move", "nudge"):
        editor.move(some[0], optical=place, merge=kind == "nudge")
    elif kind == "note":
        editor.set_note(some[0], str(place))
    elif kind == "enable":
        editor.set_enabled(some, dice.random() < 0.5)
    elif kind == "check":
        editor.set_role(some, dice.choice(("check", "control")))
    elif kind == "undo":
        editor.undo_stack.undo()
    elif kind == "redo":
        editor.undo_stack.redo()
    elif len(ids) > 30:
        editor.remove(some)


def main(path: str, pair_id: int, seed: int) -> None:
    _app = QCoreApplication([])
    store = TellingStore.open(path)
    points = TiePointList()
    points.reset(store.points(pair_id))
    editor = TiePointEditor(points)
    editor.attach(store, pair_id)
    editor.trouble.connect(lambda text: say(trouble=text))
    points.changed.connect(lambda change: tell("done", change))
    dice = random.Random(seed)
    say(ready=True)
    while True:
        step(editor, points, dice)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
