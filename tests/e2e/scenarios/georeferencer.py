"""QGIS's own Georeferencer loads tie points that we wrote and saves them again; we read what it saved."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, Optional

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QTableView,
    QWidget,
)
from qgis.utils import iface

from s2m2_sar.s2m2_qgis.tiepoints.exchange.ground import ground_of
from s2m2_sar.s2m2_qgis.tiepoints.exchange.points_file import read_points_file, write_points_file
from s2m2_sar.s2m2_qgis.tiepoints.points import LayerPair, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

OUT = Path(os.environ["S2M2_E2E_OUT"])
# How often a file dialog is answered before it is closed.
ANSWERS = 10


def scenario(stage: Stage) -> None:
    for name, case in json.loads(os.environ["S2M2_E2E_CASES"]).items():
        go_through(stage, name, case)
    georeferencer(stage).close()
    stage.settle()


def go_through(stage: Stage, name: str, case: dict[str, Any]) -> None:
    """Write a case's points, let the Georeferencer load and save them, and note what we read of that."""
    sar, optical = QgsRasterLayer(case["sar"], "sar"), QgsRasterLayer(case["optical"], "optical")
    assert sar.isValid()
    QgsProject.instance().addMapLayer(optical)
    ground = ground_of(LayerPair(1, layer_ref(sar), layer_ref(optical)), QgsCoordinateTransformContext(), optical)
    points = [
        TiePoint(row + 1, tuple(sar_place), tuple(place), enabled=row != 2)
        for row, (sar_place, place) in enumerate(case["points"])
    ]
    ours, theirs = OUT / f"{name}_ours.points", OUT / f"{name}_theirs.points"
    write_points_file(str(ours), points, ground, case["form"])

    window = georeferencer(stage)
    with_file(stage, action(window, "mActionOpenRaster"), case["sar"])
    stage.wait(lambda: rows(window) == 0, "another raster has no points yet")
    with_file(stage, action(window, "mActionLoadGCPpoints"), str(ours))
    stage.wait(lambda: rows(window) == len(points), "the Georeferencer lists the points")
    stage.picture(f"{name}_loaded")
    with_file(stage, action(window, "mActionSaveGCPpoints"), str(theirs))
    stage.wait(theirs.exists, "the Georeferencer saves the points")

    found = read_points_file(str(theirs), ground)
    stage.note(f"{name}_found", [[point.sar, point.optical, point.enabled] for point in found.points])
    stage.note(f"{name}_wanted", [[point.sar, point.optical, point.enabled] for point in points])
    stage.note(f"{name}_warnings", list(found.warnings))
    stage.note(f"{name}_theirs", theirs.read_text(encoding="utf-8"))
    stage.note(f"{name}_ours", ours.read_text(encoding="utf-8"))


def georeferencer(stage: Stage) -> QMainWindow:
    """The Georeferencer's window, opened from QGIS's menu."""
    iface.mainWindow().findChild(QAction, "mActionShowGeoreferencer").trigger()
    return stage.wait(opened, "the Georeferencer opens")


def opened() -> Optional[QMainWindow]:
    """The Georeferencer's window where it is open. QGIS's own, its parent, has its actions too."""
    for each in QApplication.topLevelWidgets():
        if each is iface.mainWindow() or not isinstance(each, QMainWindow) or not each.isVisible():
            continue
        if each.findChild(QAction, "mActionLoadGCPpoints"):
            return each
    return None


def rows(window: QWidget) -> int:
    """How many points its table lists."""
    tables = [each for each in window.findChildren(QTableView) if each.isVisible() and each.model() is not None]
    return max((each.model().rowCount() for each in tables), default=0)


def action(window: QWidget, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert found is not None, f"no action {name}"
    assert found.isEnabled(), f"{name} is disabled"
    return found


def with_file(stage: Stage, asking: QAction, path: str) -> None:
    """Trigger what opens a file dialog, and answer that with the keyboard; any other dialog is a failure.

    The action returns when its dialogs are gone. On a busy machine a dialog may miss the Return, so it is
    looked at again until then, and closed where it takes no answer.
    """
    typed: list[str] = []
    timer = QTimer()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and len(typed) < ANSWERS:
            typed.append(path)
            entry = dialog.findChild(QLineEdit)
            entry.clear()
            QTest.keyClicks(entry, path)
            QTest.keyClick(entry, Qt.Key.Key_Return)
        elif dialog is not None:
            stage.note("dialog", dialog.windowTitle())
            stage.picture("dialog")
            dialog.close()

    timer.timeout.connect(answer)
    timer.start(500)
    asking.trigger()
    stage.settle(800)
    timer.stop()
    assert typed, f"no file dialog for {path}"


play(scenario)
