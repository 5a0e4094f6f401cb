"""How far a search goes, and what is refused for lying farther."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import RegisterSpec
from s2m2_sar.engine.rasters.pair import PairReader, open_pair
from s2m2_sar.engine.registration.decide import Verdict
from s2m2_sar.engine.registration.evidence import Consensus, SurfacePeak
from s2m2_sar.engine.registration.reach import MARGIN, Reach, choose_reach, refuse_beyond

from . import ground

START = (ground.EAST + 2000, ground.NORTH - 2000, ground.EAST + 2030, ground.NORTH - 2000)


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> RegisterSpec:
    place = tmp_path_factory.mktemp("reach")
    return ground.spec(*ground.write_pair(place), place / "out")


def opened(spec: RegisterSpec) -> tuple[PairReader, Reach]:
    reader = open_pair(spec, Progress())
    return reader, choose_reach(spec, reader)


def test_the_search_goes_farther_than_asked(spec: RegisterSpec) -> None:
    reach = opened(replace(spec, max_shift_m=400.0))[1]
    assert reach.asked_m == 400
    assert reach.asked_px == pytest.approx(40, rel=0.01)
    assert reach.searched_px == pytest.approx(MARGIN * reach.asked_px)
    assert opened(replace(spec, max_shift_m=5.0))[1].searched_px == 4.0


def test_without_a_maximum_a_quarter_of_the_overlap_is_searched(spec: RegisterSpec) -> None:
    assert opened(replace(spec, max_shift_m=0.0))[1].searched_px == 128


@pytest.mark.parametrize(("metres", "asked"), [(0.0, 320), (1000.0, 320), (50.0, 50), (2000.0, 2000)])
def test_about_starting_points_another_maximum_than_the_usual_one_counts(
    spec: RegisterSpec, metres: float, asked: float
) -> None:
    assert opened(replace(spec, start=START, max_shift_m=metres))[1].asked_m == pytest.approx(asked, rel=0.01)


def verdict_at(x: float, y: float) -> Verdict:
    agreed = Consensus(x, y, np.zeros(1), np.ones(1, bool), 2.5, 0.5, 0.5, 1.0)
    return Verdict(True, 0.99, "all agree", agreed)


def test_distances_count_from_the_start_on_the_ground(spec: RegisterSpec) -> None:
    reader, reach = opened(replace(spec, start=START, max_shift_m=100.0))
    assert reader.start_px == pytest.approx((3, 0))
    inside = SurfacePeak(0, 0, 1.0)
    assert refuse_beyond(verdict_at(13.9, 0), inside, reach, reader).accepted
    assert refuse_beyond(verdict_at(-6.9, 0), inside, reach, reader).accepted
    refused = refuse_beyond(verdict_at(-17, 0), inside, reach, reader)
    assert not refused.accepted
    assert "200 m from the starting points, beyond the maximum of 100 m" in refused.reason


def test_a_peak_on_the_border_of_the_search_is_none(spec: RegisterSpec) -> None:
    reader, reach = opened(replace(spec, max_shift_m=400.0))
    refused = refuse_beyond(verdict_at(30, 0), SurfacePeak(30, 0, 1.0, rim=True), reach, reader)
    assert not refused.accepted
    assert "on the border of what was searched" in refused.reason


def test_a_scenes_own_residual_does_not_refuse_a_shift_near_the_maximum(spec: RegisterSpec) -> None:
    reader, reach = opened(replace(spec, max_shift_m=1000.0))
    inside = SurfacePeak(0, 0, 1.0)
    assert refuse_beyond(verdict_at(103.5, 0), inside, reach, reader).accepted
    assert not refuse_beyond(verdict_at(105.0, 0), inside, reach, reader).accepted
