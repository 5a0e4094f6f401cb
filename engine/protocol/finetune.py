"""Fine-tuning a model on data sets of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from .datasets import DataSetSpec

SUPERVISED, S2M2 = "supervised", "s2m2"
FINETUNE_METHODS = (SUPERVISED, S2M2)


@dataclass(frozen=True)
class FineTuneSpec:
    """One fine-tuning.

    Attributes:
        out: folder of the run; one that was paused, cancelled or killed is gone on with.
        data: what to learn from, and the check points that judge; where no point is marked as such, those of the
            farthest quarter of each scene are held out.
        base: checkpoint to begin with; empty = the bundled default.
        name: of the new model.
        method: ``supervised`` (labels alone) or ``s2m2`` (labels, and pseudo labels of everything else).
        steps: optimiser steps; 0 = as many as ``minutes`` allow, measured at the start and then kept.
        minutes: of training; only where ``steps`` is 0.
        batch: labelled samples a step, and as many unlabelled ones.
        rate: factor on the learning rates that the base model was trained with.
        seed: of everything random.
        evaluate_every: steps between two points of the validation curve; 0 = about twenty points.
        finish: no further training: judge what there is.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        threads: torch threads; 0 = chosen by the engine.
    """

    out: str
    data: tuple[DataSetSpec, ...]
    base: str = ""
    name: str = ""
    method: str = S2M2
    steps: int = 0
    minutes: float = 15.0
    batch: int = 4
    rate: float = 0.25
    seed: int = 0
    evaluate_every: int = 0
    finish: bool = False
    device: str = "auto"
    threads: int = 0
