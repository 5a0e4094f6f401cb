"""The list of models: name, day, figure, and who uses it."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..i18n import number
from .card import validation_cmr2
from .model import Model

_PATH = Qt.ItemDataRole.UserRole
_NAME, _MADE, _CMR2, _USED = range(4)
_WARNING = "⚠ "
#: Letters of a name that stay readable in a narrow window.
_NAME_LETTERS = 12
#: Of the other columns together.
_OTHER_LETTERS = 40


class ModelList(QTreeWidget):
    """One line for each model.

    Signals:
        selected: another model was selected.
    """

    selected = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHeaderLabels([self.tr("Model"), self.tr("Made"), "CMR@2", self.tr("In projects")])
        self.headerItem().setToolTip(
            _CMR2,
            self.tr("Share of its own validation matches within 2 px, as its card says; only a comparison compares"),
        )
        self.headerItem().setToolTip(
            _USED, self.tr("Used by this project, and by the others as far as they name no model of their own")
        )
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_MADE, _CMR2, _USED):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 5)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * (_NAME_LETTERS + _OTHER_LETTERS))
        self.setAccessibleName(self.tr("Models"))
        self.currentItemChanged.connect(lambda *_items: self.selected.emit())

    def show_models(
        self, models: Sequence[Model], in_project: Optional[Model], in_all: Optional[Model], select: str
    ) -> None:
        """Fill the list; emits nothing.

        Args:
            in_project, in_all: used by the open project, and by projects that name none.
            select: path of the model to select; the first one where there is none with it.
        """
        self.blockSignals(True)
        self.clear()
        for model in models:
            used = []
            if in_project is not None and model.path == in_project.path:
                used.append(self.tr("this one"))
            if in_all is not None and model.path == in_all.path:
                used.append(self.tr("others"))
            self.addTopLevelItem(_item(model, used))
        self.select(select)
        self.blockSignals(False)

    def select(self, path: str) -> None:
        """Select the model with these weights, else the first."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        found = [item for item in items if item.data(_NAME, _PATH) == path] or items
        if found:
            self.setCurrentItem(found[0])

    def warn(self, path: str, trouble: str) -> None:
        """Mark a model whose weights were found to be wrong."""
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            if item.data(_NAME, _PATH) == path and not item.text(_NAME).startswith(_WARNING):
                item.setText(_NAME, _WARNING + item.text(_NAME))
                item.setToolTip(_NAME, trouble)

    def path(self) -> str:
        """The selected model's weights; empty where none is selected."""
        item = self.currentItem()
        return str(item.data(_NAME, _PATH)) if item is not None else ""


def _item(model: Model, used: Sequence[str]) -> QTreeWidgetItem:
    cmr2 = validation_cmr2(model)
    text = (_WARNING if model.problem else "") + model.name
    item = QTreeWidgetItem([text, model.created or "–", number(cmr2, 3) if cmr2 is not None else "–", ", ".join(used)])
    item.setData(_NAME, _PATH, model.path)
    item.setToolTip(_NAME, model.problem or model.name)
    item.setTextAlignment(_CMR2, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
    if used:
        font = item.font(_NAME)
        font.setBold(True)
        item.setFont(_NAME, font)
    return item
