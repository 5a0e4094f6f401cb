"""*Correct further layers* from the Processing toolbox: its dialog filled in and run, the layers in the map."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
import processing
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import iface


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "Sentinel-1 VH")
    places = QgsVectorLayer(os.environ["S2M2_E2E_PLACES"], "places", "ogr")
    project.addMapLayers([sar, places])
    project.setCrs(sar.crs())
    dialog = processing.createAlgorithmDialog(
        "s2m2:apply",
        {
            "BUNDLE": os.environ["S2M2_E2E_BUNDLE"],
            "RASTERS": [sar.id()],
            "VECTORS": [places.id()],
            "RESAMPLING": "cubic",
            "OUTPUT": os.environ["S2M2_E2E_RESULT"],
        },
    )
    assert dialog is not None, "there is no such algorithm"
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.resize(820, 640)
    dialog.move(60, 40)
    dialog.show()
    stage.wait(dialog.isVisible, "the dialog opens")
    stage.picture("dialog")
    before = set(project.mapLayers())
    stage.click(dialog.runButton())
    stage.wait(lambda: len(set(project.mapLayers()) - before) >= 2, "the corrected layers come into the map", 120)
    stage.picture("log", dialog)
    dialog.close()
    layers = [project.mapLayer(layer_id) for layer_id in set(project.mapLayers()) - before]
    stage.note("layers", sorted(layer.name() for layer in layers))
    stage.note("valid", [layer.isValid() for layer in layers])
    iface.mapCanvas().setExtent(sar.extent())
    iface.mapCanvas().refresh()
    stage.wait_for_map()
    stage.picture("map")


play(scenario)
