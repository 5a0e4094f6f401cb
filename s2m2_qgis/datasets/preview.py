"""A window that shows random training samples as the network will see them."""

from __future__ import annotations

import os
import tempfile
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QPixmap
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...engine.protocol import DataSetSpec, JobError, PreviewSpec
from .. import tasks
from ..dock.widgets import escaped, wrapped_label
from ..engine_client import Engines
from ..help import HelpKeys, Topic, help_button

_COUNT = 8


class PreviewWindow(QDialog):
    """Shows samples; *Others* draws new ones.

    Signals:
        failed: a sentence.
    """

    failed = pyqtSignal(str)

    def __init__(
        self, engines: Engines, specs: Callable[[], tuple[DataSetSpec, ...]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Training samples"))
        self._engines, self._specs = engines, specs
        self._task: Optional[tasks.EngineTask] = None
        self._seed = 0
        self._next: Optional[int] = None
        self._folder = tempfile.TemporaryDirectory(prefix="s2m2_samples_")
        self.said, self.picture = wrapped_label(), QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.others = QPushButton(self.tr("Others"))
        self.others.setToolTip(self.tr("Draw other samples"))
        self.others.clicked.connect(lambda: self.draw(self._seed + 1))
        scroll = QScrollArea()
        scroll.setWidget(self.picture)
        scroll.setWidgetResizable(True)
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(self.others)
        row.addWidget(help_button(Topic.TRAIN_DATA))
        HelpKeys(self, Topic.TRAIN_DATA)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(scroll, 1)
        self.resize(720, 720)

    def draw(self, seed: int = 0) -> None:
        """Draw the samples of a seed."""
        if self._task is not None:
            # One that was cancelled may still be ending.
            self._next = seed
            return
        try:
            data = self._specs()
        except JobError as error:
            self._tell(error.message)
            return
        self._seed = seed
        self.said.setText(escaped(self.tr("Drawing…")))
        self.others.setEnabled(False)
        spec = PreviewSpec(data, os.path.join(self._folder.name, "samples.png"), _COUNT, seed)
        task = tasks.request_task(self.tr("Draw samples"), self._engines.interactive, "preview_samples", spec)
        task.succeeded.connect(self._show)
        task.failed.connect(lambda error: self._end(error.message))
        task.stopped.connect(lambda: self._end(""))
        self._task = task
        tasks.start(task)

    def release(self) -> None:
        """End what runs and remove the pictures."""
        if self._task is not None:
            self._task.cancel()
        self._folder.cleanup()

    def closeEvent(self, event: Optional[QCloseEvent]) -> None:
        """Do not draw for nobody."""
        if self._task is not None:
            self._task.cancel()
        super().closeEvent(event)

    def _show(self, answer: dict[str, Any]) -> None:
        self._end("")
        image = QPixmap(str(answer["file"]))
        self.picture.setPixmap(image)
        labelled = sum(bool(one["labelled"]) for one in answer["samples"])
        said = self.tr(
            "{0} labelled samples (frame: where the template belongs) and {1} unlabelled ones (dashed: where it was "
            "cut). Left the optical window, right the SAR template, altered as in training."
        )
        self.said.setText(escaped(said.format(labelled, len(answer["samples"]) - labelled)))

    def _tell(self, text: str) -> None:
        self.said.setText(escaped(text))
        self.failed.emit(text)

    def _end(self, trouble: str) -> None:
        self._task = None
        self.others.setEnabled(True)
        if trouble:
            self._tell(trouble)
        if self._next is not None and self.isVisible():
            seed, self._next = self._next, None
            self.draw(seed)
