"""The residual displacement of pairs is measured, and doubted where it is large."""

from __future__ import annotations

import numpy as np

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.training.residuals import MEASURED_SIGMA, UNMEASURED_SIGMA, residuals

from ..pairs import synthetic_pair


def test_small_displacements_are_measured_and_large_ones_left_to_the_label() -> None:
    images = []
    for moved in ((0, 0), (2, -1), (5, 3)):
        sar, optical = synthetic_pair(128, 4)
        images.append((np.roll(sar, moved[::-1], axis=(1, 2)), optical))
    displacement, sigma = residuals(images, Progress())
    assert np.abs(displacement[:2] - [(0, 0), (2, -1)]).max() < 0.5
    assert (displacement[2] == 0).all()
    assert sigma.tolist() == [MEASURED_SIGMA, MEASURED_SIGMA, UNMEASURED_SIGMA]


def test_patches_too_small_to_measure_keep_their_label() -> None:
    tiny = np.zeros((1, 40, 40), np.uint8)
    displacement, sigma = residuals([(tiny, tiny)], Progress())
    assert displacement.tolist() == [[0, 0]]
    assert sigma.tolist() == [UNMEASURED_SIGMA]
