"""Map tool that draws rectangles, one after the other, until the user has enough."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolExtent
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent


class RectangleTool(QgsMapToolExtent):
    """Press, drag, release, between :meth:`begin` and :meth:`end`.

    Args:
        canvas: the map.
        on_drawn: called with each rectangle, in the map's CRS.
        on_left: called when it is not the map's tool any more: by :meth:`end`, Esc, a right click or another tool.
    """

    def __init__(
        self, canvas: QgsMapCanvas, on_drawn: Callable[[QgsRectangle], None], on_left: Callable[[], None]
    ) -> None:
        super().__init__(canvas)
        self._on_drawn, self._on_left = on_drawn, on_left
        self._before: Optional[QgsMapTool] = None
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.extentChanged.connect(self._take)

    def begin(self) -> None:
        """Be the map's tool."""
        self._before = self.canvas().mapTool()
        self.canvas().setMapTool(self)

    def end(self) -> None:
        """Give the map the tool back that it had; nothing where it has another one by now."""
        before, self._before = self._before, None
        if self.canvas().mapTool() is not self:
            return
        if before is None or before is self or sip.isdeleted(before):
            self.canvas().unsetMapTool(self)
        else:
            self.canvas().setMapTool(before)

    def deactivate(self) -> None:
        """Leave nothing half drawn."""
        self.clearRubberBand()
        super().deactivate()
        self._on_left()

    def canvasReleaseEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Give up on a right click."""
        if event is not None and event.button() == Qt.MouseButton.RightButton:
            self.end()
        else:
            super().canvasReleaseEvent(event)

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Esc gives up."""
        if event is not None and event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.end()

    def _take(self, extent: QgsRectangle) -> None:
        drawn = QgsRectangle(extent)
        self.clearRubberBand()
        # A click without a drag is none.
        if not drawn.isEmpty():
            self._on_drawn(drawn)
