"""Six small pairs, one of them broken, and a batch of them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ..registration import ground

SCENES = 6
BROKEN = 3


def write_scenes(folder: Path) -> Path:
    """``p0`` … ``p5`` and ``list.csv``, its path; the SAR of ``p3`` is cut off in the middle."""
    lines = ["scene,sar,optical,max_shift_m"]
    for number in range(SCENES):
        sar, _ = ground.write_pair(folder / f"p{number}", (5.0 + number, -3.0), side=224, seed=number + 1)
        if number == BROKEN:
            shutil.copy(sar, folder / "whole.tif")
            sar.write_bytes(sar.read_bytes()[:3000])
        lines.append(f"scene {number},p{number}/sar.tif,p{number}/optical.tif,200")
    (folder / "list.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder / "list.csv"


def run_engine(*words: object, timeout: float = 300) -> tuple[int, dict[str, Any], str]:
    """The command line's exit code, its last line, and what it said on stderr."""
    command = [sys.executable, "-m", "s2m2_sar.engine", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    return done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stderr


def read_record(out: Path) -> dict[str, Any]:
    """``outcome.json``."""
    record: dict[str, Any] = json.loads((out / "outcome.json").read_text(encoding="utf-8"))
    return record


@pytest.fixture(scope="session")
def batch(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, tuple[int, dict[str, Any], str]]:
    """The manifest, the folder of a batch that has run once, and what the command said."""
    place = tmp_path_factory.mktemp("batch")
    manifest = write_scenes(place / "in")
    said = run_engine("batch", manifest, "--out", place / "out", "--matcher", "cfog")
    return manifest, place / "out", said
