"""Acceptance and refusal, and the words of both."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.registration.decide import (
    ACCEPT,
    FEATURES,
    Calibration,
    agreement,
    bundled_calibration,
    calibration_path,
    decide,
    features,
)
from s2m2_sar.engine.registration.evidence import SurfacePeak
from s2m2_sar.engine.registration.pair import ArrayPair
from s2m2_sar.engine.registration.search import Found, LevelMaps, plan_levels, search
from s2m2_sar.engine.registration.survey import take_survey

from . import ground


def found_in(pair: ArrayPair, radius: float = 40.0) -> Found:
    look = take_survey(pair)
    return search(pair, CfogMatcher(), look, plan_levels(look, radius), (0, 0), radius, 20, 0, Progress())


@pytest.fixture(scope="module")
def true() -> Found:
    return found_in(ground.array_pair(side=400, place=(12, -7)))


@pytest.fixture(scope="module")
def unrelated() -> Found:
    pair = ground.array_pair(side=400)
    return found_in(ArrayPair(**{**vars(pair), "sar": ground.array_pair(side=400, seed=5).sar}))


def verdict(found: Found) -> tuple[bool, float, str]:
    said = decide(found, bundled_calibration("cfog"), 10.0, 33.0, 0)
    return said.accepted, said.confidence, said.reason


def test_a_true_pair_is_accepted_and_an_unrelated_one_refused(true: Found, unrelated: Found) -> None:
    accepted, confidence, reason = verdict(true)
    assert accepted
    assert confidence > 0.9
    assert "templates agree within" in reason
    accepted, confidence, reason = verdict(unrelated)
    assert not accepted
    assert confidence < 0.3
    assert reason.startswith("Refused for lack of evidence: ")
    assert "330 m apart" in reason


def test_the_features_tell_them_apart(true: Found, unrelated: Found) -> None:
    values = []
    for found in (true, unrelated):
        agreed = agreement(found.fine, 0)
        assert agreed is not None
        values.append(features(found, agreed))
    assert len(values[0]) == len(FEATURES)
    assert (values[0] > values[1]).all()


def test_unfamiliar_images_lower_the_confidence(true: Found) -> None:
    sure = verdict(true)[1]
    assert verdict(replace(true, familiarity=0.5))[1] == pytest.approx(0.5 * sure)
    assert verdict(replace(true, familiarity=0.5))[0]  # many that agree are no accident even so


def with_rival(maps: LevelMaps, share: float) -> LevelMaps:
    best = maps.peaks[0]
    return replace(maps, peaks=[best, SurfacePeak(best.x + 20, best.y, share * best.evidence)])


def test_two_shifts_that_explain_the_images_alike_are_contradictory(true: Found) -> None:
    rivals = replace(true, wide=with_rival(true.wide, 0.98), fine=with_rival(true.fine, 0.98))
    accepted, confidence, reason = verdict(rivals)
    assert confidence < verdict(true)[1]
    assert not accepted
    assert "contradictory" in reason
    assert "20 px (200 m)" in reason


def test_a_single_template_is_never_enough(true: Found) -> None:
    weights = np.zeros(len(true.fine.templates))
    weights[0] = 1.0
    lonely = replace(true.fine, templates=replace(true.fine.templates, weights=weights))
    assert not verdict(replace(true, fine=lonely))[0]


def test_nothing_judged_is_refused(true: Found) -> None:
    blind = replace(true.fine, peaks=[])
    accepted, confidence, reason = verdict(replace(true, fine=blind))
    assert not accepted
    assert confidence == 0
    assert "overlap more" in reason


def test_the_confidence_is_bounded_and_grows_with_every_feature() -> None:
    for name in ("cfog", "s2m2"):
        calibration = bundled_calibration(name)
        assert min(calibration.weights) >= 0
        low, high = np.array([-1.0, 0.0, 0.0, -2.0]), np.array([3.0, 2.0, 1.0, 6.0])
        assert calibration.confidence(low) < 0.1
        assert ACCEPT < calibration.confidence(high) <= calibration.ceiling < 1
        for index in range(4):
            more = low.copy()
            more[index] = high[index]
            assert calibration.confidence(more) >= calibration.confidence(low)


def test_a_calibration_survives_its_file() -> None:
    calibration = bundled_calibration("cfog")
    assert Calibration.from_json(json.loads(json.dumps(calibration.to_json()))) == calibration
    assert calibration_path("cfog").is_file()
