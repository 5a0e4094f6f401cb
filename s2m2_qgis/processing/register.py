"""``s2m2:register``: the registration for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..results import bundle as bundles
from ..results.bundle import Bundle
from . import parameters as names
from .pair import PairAlgorithm
from .parameters import add_outputs, add_parameters

translate = QCoreApplication.translate


class RegisterAlgorithm(PairAlgorithm):
    """Finds and applies one shift between a SAR and an optical raster."""

    def name(self) -> str:
        """The id's second part."""
        return "register"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("RegisterAlgorithm", "Register SAR to optical")

    def shortDescription(self) -> str:
        """One sentence."""
        return translate("RegisterAlgorithm", "Finds the shift between a SAR and an optical raster and applies it.")

    def tags(self) -> list[str]:
        """Words that find it."""
        words = translate(
            "RegisterAlgorithm", "sar,radar,optical,coregistration,co-registration,align,shift,matching,georeference"
        )
        return list(words.split(","))

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return names.help_text()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        add_parameters(self)
        add_outputs(self)

    def _lines(self, bundle: Bundle) -> list[str]:
        """What the log says of a result."""
        return names.result_lines(bundle)

    def _outputs(self, bundle: Bundle) -> dict[str, Any]:
        """What the algorithm gives back."""
        east, north = bundle.shift_m or (None, None)
        dx, dy = bundle.shift_px or (None, None)
        map_x, map_y = bundle.shift_map or (None, None)
        return {
            names.OUTPUT: bundle.folder,
            names.SHIFTED: bundle.shifted_path or None,
            names.HEATMAP: bundle.path(bundles.HEATMAP) or None,
            names.MATCHES: bundle.path(bundles.MATCHES) or None,
            names.ACCEPTED: bundle.accepted,
            names.REASON: bundle.reason,
            names.SHIFT_EAST: east,
            names.SHIFT_NORTH: north,
            names.SHIFT_DX: dx,
            names.SHIFT_DY: dy,
            names.SHIFT_X: map_x,
            names.SHIFT_Y: map_y,
            names.CONFIDENCE: bundle.confidence,
            names.UNCERTAINTY: bundle.uncertainty_m,
        }
