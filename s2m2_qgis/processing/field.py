"""``s2m2:field``: a whole scene for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine import protocol
from ...engine.protocol import FieldSpec, JobError, OutputSpec, RegisterSpec
from .. import words
from ..layers import layer_spec, vector_source
from ..results import bundle as bundles
from ..results import field_bundle as fields
from ..results.field_bundle import TRANSLATION, FieldBundle
from . import parameters as names
from .pair import PairAlgorithm

translate = QCoreApplication.translate

MAX_POINTS, SPACING, WITHIN, MODELS = "MAX_POINTS", "SPACING", "WITHIN", "MODELS"
RASTERS, VECTORS, FORM, RESAMPLING, ALIGN = "RASTERS", "VECTORS", "FORM", "RESAMPLING", "ALIGN"
CORRECTED, DISPLACEMENT, ERROR, REPORT = "CORRECTED", "DISPLACEMENT", "ERROR", "REPORT"
MODEL, P95, P95_SHIFT, IMPROVEMENT = "MODEL_CHOSEN", "HELD_OUT_P95_M", "ONE_SHIFT_P95_M", "IMPROVEMENT_P95"
EXPECTED, EXPECTED_P95, USED, PLANNED = "EXPECTED_ERROR_M", "EXPECTED_ERROR_P95_M", "POINTS_USED", "POINTS_PLANNED"

_DEFAULT = FieldSpec(RegisterSpec(protocol.LayerSpec(""), protocol.LayerSpec(""), ""))


class FieldAlgorithm(PairAlgorithm):
    """Finds how far each place of a scene is displaced, and corrects it."""

    OP, WHAT = "field", "whole scene"

    def name(self) -> str:
        """The id's second part."""
        return "field"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("FieldAlgorithm", "Register a whole scene")

    def shortDescription(self) -> str:
        """One sentence."""
        return translate("FieldAlgorithm", "Finds how far each place of a scene is displaced, and corrects the scene.")

    def tags(self) -> list[str]:
        """Words that find it."""
        words_ = translate(
            "FieldAlgorithm",
            "sar,radar,optical,coregistration,co-registration,displacement,field,warp,rubber sheet,terrain,polynomial,"
            "thin plate spline,affine,helmert",
        )
        return list(words_.split(","))

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return translate(
            "FieldAlgorithm",
            "One shift is right for a flat scene; real ones bend. This finds how far each place is displaced, and "
            "corrects the layer that moves. Inputs are never changed.\n\n"
            "The scene's one shift is found first. Around it, up to MAX_POINTS small squares (templates) are matched, "
            "each by itself. Models from one shift to a smooth displacement raster are fitted to those that agree with "
            "their neighbours, and each is judged at places that it was not fitted to: the simplest one that is as "
            "good as the best is taken. HELD_OUT_P95_M says how far off it is there in 95 of 100 cases, "
            "ONE_SHIFT_P95_M the same of one shift. Where the evidence does not carry a model nothing is corrected: "
            "ACCEPTED is false and REASON says why. That is a result, not an error.\n\n"
            "It follows displacements that vary smoothly over several templates. Single buildings, cliffs and layover "
            "stay as they are; what has no texture (water, cloud, sand) is interpolated, and error.tif says how far to "
            "trust that.\n\n"
            "FORM auto: where the model is exact as a georeference (one shift, Helmert, affine), the corrected layer "
            "is a small VRT of the same pixels; else new pixels as a Cloud-Optimized GeoTIFF. warp: always new pixels; "
            "none: only look. RASTERS and VECTORS are corrected along, without being matched.\n\n"
            "The folder for the result receives result.json, report.html, matches.gpkg, displacement.tif, error.tif, "
            "transform.json, the heatmaps of all templates and the corrected layers. In a batch, give each row a "
            "folder of its own; in a folder that holds something already, a new one is made.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        names.add_pair_parameters(self)
        self._add_field_parameters()
        names.add_closing_parameters(self)
        self._add_outputs()

    def _add_field_parameters(self) -> None:
        kinds, integer, double = (
            QgsProcessing.SourceType,
            QgsProcessingParameterNumber.Type.Integer,
            QgsProcessingParameterNumber.Type.Double,
        )
        models = list(protocol.FIELD_MODELS)
        for parameter in (
            QgsProcessingParameterNumber(
                MAX_POINTS, translate("FieldAlgorithm", "Templates at most"), integer, _DEFAULT.max_points, False, 20
            ),
            QgsProcessingParameterNumber(
                SPACING,
                translate("FieldAlgorithm", "Distance of templates, metres on the ground (0 = automatic)"),
                double, 0.0, False, 0.0,
            ),
            QgsProcessingParameterNumber(
                WITHIN,
                translate("FieldAlgorithm", "How far a place may lie from the one shift, metres (0 = automatic)"),
                double, 0.0, False, 0.0,
            ),
            QgsProcessingParameterEnum(
                MODELS,
                translate("FieldAlgorithm", "Models that may be chosen (all where none is given)"),
                models, True, None, True, True,
            ),
            names.choice(FORM, translate("FieldAlgorithm", "How corrected layers are written"), protocol.FIELD_OUTPUTS),
            QgsProcessingParameterEnum(
                RESAMPLING, translate("FieldAlgorithm", "Resampling of new pixels"), list(protocol.RESAMPLINGS), False,
                _DEFAULT.output.resampling, False, True,
            ),
            QgsProcessingParameterBoolean(
                ALIGN, translate("FieldAlgorithm", "Align corrected rasters to the optical layer's pixels"), False
            ),
            QgsProcessingParameterMultipleLayers(
                RASTERS, translate("FieldAlgorithm", "Rasters to be corrected along"), kinds.TypeRaster, None, True
            ),
            QgsProcessingParameterMultipleLayers(
                VECTORS, translate("FieldAlgorithm", "Vectors to be corrected along"), kinds.TypeVectorAnyGeometry,
                None, True,
            ),
        ):  # fmt: skip
            self.addParameter(parameter)

    def _add_outputs(self) -> None:
        add = self.addOutput
        for name, text in (
            (CORRECTED, translate("FieldAlgorithm", "Corrected layer (none after a refusal)")),
            (DISPLACEMENT, translate("FieldAlgorithm", "Displacement, working pixels (right, down)")),
            (ERROR, translate("FieldAlgorithm", "Expected error, metres")),
        ):
            add(QgsProcessingOutputRasterLayer(name, text))
        add(QgsProcessingOutputVectorLayer(names.MATCHES, translate("FieldAlgorithm", "Templates and where they are")))
        add(QgsProcessingOutputFile(REPORT, translate("FieldAlgorithm", "Report (HTML)")))
        add(QgsProcessingOutputBoolean(names.ACCEPTED, translate("FieldAlgorithm", "The evidence is good enough")))
        add(QgsProcessingOutputString(names.REASON, translate("FieldAlgorithm", "Why not, or what to know")))
        add(QgsProcessingOutputString(MODEL, translate("FieldAlgorithm", "Model that was chosen")))
        for name, text in (
            (P95, translate("FieldAlgorithm", "Held-out error, 95th percentile, metres")),
            (P95_SHIFT, translate("FieldAlgorithm", "The same by one shift, metres")),
            (IMPROVEMENT, translate("FieldAlgorithm", "How many times smaller that is than by one shift")),
            (EXPECTED, translate("FieldAlgorithm", "Expected error over the scene, median, metres")),
            (EXPECTED_P95, translate("FieldAlgorithm", "Expected error over the scene, 95th percentile, metres")),
            (PLANNED, translate("FieldAlgorithm", "Templates that were matched")),
            (USED, translate("FieldAlgorithm", "Templates that were used")),
            (names.CONFIDENCE, translate("FieldAlgorithm", "Confidence, 0–1")),
        ):
            add(QgsProcessingOutputNumber(name, text))

    def _job_spec(self, register: RegisterSpec, parameters: dict[str, Any], context: QgsProcessingContext) -> FieldSpec:
        rasters = self.parameterAsLayerList(parameters, RASTERS, context) or []
        vectors = self.parameterAsLayerList(parameters, VECTORS, context) or []
        sources = [vector_source(layer) for layer in vectors]
        if not all(sources):
            lost = next(layer.name() for layer, source in zip(vectors, sources) if not source)
            raise JobError(
                translate("FieldAlgorithm", "The layer “{0}” is no file that can be corrected; save it as one.").format(
                    lost
                )
            )
        chosen = self.parameterAsEnumStrings(parameters, MODELS, context) if parameters.get(MODELS) else []
        return FieldSpec(
            register=register,
            spacing_m=self.parameterAsDouble(parameters, SPACING, context),
            max_points=self.parameterAsInt(parameters, MAX_POINTS, context),
            search_m=self.parameterAsDouble(parameters, WITHIN, context),
            models=tuple(model for model in protocol.FIELD_MODELS if model in chosen),
            output=OutputSpec(
                form=self.parameterAsEnumString(parameters, FORM, context),
                resampling=self.parameterAsEnumString(parameters, RESAMPLING, context),
                align=int(self.parameterAsBoolean(parameters, ALIGN, context)),
                rasters=tuple(layer_spec(layer) for layer in rasters if isinstance(layer, QgsRasterLayer)),
                vectors=tuple(sources),
            ),
        )

    def _lines(self, bundle: FieldBundle) -> list[str]:
        lines = [
            translate("FieldAlgorithm", "{0}: half of the places within {1}, 95 % within {2}.").format(
                words.model(model), words.metres(errors.p50_m), words.metres(errors.p95_m)
            )
            for model, errors in bundle.held_out.items()
        ]
        if bundle.model:
            lines.append(translate("FieldAlgorithm", "Model chosen: {0}.").format(words.model(bundle.model)))
        lines.append(
            translate("FieldAlgorithm", "{0} of {1} templates used, {2} outliers, {3} doubtful.").format(
                bundle.used, bundle.planned, bundle.outliers, bundle.doubtful
            )
        )
        return lines

    def _outputs(self, bundle: FieldBundle) -> dict[str, Any]:
        ours, one_shift = bundle.held_out.get(bundle.model), bundle.held_out.get(TRANSLATION)
        expected, expected_p95 = bundle.expected_m or (None, None)
        corrected = bundle.path(bundle.corrected[0].file) if bundle.corrected else ""
        return {
            names.OUTPUT: bundle.folder,
            CORRECTED: corrected or None,
            DISPLACEMENT: bundle.path(fields.DISPLACEMENT) or None,
            ERROR: bundle.path(fields.ERROR) or None,
            names.MATCHES: bundle.path(bundles.MATCHES) or None,
            REPORT: bundle.path(bundles.REPORT) or None,
            names.ACCEPTED: bundle.accepted,
            names.REASON: bundle.reason,
            MODEL: bundle.model,
            P95: ours.p95_m if ours is not None else None,
            P95_SHIFT: one_shift.p95_m if one_shift is not None else None,
            IMPROVEMENT: bundle.improvement,
            EXPECTED: expected,
            EXPECTED_P95: expected_p95,
            PLANNED: bundle.planned,
            USED: bundle.used,
            names.CONFIDENCE: bundle.confidence,
        }
