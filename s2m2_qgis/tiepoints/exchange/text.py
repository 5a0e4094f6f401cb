"""What all text files of tie points share: reading them whole, their numbers, writing them beside and renaming."""

from __future__ import annotations

import math
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Callable, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

from ....engine.protocol import DISK, JobError
from ..points import TiePoint
from ..transforms import Reprojection
from .ground import Ground

translate = QCoreApplication.translate

#: Larger files are no lists of points that somebody marked.
_MOST_BYTES = 50_000_000


@dataclass(frozen=True)
class Imported:
    """What a file held.

    Attributes:
        points: in the layers' CRS, all with id 0.
        crs: of the optical positions as the file has it, ``EPSG:n`` or WKT; empty where it does not say.
        warnings: sentences for the user.
    """

    points: tuple[TiePoint, ...]
    crs: str = ""
    warnings: tuple[str, ...] = ()


def read_text(path: str) -> str:
    """A text file's content, with any byte order mark gone. Raises JobError where it cannot be read."""
    try:
        if os.path.getsize(path) > _MOST_BYTES:
            raise JobError(
                translate("Exchange", "“{0}” is too large for a list of tie points; choose another file.").format(path)
            )
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise JobError(
            translate("Exchange", "“{0}” cannot be read; check that it is there and that you may read it.").format(
                path
            ),
            details=str(error),
        ) from error
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        # Numbers are the same in every code page.
        return data.decode("latin-1")


def lines_of(text: str) -> list[str]:
    """Lines as editors part them; Python's own way also parts at characters that stand in notes."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def number(text: str, path: str, line: int) -> float:
    """A finite number of a file's line. Raises JobError with the line for anything else."""
    stripped = text.strip().strip('"')
    try:
        value = float(stripped)
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    if stripped.count(",") == 1 and stripped.replace(",", "").replace(".", "").lstrip("+-").isdigit():
        raise JobError(
            translate(
                "Exchange",
                "Line {line} of “{path}” has the decimal comma of “{text}”; write numbers with a decimal point and "
                "import again.",
            ).format(line=line, path=path, text=stripped[:40])
        )
    raise JobError(
        translate(
            "Exchange", "Line {line} of “{path}” has “{text}” where a number is needed; correct it and import again."
        ).format(line=line, path=path, text=stripped[:40])
    )


def too_many_commas(path: str, line: int) -> JobError:
    """What to say of a line that falls into more values than there are columns."""
    return JobError(
        translate(
            "Exchange",
            "Line {line} of “{path}” has more commas than the header has columns; write numbers with a decimal point "
            "and import again.",
        ).format(line=line, path=path)
    )


def too_short(path: str, line: int) -> JobError:
    """What to say of a line that lacks values."""
    return JobError(
        translate(
            "Exchange",
            "Line {line} of “{path}” has fewer values than the header names; complete or delete it and import again.",
        ).format(line=line, path=path)
    )


def known_crs(text: str) -> QgsCoordinateReferenceSystem:
    """A CRS from WKT, ``EPSG:n`` or PROJ; invalid where it is none."""
    if text.startswith("+"):
        return QgsCoordinateReferenceSystem.fromProj(text)
    return QgsCoordinateReferenceSystem(text)


def brought(
    xy: np.ndarray,
    written: QgsCoordinateReferenceSystem,
    wanted: QgsCoordinateReferenceSystem,
    ground: Ground,
    lines: Sequence[int],
    path: str,
) -> tuple[np.ndarray, bool]:
    """(N, 2) positions in the CRS in which they were written → in that of the layer.

    Returns:
        The positions, untouched where both CRS are the same or one is not known; and whether they changed.

    Raises:
        JobError: one lies outside of what the CRS cover.
    """
    if not written.isValid() or not wanted.isValid() or same(written, wanted):
        return xy, False
    moved = Reprojection(written, wanted, ground.context).forward(xy)
    lost = np.flatnonzero(~np.isfinite(moved).all(axis=1))
    if len(lost):
        raise JobError(
            translate(
                "Exchange",
                "The point on line {line} of “{path}” cannot be brought from {file} into {layer}; correct it, or the "
                "file's CRS, and import again.",
            ).format(line=lines[int(lost[0])], path=path, file=name_of(written), layer=name_of(wanted))
        )
    return moved, True


def same(first: QgsCoordinateReferenceSystem, second: QgsCoordinateReferenceSystem) -> bool:
    """Whether two CRS are one, however they are written."""
    return bool(first == second) or first.toWkt() == second.toWkt()


def name_of(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as users know it."""
    return str(crs.authid() or crs.description() or translate("Exchange", "a CRS without a name"))


def write_beside(path: str, write: Callable[[str], None]) -> None:
    """Let ``write`` write a new file, then give it the name ``path``; a file that was there stays until then.

    Raises:
        JobError: (``disk``) it could not be written; nothing has changed.
    """
    folder, name = os.path.split(os.path.abspath(path))
    temporary = os.path.join(folder, f".{name}.partial-{os.getpid()}")
    try:
        write(temporary)
        os.replace(temporary, path)
    except (OSError, RuntimeError) as error:
        raise JobError(
            translate(
                "Exchange", "“{0}” cannot be written; choose a folder that you may write to and that has room."
            ).format(path),
            DISK,
            str(error),
        ) from error
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def write_text(path: str, text: str) -> None:
    """Write UTF-8 with line feeds, whole or not at all. Raises JobError (``disk``)."""

    def write(temporary: str) -> None:
        with open(temporary, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())

    write_beside(path, write)


def digits(value: float) -> str:
    """A number with all its digits, so that it is read back the same."""
    return repr(float(value))
