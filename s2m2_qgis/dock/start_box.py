"""The *Start* row: one hand-placed pair of points from which the search begins."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...engine import geometry
from .. import words
from ..maptools.start_points import StartPointsTool
from ..resources import icon
from .widgets import allow, wrapped_label

Start = tuple[float, float, float, float]
PairOfLayers = tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]


class StartBox(QWidget):
    """One pair of points, in the layers' own CRS.

    Args:
        iface: QGIS; its map takes the clicks and shows one image at a time for them.
        layers: tells the chosen SAR and optical layers.

    Signals:
        changed: the pair was set or cleared.
        hint: what to do next in the map; empty when there is nothing more to do.
    """

    changed = pyqtSignal()
    hint = pyqtSignal(str)

    def __init__(
        self, iface: QgisInterface, layers: Callable[[], PairOfLayers], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self._layers = layers
        self._start: Optional[Start] = None
        self._showing = False
        self._tool = StartPointsTool(iface.mapCanvas(), self._step, self._done, self._cancelled)
        self.pick = QToolButton()
        self.pick.setIcon(icon("start_points"))
        self.pick.setCheckable(True)
        self.pick.clicked.connect(self._toggle)
        self.text = wrapped_label()
        self.clear = QToolButton()
        self.clear.setText("✕")
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("Forget the pair"))
        self.clear.setAccessibleName(self.tr("Forget the pair"))
        self.clear.clicked.connect(lambda: self.set_start(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pick)
        row.addWidget(self.text, 1)
        row.addWidget(self.clear)
        self._tell()

    def start(self) -> Optional[Start]:
        """``(sar_x, sar_y, optical_x, optical_y)`` in the layers' own CRS; None where there is no pair."""
        return self._start

    def set_start(self, start: Optional[Start]) -> None:
        """Set or forget the pair."""
        if start != self._start:
            self._start = start
            self._tell()
            self.changed.emit()

    def layers_changed(self) -> None:
        """The chosen layers changed: the button follows, and a pick under way ends."""
        if self._showing:
            self._iface.mapCanvas().unsetMapTool(self._tool)
        self._tell()

    def release(self) -> None:
        """Let go of the map: the tool ends and its markers go."""
        canvas = self._iface.mapCanvas()
        if canvas.mapTool() is self._tool:
            canvas.unsetMapTool(self._tool)
        self._tool.deleteLater()

    def _toggle(self, checked: bool) -> None:
        canvas = self._iface.mapCanvas()
        if checked:
            canvas.setMapTool(self._tool)
            canvas.setFocus()
        else:
            canvas.unsetMapTool(self._tool)

    def _step(self, step: int) -> None:
        self._showing = True
        self.pick.setChecked(True)
        sar, optical = self._layers()
        shown, hidden = (sar, optical) if step == 0 else (optical, sar)
        self._show_only(shown, hidden)
        if step == 0:
            self.hint.emit(
                self.tr("Click a place in the SAR image that you can also find in the optical one. Esc ends.")
            )
        else:
            self.hint.emit(self.tr("Now click the same place in the optical image. Esc ends."))

    def _done(self, sar_point: QgsPointXY, optical_point: QgsPointXY) -> None:
        self._end()
        sar, optical = self._layers()
        if sar is None or optical is None:
            return
        map_crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        try:
            first = _to_layer(sar_point, map_crs, sar)
            second = _to_layer(optical_point, map_crs, optical)
        except QgsCsException:
            self.hint.emit(self.tr("These places cannot be told in the layers' CRS; click nearer to the images."))
            return
        self.set_start((first.x(), first.y(), second.x(), second.y()))

    def _cancelled(self) -> None:
        self._end()

    def _end(self) -> None:
        self._showing = False
        self.pick.setChecked(False)
        self.hint.emit("")
        bridge = self._iface.layerTreeCanvasBridge()
        if bridge is not None:
            bridge.setCanvasLayers()

    def _show_only(self, shown: Optional[QgsMapLayer], hidden: Optional[QgsMapLayer]) -> None:
        """Put one image on top and take the other away in the map alone; the layer tree stays as it is."""
        if shown is None:
            return
        canvas = self._iface.mapCanvas()
        others = [layer for layer in canvas.layers() if layer not in (shown, hidden)]
        above = [layer for layer in others if not isinstance(layer, QgsRasterLayer)]
        below = [layer for layer in others if isinstance(layer, QgsRasterLayer)]
        canvas.setLayers([*above, shown, *below])

    def _tell(self) -> None:
        sar, optical = self._layers()
        why_not = "" if sar is not None and optical is not None else self.tr("Choose both layers first")
        usual = self.tr("Click one place in both images, where the search shall begin; for shifts of many kilometres")
        allow(self.pick, usual, why_not)
        self.clear.setVisible(self._start is not None)
        self.text.setText(self._words() if self._start is not None else self.tr("no hand-placed pair"))

    def _words(self) -> str:
        """The pair's own shift in compass words, where both CRS can be brought together."""
        sar, optical = self._layers()
        if self._start is None or sar is None or optical is None:
            return self.tr("hand-placed pair")
        sar_x, sar_y, optical_x, optical_y = self._start
        try:
            here, there = _to_wgs84(QgsPointXY(sar_x, sar_y), sar), _to_wgs84(QgsPointXY(optical_x, optical_y), optical)
        except QgsCsException:
            return self.tr("hand-placed pair")
        east, north = geometry.metres_per_degree((here.y() + there.y()) / 2)
        shift = ((there.x() - here.x()) * east, (there.y() - here.y()) * north)
        return self.tr("hand-placed pair: {0}").format(words.direction(shift))


def _to_layer(point: QgsPointXY, crs: QgsCoordinateReferenceSystem, layer: QgsRasterLayer) -> QgsPointXY:
    return QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance().transformContext()).transform(point)


def _to_wgs84(point: QgsPointXY, layer: QgsRasterLayer) -> QgsPointXY:
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(layer.crs(), wgs84, QgsProject.instance().transformContext()).transform(point)
