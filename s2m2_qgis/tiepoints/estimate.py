"""Where a place of one layer lies in the other, by the best that is known: what links the views and places searches.

Tie points come first, then the accepted registration, then what the layers' CRS say. A fitted transform is believed
near its points; away from them, where polynomials and splines run wild, it fades into the points' mean shift.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence, Union

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication

from .points import LayerPair, TiePoint
from .quality import Assessment
from .registered import Way, registered
from .transforms import Fit, Reprojection, fitted, undone

translate = QCoreApplication.translate

#: What an estimate rests on.
POINTS, REGISTRATION, CRS = "points", "registration", "crs"

#: A fit is believed up to the first distance from its points' bounding box, not at all beyond the second; in diagonals.
_BELIEVED, _FORGOTTEN = 0.25, 1.0


@dataclass(frozen=True)
class Estimate:
    """SAR map coordinates ↔ optical map coordinates; made by :func:`estimate_from`.

    Attributes:
        basis: :data:`POINTS`, :data:`REGISTRATION` or :data:`CRS`.
        count: number of tie points that it rests on.
        method: the fitted transform's name for the user; empty where there is none.
    """

    basis: str
    count: int
    method: str
    _forward: Way
    _backward: Way

    def forward(self, point: QgsPointXY) -> QgsPointXY:
        """A place in the SAR CRS → in the optical CRS.

        Raises:
            ValueError: the place is not within what the two CRS cover.
        """
        return _through(self._forward, point)

    def backward(self, point: QgsPointXY) -> QgsPointXY:
        """A place in the optical CRS → in the SAR CRS.

        Raises:
            ValueError: the place is not within what the two CRS cover.
        """
        return _through(self._backward, point)

    def text(self) -> str:
        """What it rests on, for the user."""
        if self.basis == REGISTRATION:
            return translate("Transforms", "Linked by the accepted registration.")
        if self.basis == CRS:
            return translate("Transforms", "Linked by the layers' coordinates.")
        if self.method:
            return translate("Transforms", "Linked by {count} tie points ({method}).").format(
                count=self.count, method=self.method
            )
        if self.count == 1:
            return translate("Transforms", "Linked by 1 tie point (shift).")
        return translate("Transforms", "Linked by {0} tie points (median shift).").format(self.count)


def estimate_from(
    known: Union[Assessment, Sequence[TiePoint]],
    pair: LayerPair,
    context: QgsCoordinateTransformContext,
) -> Estimate:
    """The best estimate for a pair.

    Args:
        known: the assessment of its points where a transform could be fitted, else the points.
        pair: the pair, with its layers' CRS and its accepted registration; one that cannot be read does not count.
        context: how QGIS changes between CRS.
    """
    sar_crs, optical_crs = (QgsCoordinateReferenceSystem(layer.crs) for layer in (pair.sar, pair.optical))
    base = Reprojection(sar_crs, optical_crs, context)
    if isinstance(known, Assessment):
        made = known.fit
        label = made.method.label()
        if not (sar_crs.isValid() and optical_crs.isValid()):
            # There is nothing to fade into.
            return Estimate(POINTS, known.used, label, made.forward, made.backward)
        blended = _Blend(made, base)
        return Estimate(POINTS, known.used, label, blended.forward, blended.backward)
    used = fitted(known)
    if used:
        moved = base.forward(np.array([point.sar for point in used], np.float64))
        offsets = np.array([point.optical for point in used]) - moved
        offsets = offsets[np.isfinite(offsets).all(axis=1)]
        if len(offsets):
            return _shifted(POINTS, len(offsets), base, np.median(offsets, axis=0))
    found = registered(pair, context)
    if found is not None:
        return Estimate(REGISTRATION, 0, "", found.forward, found.backward)
    return Estimate(CRS, 0, "", base.forward, base.backward)


def _shifted(basis: str, count: int, base: Reprojection, shift: np.ndarray) -> Estimate:
    """Reprojection, then a shift in the optical CRS."""
    return Estimate(
        basis,
        count,
        "",
        lambda xy: base.forward(xy) + shift,
        lambda xy: base.backward(xy - shift),
    )


class _Blend:
    """A fit near its points, their median shift far away, and a smooth way between."""

    def __init__(self, made: Fit, base: Reprojection) -> None:
        self._fit, self._base = made, base
        self._shift = np.median(made.target - made.source, axis=0)
        self._low, self._high = made.source.min(axis=0), made.source.max(axis=0)
        self._diagonal = float(np.linalg.norm(self._high - self._low))

    def forward(self, xy: np.ndarray) -> np.ndarray:
        return self._correct(self._base.forward(xy))

    def backward(self, xy: np.ndarray) -> np.ndarray:
        wanted = np.asarray(xy, np.float64)
        there = undone(self._correct, wanted - self._shift, wanted, self._diagonal * 1e-6)
        return self._base.backward(there)

    def _correct(self, xy: np.ndarray) -> np.ndarray:
        """Of SAR positions in the optical CRS."""
        beside = np.linalg.norm(np.maximum(np.maximum(self._low - xy, xy - self._high), 0.0), axis=1)
        share = np.clip((_FORGOTTEN - beside / self._diagonal) / (_FORGOTTEN - _BELIEVED), 0.0, 1.0)
        share = (share * share * (3.0 - 2.0 * share))[:, None]
        far = xy + self._shift
        near = self._fit.correct(xy)
        usable = np.isfinite(near).all(axis=1)[:, None] & (share > 0)
        return np.where(usable, share * near + (1.0 - share) * far, far)


def _through(way: Way, point: QgsPointXY) -> QgsPointXY:
    x, y = way(np.array([[point.x(), point.y()]]))[0].tolist()
    if not np.isfinite(x + y):
        raise ValueError("the place has no counterpart in the other layer's CRS")
    return QgsPointXY(x, y)
