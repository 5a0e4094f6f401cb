"""What all algorithms have in common: the engine that works for them, and the folder of a finished result."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...engine.protocol import Cancelled, JobError, LayerSpec
from ..areas import Region, union
from ..basemap import Reference
from ..engine_client import Engines, request_with_feedback
from ..help.topics import algorithm_topic, help_url
from ..layers import layer_spec
from ..resources import icon
from ..sidecars import no_sidecars

translate = QCoreApplication.translate

BUNDLE = "BUNDLE"
_RESULT = "result.json"


class EngineAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work the engine does.

    Args:
        engines: whose job engine runs it; the same one that the dock uses.
    """

    def __init__(self, engines: Engines) -> None:
        super().__init__()
        self._engines = engines

    def createInstance(self) -> EngineAlgorithm:
        """A copy for one run."""
        return type(self)(self._engines)

    def helpUrl(self) -> str:
        """Behind the dialog's Help button."""
        return help_url(algorithm_topic(self.name()))

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return icon("s2m2")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without reading pixels."""
        with no_sidecars():  # it opens the rasters
            fine, message = super().checkParameterValues(parameters, context)
        if not fine or self.parameterDefinition(BUNDLE) is None:
            return fine, message
        folder = self.parameterAsFile(parameters, BUNDLE, context)
        if not os.path.isfile(os.path.join(folder, _RESULT)):
            return False, translate(
                "EngineAlgorithm", "The folder “{0}” holds no result; choose that of a finished one."
            ).format(folder)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Turn the parameters into what the engine is asked, in the thread that owns the layers."""
        try:
            with no_sidecars():
                self._prepare(parameters, context)
        except JobError as error:
            raise QgsProcessingException(error.message) from error
        return True

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """What :meth:`prepareAlgorithm` does; raises JobError for bad input."""

    def _raster(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        """A raster parameter's layer."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return layer

    def _raster_spec(
        self, parameters: dict[str, Any], name: str, bands: str, context: QgsProcessingContext
    ) -> LayerSpec:
        """A raster parameter's layer as the engine opens it, with the bands of another parameter."""
        layer = self._raster(parameters, name, context)
        return layer_spec(layer, self.parameterAsInts(parameters, bands, context) if parameters.get(bands) else ())

    def _polygons(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[Region]:
        """The polygons of a parameter; None where it is empty."""
        if not parameters.get(name):
            return None
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return Region(union(source.getFeatures(), source.sourceName()), source.sourceCrs(), source.sourceName())

    def _add_bundle(self) -> None:
        """Declare the folder of a finished result as a parameter."""
        text = translate("EngineAlgorithm", "Folder of the finished result")
        self.addParameter(QgsProcessingParameterFile(BUNDLE, text, QgsProcessingParameterFile.Behavior.Folder))

    def _ask(
        self, op: str, spec: Any, feedback: QgsProcessingFeedback, reference: Optional[Reference] = None
    ) -> Optional[dict[str, Any]]:
        """The engine's answer; None where the user cancelled.

        Raises:
            QgsProcessingException: what went wrong, in one sentence; its details go to the log.
        """
        try:
            return request_with_feedback(self._engines.jobs, op, spec, feedback, reference)
        except Cancelled:
            return None
        except JobError as error:
            if error.details:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(error.message) from error
