"""The tie points of the pair that is labelled, as a table that Qt's views show."""

from __future__ import annotations

from typing import Any, Iterable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QFont, QGuiApplication, QPalette

from ..tiepoints.points import ROLES, TiePoint
from ..tiepoints.quality import Assessment, unit_of
from ..tiepoints.session import LabelSession
from . import columns
from .columns import ENABLED, ID, NOTE, NUMBERS, ORIGIN, PLACES, RESIDUAL_MAP, RESIDUAL_PX, ROLE, Units

#: More rows than these come or go with the whole table.
_ROW_BY_ROW = 50
#: How opaque the words of a point are that does not count.
_FAINT = 0.55
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TiePointModel(QAbstractTableModel):
    """One row for each point, sorted by a column; edits go through the session's editor.

    ``UserRole`` is a point's id, ``EditRole`` a cell with all its digits.

    Signals:
        settled: rows came, went or moved, and all is in place again.
        trouble: (sentence) what was entered cannot be used.
        typed: (id) a coordinate was entered and is in the file.

    Attributes:
        changing: rows are coming or going, and what views select meanwhile means nothing.

    Args:
        session: what is labelled.
    """

    settled = pyqtSignal()
    trouble = pyqtSignal(str)
    typed = pyqtSignal(int)

    def __init__(self, session: LabelSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.changing = False
        self._session = session
        self._column, self._descending = ID, False
        self._units = Units()
        self._known: Optional[Assessment] = None
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        session.opened.connect(self._opened)
        session.list.changed.connect(self._follow)
        session.assessed.connect(self._assessed)
        self._opened()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many points there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns there are."""
        return 0 if parent.isValid() else columns.COUNT

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a column's header."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < columns.COUNT:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return columns.title(section, self._units.unit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return columns.tooltip(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in NUMBERS else _LEFT
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        point = self.point(index)
        if point is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return columns.text(column, point, self._known, self._units)
        if role == Qt.ItemDataRole.EditRole:
            return point.role if column == ROLE else columns.exact(column, point, self._known)
        if role == Qt.ItemDataRole.UserRole:
            return point.id
        if role == Qt.ItemDataRole.CheckStateRole and column == ENABLED:
            return Qt.CheckState.Checked if point.enabled else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in NUMBERS else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole and not point.enabled:
            faint = QGuiApplication.palette().color(QPalette.ColorRole.Text)
            faint.setAlphaF(_FAINT)
            return QBrush(faint)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._tooltip(column, point)
        if column == RESIDUAL_PX and self._is_outlier(point):
            if role == Qt.ItemDataRole.DecorationRole:
                return QgsApplication.getThemeIcon("/mIconWarning.svg")
            if role == Qt.ItemDataRole.FontRole:
                font = QFont(QGuiApplication.font())
                font.setBold(True)
                return font
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Which cells can be edited."""
        flags = super().flags(index)
        if index.column() == ENABLED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        elif index.column() in columns.EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what the user entered; False where it cannot be used or written."""
        point = self.point(index)
        if point is None:
            return False
        column, editor = index.column(), self._session.editor
        if role == Qt.ItemDataRole.CheckStateRole and column == ENABLED:
            return bool(editor.set_enabled([point.id], Qt.CheckState(value) == Qt.CheckState.Checked))
        if role != Qt.ItemDataRole.EditRole:
            return False
        if column in PLACES:
            return self._move(point, column, str(value))
        if column == ROLE and value in ROLES:
            return bool(editor.set_role([point.id], value))
        if column == NOTE:
            return bool(editor.set_note(point.id, str(value).strip()))
        return False

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is not known comes last in both orders."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def point(self, index: QModelIndex) -> Optional[TiePoint]:
        """The point of a row; None where there is none."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self._session.list.get(self._ids[index.row()])

    def row_of(self, id: int) -> int:
        """The row of a point; −1 where there is none."""
        return self._rows.get(id, -1)

    def as_text(self, ids: Iterable[int]) -> str:
        """Points as lines with tabs, in the table's order, with every digit and a header."""
        wanted = set(ids)
        lines = [[columns.title(column, self._units.unit) for column in range(columns.COUNT)]]
        for id in self._ids:
            point = self._session.list.get(id)
            if id in wanted and point is not None:
                cells = [columns.exact(column, point, self._known) for column in range(columns.COUNT)]
                lines.append([" ".join(cell.split()) for cell in cells])
        return "\n".join("\t".join(line) for line in lines) + "\n"

    def _move(self, point: TiePoint, column: int, written: str) -> bool:
        number = columns.read_number(written)
        if number is None:
            self.trouble.emit(
                self.tr("“{0}” is not a number, so point {1} stays where it was; enter one like 500123.4.").format(
                    written.strip()[:40], point.id
                )
            )
            return False
        half, axis = PLACES[column]
        before = getattr(point, half)
        place = (number, before[1]) if axis == 0 else (before[0], number)
        if place == before:
            return True
        sar, optical = (place, None) if half == "sar" else (None, place)
        moved = bool(self._session.editor.move(point.id, sar, optical))
        if moved:
            self.typed.emit(point.id)
        return moved

    def _tooltip(self, column: int, point: TiePoint) -> Optional[str]:
        if column in (RESIDUAL_PX, RESIDUAL_MAP) and self._is_outlier(point):
            return self.tr("This point disagrees with the others: look at it again, or disable it")
        if column in (RESIDUAL_PX, RESIDUAL_MAP) and (self._known is None or point.id not in self._known.residual):
            return self._session.assessment_trouble or self.tr("The transform is not defined here")
        if column in PLACES:
            return columns.exact(column, point, self._known)
        if column == ENABLED:
            return self.tr("Counts") if point.enabled else self.tr("Does not count")
        if column == NOTE:
            return point.note or None
        if column in (ID, ORIGIN):
            lines = [self.tr("Placed {0}").format(_time(point.created))] if point.created else []
            if point.changed and point.changed != point.created:
                lines.append(self.tr("Changed {0}").format(_time(point.changed)))
            return "\n".join(lines) or None
        return None

    def _is_outlier(self, point: TiePoint) -> bool:
        return self._known is not None and point.id in self._known.outliers

    def _opened(self) -> None:
        # The present one is of another pair; with many points, theirs takes a moment.
        self._known = self._session.assessment
        sar, optical = self._session.crs()
        unit = unit_of(optical) if self._session.pair is not None else ""
        self._units = Units(sar.isGeographic(), optical.isGeographic(), unit)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns.COUNT - 1)
        self._follow()

    def _assessed(self) -> None:
        self._known = self._session.assessment
        self._tell_changed()
        self._arrange()

    def _follow(self, _change: object = None) -> None:
        """Show the points that there are now."""
        now = {point.id for point in self._session.list.points()}
        gone = [id for id in self._ids if id not in now]
        come = sorted(now - set(self._ids))
        self.changing = True
        if len(gone) + len(come) > _ROW_BY_ROW:
            self.beginResetModel()
            self._ids = self._ordered(now)
            self._number()
            self.endResetModel()
        else:
            for id in gone:
                row = self._rows[id]
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._ids[row]
                self._number()
                self.endRemoveRows()
            for id in come:
                row = len(self._ids)
                self.beginInsertRows(QModelIndex(), row, row)
                self._ids.append(id)
                self._number()
                self.endInsertRows()
            self._tell_changed()
        self.changing = False
        self._arrange()
        self.settled.emit()

    def _arrange(self) -> None:
        """Bring the rows into order; views keep what is selected and edited."""
        wanted = self._ordered(self._ids)
        if wanted == self._ids:
            return
        self.changing = True
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        ids = [self._ids[index.row()] for index in old]
        self._ids = wanted
        self._number()
        self.changePersistentIndexList(old, [self.index(self._rows[id], index.column()) for id, index in zip(ids, old)])
        self.layoutChanged.emit()
        self.changing = False

    def _ordered(self, ids: Iterable[int]) -> list[int]:
        """Unknown ones last; equal ones by id."""
        known: list[tuple[Any, int]] = []
        unknown = []
        for id in sorted(ids):
            point = self._session.list.get(id)
            value = columns.sort_value(self._column, point, self._known) if point is not None else None
            if value is None:
                unknown.append(id)
            else:
                known.append((value, id))
        known.sort(key=lambda pair: pair[0], reverse=self._descending)
        return [id for _value, id in known] + unknown

    def _number(self) -> None:
        self._rows = {id: row for row, id in enumerate(self._ids)}

    def _tell_changed(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, columns.COUNT - 1))


def _time(stamp: str) -> str:
    """ISO 8601 for people."""
    return stamp.replace("T", " ").replace("Z", " UTC")
