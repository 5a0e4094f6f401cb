"""Which matches are let into a field."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.field.robust import find_inliers, global_affine, neighbours_of

from . import scene


def with_outliers(warp: scene.Warp, share: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Places, displacements and (n,) bool of those that are wrong: anything within ±16 px."""
    generator = np.random.default_rng(seed)
    places = scene.lattice(1200, 60, 10)
    moved = warp(places) + generator.normal(0, 0.5, places.shape)
    wrong = generator.random(len(places)) < share
    moved[wrong] = generator.uniform(-16, 16, (int(wrong.sum()), 2))
    return places, moved, wrong


@pytest.mark.parametrize("share", [0.0, 0.15, 0.5])
@pytest.mark.parametrize("warp", [scene.affine, scene.bump((600, 600), 12.0, 220.0)], ids=["affine", "bump"])
def test_wrong_matches_go_and_right_ones_stay(warp: scene.Warp, share: float) -> None:
    places, moved, wrong = with_outliers(warp, share)
    kept = find_inliers(places, moved, np.ones(len(places)), 60.0)
    off = np.hypot(*(moved - warp(places)).T)
    assert (kept & (off > 5.0)).sum() <= 0.01 * len(places)
    # Where half are wrong, some at the borders have too little company left.
    assert kept[~wrong].mean() >= (0.93 if share < 0.5 else 0.78)


def test_noise_alone_leaves_next_to_nothing() -> None:
    places, moved, _ = with_outliers(scene.still, 1.0)
    assert find_inliers(places, moved, np.ones(len(places)), 60.0).mean() < 0.05


def test_what_is_not_trusted_or_not_found_is_never_kept() -> None:
    places = scene.lattice(600, 60)
    moved = np.zeros_like(places)
    moved[3] = np.nan
    trust = np.ones(len(places))
    trust[7] = 0.0
    kept = find_inliers(places, moved, trust, 60.0)
    assert not kept[3]
    assert not kept[7]
    assert kept.sum() == len(places) - 2


@pytest.mark.parametrize("count", [0, 1, 4, 7])
def test_a_handful_is_judged_by_what_most_say(count: int) -> None:
    places = np.random.default_rng(2).uniform(0, 500, (count, 2))
    moved = np.tile([1.0, 2.0], (count, 1))
    if count > 3:
        moved[0] = [9.0, -9.0]
    kept = find_inliers(places, moved, np.ones(count), 60.0)
    assert kept.sum() == (count - 1 if count > 3 else count)


def test_a_match_without_company_is_judged_by_the_global_affine() -> None:
    places = np.concatenate([scene.lattice(600, 60), [[5000.0, 5000.0], [5000.0, 200.0]]])
    moved = scene.affine(places)
    moved[-1] += 8.0
    kept = find_inliers(places, moved, np.ones(len(places)), 60.0)
    assert kept[-2]
    assert not kept[-1]


def test_the_global_affine_is_the_same_in_every_run_and_right() -> None:
    places, moved, wrong = with_outliers(scene.affine, 0.4)
    first, near = global_affine(places, moved)
    again, _ = global_affine(places, moved)
    assert np.array_equal(first, again)
    assert near[~wrong].all()
    predicted = places @ first[:, :2].T + first[:, 2]
    assert np.hypot(*(predicted - scene.affine(places)).T).max() < 0.5


def test_neighbours_come_nearest_first() -> None:
    points = np.array([[0.0, 0.0], [1.0, 0.0], [5.0, 0.0], [2.0, 0.0]])
    index, away = neighbours_of(points[:1], points, 3)
    assert index.tolist() == [[0, 1, 3]]
    assert away.tolist() == [[0.0, 1.0, 2.0]]
