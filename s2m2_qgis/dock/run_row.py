"""The *Register* button, which becomes the progress of what it started."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from .. import words
from .widgets import allow, escaped, wrapped_label

_STEPS = 1000


class RunRow(QWidget):
    """Two faces: a button, and a progress bar with *Cancel*.

    Signals:
        run: the button was pressed.
        cancel: *Cancel* was pressed.
    """

    run = pyqtSignal()
    cancel = pyqtSignal()

    def __init__(self, label: str, tooltip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._tooltip = tooltip
        self.button = QPushButton(label)
        self.button.setDefault(True)
        self.button.clicked.connect(lambda: self.run.emit())
        self.bar = QProgressBar()
        self.bar.setTextVisible(True)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.clicked.connect(self._cancel)
        self._text = wrapped_label(selectable=False)
        self._idle, self._busy = self._idle_face(), self._busy_face()
        self._busy.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._idle)
        column.addWidget(self._busy)
        self.set_possible("")

    def set_label(self, label: str, tooltip: str) -> None:
        """What the button says, and does."""
        self._tooltip = tooltip
        self.button.setText(label)
        if self.button.isEnabled():
            self.button.setToolTip(tooltip)

    def set_possible(self, why_not: str) -> None:
        """Allow the button, or say why it is not."""
        allow(self.button, self._tooltip, why_not)

    def begin(self) -> None:
        """Turn into progress."""
        self.stop.setEnabled(True)
        self.stop.setText(self.tr("Cancel"))
        self.show_progress(None, self.tr("Starting…"), None)
        self._idle.setVisible(False)
        self._busy.setVisible(True)

    def show_progress(self, fraction: Optional[float], message: str, seconds_left: Optional[float]) -> None:
        """Where the job stands: fraction 0–1 or None, what it does, and how long it may still take."""
        if fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(max(0.0, min(1.0, fraction)) * _STEPS))
        text = message
        if seconds_left is not None:
            text = self.tr("{0} · {1} left").format(message, words.duration(seconds_left))
        self._text.setText(escaped(text))

    def end(self) -> None:
        """Turn back into the button."""
        self._busy.setVisible(False)
        self._idle.setVisible(True)

    @property
    def busy(self) -> bool:
        """Whether progress is shown."""
        return bool(self._idle.isHidden())

    def _cancel(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(self.tr("Cancelling…"))
        self.cancel.emit()

    def _idle_face(self) -> QWidget:
        face = QWidget()
        row = QHBoxLayout(face)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.button)
        return face

    def _busy_face(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column.addLayout(row)
        column.addWidget(self._text)
        return face
