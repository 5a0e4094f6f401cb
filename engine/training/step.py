"""One optimiser step's gradient: labelled, unlabelled and label-free losses, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import torch
from torch import Tensor

from ..matching.cfog import CfogMatcher
from ..model.levels import NetworkOutput
from ..model.network import Network
from .batch import Chips, Labelled, StepSamples, Unlabelled, stack
from .config import MethodConfig, TrainConfig
from .independence import independence_loss
from .losses import published_loss, supervised_loss
from .pseudo import PseudoTruth, moved_truth, pseudo_loss, pseudo_truth

#: Samples that go through the network at once, by the window's side (px): larger ones leave a CPU's caches.
_AT_ONCE = {256: 2}
_FEW = 4
_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16}

T = TypeVar("T")


@dataclass
class StepLosses:
    """Means over a step's samples; what a curve shows.

    Attributes:
        labelled, pseudo, independence: the losses, unweighted.
        believed: share of the unlabelled samples whose pseudo ground truth counted.
    """

    labelled: float = 0.0
    pseudo: float = 0.0
    independence: float = 0.0
    believed: float = 0.0


@dataclass
class Stepper:
    """What accumulates a step's gradient in ``network``.

    Args:
        network: the student.
        teacher: the network with the running mean's weights; None where the student is its own teacher.
        config: of the run.
        device: where both are.
    """

    network: Network
    teacher: Network | None
    config: TrainConfig
    device: torch.device
    _cfog: CfogMatcher = field(init=False)

    def __post_init__(self) -> None:
        self._cfog = CfogMatcher(self.device)

    def accumulate(self, samples: StepSamples, of: StepSamples, along: float) -> StepLosses:
        """Add the gradient of ``samples``, a share of the step ``of``; the shares' gradients add up to the step's.

        Args:
            along: 0…1, how much of the run lies behind.

        No layer looks across samples and all losses are means over them, hence parts of any size give the same sum.
        """
        method = self.config.method
        losses = StepLosses()
        pairs = len(of.labelled) + len(of.unlabelled)
        self.network.train()
        for part in self._parts(samples.labelled):
            self._labelled(part, len(of.labelled), pairs, losses)
        for part in self._parts(samples.copies):
            self._labelled(part, len(of.copies), 0, StepLosses())
        weight = _ramp(method, along)
        for chosen in self._parts(samples.unlabelled):
            self._unlabelled(chosen, len(of.unlabelled), pairs, weight, losses)
        return losses

    def _labelled(self, part: Sequence[Labelled], number: int, pairs: int, losses: StepLosses) -> None:
        method = self.config.method
        chips = stack([one.sample for one in part], self.device)
        output = self._run(self.network, chips)
        if method.labelled == "published":
            own = published_loss(output, chips.offset)
        else:
            sigma = torch.tensor([one.sigma for one in part], dtype=torch.float32, device=self.device)
            own = supervised_loss(output, chips.offset, sigma, self.network.config.deep_stride, method.weights)
        share = len(part) / number
        total = own * share + (self._independence(output, len(part), pairs, losses) if pairs else 0.0)
        total.backward()
        losses.labelled += float(own.detach()) * share

    def _unlabelled(
        self, part: Sequence[Unlabelled], number: int, pairs: int, weight: float, losses: StepLosses
    ) -> None:
        method = self.config.method
        if not weight and not method.independence:
            return
        weak = stack([one.weak for one in part], self.device)
        strong = stack([one.strong for one in part], self.device) if method.views != "same" else weak
        output = self._run(self.network, strong)
        share = len(part) / number
        total = self._independence(output, len(part), pairs, losses)
        if weight:
            truth = self._truth(output, weak)
            if method.views == "wide_strong":
                truth = moved_truth(truth, [one.shift for one in part], output.logits.shape)
            own = pseudo_loss(output, truth, method, self.network.config.deep_stride)
            total = total + own * (share * weight)
            losses.pseudo += float(own.detach()) * share
            losses.believed += float((truth.weight > 0).float().mean()) * share
        if total.requires_grad:
            total.backward()

    def _truth(self, output: NetworkOutput, weak: Chips) -> PseudoTruth:
        method = self.config.method
        with torch.no_grad():
            second = None
            if method.agree_px > 0:
                second = self._cfog.match(*weak.inputs)
            if self.teacher is not None:
                output = self._run(self.teacher, weak)
            return pseudo_truth(output, method, second)

    def _independence(self, output: NetworkOutput, part: int, pairs: int, losses: StepLosses) -> Tensor:
        method = self.config.method
        if not method.independence:
            return output.fused.new_zeros(())
        own = independence_loss(output, method.independence_features)
        # One mean over all pairs of the step, whatever their labels.
        losses.independence += float(own.detach()) * part / pairs
        return own * (method.independence * part / pairs)

    def _run(self, network: Network, chips: Chips) -> NetworkOutput:
        dtype = _DTYPES[self.config.precision]
        with torch.autocast(self.device.type, dtype=dtype, enabled=dtype != torch.float32):
            output: NetworkOutput = network(*chips.inputs)
        return output

    def _parts(self, samples: Sequence[T]) -> Iterator[Sequence[T]]:
        if not samples:
            return
        first = samples[0]
        sample = first.weak if isinstance(first, Unlabelled) else first.sample  # type: ignore[attr-defined]
        size = self.config.at_once or _AT_ONCE.get(sample.reference.shape[-1], _FEW)
        for start in range(0, len(samples), size):
            yield samples[start : start + size]


def _ramp(method: MethodConfig, along: float) -> float:
    """Weight of the pseudo-label loss when ``along`` of the run lies behind."""
    if method.teacher == "none" or along < method.pseudo_from:
        return 0.0
    if not method.pseudo_ramp:
        return method.pseudo_weight
    return method.pseudo_weight * min(1.0, (along - method.pseudo_from) / method.pseudo_ramp)
