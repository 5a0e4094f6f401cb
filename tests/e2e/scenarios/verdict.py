"""A training has ended while nobody looked: its verdict waits on the Train page, in a dock of 320 px."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.utils import iface

_WIDTH = 320


def scenario(stage: Stage) -> None:
    stage.click(stage.toolbar_button())
    dock = stage.dock
    iface.mainWindow().resizeDocks([dock], [_WIDTH], Qt.Orientation.Horizontal)
    stage.click(dock.tabs, dock.tabs.tabRect(2).center())
    page = dock.train
    card = stage.wait(lambda: page.training.card if page.training.card.isVisible() else None, "the verdict is there")
    stage.settle(500)
    stage.picture("verdict")
    stage.note("sentence", card.sentence.text())
    viewport = page.viewport()
    view = viewport.rect()

    def seen(widget) -> bool:
        return view.contains(widget.mapTo(viewport, QPoint(0, 0))) and view.contains(
            widget.mapTo(viewport, QPoint(widget.width() - 1, widget.height() - 1))
        )

    stage.note("dock_width", dock.width())
    stage.note("seen", {name: seen(getattr(card, name)) for name in ("sentence", "table", "keep_button")})
    stage.note("too_wide", page.widget().width() - viewport.width())
    page.ensureWidgetVisible(card.pictures[-1])
    stage.settle()
    stage.picture("verdict_end")


play(scenario)
