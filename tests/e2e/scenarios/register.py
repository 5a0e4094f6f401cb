"""Pick, run, look, accept, undo, accept again: the whole walk with mouse and keyboard."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface

SAR_NAME, OPTICAL_NAME = "Sentinel-1 VH", "Sentinel-2 true colour"


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], OPTICAL_NAME)
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], SAR_NAME)
    project.addMapLayer(optical)
    project.addMapLayer(sar)
    iface.mapCanvas().setExtent(optical.extent())
    stage.note("engine_before_dock", stage.page._engines.jobs.status().state)

    stage.click(stage.toolbar_button())
    stage.wait(stage.page.isVisible, "the dock opens")
    form = stage.page.form
    stage.choose(form.sar.layers, SAR_NAME)
    stage.choose(form.optical.layers, OPTICAL_NAME)
    stage.type(form.radius.lineEdit(), os.environ.get("S2M2_E2E_RADIUS", "1000"))
    if os.environ.get("S2M2_E2E_OUTPUT"):
        stage.click(_title_of(form.output))
        stage.type(form.output.folder.lineEdit(), os.environ["S2M2_E2E_OUTPUT"])
    stage.wait(lambda: "templates" in stage.page.summary.text(), "the summary tells the plan", 120)
    stage.note("summary", stage.page.summary.text())
    stage.wait_for_map()
    stage.picture("plan")

    stage.scroll_to(stage.page.run_row.button)
    stage.click(stage.page.run_row.button)
    stage.wait(lambda: stage.page.run_row.busy and stage.page.run_row.bar.value() > 0, "progress shows", 60)
    stage.note("tasks_running", QgsApplication.taskManager().countActiveTasks())
    stage.picture("running")
    stage.wait(lambda: not stage.page.run_row.busy, "the registration ends", 300)
    bundle = stage.wait(lambda: stage.page.session.bundle, "the result is shown")
    stage.note("headline", stage.page.card.headline.text())
    stage.note("details", stage.page.card.details.text())
    stage.note("accepted", bundle.accepted)
    stage.note("folder", bundle.folder)
    stage.note("shift_m", bundle.shift_m)
    stage.wait_for_map()
    stage.picture("result")
    if not bundle.accepted:
        stage.scroll_to(stage.page.card.next)
        stage.picture("refusal")
        return

    card = stage.page.card
    stage.scroll_to(card.accept_button)
    stage.click(card.accept_button)
    shifted = stage.wait(lambda: _shifted(project), "the shifted layer comes into the map")
    stage.note(
        "moved_by",
        [shifted.extent().xMinimum() - sar.extent().xMinimum(), shifted.extent().yMinimum() - sar.extent().yMinimum()],
    )
    stage.note("original_visible", _visible(sar))
    stage.wait_for_map()
    stage.picture("accepted")

    stage.menu_entry(card.more, "Undo acceptance")
    stage.wait(lambda: _shifted(project) is None, "the acceptance is undone")
    stage.note("original_visible_after_undo", _visible(sar))
    stage.click(card.accept_button)
    stage.wait(lambda: _shifted(project), "it is accepted again")
    stage.menu_entry(card.more, "Show each template's heatmap")
    stage.wait(lambda: project.mapLayersByName("template 0"), "the templates' heatmaps are loaded")
    stage.wait_for_map()
    stage.picture("templates")
    stage.note("layers", sorted(layer.name() for layer in project.mapLayers().values()))

    stage.click(stage.dock.engine_button)
    stage.click(stage.dock.engine_page.test_button)
    stage.wait(lambda: "torch" in stage.dock.engine_page.report.text(), "the test of the engine ends", 120)
    stage.note("engine_report", stage.dock.engine_page.report.text())
    stage.picture("engine")
    stage.click(stage.dock.engine_page.back_button)
    stage.scroll_to(card.discard_button)
    stage.click(card.discard_button)
    stage.wait(lambda: len(project.mapLayers()) == 2, "the result is discarded")
    QTest.qWait(200)
    stage.note("layers_after_discard", sorted(layer.name() for layer in project.mapLayers().values()))


def _title_of(box):
    """The clickable title of a folded group."""
    from qgis.PyQt.QtWidgets import QToolButton

    return box.findChild(QToolButton)


def _shifted(project):
    found = [layer for layer in project.mapLayers().values() if layer.name().endswith("(shifted)")]
    return found[0] if found else None


def _visible(layer) -> bool:
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


play(scenario)
