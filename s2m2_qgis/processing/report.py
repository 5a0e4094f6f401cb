"""``s2m2:report``: the report of a finished result made anew, for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputHtml
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import ReportSpec
from .base import BUNDLE, EngineAlgorithm

translate = QCoreApplication.translate

OUTPUT = "OUTPUT"


class ReportAlgorithm(EngineAlgorithm):
    """Makes the HTML report of a registration or a displacement field from its folder."""

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
        self._add_bundle()
        self.addOutput(QgsProcessingOutputHtml(OUTPUT, translate("ReportAlgorithm", "Report")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the engine make the report and wait for it."""
        spec = ReportSpec(os.path.abspath(self.parameterAsFile(parameters, BUNDLE, context)))
        answer = self._ask("report", spec, feedback)
        if answer is None:
            return {}
        feedback.pushInfo(translate("ReportAlgorithm", "The report lies in {0}.").format(answer["report"]))
        return {OUTPUT: answer["report"]}
