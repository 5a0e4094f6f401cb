"""Heatmaps of both models side by side at some check points, for a person to judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from ..matching.contract import Matcher
from ..matching.peaks import find_peaks
from ..models.ties import TEMPLATE_PX, read_tie
from ..rasters.picture import write_png
from ..registration.thumbnail import colours
from .checks import Check

#: Check points that get a picture, at most.
MOST = 6
#: Side of each of the four parts, px, and the gap between them.
_SIDE, _GAP = 192, 6
_WHITE = 255


@dataclass(frozen=True)
class _Views:
    sar: np.ndarray
    optical: np.ndarray
    before: np.ndarray
    after: np.ndarray


def write_pictures(out: Path, checks: Sequence[Check], before: Matcher, after: Matcher) -> list[dict[str, object]]:
    """``check_<n>.png``: SAR template, optical window, and the probability of every place before and after, each with
    a cross at the truth and a circle at the peak.

    Returns:
        For each: ``file``, ``id`` of the check point, ``scene``, ``before`` and ``after`` (error in px).
    """
    written: list[dict[str, object]] = []
    for check in checks:
        # The first match at each point is the one that is centred on it.
        for number, match in enumerate(check.matches[: len(check.points.ids)]):
            if len(written) >= MOST:
                return written
            chips = read_tie(check.points.pair, match, TEMPLATE_PX)
            if chips is None:
                continue
            name = f"check_{len(written) + 1}.png"
            truth = np.asarray(match.truth)
            parts, errors = [], []
            for matcher in (before, after):
                maps = matcher.match(*chips)
                found = find_peaks(maps).subpixel[0]
                errors.append(round(float(np.hypot(*(found - truth))), 2))
                parts.append(_marked(maps.probability[0], truth, found))
            sar, optical = (_grey(chip[0].mean(dim=0)) for chip in (chips[1], chips[0]))
            write_png(out / name, _row([sar, optical, *parts]))
            written.append(
                {
                    "file": name,
                    "id": check.points.ids[number],
                    "scene": check.points.scene,
                    "before": errors[0],
                    "after": errors[1],
                }
            )
    return written


def _grey(chip: torch.Tensor) -> np.ndarray:
    image = _resized(chip.numpy().clip(0, 1) * 255)
    return np.repeat(image.astype(np.uint8)[..., None], 3, axis=2)


def _marked(probability: torch.Tensor, truth: np.ndarray, found: np.ndarray) -> np.ndarray:
    heat = probability.numpy()
    # The root, so that weak second peaks are seen beside a sharp first one.
    image = colours(_resized(np.sqrt(heat / max(float(heat.max()), 1e-12))))
    scale = _SIDE / heat.shape[0]
    rows, columns = np.mgrid[0:_SIDE, 0:_SIDE]
    x, y = (truth + 0.5) * scale
    cross = (np.abs(columns - x) < 1.2) & (np.abs(rows - y) < 9) | (np.abs(rows - y) < 1.2) & (np.abs(columns - x) < 9)
    x, y = (found + 0.5) * scale
    circle = np.abs(np.hypot(columns - x, rows - y) - 7) < 1.2
    image[cross] = _WHITE
    image[circle] = (80, 220, 255)
    return image


def _resized(image: np.ndarray) -> np.ndarray:
    """Nearest neighbours, to the common side."""
    rows = (np.arange(_SIDE) * image.shape[0]) // _SIDE
    columns = (np.arange(_SIDE) * image.shape[1]) // _SIDE
    picked: np.ndarray = image[rows][:, columns]
    return picked


def _row(parts: Sequence[np.ndarray]) -> np.ndarray:
    """(H, W, 4) uint8 RGBA, side by side on white."""
    width = len(parts) * _SIDE + (len(parts) - 1) * _GAP
    whole = np.full((_SIDE, width, 4), _WHITE, np.uint8)
    for number, part in enumerate(parts):
        left = number * (_SIDE + _GAP)
        whole[:, left : left + _SIDE, :3] = part
    return whole
