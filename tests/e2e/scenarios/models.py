"""The window of models: a model imported, compared with the plugin's own on real pairs, used, kept by the project."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    dock = stage.dock
    if not dock.isVisible():
        stage.click(stage.toolbar_button())
    stage.wait(dock.isVisible, "the dock opens")
    dock.show_engine_page()
    stage.settle()
    stage.click(dock.engine_page.models_button)
    window = dock._models
    stage.wait(window.isVisible, "the window opens")
    window.resize(1080, 640)
    page = window.page
    stage.wait(lambda: "The weights are those" in page.card.toPlainText(), "the weights are checked")
    stage.note("first", page.current().name)
    # The file dialog is the system's own; what follows it is ours.
    page.import_file(os.environ["S2M2_E2E_MODEL"])
    stage.wait(lambda: page.list.topLevelItemCount() == 2, "the model is imported", 120)
    stage.note("imported", page.current().name)
    stage.click(page.use_button)
    stage.note("used", page.list.currentItem().text(3))
    stage.note("register", dock.register.form.matching.model.filePath())
    stage.wait(lambda: "The weights are those" in page.card.toPlainText(), "its weights are checked")
    page.list.select(page.store.models()[0].path)
    stage.wait(lambda: "The weights are those" in page.card.toPlainText(), "the card is shown again")
    stage.picture("window", window)
    stage.click(page.compare_button)
    panel = page.compare
    second = panel.second.findText(page.store.models()[1].name)
    panel.second.setCurrentIndex(second)
    panel.table.lineEdit().setFocus()
    QTest.keyClicks(panel.table.lineEdit(), os.environ["S2M2_E2E_TABLE"])
    QTest.keyClick(panel.table.lineEdit(), Qt.Key.Key_Tab)
    stage.click(panel.run_row.button)
    stage.note("working", panel.is_working)
    stage.wait(lambda: not panel.is_working, "the comparison ends", 300)
    stage.note("verdict", panel.answer.text())
    stage.note("figures", panel.figures.text())
    # The guide's picture shows no folder of the machine that made it.
    panel.table.lineEdit().setText("…/pairs.csv")
    stage.picture("compared", window)
    assert project.write(os.environ["S2M2_E2E_PROJECT"])
    window.close()
    project.clear()
    stage.note("cleared", dock.register.form.matching.model.filePath())
    iface.addProject(os.environ["S2M2_E2E_PROJECT"])
    stage.note("reopened", dock.register.form.matching.model.filePath())


play(scenario)
