"""``s2m2:report``: the report of a finished result made anew, for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...engine.protocol import Cancelled, JobError, ReportSpec
from ..engine_client import Engines, request_with_feedback
from ..resources import icon

translate = QCoreApplication.translate

BUNDLE, OUTPUT = "BUNDLE", "OUTPUT"
_RESULT = "result.json"


class ReportAlgorithm(QgsProcessingAlgorithm):
    """Makes the HTML report of a registration or a displacement field from its folder.

    Args:
        engines: whose job engine runs it.
    """

    def __init__(self, engines: Engines) -> None:
        super().__init__()
        self._engines = engines

    def createInstance(self) -> ReportAlgorithm:
        """A copy for one run."""
        return ReportAlgorithm(self._engines)

    def name(self) -> str:
        """The id's second part."""
        return "report"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("ReportAlgorithm", "Report of a result")

    def shortDescription(self) -> str:
        """One sentence."""
        return translate("ReportAlgorithm", "Makes the HTML report of a finished registration or displacement field.")

    def tags(self) -> list[str]:
        """Words that find it."""
        words = translate("ReportAlgorithm", "sar,radar,report,html,pdf,quality,error,residual,histogram,print")
        return list(words.split(","))

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return icon("s2m2")

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return translate(
            "ReportAlgorithm",
            "Every result has a report already: report.html in its folder. This makes it anew, for results that came "
            "without one, or after matches were edited.\n\n"
            "The report is one file that needs nothing else and can be sent or printed: inputs with their hashes, the "
            "layers before and after as a checkerboard, shift and model, error figures each with its kind, evidence, "
            "displacement vectors, residuals, reliability of the confidence, what was refused and why, settings and "
            "versions. Pictures of the layers need the input files where they were; without them the rest is made.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFile(
                BUNDLE,
                translate("ReportAlgorithm", "Folder of the finished result"),
                QgsProcessingParameterFile.Behavior.Folder,
            )
        )
        self.addOutput(QgsProcessingOutputHtml(OUTPUT, translate("ReportAlgorithm", "Report")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a folder without a result."""
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        folder = self.parameterAsFile(parameters, BUNDLE, context)
        if not os.path.isfile(os.path.join(folder, _RESULT)):
            return False, translate(
                "ReportAlgorithm", "The folder “{0}” holds no result; choose that of a finished one."
            ).format(folder)
        return True, ""

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the engine make the report and wait for it."""
        spec = ReportSpec(os.path.abspath(self.parameterAsFile(parameters, BUNDLE, context)))
        try:
            answer = request_with_feedback(self._engines.jobs, "report", spec, feedback)
        except Cancelled:
            return {}
        except JobError as error:
            if error.details:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(error.message) from error
        feedback.pushInfo(translate("ReportAlgorithm", "The report lies in {0}.").format(answer["report"]))
        return {OUTPUT: answer["report"]}
