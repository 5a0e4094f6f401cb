"""Training: learns, resumes to the very same weights after being cut off, refuses what is not its own."""

from __future__ import annotations

import resource
import signal
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
import torch
from safetensors import safe_open

from s2m2_sar.engine.matching.network import NetworkMatcher
from s2m2_sar.engine.model.checkpoint import load_checkpoint, save_tensors
from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import DISK, Cancelled, JobError
from s2m2_sar.engine.training import step
from s2m2_sar.engine.training.config import MethodConfig, TrainConfig
from s2m2_sar.engine.training.curve import Curve
from s2m2_sar.engine.training.loop import schedule, train
from s2m2_sar.engine.training.pairs import read_pairs, split_by_scene
from s2m2_sar.engine.training.sets import TrainingSets, fully_labelled, label_fraction
from s2m2_sar.engine.training.state import Means

from ..pairs import write_pairs

_SHORT = TrainConfig(steps=4, batch=1, evaluate_every=2, save_every=1, seed=3)
_CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> TrainingSets:
    table = write_pairs(tmp_path_factory.mktemp("pairs"), 3)
    return fully_labelled(split_by_scene(read_pairs(table), ("sen12",), ("scene_2",)))


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> TrainingSets:
    """Half of the pairs without their labels."""
    table = write_pairs(tmp_path_factory.mktemp("half"), 3)
    return label_fraction(split_by_scene(read_pairs(table), ("sen12",), ("scene_2",)), 0.5, seed=0)


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


@pytest.mark.parametrize(
    "changes",
    [
        {"method": MethodConfig(teacher="self", target="published"), "unlabelled": 1},
        {"method": MethodConfig(teacher="mean", views="weak_strong", warm_up=0.5), "unlabelled": 1},
        {"precision": "bfloat16"},
        {"preset": "slim-half", "method": MethodConfig(independence=0.5, independence_features="standardised")},
    ],
)
def test_every_way_of_training_moves_the_weights(
    tmp_path: Path, half: TrainingSets, changes: dict[str, object]
) -> None:
    config = replace(_SHORT, steps=2, **changes)  # type: ignore[arg-type]
    done = train(config, half, tmp_path, _CPU, Progress(), {})
    torch.manual_seed(config.seed)
    start = build_network(config.network_config()).state_dict()
    assert any(not torch.equal(value, start[name]) for name, value in done.weights.items())
    assert all(bool(torch.isfinite(value).all()) for value in done.weights.values())


def test_patience_ends_a_run_and_ships_the_best(tmp_path: Path, sets: TrainingSets) -> None:
    seen: list[dict[str, torch.Tensor]] = []

    def validate(matcher: NetworkMatcher, _progress: Progress) -> dict[str, object]:
        seen.append({name: value.clone() for name, value in matcher.network.state_dict().items()})
        share = (0.4, 0.8, 0.5, 0.6, 0.9)[len(seen) - 1]
        return {"overall": {"cmr1": 0.0, "cmr2": share, "cmr5": 1.0, "mean_l2": 1.0}}

    config = replace(_SHORT, steps=20, evaluate_every=1, patience=2)
    done = train(config, sets, tmp_path, _CPU, Progress(), {}, validate=validate)
    assert len(seen) == 4
    assert done.card["training"]["steps_done"] == 4
    assert all(torch.equal(value, seen[1][name]) for name, value in done.weights.items())


def test_best_weights_of_another_run_do_not_ship(tmp_path: Path, sets: TrainingSets) -> None:
    whole = train(_SHORT, sets, tmp_path / "a", _CPU, Progress(), {})
    (tmp_path / "b").mkdir()
    zeros = {name: torch.zeros_like(value) for name, value in whole.weights.items()}
    save_tensors(tmp_path / "b" / "best.safetensors", zeros)
    unjudged = replace(sets, validation=())
    done = train(replace(_SHORT, patience=3), unjudged, tmp_path / "b", _CPU, Progress(), {})
    assert any(bool(value.any()) for value in done.weights.values())


def test_minutes_end_a_run_however_many_steps_are_left(tmp_path: Path, sets: TrainingSets) -> None:
    done = train(replace(_SHORT, steps=100_000, minutes=0.02), sets, tmp_path, _CPU, Progress(), {})
    assert 1 <= done.card["training"]["steps_done"] < 1000
    rows = (tmp_path / "curve.csv").read_text(encoding="utf-8").splitlines()
    assert float(rows[-1].split(",")[5]) < 0.5


def test_a_cancelled_run_loses_no_step(tmp_path: Path, sets: TrainingSets) -> None:
    config = replace(_SHORT, save_every=1000)
    with pytest.raises(Cancelled):
        train(config, sets, tmp_path, _CPU, _cancel_at(4), {})
    said: list[str] = []
    train(config, sets, tmp_path, _CPU, Progress(lambda _f, message, _left: said.append(message)), {})
    assert any(message.startswith("Step") for message in said)
    assert "Step 0 of 4" not in said


def test_other_data_is_another_run(tmp_path: Path, sets: TrainingSets, half: TrainingSets) -> None:
    train(_SHORT, sets, tmp_path, _CPU, Progress(), {})
    with pytest.raises(JobError, match="other settings"):
        train(_SHORT, half, tmp_path, _CPU, Progress(), {})


def test_a_state_of_another_architecture_is_refused(tmp_path: Path, sets: TrainingSets) -> None:
    train(_SHORT, sets, tmp_path, _CPU, Progress(), {})
    path = tmp_path / "state.safetensors"
    with safe_open(path, framework="pt") as stream:
        header = stream.metadata()
        tensors = {name: stream.get_tensor(name) for name in stream.keys()}  # noqa: SIM118 (not a mapping)
    tensors.pop(next(name for name in tensors if name.startswith("network.trunk")))
    save_tensors(path, tensors, header)
    with pytest.raises(JobError, match="builds otherwise"):
        train(_SHORT, sets, tmp_path, _CPU, Progress(), {})


def test_numbers_that_leave_the_computer_end_a_run_and_spoil_nothing(
    tmp_path: Path, sets: TrainingSets, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = replace(_SHORT, steps=6)
    with pytest.raises(Cancelled):
        train(config, sets, tmp_path, _CPU, _cancel_at(3), {})
    before = (tmp_path / "state.safetensors").read_bytes()
    monkeypatch.setattr(step, "supervised_loss", lambda output, *_rest: output.logits.sum() * float("nan"))
    with pytest.raises(JobError, match="lower 'rate'"):
        train(config, sets, tmp_path, _CPU, Progress(), {})
    assert (tmp_path / "state.safetensors").read_bytes() == before
    monkeypatch.undo()
    assert train(config, sets, tmp_path, _CPU, Progress(), {}).card["training"]["steps_done"] == 6


def test_independence_needs_an_enhancement(tmp_path: Path, sets: TrainingSets) -> None:
    with pytest.raises(JobError, match="nothing to be independent of"):
        train(replace(_SHORT, method=MethodConfig(independence=1.0)), sets, tmp_path, _CPU, Progress(), {})


def test_a_full_disk_loses_nothing_that_was_saved(tmp_path: Path, sets: TrainingSets) -> None:
    whole = train(_SHORT, sets, tmp_path / "a", _CPU, Progress(), {})
    with pytest.raises(Cancelled):
        train(_SHORT, sets, tmp_path / "b", _CPU, _cancel_at(3), {})
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Larger than a line of the curve, smaller than a state.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limit[1]))
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with pytest.raises(JobError) as failed:
            train(_SHORT, sets, tmp_path / "b", _CPU, Progress(), {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert failed.value.kind == DISK
    resumed = train(_SHORT, sets, tmp_path / "b", _CPU, Progress(), {})
    assert all(torch.equal(value, resumed.weights[name]) for name, value in whole.weights.items())


def test_a_row_that_was_cut_short_is_dropped(tmp_path: Path) -> None:
    first = Curve(tmp_path, 0)
    first.add(10, Means(), 1.0, {}, 5.0)
    with open(tmp_path / "curve.csv", "a", encoding="utf-8") as stream:
        stream.write("2")
    Curve(tmp_path, 20)
    assert [line.split(",")[0] for line in (tmp_path / "curve.csv").read_text().splitlines()] == ["step", "10"]


def test_tensorboard_hears_the_curve_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, float, int]] = []

    class SummaryWriter:
        def __init__(self, folder: str, purge_step: int) -> None:
            assert purge_step == 1

        def add_scalar(self, name: str, value: float, step: int) -> None:
            heard.append((name, value, step))

        def flush(self) -> None: ...

        def close(self) -> None: ...

    stand_in = ModuleType("torch.utils.tensorboard")
    stand_in.SummaryWriter = SummaryWriter  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", stand_in)
    curve = Curve(tmp_path, 0)
    curve.add(7, Means(1, 2.5), 0.5, {"overall": {"cmr2": 0.75}}, 1.0)
    curve.close()
    assert ("loss", 2.5, 7) in heard
    assert ("cmr2", 0.75, 7) in heard
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    Curve(tmp_path / "..", 0).add(7, Means(1, 2.5), 0.5, {}, 1.0)
    assert not list(tmp_path.glob("events*"))
