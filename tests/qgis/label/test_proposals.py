"""A click becomes a proposal, and a proposal a tie point or a rejection; every decision is kept."""

from __future__ import annotations

import os
from typing import Any, Iterator

import numpy as np
import pytest
from qgis.core import QgsPointXY, QgsProject

from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.proposals import Proposal, Proposals
from s2m2_sar.s2m2_qgis.tiepoints.points import CORRECTED, PROPOSAL
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from ..conftest import GSD, TOP_LEFT
from .conftest import settle


def at(column: float, row: float) -> QgsPointXY:
    """Map point of a corner coordinate of both rasters."""
    return QgsPointXY(TOP_LEFT[0] + GSD * column, TOP_LEFT[1] - GSD * row)


class Heard:
    """Everything that the signals said, in order."""

    def __init__(self, proposals: Proposals) -> None:
        self.said: list[tuple[str, Any]] = []
        proposals.proposed.connect(lambda proposal: self.said.append(("proposed", proposal)))
        proposals.failed.connect(lambda sentence: self.said.append(("failed", sentence)))
        proposals.cleared.connect(lambda: self.said.append(("cleared", None)))
        proposals.busy.connect(lambda busy: self.said.append(("busy", busy)))

    def names(self) -> list[str]:
        return [name for name, _ in self.said if name != "busy"]

    def failures(self) -> list[str]:
        return [what for name, what in self.said if name == "failed"]


@pytest.fixture
def proposals(engines: Engines, session: LabelSession, cfog: None) -> Iterator[Proposals]:
    made = Proposals(engines, session)
    yield made
    made.clear()


def asked(proposals: Proposals, point: QgsPointXY, back: bool = False) -> Proposal:
    (proposals.request_back if back else proposals.request)(point)
    settle(lambda: proposals.current is not None)
    assert proposals.current is not None
    return proposals.current


def test_a_click_is_answered_with_a_place_and_its_heatmap(proposals: Proposals) -> None:
    heard = Heard(proposals)
    found = asked(proposals, at(120.25, 90.5))
    assert found.sar == (at(120.25, 90.5).x(), at(120.25, 90.5).y())
    assert np.hypot(*(np.array(found.optical) - found.sar)) < GSD
    assert 0.5 < found.confidence <= 1
    assert found.heatmap.dtype == np.float32
    row, column = np.unravel_index(np.nanargmax(found.heatmap), found.heatmap.shape)
    assert np.hypot(column - found.peak[0], row - found.peak[1]) <= 0.71
    assert found.matcher == "cfog"
    assert found.gsd_m == pytest.approx(GSD, rel=0.01)
    settle(lambda: len(heard.said) == 3)
    assert heard.said == [("busy", True), ("proposed", found), ("busy", False)]


def test_an_accepted_proposal_is_a_point_and_a_decision(proposals: Proposals, session: LabelSession) -> None:
    found = asked(proposals, at(120, 90))
    heard = Heard(proposals)
    key = proposals.accept()
    assert key is not None
    point = session.list.get(key)
    assert point is not None
    assert (point.sar, point.optical, point.origin) == (found.sar, found.optical, PROPOSAL)
    assert point.confidence == found.confidence
    assert heard.names() == ["cleared"]
    assert proposals.current is None
    assert proposals.accept() is None
    decisions = session.store.decisions(session.pair.id)
    assert [(each["decision"], each["matcher"]) for each in decisions] == [("accepted", "cfog")]
    session.editor.undo_stack.undo()
    assert len(session.list) == 0


def test_a_corrected_proposal_keeps_what_was_proposed(proposals: Proposals, session: LabelSession) -> None:
    found = asked(proposals, at(120, 90))
    true = at(118, 93)
    point = session.list.get(proposals.correct(true))
    assert (point.sar, point.optical, point.origin) == (found.sar, (true.x(), true.y()), CORRECTED)
    (decision,) = session.store.decisions(session.pair.id)
    assert decision["decision"] == "corrected"
    assert (decision["proposed_x"], decision["proposed_y"]) == found.optical
    assert (decision["optical_x"], decision["optical_y"]) == (true.x(), true.y())


def test_a_rejected_proposal_leaves_a_decision_and_no_point(proposals: Proposals, session: LabelSession) -> None:
    asked(proposals, at(120, 90))
    proposals.reject()
    proposals.reject()
    assert proposals.current is None
    assert len(session.list) == 0
    (decision,) = session.store.decisions(session.pair.id)
    assert (decision["decision"], decision["optical_x"]) == ("rejected", None)


def test_a_click_in_the_optical_is_found_in_the_sar(proposals: Proposals, session: LabelSession) -> None:
    found = asked(proposals, at(100, 80), back=True)
    assert found.back
    assert found.optical == (at(100, 80).x(), at(100, 80).y())
    assert np.hypot(*(np.array(found.optical) - found.sar)) < GSD
    true = at(101, 82)
    point = session.list.get(proposals.correct(true))
    assert (point.sar, point.optical) == ((true.x(), true.y()), found.optical)


def test_only_the_newest_click_counts(proposals: Proposals) -> None:
    heard = Heard(proposals)
    for column in (100, 110, 120, 130):
        proposals.request(at(column, 90))
    settle(lambda: heard.said[-1] == ("busy", False) and proposals.current is not None)
    assert heard.names() == ["proposed"]
    assert proposals.current.sar[0] == at(130, 90).x()


def test_a_click_elsewhere_or_another_pair_clears(proposals: Proposals, session: LabelSession) -> None:
    asked(proposals, at(120, 90))
    heard = Heard(proposals)
    proposals.request(at(60, 60))
    assert heard.names() == ["cleared"]
    session.close()
    assert heard.said[-1] == ("busy", False)
    proposals.request(at(60, 60))
    assert heard.failures() == ["No layer pair is being labelled; choose one on the Label page first."]


def test_points_tell_where_to_search(proposals: Proposals, session: LabelSession, engines: Engines) -> None:
    """With nothing but the CRS the search is wide; a point 10 px off moves and narrows it."""
    wide = asked(proposals, at(120, 90)).heatmap.shape
    session.editor.add((at(120, 90).x(), at(120, 90).y()), (at(130, 90).x(), at(130, 90).y()))
    settle(lambda: session.estimate.count == 1)
    narrow = asked(proposals, at(120, 90))
    assert wide[0] > narrow.heatmap.shape[0]
    assert narrow.peak[0] == pytest.approx(narrow.heatmap.shape[1] // 2 - 10, abs=1)


def test_what_cannot_be_proposed_is_said_in_words(proposals: Proposals, session: LabelSession) -> None:
    heard = Heard(proposals)
    proposals.request(at(-500, 90))
    settle(lambda: heard.failures())
    assert heard.failures() == ["This point lies 5.0 km outside the SAR layer; click inside it."]
    optical = session.optical_layer
    QgsProject.instance().removeMapLayer(optical.id())
    proposals.request(at(120, 90))
    assert heard.failures()[1] == "The layer “optical” is not in the project; add it to get proposals for it."
    assert proposals.current is None


def test_a_proposal_that_cannot_be_written_stays(proposals: Proposals, session: LabelSession) -> None:
    asked(proposals, at(120, 90))
    troubles: list[str] = []
    session.trouble.connect(troubles.append)
    os.remove(session.store.path)
    assert proposals.accept() is None
    assert proposals.current is not None
    assert len(troubles) == 1


def test_warming_up_is_heard_by_nobody(proposals: Proposals, engines: Engines) -> None:
    heard = Heard(proposals)
    proposals.warm_up()
    settle(lambda: engines.interactive.status().state == "ready")
    assert heard.said == []
    assert asked(proposals, at(120, 90)).confidence > 0.5
