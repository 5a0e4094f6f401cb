"""The loupe: a small canvas in a corner of a view that shows a place four times as large."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
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
    """

    def __init__(self, view: LabelView) -> None:
        super().__init__(view)
        self._view = view
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
        view.resized.connect(lambda: self.dodge(None))
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
        """Lie in the lower right corner, or in the lower left one while the mouse is there."""
        area = self._view.viewport().rect()
        top = area.height() - _SIDE - _MARGIN
        right = area.width() - _SIDE - _MARGIN
        here = QPoint(right, top)
        near = _SIDE + 3 * _MARGIN
        if mouse is not None and mouse.x() > area.width() - near and mouse.y() > area.height() - near:
            here = QPoint(_MARGIN, top)
        if self.pos() != here:
            self.move(here)

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
        if seen != self.isVisible():
            self.dodge(None)
            self.setVisible(seen)
