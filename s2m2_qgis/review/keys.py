"""What can be done with the selected match, as actions that page and inspector share: one key for each."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QToolButton, QWidget

from .session import ReviewSession


class ReviewActions(QObject):
    """Next and previous, accept, reject, as found, undo, redo."""

    def __init__(self, session: ReviewSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.following = self._make(self.tr("Next"), self.tr("The next doubtful match (J)"), "J", "mActionArrowDown")
        self.previous = self._make(self.tr("Previous"), self.tr("The match before (K)"), "K", "mActionArrowUp")
        self.accept = self._make(self.tr("Accept"), self.tr("Always use this match (A)"), "A", "mIconSuccess")
        self.reject = self._make(self.tr("Reject"), self.tr("Never use this match (R)"), "R", "mIconClose")
        self.as_found = self._make(
            self.tr("As found"), self.tr("Forget what was decided about this match (E)"), "E", "mActionReload"
        )
        self.undo = self._make(self.tr("Undo"), self.tr("Undo the last decision"), "", "mActionUndo")
        self.redo = self._make(self.tr("Redo"), self.tr("Decide again what was undone"), "", "mActionRedo")
        self.following.triggered.connect(lambda: session.step(1))
        self.previous.triggered.connect(lambda: session.step(-1))
        self.accept.triggered.connect(lambda: session.accept())
        self.reject.triggered.connect(lambda: session.reject())
        self.as_found.triggered.connect(lambda: session.as_found())
        self.undo.triggered.connect(lambda: session.undo_stack.undo())
        self.redo.triggered.connect(lambda: session.undo_stack.redo())
        session.undo_stack.indexChanged.connect(lambda _index: self._refresh())
        for changed in (session.opened, session.listed):
            changed.connect(self._refresh)
        for row_changed in (session.selected, session.changed):
            row_changed.connect(lambda _row: self._refresh())
        session.locked.connect(lambda _locked: self._refresh())
        self._refresh()

    def give_keys(self, widget: QWidget) -> None:
        """Let the keys work in ``widget`` and what it holds."""
        widget.addActions([self.following, self.previous, self.accept, self.reject, self.as_found])

    def button(self, action: QAction, words: bool = False) -> QToolButton:
        """A button for an action; with its words beside the icon on demand."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            button.setAutoRaise(True)
        return button

    def _make(self, text: str, tooltip: str, key: str, theme_icon: str) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(f"/{theme_icon}.svg"), text, self)
        action.setToolTip(tooltip)
        if key:
            action.setShortcut(QKeySequence(key))
            # In page and inspector alone: the same letters mean other things elsewhere in QGIS.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _refresh(self) -> None:
        session = self._session
        matches, row = session.matches, session.row
        there = matches is not None and row >= 0 and not session.is_locked
        for action in (self.following, self.previous):
            action.setEnabled(len(session.order) > 0)
        for action in (self.accept, self.reject):
            action.setEnabled(there)
        self.as_found.setEnabled(matches is not None and there and bool(matches.by_hand[row]))
        stack = session.undo_stack
        undo, redo = self.tr("Undo: {0} (Ctrl+Z)"), self.tr("Redo: {0} (Ctrl+Shift+Z)")
        for action, possible, text in (
            (self.undo, stack.canUndo(), undo.format(stack.undoText())),
            (self.redo, stack.canRedo(), redo.format(stack.redoText())),
        ):
            possible = possible and not session.is_locked
            action.setEnabled(possible)
            action.setToolTip(text if possible else action.text())
