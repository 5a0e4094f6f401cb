"""Mark tie points with mouse and keys in the workspace window: by hand, from proposals, one wrong; undo and save."""

from __future__ import annotations

import json
import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from labelling import Hand, points_of
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import iface

NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    for name, path in (("Sentinel-2 true colour", "OPTICAL"), ("Sentinel-1 VH", "SAR")):
        project.addMapLayer(QgsRasterLayer(os.environ[f"S2M2_E2E_{path}"], name))
    project.write(os.environ["S2M2_E2E_PROJECT"])
    stage.wait_for_map()
    stage.click(stage.toolbar_button())
    dock = stage.dock
    iface.mainWindow().resizeDocks([dock], [340], Qt.Orientation.Horizontal)
    index = [dock.tabs.tabText(tab) for tab in range(dock.tabs.count())].index("Label")
    stage.click(dock.tabs, dock.tabs.tabRect(index).center())
    page = dock.label
    stage.wait(page.isVisible, "the Label page")
    stage.click(page.label_button)
    window = stage.wait(lambda: page.workspace_window, "the window is made")
    stage.wait(window.isVisible, "the window opens")
    stage.settle(600)
    stage.note("label_set", page.session.store.path)
    hand = Hand(stage, window)
    session = page.session
    # Where the SAR layer's content belongs, in map units.
    moved = json.loads(os.environ["S2M2_E2E_MOVED"])
    truth = lambda place: QgsPointXY(place.x() - moved[0], place.y() - moved[1])  # noqa: E731
    extent = session.sar_layer.extent()
    at = lambda x, y: QgsPointXY(  # noqa: E731
        extent.xMinimum() + x * extent.width(), extent.yMinimum() + y * extent.height()
    )

    # Six by hand, one of them 15 px off.
    hand.key(Qt.Key.Key_P)
    wrong = at(0.72, 0.30)
    for place in (at(0.2, 0.2), at(0.8, 0.2), at(0.5, 0.8), at(0.2, 0.75), wrong, at(0.85, 0.8)):
        goal = truth(place)
        if place is wrong:
            goal = QgsPointXY(goal.x() + 120, goal.y() - 90)
        hand.close_to("sar", place)
        hand.click("sar", place)
        if len(session.list) == 0:
            stage.picture("half", window)
        hand.click("optical", goal)
        stage.note("linked", session.estimate.text())
    stage.note("by_hand", len(session.list))

    # Six from proposals: four of places of one's own, two of places that were suggested.
    hand.key(Qt.Key.Key_P)
    for place in (at(0.35, 0.45), at(0.65, 0.55), at(0.5, 0.25), at(0.3, 0.6)):
        hand.close_to("sar", place)
        hand.click("sar", place)
        hand.wait_for_proposal()
        if len(session.list) == 7:
            stage.picture("proposal", window)
        hand.key(Qt.Key.Key_Return)
    wanted = len(session.list) + 2
    stage.note("own", len(session.list))
    for _try in range(12):
        hand.key(Qt.Key.Key_N)
        hand.wait_for_proposal()
        assert "Suggested" in window.hint.toolTip(), window.hint.toolTip()
        if window.space.picking.proposal.confidence >= 0.6:
            if len(session.list) == wanted - 2:
                stage.picture("suggested", window)
            hand.key(Qt.Key.Key_Return)
        else:
            hand.key(Qt.Key.Key_Escape)
            hand.key(Qt.Key.Key_Escape)
        if len(session.list) == wanted:
            break
    stage.note("placed", len(session.list))
    stage.wait(lambda: session.assessment is not None, "the fit")
    stage.settle(100)
    stage.note("outliers", sorted(session.assessment.outliers))
    stage.note("rmse_with", session.assessment.rmse_px)

    change(stage, hand, window, session)

    hand.key(Qt.Key.Key_Home)
    session.select(())
    stage.settle(800)
    stage.picture("window", window)
    stage.note("points", points_of(session))
    stage.note("state", window.state())
    iface.mainWindow().activateWindow()
    iface.actionSaveProject().trigger()
    stage.wait(lambda: not QgsProject.instance().isDirty(), "the project is saved")
    window.close()
    stage.picture("page", dock)


def change(stage: Stage, hand: Hand, window, session) -> None:
    """Drag, nudge, check, disable, delete; undo all, redo, undo what was only tried."""
    outlier = session.assessment.outliers and min(session.assessment.outliers)
    before = points_of(session)
    point = session.list.points()[0]
    window.panel.zoom_asked.emit(point.id)
    stage.settle(400)
    hand.drag("optical", QgsPointXY(*point.optical), 30, -20)
    stage.note("dragged", points_of(session) != before)
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Right, ALT)
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.key(Qt.Key.Key_Z, CONTROL)
    stage.note("undone", points_of(session) == before)
    hand.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    stage.note("redone", points_of(session) != before)
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.key(Qt.Key.Key_Delete)
    stage.note("deleted", len(session.list))
    hand.key(Qt.Key.Key_Z, CONTROL)
    stage.note("back", points_of(session) == before)
    # A check point, and the wrong one switched off, which stay.
    session.select(())
    hand.key(Qt.Key.Key_PageDown)
    hand.key(Qt.Key.Key_C)
    if outlier:
        while session.selection != (outlier,):
            hand.key(Qt.Key.Key_PageDown)
        stage.picture("outlier", window)
        hand.key(Qt.Key.Key_E)
    stage.settle(200)
    stage.note("rmse_without", session.assessment.rmse_px)
    stage.note("check", session.assessment.check_px)


play(scenario)
