"""What a run trains on: labelled and unlabelled sources and validation pairs, each named, and how they were chosen.

Splits are by scene: no scene that validates is drawn from, labelled or not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..protocol import JobError
from .pairs import Pair, Split, split_by_scene
from .sources import PatchSource, Source, counts, ids_hash

#: Ends of names of sources that are one set in two forms.
_FORMS = ("_native", "_shifted")


@dataclass(frozen=True)
class TrainingSets:
    """The data of one run.

    Attributes:
        labelled, unlabelled: sources to draw from.
        validation: pairs that only score.
        choice: how it came about, JSON-ready: builder, fraction, seed and the like.
    """

    labelled: tuple[Source, ...]
    unlabelled: tuple[Source, ...]
    validation: tuple[Pair, ...]
    choice: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not any(len(source) for source in self.labelled):
            raise JobError("There is no labelled pair to train on; check the sources and the validation scenes.")
        if not all(source.labelled for source in self.labelled) or any(source.labelled for source in self.unlabelled):
            raise ValueError("a source is in the wrong set")
        validating = {pair.scene for pair in self.validation}
        shared = {scene for source in (*self.labelled, *self.unlabelled) for scene in source.scenes} & validating
        if shared:
            raise JobError(f"The scene {min(shared)} would both train and validate; choose other validation scenes.")

    def describe(self) -> dict[str, Any]:
        """JSON-ready, for the checkpoint."""
        return {
            "choice": self.choice,
            "labelled": [source.describe() for source in self.labelled],
            "unlabelled": [source.describe() for source in self.unlabelled],
            "validation": {
                "pairs": len(self.validation),
                "sources": counts(self.validation),
                "scenes": sorted({pair.scene for pair in self.validation}),
                "ids_sha256": ids_hash(self.validation),
            },
        }

    def with_unlabelled(self, *sources: Source) -> TrainingSets:
        """The same with more to draw from without labels."""
        return replace(self, unlabelled=(*self.unlabelled, *sources))


def fully_labelled(split: Split) -> TrainingSets:
    """Every training pair with its label."""
    return TrainingSets((PatchSource(_some(split.train)),), (), split.validation, {"builder": "fully_labelled"})


def label_fraction(split: Split, fraction: float, seed: int) -> TrainingSets:
    """A share of the training pairs with labels, the rest with theirs withheld.

    Drawn source by source, at least one of each, and nested: with one seed the pairs of a smaller fraction are among
    those of a larger one.

    Args:
        fraction: above 0, up to 1.
    """
    if not 0.0 < fraction <= 1.0:
        raise JobError("The share of labelled pairs must be above 0 and at most 1.")
    labelled, unlabelled = _draw(_some(split.train), fraction, seed)
    choice = {"builder": "label_fraction", "fraction": fraction, "seed": seed}
    return TrainingSets(
        (PatchSource(labelled),),
        (PatchSource(unlabelled, labelled=False),) if unlabelled else (),
        split.validation,
        choice,
    )


def leave_source_out(
    pairs: Sequence[Pair],
    sources: Sequence[str],
    left_out: str,
    validation_scenes: Sequence[str],
    with_unlabelled: bool,
    fraction: float = 1.0,
    seed: int = 0,
) -> TrainingSets:
    """Labels of all sources but one; validation on that one.

    Only its scenes in ``validation_scenes`` validate, with and without its unlabelled pairs, so that both are compared
    on the same ones; where it has none there, all of it validates, and there is nothing unlabelled to add.

    Args:
        left_out: a source's name, or that of a set in several forms (``volkov`` for ``volkov_native`` and
            ``volkov_shifted``): none of them gives labels.
        with_unlabelled: whether its training pairs are drawn from without labels.
        fraction, seed: of the other sources' labels, see :func:`label_fraction`; what is not labelled is drawn from
            without labels.

    Raises:
        JobError: no pair is of that source, or none is left to train on or to validate with.
    """
    own = [name for name in sources if _family(name) == _family(left_out)]
    others = [name for name in sources if name not in own]
    outside = split_by_scene(pairs, own, validation_scenes)
    if not outside.validation:
        # A prefix that every scene has: all of them validate.
        outside = split_by_scene(pairs, own, ("",))
    if not outside.validation:
        raise JobError(f"No pair is of the source {left_out}; check its name in the table.")
    if with_unlabelled and not outside.train:
        raise JobError(
            f"The source {left_out} has no pair outside the validation scenes that could be used without its label."
        )
    labelled, unlabelled = _draw(_some(split_by_scene(pairs, others, validation_scenes).train), fraction, seed)
    unlabelled = unlabelled + (list(outside.train) if with_unlabelled else [])
    choice = {
        "builder": "leave_source_out",
        "left_out": own,
        "with_unlabelled": with_unlabelled,
        "fraction": fraction,
        "seed": seed,
    }
    return TrainingSets(
        (PatchSource(labelled),),
        (PatchSource(unlabelled, labelled=False),) if unlabelled else (),
        outside.validation,
        choice,
    )


def _draw(pairs: Sequence[Pair], fraction: float, seed: int) -> tuple[list[Pair], list[Pair]]:
    """Labelled and unlabelled pairs, each in the order of ``pairs``."""
    by_source: dict[str, list[int]] = {}
    for index, pair in enumerate(pairs):
        by_source.setdefault(pair.source, []).append(index)
    chosen: set[int] = set()
    for number, name in enumerate(sorted(by_source)):
        of_source = by_source[name]
        order = np.random.default_rng([seed, number]).permutation(len(of_source))
        count = max(1, round(len(of_source) * fraction))
        chosen |= {of_source[index] for index in order[:count]}
    return (
        [pair for index, pair in enumerate(pairs) if index in chosen],
        [pair for index, pair in enumerate(pairs) if index not in chosen],
    )


def _some(pairs: Sequence[Pair]) -> Sequence[Pair]:
    if not pairs:
        raise JobError("There is no pair to train on; check the sources and the validation scenes.")
    return pairs


def _family(name: str) -> str:
    for form in _FORMS:
        name = name.removesuffix(form)
    return name
