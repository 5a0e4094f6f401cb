"""Where next? The places whose marking would teach most: far from other points, textured, and doubtful."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from .. import runtime
from ..field.matches import Measured, concatenate
from ..field.measure import measure
from ..matching.cache import cached_matcher
from ..progress import Progress
from ..protocol import LEVELS_DIFFER, MATCHERS_DIFFER, SPREAD, UNSURE, JobError, SuggestSpec
from ..rasters.pair import PairReader
from ..registration.plan import usable_corners
from ..registration.survey import take_survey
from .pair import Point, kept_pair, link_shifts, off_grid, on_grid
from .propose import RADIUS, read_batch, sides
from .template import SIDES, SMALLER, Template

#: So many places are matched for one answer: on one core they cost less than a second.
CANDIDATES = 12
#: So many are matched between two looks at whether the user still waits: more at once is no faster, and an engine that
#: does not heed a cancel within a second is ended and loaded anew.
AT_ONCE = 2
#: How many may be asked for at once.
MOST = 50
#: Places along each axis of which candidates are chosen.
LATTICE = 40
#: Two places that are found this far apart (px) or farther disagree fully.
FAR_PX = 8.0
#: A place is suggested for its doubt where that is at least so large, else because it is far from all others.
DOUBTFUL = 0.5
#: Confidence is at its most middling here; the distance at which there is nothing middling left.
MIDDLE, HALF_WIDTH = 0.5, 0.5
#: What texture and doubt count beside distance.
TEXTURE_SHARE, DOUBT_SHARE = 0.5, 1.0


@dataclass(frozen=True)
class Candidates:
    """Places of the SAR that may be suggested.

    Attributes:
        places: (n, 2) grid corner coordinates, the middle of their templates.
        side: px of the templates.
        texture: (n,) 0…1, rank among all.
    """

    places: np.ndarray
    side: int
    texture: np.ndarray

    def take(self, rows: np.ndarray) -> Candidates:
        """Some of them."""
        return Candidates(self.places[rows], self.side, self.texture[rows])


@dataclass(frozen=True)
class Doubt:
    """What matching says of n candidates; arrays (n,).

    Attributes:
        confidence: 0…1.
        matchers: px between what the network and CFOG find; NaN where only one was asked.
        levels: px between the network's two levels; NaN for CFOG.
    """

    confidence: np.ndarray
    matchers: np.ndarray
    levels: np.ndarray

    def parts(self) -> np.ndarray:
        """(3, n) 0…1: of :data:`MATCHERS_DIFFER`, :data:`LEVELS_DIFFER`, :data:`UNSURE`."""
        middling = 1 - np.abs(self.confidence - MIDDLE) / HALF_WIDTH
        differ = [np.clip(np.nan_to_num(px) / FAR_PX, 0.0, 1.0) for px in (self.matchers, self.levels)]
        # What is found nowhere at all teaches as little as what is plain: nobody will see the place there, either.
        return np.stack([*(part * np.sqrt(np.clip(2 * self.confidence, 0.0, 1.0)) for part in differ), middling])


def suggest(spec: SuggestSpec, progress: Progress) -> dict[str, Any]:
    """Choose places worth a tie point, the best first.

    Returns:
        ``places``: a list of ``sar`` (x, y in the SAR layer's CRS), ``optical`` (where the matcher finds it, in the
        optical's CRS; None where nowhere), ``reason`` (one of :data:`engine.protocol.REASONS`), ``distance_m`` to the
        nearest point or suggestion (None where there is none), ``confidence``, ``matchers_px`` and ``levels_px`` (how
        far apart they find the place; None where not known), ``texture`` (rank 0–1). Fewer than asked for where there
        are no more.

    Raises:
        JobError: no place is left that is textured and not marked; what the opening of the pair and the matchers
            refuse.
        Cancelled: the user cancelled.
    """
    if not 1 <= spec.count <= MOST:
        raise JobError(f"{spec.count} suggestions cannot be made at once; ask for 1 to {MOST}.")
    links = spec.links or spec.points
    reader = kept_pair(spec.sar, spec.optical, spec.gsd, links[0] if links else None, progress)
    progress.step(0.05, "Looking for textured places")
    taken = _taken(reader, spec)
    candidates = _spread(_candidates(reader), taken, max(CANDIDATES, 2 * spec.count))
    if len(candidates.places) == 0:
        raise JobError("No place is left that has data in both layers and no tie point near it; all is covered well.")
    shifts = _expected(reader, spec, candidates.places)
    doubt, found = _judge(reader, spec, candidates, shifts, progress)
    rows = _choose(candidates, doubt, taken, spec.count, _scale(reader))
    sar = off_grid(reader, reader.sar, candidates.places)
    optical = off_grid(reader, reader.optical, candidates.places + found)
    metres = math.sqrt(math.prod(reader.grid.metres_per_px))
    progress.step(1.0, "")
    return {
        "places": [
            {
                "sar": sar[row].tolist(),
                "optical": optical[row].tolist() if np.isfinite(optical[row]).all() else None,
                "reason": reason,
                "distance_m": distance * metres if math.isfinite(distance) else None,
                "confidence": float(doubt.confidence[row]),
                "matchers_px": _known(doubt.matchers[row]),
                "levels_px": _known(doubt.levels[row]),
                "texture": float(candidates.texture[row]),
            }
            for row, reason, distance in rows
        ]
    }


def _taken(reader: PairReader, spec: SuggestSpec) -> np.ndarray:
    """(n, 2) grid places that need no further point."""
    known = [point[:2] for point in spec.points] + list(spec.avoid)
    places = on_grid(reader, reader.sar, np.array(known, np.float64).reshape(-1, 2))
    return places[np.isfinite(places).all(axis=1)]


def _candidates(reader: PairReader) -> Candidates:
    """All places of a lattice at which the smallest template that suits the pair can be cut."""
    look = take_survey(reader)
    height, width = (length * look.cell for length in look.valid.shape)
    for side in (SIDES[0], *SMALLER):
        xs, ys = (_lattice(length - side) for length in (width, height))
        corners, texture = usable_corners(look, side, 1, xs, ys)
        if len(corners):
            break
    rank = np.argsort(np.argsort(texture)) / max(len(texture) - 1, 1) if len(corners) else texture
    return Candidates(corners + side / 2, side, rank)


def _lattice(room: int) -> np.ndarray:
    if room < 0:
        return np.zeros(0, np.int64)
    return np.unique(np.rint(np.linspace(0, room, LATTICE)).astype(np.int64))


def _spread(candidates: Candidates, taken: np.ndarray, count: int) -> Candidates:
    """At most ``count``: each the one that is farthest from all before it, a textured one sooner than a flat one; none
    within half a template of a taken place."""
    places = candidates.places
    near = _distances(places, taken)
    chosen: list[int] = []
    while len(chosen) < count:
        # Without any place yet, the scene's middle is as good as another: texture decides.
        distance = np.where(np.isfinite(near), near, candidates.side)
        score = distance * (TEXTURE_SHARE + candidates.texture)
        score[near < candidates.side / 2] = -1.0
        if len(score) == 0 or score.max() < 0:
            break
        best = int(score.argmax())
        chosen.append(best)
        near = np.minimum(near, np.hypot(*(places - places[best]).T))
    return candidates.take(np.array(chosen, np.int64))


def _expected(reader: PairReader, spec: SuggestSpec, places: np.ndarray) -> np.ndarray:
    """(n, 2) whole px from each place to where it is expected: the links' shifts, the nearer the more."""
    here, shift = link_shifts(reader, spec.links or spec.points)
    if len(here) == 0:
        return np.rint(np.tile(reader.start_px, (len(places), 1))).astype(int)
    weight = 1.0 / (np.hypot(*(places[:, None] - here[None]).transpose(2, 0, 1)) + 1.0) ** 2
    return np.rint(weight @ shift / weight.sum(axis=1, keepdims=True)).astype(int)


def _judge(
    reader: PairReader, spec: SuggestSpec, candidates: Candidates, shifts: np.ndarray, progress: Progress
) -> tuple[Doubt, np.ndarray]:
    """What the matchers say, and (n, 2) the shift that the first of them finds, NaN where none."""
    device = runtime.choose_device(spec.device).name
    matcher = cached_matcher(spec.matcher, spec.model, device)
    second = cached_matcher("cfog", "", device) if spec.matcher != "cfog" else None
    here, there = sides(reader)
    side = candidates.side
    measured: list[Measured] = []
    others: list[Measured] = []
    for first in range(0, len(candidates.places), AT_ONCE):
        progress.step(0.2 + 0.8 * first / len(candidates.places), "Matching candidates")
        places, expected = candidates.places[first : first + AT_ONCE], shifts[first : first + AT_ONCE]
        corners = (places - side / 2).astype(int)
        templates = [Template(int(x), int(y), side, 0.0) for x, y in corners]
        centres: list[Point] = [(int(dx), int(dy)) for dx, dy in expected]
        batch = read_batch(here, there, templates, centres, RADIUS)
        for one, into in ((matcher, measured), (second, others)):
            if one is not None:
                into.append(measure(one, batch, (0, 0), check_back=False)[0])
    mine = concatenate(measured)
    apart = np.full(len(shifts), np.nan)
    if second is not None:
        apart = np.hypot(*(mine.shift - concatenate(others).shift).T)
    return Doubt(mine.confidence, apart, mine.disagree), mine.shift + shifts


def _choose(
    candidates: Candidates, doubt: Doubt, taken: np.ndarray, count: int, scale: float
) -> list[tuple[int, str, float]]:
    """(row, reason, px to the nearest point or suggestion), the best first.

    Args:
        scale: px that count as far in this scene.
    """
    parts = doubt.parts()
    most = parts.max(axis=0)
    near = _distances(candidates.places, taken)
    left = np.ones(len(near), bool)
    rows: list[tuple[int, str, float]] = []
    while len(rows) < count and left.any():
        away = np.where(np.isfinite(near), np.minimum(near / scale, 1.0), 1.0)
        score = away + TEXTURE_SHARE * candidates.texture + DOUBT_SHARE * most
        score[~left] = -np.inf
        best = int(score.argmax())
        doubtful = most[best] >= DOUBTFUL and most[best] >= away[best] * DOUBTFUL
        reason = (MATCHERS_DIFFER, LEVELS_DIFFER, UNSURE)[int(parts[:, best].argmax())] if doubtful else SPREAD
        rows.append((best, reason, float(near[best])))
        left[best] = False
        near = np.minimum(near, np.hypot(*(candidates.places - candidates.places[best]).T))
        left &= near >= candidates.side / 2
    return rows


def _distances(places: np.ndarray, others: np.ndarray) -> np.ndarray:
    """(n,) px from each place to the nearest of the others; infinite without any."""
    if len(others) == 0 or len(places) == 0:
        return np.full(len(places), np.inf)
    near: np.ndarray = np.hypot(*(places[:, None] - others[None]).transpose(2, 0, 1)).min(axis=1)
    return near


def _scale(reader: PairReader) -> float:
    """A quarter of the scene's longer side: sixteen points that far apart cover it."""
    x0, y0, x1, y1 = reader.reachable
    return max(x1 - x0, y1 - y0, 4) / 4


def _known(value: float) -> Optional[float]:
    return float(value) if math.isfinite(value) else None
