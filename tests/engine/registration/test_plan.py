"""Where templates are cut."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.registration.pair import ArrayPair
from s2m2_sar.engine.registration.plan import MIN_VALID, SIDES, Templates, choose_side, place_templates
from s2m2_sar.engine.registration.survey import Survey, guess_survey, take_survey, template_region

from . import ground


def look(width: int, height: int, cell: int = 4, **planes: np.ndarray) -> Survey:
    """A survey of an overlap of so many working px, valid and textured everywhere unless said otherwise."""
    shape = (height // cell, width // cell)
    everywhere = np.ones(shape, bool)
    own = {"valid": everywhere, "forbidden": ~everywhere, "texture": np.ones(shape, np.float32), **planes}
    return Survey(0, 0, cell, **own)


def covered(templates: Templates, width: int, height: int) -> np.ndarray:
    cover = np.zeros((height, width), int)
    for x, y in templates.corners:
        cover[y : y + templates.side, x : x + templates.side] += 1
    return cover


def test_templates_are_spread_over_the_whole_overlap() -> None:
    templates = place_templates(look(2048, 1536), 192, 1, 36)
    assert 30 <= len(templates) <= 36
    middle = templates.corners + 96
    for left in range(0, 2048, 512):
        for top in range(0, 1536, 512):
            inside = (middle >= (left, top)).all(axis=1) & (middle < (left + 512, top + 512)).all(axis=1)
            assert inside.any()
    assert covered(templates, 2048, 1536).max() <= 2
    assert (templates.corners >= 0).all()
    assert (templates.corners + 192 <= (2048, 1536)).all()


@pytest.mark.parametrize("limit", [1, 2, 5, 9, 36, 100])
def test_no_more_than_the_limit(limit: int) -> None:
    assert 1 <= len(place_templates(look(1600, 1200), 192, 1, limit)) <= limit


def test_the_same_seed_gives_the_same_places() -> None:
    texture = np.random.default_rng(0).random((300, 400)).astype(np.float32)
    here = look(1600, 1200, texture=texture)
    first, second = (place_templates(here, 192, 1, 20, seed=3) for _ in range(2))
    assert np.array_equal(first.corners, second.corners)
    assert np.array_equal(first.weights, second.weights)


def test_textured_places_are_preferred_and_flat_ones_count_less() -> None:
    texture = np.full((300, 400), 0.05, np.float32)
    texture[:, 200:] = 1.0
    templates = place_templates(look(1600, 1200, texture=texture), 192, 1, 36)
    right = templates.corners[:, 0] >= 800
    left = templates.corners[:, 0] + 192 <= 800
    assert templates.weights[right].mean() > 2 * templates.weights[left].mean()


def test_nothing_is_cut_under_a_forbidden_place_nor_where_too_little_is_valid() -> None:
    forbidden, valid = np.zeros((300, 400), bool), np.ones((300, 400), bool)
    forbidden[100:110, :] = True
    valid[:, :120] = False
    here = look(1600, 1200, forbidden=forbidden, valid=valid)
    templates = place_templates(here, 128, 1, 36)
    assert len(templates) > 10
    for x, y in templates.corners:
        assert y + 128 <= 402 or y >= 438
        patch = valid[round(y / 4) : round((y + 128) / 4), round(x / 4) : round((x + 128) / 4)]
        assert patch.mean() >= MIN_VALID - 0.02


def test_overlapping_templates_share_their_weight() -> None:
    alone = place_templates(look(192, 192), 192, 1, 9)
    assert alone.weights == pytest.approx([1.0])
    many = place_templates(look(288, 288), 192, 1, 9)
    assert len(many) > 3
    # What all of them weigh together is the area that they cover.
    assert many.weights.sum() == pytest.approx((288 / 192) ** 2, rel=0.15)


@pytest.mark.parametrize(
    ("size", "side"), [((2048, 2048), 192), ((400, 400), 192), ((256, 256), 128), ((130, 130), 64), ((64, 64), 64)]
)
def test_the_largest_side_of_which_enough_fit(size: tuple[int, int], side: int) -> None:
    assert choose_side(look(*size), 1) == side


def test_a_side_that_does_not_fit_is_refused_with_what_to_do() -> None:
    with pytest.raises(JobError, match="smaller template"):
        choose_side(look(160, 400), 1, 192)
    with pytest.raises(JobError, match="64 × 64 px, the smallest"):
        choose_side(look(60, 400), 1)
    with pytest.raises(JobError, match="the smallest"):
        choose_side(look(400, 400, valid=np.zeros((100, 100), bool)), 1)


@pytest.mark.parametrize("side", SIDES)
def test_levels_place_templates_in_their_own_pixels(side: int) -> None:
    templates = place_templates(look(4096, 3072, cell=8), side, 4, 16)
    assert (templates.corners + side <= (1024, 768)).all()


def test_the_survey_sees_masks_and_texture() -> None:
    pair = ground.array_pair(side=512)
    sar_mask = pair.sar_mask.copy()
    sar_mask[:, :200] = False
    optical_mask = pair.optical_mask.copy()
    optical_mask[400:] = False
    flat = pair.sar.copy()
    flat[:, 100:200, 300:] = 0.5
    here = take_survey(ArrayPair(**{**vars(pair), "sar": flat, "sar_mask": sar_mask, "optical_mask": optical_mask}))
    cell = here.cell
    assert not here.valid[:, : 190 // cell].any()
    assert not here.valid[410 // cell :].any()
    assert here.valid[: 390 // cell, 210 // cell :].all()
    assert here.texture[120 // cell : 180 // cell, 320 // cell :].max() < 0.1
    assert here.texture[220 // cell : 380 // cell, 320 // cell :].mean() > 0.3
    blind = guess_survey(pair)
    assert blind.valid.all()
    assert blind.valid.shape == here.valid.shape


def test_nothing_valid_in_both_is_refused() -> None:
    pair = ground.array_pair(side=256)
    left, right = np.indices((256, 256))[1] < 128, np.indices((256, 256))[1] >= 128
    with pytest.raises(JobError, match="valid in both"):
        take_survey(ArrayPair(**{**vars(pair), "sar_mask": left, "optical_mask": right}))


def test_where_layers_hardly_meet_all_that_the_search_reaches_may_hold_templates() -> None:
    pair = ground.array_pair(side=512, place=(470, 0), radius_px=100.0)
    assert template_region(pair) == pair.reachable
    near = ground.array_pair(side=512, place=(300, 0), radius_px=100.0)
    assert template_region(near) == (300, 0, 512, 512)
    started = ground.array_pair(side=512, place=(470, 0), radius_px=100.0, start_px=(-470.0, 0.0))
    assert template_region(started) == (470, 0, 982, 512)


@pytest.mark.parametrize("limit", [9, 36])
def test_memory_does_not_grow_with_the_overlap(limit: int) -> None:
    """A working pixel far finer than the survey: a lattice of an eighth of a template would hold 7 · 10⁹ positions."""
    cell = 4096
    huge = look(512 * cell, 512 * cell, cell)
    tracemalloc.start()
    templates = place_templates(huge, 192, 1, limit)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert 0.8 * limit <= len(templates) <= limit
    assert np.ptp(templates.corners, axis=0).min() > 0.9 * 512 * cell
    assert peak < 100e6
