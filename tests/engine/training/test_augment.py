"""A sample's template lies where its offset says, whatever was done to it."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.peaks import find_peaks
from s2m2_sar.engine.training.augment import (
    Geometry,
    alter_optical,
    alter_sar,
    cut_sample,
    draw_geometry,
    make_sample,
    part_of,
)
from s2m2_sar.engine.training.config import GEOMETRIES

from ..pairs import synthetic_pair

_USUAL = [Geometry(window, template) for window, template, _ in GEOMETRIES]


@pytest.mark.parametrize("geometry", _USUAL)
def test_truth_survives_augmentation(geometry: object) -> None:
    sar, optical = synthetic_pair(256, 4)
    matcher = CfogMatcher()
    for seed in range(4):
        sample = make_sample(sar, optical, geometry, np.random.default_rng(seed))  # type: ignore[arg-type]
        assert sample.reference.shape == (len(optical), geometry.window, geometry.window)  # type: ignore[attr-defined]
        assert sample.template.shape == (1, geometry.template, geometry.template)  # type: ignore[attr-defined]
        masks = [torch.ones(1, *chip.shape[1:], dtype=torch.bool) for chip in (sample.reference, sample.template)]
        peaks = find_peaks(matcher.match(sample.reference[None], sample.template[None], *masks))
        assert np.abs(peaks.offset[0] - sample.offset).max() <= 2


@pytest.mark.parametrize("displacement", [(5, 0), (0, -4), (3, 6)])
def test_a_displaced_pair_keeps_its_truth(displacement: tuple[int, int]) -> None:
    sar, optical = synthetic_pair(256, 4)
    moved = np.roll(sar, displacement[::-1], axis=(1, 2))
    matcher = CfogMatcher()
    for seed in range(6):
        sample = make_sample(moved, optical, _USUAL[1], np.random.default_rng(seed), displacement)
        masks = [torch.ones(1, *chip.shape[1:], dtype=torch.bool) for chip in (sample.reference, sample.template)]
        peaks = find_peaks(matcher.match(sample.reference[None], sample.template[None], *masks))
        # Near the border of the search the truth may lie outside of it.
        if min(*sample.offset, *(64 - value for value in sample.offset)) >= 0:
            assert np.abs(peaks.offset[0] - sample.offset).max() <= 2


def test_same_generator_gives_the_same_sample() -> None:
    sar, optical = synthetic_pair(256, 4)
    geometry = _USUAL[0]
    one, two = (make_sample(sar, optical, geometry, np.random.default_rng(8)) for _ in range(2))
    assert one.offset == two.offset
    assert torch.equal(one.reference, two.reference)
    assert torch.equal(one.template, two.template)


def test_photometry_stays_in_range_and_every_geometry_is_drawn() -> None:
    generator = np.random.default_rng(0)
    chip = torch.rand(3, 40, 40)
    for _ in range(20):
        for altered, bands in ((alter_optical(chip, generator), 3), (alter_sar(chip[:1], generator), 1)):
            assert altered.shape == (bands, 40, 40)
            assert 0 <= altered.min() <= altered.max() <= 1
    assert {draw_geometry(generator) for _ in range(100)} == set(_USUAL)
    # Shares need not add up to 1.
    assert {draw_geometry(generator, ((128, 64, 3.0), (96, 32, 1.0))) for _ in range(100)} == {
        Geometry(128, 64),
        Geometry(96, 32),
    }


def test_a_part_shows_what_the_whole_shows_there() -> None:
    # The SAR is the optical itself: a template equals the window's content at its offset, in the whole and in a part.
    image = np.random.default_rng(0).integers(0, 255, (1, 256, 256), dtype=np.uint8)
    mask = np.random.default_rng(1).random((256, 256)) > 0.1
    for seed in range(8):
        generator = np.random.default_rng(seed)
        whole = cut_sample(image, image, _USUAL[0], generator, masks=(mask, mask))
        part, shift = part_of(whole, Geometry(128, 64), generator)
        left, top = (round(value) for value in part.offset)
        assert part.offset == (whole.offset[0] + shift[0], whole.offset[1] + shift[1])
        assert 0 <= left <= 64
        assert 0 <= top <= 64
        assert part.reference.shape == (1, 128, 128)
        assert torch.equal(part.template, part.reference[:, top : top + 64, left : left + 64])
        assert torch.equal(part.template_mask, part.reference_mask[top : top + 64, left : left + 64])
    same, shift = part_of(whole, _USUAL[0], generator)
    assert shift == (0, 0)
    assert torch.equal(same.template, whole.template)
