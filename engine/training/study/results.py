"""The study's outcomes by run, and how two of them differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..compare import compare
from .ledger import Outcome
from .plan import Run

#: Runs of (b) by their names' ends, the whole first; the labels shares of (c) with their names' ends.
ABLATION = ("no-pseudo", "no-independence", "no-enhancement", "supervised", "min-max")
IDEAS = (
    "soft-targets",
    "mean-teacher",
    "two-views",
    "wide-views",
    "gate",
    "weigh",
    "agree-with-cfog",
    "ramp",
    "all-levels",
    "peak",
    "standardised",
    "warm-up",
    "joint-ncc",
)
SHARES = ((1 / 64, "1of64"), (1 / 16, "few"), (1 / 4, "1of4"), (1.0, "all"))
COST = ("cfog-width-8", "cfog-width-16", "cfog-width-24", "cfog-width-32", "cfog-enhancement", "random-slim")


class Results:
    """Outcomes of the planned runs by name, seeds in order; outcomes of other settings are left out."""

    def __init__(self, outcomes: Sequence[Outcome], runs: Sequence[Run]) -> None:
        wanted = {(run.name, run.seed): run.settings() for run in runs}
        self.planned = len(wanted)
        self._by_name: dict[str, list[Outcome]] = {}
        for outcome in sorted(outcomes, key=lambda one: (one.name, one.seed)):
            if wanted.get((outcome.name, outcome.seed)) == outcome.settings:
                self._by_name.setdefault(outcome.name, []).append(outcome)

    def of(self, name: str) -> list[Outcome]:
        """All seeds of a run; empty where none was done."""
        return self._by_name.get(name, [])

    def every(self) -> list[Outcome]:
        """All outcomes."""
        return [outcome for outcomes in self._by_name.values() for outcome in outcomes]


def difference(first: Sequence[Outcome], second: Sequence[Outcome]) -> dict[str, Any] | None:
    """Paired bootstrap of *first − second* over scenes, errors of the seeds that both have side by side."""
    seeds = sorted({one.seed for one in first} & {one.seed for one in second})
    if not seeds:
        return None
    chosen = [[next(one for one in side if one.seed == seed) for seed in seeds] for side in (first, second)]
    errors = [np.concatenate([one.errors["fused"] for one in side]) for side in chosen]
    scenes = [scene for one in chosen[0] for scene in one.scenes]
    found: dict[str, Any] = compare(errors[0], errors[1], scenes)
    return found


def shown(name: str) -> str:
    """A run's name as tables and plots say it."""
    return name.replace("-", " ")
