"""Confidence means what it says: on heatmaps whose hit rate is known, and on pairs made here."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.confidence import Calibration
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.training.calibrate import SIZES, Matches, collect, cross_check, fit, reliability
from s2m2_sar.engine.training.pairs import read_pairs

from ..pairs import write_pairs


def _matches(count: int, seed: int) -> Matches:
    """Heatmaps with a peak of random height over noise: the weaker it is, the more often noise wins."""
    generator = np.random.default_rng(seed)
    truth = generator.integers(0, 65, (count, 2))
    surface = generator.standard_normal((count, 65, 65)).astype(np.float32)
    height = generator.uniform(0.0, 9.0, count)
    surface[np.arange(count), truth[:, 1], truth[:, 0]] += height
    logits = torch.from_numpy(surface) * 0.01
    numbers = np.arange(count)
    return Matches(logits, logits, truth, np.full(count, 192), numbers, np.where(numbers % 3 == 0, "a", "b"))


def test_confidence_equals_the_hit_rate() -> None:
    matches = _matches(1500, 1)
    checked = cross_check(matches)
    assert checked["ece"] < 0.04
    assert checked["right_above_0.9"] > 0.93
    assert set(checked["by_source"]) == {"a", "b"}
    # The scale of the logits was off by a hundred; the fit brings it back to within a factor of three.
    assert 33 < fit(matches, "").scale(192) < 300


def test_reliability_rows_and_expected_error() -> None:
    confidence = np.asarray([0.95, 0.95, 0.05, 0.05])
    report = reliability(confidence, np.asarray([True, False, False, False]))
    assert [row["n"] for row in report["reliability"]] == [2, 2]
    assert report["ece"] == pytest.approx(0.5 * 0.45 + 0.5 * 0.05)
    assert report["right_above_0.9"] == 0.5


def test_collects_every_size_at_the_true_offset(tmp_path: Path) -> None:
    pairs = read_pairs(write_pairs(tmp_path, 2))
    raw = CfogMatcher(calibration=Calibration(0.0, 0.0, (0.0,) * 4, 0.0))
    matches = collect(raw, pairs, 0, Progress())
    assert sorted(matches.size.tolist()) == sorted(SIZES * 2)
    large = np.flatnonzero(matches.size >= 128)
    best = matches.logits[large].flatten(1).argmax(dim=1).numpy()
    found = np.stack([best % 65, best // 65], axis=1)
    assert np.abs(found - matches.truth[large]).max() <= 2
