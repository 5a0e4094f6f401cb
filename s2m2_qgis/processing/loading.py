"""Brings a result's layers, with their styles, into the map after an algorithm."""

from __future__ import annotations

from qgis.core import QgsProcessingContext
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...engine.protocol import JobError
from ..results.bundle import Bundle
from ..results.layers import evidence_layers, shifted_layer

translate = QCoreApplication.translate


def load_on_completion(bundle: Bundle, context: QgsProcessingContext) -> None:
    """Ask Processing to put the shifted layer, the evidence and the matches into the project when all is done.

    Layers are made in the main thread alone: inside a model that runs in the background, this does nothing, and the
    model's own outputs say what is loaded.
    """
    project = context.project()
    if project is None or QThread.currentThread() is not QCoreApplication.instance().thread():
        return
    layers = []
    if bundle.shifted_path:
        try:
            layers.append(shifted_layer(bundle, None))
        except JobError:
            layers = []  # its pixels are gone already; the log has its path
    for layer in evidence_layers(bundle):
        layer.setName(translate("Loading", "{0}: {1}").format(bundle.sar.name, layer.name()))
        layers.append(layer)
    for layer in layers:
        details = QgsProcessingContext.LayerDetails(layer.name(), project, layer.name())
        context.temporaryLayerStore().addMapLayer(layer)
        context.addLayerToLoadOnCompletion(layer.id(), details)
