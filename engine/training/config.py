"""A run's settings, read from JSON: the method's switches, the optimiser, what is validated and when it ends."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from ..model.config import NetworkConfig, preset
from ..protocol import JobError, from_plain, parse_json

LABELLED_LOSSES = ("soft", "published")
TEACHERS = ("none", "self", "mean")
PSEUDO_TARGETS = ("published", "heatmap", "peak")
VIEWS = ("same", "weak_strong", "wide_strong")
GATES = ("choose", "weigh")
INDEPENDENCE_FEATURES = ("clamped", "standardised")
LABELS = ("measured", "given")
PRECISIONS = ("float32", "bfloat16")

#: (window, template, share): sides (px) of square reference windows and SAR templates, and how often they are drawn.
Geometries = tuple[tuple[int, int, float], ...]
GEOMETRIES: Geometries = ((256, 192, 0.4), (192, 128, 0.35), (160, 96, 0.25))
#: Sides are multiples of what the networks' pyramids halve them to.
_SIDE_PX = 32


def _within(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        most = "" if math.isinf(high) else f" and at most {high:g}"
        raise JobError(f"The setting {name!r} cannot be {value:g}; it must be at least {low:g}{most}.")


def _one_of(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise JobError(f"The setting {name!r} cannot be {value!r}; choose one of {', '.join(choices)}.")


@dataclass(frozen=True)
class MethodConfig:
    """What is learnt from labelled and unlabelled pairs. The defaults are supervised training with soft targets;
    :data:`PUBLISHED` is the method as published (METHOD §5).

    Attributes:
        labelled: ``published`` (both levels, one offset is right) or ``soft`` (Gaussian targets as wide as the label
            is sure, on fused, shallow and deep heatmaps).
        weights: of the fused, shallow and deep terms of ``soft``.
        teacher: who gives unlabelled pairs their pseudo ground truth: ``none``, the network it``self``, or the running
            ``mean`` (EMA) of its weights.
        target: ``published`` (softmax of deep · shallow · 200), ``heatmap`` (softmax of the fused logits) or ``peak``
            (a Gaussian of 1 px at their arg-max).
        pseudo_weight: of the pseudo-label loss, once it is whole.
        pseudo_from, pseudo_ramp: shares of the run: before the first there is no pseudo-label loss, over the second it
            grows to its weight.
        pseudo_levels: weights of the fused, shallow and deep terms; published: shallow alone.
        views: ``same``: teacher and student see one picture; ``weak_strong``: the teacher an unaltered one, the student
            one that is altered as for labelled pairs; ``wide_strong``: the teacher's has the largest template and
            window there are, of which the student gets an altered part. The teacher is right more often then.
        gate: a pseudo ground truth counts from so much probability within 2 px of its peak; 0 = always.
        gating: ``choose`` (all or nothing) or ``weigh`` (by that probability).
        agree_px: it counts only where CFOG's peak lies within so many px of it; 0 = not asked.
        independence: weight of the mutual independence loss; needs a network with enhancement.
        independence_features: ``clamped`` to 0…1 as published, or ``standardised`` first.
        warm_up: share of the run in which, instead of unlabelled pairs, optical images are matched with strongly
            altered copies of themselves.
    """

    labelled: str = "soft"
    weights: tuple[float, float, float] = (1.0, 0.5, 0.5)
    teacher: str = "none"
    target: str = "heatmap"
    pseudo_weight: float = 1.0
    pseudo_from: float = 0.0
    pseudo_ramp: float = 0.0
    pseudo_levels: tuple[float, float, float] = (1.0, 0.5, 0.5)
    views: str = "same"
    gate: float = 0.0
    gating: str = "choose"
    agree_px: float = 0.0
    independence: float = 0.0
    independence_features: str = "clamped"
    warm_up: float = 0.0

    def __post_init__(self) -> None:
        _one_of("labelled", self.labelled, LABELLED_LOSSES)
        _one_of("teacher", self.teacher, TEACHERS)
        _one_of("target", self.target, PSEUDO_TARGETS)
        _one_of("views", self.views, VIEWS)
        _one_of("gating", self.gating, GATES)
        _one_of("independence_features", self.independence_features, INDEPENDENCE_FEATURES)
        for name in ("pseudo_from", "pseudo_ramp", "warm_up", "gate"):
            _within(name, getattr(self, name), 0.0, 1.0)
        for name in ("pseudo_weight", "agree_px", "independence"):
            _within(name, getattr(self, name), 0.0, math.inf)
        if self.views != "same" and self.teacher == "self":
            raise JobError(
                "Two views need a teacher beside the network; set 'teacher' to 'mean', or 'views' to 'same'."
            )

    @property
    def uses_unlabelled(self) -> bool:
        """Whether unlabelled pairs are looked at at all."""
        return self.teacher != "none" or self.warm_up > 0 or self.independence > 0


PUBLISHED = MethodConfig(
    labelled="published",
    teacher="self",
    target="published",
    pseudo_levels=(0.0, 1.0, 0.0),
    independence=1.0,
)


@dataclass(frozen=True)
class TrainConfig:
    """A run's settings; part of its checkpoint.

    Attributes:
        preset: see ``engine.model.config.PRESETS``. network: fields of its config that are changed.
        start: checkpoint to go on from instead of fresh weights; preset and network are then its own.
        steps: optimiser steps of the whole run (the learning rate falls to 0 along a cosine).
        minutes: the run ends after so much time even where steps are left, the learning rate falling accordingly; 0 =
            no such limit. With a limit, two runs of one seed are no longer the same.
        batch, unlabelled: labelled and unlabelled samples a step.
        geometries: sizes of windows and templates and their shares; every step draws one.
        at_once: samples that go through the network together; the gradients of a step's parts add up. 0 = by size.
        rate: factor on all learning rates.
        trunk_rate, head_rate, front_rate: AdamW learning rates of the pyramid, the heads and scales, and the gradient
            fronts.
        labels: ``measured`` takes each pair's residual displacement for its label (see ``residuals``), ``given`` trusts
            the data set.
        mean_decay: of the running (EMA) mean of the weights, which is what is evaluated and shipped.
        precision: of the convolutions; correlation and attention sums stay in float32.
        evaluate_every: steps between validations; a saved state every ``save_every``.
        validation_limit: how many validation pairs are scored meanwhile (spread evenly; 0 = all).
        patience: end after so many validations without a better CMR@2 and ship the best weights; 0 = never.
    """

    preset: str = "fast"
    network: dict[str, Any] = field(default_factory=dict)
    start: str = ""
    method: MethodConfig = field(default_factory=MethodConfig)
    steps: int = 4000
    minutes: float = 0.0
    batch: int = 8
    unlabelled: int = 0
    geometries: Geometries = GEOMETRIES
    at_once: int = 0
    rate: float = 1.0
    trunk_rate: float = 2e-3
    head_rate: float = 4e-3
    front_rate: float = 5e-4
    weight_decay: float = 0.01
    labels: str = "measured"
    mean_decay: float = 0.998
    precision: str = "float32"
    seed: int = 0
    evaluate_every: int = 400
    save_every: int = 100
    validation_limit: int = 160
    patience: int = 0

    def __post_init__(self) -> None:
        _one_of("labels", self.labels, LABELS)
        _one_of("precision", self.precision, PRECISIONS)
        for name in ("minutes", "at_once", "weight_decay", "validation_limit", "patience", "seed"):
            _within(name, getattr(self, name), 0.0, math.inf)
        for name in ("rate", "trunk_rate", "head_rate", "front_rate"):
            _within(name, getattr(self, name), 0.0, 100.0)
        _within("mean_decay", self.mean_decay, 0.0, 1.0)
        if self.steps < 1 or self.batch < 1 or self.unlabelled < 0:
            raise JobError("Training needs at least one step and one labelled sample a step; raise 'steps' or 'batch'.")
        if not self.geometries:
            raise JobError("'geometries' names no size of windows and templates; name at least one, or leave it out.")
        for window, template, share in self.geometries:
            if template < _SIDE_PX or window <= template or window % _SIDE_PX or template % _SIDE_PX:
                raise JobError(
                    f"'geometries' cannot have a template of {template} px in a window of {window} px; both must be "
                    f"multiples of {_SIDE_PX}, and the window the larger one."
                )
            _within("geometries", share, 1e-6, math.inf)
        if self.save_every < 1 or self.evaluate_every < 1:
            raise JobError("'save_every' and 'evaluate_every' count steps and must be at least 1.")

    def check(self) -> None:
        """Raises JobError where the settings do not go together."""
        method = self.method
        if self.unlabelled and not method.uses_unlabelled:
            raise JobError("This method looks at no unlabelled pair; set 'unlabelled' to 0, or choose a teacher.")
        if not self.unlabelled and (method.teacher != "none" or method.warm_up > 0):
            raise JobError("This method needs unlabelled samples; set 'unlabelled' to how many a step shall have.")

    def network_config(self) -> NetworkConfig:
        """Of fresh weights.

        Raises:
            JobError: no such preset, or no such field.
        """
        try:
            return preset(self.preset, **self.network)
        except TypeError as error:
            raise JobError(f"A network has no such setting; correct 'network': {error}.") from error

    def to_json(self) -> dict[str, Any]:
        """JSON-ready; :func:`config_from_json` reads it back."""
        plain: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        if self.geometries == GEOMETRIES:
            # Came later: runs and outcomes that never heard of it stay what they are.
            del plain["geometries"]
        return plain


def config_from_json(data: Any) -> TrainConfig:
    """Raises JobError where a setting is unknown or of the wrong type."""
    if not isinstance(data, dict):
        raise JobError("The settings of a training must be a JSON object; correct the file.")
    plain = dict(data)
    method, network = plain.pop("method", {}), plain.pop("network", {})
    if not isinstance(network, dict):
        raise JobError("'network' must be a JSON object of the fields to change; correct the file.")
    config = replace(from_plain(TrainConfig, plain), method=from_plain(MethodConfig, method), network=network)
    config.check()
    return config


def read_config(path: Path) -> dict[str, Any]:
    """A settings file's content.

    Raises:
        JobError: it cannot be read, or is not a JSON object.
    """
    try:
        data = parse_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise JobError(
            f"The settings {path} cannot be read; check the path and the JSON.", details=str(error)
        ) from error
    if not isinstance(data, dict):
        raise JobError(f"The settings {path} must be a JSON object; correct the file.")
    return data
