"""The live line above the *Register* button: what pressing it will do, or the one reason why it cannot."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from .. import words
from ..engine_words import say
from .widgets import escaped, wrapped_label


class SummaryLine(QWidget):
    """A symbol and a sentence.

    Signals:
        retry: the user asks to try again what failed for no fault of the input.
    """

    retry = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._symbol = QLabel()
        self._symbol.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = wrapped_label()
        self._text.linkActivated.connect(lambda _link: self.retry.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(self._symbol)
        row.addWidget(self._text, 1)

    def text(self) -> str:
        """What is shown now."""
        return str(self._text.text())

    def show_plan(self, plan: Mapping[str, Any]) -> None:
        """The engine's answer to ``plan``."""
        self._set("/mActionPropertiesWidget.svg", escaped(self._plan_words(plan)))

    def show_waiting(self) -> None:
        """The engine was asked and has not answered yet."""
        self._set("/mActionPropertiesWidget.svg", self.tr("Looking at the layers…"))

    def show_note(self, text: str) -> None:
        """Something to know that is no obstacle."""
        self._set("/mActionPropertiesWidget.svg", escaped(text))

    def show_reason(self, text: str, can_retry: bool = False) -> None:
        """The one reason why nothing can be run."""
        link = f' <a href="retry">{self.tr("Try again")}</a>' if can_retry else ""
        self._set("/mIconWarning.svg", escaped(text) + link)

    def _set(self, icon_name: str, text: str) -> None:
        size = self.fontMetrics().height()
        self._symbol.setPixmap(QgsApplication.getThemeIcon(icon_name).pixmap(size, size))
        self._text.setText(text)
        self.setAccessibleDescription(text)

    def _plan_words(self, plan: Mapping[str, Any]) -> str:
        parts = []
        gsd = plan.get("gsd_m") or plan.get("gsd")
        if gsd:
            parts.append(self.tr("{0} m grid").format(words.significant(float(gsd), 3)))
        if plan.get("points"):
            parts.append(
                self.tr("{0} templates of {1} px, {2} apart").format(
                    int(plan["points"]), int(plan.get("template_px") or 0), words.metres(float(plan["spacing_m"]))
                )
            )
        elif plan.get("templates"):
            parts.append(
                self.tr("{0} templates of {1} px").format(int(plan["templates"]), int(plan.get("template_px") or 0))
            )
        if plan.get("seconds") is not None:
            parts.append(self.tr("about {0}").format(words.duration(float(plan["seconds"]))))
        lines = [" · ".join(parts), *(f"⚠ {say(str(warning))}" for warning in plan.get("warnings") or ())]
        return "\n".join(lines)
