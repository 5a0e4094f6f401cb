"""Asks the engine what a job would do, a moment after the last change, and never holds up the main thread."""

from __future__ import annotations

from typing import Any, Callable, Optional, Union

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...engine.protocol import FieldSpec, JobError, PlanSpec, RegisterSpec
from ..engine_client import Engines, LatestRequest
from ..engine_words import say

_SETTLE_MS = 400

JobSpec = Union[RegisterSpec, FieldSpec]


class Planner(QObject):
    """The latest question wins: an older one is cancelled, and its answer is dropped.

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

    def __init__(self, engines: Engines, make_spec: Callable[[], JobSpec], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self._make_spec = make_spec
        self._question = LatestRequest(self)
        self._question.answered.connect(self._take)
        self._question.failed.connect(self.refused)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._ask)

    def ask(self) -> None:
        """Ask after a short pause; a question under way is withdrawn at once."""
        self.withdraw()
        self._timer.start()

    def withdraw(self) -> None:
        """Forget the question."""
        self._timer.stop()
        self._question.withdraw()

    def _ask(self) -> None:
        try:
            spec = self._make_spec()
        except JobError as error:
            self.refused.emit(error)
            return
        self.asked.emit()
        client = self._engines.jobs
        if client.status().state == "busy":
            client = self._engines.interactive
        if isinstance(spec, FieldSpec):
            self._question.ask(client, "plan_field", spec)
        else:
            self._question.ask(client, "plan", PlanSpec(spec))

    def _take(self, answer: dict[str, Any]) -> None:
        if not answer.get("ok", True):
            self.refused.emit(JobError(say(str(answer.get("reason", "")))))
        else:
            self.planned.emit(answer)
