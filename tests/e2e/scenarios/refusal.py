"""A pair that does not belong together: the refusal, and one of its suggestions taken with the keyboard."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "Sentinel-2 true colour")
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "Sentinel-1 VH of another place")
    project.addMapLayer(optical)
    project.addMapLayer(sar)
    iface.mapCanvas().setExtent(optical.extent())
    stage.page.form.output.folder.setFilePath(os.environ["S2M2_E2E_OUTPUT"])
    stage.click(stage.toolbar_button())
    stage.wait(lambda: "templates" in stage.page.summary.text(), "the summary tells the plan", 120)
    stage.scroll_to(stage.page.run_row.button)
    stage.click(stage.page.run_row.button)
    bundle = stage.wait(lambda: stage.page.session.bundle, "the result is shown", 300)
    card = stage.page.card
    stage.note("accepted", bundle.accepted)
    stage.note("headline", card.headline.text())
    stage.note("details", card.details.text())
    stage.note("next", card.next.text())
    stage.note("can_accept", card.accept_button.isVisible())
    stage.note("has_thumbnail", card.thumbnail.isVisible())
    stage.wait_for_map()
    stage.page.verticalScrollBar().setValue(stage.page.verticalScrollBar().maximum())
    stage.picture("refusal")
    card.next.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card.next, Qt.Key.Key_Tab)
    QTest.keyClick(card.next, Qt.Key.Key_Return)
    stage.wait(lambda: stage.page.form.radius.value() == 2000, "the suggested radius is set")
    stage.scroll_to(card.discard_button)
    stage.click(card.discard_button)
    stage.wait(lambda: len(project.mapLayers()) == 2, "the result is discarded")


play(scenario)
