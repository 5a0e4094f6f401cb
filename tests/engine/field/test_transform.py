"""The models of a scene's displacement: there and back, to JSON and back, and what is refused."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from s2m2_sar.engine.field import transform as transforms
from s2m2_sar.engine.field.interpolate import Fade
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.protocol import JobError

CRS = "EPSG:32614"
ORIGIN, SCALE = (650_000.0, 3_300_000.0), 50_000.0
EXTENT = (605_000.0, 3_255_000.0, 695_000.0, 3_345_000.0)


def points(count: int = 500) -> np.ndarray:
    rng = np.random.default_rng(1)
    return np.array(ORIGIN) + rng.uniform(-SCALE, SCALE, (count, 2))


def make(name: str) -> Transform:
    rng = np.random.default_rng(2)
    if name == "tps":
        controls = rng.uniform(-1, 1, (40, 2))
        return transforms.thin_plate(
            CRS, rng.normal(0, 50, (3, 2)), controls, rng.normal(0, 60, (40, 2)), ORIGIN, SCALE, EXTENT
        )
    if name.startswith("smooth"):
        cubic = "cubic" if "cubic" in name else "bilinear"
        fade = Fade(8000.0, (30.0, -40.0)) if "fade" in name else None
        nodes = rng.normal(0, 200, (19, 19, 2))
        return transforms.smooth(CRS, nodes, (602_500.0, 5000.0, 0.0, 3_347_500.0, 0.0, -5000.0), cubic, fade)
    if name == "translation":
        return transforms.polynomial(name, CRS, [[120.0, -75.0]])
    if name == "helmert":
        return transforms.polynomial(name, CRS, [[10, 20], [100, 50], [-50, 100]], ORIGIN, SCALE)
    count = {"affine": 3, "polynomial2": 6, "polynomial3": 10}[name]
    extent = None if name == "affine" else EXTENT
    return transforms.polynomial(name, CRS, rng.normal(0, 300, (count, 2)), ORIGIN, SCALE, extent)


NAMES = (
    "translation", "helmert", "affine", "polynomial2", "polynomial3", "tps", "smooth", "smooth cubic fade",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_there_and_back(name: str) -> None:
    transform, places = make(name), points()
    moved = transform.forward(places)
    assert np.hypot(*(moved - places).T).max() > 50
    assert np.abs(transform.inverse(moved) - places).max() < 1e-4


@pytest.mark.parametrize("name", NAMES)
def test_json_keeps_every_bit(name: str) -> None:
    transform = make(name)
    again = Transform.from_json(json.loads(json.dumps(transform.to_json(), allow_nan=False)))
    assert again.to_json() == transform.to_json()
    assert (again.forward(points()) == transform.forward(points())).all()


@pytest.mark.parametrize("name", ["translation", "helmert", "affine"])
def test_the_affine_is_the_transform(name: str) -> None:
    transform, places = make(name), points()
    affine = transform.affine()
    assert affine is not None
    a, b, c, d, e, f = affine
    x, y = places.T
    expected = np.column_stack([a + b * x + c * y, d + e * x + f * y])
    assert np.abs(transform.forward(places) - expected).max() < 1e-6
    assert transforms.from_affine(name, CRS, affine).affine() == pytest.approx(affine, rel=1e-14, abs=1e-9)


@pytest.mark.parametrize("name", ["polynomial2", "tps", "smooth"])
def test_other_models_are_no_georeference(name: str) -> None:
    assert make(name).affine() is None


def test_small_pixels_at_large_coordinates_keep_their_digits() -> None:
    transform = transforms.polynomial("affine", CRS, [[1e-5, 0], [3e-6, 0], [0, 1e-6]], (1e7, 1e7), 0.01)
    place = np.array([[1e7 + 0.01, 1e7 - 0.01]])
    assert transform.displacement(place)[0] == pytest.approx([1.3e-5, -1e-6], abs=1e-12)
    assert transform.inverse(transform.forward(place)) == pytest.approx(place, abs=4e-9)


@pytest.mark.parametrize("name", ["polynomial3", "tps", "smooth"])
def test_nothing_runs_away_beyond_the_evidence(name: str) -> None:
    transform = make(name)
    inside = np.array([[EXTENT[2], ORIGIN[1]]])
    beyond = inside + np.array([[1e6, 0.0]])
    assert transform.displacement(beyond) == pytest.approx(transform.displacement(inside))


def test_a_raster_fades_to_the_one_shift() -> None:
    transform = make("smooth fade")
    inside = np.array([[605_000.0, 3_300_000.0]])
    half, far = inside - np.array([[4000.0, 0.0]]), inside - np.array([[9000.0, 0.0]])
    assert transform.displacement(far)[0] == pytest.approx([30.0, -40.0])
    middle = (transform.displacement(inside) + [[30.0, -40.0]]) / 2
    assert transform.displacement(half) == pytest.approx(middle)


@pytest.mark.parametrize("interpolation", ["bilinear", "cubic"])
def test_nodes_are_kept_and_planes_are_interpolated_exactly(interpolation: str) -> None:
    columns, rows = np.meshgrid(np.arange(7.0), np.arange(6.0))
    nodes = np.stack([3 * columns - rows, 2 * rows + 1], axis=-1)
    transform = transforms.smooth(CRS, nodes, (100.0, 10.0, 0.0, 200.0, 0.0, -10.0), interpolation)
    assert transform.displacement(np.array([[105.0 + 20, 195.0 - 30]]))[0] == pytest.approx([3.0, 7.0])
    # Between inner nodes: x = 2.3, y = 2.6.
    assert transform.displacement(np.array([[128.0, 169.0]]))[0] == pytest.approx([3 * 2.3 - 2.6, 6.2])


def test_a_spline_goes_through_its_points() -> None:
    """Against the defining equations: Σ w = 0 and Σ w u = 0 make the interpolant of given values."""
    rng = np.random.default_rng(5)
    controls, values = rng.uniform(-1, 1, (12, 2)), rng.normal(0, 40, (12, 2))
    distance = np.hypot(*(controls[:, None] - controls).transpose(2, 0, 1))
    kernel = np.where(distance > 0, distance**2 * np.log(np.where(distance > 0, distance, 1)), 0)
    affine = np.column_stack([np.ones(12), controls])
    system = np.block([[kernel, affine], [affine.T, np.zeros((3, 3))]])
    solved = np.linalg.solve(system, np.vstack([values, np.zeros((3, 2))]))
    transform = transforms.thin_plate(CRS, solved[12:], controls, solved[:12], ORIGIN, SCALE)
    places = np.array(ORIGIN) + SCALE * controls
    assert transform.displacement(places) == pytest.approx(values, abs=1e-8)


def test_the_jacobian_tells_a_fold() -> None:
    nodes = np.zeros((5, 5, 2))
    nodes[:, 3:, 0] = -25.0
    transform = transforms.smooth(CRS, nodes, (0.0, 10.0, 0.0, 50.0, 0.0, -10.0))
    determinants = np.linalg.det(transform.jacobian(np.array([[10.0, 25.0], [30.0, 25.0]])))
    assert determinants == pytest.approx([1.0, -1.5])


def test_a_place_that_nothing_reaches_is_no_number() -> None:
    transform = make("tps")
    assert np.isnan(transform.inverse(np.array([[math.nan, 0.0]]))).all()


BROKEN = [
    ("translation", {"model": "magic"}),
    ("translation", {"schema": 2}),
    ("translation", {"kind": "registration"}),
    ("translation", {"crs": ""}),
    ("translation", {"crs": None}),
    ("translation", {"coefficients": [[1.0, float("nan")]]}),
    ("translation", {"coefficients": [[1.0, 2.0], [3.0, 4.0]]}),
    ("translation", {"coefficients": "many"}),
    ("translation", {"extent": [0, 0, 1, 1]}),
    ("helmert", {"coefficients": [[1, 2], [30, 4], [5, 6]]}),
    ("affine", {"coefficients": [[0, 0], [-100_000, 0], [0, 0]]}),
    ("affine", {"scale": 0}),
    ("affine", {"origin": [1.0]}),
    ("polynomial3", {"extent": [5, 5, 1, 9]}),
    ("tps", {"weights": [[1.0, 2.0]]}),
    ("tps", {"controls": [[1.0, 2.0, 3.0]]}),
    ("smooth", {"nodes": [[[1.0, 2.0]]]}),
    ("smooth", {"nodes": [[[1.0, 2.0], [1.0, 2.0]], [[1.0, 2.0]]]}),
    ("smooth", {"geotransform": [0, 1, 2]}),
    ("smooth", {"geotransform": [0, 0, 0, 0, 0, 0]}),
    ("smooth", {"interpolation": "magic"}),
    ("smooth fade", {"fade": {"distance": -1, "to": [0, 0]}}),
    ("smooth fade", {"fade": 3}),
]


@pytest.mark.parametrize("name, change", BROKEN)
def test_a_broken_transform_is_refused(name: str, change: dict) -> None:
    with pytest.raises(JobError, match="damaged"):
        Transform.from_json({**make(name).to_json(), **change})


@pytest.mark.parametrize("data", [None, [], "x", {}, {"kind": "transform", "schema": 1}])
def test_what_is_no_transform_is_refused(data: object) -> None:
    with pytest.raises(JobError, match="damaged"):
        Transform.from_json(data)
