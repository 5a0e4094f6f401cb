"""Which pairs a run trains on, as a settings file says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..protocol import JobError, from_plain
from .pairs import Pair, split_by_scene
from .sets import TrainingSets, fully_labelled, label_fraction, leave_source_out

#: What may train weights that ship, and the scenes kept apart for validation (see docs/model-card.md).
SOURCES = ("ombria", "volkov_native", "volkov_shifted", "sen12")
VALIDATION_SCENES = ("texas", "ombria_block_2", "ombria_block_3", "sen12_ROIs1970_fall_114")


@dataclass(frozen=True)
class DataChoice:
    """The pairs of a run.

    Attributes:
        sources: only pairs of these.
        validation_scenes: scenes whose names begin so validate; they are never trained on.
        fraction: of the training pairs that keep their labels, the rest is unlabelled; 1 = all.
        label_seed: which ones.
        left_out: a source that gives no label and validates; empty = none.
        with_left_out: ``labels withheld`` of its training pairs are drawn from: 1, or not: 0.
    """

    sources: tuple[str, ...] = SOURCES
    validation_scenes: tuple[str, ...] = VALIDATION_SCENES
    fraction: float = 1.0
    label_seed: int = 0
    left_out: str = ""
    with_left_out: int = 0

    def sets(self, pairs: Sequence[Pair]) -> TrainingSets:
        """Drawn from ``pairs``.

        Raises:
            JobError: no pair is left to train on, or the fraction is none.
        """
        if self.left_out:
            return leave_source_out(
                pairs,
                self.sources,
                self.left_out,
                self.validation_scenes,
                bool(self.with_left_out),
                self.fraction,
                self.label_seed,
            )
        split = split_by_scene(pairs, self.sources, self.validation_scenes)
        if self.fraction == 1.0:
            return fully_labelled(split)
        return label_fraction(split, self.fraction, self.label_seed)

    def to_json(self) -> dict[str, Any]:
        """JSON-ready; :func:`choice_from_json` reads it back."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}


def choice_from_json(data: Any) -> DataChoice:
    """Raises JobError where a setting is unknown or of the wrong type."""
    choice = from_plain(DataChoice, data)
    if not choice.sources:
        raise JobError("'sources' of the settings names none; name at least one, or leave it out for the usual ones.")
    return choice
