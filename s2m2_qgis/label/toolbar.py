"""The buttons of the workspace: every action with its key, switches, link and arrows."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QAction, QComboBox, QMenu, QToolBar, QToolButton, QWidget

from ..dock.widgets import NoAccidentalWheel
from ..tiepoints.session import LabelSession
from . import selected
from .arrows import EXAGGERATIONS
from .link import CENTRE, CENTRE_AND_SCALE, OFF
from .shortcuts import Shortcuts
from .workspace import Workspace


class Toolbar(QToolBar):
    """Buttons and, through ``shortcuts``, their keys.

    Args:
        session: what is labelled.
        space: where.
        shortcuts: receives the keys.
    """

    def __init__(self, session: LabelSession, space: Workspace, shortcuts: Shortcuts) -> None:
        super().__init__()
        self._session, self._space, self._shortcuts = session, space, shortcuts
        self.setIconSize(QSize(18, 18))
        self._make_picking(shortcuts)
        self._make_points(shortcuts)
        self._make_view(shortcuts)
        self.link, self.arrows = QComboBox(), QComboBox()
        for mode, words in (
            (CENTRE_AND_SCALE, self.tr("Linked: place and scale")),
            (CENTRE, self.tr("Linked: place")),
            (OFF, self.tr("Not linked")),
        ):
            self.link.addItem(words, mode)
        self.link.setToolTip(self.tr("How much of one view the other one follows (K)"))
        for factor in EXAGGERATIONS:
            self.arrows.addItem(self.tr("Arrows ×{0}").format(factor) if factor else self.tr("No arrows"), factor)
        self.arrows.setToolTip(
            self.tr("The arrow of a point leads from where it is to where the others put it, so many times as long")
        )
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.link, self.arrows)
        self.link.setAccessibleName(self.tr("Link"))
        self.arrows.setAccessibleName(self.tr("Residual arrows"))
        self.link.activated.connect(lambda _row: space.link.set_mode(str(self.link.currentData())))
        self.arrows.activated.connect(lambda _row: space.set_exaggeration(int(self.arrows.currentData())))
        self._lay_out()
        space.link.modeChanged.connect(self.refresh)
        space.picking.changed.connect(self.refresh)
        session.selectionChanged.connect(self.refresh)
        session.opened.connect(self.refresh)
        session.editor.undo_stack.indexChanged.connect(self._refresh_undo)
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now."""
        session, space = self._session, self._space
        there, chosen = session.pair is not None, bool(session.selection)
        self.where_next.setEnabled(there)
        self.accept.setEnabled(space.picking.proposal is not None)
        for action in (self.delete, self.enable, self.role, self.show_point):
            action.setEnabled(chosen)
        for action in (self.next_point, self.previous_point):
            action.setEnabled(len(session.list) > 0)
        self.link.setCurrentIndex(self.link.findData(space.link.mode))
        self.arrows.setCurrentIndex(self.arrows.findData(space.exaggeration))
        self._refresh_undo()

    def _refresh_undo(self, _index: int = 0) -> None:
        stack = self._session.editor.undo_stack
        undo, redo = self.tr("Undo: {0} (Ctrl+Z)"), self.tr("Redo: {0} (Ctrl+Shift+Z)")
        for action, possible, text in (
            (self.undo, stack.canUndo(), undo.format(stack.undoText())),
            (self.redo, stack.canRedo(), redo.format(stack.redoText())),
        ):
            action.setEnabled(possible)
            action.setToolTip(text if possible else action.text())

    def keys_menu(self, parent: QWidget) -> QMenu:
        """All keys, for looking up."""
        menu = QMenu(parent)
        for action, keys in self._shortcuts.listed():
            entry = menu.addAction(action.icon(), f"{action.text()}\t{keys}")
            entry.setEnabled(action.isEnabled())
            entry.setCheckable(action.isCheckable())
            entry.setChecked(action.isChecked())
            entry.triggered.connect(action.trigger)
        menu.addSeparator()
        for words in (
            self.tr("Move the picked place or the selected point by 1 px\tarrow keys"),
            self.tr("… by 0.1 px\tAlt or Ctrl + arrow keys"),
            self.tr("… by 10 px\tShift + arrow keys"),
        ):
            menu.addAction(words).setEnabled(False)
        return menu

    def _make_picking(self, keys: Shortcuts) -> None:
        space, stack = self._space, self._session.editor.undo_stack
        self.where_next = keys.make(
            self.tr("Where next?"),
            self.tr("Go to the place whose marking would teach most, and propose its other half"),
            ("N",), space.next_place, "mActionAddMarker",
        )  # fmt: skip
        self.accept = keys.make(
            self.tr("Take proposal"), self.tr("Make the proposal a tie point"), ("Return", "Enter"), space.accept,
            "mIconSuccess", in_views=True,
        )  # fmt: skip
        self.cancel = keys.make(
            self.tr("Back"), self.tr("Reject the proposal; then forget the picked place; then select nothing"),
            ("Esc",), space.cancel,
        )  # fmt: skip
        self.undo = keys.make(self.tr("Undo"), self.tr("Undo"), ("Ctrl+Z",), stack.undo, "mActionUndo")
        self.redo = keys.make(self.tr("Redo"), self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), stack.redo, "mActionRedo")
        self.assist = keys.make(
            self.tr("Proposals"), self.tr("Ask the engine for the other half of a clicked place"), ("P",),
            lambda: space.picking.set_assisted(self.assist.isChecked()), "s2m2", checkable=True,
        )  # fmt: skip
        self.heatmap = keys.make(
            self.tr("Heatmap"), self.tr("Show how alike the places around a proposal are"), ("H",),
            lambda: space.set_heatmaps(self.heatmap.isChecked()), "rendererHeatmapSymbol", checkable=True,
        )  # fmt: skip
        self.assist.setChecked(True)
        self.heatmap.setChecked(True)

    def _make_points(self, keys: Shortcuts) -> None:
        session, space = self._session, self._space
        self.enable = keys.make(
            self.tr("Enable or disable"), self.tr("Let the selected points count, or not"), ("E",),
            partial(selected.toggle_enabled, session), in_views=True,
        )  # fmt: skip
        self.role = keys.make(
            self.tr("Control or check"), self.tr("Make the selected points check points (□), or control points (○)"),
            ("C",), partial(selected.toggle_role, session), in_views=True,
        )  # fmt: skip
        self.delete = keys.make(
            self.tr("Delete"), self.tr("Delete the selected points"), ("Del", "Backspace"),
            partial(selected.delete, session), "mActionDeleteSelected", in_views=True,
        )  # fmt: skip
        self.next_point = keys.make(
            self.tr("Next point"), self.tr("Show the next point"), ("PgDown",), lambda: space.step(1), in_views=True
        )
        self.previous_point = keys.make(
            self.tr("Previous point"),
            self.tr("Show the point before"),
            ("PgUp",),
            lambda: space.step(-1),
            in_views=True,
        )
        self.show_point = keys.make(
            self.tr("Show point"), self.tr("Show the selected point in both views"), ("Z",), space.show_selected,
            "mActionZoomToSelected", in_views=True,
        )  # fmt: skip

    def _make_view(self, keys: Shortcuts) -> None:
        space = self._space
        self.swap = keys.make(
            self.tr("Other view"), self.tr("Let the keys mean the other view"), ("Space",), space.swap, in_views=True
        )
        self.whole = keys.make(
            self.tr("Whole layer"), self.tr("Show all of the active view's layer"), ("0", "Home"), space.show_whole,
            "mActionZoomFullExtent", in_views=True,
        )  # fmt: skip
        self.pixels = keys.make(
            self.tr("Single pixels"), self.tr("Zoom so near that single pixels are seen"), ("1",), space.show_pixels,
            "mActionZoomActual", in_views=True,
        )  # fmt: skip
        self.closer = keys.make(self.tr("Closer"), self.tr("Zoom in"), ("+", "Shift++", "="), partial(space.zoom, True),
                                in_views=True)  # fmt: skip
        self.farther = keys.make(self.tr("Farther"), self.tr("Zoom out"), ("-",), partial(space.zoom, False),
                                 in_views=True)  # fmt: skip
        self.loupe = keys.make(
            self.tr("Loupe"), self.tr("Show the place at the mouse four times as large"), ("L",),
            lambda: space.set_loupes(self.loupe.isChecked()), "search", checkable=True,
        )  # fmt: skip
        self.loupe.setChecked(True)
        self.next_link = keys.make(
            self.tr("Link otherwise"), self.tr("How much of one view the other one follows"), ("K",), self._next_link
        )

    def _next_link(self) -> None:
        self._space.link.set_mode(str(self.link.itemData((self.link.currentIndex() + 1) % self.link.count())))

    def _lay_out(self) -> None:
        groups: tuple[tuple[QAction, ...], ...] = (
            (self.where_next, self.accept),
            (self.undo, self.redo, self.delete),
            (self.assist, self.heatmap, self.loupe),
            (self.whole, self.pixels, self.show_point),
        )
        for actions in groups:
            for action in actions:
                self.addAction(action)
            self.addSeparator()
        for action in (self.where_next, self.accept):
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(self.link)
        self.addWidget(self.arrows)
