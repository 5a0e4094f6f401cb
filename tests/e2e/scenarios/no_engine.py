"""Without an engine: what is said, and a result from elsewhere is opened, accepted, saved and opened again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QPushButton, QToolButton
from qgis.utils import iface


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "Sentinel-2 true colour")
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "Sentinel-1 VH")
    project.addMapLayer(optical)
    project.addMapLayer(sar)
    iface.mapCanvas().setExtent(optical.extent())
    stage.click(stage.toolbar_button())
    stage.wait(lambda: "There is no Python at" in stage.page.summary.text(), "the summary says what is missing", 60)
    stage.note("summary", stage.page.summary.text())
    stage.note("can_run", stage.page.run_row.button.isEnabled())
    stage.note("status", stage.dock.status.text())
    stage.note("narrow", narrowest(stage))
    stage.picture("no_engine")
    stage.click(stage.dock.engine_button)
    stage.picture("engine_page")
    stage.click(stage.dock.engine_page.back_button)

    place_a_pair(stage, sar, optical)

    stage.page.session.open(os.environ["S2M2_E2E_BUNDLE"])
    card = stage.page.card
    stage.note("headline", card.headline.text())
    stage.note("details", card.details.text())
    stage.scroll_to(card.accept_button)
    stage.click(card.accept_button)
    stage.wait(lambda: card.accept_button.text() == "Undo", "it is accepted")
    stage.note("order", [layer.name() for layer in project.layerTreeRoot().layerOrder()])
    stage.note("hidden", not project.layerTreeRoot().findLayer(optical.id()).itemVisibilityChecked())
    stage.wait_for_map()
    stage.picture("opened")
    stage.note("narrow_with_result", narrowest(stage))

    file = Path(os.environ["S2M2_E2E_OUT"]) / "work.qgz"
    assert project.write(str(file))
    project.clear()
    stage.wait(lambda: "No result yet" in card.details.text(), "a new project has no result")
    assert project.read(str(file))
    stage.wait(lambda: card.accept_button.text() == "Undo", "the project brings its result back")
    stage.note("headline_again", card.headline.text())
    stage.note("layers_again", [layer.name() for layer in stage.page.form.layers()])
    stage.scroll_to(card.accept_button)
    stage.click(card.accept_button)
    stage.wait(lambda: card.accept_button.text() == "Accept", "the acceptance is undone in the project")
    restored = project.mapLayersByName("Sentinel-2 true colour")[0]
    stage.note("shown_again", project.layerTreeRoot().findLayer(restored.id()).itemVisibilityChecked())


def place_a_pair(stage: Stage, sar: QgsRasterLayer, optical: QgsRasterLayer) -> None:
    """One place in both images, by two clicks in the map, which shows one image at a time meanwhile."""
    canvas, box = iface.mapCanvas(), stage.page.form.start
    before = [layer.id() for layer in canvas.layers()]
    stage.scroll_to(box.pick)
    stage.click(box.pick)
    stage.note("map_for_first_click", [layer.name() for layer in canvas.layers()])
    stage.wait_for_map()
    stage.picture("first_click")
    middle = canvas.viewport().rect().center()
    stage.click(canvas.viewport(), middle)
    stage.note("map_for_second_click", [layer.name() for layer in canvas.layers()])
    stage.wait_for_map()
    stage.click(canvas.viewport(), QPoint(middle.x() + 30, middle.y()))
    start = stage.wait(box.start, "the pair is there")
    stage.note("start_apart", [start[2] - start[0], start[3] - start[1]])
    stage.note("start_text", box.text.text())
    stage.note("map_as_before", [layer.id() for layer in canvas.layers()] == before)
    stage.click(box.clear)
    stage.note("start_cleared", box.start() is None)


def narrowest(stage: Stage) -> dict:
    """How the dock fits at its narrowest."""
    dock, page = stage.dock, stage.page
    iface.mainWindow().resizeDocks([dock], [320], _horizontal())
    stage.settle(300)
    squeezed = [
        button.text()
        for kind in (QPushButton, QToolButton)
        for button in page.widget().findChildren(kind)
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width()
    ]
    return {
        "dock": dock.width(),
        "needed": page.widget().minimumSizeHint().width(),
        "room": page.viewport().width(),
        "squeezed": squeezed,
    }


def _horizontal():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal


play(scenario)
