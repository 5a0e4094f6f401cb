"""The expected error holds what it says, and grows where nothing is known."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.field.error import LEVEL, error_model, single_noise
from s2m2_sar.engine.field.selection import choose_model
from s2m2_sar.engine.protocol import FIELD_MODELS

from . import scene
from .test_models import square


@pytest.mark.parametrize(
    "warp",
    [scene.affine, square, scene.bump((500, 700), 12.0, 200.0)],
    ids=["affine", "square", "bump"],
)
@pytest.mark.parametrize("noise", [0.4, 1.2])
def test_the_radius_covers_the_truth_at_its_level(warp: scene.Warp, noise: float) -> None:
    ties = scene.ties_of(warp, noise=noise)
    choice = choose_model(scene.around(ties), ties, FIELD_MODELS, seed=0)
    errors = error_model(choice.fitted, choice.held_out[choice.model], ties)
    places = scene.lattice(1100, 23) + 50
    points = scene.to_map(places)
    off = np.hypot(*(scene.to_px(choice.fitted.moved(points) + points) - places - warp(places)).T)
    radius = errors.radius(points) / scene.GSD
    assert (off <= radius).mean() >= LEVEL
    # And says something: no more than a few times what is true.
    assert np.median(radius) < 0.5 + 2.5 * np.quantile(off, LEVEL)


def test_a_model_too_stiff_is_known_to_be_off() -> None:
    """Only one shift is allowed for a scene that bends: the error must say how wrong that is, there where it is."""
    warp = scene.bump((500, 700), 12.0, 200.0)
    ties = scene.ties_of(warp, noise=0.5)
    choice = choose_model(scene.around(ties), ties, ("translation",), seed=0)
    errors = error_model(choice.fitted, choice.held_out["translation"], ties)
    places = scene.lattice(1100, 23) + 50
    points = scene.to_map(places)
    off = np.hypot(*(scene.to_px(choice.fitted.moved(points) + points) - places - warp(places)).T)
    radius = errors.radius(points) / scene.GSD
    assert (off <= radius).mean() >= LEVEL
    top, flat = errors.radius(scene.to_map(np.array([[500.0, 700.0], [1100.0, 100.0]]))) / scene.GSD
    assert top > 3 * flat


def test_error_grows_away_from_the_matches() -> None:
    ties = scene.ties_of(scene.bump((500, 700), 12.0, 200.0))
    places = scene.to_px(ties.source)
    hole = np.hypot(*(places - [500, 500]).T) > 250
    known = ties.take(hole)
    choice = choose_model(scene.around(known), known, FIELD_MODELS, seed=0)
    errors = error_model(choice.fitted, choice.held_out[choice.model], known)
    inside, beside, outside = errors.radius(scene.to_map(np.array([[500.0, 500.0], [950.0, 500.0], [2500.0, 500.0]])))
    assert inside > 1.5 * beside
    assert outside > 1.5 * beside


def test_noise_of_a_single_match() -> None:
    generator = np.random.default_rng(0)
    places = scene.lattice(1200, 60)
    off = generator.normal(0, 0.8, places.shape) + np.sin(places / 400)
    assert single_noise(places, off, 60.0) == pytest.approx(0.8, rel=0.15)
