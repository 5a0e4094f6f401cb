"""What to train on: a pair is added, check areas are drawn, samples looked at, and a pair of the label set deleted."""

from __future__ import annotations

import json
import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface

from s2m2_sar.s2m2_qgis.datasets.pairing import PairDialog
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, Change, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

NARROW = 320


def layers() -> list[QgsRasterLayer]:
    names = {"SAR": "S1 spring", "OPTICAL": "S2 spring", "SAR2": "S1 autumn", "OPTICAL2": "S2 autumn"}
    return [QgsRasterLayer(os.environ[f"S2M2_E2E_{key}"], name) for key, name in names.items()]


def spot(layer: QgsRasterLayer, x: float, y: float) -> QPoint:
    """Where a place lies on the map, as shares of the layer's width and height from its top left."""
    canvas, extent = iface.mapCanvas(), layer.extent()
    place = QgsPointXY(extent.xMinimum() + x * extent.width(), extent.yMaximum() - y * extent.height())
    place = canvas.mapSettings().layerToMapCoordinates(layer, place)
    return canvas.getCoordinateTransform().transform(place).toQPointF().toPoint()


def drag(layer: QgsRasterLayer, start: tuple[float, float], end: tuple[float, float]) -> None:
    view, left, none = iface.mapCanvas().viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    first, last = spot(layer, *start), spot(layer, *end)
    QTest.mousePress(view, left, none, first)
    QTest.mouseMove(view, (first + last) / 2)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, left, none, last)


def answer(stage: Stage, button: QMessageBox.StandardButton, picture: str) -> None:
    """Answer the question that is about to be asked; it is pictured first."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(100, look)
            return
        stage.note("question", box.text())
        if picture:
            stage.picture(picture)
        QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

    QTimer.singleShot(300, look)


def add_pair(stage: Stage) -> None:
    data = stage.dock.train.data
    stage.menu_entry(data.add_button, "Unlabelled pair of layers…")
    dialog = stage.wait(lambda: data.findChild(PairDialog), "the dialog opens")
    stage.note("why_no_pair", dialog.said.text())
    stage.choose(dialog.sar.layers, "S1 autumn")
    stage.choose(dialog.optical.layers, "S2 autumn")
    stage.picture("pair")
    stage.click(dialog.ok_button)
    stage.wait(lambda: data.table.topLevelItemCount() == 2, "the pair is in the table")


def scenario(stage: Stage) -> None:
    project, shown = QgsProject.instance(), layers()
    project.addMapLayers(list(reversed(shown)))
    canvas = iface.mapCanvas()
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(shown[1], shown[1].extent()))
    store = LabelStore.create(os.environ["S2M2_E2E_LABELS"])
    pair = store.add_pair(*map(layer_ref, shown[:2]))
    given = json.loads(os.environ["S2M2_E2E_POINTS"])
    points = tuple(TiePoint(0, tuple(at), tuple(at), role=CHECK if judges else CONTROL) for at, judges in given)
    store.write(pair.id, Change((), points))
    memory.save(project, Remembered(path=store.path, pair=pair.id, known=(store.path,)))

    stage.click(stage.toolbar_button())
    dock = stage.dock
    iface.mainWindow().resizeDocks([dock], [NARROW], Qt.Orientation.Horizontal)
    stage.settle()
    stage.note("width", dock.width())
    bar = dock.tabs
    stage.note("tabs_inside", all(bar.rect().contains(bar.tabRect(index)) for index in range(bar.count())))
    stage.click(bar, bar.tabRect(2).center())
    data = dock.train.data
    stage.wait(data.isVisible, "the Train page shows")
    box = data.table.visualItemRect(data.table.topLevelItem(0))
    stage.click(data.table.viewport(), QPoint(box.left() + 11, box.center().y()))
    stage.wait(lambda: data.ticked(), "the pair is ticked")
    add_pair(stage)
    stage.note("rows", [data.table.topLevelItem(row).text(1) for row in range(2)])
    stage.note("said", data.said.text())
    stage.click(data.map_button)
    stage.wait_for_map()
    stage.click(data.check_areas.draw_button)
    drag(shown[1], (0.8, 0.1), (0.95, 0.9))
    drag(shown[1], (0.1, 0.8), (0.3, 0.95))
    stage.note("drawn", len(data.check_areas.drawn))
    stage.note("said_then", data.said.text())
    stage.wait_for_map()
    stage.picture("areas")
    QTest.keyClick(iface.mapCanvas(), Qt.Key.Key_Escape)
    stage.note("still_drawing", data.check_areas.draw_button.isChecked())
    sizes = [action.text() for action in data.check_areas.remove_button.menu().actions()]
    stage.note("offered", sizes)
    stage.menu_entry(data.check_areas.remove_button, sizes[1])
    stage.note("left", len(data.check_areas.drawn))

    stage.click(data.preview_button)
    preview = data._preview
    stage.wait(lambda: preview.others.isEnabled() and "labelled" in preview.said.text(), "samples are drawn", 120)
    # A layer leaves while others are drawn: the engine reads the file, and the window lives.
    stage.click(preview.others)
    project.removeMapLayer(shown[2].id())
    stage.wait(lambda: preview.others.isEnabled() and "labelled" in preview.said.text(), "samples are drawn", 120)
    stage.picture("samples", preview)
    preview.close()

    stage.click(bar, bar.tabRect(1).center())
    stage.wait(dock.label.isVisible, "the Label page shows")
    label = dock.label
    label.open_set(store.path)
    row = label.pairs.visualItemRect(label.pairs.topLevelItem(0))
    stage.click(label.pairs.viewport(), row.center())
    answer(stage, QMessageBox.StandardButton.No, "question")
    stage.click(label.delete_button)
    stage.note("kept", len(store.points(pair.id)))
    answer(stage, QMessageBox.StandardButton.Yes, "")
    QTest.keyClick(label.pairs, Qt.Key.Key_Delete)
    stage.wait(lambda: label.pairs.topLevelItemCount() == 0, "the pair is gone")
    stage.note("pairs", len(store.pairs()))
    stage.click(bar, bar.tabRect(2).center())
    stage.wait(lambda: data.table.topLevelItemCount() == 1, "the Train page knows it")


play(scenario)
