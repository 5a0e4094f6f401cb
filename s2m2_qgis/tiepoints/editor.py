"""The only way to change tie points: first in the file, then on the screen, and everything can be undone."""

from __future__ import annotations

import dataclasses
import math
import time
from typing import Any, Iterable, Optional, Sequence

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.protocol import JobError
from ..review.moved_classes import QUndoStack
from .commands import EditCommand
from .points import CHECK, CONTROL, CORRECTED, HAND, PROPOSAL, ROLES, Change, TiePoint, TiePointList
from .store import LabelStore


class TiePointEditor(QObject):
    """Edits the points of one pair. What is on the screen is in the file, or neither.

    Methods answer whether the points now are as asked; where one could not be written, ``trouble`` says why.

    Signals:
        trouble: (sentence) an edit, an undo or a redo could not be written, and nothing changed.

    Args:
        points: what is on the screen.
        parent: owner.
    """

    trouble = pyqtSignal(str)

    def __init__(self, points: TiePointList, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._points = points
        self._store: Optional[LabelStore] = None
        self._pair_id = 0
        self._held = False
        self.undo_stack.indexChanged.connect(self._put_back)

    def attach(self, store: Optional[LabelStore], pair_id: int = 0) -> None:
        """Where edits go, and undone ones too; clear the stack where that is another pair."""
        self._store, self._pair_id = store, pair_id

    def add(
        self,
        sar: Sequence[float],
        optical: Sequence[float],
        origin: str = HAND,
        confidence: Optional[float] = None,
        role: str = CONTROL,
        note: str = "",
    ) -> Optional[int]:
        """A new point; its id, or None where it could not be written.

        Args:
            sar: ``(x, y)`` in the SAR layer's CRS.
            optical: ``(x, y)`` in the optical layer's CRS.
            origin: one of ``points.ORIGINS``.
            confidence: 0…1, of the proposal that it came from.
            role: one of ``points.ROLES``.
            note: the user's words.
        """
        point = TiePoint(0, _place(sar), _place(optical), True, role, origin, confidence, note)
        ids = self.add_many([point], self.tr("add a point"))
        return ids[0] if ids else None

    def add_many(self, points: Sequence[TiePoint], text: str) -> list[int]:
        """New points as one step; their ids, none of them where they could not be written.

        Args:
            points: whatever ids they have, they get new ones.
            text: what undoing it would undo, for the user.
        """
        if not points or not self._are_finite(points):
            return []
        new = tuple(dataclasses.replace(point, id=0) if point.id else point for point in points)
        done = self._do(text, Change((), new))
        return [point.id for point in done.after] if done is not None else []

    def move(
        self,
        id: int,
        sar: Optional[Sequence[float]] = None,
        optical: Optional[Sequence[float]] = None,
        merge: bool = False,
    ) -> bool:
        """Put one or both halves of a point elsewhere. A proposal that is moved counts as corrected.

        Args:
            id: of the point.
            sar, optical: ``(x, y)`` in the layer's CRS; None = stays.
            merge: one step with the moves of the same point just before, which were merged, too.
        """
        point = self._points.get(id)
        if point is None:
            return False
        moved = dataclasses.replace(
            point,
            sar=point.sar if sar is None else _place(sar),
            optical=point.optical if optical is None else _place(optical),
        )
        if moved == point:
            return True
        if not self._are_finite([moved]):
            return False
        if point.origin == PROPOSAL:
            moved = dataclasses.replace(moved, origin=CORRECTED)
        clock = time.monotonic() if merge else None
        return self._replace([point], [moved], self.tr("move point {0}").format(id), clock)

    def set_enabled(self, ids: Iterable[int], enabled: bool) -> bool:
        """Let points count, or not."""
        one, many = (
            (self.tr("enable point {0}"), self.tr("enable {0} points"))
            if enabled
            else (self.tr("disable point {0}"), self.tr("disable {0} points"))
        )
        return self._alter(ids, one, many, enabled=enabled)

    def set_role(self, ids: Iterable[int], role: str) -> bool:
        """Make points control or check points.

        Raises:
            ValueError: ``role`` is none of ``points.ROLES``.
        """
        if role not in ROLES:
            raise ValueError(role)
        one, many = (
            (self.tr("make point {0} a check point"), self.tr("make {0} points check points"))
            if role == CHECK
            else (self.tr("make point {0} a control point"), self.tr("make {0} points control points"))
        )
        return self._alter(ids, one, many, role=role)

    def set_note(self, id: int, note: str) -> bool:
        """Say something about a point."""
        text = self.tr("note of point {0}")
        return self._alter([id], text, text, note=note)

    def remove(self, ids: Iterable[int]) -> bool:
        """Delete points."""
        points = self._known(ids)
        if not points:
            return True
        text = _counted(points, self.tr("delete point {0}"), self.tr("delete {0} points"))
        return self._do(text, Change(tuple(points), ())) is not None

    def _alter(self, ids: Iterable[int], one: str, many: str, **fields: Any) -> bool:
        points = [point for point in self._known(ids) if dataclasses.replace(point, **fields) != point]
        if not points:
            return True
        altered = [dataclasses.replace(point, **fields) for point in points]
        return self._replace(points, altered, _counted(points, one, many))

    def _replace(
        self, before: Sequence[TiePoint], after: Sequence[TiePoint], text: str, moved: Optional[float] = None
    ) -> bool:
        # Without a time, so that the file fills in that of the writing.
        timeless = tuple(dataclasses.replace(point, changed="") for point in after)
        return self._do(text, Change(tuple(before), timeless), moved) is not None

    def _known(self, ids: Iterable[int]) -> list[TiePoint]:
        found = [self._points.get(key) for key in sorted(set(ids))]
        return [point for point in found if point is not None]

    def _do(self, text: str, change: Change, moved: Optional[float] = None) -> Optional[Change]:
        """What was written; None where it could not be. It is on the stack before anybody hears of it."""
        done = self._write(change)
        if done is None:
            return None
        # Pushed only now: a command that failed would have taken the steps that can be redone with it.
        self.undo_stack.push(EditCommand(text, self._carry_out, done, moved))
        self._points.apply(done)
        return done

    def _carry_out(self, change: Change) -> bool:
        # Behind a step that failed, those that rest on it must not be taken.
        done = None if self._held else self._write(change)
        if done is None:
            self._held = True
            return False
        self._points.apply(done)
        return True

    def _put_back(self, _index: int) -> None:
        """A step that could not be undone or redone stays where it was, to be tried again."""
        self._held = False
        stack = self.undo_stack
        while stack.index() < stack.count() and self._is_done(stack.index()):
            stack.redo()
        while stack.index() > 0 and not self._is_done(stack.index() - 1):
            stack.undo()

    def _is_done(self, index: int) -> bool:
        command = self.undo_stack.command(index)
        return isinstance(command, EditCommand) and command.done

    def _write(self, change: Change) -> Optional[Change]:
        if self._store is None:
            self.trouble.emit(self.tr("No layer pair is being labelled; choose one on the Label page first."))
            return None
        try:
            return self._store.write(self._pair_id, change)
        except JobError as error:
            self.trouble.emit(error.message)
            return None

    def _are_finite(self, points: Sequence[TiePoint]) -> bool:
        if all(math.isfinite(value) for point in points for value in (*point.sar, *point.optical)):
            return True
        self.trouble.emit(self.tr("A coordinate is not a number; enter one, or pick the place on the map."))
        return False


def _place(point: Sequence[float]) -> tuple[float, float]:
    return (float(point[0]), float(point[1]))


def _counted(points: Sequence[TiePoint], one: str, many: str) -> str:
    return one.format(points[0].id) if len(points) == 1 else many.format(len(points))
