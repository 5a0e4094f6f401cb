"""A training that is killed at random moments and gone on with ends as the one that nothing disturbed."""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from s2m2_sar.engine.model.checkpoint import load_checkpoint

from ..engine.pairs import write_pairs

_TRAINER = Path(__file__).with_name("trainer.py")
KILLS = int(os.environ.get("S2M2_KILLS") or 200)
_FEW = 6
STEPS = 6
Attempt = Callable[..., "dict[str, Any]"]


@pytest.fixture(scope="module")
def attempt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attempt]:
    """``attempt(folder, steps, seconds, aim)`` trains on until it is done, or killed so long after it has begun so many
    steps; aimed: in the middle of the next file that it writes."""
    table = write_pairs(tmp_path_factory.mktemp("pairs"), 3)
    with subprocess.Popen(
        [sys.executable, str(_TRAINER), str(table)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def ask(folder: Path, steps: int = -1, seconds: float = 0.0, aim: bool = False) -> dict[str, Any]:
            process.stdin.write(f"{folder} {steps} {seconds} {int(aim)}\n")
            process.stdin.flush()
            said: dict[str, Any] = json.loads(process.stdout.readline())
            return said

        yield ask
        process.stdin.close()


@pytest.fixture(scope="module")
def undisturbed(attempt: Attempt, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A run that nothing disturbed, and the seconds that it took."""
    folder = tmp_path_factory.mktemp("undisturbed") / "run"
    folder.mkdir()
    begun = time.monotonic()
    assert attempt(folder)["code"] == 0
    return folder, time.monotonic() - begun


def _curve(folder: Path) -> list[dict[str, str]]:
    with open(folder / "curve.csv", newline="", encoding="utf-8") as stream:
        return [{name: cell for name, cell in row.items() if name != "seconds"} for row in csv.DictReader(stream)]


@pytest.mark.parametrize("kills", [_FEW, pytest.param(KILLS, marks=pytest.mark.slow)])
def test_a_killed_training_ends_as_the_undisturbed_one(
    kills: int, attempt: Attempt, undisturbed: tuple[Path, float], tmp_path: Path, survived: Callable[..., None]
) -> None:
    whole, seconds = undisturbed
    weights = load_checkpoint(whole / "model.safetensors").weights
    curve = _curve(whole)
    assert len(curve) == 3
    dice = random.Random(8)
    killed = runs = in_writing = 0
    while killed < kills or runs == 0:
        folder = tmp_path / f"run{runs}"
        folder.mkdir()
        while True:
            # Half of them at any moment of a step, the others while something is written.
            more = dice.choice((0, 0, 1, 2)) if killed < kills else -1
            said = attempt(folder, more, dice.uniform(0.0, seconds / STEPS), dice.random() < 0.5)
            if said["code"] == 0:
                break
            assert said["code"] == -9, said
            killed += 1
            in_writing += bool(said["writing"])
            if (folder / "model.safetensors").exists() and (folder / "model.json").exists():
                load_checkpoint(folder / "model.safetensors")
        found = load_checkpoint(folder / "model.safetensors")
        assert all(torch.equal(value, found.weights[name]) for name, value in weights.items()), f"run {runs}"
        assert _curve(folder) == curve, f"run {runs}"
        assert not list(folder.glob(".*.partial")), "what a kill left is gone at the end"
        runs += 1
        print(f"run {runs}: {killed} kills", flush=True)
    assert in_writing, "none of them met a file that was being written"
    print(f"{killed} kills in {runs} runs, {in_writing} of them in the middle of a file")
    survived("killed and resumed", "train", killed)
