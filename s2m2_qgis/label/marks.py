"""Tie points over a view: marks with numbers, residual arrows, what is picked, and which mark is under the mouse."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Optional, Sequence

import numpy as np
from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ..tiepoints.points import CHECK, TiePoint
from .arrows import Arrows
from .sides import half
from .view import LabelView

#: A click this far (logical px) from a mark still means it.
REACH_PX = 12.0
_RADIUS, _HALO, _HEAD = 6.0, 11.0, 7.0
_CONTROL, _CHECK = QColor("#ffd21f"), QColor("#4cc9f0")
_OFF, _OUTLIER = QColor(200, 200, 200), QColor("#ff5c5c")
_PICKED, _DARK, _WHITE = QColor("#ff7be5"), QColor(0, 0, 0, 210), QColor(255, 255, 255)
_ROOM = QPointF(9.0, -6.0)
#: Where more marks are seen, only those that matter have their numbers beside them, and the one under the mouse.
_CROWD = 120


@dataclass(frozen=True)
class Shown:
    """What the marks show.

    Attributes:
        points: all tie points.
        arrows: residuals by id, in map units of the view's layer.
        exaggeration: arrows are drawn so many times as long; 0 = not at all.
        outliers, selected: ids.
        picked: the half that is picked in this view.
        expected: where the half that is picked in the other view should lie in this one, by the estimate.
    """

    points: Sequence[TiePoint] = ()
    arrows: Arrows = field(default_factory=dict)
    exaggeration: int = 20
    outliers: frozenset[int] = frozenset()
    selected: Sequence[int] = ()
    picked: Optional[QgsPointXY] = None
    expected: Optional[QgsPointXY] = None


class Marks(QgsMapCanvasItem):
    """Draws them; always over the whole view."""

    def __init__(self, view: LabelView) -> None:
        super().__init__(view)
        self._view = view
        self._shown = Shown()
        self._hovered = 0
        self._hover = _Hover(view)
        #: The point that is dragged, and where it is now.
        self._dragged: Optional[tuple[int, QgsPointXY]] = None
        #: Where the marks lie, px of the view, in the order of the points; None = to be found anew.
        self._places: Optional[np.ndarray] = None
        self.setZValue(10)
        # Drawn anew when something about the marks changes, not whenever the cross above them moves.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def shown(self) -> Shown:
        """What is shown."""
        return self._shown

    def show_marks(self, shown: Shown) -> None:
        """Show something else."""
        if shown == self._shown:
            return
        if shown.points != self._shown.points:
            # It may be elsewhere now, or gone.
            self.set_hovered(0)
        self._shown, self._places = shown, None
        self.update()

    def set_hovered(self, id: int) -> None:
        """Emphasise the point under the mouse; 0 = none."""
        if id != self._hovered:
            self._hovered = id
            point = next((point for point in self._shown.points if point.id == id), None)
            self._hover.set_place(None if point is None else half(point, self._view.side), id)

    def set_dragged(self, id: int, place: Optional[QgsPointXY] = None) -> None:
        """Show a point elsewhere while it is dragged; without a place, where it is."""
        self._dragged = None if place is None else (id, QgsPointXY(place))
        self.update()

    def nearest(self, x: float, y: float) -> int:
        """Id of the point whose mark is nearest to px (x, y) of the view and within reach, selected ones first; 0."""
        best, found = REACH_PX, 0
        away = np.hypot(*(self._all_places() - [x, y]).T)
        for index in np.flatnonzero(away <= REACH_PX).tolist():
            id = self._shown.points[index].id
            # Where marks lie on each other, the selected one can still be taken.
            distance = float(away[index]) - (3.0 if id in self._shown.selected else 0.0)
            if distance <= best:
                best, found = distance, id
        return found

    def place_px(self, id: int) -> QPointF:
        """Where a point's mark lies, logical px of the view."""
        point = next(point for point in self._shown.points if point.id == id)
        return self._view.to_px(half(point, self._view.side))

    def boundingRect(self) -> QRectF:
        """The whole view."""
        return QRectF(self._view.viewport().rect())

    def updatePosition(self) -> None:
        """The view moved: all is drawn anew."""
        self.prepareGeometryChange()
        self.setPos(0, 0)
        self._places = None
        self.update()

    def paint(
        self,
        painter: Optional[QPainter],
        option: Optional[QStyleOptionGraphicsItem] = None,
        widget: Optional[QWidget] = None,
    ) -> None:
        """Arrows below, marks above, what is picked on top."""
        if painter is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.boundingRect().adjusted(-40, -40, 40, 40)
        places = [(point, QPointF(*place)) for point, place in zip(self._shown.points, self._all_places().tolist())]
        if self._dragged is not None:
            moved = self._view.to_px(self._dragged[1])
            places = [(point, moved if point.id == self._dragged[0] else place) for point, place in places]
        seen = [(point, place) for point, place in places if area.contains(place)]
        if self._shown.exaggeration:
            for point, place in places:
                self._paint_arrow(painter, point, place)
        crowded = len(seen) > _CROWD
        for point, place in sorted(seen, key=lambda one: one[0].id in self._shown.selected):
            self._paint_mark(painter, point, place, crowded)
        if self._shown.expected is not None:
            self._paint_expected(painter, self._view.to_px(self._shown.expected))
        if self._shown.picked is not None:
            self._paint_picked(painter, self._view.to_px(self._shown.picked))
        painter.restore()

    def _all_places(self) -> np.ndarray:
        """(N, 2) px of the view, where no mark is dragged."""
        if self._places is None:
            places = [half(point, self._view.side) for point in self._shown.points]
            corner = self._view.to_map(0.0, 0.0)
            size = max(self._view.mapUnitsPerPixel(), 1e-300)
            found = np.array([(place.x(), place.y()) for place in places], np.float64).reshape(-1, 2)
            self._places = (found - [corner.x(), corner.y()]) / [size, -size]
        return self._places

    def _paint_arrow(self, painter: QPainter, point: TiePoint, place: QPointF) -> None:
        arrow = self._shown.arrows.get(point.id)
        if arrow is None or (self._dragged is not None and self._dragged[0] == point.id):
            return
        scale = self._shown.exaggeration / max(self._view.mapUnitsPerPixel(), 1e-300)
        dx, dy = arrow[0] * scale, -arrow[1] * scale
        length = math.hypot(dx, dy)
        if length < 3.0 or length > 1e5:
            return
        end = QPointF(place.x() + dx, place.y() + dy)
        if not self.boundingRect().intersects(QRectF(place, end).normalized().adjusted(-8, -8, 8, 8)):
            return
        ux, uy = dx / length, dy / length
        head = min(_HEAD, length * 0.6)
        tips = [
            QPointF(end.x() - head * (ux * 0.9 + side * uy * 0.45), end.y() - head * (uy * 0.9 - side * ux * 0.45))
            for side in (1, -1)
        ]
        for colour, width in ((_DARK, 4.0), (self._colour(point), 1.8)):
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(place, end)
            painter.drawPolyline(QPolygonF([tips[0], end, tips[1]]))

    def _paint_mark(self, painter: QPainter, point: TiePoint, place: QPointF, crowded: bool) -> None:
        chosen = point.id in self._shown.selected
        colour = self._colour(point)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for shade, width in ((_DARK, 4.5), (_WHITE, 2.4)):
                painter.setPen(QPen(shade, width))
                painter.drawEllipse(place, _HALO, _HALO)
        for shade, width in ((_DARK, 4.0), (colour, 2.0)):
            pen = QPen(shade, width)
            if not point.enabled and shade is not _DARK:
                pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if point.role == CHECK:
                painter.drawRect(QRectF(place.x() - _RADIUS, place.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS))
            else:
                painter.drawEllipse(place, _RADIUS, _RADIUS)
        # The middle stays free, so that the image at the very place is seen; a dot of one px says where it is.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(place, 1.2, 1.2)
        if crowded and not chosen and point.id not in self._shown.outliers:
            return
        mark = f"{point.id}" + (" ⚠" if point.id in self._shown.outliers else "")
        mark += "" if point.enabled else " ∅"
        self._paint_words(painter, place + _ROOM, mark, colour, chosen)

    def _paint_words(self, painter: QPainter, at: QPointF, words: str, colour: QColor, bold: bool) -> None:
        font = QFont(self._view.font())
        font.setBold(bold)
        _outlined(painter, at, words, colour, font)

    def _paint_picked(self, painter: QPainter, place: QPointF) -> None:
        for shade, width in ((_DARK, 4.5), (_PICKED, 2.2)):
            painter.setPen(QPen(shade, width))
            for ux, uy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(
                    QPointF(place.x() + 4 * ux, place.y() + 4 * uy), QPointF(place.x() + 15 * ux, place.y() + 15 * uy)
                )

    def _paint_expected(self, painter: QPainter, place: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shade, width in ((_DARK, 3.5), (_PICKED, 1.5)):
            pen = QPen(shade, width)
            pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
            painter.drawEllipse(place, 18.0, 18.0)

    def _colour(self, point: TiePoint) -> QColor:
        if not point.enabled:
            return _OFF
        if point.id in self._shown.outliers:
            return _OUTLIER
        return _CHECK if point.role == CHECK else _CONTROL


class _Hover(QgsMapCanvasItem):
    """A ring and the number of the point under the mouse: an item of its own, so that the others stay as drawn."""

    def __init__(self, view: LabelView) -> None:
        super().__init__(view)
        self._view = view
        self._place: Optional[QgsPointXY] = None
        self._words = ""
        self.setZValue(11)
        self.hide()

    def set_place(self, place: Optional[QgsPointXY], id: int) -> None:
        """Show it about a place, or nowhere."""
        self.prepareGeometryChange()
        self._place, self._words = place, str(id)
        self.updatePosition()
        self.setVisible(place is not None)

    def updatePosition(self) -> None:
        """The view moved."""
        if self._place is not None:
            self.setPos(self._view.to_px(self._place))

    def boundingRect(self) -> QRectF:
        """Ring and number."""
        metrics = QFontMetricsF(self._view.font())
        reach = _HALO + 4
        return QRectF(-reach, -reach - metrics.height(), 2 * reach + 8 * metrics.averageCharWidth(), 3 * reach)

    def paint(
        self,
        painter: Optional[QPainter],
        option: Optional[QStyleOptionGraphicsItem] = None,
        widget: Optional[QWidget] = None,
    ) -> None:
        """White within black."""
        if painter is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shade, width in ((_DARK, 3.5), (_WHITE, 1.4)):
            painter.setPen(QPen(shade, width))
            painter.drawEllipse(QPointF(0, 0), _HALO, _HALO)
        _outlined(painter, _ROOM, self._words, _WHITE, self._view.font())


def _outlined(painter: QPainter, at: QPointF, words: str, colour: QColor, font: QFont) -> None:
    path = QPainterPath()
    path.addText(at + QPointF(0, QFontMetricsF(font).ascent() * 0.4), font, words)
    painter.strokePath(path, QPen(_DARK, 3.2))
    painter.fillPath(path, colour)
