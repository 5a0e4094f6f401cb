"""Matches of known truth out of two georeferenced layers: at each tie point a template, searched for around it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from ..matching.contract import Matcher
from ..matching.peaks import find_peaks
from ..progress import Progress
from ..protocol import JobError, LayerSpec, RegisterSpec
from ..rasters.pair import PairReader, open_pair
from ..training.scenes import TiePoints, place_tie_points

#: Side (px) of a template where none is asked for: small enough that terrain seldom bends it.
TEMPLATE_PX = 128
#: The truth lies within so many px of where the search window says nothing.
RADIUS_PX = 32
#: The truth is up to so far (share of the radius) from the window's centre, or a matcher that always answers with the
#: centre would be right.
_JITTER = 0.6
#: A template or window with a smaller share of valid pixels is left out.
MIN_VALID_SHARE = 0.6
#: Points within so many templates' sides form one area: their templates share pixels.
_AREA_SIDES = 2.0


@dataclass(frozen=True)
class TieMatch:
    """One match to be made.

    Attributes:
        id: the tie point's place in the list, from 0.
        area: name of the part of the scene that it lies in.
        template, window: top-left (x, y) of both, grid pixels.
        truth: (x, y) offset of the template's top-left in the window, px.
    """

    id: int
    area: str
    template: tuple[int, int]
    window: tuple[int, int]
    truth: tuple[float, float]


@dataclass(frozen=True)
class TieScores:
    """What a matcher did; rows of tie points that could be judged.

    Attributes:
        matches: the M of N tie points whose template and window hold enough valid pixels.
        error: (M,) px between the refined peak and the truth.
        seconds: (M,) wall time of each match, reading excluded.
    """

    matches: tuple[TieMatch, ...]
    error: np.ndarray
    seconds: np.ndarray


def open_ties(
    sar: LayerSpec, optical: LayerSpec, ties: Sequence[Sequence[float]], gsd: float, progress: Progress
) -> tuple[PairReader, TiePoints]:
    """Both layers on their working grid, and the tie points on it; the layers may lie as far apart as the points say.

    Raises:
        JobError: as ``open_pair``; no tie point; points beyond the CRS.
    """
    if not ties:
        raise JobError("There is no tie point to evaluate on; place some, or choose another label set.")
    values = np.array(ties, np.float64)
    start = tuple(float(value) for value in values[0])
    spec = RegisterSpec(sar, optical, out="", start=start, gsd=gsd)  # type: ignore[arg-type]
    pair = open_pair(spec, progress)
    return pair, place_tie_points(values, pair, "the list")


def plan_ties(ties: TiePoints, template_px: int, seed: int) -> tuple[TieMatch, ...]:
    """Where templates and windows are cut; the same for every matcher."""
    generator = np.random.default_rng(seed)
    reach = int(RADIUS_PX * _JITTER)
    jitter = generator.integers(-reach, reach + 1, (len(ties.sar), 2))
    side = _AREA_SIDES * template_px
    matches = []
    for index, (sar, optical) in enumerate(zip(ties.sar, ties.optical, strict=True)):
        template = np.round(sar - template_px / 2).astype(int)
        # Where the template's top-left would come to lie in the optical.
        place = template + (optical - sar)
        window = np.round(place).astype(int) - RADIUS_PX + jitter[index]
        truth = place - window
        column, row = np.floor(optical / side).astype(int)
        matches.append(
            TieMatch(
                index,
                f"{column}/{row}",
                (int(template[0]), int(template[1])),
                (int(window[0]), int(window[1])),
                (float(truth[0]), float(truth[1])),
            )
        )
    return tuple(matches)


def score_ties(
    matcher: Matcher, pair: PairReader, matches: tuple[TieMatch, ...], template_px: int, progress: Progress
) -> TieScores:
    """Make the matches.

    Raises:
        JobError: no tie point lies where both layers have enough valid pixels.
    """
    kept, errors, seconds = [], [], []
    for number, match in enumerate(matches):
        progress.step(number / len(matches), f"Tie point {number + 1} of {len(matches)}")
        chips = read_tie(pair, match, template_px)
        if chips is None:
            continue
        started = time.perf_counter()
        found = find_peaks(matcher.match(*chips)).subpixel[0]
        seconds.append(time.perf_counter() - started)
        errors.append(float(np.hypot(*(found - np.asarray(match.truth)))))
        kept.append(match)
    if not kept:
        raise JobError(
            "At none of the tie points do both layers have enough valid pixels; check their nodata values, or use "
            "points farther from the borders."
        )
    return TieScores(tuple(kept), np.asarray(errors), np.asarray(seconds))


def read_tie(pair: PairReader, match: TieMatch, template_px: int) -> tuple[torch.Tensor, ...] | None:
    """(reference, template, reference mask, template mask), a batch of one; None where too little is valid."""
    sar, sar_mask = pair.read_sar(*match.template, template_px, template_px)
    if sar_mask.mean() < MIN_VALID_SHARE:
        return None
    side = template_px + 2 * RADIUS_PX
    optical, optical_mask = pair.read_optical(*match.window, side, side)
    if optical_mask.mean() < MIN_VALID_SHARE:
        return None
    return tuple(torch.from_numpy(array)[None] for array in (optical, sar, optical_mask, sar_mask))
