"""Where the ticked data sets and the check areas lie, drawn over the map for as long as the user wants to see it."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..areas import Region
from .entry import Entry

#: Of what judges.
JUDGES = QColor(200, 90, 20)
_TEACHES, _WIDTH = QColor(42, 111, 187), 2
_FILL = 18


class Coverage:
    """Bands over a map canvas; :meth:`clear` takes them away."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []

    def show(self, entries: Sequence[Entry], checks: Optional[Region]) -> None:
        """Footprints in blue, their control points as dots, check areas hatched in orange."""
        self.clear()
        for entry in entries:
            if entry.pair is None:
                continue
            crs = QgsCoordinateReferenceSystem(entry.pair.optical.crs)
            if entry.ground is not None:
                globe = QgsCoordinateReferenceSystem("EPSG:4326")
                self._polygon(entry.ground, globe, _TEACHES, Qt.BrushStyle.SolidPattern)
            for points, colour, icon in (
                (entry.control, _TEACHES, QgsRubberBand.IconType.ICON_CIRCLE),
                (entry.checks, JUDGES, QgsRubberBand.IconType.ICON_BOX),
            ):
                self._points([QgsPointXY(*point.optical) for point in points], crs, colour, icon)
        if checks is not None:
            self._polygon(checks.geometry, checks.crs, JUDGES, Qt.BrushStyle.BDiagPattern)

    def clear(self) -> None:
        """Take everything away."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def _polygon(
        self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, colour: QColor, pattern: Qt.BrushStyle
    ) -> None:
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        fill = QColor(colour)
        fill.setAlpha(_FILL if pattern == Qt.BrushStyle.SolidPattern else 255)
        band.setStrokeColor(colour)
        band.setFillColor(fill)
        band.setBrushStyle(pattern)
        band.setWidth(_WIDTH)
        band.addGeometry(shape, crs)
        self._bands.append(band)

    def _points(
        self,
        places: Sequence[QgsPointXY],
        crs: QgsCoordinateReferenceSystem,
        colour: QColor,
        icon: QgsRubberBand.IconType,
    ) -> None:
        if not places:
            return
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PointGeometry)
        band.setColor(colour)
        band.setIcon(icon)
        band.setIconSize(9)
        band.setWidth(_WIDTH)
        band.addGeometry(QgsGeometry.fromMultiPointXY(list(places)), crs)
        self._bands.append(band)
