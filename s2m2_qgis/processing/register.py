"""``s2m2:register``: the registration for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...engine.protocol import Cancelled, JobError, RegisterSpec
from ..areas import Region, extent_region, spec_areas, union
from ..basemap import Reference, optical_spec, prepare_reference
from ..engine_client import Engines, request_with_feedback
from ..layers import layer_spec
from ..output_folder import new_folder
from ..resources import icon
from ..results import bundle as bundles
from ..results.bundle import Bundle, read_bundle
from ..sidecars import no_sidecars
from . import parameters as names
from .loading import load_on_completion
from .parameters import add_outputs, add_parameters

translate = QCoreApplication.translate


class RegisterAlgorithm(QgsProcessingAlgorithm):
    """Finds and applies one shift between a SAR and an optical raster.

    Args:
        engines: whose job engine runs it; the same one that the dock uses.
    """

    def __init__(self, engines: Engines) -> None:
        super().__init__()
        self._engines = engines
        self._spec: Optional[RegisterSpec] = None
        self._reference: Optional[Reference] = None
        self._bundle: Optional[Bundle] = None
        self._load = False

    def createInstance(self) -> RegisterAlgorithm:
        """A copy for one run."""
        return RegisterAlgorithm(self._engines)

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

    def icon(self) -> QIcon:
        """Shown in the toolbox."""
        return icon("s2m2")

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return names.help_text()

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        add_parameters(self)
        add_outputs(self)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without reading pixels."""
        with no_sidecars():  # it opens the rasters
            fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        bands = self.parameterAsInts(parameters, names.OPTICAL_BANDS, context)
        if len(bands) not in (0, 1, 3):
            return False, translate(
                "RegisterAlgorithm", "Choose one or three optical bands, or none for red, green and blue."
            )
        if bool(parameters.get(names.START_SAR)) != bool(parameters.get(names.START_OPTICAL)):
            return False, translate("RegisterAlgorithm", "Give both start points, or neither.")
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Turn the parameters into a RegisterSpec, in the thread that owns the layers."""
        try:
            with no_sidecars():
                self._spec = self._build_spec(parameters, context)
        except JobError as error:
            raise QgsProcessingException(error.message) from error
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the registration in the engine and wait for it."""
        spec = self._spec
        assert spec is not None
        try:
            request_with_feedback(self._engines.jobs, "register", spec, feedback, self._reference)
            bundle = read_bundle(spec.out)
        except Cancelled:
            return {}
        except JobError as error:
            if error.details:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(error.message) from error
        _tell(bundle, feedback)
        self._bundle = bundle
        self._load = self.parameterAsBoolean(parameters, names.LOAD, context)
        return _outputs(bundle)

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Bring the layers into the map, where that was asked for."""
        if self._bundle is not None and self._load:
            load_on_completion(self._bundle, context)
        return {}

    def _build_spec(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RegisterSpec:
        sar = self._raster(parameters, names.SAR, context)
        optical = self._raster(parameters, names.OPTICAL, context)
        sar_band = self.parameterAsInt(parameters, names.SAR_BAND, context) if parameters.get(names.SAR_BAND) else 0
        optical_bands = tuple(self.parameterAsInts(parameters, names.OPTICAL_BANDS, context))
        areas = spec_areas(
            self._area(parameters, context),
            self._polygons(parameters, names.EXCLUDE, context),
            context.transformContext(),
        )
        scaling = self.parameterAsEnumString(parameters, names.SCALING, context)
        spec = RegisterSpec(
            sar=layer_spec(sar, (sar_band,) if sar_band else (), scaling),
            optical=optical_spec(optical, optical_bands),
            out=self._out_folder(parameters, sar.name(), context),
            matcher=self.parameterAsEnumString(parameters, names.MATCHER, context),
            model=self.parameterAsFile(parameters, names.MODEL, context),
            device=self.parameterAsString(parameters, names.DEVICE, context).strip() or "auto",
            max_shift_m=self.parameterAsDouble(parameters, names.MAX_SHIFT, context),
            moves=self.parameterAsEnumString(parameters, names.MOVES, context),
            start=self._start(parameters, sar, optical, context),
            area=areas.area,
            exclude=areas.exclude,
            area_crs=areas.area_crs,
            gsd=self.parameterAsDouble(parameters, names.GSD, context),
            template_px=self.parameterAsInt(parameters, names.TEMPLATE, context),
            max_templates=self.parameterAsInt(parameters, names.MAX_TEMPLATES, context),
            output=self.parameterAsEnumString(parameters, names.FORMAT, context),
            seed=self.parameterAsInt(parameters, names.SEED, context),
            threads=self.parameterAsInt(parameters, names.THREADS, context),
        )
        self._reference = prepare_reference(spec, sar, optical)
        return spec

    def _raster(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return layer

    def _area(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[Region]:
        polygons = self._polygons(parameters, names.AREA, context)
        if polygons is not None or not parameters.get(names.EXTENT):
            return polygons
        crs = self.parameterAsExtentCrs(parameters, names.EXTENT, context)
        rectangle = self.parameterAsExtent(parameters, names.EXTENT, context)
        return extent_region(rectangle, crs, translate("RegisterAlgorithm", "the extent"))

    def _polygons(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[Region]:
        if not parameters.get(name):
            return None
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return Region(union(source.getFeatures(), source.sourceName()), source.sourceCrs(), source.sourceName())

    def _start(
        self, parameters: dict[str, Any], sar: QgsRasterLayer, optical: QgsRasterLayer, context: QgsProcessingContext
    ) -> Optional[tuple[float, float, float, float]]:
        if not parameters.get(names.START_SAR):
            return None
        first = self.parameterAsPoint(parameters, names.START_SAR, context, sar.crs())
        second = self.parameterAsPoint(parameters, names.START_OPTICAL, context, optical.crs())
        return first.x(), first.y(), second.x(), second.y()

    def _out_folder(self, parameters: dict[str, Any], sar_name: str, context: QgsProcessingContext) -> str:
        """The bundle's folder: the one asked for where it is new or empty, else a new one inside it."""
        folder = os.path.abspath(self.parameterAsString(parameters, names.OUTPUT, context))
        if os.path.isdir(folder) and os.listdir(folder):
            return new_folder(folder, sar_name)
        return folder


def _tell(bundle: Bundle, feedback: QgsProcessingFeedback) -> None:
    for warning in bundle.warnings:
        feedback.pushWarning(warning)
    for line in names.result_lines(bundle):
        feedback.pushInfo(line)
    if not bundle.accepted:
        feedback.pushWarning(bundle.reason)


def _outputs(bundle: Bundle) -> dict[str, Any]:
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
