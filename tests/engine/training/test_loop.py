"""Training: learns, resumes to the very same weights after being cut off, refuses what is not its own."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError
from s2m2_sar.engine.training.config import TrainConfig
from s2m2_sar.engine.training.loop import schedule, train
from s2m2_sar.engine.training.pairs import read_pairs, split_by_scene
from s2m2_sar.engine.training.sets import TrainingSets, fully_labelled

from ..pairs import write_pairs

_SHORT = TrainConfig(steps=4, batch=1, evaluate_every=2, save_every=1, seed=3)
_CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> TrainingSets:
    table = write_pairs(tmp_path_factory.mktemp("pairs"), 3)
    return fully_labelled(split_by_scene(read_pairs(table), ("sen12",), ("scene_2",)))


def _cancel_at(step: int) -> Progress:
    seen: list[str] = []
    return Progress(report=lambda _, message, __: seen.append(message), cancelled=lambda: len(seen) > step)


def test_a_run_that_was_cut_off_ends_as_the_unbroken_one(tmp_path: Path, sets: TrainingSets) -> None:
    unbroken = train(_SHORT, sets, tmp_path / "a", _CPU, Progress(), {"name": "a"})
    with pytest.raises(Cancelled):
        train(_SHORT, sets, tmp_path / "b", _CPU, _cancel_at(2), {"name": "b"})
    assert not (tmp_path / "b" / "model.safetensors").exists()
    resumed = train(_SHORT, sets, tmp_path / "b", _CPU, Progress(), {"name": "b"})
    for name, value in unbroken.weights.items():
        assert torch.equal(value, resumed.weights[name]), name
    curves = [(tmp_path / run / "curve.csv").read_text().splitlines() for run in "ab"]
    assert (
        [line.split(",")[0] for line in curves[0]] == [line.split(",")[0] for line in curves[1]] == ["step", "2", "4"]
    )


def test_checkpoint_records_settings_sources_and_validation_scenes(tmp_path: Path, sets: TrainingSets) -> None:
    train(_SHORT, sets, tmp_path, _CPU, Progress(), {"name": "x"})
    card = load_checkpoint(tmp_path / "model.safetensors").card
    assert card["training"]["seed"] == 3
    assert card["training"]["steps_done"] == 4
    assert card["data"]["labelled"][0]["sources"] == {"sen12": 2}
    assert card["data"]["validation"]["scenes"] == ["scene_2"]


def test_resuming_with_other_settings_is_refused(tmp_path: Path, sets: TrainingSets) -> None:
    train(_SHORT, sets, tmp_path, _CPU, Progress(), {})
    with pytest.raises(JobError, match="other settings"):
        train(TrainConfig(steps=5, batch=1, seed=3), sets, tmp_path, _CPU, Progress(), {})


def test_learning_rate_falls_to_zero() -> None:
    rates = [schedule(along / 1000) for along in range(1001)]
    assert rates[0] == pytest.approx(1.0)
    assert rates == sorted(rates, reverse=True)
    assert rates[-1] == pytest.approx(0.0, abs=1e-9)
