"""F1 pressed, and which topic that opened."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

from s2m2_sar.s2m2_qgis.help import topics


class Opened:
    """In the place of the desktop: topics asked for, nothing shown."""

    def __init__(self) -> None:
        self.urls: list[str] = []

    def openUrl(self, url: QUrl) -> bool:
        self.urls.append(url.toString())
        return True


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Whatever help is asked for during a test."""
    asked = Opened()
    monkeypatch.setattr(topics, "QDesktopServices", asked)
    return asked


def press_f1(widget: QWidget) -> None:
    """The two events of the key in a widget; fails where QGIS's own F1 would be asked."""
    claim = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    claim.ignore()
    # Qt asks from the widget outwards, to the end of its window.
    at: QWidget | None = widget
    while at is not None and not claim.isAccepted():
        QApplication.sendEvent(at, claim)
        at = None if at.isWindow() else at.parentWidget()
    assert claim.isAccepted(), "QGIS's own F1 would be asked"
    QTest.keyClick(widget, Qt.Key.Key_F1)
