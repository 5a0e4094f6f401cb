"""``s2m2:apply``: a finished result on further layers, for toolbox, batch, modeler and ``qgis_process``."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...engine import protocol
from ...engine.protocol import ApplySpec, JobError, OutputSpec
from ..engine_client import Engines
from ..engine_words import say
from ..layers import layer_spec, vector_source
from ..results.styles import copy_look
from ..sidecars import no_sidecars
from .base import BUNDLE, EngineAlgorithm

translate = QCoreApplication.translate

RASTERS, VECTORS = "RASTERS", "VECTORS"
FORM, RESAMPLING, ALIGN, LOAD, OUTPUT = "FORM", "RESAMPLING", "ALIGN", "LOAD", "OUTPUT"
CORRECTED_RASTERS, CORRECTED_VECTORS = "CORRECTED_RASTERS", "CORRECTED_VECTORS"
#: Of the protocol's forms, those that write something.
FORMS = tuple(form for form in protocol.FIELD_OUTPUTS if form != "none")
_RASTER = "raster"


class ApplyAlgorithm(EngineAlgorithm):
    """Corrects further layers of a scene that was registered already."""

    def __init__(self, engines: Engines) -> None:
        super().__init__(engines)
        self._spec: Optional[ApplySpec] = None
        self._originals: list[tuple[str, str]] = []
        self._written: list[tuple[str, str, str]] = []
        self._load = False

    def name(self) -> str:
        """The id's second part."""
        return "apply"

    def displayName(self) -> str:
        """Shown in the toolbox."""
        return translate("ApplyAlgorithm", "Correct further layers")

    def shortDescription(self) -> str:
        """One sentence."""
        return translate("ApplyAlgorithm", "Applies a finished result to further rasters and vectors of the scene.")

    def tags(self) -> list[str]:
        """Words that find it."""
        words = translate(
            "ApplyAlgorithm", "sar,radar,correct,warp,shift,transform,displacement,polarisation,mask,coherence,align"
        )
        return list(words.split(","))

    def shortHelpString(self) -> str:
        """The help beside the parameters."""
        return translate(
            "ApplyAlgorithm",
            "Moves further layers of a scene as its registration or displacement field moves the layer it was found "
            "on: other polarisations, masks, coherence, detections. Nothing is matched again, and inputs are never "
            "changed. Where no layer is given, the result's own one is written anew.\n\n"
            "auto: where the transform is exact as a georeference (one shift, a turn, an affine map) the corrected "
            "raster is a small VRT of the same pixels; else it is resampled into a Cloud-Optimized GeoTIFF. warp: it "
            "is always resampled.\n\n"
            "Data type, nodata, band names, colour tables, scale and metadata are kept. Complex values and classes "
            "are never blended: each pixel takes the nearest value, whatever resampling is chosen.\n\n"
            "Vectors are written as GeoPackage. Lines and outlines get further vertices where the transform bends.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        add, kinds = self.addParameter, QgsProcessing.SourceType
        self._add_bundle()
        add(
            QgsProcessingParameterMultipleLayers(
                RASTERS, translate("ApplyAlgorithm", "Rasters to correct"), kinds.TypeRaster, None, True
            )
        )
        add(
            QgsProcessingParameterMultipleLayers(
                VECTORS, translate("ApplyAlgorithm", "Vectors to correct"), kinds.TypeVectorAnyGeometry, None, True
            )
        )
        add(_choice(FORM, translate("ApplyAlgorithm", "Corrected rasters: keep pixels where exact, or warp"), FORMS))
        add(
            _choice(
                RESAMPLING,
                translate("ApplyAlgorithm", "Resampling of warped rasters"),
                protocol.RESAMPLINGS,
                OutputSpec().resampling,
            )
        )
        add(
            QgsProcessingParameterBoolean(
                ALIGN, translate("ApplyAlgorithm", "Align to the pixels of the optical layer"), False
            )
        )
        add(
            QgsProcessingParameterBoolean(
                LOAD, translate("ApplyAlgorithm", "Load the corrected layers into the map when done"), True
            )
        )
        add(QgsProcessingParameterFolderDestination(OUTPUT, translate("ApplyAlgorithm", "Folder for the layers")))
        for name, text in (
            (CORRECTED_RASTERS, translate("ApplyAlgorithm", "Corrected rasters")),
            (CORRECTED_VECTORS, translate("ApplyAlgorithm", "Corrected vectors")),
        ):
            self.addOutput(QgsProcessingOutputMultipleLayers(name, text))

    def _prepare(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._spec = self._build_spec(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the correction in the engine and wait for it."""
        spec = self._spec
        assert spec is not None
        content = self._ask("apply", spec, feedback)
        if content is None:
            return {}
        for warning in content["warnings"]:
            feedback.pushWarning(say(str(warning)))
        layers = content["result"]["layers"]
        for one, (name, _) in zip(layers, self._originals):
            one["name"] = name  # as the user knows it
        self._written = [(one["kind"], one["name"], os.path.join(spec.out, one["file"])) for one in layers]
        for one in layers:
            feedback.pushInfo(_line(one))
        self._load = self.parameterAsBoolean(parameters, LOAD, context)
        return {
            OUTPUT: spec.out,
            CORRECTED_RASTERS: [path for kind, _, path in self._written if kind == _RASTER],
            CORRECTED_VECTORS: [path for kind, _, path in self._written if kind != _RASTER],
        }

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Bring the layers into the map, where that was asked for."""
        project = context.project()
        # Layers are made in the main thread alone; inside a model that runs in the background its own outputs load.
        if self._load and project is not None and QThread.currentThread() is QCoreApplication.instance().thread():
            for number, layer in enumerate(_layers(self._written)):
                original = project.mapLayer(self._originals[number][1]) if number < len(self._originals) else None
                if original is not None and original.type() == layer.type():
                    title = layer.name()
                    copy_look(original, layer)
                    layer.setName(title)
                details = QgsProcessingContext.LayerDetails(layer.name(), project, layer.name())
                context.temporaryLayerStore().addMapLayer(layer)
                context.addLayerToLoadOnCompletion(layer.id(), details)
        return {}

    def _build_spec(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ApplySpec:
        layers = {
            name: self.parameterAsLayerList(parameters, name, context) if parameters.get(name) else []
            for name in (RASTERS, VECTORS)
        }
        self._originals = [(layer.name(), layer.id()) for name in (RASTERS, VECTORS) for layer in layers[name]]
        output = OutputSpec(
            form=self.parameterAsEnumString(parameters, FORM, context),
            resampling=self.parameterAsEnumString(parameters, RESAMPLING, context),
            align=int(self.parameterAsBoolean(parameters, ALIGN, context)),
            rasters=tuple(layer_spec(layer) for layer in layers[RASTERS]),
            vectors=tuple(_vector(layer) for layer in layers[VECTORS]),
        )
        bundle = os.path.abspath(self.parameterAsFile(parameters, BUNDLE, context))
        return ApplySpec(bundle, self._out_folder(parameters, context), output)

    def _out_folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The folder asked for where it is new or empty, else a new one inside it."""
        folder = os.path.abspath(self.parameterAsString(parameters, OUTPUT, context))
        if not (os.path.isdir(folder) and os.listdir(folder)):
            return folder
        path, number = os.path.join(folder, "corrected"), 2
        while os.path.lexists(path):
            path = os.path.join(folder, f"corrected {number}")
            number += 1
        return path


def _choice(name: str, text: str, values: tuple[str, ...], default: str = "") -> QgsProcessingParameterEnum:
    """One of the protocol's own words; the first is the default where none is named."""
    return QgsProcessingParameterEnum(name, text, list(values), False, default or values[0], False, True)


def _vector(layer: QgsMapLayer) -> str:
    """The source of a vector layer that the engine's process can open.

    Raises:
        JobError: it cannot.
    """
    source = vector_source(layer)
    if not source:
        raise JobError(
            translate(
                "ApplyAlgorithm",
                "The layer “{0}” is no file that the engine could read; save it as a GeoPackage and choose that.",
            ).format(layer.name())
        )
    return source


def _line(one: dict[str, Any]) -> str:
    """What the log says of a corrected layer."""
    if one["form"] == "georeference":
        text = translate("ApplyAlgorithm", "“{0}”: the same pixels, moved without loss, in {1}.")
    elif one["form"] == "warp":
        text = translate("ApplyAlgorithm", "“{0}”: resampled ({2}) into {1}.")
    else:
        text = translate("ApplyAlgorithm", "“{0}”: moved into {1}.")
    return text.format(one["name"], one["file"], one["resampling"])


def _layers(written: list[tuple[str, str, str]]) -> list[QgsMapLayer]:
    """The corrected layers, in their order."""
    made: list[QgsMapLayer] = []
    for kind, name, path in written:
        title = translate("ApplyAlgorithm", "{0} (corrected)").format(name)
        with no_sidecars():
            made.append(QgsRasterLayer(path, title) if kind == _RASTER else QgsVectorLayer(path, title, "ogr"))
    return made
