"""A run while it computes or rests: progress, curves, and the buttons that go with either."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from .. import words
from ..dock.widgets import escaped, wrapped_label
from .curves import Curves
from .run_folder import Run

_STEPS = 1000


class RunBox(QWidget):
    """Shows one run.

    Signals:
        pause, finish, resume, discard: the buttons. ``finish``: no further training, judge what there is.
    """

    pause = pyqtSignal()
    finish = pyqtSignal()
    resume = pyqtSignal()
    discard = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.bar, self.text, self.curves = QProgressBar(), wrapped_label(), Curves()
        self.pause_button = QPushButton(self.tr("Pause"))
        self.finish_button = QPushButton(self.tr("Stop and judge"))
        self.resume_button = QPushButton(self.tr("Resume"))
        self.discard_button = QPushButton(self.tr("Discard"))
        self.pause_button.setToolTip(self.tr("Rest here; nothing is lost, not even when QGIS is closed"))
        self.finish_button.setToolTip(self.tr("Train no further, and compare what was learnt with the base model"))
        self.resume_button.setToolTip(self.tr("Go on where the run stopped"))
        self.discard_button.setToolTip(self.tr("Delete this run with all that it learnt"))
        self.pause_button.clicked.connect(lambda: self.pause.emit())
        self.finish_button.clicked.connect(lambda: self.finish.emit())
        self.resume_button.clicked.connect(lambda: self.resume.emit())
        self.discard_button.clicked.connect(lambda: self.discard.emit())
        row = QHBoxLayout()
        for button in (self.resume_button, self.pause_button, self.finish_button, self.discard_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.text)
        column.addWidget(self.curves)
        column.addLayout(row)
        self.setVisible(False)

    def show_running(self) -> None:
        """The run computes."""
        self._face(running=True, finishable=True)
        self.bar.setRange(0, 0)
        self.text.setText(escaped(self.tr("Starting…")))

    def show_progress(self, fraction: Optional[float], message: str, seconds_left: Optional[float]) -> None:
        """Where it stands: fraction 0–1 or None, what it does, how long it may still take."""
        self.bar.setRange(0, 0 if fraction is None else _STEPS)
        if fraction is not None:
            self.bar.setValue(round(max(0.0, min(1.0, fraction)) * _STEPS))
        if seconds_left is not None:
            message = self.tr("{0} · {1} left").format(message, words.duration(seconds_left))
        self.text.setText(escaped(message))

    def show_ending(self, message: str) -> None:
        """It was told to pause or to stop, which takes a moment."""
        self.pause_button.setEnabled(False)
        self.finish_button.setEnabled(False)
        self.text.setText(escaped(message))

    def show_resting(self, run: Run, why: str = "") -> None:
        """It is paused, was cut off, or failed for a reason."""
        self._face(running=False, finishable=run.resumable)
        steps = self.tr("{0} of {1} steps").format(run.steps_done, run.steps) if run.steps else self.tr("not begun")
        said = self.tr("“{0}” rests: {1}.").format(run.name, steps)
        self.text.setText(escaped(f"{why} {said}".strip()))
        self.show_curve(run)

    def show_curve(self, run: Run) -> None:
        """Draw its curve as it is now."""
        self.curves.show_points(run.points, run.steps, run.base_cmr2)

    def _face(self, running: bool, finishable: bool) -> None:
        self.setVisible(True)
        self.bar.setVisible(running)
        self.pause_button.setVisible(running)
        self.pause_button.setEnabled(True)
        self.finish_button.setVisible(finishable)
        self.finish_button.setEnabled(True)
        self.resume_button.setVisible(not running)
        self.discard_button.setVisible(not running)
