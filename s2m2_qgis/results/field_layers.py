"""The layers of a whole scene's result, styled, belonging to no project yet."""

from __future__ import annotations

import os
from typing import Callable, Optional

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from ..review.layer import heatmap_layer
from . import field_bundle as fields
from . import styles
from .bundle import Input
from .field_bundle import Corrected, FieldBundle
from .layers import EVIDENCE, SHIFTED, dress, is_readable, matches_layer, mend, raster, vector

translate = QCoreApplication.translate

FindOriginal = Callable[[Input], Optional[QgsMapLayer]]


def field_layers(bundle: FieldBundle, heatmaps: bool = True) -> list[QgsMapLayer]:
    """Matches, the heatmaps of all templates, expected error, and both components of the displacement: what of them
    there is, topmost first.

    Args:
        heatmaps: with the layer of heatmaps, which is QGIS's window's alone.
    """
    title = translate("Results", "matches (● used, ✕ outlier, ◇ doubtful)")
    matches = matches_layer(bundle, title)
    if matches is not None:
        styles.add_match_styles(matches)
    found: list[Optional[QgsMapLayer]] = [matches]
    if heatmaps and bundle.planned:
        try:
            found.append(heatmap_layer(bundle.folder))
        except JobError:
            found.append(None)  # it was moved without its heatmaps; all else can be looked at
    error = raster(bundle.path(fields.ERROR), translate("Results", "expected error (m, 68 % lie within)"), EVIDENCE)
    if error is not None:
        styles.apply_error_style(error)
    found.append(error)
    shift = bundle.first_shift_px or (0.0, 0.0)
    for band, name in enumerate(
        (translate("Results", "displacement to the right (px)"), translate("Results", "displacement down (px)")), 1
    ):
        layer = raster(bundle.path(fields.DISPLACEMENT), name, EVIDENCE)
        if layer is not None:
            # Both bands are a correction of what moves.
            styles.apply_displacement_style(layer, band, _sign(bundle) * shift[band - 1])
        found.append(layer)
    return [layer for layer in found if layer is not None]


def shown_at_first(layer: QgsMapLayer) -> bool:
    """Whether a layer of :func:`field_layers` is visible when it comes into the map; the others would cover it."""
    return isinstance(layer, QgsVectorLayer)


def corrected_layers(bundle: FieldBundle, find: FindOriginal) -> list[tuple[QgsMapLayer, Optional[QgsMapLayer]]]:
    """The corrected layers, each with its original, as which it is drawn (None = in QGIS's default style).

    Args:
        find: the layer in the project that shows an input.

    Raises:
        JobError: there are none, or one cannot be opened.
    """
    if not bundle.accepted or not bundle.corrected:
        raise JobError(
            translate("Results", "There is no corrected layer in “{0}”; run it again with another output.").format(
                bundle.folder
            )
        )
    missing = mend(bundle)
    made = []
    for one in bundle.corrected:
        layer = _open(bundle, one)
        if layer is None or (isinstance(layer, QgsRasterLayer) and not is_readable(layer)):
            raise JobError(
                translate(
                    "Results",
                    "The corrected layer “{0}” cannot be opened; put “{1}” back where it was, or run it again.",
                ).format(one.source.name, missing or os.path.join(bundle.folder, one.file))
            )
        original = find(one.source)
        if original is not None and original.type() == layer.type():
            layer.setName(_name(original.name()))
            dress(layer, original, SHIFTED)
        made.append((layer, original))
    return made


def _open(bundle: FieldBundle, one: Corrected) -> Optional[QgsMapLayer]:
    name = _name(one.source.name)
    path = bundle.path(one.file)
    if not path:
        return None
    return vector(path, name, SHIFTED) if one.kind == fields.VECTOR else raster(path, name, SHIFTED)


def _name(layer_name: str) -> str:
    return translate("Results", "{0} (corrected)").format(layer_name)


def _sign(bundle: FieldBundle) -> float:
    return -1.0 if bundle.moves == "optical" else 1.0
