"""What is said of templates that disagree in a pattern."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.registration.terrain import ALIKE, NOTICEABLE_PX, _axis, pattern


def lattice(side: int = 6) -> np.ndarray:
    rows, columns = np.indices((side, side))
    return np.stack([columns.ravel(), rows.ravel()], axis=1) * 300


def seen(shifts: np.ndarray) -> tuple[float, float, float, float, float]:
    corners = lattice()
    found = pattern(corners, shifts, np.ones(len(corners), bool), np.ones(len(corners)))
    assert found is not None
    return found.rms, found.affine_share, found.alike, found.direction, found.one_way


def test_a_ridge_is_smooth_and_points_one_way() -> None:
    corners = lattice()
    shifts = np.zeros((36, 2))
    shifts[:, 0] = 4 * np.cos(corners[:, 0] / 1500 * 2 * np.pi) * np.cos(corners[:, 1] / 1500 * np.pi)
    rms, affine, alike, direction, one_way = seen(shifts)
    assert rms > NOTICEABLE_PX
    assert affine < 0.5
    assert alike > ALIKE
    assert direction == pytest.approx(0, abs=1)
    assert one_way > 0.99


def test_a_rotation_is_affine() -> None:
    corners = lattice()
    angle = 0.004
    shifts = (corners - corners.mean(axis=0)) @ np.array([[0, angle], [-angle, 0]])
    rms, affine, alike, _, _ = seen(shifts + np.random.default_rng(0).normal(0, 0.2, (36, 2)))
    assert rms > NOTICEABLE_PX
    assert affine > 0.9
    assert alike > ALIKE


def test_scatter_is_no_pattern() -> None:
    for seed in range(30):
        _, affine, alike, _, _ = seen(np.random.default_rng(seed).normal(0, 2, (36, 2)))
        assert affine < 0.4
        assert alike < ALIKE


def test_one_wild_template_does_not_hide_the_pattern() -> None:
    shifts = np.zeros((36, 2))
    shifts[:18, 1] = 2.0
    shifts[18:, 1] = -2.0
    shifts[7] = (7.0, -5.0)
    assert seen(shifts)[2] > ALIKE


def test_few_templates_show_none() -> None:
    assert pattern(lattice()[:6], np.zeros((6, 2)), np.ones(6, bool), np.ones(6)) is None


@pytest.mark.parametrize(
    ("degrees", "words"),
    [(0.0, "east–west"), (179.0, "east–west"), (45.0, "north-east–south-west"), (88.0, "north–south"),
     (140.0, "north-west–south-east")],
)  # fmt: skip
def test_directions_have_names(degrees: float, words: str) -> None:
    assert _axis(degrees) == words
