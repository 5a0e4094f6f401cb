"""Numbers as words: shifts with compass words, durations, memory. One place, so that all pages say them alike."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from .i18n import number

translate = QCoreApplication.translate

#: Below this, a shift along one axis is not worth a compass word.
_STILL_M = 0.05


def metres(value: float) -> str:
    """A length on the ground: ``0.4 m``, ``12.3 m``, ``430 m``, ``12 km``; the sign is dropped."""
    size = abs(value)
    if size < 10:
        return translate("Words", "{0} m").format(number(size, 1))
    if size < 9999.5:
        return translate("Words", "{0} m").format(number(size, 0))
    return translate("Words", "{0} km").format(number(size / 1000, 0))


def direction(shift_m: Sequence[float]) -> str:
    """A shift ``(east, north)`` in ground metres with compass words: ``430 m west, 268 m north``."""
    east, north = float(shift_m[0]), float(shift_m[1])
    parts = []
    if abs(east) >= _STILL_M:
        template = translate("Words", "{0} east") if east > 0 else translate("Words", "{0} west")
        parts.append(template.format(metres(east)))
    if abs(north) >= _STILL_M:
        template = translate("Words", "{0} north") if north > 0 else translate("Words", "{0} south")
        parts.append(template.format(metres(north)))
    return ", ".join(parts) if parts else translate("Words", "no shift")


def signed(value: float, digits: int = 1) -> str:
    """A number with a real minus sign: ``−43.0``."""
    shown = 0.0 if float(f"{value:.{digits}f}") == 0 else value
    return number(shown, digits).replace("-", "−")


def plus(value: float, digits: int = 1) -> str:
    """As :func:`signed`, a plus before what is more than nothing: ``+0.4``, ``0.0``, ``−0.4``."""
    text = signed(value, digits)
    return f"+{text}" if float(f"{value:.{digits}f}") > 0 else text


def significant(value: float, digits: int) -> str:
    """A number with so many digits that count and no zeros behind them: ``8.26``, ``8256`` never as a power of ten."""
    short = Decimal(f"{value:.{digits}g}").normalize()
    exponent = short.as_tuple().exponent
    return number(float(short), max(-exponent, 0) if isinstance(exponent, int) else 0)


def share(value: float, digits: int = 0) -> str:
    """A share between 0 and 1 in percent, the sign as far from it as the language has it: ``57%``."""
    return translate("Words", "{0}%").format(number(100 * value, digits))


def pixels(shift_px: Sequence[float]) -> str:
    """A shift ``(dx, dy)`` in pixels of the working grid, y pointing down: ``(−43.0, −26.8 px)``."""
    return translate("Words", "({0}, {1} px)").format(signed(shift_px[0]), signed(shift_px[1]))


def model(name: str) -> str:
    """A model of a scene's displacement, by its name in ``protocol.FIELD_MODELS``: ``thin-plate spline``."""
    return {
        "translation": translate("Words", "one shift"),
        "helmert": translate("Words", "Helmert"),
        "affine": translate("Words", "affine"),
        "polynomial2": translate("Words", "polynomial of degree 2"),
        "polynomial3": translate("Words", "polynomial of degree 3"),
        "tps": translate("Words", "thin-plate spline"),
        "smooth": translate("Words", "smooth raster"),
    }.get(name, name)


def duration(seconds: float) -> str:
    """A rough time: ``under 1 s``, ``9 s``, ``2 min 10 s``, ``1 h 20 min``."""
    if not math.isfinite(seconds) or seconds < 0:
        return translate("Words", "unknown time")
    if seconds < 1:
        return translate("Words", "under 1 s")
    whole = round(seconds)
    if whole < 60:
        return translate("Words", "{0} s").format(whole)
    if whole < 600:
        return translate("Words", "{0} min {1} s").format(whole // 60, whole % 60)
    minutes = round(whole / 60)
    if minutes < 60:
        return translate("Words", "{0} min").format(minutes)
    return translate("Words", "{0} h {1} min").format(minutes // 60, minutes % 60)


def memory(size_bytes: float) -> str:
    """Bytes as ``610 MB`` or ``1.2 GB`` (powers of ten)."""
    if size_bytes < 1e9:
        return translate("Words", "{0} MB").format(number(size_bytes / 1e6, 0))
    return translate("Words", "{0} GB").format(number(size_bytes / 1e9, 1))
