"""The samples of one optimiser step. Each step draws its randomness from (seed, step) alone, so that there is no
generator state to lose, and every process of a distributed run draws the same step and takes its share of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..protocol import JobError
from .augment import Geometry, Sample, altered, cut_sample, draw_geometry, from_optical_alone, part_of
from .config import GEOMETRIES, Geometries
from .sets import TrainingSets
from .sources import Patch, Source

#: Side (px) of the patches that samples are cut from.
_PATCH_PX = 256


@dataclass(frozen=True)
class Labelled:
    """A sample and how well its offset is known (px)."""

    sample: Sample
    sigma: float


@dataclass(frozen=True)
class Unlabelled:
    """One place twice: ``weak`` as it is, for the teacher, and ``strong`` with its tones altered, for the student. The
    offset in either is where the template was cut, not a truth.

    Attributes:
        weak, strong: of one geometry, or ``weak`` of the largest and ``strong`` a part of it.
        shift: (x, y) by how much an offset grows from ``weak`` to ``strong``, whole px.
    """

    weak: Sample
    strong: Sample
    shift: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class StepSamples:
    """What one step looks at; all samples have one geometry.

    Attributes:
        labelled, unlabelled: see there.
        copies: of the warm-up: optical images and altered copies of themselves.
    """

    labelled: tuple[Labelled, ...]
    unlabelled: tuple[Unlabelled, ...]
    copies: tuple[Labelled, ...]

    def share(self, rank: int, world: int) -> StepSamples:
        """What process ``rank`` of ``world`` computes."""
        return StepSamples(self.labelled[rank::world], self.unlabelled[rank::world], self.copies[rank::world])


def draw_step(
    sets: TrainingSets,
    seed: int,
    step: int,
    labelled: int,
    unlabelled: int,
    warm_up: bool,
    geometries: Geometries = GEOMETRIES,
    wide: bool = False,
) -> StepSamples:
    """The samples of one step.

    Args:
        labelled, unlabelled: how many.
        warm_up: copies in place of unlabelled pairs.
        geometries: one of which all samples of the step have.
        wide: the teacher's views of unlabelled pairs have the largest of them, whichever the step's is.

    Raises:
        JobError: images that cannot be read; nothing to draw unlabelled samples from.
    """
    generator = np.random.default_rng([seed, step])
    geometry = draw_geometry(generator, geometries)
    with_label = tuple(_labelled(_draw(sets.labelled, generator), geometry, generator) for _ in range(labelled))
    # A stream of its own: labelled samples are the same whether or not unlabelled ones are drawn beside them.
    generator = np.random.default_rng([seed, step, 1])
    if not unlabelled:
        return StepSamples(with_label, (), ())
    if not sets.unlabelled:
        raise JobError("There is no unlabelled pair to learn from; add some, or choose supervised training.")
    if warm_up:
        patches = [_draw(sets.unlabelled, generator) for _ in range(unlabelled)]
        return StepSamples(with_label, (), tuple(_copy(patch, geometry, generator) for patch in patches))
    patches = [_draw(sets.unlabelled, generator) for _ in range(unlabelled)]
    weak = max((Geometry(*sides) for *sides, _ in geometries), key=lambda one: one.template) if wide else geometry
    return StepSamples(with_label, tuple(_unlabelled(patch, weak, geometry, generator) for patch in patches), ())


def _draw(sources: Sequence[Source], generator: np.random.Generator) -> Patch:
    sizes = np.array([len(source) for source in sources], float)
    return sources[int(generator.choice(len(sources), p=sizes / sizes.sum()))].draw(generator, _PATCH_PX)


def _labelled(patch: Patch, geometry: Geometry, generator: np.random.Generator) -> Labelled:
    sample = altered(_cut(patch, geometry, generator), generator)
    return Labelled(sample, patch.sigma_px * sample.zoom)


def _unlabelled(
    patch: Patch, weak_geometry: Geometry, geometry: Geometry, generator: np.random.Generator
) -> Unlabelled:
    weak = _cut(patch, weak_geometry, generator)
    if weak_geometry == geometry:
        return Unlabelled(weak, altered(weak, generator))
    part, shift = part_of(weak, geometry, generator)
    return Unlabelled(weak, altered(part, generator), shift)


def _copy(patch: Patch, geometry: Geometry, generator: np.random.Generator) -> Labelled:
    return Labelled(from_optical_alone(_cut(patch, geometry, generator), generator), 0.5)


def _cut(patch: Patch, geometry: Geometry, generator: np.random.Generator) -> Sample:
    displacement = patch.displacement or (0.0, 0.0)
    masks = (patch.sar_mask, patch.optical_mask)
    return cut_sample(patch.sar, patch.optical, geometry, generator, displacement, masks)


@dataclass(frozen=True)
class Chips:
    """Samples as the network eats them.

    Attributes:
        inputs: reference (B, C, W, W), template (B, 1, T, T), and their masks (B, W, W), (B, T, T).
        offset: (B, 2) float (x, y).
    """

    inputs: tuple[Tensor, Tensor, Tensor, Tensor]
    offset: Tensor


def stack(samples: Sequence[Sample], device: torch.device) -> Chips:
    """A batch on the device; where some references have one band and some three, the one is repeated."""
    bands = max(sample.reference.shape[0] for sample in samples)
    references = [
        sample.reference if sample.reference.shape[0] == bands else sample.reference[:1].expand(bands, -1, -1)
        for sample in samples
    ]
    inputs = (
        torch.stack(references),
        torch.stack([sample.template for sample in samples]),
        torch.stack([sample.reference_mask for sample in samples]),
        torch.stack([sample.template_mask for sample in samples]),
    )
    offset = torch.tensor([sample.offset for sample in samples], dtype=torch.float32)
    moved = tuple(part.to(device) for part in inputs)
    return Chips((moved[0], moved[1], moved[2], moved[3]), offset.to(device))
