"""A model is taught a scene from the dock: ticked, started, paused; the next scenario goes on with it."""

from __future__ import annotations

import json
import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint
from qgis.utils import iface

from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, Change, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref


def scenario(stage: Stage) -> None:
    given = json.loads(os.environ["S2M2_E2E_POINTS"])
    project = QgsProject.instance()
    layers = [
        QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "Sentinel-1 VH"),
        QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "Sentinel-2 true colour"),
    ]
    project.addMapLayers(list(reversed(layers)))
    iface.mapCanvas().setExtent(layers[1].extent())
    store = LabelStore.create(os.environ["S2M2_E2E_LABELS"])
    pair = store.add_pair(*map(layer_ref, layers))
    points = tuple(TiePoint(0, tuple(at), tuple(at), role=CHECK if judges else CONTROL) for at, judges in given)
    store.write(pair.id, Change((), points))
    memory.save(project, Remembered(path=store.path, pair=pair.id, known=(store.path,)))

    stage.click(stage.toolbar_button())
    dock = stage.dock
    page = dock.train
    dock.resize(380, 700)
    stage.click(dock.tabs, dock.tabs.tabRect(2).center())
    stage.wait(page.isVisible, "the Train page shows")
    stage.note("tabs", {"whole": dock.tabs.sizeHint().width(), "room": dock.tabs.width()})
    stage.note("rows", page.data.table.topLevelItemCount())
    stage.note("why_not", page.training.start_button.toolTip())
    table = page.data.table
    box = table.visualItemRect(table.topLevelItem(0))
    stage.click(table.viewport(), QPoint(box.left() + 11, box.center().y()))
    stage.wait(lambda: page.data.ticked(), "the pair is ticked")
    stage.click(page.data.map_button)
    stage.wait_for_map()
    explicit = page.training.form.explicit
    explicit.setCollapsed(False)
    stage.settle()
    page.ensureWidgetVisible(explicit.steps)
    stage.type(explicit.steps, "60")
    page.ensureWidgetVisible(explicit.batch)
    stage.type(explicit.batch, "1")
    explicit.setCollapsed(True)
    stage.type(page.training.form.name, "Texas by hand")
    page.ensureWidgetVisible(page.training.start_button)
    stage.note("summary", page.training.summary.text())
    stage.picture("ready")
    stage.click(page.training.start_button)
    training = page.training
    stage.wait(lambda: len(training.box.curves._points) >= 3, "a curve is drawn", 240)
    page.ensureWidgetVisible(training.box)
    stage.picture("running")
    stage.note("running", training.box.text.text())
    stage.click(training.box.pause_button)
    stage.wait(lambda: not training.busy, "the run rests", 60)
    stage.note("resting", training.box.text.text())
    assert not training.start_button.isVisible()
    assert project.write(os.environ["S2M2_E2E_PROJECT"])


play(scenario)
