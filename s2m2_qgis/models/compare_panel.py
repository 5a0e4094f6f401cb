"""Two models compared on data of the user's: what is asked, the run, and what it showed."""

from __future__ import annotations

import os
from typing import Any, Optional, Sequence

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from ...engine.protocol import BAD_INPUT, EvaluateSpec, JobError, MatcherSpec
from .. import settings, tasks
from ..dock.run_row import RunRow
from ..dock.widgets import NoAccidentalWheel, escaped, shrinkable, wrapped_label
from ..engine_client import Engines
from ..tiepoints import memory
from ..tiepoints.points import LayerPair
from ..tiepoints.store import LabelStore
from .comparison import notes, verdict
from .data import on_pairs, on_points
from .figures import figures_html
from .model import Model

_PAIRS, _POINTS = "pairs", "points"
_CFOG = "cfog"


class ComparePanel(QWidget):
    """Which two, on what, *Compare*, and the answer.

    Args:
        engines: whose job engine compares.

    Signals:
        news: (sentence, Qgis.MessageLevel).
        working: a comparison began (True) or ended.
    """

    news = pyqtSignal(str, object)
    working = pyqtSignal(bool)

    def __init__(self, engines: Engines, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self._task: Optional[tasks.EngineTask] = None
        self._names = ("", "")
        self._pairs: list[LayerPair] = []
        self.first, self.second = shrinkable(QComboBox(), 10), shrinkable(QComboBox(), 10)
        self.on = shrinkable(QComboBox(), 10)
        self.on.addItem(self.tr("table of pairs"), _PAIRS)
        self.on.addItem(self.tr("tie points"), _POINTS)
        self.on.setToolTip(self.tr("Pairs of image patches that a table lists, or the tie points of a label set"))
        self.table = _file(self.tr("Tables (*.csv)"), self.tr("Choose a table of pairs"))
        self.table.setToolTip(
            self.tr(
                "pairs.csv: id, source, scene, sar, opt, offset_x, offset_y; the image files beside it. Or type "
                "sen12:FOLDER or qxs:FOLDER for one of these data sets as it was published"
            )
        )
        self.labels = _file(self.tr("Label sets (*.gpkg)"), self.tr("Choose a label set"))
        self.pair = shrinkable(QComboBox(), 10)
        self.pair.setToolTip(self.tr("Whose tie points are used"))
        self.checks_only = QCheckBox(self.tr("check points only"))
        self.checks_only.setToolTip(
            self.tr("Leave out control points: a model that was trained on them has seen their truth")
        )
        self.run_row = RunRow(
            self.tr("Compare"), self.tr("Let both make the very same matches; nothing is changed by it")
        )
        self.answer = wrapped_label()
        self.figures = wrapped_label()
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("First"), self.first),
            (self.tr("Second"), self.second),
            (self.tr("On"), self.on),
            (self.tr("Table"), self.table),
            (self.tr("Label set"), self.labels),
            (self.tr("Pair"), self.pair),
            ("", self.checks_only),
        ):
            self._form.addRow(text, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        column.addWidget(self.run_row)
        column.addWidget(self.answer)
        column.addWidget(self.figures)
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.first, self.second, self.on, self.pair)
        self.on.currentIndexChanged.connect(self._data_chosen)
        self.labels.fileChanged.connect(self._read_pairs)
        for combo in (self.first, self.second):
            combo.currentIndexChanged.connect(self._consider)
        self.run_row.run.connect(self.run)
        self.run_row.cancel.connect(self.cancel)
        self._show_rows()
        self._show_answer("", "")

    def offer(self, models: Sequence[Model], in_use: str) -> None:
        """Offer sound models and CFOG; what was chosen stays where it is still there, else the one in use and CFOG.

        Args:
            in_use: the setting of the model that the project uses.
        """
        usable = [model for model in models if not model.problem]
        for combo, preset in ((self.first, in_use), (self.second, None)):
            chosen = combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            for model in usable:
                combo.addItem(model.name, MatcherSpec("s2m2", model.setting))
            combo.addItem(self.tr("CFOG (training-free)"), MatcherSpec(_CFOG))
            wanted = chosen or (MatcherSpec(_CFOG) if preset is None else MatcherSpec("s2m2", preset))
            entries = [combo.itemData(index) for index in range(combo.count())]
            combo.setCurrentIndex(entries.index(wanted) if wanted in entries else 0)
            combo.blockSignals(False)
        self._consider()

    def choose_first(self, model: Model) -> None:
        """Put a model into the first place."""
        for index in range(self.first.count()):
            if self.first.itemData(index) == MatcherSpec("s2m2", model.setting):
                self.first.setCurrentIndex(index)

    def run(self) -> None:
        """Start the comparison that the panel asks for."""
        if self._task is not None:
            return
        try:
            spec = self._spec()
        except JobError as error:
            self._show_answer("⚠ " + error.message, "")
            return
        self._names = first, second = str(self.first.currentText()), str(self.second.currentText())
        task = tasks.request_task(
            self.tr("Compare {0} and {1}").format(first, second), self._engines.jobs, "evaluate", spec
        )
        task.progressed.connect(self.run_row.show_progress)
        task.succeeded.connect(self._succeeded)
        task.failed.connect(self._failed)
        task.stopped.connect(self._stopped)
        self._task = task
        self.run_row.begin()
        self._show_answer("", "")
        self._set_form_enabled(False)
        self.working.emit(True)
        tasks.start(task)

    def cancel(self) -> None:
        """End the comparison that runs."""
        if self._task is not None:
            self._task.cancel()

    @property
    def is_working(self) -> bool:
        """Whether a comparison runs."""
        return self._task is not None

    def _spec(self) -> EvaluateSpec:
        spec = EvaluateSpec(self.first.currentData(), self.second.currentData(), device=settings.load_machine().device)
        if self.on.currentData() == _PAIRS:
            return on_pairs(spec, self.table.filePath())
        path, index = self.labels.filePath().strip(), self.pair.currentIndex()
        if not path:
            raise JobError(self.tr("Choose a label set (.gpkg)."))
        if not 0 <= index < len(self._pairs):
            raise JobError(self.tr("This label set has no layer pair; choose another one."))
        pair = self._pairs[index]
        points = LabelStore.open(path).points(pair.id)
        return on_points(spec, QgsProject.instance(), pair, points, self.checks_only.isChecked())

    def _read_pairs(self, path: str) -> None:
        self._pairs = []
        self.pair.clear()
        self._show_answer("", "")
        if not path.strip():
            return
        try:
            store = LabelStore.open(path.strip())
            self._pairs = store.pairs()
            counts = [len(store.points(pair.id)) for pair in self._pairs]
        except JobError as error:
            self._pairs = []
            self._show_answer("⚠ " + error.message, "")
            return
        for pair, count in zip(self._pairs, counts):
            text = self.tr("{0} – {1}, {2} points").format(pair.sar.name, pair.optical.name, count)
            self.pair.addItem(text, pair.id)

    def _succeeded(self, answer: dict[str, Any]) -> None:
        self._end()
        first, second = self._names
        said = "".join(f"<p>{escaped(note)}</p>" for note in notes(answer))
        self._show_answer(verdict(answer, first, second), figures_html(answer, first, second) + said)

    def _failed(self, error: JobError) -> None:
        self._end()
        self._show_answer("⚠ " + error.message, "")
        if error.kind != BAD_INPUT:
            self.news.emit(error.message, Qgis.MessageLevel.Warning)

    def _stopped(self) -> None:
        self._end()
        self._show_answer(self.tr("The comparison was cancelled."), "")

    def _end(self) -> None:
        self._task = None
        self.run_row.end()
        self._set_form_enabled(True)
        self.working.emit(False)

    def _consider(self, *_arguments: object) -> None:
        same = self.first.currentData() == self.second.currentData()
        self.run_row.set_possible(self.tr("Both are the same; choose two different ones") if same else "")

    def _show_answer(self, sentence: str, figures: str) -> None:
        for label, text in ((self.answer, f"<b>{escaped(sentence)}</b>" if sentence else ""), (self.figures, figures)):
            label.setText(text)
            label.setVisible(bool(text))

    def _data_chosen(self, _index: int) -> None:
        self._show_rows()
        if self.on.currentData() != _POINTS or self.labels.filePath():
            return
        remembered = memory.load(QgsProject.instance())
        if os.path.isfile(remembered.path):
            self.labels.setFilePath(remembered.path)
            self.pair.setCurrentIndex(max(0, self.pair.findData(remembered.pair)))

    def _show_rows(self) -> None:
        pairs = self.on.currentData() == _PAIRS
        for field, shown in ((self.table, pairs), (self.labels, not pairs), (self.pair, not pairs)):
            field.setVisible(shown)
            self._form.labelForField(field).setVisible(shown)
        self.checks_only.setVisible(not pairs)

    def _set_form_enabled(self, enabled: bool) -> None:
        fields = (self.first, self.second, self.on, self.table, self.labels, self.pair, self.checks_only)
        for field in fields:
            field.setEnabled(enabled)


def _file(kinds: str, title: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setFilter(kinds)
    widget.setDialogTitle(title)
    return widget
