"""Help where the user is: F1 in a window of ours, and its question mark."""

from __future__ import annotations

from typing import Callable, Optional, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QToolButton, QWidget

from .topics import open_help

translate = QCoreApplication.translate

_PROPERTY = "s2m2HelpTopic"
_KEYS = (Qt.Key.Key_F1, Qt.Key.Key_Help)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

TopicOf = Union[str, Callable[[], str]]


def set_topic(widget: QWidget, topic: TopicOf) -> None:
    """What F1 opens while the focus is in ``widget``, or in something that it holds."""
    widget.setProperty(_PROPERTY, topic)


def _topic(topic: TopicOf) -> str:
    return topic if isinstance(topic, str) else topic()


class HelpKeys(QObject):
    """Gives a window or dock F1, before QGIS's own shortcut of that key gets it.

    Args:
        window: whose keys these are, and the filter's parent.
        topic: of all that names none of its own; a function where it changes.
        opener: what shows a topic.
    """

    def __init__(self, window: QWidget, topic: TopicOf, opener: Callable[[str], None] = open_help) -> None:
        super().__init__(window)
        self._window, self._topic, self._opener = window, topic, opener
        window.installEventFilter(self)

    def eventFilter(self, _watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Claim the key, then answer it; both reach the window from whatever in it has the focus."""
        if not isinstance(event, QKeyEvent) or event.key() not in _KEYS or event.modifiers() not in _PLAIN:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            event.accept()
            self._opener(self.topic())
            return True
        return False

    def topic(self) -> str:
        """Of the widget with the focus, or of the nearest around it that has one."""
        widget = QApplication.focusWidget() or self._window.focusWidget()
        while widget is not None and widget is not self._window:
            own = widget.property(_PROPERTY)
            if own:
                return _topic(own)
            widget = widget.parentWidget()
        return _topic(self._topic)


def help_button(topic: TopicOf, opener: Callable[[str], None] = open_help) -> QToolButton:
    """A flat question mark that opens a topic."""
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
    button.setAutoRaise(True)
    button.setToolTip(translate("HelpButton", "The guide to this window (F1)"))
    button.setAccessibleName(translate("HelpButton", "Guide"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: opener(_topic(topic)))
    return button
