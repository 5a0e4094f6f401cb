"""Trains in processes that are killed at a given moment. Run by path: ``python trainer.py TABLE``.

A line ``FOLDER SECONDS AIM`` on stdin begins, or goes on with, the run in a folder, in a process of its own that is
killed after so long (0 = never), with AIM 1 not before it next writes a file; the answer is a JSON line. Processes are
forked from one that has loaded all libraries.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
from pathlib import Path

import torch

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.training.config import MethodConfig, TrainConfig
from s2m2_sar.engine.training.hold import held
from s2m2_sar.engine.training.loop import train
from s2m2_sar.engine.training.pairs import read_pairs, split_by_scene
from s2m2_sar.engine.training.sets import label_fraction

STEPS = 6
_CONFIG = TrainConfig(
    steps=STEPS, batch=1, unlabelled=1, evaluate_every=2, save_every=1, seed=3, patience=9,
    method=MethodConfig(teacher="mean", views="weak_strong", warm_up=0.2),
)  # fmt: skip


def main(table: str) -> None:
    torch.set_num_threads(1)
    sets = label_fraction(split_by_scene(read_pairs(Path(table)), ("sen12",), ("scene_2",)), 0.5, seed=0)
    for line in sys.stdin:
        folder, seconds, aim = line.rsplit(" ", 2)
        child = os.fork()
        if child == 0:
            code = 1
            try:
                with held(Path(folder)):
                    train(_CONFIG, sets, Path(folder), torch.device("cpu"), Progress(), {"name": "run"})
                code = 0
            finally:
                if code:
                    traceback.print_exc()
                os._exit(code)
        end = time.monotonic() + float(seconds) if float(seconds) else float("inf")
        while not (found := os.waitpid(child, os.WNOHANG))[0]:
            if time.monotonic() >= end and (aim.strip() == "0" or any(Path(folder).glob(".*.partial"))):
                os.kill(child, signal.SIGKILL)
                found = os.waitpid(child, 0)
                break
            time.sleep(0.0005)
        writing = [path.name for path in Path(folder).glob(".*.partial")] if os.path.isdir(folder) else []
        code = os.waitstatus_to_exitcode(found[1])
        os.write(1, (json.dumps({"code": code, "writing": writing}) + "\n").encode())


if __name__ == "__main__":
    main(sys.argv[1])
