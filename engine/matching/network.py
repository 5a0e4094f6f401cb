"""The network as a matcher."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..model.checkpoint import Checkpoint, load_checkpoint
from ..model.network import Network, to_channels_last
from ..protocol import DEFAULT_MODEL, MODEL, JobError
from .batching import halving
from .confidence import RESOURCES, Calibration
from .contract import Heatmaps, check_sizes
from .familiarity import Familiarity

DEFAULT_CHECKPOINT = RESOURCES / DEFAULT_MODEL


class NetworkMatcher:
    """S2M2 behind the matchers' contract.

    Args:
        network: with its weights.
        device: where it computes.
        calibration: of logits and confidence; None = logits as the network gives them, and no confidence (0).
        familiarity: statistics of the training chips; None = everything counts as familiar.
        card, sha256: the checkpoint's, for :meth:`describe`.
        dtype: of the convolutions (autocast); correlation and attention sums stay in float32 whatever it is.
    """

    name = "s2m2"

    def __init__(
        self,
        network: Network,
        device: torch.device | str = "cpu",
        calibration: Calibration | None = None,
        familiarity: Familiarity | None = None,
        card: dict[str, Any] | None = None,
        sha256: str = "",
        dtype: torch.dtype = torch.float32,
    ) -> None:
        self.device = torch.device(device)
        self.dtype = dtype
        self.network = to_channels_last(network.to(self.device)).eval()
        self.calibration = calibration
        self.familiarity = familiarity
        self.card = card or {}
        self.sha256 = sha256

    @classmethod
    def from_checkpoint(cls, path: str | Path = "", device: torch.device | str = "cpu") -> NetworkMatcher:
        """The matcher of a checkpoint file; empty path = the bundled default.

        Raises:
            JobError: see :func:`engine.model.checkpoint.load_checkpoint`.
        """
        return cls.from_loaded(load_checkpoint(Path(path) if path else DEFAULT_CHECKPOINT), device)

    @classmethod
    def from_loaded(cls, checkpoint: Checkpoint, device: torch.device | str = "cpu") -> NetworkMatcher:
        """The same from a checkpoint that is in memory."""
        card = checkpoint.card
        try:
            calibration = Calibration.from_json(card["calibration"]) if "calibration" in card else None
            familiarity = Familiarity.from_json(card["familiarity"]) if "familiarity" in card else None
        except JobError as error:
            raise JobError("The checkpoint's calibration is broken; export it again.", MODEL, str(error)) from error
        return cls(checkpoint.network(), device, calibration, familiarity, card, checkpoint.sha256)

    @torch.inference_mode()
    def match(self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor) -> Heatmaps:
        """See :class:`engine.matching.contract.Matcher`."""
        return self._matched(False, reference, template, reference_mask, template_mask)

    @torch.inference_mode()
    def match_back(
        self, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor
    ) -> Heatmaps:
        """See :class:`engine.matching.contract.Matcher`."""
        return self._matched(True, reference, template, reference_mask, template_mask)

    def _matched(self, swapped: bool, *inputs: Tensor) -> Heatmaps:
        reference, template = inputs[:2]
        check_sizes(reference, template)
        maps = halving(partial(self._match, swapped), self.device, *inputs)
        if self.calibration is None:
            return maps
        return replace(maps, logits=maps.logits * self.calibration.scale(template.shape[-1]))

    def _match(
        self, swapped: bool, reference: Tensor, template: Tensor, reference_mask: Tensor, template_mask: Tensor
    ) -> Heatmaps:
        with torch.autocast(self.device.type, dtype=self.dtype, enabled=self.dtype != torch.float32):
            output = self.network(
                reference.contiguous(memory_format=torch.channels_last),
                template.contiguous(memory_format=torch.channels_last),
                reference_mask,
                template_mask,
                swapped,
            )
        return Heatmaps(
            shallow=output.maps.shallow[:, : output.fused.shape[1], : output.fused.shape[2]],
            deep=output.maps.deep,
            fused=output.fused,
            logits=output.logits,
            deep_stride=self.network.config.deep_stride,
        )

    def confidence(self, heatmaps: Heatmaps, template_px: int) -> np.ndarray:
        """See :class:`engine.matching.contract.Matcher`; 0 where the checkpoint was never calibrated."""
        if self.calibration is None:
            return np.zeros(len(heatmaps.logits))
        return self.calibration.confidence(heatmaps, template_px)

    def unfamiliarity(self, reference: Tensor, template: Tensor, gsd_m: float) -> tuple[float, str]:
        """See :class:`engine.matching.contract.Matcher`."""
        if self.familiarity is None:
            return 1.0, ""
        return self.familiarity.judge(reference, template, gsd_m)

    def describe(self) -> dict[str, Any]:
        """See :class:`engine.matching.contract.Matcher`."""
        return {
            "name": self.name,
            "model": self.card.get("name", "unnamed"),
            "preset": self.network.config.preset,
            "sha256": self.sha256,
            "licence": self.card.get("licence", ""),
        }
