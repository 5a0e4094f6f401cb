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
    assert verdict.after.p90_interval is not None
    assert verdict.after.p90_interval[0] <= verdict.after.p90 <= verdict.after.p90_interval[1]
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


def test_one_good_point_does_not_carry_the_rest() -> None:
    """All matches of one point improve greatly, the others get a little worse: points are drawn, not matches."""
    before = np.full(40, 2.0)
    after = np.where(_POINTS == 0, 0.1, 2.05)
    assert judge(before, after, _POINTS.tolist()).kind == NOT_CLEAR


def test_sides_must_match() -> None:
    with pytest.raises(ValueError, match="one error"):
        judge(np.ones(3), np.ones(4), [1, 2, 3])
