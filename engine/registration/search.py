"""From the whole search area down to a fraction of a pixel: templates matched on a pyramid of working grids."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional

import numpy as np
import torch

from ..matching.contract import Matcher
from ..matching.peaks import find_peaks
from ..progress import Progress
from ..protocol import JobError
from .evidence import Surface, SurfacePeak, fuse, likelihood_ratios, surface_peaks
from .pair import Pair
from .plan import ENOUGH_TEMPLATES, Templates, choose_side, place_templates
from .survey import Survey

#: Radius (px) of the later levels' windows: 65 × 65 shifts.
FINE_RADIUS = 32
#: The first level's pixel grows until the search radius is at most this many of its px …
COARSE_RADIUS = 80
#: … but where too few templates would fit there, a finer one is taken as long as the windows stay below this (px).
WIDEST_WINDOW = 1024
#: Pixels of reference windows at one level; beyond, fewer templates are matched there, down to what is enough.
LEVEL_PIXELS = 20_000_000
#: From one level to the next the pixel shrinks at most by this.
STEP = 4
#: Candidate shifts that are followed from level to level, and how far apart they lie (px of the level).
CANDIDATES = 3
CANDIDATE_DISTANCE = 8.0
#: A candidate is dropped where its evidence is below this share of the best one's.
CANDIDATE_SHARE = 0.6
#: σ (working px) by which terrain and noise displace a single template from the common shift; its floor in level px.
DISPLACEMENT_PX = 1.5
LEAST_BLUR = 0.7
#: Pixels of reference windows in one batch: what a CPU matches in a fraction of a second, so that a cancel is heard.
BATCH_PIXELS = 270_000


@dataclass(frozen=True)
class Level:
    """One level of the pyramid: ``factor`` working px per px of the level, ``side`` of its templates, ``radius`` of its
    search, both in px of the level."""

    factor: int
    side: int
    radius: int

    @property
    def window(self) -> int:
        """Side of the reference windows, px of the level."""
        return self.side + 2 * self.radius


@dataclass(frozen=True)
class LevelMaps:
    """The heatmaps of one level's templates, and what they say together.

    Attributes:
        level: pixel size, template side and radius.
        templates: where they were cut.
        centre: (x, y) shift of the windows' centre, px of the level.
        probability: (n, M, N) float32, M = N = 2 · radius + 1, sums to 1 per template (0 where it could not be judged).
        similarity: (n, M, N) float32, the matcher's fused similarity.
        valid: (n, M, N) bool.
        shifts: (n, 2) float64, px, each template's own peak.
        confidence: (n,) 0…1, the matcher's own.
        ratios: (n, M, N) float32 nats, what each template adds to the fused evidence.
        surface: the fused evidence.
        peaks: its peaks, best first; empty where nothing could be judged.
    """

    level: Level
    templates: Templates
    centre: tuple[int, int]
    probability: np.ndarray
    similarity: np.ndarray
    valid: np.ndarray
    shifts: np.ndarray
    confidence: np.ndarray
    ratios: np.ndarray
    surface: Surface
    peaks: list[SurfacePeak]


@dataclass(frozen=True)
class Found:
    """What the search saw: the first level over the whole search area and the last one around the best shift (the same
    object where the search area is no larger), the matcher's word on how familiar the images are, and how many pixels
    of reference windows were matched."""

    wide: LevelMaps
    fine: LevelMaps
    familiarity: float
    unfamiliar: str
    pixels: float


def plan_levels(look: Survey, radius: float, wanted_side: int = 0) -> list[Level]:
    """The pyramid, coarsest level first, the last at full resolution.

    Args:
        radius: search radius in working px.
        wanted_side: side of the templates; 0 = the largest that fits.

    Raises:
        JobError: no template fits, or the search is too wide for the overlap.
    """
    side = choose_side(look, 1, wanted_side)
    fine = Level(1, side, FINE_RADIUS)
    if radius <= FINE_RADIUS:
        return [fine]
    factor = 1
    while radius / factor > COARSE_RADIUS:
        factor *= 2
    while factor > 1 and not _enough(look, factor, side) and side + 4 * radius / factor <= WIDEST_WINDOW:
        factor //= 2
    plan: list[Level] = []
    while True:
        coarse_side = _side_or_none(look, factor, side)
        if coarse_side is None:
            raise JobError(
                "The overlap is too small for so wide a search; choose a smaller maximum shift, or give a pair of "
                "points to start from."
            )
        reach = FINE_RADIUS if plan else math.ceil(radius / factor) + 1
        plan.append(Level(factor, coarse_side, reach))
        if factor == 1:
            break
        factor = max(factor // STEP, 1)
    return plan if plan[-1].radius == FINE_RADIUS else [*plan, fine]


def cut_level(look: Survey, level: Level, limit: int, seed: int) -> Templates:
    """The templates of one level, at most ``limit`` and no more than :data:`LEVEL_PIXELS` pay for."""
    affordable = max(LEVEL_PIXELS // level.window**2, ENOUGH_TEMPLATES)
    return place_templates(look, level.side, level.factor, min(limit, affordable), seed)


def search(
    reader: Pair,
    matcher: Matcher,
    look: Survey,
    plan: list[Level],
    start: tuple[float, float],
    radius: float,
    limit: int,
    seed: int,
    progress: Progress,
) -> Found:
    """Find the shift within ``radius`` working px of ``start`` (x, y working px).

    Args:
        plan: of :func:`plan_levels`.
        limit: templates per level at most.

    Raises:
        JobError: the matcher's own, or a raster that vanished.
    """
    cut = [cut_level(look, level, limit, seed) for level in plan]
    work = _Work(progress, sum(len(templates) * level.window**2 for level, templates in zip(plan, cut)))
    best: Optional[LevelMaps] = None
    wide: Optional[LevelMaps] = None
    for level, templates in zip(plan, cut):
        at = reader.coarser(level.factor) if level.factor > 1 else reader
        if best is None:
            centres = [(round(start[0] / level.factor), round(start[1] / level.factor))]
            disc = radius / level.factor + 1
        else:
            scale = best.level.factor / level.factor
            centres = [(round(peak.x * scale), round(peak.y * scale)) for peak in _worth_following(best.peaks)]
            centres = centres or [(round(best.centre[0] * scale), round(best.centre[1] * scale))]
            disc = 1.5 * level.radius
        tried = [_match_level(at, matcher, level, templates, centre, disc, work) for centre in centres]
        best = max(tried, key=_strength)
        wide = wide or best
    if best is None or wide is None:
        raise ValueError("a search needs at least one level")
    familiarity, unfamiliar = _familiarity(reader, matcher, best)
    return Found(wide, best, familiarity, unfamiliar, work.finished)


def _match_level(
    reader: Pair,
    matcher: Matcher,
    level: Level,
    templates: Templates,
    centre: tuple[int, int],
    disc: float,
    work: _Work,
) -> LevelMaps:
    probability, similarity, valid, shifts, confidence = [], [], [], [], []
    origin = np.array([centre[0] - level.radius, centre[1] - level.radius])
    size = max(BATCH_PIXELS // level.window**2, 1)
    for first in range(0, len(templates), size):
        work.check()
        batch = read_batch(reader, level, templates.corners[first : first + size], centre)
        maps = matcher.match(*batch)
        probability.append(maps.probability.numpy())
        similarity.append(maps.fused.numpy())
        valid.append(maps.valid.numpy())
        shifts.append(find_peaks(maps).subpixel + origin)
        confidence.append(matcher.confidence(maps, level.side))
        work.done(len(batch[0]) * level.window**2, f"Matching templates at {level.factor} × the working pixel")
    p, ok = np.concatenate(probability), np.concatenate(valid)
    ratios = likelihood_ratios(p, ok, max(DISPLACEMENT_PX / level.factor, LEAST_BLUR))
    surface = fuse(ratios, templates.weights, ok, int(origin[0]), int(origin[1]), disc)
    return LevelMaps(
        level=level,
        templates=templates,
        centre=centre,
        probability=p,
        similarity=np.concatenate(similarity),
        valid=ok,
        shifts=np.concatenate(shifts),
        confidence=np.concatenate(confidence),
        ratios=ratios,
        surface=surface,
        peaks=surface_peaks(surface, CANDIDATES, CANDIDATE_DISTANCE),
    )


def read_batch(
    reader: Pair, level: Level, corners: np.ndarray, centre: tuple[int, int]
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Reference windows, templates and their masks as the matchers take them, for templates at ``corners`` (n, 2)."""
    references, templates, reference_masks, template_masks = [], [], [], []
    for x0, y0 in corners.tolist():
        chip, mask = reader.read_sar(x0, y0, level.side, level.side)
        templates.append(chip)
        template_masks.append(mask)
        left, top = x0 + centre[0] - level.radius, y0 + centre[1] - level.radius
        chip, mask = reader.read_optical(left, top, level.window, level.window)
        references.append(chip)
        reference_masks.append(mask)
    stacked = (np.stack(planes) for planes in (references, templates, reference_masks, template_masks))
    reference, template, reference_mask, template_mask = (torch.from_numpy(planes) for planes in stacked)
    return reference, template, reference_mask, template_mask


def _worth_following(peaks: list[SurfacePeak]) -> list[SurfacePeak]:
    return [peak for peak in peaks if peak.evidence >= CANDIDATE_SHARE * peaks[0].evidence]


def _strength(maps: LevelMaps) -> float:
    return maps.peaks[0].evidence if maps.peaks else -math.inf


def _enough(look: Survey, factor: int, fine_side: int) -> bool:
    side = _side_or_none(look, factor, fine_side)
    if side is None or side < min(128, fine_side):
        return False
    return len(place_templates(look, side, factor, ENOUGH_TEMPLATES)) >= ENOUGH_TEMPLATES


def _side_or_none(look: Survey, factor: int, largest: int) -> Optional[int]:
    """The side of a coarse level's templates, at most ``largest``; None where none fits."""
    try:
        return min(choose_side(look, factor), largest)
    except JobError:
        return None


def _familiarity(reader: Pair, matcher: Matcher, maps: LevelMaps) -> tuple[float, str]:
    """The matcher's word on a handful of the templates that were matched."""
    some = maps.templates.corners[:: max(len(maps.templates) // 6, 1)][:6]
    reference, template, _, _ = read_batch(reader, maps.level, some, maps.centre)
    east, north = reader.grid.metres_per_px
    return matcher.unfamiliarity(reference, template, math.sqrt(east * north))


class _Work:
    """Turns pixels matched into progress; a level whose rivals are followed too makes the estimate grow."""

    def __init__(self, progress: Progress, total: float) -> None:
        self._progress = progress
        self._total = max(float(total), 1.0)
        self.finished = 0.0

    def check(self) -> None:
        self._progress.check()

    def done(self, pixels: float, message: str) -> None:
        self.finished += pixels
        self._total = max(self._total, self.finished)
        self._progress.step(0.05 + 0.85 * self.finished / self._total, message)
