"""The pyramid: which levels, and that a shift is found through all of them."""

from __future__ import annotations

import numpy as np
import pytest

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.registration.pair import ArrayPair
from s2m2_sar.engine.registration.plan import ENOUGH_TEMPLATES
from s2m2_sar.engine.registration.search import (
    FINE_RADIUS,
    LEVEL_PIXELS,
    Found,
    Level,
    cut_level,
    plan_levels,
    search,
)
from s2m2_sar.engine.registration.survey import guess_survey, take_survey

from . import ground


def find(pair: ArrayPair, radius: float, start: tuple[float, float] = (0.0, 0.0), limit: int = 36) -> Found:
    look = take_survey(pair)
    return search(pair, CfogMatcher(), look, plan_levels(look, radius), start, radius, limit, 0, Progress())


def blank(side: int) -> ArrayPair:
    return ArrayPair.of(np.zeros((side, side), np.float32), np.zeros((3, side, side), np.float32), (0, 0))


@pytest.mark.parametrize("side", [256, 512, 1024, 2048, 4096])
@pytest.mark.parametrize("radius", [4.0, 32.0, 33.0, 120.0, 500.0])
def test_every_plan_ends_at_full_resolution_and_covers_the_search(side: int, radius: float) -> None:
    plan = plan_levels(guess_survey(blank(side)), radius)
    assert plan[-1].factor == 1
    assert plan[-1].radius == FINE_RADIUS
    assert plan[0].radius * plan[0].factor >= min(radius, FINE_RADIUS)
    assert plan[0].radius * plan[0].factor >= radius or len(plan) == 1
    for coarse, fine in zip(plan, plan[1:]):
        assert fine.factor <= coarse.factor
        # Two pixels of the coarser level must lie well inside the finer one's window.
        assert 2 * coarse.factor / fine.factor <= fine.radius / 2
    assert all(64 <= level.side <= 192 for level in plan)
    assert all(level.window <= 2100 for level in plan)


def test_a_small_search_needs_one_level() -> None:
    assert plan_levels(guess_survey(blank(1024)), 20.0) == [Level(1, 192, FINE_RADIUS)]


def test_a_large_search_starts_coarse_where_there_is_room() -> None:
    assert plan_levels(guess_survey(blank(2048)), 120.0)[0].factor == 2
    assert plan_levels(guess_survey(blank(256)), 120.0)[0].factor == 1


def test_too_wide_a_search_in_too_small_an_overlap_is_refused() -> None:
    with pytest.raises(JobError, match="smaller maximum shift"):
        plan_levels(guess_survey(blank(80)), 30_000.0)


@pytest.mark.parametrize("moved", [(0, 0), (31, -31), (-70, 44), (100, 50)])
def test_a_shift_is_found_through_the_levels(moved: tuple[int, int]) -> None:
    found = find(ground.array_pair(side=512, place=moved), 120.0)
    peak = found.fine.peaks[0]
    assert (peak.x, peak.y) == pytest.approx((-moved[0], -moved[1]), abs=0.4)
    assert found.fine.level.factor == 1
    assert found.wide is not found.fine
    assert found.pixels > 0


def test_a_quarter_of_a_large_overlap() -> None:
    found = find(ground.array_pair(side=1280, place=(-290, 110)), 320.0, limit=16)
    assert found.wide.level.factor >= 4
    assert (found.fine.peaks[0].x, found.fine.peaks[0].y) == pytest.approx((290, -110), abs=0.4)


def test_the_start_is_where_the_search_is_centred() -> None:
    moved = (210, -160)
    pair = ground.array_pair(side=512, place=moved, start_px=(-200.0, 150.0))
    found = find(pair, 32.0, start=(-200.0, 150.0))
    assert found.fine.centre == (-200, 150)
    assert (found.fine.peaks[0].x, found.fine.peaks[0].y) == pytest.approx((-210, 160), abs=0.4)


def test_every_template_finds_its_own_shift() -> None:
    found = find(ground.array_pair(side=512, place=(12, 7)), 32.0)
    off = np.hypot(found.fine.shifts[:, 0] + 12, found.fine.shifts[:, 1] + 7)
    assert (off < 1).mean() > 0.9
    assert found.fine.probability.sum(axis=(1, 2)) == pytest.approx(1.0, abs=1e-3)
    assert found.fine.similarity.shape == (len(found.fine.templates), 65, 65)


def test_fewer_templates_are_matched_where_windows_are_huge() -> None:
    look = guess_survey(blank(600))
    level = Level(1, 128, 450)
    assert len(cut_level(look, Level(1, 128, 32), 36, 0)) > 15
    assert ENOUGH_TEMPLATES <= len(cut_level(look, level, 36, 0)) <= LEVEL_PIXELS // level.window**2
