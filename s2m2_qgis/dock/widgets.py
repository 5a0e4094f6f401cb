"""Small helpers that keep the dock narrow and honest: combos that shrink, labels that wrap, reasons in tooltips."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QWidget

#: Letters of a combo box that stay readable in the narrowest dock.
_SHORT = 5
#: Arrow and frame of a combo box, in px.
_COMBO_FRAME = 26


def shrinkable(combo: QComboBox, letters: int = _SHORT) -> QComboBox:
    """Let a combo box become narrower than its longest entry; the current entry is its tooltip's first line."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    # Styles add so much to the contents' length that three combos in a row would not fit.
    combo.setMinimumWidth(combo.fontMetrics().averageCharWidth() * letters + _COMBO_FRAME)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return combo


def wrapped_label(text: str = "", selectable: bool = True) -> QLabel:
    """A label of rich text (see :func:`escaped`) that breaks its lines and takes the height that they need."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
    return label


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole is its tooltip unless another one is set."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show ``text``, or as much of it as fits."""
        self._whole = text
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: Optional[QResizeEvent]) -> None:
        """Fit the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if fitting != self.text():
            self.setText(fitting)


def allow(widget: QWidget, tooltip: str, why_not: str = "") -> None:
    """Enable ``widget`` with its usual tooltip, or disable it with the reason as the tooltip."""
    widget.setEnabled(not why_not)
    widget.setToolTip(why_not or tooltip)


def escaped(text: str) -> str:
    """``text`` as it must be written inside rich text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")


def line() -> QFrame:
    """A thin rule between two parts of a page."""
    frame = QFrame()
    frame.setFrameShape(QFrame.Shape.HLine)
    frame.setFrameShadow(QFrame.Shadow.Sunken)
    return frame


class NoAccidentalWheel(QObject):
    """Keeps the mouse wheel from changing a control that the page is merely scrolled over."""

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Swallow wheel events of widgets without focus; the page below scrolls instead."""
        if (
            event is not None
            and event.type() == QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False

    def watch(self, *widgets: QWidget) -> None:
        """Guard ``widgets``."""
        for widget in widgets:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            widget.installEventFilter(self)
