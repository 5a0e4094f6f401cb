"""Confidence that means something: the probability that a match is within 2 px of the truth.

A logistic model over a few numbers of the heatmap, fitted on validation pairs by ``engine.training.calibrate`` for
several template sizes and stored beside the weights.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..protocol import JobError, from_plain, parse_json
from .contract import Heatmaps
from .peaks import Peaks, find_peaks

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
#: Template side at which ``log_scale`` holds.
NOMINAL_PX = 192
#: Numbers of :func:`confidence_features`.
FEATURES = 4
#: Of a scale; its exponential is a number still. Weights may be of any size: pairs that are all right and wrong give
#: large ones.
_MAX_LOG = 200.0


@dataclass(frozen=True)
class Calibration:
    """Numbers that turn a heatmap into probabilities.

    Attributes:
        log_scale, scale_slope: a similarity times exp(log_scale + scale_slope · ln(T / 192)) is a logit, T the
            template's side.
        weights: of :func:`confidence_features`, in order.
        bias: of the logistic model.
        ceiling: no match is surer than this; the share right among the surest validation matches.
        fitted_on: what it was fitted on, for the model card.
    """

    log_scale: float
    scale_slope: float
    weights: tuple[float, ...]
    bias: float
    ceiling: float = 0.99
    fitted_on: str = ""

    def scale(self, template_px: int) -> float:
        """Logits per unit of similarity for templates of this side (px)."""
        return math.exp(self.log_scale + self.scale_slope * math.log(template_px / NOMINAL_PX))

    def confidence(self, heatmaps: Heatmaps, template_px: int) -> np.ndarray:
        """(B,) probability, 0…``ceiling``, that each item's peak is within 2 px of the truth; 0 where nothing is
        valid."""
        features = confidence_features(find_peaks(heatmaps), template_px)
        raw = features @ np.asarray(self.weights) + self.bias
        probability = self.ceiling / (1.0 + np.exp(-np.clip(raw, -30.0, 30.0)))
        return np.where(heatmaps.valid.flatten(1).any(dim=1).numpy(), probability, 0.0)

    def to_json(self) -> dict[str, Any]:
        """JSON-ready numbers; :meth:`from_json` reads them back."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Calibration:
        """Raises JobError where the numbers are not all there, or none that can be counted with."""
        made: Calibration = from_plain(cls, data)
        # NaN is below nothing.
        sound = all(abs(number) < _MAX_LOG for number in (made.log_scale, made.scale_slope))
        sound = sound and all(math.isfinite(number) for number in (made.bias, *made.weights))
        if len(made.weights) != FEATURES or not sound:
            raise JobError("A calibration has numbers that cannot be right; calibrate again.")
        if not 0 < made.ceiling <= 1:
            raise JobError("A calibration's ceiling must be above 0 and at most 1; calibrate again.")
        return made


def confidence_features(peaks: Peaks, template_px: int) -> np.ndarray:
    """(B, 4): logit of the peak's mass, log ratio to the rival, similarity, log of the template's relative side."""
    mass = np.clip(peaks.mass.astype(np.float64), 1e-4, 1 - 1e-4)
    return np.stack(
        [
            np.log(mass / (1 - mass)),
            np.minimum(peaks.rival_ratio, 12.0),
            peaks.similarity,
            np.full(len(mass), math.log(template_px / NOMINAL_PX)),
        ],
        axis=1,
    )


def bundled_calibration(name: str) -> Calibration:
    """The calibration in ``resources/calibration_<name>.json``."""
    path = RESOURCES / f"calibration_{name}.json"
    return Calibration.from_json(parse_json(path.read_text(encoding="utf-8"))["calibration"])
