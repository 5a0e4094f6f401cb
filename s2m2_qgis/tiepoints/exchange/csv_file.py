"""Tie points as a table that any program reads: all that is known of them, one point a line."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import Iterable, Mapping, Optional, Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....engine.protocol import JobError
from ...layers import crs_text
from ..points import CONTROL, IMPORTED, ORIGINS, ROLES, TiePoint
from ..quality import Assessment
from .ground import Ground
from .text import (
    Imported,
    brought,
    digits,
    known_crs,
    lines_of,
    name_of,
    number,
    read_text,
    too_many_commas,
    too_short,
    write_text,
)

translate = QCoreApplication.translate

_PLACES = ("sar_x", "sar_y", "optical_x", "optical_y")
COLUMNS = (
    "id",
    *_PLACES,
    "enabled",
    "type",
    "residual_x",
    "residual_y",
    "residual",
    "residual_px",
    "confidence",
    "placed_by",
    "note",
    "created",
    "changed",
    "sar_crs",
    "optical_crs",
)
_NO = ("0", "false", "no", "off")
_YES = ("", "1", "true", "yes", "on")


def write_csv(
    path: str, points: Sequence[TiePoint], ground: Ground, assessment: Optional[Assessment] = None
) -> tuple[str, ...]:
    """Write all that is known of tie points, with every digit; whole or not at all.

    Args:
        path: of the file.
        points: the tie points.
        ground: their pair.
        assessment: for the residuals (predicted − observed in map units of the optical layer, and their length in
            its pixels); without one these stay empty.

    Raises:
        JobError: (``disk``) it could not be written.
    """
    sar_crs, optical_crs = (crs_text(crs) if crs.isValid() else "" for crs in (ground.sar_crs, ground.optical_crs))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for point in points:
        writer.writerow(
            [
                point.id,
                *map(digits, (*point.sar, *point.optical)),
                int(point.enabled),
                point.role,
                *_residuals(point.id, assessment),
                "" if point.confidence is None else digits(point.confidence),
                point.origin,
                point.note,
                point.created,
                point.changed,
                sar_crs,
                optical_crs,
            ]
        )
    write_text(path, stream.getvalue())
    return ()


def read_csv(path: str, ground: Ground) -> Imported:
    """The tie points of a table with columns ``sar_x, sar_y, optical_x, optical_y`` and any others of :data:`COLUMNS`.

    Commas, semicolons and tabs part columns. Points get new ids; residuals do not count.

    Raises:
        JobError: it cannot be read, lacks one of the four columns, or a line is not what it should be (which one is
            said); no point is imported then.
    """
    text = read_text(path)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        return _points(rows, path, ground)
    except csv.Error as error:
        raise JobError(
            translate(
                "Exchange",
                "“{path}” cannot be read as a table beyond line {line}; look for a quotation mark that is not closed, "
                "or save the table as CSV anew, and import again.",
            ).format(path=path, line=rows.line_num),
            details=str(error),
        ) from error


def _points(rows: Iterable[Sequence[str]], path: str, ground: Ground) -> Imported:
    header: list[str] = []
    found: list[tuple[int, dict[str, str], list[float]]] = []
    for row in rows:
        line = getattr(rows, "line_num", 0)
        if not any(value.strip() for value in row):
            continue
        if not header:
            header = [name.strip().lower() for name in row]
            _check(header, path)
            continue
        if len(row) > len(header):
            raise too_many_commas(path, line)
        values = dict(zip(header, row))
        if any(name not in values for name in _PLACES):
            raise too_short(path, line)
        found.append((line, values, [number(values[name], path, line) for name in _PLACES]))
    _check(header, path)
    places = np.array([place for _line, _values, place in found], np.float64).reshape(-1, 4)
    warnings: list[str] = []
    for half, name, wanted in (
        (slice(0, 2), "sar_crs", ground.sar_crs),
        (slice(2, 4), "optical_crs", ground.optical_crs),
    ):
        said = [values.get(name, "").strip() for _line, values, _place in found]
        for text in sorted(set(said) - {""}):
            rows_there = [row for row, other in enumerate(said) if other == text]
            written = known_crs(text)
            if not written.isValid():
                warnings.append(
                    translate(
                        "Exchange",
                        "“{crs}” is no CRS that QGIS knows; the coordinates of line {line} were taken as the layer's.",
                    ).format(crs=text[:40], line=found[rows_there[0]][0])
                )
            lines = [found[row][0] for row in rows_there]
            moved, changed = brought(places[rows_there, half], written, wanted, ground, lines, path)
            if changed:
                places[rows_there, half] = moved
                warnings.append(
                    translate("Exchange", "Map coordinates were brought from {file} into {layer}.").format(
                        file=name_of(written), layer=name_of(wanted)
                    )
                )
    points = tuple(
        _point(values, (place[0], place[1]), (place[2], place[3]), path, line)
        for (line, values, _place), place in zip(found, places.tolist())
    )
    return Imported(points, found[0][1].get("optical_crs", "") if found else "", tuple(warnings))


def _point(
    values: Mapping[str, str], sar: tuple[float, float], optical: tuple[float, float], path: str, line: int
) -> TiePoint:
    role = values.get("type", "").strip().lower() or CONTROL
    enabled = values.get("enabled", "").strip().lower()
    confidence = values.get("confidence", "").strip()
    origin = values.get("placed_by", "").strip().lower()
    if role not in ROLES:
        raise _wrong(path, line, "type", role, ", ".join(ROLES))
    if enabled not in _YES + _NO:
        raise _wrong(path, line, "enabled", enabled, "1, 0")
    sure = number(confidence, path, line) if confidence else None
    if sure is not None and not 0 <= sure <= 1:
        raise JobError(
            translate(
                "Exchange",
                "Line {line} of “{path}” has the confidence “{value}”, which must lie between 0 and 1; correct it and "
                "import again.",
            ).format(line=line, path=path, value=confidence[:40])
        )
    return TiePoint(
        0,
        sar,
        optical,
        enabled=enabled in _YES,
        role=role,
        origin=origin if origin in ORIGINS else IMPORTED,
        confidence=sure,
        note=values.get("note", ""),
        created=_time(values.get("created", "")),
        changed=_time(values.get("changed", "")),
    )


def _time(text: str) -> str:
    """As the label set has it; empty for what is none, so that the label set fills in that of the import."""
    try:
        # Python 3.9 does not know the Z.
        datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        return ""
    return text.strip()


def _wrong(path: str, line: int, column: str, value: str, choices: str) -> JobError:
    return JobError(
        translate(
            "Exchange",
            "Line {line} of “{path}” has “{value}” under {column}, where one of {choices} is needed; correct it and "
            "import again.",
        ).format(line=line, path=path, value=value[:40], column=column, choices=choices)
    )


def _check(header: Sequence[str], path: str) -> None:
    missing = [name for name in _PLACES if name not in header]
    if missing:
        raise JobError(
            translate(
                "Exchange",
                "“{path}” is not a table of tie points: its header lacks {columns}; choose another file or add the "
                "columns.",
            ).format(path=path, columns=", ".join(missing))
        )


def _delimiter(text: str) -> str:
    first = next((line for line in lines_of(text) if line.strip()), "")
    return max(",;\t", key=first.count)


def _residuals(id: int, assessment: Optional[Assessment]) -> list[str]:
    if assessment is None or id not in assessment.residual:
        return ["", "", "", ""]
    dx, dy = assessment.residual[id]
    length = float(np.hypot(dx, dy))
    return [digits(dx), digits(dy), digits(length), digits(float(np.hypot(*assessment.residual_px[id])))]
