"""The ⚙ page: which Python runs the engine, whether it works, and what to do where there is none."""

from __future__ import annotations

import os
from typing import Mapping, Optional

from qgis.gui import QgsFileWidget, QgsScrollArea
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from .. import words
from ..engine_client import Report
from ..i18n import number
from .device_combo import DeviceCombo
from .environments_box import EnvironmentsBox
from .widgets import allow, escaped, line, wrapped_label


class EnginePage(QgsScrollArea):
    """Interpreter setting and its test.

    Args:
        interpreter: the setting as it is stored; empty = found by itself.
        device: the setting as it is stored.
        home: the plugin's folder, for the instructions.

    Signals:
        back: the page is to be left.
        interpreter_changed, device_changed: the setting was changed, with its new value.
        models: the user asks for the window of models.
        test, cancel_test: *Test* was pressed, or pressed again while it runs.
    """

    back = pyqtSignal()
    interpreter_changed = pyqtSignal(str)
    device_changed = pyqtSignal(str)
    models = pyqtSignal()
    test = pyqtSignal()
    cancel_test = pyqtSignal()

    def __init__(self, interpreter: str, device: str, home: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._testing = False
        self.back_button = QToolButton()
        self.back_button.setText(self.tr("‹ Back"))
        self.back_button.setToolTip(self.tr("Back to the page you came from"))
        self.back_button.clicked.connect(lambda: self.back.emit())
        title = wrapped_label(f"<b>{self.tr('Engine')}</b>", selectable=False)
        self.interpreter = QgsFileWidget()
        self.interpreter.setFilePath(interpreter)
        self.interpreter.setDialogTitle(self.tr("Choose the Python that runs the engine"))
        self.interpreter.lineEdit().setPlaceholderText(self.tr("found by itself"))
        self.interpreter.setToolTip(
            self.tr(
                "The Python that has PyTorch, or the folder of an engine below; "
                "empty = the plugin's own .venv, else QGIS's Python where it has PyTorch"
            )
        )
        self.interpreter.fileChanged.connect(lambda path: self.interpreter_changed.emit(path.strip()))
        self.device = DeviceCombo()
        self.device.choose(device)
        self.device.currentIndexChanged.connect(lambda _index: self.device_changed.emit(self.device.name()))
        self.test_button = QPushButton()
        self.test_button.clicked.connect(self._press)
        self.report = wrapped_label()
        help_text = wrapped_label(self._help(home))
        head = QHBoxLayout()
        head.addWidget(self.back_button)
        head.addWidget(title, 1)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Python"), self.interpreter)
        form.addRow(self.tr("Device"), self.device)
        self.models_button = QPushButton(self.tr("Models…"))
        self.models_button.setToolTip(self.tr("All models with their cards: compare, import, export, choose"))
        self.models_button.clicked.connect(lambda: self.models.emit())
        row = QHBoxLayout()
        row.addWidget(self.models_button)
        row.addStretch(1)
        row.addWidget(self.test_button)
        self.environments = EnvironmentsBox()
        self.environments.show_in_use(interpreter)
        self.environments.use.connect(self._use)
        content = QWidget()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(content)
        column.addLayout(head)
        column.addWidget(
            wrapped_label(self.tr("Matching runs outside QGIS, in a Python of its own, so that QGIS stays free."))
        )
        column.addLayout(form)
        column.addLayout(row)
        column.addWidget(self.report)
        column.addWidget(line())
        column.addWidget(self.environments)
        column.addWidget(line())
        column.addWidget(help_text)
        column.addStretch(1)
        self.show_idle()

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """The page came into view: what can be installed is looked for."""
        super().showEvent(event)
        self.environments.look()

    def _use(self, folder: str) -> None:
        """A managed engine is the setting; empty = found by itself."""
        self.interpreter.setFilePath(folder)
        self.environments.show_in_use(folder)

    def show_idle(self) -> None:
        """No test is running."""
        self._testing = False
        self.test_button.setText(self.tr("Test"))
        allow(self.test_button, self.tr("Start this Python, load the model and match one template"))

    def show_testing(self, message: str) -> None:
        """A test is running."""
        self._testing = True
        self.test_button.setText(self.tr("Cancel test"))
        allow(self.test_button, self.tr("End the test"))
        self.report.setText(escaped(message))

    def show_report(self, report: Report) -> None:
        """A test that went well."""
        self.show_idle()
        device = self.tr("processor (CPU)") if report.device == "cpu" else report.device.upper()
        lines = [
            "✔ " + self.tr("The engine works."),
            self.tr("Python: {0}").format(escaped(report.interpreter.path)),
            self._versions(report.versions),
            self.tr("Device: {0}").format(device),
        ]
        if report.device_reason:
            lines.append(escaped(report.device_reason))
        lines.append(
            self.tr("One template: {0} ms with {1}; start {2}, model {3}; {4} of memory").format(
                number(report.match_seconds * 1000, 0),
                report.matcher,
                words.duration(report.start_seconds),
                words.duration(report.load_seconds),
                words.memory(report.rss_bytes),
            )
        )
        self.report.setText("<br>".join(lines))

    def show_failure(self, sentence: str) -> None:
        """A test that failed, in the engine's words."""
        self.show_idle()
        self.report.setText("⚠ " + escaped(sentence))

    def show_cancelled(self) -> None:
        """A test that the user ended."""
        self.show_idle()
        self.report.setText(self.tr("The test was cancelled."))

    def _press(self) -> None:
        if self._testing:
            self.test_button.setEnabled(False)
            self.test_button.setToolTip(self.tr("Ending the test…"))
            self.cancel_test.emit()
        else:
            self.test.emit()

    def _versions(self, versions: Mapping[str, str]) -> str:
        return ", ".join(f"{name} {version}" for name, version in versions.items() if version)

    def _help(self, home: str) -> str:
        parts = [f"<b>{self.tr('No engine?')}</b>"]
        if os.path.isfile(os.path.join(home, "Makefile")):
            parts.append(
                self.tr(
                    "On Debian or Ubuntu, run <code>make setup</code> in <code>{0}</code>: it makes a Python there, "
                    "and QGIS finds it at the next run."
                ).format(home)
            )
        parts.append(
            self.tr(
                "Give any Python 3.10 or later <code>pip install torch numpy safetensors</code> and GDAL's Python "
                "bindings, choose it above and press <i>Test</i>."
            )
        )
        parts.append(self.tr("Until then, results that were computed elsewhere can be opened, accepted and undone."))
        return "<br>".join(parts)
