"""The two halves of everything in the workspace: SAR left, optical right."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..tiepoints.points import LayerRef, TiePoint
from ..tiepoints.session import LabelSession

SAR, OPTICAL = "sar", "optical"
SIDES = (SAR, OPTICAL)


def other(side: str) -> str:
    """The side that is not ``side``."""
    return OPTICAL if side == SAR else SAR


def name(side: str) -> str:
    """What the user calls it."""
    return {
        SAR: QCoreApplication.translate("Label", "SAR"),
        OPTICAL: QCoreApplication.translate("Label", "optical"),
    }[side]


def half(point: TiePoint, side: str) -> QgsPointXY:
    """A tie point's place in the layer of ``side``."""
    return QgsPointXY(*(point.sar if side == SAR else point.optical))


def layer_of(session: LabelSession, side: str) -> Optional[QgsRasterLayer]:
    """The labelled layer of ``side``; None where it is not in the project."""
    return session.sar_layer if side == SAR else session.optical_layer


def ref_of(session: LabelSession, side: str) -> Optional[LayerRef]:
    """What the label set remembers of the layer; None where nothing is labelled."""
    if session.pair is None:
        return None
    return session.pair.sar if side == SAR else session.pair.optical


def counterpart(session: LabelSession, side: str, place: QgsPointXY) -> Optional[QgsPointXY]:
    """Where a place of ``side`` lies in the other layer by the present estimate; None where nobody can tell."""
    if session.pair is None:
        return None
    try:
        return session.estimate.forward(place) if side == SAR else session.estimate.backward(place)
    except ValueError:
        return None
