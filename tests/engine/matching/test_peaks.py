"""Peaks, sub-pixel positions and rivals of heatmaps whose truth is known."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from s2m2_sar.engine.matching.contract import Heatmaps
from s2m2_sar.engine.matching.peaks import find_peaks


def _maps(logits: torch.Tensor) -> Heatmaps:
    return Heatmaps(shallow=logits, deep=logits, fused=logits, logits=logits, deep_stride=1)


def _bump(x: float, y: float, height: float = 10.0, sigma: float = 2.0, side: int = 65) -> torch.Tensor:
    axis = torch.arange(side, dtype=torch.float32)
    return height - ((axis[None, :] - x) ** 2 + (axis[:, None] - y) ** 2) / (2 * sigma**2)


@pytest.mark.parametrize(("x", "y"), [(20.0, 30.0), (20.3, 30.0), (20.0, 29.6), (41.45, 12.55)])
def test_subpixel_peak_of_a_parabola_is_exact(x: float, y: float) -> None:
    peaks = find_peaks(_maps(_bump(x, y)[None]))
    assert peaks.subpixel[0] == pytest.approx((x, y), abs=1e-3)
    assert peaks.offset[0].tolist() == [round(x), round(y)]


def test_no_subpixel_at_a_border_nor_beside_an_invalid_offset() -> None:
    logits = torch.stack([_bump(-0.4, 30.2), _bump(20.3, 30.2)])
    logits[1, :, 21] = -math.inf
    peaks = find_peaks(_maps(logits))
    assert peaks.subpixel[0, 0] == 0
    assert peaks.subpixel[0, 1] == pytest.approx(30.2, abs=1e-3)
    assert peaks.subpixel[1, 0] == 20


def test_mass_is_the_share_within_two_pixels() -> None:
    logits = torch.full((1, 65, 65), -math.inf)
    logits[0, 10, 10] = math.log(0.6)
    logits[0, 12, 11] = math.log(0.1)
    logits[0, 40, 40] = math.log(0.3)
    peaks = find_peaks(_maps(logits))
    assert peaks.mass[0] == pytest.approx(0.7, abs=1e-5)
    assert peaks.rival_ratio[0] == pytest.approx(math.log(2), abs=1e-4)


def test_nothing_valid_gives_zero_mass_and_no_nan() -> None:
    peaks = find_peaks(_maps(torch.full((2, 65, 65), -math.inf)))
    assert peaks.mass.tolist() == [0, 0]
    assert np.isfinite(peaks.subpixel).all()
    assert peaks.rival_ratio.tolist() == [0, 0]
