"""Every model recovers what it can express, and nothing wild beyond it."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.field.basis import MOST_CONTROLS, MOST_NODES, Scene, Splines, ThinPlates, spread_points
from s2m2_sar.engine.field.matches import Ties
from s2m2_sar.engine.field.models import FEWEST, SMOOTHINGS, estimate, fit
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.protocol import FIELD_MODELS

from . import scene


def shift(places: np.ndarray) -> np.ndarray:
    return np.tile([3.25, -1.5], (len(places), 1))


def turn(places: np.ndarray) -> np.ndarray:
    return places @ np.array([[0.002, -0.004], [0.004, 0.002]]) + [1.0, 2.0]


def square(places: np.ndarray) -> np.ndarray:
    x, y = (places / 600 - 1).T
    return np.column_stack([1 + 2 * x * x - x * y, y * y + 0.5 * x])


def cube(places: np.ndarray) -> np.ndarray:
    x, y = (places / 600 - 1).T
    return square(places) + np.column_stack([x**3 - y * x * x, 2 * y**3])


WARPS = {
    "translation": shift, "helmert": turn, "affine": scene.affine, "polynomial2": square, "polynomial3": cube,
    "tps": scene.bump((600, 600), 8.0, 250.0), "smooth": scene.bump((600, 600), 8.0, 250.0),
}  # fmt: skip


def middling(model: str) -> float:
    """A penalty that suits noise of a fraction of a pixel; 0 for models without."""
    strengths = SMOOTHINGS.get(model, (0.0,))
    return strengths[len(strengths) * 2 // 3]


@pytest.mark.parametrize("model", FIELD_MODELS)
def test_a_model_recovers_what_it_can_express(model: str) -> None:
    warp = WARPS[model]
    ties = scene.ties_of(warp, noise=0.0)
    fitted = estimate(model, scene.around(ties), ties, SMOOTHINGS.get(model, (0.0,))[-1])
    places = scene.lattice(1100, 47) + 50
    off = fitted.moved(scene.to_map(places)) / scene.GSD * [1, -1] - warp(places)
    assert np.hypot(*off.T).max() < (0.15 if model in SMOOTHINGS else 1e-6)


@pytest.mark.parametrize("model", FIELD_MODELS)
def test_the_transform_says_what_the_fit_says(model: str) -> None:
    ties = scene.ties_of(WARPS[model], noise=0.3)
    fitted = estimate(model, scene.around(ties), ties, middling(model))
    transform = fitted.transform()
    assert transform.model == model
    points = scene.to_map(scene.lattice(1100, 61) + 50)
    assert np.abs(transform.displacement(points) - fitted.moved(points)).max() < 0.02 * scene.GSD
    again = Transform.from_json(transform.to_json())
    assert np.array_equal(again.forward(points), transform.forward(points))
    back = transform.inverse(transform.forward(points))
    assert np.abs(back - points).max() < 1e-3 * scene.GSD


@pytest.mark.parametrize("model", ["polynomial3", "tps", "smooth"])
def test_far_outside_nothing_runs_away(model: str) -> None:
    ties = scene.ties_of(cube, noise=0.3)
    transform = estimate(model, scene.around(ties), ties, middling(model)).transform()
    most = np.hypot(*ties.moved.T).max()
    far = scene.to_map(np.array([[-9000.0, 500.0], [20000.0, 20000.0], [500.0, -300.0]]))
    assert np.hypot(*transform.displacement(far).T).max() < 2 * most


def test_a_few_wild_ties_bend_little() -> None:
    ties = scene.ties_of(scene.affine, noise=0.3)
    target = ties.target.copy()
    target[::40] += 12 * scene.GSD
    wild = Ties(ties.source, target, ties.sigma, ties.weight)
    places = scene.lattice(1100, 47) + 50
    fitted = estimate("affine", scene.around(ties), wild)
    off = fitted.moved(scene.to_map(places)) / scene.GSD * [1, -1] - scene.affine(places)
    assert np.hypot(*off.T).max() < 0.4


def test_weights_count() -> None:
    places = scene.lattice(600, 60)
    left = places[:, 0] < 300
    moved = np.where(left[:, None], [[1.0, 0.0]], [[3.0, 0.0]])
    weight = np.where(left, 1e6, 1.0)
    transform = fit("translation", Scene.around(scene.to_map(places), scene.CRS, 10.0, 600.0, 960.0),
                    scene.to_map(places), scene.to_map(places + moved), weight)  # fmt: skip
    assert transform.displacement(scene.to_map(places[:1]))[0] == pytest.approx([10.0, 0.0], abs=0.01)


def test_variance_is_least_where_the_ties_are() -> None:
    ties = scene.ties_of(scene.still)
    fitted = estimate("affine", scene.around(ties), ties)
    middle, corner, outside = fitted.spread(scene.to_map(np.array([[600.0, 600.0], [0.0, 0.0], [3000.0, 3000.0]])))
    assert middle == pytest.approx(1 / len(ties), rel=0.15)
    assert middle < corner < outside


def test_many_matches_do_not_make_a_model_grow_without_bound() -> None:
    ties = scene.ties_of(scene.affine, side=6000, step=60)
    assert len(ties) == 10_000
    where = scene.around(ties)
    assert ThinPlates.at(where, ties.source).size <= MOST_CONTROLS
    assert Splines.over(where).size <= MOST_NODES


def test_control_points_are_spread() -> None:
    places = np.concatenate([scene.lattice(1200, 40), np.random.default_rng(0).uniform(0, 60, (500, 2))])
    chosen = spread_points(places, 100)
    assert 60 <= len(chosen) <= 100
    assert (chosen < 60).all(axis=1).sum() <= 2


def test_every_model_has_a_least_number() -> None:
    assert set(FEWEST) == set(FIELD_MODELS)
