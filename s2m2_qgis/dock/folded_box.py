"""A folded group with a form in it, whose title says what is inside."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from .widgets import NoAccidentalWheel

_TITLE_LETTERS = 20


class FoldedBox(QgsCollapsibleGroupBox):
    """The base of the page's groups.

    Signals:
        changed: any of its controls changed.
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._wheel = NoAccidentalWheel(self)
        self._left_out: list[QWidget] = []
        self._form = QFormLayout(self)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setContentsMargins(6, 6, 6, 6)
        self._form.setVerticalSpacing(4)
        self.collapsedStateChanged.connect(self._unfolded)

    def _show_row(self, field: QWidget, shown: bool) -> None:
        """Show or leave out a control with its label."""
        if shown == (field not in self._left_out):
            return
        if shown:
            self._left_out.remove(field)
        else:
            self._left_out.append(field)
        if not self.isCollapsed():
            self._set_row_visible(field, shown)

    def _unfolded(self, collapsed: bool) -> None:
        # Unfolding shows whatever the group holds.
        if not collapsed:
            for field in self._left_out:
                self._set_row_visible(field, False)

    def _set_row_visible(self, field: QWidget, shown: bool) -> None:
        field.setVisible(shown)
        label = self._form.labelForField(field)
        if label is not None:
            label.setVisible(shown)

    def _touch(self, *_arguments: object) -> None:
        self._retitle()
        self.changed.emit()

    def _retitle(self) -> None:
        raise NotImplementedError


def short(name: str) -> str:
    """A name that fits into a title of the narrowest dock."""
    return name if len(name) <= _TITLE_LETTERS else name[: _TITLE_LETTERS - 1] + "…"
