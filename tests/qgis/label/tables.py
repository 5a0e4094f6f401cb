"""What tests of the table do with it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit

from s2m2_sar.s2m2_qgis.label.columns import ID
from s2m2_sar.s2m2_qgis.label.table import TiePointTable
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from .conftest import settle


def column_of(table: TiePointTable, column: int) -> list[str]:
    """The words of a column from top to bottom."""
    model = table.points
    return [model.index(row, column).data() for row in range(model.rowCount())]


def ids(table: TiePointTable) -> list[int]:
    return [int(word) for word in column_of(table, ID)]


def go(table: TiePointTable, id: int, column: int) -> None:
    """Make a cell the current one, and its row the only selected one, as a click does."""
    index = table.points.index(table.points.row_of(id), column)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(index, flags)
    table.setFocus()


def selected(table: TiePointTable) -> list[int]:
    return sorted(index.data(Qt.ItemDataRole.UserRole) for index in table.selectionModel().selectedRows())


def write(table: TiePointTable, text: str) -> None:
    """Edit the current cell by F2, replace what is there, and press Enter."""
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, text)
    enter(line)


def enter(line: QLineEdit) -> None:
    """Press Enter in an editor; Qt takes what was typed when it is back in its event loop."""
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def assessed(session: LabelSession) -> None:
    heard: list[int] = []
    session.assessed.connect(lambda: heard.append(1))
    settle(lambda: heard)
