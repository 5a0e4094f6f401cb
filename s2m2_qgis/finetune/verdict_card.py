"""The end of a fine-tuning: one sentence, before and after, and heatmaps side by side."""

from __future__ import annotations

import os
from typing import Any, Mapping, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .. import words
from ..dock.widgets import allow, escaped, wrapped_label
from ..engine_words import say
from ..i18n import number
from ..models.card import grid

_MARKS = {"better": "✔", "not_clear": "≈", "worse": "✘"}
#: Pictures that are shown, and their width, which fits into a dock of 320 px beside its scroll bar.
_PICTURES, _PICTURE_PX = 3, 264


class VerdictCard(QWidget):
    """What came of a run.

    Signals:
        keep: put the model among the user's.
        make_default: and use it from now on.
        discard: throw the run away.
    """

    keep = pyqtSignal()
    make_default = pyqtSignal()
    discard = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.sentence, self.table, self.legend = wrapped_label(), wrapped_label(), wrapped_label()
        self.pictures = [QLabel() for _ in range(_PICTURES)]
        self.keep_button = QPushButton(self.tr("Keep"))
        self.default_button = QPushButton(self.tr("Make default"))
        self.discard_button = QPushButton(self.tr("Discard"))
        self.keep_button.setToolTip(self.tr("Put the model into the list of models, without using it yet"))
        self.discard_button.setToolTip(self.tr("Delete the model and its curves"))
        self.keep_button.clicked.connect(lambda: self.keep.emit())
        self.default_button.clicked.connect(lambda: self.make_default.emit())
        self.discard_button.clicked.connect(lambda: self.discard.emit())
        row = QHBoxLayout()
        for button in (self.default_button, self.keep_button, self.discard_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.sentence, self.table):
            column.addWidget(widget)
        # Above the pictures, which may be out of sight.
        column.addLayout(row)
        for widget in (self.legend, *self.pictures):
            column.addWidget(widget)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.setVisible(False)

    def show_result(self, folder: str, result: Mapping[str, Any]) -> None:
        """Show the engine's answer about the run in ``folder``."""
        verdict = result.get("verdict") or {}
        mark = _MARKS.get(str(verdict.get("kind")), "")
        self.sentence.setText(f"<b>{mark}</b> {escaped(say(str(result.get('sentence', ''))))}")
        self.table.setText(self._table(verdict))
        better = bool(result.get("better"))
        allow(
            self.default_button,
            self.tr("Use the model from now on"),
            "" if better else self.tr("Only a model that is clearly better can be made the default"),
        )
        self._show_pictures(folder, result.get("pictures") or [])
        self.setVisible(True)

    def _table(self, verdict: Mapping[str, Any]) -> str:
        before, after = verdict.get("before") or {}, verdict.get("after") or {}
        rows = [
            (label, *(_pixels(side.get(key)) for side in (before, after)))
            for key, label in (("median", self.tr("median error")), ("p90", self.tr("90th percentile")))
        ]
        for key, label in (("cmr1", self.tr("within 1 px")), ("cmr2", self.tr("within 2 px"))):
            rows.append((label, *(words.share(side.get(key, 0.0)) for side in (before, after))))
        for key, label in (("best", self.tr("best point")), ("worst", self.tr("worst point"))):
            if key in before and key in after:
                rows.append((label, *(_pixels(side.get(key)) for side in (before, after))))
        head = ("", self.tr("before"), self.tr("after"))
        said = "<br>".join(escaped(line) for line in self._lines(verdict))
        return f"{grid(head, rows)}<p>{said}</p>"

    def _lines(self, verdict: Mapping[str, Any]) -> list[str]:
        """What the verdict goes by: the change match by match, how sure that is, and of how much it was seen."""
        lines = []
        change, ends = verdict.get("change_px"), verdict.get("change_interval")
        if isinstance(change, (int, float)):
            said = self.tr("The mean error changed by {0} px").format(_signed(change))
            if ends:
                said = self.tr("{0}, with 95 % certainty by {1} to {2} px").format(said, *map(_signed, ends))
            lines.append(said + ".")
        if "improved" in verdict:
            lines.append(
                self.tr("Improved at {0} of {1} check points ({2} matches).").format(
                    verdict["improved"], verdict.get("points", 0), verdict.get("matches", 0)
                )
            )
        return lines

    def _show_pictures(self, folder: str, pictures: list[Mapping[str, Any]]) -> None:
        shown = 0
        for label, picture in zip(self.pictures, pictures):
            image = QPixmap(os.path.join(folder, str(picture.get("file", ""))))
            label.setVisible(not image.isNull())
            if image.isNull():
                continue
            label.setPixmap(image.scaledToWidth(_PICTURE_PX, Qt.TransformationMode.SmoothTransformation))
            label.setToolTip(
                self.tr("Check point {0}: {1} px off before, {2} px after").format(
                    picture.get("id", ""), _measured(picture.get("before")), _measured(picture.get("after"))
                )
            )
            shown += 1
        for label in self.pictures[len(pictures) :]:
            label.setVisible(False)
        self.legend.setVisible(shown > 0)
        said = self.tr("Check points: SAR, optical, heatmap before, heatmap after; cross: truth, circle: found")
        self.legend.setText(f"<small>{escaped(said)}</small>")


def _pixels(value: Any) -> str:
    return f"{number(value, 2)} px" if isinstance(value, (int, float)) else ""


def _measured(value: Any) -> str:
    return words.significant(value, 4) if isinstance(value, (int, float)) else ""


def _signed(value: float) -> str:
    text = words.signed(value, 2)
    return f"+{text}" if value > 0 else text
