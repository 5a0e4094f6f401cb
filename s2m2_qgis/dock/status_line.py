"""The line at the dock's bottom: what the engine is doing, where, and with how much memory."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from .. import words
from ..engine_client import Status
from ..resources import icon
from .widgets import ElidedLabel

_REFRESH_MS = 500
#: Which of two engines' states is told first.
_URGENCY = ("busy", "starting", "failed", "ready", "off")
_ICONS = {
    "ready": "state_ready",
    "busy": "state_busy",
    "starting": "state_busy",
    "off": "state_idle",
    "failed": "state_trouble",
}


class StatusLine(QWidget):
    """State, device and memory, and the *Log* button.

    Args:
        status: tells both engines' state; must return at once.

    Signals:
        copy_diagnostics, show_log, restart: an entry of *Log* was used.
        refreshed: the most telling status, about twice a second while visible.
    """

    copy_diagnostics = pyqtSignal()
    show_log = pyqtSignal()
    restart = pyqtSignal()
    refreshed = pyqtSignal(object)

    def __init__(self, status: Callable[[], tuple[Status, Status]], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._status = status
        self._symbol = QLabel()
        self._text = ElidedLabel()
        self._full = ""
        self.log = QToolButton()
        self.log.setText(self.tr("Log"))
        self.log.setToolTip(self.tr("What the engine said, and diagnostics for a report"))
        self.log.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.log)
        menu.addAction(self.tr("Copy diagnostics")).triggered.connect(lambda: self.copy_diagnostics.emit())
        menu.addAction(self.tr("Show messages")).triggered.connect(lambda: self.show_log.emit())
        menu.addSeparator()
        menu.addAction(self.tr("Restart the engine")).triggered.connect(lambda: self.restart.emit())
        self.log.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 4, 2)
        row.addWidget(self._symbol)
        row.addWidget(self._text, 1)
        row.addWidget(self.log)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.refresh()

    def text(self) -> str:
        """What the line says, however much of it is visible."""
        return self._full

    def refresh(self, *_news: object) -> None:
        """Ask for the state and show it."""
        interactive, jobs = self._status()
        status = min((_seen(jobs), _seen(interactive)), key=lambda each: _URGENCY.index(each.state))
        size = self.fontMetrics().height()
        self._symbol.setPixmap(icon(_ICONS[status.state]).pixmap(size, size))
        self._full = self._words(status, interactive.rss_bytes + jobs.rss_bytes)
        self._text.show_text(self._full)
        self._text.setToolTip("\n".join(part for part in self._details(status) if part))
        self.refreshed.emit(status)

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Refresh while visible."""
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Nobody looks: rest."""
        super().hideEvent(event)
        self._timer.stop()

    def _details(self, status: Status) -> tuple[str, ...]:
        """Lines of the tooltip, empty ones included."""
        threads = self.tr("Processor threads: {0}").format(status.threads) if status.threads else ""
        return self._full, status.message, status.device_reason, threads, status.interpreter

    def _words(self, status: Status, rss_bytes: int) -> str:
        states = {
            "off": self.tr("engine off until it is needed"),
            "starting": self.tr("engine starting…"),
            "ready": self.tr("engine ready"),
            "busy": self.tr("engine busy"),
            "failed": self.tr("engine not available"),
        }
        parts = [states[status.state]]
        if status.state in ("ready", "busy"):
            if status.fallen_back:
                parts.append(self.tr("CPU instead of {0}").format(status.device_wanted.upper()))
            elif status.device:
                parts.append(status.device.upper())
            if rss_bytes:
                parts.append(words.memory(rss_bytes))
        return " · ".join(parts)


def _seen(status: Status) -> Status:
    """One that never found a Python to run in has failed, even if nothing was started."""
    never_started = status.state == "off" and bool(status.message) and not status.interpreter
    return replace(status, state="failed") if never_started else status
