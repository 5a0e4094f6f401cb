"""Tie points out of a table or layer, such as the layer ``tie_points`` of a label set or a CSV that was exported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import NULL, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError

translate = QCoreApplication.translate

COLUMNS = ("sar_x", "sar_y", "optical_x", "optical_y")
_PAIR, _ENABLED, _CHECK = "pair_id", "enabled", "check"
#: A label set calls it role, an exported table type.
_ROLES = ("role", "type")
_NOT = ("0", "false", "no", "f", "off")


@dataclass(frozen=True)
class Tie:
    """One tie point.

    Attributes:
        place: (sar_x, sar_y, optical_x, optical_y), each half in its layer's CRS.
        check: it judges, and does not teach.
        id: of its own, else the number of its row, from 1.
    """

    place: tuple[float, float, float, float]
    check: bool
    id: int


def read_ties(source: QgsProcessingFeatureSource) -> list[Tie]:
    """The enabled tie points.

    Raises:
        JobError: a column is missing, points of several pairs, none at all, or what is no number.
    """
    fields = {field.name().lower() for field in source.fields()}
    missing = [name for name in COLUMNS if name not in fields]
    if missing:
        raise JobError(
            translate("Ties", "The tie points have no column “{0}”; they need {1}.").format(
                missing[0], ", ".join(COLUMNS)
            )
        )
    rows = []
    for number, feature in enumerate(source.getFeatures(), start=1):
        row = {field.name().lower(): feature[field.name()] for field in source.fields()}
        if _enabled(row):
            rows.append((number, row))
    if len({row.get(_PAIR) for _number, row in rows}) > 1:
        raise JobError(
            translate(
                "Ties",
                "The tie points belong to several layer pairs (column pair_id); filter the layer to one of them, or "
                "give the label set as a file.",
            )
        )
    if not rows:
        raise JobError(translate("Ties", "There is no tie point that counts; check the columns."))
    return [Tie(_place(row), _is_check(row), _id(row, number)) for number, row in rows]


def _enabled(row: dict[str, Any]) -> bool:
    enabled = row.get(_ENABLED)
    return enabled is None or enabled == NULL or str(enabled).strip().lower() not in _NOT


def _is_check(row: dict[str, Any]) -> bool:
    return any(str(row.get(name)).strip().lower() == _CHECK for name in _ROLES)


def _id(row: dict[str, Any], number: int) -> int:
    try:
        return int(row["id"])
    except (KeyError, TypeError, ValueError):
        return number


def _place(row: dict[str, Any]) -> tuple[float, float, float, float]:
    try:
        sar_x, sar_y, optical_x, optical_y = (float(row[name]) for name in COLUMNS)
    except (TypeError, ValueError) as error:
        raise JobError(
            translate("Ties", "A tie point has a coordinate that is no number; correct or remove it.")
        ) from error
    return sar_x, sar_y, optical_x, optical_y
