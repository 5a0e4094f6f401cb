"""Review a whole scene's result with mouse and keyboard: list, inspector, decisions, map, filter, fitting again."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    for name, path in (("Sentinel-2 true colour", "OPTICAL"), ("Sentinel-1 VH", "SAR")):
        project.addMapLayer(QgsRasterLayer(os.environ[f"S2M2_E2E_{path}"], name))
    project.layerTreeRoot().findLayers()[0].setItemVisibilityChecked(False)  # the SAR, which covers the optical
    stage.click(stage.toolbar_button())
    dock = stage.dock
    iface.mainWindow().resizeDocks([dock], [340], Qt.Orientation.Horizontal)
    page = dock.review
    page.news.connect(lambda text, _level: stage.note("news", text))
    assert stage.page.session.open(os.environ["S2M2_E2E_BUNDLE"])
    stage.scroll_to(stage.page.card.review_button)
    stage.click(stage.page.card.review_button)
    stage.wait(page.isVisible, "the Review page")
    stage.click(page.heatmaps_button)
    iface.mapCanvas().setExtent(project.mapLayersByName("heatmaps of all templates")[0].extent())
    iface.mapCanvas().refresh()
    stage.wait_for_map()
    stage.settle(600)
    stage.note("listed", page.list.matches.rowCount())
    stage.note("summary", page.summary.text())
    stage.picture("page")

    decide(stage, page)
    inspect(stage, page)
    pick(stage, page)
    choose(stage, page)

    stage.click(page.refit_row.button)
    stage.wait(lambda: page.refit_row.busy, "fitting shows")
    stage.wait(lambda: not page.refit_row.busy, "the model is fitted again", 240)
    stage.note("decided_after", page.session.decided)
    stage.wait_for_map()
    stage.picture("refitted")


def decide(stage: Stage, page) -> None:
    """With the keyboard alone, once the list has it."""
    stage.click(page.list.viewport(), page.list.visualRect(page.list.matches.index(0, 0)).center())
    first = page.session.row
    for key in "ajrj":
        QTest.keyClick(page.list, key)
        stage.settle(60)
    order = page.session.order.tolist()
    stage.note("accepted", int(page.session.matches.id[order[0]]))
    stage.note("rejected", int(page.session.matches.id[order[1]]))
    stage.note("walked", [first == order[0], page.session.row == order[2]])


def inspect(stage: Stage, page) -> None:
    inspector = page.inspector
    stage.click(page.inspect_button)
    stage.wait(inspector.isVisible, "the inspector")
    inspector.move(300, 40)
    views = [inspector.sar, inspector.optical, inspector.blink, *inspector.heat.values()]
    stage.wait(lambda: all(view.image is not None for view in views), "chips and heatmaps")
    stage.picture("inspector")
    row, heat = page.session.row, inspector.heat["fused"]
    before = page.session.shift(row)
    spot = heat.where(-6.0, 5.0).toPoint()
    QTest.mouseMove(heat, spot)
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=spot)
    stage.wait(lambda: page.session.shift(row) != before, "the peak is placed")
    placed = page.session.shift(row)
    stage.picture("placed")
    QTest.keyClick(inspector, Qt.Key.Key_Z, CONTROL)
    stage.wait(lambda: page.session.shift(row) == before, "undone")
    QTest.keyClick(inspector, Qt.Key.Key_Z, CONTROL | SHIFT)
    stage.wait(lambda: page.session.shift(row) == placed, "done again")
    stage.note("placed", [int(page.session.matches.id[row]), *placed])
    QTest.keyClick(inspector, Qt.Key.Key_Escape)
    stage.wait(lambda: not inspector.isVisible(), "the inspector closes")


def pick(stage: Stage, page) -> None:
    """A match in the map."""
    canvas = iface.mapCanvas()
    row = int(page.session.order[-1])
    canvas.zoomScale(60000)
    page.session.select(row)
    stage.wait_for_map()
    page.session.select(-1)
    stage.click(page.pick_button)
    place = page.on_map.spot(row).centre[0]
    spot = canvas.getCoordinateTransform().transform(float(place[0]), float(place[1]))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot.toQPointF().toPoint())
    stage.wait(lambda: page.session.row == row, "the match is picked")
    stage.wait(page.inspector.isVisible, "the inspector opens")
    page.inspector.close()
    stage.click(page.pick_button)
    stage.wait_for_map()
    stage.picture("map")


def choose(stage: Stage, page) -> None:
    """Only the unsure ones, in the list and on the map."""
    from qgis.PyQt.QtWidgets import QToolButton

    stage.click(page.filters.findChild(QToolButton))
    page.ensureWidgetVisible(page.filters.most)
    stage.type(page.filters.most, "0.60")
    whole = len(page.session.matches)
    stage.wait(lambda: page.list.matches.rowCount() < whole, "the filter is applied")
    stage.note("filtered", page.list.matches.rowCount())
    stage.note("unsure", int((page.session.matches.confidence < 0.605).sum()))
    stage.wait_for_map()
    stage.picture("filtered")
    page.ensureWidgetVisible(page.filters.reset_button)
    stage.click(page.filters.reset_button)
    stage.wait(lambda: page.list.matches.rowCount() == whole, "the filter is reset")
    page.ensureWidgetVisible(page.refit_row.button)


play(scenario)
