"""One half of the workspace: a canvas of its own that shows a copy of one layer, in that layer's CRS."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from .sides import SAR

_BACKGROUND = QColor(38, 38, 38)
#: A raster pixel is brought to so many logical px when a point is to be looked at.
_CLOSE_PX = 3.0


class LabelView(QgsMapCanvas):
    """A canvas that leaves all keys to the window.

    Args:
        side: which half.

    Signals:
        resized: the view has another size.
        left: the mouse is no longer over it.
    """

    resized = pyqtSignal()
    left = pyqtSignal()

    def __init__(self, side: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.side = side
        self.setObjectName("S2m2LabelSar" if side == SAR else "S2m2LabelOptical")
        self.setAccessibleName(self.tr("SAR view") if side == SAR else self.tr("Optical view"))
        self.setCanvasColor(_BACKGROUND)
        self.enableAntiAliasing(True)
        self.setMinimumSize(140, 110)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._copy: Optional[QgsRasterLayer] = None
        self._frame = _Frame(self)
        self.viewport().installEventFilter(self)

    @property
    def layer(self) -> Optional[QgsRasterLayer]:
        """The copy that is shown: its renderer may be changed, no other layer follows."""
        return self._copy

    def show_layer(self, layer: Optional[QgsRasterLayer]) -> None:
        """Show a copy of ``layer``, or nothing."""
        self.stopRendering()
        self.setLayers([])
        # At once: a copy that outlives the layer that it was made of crashes QGIS 3.22.
        self._copy = None
        if layer is None:
            self.refresh()
            return
        self._copy = layer.clone()
        self.setDestinationCrs(layer.crs())
        self.setLayers([self._copy])

    def show_whole(self) -> None:
        """Zoom to all of the layer."""
        if self._copy is not None:
            extent = QgsRectangle(self._copy.extent())
            extent.scale(1.04)
            self.setExtent(extent)
            self.refresh()

    def show_place(self, centre: QgsPointXY, units_per_px: float) -> None:
        """Put a place into the middle.

        Args:
            centre: in the layer's CRS.
            units_per_px: map units of a logical px.
        """
        size = self.viewport().size()
        width, height = max(size.width(), 1) * units_per_px, max(size.height(), 1) * units_per_px
        self.setExtent(QgsRectangle.fromCenterAndSize(centre, width, height))
        self.refresh()

    def show_close(self, place: QgsPointXY) -> None:
        """Put a place into the middle, near enough to see single pixels."""
        self.show_place(QgsPointXY(place), min(self.mapUnitsPerPixel(), min(self.pixel()) / _CLOSE_PX))

    def pixel(self) -> tuple[float, float]:
        """Width and height of the layer's pixels, in its map units."""
        if self._copy is None:
            return (1.0, 1.0)
        return (self._copy.rasterUnitsPerPixelX(), self._copy.rasterUnitsPerPixelY())

    def to_px(self, place: QgsPointXY) -> QPointF:
        """A place in the layer's CRS → logical px of the view."""
        there = self.getCoordinateTransform().transform(place)
        return QPointF(there.x(), there.y())

    def to_map(self, x: float, y: float) -> QgsPointXY:
        """Logical px of the view → a place in the layer's CRS."""
        pixels = self.getCoordinateTransform()
        # QGIS 3.22 takes whole pixels only.
        corner, size = pixels.toMapCoordinates(0, 0), pixels.mapUnitsPerPixel()
        return QgsPointXY(corner.x() + x * size, corner.y() - y * size)

    def shows(self, place: QgsPointXY, margin: float = 24.0) -> bool:
        """Whether a place lies within the view, ``margin`` logical px from its rim."""
        inner = QRectF(self.viewport().rect()).adjusted(margin, margin, -margin, -margin)
        return inner.contains(self.to_px(place))

    def set_active(self, active: bool) -> None:
        """Frame it, since the keys mean this view."""
        self._frame.set_active(active)

    def set_words(self, words: str) -> None:
        """Say something in the middle instead of an image; empty = nothing."""
        self._frame.words = words
        self._frame.update()

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """The window's keys mean other things than a canvas' own."""
        if event is not None:
            event.ignore()

    def keyReleaseEvent(self, event: Optional[QKeyEvent]) -> None:
        """As :meth:`keyPressEvent`."""
        if event is not None:
            event.ignore()

    def resizeEvent(self, event: Optional[QResizeEvent]) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())
        self.resized.emit()

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Notice that the mouse leaves."""
        if event is not None and event.type() == QEvent.Type.Leave:
            self.left.emit()
        return bool(super().eventFilter(watched, event))


class _Frame(QWidget):
    """A frame around the active view, and words over it; lets the mouse through."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.words = ""
        self._active = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_active(self, active: bool) -> None:
        """Draw the frame, or not; the words are always seen."""
        if active != self._active:
            self._active = active
            self.update()

    def paintEvent(self, _event: Optional[QPaintEvent]) -> None:
        """Draw both."""
        painter = QPainter(self)
        if self._active:
            colour = self.palette().color(QPalette.ColorRole.Highlight)
            area = self.rect()
            for rim in (
                QRect(0, 0, area.width(), 3),
                QRect(0, area.height() - 3, area.width(), 3),
                QRect(0, 0, 3, area.height()),
                QRect(area.width() - 3, 0, 3, area.height()),
            ):
                painter.fillRect(rim, colour)
        if self.words:
            painter.setPen(QColor(235, 235, 235))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            inner = self.rect().adjusted(24, 24, -24, -24)
            box = painter.boundingRect(inner, flags, self.words).adjusted(-10, -6, 10, 6)
            painter.fillRect(box, QColor(0, 0, 0, 210))
            painter.drawText(inner, flags, self.words)
        painter.end()
