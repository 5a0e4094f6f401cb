"""The verdict claims no more than the check points show."""

from __future__ import annotations

import json

import numpy as np
import pytest

from s2m2_sar.engine.finetune.verdict import BETTER, NOT_CLEAR, WORSE, judge, sentence

_POINTS = np.repeat(np.arange(8), 5)


def _errors(mean: float, seed: int = 0) -> np.ndarray:
    return np.abs(np.random.default_rng(seed).normal(mean, 0.2, len(_POINTS)))


def test_a_clear_gain_is_called_one() -> None:
    verdict = judge(_errors(3.0), _errors(1.0, 1), _POINTS.tolist())
    assert verdict.kind == BETTER
    assert verdict.points == 8
    assert verdict.change_px == pytest.approx(-2.0, abs=0.1)
    assert verdict.gain == pytest.approx(1 - verdict.after.p90 / verdict.before.p90)
    assert verdict.after.cmr2 == 1.0
    assert verdict.change_interval is not None
    assert verdict.change_interval[0] < verdict.change_px < verdict.change_interval[1] < 0
    assert verdict.improved == 8
    assert 0 <= verdict.after.best <= verdict.after.median <= verdict.after.worst
    assert sentence(verdict).startswith("Fine-tuning helped")
    json.dumps(verdict.to_json(), allow_nan=False)


def test_chance_is_not_called_a_gain() -> None:
    verdict = judge(_errors(1.0), _errors(1.0, 1), _POINTS.tolist())
    assert verdict.kind == NOT_CLEAR
    assert sentence(verdict).startswith("No clear difference")


def test_a_change_too_small_to_matter_is_none_however_sure() -> None:
    before = _errors(1.0)
    for change in (-0.01, 0.01):
        verdict = judge(before, before + change, _POINTS.tolist())
        assert verdict.change_interval is not None
        assert verdict.change_interval[0] * verdict.change_interval[1] > 0
        assert verdict.kind == NOT_CLEAR


def test_what_got_worse_is_called_worse() -> None:
    verdict = judge(_errors(1.0), _errors(2.0, 1), _POINTS.tolist())
    assert verdict.kind == WORSE
    assert "Keep the base model" in sentence(verdict)


def test_a_lower_mean_with_a_higher_tail_is_no_gain() -> None:
    before = np.full(40, 2.0)
    after = np.where(np.arange(40) % 5 == 0, 2.5, 0.5)
    assert judge(before, after, _POINTS.tolist()).kind == NOT_CLEAR


def test_matches_at_few_points_tell_nothing_however_many_they_are() -> None:
    verdict = judge(_errors(3.0), _errors(1.0, 1), (np.arange(40) % 3).tolist())
    assert verdict.kind == NOT_CLEAR
    assert verdict.change_interval is None
    assert "Too few check points" in sentence(verdict)
    one = judge(_errors(3.0), _errors(1.0, 1), [0] * 40)
    assert "at 1 check point that" in sentence(one)


def test_the_interval_is_students_over_the_points() -> None:
    generator = np.random.default_rng(5)
    before, after = generator.uniform(1, 3, (6, 5)), generator.uniform(1, 2, (6, 5))
    verdict = judge(before.ravel(), after.ravel(), np.repeat(np.arange(6), 5).tolist())
    each = (after - before).mean(axis=1)
    # 2.5706: Student's 97.5 % quantile with five degrees of freedom, from a table.
    half = 2.5706 * each.std(ddof=1) / np.sqrt(6)
    assert verdict.change_px == pytest.approx(each.mean())
    assert verdict.change_interval == pytest.approx((each.mean() - half, each.mean() + half), rel=1e-3)
    assert verdict.before.median == pytest.approx(np.median(before))
    assert verdict.after.p90 == pytest.approx(np.percentile(after, 90))
    assert (verdict.before.best, verdict.before.worst) == (
        pytest.approx(np.median(before, axis=1).min()),
        pytest.approx(np.median(before, axis=1).max()),
    )


@pytest.mark.parametrize("points", [4, 6, 12])
def test_equal_models_are_seldom_told_apart(points: int) -> None:
    """Both sides are drawn alike, match by match about each point's own change: whatever is called clear is not."""
    generator, rounds = np.random.default_rng(7), 400
    members = np.repeat(np.arange(points), 5).tolist()
    clear = left_out = 0
    for _ in range(rounds):
        base = np.exp(generator.normal(0.3, 0.5, (points, 1)))
        sides = []
        for _side in range(2):
            own = base * (1 + generator.normal(0, 0.3, (points, 1)))
            sides.append(np.abs(own + generator.normal(0, 0.15, (points, 5))))
        verdict = judge(sides[0].ravel(), sides[1].ravel(), members)
        clear += verdict.kind != NOT_CLEAR
        assert verdict.change_interval is not None
        left_out += verdict.change_interval[0] > 0 or verdict.change_interval[1] < 0
    # One in twenty is what the interval promises; three standard deviations of chance.
    most = 0.05 + 3 * np.sqrt(0.05 * 0.95 / rounds)
    assert left_out / rounds < most
    assert clear <= left_out


def test_points_that_lie_together_count_once() -> None:
    before, after = _errors(3.0), _errors(1.0, 1)
    apart = judge(before, after, _POINTS.tolist(), (_POINTS // 2).tolist())
    assert (apart.kind, apart.points, apart.areas) == (BETTER, 8, 4)
    together = judge(before, after, _POINTS.tolist(), (_POINTS // 4).tolist())
    assert (together.kind, together.points, together.areas) == (NOT_CLEAR, 8, 2)
    assert "too close together" in sentence(together)


def test_one_good_point_does_not_carry_the_rest() -> None:
    """All matches of one point improve greatly, the others get a little worse: points are drawn, not matches."""
    before = np.full(40, 2.0)
    after = np.where(_POINTS == 0, 0.1, 2.05)
    assert judge(before, after, _POINTS.tolist()).kind == NOT_CLEAR


def test_sides_must_match() -> None:
    with pytest.raises(ValueError, match="one error"):
        judge(np.ones(3), np.ones(4), [1, 2, 3])
