"""The inspector: everything about one match in a window of its own, and the keys to decide about it."""

from __future__ import annotations

from functools import partial
from typing import Any, Optional

import numpy as np
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QHideEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import JobError
from ..dock.widgets import escaped, wrapped_label
from ..help import HelpKeys, Topic, help_button
from ..i18n import number
from ..words import signed
from .background import Background
from .chips import Chip, cut, picture, read_chip
from .filters import status_words
from .keys import ReviewActions
from .matches import HAND
from .moved_classes import QShortcut
from .pictures import ChipView, HeatView, rivals_of
from .session import ReviewSession

_BLINK_MS = 600
#: Peaks closer than this (heatmap px) are one.
_APART, _DEEP_APART = 4.0, 12.0
_GEOMETRY = "s2m2_sar/review/inspector"
_ANSWERS = ("sar", "optical", "deep", "shallow", "fused")


class Inspector(QDialog):
    """A window beside QGIS's.

    Args:
        session: whose selected match it shows.
        actions: what can be done.
    """

    def __init__(self, session: ReviewSession, actions: ReviewActions, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("S2m2SarInspector")
        self._session, self._actions = session, actions
        self._chips: dict[str, Any] = {}
        self._phase = 0
        self._background = Background(len(_ANSWERS), self)
        self._background.done.connect(self._take)
        self.head = wrapped_label()
        self.sar, self.optical, self.blink = ChipView(), ChipView(), ChipView()
        self.heat = {level: HeatView() for level in ("deep", "shallow", "fused")}
        self.titles: dict[str, QLabel] = {}
        self.blinking = QCheckBox(self.tr("Blink (B)"))
        self.blinking.setChecked(True)
        self.help_button = help_button(Topic.INSPECTOR)
        self._lay_out()
        HelpKeys(self, Topic.INSPECTOR)
        self._timer = QTimer(self)
        self._timer.setInterval(_BLINK_MS)
        self._timer.timeout.connect(self._blink)
        self.blinking.toggled.connect(lambda _on: self._run_blink())
        for view in self.heat.values():
            view.placed.connect(self._placed)
        actions.give_keys(self)
        for keys, work in (
            ("B", self.blinking.toggle),
            ("Ctrl+Z", actions.undo.trigger),
            ("Ctrl+Shift+Z", actions.redo.trigger),
            ("Ctrl+Y", actions.redo.trigger),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(work)
        session.selected.connect(lambda _row: self.refresh())
        session.changed.connect(lambda row: self._show_all() if row == session.row else None)
        session.opened.connect(self._opened)
        self._opened()
        stored = QgsSettings().value(_GEOMETRY)
        if stored is None or not self.restoreGeometry(stored):
            self.resize(900, 640)

    def release(self) -> None:
        """End the reading and close."""
        self._timer.stop()
        self._background.close()
        self.close()

    def open(self) -> None:
        """Show the window, in front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def refresh(self) -> None:
        """Show the selected match; pictures follow as they are read."""
        if not self.isVisible():
            return
        self._chips = {}
        self._background.forget()
        self._show_all()
        session = self._session
        bundle, matches, store, row = session.bundle, session.matches, session.store, session.row
        if bundle is None or matches is None or store is None or row < 0:
            return
        key = (session.generation, row)
        side, wide = int(matches.side[row]), int(matches.heat_w[row])
        cut_at = (float(matches.x[row]), float(matches.y[row]))
        middle = (float(matches.centre_x[row]), float(matches.centre_y[row]))
        # The newest wish is done first: chips before heatmaps, the SAR chip before all.
        for level in bundle.levels:
            self._background.ask((key, level), partial(store.values, row, level))
        self._background.ask((key, "optical"), lambda: _chip_or_words(bundle, "optical", middle, side + wide - 1))
        self._background.ask((key, "sar"), lambda: _chip_or_words(bundle, "sar", cut_at, side))

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Fill it."""
        super().showEvent(event)
        self.refresh()
        self._run_blink()

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Rest, and remember where it was."""
        super().hideEvent(event)
        self._timer.stop()
        QgsSettings().setValue(_GEOMETRY, self.saveGeometry())

    def _opened(self) -> None:
        bundle = self._session.bundle
        for level in ("deep", "shallow"):
            there = bundle is not None and level in bundle.levels
            self.heat[level].setVisible(there)
            self.titles[level].setVisible(there)
        self.alone.setVisible(bundle is not None and bundle.levels == ("fused",))
        self.refresh()

    def _take(self, key: tuple[tuple[int, int], str], answer: Any) -> None:
        (generation, row), part = key
        if generation == self._session.generation and row == self._session.row:
            self._chips[part] = answer
            self._show_all()

    def _placed(self, dx: float, dy: float) -> None:
        matches, row = self._session.matches, self._session.row
        if matches is not None and row >= 0:
            self._session.move(float(matches.middle_dx[row]) + dx, float(matches.middle_dy[row]) + dy)

    def _show_all(self) -> None:
        matches, row = self._session.matches, self._session.row
        if matches is None or row < 0:
            self.head.setText(escaped(self.tr("Choose a match in the list or in the map.")))
            self.setWindowTitle(self.tr("Inspector"))
            for view in (self.sar, self.optical, self.blink):
                view.show_chip(None, "", None)
            for heat in self.heat.values():
                heat.show_heatmap(None)
            return
        self._show_words(row)
        dx, dy = self._session.shift(row)
        side = int(matches.side[row])
        sar, optical = self._chips.get("sar"), self._chips.get("optical")
        self.sar.show_chip(*_shown(sar), (0.0, 0.0, float(side)) if isinstance(sar, Chip) else None)
        square = None
        if isinstance(optical, Chip) and np.isfinite([dx, dy]).all():
            x, y = matches.x[row] + dx - side / 2 - optical.x, matches.y[row] + dy - side / 2 - optical.y
            square = (float(x), float(y), float(side))
        self.optical.show_chip(*_shown(optical), square)
        self._show_blink()
        middle = (float(matches.middle_dx[row]), float(matches.middle_dy[row]))
        for level, view in self.heat.items():
            values = self._chips.get(level)
            if values is None:
                view.show_heatmap(None, self.tr("…") if level not in self._chips else self.tr("not readable"))
                continue
            # A deep cell covers several px, all of the same value.
            found = rivals_of(values, apart=_DEEP_APART if level == "deep" else _APART)
            peak = found[0] if found else None
            if level == "fused":
                peak = (dx - middle[0], dy - middle[1])
            elif level == "deep" and np.isfinite(matches.deep_dx[row]):
                peak = (float(matches.deep_dx[row]) - middle[0], float(matches.deep_dy[row]) - middle[1])
            by_hand = level == "fused" and matches.status[row] == HAND
            # What was placed by hand leaves the engine's own peak among the rivals.
            view.show_heatmap(values, "", peak, found if by_hand else found[1:], by_hand)

    def _show_words(self, row: int) -> None:
        matches, bundle = self._session.matches, self._session.bundle
        if matches is None or bundle is None:
            return
        title = self.tr("Match {0}").format(int(matches.id[row]))
        self.setWindowTitle(self.tr("{0} – inspector").format(title))
        dx, dy = self._session.shift(row)
        parts = [
            self.tr("confidence {0}").format(number(matches.confidence[row], 2)),
            self.tr("doubt {0}").format(number(matches.doubt[row], 2)),
            self.tr("shift ({0}, {1}) px").format(signed(dx), signed(dy)),
        ]
        residual = matches.residual_px[row]
        if np.isfinite(residual):
            metres = residual * bundle.metres_per_px
            parts.append(self.tr("residual {0} px ({1} m)").format(number(residual, 1), number(metres, 0)))
        for value, words in (
            (matches.disagree_px[row], self.tr("levels {0} px apart")),
            (matches.back_px[row], self.tr("there and back {0} px")),
            (matches.entropy[row], self.tr("entropy {0} nats")),
        ):
            if np.isfinite(value):
                parts.append(words.format(number(value, 1)))
        status = status_words()[int(matches.status[row])]
        self.head.setText(f"<b>{escaped(title)} · {escaped(status)}</b><br>{escaped(' · '.join(parts))}")

    def _run_blink(self) -> None:
        if self.blinking.isChecked() and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _blink(self) -> None:
        self._phase = 1 - self._phase
        self._show_blink()

    def _show_blink(self) -> None:
        """One of both chips at the found place, in turn."""
        matches, row = self._session.matches, self._session.row
        sar, optical = self._chips.get("sar"), self._chips.get("optical")
        if matches is None or row < 0 or not isinstance(sar, Chip) or not isinstance(optical, Chip):
            self.blink.show_chip(None, "", None)
            return
        side = int(matches.side[row])
        dx, dy = self._session.shift(row)
        shown = sar
        if self._phase and np.isfinite([dx, dy]).all():
            shown = cut(optical, matches.x[row] + dx - side / 2, matches.y[row] + dy - side / 2, side)
        self.titles["blink"].setText(self.tr("Blink: SAR") if shown is sar else self.tr("Blink: optical"))
        if shown.values.size:
            self.blink.show_chip(picture(shown), "", None)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(4)
        views = (
            ("sar", self.tr("SAR"), self.sar),
            ("optical", self.tr("Optical, with the place that was found"), self.optical),
            ("blink", self.tr("Blink"), self.blink),
            ("deep", self.tr("Deep level"), self.heat["deep"]),
            ("shallow", self.tr("Shallow level"), self.heat["shallow"]),
            ("fused", self.tr("Fused: click to place the peak"), self.heat["fused"]),
        )
        for at, (name, words, view) in enumerate(views):
            title = QLabel(words)
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            title.setToolTip(words)
            self.titles[name] = title
            row, column = divmod(at, 3)
            grid.addWidget(title, 2 * row, column)
            grid.addWidget(view, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            grid.setRowStretch(2 * row + 1, 1)
            view.setAccessibleName(words)
        self.alone = QLabel(self.tr("This result keeps the fused heatmaps alone."))
        self.alone.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.alone.setWordWrap(True)
        grid.addWidget(self.alone, 3, 0, 1, 2)
        actions = self._actions
        foot = QHBoxLayout()
        for action in (actions.previous, actions.following, actions.accept, actions.reject, actions.as_found):
            foot.addWidget(actions.button(action, words=True))
        foot.addStretch(1)
        foot.addWidget(self.blinking)
        foot.addWidget(actions.button(actions.undo))
        foot.addWidget(actions.button(actions.redo))
        foot.addWidget(self.help_button)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addLayout(grid, 1)
        column.addLayout(foot)


def _chip_or_words(bundle: Any, kind: str, centre: tuple[float, float], side: int) -> Any:
    """The chip, or the sentence that says why there is none."""
    try:
        return read_chip(bundle, kind, centre, side)
    except JobError as error:
        return error.message


def _shown(chip: Any) -> tuple[Any, str]:
    """What a view shows of an answer: (image or None, words)."""
    if isinstance(chip, Chip):
        return picture(chip), ""
    return None, chip if isinstance(chip, str) else ""
