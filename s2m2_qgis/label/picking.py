"""Picking a tie point: a place in one view, then the same place in the other, or the engine's proposal for it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..tiepoints.session import LabelSession
from .proposals import Proposal, Proposals
from .sides import SAR, other


class Picking(QObject):
    """What is picked so far.

    Args:
        session: receives the tie points.
        proposals: asked at the first click of each, where ``assisted``.

    Signals:
        changed: ``side``, ``place`` or the proposal changed.
        added: (id) a tie point came of it.

    Attributes:
        side: of the half that is picked; empty = none is.
        place: of that half, in its layer's CRS.
        reason: why this place was suggested; empty where the user chose it.
        assisted: the engine is asked.
    """

    changed = pyqtSignal()
    added = pyqtSignal(int)

    def __init__(self, session: LabelSession, proposals: Proposals, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session, self._proposals = session, proposals
        self.side = ""
        self.place: Optional[QgsPointXY] = None
        self.reason = ""
        self.assisted = True
        session.opened.connect(self.forget)
        proposals.proposed.connect(self._proposed)
        proposals.cleared.connect(self.changed)

    @property
    def proposal(self) -> Optional[Proposal]:
        """The engine's answer to the half that is picked."""
        return self._proposals.current if self.side else None

    def set_assisted(self, assisted: bool) -> None:
        """Ask the engine at clicks, or do not."""
        self.assisted = assisted
        if not assisted:
            self._proposals.clear()
        elif self.side and self.place is not None:
            self._ask()
        self.changed.emit()

    def click(self, side: str, place: QgsPointXY) -> None:
        """A place in one of the views: the first half, the first half elsewhere, or the second half."""
        if not self.side or side == self.side:
            self.begin(side, place)
            return
        assert self.place is not None
        if self.proposal is not None:
            key = self._proposals.correct(place)
        else:
            self._proposals.clear()
            sar, optical = (self.place, place) if self.side == SAR else (place, self.place)
            key = self._session.editor.add((sar.x(), sar.y()), (optical.x(), optical.y()))
        self._finish(key)

    def begin(self, side: str, place: QgsPointXY, reason: str = "") -> None:
        """Pick the first half."""
        self._session.select(())
        self.side, self.place, self.reason = side, QgsPointXY(place), reason
        self._proposals.clear()
        self._ask()
        self.changed.emit()

    def accept(self) -> bool:
        """Take the proposal; False where there is none."""
        if self.proposal is None:
            return False
        self._finish(self._proposals.accept())
        return True

    def cancel(self) -> bool:
        """Reject the proposal; where there is none, forget the half that is picked. False where there is neither."""
        if self.proposal is not None:
            self._proposals.reject()
            return True
        if not self.side:
            return False
        self.forget()
        return True

    def forget(self) -> None:
        """Nothing is picked."""
        self.side, self.place, self.reason = "", None, ""
        self._proposals.clear()
        self.changed.emit()

    def awaited(self) -> str:
        """The side where the second half is to be clicked; empty while none is awaited."""
        return other(self.side) if self.side else ""

    def _proposed(self, _proposal: object) -> None:
        self.changed.emit()

    def _ask(self) -> None:
        if not self.assisted or self.place is None:
            return
        if self.side == SAR:
            self._proposals.request(self.place)
        else:
            self._proposals.request_back(self.place)

    def _finish(self, key: Optional[int]) -> None:
        if key is None:
            # Nothing was written, which the session has told; what was picked stays.
            return
        self.forget()
        self._session.select((key,))
        self.added.emit(key)
