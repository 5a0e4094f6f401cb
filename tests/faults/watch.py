"""Jobs as QGIS runs them: tasks of its task manager, while its event loop must go on."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.engine_client import EngineClient
from s2m2_sar.s2m2_qgis.tasks import EngineTask, request_task, start

#: Longer than any job here takes, on a busy machine, too.
PATIENCE = 240.0
#: A main thread that waits for the engine does nothing else for a cancel's two seconds and more; one that is merely
#: short of a processor comes back sooner.
_GAP_SECONDS = 2.0
_TICK_MS = 20


class Outcome:
    """How a task ended: exactly one of ``answer``, ``error`` and ``stopped``."""

    def __init__(self) -> None:
        self.answer: Any = None
        self.error: Optional[JobError] = None
        self.stopped = False
        self.count = 0

    @property
    def ended(self) -> bool:
        return self.count > 0


class Watch:
    """Runs tasks and the event loop, whose longest gap it knows."""

    def __init__(self) -> None:
        self.ticks = 0
        self.started = 0
        self.gap = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(
        self,
        client: EngineClient,
        op: str,
        spec: Any,
        on_progress: Optional[Callable[[Optional[float], str], None]] = None,
    ) -> tuple[EngineTask, Outcome]:
        """Start a job; ``on_progress`` is called in the main thread."""
        self.started += 1
        task = request_task(op, client, op, spec)
        outcome = Outcome()

        def end(**found: Any) -> None:
            outcome.count += 1
            for name, value in found.items():
                setattr(outcome, name, value)

        task.succeeded.connect(lambda answer: end(answer=answer))
        task.failed.connect(lambda error: end(error=error))
        task.stopped.connect(lambda: end(stopped=True))
        if on_progress is not None:
            task.progressed.connect(lambda fraction, message, left: on_progress(fraction, message))
        return start(task), outcome

    def until(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Let QGIS live until ``condition``; fails where it does not come about."""
        loop = QEventLoop()
        end = time.monotonic() + seconds
        self._last = time.monotonic()
        self._timer.start()
        poll = QTimer()
        poll.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
        poll.start(10)
        loop.exec() if hasattr(loop, "exec") else loop.exec_()
        poll.stop()
        self._timer.stop()
        assert condition(), "it did not come about"

    def run(self, client: EngineClient, op: str, spec: Any, **more: Any) -> Outcome:
        """Start a job and see it to its end."""
        _task, outcome = self.start(client, op, spec, **more)
        self.until(lambda: outcome.ended)
        assert outcome.count == 1
        return outcome

    def check(self) -> None:
        """QGIS's event loop went on, and no task is left in QGIS's list."""
        QgsApplication.processEvents()
        assert QgsApplication.taskManager().countActiveTasks() == 0
        assert self.ticks or not self.started
        assert self.gap < _GAP_SECONDS, f"QGIS stood still for {self.gap:.1f} s"

    def _tick(self) -> None:
        now = time.monotonic()
        self.gap = max(self.gap, now - self._last)
        self._last = now
        self.ticks += 1


def one_sentence(error: Optional[JobError], *words: str, kind: str = "") -> None:
    """A message that a user can read: cause and remedy, no class name, no traceback; of a kind, where one is named."""
    assert error is not None
    assert kind in ("", error.kind), error.message
    text = error.message
    assert text
    assert "Traceback" not in text
    assert "Error" not in text, text
    assert "\n" not in text
    assert "fault that it did not expect" not in text, f"{text} {error.details}"
    for word in words:
        assert word in text, text
