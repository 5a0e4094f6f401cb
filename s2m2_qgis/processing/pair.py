"""What the algorithms on a pair of rasters have in common: what can be refused at once, the specs, the run."""

from __future__ import annotations

import os
from typing import Any, Optional, Union

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import OUTPUT_FORMATS, FieldSpec, JobError, RegisterSpec
from ..areas import Region, extent_region, spec_areas
from ..basemap import Reference, optical_spec, prepare_reference
from ..engine_client import Engines
from ..layers import layer_spec
from ..output_folder import new_folder
from ..results.field_bundle import read_result
from ..results.group import AnyBundle
from . import parameters as names
from .base import EngineAlgorithm
from .loading import load_on_completion

translate = QCoreApplication.translate


class PairAlgorithm(EngineAlgorithm):
    """One job on a SAR and an optical raster."""

    #: The engine's operation, and what a new folder inside a used one is called after.
    OP, WHAT = "register", "registration"

    def __init__(self, engines: Engines) -> None:
        super().__init__(engines)
        self._spec: Union[RegisterSpec, FieldSpec, None] = None
        self._reference: Optional[Reference] = None
        self._bundle: Optional[AnyBundle] = None
        self._load = False

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without reading pixels."""
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        bands = self.parameterAsInts(parameters, names.OPTICAL_BANDS, context)
        if len(bands) not in (0, 1, 3):
            return False, translate(
                "PairAlgorithm", "Choose one or three optical bands, or none for red, green and blue."
            )
        if bool(parameters.get(names.START_SAR)) != bool(parameters.get(names.START_OPTICAL)):
            return False, translate("PairAlgorithm", "Give both start points, or neither.")
        return True, ""

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        register = self._register_spec(parameters, context)
        self._spec = self._job_spec(register, parameters, context)
        sar, optical = (self._raster(parameters, name, context) for name in (names.SAR, names.OPTICAL))
        self._reference = prepare_reference(self._spec, sar, optical)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the job in the engine and wait for it."""
        spec = self._spec
        assert spec is not None
        if self._ask(self.OP, spec, feedback, self._reference) is None:
            return {}
        try:
            bundle = read_result(spec.register.out if isinstance(spec, FieldSpec) else spec.out)
        except JobError as error:
            raise QgsProcessingException(error.message) from error
        for warning in bundle.warnings:
            feedback.pushWarning(warning)
        for line in self._lines(bundle):
            feedback.pushInfo(line)
        if not bundle.accepted:
            feedback.pushWarning(bundle.reason)
        self._bundle = bundle
        self._load = self.parameterAsBoolean(parameters, names.LOAD, context)
        return self._outputs(bundle)

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Bring the layers into the map, where that was asked for."""
        if self._bundle is not None and self._load:
            load_on_completion(self._bundle, context)
        return {}

    def _job_spec(
        self, register: RegisterSpec, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Union[RegisterSpec, FieldSpec]:
        """What the engine is asked."""
        return register

    def _lines(self, bundle: Any) -> list[str]:
        """What the log says of a result."""
        raise NotImplementedError

    def _outputs(self, bundle: Any) -> dict[str, Any]:
        """What the algorithm gives back."""
        raise NotImplementedError

    def _register_spec(self, parameters: dict[str, Any], context: QgsProcessingContext) -> RegisterSpec:
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
        return RegisterSpec(
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
            max_templates=self._max_templates(parameters, context),
            output=self._format(parameters, context),
            seed=self.parameterAsInt(parameters, names.SEED, context),
            threads=self.parameterAsInt(parameters, names.THREADS, context),
        )

    def _format(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """How a shifted layer is written; not all algorithms ask."""
        known = self.parameterDefinition(names.FORMAT) is not None
        return self.parameterAsEnumString(parameters, names.FORMAT, context) if known else OUTPUT_FORMATS[0]

    def _max_templates(self, parameters: dict[str, Any], context: QgsProcessingContext) -> int:
        """Templates of the one shift; not all algorithms ask."""
        known = self.parameterDefinition(names.MAX_TEMPLATES) is not None
        return self.parameterAsInt(parameters, names.MAX_TEMPLATES, context) if known else names.TEMPLATES

    def _area(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[Region]:
        polygons = self._polygons(parameters, names.AREA, context)
        if polygons is not None or not parameters.get(names.EXTENT):
            return polygons
        crs = self.parameterAsExtentCrs(parameters, names.EXTENT, context)
        rectangle = self.parameterAsExtent(parameters, names.EXTENT, context)
        return extent_region(rectangle, crs, translate("PairAlgorithm", "the extent"))

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
            return new_folder(folder, sar_name, self.WHAT)
        return folder
