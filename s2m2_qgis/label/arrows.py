"""Residual arrows of all points, for both views."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence

import numpy as np

from ..tiepoints.points import TiePoint
from ..tiepoints.quality import Assessment
from .sides import OPTICAL, SAR

#: How many times as long as they are arrows may be drawn.
EXAGGERATIONS = (0, 1, 5, 10, 20, 50, 100, 200)
Arrows = Mapping[int, tuple[float, float]]


def arrows(assessment: Optional[Assessment], points: Sequence[TiePoint]) -> dict[str, Arrows]:
    """Side → (id → residual, predicted − observed, in the map units of that side's layer).

    In the SAR view the observed place is the optical half brought back by the fitted transform. Points without a
    finite residual are missing.
    """
    if assessment is None or not points:
        return {SAR: {}, OPTICAL: {}}
    own = np.array([point.sar for point in points], np.float64)
    back = assessment.fit.backward(np.array([point.optical for point in points], np.float64))
    off = own - back
    return {
        SAR: {point.id: (float(x), float(y)) for point, (x, y) in zip(points, off) if np.isfinite(x + y)},
        OPTICAL: dict(assessment.residual),
    }
