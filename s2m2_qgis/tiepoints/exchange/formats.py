"""The files that tie points come from and go to, as the Import and Export menus list them."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import Callable, Optional, Sequence

import numpy as np
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication

from ....engine.protocol import JobError
from ..points import TiePoint
from ..quality import Assessment
from .csv_file import read_csv, write_csv
from .ground import Ground
from .points_file import PIXEL, SOURCE, read_points_file, write_points_file
from .text import Imported
from .vrt import read_gcps, write_vrt

translate = QCoreApplication.translate

Reader = Callable[[str, Ground], Imported]
Writer = Callable[[str, Sequence[TiePoint], Ground, Optional[Assessment]], "tuple[str, ...]"]


@dataclass(frozen=True)
class Format:
    """One kind of file.

    Attributes:
        key: its name in settings.
        suffix: of its files, with the dot.
        read: None where it is only written.
        write: None where it is only read.
    """

    key: str
    suffix: str
    read: Optional[Reader]
    write: Optional[Writer]

    def label(self) -> str:
        """Its name in a menu."""
        return {
            "points": translate("Exchange", "Georeferencer points"),
            "points_pixel": translate("Exchange", "Georeferencer points, pixel coordinates"),
            "csv": translate("Exchange", "Table (CSV)"),
            "vrt": translate("Exchange", "SAR raster with ground control points (VRT)"),
        }[self.key]

    def filter(self) -> str:
        """For a file dialog: ``Georeferencer points (*.points)``."""
        return f"{self.label()} (*{self.suffix})"


def _points(path: str, points: Sequence[TiePoint], ground: Ground, known: Optional[Assessment]) -> tuple[str, ...]:
    return write_points_file(path, points, ground, SOURCE, known.residual if known else None)


def _pixels(path: str, points: Sequence[TiePoint], ground: Ground, known: Optional[Assessment]) -> tuple[str, ...]:
    return write_points_file(path, points, ground, PIXEL, known.residual if known else None)


def _vrt(path: str, points: Sequence[TiePoint], ground: Ground, known: Optional[Assessment]) -> tuple[str, ...]:
    return write_vrt(path, points, ground)


#: In the menus' order. A ``.points`` file's header tells its form, so that one entry imports both.
FORMATS = (
    Format("points", ".points", read_points_file, _points),
    Format("points_pixel", ".points", None, _pixels),
    Format("csv", ".csv", read_csv, write_csv),
    Format("vrt", ".vrt", read_gcps, _vrt),
)


def import_filter() -> str:
    """The file dialog's filters for importing: all that can be read, each kind, and files of other names."""
    kinds = [kind for kind in FORMATS if kind.read is not None]
    every = " ".join(f"*{kind.suffix}" for kind in kinds)
    first, last = translate("Exchange", "Tie points ({0})").format(every), translate("Exchange", "All files (*)")
    return ";;".join([first, *(kind.filter() for kind in kinds), last])


def import_points(path: str, ground: Ground, existing: Sequence[TiePoint] = ()) -> Imported:
    """The tie points of a file of any kind, by its suffix; what is no ``.csv`` or raster is taken as ``.points``.

    Args:
        path: the file.
        ground: the pair that the points are for.
        existing: points of the pair; what lies exactly where one of them does is not imported again.

    Raises:
        JobError: as the kind's reader, and where there is no point in the file.
    """
    suffix = os.path.splitext(path)[1].lower()
    # Further rasters with ground control points are welcome, text files of other names, too.
    kind = {".csv": "csv", ".vrt": "vrt", ".tif": "vrt", ".tiff": "vrt"}.get(suffix, "points")
    read = next(each.read for each in FORMATS if each.key == kind)
    assert read is not None
    found = read(path, ground)
    if not found.points:
        raise JobError(translate("Exchange", "“{0}” has a header and no points; choose another file.").format(path))
    there = {(point.sar, point.optical) for point in existing}
    fresh = tuple(point for point in found.points if (point.sar, point.optical) not in there)
    warnings = list(found.warnings)
    if len(fresh) < len(found.points):
        warnings.append(
            translate("Exchange", "{0} of {1} points were there already and were left out.").format(
                len(found.points) - len(fresh), len(found.points)
            )
        )
    return replace(found, points=fresh, warnings=(*warnings, *_outside(fresh, ground)))


def export_points(
    kind: Format, path: str, points: Sequence[TiePoint], ground: Ground, known: Optional[Assessment] = None
) -> tuple[str, ...]:
    """Write points to a file, whole or not at all.

    Returns:
        Sentences for the user.

    Raises:
        JobError: there is no point, or as the kind's writer.
    """
    if not points:
        raise JobError(translate("Exchange", "There are no tie points to export; mark some first."))
    assert kind.write is not None
    return kind.write(path, points, ground, known)


def with_suffix(kind: Format, path: str) -> str:
    """``path`` with the kind's suffix, where it has none."""
    return path if os.path.splitext(path)[1] else path + kind.suffix


def _outside(points: Sequence[TiePoint], ground: Ground) -> list[str]:
    """Sentences about points that lie off their layers."""
    warnings = []
    if ground.pixels is not None and points:
        off = ~ground.pixels.holds(ground.pixels.to_pixels(np.array([point.sar for point in points])))
        if off.any():
            warnings.append(_off(int(off.sum()), len(points), translate("Exchange", "SAR")))
    if ground.optical_extent is not None:
        extent = ground.optical_extent
        count = sum(1 for point in points if not extent.contains(QgsPointXY(*point.optical)))
        if count:
            warnings.append(_off(count, len(points), translate("Exchange", "optical")))
    return warnings


def _off(count: int, total: int, layer: str) -> str:
    return translate(
        "Exchange", "{count} of {total} points lie outside the {layer} layer: check that the file belongs to this pair."
    ).format(count=count, total=total, layer=layer)
