"""The engine's process: reads requests from a pipe, runs one job at a time, writes events to another pipe.

Three threads. The main thread runs the jobs, since CUDA and signal handlers want it. A reader waits for requests, so
that a cancel gets through while a job computes, and so that the end of stdin, which means that QGIS is gone, ends
this process too. A third says every second that the process is alive.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import queue
import shutil
import sys
import threading
import time
from typing import Any, BinaryIO, Callable, Mapping, Optional

from . import jobs as all_jobs
from . import protocol, runtime
from .failures import as_job_error
from .progress import Progress
from .protocol import Cancelled, Event, JobError, Request

Job = Callable[[Any, Progress], "dict[str, Any]"]

HEARTBEAT_SECONDS = 1.0
#: Progress with the same words is left out when it comes faster than this: nobody can read it, and QGIS draws each.
PROGRESS_SECONDS = 0.05
#: How long a job may take to notice that stdin has closed before the process ends under it.
CLOSING_SECONDS = 2.0

CANNOT_START = 3
_log = logging.getLogger(__name__)


def main(
    source: BinaryIO,
    sink: BinaryIO,
    jobs: Mapping[str, Job] = all_jobs.JOBS,
    prepare: Callable[[], dict[str, Any]] = all_jobs.prepare,
    state: Callable[[], dict[str, Any]] = all_jobs.state,
    prompt: bool = False,
) -> int:
    """Serve the protocol until ``source`` ends or asks to exit.

    Args:
        source, sink: requests come from one and events go to the other.
        jobs: what answers each ``op``.
        prepare: loads what every job needs; its answer becomes part of ``hello``.
        state: what each heartbeat says beside memory and ``busy``.
        prompt: a user waits for its answers: it does not stand back behind others for the processor.

    Returns:
        The process's exit code.
    """
    # A fault in a C library leaves the Python stack on stderr, which the plugin keeps for its diagnostics.
    faulthandler.enable(file=sys.stderr)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    runtime.give_way(prompt)
    return Worker(source, sink, jobs, state).run(prepare)


class Worker:
    """One worker and its threads; used once."""

    def __init__(
        self, source: BinaryIO, sink: BinaryIO, jobs: Mapping[str, Job], state: Callable[[], dict[str, Any]]
    ) -> None:
        self._source = source
        self._sink = sink
        self._sink_lock = threading.Lock()
        self._jobs = jobs
        self._state = state
        self._requests: queue.SimpleQueue[Optional[Request]] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._current: Optional[Request] = None
        self._closing = threading.Event()
        self._ended = threading.Event()

    def run(self, prepare: Callable[[], dict[str, Any]]) -> int:
        """Greet, then answer requests in the order of their arrival. Returns the process's exit code."""
        for target in (self._read, self._beat):
            threading.Thread(target=target, name=target.__name__, daemon=True).start()
        try:
            hello = prepare()
        except Exception as error:  # noqa: BLE001 - the last handler before the process's end; all of it is reported
            self._send(_error_event(0, error))
            return CANNOT_START
        self._send(Event("hello", data={"protocol": protocol.PROTOCOL_VERSION, "pid": os.getpid(), **hello}))
        while True:
            request = self._requests.get()
            if request is None or self._closing.is_set():
                break
            self._current = request
            self._answer(request)
            self._current = None
        self._ended.set()
        return 0

    def _answer(self, request: Request) -> None:
        job = self._jobs.get(request.op)
        if job is None or request.spec is None:
            fault = JobError(f"The engine has no operation {request.op!r}; update the plugin.", protocol.INTERNAL)
            self._send(_error_event(request.id, fault))
            return
        if request.id in self._cancelled:
            self._send(Event("cancelled", request.id))
            return
        self._send(Event("started", request.id))
        try:
            answer = Event("result", request.id, job(request.spec, self._progress(request.id)))
            line = protocol.encode(answer)
        except Cancelled:
            line = protocol.encode(Event("cancelled", request.id))
        except Exception as error:  # noqa: BLE001 - whatever a job does, the worker lives on and says what happened
            line = protocol.encode(_error_event(request.id, error))
        self._sweep(request)
        # The job is over before its last line is read: a cancel that comes now is for nothing that still runs.
        self._cancelled.discard(request.id)
        self._write(line)

    def _progress(self, number: int) -> Progress:
        last, said = -PROGRESS_SECONDS, ""

        def report(fraction: Optional[float], message: str, seconds_left: Optional[float]) -> None:
            nonlocal last, said
            now = time.monotonic()
            if now - last >= PROGRESS_SECONDS or message != said or fraction == 1.0:
                last, said = now, message
                data = {"fraction": fraction, "message": message, "seconds_left": seconds_left}
                self._send(Event("progress", number, data))

        def log(level: str, message: str) -> None:
            self._send(Event("log", number, {"level": level, "message": message}))

        return Progress(report, lambda: number in self._cancelled or self._closing.is_set(), log)

    def _read(self) -> None:
        """Thread: requests into the queue, until stdin ends; whatever happens here, the process ends after it."""
        try:
            for line in self._source:
                text = line.decode("utf-8", "replace").strip()
                if text and not self._take(text):
                    break
        finally:
            self._close()

    def _take(self, text: str) -> bool:
        """One line; False where it asks to exit."""
        try:
            request = protocol.decode_request(text)
        except Exception as error:  # noqa: BLE001 - a worker that no longer reads is worse than any line
            self._send(_error_event(protocol.line_id(text), error))
            return True
        if request.op == "exit":
            return False
        if request.op == "cancel":
            self._cancelled.add(request.id)
        else:
            self._requests.put(request)
        return True

    def _beat(self) -> None:
        """Thread: a heartbeat at once, then one every second."""
        while not self._ended.is_set():
            data = {"rss_bytes": runtime.rss_bytes(), "busy": self._current is not None, **self._state()}
            self._send(Event("heartbeat", data=data))
            self._ended.wait(HEARTBEAT_SECONDS)

    def _close(self) -> None:
        """End the process: softly if the main thread is idle or soon notices, else under its feet."""
        self._closing.set()
        self._requests.put(None)
        if not self._ended.wait(CLOSING_SECONDS):
            current = self._current
            if current is not None:
                self._sweep(current)
            os._exit(0)

    def _send(self, event: Event) -> None:
        self._write(protocol.encode(event))

    def _write(self, line: str) -> None:
        try:
            with self._sink_lock:
                self._sink.write(line.encode("ascii"))
                self._sink.flush()
        except OSError as error:
            # Nobody reads any more. The reader thread sees the end of stdin and ends the process.
            _log.info("the plugin does not listen any more: %s", error)

    def _sweep(self, request: Request) -> None:
        """Remove what the job has half written; a job that is whole has renamed it."""
        out = protocol.output_folder(request.spec)
        if out:
            shutil.rmtree(protocol.partial_folder(out, os.getpid()), ignore_errors=True)


def _error_event(number: int, error: Exception) -> Event:
    fault = as_job_error(error)
    return Event("error", number, {"kind": fault.kind, "message": fault.message, "details": fault.details})
