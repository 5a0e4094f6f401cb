"""The client against a worker that crashes, hangs, disobeys, or is no engine at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine.protocol import INTERNAL, WORKER, Cancelled, JobError
from s2m2_sar.s2m2_qgis.engine_client.client import EngineClient
from s2m2_sar.s2m2_qgis.engine_client.status import BUSY, OFF, READY

from .workers import REHEARSAL, Ask, MakeClient, Switch, engine_threads, exists, in_thread, wait_for


def test_starts_on_first_use_and_stays(client: EngineClient, ask: Ask) -> None:
    assert client.status().state == OFF
    first = ask(client, "echo", "Ünï code")
    status = client.status()
    assert (status.state, status.pid, status.device, status.threads) == (READY, first["pid"], "cpu", 1)
    assert first["out"] == "Ünï code"
    assert ask(client, "echo")["pid"] == first["pid"]


def test_a_warm_worker_answers_at_once(client: EngineClient, ask: Ask) -> None:
    ask(client, "echo")
    begun = time.monotonic()
    for _ in range(10):
        ask(client, "echo")
    assert (time.monotonic() - begun) / 10 < 0.1


def test_passes_progress_and_log_on(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    steps: list[Any] = []
    logs: list[Any] = []
    ask(
        client,
        "tiles",
        tmp_path / "out",
        0.5,
        on_progress=lambda *step: steps.append(step),
        on_log=lambda *line: logs.append(line),
    )
    assert steps[0] == (None, "Starting the engine…", None)
    assert steps[-1][:2] == (1.0, "done")
    assert any(left is not None and 0 < left < 1 for _, _, left in steps)
    assert logs == [("warning", "the tiles were dull")]
    assert (tmp_path / "out" / "tile").read_bytes() == b"half"


def test_the_heartbeat_shows_memory_and_model(client: EngineClient, ask: Ask) -> None:
    ask(client, "echo")
    wait_for(lambda: client.status().rss_bytes > 5e6 and client.status().model == "rehearsal")


@pytest.mark.parametrize("what", ["tiles", "untidy", "stubborn", "frozen"])
def test_cancel_ends_within_two_seconds_and_leaves_nothing(
    client: EngineClient, ask: Ask, what: str, tmp_path: Path
) -> None:
    switch = Switch()
    with pytest.raises(Cancelled):
        ask(client, what, tmp_path / "out", 60.0, on_progress=switch.throw_at_progress, is_cancelled=switch)
    assert time.monotonic() - switch.begun < 2.0
    assert list(tmp_path.iterdir()) == []
    assert ask(client, "echo")["pid"] > 0


def test_a_cooperative_cancel_keeps_the_worker(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    pid = ask(client, "echo")["pid"]
    switch = Switch()
    with pytest.raises(Cancelled):
        ask(client, "tiles", tmp_path / "out", 60.0, on_progress=switch.throw_at_progress, is_cancelled=switch)
    assert ask(client, "echo")["pid"] == pid


def test_cancel_ends_a_worker_that_is_stopped(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    """Not even SIGTERM reaches a stopped process; only the kill does."""
    pid = ask(client, "echo")["pid"]
    switch = Switch()

    def stop_it(fraction: Any, message: str, seconds_left: Any) -> None:
        os.kill(pid, signal.SIGSTOP)
        switch.throw_at_progress(fraction, message, seconds_left)

    with pytest.raises(Cancelled):
        ask(client, "untidy", tmp_path / "out", on_progress=stop_it, is_cancelled=switch)
    assert time.monotonic() - switch.begun < 2.0
    assert not exists(pid)
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_before_the_start_starts_nothing(client: EngineClient, ask: Ask) -> None:
    with pytest.raises(Cancelled):
        ask(client, "echo", is_cancelled=lambda: True)
    assert client.status().pid == 0


@pytest.mark.parametrize(
    "what, words",
    [
        ("killed", "The engine was killed, as happens when memory runs out"),
        ("leaves", "The engine was killed, as happens when memory runs out"),
        ("abort", "crashed inside one of its libraries (SIGABRT)"),
        ("segfault", "crashed inside one of its libraries (SIGSEGV)"),
        ("exits", "The engine ended unexpectedly (exit code 7)"),
    ],
)
def test_a_death_is_told_and_the_next_run_works(
    client: EngineClient, ask: Ask, what: str, words: str, tmp_path: Path
) -> None:
    pid = ask(client, "echo")["pid"]
    begun = time.monotonic()
    with pytest.raises(JobError) as caught:
        ask(client, what, tmp_path / "out")
    assert time.monotonic() - begun < 3.0
    assert words in caught.value.message
    assert "un again" in caught.value.message
    assert caught.value.kind == WORKER
    assert client.status().message == caught.value.message
    assert list(tmp_path.iterdir()) == []
    assert not exists(pid)
    assert ask(client, "echo")["pid"] != pid
    assert client.status().message == ""


def test_folders_made_for_a_killed_job_go_with_it(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    with pytest.raises(JobError):
        ask(client, "abort", tmp_path / "new" / "newer" / "out")
    assert list(tmp_path.iterdir()) == []


def test_nothing_goes_that_was_there_or_is_used(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    other = tmp_path / "new" / "other"

    def use_it(fraction: Any, message: str, seconds_left: Any) -> None:
        if fraction is not None:
            other.mkdir(exist_ok=True)

    with pytest.raises(JobError):
        ask(client, "abort", tmp_path / "old" / "out")
    with pytest.raises(Cancelled):
        ask(client, "stubborn", tmp_path / "new" / "out", 60.0, on_progress=use_it, is_cancelled=other.exists)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["new", "old", "other"]


def test_a_crash_leaves_its_stack_in_the_diagnostics(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    with pytest.raises(JobError) as caught:
        ask(client, "abort", tmp_path / "out")
    assert "Fatal Python error: Aborted" in caught.value.details
    assert "rehearsal.py" in "\n".join(client.log.lines())


def test_kill_from_outside_in_the_middle_of_a_job(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    def kill_it(fraction: Any, message: str, seconds_left: Any) -> None:
        if fraction is not None and client.status().pid:
            os.kill(client.status().pid, signal.SIGKILL)

    with pytest.raises(JobError, match="was killed"):
        ask(client, "tiles", tmp_path / "out", 60.0, on_progress=kill_it)
    assert list(tmp_path.iterdir()) == []
    ask(client, "echo")


def test_a_worker_that_died_while_idle_is_replaced_silently(client: EngineClient, ask: Ask) -> None:
    pid = ask(client, "echo")["pid"]
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: client.status().state == OFF)
    assert not exists(pid)
    assert ask(client, "echo")["pid"] != pid


def test_a_worker_that_falls_silent_is_ended(make_client: MakeClient, ask: Ask, tmp_path: Path) -> None:
    client = make_client(silence=1.5)
    pid = ask(client, "echo")["pid"]
    with pytest.raises(JobError, match="has not answered for 2 seconds"):
        ask(client, "frozen", tmp_path / "out", 60.0)
    assert not exists(pid)
    assert list(tmp_path.iterdir()) == []
    ask(client, "echo")


def test_a_busy_worker_is_not_silent(make_client: MakeClient, ask: Ask, tmp_path: Path) -> None:
    client = make_client(silence=1.5)
    assert ask(client, "stubborn", tmp_path / "out", 3.0) == {}


def test_a_jobs_own_error_comes_through_and_keeps_the_worker(client: EngineClient, ask: Ask) -> None:
    pid = ask(client, "echo")["pid"]
    with pytest.raises(JobError) as caught:
        ask(client, "user_error")
    assert caught.value.message == "The rasters do not overlap; choose others."
    assert (caught.value.kind, caught.value.details) == ("bad_input", "north and south")
    with pytest.raises(JobError) as caught:
        ask(client, "value_error", "/tmp/nowhere")
    assert caught.value.kind == INTERNAL
    assert "a private matter" in caught.value.details
    assert ask(client, "echo")["pid"] == pid


def test_two_callers_take_turns(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    seen: list[str] = []
    thread, outcome = in_thread(lambda: ask(client, "tiles", tmp_path / "first", 0.8))
    wait_for(lambda: client.status().state == BUSY)
    answer = ask(client, "echo", on_progress=lambda fraction, message, left: seen.append(message))
    assert outcome[0]["pid"] == answer["pid"]
    assert seen == ["Waiting for another job to end…"]
    thread.join()


def test_a_caller_that_waits_can_be_cancelled(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    thread, outcome = in_thread(lambda: ask(client, "tiles", tmp_path / "first", 1.0))
    wait_for(lambda: client.status().state == BUSY)
    with pytest.raises(Cancelled):
        ask(client, "echo", is_cancelled=lambda: True)
    thread.join()
    assert "pid" in outcome[0]


def test_stop_ends_a_running_job_and_leaves_nothing(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    thread, outcome = in_thread(lambda: ask(client, "stubborn", tmp_path / "out", 60.0))
    wait_for(lambda: bool(list(tmp_path.iterdir())))
    pid = client.status().pid
    begun = time.monotonic()
    client.stop()
    assert time.monotonic() - begun < 1.5
    thread.join(5.0)
    assert isinstance(outcome[0], Cancelled)
    assert not exists(pid)
    assert engine_threads() == []
    assert list(tmp_path.iterdir()) == []
    assert client.status().state == OFF
    assert ask(client, "echo")["pid"] != pid


def test_close_is_for_good(client: EngineClient, ask: Ask) -> None:
    pid = ask(client, "echo")["pid"]
    client.close()
    assert not exists(pid)
    assert engine_threads() == []
    with pytest.raises(Cancelled):
        ask(client, "echo")


def test_a_callback_that_fails_does_not_leave_the_job_running(client: EngineClient, ask: Ask, tmp_path: Path) -> None:
    pid = ask(client, "echo")["pid"]

    def fail(fraction: Any, message: str, seconds_left: Any) -> None:
        raise RuntimeError("wrapped C/C++ object has been deleted")

    with pytest.raises(RuntimeError):
        ask(client, "tiles", tmp_path / "out", 60.0, on_progress=fail)
    begun = time.monotonic()
    assert ask(client, "echo")["pid"] == pid
    assert time.monotonic() - begun < 1.0
    assert list(tmp_path.iterdir()) == []


def test_a_changed_launch_replaces_the_worker(ask: Ask, make_client: MakeClient) -> None:
    client = make_client()
    launch = client._find_launch()
    pid = ask(client, "echo")["pid"]
    other = type(launch)((launch.command[0], "-X", "utf8", *launch.command[1:]), launch.environment, launch.label)
    client._find_launch = lambda: other
    assert ask(client, "echo")["pid"] != pid
    assert not exists(pid)


def test_a_large_request_does_not_block(client: EngineClient, ask: Ask) -> None:
    """Larger than any pipe's buffer, as many exclusion polygons are."""
    area = "POLYGON ((" + "12345.678 87654.321, " * 50_000 + "))"
    assert ask(client, "echo", area)["out"] == area


def test_noise_between_the_messages_does_no_harm(make_client: MakeClient, ask: Ask, tmp_path: Path) -> None:
    client = make_client("garbled")
    assert ask(client, "echo", "x")["out"] == "x"
    assert "pid" in ask(client, "tiles", tmp_path / "out", 0.3)
    noise = [line for line in client.log.lines() if "not a message" in line]
    assert noise
    assert max(map(len, noise)) < 3000


def test_nothing_of_the_worker_reaches_our_own_stdout(
    client: EngineClient, ask: Ask, capfd: pytest.CaptureFixture[str]
) -> None:
    ask(client, "noise")
    client.stop()
    assert capfd.readouterr() == ("", "")
    assert "put by C" in "\n".join(client.log.lines())


def test_a_worker_does_not_outlive_a_qgis_that_is_killed(tmp_path: Path) -> None:
    """Even in the middle of a job that does not heed a cancel."""
    script = tmp_path / "desktop.py"
    script.write_text(
        "import os, sys\n"
        "from s2m2_sar.s2m2_qgis.engine_client.client import EngineClient\n"
        "from s2m2_sar.s2m2_qgis.engine_client.process import Launch\n"
        f"sys.path.insert(0, {str(REHEARSAL.parent)!r})\n"
        "from rehearsal import OP, RehearsalSpec\n"
        f"launch = Launch((sys.executable, {str(REHEARSAL)!r}, 'worker'), dict(os.environ), 'python')\n"
        "client = EngineClient('engine', lambda: launch)\n"
        "say = lambda fraction, message, left: fraction and print(client.status().pid, flush=True)\n"
        f"client.request(OP, RehearsalSpec('stubborn', {str(tmp_path / 'out')!r}, 60.0), say)\n"
    )
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as qgis:
        worker = int(qgis.stdout.readline())
        assert exists(worker)
        assert len(list(tmp_path.iterdir())) == 2
        qgis.kill()
    # Its new parent may leave it as a zombie; that is the machine's affair, not ours.
    wait_for(lambda: not exists(worker) or ") Z " in Path(f"/proc/{worker}/stat").read_text())
    assert list(tmp_path.iterdir()) == [script]
