"""The *Train* page of the dock: what to learn from above, the training below."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsScrollArea
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..datasets.panel import DataSetPanel
from ..dock.widgets import line
from ..engine_client import Engines
from .panel import FineTunePanel


class TrainPage(QgsScrollArea):
    """Data sets and fine-tuning.

    Signals:
        news: (sentence, Qgis.MessageLevel) for the message bar.
        models_changed: a model was added, or another one is in use.
    """

    news = pyqtSignal(str, object)
    models_changed = pyqtSignal()

    def __init__(self, iface: QgisInterface, engines: Engines, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.data = DataSetPanel(iface, engines)
        self.training = FineTunePanel(engines, self.data.specs)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.data)
        column.addWidget(line())
        column.addWidget(self.training)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.data.changed.connect(self.training.consider)
        self.data.news.connect(lambda text: self.news.emit(text, Qgis.MessageLevel.Warning))
        self.training.news.connect(self.news)
        self.training.models_changed.connect(self.models_changed)
        self.training.trained.connect(lambda _data: self.data.trained())

    def release(self) -> None:
        """Let go of project, map and what runs."""
        self.training.release()
        self.data.release()

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Points may have been placed, and models added, since the page was last seen."""
        super().showEvent(event)
        self.data.refresh()
        self.training.form.refresh()
