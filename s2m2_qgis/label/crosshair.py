"""Where the mouse of the other view would be in this one."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

_ARM, _GAP = 22.0, 5.0
_DARK, _BRIGHT = QColor(0, 0, 0, 190), QColor(255, 255, 255)


class Crosshair(QgsMapCanvasItem):
    """Four lines about a place; nothing until one is set.

    Args:
        canvas: where.
        arm: length of the lines from the place, logical px.
    """

    def __init__(self, canvas: QgsMapCanvas, arm: float = _ARM) -> None:
        super().__init__(canvas)
        self._arm = arm
        self._place: Optional[QgsPointXY] = None
        self.setZValue(20)
        self.hide()

    @property
    def map_place(self) -> Optional[QgsPointXY]:
        """The place, in the canvas' CRS."""
        return self._place

    def set_place(self, place: Optional[QgsPointXY]) -> None:
        """Show another place, in the canvas' CRS, or none."""
        self._place = None if place is None else QgsPointXY(place)
        self.updatePosition()
        self.setVisible(self._place is not None)

    def updatePosition(self) -> None:
        """The canvas moved."""
        if self._place is not None:
            self.setPos(self.toCanvasCoordinates(self._place))

    def boundingRect(self) -> QRectF:
        """The lines."""
        arm = self._arm + 3
        return QRectF(-arm, -arm, 2 * arm, 2 * arm)

    def paint(
        self,
        painter: Optional[QPainter],
        option: Optional[QStyleOptionGraphicsItem] = None,
        widget: Optional[QWidget] = None,
    ) -> None:
        """White within black, so that it shows on every image."""
        if painter is None:
            return
        for colour, width in ((_DARK, 3.4), (_BRIGHT, 1.4)):
            painter.setPen(QPen(colour, width))
            for ux, uy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(QPointF(_GAP * ux, _GAP * uy), QPointF(self._arm * ux, self._arm * uy))
