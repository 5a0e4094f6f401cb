"""The first-run guide: what can be done where no engine is found."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from .widgets import line, wrapped_label


class GuideCard(QWidget):
    """Three ways to an engine, shown on the first page until there is one.

    Signals:
        install, offline, choose: that way was taken.
    """

    install = pyqtSignal()
    offline = pyqtSignal()
    choose = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        text = self.tr(
            "Matching needs an engine: a Python of its own with PyTorch. The next page says how much is downloaded and "
            "where it goes; QGIS itself is not changed."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(wrapped_label(f"<b>{self.tr('No engine yet')}</b><br>{text}"))
        self.install_button = QPushButton(self.tr("Let the plugin install it…"))
        self.offline_button = QPushButton(self.tr("Offline, from wheels…"))
        self.choose_button = QPushButton(self.tr("Use a Python that is there…"))
        for button, signal in (
            (self.install_button, self.install),
            (self.offline_button, self.offline),
            (self.choose_button, self.choose),
        ):
            button.clicked.connect(signal)
            column.addWidget(button)
        column.addWidget(line())
