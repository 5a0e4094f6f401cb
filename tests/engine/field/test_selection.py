"""The model is chosen by what it predicts, not by how it fits."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.field.matches import Ties
from s2m2_sar.engine.field.selection import choose_model, hold_out, make_folds, occupied
from s2m2_sar.engine.protocol import FIELD_MODELS

from . import scene
from .test_models import square, turn


@pytest.mark.parametrize(
    ("warp", "models"),
    [
        (scene.still, ("translation",)),
        (turn, ("helmert",)),
        (scene.affine, ("affine",)),
        (square, ("polynomial2",)),
        (scene.bump((500, 700), 12.0, 200.0), ("tps", "smooth")),
    ],
    ids=["still", "turn", "affine", "square", "bump"],
)
def test_the_simplest_model_that_predicts_as_well_is_chosen(warp: scene.Warp, models: tuple[str, ...]) -> None:
    ties = scene.ties_of(warp, noise=0.7)
    choice = choose_model(scene.around(ties), ties, FIELD_MODELS, seed=0)
    assert choice.model in models
    ours = np.nanmean(choice.held_out[choice.model].length)
    assert ours <= np.nanmean(choice.held_out["translation"].length)
    # A normal error of 0.7 px along both axes has a mean length of 0.88 px.
    assert ours / scene.GSD < 1.15


def test_noise_is_not_fitted() -> None:
    """A model that can bend everywhere fits noise better, and predicts it worse."""
    ties = scene.ties_of(scene.still, noise=2.0)
    choice = choose_model(scene.around(ties), ties, FIELD_MODELS, seed=0)
    assert choice.model == "translation"


def test_only_what_is_allowed_is_chosen_and_translation_is_always_measured() -> None:
    ties = scene.ties_of(scene.bump((500, 700), 12.0, 200.0))
    choice = choose_model(scene.around(ties), ties, ("affine", "polynomial2"), seed=0)
    assert choice.model in ("affine", "polynomial2")
    assert set(choice.held_out) == {"translation", "affine", "polynomial2"}


def test_few_matches_carry_no_bending_model() -> None:
    ties = scene.ties_of(square, side=1200, step=300)
    assert len(ties) == 16
    choice = choose_model(scene.around(ties, 300), ties, FIELD_MODELS, seed=0)
    assert {"polynomial3", "tps", "smooth"} <= set(choice.dismissed)
    assert "too few" in choice.dismissed["tps"]


def test_crowded_matches_carry_no_model_that_turns() -> None:
    ties = scene.ties_of(scene.affine, noise=0.4)
    places = scene.to_px(ties.source)
    crowd = (places < 240).all(axis=1)
    crowd[np.flatnonzero((places > 1100).all(axis=1))[:1]] = True
    crowded = ties.take(crowd)
    assert len(crowded) >= 16
    choice = choose_model(scene.around(crowded), crowded, FIELD_MODELS, seed=0)
    assert choice.model == "translation"
    assert "16 parts" in choice.dismissed["affine"]


def test_a_model_worse_than_one_shift_gives_way_to_it() -> None:
    ties = scene.ties_of(scene.still, noise=1.5, side=600, step=100)
    choice = choose_model(scene.around(ties, 100), ties, ("polynomial3",), seed=0)
    assert choice.model == "translation"
    assert choice.dismissed["polynomial3"]


def test_a_model_that_runs_away_between_the_matches_is_dismissed() -> None:
    generator = np.random.default_rng(5)
    # Two stripes along the borders and nothing between: a cubic may do anything there.
    x = generator.uniform(0, 1200, 60)
    y = np.where(np.arange(60) < 30, generator.uniform(0, 60, 60), generator.uniform(1140, 1200, 60))
    places = np.column_stack([x, y])
    moved = generator.normal(0, 1.5, places.shape) + np.column_stack([np.zeros(60), 0.1 * (y % 1140)])
    ties = Ties(scene.to_map(places), scene.to_map(places + moved), np.full(60, 5.0), np.ones(60))
    choice = choose_model(scene.around(ties), ties, ("polynomial3",), seed=0)
    assert choice.model == "translation"


def test_what_lies_beside_a_held_out_block_does_not_predict_it() -> None:
    ties = scene.ties_of(scene.affine)
    where = scene.around(ties, 60, 96)
    folds = make_folds(where, ties.source, seed=3)
    for part in np.unique(folds.part):
        held = ties.source[folds.part == part]
        training = ties.source[folds.training(int(part), ties.source)]
        away = np.abs(held[:, None] - training[None]).max(axis=2)
        assert away.min() >= 0.5 * 96 * scene.GSD
        assert len(training) > 0.2 * len(ties)


def test_held_out_error_of_the_truth_is_the_noise() -> None:
    ties = scene.ties_of(scene.affine, noise=0.6)
    where = scene.around(ties)
    held = hold_out("affine", where, ties, make_folds(where, ties.source, 0))
    assert np.sqrt((held.residual**2).mean()) / scene.GSD == pytest.approx(0.6, rel=0.1)


def test_the_same_matches_give_the_same_choice() -> None:
    ties = scene.ties_of(square)
    first, again = (choose_model(scene.around(ties), ties, FIELD_MODELS, seed=7) for _ in range(2))
    assert first.model == again.model
    assert np.array_equal(first.fitted.coefficients, again.fitted.coefficients)


def test_parts_of_a_scene() -> None:
    ties = scene.ties_of(scene.still)
    assert occupied(scene.around(ties), ties.source) == 16
