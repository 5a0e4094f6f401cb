"""Where templates may lie: the whole overlap, what the map shows, or polygons; and where they must not."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ...engine.protocol import JobError
from .. import settings
from ..areas import Region, SpecAreas, extent_region, layer_region, spec_areas
from .widgets import allow, shrinkable


class AreaBox(QWidget):
    """Area and exclusions.

    Args:
        form: the page's form; this box adds its rows to it.
        canvas: the map whose extent can be the area.

    Signals:
        changed: any choice changed, or what the map shows while that is the area.
    """

    changed = pyqtSignal()

    def __init__(self, form: QFormLayout, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.mode = shrinkable(QComboBox(), 8)
        for value, text in (
            (settings.WHOLE, self.tr("whole overlap")),
            (settings.CANVAS, self.tr("what the map shows")),
            (settings.POLYGONS, self.tr("polygons of a layer")),
        ):
            self.mode.addItem(text, value)
        self.mode.setToolTip(self.tr("Where the SAR image is compared with the optical one"))
        self.polygons, self.exclude = self._polygon_combo(), self._polygon_combo()
        self.exclude.setAllowEmptyLayer(True, self.tr("nothing"))
        self.exclude.setLayer(None)
        form.addRow(self.tr("Area"), self.mode)
        form.addRow("", self.polygons)
        form.addRow(self.tr("Exclude"), self.exclude)
        self._tell()
        self.mode.currentIndexChanged.connect(self._mode_changed)
        self.polygons.layerChanged.connect(self._layer_changed)
        self.exclude.layerChanged.connect(self._layer_changed)
        canvas.extentsChanged.connect(self._canvas_moved)
        for combo in (self.polygons, self.exclude):
            combo.model().rowsInserted.connect(self._tell)
            combo.model().rowsRemoved.connect(self._tell)

    def spec_areas(self, near: Iterable[QgsRasterLayer]) -> SpecAreas:
        """The choices as the fields of a RegisterSpec.

        Args:
            near: the two rasters; polygons away from them are left out.

        Raises:
            JobError: no polygon to use, or no CRS.
        """
        rasters = list(near)
        area: Optional[Region] = None
        if self.mode.currentData() == settings.CANVAS:
            crs = self._canvas.mapSettings().destinationCrs()
            area = extent_region(self._canvas.extent(), crs, self.tr("what the map shows"))
        elif self.mode.currentData() == settings.POLYGONS:
            layer = self.polygons.currentLayer()
            if not isinstance(layer, QgsVectorLayer):
                raise JobError(self.tr("There is no polygon layer for the area; add one or choose the whole overlap."))
            area = layer_region(layer, rasters)
        excluded = self.exclude.currentLayer()
        exclude = self._exclusion(excluded, rasters) if isinstance(excluded, QgsVectorLayer) else None
        return spec_areas(area, exclude, QgsProject.instance().transformContext())

    def restore(self, state: settings.RegisterSettings, project: QgsProject) -> None:
        """Show what a project keeps."""
        self.mode.setCurrentIndex(max(0, self.mode.findData(state.area)))
        area_layer = project.mapLayer(state.area_layer)
        if area_layer is not None:
            self.polygons.setLayer(area_layer)
        self.exclude.setLayer(project.mapLayer(state.exclude_layer))

    def area_layer_id(self) -> str:
        """Id of the polygon layer chosen as area; empty where the area is something else."""
        return _id(self.polygons.currentLayer()) if self.mode.currentData() == settings.POLYGONS else ""

    def exclude_layer_id(self) -> str:
        """Id of the layer of exclusions; empty for none."""
        return _id(self.exclude.currentLayer())

    def release(self) -> None:
        """Let go of the map canvas."""
        self._canvas.extentsChanged.disconnect(self._canvas_moved)

    def _exclusion(self, layer: QgsVectorLayer, rasters: list[QgsRasterLayer]) -> Optional[Region]:
        try:
            return layer_region(layer, rasters)
        except JobError:
            return None  # nothing to exclude where the two images are

    def _polygon_combo(self) -> QgsMapLayerComboBox:
        combo = shrinkable(QgsMapLayerComboBox(), 8)
        combo.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        return combo

    def _mode_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _layer_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self.polygons.setVisible(self.mode.currentData() == settings.POLYGONS)
        none = self.tr("There is no polygon layer in the project; add or draw one first")
        inside = self.tr("Compared inside these polygons; the selected ones, if any")
        outside = self.tr("Not compared inside these polygons (water, cloud); the selected ones, if any")
        allow(self.polygons, inside, "" if self.polygons.count() else none)
        allow(self.exclude, outside, "" if self.exclude.count() > 1 else none)

    def _canvas_moved(self) -> None:
        if self.mode.currentData() == settings.CANVAS:
            self.changed.emit()


def _id(layer: Optional[QgsMapLayer]) -> str:
    return str(layer.id()) if layer is not None else ""
