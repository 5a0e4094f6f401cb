"""How cells of the table of tie points are edited: coordinates with every digit, the type out of a list."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from .columns import PLACES, ROLE, editable, read_number, role_words

#: Letters that a coordinate needs while it is edited.
_LETTERS = 20
#: Property of an editor: what it showed at first.
_BEFORE = "before"


class NumberValidator(QValidator):
    """Lets everything be typed, and only a number be entered."""

    def validate(self, text: Optional[str], position: int) -> tuple[QValidator.State, str, int]:
        """Whether Enter takes it."""
        fine = read_number(text or "") is not None
        state = QValidator.State.Acceptable if fine else QValidator.State.Intermediate
        return state, text or "", position


class CellDelegate(QStyledItemDelegate):
    """Editors of the cells."""

    def createEditor(
        self, parent: Optional[QWidget], option: QStyleOptionViewItem, index: QModelIndex
    ) -> Optional[QWidget]:
        """A list for the type, a line for everything else."""
        if index.column() == ROLE:
            combo = QComboBox(parent)
            for role, word in role_words().items():
                combo.addItem(word, role)
            # One choice is all there is to do.
            combo.activated.connect(lambda _row: self._finish(combo))
            return combo
        line = QLineEdit(parent)
        line.setFrame(False)
        if index.column() in PLACES:
            line.setValidator(NumberValidator(line))
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return line

    def updateEditorGeometry(self, editor: Optional[QWidget], option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """An editor may be wider than its cell: there are more digits than the cell shows, and a list has an arrow."""
        if editor is None:
            return
        super().updateEditorGeometry(editor, option, index)
        least = editor.fontMetrics().averageCharWidth() * _LETTERS if index.column() in PLACES else 0
        if index.column() == ROLE:
            least = editor.sizeHint().width()
        wide = max(editor.width(), least)
        view = editor.parentWidget()
        left = max(0, min(editor.x(), view.width() - wide)) if view is not None else editor.x()
        editor.setGeometry(left, editor.y(), wide, editor.height())

    def setEditorData(self, editor: Optional[QWidget], index: QModelIndex) -> None:
        """Show what there is."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit) and editor.property(_BEFORE) is None:
            # Once: what is being typed is kept when something else changes in the row.
            text = editable(str(value)) if index.column() in PLACES else str(value)
            editor.setText(text)
            editor.setProperty(_BEFORE, text)

    def setModelData(self, editor: Optional[QWidget], model: Optional[QAbstractItemModel], index: QModelIndex) -> None:
        """Enter what was chosen or typed; what was left alone changes nothing."""
        if model is None:
            return
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit) and editor.text() != editor.property(_BEFORE):
            model.setData(index, editor.text())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Rows of one height."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 6, hint.height())

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
