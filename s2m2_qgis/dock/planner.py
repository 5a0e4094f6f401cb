"""Asks the engine what a job would do, a moment after the last change, and never holds up the main thread."""

from __future__ import annotations

import threading
from typing import Any, Callable, Optional, Union

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...engine.protocol import Cancelled, FieldSpec, JobError, PlanSpec, RegisterSpec
from ..engine_client import Engines

_SETTLE_MS = 400

JobSpec = Union[RegisterSpec, FieldSpec]


class Planner(QObject):
    """The latest question wins: an older one is cancelled, and its answer is dropped.

    Not a QgsTask: a question at every change would flood QGIS's task manager.

    Args:
        engines: the job engine is asked while it is free, so that it is ready when the button is pressed; the
            interactive one where a job has it.
        make_spec: builds the question, in the main thread, when the pause is over. May raise JobError.

    Signals:
        asked: the engine is being asked.
        planned: its answer.
        refused: a JobError, from ``make_spec`` or from the engine: the one reason why it cannot run.
    """

    asked = pyqtSignal()
    planned = pyqtSignal(object)
    refused = pyqtSignal(object)
    _answered = pyqtSignal(int, object)

    def __init__(self, engines: Engines, make_spec: Callable[[], JobSpec], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self._make_spec = make_spec
        self._number = 0
        self._cancel = threading.Event()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._ask)
        self._answered.connect(self._take)

    def ask(self) -> None:
        """Ask after a short pause; a question under way is withdrawn at once."""
        self.withdraw()
        self._timer.start()

    def withdraw(self) -> None:
        """Forget the question."""
        self._timer.stop()
        self._number += 1
        self._cancel.set()

    def _ask(self) -> None:
        try:
            spec = self._make_spec()
        except JobError as error:
            self.refused.emit(error)
            return
        self._cancel = threading.Event()
        self.asked.emit()
        question: tuple[str, Any] = ("plan_field", spec) if isinstance(spec, FieldSpec) else ("plan", PlanSpec(spec))
        arguments = (self._number, *question, self._cancel)
        threading.Thread(target=self._wait, args=arguments, name="s2m2 plan", daemon=True).start()

    def _wait(self, number: int, op: str, question: Any, cancel: threading.Event) -> None:
        """The question's own thread."""
        client = self._engines.jobs
        if client.status().state == "busy":
            client = self._engines.interactive
        answer: Any
        try:
            answer = client.request(op, question, is_cancelled=cancel.is_set)
        except Cancelled:
            return
        except JobError as error:
            answer = error
        if not cancel.is_set():
            self._answered.emit(number, answer)

    def _take(self, number: int, answer: Any) -> None:
        if number != self._number:
            return
        if isinstance(answer, JobError):
            self.refused.emit(answer)
        elif not answer.get("ok", True):
            self.refused.emit(JobError(str(answer.get("reason", ""))))
        else:
            self.planned.emit(answer)
