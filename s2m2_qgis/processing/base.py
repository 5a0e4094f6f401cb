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
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...engine.protocol import Cancelled, JobError
from ..basemap import Reference
from ..engine_client import Engines, request_with_feedback
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
