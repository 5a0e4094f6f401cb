"""A hand in the workspace window: clicks, drags and keys in its views. For scenarios, inside QGIS."""

from __future__ import annotations

from typing import Any

from driver import Stage
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hand:
    """What a user does in the window."""

    def __init__(self, stage: Stage, window: Any) -> None:
        self._stage, self._window, self._space = stage, window, window.space

    def key(self, code: Any, modifiers: Any = _NONE) -> None:
        """Press a key in the active view."""
        view = self._space.views[self._space.active]
        view.setFocus()
        QTest.keyClick(view, code, modifiers)
        self._stage.settle(60)

    def click(self, side: str, place: QgsPointXY) -> None:
        """Click a place that the view shows."""
        view = self._space.views[side]
        assert view.shows(place, 4), f"{place} is not in the {side} view"
        spot = view.to_px(place).toPoint()
        QTest.mouseMove(view.viewport(), spot)
        QTest.mouseClick(view.viewport(), _LEFT, _NONE, spot)
        self._stage.settle(120)

    def close_to(self, side: str, place: QgsPointXY) -> None:
        """Show the whole layer, point at a place and zoom in on it."""
        view = self._space.views[side]
        QTest.mouseMove(view.viewport(), view.viewport().rect().center())
        self._space.set_active(side)
        self.key(Qt.Key.Key_Home)
        self._stage.settle(80)
        QTest.mouseMove(view.viewport(), view.to_px(place).toPoint())
        self._stage.settle(60)
        self.key(Qt.Key.Key_1)
        self._stage.settle(250)

    def drag(self, side: str, start: QgsPointXY, dx: int, dy: int) -> None:
        """Drag from a place by so many px."""
        viewport = self._space.views[side].viewport()
        first = self._space.views[side].to_px(start).toPoint()
        QTest.mouseMove(viewport, first)
        QTest.mousePress(viewport, _LEFT, _NONE, first)
        for step in range(1, 7):
            spot = first + QPoint(dx * step // 6, dy * step // 6)
            at = QPointF(viewport.mapToGlobal(spot))
            moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), at, _LEFT, _LEFT, _NONE)
            QApplication.sendEvent(viewport, moved)
            self._stage.settle(30)
        QTest.mouseRelease(viewport, _LEFT, _NONE, first + QPoint(dx, dy))
        self._stage.settle(120)

    def wait_for_proposal(self) -> None:
        """Until the engine has answered; a minute the first time, when it starts."""
        window = self._window

        def answered() -> bool:
            assert "⚠" not in window.hint.toolTip().split("·")[0], window.hint.toolTip()
            return self._space.picking.proposal is not None

        self._stage.wait(answered, "a proposal", 90)
        self._stage.settle(150)


def points_of(session: Any) -> list[list[Any]]:
    """All that is known of the points, times left out; as JSON has it."""
    return [
        [point.id, *point.sar, *point.optical, point.enabled, point.role, point.origin, point.confidence, point.note]
        for point in session.list.points()
    ]
