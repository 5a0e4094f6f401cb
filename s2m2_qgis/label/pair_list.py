"""The pairs of a label set and how many points each has."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..tiepoints.points import LayerPair
from .label_sets import PairRow

_PAIR = Qt.ItemDataRole.UserRole
_LINES = 6


class PairList(QTreeWidget):
    """One row for each; the one that is being labelled is bold.

    Signals:
        delete: the user pressed the key for it.
    """

    delete = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("Pair"), self.tr("Points")])
        self.setRootIsDecorated(False)
        self.setAccessibleName(self.tr("Layer pairs of the label set"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumHeight(self.fontMetrics().height() * _LINES)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Del asks to delete the selected pair."""
        if event is not None and event.matches(QKeySequence.StandardKey.Delete):
            event.accept()
            self.delete.emit()
        else:
            super().keyPressEvent(event)

    def show_rows(self, rows: Sequence[PairRow], current: int) -> None:
        """Show other rows; what was selected stays so.

        Args:
            current: id of the pair that is being labelled; 0 = none of these is.
        """
        before = self.selected()
        wanted = before.id if before is not None else current
        self.clear()
        for row in rows:
            item = QTreeWidgetItem([f"{row.pair.sar.name} ↔ {row.pair.optical.name}", str(row.points)])
            item.setData(0, _PAIR, row.pair)
            item.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            sources = f"{row.pair.sar.source}\n{row.pair.optical.source}"
            item.setToolTip(0, sources)
            if row.pair.id == current:
                font = item.font(0)
                font.setBold(True)
                item.setFont(0, font)
                item.setToolTip(0, self.tr("Being labelled") + "\n" + sources)
            self.addTopLevelItem(item)
            if row.pair.id == wanted or len(rows) == 1:
                item.setSelected(True)

    def selected(self) -> Optional[LayerPair]:
        """The selected pair."""
        chosen = self.selectedItems()
        return chosen[0].data(0, _PAIR) if chosen else None

    def listed(self) -> list[LayerPair]:
        """All pairs."""
        return [self.topLevelItem(row).data(0, _PAIR) for row in range(self.topLevelItemCount())]
