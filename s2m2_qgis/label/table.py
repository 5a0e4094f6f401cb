"""The table of tie points: selection that follows the session, keys, context menu, copying."""

from __future__ import annotations

from typing import Iterator, Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRectF,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import (
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextOption,
)
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QMenu, QTableView, QWidget

from ..tiepoints.points import CHECK
from ..tiepoints.session import LabelSession
from . import columns, selected
from .cells import CellDelegate
from .columns import ENABLED, ID, NOTE, PLACES, ROLE
from .table_model import TiePointModel

#: What another version has kept may be of other columns.
_SETTING = f"s2m2_sar/label/table_{columns.COUNT}_columns"
#: What a column has room for at first.
_SAMPLES = {
    **dict.fromkeys(PLACES, "−10000000.00"),
    columns.DX: "−00.00",
    columns.DY: "−00.00",
    columns.RESIDUAL_MAP: "0.0000000",
    NOTE: "harbour",
}
#: Frame of a cell, and the mark of the order, px.
_ROOM, _MARK = 12, 18
#: Keys by which one gets about in the table, whatever else they mean in the window.
_OWN_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


class TiePointTable(QTableView):
    """All points of the session's pair.

    Signals:
        zoom_asked: (id) the user wants to see a point in the views.

    Args:
        session: what is labelled.
    """

    zoom_asked = pyqtSignal(int)

    def __init__(self, session: LabelSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self.points = TiePointModel(session, self)
        self.setModel(self.points)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Tie points"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self._lay_out_columns()
        self._make_actions()
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().selectionChanged.connect(self._selected)
        self.points.settled.connect(self._follow)
        session.selectionChanged.connect(self._follow)
        session.opened.connect(self._refresh)
        self._follow()

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Keys for the selected points; the others edit and get about."""
        if event is not None:
            action = self._action_of(event)
            if action is not None:
                event.accept()
                # Qt 5 triggers disabled ones, too.
                if action.isEnabled():
                    action.trigger()
                return
            if _is_typed(event) and not self._begins_editing(event):
                # Qt would begin to edit by it, where it can only be a key of the window.
                event.ignore()
                return
        super().keyPressEvent(event)

    def event(self, event: Optional[QEvent]) -> bool:
        """Claim the keys that mean something here from the window's shortcuts."""
        if (
            event is not None
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self._action_of(event) is not None or event.key() in _OWN_KEYS or self._begins_editing(event))
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def keyboardSearch(self, search: Optional[str]) -> None:
        """Letters are for editing and for the window, not for searching."""

    def contextMenuEvent(self, event: Optional[QContextMenuEvent]) -> None:
        """What can be done with the selected points."""
        if event is None:
            return
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """The context menu."""
        menu = QMenu(self)
        groups = (
            (self.zoom_action, self.note_action),
            (self.toggle_action, self.role_action),
            (self.copy_action, self.select_all_action),
            (self.delete_action,),
        )
        for group in groups:
            menu.addActions(group)
            menu.addSeparator()
        return menu

    def paintEvent(self, event: Optional[QPaintEvent]) -> None:
        """An empty table says how points come into it."""
        super().paintEvent(event)
        if self.points.rowCount() > 0:
            return
        if self._session.pair is None:
            words = self.tr("No layer pair is being labelled.")
        else:
            words = self.tr("No tie points yet: click a place in one view, then the same place in the other.")
        painter = QPainter(self.viewport())
        faint = self.palette().color(QPalette.ColorRole.Text)
        faint.setAlphaF(0.7)
        painter.setPen(faint)
        room = QRectF(self.viewport().rect().adjusted(8, 4, -8, -4))
        painter.drawText(room, words, QTextOption(Qt.AlignmentFlag.AlignCenter))
        painter.end()

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Remember how wide the columns are, which are shown, and the order."""
        super().hideEvent(event)
        QgsSettings().setValue(_SETTING, self.horizontalHeader().saveState())

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        words = {ENABLED: "", ROLE: max(columns.role_words().values(), key=len)}
        words[columns.ORIGIN] = max(columns.origin_words().values(), key=len)
        for column in range(columns.COUNT):
            sample = _SAMPLES.get(column, words.get(column, "000"))
            head = str(self.points.headerData(column, Qt.Orientation.Horizontal))
            metrics = self.fontMetrics()
            wide = max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(head) + _MARK)
            self.setColumnWidth(column, wide + _ROOM)
        kept = QgsSettings().value(_SETTING)
        if not (isinstance(kept, QByteArray) and header.restoreState(kept)):
            header.setSortIndicator(ID, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        self.setSortingEnabled(True)

    def _offer_columns(self, place: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def columns_menu(self) -> QMenu:
        """Which columns are shown; the number always is."""
        menu = QMenu(self)
        for column in range(ID + 1, columns.COUNT):
            action = menu.addAction(str(self.points.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self.setColumnHidden(column, not shown))
        return menu

    def _make_actions(self) -> None:
        session = self._session
        self.zoom_action = self._action(self.tr("Show in both views"), "Z", "/mActionZoomToSelected.svg")
        self.note_action = self._action(self.tr("Write a note"), "", "/mActionToggleEditing.svg")
        self.toggle_action = self._action(self.tr("Disable"), "E", "")
        self.role_action = self._action(self.tr("Make check point"), "C", "")
        self.copy_action = self._action(self.tr("Copy as text"), "Ctrl+C", "/mActionEditCopy.svg")
        self.select_all_action = self._action(self.tr("Select all"), "Ctrl+A", "/mActionSelectAll.svg")
        self.delete_action = self._action(self.tr("Delete"), "Del", "/mActionDeleteSelected.svg")
        self.zoom_action.triggered.connect(lambda: self.zoom_asked.emit(session.selection[-1]))
        self.note_action.triggered.connect(self._write_note)
        self.toggle_action.triggered.connect(lambda: selected.toggle_enabled(session))
        self.role_action.triggered.connect(lambda: selected.toggle_role(session))
        self.copy_action.triggered.connect(self._copy)
        self.select_all_action.triggered.connect(self.selectAll)
        self.delete_action.triggered.connect(lambda: selected.delete(session))
        self._plain_keys = {
            Qt.Key.Key_E: self.toggle_action,
            # What it does to boxes everywhere.
            Qt.Key.Key_Space: self.toggle_action,
            Qt.Key.Key_C: self.role_action,
            Qt.Key.Key_Z: self.zoom_action,
            Qt.Key.Key_Delete: self.delete_action,
            Qt.Key.Key_Backspace: self.delete_action,
        }
        standard = QKeySequence.StandardKey
        self._standard_keys = (
            (standard.Copy, self.copy_action),
            (standard.SelectAll, self.select_all_action),
        )

    def _action(self, text: str, key: str, icon: str) -> QAction:
        """An action whose key is shown in the menu, and works by :meth:`keyPressEvent` alone."""
        action = QAction(text, self)
        if icon:
            action.setIcon(QgsApplication.getThemeIcon(icon))
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _action_of(self, event: QKeyEvent) -> Optional[QAction]:
        for standard, action in self._standard_keys:
            if event.matches(standard):
                return action
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        # In a note, letters are letters.
        return self._plain_keys.get(event.key()) if plain and not self._begins_editing(event) else None

    def _begins_editing(self, event: QKeyEvent) -> bool:
        """Whether typing begins to edit the current cell."""
        column = self.currentIndex().column()
        if not _is_typed(event):
            return False
        return not event.text().isspace() if column == NOTE else column in PLACES and event.text() in "0123456789+-−.,"

    def _write_note(self) -> None:
        row = self.points.row_of(self._session.selection[-1])
        index = self.points.index(row, NOTE)
        self.setColumnHidden(NOTE, False)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)
        self.edit(index)

    def _copy(self) -> None:
        QgsApplication.clipboard().setText(self.points.as_text(self._session.selection))

    def _double_clicked(self, index: QModelIndex) -> None:
        point = self.points.point(index)
        if point is not None and index.column() not in columns.EDITABLE and index.column() != ENABLED:
            self.zoom_asked.emit(point.id)

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if self._following or self.points.changing:
            return
        ids = [self.points.index(row, ID).data(Qt.ItemDataRole.UserRole) for row in self._selected_rows()]
        # What was chosen first stays first, and what was chosen last is what is shown.
        chosen = set(ids)
        self._session.select([*(id for id in self._session.selection if id in chosen), *ids])
        self._refresh()

    def _follow(self) -> None:
        """Select what the session says is selected."""
        if self._following or self.points.changing:
            return
        self._following = True
        try:
            self._show_selection([row for row in map(self.points.row_of, self._session.selection) if row >= 0])
        finally:
            self._following = False
        self._refresh()

    def _selected_rows(self) -> list[int]:
        # Qt's own way asks for the flags of every cell.
        return sorted(
            {row for block in self.selectionModel().selection() for row in range(block.top(), block.bottom() + 1)}
        )

    def _show_selection(self, rows: list[int]) -> None:
        model = self.selectionModel()
        if self._selected_rows() == sorted(rows):
            return
        chosen = QItemSelection()
        for first, last in _blocks(sorted(rows)):
            chosen.select(self.points.index(first, 0), self.points.index(last, columns.COUNT - 1))
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows and self.currentIndex().row() not in rows:
            current = self.points.index(rows[-1], max(self.currentIndex().column(), ID))
            model.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)

    def _refresh(self) -> None:
        chosen = selected.selected(self._session)
        for action in (self.zoom_action, self.note_action, self.toggle_action, self.role_action, self.copy_action):
            action.setEnabled(bool(chosen))
        self.delete_action.setEnabled(bool(chosen))
        disable = bool(chosen) and all(point.enabled for point in chosen)
        control = bool(chosen) and all(point.role == CHECK for point in chosen)
        self.toggle_action.setText(self.tr("Disable") if disable else self.tr("Enable"))
        self.role_action.setText(self.tr("Make control point") if control else self.tr("Make check point"))
        self.viewport().update()


def _blocks(rows: list[int]) -> Iterator[tuple[int, int]]:
    """First and last row of each run of neighbours: Qt is slow with many short ones."""
    first = None
    for number, row in enumerate(rows):
        first = row if first is None else first
        if number + 1 == len(rows) or rows[number + 1] != row + 1:
            yield first, row
            first = None


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something by itself."""
    with_others = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and event.text().isprintable() and not with_others
