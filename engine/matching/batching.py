"""Running a batch on a device that may be too small for it."""

from __future__ import annotations

from typing import Callable

import torch
from torch import Tensor

from ..protocol import OUT_OF_MEMORY, JobError
from .contract import Heatmaps

MatchFunction = Callable[[Tensor, Tensor, Tensor, Tensor], Heatmaps]


def halving(match: MatchFunction, device: torch.device, *inputs: Tensor) -> Heatmaps:
    """Run ``match`` on ``inputs`` moved to ``device``; when the GPU's memory is out, halve the batch until it fits.

    Args:
        match: takes (reference, template, reference_mask, template_mask), returns their heatmaps.
        inputs: the four tensors of the contract, batch first, on any device.

    Returns:
        Heatmaps on the CPU, in the order of the inputs.

    Raises:
        JobError: (``out_of_memory``) even one pair does not fit.
    """
    try:
        return _to_cpu(match(*(tensor.to(device, non_blocking=True) for tensor in inputs)))
    except torch.OutOfMemoryError as error:
        torch.cuda.empty_cache()
        batch = inputs[0].shape[0]
        if batch == 1:
            raise JobError(
                f"The memory of {device} is too small for one template; choose the CPU as device, or smaller "
                f"templates.",
                OUT_OF_MEMORY,
                str(error),
            ) from error
    half = batch // 2
    first = halving(match, device, *(tensor[:half] for tensor in inputs))
    second = halving(match, device, *(tensor[half:] for tensor in inputs))
    return concatenate(first, second)


def concatenate(first: Heatmaps, second: Heatmaps) -> Heatmaps:
    """The two batches as one."""
    return Heatmaps(
        shallow=torch.cat([first.shallow, second.shallow]),
        deep=torch.cat([first.deep, second.deep]),
        fused=torch.cat([first.fused, second.fused]),
        logits=torch.cat([first.logits, second.logits]),
        deep_stride=first.deep_stride,
    )


def _to_cpu(maps: Heatmaps) -> Heatmaps:
    return Heatmaps(
        shallow=maps.shallow.float().cpu(),
        deep=maps.deep.float().cpu(),
        fused=maps.fused.float().cpu(),
        logits=maps.logits.float().cpu(),
        deep_stride=maps.deep_stride,
    )
