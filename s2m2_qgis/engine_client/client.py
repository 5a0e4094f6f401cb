"""Asks the engine for one thing at a time and waits for the answer, in whatever thread the caller has to spare."""

from __future__ import annotations

import queue
import threading
import time
from dataclasses import dataclass, replace
from typing import Any, Callable, Optional

from ...engine import protocol
from ...engine.protocol import INTERNAL, WORKER, Cancelled, Event, JobError, Request
from ..engine_words import say
from . import messages
from .diagnostics import RingBuffer
from .leftovers import Leftovers
from .process import Launch, WorkerProcess
from .status import BUSY, DEFAULT_TIMEOUTS, FAILED, OFF, READY, STARTING, Status, Timeouts

OnProgress = Callable[[Optional[float], str, Optional[float]], None]
OnLog = Callable[[str, str], None]
IsCancelled = Callable[[], bool]

_POLL_SECONDS = 0.05
#: Between two looks at the inbox; longer only where this process was not running at all.
_ASLEEP_SECONDS = 5.0
#: Lines of garbage before a program that never greeted is taken for something else than the engine.
_MAX_GARBAGE = 50
_STDERR_TAIL = 40


@dataclass(frozen=True)
class _Ended:
    """Comes through the queue after the worker's last event."""

    code: int


class EngineClient:
    """One persistent worker, started on first use and again after it died.

    :meth:`request` blocks its caller and belongs into a task or a Processing algorithm's thread; several callers wait
    for each other. Everything else returns quickly and may be called from the main thread.

    Args:
        name: for the log.
        find_launch: says how the worker is started; asked before each request, from the requesting thread, so that a
            changed setting takes effect. May raise JobError.
        timeouts: how long to wait for what.
    """

    def __init__(self, name: str, find_launch: Callable[[], Launch], timeouts: Timeouts = DEFAULT_TIMEOUTS) -> None:
        self.name = name
        self.log = RingBuffer()
        self._find_launch = find_launch
        self._timeouts = timeouts
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._process: Optional[WorkerProcess] = None
        self._launch: Optional[Launch] = None
        self._inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._status = Status()
        self._last_line = 0.0
        self._idle_beats = 0
        self._last_id = 0
        self._closed = False
        self._stops = 0

    def status(self) -> Status:
        """What is known at this moment."""
        with self._lock:
            return self._status

    def request(
        self,
        op: str,
        spec: Any,
        on_progress: Optional[OnProgress] = None,
        is_cancelled: Optional[IsCancelled] = None,
        on_log: Optional[OnLog] = None,
    ) -> dict[str, Any]:
        """Run one job in the worker and wait for its answer.

        Args:
            op: a key of ``protocol.SPECS``.
            spec: the dataclass that belongs to it.
            on_progress: called in this thread with (fraction 0–1 or None, message, seconds left or None).
            is_cancelled: asked in this thread about twenty times a second.
            on_log: called in this thread with (level, message).

        Returns:
            The job's answer, plain data.

        Raises:
            Cancelled: by ``is_cancelled``, or because the client was stopped; within 2 s, and nothing is left of the
            job. JobError: the job failed, or the worker could not be started, died or fell silent (``worker``). The
            next
                request starts a new one.
        """
        report = on_progress or (lambda fraction, message, seconds_left: None)
        asked = is_cancelled or (lambda: False)
        stops = self._stops

        def stopped() -> bool:
            return self._closed or self._stops != stops

        def cancelled() -> bool:
            return stopped() or asked()

        self._take_turn(report, cancelled)
        try:
            if cancelled():
                raise Cancelled
            process = self._ready_process(report, cancelled, stopped)
            answer = self._run(process, op, spec, report, cancelled, on_log or (lambda level, message: None))
        except JobError as error:
            self._note(message=error.message)
            self.log.add(f"[plugin] {op} failed ({error.kind}): {error.message}\n{error.details}")
            raise
        finally:
            self._turn.release()
        self._note(message="")
        return answer

    def stop(self) -> None:
        """End the worker, if one runs; a request that waits for it raises Cancelled. The next request starts a new one.
        Takes at most about a second."""
        with self._lock:
            self._stops += 1
            process, self._process = self._process, None
        if process is not None:
            process.stop()
        with self._lock:
            if self._process is None:
                self._status = Status(message=self._status.message)

    def close(self) -> None:
        """As :meth:`stop`, for good: every later request raises Cancelled."""
        self._closed = True
        self.stop()

    def _take_turn(self, report: OnProgress, cancelled: IsCancelled) -> None:
        if self._turn.acquire(blocking=False):
            return
        report(None, messages.waiting(), None)
        while not self._turn.acquire(timeout=_POLL_SECONDS):
            if cancelled():
                raise Cancelled

    def _run(
        self, process: WorkerProcess, op: str, spec: Any, report: OnProgress, cancelled: IsCancelled, log: OnLog
    ) -> dict[str, Any]:
        self._last_id += 1
        number = self._last_id
        leftovers = Leftovers(protocol.output_folder(spec), process.pid)
        self._idle_beats = 0
        process.send(protocol.encode(Request(op, number, spec)))
        self._note(state=BUSY)
        over = False
        try:
            answer = self._await_answer(process, number, leftovers, report, cancelled, log)
            over = True
        finally:
            if not over:
                # Also where a callback raised or a line was lost: nobody waits for this job any more. One that has
                # ended by itself does not mind.
                process.send(protocol.encode(Request("cancel", number)))
            if process.alive:
                self._note(state=READY)
        return answer

    def _await_answer(
        self,
        process: WorkerProcess,
        number: int,
        leftovers: Leftovers,
        report: OnProgress,
        cancelled: IsCancelled,
        log: OnLog,
    ) -> dict[str, Any]:
        give_up = 0.0
        for event in self._listen(process):
            if isinstance(event, _Ended):
                leftovers.sweep()
                raise self._death(event.code)
            if event is not None and event.id == number:
                if event.event == "result":
                    return event.data
                if event.event == "cancelled":
                    raise Cancelled
                _pass_on(event, report, log)
            if event is not None and event.event == "error" and event.id in (number, 0):
                raise _job_error(event)
            if not give_up and cancelled():
                process.send(protocol.encode(Request("cancel", number)))
                give_up = time.monotonic() + self._timeouts.cancel
            if give_up and time.monotonic() >= give_up:
                self.log.add("[plugin] the job did not heed the cancel; the engine is ended")
                self._abandon(process)
                leftovers.sweep()
                raise Cancelled
            if self._is_silent():
                self._abandon(process)
                leftovers.sweep()
                raise JobError(messages.silent(self._timeouts.silence), WORKER, self.log.tail(_STDERR_TAIL))
            if self._idle_beats >= protocol.IDLE_BEATS:
                raise JobError(messages.lost(), WORKER, self.log.tail(_STDERR_TAIL))
        raise Cancelled

    def _listen(self, process: WorkerProcess) -> Any:
        """Events as they come, None when there was none for a moment; ends after the worker's end, which comes last."""
        dead_since = 0.0
        last_look = time.monotonic()
        while True:
            if time.monotonic() - last_look > _ASLEEP_SECONDS:
                # The whole machine slept, and the worker with it.
                self._last_line = time.monotonic()
            last_look = time.monotonic()
            try:
                event = self._inbox.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                event = None
            yield event
            if isinstance(event, _Ended):
                return
            if event is None and not process.alive:
                # Its children may hold the pipe open, so that the end of the stream does not come.
                dead_since = dead_since or time.monotonic()
                if time.monotonic() - dead_since > 1.0:
                    process.signal("SIGKILL")

    def _ready_process(self, report: OnProgress, cancelled: IsCancelled, stopped: IsCancelled) -> WorkerProcess:
        """The running worker once it is ready, or a new one."""
        launch = self._find_launch()
        with self._lock:
            process, state = self._process, self._status.state
            usable = process is not None and process.alive and launch == self._launch
            if process is not None and usable and state in (READY, BUSY):
                self._last_line = time.monotonic()
                return process
            waited_for = process if usable and state == STARTING else None
            if waited_for is None:
                self._process = None
        if process is not None and waited_for is None:
            process.stop()
        report(None, messages.starting(), None)
        started = waited_for or self._start(launch)
        try:
            self._await_hello(started, launch, cancelled)
        except JobError:
            self._abandon(started)
            self._note(state=FAILED)
            raise
        except Cancelled:
            # Who gave up often asks again, a click later: the worker goes on starting, unless it was to be stopped.
            if stopped():
                self._abandon(started)
            raise
        return started

    def _start(self, launch: Launch) -> WorkerProcess:
        inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.log.add(f"[plugin] starting {self.name}: {' '.join(launch.command)}")
        with self._lock:
            try:
                process = WorkerProcess(
                    launch,
                    lambda line: self._take_line(line, inbox),
                    lambda code: self._take_end(code, inbox),
                    self.log,
                )
            except OSError as error:
                self._status = Status(state=FAILED, interpreter=launch.label)
                raise JobError(messages.no_start(launch.label, str(error)), WORKER) from error
            self._process, self._launch, self._inbox = process, launch, inbox
            self._last_line = time.monotonic()
            self._status = Status(state=STARTING, pid=process.pid, interpreter=launch.label)
        return process

    def _await_hello(self, process: WorkerProcess, launch: Launch, cancelled: IsCancelled) -> None:
        deadline = time.monotonic() + self._timeouts.start
        garbage = 0
        for event in self._listen(process):
            # Not with an event in hand: whoever asks next needs it.
            if (event is None or isinstance(event, _Ended)) and cancelled():
                raise Cancelled
            if isinstance(event, _Ended):
                why = messages.reason(event.code)
                raise JobError(messages.no_start(launch.label, why), WORKER, self.log.tail(_STDERR_TAIL))
            if event is not None and event.event == "hello":
                if event.data.get("protocol") != protocol.PROTOCOL_VERSION:
                    raise JobError(messages.other_protocol(), WORKER)
                return
            if event is not None and event.event == "error" and event.id == 0:
                raise _job_error(event)
            garbage += event is not None and event.event == ""
            if garbage > _MAX_GARBAGE:
                raise JobError(messages.not_an_engine(launch.label), WORKER, self.log.tail(_STDERR_TAIL))
            if time.monotonic() > deadline or self._is_silent():
                waited = min(self._timeouts.start, self._timeouts.silence)
                raise JobError(messages.slow_start(launch.label, waited), WORKER, self.log.tail(_STDERR_TAIL))

    def _take_line(self, line: bytes, inbox: queue.SimpleQueue[Any]) -> None:
        """Reading thread: one line of the worker."""
        self._last_line = time.monotonic()
        try:
            event = protocol.find_event(line.decode("utf-8", "replace"))
        except JobError:
            self.log.add("[plugin] not a message: " + line.decode("utf-8", "replace"))
            inbox.put(Event(""))
            return
        if event.event == "heartbeat":
            self._idle_beats = 0 if event.data.get("busy", True) else self._idle_beats + 1
            self._note(inbox, **_beat(event.data))
        else:
            if event.event == "hello" and event.data.get("protocol") == protocol.PROTOCOL_VERSION:
                # Here, since the one who asked for the start may have given up.
                self._greet(event, inbox)
            inbox.put(event)

    def _take_end(self, code: int, inbox: queue.SimpleQueue[Any]) -> None:
        """Reading thread: the worker is gone."""
        self.log.add(f"[plugin] {self.name} ended: {messages.reason(code)}")
        self._note(inbox, state=OFF, pid=0)
        inbox.put(_Ended(code))

    def _greet(self, hello: Event, inbox: queue.SimpleQueue[Any]) -> None:
        data = hello.data
        versions = data.get("versions")
        self._note(
            inbox,
            state=READY,
            device=str(data.get("device", "")),
            device_reason=say(str(data.get("device_reason", ""))),
            devices=tuple(str(name) for name in data.get("devices") or ()),
            threads=_whole(data.get("threads")),
            versions={str(key): str(value) for key, value in versions.items()} if isinstance(versions, dict) else {},
        )

    def _death(self, code: int) -> Exception:
        if self._process is None:
            # stop() ended it.
            return Cancelled()
        return JobError(messages.death(code, self.status().rss_bytes), WORKER, self.log.tail(_STDERR_TAIL))

    def _abandon(self, process: WorkerProcess) -> None:
        """End ``process`` by force; the next request starts another."""
        with self._lock:
            if self._process is process:
                self._process = None
        process.stop(soft_seconds=0.0)

    def _is_silent(self) -> bool:
        return time.monotonic() - self._last_line > self._timeouts.silence

    def _note(self, inbox: Optional[queue.SimpleQueue[Any]] = None, **changes: Any) -> None:
        """Change the status; what comes from a worker that is no longer the current one is dropped."""
        with self._lock:
            if inbox is None or inbox is self._inbox:
                self._status = replace(self._status, **changes)


def _pass_on(event: Event, report: OnProgress, log: OnLog) -> None:
    data = event.data
    if event.event == "progress":
        report(data.get("fraction"), say(str(data.get("message", ""))), data.get("seconds_left"))
    elif event.event == "log":
        log(str(data.get("level", "info")), say(str(data.get("message", ""))))


def _job_error(event: Event) -> JobError:
    data = event.data
    english, details = str(data.get("message", "")), str(data.get("details", ""))
    message = say(english)
    if message != english:
        # Logs and diagnostics are read by others, too.
        details = f"{english}\n{details}".strip()
    return JobError(message, str(data.get("kind", INTERNAL)), details)


def _beat(data: dict[str, Any]) -> dict[str, Any]:
    """What a heartbeat says, as fields of a Status."""
    said: dict[str, Any] = {"rss_bytes": _whole(data.get("rss_bytes")), "model": str(data.get("model", ""))}
    if data.get("device"):
        said.update({key: str(data.get(key, "")) for key in ("device", "device_wanted")})
        said["device_reason"] = say(str(data.get("device_reason", "")))
    return said


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
