"""Fine-tuning in the dock: form, run, verdict. What runs is found again after a crash or a restart of QGIS."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...engine.protocol import DataSetSpec, FineTuneSpec, JobError
from .. import tasks
from ..dock.widgets import allow, escaped, line, wrapped_label
from ..engine_client import Engines
from ..models.choice import choose_model, model_in_use
from ..models.model import Model
from ..models.store import ModelStore
from ..output_folder import new_folder
from .form import FineTuneForm
from .run_box import RunBox
from .run_folder import left_runs, read_run, remember, runs_folder
from .verdict_card import VerdictCard

_LOOK_MS = 1000
_MODEL = "model.safetensors"

#: What is ticked: data sets, or a JobError that says why they cannot be used.
Specs = Callable[[], tuple[DataSetSpec, ...]]


class FineTunePanel(QWidget):
    """The lower part of the Train page.

    Args:
        engines: the plugin's engines; runs go to ``jobs``.
        specs: what is ticked now.
        store: of models. folder: where runs lie; empty = in the profile.

    Signals:
        news: (sentence, Qgis.MessageLevel).
        models_changed: a model was added.
        trained: (tuple of DataSetSpec) a run on them ended.
    """

    news = pyqtSignal(str, object)
    models_changed = pyqtSignal()
    trained = pyqtSignal(object)

    def __init__(
        self,
        engines: Engines,
        specs: Specs,
        store: Optional[ModelStore] = None,
        folder: str = "",
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._engines, self._specs, self._store = engines, specs, store or ModelStore()
        self._folder = folder or runs_folder()
        self._task: Optional[tasks.EngineTask] = None
        self._spec: Optional[FineTuneSpec] = None
        self._finish_next = False
        self.form = FineTuneForm(self._store)
        self.form.choose_base(model_in_use(QgsProject.instance()))
        self._rule = line()
        self.summary = wrapped_label()
        self.start_button = QPushButton(self.tr("Train"))
        self.box, self.card = RunBox(), VerdictCard()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.start_button.clicked.connect(lambda: self.start())
        self.form.changed.connect(self.consider)
        self.box.pause.connect(self.pause)
        self.box.finish.connect(self.finish)
        self.box.resume.connect(self.resume)
        self.box.discard.connect(self.discard)
        self.card.keep.connect(lambda: self.keep())
        self.card.make_default.connect(self.make_default)
        self.card.discard.connect(self.discard)
        self._find()
        self.consider()

    @property
    def busy(self) -> bool:
        """Whether a run computes."""
        return self._task is not None

    def consider(self) -> None:
        """Say what the button would do, or why it cannot. Call when what is ticked changes."""
        why = ""
        try:
            data = self._specs()
            points = sum(not tie.check for spec in data for tie in spec.ties)
            checks = sum(tie.check for spec in data for tie in spec.ties)
            said = self.tr("Data sets: {0} · control points: {1} · check points: {2}").format(len(data), points, checks)
            if not checks and points:
                said += " · " + self.tr("a quarter of them is held out to judge")
        except JobError as error:
            why = said = error.message
        # One at a time: what runs, rests or waits with its verdict takes the button's place.
        for widget in (self.form, self._rule, self.summary, self.start_button):
            widget.setVisible(self._spec is None)
        self.summary.setText(escaped(said))
        allow(self.start_button, self.tr("Train in the background; the map stays usable"), why)

    def start(self) -> None:
        """Train on what is ticked."""
        try:
            data = self._specs()
            spec = self.form.spec("", data)
            out = new_folder(self._folder, spec.name or self.form.base.currentText(), "training")
            spec = replace(spec, out=out)
            os.makedirs(self._folder, exist_ok=True)
            remember(spec)
        except JobError as error:
            self.news.emit(error.message, Qgis.MessageLevel.Warning)
            return
        except OSError as error:
            said = self.tr("The training cannot be written to {0} ({1}); free some space.")
            self.news.emit(said.format(self._folder, error.strerror), Qgis.MessageLevel.Warning)
            return
        self._run(spec)

    def resume(self) -> None:
        """Go on with the run that rests."""
        if self._spec is not None and self._task is None:
            self._run(replace(self._spec, finish=False))

    def pause(self) -> None:
        """Let the run rest."""
        if self._task is not None:
            self.box.show_ending(self.tr("Pausing after this step…"))
            self._task.cancel()

    def finish(self) -> None:
        """Train no further; judge what there is."""
        if self._task is not None:
            self._finish_next = True
            self.box.show_ending(self.tr("Stopping after this step…"))
            self._task.cancel()
        elif self._spec is not None:
            self._run(replace(self._spec, finish=True))

    def discard(self) -> None:
        """Delete the run that rests or ended, with all that it learnt."""
        if self._spec is None or self._task is not None:
            return
        shutil.rmtree(self._spec.out, ignore_errors=True)
        self._forget()

    def keep(self) -> Optional[Model]:
        """Put the new model among the user's; None where that fails."""
        if self._spec is None:
            return None
        try:
            model = self._store.add(os.path.join(self._spec.out, _MODEL))
        except JobError as error:
            self.news.emit(error.message, Qgis.MessageLevel.Warning)
            return None
        self.news.emit(self.tr("“{0}” is among the models now.").format(model.name), Qgis.MessageLevel.Success)
        # What the store copied is all that is worth keeping; the folder would be offered again.
        shutil.rmtree(self._spec.out, ignore_errors=True)
        self._forget()
        self.form.refresh()
        self.models_changed.emit()
        return model

    def make_default(self) -> None:
        """Keep the model and use it from now on."""
        model = self.keep()
        if model is not None:
            choose_model(QgsProject.instance(), model.setting)
            self.models_changed.emit()

    def release(self) -> None:
        """Let the run rest and let go of it; nothing is lost."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()

    def _find(self) -> None:
        """The latest run that nobody decided about yet: it rests, or waits with its verdict."""
        for run in left_runs(self._folder):
            if run.spec is None:
                continue
            self._spec = replace(run.spec, out=run.folder)
            if run.result is not None:
                self.card.show_result(run.folder, run.result)
            else:
                self.box.show_resting(run)
            return

    def _run(self, spec: FineTuneSpec) -> None:
        self._spec, self._finish_next = replace(spec, finish=False), False
        self.card.clear()
        self.box.show_running()
        self.box.show_curve(read_run(spec.out))
        task = tasks.request_task(self.tr("Train “{0}”").format(self._name()), self._engines.jobs, "finetune", spec)
        task.progressed.connect(self.box.show_progress)
        task.succeeded.connect(self._succeeded)
        task.failed.connect(self._failed)
        task.stopped.connect(self._stopped)
        self._task = task
        self._timer.start()
        tasks.start(task)
        self.consider()

    def _succeeded(self, result: dict[str, Any]) -> None:
        spec = self._spec
        self._end()
        if spec is None:
            return
        run = read_run(spec.out)
        self.box.setVisible(False)
        self.card.show_result(run.folder, result)
        self.trained.emit(spec.data)

    def _failed(self, error: JobError) -> None:
        self._end()
        self.news.emit(error.message, Qgis.MessageLevel.Warning)
        self._rest(error.message)

    def _stopped(self) -> None:
        finish, spec = self._finish_next, self._spec
        self._end()
        if finish and spec is not None and read_run(spec.out).resumable:
            self._run(replace(spec, finish=True))
        else:
            self._rest()

    def _rest(self, why: str = "") -> None:
        if self._spec is not None:
            self.box.show_resting(read_run(self._spec.out), why)
        self.consider()

    def _end(self) -> None:
        self._timer.stop()
        self._task = None
        self.consider()

    def _forget(self) -> None:
        self._spec = None
        self.box.setVisible(False)
        self.card.clear()
        self.consider()

    def _look(self) -> None:
        if self._spec is not None:
            self.box.show_curve(read_run(self._spec.out))

    def _name(self) -> str:
        assert self._spec is not None
        return self._spec.name or os.path.basename(self._spec.out)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addWidget(self._rule)
        column.addWidget(self.summary)
        column.addLayout(row)
        column.addWidget(self.box)
        column.addWidget(self.card)
        column.addStretch(1)
