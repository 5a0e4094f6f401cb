"""A chip is what a matcher eats. Training and use share this one module; its numbers are stored in every checkpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

#: Percentiles of a scene's valid values (after dB for SAR) that become 0 and 1.
STRETCH_PERCENTILES = (0.5, 99.5)
#: Radius, in px, of the mean that fills masked pixels.
FILL_RADIUS = 16


@dataclass(frozen=True)
class Stretch:
    """Linear map of one band's values to 0…1; ``low`` becomes 0, ``high`` becomes 1, clipped outside."""

    low: float
    high: float

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """float32, 0…1, same shape; NaN stays NaN."""
        span = max(self.high - self.low, 1e-12)
        return np.clip((values.astype(np.float32) - np.float32(self.low)) / np.float32(span), 0.0, 1.0)


#: 8-bit patches as they come from a data set: no stretch of their own.
BYTE_STRETCH = Stretch(0.0, 255.0)


def contract() -> dict[str, Any]:
    """The numbers that a checkpoint records; a checkpoint with others was trained on other chips."""
    return {"range": [0.0, 1.0], "stretch_percentiles": list(STRETCH_PERCENTILES), "fill_radius": FILL_RADIUS}


def estimate_stretch(values: np.ndarray) -> Stretch:
    """Robust stretch of a sample of one band; NaN and infinities are ignored.

    Raises:
        ValueError: no finite value at all.
    """
    finite = values[np.isfinite(values)]
    if finite.size == 0:
        raise ValueError("no finite value")
    low, high = np.percentile(finite, STRETCH_PERCENTILES)
    if high <= low:
        low, high = float(finite.min()), float(finite.max())
    return Stretch(float(low), float(high))


def make_chip(values: np.ndarray, mask: np.ndarray, stretches: tuple[Stretch, ...]) -> np.ndarray:
    """Stretch the bands to 0…1 and fill what is masked with the local mean.

    Args:
        values: (C, H, W), any real dtype; SAR already in dB.
        mask: (H, W) bool, True = valid. Values there must be finite.
        stretches: one for each band.

    Returns:
        (C, H, W) float32, 0…1, no NaN.
    """
    chip = np.empty(values.shape, np.float32)
    for band, stretch in enumerate(stretches):
        chip[band] = stretch(np.where(mask, values[band], stretch.low))
    if mask.all():
        return chip
    if not mask.any():
        return np.zeros_like(chip)
    weight = _box_sum(mask.astype(np.float64))
    for plane in chip:
        overall = plane[mask].mean()
        local = np.where(weight > 0.5, _box_sum(np.where(mask, plane, 0.0)) / np.maximum(weight, 0.5), overall)
        plane[~mask] = local[~mask]
    return chip


def _box_sum(plane: np.ndarray) -> np.ndarray:
    """Sum over the (2·FILL_RADIUS + 1)² box around each pixel, cut at the borders."""
    height, width = plane.shape
    table = np.zeros((height + 1, width + 1))
    np.cumsum(np.cumsum(plane, axis=0), axis=1, out=table[1:, 1:])
    top, bottom = _box_range(height)
    left, right = _box_range(width)
    rows = table[bottom] - table[top]
    return rows[:, right] - rows[:, left]


def _box_range(length: int) -> tuple[np.ndarray, np.ndarray]:
    centre = np.arange(length)
    return np.maximum(centre - FILL_RADIUS, 0), np.minimum(centre + FILL_RADIUS + 1, length)
