"""The residual displacement of pairs that count as co-registered.

Patches are published as aligned, yet each scene carries an offset of its own, a half to a whole pixel, and terrain
adds its share. Taken as they are, such labels teach a network to blur. Measured by a matcher over the whole patch,
which sees more than any template, they teach it where things are.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from ..matching.cfog import CfogMatcher
from ..matching.peaks import refine
from ..model.correlate import joint_ncc
from ..progress import Progress

#: Searched in each direction, px.
REACH = 6
#: Beyond this (px) the matcher is likelier wrong than the label.
FARTHEST = 3.0
#: How well what was measured is known, and what was not (px).
MEASURED_SIGMA, UNMEASURED_SIGMA = 0.6, 1.5


def residuals(images: Sequence[tuple[np.ndarray, np.ndarray]], progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Displacements of pairs, measured by CFOG over every band.

    Args:
        images: SAR (1, H, W) and optical (C, H, W), uint8.

    Returns:
        (N, 2) displacement (dx, dy) px, SAR minus optical, sub-pixel, 0 where nothing within :data:`FARTHEST` was
        found; (N,) px, how well it is known.
    """
    displacement = np.zeros((len(images), 2))
    sigma = np.full(len(images), UNMEASURED_SIGMA)
    matcher = CfogMatcher()
    for number, (sar, optical) in enumerate(images):
        progress.step(number / len(images), f"Label {number + 1} of {len(images)}")
        shift = _shift(matcher, sar, optical)
        if shift is not None and np.hypot(*shift) <= FARTHEST:
            displacement[number], sigma[number] = -shift, MEASURED_SIGMA
    return displacement, sigma


@torch.inference_mode()
def _shift(matcher: CfogMatcher, sar: np.ndarray, optical: np.ndarray) -> np.ndarray | None:
    """(x, y) px that bring the SAR onto the optical; None where the patch is too small to say."""
    if min(sar.shape[1:]) < 8 * REACH:
        return None
    template = matcher.features(_chip(sar), None)[:, :, REACH:-REACH, REACH:-REACH]
    similarity = joint_ncc(matcher.features(_chip(optical), None), template)[0].numpy()
    best = np.array([np.unravel_index(similarity[0].argmax(), similarity[0].shape)[::-1]])
    return np.asarray(refine(similarity, best)[0] - REACH)


def _chip(image: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(image.astype(np.float32) / 255)[None]
