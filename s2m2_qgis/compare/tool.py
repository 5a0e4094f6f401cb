"""The mouse and the keys while two layers are compared: the divider, else the map, is dragged."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent

from .modes import SWIPE_VERTICAL, View, near_divider


class CompareTool(QgsMapTool):
    """Drags the divider where it is taken hold of, and the map everywhere else.

    Args:
        canvas: the map.
        view: tells how the pictures are shown now.
        on_divider: called with the mouse's place while the divider is dragged.
        on_key: called with keys; says whether it took one.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        view: Callable[[], View],
        on_divider: Callable[[QPoint], None],
        on_key: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__(canvas)
        self._view, self._on_divider, self._on_key = view, on_divider, on_key
        self._holds_divider = self._pans = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def canvasPressEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Take hold of the divider, or of the map."""
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._holds_divider = near_divider(self._view(), event.pos(), self.canvas().viewport().size())
        self._pans = False

    def canvasMoveEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Drag it; without a button, show what a click would take hold of."""
        if event is None:
            return
        if self._holds_divider:
            self._on_divider(event.pos())
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._pans = True
            self.canvas().panAction(event)
        else:
            self._show_cursor(event.pos())

    def canvasReleaseEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Let go."""
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._holds_divider:
            self._on_divider(event.pos())
        elif self._pans:
            self.canvas().panActionEnd(event.pos())
        self._holds_divider = self._pans = False
        self._show_cursor(event.pos())

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Esc, F and their like."""
        if event is not None and self._on_key(event):
            event.accept()

    def deactivate(self) -> None:
        """Another tool was taken: nothing is held any more."""
        self._holds_divider = self._pans = False
        super().deactivate()

    def _show_cursor(self, place: QPoint) -> None:
        view = self._view()
        if near_divider(view, place, self.canvas().viewport().size()):
            upright = view.mode == SWIPE_VERTICAL
            shape = Qt.CursorShape.SplitHCursor if upright else Qt.CursorShape.SplitVCursor
        else:
            shape = Qt.CursorShape.OpenHandCursor
        if self.canvas().viewport().cursor().shape() != shape:
            self.canvas().setCursor(shape)
