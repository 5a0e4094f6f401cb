"""A SAR image registered to tiles of a web map, as a user does it."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface

SAR_NAME, MAP_NAME = "Sentinel-1 VH", "Imagery (tiles)"


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    tiles = QgsRasterLayer(os.environ["S2M2_E2E_TILES"], MAP_NAME, "wms")
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], SAR_NAME)
    project.addMapLayer(tiles)
    project.addMapLayer(sar)
    project.setCrs(sar.crs())
    stage.settle()
    iface.mapCanvas().setExtent(sar.extent())
    stage.click(stage.toolbar_button())
    stage.wait(stage.page.isVisible, "the dock opens")
    form = stage.page.form
    stage.choose(form.sar.layers, SAR_NAME)
    stage.choose(form.optical.layers, MAP_NAME)
    stage.type(form.radius.lineEdit(), "600")
    stage.wait(lambda: "web map" in stage.page.summary.text(), "the summary says what will be fetched")
    stage.note("summary", stage.page.summary.text())
    form.output.folder.setFilePath(os.environ["S2M2_E2E_OUTPUT"])
    stage.wait_for_map()
    stage.picture("plan")
    stage.scroll_to(stage.page.run_row.button)
    stage.click(stage.page.run_row.button)
    stage.wait(lambda: "Fetching" in stage.page.run_row._text.text(), "it is fetched", 30)
    stage.picture("fetching")
    stage.wait(lambda: not stage.page.run_row.busy, "the registration ends", 300)
    bundle = stage.wait(lambda: stage.page.session.bundle, "the result is shown")
    stage.note("accepted", bundle.accepted)
    stage.note("folder", bundle.folder)
    stage.note("shift_m", bundle.shift_m)
    stage.wait_for_map()
    stage.picture("result")


play(scenario)
