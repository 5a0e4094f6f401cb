"""Displacement models estimated from matches, and turned into a :class:`Transform`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .basis import Basis, Scene, Splines, ThinPlates, basis_for
from .interpolate import CUBIC, Fade
from .matches import Ties
from .transform import HELMERT, POLYNOMIAL2, POLYNOMIAL3, SMOOTH, TPS, Transform, polynomial, smooth, thin_plate

#: Fewest matches of each model: about twice its numbers, more for those that can bend everywhere.
FEWEST = {
    "translation": 3, "helmert": 5, "affine": 7, "polynomial2": 14, "polynomial3": 24, "tps": 30, "smooth": 30,
}  # fmt: skip
#: Strengths of the penalty that are tried, relative to the weight of the data; the stiffest first.
SMOOTHINGS: dict[str, tuple[float, ...]] = {
    TPS: (1.0, 0.2, 0.04, 8e-3, 1.5e-3, 3e-4, 5e-5, 1e-5),
    SMOOTH: (100.0, 20.0, 4.0, 0.8, 0.15, 0.03, 0.005, 0.001),
}
#: A displacement raster has so many nodes between two of the spline's.
FINER = 3
#: Beyond the matches a displacement raster fades to the mean displacement within so many spacings.
FADE_SPACINGS = 12.0
#: Rows of a design held at once.
_CHUNK = 2048
#: Residuals beyond so many of their standard deviations count linearly (Huber 1964), and rounds of re-weighting.
_HUBER, _ROUNDS = 1.5, 2


@dataclass(frozen=True, eq=False)
class Fitted:
    """A model with its numbers.

    Attributes:
        coefficients: (K, 2) map units.
        inverse: (K, K): times the variance of a match of weight 1, the covariance of the coefficients along one axis.
            With a penalty it is the posterior covariance under the prior that the penalty is (Wahba, JRSS B 45, 1983;
            Nychka, JASA 83, 1988), which holds the smoothing's bias as well.
    """

    model: str
    scene: Scene
    basis: Basis
    coefficients: np.ndarray
    inverse: np.ndarray

    def moved(self, points: np.ndarray) -> np.ndarray:
        """(n, 2) displacement in map units at (n, 2) map points."""
        return _by_chunks(points, lambda part: self.basis.design(part) @ self.coefficients)

    def spread(self, points: np.ndarray) -> np.ndarray:
        """(n,) B A⁻¹ Bᵀ: the variance of the fitted displacement along one axis, per variance of weight 1."""

        def variance(part: np.ndarray) -> np.ndarray:
            design = self.basis.design(part)
            return np.einsum("nk,nk->n", design @ self.inverse, design)

        return np.maximum(_by_chunks(points, variance), 0.0)

    def transform(self) -> Transform:
        """The same as a transform. What bends goes on beyond the matches as it is at their rim."""
        scene = self.scene
        if isinstance(self.basis, ThinPlates):
            weights = self.basis.null @ self.coefficients[3:]
            return thin_plate(
                scene.crs_wkt, self.coefficients[:3], self.basis.controls, weights, scene.origin, scene.scale,
                scene.extent,
            )  # fmt: skip
        if isinstance(self.basis, Splines):
            return _raster(self, self.basis)
        extent = scene.extent if self.model in (POLYNOMIAL2, POLYNOMIAL3) else None
        return polynomial(self.model, scene.crs_wkt, self.coefficients, scene.origin, scene.scale, extent)


@dataclass(frozen=True, eq=False)
class Equations:
    """A model's weighted least squares.

    Attributes:
        normal: (K, K) Bᵀ W B; right: (K, 2) Bᵀ W d, d the displacements.
    """

    basis: Basis
    normal: np.ndarray
    right: np.ndarray

    def matrix(self, smoothing: float) -> np.ndarray:
        """(K, K) that is inverted, the penalty of this strength in it."""
        matrix = self.normal
        penalty = self.basis.penalty
        if penalty is not None:
            # Relative to the data's own weight, so that one number means the same in any scene.
            matrix = matrix + smoothing * np.trace(self.normal) / self.basis.size * penalty
        # Places without matches leave some coefficients to the penalty alone: digits, not a prior.
        return matrix + np.eye(len(matrix)) * (1e-10 * np.trace(matrix) / len(matrix))

    def solve(self, smoothing: float) -> np.ndarray:
        """(K, 2) coefficients."""
        solution: np.ndarray = np.linalg.solve(self.matrix(smoothing), self.right)
        return solution


def equations(basis: Basis, design: np.ndarray, moved: np.ndarray, weight: np.ndarray) -> Equations:
    """Of a (n, K) design, (n, 2) displacements and (n,) weights. Not for Helmert's, which
    ties both axes together."""
    size = design.shape[1]
    normal, right = np.zeros((size, size)), np.zeros((size, 2))
    # By chunks: a second copy of the design of ten thousand matches would be most of the memory that a job takes.
    for start in range(0, len(design), _CHUNK):
        part = slice(start, start + _CHUNK)
        weighted = design[part] * weight[part, None]
        normal += weighted.T @ design[part]
        right += weighted.T @ moved[part]
    return Equations(basis, normal, right)


def damped(weight: np.ndarray, off: np.ndarray, px: float) -> np.ndarray:
    """(n,) weights in which residuals ``off`` (n, 2) beyond :data:`_HUBER` standard deviations count linearly."""
    length = np.hypot(off[:, 0], off[:, 1])
    counted = length[weight > 0]
    # The median length of a two-dimensional normal error is 1.18 standard deviations.
    scale = max(float(np.median(counted)) / 1.18 if len(counted) else 0.0, 1e-3 * px)
    lighter: np.ndarray = weight * np.minimum(1.0, _HUBER * scale / np.maximum(length, 1e-12))
    return lighter


def estimate(model: str, scene: Scene, ties: Ties, smoothing: float = 0.0) -> Fitted:
    """The model that fits best, matches far off counting less (iteratively re-weighted least squares).

    Args:
        smoothing: one of :data:`SMOOTHINGS` for what is penalised.
    """
    basis = basis_for(model, scene, ties.source)
    design, moved, weight = basis.design(ties.source), ties.moved, ties.weight
    for number in range(_ROUNDS + 1):
        if model == HELMERT:
            coefficients, inverse = _helmert(design, moved, weight)
        else:
            system = equations(basis, design, moved, weight)
            coefficients = system.solve(smoothing)
        if number < _ROUNDS:
            weight = damped(ties.weight, moved - design @ coefficients, scene.px)
    if model != HELMERT:
        inverse = np.linalg.inv(system.matrix(smoothing))
    return Fitted(model, scene, basis, coefficients, (inverse + inverse.T) / 2)


def predict_held(
    model: str, scene: Scene, ties: Ties, training: np.ndarray, held: np.ndarray, smoothings: tuple[float, ...],
    prepared: tuple[Basis, np.ndarray],
) -> np.ndarray:  # fmt: skip
    """(s, h, 2) displacements that a model fitted to the ties ``training`` (mask) predicts at those of ``held``
    (indices), for each smoothing. One set of damped weights serves all smoothings.

    Args:
        prepared: the model's basis and its design at all ties.
    """
    basis, design = prepared
    moved, weight = ties.moved, np.where(training, ties.weight, 0.0)
    if model == HELMERT:
        first, _ = _helmert(design, moved, weight)
        second, _ = _helmert(design, moved, damped(weight, moved - design @ first, scene.px))
        return (design[held] @ second)[None]
    middling = smoothings[len(smoothings) // 2]
    first = equations(basis, design, moved, weight).solve(middling)
    system = equations(basis, design, moved, damped(weight, moved - design @ first, scene.px))
    return np.stack([design[held] @ system.solve(smoothing) for smoothing in smoothings])


def fit(model: str, scene: Scene, source: np.ndarray, target: np.ndarray, weights: np.ndarray) -> Transform:
    """The transform of a model through (n, 2) map points that belong at (n, 2) others; (n,) weights. Smooth models bend
    with a middling penalty here; :mod:`.selection` chooses it."""
    ties = Ties(source, target, np.full(len(source), scene.px), weights)
    strengths = SMOOTHINGS.get(model, (0.0,))
    return estimate(model, scene, ties, strengths[len(strengths) // 2]).transform()


def _helmert(design: np.ndarray, moved: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Shift, turn and scale: displacement (a + s x − r y, b + r x + s y); (3, 2) coefficients of (1, x, y), and the
    (3, 3) covariance along one axis."""
    x, y = design[:, 1], design[:, 2]
    zero, one = np.zeros(len(x)), np.ones(len(x))
    both = np.concatenate([np.column_stack([one, zero, x, -y]), np.column_stack([zero, one, y, x])])
    weighted = both * np.tile(weight, 2)[:, None]
    normal = weighted.T @ both
    # A scene of one point has no turn.
    normal += np.eye(4) * (1e-10 * np.trace(normal) / 4)
    inverse = np.linalg.inv(normal)
    a, b, s, r = inverse @ weighted.T @ moved.T.reshape(-1)
    # Along one axis the variance of the displacement is that of the shift plus |u|² times that of turn and scale.
    return np.array([[a, b], [s, r], [-r, s]]), np.diag([inverse[0, 0], inverse[2, 2], inverse[2, 2]])


def _raster(fitted: Fitted, basis: Splines) -> Transform:
    scene = fitted.scene
    step = basis.step / FINER
    width, height = np.subtract(scene.high, scene.low)
    columns, rows = (max(int(np.ceil(length / step)), 1) + 1 for length in (width, height))
    xs = scene.low[0] + np.arange(columns) * step
    ys = scene.high[1] - np.arange(rows) * step
    grid = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    nodes = fitted.moved(grid).reshape(rows, columns, 2)
    geotransform = (float(xs[0] - step / 2), step, 0.0, float(ys[0] + step / 2), 0.0, -step)
    middle = np.median(nodes.reshape(-1, 2), axis=0)
    fade = Fade(FADE_SPACINGS * scene.spacing, (float(middle[0]), float(middle[1])))
    return smooth(scene.crs_wkt, nodes, geotransform, CUBIC, fade)


def _by_chunks(points: np.ndarray, function) -> np.ndarray:  # type: ignore[no-untyped-def]
    return np.concatenate([function(points[start : start + _CHUNK]) for start in range(0, max(len(points), 1), _CHUNK)])
