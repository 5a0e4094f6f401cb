"""A worker that is killed, stopped, starved, that crashes or talks nonsense, in the middle of every kind of job."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.protocol import OUT_OF_MEMORY, WORKER, ProbeSpec
from s2m2_sar.s2m2_qgis.engine_client import EngineClient
from s2m2_sar.s2m2_qgis.engine_client.engines import launch_with
from s2m2_sar.s2m2_qgis.engine_client.interpreter import find_interpreter
from s2m2_sar.s2m2_qgis.engine_client.process import Launch
from s2m2_sar.s2m2_qgis.engine_client.status import BUSY, Timeouts

from . import faulty
from .disks import digests
from .jobs import JOBS, Job, World, broken
from .watch import Outcome, Watch, one_sentence

#: A stopped worker is told from a busy one after this; heartbeats come every second.
_SILENCE = 10.0
#: What the message must hold.
_WORDS = {
    "worker killed": ("was killed", "run again"),
    "worker stopped": ("has not answered for 10 seconds", "Run again"),
    "worker crashes (SIGSEGV)": ("crashed inside one of its libraries (SIGSEGV)", "Run again"),
}
#: Too short to be met in the middle from outside: the worker stands still while the job is handed to it.
_SHORT = ("propose", "preview", "apply", "evaluate")
_QUICK = (
    ("worker killed", "register"),
    ("worker killed", "finetune"),
    ("worker stopped", "propose"),
    ("worker crashes (SIGSEGV)", "apply"),
    ("garbage on stdout", "register"),
    ("worker out of memory", "register"),
)


@pytest.fixture(scope="module")
def launch() -> Launch:
    return launch_with(find_interpreter(sys.executable))


@pytest.fixture(scope="module")
def client(launch: Launch) -> Iterator[EngineClient]:
    made = EngineClient("job engine", lambda: launch, Timeouts(silence=_SILENCE))
    yield made
    made.close()


@pytest.fixture(scope="module")
def tuned(world: World, client: EngineClient, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The weights of a fine-tuning that nothing disturbs."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    client.request("finetune", JOBS["finetune"].make(world, out))
    return dict(load_checkpoint(out / "model.safetensors").weights)


def _met(watch: Watch, client: EngineClient, job: Job, spec: Any, fault: faulty.Fault) -> Outcome:
    """Run a job, and do something to its worker in the middle of it."""
    client.request("probe", ProbeSpec("cfog", device="cpu"))
    pid = faulty.pid_of(client)
    if job.name in _SHORT:
        os.kill(pid, signal.SIGSTOP)
        _task, outcome = watch.start(client, job.op, spec)
        watch.until(lambda: client.status().state == BUSY)
        # A flood fills the pipe, which nobody but the plugin empties.
        thread = threading.Thread(target=fault, args=(client,))
        thread.start()
        thread.join(0.5)
        if fault is not faulty.stop:
            os.kill(pid, signal.SIGCONT)
    else:
        begun = threading.Event()

        def look(fraction: float | None, message: str) -> None:
            if fraction:
                begun.set()

        _task, outcome = watch.start(client, job.op, spec, on_progress=look)
        watch.until(lambda: begun.is_set() or outcome.ended)
        assert not outcome.ended, outcome.error and outcome.error.message
        thread = threading.Thread(target=fault, args=(client,))
        thread.start()
    watch.until(lambda: outcome.ended)
    thread.join(30)
    assert not thread.is_alive()
    assert outcome.count == 1
    return outcome


def _cases() -> list[Any]:
    pairs = [(fault, name) for fault in faulty.FAULTS for name in JOBS]
    return [pytest.param(*pair, marks=() if pair in _QUICK else pytest.mark.slow) for pair in pairs]


@pytest.mark.parametrize("fault, name", _cases())
def test_a_worker_that_fails(
    fault: str,
    name: str,
    world: World,
    client: EngineClient,
    tuned: dict[str, Any],
    watch: Watch,
    tmp_path: Path,
    survived: Callable[..., None],
) -> None:
    job = JOBS[name]
    out = tmp_path / "place" / "out"
    out.parent.mkdir()
    spec = job.make(world, out)
    before = digests(out.parent)
    inputs = digests(world.sar.parent)
    outcome = _met(watch, client, job, spec, faulty.FAULTS[fault])
    if fault == "worker out of memory":
        # It may live, and would go on without memory: the user restarts it.
        client.stop()
    if fault in _WORDS:
        assert outcome.error is not None
        assert outcome.error.kind == WORKER
    if outcome.error is not None:
        one_sentence(outcome.error, *_WORDS.get(fault, ()))
        if fault == "worker out of memory":
            assert "emory" in outcome.error.message, outcome.error.message + outcome.error.details
            assert outcome.error.kind in (OUT_OF_MEMORY, WORKER)
        if job.writes != "run":
            assert digests(out.parent) == before
    elif job.writes:
        assert not broken(job, out)
    assert digests(world.sar.parent) == inputs, "what a job reads is left alone"
    again = watch.run(client, job.op, spec)
    assert again.error is None, again.error.message + again.error.details
    if job.writes:
        assert not broken(job, out)
    if job.writes == "run":
        found = load_checkpoint(out / "model.safetensors").weights
        assert all(torch.equal(value, found[key]) for key, value in tuned.items())
    survived(fault, name)
