"""The Processing provider ``s2m2``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..engine_client import Engines
from ..resources import icon
from .apply import ApplyAlgorithm
from .evaluate import EvaluateAlgorithm
from .field import FieldAlgorithm
from .finetune import FineTuneAlgorithm
from .register import RegisterAlgorithm
from .report import ReportAlgorithm


class Provider(QgsProcessingProvider):
    """Algorithms of the engine for toolbox, batch, modeler and ``qgis_process``.

    Args:
        engines: the plugin's engines; none is started before an algorithm runs.
    """

    def __init__(self, engines: Engines) -> None:
        super().__init__()
        self._engines = engines

    def loadAlgorithms(self) -> None:
        """Add every algorithm."""
        self.addAlgorithm(RegisterAlgorithm(self._engines))
        self.addAlgorithm(FieldAlgorithm(self._engines))
        self.addAlgorithm(ApplyAlgorithm(self._engines))
        self.addAlgorithm(ReportAlgorithm(self._engines))
        self.addAlgorithm(EvaluateAlgorithm(self._engines))
        self.addAlgorithm(FineTuneAlgorithm(self._engines))

    def id(self) -> str:
        """The first part of the algorithms' ids."""
        return "s2m2"

    def name(self) -> str:
        """Shown in the toolbox."""
        return "S2M2-SAR"

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return icon("s2m2")
