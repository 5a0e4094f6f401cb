"""The mouse in a view: click to pick, drag a mark to move it, drag elsewhere to pan."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from .marks import Marks
from .view import LabelView


class PickTool(QgsMapTool):
    """Tells what the mouse does in its view.

    Args:
        view: where.
        marks: what can be taken hold of.

    Signals:
        pressed: the mouse was pressed here.
        picked: (QgsPointXY) a place was clicked, in the layer's CRS.
        chosen: (id, add) a mark was clicked; ``add`` = beside what is selected already.
        dragging: (id, QgsPointXY) a mark is dragged and is there now.
        dropped: (id, QgsPointXY) it was let go there.
        panning: (QgsPointXY) the view is dragged, and this place will be in its middle.
        hovered: (QgsPointXY) the mouse is there.
        menu_asked: (id, QPoint on the screen) the right button was pressed; id 0 = beside all marks.
    """

    pressed = pyqtSignal()
    picked = pyqtSignal(object)
    chosen = pyqtSignal(int, bool)
    dragging = pyqtSignal(int, object)
    dropped = pyqtSignal(int, object)
    panning = pyqtSignal(object)
    hovered = pyqtSignal(object)
    menu_asked = pyqtSignal(int, object)

    def __init__(self, view: LabelView, marks: Marks) -> None:
        super().__init__(view)
        self._view, self._marks = view, marks
        self._start: Optional[QPoint] = None
        self._held, self._moved, self._add = 0, False, False
        #: From the mouse to the middle of the mark that it took hold of.
        self._grip = (0.0, 0.0)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasPressEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Take hold of a mark, or of the view."""
        if event is None:
            return
        self.pressed.emit()
        at = event.pos()
        if event.button() == Qt.MouseButton.RightButton:
            self.menu_asked.emit(self._marks.nearest(at.x(), at.y()), self._view.viewport().mapToGlobal(at))
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._start, self._moved = QPoint(at), False
        self._held = self._marks.nearest(at.x(), at.y())
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._add = bool(event.modifiers() & several)
        if self._held:
            there = self._marks.place_px(self._held)
            self._grip = (there.x() - at.x(), there.y() - at.y())

    def canvasMoveEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Drag what is held; without a button, say where the mouse is."""
        if event is None:
            return
        at = event.pos()
        self.hovered.emit(self._view.to_map(at.x(), at.y()))
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            found = self._marks.nearest(at.x(), at.y())
            self._marks.set_hovered(found)
            self._show_cursor(Qt.CursorShape.OpenHandCursor if found else Qt.CursorShape.CrossCursor)
            return
        if not self._moved and (at - self._start).manhattanLength() < QApplication.startDragDistance():
            return
        self._moved = True
        self._show_cursor(Qt.CursorShape.ClosedHandCursor)
        if self._held:
            place = self._dropped_at(at)
            self._marks.set_dragged(self._held, place)
            self.dragging.emit(self._held, place)
            return
        self._view.panAction(event)
        middle = self._view.viewport().rect().center()
        gone = at - self._start
        self.panning.emit(self._view.to_map(middle.x() - gone.x(), middle.y() - gone.y()))

    def canvasReleaseEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Let go: a click where nothing was dragged."""
        if event is None or event.button() != Qt.MouseButton.LeftButton or self._start is None:
            return
        at, held = event.pos(), self._held
        self._start, self._held = None, 0
        if held and self._moved:
            self._marks.set_dragged(held)
            self.dropped.emit(held, self._dropped_at(at))
        elif held:
            self.chosen.emit(held, self._add)
        elif self._moved:
            self._view.panActionEnd(at)
        else:
            self.picked.emit(self._view.to_map(at.x(), at.y()))
        self._show_cursor(Qt.CursorShape.CrossCursor)

    def drop(self) -> bool:
        """Let go of a mark without moving it; False where none is held."""
        if not (self._held and self._moved):
            return False
        self._marks.set_dragged(self._held)
        self._start, self._held = None, 0
        return True

    def deactivate(self) -> None:
        """Nothing is held any more."""
        self.drop()
        super().deactivate()

    def _dropped_at(self, at: QPoint) -> QgsPointXY:
        return self._view.to_map(at.x() + self._grip[0], at.y() + self._grip[1])

    def _show_cursor(self, shape: Qt.CursorShape) -> None:
        if self._view.viewport().cursor().shape() != shape:
            self._view.setCursor(shape)
