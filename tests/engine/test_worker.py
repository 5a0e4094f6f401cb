"""The worker as a process: what goes in on stdin and what comes out on stdout."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine import protocol

ROOT = Path(__file__).resolve().parents[2]
REHEARSAL = ROOT / "tests" / "rehearsal.py"
BOOTSTRAP = ROOT / "engine" / "bootstrap.py"
PATIENCE = 30.0


class Worker:
    """A worker process under test; every line that it writes must be a message."""

    def __init__(self, *command: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **environment},
            start_new_session=True,
        )
        self.events: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.stderr: list[str] = []
        self.count = 0
        self.threads = [threading.Thread(target=target, daemon=True) for target in (self._read, self._read_stderr)]
        for thread in self.threads:
            thread.start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.events.put(json.loads(line))
        self.events.put(None)

    def _read_stderr(self) -> None:
        for line in self.process.stderr:
            self.stderr.append(line.decode())

    def write(self, line: str) -> None:
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()

    def ask(self, what: str, out: Path | str = "", seconds: float = 0.0) -> int:
        self.count += 1
        spec = {"what": what, "out": str(out), "seconds": seconds}
        self.write(protocol.encode(protocol.Request("rehearse", self.count, spec)))
        return self.count

    def cancel(self, number: int) -> None:
        self.write(protocol.encode(protocol.Request("cancel", number)))

    def next(self, *kinds: str) -> dict[str, Any]:
        """The next event of one of ``kinds``."""
        end = time.monotonic() + PATIENCE
        while True:
            event = self.events.get(timeout=max(0.0, end - time.monotonic()))
            assert event is not None, "".join(self.stderr)
            if event["event"] in kinds:
                return event

    def answer(self) -> dict[str, Any]:
        return self.next("result", "error", "cancelled")

    def run(self, what: str, out: Path | str = "", seconds: float = 0.0) -> dict[str, Any]:
        self.ask(what, out, seconds)
        return self.answer()

    def end(self) -> int:
        """The exit code, after the last line was read."""
        code = self.process.wait(PATIENCE)
        for thread in self.threads:
            thread.join(PATIENCE)
        return code

    def close(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except BrokenPipeError:
                continue


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(str(REHEARSAL), "worker")
    yield worker
    worker.close()


def test_greets_with_the_machine(worker: Worker) -> None:
    hello = worker.next("hello")["data"]
    assert hello["protocol"] == protocol.PROTOCOL_VERSION
    assert hello["pid"] == worker.process.pid


def test_gives_way_to_qgis(worker: Worker) -> None:
    worker.next("hello")
    pid = worker.process.pid
    assert os.getpriority(os.PRIO_PROCESS, pid) == os.getpriority(os.PRIO_PROCESS, 0) + 5
    assert int(Path(f"/proc/{pid}/oom_score_adj").read_text()) == 500


def test_the_prompt_one_gives_way_with_its_memory_alone() -> None:
    worker = Worker(str(ROOT / "engine" / "bootstrap.py"), "worker", "prompt")
    worker.next("heartbeat")
    pid = worker.process.pid
    assert os.getpriority(os.PRIO_PROCESS, pid) == os.getpriority(os.PRIO_PROCESS, 0)
    assert int(Path(f"/proc/{pid}/oom_score_adj").read_text()) == 500
    worker.close()


def test_beats_while_it_computes(worker: Worker, tmp_path: Path) -> None:
    worker.next("hello")
    worker.ask("stubborn", tmp_path / "out", 2.6)
    worker.next("started")
    moments = []
    while len(moments) < 2:
        beat = worker.next("heartbeat", "result")
        assert beat["event"] == "heartbeat"
        if beat["data"]["busy"]:
            moments.append(time.monotonic())
            assert beat["data"]["rss_bytes"] > 5e6
            assert beat["data"]["model"] == "rehearsal"
    assert moments[1] - moments[0] == pytest.approx(1.0, abs=0.4)


def test_stdout_carries_the_protocol_only(worker: Worker) -> None:
    # Worker._read fails on any line that is no JSON; what was printed must be on stderr instead.
    assert worker.run("noise")["data"] == {"child": 0}
    worker.process.stdin.close()
    assert worker.end() == 0
    said = "".join(worker.stderr)
    for text in ("printed by Python", "written to fd 1", "put by C", "printed by a child", "''"):
        assert text in said


def test_ends_with_its_stdin_when_idle(worker: Worker) -> None:
    worker.next("hello")
    begun = time.monotonic()
    worker.process.stdin.close()
    assert worker.end() == 0
    assert time.monotonic() - begun < 1.0


def test_ends_on_request(worker: Worker) -> None:
    worker.write(protocol.encode(protocol.Request("exit")))
    assert worker.end() == 0


@pytest.mark.parametrize("what", ["untidy", "stubborn"])
def test_ends_with_its_stdin_while_computing_and_leaves_nothing(worker: Worker, what: str, tmp_path: Path) -> None:
    worker.ask(what, tmp_path / "out", 60.0)
    worker.next("progress")
    assert list(tmp_path.iterdir())
    begun = time.monotonic()
    worker.process.stdin.close()
    assert worker.end() == 0
    assert time.monotonic() - begun < 4.0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("what", ["tiles", "untidy"])
def test_honours_a_cancel_and_leaves_nothing(worker: Worker, what: str, tmp_path: Path) -> None:
    number = worker.ask(what, tmp_path / "out", 60.0)
    worker.next("progress")
    worker.cancel(number)
    assert worker.answer() == {"event": "cancelled", "id": number, "data": {}}
    assert list(tmp_path.iterdir()) == []
    assert worker.run("echo")["event"] == "result"


def test_a_cancel_reaches_a_job_that_waits(worker: Worker, tmp_path: Path) -> None:
    first = worker.ask("tiles", tmp_path / "first", 0.3)
    second = worker.ask("tiles", tmp_path / "second", 0.3)
    worker.cancel(second)
    assert [worker.answer()["event"] for _ in (first, second)] == ["result", "cancelled"]
    assert [path.name for path in tmp_path.iterdir()] == ["first"]


def test_reports_progress_and_log_in_order(worker: Worker, tmp_path: Path) -> None:
    number = worker.ask("tiles", tmp_path / "out", 0.4)
    seen = []
    while not seen or seen[-1]["event"] != "result":
        seen.append(worker.next("started", "progress", "log", "result"))
    assert {event["id"] for event in seen} == {number}
    kinds = [event["event"] for event in seen]
    assert kinds[0] == "started"
    assert kinds[-3:] == ["log", "progress", "result"]
    fractions = [event["data"]["fraction"] for event in seen if event["event"] == "progress"]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    # At most twenty a second, although the job reports a hundred times a second.
    assert 3 <= len(fractions) <= 12


@pytest.mark.parametrize(
    "what, kind, words",
    [
        ("user_error", "bad_input", "The rasters do not overlap"),
        ("value_error", "internal", "fault that it did not expect"),
        ("memory_error", "out_of_memory", "Not enough memory"),
        ("disk_full", "disk", "The disk is full"),
        ("not_json", "internal", "fault that it did not expect"),
    ],
)
def test_says_every_failure_in_a_sentence_and_lives_on(
    worker: Worker, what: str, kind: str, words: str, tmp_path: Path
) -> None:
    event = worker.run(what, tmp_path / "out")
    assert event["event"] == "error"
    assert event["data"]["kind"] == kind
    assert words in event["data"]["message"]
    assert "Error" not in event["data"]["message"]
    assert "Traceback" not in event["data"]["message"]
    assert event["data"]["details"]
    assert list(tmp_path.iterdir()) == []
    assert worker.run("echo")["event"] == "result"


def test_survives_garbage_on_its_stdin(worker: Worker) -> None:
    worker.write("not JSON\n\n[1, 2]\n\xff\xfe\n" + '{"op": "nothing", "id": 41, "version": 1}\n')
    worker.write(
        '{"op": "rehearse", "id": 42, "version": 99}\n{"op": "rehearse", "id": 43, "version": 1, "spec": {}}\n'
    )
    worker.write('{"op": "rehearse", "id": 44, "version": 1, "spec": {"what": "echo", "wat": 1}}\n')
    ids = [worker.answer()["id"] for _ in range(7)]
    assert sorted(ids) == [0, 0, 0, 41, 42, 43, 44]
    assert worker.run("echo")["event"] == "result"


def test_says_why_it_cannot_start() -> None:
    worker = Worker(str(REHEARSAL), "broken")
    event = worker.answer()
    assert event["id"] == 0
    assert event["data"]["message"] == "The engine's Python cannot load PyTorch; repair that."
    assert worker.end() == 3
    worker.close()


def test_knows_only_its_own_package(tmp_path: Path) -> None:
    """Installed beside other plugins, in a folder with a space and letters beyond ASCII."""
    plugins = tmp_path / "Ünïcode folder"
    (plugins / "neighbour_plugin").mkdir(parents=True)
    (plugins / "neighbour_plugin" / "__init__.py").touch()
    (plugins / "s2m2_sar").symlink_to(ROOT, target_is_directory=True)
    root = plugins / "s2m2_sar"
    worker = Worker(
        str(root / "tests" / "rehearsal.py"),
        "worker",
        S2M2_REHEARSAL_ROOT=str(root),
        PYTHONPATH=str(plugins),
        LC_ALL="C",
    )
    found = worker.run("where", tmp_path / "ausgäbe")["data"]
    worker.close()
    assert found["package"] == [str(root)]
    assert not found["neighbour"]
    assert found["bare"] == []


def test_the_real_engine_starts_matches_and_keeps_its_model(tmp_path: Path) -> None:
    """Through the bootstrap that users run, by a path with a space and letters beyond ASCII."""
    (tmp_path / "Ünïcode folder").mkdir()
    root = tmp_path / "Ünïcode folder" / "s2m2_sar"
    root.symlink_to(ROOT, target_is_directory=True)
    worker = Worker(str(root / "engine" / "bootstrap.py"), "worker")
    hello = worker.next("hello")["data"]
    assert hello["devices"][0] == "cpu"
    assert hello["threads"] >= 1
    assert {"python", "torch", "numpy", "gdal", "safetensors"} <= set(hello["versions"])
    answers = []
    for number in (1, 2):
        worker.write(protocol.encode(protocol.Request("probe", number, protocol.ProbeSpec("cfog", device="cpu"))))
        event = worker.answer()
        assert event["event"] == "result", event
        answers.append(event["data"])
    assert answers[0]["error_px"] < 1.0
    assert answers[1]["load_seconds"] < 0.005
    assert worker.next("heartbeat")["data"]["model"] == "cfog (cpu)"
    worker.close()


def test_the_check_answers_without_loading_anything() -> None:
    begun = time.monotonic()
    done = subprocess.run([sys.executable, str(BOOTSTRAP), "check"], capture_output=True, text=True, check=True)
    assert time.monotonic() - begun < 2.0
    answer = json.loads(done.stdout)
    assert answer["missing"] == []
    assert answer["version"] == list(sys.version_info[:3])
    assert answer["prefix"] == sys.prefix


def test_the_bootstrap_refuses_what_it_does_not_know() -> None:
    done = subprocess.run([sys.executable, str(BOOTSTRAP), "dance"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage" in done.stderr
