"""Assisted picking: the engine's proposal for a clicked point, and what the user makes of it."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...engine.protocol import JobError, LayerSpec, ProposeSpec
from ..engine_client import Engines, LatestRequest
from ..layers import layer_spec
from ..models.choice import model_in_use
from ..settings import load_machine
from ..tiepoints.estimate import CRS
from ..tiepoints.points import CORRECTED as CORRECTED_POINT
from ..tiepoints.points import PROPOSAL
from ..tiepoints.session import LabelSession
from ..tiepoints.store import ACCEPTED, CORRECTED, REJECTED

translate = QCoreApplication.translate

#: How far is searched (working px) while nothing but the layers' CRS tells where; else the engine chooses.
_BLIND_PX = 64


@dataclass(frozen=True, eq=False)
class Proposal:
    """Where the engine sees a clicked point in the other layer.

    Attributes:
        sar, optical: ``(x, y)``, each in its layer's CRS; one of them was clicked.
        back: the optical one was clicked, and the SAR searched.
        confidence: 0…1, probability that the other is within 2 working px.
        heatmap: (H, W) float32, similarity of each offset −1…1, NaN where it could not be judged.
        geotransform, crs: put the centre of each of its pixels where the clicked point would lie; ``crs`` is WKT.
        peak: ``(column, row)`` of the proposed place in the heatmap, sub-pixel index.
        gsd_m: ground metres of a working pixel.
        sigma_px: standard deviation of the place along one axis, working px; None where not known.
        rim: the place lies on the rim of what was searched: the true one may lie beyond.
        unlike: a sentence where the images are unlike the model's training data; else empty.
        template_px: side of the matched square, working px.
        matcher, model: what matched; ``model`` is the checkpoint's name, empty where there is none.
    """

    sar: tuple[float, float]
    optical: tuple[float, float]
    back: bool
    confidence: float
    heatmap: np.ndarray
    geotransform: tuple[float, ...]
    crs: str
    peak: tuple[float, float]
    gsd_m: float
    sigma_px: Optional[float]
    rim: bool
    unlike: str
    template_px: int
    matcher: str
    model: str

    @classmethod
    def of(cls, answer: dict[str, Any], back: bool) -> Proposal:
        """From the answer of the engine's ``propose``."""
        heatmap = answer["heatmap"]
        columns, rows = heatmap["size"]
        values = np.frombuffer(base64.b64decode(heatmap["values"]), "<f4").reshape(rows, columns)
        matcher = answer["matcher"]
        return cls(
            sar=(answer["sar"][0], answer["sar"][1]),
            optical=(answer["optical"][0], answer["optical"][1]),
            back=back,
            confidence=answer["confidence"],
            heatmap=values,
            geotransform=tuple(heatmap["geotransform"]),
            crs=heatmap["crs"],
            peak=(answer["peak_px"][0], answer["peak_px"][1]),
            gsd_m=answer["gsd_m"],
            sigma_px=answer["sigma_px"],
            rim=answer["rim"],
            unlike=answer["unlike"],
            template_px=answer["template_px"],
            matcher=matcher["name"],
            model=str(matcher.get("model", "")),
        )


class Proposals(QObject):
    """Asks the interactive engine at every click; only the newest click counts.

    Args:
        engines: the plugin's.
        session: what is labelled; another pair clears the proposal.

    Signals:
        proposed: (Proposal) it is ``current`` now.
        failed: (sentence) there is none for this click, or a decision could not be kept.
        cleared: there is none any more.
        busy: (bool) the engine is being asked, or no longer.
    """

    proposed = pyqtSignal(object)
    failed = pyqtSignal(str)
    cleared = pyqtSignal()
    busy = pyqtSignal(bool)

    def __init__(self, engines: Engines, session: LabelSession, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._engines, self._session = engines, session
        self._back = False
        self._current: Optional[Proposal] = None
        self._question = LatestRequest(self)
        self._question.answered.connect(self._answered)
        self._question.failed.connect(lambda error: self.failed.emit(error.message))
        self._question.ended.connect(lambda: self.busy.emit(False))
        #: Not withdrawn by a click: what it loads is what the click needs.
        self._warming = LatestRequest(self)
        session.opened.connect(self.clear)

    @property
    def current(self) -> Optional[Proposal]:
        """What may be accepted, corrected or rejected."""
        return self._current

    def warm_up(self) -> None:
        """Start the engine, load the model and open the pair, so that the first click need not wait for that."""
        layer = self._session.sar_layer
        if layer is None or self._session.pair is None:
            return
        try:
            spec = self._spec(layer.extent().center(), back=False)
        except JobError:
            # The first click will say why.
            return
        self._warming.ask(self._engines.interactive, "propose", spec)

    def request(self, sar: QgsPointXY) -> None:
        """Ask where a point of the SAR layer (in its CRS) lies in the optical; ``proposed`` or ``failed`` follows."""
        self._request(QgsPointXY(sar), back=False)

    def request_back(self, optical: QgsPointXY) -> None:
        """Ask where a point of the optical layer (in its CRS) lies in the SAR; ``proposed`` or ``failed`` follows."""
        self._request(QgsPointXY(optical), back=True)

    def clear(self) -> None:
        """Forget the proposal, and the click that waits for one."""
        if self._question.waits:
            self._question.withdraw()
            self.busy.emit(False)
        if self._current is not None:
            self._current = None
            self.cleared.emit()

    def accept(self) -> Optional[int]:
        """Make the proposal a tie point; its id, None where there is none or it could not be written (the proposal
        then stays)."""
        current = self._current
        if current is None:
            return None
        return self._add(current, current.sar, current.optical, PROPOSAL, ACCEPTED)

    def correct(self, place: QgsPointXY) -> Optional[int]:
        """Make a tie point of the clicked point and the place where it really is.

        Args:
            place: in the CRS of the layer that was searched: the optical, after :meth:`request_back` the SAR.

        Returns:
            As :meth:`accept`.
        """
        current = self._current
        if current is None:
            return None
        other = (place.x(), place.y())
        sar, optical = (other, current.optical) if current.back else (current.sar, other)
        return self._add(current, sar, optical, CORRECTED_POINT, CORRECTED)

    def reject(self) -> None:
        """Keep that the proposal was wrong, and forget it."""
        current = self._current
        if current is not None:
            self.clear()
            self._record(current, REJECTED, None)

    def _request(self, point: QgsPointXY, back: bool) -> None:
        self.clear()
        try:
            spec = self._spec(point, back)
        except JobError as error:
            self.failed.emit(error.message)
            return
        self._back = back
        self._question.ask(self._engines.interactive, "propose", spec)
        self.busy.emit(True)

    def _spec(self, point: QgsPointXY, back: bool) -> ProposeSpec:
        sar, optical = pair_specs(self._session)
        machine = load_machine()
        estimate = self._session.estimate
        expected: Optional[tuple[float, float]] = None
        try:
            place = estimate.backward(point) if back else estimate.forward(point)
            expected = (place.x(), place.y())
        except ValueError:
            # The engine says in words where such a point lies.
            pass
        return ProposeSpec(
            sar=sar,
            optical=optical,
            point=(point.x(), point.y()),
            expected=expected,
            back=back,
            radius_px=_BLIND_PX if estimate.basis == CRS else 0,
            matcher=machine.matcher,
            model=model_in_use(QgsProject.instance()),
            device=machine.device,
        )

    def _answered(self, answer: dict[str, Any]) -> None:
        self._current = Proposal.of(answer, self._back)
        self.proposed.emit(self._current)

    def _add(
        self,
        proposal: Proposal,
        sar: tuple[float, float],
        optical: tuple[float, float],
        origin: str,
        decision: str,
    ) -> Optional[int]:
        key = self._session.editor.add(sar, optical, origin, proposal.confidence)
        if key is None:
            return None
        self.clear()
        self._record(proposal, decision, optical)
        return key

    def _record(self, proposal: Proposal, decision: str, optical: Optional[tuple[float, float]]) -> None:
        store, pair = self._session.store, self._session.pair
        if store is None or pair is None:
            return
        try:
            store.record_decision(
                pair.id,
                proposal.sar,
                proposal.optical,
                proposal.confidence,
                decision,
                optical,
                proposal.matcher,
                proposal.model,
            )
        except JobError as error:
            self.failed.emit(error.message)


def pair_specs(session: LabelSession) -> tuple[LayerSpec, LayerSpec]:
    """The labelled pair's layers as the engine opens them. For the main thread.

    Raises:
        JobError: nothing is labelled, a layer is not in the project, or the engine could not open it.
    """
    pair = session.pair
    if pair is None:
        raise JobError(translate("Proposals", "No layer pair is being labelled; choose one on the Label page first."))
    found = []
    for layer, ref in ((session.sar_layer, pair.sar), (session.optical_layer, pair.optical)):
        if layer is None:
            raise JobError(
                translate("Proposals", "The layer “{0}” is not in the project; add it to get proposals for it.").format(
                    ref.name
                )
            )
        found.append(layer_spec(layer, ref.bands))
    return found[0], found[1]
