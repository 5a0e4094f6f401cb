"""One worker process with its pipes and threads. Knows lines, not what they mean."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
from dataclasses import dataclass, field
from typing import IO, Callable, Mapping, Optional

from ...engine.protocol import MAX_LINE_BYTES
from .diagnostics import RingBuffer
from .interpreter import start_options

#: Given to a process to end after its stdin was closed, and again after it was asked to terminate.
SOFT_SECONDS = 0.5
TERMINATE_SECONDS = 0.25
#: For what an ended process wrote to be read.
LAST_WORDS_SECONDS = 2.0
#: The end of a killed process; longer only where the system itself hangs.
KILL_SECONDS = 2.0


@dataclass(frozen=True)
class Launch:
    """How a worker is started: the program, its environment, and what to call it in messages."""

    command: tuple[str, ...]
    environment: Mapping[str, str] = field(compare=False)
    label: str


class WorkerProcess:
    """A running worker. Three threads serve it: one writes to it, one reads its lines, one its stderr.

    Writing has a thread of its own so that nobody waits for a worker that reads slowly or hangs: every method returns
    at once, except :meth:`stop`, which says how long it may take.

    Args:
        launch: what to start.
        on_line: called with each line of stdout, from the reading thread.
        on_end: called once with the exit code after the last line, from the reading thread; the process is reaped then.
        log: receives stderr.

    Raises:
        OSError: the program cannot be run.
    """

    def __init__(
        self, launch: Launch, on_line: Callable[[bytes], None], on_end: Callable[[int], None], log: RingBuffer
    ) -> None:
        self._process = subprocess.Popen(
            launch.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(launch.environment),
            **start_options(),
        )
        self.pid = self._process.pid
        self._outbox: queue.SimpleQueue[Optional[bytes]] = queue.SimpleQueue()
        self._on_line = on_line
        self._on_end = on_end
        self._log = log
        self._over = False
        self._stderr_thread = self._thread("stderr", self._read_stderr)
        self._threads = [
            self._thread("write", self._write),
            self._stderr_thread,
            self._thread("read", self._read),
        ]
        for thread in self._threads:
            thread.start()

    def _thread(self, name: str, target: Callable[[], None]) -> threading.Thread:
        return threading.Thread(target=target, name=f"s2m2-engine-{name}-{self.pid}", daemon=True)

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def send(self, line: str) -> None:
        """Queue one line for the worker's stdin; lost where the worker is gone."""
        self._outbox.put(line.encode("utf-8"))

    def close_stdin(self) -> None:
        """After what is queued, end the worker's stdin, which asks it to end itself."""
        self._outbox.put(None)

    def stop(self, soft_seconds: float = SOFT_SECONDS) -> int:
        """End the process: by the end of its stdin, else terminate, else kill; then wait for it and its threads.

        Args:
            soft_seconds: how long it may take to end by itself; 0 = it is terminated at once.

        Returns:
            The exit code. At most about ``soft_seconds`` + 0.3 s go by, unless the system keeps a killed process.
        """
        self.close_stdin()
        for patience, force in ((soft_seconds, None), (TERMINATE_SECONDS, "SIGTERM"), (KILL_SECONDS, "SIGKILL")):
            if force is not None:
                self.signal(force)
            if patience and self._wait(patience):
                break
        # Children that the worker may have left would keep the pipes open, and with them the threads.
        self.signal("SIGKILL")
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(KILL_SECONDS)
        return self._process.returncode if self._process.returncode is not None else 0

    def signal(self, name: str) -> None:
        """Send ``SIGTERM`` or ``SIGKILL`` to the worker and to all processes that it started."""
        if self._over:
            # The number may belong to somebody else by now.
            return
        if os.name == "nt":
            # Windows knows one way to end a process, and no groups.
            if self.alive:
                self._process.kill()
            return
        try:
            os.killpg(self.pid, getattr(signal, name))
        except (ProcessLookupError, PermissionError):
            # Gone already; macOS says so of a zombie with the second.
            return

    def _wait(self, seconds: float) -> bool:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _write(self) -> None:
        pipe = _opened(self._process.stdin)
        try:
            for line in iter(self._outbox.get, None):
                pipe.write(line)
                pipe.flush()
        except OSError as error:
            self._log.add(f"[plugin] the engine does not read any more: {error}")
        finally:
            try:
                pipe.close()
            except OSError as error:
                self._log.add(f"[plugin] the engine's input was already closed: {error}")

    def _read(self) -> None:
        pipe = _opened(self._process.stdout)
        for line in iter(lambda: pipe.readline(MAX_LINE_BYTES), b""):
            self._on_line(line)
        pipe.close()
        # The worker's end of the pipe closes with the process. One that closed it and lives is of no use.
        if not self._wait(SOFT_SECONDS):
            self.signal("SIGKILL")
        code = self._process.wait()
        # Whatever the worker itself had started.
        self.signal("SIGKILL")
        self._over = True
        self._outbox.put(None)
        # What it said last is why it ended.
        self._stderr_thread.join(LAST_WORDS_SECONDS)
        self._on_end(code)

    def _read_stderr(self) -> None:
        pipe = _opened(self._process.stderr)
        for line in iter(lambda: pipe.readline(MAX_LINE_BYTES), b""):
            self._log.add(line.decode("utf-8", "replace"))
        pipe.close()


def _opened(pipe: Optional[IO[bytes]]) -> IO[bytes]:
    if pipe is None:
        raise ValueError("the pipe was not opened")
    return pipe
