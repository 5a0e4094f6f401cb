"""One edit of tie points that can be undone."""

from __future__ import annotations

from typing import Callable, Optional

from ..review.moved_classes import QUndoCommand
from .points import Change

#: Moves of one point that follow each other within so many seconds can be one step.
PAUSE = 1.5
#: Of commands that may be merged; others have Qt's −1.
_MERGEABLE = 1


class EditCommand(QUndoCommand):
    """A change of the label set. It has been carried out already when it is pushed.

    Where undoing or redoing it fails, nothing changes, and ``done`` says so to whoever keeps the stack.

    Attributes:
        done: whether the file holds it now.

    Args:
        text: what undoing it would undo, for the user.
        carry_out: writes a change, then shows it; False where it could not.
        change: with the ids and times that it has in the file.
        moved: when a point was moved, in seconds of a steady clock, where that may be one step with the move before;
            None for every other edit.
    """

    def __init__(
        self, text: str, carry_out: Callable[[Change], bool], change: Change, moved: Optional[float] = None
    ) -> None:
        super().__init__(text)
        self._carry_out, self._change, self._moved = carry_out, change, moved
        self.done = True

    def id(self) -> int:
        """Qt merges only commands whose ids are the same."""
        return -1 if self._moved is None else _MERGEABLE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the move that follows into this one, where it is of the same point and came soon enough."""
        if not isinstance(other, EditCommand) or self._moved is None or other._moved is None:
            return False
        if other._moved - self._moved > PAUSE or other._change.before != self._change.after:
            return False
        self._change = Change(self._change.before, other._change.after)
        self._moved = other._moved
        return True

    def redo(self) -> None:
        """Carry it out again; the first call comes from the stack and finds it done."""
        self.done = self.done or self._carry_out(self._change)

    def undo(self) -> None:
        """What was before."""
        self.done = self.done and not self._carry_out(self._change.reversed())
