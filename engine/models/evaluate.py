"""The ``evaluate`` job: a model against another one, or against CFOG, on the very same matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .. import runtime
from ..matching.cache import cached_matcher
from ..matching.contract import MAX_TEMPLATE, MIN_TEMPLATE, Matcher
from ..progress import Progress
from ..protocol import MATCHERS, EvaluateSpec, JobError, MatcherSpec
from ..training.compare import compare
from ..training.evaluate import TEMPLATE_PX, score
from ..training.pairs import Pair, choose_pairs, read_pairs
from ..training.trees import is_tree, read_tree_part
from . import ties as tie_points

#: Kinds of groups that the interval is drawn over.
SCENE, AREA = "scene", "area"


@dataclass(frozen=True)
class _Scored:
    """What one matcher did on N matches: ids, sources and groups of the matches, errors (N,) px, seconds (N,)."""

    ids: Sequence[str]
    sources: Sequence[str]
    groups: Sequence[str]
    error: np.ndarray
    seconds: np.ndarray


@dataclass(frozen=True)
class _Work:
    """The matches that both matchers make.

    Attributes:
        kind: ``pairs`` or ``ties``.
        name: of the data.
        group: what a group is, :data:`SCENE` or :data:`AREA`.
        asked: how many matches were asked for; some may not be possible.
        template_px: side of the templates.
        run: makes them with one matcher.
    """

    kind: str
    name: str
    group: str
    asked: int
    template_px: int
    run: Callable[[Matcher, Progress], _Scored]


def evaluate(spec: EvaluateSpec, progress: Progress) -> dict[str, Any]:
    """Score two matchers on the same matches and compare them.

    Returns:
        ``data`` (``kind`` pairs or ties, ``name``, ``matches``, ``left_out``, ``groups``, ``group`` scene or area,
        ``template_px``, ``subpixel``); ``matchers``, what the first and the second say of themselves; ``seconds``, what
        each took for a match; ``overall`` and ``sources[name]``, see :func:`engine.training.compare.compare`, whose
        differences are first − second; ``matches``, a table by columns (``id``, ``source``, ``group``, ``first``,
        ``second``: errors in px); ``device``, ``device_reason``.

    Raises:
        JobError: bad input in one sentence; a model that cannot be loaded.
        Cancelled: the user cancelled.
    """
    for choice in (spec.first, spec.second):
        if choice.matcher not in MATCHERS:
            raise JobError(f"There is no matcher named {choice.matcher!r}; choose {' or '.join(MATCHERS)}.")
    if spec.rounds < 1:
        raise JobError("The interval needs at least one round; raise 'rounds'.")
    work = _work(spec, progress)
    device = runtime.choose_device(spec.device)
    progress.step(0.0, "Loading the models")
    # Both at first: a second model that cannot be loaded must not cost the first one's time.
    matchers = [_load(choice, device.name) for choice in (spec.first, spec.second)]
    scored = [work.run(matcher, _half(progress, number)) for number, matcher in enumerate(matchers)]
    first, second = scored
    progress.step(1.0, "")
    return {
        "data": {
            "kind": work.kind,
            "name": work.name,
            "matches": len(first.error),
            "left_out": work.asked - len(first.error),
            "groups": len(set(first.groups)),
            "group": work.group,
            "template_px": work.template_px,
            "subpixel": work.kind == "ties" or spec.subpixel,
        },
        "matchers": [matcher.describe() for matcher in matchers],
        "seconds": [float(part.seconds.mean()) for part in scored],
        "overall": _compared(first, second, np.ones(len(first.error), bool), spec),
        "sources": {
            name: _compared(first, second, np.asarray(first.sources) == name, spec)
            for name in sorted(set(first.sources))
        },
        "matches": {
            "id": list(first.ids),
            "source": list(first.sources),
            "group": list(first.groups),
            "first": first.error.tolist(),
            "second": second.error.tolist(),
        },
        "device": device.name,
        "device_reason": device.reason,
    }


def _load(choice: MatcherSpec, device: str) -> Matcher:
    return cached_matcher(choice.matcher, choice.model if choice.matcher == "s2m2" else "", device)


def _half(progress: Progress, number: int) -> Progress:
    """Progress of the first or second half of the job."""

    def report(fraction: float | None, message: str, _left: float | None) -> None:
        said = f"Second matcher: {message}" if number else f"First matcher: {message}"
        progress.step(None if fraction is None else (number + fraction) / 2, said)

    return Progress(report, log=progress.log)


def _compared(first: _Scored, second: _Scored, rows: np.ndarray, spec: EvaluateSpec) -> dict[str, Any]:
    groups = np.asarray(first.groups)[rows].tolist()
    return compare(first.error[rows], second.error[rows], groups, seed=spec.seed, rounds=spec.rounds)


def _work(spec: EvaluateSpec, progress: Progress) -> _Work:
    has_layers = spec.sar is not None or spec.optical is not None
    if bool(spec.pairs) == has_layers:
        raise JobError("Choose either a table of pairs, or a SAR and an optical layer with tie points.")
    if spec.template_px and not MIN_TEMPLATE <= spec.template_px <= MAX_TEMPLATE:
        raise JobError(f"Templates have sides of {MIN_TEMPLATE} to {MAX_TEMPLATE} px; correct {spec.template_px}.")
    return _tie_work(spec, progress) if has_layers else _pair_work(spec)


def _pair_work(spec: EvaluateSpec) -> _Work:
    if is_tree(spec.pairs):
        found = read_tree_part(spec.pairs, spec.published_test)
        kind, _, folder = spec.pairs.partition(":")
        name = f"{kind}:{Path(folder).name}" + (" (published test)" if spec.published_test else "")
    elif spec.published_test:
        raise JobError("Only a tree has a published test part; choose one, or leave that setting out.")
    else:
        found, name = read_pairs(Path(spec.pairs)), Path(spec.pairs).name
    pairs = choose_pairs(found, spec.sources, spec.scenes)
    side = spec.template_px or TEMPLATE_PX

    def run(matcher: Matcher, progress: Progress) -> _Scored:
        scores = score(matcher, pairs, progress, spec.subpixel, side)
        return _Scored(_ids(pairs), [p.source for p in pairs], [p.scene for p in pairs], scores.error, scores.seconds)

    return _Work("pairs", name, SCENE, len(pairs), side, run)


def _ids(pairs: Sequence[Pair]) -> list[str]:
    return [pair.id for pair in pairs]


def _tie_work(spec: EvaluateSpec, progress: Progress) -> _Work:
    if spec.sar is None or spec.optical is None:
        raise JobError("Tie points need both layers; choose the SAR and the optical one.")
    side = spec.template_px or tie_points.TEMPLATE_PX
    pair, points = tie_points.open_ties(spec.sar, spec.optical, spec.ties, spec.gsd, progress)
    planned = tie_points.plan_ties(points, side, spec.seed)
    name = f"{pair.sar.name} – {pair.optical.name}"

    def run(matcher: Matcher, progress: Progress) -> _Scored:
        scores = tie_points.score_ties(matcher, pair, planned, side, progress)
        kept = scores.matches
        ids, areas = [str(match.id) for match in kept], [match.area for match in kept]
        return _Scored(ids, [name] * len(kept), areas, scores.error, scores.seconds)

    return _Work("ties", name, AREA, len(planned), side, run)
