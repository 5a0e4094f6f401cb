"""A small picture of the fused evidence for the dock, in viridis."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..rasters.picture import write_png
from .evidence import Surface

#: The picture's long side is at most this many px.
LONG_SIDE = 256
#: Viridis (S. van der Walt and N. Smith, CC0) at nine even steps; linear in between is indistinguishable at this size.
VIRIDIS = np.array(
    [
        (68, 1, 84),
        (71, 44, 122),
        (59, 81, 139),
        (44, 113, 142),
        (33, 144, 141),
        (39, 173, 129),
        (92, 200, 99),
        (170, 220, 50),
        (253, 231, 37),
    ],
    np.float64,
)


def colours(share: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8 of (H, W) values 0…1."""
    place = np.clip(share, 0.0, 1.0) * (len(VIRIDIS) - 1)
    low = np.minimum(place.astype(int), len(VIRIDIS) - 2)
    part = (place - low)[..., None]
    mixed: np.ndarray = np.rint(VIRIDIS[low] * (1 - part) + VIRIDIS[low + 1] * part).astype(np.uint8)
    return mixed


def write_thumbnail(path: Path, surface: Surface) -> None:
    """RGBA PNG of the pooled probability, brightest = most likely; transparent where nothing was searched.

    Raises:
        JobError: (``disk``) it cannot be written.
    """
    pooled = surface.pooled.astype(np.float64)
    top = float(pooled.max())
    # The square root keeps rivals visible beside a sharp peak.
    picture = colours(np.sqrt(pooled / top) if top > 0 else pooled)
    alpha = np.where(np.isfinite(surface.evidence), 255, 0).astype(np.uint8)
    image = np.dstack([picture, alpha])
    zoom = max(LONG_SIDE // max(image.shape[:2]), 1)
    image = image.repeat(zoom, axis=0).repeat(zoom, axis=1)
    step = -(-max(image.shape[:2]) // LONG_SIDE)
    write_png(path, np.ascontiguousarray(image[::step, ::step]))
