"""The layers of a result bundle, styled, belonging to no project yet."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from ...engine.rasters.repoint import repoint
from ..review.layer import HeatmapLayer
from ..sidecars import no_sidecars
from . import bundle as bundles
from . import styles
from .bundle import Bundle, Result

translate = QCoreApplication.translate

_ROLE = "s2m2_sar/role"
EVIDENCE, MATCHES, TEMPLATE, SHIFTED, HEATMAPS = "evidence", "matches", "template", "shifted", "heatmaps"


def role(layer: Optional[QgsMapLayer]) -> str:
    """What ``layer`` is in a result: one of the module's names, or empty for a layer of somebody else's."""
    if layer is None:
        return ""
    # Projects keep no custom properties of plugin layers.
    return HEATMAPS if isinstance(layer, HeatmapLayer) else str(layer.customProperty(_ROLE) or "")


def is_evidence(layer: Optional[QgsMapLayer]) -> bool:
    """Whether ``layer`` shows what a result rests on (a heatmap, the matches) and is no image of its own."""
    return role(layer) in (EVIDENCE, MATCHES, TEMPLATE, HEATMAPS)


def evidence_layers(bundle: Bundle) -> list[QgsMapLayer]:
    """Matches, fused evidence near the found shift, fused evidence over the whole search: what of them there is,
    topmost first."""
    found: list[Optional[QgsMapLayer]] = [_matches(bundle)]
    for name, title in (
        (bundles.HEATMAP, translate("Results", "evidence near the shift")),
        (bundles.SEARCH, translate("Results", "evidence, whole search")),
    ):
        layer = raster(bundle.path(name), title, EVIDENCE)
        if layer is not None:
            styles.apply_probability_style(layer)
        found.append(layer)
    return [layer for layer in found if layer is not None]


def template_layers(bundle: Bundle) -> list[QgsRasterLayer]:
    """Every template's heatmap, where the template falls."""
    layers = []
    for name, path in bundle.template_heatmaps():
        layer = raster(path, translate("Results", "template {0}").format(name), TEMPLATE)
        if layer is not None:
            styles.apply_similarity_style(layer)
            layers.append(layer)
    return layers


def shifted_layer(bundle: Bundle, original: Optional[QgsRasterLayer]) -> QgsRasterLayer:
    """The moved layer, drawn as ``original`` is, or in QGIS's default style where that is None.

    Raises:
        JobError: there is none, or its pixels cannot be found.
    """
    if not bundle.accepted or not bundle.shifted_path:
        raise JobError(
            translate("Results", "There is no shifted layer in “{0}”; run the registration again.").format(
                bundle.folder
            )
        )
    missing = mend(bundle)
    layer = raster(bundle.shifted_path, shifted_name(bundle), SHIFTED)
    if missing or layer is None or not is_readable(layer):
        raise JobError(
            translate(
                "Results",
                "The shifted layer cannot be opened, since “{0}” is not where it was; put it back, or "
                "beside the folder of the result.",
            ).format(missing or bundle.moved.uri)
        )
    if original is not None:
        dress(layer, original, SHIFTED)
    return layer


def dress(layer: QgsMapLayer, original: QgsMapLayer, its_role: str) -> None:
    """Draw ``layer`` as ``original`` is drawn; its name and its role stay."""
    name = layer.name()
    styles.copy_look(original, layer)
    layer.setName(name)
    layer.setCustomProperty(_ROLE, its_role)


def shifted_name(bundle: Bundle) -> str:
    """What the moved layer is called."""
    return translate("Results", "{0} (shifted)").format(bundle.moved.name)


def mend(bundle: Result) -> str:
    """Make the moved layer find its pixels where bundle and input were moved together; the missing input where it
    cannot."""
    try:
        return repoint(bundle.folder) or ""
    except OSError:
        return bundle.moved.uri


def matches_layer(bundle: Result, name: str) -> Optional[QgsVectorLayer]:
    """A bundle's matches, without a style; None where there are none."""
    path = bundle.path(bundles.MATCHES)
    layer = vector(f"{path}|layername=matches", name, MATCHES) if path else None
    if layer is not None:
        layer.setReadOnly(True)
    return layer


def _matches(bundle: Bundle) -> Optional[QgsVectorLayer]:
    layer = matches_layer(bundle, translate("Results", "matches (● agree, ✕ differ)"))
    if layer is not None:
        styles.apply_match_style(layer, styles.MATCHES)
    return layer


def vector(source: str, name: str, its_role: str) -> Optional[QgsVectorLayer]:
    """A vector layer of a result; None where it cannot be opened."""
    layer = QgsVectorLayer(source, name, "ogr")
    if not layer.isValid():
        return None
    layer.setCustomProperty(_ROLE, its_role)
    return layer


def raster(path: str, name: str, its_role: str) -> Optional[QgsRasterLayer]:
    """A raster layer of a result; None where there is none, or none that can be opened."""
    if not path:
        return None
    with no_sidecars():
        layer = QgsRasterLayer(path, name, "gdal")
    if not layer.isValid():
        return None
    layer.setCustomProperty(_ROLE, its_role)
    return layer


def is_readable(layer: QgsRasterLayer) -> bool:
    """Whether pixels come out: a VRT opens even where the raster that it refers to is gone."""
    centre = layer.extent().center()
    x, y = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    pixel = QgsRectangle(centre.x(), centre.y(), centre.x() + x, centre.y() + y)
    return bool(layer.dataProvider().block(1, pixel, 1, 1).isValid())
