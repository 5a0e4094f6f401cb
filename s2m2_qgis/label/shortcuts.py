"""The keys of the workspace: what they do is an action, and the action's tooltip names its keys.

Keys are claimed by the window before QGIS's own shortcuts, and only there; what a table or an entry
needs itself it keeps.
"""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QWidget

from ..resources import icon

#: Arrow keys: steps to the right and up, in pixels of the layer.
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
#: A step with Alt or Ctrl, and with Shift.
_FINE, _COARSE = 0.1, 10.0


class Shortcuts(QObject):
    """Actions with keys.

    Args:
        nudge: called with a step (right, up) in pixels of the layer when an arrow key is pressed; says whether it
            meant something.
        views: the arrow keys, and actions made with ``in_views``, work while one of these or what
            they hold has the focus.
    """

    def __init__(self, nudge: Callable[[float, float], bool], views: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._nudge, self._views = nudge, views
        self._actions: list[tuple[QAction, tuple[str, ...], bool]] = []

    def make(
        self,
        text: str,
        tooltip: str,
        keys: tuple[str, ...],
        work: Callable[[], object],
        image: str = "",
        in_views: bool = False,
        checkable: bool = False,
    ) -> QAction:
        """An action.

        Args:
            text: its name.
            tooltip: what it does; the first key is added.
            keys: as QKeySequence reads them.
            work: called when it is triggered (with nothing, whatever Qt's signal carries).
            image: name of one of QGIS's icons, or ``s2m2``, our own.
            in_views: its keys mean something else outside the views.
            checkable: it is a switch.
        """
        action = QAction(text, self)
        action.setToolTip(f"{tooltip} ({native(keys[0])})" if keys else tooltip)
        if image:
            action.setIcon(icon(image) if image == "s2m2" else QgsApplication.getThemeIcon(f"/{image}.svg"))
        action.setCheckable(checkable)
        action.triggered.connect(lambda _checked=False: work())
        self._actions.append((action, tuple(_code(key) for key in keys), in_views))
        return action

    def listed(self) -> list[tuple[QAction, str]]:
        """All actions with keys, each with the keys as this machine writes them."""
        return [(action, ", ".join(native(key) for key in keys)) for action, keys, _in_views in self._actions if keys]

    def handle(self, event: Optional[QEvent], focus: Optional[QWidget]) -> bool:
        """Claim a key before QGIS's shortcuts do, or do what it means; False where it means nothing here."""
        if not isinstance(event, QKeyEvent):
            return False
        override = event.type() == QEvent.Type.ShortcutOverride
        if not override and event.type() != QEvent.Type.KeyPress:
            return False
        in_views = focus is not None and (focus is self._views or self._views.isAncestorOf(focus))
        code = _code_of(event)
        for action, codes, only_views in self._actions:
            if code in codes and action.isEnabled() and (in_views or not only_views):
                event.accept()
                if not override:
                    action.trigger()
                return True
        step = _STEPS.get(event.key())
        if step is None or not in_views:
            return False
        event.accept()
        if override:
            return True
        size = _size(event.modifiers())
        return self._nudge(step[0] * size, step[1] * size)


def native(key: str) -> str:
    """A key as this machine writes it."""
    return str(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))


def _size(modifiers: Qt.KeyboardModifier) -> float:
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
        return _FINE
    return _COARSE if modifiers & Qt.KeyboardModifier.ShiftModifier else 1.0


def _code(key: str) -> str:
    return str(QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText))


def _code_of(event: QKeyEvent) -> str:
    """The key with its modifiers, without that of the number pad."""
    parts = [
        word
        for word, modifier in (
            ("Ctrl+", Qt.KeyboardModifier.ControlModifier),
            ("Alt+", Qt.KeyboardModifier.AltModifier),
            ("Shift+", Qt.KeyboardModifier.ShiftModifier),
        )
        if event.modifiers() & modifier
    ]
    return "".join(parts) + str(QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText))
