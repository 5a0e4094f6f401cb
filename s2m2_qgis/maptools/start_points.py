"""Map tool for one hand-placed pair: the same place, clicked first in the SAR image and then in the optical one."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent

#: One colour and one shape for each image.
_MARKERS = (
    (QColor("#3e4989"), QgsVertexMarker.IconType.ICON_X),
    (QColor("#1f6e4a"), QgsVertexMarker.IconType.ICON_CROSS),
)


class StartPointsTool(QgsMapTool):
    """Two clicks in map coordinates.

    Args:
        canvas: the map.
        on_step: called with 0 when the SAR point is awaited, with 1 when the optical point is.
        on_done: called with both points, in the map's CRS.
        on_cancel: called when the user presses Esc, right-clicks or takes another tool before the second click.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        on_step: Callable[[int], None],
        on_done: Callable[[QgsPointXY, QgsPointXY], None],
        on_cancel: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._on_step, self._on_done, self._on_cancel = on_step, on_done, on_cancel
        self._points: list[QgsPointXY] = []
        self._markers: list[QgsVertexMarker] = []
        self._active = False

    def activate(self) -> None:
        """Begin with the SAR point."""
        super().activate()
        self._active = True
        self._clear()
        self._on_step(0)

    def deactivate(self) -> None:
        """Forget the points; where they were not both set, that is a cancel."""
        super().deactivate()
        self._clear()
        if self._active:
            self._active = False
            self._on_cancel()

    def canvasReleaseEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Take a point on a left click, give up on a right one."""
        if event is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self.canvas().unsetMapTool(self)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._take(QgsPointXY(event.mapPoint()))

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Esc gives up."""
        if event is not None and event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.canvas().unsetMapTool(self)

    def _take(self, point: QgsPointXY) -> None:
        colour, icon = _MARKERS[len(self._points)]
        marker = QgsVertexMarker(self.canvas())
        marker.setCenter(point)
        marker.setColor(colour)
        marker.setIconType(icon)
        marker.setIconSize(14)
        marker.setPenWidth(3)
        self._markers.append(marker)
        self._points.append(point)
        if len(self._points) == 1:
            self._on_step(1)
            return
        self._active = False
        sar, optical = self._points
        self.canvas().unsetMapTool(self)
        self._on_done(sar, optical)

    def _clear(self) -> None:
        for marker in self._markers:
            self.canvas().scene().removeItem(marker)
        self._markers, self._points = [], []
