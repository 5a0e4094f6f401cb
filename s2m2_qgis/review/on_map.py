"""The review on the map canvas: a tool that picks a match, and marks around the selected one."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from .placement import Placement, Spots
from .session import ReviewSession, layers_of

#: The layers' variable that the styles of matches multiply their arrows' length by.
_ARROWS = "s2m2_arrows"
#: A click this far (px) from a match still means it.
_REACH_PX = 14
#: The selected match shall lie within this part of the view.
_INNER = 0.8
_YELLOW, _DARK = QColor(255, 215, 60), QColor(20, 20, 20, 200)


def lengthen_arrows(folder: str, factor: float) -> None:
    """Draw the arrows of a bundle's matches ``factor`` times as long."""
    for layer in layers_of(folder):
        if isinstance(layer, QgsVectorLayer):
            QgsExpressionContextUtils.setLayerVariable(layer, _ARROWS, factor)
            layer.triggerRepaint()


def arrow_factor(folder: str) -> float:
    """How many times as long they are drawn now."""
    for layer in layers_of(folder):
        stored = QgsExpressionContextUtils.layerScope(layer).variable(_ARROWS)
        if isinstance(layer, QgsVectorLayer) and stored is not None:
            return float(stored)
    return 1.0


class OnMap(QObject):
    """Marks the selected match and keeps it in view; finds the match under a click.

    Args:
        canvas: the map.
        session: what is reviewed.
    """

    def __init__(self, canvas: QgsMapCanvas, session: ReviewSession) -> None:
        super().__init__(canvas)
        self._canvas, self._session = canvas, session
        self._placement: Optional[Placement] = None
        self._bands: list[QgsRubberBand] = []
        self._shown = True
        session.opened.connect(self._opened)
        session.selected.connect(self._selected)
        session.changed.connect(self._redraw)
        canvas.destinationCrsChanged.connect(self._redraw)

    def release(self) -> None:
        """Take everything off the map."""
        self._clear()
        self._canvas.destinationCrsChanged.disconnect(self._redraw)

    def set_shown(self, shown: bool) -> None:
        """Show the marks, or hide them while the page is not looked at."""
        self._shown = shown
        self._redraw()

    def nearest(self, x: int, y: int) -> int:
        """Row of the listed match whose heatmap's middle, or found place, is nearest to canvas px (x, y); −1 where
        none is near."""
        matches, rows = self._session.matches, self._session.order
        if self._placement is None or matches is None or not len(rows):
            return -1
        # The click goes to the matches' CRS, not all of them to the map's: so it stays cheap.
        pixels, back = self._canvas.getCoordinateTransform(), self._transform()
        try:
            here, beside = (
                back.transform(pixels.toMapCoordinates(px, y), Qgis.TransformDirection.Reverse)
                for px in (x, x + _REACH_PX)
            )
        except QgsCsException:
            return -1
        own = self._placement.own.take(rows)
        reach = np.maximum(np.hypot(own.right[:, 0], own.right[:, 1]) * matches.heat_w[rows] / 2, here.distance(beside))
        away = np.hypot(own.centre[:, 0] - here.x(), own.centre[:, 1] - here.y())
        best = int(np.argmin(np.where(away <= reach, away, np.inf)))
        return int(rows[best]) if away[best] <= reach[best] else -1

    def _opened(self) -> None:
        bundle, matches = self._session.bundle, self._session.matches
        self._placement = None
        if bundle is not None and matches is not None:
            self._placement = Placement(matches, bundle.grid)
        self._redraw()

    def _selected(self, _row: int) -> None:
        self._redraw()
        self._pan()

    def _transform(self) -> QgsCoordinateTransform:
        own = QgsCoordinateReferenceSystem.fromWkt(self._session.bundle.crs_wkt if self._session.bundle else "")
        return QgsCoordinateTransform(own, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())

    def spot(self, row: int) -> Optional[Spots]:
        """One match's heatmap in the map's CRS; None where there is none, or it cannot be projected."""
        if self._placement is None or row < 0:
            return None
        found = self._placement.one(self._transform(), row)
        return found if np.isfinite(found.centre).all() else None

    def _redraw(self, _row: int = 0) -> None:
        self._clear()
        matches, row = self._session.matches, self._session.row
        spot = self.spot(row)
        if spot is None or matches is None or not self._shown:
            return
        dx, dy = self._session.shift(row)
        off = np.array([dx - matches.middle_dx[row], dy - matches.middle_dy[row]])
        side, wide, high = matches.side[row] / 2, matches.heat_w[row] / 2, matches.heat_h[row] / 2
        self._outline(spot, np.zeros(2), wide, high, Qt.PenStyle.DotLine)
        if np.isfinite(off).all():
            self._outline(spot, off, side, side, Qt.PenStyle.SolidLine)
            cut = np.array([-matches.middle_dx[row], -matches.middle_dy[row]])
            self._line([_point(spot, cut), _point(spot, off)])

    def _outline(self, spot: Spots, middle: np.ndarray, wide: float, high: float, style: Qt.PenStyle) -> None:
        around = [(-wide, -high), (wide, -high), (wide, high), (-wide, high), (-wide, -high)]
        self._line([_point(spot, middle + np.array(corner)) for corner in around], style)

    def _line(self, points: list[QgsPointXY], style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        for colour, width in ((_DARK, 4), (_YELLOW, 2)):
            band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
            band.setColor(colour)
            band.setWidth(width)
            band.setLineStyle(style)
            band.setToGeometry(QgsGeometry.fromPolylineXY(points), None)
            self._bands.append(band)

    def _pan(self) -> None:
        """Bring the selected match into view without changing the scale."""
        spot = self.spot(self._session.row)
        if spot is None or not self._shown:
            return
        point = QgsPointXY(*spot.centre[0])
        inner = QgsRectangle(self._canvas.extent())
        inner.scale(_INNER)
        if not inner.contains(point):
            self._canvas.setCenter(point)
            self._canvas.refresh()

    def _clear(self) -> None:
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []


class PickTool(QgsMapTool):
    """A click selects the match there.

    Args:
        canvas: the map.
        on_map: finds it.
        picked: called with its row.
    """

    def __init__(self, canvas: QgsMapCanvas, on_map: OnMap, picked: Callable[[int], None]) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self._on_map, self._picked = on_map, picked

    def canvasReleaseEvent(self, event: Optional[QgsMapMouseEvent]) -> None:
        """Left click picks."""
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self._on_map.nearest(event.pos().x(), event.pos().y())
        if row >= 0:
            self._picked(row)


def _point(spot: Spots, off: np.ndarray) -> QgsPointXY:
    return QgsPointXY(*spot.at(off[:1], off[1:])[0])
