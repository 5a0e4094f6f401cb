"""Where next: places with a reason in words, none twice."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsPointXY

from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.suggestions import Suggestions, reason_words
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from .conftest import settle


@pytest.fixture
def suggestions(engines: Engines, session: LabelSession, cfog: None) -> Suggestions:
    return Suggestions(engines, session)


def answers(suggestions: Suggestions, **settings: Any) -> list[tuple[QgsPointXY, str]]:
    found: list[Any] = []
    suggestions.suggested.connect(found.append)
    suggestions.failed.connect(found.append)
    suggestions.request(**settings)
    settle(lambda: found)
    suggestions.suggested.disconnect()
    suggestions.failed.disconnect()
    return found[0]


def test_places_are_within_the_layer_and_have_a_reason(suggestions: Suggestions, session: LabelSession) -> None:
    found = answers(suggestions)
    assert len(found) == 1
    point, reason = found[0]
    assert session.sar_layer.extent().contains(point)
    assert reason


def test_no_place_is_suggested_twice_or_beside_a_point(suggestions: Suggestions, session: LabelSession) -> None:
    """A small scene has room for a few places; then it says so, and starts over with the next pair."""
    places: list[QgsPointXY] = []
    session.editor.add((500800.0, 5749200.0), (500800.0, 5749200.0))
    for _round in range(20):
        found = answers(suggestions)
        if isinstance(found, str):
            assert found.startswith("No place is left")
            break
        places += [point for point, _reason in found]
    else:
        pytest.fail("the scene was never covered")
    assert len(places) >= 1
    every = [QgsPointXY(500800.0, 5749200.0), *places]
    gaps = [one.distance(other) for index, one in enumerate(every) for other in every[:index]]
    assert min(gaps) > 300
    pair, store = session.pair, session.store
    assert session.open(store, pair, session.sar_layer, session.optical_layer)
    assert not isinstance(answers(suggestions), str)


def test_without_a_pair_it_says_so(suggestions: Suggestions, session: LabelSession) -> None:
    session.close()
    said: list[str] = []
    suggestions.failed.connect(said.append)
    suggestions.request()
    assert said == ["No layer pair is being labelled; choose one on the Label page first."]


@pytest.mark.parametrize(
    "change, words",
    [
        ({"reason": "matchers"}, "the network and CFOG disagree here by 12 px"),
        ({"reason": "levels"}, "the network's coarse and fine levels disagree here by 5 px"),
        ({"reason": "unsure"}, "the matcher is unsure here"),
        ({}, "no point within 430 m"),
        ({"distance_m": None}, "a textured place to begin with"),
    ],
)
def test_reasons_in_words(change: dict[str, Any], words: str) -> None:
    place = {"reason": "spread", "confidence": 0.481, "matchers_px": 12.3, "levels_px": 4.9, "distance_m": 430.2}
    assert reason_words({**place, **change}) == words
