"""Where an algorithm's tie points come from: a layer or table, a file of the Georeferencer, or a label set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from ..tiepoints.exchange.formats import import_points
from ..tiepoints.exchange.ground import ground_of
from ..tiepoints.points import CHECK, LayerPair, LayerRef, TiePoint
from ..tiepoints.store import LabelStore
from ..tiepoints.whereabouts import find_pair, layer_ref
from .ties import Tie, read_ties

translate = QCoreApplication.translate

TIES, TIES_FILE = "TIES", "TIES_FILE"
_LABEL_SET = ".gpkg"
#: Pairs of a label set that a message names.
_MOST_NAMED = 4


@dataclass(frozen=True)
class Ties:
    """Tie points, and what is to be said of how they were read.

    Attributes:
        points: those that are switched on.
        warnings: sentences for the log.
    """

    points: tuple[Tie, ...]
    warnings: tuple[str, ...] = ()


def add_ties(algorithm: QgsProcessingAlgorithm) -> None:
    """Declare both ways to give tie points; :func:`why_not_ties` sees to it that one of them is taken."""
    text = translate("Ties", "Tie points: table or layer (sar_x, sar_y, optical_x, optical_y)")
    kinds = [QgsProcessing.SourceType.TypeVector]
    algorithm.addParameter(QgsProcessingParameterFeatureSource(TIES, text, kinds, None, True))
    text = translate("Ties", "Or tie points: file of the Georeferencer (.points), or label set (.gpkg)")
    files = QgsProcessingParameterFile.Behavior.File
    kinds = translate("Ties", "Tie points ({0})").format("*.points *.gpkg *.csv *.vrt *.tif *.tiff")
    names = ";;".join((kinds, translate("Ties", "All files (*)")))
    algorithm.addParameter(QgsProcessingParameterFile(TIES_FILE, text, files, "", None, True, names))


def help_on_ties() -> str:
    """A paragraph of an algorithm's help."""
    return translate(
        "Ties",
        "Tie points are given in one of two ways. As a table or layer with the columns sar_x, sar_y (in the SAR "
        "layer's CRS) and optical_x, optical_y (in the optical layer's), such as the layer tie_points of a label set "
        "with a single pair. Or as a file: a .points file of QGIS's Georeferencer in either of its forms, whose SAR "
        "coordinates (sourceX, sourceY, or pixelX, pixelY) belong to the SAR layer and whose map coordinates are "
        "brought into the optical layer's CRS; a label set (.gpkg), of which the pair of the two layers is taken; a "
        "CSV that was exported; or a VRT or GeoTIFF with ground control points. Points that are switched off are left "
        "out. A .points file knows no check points: those that were exported to one stand in it switched off.",
    )


def has_ties(parameters: dict[str, Any]) -> bool:
    """Whether tie points are given in either way."""
    return bool(parameters.get(TIES)) or bool(parameters.get(TIES_FILE))


def why_not_ties(parameters: dict[str, Any]) -> str:
    """One sentence where tie points are given in both ways or in none; empty where all is well."""
    if bool(parameters.get(TIES)) != bool(parameters.get(TIES_FILE)):
        return ""
    if parameters.get(TIES):
        return translate("Ties", "Give the tie points either as a table or layer, or as a file, not both.")
    return translate("Ties", "Give the tie points: a table or layer, or a file.")


def ties_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    sar: QgsRasterLayer,
    optical: QgsRasterLayer,
) -> Ties:
    """The tie points that count, whichever way they are given.

    Raises:
        JobError: bad input in one sentence.
        QgsProcessingException: QGIS cannot open the layer.
    """
    if not parameters.get(TIES_FILE):
        source = algorithm.parameterAsSource(parameters, TIES, context)
        if source is None:
            raise QgsProcessingException(algorithm.invalidSourceError(parameters, TIES))
        return Ties(tuple(read_ties(source)))
    return read_tie_file(algorithm.parameterAsFile(parameters, TIES_FILE, context), sar, optical, context)


def read_tie_file(path: str, sar: QgsRasterLayer, optical: QgsRasterLayer, context: QgsProcessingContext) -> Ties:
    """The enabled tie points of a file of any kind that the label page reads, or of the layers' pair in a label set.

    Args:
        path: the file.
        sar, optical: the layers that its points are for.
        context: how QGIS changes between CRS.

    Raises:
        JobError: it cannot be read; a label set that does not know the pair; no point that is switched on.
    """
    warnings: tuple[str, ...] = ()
    if path.lower().endswith(_LABEL_SET):
        points = _of_label_set(path, sar, optical)
    else:
        ground = ground_of(LayerPair(0, layer_ref(sar), layer_ref(optical)), context.transformContext(), optical)
        found = import_points(path, ground)
        points, warnings = found.points, found.warnings
    used = [(point.id or number, point) for number, point in enumerate(points, start=1) if point.enabled]
    if not used:
        raise JobError(
            translate("Ties", "All tie points in “{0}” are switched off; enable some, or choose another file.").format(
                path
            )
        )
    ties = tuple(Tie((*point.sar, *point.optical), point.role == CHECK, id) for id, point in used)
    return Ties(ties, warnings)


def _of_label_set(path: str, sar: QgsRasterLayer, optical: QgsRasterLayer) -> tuple[TiePoint, ...]:
    store = LabelStore.open(path)
    pairs = store.pairs()
    pair = find_pair(pairs, sar, optical)
    if pair is None:
        names = [f"{one.sar.name} – {one.optical.name}" for one in pairs]
        more = ["…"] if len(names) > _MOST_NAMED else []
        raise JobError(
            translate(
                "Ties",
                "The label set “{path}” has no pair of the layers {sar} and {optical}; choose the files that were "
                "labelled ({pairs}).",
            ).format(
                path=path,
                sar=sar.name(),
                optical=optical.name(),
                pairs=", ".join(names[:_MOST_NAMED] + more) or translate("Ties", "there is none"),
            )
        )
    for ref, layer in ((pair.sar, sar), (pair.optical, optical)):
        _check_crs(ref, layer)
    points = tuple(store.points(pair.id))
    if not points:
        raise JobError(
            translate("Ties", "The pair {sar} – {optical} has no tie point in “{path}”; place some first.").format(
                sar=pair.sar.name, optical=pair.optical.name, path=path
            )
        )
    return points


def _check_crs(ref: LayerRef, layer: QgsRasterLayer) -> None:
    marked = QgsCoordinateReferenceSystem(ref.crs)
    if marked == layer.crs():
        return
    unknown = translate("Ties", "no CRS")
    raise JobError(
        translate(
            "Ties", "The layer “{name}” is in {now}, but its points were marked in {then}; give it that CRS again."
        ).format(name=layer.name(), now=layer.crs().authid() or unknown, then=marked.authid() or unknown)
    )
