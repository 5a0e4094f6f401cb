"""The confidence of registrations, fitted on trials of known truth."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine import cli
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.registration import calibrate
from s2m2_sar.engine.registration.calibrate import Image, Trials, cross_check, draw_trial, fit
from s2m2_sar.engine.registration.decide import Calibration

from ..pairs import synthetic_pair, write_pairs
from ..rasters import scenes
from . import ground


def drawn_trials(count: int, seed: int) -> Trials:
    """Features that make a registration right with a probability known to be logistic."""
    generator = np.random.default_rng(seed)
    values = generator.uniform((-1, 0, 0, -1), (3, 2, 1, 5), (count, 4))
    odds = 2.0 * values[:, 0] + 1.5 * values[:, 1] - 3.0
    right = generator.random(count) < 1 / (1 + np.exp(-odds))
    return Trials(values, right, right | (generator.random(count) < 0.3))


def test_the_fit_finds_what_made_the_trials() -> None:
    calibration = fit(drawn_trials(4000, 0), "drawn")
    assert calibration.weights[0] == pytest.approx(2.0, abs=0.4)
    assert calibration.weights[1] == pytest.approx(1.5, abs=0.4)
    assert calibration.weights[2] == pytest.approx(0.0, abs=0.3)
    assert min(calibration.weights) >= 0
    fresh = drawn_trials(4000, 1)
    confidence = np.array([calibration.confidence(values) for values in fresh.values])
    for low in np.arange(0, 1, 0.2):
        inside = (confidence >= low) & (confidence < low + 0.2)
        assert fresh.right[inside].mean() == pytest.approx(confidence[inside].mean(), abs=0.08)


def test_too_little_to_fit_on_is_refused() -> None:
    few = drawn_trials(10, 0)
    with pytest.raises(JobError, match="Too few trials"):
        fit(few, "")
    alike = drawn_trials(50, 0)
    with pytest.raises(JobError, match="Too few trials"):
        fit(Trials(alike.values, np.ones(50, bool), np.ones(50, bool)), "")


def test_the_check_judges_what_the_fit_has_not_seen() -> None:
    checked = cross_check(drawn_trials(600, 2), 0.8)
    assert checked["related"] + checked["unrelated"] == 600
    assert checked["right_accepted"] > 0
    assert sum(row["n"] for row in checked["reliability"]) == 600
    json.dumps(checked, allow_nan=False)


def test_trials_are_moved_by_what_they_claim() -> None:
    sar, optical = synthetic_pair(600, 3)
    image = Image(sar[0] / np.float32(255), optical / np.float32(255), True)
    generator = np.random.default_rng(0)
    kinds = set()
    for _ in range(40):
        pair, truth = draw_trial(image, image, generator)
        kinds.add((truth is None, pair.optical.shape[1:] == (600, 600)))
        if truth is None:
            continue
        x0, y0, x1, y1 = pair.sar_window
        belongs = (x0 + int(truth[0]), y0 + int(truth[1]))
        assert abs(truth[0]) <= 100
        if pair.optical.shape[1:] == (600, 600):
            assert 0 <= belongs[0] <= 600 - (x1 - x0)
            assert 0 <= belongs[1] <= 600 - (y1 - y0)
        else:
            assert belongs == (0, 0)
    assert kinds == {(True, True), (True, False), (False, True), (False, False)}


def test_the_command_writes_numbers_that_can_be_used(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A narrow search, so that one level does and the test takes seconds.
    monkeypatch.setattr(calibrate, "SHIFT_PX", 20.0)
    monkeypatch.setattr(calibrate, "PATCH_SHIFT_PX", 15.0)
    table = write_pairs(tmp_path / "pairs", 6, sources=("sen12", "ombria"))
    sar, optical = synthetic_pair(300, 8)
    scenes.write(tmp_path / "scene" / "sar.tif", sar, ground.place(), ground.UTM)
    scenes.write(tmp_path / "scene" / "optical.tif", optical, ground.place(), ground.UTM)
    out = tmp_path / "numbers.json"
    words = ["calibrate-registration", "--matcher", "cfog", "--trials", "40", "--out", str(out), "--seed", "1"]
    data = ["--pairs", str(table), "--scenes", "scene_", "--scene", str(tmp_path / "scene")]
    assert cli.main([*words, *data]) == 0
    checked = json.loads(capfd.readouterr().out.splitlines()[-1])
    content = json.loads(out.read_text())
    assert content["checked"] == checked
    calibration = Calibration.from_json(content["calibration"])
    assert calibration.confidence(np.array([3.0, 2.0, 1.0, 5.0])) > 0.8
    assert calibration.confidence(np.array([-1.0, 0.0, 0.1, 0.5])) < 0.3
    assert checked["unrelated_accepted"] == 0
    assert checked["unrelated"] > 2
    assert checked["right_accepted"] > 2


def test_the_command_says_what_it_misses(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    words = ["calibrate-registration", "--matcher", "cfog"]
    assert cli.main(words) == 2
    assert "--out" in capfd.readouterr().out
    words += ["--out", str(tmp_path / "numbers.json")]
    assert cli.main(words) == 2
    assert "nothing to calibrate on" in capfd.readouterr().out
    assert cli.main([*words, "--scene", str(tmp_path)]) == 2
    assert "cannot be read" in capfd.readouterr().out
