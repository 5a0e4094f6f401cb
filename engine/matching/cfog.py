"""CFOG: the training-free matcher; yardstick and second opinion of the network (Ye et al., IEEE TGRS 2019)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..model.correlate import joint_ncc
from ..model.gradients import OrientedGradients, luminance, normalise, standardise_bands
from .batching import halving
from .confidence import Calibration, bundled_calibration
from .contract import Heatmaps, check_sizes

VERSION = "2"


class CfogMatcher:
    """Orientated-gradient channels of both chips, joint NCC over channels. Needs no weights.

    Args:
        device: where it computes.
        gradient_sigma, smooth_sigma: widths in px; CMR@2 moves by about a point over 0.7–2 px.
        calibration: turns similarity into probability; None = the bundled one.
        each_band: gradients of every optical band, averaged; False = of the bands' mean, as published.
    """

    name = "cfog"

    def __init__(
        self,
        device: torch.device | str = "cpu",
        gradient_sigma: float = 1.0,
        smooth_sigma: float = 1.5,
        calibration: Calibration | None = None,
        each_band: bool = True,
    ) -> None:
        self.device = torch.device(device)
        self.front = (
            OrientedGradients(gradient_sigma=gradient_sigma, smooth_sigma=smooth_sigma)
            .to(self.device)
            .requires_grad_(False)
        )
        self.each_band = each_band
        self.calibration = calibration if calibration is not None else bundled_calibration("cfog")

    def features(self, chip: Tensor, mask: Tensor | None) -> Tensor:
        """(B, C, H, W) chip → (B, 9, H, W) unit channel vectors."""
        return normalise(self.front(standardise_bands(chip if self.each_band else luminance(chip), mask)))

    @torch.inference_mode()
    def match(self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor) -> Heatmaps:
        """See :class:`engine.matching.contract.Matcher`."""
        check_sizes(reference, template)
        return halving(self._match, self.device, reference, template, reference_mask, template_mask)

    def match_back(
        self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor
    ) -> Heatmaps:
        """See :class:`engine.matching.contract.Matcher`; both images are described alike here."""
        return self.match(reference, template, reference_mask, template_mask)

    def _match(self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor) -> Heatmaps:
        similarity, valid = joint_ncc(
            self.features(reference, reference_mask),
            self.features(template, template_mask),
            reference_mask,
            template_mask,
        )
        logits = similarity * self.calibration.scale(template.shape[-1])
        logits = logits.masked_fill(~valid, float("-inf"))
        return Heatmaps(shallow=similarity, deep=similarity, fused=similarity, logits=logits, deep_stride=1)

    def confidence(self, heatmaps: Heatmaps, template_px: int) -> np.ndarray:
        """See :class:`engine.matching.contract.Matcher`."""
        return self.calibration.confidence(heatmaps, template_px)

    def unfamiliarity(self, reference: Tensor, template: Tensor, gsd_m: float) -> tuple[float, str]:
        """Training-free: nothing is unfamiliar, so always (1, "")."""
        return 1.0, ""

    def describe(self) -> dict[str, Any]:
        """See :class:`engine.matching.contract.Matcher`."""
        return {"name": self.name, "version": VERSION, "sha256": "", "model": "training-free"}
