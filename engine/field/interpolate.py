"""Values between the nodes of a raster of displacements, and beyond them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..geometry import Geotransform, apply_points, invert

BILINEAR, CUBIC = "bilinear", "cubic"
INTERPOLATIONS = (BILINEAR, CUBIC)


@dataclass(frozen=True)
class Fade:
    """How displacement goes on beyond the outermost nodes: from the nearest one's to ``to``, smoothly.

    Attributes:
        distance: map units after which it is there.
        to: displacement (x, y), map units.
    """

    distance: float
    to: tuple[float, float]


def raster_displacement(
    nodes: np.ndarray, geotransform: Geotransform, interpolation: str, fade: Optional[Fade], points: np.ndarray
) -> np.ndarray:
    """Displacements at points.

    Args:
        nodes: (rows, columns, 2); node (i, j) lies at the centre of pixel (column j, row i).
        geotransform: of the raster of nodes.
        interpolation: ``bilinear``, or ``cubic``: Keys' convolution with a = −1/2 (IEEE ASSP 29, 1981), smooth to the
            first derivative.
        points: (N, 2) map points.

    Returns:
        (N, 2); NaN for NaN.
    """
    rows, columns = nodes.shape[:2]
    index = apply_points(invert(geotransform), points) - 0.5
    lost = ~np.isfinite(index).all(axis=1)
    held = np.clip(np.where(lost[:, None], 0.0, index), 0, [columns - 1, rows - 1])
    weigh = _cubic_weights if interpolation == CUBIC else _linear_weights
    first_x, weights_x = weigh(held[:, 0], columns)
    first_y, weights_y = weigh(held[:, 1], rows)
    found = np.zeros((len(points), 2))
    for j in range(weights_y.shape[1]):
        # What lies beyond the outermost nodes is as they are.
        row = np.clip(first_y + j, 0, rows - 1)
        for i in range(weights_x.shape[1]):
            column = np.clip(first_x + i, 0, columns - 1)
            found += (weights_x[:, i] * weights_y[:, j])[:, None] * nodes[row, column]
    if fade is not None:
        beyond = points - apply_points(geotransform, held + 0.5)
        t = np.clip(np.hypot(beyond[:, 0], beyond[:, 1]) / fade.distance, 0, 1)
        share = (t * t * (3 - 2 * t))[:, None]
        found = found * (1 - share) + np.array(fade.to) * share
    found[lost] = np.nan
    return found


def _linear_weights(place: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    first = np.minimum(np.floor(place).astype(np.int64), count - 2)
    t = place - first
    return first, np.column_stack([1 - t, t])


def _cubic_weights(place: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    first = np.minimum(np.floor(place).astype(np.int64), count - 2)
    t = place - first
    weights = [
        0.5 * (-(t**3) + 2 * t**2 - t),
        0.5 * (3 * t**3 - 5 * t**2 + 2),
        0.5 * (-3 * t**3 + 4 * t**2 + t),
        0.5 * (t**3 - t**2),
    ]
    return first - 1, np.column_stack(weights)
