"""Workers that start slowly, and clocks that are set back."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from s2m2_sar.s2m2_qgis.engine_client import EngineClient
from s2m2_sar.s2m2_qgis.engine_client.engines import launch_with
from s2m2_sar.s2m2_qgis.engine_client.interpreter import find_interpreter
from s2m2_sar.s2m2_qgis.engine_client.process import Launch

from .jobs import JOBS, World, broken
from .watch import Watch

_QUICK = ("propose",)
_CLOCK = Path(__file__).with_name("clock.py")
_SLOW_SECONDS = 4


@pytest.fixture(scope="module")
def launch() -> Launch:
    return launch_with(find_interpreter(sys.executable))


def _jobs() -> list[object]:
    return [name if name in _QUICK else pytest.param(name, marks=pytest.mark.slow) for name in JOBS]


def _works(name: str, launch: Launch, world: World, watch: Watch, out: Path) -> None:
    job = JOBS[name]
    client = EngineClient("engine", lambda: launch)
    try:
        done = watch.run(client, job.op, job.make(world, out))
        assert done.error is None, done.error.message
        assert not job.writes or not broken(job, out)
    finally:
        client.close()


@pytest.mark.parametrize("name", _jobs())
def test_a_slow_start_is_waited_for(
    name: str, launch: Launch, world: World, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    slow = replace(launch, command=("/bin/sh", "-c", f'sleep {_SLOW_SECONDS}; exec "$@"', "sh", *launch.command))
    _works(name, slow, world, watch, tmp_path / "out")
    survived("slow start", name)


@pytest.mark.parametrize("name", _jobs())
def test_a_slow_start_can_be_cancelled(
    name: str, launch: Launch, world: World, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """At once: the worker goes on starting for whoever asks next."""
    slow = replace(launch, command=("/bin/sh", "-c", 'sleep 60; exec "$@"', "sh", *launch.command))
    client = EngineClient("engine", lambda: slow)
    job = JOBS[name]
    try:
        task, outcome = watch.start(client, job.op, job.make(world, tmp_path / "out"))
        watch.until(lambda: client.status().state == "starting")
        begun = time.monotonic()
        task.cancel()
        watch.until(lambda: outcome.ended)
        assert outcome.stopped
        assert time.monotonic() - begun < 20.0, "it waited for the start"
    finally:
        client.close()
    survived("slow start", name)


@pytest.mark.parametrize("name", _jobs())
def test_a_clock_that_goes_back(
    name: str, launch: Launch, world: World, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """Python's clock in the worker: by an hour each time that it is read."""
    back = replace(launch, command=(launch.command[0], str(_CLOCK), *launch.command[2:]))
    _works(name, back, world, watch, tmp_path / "out")
    survived("clock goes back", name)
