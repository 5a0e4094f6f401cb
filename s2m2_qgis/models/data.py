"""What two models are compared on: a table of pairs, or the tie points of a layer pair in a label set."""

from __future__ import annotations

import dataclasses
from typing import Sequence

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import EvaluateSpec, JobError, LayerSpec
from ..layers import layer_spec, split_source
from ..tiepoints.points import CHECK, LayerPair, LayerRef, TiePoint
from ..tiepoints.whereabouts import find_layer

translate = QCoreApplication.translate


def on_pairs(spec: EvaluateSpec, table: str) -> EvaluateSpec:
    """The same comparison on a table of pairs.

    Raises:
        JobError: no table.
    """
    if not table.strip():
        raise JobError(translate("CompareData", "Choose a table of pairs (pairs.csv)."))
    return dataclasses.replace(spec, pairs=table.strip(), sar=None, optical=None, ties=())


def on_points(
    spec: EvaluateSpec, project: QgsProject, pair: LayerPair, points: Sequence[TiePoint], checks_only: bool
) -> EvaluateSpec:
    """The same comparison on tie points that count.

    Args:
        pair, points: of a label set.
        checks_only: control points are left out; a model may have been trained on those.

    Raises:
        JobError: no such point, or a layer that the engine cannot open.
    """
    used = [point for point in points if point.enabled and (point.role == CHECK or not checks_only)]
    if not used:
        raise JobError(
            translate("CompareData", "This pair has no check point; untick the box, or mark some points as check.")
            if checks_only
            else translate("CompareData", "This pair has no tie point; place some, or choose another pair.")
        )
    ties = tuple((*point.sar, *point.optical) for point in used)
    return dataclasses.replace(
        spec, pairs="", sar=ref_spec(project, pair.sar), optical=ref_spec(project, pair.optical), ties=ties
    )


def ref_spec(project: QgsProject, ref: LayerRef) -> LayerSpec:
    """What the engine opens of a layer that a label set remembers; a layer of the project counts as the user sees it.

    Raises:
        JobError: the engine cannot open it.
    """
    layer = find_layer(project, ref)
    if layer is not None:
        return layer_spec(layer, ref.bands)
    if ref.provider != "gdal":
        raise JobError(
            translate(
                "CompareData", "The layer “{0}” comes from a service; add it to the project as a saved GeoTIFF."
            ).format(ref.name)
        )
    uri, options = split_source(ref.source)
    return LayerSpec(uri=uri, name=ref.name, bands=ref.bands, crs=ref.crs, open_options=options)
