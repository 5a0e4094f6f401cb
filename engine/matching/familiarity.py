"""How like the training data an image pair is: a few statistics of the chips against their spread in training."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..model.gradients import luminance, standardise
from ..protocol import JobError, from_plain

#: What is compared, in the order of the arrays, with the words the user reads.
STATISTICS = (
    ("optical_correlation", "the optical image's grain"),
    ("optical_tail", "the optical image's contrast"),
    ("sar_correlation", "the SAR image's grain (speckle, resolution)"),
    ("sar_tail", "the SAR image's contrast"),
)
#: Beyond so many robust standard deviations from the training median an image counts as unlike it.
_FAR = 3.0
#: Ground pixel sizes within this factor of the training range count as seen.
_GSD_MARGIN = 1.5


@dataclass(frozen=True)
class Familiarity:
    """Medians and robust spreads of :data:`STATISTICS` over the training chips, and their range of GSD (m)."""

    median: tuple[float, ...]
    spread: tuple[float, ...]
    gsd_m: tuple[float, float]

    def judge(self, reference: Tensor, template: Tensor, gsd_m: float) -> tuple[float, str]:
        """Factor for the confidence, 0.5…1 (1 = familiar), and one sentence saying in what the images differ ("" = in
        nothing).

        Args:
            reference: (B, C, H, W) optical chips. template: (B, 1, h, w) SAR chips; the batch's median counts.
        """
        values = np.median(statistics(reference, template), axis=0)
        distance = np.abs(values - np.asarray(self.median)) / np.maximum(self.spread, 1e-6)
        factor, unlike = 1.0, []
        for (_, words), far in zip(STATISTICS, distance, strict=True):
            if far > _FAR:
                factor *= max(0.7, _FAR / far)
                unlike.append(words)
        low, high = self.gsd_m
        if gsd_m > 0 and not low / _GSD_MARGIN <= gsd_m <= high * _GSD_MARGIN:
            factor *= max(0.7, 1 - 0.1 * abs(math.log2(gsd_m / (low if gsd_m < low else high))))
            unlike.append(f"the pixel size ({gsd_m:.3g} m; trained on {low:.3g}–{high:.3g} m)")
        if not unlike:
            return 1.0, ""
        listed = unlike[0] if len(unlike) == 1 else ", ".join(unlike[:-1]) + " and " + unlike[-1]
        return max(
            factor, 0.5
        ), f"Unlike the model's training data: {listed}. Look at the heatmap before you trust the result."

    def to_json(self) -> dict[str, Any]:
        """JSON-ready; :meth:`from_json` reads it back."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Familiarity:
        """Raises JobError where the numbers are not all there, or none that can be counted with."""
        made: Familiarity = from_plain(cls, data)
        finite = all(math.isfinite(value) for value in (*made.median, *made.spread, *made.gsd_m))
        if not finite or not len(made.median) == len(made.spread) == len(STATISTICS) or not min(made.gsd_m) > 0:
            raise JobError("What a model was trained on is described by numbers that cannot be right; calibrate again.")
        return made


def statistics(reference: Tensor, template: Tensor) -> np.ndarray:
    """(B, 4) values of :data:`STATISTICS`."""
    columns = []
    for chip in (luminance(reference), template):
        image = standardise(chip.float(), None)
        # Fisher's z of the correlation with the right-hand neighbour: near 1 differences matter, and z shows them.
        correlation = (image[..., 1:] * image[..., :-1]).mean(dim=(1, 2, 3)).clamp(-0.999, 0.999).atanh()
        tail = torch.log((image.square().square()).mean(dim=(1, 2, 3)) + 1e-3)
        columns += [correlation, tail]
    return torch.stack(columns, dim=1).cpu().numpy()


def fit_familiarity(values: np.ndarray, gsd_m: tuple[float, float]) -> Familiarity:
    """Medians and robust spreads of (N, 4) statistics of training chips."""
    median = np.median(values, axis=0)
    spread = 1.4826 * np.median(np.abs(values - median), axis=0)
    return Familiarity(tuple(median.tolist()), tuple(spread.tolist()), gsd_m)
