"""Functions that displacements are composed of: monomials, thin plates, B-splines.

Every model but Helmert's is linear in its coefficients and treats both axes alike: displacement(p) = B(p) · C, with B
(n, K) and C (K, 2). Smooth ones carry a penalty matrix, the bending of a plate, in the same coefficients.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional, Protocol

import numpy as np

from .transform import DEGREES, SMOOTH, TPS, bending, terms

#: Control points of a thin-plate spline, and B-spline nodes along both axes together, at most: more cost minutes.
MOST_CONTROLS, MOST_NODES = 350, 1100
#: B-spline nodes lie so many spacings of the matches apart.
NODE_SPACINGS = 1.25


@dataclass(frozen=True)
class Scene:
    """Where the matches lie.

    Attributes:
        crs_wkt: of the map coordinates.
        px: map units of a working pixel.
        origin, scale: centre and half-size (map units) of what the matches cover: u = (p − origin) / scale.
        low, high: corners (min, max) of what the matches cover, with a margin of one spacing, map units.
        spacing, side: map units between neighbouring matches, and of a template's side.
    """

    crs_wkt: str
    px: float
    origin: tuple[float, float]
    scale: float
    low: tuple[float, float]
    high: tuple[float, float]
    spacing: float
    side: float

    @classmethod
    def around(cls, points: np.ndarray, crs_wkt: str, px: float, spacing: float, side: float) -> Scene:
        """The scene of (n, 2) map points."""
        low, high = points.min(axis=0) - spacing, points.max(axis=0) + spacing
        centre, half = (low + high) / 2, float((high - low).max()) / 2
        return cls(
            crs_wkt, px, (float(centre[0]), float(centre[1])), half, (float(low[0]), float(low[1])),
            (float(high[0]), float(high[1])), spacing, side,
        )  # fmt: skip

    def u(self, points: np.ndarray) -> np.ndarray:
        """(n, 2) centred and scaled."""
        return (points - np.array(self.origin)) / self.scale

    @property
    def extent(self) -> tuple[float, float, float, float]:
        return (*self.low, *self.high)


class Basis(Protocol):
    """What a model is composed of."""

    @property
    def size(self) -> int:
        """K."""
        ...

    @property
    def penalty(self) -> Optional[np.ndarray]:
        """(K, K), of trace K, or None for a model that is as stiff as it is."""
        ...

    def design(self, points: np.ndarray) -> np.ndarray:
        """(n, K) of (n, 2) map points."""
        ...


@dataclass(frozen=True, eq=False)
class Monomials:
    """Of ``degree`` 0 to 3."""

    scene: Scene
    degree: int

    @property
    def size(self) -> int:
        return (self.degree + 1) * (self.degree + 2) // 2

    @property
    def penalty(self) -> Optional[np.ndarray]:
        return None

    def design(self, points: np.ndarray) -> np.ndarray:
        return terms(self.scene.u(points), self.degree)


@dataclass(frozen=True, eq=False)
class ThinPlates:
    """A plane, and thin plates at control points held so that they bend nothing far away (Wahba 1990; regression
    splines after Wood, JRSS B 65, 2003).

    Attributes:
        controls: (m, 2) u coordinates.
        null: (m, m − 3): columns span the weights that are orthogonal to planes.
    """

    scene: Scene
    controls: np.ndarray
    null: np.ndarray
    penalty: np.ndarray

    @classmethod
    def at(cls, scene: Scene, points: np.ndarray) -> ThinPlates:
        """Control points spread over (n, 2) map points, m ≥ 4 of them."""
        controls = scene.u(spread_points(points, MOST_CONTROLS))
        q, _ = np.linalg.qr(terms(controls, 1), mode="complete")
        null = q[:, 3:]
        between = ((controls[:, None] - controls[None]) ** 2).sum(axis=2)
        plates = null.T @ bending(between) @ null
        penalty = np.zeros((len(controls), len(controls)))
        penalty[3:, 3:] = (plates + plates.T) / 2
        return cls(scene, controls, null, penalty * (len(controls) / max(np.trace(penalty), 1e-12)))

    @property
    def size(self) -> int:
        return len(self.controls)

    def design(self, points: np.ndarray) -> np.ndarray:
        u = self.scene.u(points)
        squared = (u[:, None, 0] - self.controls[None, :, 0]) ** 2 + (u[:, None, 1] - self.controls[None, :, 1]) ** 2
        return np.hstack([terms(u, 1), bending(squared) @ self.null])


@dataclass(frozen=True, eq=False)
class Splines:
    """Cubic tensor B-splines on a regular lattice with a penalty on second differences along both axes and across
    (P-splines, Eilers & Marx 1996): the smooth displacement raster.

    Attributes:
        step: map units between nodes.
        columns, rows: of the lattice.
    """

    scene: Scene
    step: float
    columns: int
    rows: int
    penalty: np.ndarray

    @classmethod
    def over(cls, scene: Scene) -> Splines:
        """A lattice over the scene, as close as the matches deserve."""
        width, height = np.subtract(scene.high, scene.low)
        step = NODE_SPACINGS * scene.spacing
        while _lattice(width, step) * _lattice(height, step) > MOST_NODES:
            step *= 1.05
        columns, rows = _lattice(width, step), _lattice(height, step)
        across, down = _differences(columns, 2), _differences(rows, 2)
        mixed = np.kron(_differences(rows, 1), _differences(columns, 1))
        penalty = (
            np.kron(np.eye(rows), across.T @ across) + np.kron(down.T @ down, np.eye(columns)) + 2 * mixed.T @ mixed
        )
        return cls(scene, step, columns, rows, penalty * (columns * rows / np.trace(penalty)))

    @property
    def size(self) -> int:
        return self.columns * self.rows

    def design(self, points: np.ndarray) -> np.ndarray:
        at = (np.clip(points, self.scene.low, self.scene.high) - np.array(self.scene.low)) / self.step
        across, first_x = _cubic(at[:, 0], self.columns)
        down, first_y = _cubic(at[:, 1], self.rows)
        table = np.zeros((len(points), self.size))
        rows = np.arange(len(points))
        for j in range(4):
            for i in range(4):
                table[rows, (first_y + j) * self.columns + first_x + i] = across[:, i] * down[:, j]
        return table


def basis_for(model: str, scene: Scene, points: np.ndarray) -> Basis:
    """The basis of a model for matches at (n, 2) map points."""
    if model == TPS:
        return ThinPlates.at(scene, points)
    if model == SMOOTH:
        return Splines.over(scene)
    return Monomials(scene, DEGREES[model])


def spread_points(points: np.ndarray, most: int) -> np.ndarray:
    """At most ``most`` of (n, 2) points, spread evenly: of each cell of a lattice the one nearest to its middle."""
    distinct = np.unique(points, axis=0)
    if len(distinct) <= most:
        return distinct
    low = distinct.min(axis=0)
    width, height = np.maximum(distinct.max(axis=0) - low, 1e-9)
    step = math.sqrt(width * height / most)
    while True:
        cell = np.floor((distinct - low) / step)
        off = np.abs((distinct - low) / step - cell - 0.5).max(axis=1)
        number = cell[:, 1] * (width // step + 2) + cell[:, 0]
        order = np.lexsort((off, number))
        chosen = order[np.unique(number[order], return_index=True)[1]]
        if len(chosen) <= most:
            return distinct[chosen]
        step *= 1.03


def _lattice(length: float, step: float) -> int:
    return max(math.ceil(length / step), 1) + 3


def _differences(count: int, order: int) -> np.ndarray:
    return np.diff(np.eye(count), order, axis=0)


def _cubic(at: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """(n, 4) values of the cubic B-splines that are not 0 at places in units of the step, and the number of the
    first."""
    first = np.clip(np.floor(at).astype(np.int64), 0, count - 4)
    t = at - first
    values = [(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3]
    return np.stack(values, axis=1) / 6, first
