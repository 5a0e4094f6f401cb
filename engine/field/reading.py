"""Batches of templates and reference windows, cut from one read of the place they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import torch

from ..registration.pair import Pair
from .plan import FieldPlan

#: Pixels of reference windows in one batch: what a CPU matches in a fraction of a second, so that a cancel is heard;
#: and what keeps a GPU busy.
BATCH_PIXELS, GPU_BATCH_PIXELS = 270_000, 4_000_000
#: One read serves a batch where it holds at most so many times the pixels that the windows hold.
SHARED_READ = 1.5

_Read = Callable[[int, int, int, int], tuple[np.ndarray, np.ndarray]]


@dataclass(frozen=True)
class Batch:
    """Templates first … first + B − 1 of a plan, as the matchers take them.

    Attributes:
        first: number of the first one.
        reference: (B, 3, W, W) optical windows; reference_mask: (B, W, W).
        sar: (B, 1, W, W) windows around the templates, of the same size; sar_mask: (B, W, W). The template is their
            middle.
        side: of the templates.
    """

    first: int
    reference: torch.Tensor
    reference_mask: torch.Tensor
    sar: torch.Tensor
    sar_mask: torch.Tensor
    side: int

    def __len__(self) -> int:
        return len(self.reference)

    @property
    def radius(self) -> int:
        return (self.reference.shape[-1] - self.side) // 2

    @property
    def template(self) -> torch.Tensor:
        """(B, 1, side, side)."""
        inner = slice(self.radius, self.radius + self.side)
        return self.sar[:, :, inner, inner]

    @property
    def template_mask(self) -> torch.Tensor:
        """(B, side, side) bool."""
        inner = slice(self.radius, self.radius + self.side)
        return self.sar_mask[:, inner, inner]


def batch_size(plan: FieldPlan, gpu: bool) -> int:
    """Templates of a batch."""
    return max((GPU_BATCH_PIXELS if gpu else BATCH_PIXELS) // plan.window**2, 1)


def read_batches(reader: Pair, plan: FieldPlan, centre: tuple[int, int], size: int) -> Iterator[Batch]:
    """All templates of a plan in its order, ``size`` at a time.

    Args:
        centre: the one shift in whole working px; the windows lie about it.
    """
    for first in range(0, len(plan), size):
        corners = plan.corners[first : first + size] - plan.radius
        sar, sar_mask = _cut(reader.read_sar, corners, plan.window)
        reference, reference_mask = _cut(reader.read_optical, corners + np.array(centre), plan.window)
        yield Batch(first, reference, reference_mask, sar, sar_mask, plan.side)


def _cut(read: _Read, corners: np.ndarray, side: int) -> tuple[torch.Tensor, torch.Tensor]:
    low, high = corners.min(axis=0), corners.max(axis=0) + side
    width, height = (int(value) for value in high - low)
    if width * height > SHARED_READ * len(corners) * side * side:
        pieces = [read(int(x), int(y), side, side) for x, y in corners]
    else:
        chip, mask = read(int(low[0]), int(low[1]), width, height)
        pieces = [
            (chip[:, y : y + side, x : x + side], mask[y : y + side, x : x + side]) for x, y in (corners - low).tolist()
        ]
    return (
        torch.from_numpy(np.stack([piece[0] for piece in pieces])),
        torch.from_numpy(np.stack([piece[1] for piece in pieces])),
    )
