"""Trains in processes that are killed at a given moment. Run by path: ``python trainer.py TABLE``.

A line ``FOLDER STEPS SECONDS AIM`` on stdin begins, or goes on with, the run in a folder, in a process of its own that
is killed so many seconds after it has begun that many steps (below 0 = never), with AIM 1 not before it next writes a
file; the answer is a JSON line. Processes are forked from one that has loaded all libraries.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

import torch

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.training.config import MethodConfig, TrainConfig
from s2m2_sar.engine.training.hold import held
from s2m2_sar.engine.training.loop import train
from s2m2_sar.engine.training.pairs import read_pairs, split_by_scene
from s2m2_sar.engine.training.sets import TrainingSets, label_fraction

STEPS = 6
_CONFIG = TrainConfig(
    steps=STEPS, batch=1, unlabelled=1, evaluate_every=2, save_every=1, seed=3, patience=9,
    method=MethodConfig(teacher="mean", views="weak_strong", warm_up=0.2),
)  # fmt: skip


def main(table: str) -> None:
    torch.set_num_threads(1)
    sets = label_fraction(split_by_scene(read_pairs(Path(table)), ("sen12",), ("scene_2",)), 0.5, seed=0)
    for line in sys.stdin:
        folder, *words = line.rsplit(" ", 3)
        answer = attempt(sets, Path(folder), int(words[0]), float(words[1]), words[2].strip() == "1")
        os.write(1, (json.dumps(answer) + "\n").encode())


def attempt(sets: TrainingSets, folder: Path, steps: int, seconds: float, aim: bool) -> dict[str, Any]:
    """One process."""
    old = partials(folder)
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            with held(folder):
                report = Progress(lambda _fraction, _message, _left: os.write(tell, b"."))
                train(_CONFIG, sets, folder, torch.device("cpu"), report, {"name": "run"})
            code = 0
        finally:
            if code:
                traceback.print_exc()
            os._exit(code)
    os.close(tell)
    os.set_blocking(hear, False)
    begun, end, writing = 0, float("inf"), False
    while not (found := os.waitpid(child, os.WNOHANG))[0]:
        with contextlib.suppress(BlockingIOError):
            begun += len(os.read(hear, 1000))
        if steps >= 0 and begun > steps and end == float("inf"):
            end = time.monotonic() + seconds
        writing = bool(partials(folder) - old)
        if time.monotonic() >= end and (writing or not aim):
            os.kill(child, signal.SIGKILL)
            found = os.waitpid(child, 0)
            break
        time.sleep(0.0005)
    os.close(hear)
    return {"code": os.waitstatus_to_exitcode(found[1]), "writing": bool(partials(folder) - old), "begun": begun}


def partials(folder: Path) -> set[tuple[str, int]]:
    """Files that are being written, with the time of the last byte."""
    there = set()
    for path in folder.glob(".*.partial"):
        with contextlib.suppress(FileNotFoundError):
            there.add((path.name, path.stat().st_mtime_ns))
    return there


if __name__ == "__main__":
    main(sys.argv[1])
