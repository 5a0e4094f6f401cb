"""A lane of a batch: one engine process of its own that runs scene after scene, and may die without harm to the rest.

The same worker serves here that serves QGIS (``engine/bootstrap.py worker``), through the same protocol: a scene that
ends its process by a signal, an abort or for lack of memory is one failed scene, and the next one gets a new process.
"""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import Any, Optional

from ..progress import Progress
from ..protocol import (
    IDLE_BEATS,
    INTERNAL,
    MAX_LINE_BYTES,
    WORKER,
    Cancelled,
    Event,
    JobError,
    Request,
    encode,
    find_event,
    partial_folder,
)
from .settings import Spec, out_of

BOOTSTRAP = Path(__file__).resolve().parents[1] / "bootstrap.py"
#: Seconds without a line from the process: while it starts (torch from a cold disk), and later, with its heartbeats.
START_SECONDS, SILENT_SECONDS = 180.0, 120.0
#: How long a cancelled job may take to notice.
CANCEL_SECONDS = 5.0
_POLL = 0.2
_KEPT_LINES = 60
_KEPT_CHARS = 500


class Lane:
    """Runs jobs one after another in a process that is started when first needed.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._process: Optional[subprocess.Popen[bytes]] = None
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._said: deque[str] = deque(maxlen=_KEPT_LINES)
        self._number = 0
        self._greeted = False

    def run(self, op: str, spec: Spec, progress: Progress) -> dict[str, Any]:
        """The answer of one job.

        Raises:
            JobError: the job's own; (``worker``) its process died, hung or could not be started.
            Cancelled: ``progress`` said so.
        """
        if self._process is None or self._process.poll() is not None:
            self._start()
        self._number += 1
        self._pass_over()
        self._send(Request(op, self._number, spec))
        pid = self._process.pid if self._process is not None else 0
        try:
            return self._wait(progress)
        except Cancelled:
            self._cancel()
            raise
        finally:
            # A process that died under a job cannot remove what it has half written.
            if self._process is None:
                shutil.rmtree(partial_folder(out_of(spec), pid), ignore_errors=True)

    def close(self) -> None:
        """End the process; a job that runs in it ends with it."""
        process, self._process = self._process, None
        if process is None:
            return
        try:
            if process.stdin is not None:
                process.stdin.close()
            process.wait(CANCEL_SECONDS)
        except (OSError, subprocess.TimeoutExpired):
            _kill(process)

    def _start(self) -> None:
        self._lines, self._said = queue.SimpleQueue(), deque(maxlen=_KEPT_LINES)
        self._greeted = False
        try:
            # A session of its own: Ctrl-C is for the batch, which then tells its lanes.
            self._process = subprocess.Popen(
                [sys.executable, str(BOOTSTRAP), "worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise JobError("The engine's process cannot be started; free some memory.", WORKER, str(error)) from error
        for stream, take in ((self._process.stdout, self._lines.put), (self._process.stderr, self._said.append)):
            threading.Thread(target=_pump, args=(stream, take), daemon=True).start()

    def _wait(self, progress: Progress) -> dict[str, Any]:
        """Until the job's last line."""
        heard, idle = time.monotonic(), 0
        while True:
            progress.check()
            try:
                line = self._lines.get(timeout=_POLL)
            except queue.Empty:
                process = self._process
                if process is None or process.poll() is not None:
                    raise self._death() from None
                if time.monotonic() - heard > (SILENT_SECONDS if self._greeted else START_SECONDS):
                    self._end()
                    raise JobError(
                        "The engine's process did not answer any more and was ended; run the batch again.",
                        WORKER,
                        "".join(self._said),
                    ) from None
                continue
            heard = time.monotonic()
            event = self._event(line)
            if event.event == "heartbeat":
                # Before it has greeted, the request waits in the worker's queue.
                idle = 0 if event.data.get("busy", True) or not self._greeted else idle + 1
            if idle >= IDLE_BEATS:
                self._end()
                raise JobError(
                    "The answer of the engine's process was lost among other output; run the batch again.",
                    WORKER,
                    "".join(self._said),
                )
            answer = self._take(event, progress)
            if answer is not None:
                return answer

    def _pass_over(self) -> None:
        """What the process said since its last job: heartbeats that speak of no job of now."""
        while not self._lines.empty():
            self._event(self._lines.get())

    def _event(self, line: str) -> Event:
        """Of a line; what is none is kept for the log."""
        try:
            event = find_event(line)
            self._greeted = self._greeted or event.event == "hello"
            return event
        except JobError:
            self._said.append(f"not a message: {line[:_KEPT_CHARS]}\n")
            return Event("")

    def _take(self, event: Event, progress: Progress) -> Optional[dict[str, Any]]:
        data = event.data
        if event.event == "error" and event.id in (0, self._number):
            kind, message = str(data.get("kind", INTERNAL)), str(data.get("message", ""))
            raise JobError(message, kind, str(data.get("details", "")))
        if event.id != self._number:
            return None
        if event.event == "progress":
            progress.step(data.get("fraction"), str(data.get("message", "")))
        elif event.event == "log":
            progress.log(str(data.get("level", "info")), str(data.get("message", "")))
        elif event.event == "cancelled":
            raise Cancelled
        elif event.event == "result":
            return dict(data)
        return None

    def _cancel(self) -> None:
        """Let the job end by itself, for a while; then end its process."""
        try:
            self._send(Request("cancel", self._number))
            silent, until = Progress(), time.monotonic() + CANCEL_SECONDS
            while time.monotonic() < until:
                try:
                    if self._take(self._event(self._lines.get(timeout=_POLL)), silent) is not None:
                        return
                except queue.Empty:
                    continue
        except (Cancelled, JobError):
            return
        self._end()

    def _send(self, request: Request) -> None:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(encode(request).encode("ascii"))
            process.stdin.flush()
        except OSError:
            raise self._death() from None

    def _death(self) -> JobError:
        """What to say of a process that has ended."""
        process = self._process
        code = process.wait() if process is not None else None
        self._end()
        details = "".join(self._said)
        if code == -getattr(signal, "SIGKILL", 9):
            why = "was killed, perhaps because memory ran out; use a larger pixel size or fewer scenes at a time"
        elif code is not None and code < 0:
            known = {number.value: number.name for number in signal.Signals}
            name = known.get(-code, str(-code))
            why = f"ended by {name}; check the scene's files, and report it with the log if they are whole"
        else:
            why = f"ended with code {code}; see the log"
        return JobError(f"The engine's process {why}.", WORKER, details)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            _kill(process)


def _pump(stream: Any, take: Any) -> None:
    """Thread: every line of a stream, until it ends."""
    for line in iter(lambda: stream.readline(MAX_LINE_BYTES), b""):
        take(line.decode("utf-8", "replace"))


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except OSError:
        process.kill()
    process.wait()
