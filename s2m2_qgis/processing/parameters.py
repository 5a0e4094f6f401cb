"""Parameters of all algorithms on a pair, outputs and help of ``s2m2:register``: what they are called and mean."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine import protocol
from .. import words
from ..i18n import number
from ..results.bundle import Bundle

translate = QCoreApplication.translate

SAR, SAR_BAND, SCALING = "SAR", "SAR_BAND", "SCALING"
OPTICAL, OPTICAL_BANDS = "OPTICAL", "OPTICAL_BANDS"
MOVES, MAX_SHIFT, EXTENT, AREA, EXCLUDE = "MOVES", "MAX_SHIFT", "EXTENT", "AREA", "EXCLUDE"
START_SAR, START_OPTICAL = "START_SAR", "START_OPTICAL"
MATCHER, MODEL, DEVICE = "MATCHER", "MODEL", "DEVICE"
GSD, TEMPLATE, MAX_TEMPLATES, SEED, THREADS = "GSD", "TEMPLATE", "MAX_TEMPLATES", "SEED", "THREADS"
FORMAT, LOAD, OUTPUT = "FORMAT", "LOAD", "OUTPUT"
SHIFTED, HEATMAP, MATCHES = "SHIFTED", "HEATMAP", "MATCHES"
ACCEPTED, REASON, CONFIDENCE, UNCERTAINTY = "ACCEPTED", "REASON", "CONFIDENCE", "UNCERTAINTY_M"
SHIFT_EAST, SHIFT_NORTH = "SHIFT_EAST_M", "SHIFT_NORTH_M"
SHIFT_DX, SHIFT_DY, SHIFT_X, SHIFT_Y = "SHIFT_DX_PX", "SHIFT_DY_PX", "SHIFT_X", "SHIFT_Y"

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double
_POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]


#: Templates of the one shift, where it is not asked how many.
TEMPLATES = 36


def add_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Declare every parameter of ``s2m2:register``, in the order of the dock."""
    add_pair_parameters(algorithm)
    algorithm.addParameter(
        choice(
            FORMAT,
            translate("RegisterParameters", "Shifted layer: keep pixels (vrt) or copy them"),
            protocol.OUTPUT_FORMATS,
        )
    )
    text = translate("RegisterParameters", "Templates at most")
    _advanced(algorithm, QgsProcessingParameterNumber(MAX_TEMPLATES, text, _INTEGER, TEMPLATES, False, 1, 1000))
    add_closing_parameters(algorithm)


def add_pair_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Declare what is asked of both layers and of the search."""
    add = algorithm.addParameter
    add(QgsProcessingParameterRasterLayer(SAR, translate("RegisterParameters", "SAR layer")))
    add(
        QgsProcessingParameterBand(
            SAR_BAND,
            translate("RegisterParameters", "SAR band (VV, HH, VH or HV by name where none is given)"),
            None,
            SAR,
            True,
        )
    )
    add(choice(SCALING, translate("RegisterParameters", "Values of the SAR band"), protocol.SCALINGS))
    add(QgsProcessingParameterRasterLayer(OPTICAL, translate("RegisterParameters", "Optical layer")))
    add(
        QgsProcessingParameterBand(
            OPTICAL_BANDS,
            translate("RegisterParameters", "Optical bands (one or three; red, green and blue where none is given)"),
            None,
            OPTICAL,
            True,
            True,
        )
    )
    add(choice(MOVES, translate("RegisterParameters", "Layer that moves"), protocol.MOVES))
    add(
        QgsProcessingParameterNumber(
            MAX_SHIFT,
            translate("RegisterParameters", "Search radius, metres on the ground (0 = automatic)"),
            _DOUBLE,
            1000.0,
            False,
            0.0,
        )
    )
    add(
        QgsProcessingParameterFeatureSource(
            AREA, translate("RegisterParameters", "Area: compare inside these polygons"), _POLYGONS, None, True
        )
    )
    add(
        QgsProcessingParameterExtent(
            EXTENT,
            translate("RegisterParameters", "Area: compare inside this extent (where no polygons are given)"),
            None,
            True,
        )
    )
    add(
        QgsProcessingParameterFeatureSource(
            EXCLUDE, translate("RegisterParameters", "Exclude these polygons (water, cloud)"), _POLYGONS, None, True
        )
    )
    add(
        QgsProcessingParameterPoint(
            START_SAR, translate("RegisterParameters", "Start: a place in the SAR layer"), None, True
        )
    )
    add(
        QgsProcessingParameterPoint(
            START_OPTICAL, translate("RegisterParameters", "Start: the same place in the optical layer"), None, True
        )
    )
    add(choice(MATCHER, translate("RegisterParameters", "Matcher"), protocol.MATCHERS))
    add(
        QgsProcessingParameterFile(
            MODEL,
            translate("RegisterParameters", "Model of your own (empty = the plugin's)"),
            QgsProcessingParameterFile.Behavior.File,
            "safetensors",
            None,
            True,
        )
    )
    add(
        QgsProcessingParameterString(
            DEVICE, translate("RegisterParameters", "Device: auto, cpu, cuda or cuda:N"), "auto", False, True
        )
    )


def add_closing_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Declare the advanced ones, whether to load the result, and its folder."""
    _advanced(algorithm, *_technical())
    add = algorithm.addParameter
    add(
        QgsProcessingParameterBoolean(
            LOAD, translate("RegisterParameters", "Load the result's layers into the map when done"), True
        )
    )
    add(QgsProcessingParameterFolderDestination(OUTPUT, translate("RegisterParameters", "Folder for the result")))


def _advanced(algorithm: QgsProcessingAlgorithm, *parameters: QgsProcessingParameterDefinition) -> None:
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        algorithm.addParameter(parameter)


def _technical() -> tuple[QgsProcessingParameterDefinition, ...]:
    return (
        QgsProcessingParameterNumber(
            GSD,
            translate("RegisterParameters", "Pixel size of the comparison, CRS units (0 = automatic)"),
            _DOUBLE,
            0.0,
            False,
            0.0,
        ),
        QgsProcessingParameterNumber(
            TEMPLATE,
            translate("RegisterParameters", "Side of a template, px, 64–192 (0 = automatic)"),
            _INTEGER,
            0,
            False,
            0,
            192,
        ),
        QgsProcessingParameterNumber(
            SEED, translate("RegisterParameters", "Seed of the random choices"), _INTEGER, 0, False, 0
        ),
        QgsProcessingParameterNumber(
            THREADS, translate("RegisterParameters", "Processor threads (0 = automatic)"), _INTEGER, 0, False, 0
        ),
    )


def add_outputs(algorithm: QgsProcessingAlgorithm) -> None:
    """Declare every output beside the folder."""
    add = algorithm.addOutput
    add(
        QgsProcessingOutputRasterLayer(SHIFTED, translate("RegisterParameters", "Shifted layer (none after a refusal)"))
    )
    add(QgsProcessingOutputRasterLayer(HEATMAP, translate("RegisterParameters", "Evidence for each shift")))
    add(QgsProcessingOutputVectorLayer(MATCHES, translate("RegisterParameters", "Templates and their displacements")))
    add(QgsProcessingOutputBoolean(ACCEPTED, translate("RegisterParameters", "The evidence is good enough")))
    add(QgsProcessingOutputString(REASON, translate("RegisterParameters", "Why not, or what to know")))
    for name, text in (
        (SHIFT_EAST, translate("RegisterParameters", "Shift of SAR positions to the east, ground metres")),
        (SHIFT_NORTH, translate("RegisterParameters", "Shift of SAR positions to the north, ground metres")),
        (SHIFT_DX, translate("RegisterParameters", "Shift of SAR positions to the right, working pixels")),
        (SHIFT_DY, translate("RegisterParameters", "Shift of SAR positions down, working pixels")),
        (SHIFT_X, translate("RegisterParameters", "Shift of SAR positions along x, units of the SAR layer's CRS")),
        (SHIFT_Y, translate("RegisterParameters", "Shift of SAR positions along y, units of the SAR layer's CRS")),
        (CONFIDENCE, translate("RegisterParameters", "Confidence, 0–1")),
        (UNCERTAINTY, translate("RegisterParameters", "Uncertainty, ground metres")),
    ):
        add(QgsProcessingOutputNumber(name, text))


def result_lines(bundle: Bundle) -> list[str]:
    """What the log says of a result."""
    lines = []
    if bundle.moved_shift_m is not None:
        text = translate("RegisterParameters", "“{0}” moves {1} {2}")
        pixels = words.pixels(bundle.moved_shift_px) if bundle.moved_shift_px is not None else ""
        lines.append(text.format(bundle.moved.name, words.direction(bundle.moved_shift_m), pixels))
    lines.append(
        translate("RegisterParameters", "Confidence {0}, {1} of {2} templates agree.").format(
            number(bundle.confidence, 2), bundle.agreeing, bundle.used
        )
    )
    return lines


def help_text() -> str:
    """The help beside the parameters."""
    return translate(
        "RegisterParameters",
        "Finds the one shift that brings a SAR image and an optical image into register, and writes the moved layer: "
        "the same pixels under another georeference. Inputs are never changed.\n\n"
        "Squares of the SAR image (templates) are searched for in the optical image; their similarity heatmaps are "
        "joined into one evidence surface, whose peak is the shift. Where the evidence is weak or contradicts itself, "
        "no shifted layer is written: ACCEPTED is false and REASON says why. That is a result, not an error.\n\n"
        "The search radius is in metres on the ground. For shifts of many kilometres, give one place in both layers as "
        "start.\n\n"
        "The optical layer may be a web map of the project (WMS, WMTS, XYZ): the part that is needed is fetched first, "
        "as it is drawn, and kept in the result's folder as reference.tif.\n\n"
        "The folder for the result receives result.json, heatmap.tif, matches.gpkg, the templates' heatmaps and the "
        "shifted layer. In a batch, give each row a folder of its own; in a folder that holds something already, a new "
        "one is made.\n\n"
        "The matching runs in the plugin's engine, a Python with PyTorch of its own. CFOG needs no model.",
    )


def choice(name: str, text: str, values: tuple[str, ...]) -> QgsProcessingParameterEnum:
    """One of the protocol's own words; the first is the default."""
    return QgsProcessingParameterEnum(name, text, list(values), False, values[0], False, True)
