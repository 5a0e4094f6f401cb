"""Another QGIS: a process that works on a label set. Run by path: ``python editor.py DEED PATH …``."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints.editor import TiePointEditor
from s2m2_sar.s2m2_qgis.tiepoints.points import TiePointList
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore


def say(text: str) -> None:
    os.write(1, (text + "\n").encode())


def lock(path: str) -> None:
    """Hold the file for itself until stdin ends."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    say("locked")
    sys.stdin.read()
    connection.execute("ROLLBACK")


def patiently(do: Callable[[], Any]) -> Any:
    """As a user who is told that another program is writing, and does it again."""
    while True:
        try:
            return do()
        except JobError as error:
            say(f"trouble: {error.message}")


def edit(path: str, pair_id: int, count: int, mark: str) -> None:
    """Add points one by one, each with a note of its own."""
    store = patiently(lambda: LabelStore.open(path))
    points = TiePointList()
    points.reset(patiently(lambda: store.points(pair_id)))
    editor = TiePointEditor(points)
    editor.attach(store, pair_id)
    editor.trouble.connect(lambda text: say(f"trouble: {text}"))
    say("ready")
    for number in range(count):
        place = (5e5 + number, 5.7e6)
        # Where the other one holds the file for long, the user is told, and does it again.
        while (made := editor.add(place, place)) is None:
            pass
        while not editor.set_note(made, f"{mark} {number}"):
            pass


def create(path: str, begin: float) -> None:
    """Make a label set at a moment, and say whether it was made."""
    time.sleep(max(0.0, begin - time.time()))
    try:
        say(LabelStore.create(path)._uid)
    except JobError as error:
        say(f"refused: {error.message}")


if __name__ == "__main__":
    _app = QCoreApplication([])
    deed, path, *rest = sys.argv[1:]
    if deed == "lock":
        lock(path)
    elif deed == "edit":
        edit(path, int(rest[0]), int(rest[1]), rest[2])
    else:
        create(path, float(rest[0]))
