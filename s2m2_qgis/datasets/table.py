"""The table of data sets: what each is, and a box to tick."""

from __future__ import annotations

from typing import Collection, Mapping, Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...engine.protocol import SCENE
from ..i18n import grouped
from .entry import Entry

_KEY = Qt.ItemDataRole.UserRole
_NAME, _POINTS, _AREA, _USED = range(4)
#: As many rows as there are data sets are shown at once, but so many at least and at most.
_LEAST_ROWS, _MOST_ROWS = 2, 6
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class DataSetTable(QTreeWidget):
    """One row for each data set.

    Signals:
        ticked: (key, whether it is now) by the user.
    """

    ticked = pyqtSignal(str, bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.setHeaderLabels([self.tr("Pair"), self.tr("Points"), self.tr("Area"), self.tr("Used")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Data sets"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(30)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_POINTS, _AREA, _USED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumWidth(200)
        self._fit()
        self.itemChanged.connect(self._changed)

    def show_entries(self, entries: Sequence[Entry], ticked: Collection[str], used: Mapping[str, str]) -> None:
        """Show other data sets; what was selected stays so, and the view where it was.

        Args:
            ticked: keys. used: by key, the day (ISO 8601) of the last training.
        """
        selected, place = self.selected_key(), self.verticalScrollBar().value()
        ticked = frozenset(ticked)
        self._filling = True
        self.clear()
        items = [self._item(entry, entry.key in ticked, used.get(entry.key, "")) for entry in entries]
        self.addTopLevelItems(items)
        for item in items:
            if selected and item.data(_NAME, _KEY) == selected:
                item.setSelected(True)
        self._filling = False
        self._fit()
        self.verticalScrollBar().setValue(place)

    def selected_key(self) -> str:
        """The selected data set's key; empty where none is."""
        items = self.selectedItems()
        return str(items[0].data(_NAME, _KEY)) if items else ""

    def _fit(self) -> None:
        """As high as its rows: what stands below it on the page is what counts in the end."""
        rows = max(_LEAST_ROWS, min(_MOST_ROWS, self.topLevelItemCount()))
        row_px = self.sizeHintForRow(0) if self.topLevelItemCount() else self.fontMetrics().height() + 6
        self.setFixedHeight(rows * row_px + self.header().sizeHint().height() + 2 * self.frameWidth())

    def _item(self, entry: Entry, ticked: bool, day: str) -> QTreeWidgetItem:
        points = str(len(entry.control)) if entry.kind == SCENE else self.tr("all")
        if entry.kind == SCENE and not entry.points:
            points = "–"
        if entry.checks:
            points += f" + {len(entry.checks)}"
        area = "" if entry.area_km2 is None else f"{grouped(entry.area_km2, 0)} km²"
        item = QTreeWidgetItem([entry.name, points, area, _day(day)])
        item.setData(_NAME, _KEY, entry.key)
        item.setCheckState(_NAME, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setToolTip(_NAME, entry.whence)
        if entry.problem:
            item.setIcon(_NAME, QgsApplication.getThemeIcon("/mIconWarning.svg"))
            item.setToolTip(_NAME, entry.problem)
        item.setToolTip(_USED, self.tr("Day of the last training on it"))
        item.setToolTip(_POINTS, self.tr("control points + check points; – = unlabelled"))
        for column in (_POINTS, _AREA):
            item.setTextAlignment(column, _RIGHT)
        return item

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if not self._filling and column == _NAME:
            self.ticked.emit(str(item.data(_NAME, _KEY)), item.checkState(_NAME) == Qt.CheckState.Checked)


def _day(text: str) -> str:
    """A day as short as the language has it; empty where there is none."""
    day = QDate.fromString(text, Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMM") if day.isValid() else ""
