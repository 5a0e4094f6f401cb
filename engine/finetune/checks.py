"""Which points judge a fine-tuning, and how: several matches at each, the same for every model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..matching.contract import Matcher
from ..models.ties import TEMPLATE_PX, TieMatch, plan_ties, score_ties
from ..progress import Progress
from ..protocol import SCENE, DataSetSpec, JobError
from ..training.datasets import CheckPoints

#: Share of a scene's points that is held out where none is marked as check point.
HELD_OUT = 0.25
#: Matches at each check point, about it in turn.
CUTS = 5
#: How far (px) a template's centre lies from its check point in turn: its truth is the point's own, so not far.
_APART_PX = 16
#: Fewer points cannot be parted into those that teach and those that judge.
_FEWEST = 4


@dataclass(frozen=True)
class Check:
    """The matches at the check points of one scene."""

    points: CheckPoints
    matches: tuple[TieMatch, ...]


@dataclass(frozen=True)
class Errors:
    """Of one model at all check points.

    Attributes:
        error: (N,) px. point: (N,) number of the check point, over all scenes. match: (N,) number of the match.
        area: (N,) number of the part of its scene that the check point lies in, over all scenes: points of one area
            see the same ground.
    """

    error: np.ndarray
    point: np.ndarray
    match: np.ndarray
    area: np.ndarray


def hold_out(specs: Sequence[DataSetSpec]) -> tuple[DataSetSpec, ...]:
    """The same with check points in every scene: where none is marked, the quarter of the control points that lies
    farthest to one side. No training window shows the surroundings of a check point
    (:data:`engine.training.scenes.CHECK_MARGIN_PX`).

    Raises:
        JobError: no scene has enough points to hold any out.
    """
    held = tuple(_held_out(spec) if spec.kind == SCENE and spec.ties else spec for spec in specs)
    if not any(tie.check for spec in held for tie in spec.ties):
        raise JobError(
            f"Without check points nobody can tell whether training helps; mark some as check points, or place at "
            f"least {_FEWEST} points in a scene."
        )
    return held


def _held_out(spec: DataSetSpec) -> DataSetSpec:
    if any(tie.check for tie in spec.ties) or len(spec.ties) < _FEWEST:
        return spec
    places = np.array([tie.optical for tie in spec.ties])
    centred = places - places.mean(axis=0)
    # Along the axis in which they are spread most, whatever its direction.
    axis = np.linalg.svd(centred, full_matrices=False)[2][0]
    along = centred @ axis
    number = max(1, round(HELD_OUT * len(spec.ties)))
    last = set(np.argsort(along, kind="stable")[-number:].tolist())
    ties = tuple(replace(tie, check=index in last) for index, tie in enumerate(spec.ties))
    return replace(spec, ties=ties)


def plan_checks(points: Sequence[CheckPoints], seed: int) -> tuple[Check, ...]:
    """:data:`CUTS` matches at every check point."""
    checks = []
    for one in points:
        matches: list[TieMatch] = []
        generator = np.random.default_rng(seed)
        for cut in range(CUTS):
            apart = generator.integers(-_APART_PX, _APART_PX + 1, (len(one.ids), 2)) if cut else 0
            moved = replace(one.points, sar=one.points.sar + apart, optical=one.points.optical + apart)
            matches += plan_ties(moved, TEMPLATE_PX, seed + cut)
        checks.append(Check(one, tuple(matches)))
    return tuple(checks)


def thinned(checks: Sequence[Check], most: int) -> tuple[Check, ...]:
    """About ``most`` of the matches, those centred on their points first: what a curve is drawn from."""
    share = most / max(1, sum(len(check.matches) for check in checks))
    return tuple(replace(check, matches=check.matches[: max(1, round(share * len(check.matches)))]) for check in checks)


def errors_of(matcher: Matcher, checks: Sequence[Check], progress: Progress) -> Errors:
    """Make all the matches.

    Raises:
        JobError: at no check point of a scene do both layers have enough valid pixels.
    """
    error, point, match, area = [], [], [], []
    before, made = 0, 0
    areas: dict[tuple[int, str], int] = {}
    for scene, check in enumerate(checks):
        numbered = tuple(replace(one, id=number) for number, one in enumerate(check.matches))
        scores = score_ties(matcher, check.points.pair, numbered, TEMPLATE_PX, progress)
        number = len(check.points.ids)
        # The first match at each point is the one that is centred on it.
        own = [areas.setdefault((scene, one.area), len(areas)) for one in check.matches[:number]]
        for one, value in zip(scores.matches, scores.error, strict=True):
            error.append(value)
            point.append(before + one.id % number)
            area.append(own[one.id % number])
            match.append(made + one.id)
        before, made = before + number, made + len(check.matches)
    return Errors(np.asarray(error), np.asarray(point), np.asarray(match), np.asarray(area))
