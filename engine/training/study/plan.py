"""Which runs the study consists of. All runs of one start have equal optimiser steps, sizes of steps and validation
pairs; what a name says is all that differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..choice import DataChoice
from ..config import MethodConfig, TrainConfig

PARTS = ("labels", "ablation", "ideas", "fractions", "sources", "cost")
#: The share of labels that the paper trains on.
FEW = 1 / 16
#: Seeds of what is reported with a spread; what only screens has the first.
SEEDS = (0, 1, 2)

_SUPERVISED = MethodConfig()
_S2M2 = MethodConfig(teacher="mean", target="heatmap", views="weak_strong", gate=0.3, pseudo_from=0.1, pseudo_ramp=0.3)
#: What else was tried with :func:`semi_supervised`, by the runs' names' ends: a teacher that sees more than the
#: student, pseudo ground truth that CFOG confirms.
BELIEFS: dict[str, dict[str, Any]] = {
    "wide": {"views": "wide_strong"},
    "agree": {"gate": 0.0, "agree_px": 3.0},
    "agree-peak": {"gate": 0.0, "agree_px": 2.0, "target": "peak", "pseudo_ramp": 0.1},
}
_NO_ENHANCEMENT = {"enhancement": "none"}

#: From random weights: the published architecture, width 8 behind a stem of stride 2.
RANDOM = TrainConfig(
    preset="slim-half", steps=800, batch=4, labels="given", evaluate_every=250, save_every=50, validation_limit=48
)
#: From CFOG: what ships.
CFOG = TrainConfig(preset="fast", steps=600, batch=4, evaluate_every=200, save_every=50, validation_limit=48)
STARTS = {"random": RANDOM, "cfog": CFOG}


@dataclass(frozen=True)
class Run:
    """One training.

    Attributes:
        name: unique with the seed; ``start-what``.
        part: one of :data:`PARTS`.
        seed: of the training's randomness and of which pairs keep their labels.
    """

    name: str
    part: str
    seed: int
    config: TrainConfig
    data: DataChoice = field(default_factory=DataChoice)

    def settings(self) -> dict[str, Any]:
        """JSON-ready; what its outcome depends on."""
        return {"train": self.config.to_json(), "data": self.data.to_json()}


def plan(parts: Sequence[str] = PARTS) -> list[Run]:
    """The runs of some parts, in the order in which they are worth doing."""
    makers = {
        "labels": _labels,
        "ablation": _ablation,
        "ideas": _ideas,
        "fractions": _fractions,
        "sources": _sources,
        "cost": _cost,
    }
    return [run for part in PARTS if part in parts for run in makers[part]()]


def supervised(start: str) -> TrainConfig:
    """The labelled loss alone."""
    return replace(STARTS[start], method=_SUPERVISED)


def semi_supervised(start: str) -> TrainConfig:
    """What the study found best: labelled and unlabelled pairs, half and half."""
    config = STARTS[start]
    # A network that begins as CFOG is sure of more, and can be asked for more.
    method = _S2M2 if start == "random" else replace(_S2M2, gate=0.5)
    return replace(config, method=method, unlabelled=config.batch)


def published(start: str) -> TrainConfig:
    """The published losses as they are: self-teaching from the first step, weight 1, one view, no gate."""
    config = STARTS[start]
    method = MethodConfig(
        labelled="published",
        teacher="self",
        target="published",
        pseudo_levels=(0.0, 1.0, 0.0),
        independence=1.0 if start == "random" else 0.0,
    )
    return replace(config, method=method, unlabelled=config.batch)


def _run(name: str, part: str, seed: int, config: TrainConfig, **data: Any) -> Run:
    return Run(name, part, seed, replace(config, seed=seed), DataChoice(label_seed=seed, **data))


def _labels() -> list[Run]:
    """(a) few labels, few labels and the rest unlabelled, all labels; last, one seed each, other ways of believing."""
    runs = []
    for start in STARTS:
        for seed in SEEDS:
            runs += [
                _run(f"{start}-supervised-few", "labels", seed, supervised(start), fraction=FEW),
                _run(f"{start}-s2m2-few", "labels", seed, semi_supervised(start), fraction=FEW),
                _run(f"{start}-supervised-all", "labels", seed, supervised(start)),
            ]
    whole = semi_supervised("random")
    for name, changes in BELIEFS.items():
        config = replace(whole, method=replace(whole.method, **changes))
        runs.append(_run(f"random-s2m2-few-{name}", "labels", 0, config, fraction=FEW))
    return runs


def _ablation() -> list[Run]:
    """(b) the published parts, one left out at a time; deep, shallow and fused are levels of every outcome."""
    whole = published("random")
    method = whole.method
    changed = {
        "published": whole,
        "published-no-pseudo": replace(whole, method=replace(method, teacher="none")),
        "published-no-independence": replace(whole, method=replace(method, independence=0.0)),
        "published-no-enhancement": replace(whole, method=replace(method, independence=0.0), network=_NO_ENHANCEMENT),
        "published-supervised": replace(whole, method=replace(method, teacher="none", independence=0.0), unlabelled=0),
        "published-min-max": replace(whole, network={"normalisation": "min_max"}),
    }
    return [_run(f"random-{name}", "ablation", 0, config, fraction=FEW) for name, config in changed.items()]


def _ideas() -> list[Run]:
    """(b) what came later, each alone on top of the published losses."""
    whole = published("random")
    method = whole.method
    changes: dict[str, dict[str, Any]] = {
        "soft-targets": {"labelled": "soft"},
        "mean-teacher": {"teacher": "mean"},
        "two-views": {"teacher": "mean", "views": "weak_strong"},
        "wide-views": {"teacher": "mean", "views": "wide_strong"},
        "gate": {"gate": 0.5},
        "weigh": {"gate": 0.01, "gating": "weigh"},
        "agree-with-cfog": {"agree_px": 3.0},
        "ramp": {"pseudo_from": 0.1, "pseudo_ramp": 0.3},
        "all-levels": {"target": "heatmap", "pseudo_levels": (1.0, 0.5, 0.5)},
        "peak": {"target": "peak", "pseudo_levels": (1.0, 0.5, 0.5)},
        "standardised": {"independence_features": "standardised"},
        "warm-up": {"warm_up": 0.3},
    }
    runs = [
        _run(f"random-idea-{name}", "ideas", 0, replace(whole, method=replace(method, **change)), fraction=FEW)
        for name, change in changes.items()
    ]
    joint = replace(whole, network={"normalisation": "joint_ncc"})
    return [*runs, _run("random-idea-joint-ncc", "ideas", 0, joint, fraction=FEW)]


def _fractions() -> list[Run]:
    """(c) the fractions that (a) lacks. Where labels are fewest they are short, and unlabelled pairs can show what they
    are worth: there with the teacher that sees more, and with all seeds."""
    whole = semi_supervised("random")
    wide = replace(whole, method=replace(whole.method, **BELIEFS["wide"]))
    runs = [_run("random-s2m2-1of64", "fractions", 0, whole, fraction=1 / 64)]
    for seed in SEEDS:
        runs += [
            _run("random-supervised-1of64", "fractions", seed, supervised("random"), fraction=1 / 64),
            _run("random-s2m2-1of64-wide", "fractions", seed, wide, fraction=1 / 64),
        ]
    return runs + [
        _run(f"random-{name}-1of4", "fractions", 0, config("random"), fraction=1 / 4)
        for name, config in (("supervised", supervised), ("s2m2", semi_supervised))
    ]


def _sources() -> list[Run]:
    """A source that gives no labels, without and with its pairs as unlabelled ones."""
    runs = []
    for source in ("ombria", "volkov", "sen12"):
        runs.append(_run(f"cfog-without-{source}", "sources", 0, supervised("cfog"), left_out=source))
        if source != "sen12":
            # SEN1-2 has one scene beside the one that validates: 21 pairs are unlabelled, too few to say anything.
            unlabelled = replace(semi_supervised("cfog"))
            runs.append(
                _run(f"cfog-without-{source}-unlabelled", "sources", 0, unlabelled, left_out=source, with_left_out=1)
            )
    return runs


def _cost() -> list[Run]:
    """(d) widths and stems, all labels."""
    fast = supervised("cfog")
    runs = [
        _run(f"cfog-width-{width}", "cost", 0, replace(fast, network={"width": width})) for width in (8, 16, 24, 32)
    ]
    deep = replace(fast, network={"enhancement": "deep"})
    return [
        *runs,
        _run("cfog-enhancement", "cost", 0, deep),
        _run("random-slim", "cost", 0, replace(supervised("random"), preset="slim")),
    ]
