"""Where a tie point may be marked: on the layer that a view shows, and nowhere else."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication

from ..tiepoints.session import LabelSession
from .sides import half, layer_of, ref_of

translate = QCoreApplication.translate


def why_not(session: LabelSession, side: str, place: QgsPointXY) -> str:
    """Why a place of the layer of ``side``, in its CRS, cannot be marked, in a sentence; empty where it can."""
    layer, ref = layer_of(session, side), ref_of(session, side)
    if ref is None:
        return ""
    if layer is None:
        words = translate("Label", "The layer “{0}” is not in the project; add it to mark places in it.")
        return words.format(ref.name)
    if not layer.extent().contains(place):
        return translate("Label", "This place lies outside the layer “{0}”; click within it.").format(layer.name())
    return ""


def moved_off(session: LabelSession, id: int, side: str) -> str:
    """What to say of a point that was moved, where that half lies outside its layer; else empty."""
    point, layer = session.list.get(id), layer_of(session, side)
    if point is None or layer is None or layer.extent().contains(half(point, side)):
        return ""
    return translate("Label", "Point {0} now lies outside the layer “{1}”; move it back, or undo it.").format(
        id, layer.name()
    )
