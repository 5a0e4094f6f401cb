"""CFOG finds what is there, says how sure it is, and respects masks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.matching.load import load_matcher
from s2m2_sar.engine.matching.peaks import find_peaks
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.evaluate import score, summarise
from s2m2_sar.engine.training.pairs import read_pairs

from ..pairs import synthetic_pair


def _inputs(seed: int, side: int = 128, x: int = 20, y: int = 41) -> list[torch.Tensor]:
    sar, optical = (torch.from_numpy(image).float()[None] / 255 for image in synthetic_pair(side + 64, seed))
    template = sar[:, :, y : y + side, x : x + side].contiguous()
    masks = [torch.ones(1, *chip.shape[2:], dtype=torch.bool) for chip in (optical, template)]
    return [optical, template, *masks]


@pytest.mark.parametrize("seed", range(4))
def test_finds_the_offset_within_a_pixel(seed: int) -> None:
    matcher = CfogMatcher()
    maps = matcher.match(*_inputs(seed))
    peaks = find_peaks(maps)
    assert np.abs(peaks.subpixel[0] - (20, 41)).max() <= 1.0
    assert matcher.confidence(maps, 128)[0] > 0.8


def test_what_cancels_in_the_bands_mean_is_matched_all_the_same() -> None:
    reference, template, *masks = _inputs(2)
    # Two bands of opposite contrast: their mean shows next to nothing, as with two kinds of land in false colours.
    noise = torch.rand(reference.shape, generator=torch.Generator().manual_seed(0)) * 0.02
    opposed = torch.cat([reference, 1 - reference + noise, torch.full_like(reference, 0.5)], dim=1)
    found = find_peaks(CfogMatcher().match(opposed, template, *masks))
    assert np.abs(found.subpixel[0] - (20, 41)).max() <= 1.0
    published = find_peaks(CfogMatcher(each_band=False).match(opposed, template, *masks))
    assert np.abs(published.subpixel[0] - (20, 41)).max() > 5.0


def test_unrelated_images_get_a_low_confidence() -> None:
    matcher = CfogMatcher()
    one, other = _inputs(1), _inputs(7)
    confidence = matcher.confidence(matcher.match(one[0], other[1], one[2], other[3]), 128)
    assert confidence[0] < 0.5


def test_masked_half_of_the_window_still_gives_the_offset() -> None:
    reference, template, reference_mask, template_mask = _inputs(3)
    reference_mask[:, 100:] = False
    reference[:, :, 100:] = 0.0
    template_mask[:, :, :20] = False
    maps = CfogMatcher().match(reference, template, reference_mask, template_mask)
    # Offsets so far down that most of the template meets nothing cannot be judged and have no probability.
    assert not maps.valid[:, 50:].any()
    assert maps.probability[:, 50:].max() == 0
    reference_mask[:, 100:] = True
    reference_mask[:, 150:] = False
    maps = CfogMatcher().match(reference, template, reference_mask, template_mask)
    assert torch.isclose(maps.probability.sum(), torch.tensor(1.0), atol=1e-4)


def test_a_batch_gives_what_its_items_give() -> None:
    matcher = CfogMatcher()
    singles = [_inputs(seed) for seed in (1, 2)]
    batch = [torch.cat(parts) for parts in zip(*singles, strict=True)]
    together = matcher.match(*batch).fused
    for item, single in enumerate(singles):
        torch.testing.assert_close(together[item], matcher.match(*single).fused[0], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(("window", "side", "words"), [(100, 128, "smaller than the template"), (100, 32, "64 to 192")])
def test_impossible_sizes_are_refused_in_a_sentence(window: int, side: int, words: str) -> None:
    chips = torch.rand(1, 3, window, window), torch.rand(1, 1, side, side)
    masks = [torch.ones(1, *chip.shape[2:], dtype=torch.bool) for chip in chips]
    with pytest.raises(JobError, match=words):
        CfogMatcher().match(*chips, *masks)


def test_unknown_matcher_is_refused_with_the_choices() -> None:
    with pytest.raises(JobError, match="s2m2 or cfog"):
        load_matcher("sift")


@pytest.mark.slow
def test_reaches_the_yardstick_on_real_pairs(data_dir: Path) -> None:
    """The figures of the data's own yardstick: 34 of 39 within 2 px on SEN1-2, CMR@2 0.88 on ombria (here on every
    sixth)."""
    pairs = read_pairs(data_dir / "pairs.csv")
    sen12 = [pair for pair in pairs if pair.source == "sen12"]
    ombria = [pair for pair in pairs if pair.source == "ombria"][::6]
    sources = summarise(score(CfogMatcher(), sen12 + ombria, Progress()))["sources"]
    assert sources["sen12"]["n"] == 39
    assert sources["sen12"]["cmr2"] >= 34 / 39
    assert sources["ombria"]["cmr2"] >= 0.88
