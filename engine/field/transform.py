"""The transform of a whole scene: where a thing that lies at one place of the uncorrected layer belongs.

numpy alone. Points are map coordinates of the working grid's CRS, distances its units. Every model is written as a
displacement that is added to a position, in coordinates that are centred and scaled, so that positions of 1e7 with
pixels of 1e-5 lose no digits.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ..geometry import Geotransform, as_geotransform, invert
from ..protocol import FIELD_MODELS, JobError
from .interpolate import BILINEAR, INTERPOLATIONS, Fade, raster_displacement

SCHEMA = 1
TRANSLATION, HELMERT, AFFINE, POLYNOMIAL2, POLYNOMIAL3, TPS, SMOOTH = FIELD_MODELS
#: Models that are one affine map, and as such a georeference.
AFFINE_MODELS = (TRANSLATION, HELMERT, AFFINE)
#: Degree of the polynomial part of each model; that of a thin-plate spline is affine (Bookstein 1989).
DEGREES = {TRANSLATION: 0, HELMERT: 1, AFFINE: 1, POLYNOMIAL2: 2, POLYNOMIAL3: 3, TPS: 1}
#: More are no result of ours, and would not be held in memory by everyone who reads them.
MAX_CONTROLS, MAX_NODES = 20_000, 4_000_000
#: Inverse: the largest remaining error in units of ``scale``, and how many steps may be taken.
_TOLERANCE, _STEPS = 1e-9, 60
#: Numbers of one block of a spline's evaluation.
_BLOCK = 2_000_000

Extent = tuple[float, float, float, float]


def _empty(*shape: int) -> np.ndarray:
    return np.zeros(shape, np.float64)


@dataclass(frozen=True, eq=False)
class Transform:
    """A displacement model. Make one with :func:`polynomial`, :func:`from_affine`, :func:`thin_plate` or
    :func:`smooth`, which check their numbers.

    With u = (p − origin) / scale, p held inside ``extent``:

    * polynomial models: forward(p) = p + Σ coefficients[k] · term k of u, see :func:`terms`;
    * ``tps``: the same with the affine terms, plus Σ weights[k] · U(|u − controls[k]|), U(r) = r² log r;
    * ``smooth``: p + the displacement interpolated between ``nodes``.

    Attributes:
        model: one of ``FIELD_MODELS``.
        crs_wkt: CRS of all coordinates.
        origin, scale: centre and half-size of the scene, map units.
        coefficients: (K, 2) map units, along x and y.
        extent: (min x, min y, max x, max y) beyond which the displacement of the nearest place inside holds, so that
            neither a polynomial nor a spline runs away; None for none. Affine models have none.
        controls, weights: (N, 2) in units of ``scale``, and (N, 2) map units.
        nodes: (rows, columns, 2) displacements (x, y) in map units.
        geotransform: of the raster of nodes; each node is the centre of its pixel.
        interpolation: ``bilinear`` or ``cubic`` (Keys 1981).
        fade: how displacement goes on beyond the nodes; None = that of the nearest place inside.
    """

    model: str
    crs_wkt: str
    origin: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    coefficients: np.ndarray = field(default_factory=lambda: _empty(0, 2))
    extent: Optional[Extent] = None
    controls: np.ndarray = field(default_factory=lambda: _empty(0, 2))
    weights: np.ndarray = field(default_factory=lambda: _empty(0, 2))
    nodes: np.ndarray = field(default_factory=lambda: _empty(0, 0, 2))
    geotransform: Optional[Geotransform] = None
    interpolation: str = BILINEAR
    fade: Optional[Fade] = None

    def displacement(self, points: np.ndarray) -> np.ndarray:
        """(N, 2) map units that are added to (N, 2) map points; NaN stays NaN."""
        places = np.asarray(points, np.float64).reshape(-1, 2)
        if self.extent is not None:
            places = np.clip(places, self.extent[:2], self.extent[2:])
        if self.geotransform is not None:
            return raster_displacement(self.nodes, self.geotransform, self.interpolation, self.fade, places)
        u = (places - np.array(self.origin)) / self.scale
        moved: np.ndarray = terms(u, DEGREES[self.model]) @ self.coefficients
        if len(self.controls):
            moved += _spline(u, self.controls, self.weights)
        return moved

    def forward(self, points: np.ndarray) -> np.ndarray:
        """(N, 2) places where things at (N, 2) map points of the uncorrected layer belong."""
        places = np.asarray(points, np.float64).reshape(-1, 2)
        return places + self.displacement(places)

    def inverse(self, points: np.ndarray) -> np.ndarray:
        """(N, 2) places in the uncorrected layer of things that belong at (N, 2) map points.

        Exact for affine models. Else by fixed points, which settle at once where displacement changes slowly, and by
        Newton's method where it does not; NaN where neither finds a place.
        """
        wanted = np.asarray(points, np.float64).reshape(-1, 2)
        affine = self.affine()
        if affine is not None:
            g = invert(affine)
            centred = wanted - (np.array(self.origin) + self.displacement(np.array([self.origin]))[0])
            return np.array(self.origin) + centred @ np.array([[g[1], g[2]], [g[4], g[5]]]).T
        found = wanted - self.displacement(wanted)
        open_rows = np.flatnonzero(np.isfinite(found).all(axis=1))
        found[~np.isfinite(found).all(axis=1)] = np.nan
        for step in range(_STEPS):
            places = found[open_rows]
            off = wanted[open_rows] - self.forward(places)
            far = np.hypot(off[:, 0], off[:, 1]) > self._tolerance(places)
            if not far.any():
                return found
            open_rows, off, places = open_rows[far], off[far], places[far]
            # A plain step costs a fifth of one of Newton's, and leads out of a cycle of Newton's across a kink (at the
            # edges of the extent, between nodes).
            stepped = places + (off if step < 6 or step % 3 == 2 else self._newton(places, off))
            # Where a fold throws a place far away, it starts anew.
            wild = ~(np.abs(stepped - wanted[open_rows]).max(axis=1) < 1e3 * self._reach())
            found[open_rows] = np.where(wild[:, None], wanted[open_rows], stepped)
        off = wanted[open_rows] - self.forward(found[open_rows])
        lost = ~(np.hypot(off[:, 0], off[:, 1]) <= self._tolerance(found[open_rows]))
        found[open_rows[lost]] = np.nan
        return found

    def jacobian(self, points: np.ndarray) -> np.ndarray:
        """(N, 2, 2): ∂forward/∂(x, y) at (N, 2) map points, from central differences. Where its determinant is not
        positive the transform folds the scene."""
        places = np.asarray(points, np.float64).reshape(-1, 2)
        step = 1e-4 * self._size()
        columns = []
        for axis in np.eye(2) * step:
            difference = self.displacement(places + axis) - self.displacement(places - axis)
            columns.append(axis / step + difference / (2 * step))
        return np.stack(columns, axis=-1)

    def affine(self) -> Optional[Geotransform]:
        """The exact affine (a, b, c, d, e, f): x' = a + b x + c y, y' = d + e x + f y; None for what is none."""
        if self.model not in AFFINE_MODELS:
            return None
        linear = np.eye(2)
        if len(self.coefficients) == 3:
            linear = linear + self.coefficients[1:].T / self.scale
        origin = np.array(self.origin)
        offset = origin + self.coefficients[0] - linear @ origin
        return as_geotransform((offset[0], *linear[0], offset[1], *linear[1]))

    def to_json(self) -> dict[str, Any]:
        """Plain data; the numbers come back bit for bit."""
        data: dict[str, Any] = {"schema": SCHEMA, "kind": "transform", "model": self.model, "crs": self.crs_wkt}
        if self.extent is not None:
            data["extent"] = list(self.extent)
        if self.geotransform is not None:
            data["nodes"] = self.nodes.tolist()
            data["geotransform"] = list(self.geotransform)
            data["interpolation"] = self.interpolation
            if self.fade is not None:
                data["fade"] = {"distance": self.fade.distance, "to": list(self.fade.to)}
            return data
        data["origin"], data["scale"] = list(self.origin), self.scale
        data["coefficients"] = self.coefficients.tolist()
        if self.model == TPS:
            data["controls"], data["weights"] = self.controls.tolist(), self.weights.tolist()
        return data

    @staticmethod
    def from_json(data: Any) -> Transform:
        """The transform of :meth:`to_json`.

        Raises:
            JobError: anything that is none, or that is broken.
        """
        try:
            if data["kind"] != "transform" or data["schema"] != SCHEMA:
                raise ValueError(f"kind {data['kind']!r}, schema {data['schema']!r}")
            return _from_json(data)
        except (KeyError, TypeError, ValueError, IndexError, OverflowError) as error:
            raise JobError(
                "The transform of this result is damaged or was written by another version; run the job again.",
                details=f"transform.json: {error!r}"[:500],
            ) from error

    def _newton(self, places: np.ndarray, off: np.ndarray) -> np.ndarray:
        matrix = self.jacobian(places)
        determinant = matrix[:, 0, 0] * matrix[:, 1, 1] - matrix[:, 0, 1] * matrix[:, 1, 0]
        safe = np.where(np.abs(determinant) > 1e-3, determinant, np.nan)
        x = (matrix[:, 1, 1] * off[:, 0] - matrix[:, 0, 1] * off[:, 1]) / safe
        y = (matrix[:, 0, 0] * off[:, 1] - matrix[:, 1, 0] * off[:, 0]) / safe
        return np.where(np.isfinite(x + y)[:, None], np.column_stack([x, y]), off)

    def _tolerance(self, places: np.ndarray) -> np.ndarray:
        """Nothing finer than the numbers' own digits."""
        return np.maximum(_TOLERANCE * self._size(), 4e-16 * np.abs(places).max(axis=1))

    def _reach(self) -> float:
        """About the size of the scene."""
        return self._size() * (max(self.nodes.shape[:2]) if self.geotransform is not None else 2.0)

    def _size(self) -> float:
        if self.geotransform is None:
            return self.scale
        g = self.geotransform
        return max(math.hypot(g[1], g[4]), math.hypot(g[2], g[5]))


def terms(u: np.ndarray, degree: int) -> np.ndarray:
    """(N, K) monomials of (N, 2) points up to ``degree``: 1, x, y, x², xy, y², x³, x²y, xy², y³."""
    x, y = u[:, 0], u[:, 1]
    return np.column_stack([x ** (d - k) * y**k for d in range(degree + 1) for k in range(d + 1)])


def bending(squared: np.ndarray) -> np.ndarray:
    """U(r) = r² log r of a thin plate, of squared distances; 0 at 0."""
    return 0.5 * squared * np.log(np.where(squared > 0, squared, 1.0))


def polynomial(
    model: str,
    crs_wkt: str,
    coefficients: np.ndarray,
    origin: tuple[float, float] = (0.0, 0.0),
    scale: float = 1.0,
    extent: Optional[Extent] = None,
) -> Transform:
    """A ``translation`` (K = 1), ``helmert`` or ``affine`` (3), ``polynomial2`` (6) or ``polynomial3`` (10).

    Args:
        coefficients: (K, 2) of the displacement, see :class:`Transform`.
        extent: for ``polynomial2`` and ``polynomial3`` alone.

    Raises:
        ValueError: numbers that are no such model, or an affine that has no inverse or mirrors the scene.
    """
    if model not in DEGREES or model == TPS:
        raise ValueError(f"{model!r} is no polynomial")
    degree = DEGREES[model]
    table = _table(coefficients, "coefficients", (degree + 1) * (degree + 2) // 2)
    if model in AFFINE_MODELS and extent is not None:
        raise ValueError("an affine model has no extent")
    made = Transform(model, _crs(crs_wkt), _pair(origin), _positive(scale), table, _checked_extent(extent))
    affine = made.affine()
    if affine is not None:
        determinant = affine[1] * affine[5] - affine[2] * affine[4]
        if not determinant > 1e-6:
            raise ValueError(f"an affine of determinant {determinant} cannot be applied")
    if model == HELMERT and not np.allclose(
        [table[1, 0], table[1, 1]], [table[2, 1], -table[2, 0]], rtol=1e-9, atol=1e-9 * made.scale
    ):
        raise ValueError("a Helmert transform turns and scales alike along both axes")
    return made


def from_affine(model: str, crs_wkt: str, affine: Geotransform) -> Transform:
    """One of the affine models from its six numbers, see :meth:`Transform.affine`. Raises ValueError as
    :func:`polynomial`."""
    a, b, c, d, e, f = affine
    rows = [(a, d)] if model == TRANSLATION else [(a, d), (b - 1, e), (c, f - 1)]
    if model == TRANSLATION and (b, c, e, f) != (1, 0, 0, 1):
        raise ValueError("a translation neither turns nor scales")
    return polynomial(model, crs_wkt, np.array(rows))


def thin_plate(
    crs_wkt: str,
    coefficients: np.ndarray,
    controls: np.ndarray,
    weights: np.ndarray,
    origin: tuple[float, float],
    scale: float,
    extent: Optional[Extent] = None,
) -> Transform:
    """A thin-plate spline.

    Args:
        coefficients: (3, 2) map units: the affine part.
        controls: (N, 2) control points as (p − origin) / scale.
        weights: (N, 2) map units.

    Raises:
        ValueError: numbers that are no spline.
    """
    table = _table(coefficients, "coefficients", 3)
    places, pulls = _table(controls, "controls"), _table(weights, "weights")
    if len(places) != len(pulls) or not 3 <= len(places) <= MAX_CONTROLS:
        raise ValueError(f"{len(places)} control points with {len(pulls)} weights")
    return Transform(TPS, _crs(crs_wkt), _pair(origin), _positive(scale), table, _checked_extent(extent), places, pulls)


def smooth(
    crs_wkt: str,
    nodes: np.ndarray,
    geotransform: Geotransform,
    interpolation: str = BILINEAR,
    fade: Optional[Fade] = None,
    extent: Optional[Extent] = None,
) -> Transform:
    """A raster of displacements.

    Args:
        nodes: (rows, columns, 2) displacements along x and y in map units, at least 2 × 2, none missing.
        geotransform: of the raster; each node is the centre of its pixel.
        interpolation: ``bilinear`` or ``cubic``.
        fade: how it goes on beyond the nodes; None = as at the nearest place inside.

    Raises:
        ValueError: numbers that are no such raster.
    """
    values = np.array(nodes, np.float64)
    if values.ndim != 3 or values.shape[2] != 2 or min(values.shape[:2]) < 2 or values[..., 0].size > MAX_NODES:
        raise ValueError(f"a raster of displacements of shape {values.shape}")
    place = as_geotransform(geotransform)
    invert(place)
    if not (np.isfinite(values).all() and all(math.isfinite(v) for v in place)):
        raise ValueError("a raster of displacements with a value missing")
    if interpolation not in INTERPOLATIONS:
        raise ValueError(f"no interpolation {interpolation!r}")
    if fade is not None:
        fade = Fade(_positive(fade.distance), _pair(fade.to))
    return Transform(
        SMOOTH, _crs(crs_wkt), extent=_checked_extent(extent), nodes=values, geotransform=place,
        interpolation=interpolation, fade=fade,
    )  # fmt: skip


def _from_json(data: dict[str, Any]) -> Transform:
    model, crs, extent = data["model"], data["crs"], data.get("extent")
    if model == SMOOTH:
        fade = data.get("fade")
        return smooth(
            crs, data["nodes"], data["geotransform"], data["interpolation"],
            None if fade is None else Fade(fade["distance"], fade["to"]), extent,
        )  # fmt: skip
    if model == TPS:
        return thin_plate(
            crs, data["coefficients"], data["controls"], data["weights"], data["origin"], data["scale"], extent
        )
    return polynomial(model, crs, data["coefficients"], data["origin"], data["scale"], extent)


def _spline(u: np.ndarray, controls: np.ndarray, weights: np.ndarray) -> np.ndarray:
    moved = np.empty((len(u), 2))
    rows = max(1, _BLOCK // len(controls))
    for start in range(0, len(u), rows):
        part = u[start : start + rows]
        # Differences, not the expanded square: control points may lie close together.
        squared = (part[:, None, 0] - controls[:, 0]) ** 2 + (part[:, None, 1] - controls[:, 1]) ** 2
        moved[start : start + rows] = bending(squared) @ weights
    return moved


def _table(values: Any, name: str, rows: Optional[int] = None) -> np.ndarray:
    table = np.array(values, np.float64)
    if table.ndim != 2 or table.shape[1] != 2 or (rows is not None and len(table) != rows):
        raise ValueError(f"{name} of shape {table.shape}")
    if not np.isfinite(table).all():
        raise ValueError(f"{name} with a value missing")
    return table


def _crs(text: Any) -> str:
    if not isinstance(text, str) or not text.strip():
        raise ValueError("no CRS")
    return text


def _pair(values: Any) -> tuple[float, float]:
    x, y = (float(v) for v in values)
    if not (math.isfinite(x) and math.isfinite(y)):
        raise ValueError(f"no point: {x}, {y}")
    return x, y


def _positive(value: Any) -> float:
    number = float(value)
    if not 0 < number < math.inf:
        raise ValueError(f"{number} is no length")
    return number


def _checked_extent(extent: Any) -> Optional[Extent]:
    if extent is None:
        return None
    x0, y0, x1, y1 = (float(v) for v in extent)
    if not (x0 < x1 and y0 < y1 and all(math.isfinite(v) for v in (x0, y0, x1, y1))):
        raise ValueError(f"an extent of {extent}")
    return x0, y0, x1, y1
