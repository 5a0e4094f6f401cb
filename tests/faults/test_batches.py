"""Batches whose engine processes die or talk nonsense, and whose disk fills up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .disks import Disk
from .jobs import JOBS, World, broken

_PAGE = 4096


def _manifest(folder: Path, world: World, count: int) -> Path:
    rows = [f"scene{number},{world.sar},{world.optical},200" for number in range(count)]
    path = folder / "list.csv"
    path.write_text("\n".join(["scene,sar,optical,max_shift_m", *rows]) + "\n", encoding="utf-8")
    return path


def _begin(manifest: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "s2m2_sar.engine", "batch", manifest, "--out", out, "--matcher", "cfog"]
    return subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _scenes(out: Path) -> list[dict[str, str]]:
    scenes: list[dict[str, str]] = json.loads((out / "outcome.json").read_text(encoding="utf-8"))["scenes"]
    return scenes


def _check(out: Path, faults: int) -> None:
    scenes = _scenes(out)
    failed = [scene for scene in scenes if scene["status"] == "failed"]
    assert len(failed) == faults, scenes
    for scene in scenes:
        place = out / scene["scene"]
        if scene["status"] == "done":
            assert not broken(JOBS["register"], place)
        else:
            assert scene["sentence"].endswith(".")
            assert "Error" not in scene["sentence"]
            assert not place.exists()
    assert not list(out.glob(".*"))


def _worker_of(batch: subprocess.Popen[str], out: Path) -> int:
    """The engine process of a batch, once it writes a bundle."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        for partial in out.glob(".*.partial-*"):
            return int(partial.name.rsplit("-", 1)[1])
        time.sleep(0.005)
    raise AssertionError("the batch does not get to work")


@pytest.mark.parametrize("fault", ["worker killed", "worker crashes (SIGSEGV)", "garbage on stdout"])
def test_an_engine_process_that_fails(fault: str, world: World, tmp_path: Path, survived: Callable[..., None]) -> None:
    """One scene at most is lost to it, and done when the batch is run again."""
    manifest, out = _manifest(tmp_path, world, 3), tmp_path / "out"
    with _begin(manifest, out) as batch:
        pid = _worker_of(batch, out)
        if fault == "garbage on stdout":
            _garble(batch.pid, pid)
        else:
            os.kill(pid, signal.SIGKILL if fault == "worker killed" else signal.SIGSEGV)
        _said, trouble = batch.communicate(timeout=240)
    _check(out, 0 if fault == "garbage on stdout" else 1)
    with _begin(manifest, out) as batch:
        batch.communicate(timeout=240)
    assert batch.returncode == 0, trouble
    _check(out, 0)
    survived(fault, "batch")


def _garble(reader: int, writer: int) -> None:
    """Into the pipe that the batch reads its engine's answers from."""
    theirs = {os.readlink(entry) for entry in Path(f"/proc/{reader}/fd").iterdir()}
    errors = os.readlink(f"/proc/{writer}/fd/2")
    requests = os.readlink(f"/proc/{writer}/fd/0")
    for entry in Path(f"/proc/{writer}/fd").iterdir():
        name = os.readlink(entry)
        if not name.startswith("pipe:") or name not in theirs or name in (errors, requests):
            continue
        flags = int(Path(f"/proc/{writer}/fdinfo/{entry.name}").read_text().split("flags:")[1].split()[0], 8)
        if flags & os.O_ACCMODE == os.O_WRONLY:
            pipe = os.open(entry, os.O_WRONLY)
            os.write(pipe, b'\xff\x00 [1, 2]\n{"event": "result", "id": "one"}\n warning without an end')
            os.close(pipe)
            return
    raise AssertionError("the engine process has no pipe for its answers")


@pytest.mark.parametrize("scenes", [0.0, 0.5, 1.5])
def test_a_full_disk(
    scenes: float, world: World, make_disk: Callable[[int], Disk], tmp_path: Path, survived: Callable[..., None]
) -> None:
    """With room for so many of three scenes; with more room, the same command does the rest."""
    manifest = _manifest(tmp_path, world, 3)
    disk = make_disk(16 << 20)
    out = disk.folder / "out"
    size = 1_100_000
    out.mkdir()
    disk.fill(int(scenes * size) // _PAGE * _PAGE)
    with _begin(manifest, out) as batch:
        said, trouble = batch.communicate(timeout=240)
    assert batch.returncode != 0
    text = said.splitlines()[-1] if said else trouble
    assert "full" in text + trouble, text + trouble
    assert "Traceback" not in trouble, trouble
    for place in (path for path in out.iterdir() if path.is_dir()):
        assert not place.name.startswith("."), place
        assert not broken(JOBS["register"], place)
    disk.empty()
    with _begin(manifest, out) as batch:
        batch.communicate(timeout=240)
    assert batch.returncode == 0
    _check(out, 0)
    survived("disk full", "batch")
