"""Where next? Places whose marking would teach most, as the engine sees them, with the reason in words."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...engine.protocol import LEVELS_DIFFER, MATCHERS_DIFFER, UNSURE, JobError, SuggestSpec
from .. import words
from ..engine_client import Engines, LatestRequest
from ..i18n import number
from ..models.choice import model_in_use
from ..settings import load_machine
from ..tiepoints.session import LabelSession
from .proposals import pair_specs

translate = QCoreApplication.translate

#: The estimate of where places lie is told to the engine on a lattice of so many by so many points.
_LATTICE = 5


class Suggestions(QObject):
    """Asks the interactive engine; only the newest question counts. No place is suggested twice while a pair is open.

    Args:
        engines: the plugin's.
        session: what is labelled.

    Signals:
        suggested: a list of ``(QgsPointXY in the SAR layer's CRS, reason)``, the best first.
        failed: (sentence) there is none.
        busy: (bool) the engine is being asked, or no longer.
    """

    suggested = pyqtSignal(object)
    failed = pyqtSignal(str)
    busy = pyqtSignal(bool)

    def __init__(self, engines: Engines, session: LabelSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._engines, self._session = engines, session
        self._seen: list[tuple[float, float]] = []
        self._question = LatestRequest(self)
        self._question.answered.connect(self._answered)
        self._question.failed.connect(lambda error: self.failed.emit(error.message))
        self._question.ended.connect(lambda: self.busy.emit(False))
        session.opened.connect(self._start_over)

    def request(self, count: int = 1) -> None:
        """Ask for places; ``suggested`` or ``failed`` follows."""
        try:
            spec = self._spec(count)
        except JobError as error:
            self.failed.emit(error.message)
            return
        self._question.ask(self._engines.interactive, "suggest", spec)
        self.busy.emit(True)

    def withdraw(self) -> None:
        """Forget the question under way."""
        if self._question.waits:
            self._question.withdraw()
            self.busy.emit(False)

    def _start_over(self) -> None:
        self.withdraw()
        self._seen.clear()

    def _spec(self, count: int) -> SuggestSpec:
        sar, optical = pair_specs(self._session)
        machine = load_machine()
        return SuggestSpec(
            sar=sar,
            optical=optical,
            points=tuple((*point.sar, *point.optical) for point in self._session.list.points()),
            links=self._links(),
            avoid=tuple(self._seen),
            count=count,
            matcher=machine.matcher,
            model=model_in_use(QgsProject.instance()),
            device=machine.device,
        )

    def _links(self) -> tuple[tuple[float, float, float, float], ...]:
        layer = self._session.sar_layer
        if layer is None:
            return ()
        extent, estimate, found = layer.extent(), self._session.estimate, []
        for row in range(_LATTICE):
            for column in range(_LATTICE):
                x = extent.xMinimum() + (column + 0.5) / _LATTICE * extent.width()
                y = extent.yMinimum() + (row + 0.5) / _LATTICE * extent.height()
                try:
                    place = estimate.forward(QgsPointXY(x, y))
                except ValueError:
                    continue
                found.append((x, y, place.x(), place.y()))
        return tuple(found)

    def _answered(self, answer: dict[str, Any]) -> None:
        found = [(QgsPointXY(*place["sar"]), reason_words(place)) for place in answer["places"]]
        self._seen += [(point.x(), point.y()) for point, _reason in found]
        self.suggested.emit(found)


def reason_words(place: dict[str, Any]) -> str:
    """Why a place of the answer of the engine's ``suggest`` is worth a tie point, for the user."""
    reason = place["reason"]
    if reason == MATCHERS_DIFFER:
        text = translate("Suggestions", "the network and CFOG disagree here by {0} px")
        return text.format(number(place["matchers_px"], 0))
    if reason == LEVELS_DIFFER:
        text = translate("Suggestions", "the network's coarse and fine levels disagree here by {0} px")
        return text.format(number(place["levels_px"], 0))
    if reason == UNSURE:
        # How unsure, the proposal that follows says.
        return translate("Suggestions", "the matcher is unsure here")
    if place["distance_m"] is None:
        return translate("Suggestions", "a textured place to begin with")
    text = translate("Suggestions", "no point within {0}")
    return text.format(words.metres(place["distance_m"]))
