"""A run's folder belongs to one process at a time, and to nobody when that process is gone."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from s2m2_sar.engine.protocol import DISK, JobError
from s2m2_sar.engine.training.hold import held

_HOLDER = """
import sys, time
from pathlib import Path
from s2m2_sar.engine.training.hold import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def _holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", _HOLDER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_process_is_turned_away_until_the_first_is_killed(tmp_path: Path) -> None:
    process = _holder(tmp_path)
    try:
        with pytest.raises(JobError, match="Another process is training in"), held(tmp_path):
            pass
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
    with held(tmp_path):
        pass


def test_whoever_is_done_lets_go(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(RuntimeError), held(tmp_path):
            raise RuntimeError
    with held(tmp_path):
        pass


def test_what_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(JobError, match="cannot be written to") as caught, held(tmp_path / "file" / "folder"):
        pass
    assert caught.value.kind == DISK
