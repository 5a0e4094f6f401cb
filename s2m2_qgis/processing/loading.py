"""Brings a result's layers, with their styles, into the map after an algorithm."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...engine.protocol import JobError
from ..results.field_bundle import FieldBundle
from ..results.field_layers import corrected_layers, field_layers
from ..results.group import AnyBundle
from ..results.layers import evidence_layers, shifted_layer

translate = QCoreApplication.translate


def load_on_completion(bundle: AnyBundle, context: QgsProcessingContext) -> None:
    """Ask Processing to put the shifted or corrected layers, the evidence and the matches into the project at the end.

    Layers are made in the main thread alone: inside a model that runs in the background, this does nothing, and the
    model's own outputs say what is loaded.
    """
    project = context.project()
    if project is None or QThread.currentThread() is not QCoreApplication.instance().thread():
        return
    layers: list[QgsMapLayer] = []
    try:
        if isinstance(bundle, FieldBundle):
            layers += [layer for layer, _original in corrected_layers(bundle, lambda _input: None)]
        elif bundle.shifted_path:
            layers.append(shifted_layer(bundle, None))
    except JobError:
        layers = []  # nothing was written, or its pixels are gone already; the log has its path
    # Processing hands layers on by their type, and knows rasters and vectors alone.
    looks = field_layers(bundle, heatmaps=False) if isinstance(bundle, FieldBundle) else evidence_layers(bundle)
    for layer in looks:
        layer.setName(translate("Loading", "{0}: {1}").format(bundle.sar.name, layer.name()))
        layers.append(layer)
    for layer in layers:
        details = QgsProcessingContext.LayerDetails(layer.name(), project, layer.name())
        context.temporaryLayerStore().addMapLayer(layer)
        context.addLayerToLoadOnCompletion(layer.id(), details)
