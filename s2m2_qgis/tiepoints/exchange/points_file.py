"""The Georeferencer's ``.points`` files, both forms: ``sourceX,sourceY`` with a ``#CRS:`` line, and ``pixelX,pixelY``.

QGIS takes the source columns for coordinates of the source layer, whatever their header says. For a layer with a
georeference these are map coordinates, for one without they are column and negative row. The header tells which of
both a file was written for, and where the numbers contradict it, they win.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

from ....engine.protocol import JobError
from ..points import CHECK, IMPORTED, TiePoint
from .ground import Ground, SarPixels
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

#: The two forms of a file, by the header's names for SAR positions.
SOURCE, PIXEL = "source", "pixel"
_CRS = "#CRS:"
_TARGET = ("mapx", "mapy")
_FORMS = {SOURCE: ("sourcex", "sourcey"), PIXEL: ("pixelx", "pixely")}


@dataclass(frozen=True)
class _Content:
    """A file as it stands: (N, 2) optical and SAR positions, which are enabled, and their lines."""

    crs: str
    form: str
    target: np.ndarray
    source: np.ndarray
    enabled: tuple[bool, ...]
    lines: tuple[int, ...]


def read_points_file(path: str, ground: Ground) -> Imported:
    """The tie points of a ``.points`` file, all or none of them.

    Coordinates that are in the layers' CRS already keep every digit.

    Raises:
        JobError: it cannot be read, is no such file, or a line is not what it should be (which one is said).
    """
    content = _parse(read_text(path), path)
    warnings: list[str] = []
    optical = content.target
    if content.crs:
        written = known_crs(content.crs)
        if not written.isValid():
            warnings.append(
                translate(
                    "Exchange",
                    "The file's CRS is not known to QGIS; its map coordinates were taken as the optical layer's.",
                )
            )
        optical, moved = brought(optical, written, ground.optical_crs, ground, content.lines, path)
        if moved:
            warnings.append(
                translate("Exchange", "Map coordinates were brought from {file} into {layer}.").format(
                    file=name_of(written), layer=name_of(ground.optical_crs)
                )
            )
    sar, said = _sar_places(content, ground, path)
    points = tuple(
        TiePoint(0, (x, y), (to_x, to_y), enabled=on, origin=IMPORTED)
        for (x, y), (to_x, to_y), on in zip(sar.tolist(), optical.tolist(), content.enabled)
    )
    return Imported(points, content.crs, (*warnings, *said))


def write_points_file(
    path: str,
    points: Sequence[TiePoint],
    ground: Ground,
    form: str = SOURCE,
    residual: Optional[Mapping[int, tuple[float, float]]] = None,
) -> tuple[str, ...]:
    """Write tie points for the Georeferencer, with every digit; whole or not at all.

    Args:
        path: of the file.
        points: the tie points.
        ground: their pair.
        form: :data:`SOURCE`, or :data:`PIXEL` (column, negative row), for a SAR raster without georeference.
        residual: of points' ids, predicted − observed in map units, for the last columns; QGIS computes them anew.

    Returns:
        Sentences for the user.

    Raises:
        JobError: it could not be written, or pixels were asked for and the SAR raster cannot be opened.
    """
    sar = np.array([point.sar for point in points], np.float64).reshape(-1, 2)
    if form == PIXEL:
        sar = ground.sar_pixels().to_pixels(sar) * [1.0, -1.0]
        if not np.isfinite(sar).all():
            raise JobError(
                translate("Exchange", "A point has no place in the SAR raster; delete the point and export again.")
            )
    lines = []
    if ground.optical_crs.isValid():
        lines.append(f"{_CRS} {_one_line(ground.optical_crs)}")
    lines.append(f"mapX,mapY,{form}X,{form}Y,enable,dX,dY,residual")
    for point, (x, y) in zip(points, sar.tolist()):
        dx, dy = (residual or {}).get(point.id, (0.0, 0.0))
        # The Georeferencer has no check points; only disabled do they stay out of its fit.
        enabled = int(point.enabled and point.role != CHECK)
        values = [*point.optical, x, y]
        ends = [dx, dy, float(np.hypot(dx, dy))]
        lines.append(",".join([*map(digits, values), str(enabled), *map(digits, ends)]))
    write_text(path, "\n".join(lines) + "\n")
    said = []
    if form == PIXEL and ground.sar_pixels().referenced:
        said.append(
            translate(
                "Exchange",
                "The Georeferencer takes pixel coordinates for map coordinates where the SAR raster has a "
                "georeference: load the file with a copy that has none.",
            )
        )
    checks = sum(1 for point in points if point.enabled and point.role == CHECK)
    if checks:
        said.append(
            translate(
                "Exchange", "The Georeferencer knows no check points: {0} of them stand in the file as disabled points."
            ).format(checks)
        )
    return tuple(said)


def _one_line(crs: QgsCoordinateReferenceSystem) -> str:
    return str(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED, False)).replace("\n", "")


def _parse(text: str, path: str) -> _Content:
    crs, form, delimiter = "", "", ","
    header: list[str] = []
    target, source, enabled, numbers = [], [], [], []
    for line_number, line in enumerate(lines_of(text), 1):
        if not line.strip():
            continue
        if not header and line.lstrip().startswith("#"):
            stripped = line.strip()
            if stripped.upper().startswith(_CRS):
                crs = stripped[len(_CRS) :].strip()
            continue
        if not header:
            delimiter = next((mark for mark in ",;\t" if mark in line), ",")
            header = [name.strip().strip('"').lower() for name in line.split(delimiter)]
            form = _form(header, path)
            continue
        values = _values(line, delimiter, header, path, line_number)
        target.append([number(values[name], path, line_number) for name in _TARGET])
        source.append([number(values[name], path, line_number) for name in _FORMS[form]])
        enabled.append(_is_on(values.get("enable", ""), path, line_number))
        numbers.append(line_number)
    if not header:
        _form([], path)
    shape = (-1, 2)
    return _Content(
        crs,
        form,
        np.array(target, np.float64).reshape(shape),
        np.array(source, np.float64).reshape(shape),
        tuple(enabled),
        tuple(numbers),
    )


def _form(header: Sequence[str], path: str) -> str:
    for form, names in _FORMS.items():
        if set(_TARGET) | set(names) <= set(header):
            return form
    raise JobError(
        translate(
            "Exchange",
            "“{0}” is not a file of tie points: its header must name mapX, mapY and either sourceX, sourceY or pixelX, "
            "pixelY; choose another file or correct the header.",
        ).format(path)
    )


def _values(line: str, delimiter: str, header: Sequence[str], path: str, line_number: int) -> dict[str, str]:
    # QGIS takes tabs in every line by themselves, so that files may have both.
    mark = delimiter if delimiter in line or "\t" not in line else "\t"
    parts = line.split(mark)
    while len(parts) > len(header) and not parts[-1].strip():
        parts.pop()
    if len(parts) > len(header):
        if header[-1] not in ("residual", "dy", "enable", *_TARGET, *_FORMS[SOURCE], *_FORMS[PIXEL]):
            # A column of words that others add at the end: its commas are its own.
            parts[len(header) - 1 :] = [mark.join(parts[len(header) - 1 :])]
        else:
            raise too_many_commas(path, line_number)
    values = dict(zip(header, parts))
    if any(name not in values for name in (*_TARGET, *_FORMS[_form(header, path)])):
        raise too_short(path, line_number)
    return values


def _is_on(text: str, path: str, line: int) -> bool:
    on = number(text, path, line) if text.strip() else 1.0
    if on not in (0.0, 1.0):
        # Decimal commas move coordinates into this column, and a line that lacks the last ones still fits the header.
        raise JobError(
            translate(
                "Exchange",
                "Line {line} of “{path}” has “{text}” under enable, where 1 or 0 is needed: write numbers with a "
                "decimal point, and import again.",
            ).format(line=line, path=path, text=text.strip()[:40])
        )
    return on == 1.0


def _sar_places(content: _Content, ground: Ground, path: str) -> tuple[np.ndarray, list[str]]:
    """(N, 2) SAR positions on the map, and sentences about how they were understood."""
    written = content.source
    if not len(written):
        return written, []
    if ground.pixels is None:
        if content.form == PIXEL:
            ground.sar_pixels()
        return written, []
    pixels = _as_pixels(written, ground.pixels)
    on_map = ground.pixels.holds(ground.pixels.to_pixels(written)).any()
    in_pixels = ground.pixels.holds(pixels).any()
    if content.form == SOURCE:
        if on_map or not in_pixels:
            return written, []
        said = translate(
            "Exchange",
            "The file's SAR coordinates lie off the SAR layer's map and were taken as columns and rows of its pixels.",
        )
        return _placed(pixels, ground.pixels, content, path), [said]
    if on_map and not in_pixels:
        said = translate(
            "Exchange",
            "The file's pixel coordinates lie off the SAR raster and were taken as map coordinates, which QGIS writes "
            "for a layer with a georeference.",
        )
        return written, [said]
    return _placed(pixels, ground.pixels, content, path), []


def _as_pixels(written: np.ndarray, pixels: SarPixels) -> np.ndarray:
    """Corner coordinates, rows downwards, of columns and rows; QGIS writes rows as negative numbers, others do not."""
    turned = written * [1.0, -1.0]
    if not pixels.holds(turned).any() and pixels.holds(written).any():
        return written
    return np.asarray(turned)


def _placed(pixels: np.ndarray, raster: SarPixels, content: _Content, path: str) -> np.ndarray:
    places = raster.to_map(pixels)
    lost = np.flatnonzero(~np.isfinite(places).all(axis=1))
    if len(lost):
        raise JobError(
            translate(
                "Exchange",
                "The point on line {line} of “{path}” has no place in the SAR raster; correct or delete it and import "
                "again.",
            ).format(line=content.lines[int(lost[0])], path=path)
        )
    return places
