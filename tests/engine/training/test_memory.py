"""Freed memory stays with a process that trains, in a process of its own so that no other test is touched."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from s2m2_sar.engine.training import memory

SCRIPT = """
import torch
from s2m2_sar.engine.runtime import rss_bytes
from s2m2_sar.engine.training.memory import keep_freed_memory
kept = keep_freed_memory() if {keep} else False
before = rss_bytes()
block = torch.ones(64 << 20)
del block
print(kept, (rss_bytes() - before) >> 20)
"""


@pytest.mark.parametrize("keep", [False, True])
def test_a_freed_block_stays_only_where_asked(keep: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(keep=keep)], capture_output=True, text=True, check=True, timeout=120
    )
    answer, megabytes = done.stdout.split()
    told = keep and platform.libc_ver()[0] == "glibc"  # no other C library can be told
    assert answer == str(told)
    assert (int(megabytes) > 200) == told


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory.platform, "system", lambda: "Windows")
    assert not memory.keep_freed_memory()
