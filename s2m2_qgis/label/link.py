"""Linked panning and zooming: the same place on the ground in both views, through the present estimate."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import Iterator, Mapping, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..tiepoints.session import LabelSession
from .sides import SAR, SIDES, counterpart, other
from .view import LabelView

#: How much of one view the other one follows.
CENTRE_AND_SCALE, CENTRE, OFF = "scale", "centre", "off"
MODES = (CENTRE_AND_SCALE, CENTRE, OFF)
#: A better estimate moves the view that follows where its middle is off by more than this part of it.
_TOLERATED = 0.12
#: Steps of this many px tell the scale of one view in the other.
_STEP_PX = 40.0


class ViewLink(QObject):
    """Lets each view follow the other one.

    Args:
        session: whose estimate says where places lie.
        views: both, by side.

    Signals:
        modeChanged: another mode.
    """

    modeChanged = pyqtSignal()

    def __init__(self, session: LabelSession, views: Mapping[str, LabelView], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session, self._views = session, views
        self.mode = CENTRE_AND_SCALE
        self._busy = False
        self._leader = SAR
        for view in views.values():
            view.extentsChanged.connect(lambda side=view.side: self._moved(side))
        session.assessed.connect(self._estimated)

    def set_mode(self, mode: str) -> None:
        """Follow otherwise, at once."""
        if mode != self.mode:
            self.mode = mode
            self.modeChanged.emit()
            self.follow(self._leader)

    def follow(self, leader: str) -> None:
        """Let the other view show what ``leader`` shows."""
        self._leader = leader
        view = self._views[leader]
        self.follow_place(leader, QgsPointXY(view.center()))

    def follow_place(self, leader: str, centre: QgsPointXY) -> None:
        """Let the other view show what ``leader`` would show with ``centre`` in its middle, while it is dragged."""
        view, follower = self._views[leader], self._views[other(leader)]
        if self.mode == OFF or self._busy or view.layer is None or follower.layer is None:
            return
        there = counterpart(self._session, leader, centre)
        if there is None:
            return
        scale = follower.mapUnitsPerPixel()
        if self.mode == CENTRE_AND_SCALE:
            scale = self._scale(leader, centre, there) or scale
        with self.held():
            follower.show_place(there, scale)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Meanwhile, no view follows."""
        before, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = before

    def _scale(self, leader: str, centre: QgsPointXY, there: QgsPointXY) -> Optional[float]:
        """Map units of a px of the view that follows, for the same ground in a px; None where nobody can tell."""
        step = self._views[leader].mapUnitsPerPixel() * _STEP_PX
        products = 1.0
        for dx, dy in ((step, 0.0), (0.0, step)):
            beside = counterpart(self._session, leader, QgsPointXY(centre.x() + dx, centre.y() + dy))
            if beside is None:
                return None
            products *= beside.distance(there) / _STEP_PX
        return math.sqrt(products) if math.isfinite(products) and products > 0 else None

    def _moved(self, side: str) -> None:
        if not self._busy:
            self.follow(side)

    def _estimated(self) -> None:
        """The points say something else now: look there, but do not fidget."""
        view, follower = self._views[self._leader], self._views[other(self._leader)]
        if self.mode == OFF or any(self._views[side].layer is None for side in SIDES):
            return
        there = counterpart(self._session, self._leader, QgsPointXY(view.center()))
        if there is None:
            return
        off = there.distance(QgsPointXY(follower.center())) / max(follower.mapUnitsPerPixel(), 1e-300)
        if off > _TOLERATED * min(follower.width(), follower.height()):
            self.follow(self._leader)
