"""Asks the engine while the user goes on: of several questions only the newest counts."""

from __future__ import annotations

import contextlib
import threading
import traceback
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.protocol import INTERNAL, Cancelled, JobError
from . import messages
from .client import EngineClient


class LatestRequest(QObject):
    """An older question is cancelled when a newer one is asked, and its answer is dropped.

    Not a QgsTask: a question at every click or change would flood QGIS's task manager, and its threads may all be at
    work.

    Signals:
        answered: the newest question's answer.
        failed: (JobError) it has none.
        ended: after either, and where the engine was restarted meanwhile.
    """

    answered = pyqtSignal(object)
    failed = pyqtSignal(object)
    ended = pyqtSignal()
    _came = pyqtSignal(int, object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._cancel = threading.Event()
        self._open = False
        self._came.connect(self._take)

    @property
    def waits(self) -> bool:
        """Whether a question is under way."""
        return self._open

    def ask(self, client: EngineClient, op: str, spec: Any) -> None:
        """Ask ``client`` for one job; an older question is withdrawn."""
        self.withdraw()
        self._cancel = threading.Event()
        self._open = True
        arguments = (self._number, client, op, spec, self._cancel)
        threading.Thread(target=self._wait, args=arguments, name=f"s2m2 {op}", daemon=True).start()

    def withdraw(self) -> None:
        """Forget the question under way, if there is one."""
        self._number += 1
        self._open = False
        self._cancel.set()

    def _wait(self, number: int, client: EngineClient, op: str, spec: Any, cancel: threading.Event) -> None:
        """The question's own thread."""
        answer: Any
        try:
            answer = client.request(op, spec, is_cancelled=cancel.is_set)
        except Cancelled:
            answer = None
        except JobError as error:
            answer = error
        except Exception as error:  # noqa: BLE001 - a thread's exception reaches nobody, and the user would wait for ever
            details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            answer = JobError(messages.unexpected(), INTERNAL, details)
        # RuntimeError: whoever asked is gone, C++ object and all.
        with contextlib.suppress(RuntimeError):
            if not cancel.is_set():
                self._came.emit(number, answer)

    def _take(self, number: int, answer: Any) -> None:
        if number != self._number:
            return
        self._open = False
        if isinstance(answer, JobError):
            self.failed.emit(answer)
        elif answer is not None:
            self.answered.emit(answer)
        self.ended.emit()
