"""How good a fitted transform is: residuals of every point, and errors each called what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsUnitTypes
from qgis.PyQt.QtCore import QCoreApplication

from .least_squares import TPS, leave_one_out
from .points import CHECK, TiePoint
from .robust import outliers
from .transforms import FARTHEST, Fit, fit

translate = QCoreApplication.translate

#: Nobody picks the same place in a SAR and an optical image better than to so many pixels: less is no outlier.
_PICKED_PX = 1.0


@dataclass(frozen=True)
class Assessment:
    """A fit and what it leaves. Errors are root mean squares of distances; map units are those of the optical CRS.

    Attributes:
        fit: the transform.
        residual: of each point's id, predicted − observed ``(x, y)`` in map units; of disabled and check points, too.
            A point for which there is no prediction is missing.
        residual_px: the same in pixels of the optical layer, x to the right, y **down**.
        outliers: ids of fitted points that disagree with the others.
        used, checks: number of points fitted, and of enabled check points.
        rmse, rmse_px: of the fitted points.
        rmse_adjusted, rmse_adjusted_px: the same with the sum divided by the degrees of freedom, in points (number of
            points less the method's minimum): what the Georeferencer shows. None where no point is to spare.
        leave_one_out, leave_one_out_px: of the fitted points, each against the transform fitted to all others; None
            where the others do not always determine one.
        check, check_px: of the enabled check points; None where there is none.
        unit: short name of the map unit.
    """

    fit: Fit
    residual: Mapping[int, tuple[float, float]]
    residual_px: Mapping[int, tuple[float, float]]
    outliers: frozenset[int]
    used: int
    checks: int
    rmse: float
    rmse_px: float
    rmse_adjusted: Optional[float]
    rmse_adjusted_px: Optional[float]
    leave_one_out: Optional[float]
    leave_one_out_px: Optional[float]
    check: Optional[float]
    check_px: Optional[float]
    unit: str


def assess(
    method: str,
    points: Sequence[TiePoint],
    sar_crs: QgsCoordinateReferenceSystem,
    optical_crs: QgsCoordinateReferenceSystem,
    pixel: tuple[float, float],
    context: QgsCoordinateTransformContext,
) -> Assessment:
    """Fit a transform to the enabled control points and measure it on all points.

    Args:
        method: key of one of ``transforms.METHODS``.
        points: the tie points of a pair.
        sar_crs, optical_crs: of the two layers.
        pixel: width and height of the optical layer's pixels in map units, both positive.
        context: how QGIS changes between CRS.

    Raises:
        JobError: as :func:`.transforms.fit`.
    """
    made = fit(method, points, sar_crs, optical_crs, context)
    observed = np.array([point.optical for point in points], np.float64)
    off = made.forward(np.array([point.sar for point in points], np.float64)) - observed
    known = {point.id: (float(x), float(y)) for point, (x, y) in zip(points, off) if abs(x) + abs(y) < FARTHEST}

    fitted = np.array([known[id] for id in made.ids if id in known])
    checks = [point.id for point in points if point.enabled and point.role == CHECK and point.id in known]
    spare = len(made.ids) - made.method.minimum if method != TPS else 0
    widened = np.sqrt(len(made.ids) / spare) if spare > 0 else None
    left_out = leave_one_out(method, made.source, made.target)
    flags = outliers(method, made.source, made.target, made.method.minimum, _PICKED_PX * max(pixel))
    rmse, rmse_px = _rms(fitted, pixel)
    alone, alone_px = (None, None) if left_out is None else _rms(left_out, pixel)
    check, check_px = _rms(np.array([known[id] for id in checks]), pixel) if checks else (None, None)
    return Assessment(
        fit=made,
        residual=known,
        residual_px={id: (x / pixel[0], -y / pixel[1]) for id, (x, y) in known.items()},
        outliers=frozenset(id for id, flagged in zip(made.ids, flags) if flagged),
        used=len(made.ids),
        checks=len(checks),
        rmse=rmse,
        rmse_px=rmse_px,
        rmse_adjusted=None if widened is None else float(rmse * widened),
        rmse_adjusted_px=None if widened is None else float(rmse_px * widened),
        leave_one_out=alone,
        leave_one_out_px=alone_px,
        check=check,
        check_px=check_px,
        unit=unit_of(optical_crs),
    )


def unit_of(crs: QgsCoordinateReferenceSystem) -> str:
    """Short name of a CRS' map unit: ``m``, ``°``, ``ft``; ``units`` where there is no CRS."""
    if not crs.isValid():
        return translate("Transforms", "units")
    if crs.isGeographic():
        return "°"
    return str(QgsUnitTypes.toAbbreviatedString(crs.mapUnits()))


def _rms(errors: np.ndarray, pixel: tuple[float, float]) -> tuple[float, float]:
    """Root mean square length of (N, 2) errors in map units: in these, and in pixels."""
    scaled = errors / np.array(pixel)
    return float(np.sqrt((errors**2).sum(axis=1).mean())), float(np.sqrt((scaled**2).sum(axis=1).mean()))
