"""Tasks in QGIS's own task manager: whatever their work does, QGIS lives and hears of it."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QEventLoop, QThread, QThreadPool, QTimer

from s2m2_sar.engine.protocol import Cancelled, JobError, ProbeSpec
from s2m2_sar.s2m2_qgis import tasks
from s2m2_sar.s2m2_qgis.engine_client.client import EngineClient
from s2m2_sar.s2m2_qgis.engine_client.process import Launch
from s2m2_sar.s2m2_qgis.tasks import EngineTask, Pump

REHEARSAL = Path(__file__).resolve().parents[1] / "rehearsal.py"
PATIENCE_MS = 20_000


class Outcome:
    """Everything that a task's signals said, and in which thread."""

    def __init__(self, task: EngineTask) -> None:
        self.events: list[tuple[str, Any]] = []
        self.progress: list[tuple[Any, str, Any]] = []
        self.threads: set[Any] = set()
        self.task = task
        self._loop = QEventLoop()
        task.succeeded.connect(lambda answer: self._take("succeeded", answer))
        task.failed.connect(lambda error: self._take("failed", error))
        task.stopped.connect(lambda: self._take("stopped", None))
        task.progressed.connect(lambda *step: self.progress.append(step))

    def _take(self, kind: str, what: Any) -> None:
        self.events.append((kind, what))
        self.threads.add(threading.current_thread())
        self._loop.quit()

    def wait(self) -> tuple[str, Any]:
        """Let QGIS go on until the task is over; its one outcome."""
        if not self.events:
            timer = QTimer()
            timer.setSingleShot(True)
            timer.timeout.connect(self._loop.quit)
            timer.start(PATIENCE_MS)
            self._loop.exec()
        _settle()
        assert len(self.events) == 1, "one outcome, exactly"
        assert self.threads == {threading.main_thread()}
        return self.events[0]


def _settle() -> None:
    """Deliver what is queued, and let a second outcome come if there were one."""
    for _ in range(5):
        QgsApplication.processEvents()
        QThread.msleep(10)


def _active_threads(pool: QThreadPool, expected: int) -> int:
    """Active threads, once as many as expected or after 3 s: QGIS's own short jobs come and go in the pool."""
    for _ in range(300):
        if pool.activeThreadCount() == expected:
            break
        QThread.msleep(10)
    return pool.activeThreadCount()


def run(work: Callable[[Pump], Any]) -> Outcome:
    task = EngineTask("A task", work)
    outcome = Outcome(task)
    tasks.start(task)
    return outcome


@pytest.fixture
def client(qgis_app: QgsApplication) -> Iterator[EngineClient]:
    launch = Launch((sys.executable, str(REHEARSAL), "worker"), dict(os.environ), "python")
    client = EngineClient("rehearsal", lambda: launch)
    yield client
    client.close()


@pytest.fixture(autouse=True)
def _nothing_is_left(qgis_app: QgsApplication) -> Iterator[None]:
    yield
    assert tasks.unfinished() == []


def test_the_answer_reaches_the_main_thread() -> None:
    seen = []

    def work(pump: Pump) -> str:
        seen.append(threading.current_thread() is threading.main_thread())
        pump.progress(0.5, "half", 3.0)
        pump.progress(None, "unsure", None)
        return "answer"

    outcome = run(work)
    assert outcome.wait() == ("succeeded", "answer")
    assert seen == [False]
    assert outcome.progress == [(0.5, "half", 3.0), (None, "unsure", None)]


def test_a_task_that_nobody_holds_runs_all_the_same() -> None:
    done = threading.Event()
    tasks.start(EngineTask("Held by nobody", lambda pump: done.set()))
    gc.collect()
    end = time.monotonic() + 5
    while (tasks.unfinished() or not done.is_set()) and time.monotonic() < end:
        QgsApplication.processEvents()
    assert done.is_set()


@pytest.mark.parametrize("error", [ValueError("private"), ZeroDivisionError(), OSError(5, "I/O"), AssertionError()])
def test_no_exception_leaves_the_thread(error: Exception) -> None:
    """One that did would end this very process."""

    def work(pump: Pump) -> None:
        raise error

    kind, fault = run(work).wait()
    assert kind == "failed"
    assert isinstance(fault, JobError)
    assert "copy the diagnostics" in fault.message
    assert type(error).__name__ in fault.details


def test_a_jobs_error_comes_as_it_is_and_is_logged() -> None:
    said: list[tuple[str, str]] = []
    log = QgsApplication.messageLog()
    connection = log.messageReceived.connect(lambda message, tag, level: said.append((message, tag)))

    def work(pump: Pump) -> None:
        raise JobError("No overlap; choose others.", "bad_input", "details for the log")

    kind, fault = run(work).wait()
    log.messageReceived.disconnect(connection)
    assert (kind, fault.message, fault.kind) == ("failed", "No overlap; choose others.", "bad_input")
    assert ("A task: No overlap; choose others.\ndetails for the log", tasks.LOG_TAG) in said


def test_a_cancel_while_it_runs() -> None:
    begun = threading.Event()

    def work(pump: Pump) -> None:
        begun.set()
        while not pump.cancelled():
            time.sleep(0.005)
        raise Cancelled

    outcome = run(work)
    assert begun.wait(5)
    outcome.task.cancel()
    assert outcome.wait() == ("stopped", None)


def test_a_cancel_before_it_runs() -> None:
    """All threads of the pool are taken, so that the second task has to wait."""
    release = threading.Event()
    pool = QThreadPool.globalInstance()
    blockers = [QgsTask.fromFunction("blocker", lambda task: release.wait(10)) for _ in range(pool.maxThreadCount())]
    for blocker in blockers:
        QgsApplication.taskManager().addTask(blocker)
    outcome = run(lambda pump: pytest.fail("it ran"))
    outcome.task.cancel()
    release.set()
    assert outcome.wait() == ("stopped", None)


def test_what_finished_before_the_cancel_took_hold_counts() -> None:
    begun = threading.Event()

    def work(pump: Pump) -> str:
        begun.set()
        while not pump.cancelled():
            time.sleep(0.005)
        return "it was done already"

    outcome = run(work)
    assert begun.wait(5)
    outcome.task.cancel()
    assert outcome.wait() == ("succeeded", "it was done already")


def test_a_waiting_task_keeps_no_thread_from_the_map() -> None:
    """Rendering shares the pool; an hours-long training must not take one of its few threads."""
    pool = QThreadPool.globalInstance()
    release, begun = threading.Event(), threading.Semaphore(0)

    def work(pump: Pump) -> None:
        begun.release()
        release.wait(10)

    before = pool.activeThreadCount()
    outcomes = [run(work) for _ in range(pool.maxThreadCount() + 1)]
    # They all run at once, although there are more of them than threads.
    try:
        for _ in outcomes:
            assert begun.acquire(timeout=5)
        assert _active_threads(pool, before) == before
    finally:
        release.set()
    assert [outcome.wait()[0] for outcome in outcomes] == ["succeeded"] * len(outcomes)
    assert _active_threads(pool, before) == before


def test_a_request_as_a_task(client: EngineClient, tmp_path: Path) -> None:
    task = tasks.request_task("Ask the engine", client, "probe", ProbeSpec("cfog"))
    outcome = Outcome(task)
    tasks.start(task)
    # The rehearsal engine does not know this operation: its answer is an error in words.
    kind, fault = outcome.wait()
    assert kind == "failed"
    assert "no operation 'probe'" in fault.message


def test_the_worker_is_killed_in_the_middle_and_the_next_task_works(client: EngineClient, tmp_path: Path) -> None:
    spec = _spec("tiles", tmp_path / "out", 60.0)
    task = tasks.request_task("Will be killed", client, "rehearse", spec)
    outcome = Outcome(task)
    task.progressed.connect(
        lambda fraction, message, left: (
            fraction and client.status().pid and os.kill(client.status().pid, signal.SIGKILL)
        )
    )
    tasks.start(task)
    kind, fault = outcome.wait()
    assert kind == "failed"
    assert "The engine was killed" in fault.message
    assert list(tmp_path.iterdir()) == []
    again = tasks.request_task("Works again", client, "rehearse", _spec("echo", "x"))
    outcome = Outcome(again)
    tasks.start(again)
    assert outcome.wait()[0] == "succeeded"


def test_cancel_all_ends_a_stubborn_job_within_two_seconds(client: EngineClient, tmp_path: Path) -> None:
    task = tasks.request_task("Stubborn", client, "rehearse", _spec("stubborn", tmp_path / "out", 60.0))
    outcome = Outcome(task)
    loop = QEventLoop()
    task.progressed.connect(lambda fraction, message, left: fraction and loop.quit())
    tasks.start(task)
    loop.exec()
    assert list(tmp_path.iterdir())
    begun = time.monotonic()
    tasks.cancel_all()
    assert outcome.wait() == ("stopped", None)
    assert time.monotonic() - begun < 2.0
    assert list(tmp_path.iterdir()) == []


def test_the_main_thread_is_free_while_the_engine_starts_and_dies(client: EngineClient, tmp_path: Path) -> None:
    gaps: list[float] = []
    last = [time.monotonic()]

    def tick() -> None:
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(10)
    task = tasks.request_task("Dies", client, "rehearse", _spec("abort", tmp_path / "out"))
    outcome = Outcome(task)
    tasks.start(task)
    assert outcome.wait()[0] == "failed"
    timer.stop()
    # Far above what is expected of an idle machine; a wait for the process would be longer still.
    assert max(gaps) < 0.5


def _spec(what: str, out: Path | str = "", seconds: float = 0.0) -> Any:
    from dataclasses import make_dataclass

    kind = make_dataclass("RehearsalSpec", ["what", "out", "seconds"], frozen=True)
    return kind(what, str(out), seconds)
