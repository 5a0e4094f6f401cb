"""Work for the engine as QGIS tasks: the thin pump between the pipe and QGIS's task manager.

A task's work runs in a thread of its own and must touch no layer, widget or project; what it found reaches the main
thread through the task's signals.
"""

from __future__ import annotations

import traceback
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QThreadPool, pyqtSignal

from ..engine.protocol import INTERNAL, Cancelled, JobError
from .basemap import Reference, request_with_reference
from .engine_client import EngineClient, messages

LOG_TAG = "S2M2-SAR"

#: Tasks that have not finished. A task that only a local variable holds is collected before it runs, without a word.
_unfinished: set[EngineTask] = set()


class Pump:
    """What a task's work gets: ways to tell where it stands and to learn that it should end. For the task's thread."""

    def __init__(self, task: EngineTask) -> None:
        self._task = task

    def progress(self, fraction: Optional[float], message: str, seconds_left: Optional[float]) -> None:
        """Show progress: ``fraction`` 0–1 or None, ``seconds_left`` or None."""
        if fraction is not None:
            self._task.setProgress(100.0 * fraction)
        self._task.progressed.emit(fraction, message, seconds_left)

    def log(self, level: str, message: str) -> None:
        """Into QGIS's log; ``level`` is ``info`` or ``warning``."""
        kind = Qgis.MessageLevel.Warning if level == "warning" else Qgis.MessageLevel.Info
        QgsMessageLog.logMessage(message, LOG_TAG, kind, notifyUser=False)
        self._task.logged.emit(level, message)

    def cancelled(self) -> bool:
        """Whether the user cancelled the task."""
        return bool(self._task.isCanceled())


Work = Callable[[Pump], Any]


class EngineTask(QgsTask):
    """Runs ``work`` in a background thread; exactly one of ``succeeded``, ``failed`` and ``stopped`` follows.

    Whatever ``work`` raises is caught: an exception that leaves ``run`` would take QGIS down with it.

    Signals (all delivered in the main thread):
        progressed: (fraction 0–1 or None, message, seconds left or None).
        logged: (level, message).
        succeeded: what ``work`` returned.
        failed: a ``JobError`` whose message the user can read; its details are in the log already.
        stopped: it was cancelled.
    """

    progressed = pyqtSignal(object, str, object)
    logged = pyqtSignal(str, str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)
    stopped = pyqtSignal()

    def __init__(self, description: str, work: Work) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt)
        self._work = work
        self._answer: Any = None
        self._error: Optional[JobError] = None

    def run(self) -> bool:
        """The task's thread."""
        pool = _task_pool()
        # This thread only waits for the engine. Map rendering shares the pool, which has no more threads than cores.
        pool.releaseThread()
        try:
            self._answer = self._work(Pump(self))
            return True
        except Cancelled:
            return False
        except JobError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001 - leaving run() with an exception aborts QGIS; finished() reports it
            details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            self._error = JobError(messages.unexpected(), INTERNAL, details)
        finally:
            pool.reserveThread()
        return False

    def finished(self, result: bool) -> None:
        """The main thread, after ``run`` or after a cancel that came before it."""
        _unfinished.discard(self)
        if result:
            self.succeeded.emit(self._answer)
        elif self._error is not None:
            text = f"{self.description()}: {self._error.message}\n{self._error.details}".strip()
            QgsMessageLog.logMessage(text, LOG_TAG, Qgis.MessageLevel.Critical, notifyUser=False)
            self.failed.emit(self._error)
        else:
            self.stopped.emit()


def start(task: EngineTask) -> EngineTask:
    """Hand ``task`` to QGIS's task manager and keep it until it has finished. Connect its signals before."""
    _unfinished.add(task)
    QgsApplication.taskManager().addTask(task)
    return task


def request_task(
    description: str, client: EngineClient, op: str, spec: Any, reference: Optional[Reference] = None
) -> EngineTask:
    """A task, not yet started, that asks ``client`` for one job; ``succeeded`` carries the job's answer.

    Args:
        reference: a web map that is fetched first and takes the place of the job's optical layer; None = nothing is.
    """
    return EngineTask(
        description,
        lambda pump: request_with_reference(client, op, spec, reference, pump.progress, pump.cancelled, pump.log),
    )


def unfinished() -> list[EngineTask]:
    """Tasks that were started and have not finished."""
    return list(_unfinished)


def cancel_all() -> None:
    """Cancel every unfinished task; returns at once. For the plugin's unload, before the engines are closed."""
    for task in unfinished():
        task.cancel()


def _task_pool() -> QThreadPool:
    """The pool whose threads run tasks: the task manager's own in newer versions of QGIS, else the global one."""
    manager = QgsApplication.taskManager()
    own = getattr(manager, "threadPool", None)
    return own() if own is not None else QThreadPool.globalInstance()
