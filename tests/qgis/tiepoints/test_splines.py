"""Splines with points taken out and put back are those that are made anew, at a small part of the price."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.s2m2_qgis.tiepoints import splines
from s2m2_sar.s2m2_qgis.tiepoints.robust import outliers


def scene(count: int, wrong: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Positions before and after, moved and marked within 4 m, and which of them are 60 to 400 m off."""
    draw = np.random.default_rng(seed)
    source = np.array([500000.0, 5750000.0]) + draw.uniform(-1, 1, (count, 2)) * 1e4
    target = source + [430.0, -268.0] + draw.normal(0, 4, (count, 2))
    rows = draw.choice(count, wrong, replace=False)
    turn = draw.uniform(0, 2 * np.pi, wrong)
    target[rows] += np.column_stack([np.cos(turn), np.sin(turn)]) * draw.uniform(60, 400, wrong)[:, None]
    flags = np.zeros(count, bool)
    flags[rows] = True
    return source, target, flags


def test_a_spline_with_points_out_and_in_is_the_one_made_anew() -> None:
    source, target, _wrong = scene(60, 6)
    made = splines.spline(source, target)
    assert made is not None
    for position in (3, 50, 0, 20, 20, 7):
        made = made.without(position)
    made = made.with_point(3)
    assert len(made.rows) == 55
    anew = splines.spline(source[made.rows], target[made.rows])
    assert anew is not None
    for one, other in zip(made.left_out(), anew.left_out()):
        assert np.allclose(one, other, rtol=1e-7, atol=1e-7)


def test_too_few_points_leave_nothing_to_judge() -> None:
    source, target, _wrong = scene(5, 0)
    made = splines.spline(source, target)
    assert splines.spline(source[:3], target[:3]) is None
    assert made.without(0).left_out() is not None
    assert made.without(0).without(0).left_out() is None


def test_many_wrong_points_do_not_cost_an_inverse_each(monkeypatch: pytest.MonkeyPatch) -> None:
    inverses = []
    plain = np.linalg.inv
    monkeypatch.setattr(np.linalg, "inv", lambda matrix: inverses.append(len(matrix)) or plain(matrix))
    source, target, wrong = scene(300, 60)
    flags = outliers("tps", source, target, 3, 10.0)
    assert flags[wrong].all()
    assert flags[~wrong].sum() <= 3
    assert len(inverses) == 1


@pytest.mark.parametrize("method, minimum", [("helmert", 2), ("polynomial1", 3), ("polynomial2", 6), ("projective", 4)])
def test_four_wrong_points_in_ten_are_flagged_whoever_else_is(method: str, minimum: int) -> None:
    """One good point flagged by chance beside them must not clear them all."""
    for seed in range(12):
        source, target, wrong = scene(300, 120, seed)
        flags = outliers(method, source, target, minimum, 10.0)
        assert flags[wrong].mean() > 0.95, seed
        assert flags[~wrong].sum() <= 6
