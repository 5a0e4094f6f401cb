"""QGIS was ended and started anew: the project brings the labelling back, points, window and all."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from labelling import points_of
from qgis.core import QgsProject
from qgis.utils import iface


def scenario(stage: Stage) -> None:
    page = stage.dock.label
    iface.addProject(os.environ["S2M2_E2E_PROJECT"])
    stage.wait(lambda: page.session.pair is not None, "the pair is labelled again")
    window = stage.wait(lambda: page.workspace_window, "the window is made")
    stage.wait(window.isVisible, "the window opens")
    stage.settle(1500)
    session = page.session
    stage.note("points", points_of(session))
    stage.note("state", window.state())
    stage.note("outliers", sorted(session.assessment.outliers))
    stage.note("rmse", session.assessment.rmse_px)
    stage.note("rows", window.panel.table.model().rowCount())
    stage.note("title", window.windowTitle())
    stage.note("dirty", QgsProject.instance().isDirty())
    stage.picture("again")


play(scenario)
