"""The columns of the table of tie points: what each is called, shows, sorts by, and lets the user change."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, Optional, Union

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..tiepoints.points import CHECK, CONTROL, CORRECTED, HAND, IMPORTED, PROPOSAL, TiePoint
from ..tiepoints.quality import Assessment
from ..words import signed

translate = QCoreApplication.translate

#: In the table's order.
ID, ENABLED, ROLE, SAR_X, SAR_Y, OPTICAL_X, OPTICAL_Y = range(7)
DX, DY, RESIDUAL_PX, RESIDUAL_MAP, CONFIDENCE, ORIGIN, NOTE = range(7, 14)
COUNT = 14

#: Which half and which axis of a point a column of coordinates shows.
PLACES = {SAR_X: ("sar", 0), SAR_Y: ("sar", 1), OPTICAL_X: ("optical", 0), OPTICAL_Y: ("optical", 1)}
NUMBERS = frozenset((ID, *PLACES, DX, DY, RESIDUAL_PX, RESIDUAL_MAP, CONFIDENCE))
EDITABLE = frozenset((ROLE, *PLACES, NOTE))

#: Decimals of map units: a centimetre, and about the same in degrees.
_DECIMALS, _DECIMALS_DEGREES = 2, 7

#: None sorts last, whatever the order.
SortValue = Optional[Union[float, str]]


@dataclass(frozen=True)
class Units:
    """Of what a pair's numbers are.

    Attributes:
        sar_degrees, optical_degrees: the layer's coordinates are degrees.
        unit: short name of the optical layer's map unit.
    """

    sar_degrees: bool = False
    optical_degrees: bool = False
    unit: str = ""


def title(column: int, unit: str) -> str:
    """A column's header; ``unit`` is the optical layer's map unit."""
    if column == RESIDUAL_MAP:
        return translate("TiePoints", "Residual {0}").format(unit) if unit else translate("TiePoints", "Residual")
    return {
        ID: translate("TiePoints", "#"),
        ENABLED: translate("TiePoints", "On"),
        ROLE: translate("TiePoints", "Type"),
        SAR_X: translate("TiePoints", "SAR x"),
        SAR_Y: translate("TiePoints", "SAR y"),
        OPTICAL_X: translate("TiePoints", "Optical x"),
        OPTICAL_Y: translate("TiePoints", "Optical y"),
        DX: translate("TiePoints", "dx px"),
        DY: translate("TiePoints", "dy px"),
        RESIDUAL_PX: translate("TiePoints", "Residual px"),
        CONFIDENCE: translate("TiePoints", "Confidence"),
        ORIGIN: translate("TiePoints", "Placed by"),
        NOTE: translate("TiePoints", "Note"),
    }[column]


def tooltip(column: int) -> str:
    """What a column means, for its header."""
    return {
        ID: translate("TiePoints", "Number of the point; it is never used again"),
        ENABLED: translate("TiePoints", "Whether the point counts (E changes it)"),
        ROLE: translate(
            "TiePoints", "Control points are fitted; check points only measure how good the fit is (C changes it)"
        ),
        SAR_X: translate("TiePoints", "Position in the SAR layer, in its CRS"),
        SAR_Y: translate("TiePoints", "Position in the SAR layer, in its CRS"),
        OPTICAL_X: translate("TiePoints", "Position in the optical layer, in its CRS"),
        OPTICAL_Y: translate("TiePoints", "Position in the optical layer, in its CRS"),
        DX: translate(
            "TiePoints", "Predicted less marked optical position, to the right, in pixels of the optical layer"
        ),
        DY: translate("TiePoints", "Predicted less marked optical position, down, in pixels of the optical layer"),
        RESIDUAL_PX: translate(
            "TiePoints",
            "Distance from the marked optical position to where the transform puts it, in pixels of the optical layer; "
            "⚠ marks points that disagree with the others",
        ),
        RESIDUAL_MAP: translate("TiePoints", "The same distance in map units of the optical layer"),
        CONFIDENCE: translate("TiePoints", "Confidence of the proposal that the point came from, 0 to 1"),
        ORIGIN: translate("TiePoints", "By hand, by a proposal, by a proposal that was corrected, or out of a file"),
        NOTE: translate("TiePoints", "Your own words"),
    }[column]


def role_words() -> dict[str, str]:
    """What a point is for, for the user."""
    return {CONTROL: translate("TiePoints", "control"), CHECK: translate("TiePoints", "check")}


def origin_words() -> dict[str, str]:
    """Who placed a point, for the user."""
    return {
        HAND: translate("TiePoints", "hand"),
        PROPOSAL: translate("TiePoints", "proposal"),
        CORRECTED: translate("TiePoints", "corrected"),
        IMPORTED: translate("TiePoints", "file"),
    }


def text(column: int, point: TiePoint, known: Optional[Assessment], units: Units) -> str:
    """What a cell shows; a dash where there is nothing to know."""
    if column in PLACES:
        half, axis = PLACES[column]
        degrees = units.sar_degrees if half == "sar" else units.optical_degrees
        return signed(getattr(point, half)[axis], _DECIMALS_DEGREES if degrees else _DECIMALS)
    if column in _MEASURES:
        value = _MEASURES[column](point, known)
        if value is None:
            return "–"
        in_degrees = column == RESIDUAL_MAP and units.optical_degrees
        return signed(value, _DECIMALS_DEGREES if in_degrees else 2)
    return {
        ID: lambda: str(point.id),
        ENABLED: lambda: "",
        ROLE: lambda: role_words()[point.role],
        ORIGIN: lambda: origin_words()[point.origin],
        NOTE: lambda: " ".join(point.note.split()),
    }[column]()


def sort_value(column: int, point: TiePoint, known: Optional[Assessment]) -> SortValue:
    """What a column is sorted by."""
    if column in PLACES:
        half, axis = PLACES[column]
        return float(getattr(point, half)[axis])
    if column in _MEASURES:
        return _MEASURES[column](point, known)
    if column == ID:
        return float(point.id)
    if column == ENABLED:
        return 0.0 if point.enabled else 1.0
    if column == ROLE:
        return role_words()[point.role]
    if column == ORIGIN:
        return origin_words()[point.origin]
    return point.note.casefold() or None


def exact(column: int, point: TiePoint, known: Optional[Assessment]) -> str:
    """A cell's whole content with all its digits, for copying and editing."""
    if column in PLACES:
        half, axis = PLACES[column]
        return repr(float(getattr(point, half)[axis]))
    if column in _MEASURES:
        value = _MEASURES[column](point, known)
        return "" if value is None else repr(value)
    if column == ENABLED:
        return "1" if point.enabled else "0"
    if column == NOTE:
        return point.note
    return text(column, point, known, Units())


def editable(exactly: str) -> str:
    """What :func:`exact` says of a coordinate, with the decimal sign that the user's keyboard has."""
    return exactly.replace(".", QLocale().decimalPoint())


def read_number(written: str) -> Optional[float]:
    """A finite number as people write it, with a decimal point or as their language has it; None for anything else."""
    plain = "".join(written.split()).replace("−", "-")
    value: Optional[float] = None
    # Python takes 1_000, too, which nobody means.
    if "_" not in plain:
        try:
            value = float(plain)
        except ValueError:
            number, fine = QLocale().toDouble(plain)
            value = number if fine else None
    return value if value is not None and math.isfinite(value) else None


def _offset_px(axis: int) -> Callable[[TiePoint, Optional[Assessment]], Optional[float]]:
    def measure(point: TiePoint, known: Optional[Assessment]) -> Optional[float]:
        if known is None or point.id not in known.residual_px:
            return None
        return known.residual_px[point.id][axis]

    return measure


def _length_px(point: TiePoint, known: Optional[Assessment]) -> Optional[float]:
    if known is None or point.id not in known.residual_px:
        return None
    return math.hypot(*known.residual_px[point.id])


def _length_map(point: TiePoint, known: Optional[Assessment]) -> Optional[float]:
    if known is None or point.id not in known.residual:
        return None
    return math.hypot(*known.residual[point.id])


_MEASURES: dict[int, Callable[[TiePoint, Optional[Assessment]], Optional[float]]] = {
    DX: _offset_px(0),
    DY: _offset_px(1),
    RESIDUAL_PX: _length_px,
    RESIDUAL_MAP: _length_map,
    CONFIDENCE: lambda point, _known: point.confidence,
}
