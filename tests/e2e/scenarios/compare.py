"""Two layers compared in a real window: the divider dragged by the X server's own mouse, keys, bar, end."""

from __future__ import annotations

import os
import subprocess
import sys
import time

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface, plugins

SAR_NAME, OPTICAL_NAME = "Sentinel-1 VH", "Sentinel-2 true colour"


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], OPTICAL_NAME)
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], SAR_NAME)
    project.addMapLayers([optical, sar])
    project.setCrs(optical.crs())
    canvas = iface.mapCanvas()
    stage.click(stage.toolbar_button())
    stage.wait(stage.page.isVisible, "the dock opens")
    stage.page.session.open(os.environ["S2M2_E2E_BUNDLE"], sar.id())
    stage.scroll_to(stage.page.card.accept_button)
    stage.click(stage.page.card.accept_button)
    stage.wait(lambda: len(project.mapLayers()) > 4, "the shifted layer comes into the map")
    extent = sar.extent()
    extent.scale(0.45)
    canvas.setExtent(extent)
    canvas.refresh()
    stage.wait_for_map()

    compare = plugins["s2m2_sar"]._compare
    stage.click(_button(iface.mainWindow()))
    stage.wait(lambda: compare.is_active, "the comparison begins")
    stage.wait(lambda: not compare.is_drawing, "both pictures are drawn")
    stage.note("layers", [layer.name() for layer in compare.layers])
    stage.picture("swipe")

    gaps = _Gaps()
    view = canvas.viewport()
    middle = QPoint(view.width() // 2, view.height() * 3 // 4)
    _mouse(stage, view, middle, middle + QPoint(-view.width() // 4, 0))
    stage.wait(lambda: abs(compare.view.divider - 0.25) < 0.02, "the divider follows the mouse")
    stage.note("divider", compare.view.divider)
    stage.note("moved_by_divider", canvas.extent().center().distance(extent.center()))

    before = canvas.extent().center()
    start = QPoint(view.width() * 3 // 5, view.height() // 2)
    _mouse(stage, view, start, start + QPoint(-60, 30))
    stage.wait(lambda: canvas.extent().center() != before, "the map follows the mouse")
    stage.wait(lambda: not compare.is_drawing, "both pictures are drawn again")
    moved = canvas.extent().center() - before
    stage.note("panned_px", [moved.x() / canvas.mapUnitsPerPixel(), moved.y() / canvas.mapUnitsPerPixel()])
    stage.note("longest_gap_ms", gaps.longest())
    stage.picture("dragged")

    _key("f")
    stage.wait(lambda: compare.view.mode == "flicker", "F begins to flicker")
    shown = set()
    stage.wait(lambda: shown.add(compare.view.second) or len(shown) == 2, "both are shown in turn")
    stage.picture("flicker")
    _key("f")
    stage.wait(lambda: compare.view.mode == "vertical", "F ends it")
    stage.click(compare._bar.mode_buttons["checkerboard"])
    stage.wait(lambda: not compare.is_drawing, "the checkerboard is drawn")
    stage.picture("checkerboard")
    stage.note("bar", [compare._bar.x(), compare._bar.width(), view.width()])

    _key("Escape")
    stage.wait(lambda: not compare.is_active, "Esc ends it")
    stage.note("button_checked", _button(iface.mainWindow()).isChecked())
    stage.picture("ended")


class _Gaps:
    """The longest time between ticks of a 10 ms timer."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def longest(self) -> float:
        self._timer.stop()
        return 1000 * self._longest

    def _tick(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def _button(window) -> QToolButton:
    for button in window.findChildren(QToolButton):
        action = button.defaultAction()
        if action is not None and action.objectName() == "S2m2SarCompareAction" and button.isVisible():
            return button
    raise AssertionError("the comparison has no button in a toolbar")


def _mouse(stage: Stage, widget, start: QPoint, end: QPoint) -> None:
    """Drag with the X server's mouse, in some steps."""
    words = []
    ratio = widget.devicePixelRatioF()
    for step in range(9):
        at = widget.mapToGlobal(start + (end - start) * (step / 8))
        words += ["mousemove", str(round(at.x() * ratio)), str(round(at.y() * ratio)), "sleep", "0.05"]
        words += ["mousedown", "1", "sleep", "0.05"] if step == 0 else []
    done = subprocess.Popen(["xdotool", *words, "mouseup", "1"])
    stage.wait(lambda: done.poll() is not None, "the mouse has moved")
    assert done.returncode == 0
    stage.settle(150)


def _key(name: str) -> None:
    subprocess.run(["xdotool", "key", name], check=True)


play(scenario)
