"""What the map shows while two layers are compared: both pictures, the divider, and which is which."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF, QRegion
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from .modes import CHECKERBOARD, FLICKER, SWIPE_HORIZONTAL, SWIPE_VERTICAL, View, divider_px, second_region
from .picture import LayerPicture

#: Above the map's own picture, below rubber bands and markers.
_Z = -5.0
_MARGIN, _PADDING, _HANDLE = 8, 4, 11


class ComparisonItem(QgsMapCanvasItem):
    """Covers the whole map.

    Args:
        canvas: the map.
        first, second: the pictures.
    """

    def __init__(self, canvas: QgsMapCanvas, first: LayerPicture, second: LayerPicture) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pictures = (first, second)
        self.view = View()
        self._region: tuple[Optional[tuple[View, QSize]], QRegion] = (None, QRegion())
        #: Pixels at the top that the bar covers.
        self.covered = 0
        self.setZValue(_Z)
        first.changed.connect(self._changed)
        second.changed.connect(self._changed)

    def set_view(self, view: View) -> None:
        """Show the pictures in another way."""
        self.view = view
        self.update()

    def resized(self) -> None:
        """The map has another size now."""
        self.prepareGeometryChange()
        self.update()

    def updatePosition(self) -> None:
        """The map moved: the item stays, its pictures find their new places when they are painted."""
        self.setPos(0, 0)

    def boundingRect(self) -> QRectF:
        """The whole map."""
        size = self._size()
        return QRectF(0, 0, size.width(), size.height())

    def paint(
        self,
        painter: Optional[QPainter],
        option: Optional[QStyleOptionGraphicsItem] = None,
        widget: Optional[QWidget] = None,
    ) -> None:
        """Both pictures, each in its part."""
        if painter is None:
            return
        size = self._size()
        whole = QRect(0, 0, size.width(), size.height())
        # The map below must not shine through where a layer is empty: that would be a third picture.
        painter.fillRect(whole, self._canvas.canvasColor())
        now = self._canvas.mapSettings().mapToPixel()
        region = self._second_region(size)
        first, second = self._pictures
        painter.save()
        painter.setClipRect(whole)
        if self.view.mode != FLICKER or not self.view.second:
            first.paint(painter, now, size)
        if not region.isEmpty():
            painter.setClipRegion(region)
            painter.fillRect(whole, self._canvas.canvasColor())
            second.paint(painter, now, size)
        painter.restore()
        if self.view.swipes:
            self._paint_divider(painter, size)
        self._paint_names(painter, size)

    def _paint_divider(self, painter: QPainter, size: QSize) -> None:
        at = divider_px(self.view, size)
        upright = self.view.mode == SWIPE_VERTICAL
        ends = (QPointF(at, 0), QPointF(at, size.height())) if upright else (QPointF(0, at), QPointF(size.width(), at))
        middle = QPointF(at, size.height() / 2) if upright else QPointF(size.width() / 2, at)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # White on black is seen on every picture.
        for colour, width in ((QColor(0, 0, 0, 170), 4.0), (QColor("white"), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(*ends)
        painter.setPen(QPen(QColor(0, 0, 0, 170), 1.5))
        painter.setBrush(QColor("white"))
        painter.drawEllipse(middle, _HANDLE, _HANDLE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(40, 40, 40))
        for sign in (-1, 1):
            tip, foot, half = sign * 8.0, sign * 3.0, 4.0
            along = [(tip, 0.0), (foot, -half), (foot, half)]
            points = [QPointF(x, y) if upright else QPointF(y, x) for x, y in along]
            painter.drawPolygon(QPolygonF([middle + point for point in points]))
        painter.restore()

    def _paint_names(self, painter: QPainter, size: QSize) -> None:
        names = [picture.layer.name() if picture.layer is not None else "" for picture in self._pictures]
        metrics = QFontMetrics(painter.font())
        height = metrics.height() + 2 * _PADDING
        top, bottom = self.covered + _MARGIN, size.height() - height - _MARGIN
        mode, at = self.view.mode, divider_px(self.view, size)
        if mode == FLICKER:
            self._paint_name(painter, names[1 if self.view.second else 0], _MARGIN, top, size.width() - 2 * _MARGIN)
        elif mode == CHECKERBOARD:
            half = (size.width() - 3 * _MARGIN) // 2
            # The top-left tile shows the first one.
            self._paint_name(painter, "◧ " + names[0], _MARGIN, top, half)
            self._paint_name(painter, "◨ " + names[1], size.width() - _MARGIN, top, half, from_right=True)
        elif mode == SWIPE_HORIZONTAL:
            room = size.width() - 2 * _MARGIN
            if at > height + _MARGIN:
                self._paint_name(painter, names[0], _MARGIN, at - height - _MARGIN, room)
            if size.height() - at > height + _MARGIN:
                self._paint_name(painter, names[1], _MARGIN, min(at + _MARGIN, bottom), room)
        else:
            self._paint_name(painter, names[0], at - _MARGIN, top, at - 2 * _MARGIN, from_right=True)
            self._paint_name(painter, names[1], at + _MARGIN, top, size.width() - at - 2 * _MARGIN)

    @staticmethod
    def _paint_name(painter: QPainter, name: str, x: int, y: int, room: int, from_right: bool = False) -> None:
        """A name on a dark ground, in at most ``room`` px from ``x`` to the right, or to the left."""
        metrics = QFontMetrics(painter.font())
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room - 2 * _PADDING)
        if not name or room < 4 * _PADDING:
            return
        width = metrics.horizontalAdvance(text) + 2 * _PADDING
        box = QRect(x - width if from_right else x, y, width, metrics.height() + 2 * _PADDING)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor("white"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()

    def _second_region(self, size: QSize) -> QRegion:
        """Computed once for many paintings: small tiles are many."""
        asked = (self.view, size)
        if self._region[0] != asked:
            self._region = (asked, second_region(self.view, size))
        return self._region[1]

    def _size(self) -> QSize:
        return QSize(self._canvas.viewport().size())

    def _changed(self) -> None:
        self.update()
