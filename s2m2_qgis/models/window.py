"""The window of models: the page, and a message bar of its own, since QGIS's may be covered by it."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout, QWidget

from ..engine_client import Engines
from ..help import HelpKeys, Topic, help_button, set_topic
from .page import ModelsPage
from .store import ModelStore

_SECONDS = 8


class ModelsWindow(QDialog):
    """Stays open beside QGIS; one for the plugin.

    Args:
        engines: the plugin's engines.
        store: of the models; None = this profile's.
    """

    def __init__(self, engines: Engines, store: Optional[ModelStore] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("S2m2SarModels")
        self.setWindowTitle(self.tr("S2M2-SAR models"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.bar = QgsMessageBar()
        self.page = ModelsPage(engines, store)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.page, 1)
        set_topic(self.page.compare, Topic.COMPARE_MODELS)
        self.help_button = help_button(self._topic)
        self.page.tabs.setCornerWidget(self.help_button)
        HelpKeys(self, self._topic)
        self.page.news.connect(self.tell)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 150, self.fontMetrics().height() * 38)

    def open(self) -> None:
        """Show the window, or bring it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, text: str, level: Qgis.MessageLevel) -> None:
        """News, in the place of older news; what went wrong stays until it is closed."""
        self.bar.clearWidgets()
        lasting = level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)
        self.bar.pushMessage("", text, level, 0 if lasting else _SECONDS)

    def _topic(self) -> str:
        return Topic.MODELS if self.page.tabs.currentIndex() == 0 else Topic.COMPARE_MODELS

    def release(self) -> None:
        """End what runs, and go."""
        self.page.release()
        self.close()

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """It came into view: somebody may have put models into the folder, or opened another project."""
        super().showEvent(event)
        self.page.refresh()
