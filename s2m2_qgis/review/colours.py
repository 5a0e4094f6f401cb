"""The one ramp of confidence, viridis, as look-up tables."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsGradientColorRamp, QgsGradientStop
from qgis.PyQt.QtGui import QColor

#: Viridis (S. van der Walt and N. Smith, CC0) at ten even steps.
VIRIDIS = ("440154", "482878", "3e4989", "31688e", "26828e", "1f9e89", "35b779", "6ece58", "b5de2b", "fde725")
#: How much of the map shows through the lowest and the highest value of a heatmap: the peak shall be seen, and what
#: lies under everything else, too.
_ALPHA = (0.5, 1.0)


def ramp() -> QgsGradientColorRamp:
    """The ramp for legends and styles."""
    last = len(VIRIDIS) - 1
    stops = [QgsGradientStop(step / last, QColor("#" + VIRIDIS[step])) for step in range(1, last)]
    return QgsGradientColorRamp(QColor("#" + VIRIDIS[0]), QColor("#" + VIRIDIS[-1]), False, stops)


def colour(value: float) -> QColor:
    """The ramp's colour of a value 0–1."""
    red, green, blue = _opaque()[round(255 * min(max(value, 0.0), 1.0))]
    return QColor(int(red), int(green), int(blue))


def opaque_table() -> np.ndarray:
    """(256,) uint32 0xffRRGGBB of the values 0…255; for pictures of single heatmaps. 0 is nodata: grey."""
    red, green, blue = _opaque().astype(np.uint32).T
    table: np.ndarray = (0xFF << 24) | (red << 16) | (green << 8) | blue
    table[0] = 0xFF808080
    return table


def map_table() -> np.ndarray:
    """(256,) uint32, premultiplied 0xAARRGGBB of the values 0…255 as the map shows them; 0 is nodata: nothing."""
    alpha = np.linspace(_ALPHA[0], _ALPHA[1], 256)
    red, green, blue = np.rint(_opaque().T * alpha).astype(np.uint32)
    table: np.ndarray = (np.rint(255 * alpha).astype(np.uint32) << 24) | (red << 16) | (green << 8) | blue
    table[0] = 0
    return table


def _opaque() -> np.ndarray:
    """(256, 3) uint8-valued floats."""
    known = np.array([[int(text[at : at + 2], 16) for at in (0, 2, 4)] for text in VIRIDIS], np.float64)
    place, steps = np.linspace(0, 1, 256), np.linspace(0, 1, len(VIRIDIS))
    return np.rint(np.stack([np.interp(place, steps, known[:, channel]) for channel in range(3)], axis=1))
