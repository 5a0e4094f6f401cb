"""The loupe: a small canvas in a corner of a view that shows a place four times as large."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout

from .crosshair import Crosshair
from .view import LabelView

FACTOR = 4.0
_SIDE, _MARGIN = 132, 8
#: A loupe follows the mouse so often, ms.
_PACE_MS = 40


class Loupe(QFrame):
    """Follows places of its view; hidden while there is none.

    Args:
        view: whose layer it shows, and in whose corner it lies.
        said: what it must not lie over, px of the view; empty = nothing.
    """

    def __init__(self, view: LabelView, said: Callable[[], QRectF] = QRectF) -> None:
        super().__init__(view)
        self._view, self._said = view, said
        self._mouse: Optional[QPoint] = None
        self._wanted: Optional[QgsPointXY] = None
        self._enabled = True
        self.setFrameShape(QFrame.Shape.Box)
        self.setLineWidth(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(self.tr("Loupe: four times as large"))
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName(view.objectName() + "Loupe")
        self.canvas.setCanvasColor(QColor(38, 38, 38))
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross = Crosshair(self.canvas, 16.0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.canvas)
        self.setFixedSize(_SIDE, _SIDE)
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE_MS)
        self._pace.timeout.connect(self._show)
        view.resized.connect(self._start)
        view.extentsChanged.connect(self._start)
        self.hide()

    @property
    def place(self) -> Optional[QgsPointXY]:
        """What is looked at, in the layer's CRS; None while nothing is."""
        return self._wanted

    def set_enabled(self, enabled: bool) -> None:
        """Use it, or not."""
        self._enabled = enabled
        self._start()

    def layer_changed(self) -> None:
        """The view shows another layer, or shows it otherwise."""
        layer = self._view.layer
        self.canvas.stopRendering()
        if layer is not None:
            self.canvas.setDestinationCrs(layer.crs())
        self.canvas.setLayers([layer] if layer is not None else [])
        self._start()

    def let_go(self) -> None:
        """Show no layer any more: the view's copy will go."""
        self.canvas.stopRendering()
        self.canvas.setLayers([])

    def look_at(self, place: Optional[QgsPointXY]) -> None:
        """Show a place of the layer, in its CRS; None = nothing."""
        self._wanted = None if place is None else QgsPointXY(place)
        self._start()

    def dodge(self, mouse: Optional[QPoint]) -> None:
        """Lie in the lower right corner, or, while the mouse, the place that is looked at or what is said of a proposal
        is there, in the next one that is free.

        Args:
            mouse: logical px of the view; None = it is elsewhere.
        """
        self._mouse = mouse
        area = self._view.viewport().rect()
        right, low = area.width() - _SIDE - _MARGIN, area.height() - _SIDE - _MARGIN
        corners = [QPoint(right, low), QPoint(_MARGIN, low), QPoint(right, _MARGIN), QPoint(_MARGIN, _MARGIN)]
        here = next((corner for corner in corners if not self._hides(corner)), corners[0])
        if self.pos() != here:
            self.move(here)

    def _hides(self, corner: QPoint) -> bool:
        """Whether something that matters would lie under it, or close by."""
        lies = QRectF(corner.x(), corner.y(), _SIDE, _SIDE)
        if lies.intersects(self._said()):
            return True
        room = lies.adjusted(-2 * _MARGIN, -2 * _MARGIN, 2 * _MARGIN, 2 * _MARGIN)
        places = [] if self._mouse is None else [QPointF(self._mouse)]
        if self._wanted is not None:
            places.append(self._view.to_px(self._wanted))
        return any(room.contains(place) for place in places)

    def _start(self) -> None:
        if not self._pace.isActive():
            self._pace.start()

    def _show(self) -> None:
        room = min(self._view.width(), self._view.height()) > 1.6 * _SIDE
        seen = self._enabled and room and self._wanted is not None and self._view.layer is not None
        if seen:
            assert self._wanted is not None
            wide = self.canvas.viewport().width() * self._view.mapUnitsPerPixel() / FACTOR
            self.canvas.setExtent(QgsRectangle.fromCenterAndSize(self._wanted, wide, wide))
            self.canvas.refresh()
            self._cross.set_place(self._wanted)
            self.dodge(self._mouse)
        if seen != self.isVisible():
            self.setVisible(seen)
