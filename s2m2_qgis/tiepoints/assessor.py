"""Assesses tie points: few at once, many in a thread of its own, so that the window never waits for them."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.protocol import JobError
from ..review.background import Background
from .points import TiePoint
from .quality import Assessment, assess

#: Up to so many points take some hundredths of a second; robust fits of many take seconds.
AT_ONCE = 50

Answer = tuple[Optional[Assessment], str]


class Assessor(QObject):
    """Answers the newest question alone.

    Signals:
        done: (an Assessment or None, the sentence that says why there is none).

    Args:
        parent: owner.
    """

    done = pyqtSignal(object, str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._background = Background(1, self)
        self._background.done.connect(self._answered)
        self._asked = 0

    def ask(
        self,
        method: str,
        points: Sequence[TiePoint],
        sar_crs: QgsCoordinateReferenceSystem,
        optical_crs: QgsCoordinateReferenceSystem,
        pixel: tuple[float, float],
        context: QgsCoordinateTransformContext,
    ) -> None:
        """Assess points as :func:`.quality.assess` does; ``done`` comes before this returns, or later."""
        self.forget()

        def work() -> Answer:
            try:
                return assess(method, points, sar_crs, optical_crs, pixel, context), ""
            except JobError as error:
                return None, error.message

        if len(points) <= AT_ONCE:
            self.done.emit(*work())
        else:
            self._background.ask(self._asked, work)

    def forget(self) -> None:
        """Let no answer come any more."""
        self._asked += 1
        self._background.forget()

    def close(self) -> None:
        """End the thread."""
        self.forget()
        self._background.close()

    def _answered(self, asked: int, answer: Optional[Answer]) -> None:
        if asked != self._asked:
            return
        if answer is None:
            answer = None, self.tr("The transform could not be fitted; the log says why. Try another one.")
        self.done.emit(*answer)
