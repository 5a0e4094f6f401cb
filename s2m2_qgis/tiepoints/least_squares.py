"""The equations behind QGIS's GCP transforms, for what needs many fits at once: leaving points out, robust estimates.

numpy alone. What users get is always fitted by QGIS itself (:mod:`.transforms`); tests hold both to be the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .scaling import centre_and_size, scaled
from .splines import spline

_DEGREE = {"polynomial1": 1, "polynomial2": 2, "polynomial3": 3}
PROJECTIVE, TPS = "projective", "tps"
#: Keeps a subset of points that determines nothing from stopping the others of its batch.
_RIDGE = 1e-13
#: A point without which the others determine nothing has a leverage this near to one.
_ALONE = 1e-9


@dataclass(frozen=True)
class System:
    """The equations of one method for N points, in centred and scaled coordinates of about one.

    Attributes:
        method: a method's key, not ``tps``.
        source: (N, 3) scaled SAR positions and a column of ones.
        target: (N, 2) scaled optical positions.
        rows: (N, 2, P) of the equations ``rows @ parameters = right``.
        right: (N, 2).
        scale: target units per scaled unit.
    """

    method: str
    source: np.ndarray
    target: np.ndarray
    rows: np.ndarray
    right: np.ndarray
    scale: float

    def solve(self, weights: np.ndarray) -> np.ndarray:
        """(B, P) parameters for (B, N) weights of the points."""
        count, _, size = self.rows.shape
        products = np.einsum("nkp,nkq->npq", self.rows, self.rows).reshape(count, -1)
        normal = (weights @ products).reshape(-1, size, size)
        if self.method == PROJECTIVE:
            return np.asarray(np.linalg.eigh(normal)[1][:, :, 0])
        ridge = _RIDGE * np.trace(normal, axis1=1, axis2=2)[:, None, None] * np.eye(size)
        right = weights @ np.einsum("nkp,nk->np", self.rows, self.right)
        return np.asarray(np.linalg.solve(normal + ridge, right[:, :, None])[:, :, 0])

    def residuals(self, parameters: np.ndarray) -> np.ndarray:
        """(B, N, 2) predicted − observed, in scaled units, of (B, P) parameters."""
        if self.method == PROJECTIVE:
            predicted = np.einsum("bij,nj->bni", parameters.reshape(-1, 3, 3), self.source)
            with np.errstate(divide="ignore", invalid="ignore"):
                moved = predicted[:, :, :2] / predicted[:, :, 2:]
            return np.nan_to_num(moved, nan=np.inf) - self.target
        count, _, size = self.rows.shape
        moved = parameters @ self.rows.reshape(count * 2, size).T
        return moved.reshape(len(parameters), count, 2) - self.right


def system(method: str, source: np.ndarray, target: np.ndarray) -> System:
    """The equations of a method (not ``tps``) for (N, 2) positions before and after."""
    moved, _size = scaled(source)
    reached, scale = scaled(target)
    ones, zeros = np.ones(len(source)), np.zeros(len(source))
    x, y = moved.T
    homogeneous = np.column_stack([x, y, ones])
    right = reached
    if method == PROJECTIVE:
        none = np.zeros_like(homogeneous)
        first = np.hstack([-homogeneous, none, reached[:, :1] * homogeneous])
        second = np.hstack([none, -homogeneous, reached[:, 1:] * homogeneous])
        right = np.zeros_like(reached)
    elif method == "linear":
        first = np.column_stack([x, ones, zeros, zeros])
        second = np.column_stack([zeros, zeros, y, ones])
    elif method == "helmert":
        first = np.column_stack([x, -y, ones, zeros])
        second = np.column_stack([y, x, zeros, ones])
    else:
        degree = _DEGREE[method]
        terms = np.column_stack([x**i * y**j for i in range(degree + 1) for j in range(degree + 1 - i)])
        none = np.zeros_like(terms)
        first, second = np.hstack([terms, none]), np.hstack([none, terms])
    return System(method, homogeneous, reached, np.stack([first, second], axis=1), right, scale)


def leave_one_out(method: str, source: np.ndarray, target: np.ndarray) -> Optional[np.ndarray]:
    """How far each point lies from where the transform fitted to all others puts it.

    Args:
        method: a method's key.
        source, target: (N, 2) positions before and after, in one unit.

    Returns:
        (N, 2) predicted − observed in that unit; None where the others do not always determine the transform.
    """
    if method == TPS:
        made = spline(source, target)
        left = None if made is None else made.left_out()
        return None if left is None else left[0]
    equations = system(method, source, target)
    count, _, size = equations.rows.shape
    if method == PROJECTIVE:
        errors = _projective_left_out(equations) if count > 4 else None
    elif 2 * count >= size + 2:
        inverse = np.linalg.pinv(np.einsum("nkp,nkq->pq", equations.rows, equations.rows), hermitian=True)
        leverage = np.einsum("nkp,pq,nlq->nkl", equations.rows, inverse, equations.rows)
        free = np.eye(2) - leverage
        if np.linalg.eigvalsh(free)[:, 0].min() < _ALONE:
            return None
        all_in = equations.residuals(equations.solve(np.ones((1, count))))[0]
        errors = np.linalg.solve(free, all_in[:, :, None])[:, :, 0]
    else:
        errors = None
    if errors is None or not np.isfinite(errors).all():
        return None
    return np.asarray(errors * equations.scale)


def leverages(equations: System, weights: np.ndarray) -> np.ndarray:
    """(N,) share of its own error that each point's prediction has (had it been fitted), of (N,) weights of the fit."""
    rows = equations.rows
    if equations.method == PROJECTIVE:
        # Near enough for how much further a place beside the points may be off.
        rows = system("polynomial1", equations.source[:, :2], equations.target).rows
    inverse = np.linalg.pinv(np.einsum("n,nkp,nkq->pq", weights, rows, rows), hermitian=True)
    return np.asarray(np.einsum("nkp,pq,nkq->n", rows, inverse, rows) / 2)


def _projective_left_out(equations: System) -> np.ndarray:
    """(N, 2) scaled errors. Each set of others is scaled by itself, as QGIS does, for the fit depends on it."""
    count = len(equations.source)
    products = np.einsum("nkp,nkq->npq", equations.rows, equations.rows)
    normal = products.sum(axis=0) - products
    change = np.empty_like(normal)
    for index in range(count):
        others = np.arange(count) != index
        before, after = _scaling(equations.source[others, :2]), _scaling(equations.target[others])
        change[index] = np.kron(np.linalg.inv(after), before.T)
    own = np.einsum("nqp,nqr,nrs->nps", change, normal, change)
    parameters = np.einsum("nps,ns->np", change, np.linalg.eigh(own)[1][:, :, 0])
    rows = np.arange(count)
    return np.asarray(equations.residuals(parameters)[rows, rows])


def _scaling(places: np.ndarray) -> np.ndarray:
    """(3, 3) that brings places to mean 0 and mean distance √2."""
    centre, size = centre_and_size(places)
    return np.array([[1 / size, 0.0, -centre[0] / size], [0.0, 1 / size, -centre[1] / size], [0.0, 0.0, 1.0]])
