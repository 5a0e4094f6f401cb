"""``s2m2:evaluate``: two matchers compared, for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import MATCHERS, EvaluateSpec, JobError, MatcherSpec
from ..engine_client import Engines
from ..models.comparison import DECISIVE, difference, figures_lines, notes, verdict
from .base import EngineAlgorithm
from .parameters import (
    DEVICE,
    MATCHER,
    MODEL,
    OPTICAL,
    OPTICAL_BANDS,
    OUTPUT,
    SAR,
    SAR_BAND,
    SEED,
    TEMPLATE,
    THREADS,
    choice,
)
from .tie_inputs import add_ties, has_ties, help_on_ties, ties_of, why_not_ties

translate = QCoreApplication.translate

WITH_MATCHER, WITH_MODEL = "WITH_MATCHER", "WITH_MODEL"
PAIRS, CHECKS_ONLY = "PAIRS", "CHECKS_ONLY"
VERDICT, MATCHES, GROUPS = "VERDICT", "MATCHES", "GROUPS"
FIRST, SECOND, DIFFERENCE, LOW, HIGH = "FIRST_CMR2", "SECOND_CMR2", "DIFFERENCE_CMR2", "LOW_CMR2", "HIGH_CMR2"


class EvaluateAlgorithm(EngineAlgorithm):
    """Compares a model with another one, or with CFOG, on labelled pairs or on tie points of two layers."""

    def __init__(self, engines: Engines) -> None:
        super().__init__(engines)
        self._spec: Optional[EvaluateSpec] = None
        self._warnings: tuple[str, ...] = ()

    def name(self) -> str:
        """The id's second part."""
        return "evaluate"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("EvaluateAlgorithm", "Compare two models")

    def shortDescription(self) -> str:
        """One sentence."""
        return translate(
            "EvaluateAlgorithm", "Compares a model with another one, or with CFOG, on labelled pairs or tie points."
        )

    def tags(self) -> list[str]:
        """Words that find it."""
        words = translate(
            "EvaluateAlgorithm", "sar,radar,model,evaluate,compare,accuracy,benchmark,cfog,cmr,bootstrap,tie points"
        )
        return list(words.split(","))

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return translate(
            "EvaluateAlgorithm",
            "Lets two matchers make the very same matches, whose truth is known, and says which is better.\n\n"
            "The truth comes from a table of pairs of image patches (columns id, source, scene, sar, opt, offset_x, "
            "offset_y; image files relative to it), or from tie points of two georeferenced layers. For each tie point "
            "a template around its SAR place is searched within 32 px of its optical place.\n\n"
            "{0}\n\n"
            "CMR@t is the share of matches that are at most t px off. Each difference is first less second, with a "
            "95 % interval from drawing whole scenes (of tie points: areas of the scene) anew, since matches near one "
            "another resemble one another. Where the interval holds 0, nobody can tell which of the two is better; "
            "with fewer than six scenes or areas there is no interval.\n\n"
            "Points that a model was trained on say nothing of how it does elsewhere: keep some as check points.",
        ).format(help_on_ties())

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self._add_matchers()
        self._add_data()
        self._add_technical()
        self._add_outputs()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what can be seen to be wrong without reading pixels."""
        given = [bool(parameters.get(SAR)), bool(parameters.get(OPTICAL)), has_ties(parameters)]
        message = why_not_ties(parameters) if all(given) else ""
        if bool(parameters.get(PAIRS)) == any(given):
            message = translate(
                "EvaluateAlgorithm", "Give either a table of pairs, or both layers with their tie points."
            )
        elif any(given) and not all(given):
            message = translate("EvaluateAlgorithm", "Tie points need both layers: give all three.")
        return (False, message) if message else super().checkParameterValues(parameters, context)

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._spec = self._evaluate_spec(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the engine compare and wait for it."""
        spec = self._spec
        assert spec is not None
        for warning in self._warnings:
            feedback.pushWarning(warning)
        answer = self._ask("evaluate", spec, feedback)
        if answer is None:
            return {}
        first, second = (_name(matcher) for matcher in answer["matchers"])
        if first == second:
            first, second = (os.path.basename(choice.model) or first for choice in (spec.first, spec.second))
        said = verdict(answer, first, second)
        feedback.pushInfo(translate("EvaluateAlgorithm", "First: {0}. Second: {1}.").format(first, second))
        for line in (*figures_lines(answer), *notes(answer), said):
            feedback.pushInfo(line)
        outputs = {**_numbers(answer), VERDICT: said}
        path = self.parameterAsFileOutput(parameters, OUTPUT, context)
        if path:
            _write(path, answer)
            outputs[OUTPUT] = path
        return outputs

    def _evaluate_spec(self, parameters: dict[str, Any], context: QgsProcessingContext) -> EvaluateSpec:
        table = self.parameterAsFile(parameters, PAIRS, context) if parameters.get(PAIRS) else ""
        spec = EvaluateSpec(
            first=self._matcher(parameters, MATCHER, MODEL, context),
            second=self._matcher(parameters, WITH_MATCHER, WITH_MODEL, context),
            pairs=table,
            template_px=self.parameterAsInt(parameters, TEMPLATE, context),
            device=self.parameterAsString(parameters, DEVICE, context).strip() or "auto",
            seed=self.parameterAsInt(parameters, SEED, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
        )
        if table:
            return spec
        return replace(
            spec,
            sar=self._raster_spec(parameters, SAR, SAR_BAND, context),
            optical=self._raster_spec(parameters, OPTICAL, OPTICAL_BANDS, context),
            ties=self._ties(parameters, context),
        )

    def _matcher(
        self, parameters: dict[str, Any], matcher: str, model: str, context: QgsProcessingContext
    ) -> MatcherSpec:
        name = self.parameterAsEnumString(parameters, matcher, context)
        return MatcherSpec(name, self.parameterAsFile(parameters, model, context) if name == "s2m2" else "")

    def _ties(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[tuple[float, float, float, float], ...]:
        layers = (self._raster(parameters, name, context) for name in (SAR, OPTICAL))
        found = ties_of(self, parameters, context, *layers)
        self._warnings = found.warnings
        checks_only = self.parameterAsBoolean(parameters, CHECKS_ONLY, context)
        used = tuple(tie.place for tie in found.points if tie.check or not checks_only)
        if not used:
            raise JobError(
                translate(
                    "EvaluateAlgorithm",
                    "None of the tie points is a check point; mark some, or let all points be used.",
                )
            )
        return used

    def _add_matchers(self) -> None:
        add = self.addParameter
        files = QgsProcessingParameterFile.Behavior.File
        model = translate("EvaluateAlgorithm", "{0} model (empty = the plugin's)")
        first, second = translate("EvaluateAlgorithm", "First"), translate("EvaluateAlgorithm", "Second")
        add(choice(MATCHER, translate("EvaluateAlgorithm", "First matcher"), MATCHERS))
        add(QgsProcessingParameterFile(MODEL, model.format(first), files, "safetensors", None, True))
        text = translate("EvaluateAlgorithm", "Second matcher")
        add(QgsProcessingParameterEnum(WITH_MATCHER, text, list(MATCHERS), False, MATCHERS[-1], False, True))
        add(QgsProcessingParameterFile(WITH_MODEL, model.format(second), files, "safetensors", None, True))

    def _add_data(self) -> None:
        add = self.addParameter
        files = QgsProcessingParameterFile.Behavior.File
        add(
            QgsProcessingParameterFile(
                PAIRS,
                translate("EvaluateAlgorithm", "Table of pairs (or layers and tie points)"),
                files,
                "csv",
                None,
                True,
            )
        )
        add(QgsProcessingParameterRasterLayer(SAR, translate("EvaluateAlgorithm", "SAR layer"), None, True))
        text = translate("EvaluateAlgorithm", "SAR band (VV, HH, VH or HV by name where none is given)")
        add(QgsProcessingParameterBand(SAR_BAND, text, None, SAR, True))
        add(QgsProcessingParameterRasterLayer(OPTICAL, translate("EvaluateAlgorithm", "Optical layer"), None, True))
        text = translate("EvaluateAlgorithm", "Optical bands (one or three; red, green and blue where none is given)")
        add(QgsProcessingParameterBand(OPTICAL_BANDS, text, None, OPTICAL, True, True))
        add_ties(self)
        text = translate("EvaluateAlgorithm", "Use check points only (column role)")
        add(QgsProcessingParameterBoolean(CHECKS_ONLY, text, False))

    def _add_technical(self) -> None:
        integer = QgsProcessingParameterNumber.Type.Integer
        device = translate("EvaluateAlgorithm", "Device: auto, cpu, cuda or cuda:N")
        self.addParameter(QgsProcessingParameterString(DEVICE, device, "auto", False, True))
        template = translate(
            "EvaluateAlgorithm", "Side of a template, px, 64–192 (0 = 192 for pairs, 128 for tie points)"
        )
        seed = translate("EvaluateAlgorithm", "Seed of the random choices")
        threads = translate("EvaluateAlgorithm", "Processor threads (0 = automatic)")
        for parameter in (
            QgsProcessingParameterNumber(TEMPLATE, template, integer, 0, False, 0, 192),
            QgsProcessingParameterNumber(SEED, seed, integer, 0, False, 0),
            QgsProcessingParameterNumber(THREADS, threads, integer, 0, False, 0),
        ):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)

    def _add_outputs(self) -> None:
        text = translate("EvaluateAlgorithm", "Everything, each match's error included")
        self.addParameter(QgsProcessingParameterFileDestination(OUTPUT, text, "JSON (*.json)", None, True, False))
        self.addOutput(QgsProcessingOutputString(VERDICT, translate("EvaluateAlgorithm", "Which is better")))
        for name, text in (
            (MATCHES, translate("EvaluateAlgorithm", "Matches that both made")),
            (GROUPS, translate("EvaluateAlgorithm", "Scenes, or areas of the scene")),
            (FIRST, translate("EvaluateAlgorithm", "First: share of matches within 2 px")),
            (SECOND, translate("EvaluateAlgorithm", "Second: share of matches within 2 px")),
            (DIFFERENCE, translate("EvaluateAlgorithm", "First less second")),
            (LOW, translate("EvaluateAlgorithm", "Lower end of its 95 % interval")),
            (HIGH, translate("EvaluateAlgorithm", "Upper end of its 95 % interval")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))


def _name(matcher: dict[str, Any]) -> str:
    return "CFOG" if matcher["name"] == "cfog" else str(matcher.get("model") or matcher["name"])


def _numbers(answer: dict[str, Any]) -> dict[str, Any]:
    found = difference(answer["overall"], DECISIVE)
    return {
        MATCHES: answer["data"]["matches"],
        GROUPS: answer["data"]["groups"],
        FIRST: found.first,
        SECOND: found.second,
        DIFFERENCE: found.value,
        LOW: found.low,
        HIGH: found.high,
    }


def _write(path: str, answer: dict[str, Any]) -> None:
    try:
        with open(path + ".partial", "w", encoding="utf-8") as stream:
            json.dump(answer, stream, indent=1)
            stream.write("\n")
        os.replace(path + ".partial", path)
    except OSError as error:
        if os.path.exists(path + ".partial"):
            os.remove(path + ".partial")
        raise QgsProcessingException(
            translate("EvaluateAlgorithm", "{0} cannot be written ({1}); choose another place.").format(
                path, error.strerror
            )
        ) from error
