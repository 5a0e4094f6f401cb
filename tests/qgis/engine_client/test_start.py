"""Starts that fail, take too long, or are cancelled."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine.protocol import WORKER, Cancelled, JobError
from s2m2_sar.s2m2_qgis.engine_client.client import EngineClient
from s2m2_sar.s2m2_qgis.engine_client.status import FAILED, OFF, READY

from .workers import Ask, MakeClient, Switch, engine_threads, exists, in_thread, wait_for


@pytest.mark.parametrize(
    "mode, words",
    [
        ("dies", r"could not be started .* \(exit code 9\)"),
        ("broken", "cannot load PyTorch; repair that"),
        ("foreign", "another version of this plugin"),
        ("chatter", "is not what the engine says"),
    ],
)
def test_a_start_that_fails_says_why(make_client: MakeClient, ask: Ask, mode: str, words: str) -> None:
    client = make_client(mode)
    with pytest.raises(JobError, match=words) as caught:
        ask(client, "echo")
    assert caught.value.kind == WORKER
    assert client.status().state == FAILED
    assert client.status().message == caught.value.message
    assert engine_threads() == []


def test_what_a_failed_start_said_is_kept(make_client: MakeClient, ask: Ask) -> None:
    with pytest.raises(JobError) as caught:
        ask(make_client("dies"), "echo")
    assert "cannot find my libraries" in caught.value.details


@pytest.mark.parametrize("mode, timeouts", [("mute", {"silence": 0.5}), ("slow", {"start": 1.5})])
def test_a_start_that_takes_too_long_is_given_up(
    make_client: MakeClient, ask: Ask, mode: str, timeouts: dict[str, float]
) -> None:
    client = make_client(mode, **timeouts)
    begun = time.monotonic()
    with pytest.raises(JobError, match="not ready after"):
        ask(client, "echo")
    assert time.monotonic() - begun < 4.0
    assert engine_threads() == []


def test_a_program_that_cannot_be_run(make_client: MakeClient, ask: Ask, tmp_path: Path) -> None:
    program = tmp_path / "python"
    program.write_text("not a program")
    with pytest.raises(JobError, match="could not be started"):
        ask(make_client(program=str(program)), "echo")


def test_a_start_can_be_cancelled(make_client: MakeClient, ask: Ask) -> None:
    client = make_client("slow")
    switch = Switch()
    timer = threading.Timer(0.3, switch.thrown.set)
    timer.start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        ask(client, "echo", is_cancelled=switch)
    assert time.monotonic() - begun < 2.0


def test_a_cancelled_start_goes_on_for_the_next(client: EngineClient, ask: Ask) -> None:
    """Quick clicks withdraw one another: each must not begin the start anew."""
    switch = Switch()
    begun = threading.Event()

    def starting(_fraction: Any, _message: str, _left: Any) -> None:
        begun.set()
        switch.thrown.set()

    with pytest.raises(Cancelled):
        ask(client, "echo", on_progress=starting, is_cancelled=switch)
    assert begun.is_set()
    first = client.status().pid
    assert first != 0
    assert exists(first)
    assert ask(client, "echo")["pid"] == first
    assert client.status().state == READY
    assert sum("starting" in line for line in client.log.lines()) == 1


def test_a_cancelled_start_ends_up_ready(client: EngineClient, ask: Ask) -> None:
    with pytest.raises(Cancelled):
        ask(client, "echo", on_progress=lambda *_told: switch.thrown.set(), is_cancelled=(switch := Switch()))
    wait_for(lambda: client.status().state == READY)
    pid = client.status().pid
    assert ask(client, "echo")["pid"] == pid


def test_a_stopped_start_leaves_nothing(make_client: MakeClient, ask: Ask) -> None:
    client = make_client("slow")
    thread, outcome = in_thread(lambda: ask(client, "echo"))
    wait_for(lambda: client.status().pid != 0)
    pid = client.status().pid
    client.stop()
    thread.join(5.0)
    assert isinstance(outcome[0], Cancelled)
    assert not exists(pid)
    assert client.status().state == OFF
