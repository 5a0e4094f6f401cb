"""Fusing heatmaps: what outliers, invalid shifts and displaced templates may do to the common peak, and what not."""

from __future__ import annotations

import math

import numpy as np
import pytest

from s2m2_sar.engine.registration.evidence import (
    EPSILON,
    SurfacePeak,
    consensus,
    fuse,
    likelihood_ratios,
    smooth,
    surface_peaks,
)

SIDE = 65


def bump(x: float, y: float, sigma: float = 1.0, side: int = SIDE) -> np.ndarray:
    """A probability map with a peak at index (x, y)."""
    rows, columns = np.indices((side, side))
    plane = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * sigma**2)) + 1e-9
    return plane / plane.sum()


def everywhere(count: int) -> np.ndarray:
    return np.ones((count, SIDE, SIDE), bool)


def test_a_template_that_knows_nothing_adds_nothing() -> None:
    flat = np.full((1, SIDE, SIDE), 1 / SIDE**2)
    assert np.allclose(likelihood_ratios(flat, everywhere(1), 0.0), 0.0, atol=1e-6)


def test_a_sure_template_takes_off_at_most_the_share_of_outliers() -> None:
    ratios = likelihood_ratios(bump(10, 10)[None], everywhere(1), 0.0)
    assert ratios.min() == pytest.approx(math.log(EPSILON), abs=1e-3)
    assert ratios[0, 10, 10] > 4


def test_what_cannot_be_judged_is_no_penalty() -> None:
    valid = everywhere(1)
    valid[:, :, 30:] = False
    ratios = likelihood_ratios(np.where(valid, bump(10, 10), 0), valid, 0.0)
    assert (ratios[~valid] == 0).all()


def test_the_majority_wins_over_scattered_and_over_agreeing_outliers() -> None:
    generator = np.random.default_rng(0)
    good = [bump(*(40.3 + generator.normal(0, 0.5, 2))) for _ in range(12)]
    wild = [bump(*generator.uniform(0, 64, 2)) for _ in range(8)]
    gang = [bump(12, 50)] * 6
    maps = np.stack(good + wild + gang)
    ratios = likelihood_ratios(maps, everywhere(len(maps)), 1.0)
    surface = fuse(ratios, np.ones(len(maps)), everywhere(len(maps)), -32, -32, 60)
    best, rival = surface_peaks(surface, 2, 8)
    assert (best.x, best.y) == pytest.approx((8.3, 8.3), abs=0.4)
    assert (rival.x, rival.y) == pytest.approx((-20, 18), abs=0.6)
    assert best.evidence > rival.evidence


def test_shared_weight_keeps_copies_of_one_template_from_outvoting_others() -> None:
    maps = np.stack([bump(20, 20)] * 5 + [bump(45, 45)] * 2)
    ratios = likelihood_ratios(maps, everywhere(7), 1.0)
    weights = np.array([0.2] * 5 + [1.0] * 2)
    best = surface_peaks(fuse(ratios, weights, everywhere(7), 0, 0, 90), 1, 8)[0]
    assert (best.x, best.y) == pytest.approx((45, 45), abs=0.1)


def test_blur_lets_displaced_templates_vote_together() -> None:
    """Six templates displaced by 2 px in all directions, against two that agree by chance elsewhere."""
    angles = np.arange(6) * np.pi / 3
    maps = np.stack([bump(32 + 2 * np.cos(a), 32 + 2 * np.sin(a), 0.5) for a in angles] + [bump(5, 5, 0.5)] * 2)
    weights, valid = np.ones(8), everywhere(8)
    with_blur = fuse(likelihood_ratios(maps, valid, 1.5), weights, valid, 0, 0, 90)
    without = fuse(likelihood_ratios(maps, valid, 0.0), weights, valid, 0, 0, 90)
    best = surface_peaks(with_blur, 1, 8)[0]
    assert (best.x, best.y) == pytest.approx((32, 32), abs=0.3)
    lead = with_blur.evidence[32, 32] - with_blur.evidence[5, 5]
    assert lead > without.evidence[32, 32] - without.evidence[5, 5]


def test_only_the_disc_is_searched_and_the_pool_is_a_probability() -> None:
    maps = np.stack([bump(2, 2), bump(40, 32)])
    surface = fuse(likelihood_ratios(maps, everywhere(2), 1.0), np.array([1.0, 0.5]), everywhere(2), -32, -32, 20)
    rows, columns = np.indices((SIDE, SIDE)) - 32
    assert (np.isfinite(surface.evidence) == (np.hypot(rows, columns) <= 20)).all()
    assert surface.pooled.sum() == pytest.approx(1.0, abs=1e-5)
    assert surface.pooled[2, 2] == 0
    assert surface_peaks(surface, 1, 8)[0].x == pytest.approx(8, abs=0.3)


def test_a_summit_on_the_rim_of_what_was_searched_says_so() -> None:
    """The bump lies outside the disc: the best that is seen of it is where the disc ends."""
    weights = np.ones(1)
    for x, radius, rim in ((54, 20, True), (54, 30, False), (SIDE - 1, 90, True)):
        ratios = likelihood_ratios(np.stack([bump(x, 32, 6.0)]), everywhere(1), 0.0)
        best = surface_peaks(fuse(ratios, weights, everywhere(1), -32, -32, radius), 1, 8)[0]
        assert best.rim == rim, (x, radius)


def test_nothing_searched_has_no_peak() -> None:
    nowhere = np.zeros((2, SIDE, SIDE), bool)
    ratios = likelihood_ratios(np.zeros((2, SIDE, SIDE)), nowhere, 1.0)
    surface = fuse(ratios, np.ones(2), nowhere, 0, 0, 90)
    assert surface_peaks(surface, 3, 8) == []
    assert surface.pooled.sum() == 0


def test_smoothing_keeps_the_mass_and_the_place() -> None:
    plane = np.zeros((1, SIDE, SIDE), np.float32)
    plane[0, 30, 20] = 1
    blurred = smooth(plane, 1.5)
    assert blurred.sum() == pytest.approx(1.0, abs=1e-5)
    assert np.unravel_index(blurred[0].argmax(), (SIDE, SIDE)) == (30, 20)
    assert smooth(plane, 0.0) is plane


def consensus_of(places: np.ndarray) -> tuple[SurfacePeak, np.ndarray, float, float]:
    maps = np.stack([bump(x, y) for x, y in places])
    count = len(maps)
    ratios = likelihood_ratios(maps, everywhere(count), 1.0)
    surface = fuse(ratios, np.ones(count), everywhere(count), 0, 0, 90)
    peak = surface_peaks(surface, 1, 8)[0]
    found = consensus(surface, peak, ratios, np.ones(count), places, 0)
    return peak, found.agreeing, found.uncertainty, found.tolerance


def test_agreement_and_tolerance_follow_the_templates_own_spread() -> None:
    generator = np.random.default_rng(3)
    tight = generator.normal(30, 0.4, (20, 2))
    loose = generator.normal(30, 2.0, (20, 2))
    _, agreeing, tight_uncertainty, tolerance = consensus_of(tight)
    assert agreeing.all()
    assert tolerance == pytest.approx(2.5)
    _, agreeing, loose_uncertainty, tolerance = consensus_of(loose)
    assert agreeing.mean() > 0.85
    assert 3 < tolerance <= 8
    assert loose_uncertainty > 2 * tight_uncertainty
    _, agreeing, _, _ = consensus_of(np.concatenate([tight, [[5, 5], [60, 9]]]))
    assert agreeing.tolist() == [True] * 20 + [False] * 2


def test_the_uncertainty_is_the_spread_of_repeated_experiments() -> None:
    """Twenty-four templates displaced by σ = 2 px: the peak's own scatter over many such scenes is what is claimed."""
    generator = np.random.default_rng(11)
    errors, claims = [], []
    for _ in range(40):
        peak, _, uncertainty, _ = consensus_of(generator.normal(32, 2.0, (24, 2)))
        errors.append(math.hypot(peak.x - 32, peak.y - 32))
        claims.append(uncertainty)
    inside = np.mean(np.array(errors) <= np.array(claims))
    assert 0.5 <= inside <= 0.9  # a radius that is to hold 68 %
