"""What the tests of workers share: processes, threads, a switch that cancels."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from s2m2_sar.engine.protocol import Cancelled, JobError
from s2m2_sar.s2m2_qgis.engine_client.client import EngineClient

REHEARSAL = Path(__file__).resolve().parents[2] / "rehearsal.py"
Ask = Callable[..., Any]
MakeClient = Callable[..., EngineClient]


def exists(pid: int) -> bool:
    """Whether the process is there, be it as a zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def engine_threads() -> list[str]:
    """Names of the threads that serve workers."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("s2m2-engine")]


class Switch:
    """Cancels when it is thrown; counts how often it was asked."""

    def __init__(self) -> None:
        self.thrown = threading.Event()

    def throw_at_progress(self, fraction: Any, message: str, seconds_left: Any) -> None:
        if fraction is not None or message not in ("Starting the engine…",):
            self.begun = time.monotonic()
            self.thrown.set()

    def __call__(self) -> bool:
        return self.thrown.is_set()


def in_thread(function: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    """Runs ``function``; what it returned or raised comes into the list."""
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(function())
        except (JobError, Cancelled) as error:
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, outcome


def wait_for(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)
