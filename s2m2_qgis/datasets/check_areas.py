"""What never trains, so that it can judge: polygons of a layer, and rectangles that are drawn on the map."""

from __future__ import annotations

from functools import partial
from typing import Optional

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsMapLayerProxyModel,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox, QgsRubberBand
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ..areas import Region, extent_region, joined, layer_region
from ..dock.widgets import NoAccidentalWheel, allow, shrinkable
from ..i18n import grouped
from ..layers import crs_text
from ..maptools.rectangle import RectangleTool
from .coverage import JUDGES
from .ticks import DrawnArea

_NO_LAYER = 0
_WIDTH, _WIDE = 2, 5


class CheckAreas(QWidget):
    """A row: the layer, a button to draw with, and one to take away what was drawn.

    What is drawn is on the map while this can be seen.

    Signals:
        changed: the layer, or what is drawn, by the user.
        layer_left: the layer leaves the project, and none is chosen now.
    """

    changed = pyqtSignal()
    layer_left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._drawn: tuple[DrawnArea, ...] = ()
        self._bands: list[QgsRubberBand] = []
        self._chosen = ""
        self._tool = RectangleTool(canvas, self._take, self._left)
        self.layers = shrinkable(QgsMapLayerComboBox(), 8)
        self.draw_button, self.remove_button = QToolButton(), QToolButton()
        self._menu = QMenu(self.remove_button)
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.layers)
        self._lay_out()
        self._menu.aboutToHide.connect(lambda: self._point_at(-1))
        self.layers.layerChanged.connect(self._layer_changed)
        self.layers.model().rowsAboutToBeRemoved.connect(self._rows_leave)
        self.draw_button.toggled.connect(self._draw)
        self._show_drawn()

    @property
    def layer_id(self) -> str:
        """Of the chosen layer; empty where none is."""
        layer = self.layers.currentLayer()
        return str(layer.id()) if layer is not None else ""

    @property
    def drawn(self) -> tuple[DrawnArea, ...]:
        """What is drawn."""
        return self._drawn

    def layer_region(self) -> Optional[Region]:
        """The polygons of the layer; None without one.

        Raises:
            JobError: the layer has no polygon.
        """
        layer = self.layers.currentLayer()
        return layer_region(layer) if isinstance(layer, QgsVectorLayer) else None

    def region(self) -> Optional[Region]:
        """All check areas in one CRS; None where there are none.

        Raises:
            JobError: the layer has no polygon or no CRS, or they cannot be brought into one CRS.
        """
        drawn = [
            extent_region(QgsRectangle(*area.extent), QgsCoordinateReferenceSystem(area.crs), self.tr("check areas"))
            for area in self._drawn
        ]
        layer = self.layer_region()
        return joined(([layer] if layer is not None else []) + drawn, QgsProject.instance().transformContext())

    def restore(self, layer_id: str, drawn: tuple[DrawnArea, ...]) -> None:
        """Show what a project keeps; says nothing of it."""
        layer = QgsProject.instance().mapLayer(layer_id)
        blocked = self.layers.blockSignals(True)
        if layer is None:
            self.layers.setCurrentIndex(_NO_LAYER)
        else:
            self.layers.setLayer(layer)
        self.layers.blockSignals(blocked)
        self._chosen = self.layer_id
        self._drawn = drawn
        self._show_drawn()

    def release(self) -> None:
        """Let go of the map."""
        self._tool.end()
        self._clear_bands()

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Put what is drawn on the map."""
        super().showEvent(event)
        self._show_drawn()

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Take it away, and the tool with it."""
        super().hideEvent(event)
        self._tool.end()
        self._clear_bands()

    def _draw(self, on: bool) -> None:
        if not on:
            self._tool.end()
        elif not self._canvas.mapSettings().destinationCrs().isValid():
            self.draw_button.setChecked(False)
            self.draw_button.setToolTip(self.tr("The map has no CRS; set the project's under Project, Properties"))
        else:
            self._tool.begin()

    def _left(self) -> None:
        blocked = self.draw_button.blockSignals(True)
        self.draw_button.setChecked(False)
        self.draw_button.blockSignals(blocked)

    def _take(self, extent: QgsRectangle) -> None:
        crs = crs_text(self._canvas.mapSettings().destinationCrs())
        corners = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        self._set((*self._drawn, DrawnArea(corners, crs)))

    def _remove(self, index: int) -> None:
        self._set(self._drawn[:index] + self._drawn[index + 1 :])

    def _set(self, drawn: tuple[DrawnArea, ...]) -> None:
        self._drawn = drawn
        self._show_drawn()
        self.changed.emit()

    def _layer_changed(self, *_layer: object) -> None:
        # The combo box also speaks when its last layer goes: no choice, and perhaps of another project by then.
        if self.layer_id != self._chosen:
            self._chosen = self.layer_id
            self.changed.emit()

    def _rows_leave(self, _parent: QModelIndex, first: int, last: int) -> None:
        """The layer is removed: choose none, where a combo box would take the next in its list."""
        if first <= self.layers.currentIndex() <= last:
            self._chosen = ""
            self.layers.setCurrentIndex(_NO_LAYER)
            self.layer_left.emit()

    def _show_drawn(self) -> None:
        self._clear_bands()
        if self.isVisible():
            self._bands = [self._band(area) for area in self._drawn]
        self._menu.clear()
        for index, area in enumerate(self._drawn):
            action = self._menu.addAction(self.tr("Remove {0}").format(_size(area)), partial(self._remove, index))
            action.hovered.connect(partial(self._point_at, index))
        if len(self._drawn) > 1:
            self._menu.addSeparator()
            every = self._menu.addAction(self.tr("Remove all {0}").format(len(self._drawn)), lambda: self._set(()))
            every.hovered.connect(lambda: self._point_at(-1))
        self.remove_button.setText(str(len(self._drawn)) if self._drawn else "")
        count = self.tr("Check areas drawn: {0}; take one away").format(len(self._drawn))
        allow(self.remove_button, count, "" if self._drawn else self.tr("No check area is drawn"))

    def _band(self, area: DrawnArea) -> QgsRubberBand:
        crs = QgsCoordinateReferenceSystem(area.crs)
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setStrokeColor(JUDGES)
        band.setFillColor(QColor(JUDGES))
        band.setBrushStyle(Qt.BrushStyle.BDiagPattern)
        band.setWidth(_WIDTH)
        band.addGeometry(extent_region(QgsRectangle(*area.extent), crs, "").geometry, crs)
        return band

    def _point_at(self, index: int) -> None:
        """Let one of the drawn stand out; −1 = none."""
        for number, band in enumerate(self._bands):
            band.setWidth(_WIDE if number == index else _WIDTH)
            band.update()

    def _clear_bands(self) -> None:
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

    def _lay_out(self) -> None:
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layers.setAllowEmptyLayer(True, self.tr("no layer"))
        self.layers.setCurrentIndex(_NO_LAYER)
        self.layers.setToolTip(self.tr("Polygons that never train: keep them for judging; the selected ones, if any"))
        self.draw_button.setIcon(QgsApplication.getThemeIcon("/mActionAddBasicRectangle.svg"))
        self.draw_button.setCheckable(True)
        self.draw_button.setAccessibleName(self.tr("Draw check areas"))
        self.draw_button.setToolTip(self.tr("Draw rectangles on the map that never train; Esc ends it"))
        self.remove_button.setIcon(QgsApplication.getThemeIcon("/mActionDeleteSelected.svg"))
        self.remove_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.remove_button.setAccessibleName(self.tr("Take away a drawn check area"))
        self.remove_button.setMenu(self._menu)
        self.remove_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.layers, 1)
        row.addWidget(self.draw_button)
        row.addWidget(self.remove_button)


def _size(area: DrawnArea) -> str:
    """Width × height on the ground, through the rectangle's middle."""
    crs = QgsCoordinateReferenceSystem(area.crs)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    x_min, y_min, x_max, y_max = area.extent
    x, y = (x_min + x_max) / 2, (y_min + y_max) / 2
    across = measure.measureLine(QgsPointXY(x_min, y), QgsPointXY(x_max, y))
    along = measure.measureLine(QgsPointXY(x, y_min), QgsPointXY(x, y_max))
    if max(across, along) < 1000:
        return f"{grouped(across, 0)} × {grouped(along, 0)} m"
    return f"{grouped(across / 1000, 1)} × {grouped(along / 1000, 1)} km"
