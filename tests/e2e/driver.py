"""Inside a real QGIS: waiting, clicking, typing, picturing. Imported by the scenarios, which QGIS runs with ``--code``.

A scenario is a function that takes a :class:`Stage`; what it notes is written to ``result.json`` when it ends, together
with the first failure, and QGIS is closed as a user would close it.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QToolButton, QWidget
from qgis.utils import iface, plugins

PLUGIN = "s2m2_sar"
_POLL_MS = 30


class Stage:
    """The running QGIS and what a scenario finds out about it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notes: dict[str, Any] = {}

    @property
    def dock(self) -> Any:
        """The plugin's dock."""
        return plugins[PLUGIN]._dock

    @property
    def page(self) -> Any:
        """The *Register* page."""
        return self.dock.register

    def note(self, name: str, value: Any) -> None:
        """Remember a value for the test that started QGIS."""
        self.notes[name] = value

    def wait(self, condition: Callable[[], Any], what: str, seconds: float = 30.0) -> Any:
        """Let QGIS work until ``condition`` holds; its value. Raises AssertionError when it takes too long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = condition()
            if value:
                return value
            QTest.qWait(_POLL_MS)
        raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")

    def settle(self, milliseconds: int = 300) -> None:
        """Let QGIS draw."""
        QTest.qWait(milliseconds)

    def click(self, widget: QWidget, where: Optional[QPoint] = None) -> None:
        """A left click, in the widget's middle unless told otherwise; it must be visible and enabled."""
        assert widget.isVisible(), f"{widget} is not visible"
        assert widget.isEnabled(), f"{widget} is disabled: {widget.toolTip()}"
        point = where if where is not None else widget.rect().center()
        QTest.mouseMove(widget, point)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self.settle(80)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a widget of the page into view."""
        self.page.ensureWidgetVisible(widget)
        self.settle(80)

    def type(self, widget: QWidget, text: str) -> None:
        """Replace what an entry holds, with the keyboard."""
        self.click(widget)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        self.settle(80)

    def choose(self, combo: QComboBox, text: str) -> None:
        """Open a combo box with the mouse and take an entry with the keyboard."""
        self.scroll_to(combo)
        self.click(combo)
        view = combo.view()
        self.wait(view.isVisible, f"the list of {combo} opens")
        rows = [combo.itemText(row) for row in range(combo.count())]
        assert text in rows, f"{text} is not among {rows}"
        steps = rows.index(text) - view.currentIndex().row()
        for _step in range(abs(steps)):
            QTest.keyClick(view, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.wait(lambda: combo.currentText() == text, f"{text} is chosen")

    def menu_entry(self, button: QToolButton, text: str) -> None:
        """Open a button's menu and take an entry, both with the mouse."""
        action = next(action for action in button.menu().actions() if action.text() == text)
        assert action.isEnabled(), f"{text} is disabled"

        def take() -> None:
            menu = button.menu()
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

        # A menu button's click returns when its menu closes.
        QTimer.singleShot(400, take)
        self.click(button)
        self.settle(200)

    def picture(self, name: str, widget: Optional[QWidget] = None) -> None:
        """Save what the screen shows (of ``widget``, where given) as ``<name>.png``."""
        self.settle(400)
        window = iface.mainWindow()
        area = QRect(QPoint(0, 0), window.screen().size())
        if widget is not None:
            area = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        pixmap = window.screen().grabWindow(0, area.x(), area.y(), area.width(), area.height())
        assert pixmap.save(str(self.folder / f"{name}.png")), f"{name}.png could not be written"

    def wait_for_map(self) -> None:
        """Until the map is drawn."""
        self.settle(200)
        self.wait(lambda: not iface.mapCanvas().isDrawing(), "the map is drawn", 60)
        self.settle(200)

    def toolbar_button(self) -> QToolButton:
        """The plugin's button in the toolbar."""
        for button in iface.mainWindow().findChildren(QToolButton):
            action = button.defaultAction()
            if action is not None and action.objectName() == "S2m2SarAction" and button.isVisible():
                return button
        raise AssertionError("the plugin has no button in a toolbar")


def play(scenario: Callable[[Stage], None]) -> None:
    """Run ``scenario`` once QGIS's window is up, write its notes, close QGIS."""
    stage = Stage(Path(os.environ["S2M2_E2E_OUT"]))

    def run() -> None:
        failure = ""
        try:
            window = iface.mainWindow()
            screen = window.screen().availableGeometry()
            window.showNormal()
            window.setGeometry(screen)
            stage.settle(500)
            scenario(stage)
        except BaseException:  # noqa: BLE001 - the test that started QGIS must hear of it
            failure = traceback.format_exc()
            try:
                stage.picture("failure")
            except BaseException:  # noqa: BLE001 - the first failure is the one that counts
                failure += traceback.format_exc()
        text = json.dumps({"failure": failure, "notes": stage.notes}, indent=1)
        (stage.folder / "result.json").write_text(text, encoding="utf-8")
        QTimer.singleShot(0, leave)

    def leave() -> None:
        QgsProject.instance().clear()
        QApplication.processEvents()
        iface.actionExit().trigger()

    iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, run))
