"""The heatmap layer: the heatmaps of all of a bundle's templates, each where its template falls, as one map layer.

For who loads results: :func:`add_heatmap_layer` puts it into a group, :func:`heatmap_layer` makes it without a project,
:func:`register_layer_type` (called by the plugin) lets projects find it again.
"""

from __future__ import annotations

import os
import traceback
from typing import Any, Optional

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsMapLayerRenderer,
    QgsMessageLog,
    QgsPluginLayer,
    QgsPluginLayerType,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsRenderContext,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtXml import QDomDocument, QDomNode

from ...engine.protocol import JobError
from .. import tasks
from .bundle import ReviewBundle, read_review_bundle
from .decisions import Decision, apply
from .drawing import Look, draw
from .heatmaps import HeatmapStore
from .legend import HeatmapLegend
from .matches import HAND, Matches, read_matches
from .placement import Placement, on_painter, visible

translate = QCoreApplication.translate

LAYER_TYPE = "s2m2_sar_heatmaps"
#: Attribute of the project file's element: the bundle's folder, relative where the project says so.
_FOLDER = "s2m2Folder"


class HeatmapLayer(QgsPluginLayer):
    """Heatmaps of one bundle.

    Valid even where the bundle is gone: then it draws nothing, its legend says so, and ``reload()`` tries again.

    Args:
        folder: of the bundle; may be set later with :meth:`open`.
        name: in the layer tree.
    """

    def __init__(self, folder: str = "", name: str = "") -> None:
        super().__init__(LAYER_TYPE, name or translate("Review", "heatmaps of all templates"))
        self.folder = ""
        self.problem = ""
        self.bundle: Optional[ReviewBundle] = None
        self.matches: Optional[Matches] = None
        self.store: Optional[HeatmapStore] = None
        self._placement: Optional[Placement] = None
        self._shown: Optional[np.ndarray] = None
        self._task: Optional[tasks.EngineTask] = None
        self.setValid(True)
        self.willBeDeleted.connect(self._end)
        if folder:
            self.open(folder)

    def open(self, folder: str) -> None:
        """Show the bundle in ``folder``, read anew."""
        self.folder = os.path.abspath(folder)
        self.setSource(self.folder)
        self.bundle = self.matches = self.store = self._placement = self._shown = None
        self.problem = ""
        try:
            self.bundle = read_review_bundle(self.folder)
            self.matches = read_matches(self.bundle)
        except JobError as error:
            self.problem = error.message
        if self.bundle is not None and self.matches is not None:
            self.store = HeatmapStore(self.bundle, self.matches)
            self._placement = Placement(self.matches, self.bundle.grid)
            crs = QgsCoordinateReferenceSystem.fromWkt(self.bundle.crs_wkt)
            if crs != self.crs():
                self.setCrs(crs)
            self.setExtent(QgsRectangle(*self._placement.bounds()))
            if not self.store.exists:
                self.problem = translate(
                    "Review", "The heatmaps “{0}” are missing; put the result's folder back."
                ).format(self.bundle.atlas())
        self.setLegend(HeatmapLegend(self.problem))
        self._warm_up()

    def reload(self) -> None:
        """Read the bundle anew: it was replaced, or its folder is back."""
        if self.folder:
            self.open(self.folder)
        self.triggerRepaint()

    def show_only(self, rows: Optional[np.ndarray]) -> None:
        """Draw these matches alone (indices into :attr:`matches`); None = all."""
        self._shown = rows
        self.triggerRepaint()

    def take(self, row: int, decision: Decision) -> None:
        """Show a decision about one match."""
        if self.matches is not None:
            apply(self.matches, row, decision)
            self.triggerRepaint()

    def look(self) -> Optional[Look]:
        """What a drawing needs, as it is now; None where there is nothing to draw."""
        if self.matches is None or self.store is None:
            return None
        matches = self.matches
        by_hand = np.isfinite(matches.hand_dx) & (matches.status == HAND)
        shift = np.stack(
            [np.where(by_hand, matches.hand_dx, matches.dx), np.where(by_hand, matches.hand_dy, matches.dy)], axis=1
        )
        return Look(matches, matches.status.copy(), shift, self.store)

    def createMapRenderer(self, context: QgsRenderContext) -> QgsMapLayerRenderer:
        """One drawing, with everything that it needs; the layer is not touched by its thread."""
        return _Renderer(self.id(), context, self.look(), self._placement, self._shown)

    def clone(self) -> HeatmapLayer:
        """Another layer of the same bundle."""
        other = HeatmapLayer(self.folder, self.name())
        other.setOpacity(self.opacity())
        other.setBlendMode(self.blendMode())
        other.show_only(self._shown)
        return other

    def setTransformContext(self, context: object) -> None:
        """Rendering brings its own."""

    def writeXml(self, node: QDomNode, document: QDomDocument, context: QgsReadWriteContext) -> bool:
        """The type, by which QGIS finds the layer's maker, and the folder."""
        element = node.toElement()
        element.setAttribute("type", "plugin")
        element.setAttribute("name", LAYER_TYPE)
        element.setAttribute(_FOLDER, context.pathResolver().writePath(self.folder))
        element.setAttribute("s2m2Opacity", repr(self.opacity()))
        return True

    def readXml(self, node: QDomNode, context: QgsReadWriteContext) -> bool:
        """Opens the bundle; one that is not there keeps its place in the project."""
        element = node.toElement()
        folder = context.pathResolver().readPath(element.attribute(_FOLDER))
        if folder:
            self.open(folder)
        try:
            self.setOpacity(float(element.attribute("s2m2Opacity", "1")))
        except ValueError:
            self.setOpacity(1.0)
        return True

    def readSymbology(self, *_arguments: object) -> bool:
        """There is one look."""
        return True

    def writeSymbology(self, *_arguments: object) -> bool:
        """There is one look."""
        return True

    def _warm_up(self) -> None:
        """Make the small copies in the background; the map is drawn again when they are there."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        store = self.store
        if store is None or not store.exists or not self.matches:
            return
        task = tasks.EngineTask(translate("Review", "Read heatmaps"), lambda pump: store.warm_up(pump.cancelled))
        task.succeeded.connect(lambda _done: self._warm(task))
        self._task = task
        tasks.start(task)

    def _warm(self, task: tasks.EngineTask) -> None:
        # A project that is cleared takes its layers away without a word.
        if not sip.isdeleted(self) and self._task is task:
            self._task = None
            self.triggerRepaint()

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None


class _Renderer(QgsMapLayerRenderer):
    """Draws a view in the thread of a map's, a layout's or an export's rendering."""

    def __init__(
        self,
        layer_id: str,
        context: QgsRenderContext,
        look: Optional[Look],
        placement: Optional[Placement],
        shown: Optional[np.ndarray],
    ) -> None:
        super().__init__(layer_id, context)
        self._look, self._placement, self._shown = look, placement, shown
        self._transform = QgsCoordinateTransform(context.coordinateTransform())

    def render(self) -> bool:
        """True also where it was cancelled. An exception that left this method would end QGIS."""
        try:
            self._draw()
        except Exception:  # noqa: BLE001 - see above
            QgsMessageLog.logMessage(traceback.format_exc(), tasks.LOG_TAG, Qgis.MessageLevel.Warning, notifyUser=False)
            return False
        return True

    def _draw(self) -> None:
        context = self.renderContext()
        if self._look is None or self._placement is None or context.renderingStopped():
            return
        pixels = context.mapToPixel()
        spots = on_painter(self._placement.in_crs(self._transform), pixels)
        matches = self._look.matches
        reach = np.hypot(spots.right[:, 0], spots.right[:, 1]) * np.hypot(matches.heat_w, matches.heat_h) / 2 + 4
        rows = visible(spots, pixels.mapWidth(), pixels.mapHeight(), reach)
        if self._shown is not None:
            rows = np.intersect1d(rows, self._shown, assume_unique=True)
        painter = context.painter()
        painter.save()
        try:
            draw(painter, self._look, rows, spots.take(rows), context.scaleFactor(), context.renderingStopped)
        finally:
            painter.restore()


class HeatmapLayerType(QgsPluginLayerType):
    """Makes heatmap layers when a project is opened."""

    def __init__(self) -> None:
        super().__init__(LAYER_TYPE)

    def createLayer(self, *_uri: object) -> HeatmapLayer:
        """An empty one, which the project's file fills."""
        return HeatmapLayer()

    def showLayerProperties(self, layer: QgsPluginLayer) -> bool:
        """The one property that there is: opacity."""
        from .properties import show_properties

        show_properties(layer)
        return True


def register_layer_type() -> None:
    """Let projects find the layer again; more than once does no harm."""
    registry = QgsApplication.pluginLayerRegistry()
    if LAYER_TYPE not in registry.pluginLayerTypes():
        registry.addPluginLayerType(HeatmapLayerType())


def unregister_layer_type() -> None:
    """For the plugin's end; takes such layers out of the project, since nothing could draw them any more."""
    registry = QgsApplication.pluginLayerRegistry()
    if LAYER_TYPE in registry.pluginLayerTypes():
        registry.removePluginLayerType(LAYER_TYPE)


def heatmap_layer(folder: str, name: str = "") -> HeatmapLayer:
    """The heatmap layer of a bundle, belonging to no project yet.

    Args:
        folder: of a ``registration`` or ``field`` bundle.
        name: in the layer tree; empty = a usual one.

    Raises:
        JobError: the bundle has no matches or no heatmaps.
    """
    register_layer_type()
    layer = HeatmapLayer(folder, name)
    if layer.problem:
        raise JobError(layer.problem)
    return layer


def add_heatmap_layer(
    project: QgsProject, bundle_folder: str, group: Optional[QgsLayerTreeGroup] = None, row: int = -1, name: str = ""
) -> HeatmapLayer:
    """Put the heatmaps of all templates of a bundle into a project as one layer. Call it in the main thread.

    Reads ``result.json`` and ``matches.gpkg`` (tens of milliseconds for 10 000 matches), nothing of the atlas.

    Args:
        project: where to.
        bundle_folder: of a ``registration`` or ``field`` bundle.
        group: of the layer tree; None = on top of it.
        row: place in the group; −1 = at its end.
        name: in the layer tree; empty = a usual one.

    Returns:
        The layer, which the project owns. ``layer.reload()`` after the bundle was replaced.

    Raises:
        JobError: the bundle has no matches or no heatmaps.
    """
    layer = heatmap_layer(bundle_folder, name)
    project.addMapLayer(layer, False)
    tree: Any = group if group is not None else project.layerTreeRoot()
    at = row if row >= 0 or group is None else len(tree.children())
    tree.insertLayer(max(at, 0), layer).setExpanded(False)
    return layer


def heatmap_layers(project: QgsProject, folder: str = "") -> list[HeatmapLayer]:
    """The project's heatmap layers, those of one bundle where ``folder`` is given."""
    found = [layer for layer in project.mapLayers().values() if isinstance(layer, HeatmapLayer)]
    return [layer for layer in found if not folder or layer.folder == os.path.abspath(folder)]
