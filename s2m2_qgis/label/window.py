"""The tie-point workspace: a window that may be docked, with both views, the table and everything between."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Optional

from qgis.core import Qgis, QgsPointXY, QgsSettings
from qgis.gui import QgisInterface, QgsDockWidget, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QHideEvent
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QSplitter, QToolButton, QVBoxLayout, QWidget

from ..dock.widgets import ElidedLabel
from ..engine_client import Engines
from ..help import HelpKeys, Topic, help_button, set_topic
from ..tiepoints.session import LabelSession
from .arrows import EXAGGERATIONS
from .contrast import STRETCHES, Look
from .link import MODES
from .panel import TiePointPanel
from .proposals import Proposals
from .shortcuts import Shortcuts
from .sides import SIDES
from .suggestions import Suggestions
from .toolbar import Toolbar
from .workspace import Workspace

_SIZE = QSize(1200, 800)
_SETTINGS = "s2m2_sar/label/window"


class LabelWindow(QgsDockWidget):
    """Floats at first; where it was left, the next time.

    Args:
        iface: QGIS.
        engines: for proposals and suggestions.
        session: what is labelled.
    """

    def __init__(self, iface: QgisInterface, engines: Engines, session: LabelSession) -> None:
        super().__init__("", iface.mainWindow())
        self.setObjectName("S2m2SarLabel")
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self._session = session
        self._opened_before = False
        self.bar = QgsMessageBar()
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.proposals = Proposals(engines, session, self)
        self.suggestions = Suggestions(engines, session, self)
        self.space = Workspace(session, self.proposals, self.suggestions)
        self.shortcuts = Shortcuts(self.space.nudge, self.space, self)
        self.toolbar = Toolbar(session, self.space, self.shortcuts)
        self.panel = TiePointPanel(session, iface, self.bar)
        self.hint, self.basis = ElidedLabel(), ElidedLabel()
        self.keys_button, self.help_button = QToolButton(), help_button(Topic.LABEL_WINDOW)
        self._lay_out()
        set_topic(self.panel, Topic.LABEL_TABLE)
        HelpKeys(self, Topic.LABEL_WINDOW)
        self.space.hintChanged.connect(self.hint.show_text)
        self.space.menu_asked.connect(self._point_menu)
        self.panel.zoom_asked.connect(self.space.show_point)
        session.assessed.connect(self._show_basis)
        session.opened.connect(self._show_title)
        self.hint.show_text(self.space.hint)
        self._show_basis()
        self._show_title()

    def release(self) -> None:
        """Let go of what runs."""
        self.space.release()
        self.hide()

    def open(self) -> None:
        """Show the window, in front."""
        if not self._opened_before:
            self._opened_before = True
            self._place()
        self.setUserVisible(True)
        self.raise_()
        self.activateWindow()
        self.space.views[self.space.active].setFocus()

    def tell(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        """News, in the place of older news; what went wrong stays until it is closed."""
        self.bar.clearWidgets()
        lasting = level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)
        self.bar.pushMessage("", text, level, 0 if lasting else 8)

    def state(self) -> dict[str, Any]:
        """What a project remembers of the window; JSON-ready."""
        space, bar = self.space, self.toolbar
        views = {}
        for side, view in space.views.items():
            middle = view.center()
            views[side] = {
                "middle": [middle.x(), middle.y()],
                "scale": view.mapUnitsPerPixel(),
                "look": asdict(space.panes[side].header.look),
            }
        return {
            "open": self.isUserVisible(),
            "link": space.link.mode,
            "arrows": space.exaggeration,
            "proposals": bar.assist.isChecked(),
            "heatmap": bar.heatmap.isChecked(),
            "loupe": bar.loupe.isChecked(),
            "active": space.active,
            "views": views,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what a project remembers; what it does not, or what makes no sense, stays as it is."""
        space, bar = self.space, self.toolbar
        if state.get("link") in MODES:
            space.link.set_mode(state["link"])
        if state.get("arrows") in EXAGGERATIONS:
            space.set_exaggeration(state["arrows"])
        for action, name in ((bar.assist, "proposals"), (bar.heatmap, "heatmap"), (bar.loupe, "loupe")):
            if isinstance(state.get(name), bool) and state[name] != action.isChecked():
                action.trigger()
        views = state.get("views")
        with space.link.held():
            for side in SIDES:
                known = views.get(side) if isinstance(views, dict) else None
                if isinstance(known, dict):
                    self._restore_view(side, known)
        if state.get("active") in SIDES:
            space.set_active(state["active"])
        bar.refresh()

    def event(self, event: Optional[QEvent]) -> bool:
        """Keys that mean something here, before QGIS's own."""
        # Events come before there are keys.
        keys = getattr(self, "shortcuts", None)
        if keys is not None and keys.handle(event, QApplication.focusWidget() or self.focusWidget()):
            return True
        return bool(super().event(event))

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Remember where it was."""
        super().hideEvent(event)
        if not self._opened_before:
            return
        settings = QgsSettings()
        settings.setValue(f"{_SETTINGS}/floating", self.isFloating())
        if self.isFloating():
            settings.setValue(f"{_SETTINGS}/geometry", self.saveGeometry())
        settings.setValue(f"{_SETTINGS}/parts", self._parts.saveState())

    def sizeHint(self) -> QSize:
        """As large as is pleasant."""
        return _SIZE

    def _restore_view(self, side: str, known: dict[str, Any]) -> None:
        try:
            look = Look(**known["look"])
            look = Look(
                tuple(int(band) for band in look.bands),
                look.stretch if look.stretch in STRETCHES else Look().stretch,
                int(look.brightness),
                int(look.contrast),
                float(look.gamma),
            )
            middle, scale = QgsPointXY(*known["middle"]), float(known["scale"])
        except (KeyError, TypeError, ValueError):
            return
        self.space.set_looks({side: look})
        if scale > 0:
            self.space.views[side].show_place(middle, scale)

    def _place(self) -> None:
        """Where it was left; else floating in the middle of QGIS, no larger than the screen."""
        settings = QgsSettings()
        parts = settings.value(f"{_SETTINGS}/parts")
        if parts is not None:
            self._parts.restoreState(parts)
        if not settings.value(f"{_SETTINGS}/floating", True, type=bool):
            return
        self.setFloating(True)
        known = settings.value(f"{_SETTINGS}/geometry")
        if known is not None and self.restoreGeometry(known):
            return
        main = self.parentWidget()
        room = main.screen().availableGeometry() if main is not None else QRect(QPoint(0, 0), _SIZE)
        # Less than the screen by what a window's frame takes.
        size = _SIZE.boundedTo(room.size() - QSize(16, 48))
        self.resize(size)
        self.move(room.center() - QPoint(size.width() // 2, size.height() // 2))

    def _show_title(self) -> None:
        pair = self._session.pair
        title = self.tr("Tie points")
        self.setWindowTitle(title if pair is None else f"{title} · {pair.sar.name} ↔ {pair.optical.name}")

    def _show_basis(self) -> None:
        self.basis.show_text("" if self._session.pair is None else self._session.estimate.text())

    def _point_menu(self, where: QPoint) -> None:
        menu = self.panel.table.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _show_keys(self) -> None:
        menu = self.toolbar.keys_menu(self.keys_button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.keys_button.mapToGlobal(QPoint(0, self.keys_button.height())))

    def _lay_out(self) -> None:
        self.keys_button.setText(self.tr("Keys"))
        self.keys_button.setAutoRaise(True)
        self.keys_button.setToolTip(self.tr("All keys of this window"))
        self.keys_button.setAccessibleName(self.tr("Keys"))
        self.keys_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keys_button.clicked.connect(self._show_keys)
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 4, 0)
        head.addWidget(self.toolbar, 1)
        head.addWidget(self.keys_button)
        head.addWidget(self.help_button)
        said = QHBoxLayout()
        said.setContentsMargins(6, 0, 6, 2)
        said.addWidget(self.hint, 7)
        said.addWidget(self.basis, 2)
        above = QWidget()
        upper = QVBoxLayout(above)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(2)
        upper.addLayout(head)
        upper.addWidget(self.bar)
        upper.addLayout(said)
        upper.addWidget(self.space, 1)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.addWidget(above)
        self._parts.addWidget(self.panel)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 1)
        self._parts.setCollapsible(0, False)
        self._parts.setSizes([540, 220])
        self.setWidget(self._parts)
