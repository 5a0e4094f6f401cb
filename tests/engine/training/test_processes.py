"""Real processes: a training that is killed at any moment goes on to the very same end, and two processes together do
what one does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.model.network import build_network

from ..pairs import write_pairs

_SETTINGS = {
    "name": "short",
    "data": {"fraction": 0.5, "validation_scenes": ["scene_3"]},
    "train": {
        "steps": 8,
        "batch": 2,
        "unlabelled": 2,
        "at_once": 1,
        "labels": "given",
        "save_every": 1,
        "evaluate_every": 4,
        "method": {"teacher": "mean", "views": "weak_strong", "gate": 0.01},
    },
}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("run")
    table = write_pairs(folder / "pairs", 4)
    path = folder / "settings.json"
    path.write_text(json.dumps(_SETTINGS), encoding="utf-8")
    return ["--pairs", str(table), "--config", str(path), "--device", "cpu", "--threads", "1"]


def _command(settings: list[str], out: Path, *more: str, processes: int = 1) -> list[str]:
    engine = ["-m", "s2m2_sar.engine", "train", *settings, "--out", str(out), *more]
    if processes == 1:
        return [sys.executable, *engine]
    torchrun = ["-m", "torch.distributed.run", "--standalone", f"--nproc_per_node={processes}"]
    return [sys.executable, *torchrun, *engine]


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def whole(settings: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that nobody disturbed."""
    out = tmp_path_factory.mktemp("whole") / "run"
    _run(_command(settings, out))
    return out


def _curve(folder: Path) -> list[list[str]]:
    """The curve without its times."""
    lines = (folder / "curve.csv").read_text(encoding="utf-8").splitlines()
    return [line.split(",")[:-1] for line in lines]


def test_killed_again_and_again_it_ends_as_the_undisturbed_one(
    settings: list[str], whole: Path, tmp_path: Path
) -> None:
    out = tmp_path / "run"
    state = out / "state.safetensors"
    moments = np.random.default_rng(0).uniform(0.0, 0.6, 6)
    cut_short = 0
    for moment in moments.tolist():
        before = state.stat().st_mtime_ns if state.exists() else 0
        process = subprocess.Popen(
            _command(settings, out, "--resume"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        # Some moment after its first save: in a step, while it saves, or while it validates.
        deadline = time.monotonic() + 120
        while process.poll() is None and time.monotonic() < deadline:
            if state.exists() and state.stat().st_mtime_ns != before:
                break
            time.sleep(0.01)
        time.sleep(moment)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
        _, said = process.communicate()
        # Killed, or at its end; a run that cannot be gone on with is a failure.
        assert process.returncode in (-signal.SIGKILL, 0), said
        cut_short += process.returncode != 0
        if process.returncode == 0:
            break
    assert cut_short >= 2
    if process.returncode != 0:
        _run(_command(settings, out, "--resume"))
    one, other = (load_checkpoint(folder / "model.safetensors") for folder in (whole, out))
    for name, value in one.weights.items():
        assert torch.equal(value, other.weights[name]), name
    assert _curve(whole) == _curve(out)
    assert one.card["data"] == other.card["data"]


def test_two_processes_do_what_one_does(settings: list[str], whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    _run(_command(settings, out, processes=2))
    one, other = (load_checkpoint(folder / "model.safetensors") for folder in (whole, out))
    torch.manual_seed(0)
    start = build_network(one.config).state_dict()
    moved, apart = (
        sum(float((value - side[name]).square().sum()) for name, value in one.weights.items())
        for side in (start, other.weights)
    )
    # Sums in another order, then AdamW, which makes signs of tiny gradients: a share of the way, not of the weights.
    assert apart**0.5 < 0.05 * moved**0.5
    alone, together = _curve(whole), _curve(out)
    assert [row[0] for row in alone] == [row[0] for row in together]
    for first, second in zip(alone[1:], together[1:], strict=True):
        assert float(first[1]) == pytest.approx(float(second[1]), rel=1e-3)
        assert float(first[2]) == pytest.approx(float(second[2]), rel=1e-2)
