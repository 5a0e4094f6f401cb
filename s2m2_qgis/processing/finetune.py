"""``s2m2:finetune``: a model taught two layers by tie points, for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import FINETUNE_METHODS, S2M2, SCENE, DataSetSpec, FineTuneSpec, TieSpec
from ..areas import spec_areas
from ..engine_client import Engines
from .base import EngineAlgorithm
from .parameters import DEVICE, MODEL, OPTICAL, OPTICAL_BANDS, OUTPUT, SAR, SAR_BAND, SEED, THREADS
from .tie_inputs import add_ties, help_on_ties, ties_of, why_not_ties

translate = QCoreApplication.translate

CHECK_AREAS, NAME, METHOD = "CHECK_AREAS", "NAME", "METHOD"
MINUTES, STEPS, BATCH, RATE = "MINUTES", "STEPS", "BATCH", "RATE"
VERDICT, BETTER, TUNED = "VERDICT", "BETTER", "TUNED_MODEL"
BEFORE, AFTER = "BEFORE_P90", "AFTER_P90"


class FineTuneAlgorithm(EngineAlgorithm):
    """Fine-tunes a model on tie points and on everything unlabelled about them."""

    def __init__(self, engines: Engines) -> None:
        super().__init__(engines)
        self._spec: Optional[FineTuneSpec] = None
        self._warnings: tuple[str, ...] = ()

    def name(self) -> str:
        """The id's second part."""
        return "finetune"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("FineTuneAlgorithm", "Fine-tune a model on tie points")

    def shortDescription(self) -> str:
        """One sentence."""
        return translate(
            "FineTuneAlgorithm", "Teaches a model two layers by tie points between them, and says whether that helped."
        )

    def tags(self) -> list[str]:
        """Words that find it."""
        words = translate("FineTuneAlgorithm", "sar,radar,model,train,fine-tune,tie points,gcp,semi-supervised,s2m2")
        return list(words.split(","))

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return translate(
            "FineTuneAlgorithm",
            "Trains a copy of a model on the tie points of two layers and, with the method s2m2, on the rest of the "
            "scene, which has no points.\n\n"
            "{0}\n\n"
            "Check points (column role or type) judge the result and never teach; where there is none, the quarter of "
            "the points that lies farthest to one side is held out.\n\n"
            "At the end the base model and the tuned one make the same matches at the check points. Only a model that "
            "is clearly better is worth using; the verdict says so in one sentence.\n\n"
            "A run that is cancelled can be gone on with: choose the same folder again, with the same settings.",
        ).format(help_on_ties())

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self._add_data()
        self._add_training()
        text = translate("FineTuneAlgorithm", "Folder of the run")
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, text))
        self.addOutput(QgsProcessingOutputString(VERDICT, translate("FineTuneAlgorithm", "Did it help?")))
        self.addOutput(QgsProcessingOutputBoolean(BETTER, translate("FineTuneAlgorithm", "Clearly better")))
        self.addOutput(QgsProcessingOutputFile(TUNED, translate("FineTuneAlgorithm", "The tuned model")))
        for name, text in (
            (BEFORE, translate("FineTuneAlgorithm", "90th percentile of the error before, px")),
            (AFTER, translate("FineTuneAlgorithm", "90th percentile of the error after, px")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without reading pixels."""
        message = why_not_ties(parameters)
        return (False, message) if message else super().checkParameterValues(parameters, context)

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._spec = self._finetune_spec(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the engine train and wait for it."""
        spec = self._spec
        assert spec is not None
        for warning in self._warnings:
            feedback.pushWarning(warning)
        answer = self._ask("finetune", spec, feedback)
        if answer is None:
            feedback.pushInfo(translate("FineTuneAlgorithm", "The run in {0} can be gone on with.").format(spec.out))
            return {}
        feedback.pushInfo(str(answer["sentence"]))
        verdict = answer["verdict"]
        return {
            OUTPUT: spec.out,
            VERDICT: answer["sentence"],
            BETTER: bool(answer["better"]),
            TUNED: answer["model"],
            BEFORE: verdict["before"]["p90"],
            AFTER: verdict["after"]["p90"],
        }

    def _finetune_spec(self, parameters: dict[str, Any], context: QgsProcessingContext) -> FineTuneSpec:
        layers = (self._raster(parameters, name, context) for name in (SAR, OPTICAL))
        found = ties_of(self, parameters, context, *layers)
        self._warnings = found.warnings
        ties = tuple(TieSpec(tie.place[:2], tie.place[2:], tie.check, tie.id) for tie in found.points)
        areas = spec_areas(None, self._polygons(parameters, CHECK_AREAS, context), context.transformContext())
        optical = self._raster_spec(parameters, OPTICAL, OPTICAL_BANDS, context)
        scene = DataSetSpec(
            SCENE,
            optical.name,
            sar=self._raster_spec(parameters, SAR, SAR_BAND, context),
            optical=optical,
            ties=ties,
            check_areas=areas.exclude,
            areas_crs=areas.area_crs,
        )
        return FineTuneSpec(
            out=os.path.abspath(self.parameterAsString(parameters, OUTPUT, context)),
            data=(scene,),
            base=self.parameterAsFile(parameters, MODEL, context),
            name=self.parameterAsString(parameters, NAME, context).strip(),
            method=self.parameterAsEnumString(parameters, METHOD, context),
            steps=self.parameterAsInt(parameters, STEPS, context),
            minutes=self.parameterAsDouble(parameters, MINUTES, context),
            batch=self.parameterAsInt(parameters, BATCH, context),
            rate=self.parameterAsDouble(parameters, RATE, context),
            seed=self.parameterAsInt(parameters, SEED, context),
            device=self.parameterAsString(parameters, DEVICE, context).strip() or "auto",
            threads=self.parameterAsInt(parameters, THREADS, context),
        )

    def _add_data(self) -> None:
        add = self.addParameter
        add(QgsProcessingParameterRasterLayer(SAR, translate("FineTuneAlgorithm", "SAR layer")))
        text = translate("FineTuneAlgorithm", "SAR band (VV, HH, VH or HV by name where none is given)")
        add(QgsProcessingParameterBand(SAR_BAND, text, None, SAR, True))
        add(QgsProcessingParameterRasterLayer(OPTICAL, translate("FineTuneAlgorithm", "Optical layer")))
        text = translate("FineTuneAlgorithm", "Optical bands (one or three; red, green and blue where none is given)")
        add(QgsProcessingParameterBand(OPTICAL_BANDS, text, None, OPTICAL, True, True))
        add_ties(self)
        text = translate("FineTuneAlgorithm", "Check areas, which never train")
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        add(QgsProcessingParameterFeatureSource(CHECK_AREAS, text, polygons, None, True))

    def _add_training(self) -> None:
        files = QgsProcessingParameterFile.Behavior.File
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        text = translate("FineTuneAlgorithm", "Base model (empty = the plugin's)")
        self.addParameter(QgsProcessingParameterFile(MODEL, text, files, "safetensors", None, True))
        text = translate("FineTuneAlgorithm", "Name of the new model")
        self.addParameter(QgsProcessingParameterString(NAME, text, None, False, True))
        text = translate("FineTuneAlgorithm", "Method")
        methods = list(FINETUNE_METHODS)
        self.addParameter(QgsProcessingParameterEnum(METHOD, text, methods, False, S2M2, False, True))
        text = translate("FineTuneAlgorithm", "Minutes of training")
        self.addParameter(QgsProcessingParameterNumber(MINUTES, text, real, 15.0, False, 0.1))
        device = translate("FineTuneAlgorithm", "Device: auto, cpu, cuda or cuda:N")
        for parameter in (
            QgsProcessingParameterNumber(
                STEPS, translate("FineTuneAlgorithm", "Steps (0 = as minutes allow)"), whole, 0, False, 0
            ),
            QgsProcessingParameterNumber(
                BATCH, translate("FineTuneAlgorithm", "Labelled samples a step"), whole, 4, False, 1, 64
            ),
            QgsProcessingParameterNumber(
                RATE, translate("FineTuneAlgorithm", "Factor on the learning rates"), real, 0.25, False, 0.01, 4.0
            ),
            QgsProcessingParameterString(DEVICE, device, "auto", False, True),
            QgsProcessingParameterNumber(
                SEED, translate("FineTuneAlgorithm", "Seed of the random choices"), whole, 0, False, 0
            ),
            QgsProcessingParameterNumber(
                THREADS, translate("FineTuneAlgorithm", "Processor threads (0 = automatic)"), whole, 0, False, 0
            ),
        ):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)
