"""QGIS's own GCP transforms on tie points: which there are, what each needs, and what is fitted.

SAR positions are brought into the optical layer's CRS first, so that a transform only has to tell what the two CRS do
not know already. Everything here answers in map coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional, Sequence

import numpy as np
from qgis.analysis import QgsGcpTransformerInterface
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from .layout import trouble_of
from .points import CONTROL, TiePoint

translate = QCoreApplication.translate

LINEAR, HELMERT, POLYNOMIAL1 = "linear", "helmert", "polynomial1"
POLYNOMIAL2, POLYNOMIAL3, TPS, PROJECTIVE = "polynomial2", "polynomial3", "tps", "projective"

#: Their inverse in GDAL is a second fit, millimetres to metres off; it is refined until it undoes the forward one.
_INEXACT_INVERSE = (POLYNOMIAL1, POLYNOMIAL2, POLYNOMIAL3, TPS)
_REFINEMENTS = 20
#: No CRS has larger coordinates.
FARTHEST = 1e12


@dataclass(frozen=True)
class Method:
    """One kind of transform.

    Attributes:
        key: its name in settings and label sets.
        minimum: number of control points that it needs.
    """

    key: str
    minimum: int

    def label(self) -> str:
        """Its name for the user, the one that the Georeferencer shows."""
        return {
            LINEAR: translate("Transforms", "Linear"),
            HELMERT: translate("Transforms", "Helmert"),
            POLYNOMIAL1: translate("Transforms", "Polynomial 1"),
            POLYNOMIAL2: translate("Transforms", "Polynomial 2"),
            POLYNOMIAL3: translate("Transforms", "Polynomial 3"),
            TPS: translate("Transforms", "Thin Plate Spline"),
            PROJECTIVE: translate("Transforms", "Projective"),
        }[self.key]


#: In QGIS's order. QGIS takes a spline of one point, which sends every place to that one; three make it a transform.
METHODS = (
    Method(LINEAR, 2),
    Method(HELMERT, 2),
    Method(POLYNOMIAL1, 3),
    Method(POLYNOMIAL2, 6),
    Method(POLYNOMIAL3, 10),
    Method(TPS, 3),
    Method(PROJECTIVE, 4),
)


def method_of(key: str) -> Method:
    """The method with that key. Raises KeyError for none."""
    return {method.key: method for method in METHODS}[key]


#: Beyond this a spline would take minutes and gigabytes, a projective fit with each point left out once minutes.
_MOST = {TPS: 1500, PROJECTIVE: 3000}


def fitted(points: Sequence[TiePoint]) -> tuple[TiePoint, ...]:
    """The points that a transform is fitted to: enabled control points."""
    return tuple(point for point in points if point.enabled and point.role == CONTROL)


class Reprojection:
    """SAR CRS ↔ optical CRS. Where either is unknown, coordinates stay as they are."""

    def __init__(
        self,
        sar_crs: QgsCoordinateReferenceSystem,
        optical_crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:
        known = sar_crs.isValid() and optical_crs.isValid()
        self._transform = QgsCoordinateTransform(sar_crs, optical_crs, context) if known else QgsCoordinateTransform()

    def forward(self, xy: np.ndarray) -> np.ndarray:
        """(N, 2) positions in the SAR CRS → (N, 2) in the optical CRS; NaN where there is none."""
        return self._through(xy, Qgis.TransformDirection.Forward)

    def backward(self, xy: np.ndarray) -> np.ndarray:
        """(N, 2) positions in the optical CRS → (N, 2) in the SAR CRS; NaN where there is none."""
        return self._through(xy, Qgis.TransformDirection.Reverse)

    def _through(self, xy: np.ndarray, direction: Qgis.TransformDirection) -> np.ndarray:
        if self._transform.isShortCircuited():
            return np.array(xy, np.float64)
        moved = np.full((len(xy), 2), np.nan)
        for index, (x, y) in enumerate(np.asarray(xy, np.float64).tolist()):
            try:
                place = self._transform.transform(QgsPointXY(x, y), direction)
            except QgsCsException:
                continue
            moved[index] = place.x(), place.y()
        moved[~np.isfinite(moved).all(axis=1)] = np.nan
        return moved


class Fit:
    """A transform that was fitted; made by :func:`fit`.

    Attributes:
        method: its kind.
        ids: of the points that it was fitted to.
        source, target: (N, 2) these points' SAR and optical positions, both in the optical CRS.
        reprojection: what brings SAR positions into the optical CRS.
    """

    def __init__(
        self,
        method: Method,
        ids: tuple[int, ...],
        source: np.ndarray,
        target: np.ndarray,
        reprojection: Reprojection,
    ) -> None:
        self.method, self.ids, self.source, self.target = method, ids, source, target
        self.reprojection = reprojection
        # QGIS's linear transform loses centimetres to coordinates of 1e6 m, and no method depends on the origin.
        self._source_centre, self._target_centre = source.mean(axis=0), target.mean(axis=0)
        self._span = max(float(np.ptp(source, axis=0).max()), float(np.ptp(target, axis=0).max()))
        self._gcp = _transformer(method, source - self._source_centre, target - self._target_centre)

    def forward(self, xy: np.ndarray) -> np.ndarray:
        """(N, 2) positions in the SAR CRS → (N, 2) predicted positions in the optical CRS; NaN where there are none."""
        return self.correct(self.reprojection.forward(xy))

    def backward(self, xy: np.ndarray) -> np.ndarray:
        """(N, 2) positions in the optical CRS → (N, 2) in the SAR CRS; NaN where there are none."""
        wanted = np.asarray(xy, np.float64)
        found = self._call(wanted - self._target_centre, True) + self._source_centre
        if self.method.key in _INEXACT_INVERSE:
            found = undone(self.correct, found, wanted, self._span * 1e-6)
        return self.reprojection.backward(found)

    def correct(self, xy: np.ndarray) -> np.ndarray:
        """As :meth:`forward`, of SAR positions that were brought into the optical CRS already."""
        return self._call(np.asarray(xy, np.float64) - self._source_centre, False) + self._target_centre

    def _call(self, xy: np.ndarray, inverse: bool) -> np.ndarray:
        moved = np.full((len(xy), 2), np.nan)
        for index, (x, y) in enumerate(xy.tolist()):
            done, to_x, to_y = self._gcp.transform(x, y, inverse)
            if done:
                moved[index] = to_x, to_y
        moved[~np.isfinite(moved).all(axis=1)] = np.nan
        return moved


def undone(
    forward: Callable[[np.ndarray], np.ndarray], start: np.ndarray, wanted: np.ndarray, step: float
) -> np.ndarray:
    """The (N, 2) places that ``forward`` sends to ``wanted``, by Newton's method from ``start``.

    A place is given up where no step brings it closer; ``start`` is the worst that is answered.

    Args:
        forward: (N, 2) → (N, 2).
        start, wanted: (N, 2).
        step: for the derivative, small against the distances over which ``forward`` bends.
    """
    place = start.copy()
    here = forward(place)
    error = np.linalg.norm(here - wanted, axis=1)
    for _round in range(_REFINEMENTS):
        if not (error > step * 1e-5).any():
            break
        along_x = (forward(place + [step, 0.0]) - here) / step
        along_y = (forward(place + [0.0, step]) - here) / step
        determinant = along_x[:, 0] * along_y[:, 1] - along_x[:, 1] * along_y[:, 0]
        off = wanted - here
        with np.errstate(divide="ignore", invalid="ignore"):
            dx = (off[:, 0] * along_y[:, 1] - off[:, 1] * along_y[:, 0]) / determinant
            dy = (along_x[:, 0] * off[:, 1] - along_x[:, 1] * off[:, 0]) / determinant
        change = np.column_stack([dx, dy])
        improved = False
        # Half a step leads on where a whole one leads astray.
        for share in (1.0, 0.5, 0.25):
            tried = place + share * change
            there = forward(tried)
            missed = np.linalg.norm(there - wanted, axis=1)
            better = missed < error
            place[better], here[better], error[better] = tried[better], there[better], missed[better]
            improved = improved or bool(better.any())
            if better.all():
                break
        if not improved:
            break
    return place


def fit(
    method: str,
    points: Sequence[TiePoint],
    sar_crs: QgsCoordinateReferenceSystem,
    optical_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Fit:
    """Fit a transform to the enabled control points among ``points``; the others do not count.

    Args:
        method: key of one of :data:`METHODS`.
        points: the tie points of a pair.
        sar_crs, optical_crs: of the two layers; an invalid one = positions are taken as they are.
        context: how QGIS changes between CRS.

    Raises:
        JobError: too few points or too many, points at the same place, points that leave the transform undetermined,
            or a point outside of what a CRS covers.
    """
    chosen = method_of(method)
    used = fitted(points)
    if len(used) < chosen.minimum:
        raise JobError(
            translate(
                "Transforms", "{method} needs {minimum} enabled control points; mark or enable {missing} more."
            ).format(method=chosen.label(), minimum=chosen.minimum, missing=chosen.minimum - len(used))
        )
    if len(used) > _MOST.get(method, len(used)):
        raise JobError(
            translate(
                "Transforms", "{method} takes at most {most} points, there are {count}; choose another transform."
            ).format(method=chosen.label(), most=_MOST[method], count=len(used))
        )
    reprojection = Reprojection(sar_crs, optical_crs, context)
    ids = tuple(point.id for point in used)
    source = reprojection.forward(np.array([point.sar for point in used], np.float64))
    target = np.array([point.optical for point in used], np.float64)
    _refuse_outside(ids, source, target)
    problem = trouble_of(method, ids, source, target)
    if problem:
        raise JobError(problem)
    return Fit(chosen, ids, source, target, reprojection)


def _refuse_outside(ids: Sequence[int], source: np.ndarray, target: np.ndarray) -> None:
    places = np.hstack([source, target])
    lost = [id for id, place in zip(ids, places) if not (np.abs(place) < FARTHEST).all()]
    if lost:
        raise JobError(
            translate(
                "Transforms",
                "Point {0} lies outside of the area for which the layers' CRS are defined; correct, disable or "
                "delete it.",
            ).format(lost[0])
        )


def _transformer(method: Method, source: np.ndarray, target: np.ndarray) -> QgsGcpTransformerInterface:
    kind = QgsGcpTransformerInterface.TransformMethod
    kinds = {
        LINEAR: kind.Linear,
        HELMERT: kind.Helmert,
        POLYNOMIAL1: kind.PolynomialOrder1,
        POLYNOMIAL2: kind.PolynomialOrder2,
        POLYNOMIAL3: kind.PolynomialOrder3,
        TPS: kind.ThinPlateSpline,
        PROJECTIVE: kind.Projective,
    }
    made: Optional[QgsGcpTransformerInterface] = QgsGcpTransformerInterface.createFromParameters(
        kinds[method.key], _points(source), _points(target)
    )
    if made is None:
        raise JobError(
            translate(
                "Transforms", "{0} cannot be fitted to these points; spread them over the scene, or choose another one."
            ).format(method.label())
        )
    return made


def _points(xy: np.ndarray) -> list[QgsPointXY]:
    return [QgsPointXY(x, y) for x, y in xy.tolist()]
