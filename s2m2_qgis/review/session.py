"""One bundle under review: its matches, the decisions about them, and what is selected; list, map and inspector follow
it."""

from __future__ import annotations

import os
from typing import Optional

import numpy as np
from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.protocol import JobError
from . import decisions
from .bundle import ReviewBundle, read_review_bundle
from .decisions import Decision, DecisionCommand
from .filters import Filter
from .heatmaps import HeatmapStore
from .layer import heatmap_layers
from .matches import Matches, read_matches
from .moved_classes import QUndoStack


class ReviewSession(QObject):
    """The state of the review.

    Signals:
        opened: another bundle, or the same one read anew, or none.
        listed: the filtered order changed.
        selected: (row or −1) the match that is looked at.
        changed: (row) a decision about a match.
        failed: (sentence) something could not be done.
        locked: (yes or no) the bundle is being replaced; nothing may be decided meanwhile.
    """

    opened = pyqtSignal()
    listed = pyqtSignal()
    selected = pyqtSignal(int)
    changed = pyqtSignal(int)
    failed = pyqtSignal(str)
    locked = pyqtSignal(bool)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.bundle: Optional[ReviewBundle] = None
        self.matches: Optional[Matches] = None
        self.store: Optional[HeatmapStore] = None
        self.filter = Filter()
        self.on_map = True
        self.row = -1
        #: Another one with every bundle that is read, by which late answers are told from timely ones.
        self.generation = 0
        self.is_locked = False
        #: Rows of the matches that pass the filter, the most doubtful first.
        self.order = np.empty(0, int)
        self.undo_stack = QUndoStack(self)

    @property
    def folder(self) -> str:
        """Of the bundle; empty where there is none."""
        return self.bundle.folder if self.bundle is not None else ""

    def open(self, folder: str) -> bool:
        """Review the bundle in ``folder``; False where it cannot be read, which ``failed`` then tells."""
        try:
            bundle = read_review_bundle(folder)
            matches = read_matches(bundle)
        except JobError as error:
            self.close()
            self.failed.emit(error.message)
            return False
        self._set(bundle, matches)
        return True

    def close(self) -> None:
        """Review nothing."""
        self._set(None, None)

    def reload(self) -> None:
        """Read the bundle anew, after it was replaced, and let its layers in the map do the same."""
        if self.bundle is None:
            return
        folder = self.folder
        chosen = int(self.matches.id[self.row]) if self.matches is not None and self.row >= 0 else -1
        for layer in layers_of(folder):
            if layer.dataProvider() is not None:
                layer.dataProvider().reloadData()
            layer.triggerRepaint()
        for heatmaps in heatmap_layers(QgsProject.instance(), folder):
            heatmaps.reload()
        if self.open(folder) and self.matches is not None:
            there = np.flatnonzero(self.matches.id == chosen)
            if len(there):
                self.select(int(there[0]))

    def _set(self, bundle: Optional[ReviewBundle], matches: Optional[Matches]) -> None:
        self._show_on_map(None)
        self.bundle, self.matches = bundle, matches
        self.generation += 1
        self.store = HeatmapStore(bundle, matches) if bundle is not None and matches is not None else None
        self.row = -1
        self.undo_stack.clear()
        self._list()
        self.opened.emit()
        self.listed.emit()
        self.selected.emit(-1)

    def lock(self, locked: bool) -> None:
        """Let nothing be decided, undone or redone, since the file is about to be replaced; or let it again."""
        self.is_locked = locked
        self.locked.emit(locked)

    def set_filter(self, chosen: Filter, on_map: bool) -> None:
        """List, and on demand draw, only what passes."""
        self.filter, self.on_map = chosen, on_map
        self._list()
        self.listed.emit()

    def _list(self) -> None:
        if self.matches is None:
            self.order = np.empty(0, int)
            return
        rows = np.flatnonzero(self.filter.passing(self.matches))
        self.order = rows[np.argsort(-self.matches.doubt[rows], kind="stable")]
        everything = len(rows) == len(self.matches) or not self.on_map
        self._show_on_map(None if everything else rows)

    def _show_on_map(self, rows: Optional[np.ndarray]) -> None:
        if self.bundle is not None:
            for layer in heatmap_layers(QgsProject.instance(), self.folder):
                layer.show_only(rows)

    def select(self, row: int) -> None:
        """Look at a match; −1 = at none."""
        if row != self.row:
            self.row = row
            self.selected.emit(row)

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (−1) match of the list; from a match that is not listed, to the first."""
        if not len(self.order):
            return
        there = np.flatnonzero(self.order == self.row)
        place = int(there[0]) + by if len(there) else 0
        self.select(int(self.order[min(max(place, 0), len(self.order) - 1)]))

    def accept(self) -> bool:
        """The selected match is always used."""
        return self._decide(self.tr("accept"), decisions.accepted)

    def reject(self) -> bool:
        """The selected match is never used."""
        return self._decide(self.tr("reject"), decisions.rejected)

    def as_found(self) -> bool:
        """Forget what was decided about the selected match."""
        return self._decide(self.tr("as found"), decisions.as_found)

    def move(self, dx: float, dy: float) -> bool:
        """The selected match lies elsewhere, shifted by ``(dx, dy)`` working px: it becomes a tie point."""
        return self._decide(self.tr("move"), lambda _matches, _row: decisions.moved(dx, dy))

    def shift(self, row: int) -> tuple[float, float]:
        """The shift of a match that counts, working px."""
        return self.matches.shift(row) if self.matches is not None else (float("nan"), float("nan"))

    @property
    def decided(self) -> int:
        """How many matches a person decided about."""
        return int(self.matches.by_hand.sum()) if self.matches is not None else 0

    def _decide(self, verb: str, make: decisions.Maker) -> bool:
        matches, row = self.matches, self.row
        if matches is None or row < 0:
            return False
        if self.is_locked:
            self.failed.emit(self.tr("The model is being fitted; decide when that is done."))
            return False
        before, after = decisions.current(matches, row), make(matches, row)
        if before == after:
            return True
        if not self._put(row, after):
            return False
        text = self.tr("{0} match {1}").format(verb, int(matches.id[row]))
        self.undo_stack.push(DecisionCommand(text, lambda decision: self._put(row, decision, True), before, after))
        return True

    def _put(self, row: int, decision: Decision, show: bool = False) -> bool:
        if self.bundle is None or self.matches is None:
            return False
        try:
            decisions.write(self.bundle.matches, int(self.matches.fid[row]), decision)
        except JobError as error:
            self.failed.emit(error.message)
            return False
        decisions.apply(self.matches, row, decision)
        for heatmaps in heatmap_layers(QgsProject.instance(), self.folder):
            heatmaps.take(row, decision)
        for layer in layers_of(self.folder):
            layer.triggerRepaint()
        self.changed.emit(row)
        if show:
            self.select(row)
        return True


def layers_of(folder: str) -> list[QgsMapLayer]:
    """Layers of the project that show files of a bundle."""
    inside = os.path.join(folder, "")
    return [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if os.path.abspath(layer.source().split("|")[0]).startswith(inside)
    ]
