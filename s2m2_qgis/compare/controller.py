"""A comparison of two layers on the map, from its start to its end."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ..help import HelpKeys, Topic
from ..results.layers import is_evidence
from .bar import CompareBar
from .item import ComparisonItem
from .modes import FLICKER, SWIPE_VERTICAL, View
from .picture import LayerPicture
from .tool import CompareTool

#: After the last change of the map, its pictures are drawn anew.
_SETTLE_MS = 60


class CompareController(QObject):
    """Shows two layers over the map, as swipe, flicker or checkerboard; the map and its layers stay as they are.

    Args:
        iface: QGIS.

    Signals:
        active_changed: whether a comparison is shown now.
    """

    active_changed = pyqtSignal(bool)

    def __init__(self, iface: QgisInterface, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = iface.mapCanvas()
        self._item: Optional[ComparisonItem] = None
        self._bar: Optional[CompareBar] = None
        self._tool: Optional[CompareTool] = None
        self._help_keys: Optional[HelpKeys] = None
        self._tool_before: Optional[QgsMapTool] = None
        self._extra: tuple[QgsMapLayer, ...] = ()
        self._view = View()
        self._mode_before = SWIPE_VERTICAL
        self._first, self._second = LayerPicture(self), LayerPicture(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self._flicker = QTimer(self)
        self._flicker.timeout.connect(self._flip)

    @property
    def is_active(self) -> bool:
        """Whether a comparison is shown."""
        return self._item is not None

    @property
    def view(self) -> View:
        """How it is shown, or will be."""
        return self._view

    @property
    def layers(self) -> tuple[Optional[QgsMapLayer], Optional[QgsMapLayer]]:
        """The first and the second layer."""
        return self._first.layer, self._second.layer

    @property
    def is_drawing(self) -> bool:
        """Whether a picture is on its way."""
        return self._settle.isActive() or self._first.busy or self._second.busy

    def start(
        self,
        before_layer: QgsMapLayer,
        after_layer: QgsMapLayer,
        mode: str = SWIPE_VERTICAL,
        extra: Iterable[QgsMapLayer] = (),
    ) -> None:
        """Compare two layers; a comparison that is shown already changes to these.

        Args:
            before_layer, after_layer: the first and the second one. They need not be in the project: layers that are
                not are kept until the end.
            mode: one of ``modes.MODES``.
            extra: further layers to be offered beside the project's (a result's optical layer).
        """
        self._extra = tuple(layer for layer in (before_layer, after_layer, *extra) if not _in_project(layer))
        self._view = replace(self._view, mode=mode, second=False)
        if not self.is_active:
            self._begin()
        self._choose(before_layer, after_layer)
        self._set_view(self._view)

    def start_with_guess(self) -> bool:
        """Compare the two topmost raster layers that the map shows; where it shows one, with one that is hidden. False
        where there are no two."""
        rasters = [layer for layer in self._canvas.layers() if isinstance(layer, QgsRasterLayer)]
        rasters = _without_evidence(rasters)
        if len(rasters) < 2:
            others = [layer for layer in _comparable() if layer not in rasters and isinstance(layer, QgsRasterLayer)]
            rasters += _without_evidence(others)
        if len(rasters) < 2:
            return False
        self.start(rasters[0], rasters[1], self._view.mode)
        return True

    def stop(self) -> None:
        """End the comparison; the map is as it was."""
        if self._item is None:
            return
        self._settle.stop()
        self._flicker.stop()
        canvas, project = self._canvas, QgsProject.instance()
        for signal in (canvas.extentsChanged, canvas.rotationChanged, canvas.destinationCrsChanged):
            signal.disconnect(self._map_changed)
        project.layersAdded.disconnect(self._layers_added)
        project.layersWillBeRemoved.disconnect(self._layers_leave)
        canvas.viewport().removeEventFilter(self)
        item, bar, tool = self._item, self._bar, self._tool
        self._item, self._bar, self._tool = None, None, None
        if self._help_keys is not None:
            canvas.removeEventFilter(self._help_keys)
            self._help_keys.deleteLater()
            self._help_keys = None
        if tool is not None:
            if canvas.mapTool() is tool:
                canvas.unsetMapTool(tool)
                if self._tool_before is not None:
                    canvas.setMapTool(self._tool_before)
            tool.deleteLater()
        self._tool_before = None
        canvas.scene().removeItem(item)
        if bar is not None:
            bar.hide()
            bar.deleteLater()
        self._first.set_layer(None)
        self._second.set_layer(None)
        self._extra = ()
        self.active_changed.emit(False)

    def release(self) -> None:
        """End for good."""
        self.stop()
        self._first.release()
        self._second.release()

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Follow the map's size."""
        if event is not None and event.type() == QEvent.Type.Resize and self._item is not None:
            self._item.resized()
            self._place_bar()
            self._map_changed()
        return False

    def _begin(self) -> None:
        canvas, project = self._canvas, QgsProject.instance()
        self._item = ComparisonItem(canvas, self._first, self._second)
        self._bar = CompareBar(canvas)
        self._bar.layers_chosen.connect(self._chosen)
        self._bar.view_changed.connect(self._set_view)
        self._bar.close_asked.connect(self.stop)
        self._bar.show()
        self._tool = CompareTool(canvas, lambda: self._view, self._drag, self._key)
        self._tool_before = canvas.mapTool()
        if self._tool_before is not None:
            self._tool_before.destroyed.connect(self._tool_gone)
        self._take_tool()
        self._help_keys = HelpKeys(canvas, Topic.COMPARE)
        for signal in (canvas.extentsChanged, canvas.rotationChanged, canvas.destinationCrsChanged):
            signal.connect(self._map_changed)
        project.layersAdded.connect(self._layers_added)
        project.layersWillBeRemoved.connect(self._layers_leave)
        canvas.viewport().installEventFilter(self)
        self.active_changed.emit(True)

    def _choose(self, first: QgsMapLayer, second: QgsMapLayer) -> None:
        self._first.set_layer(first)
        self._second.set_layer(second)
        self._fill_bar()
        self._draw()

    def _chosen(self, first_id: str, second_id: str) -> None:
        first, second = (self._layer(layer_id) for layer_id in (first_id, second_id))
        if first is not None and second is not None:
            self._choose(first, second)
        self._take_tool()

    def _set_view(self, view: View) -> None:
        if view.mode != FLICKER:
            self._mode_before = view.mode
        self._view = view
        if self._item is None or self._bar is None:
            return
        self._item.set_view(view)
        self._bar.show_view(view)
        self._place_bar()
        if view.mode == FLICKER:
            self._flicker.start(round(1000 / view.rate))
        else:
            self._flicker.stop()
        self._take_tool()

    def _take_tool(self) -> None:
        """The mouse belongs to the comparison (again, where the user had taken another tool meanwhile)."""
        if self._tool is not None and self._canvas.mapTool() is not self._tool:
            self._canvas.setMapTool(self._tool)
        self._canvas.setFocus()

    def _tool_gone(self) -> None:
        self._tool_before = None

    def _drag(self, place: QPoint) -> None:
        view = self._view.with_divider_at(place, self._canvas.viewport().size())
        self._view = view
        if self._item is not None:
            self._item.set_view(view)

    def _flip(self) -> None:
        self._view = replace(self._view, second=not self._view.second)
        if self._item is not None:
            self._item.set_view(self._view)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.stop()
        elif event.key() == Qt.Key.Key_F:
            mode = self._mode_before if self._view.mode == FLICKER else FLICKER
            self._set_view(replace(self._view, mode=mode, second=False))
        elif event.key() == Qt.Key.Key_Space and self._bar is not None:
            self._bar.swap_layers()
        else:
            return False
        return True

    def _map_changed(self, *_arguments: object) -> None:
        if self._item is not None:
            self._item.update()
            self._settle.start()

    def _draw(self) -> None:
        if self._item is None:
            return
        self._settle.stop()
        settings = self._canvas.mapSettings()
        self._first.draw(settings)
        self._second.draw(settings)

    def _layers_leave(self, ids: Iterable[str]) -> None:
        gone = set(ids)
        compared = {layer.id() for layer in self.layers if layer is not None}
        if gone & compared:
            self.stop()
        else:
            # They are still in the project while this signal is sent.
            self._fill_bar(without=gone)

    def _layers_added(self, _layers: object) -> None:
        # They come into the layer tree after this signal.
        QTimer.singleShot(0, self._fill_bar)

    def _fill_bar(self, without: Iterable[str] = ()) -> None:
        if self._bar is None:
            return
        offered = [layer for layer in (*self._extra, *_comparable()) if layer.id() not in set(without)]
        ids = [layer.id() if layer is not None else "" for layer in self.layers]
        self._bar.show_layers([(layer.id(), layer.name()) for layer in offered], ids[0], ids[1])
        self._place_bar()

    def _layer(self, layer_id: str) -> Optional[QgsMapLayer]:
        own = {layer.id(): layer for layer in self._extra}
        return own.get(layer_id) or QgsProject.instance().mapLayer(layer_id)

    def _place_bar(self) -> None:
        if self._bar is not None and self._item is not None:
            self._bar.fit(self._canvas.viewport().size())
            self._item.covered = self._bar.height()


def _in_project(layer: QgsMapLayer) -> bool:
    return QgsProject.instance().mapLayer(layer.id()) is layer


def _comparable() -> list[QgsMapLayer]:
    """The project's layers that can be drawn, in the order of the layer tree."""
    layers = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [layer for layer in layers if layer is not None and layer.isValid() and layer.isSpatial()]


def _without_evidence(layers: list[QgsRasterLayer]) -> list[QgsRasterLayer]:
    return [layer for layer in layers if not is_evidence(layer)]
