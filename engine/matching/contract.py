"""The one contract of all matchers: *(reference windows, template windows, masks) → similarity heatmaps*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor

from ..protocol import JobError

#: Sides of templates that matchers accept, in working pixels.
MIN_TEMPLATE = 64
MAX_TEMPLATE = 192


@dataclass(frozen=True)
class Heatmaps:
    """Similarity heatmaps of a batch of B pairs; M×N = (H − h + 1)×(W − w + 1) valid offsets of a template's top-left.

    Attributes:
        shallow: (B, M, N) float32, similarity of the precise level, −1…1.
        deep: (B, m, n) float32, similarity of the robust level on its own coarser grid, −1…1; cell k stands for offset
            ``deep_stride`` · k. A matcher with one level repeats ``shallow`` here with stride 1.
        fused: (B, M, N) float32, the similarity that is searched for its peak.
        logits: (B, M, N) float32, calibrated log-odds scale: ``softmax(logits)`` over an item is the probability of
            each offset. −inf at offsets that the masks leave without enough valid pixels.
        deep_stride: pixels per deep cell.
    """

    shallow: Tensor
    deep: Tensor
    fused: Tensor
    logits: Tensor
    deep_stride: int

    @property
    def valid(self) -> Tensor:
        """(B, M, N) bool: offsets that could be judged at all."""
        return torch.isfinite(self.logits)

    @property
    def probability(self) -> Tensor:
        """(B, M, N) float32, sums to 1 over each item's valid offsets (all 0 where none is valid)."""
        return torch.softmax(self.logits.flatten(1), dim=1).nan_to_num(0.0).view_as(self.logits)


class Matcher(Protocol):
    """What a matcher offers. Instances are not thread-safe; one per process and device."""

    name: str
    device: torch.device

    def match(self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor) -> Heatmaps:
        """Heatmaps of B pairs.

        Args:
            reference: (B, C, H, W) float32 optical chips, 0…1 (see ``engine.chips``), C = 1 or 3.
            template: (B, 1, h, w) float32 SAR chips, 0…1; h ≤ H, w ≤ W; square templates of 64…192 px.
            reference_mask: (B, H, W) bool, True = valid.
            template_mask: (B, h, w) bool, True = valid.

        Raises:
            JobError: sizes that no offset fits; out of memory on the device, after the batch was halved to one pair.
        """
        ...

    def match_back(
        self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor
    ) -> Heatmaps:
        """The other way round: heatmaps of an optical template searched for in a SAR window. As :meth:`match`, with
        ``reference`` (B, 1, H, W) SAR chips and ``template`` (B, C, h, w) optical ones."""
        ...

    def confidence(self, heatmaps: Heatmaps, template_px: int) -> np.ndarray:
        """(B,) float, calibrated probability that each item's peak is within 2 px of the truth."""
        ...

    def unfamiliarity(self, reference: Tensor, template: Tensor, gsd_m: float) -> tuple[float, str]:
        """How unlike the matcher's training data the chips are: a factor 0…1 for the confidence (1 = familiar), and one
        sentence that says in what (empty where familiar)."""
        ...

    def describe(self) -> dict[str, Any]:
        """Name, version and SHA-256 of the weights for the result bundle; JSON-ready."""
        ...


def check_sizes(reference: Tensor, template: Tensor) -> None:
    """Raise JobError where a template of this size cannot be searched in a window of that size."""
    side = template.shape[-1]
    if template.shape[-2] != side or not MIN_TEMPLATE <= side <= MAX_TEMPLATE:
        raise JobError(
            f"A template of {template.shape[-1]} × {template.shape[-2]} px cannot be matched; "
            f"use square templates of {MIN_TEMPLATE} to {MAX_TEMPLATE} px."
        )
    if reference.shape[-1] < side or reference.shape[-2] < side:
        raise JobError(
            f"The reference window of {reference.shape[-1]} × {reference.shape[-2]} px is smaller than the template of "
            f"{side} px; use a larger area or a smaller template."
        )
