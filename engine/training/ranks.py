"""Training in several processes (``torchrun``): each computes its share of every step, the gradients are added up."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import torch
from torch import distributed, nn

from .step import StepLosses

#: Validation and reading run in one process while the others wait.
_PATIENCE = timedelta(hours=2)


@dataclass(frozen=True)
class Ranks:
    """This process's place among those of the run.

    Attributes:
        rank: 0…world − 1; 0 writes files, validates and reports.
        world: how many processes; 1 = no other.
    """

    rank: int = 0
    world: int = 1

    @property
    def leads(self) -> bool:
        """Whether this process writes, validates and reports."""
        return self.rank == 0

    def add_up(self, network: nn.Module, losses: StepLosses) -> StepLosses:
        """Sum the gradients of all processes in place; answers the summed losses."""
        if self.world == 1:
            return losses
        parameters = [parameter for parameter in network.parameters() if parameter.requires_grad]
        device = parameters[0].device
        own = [losses.labelled, losses.pseudo, losses.independence, losses.believed]
        # A process whose share was empty has no gradient: zeros, so that all add up arrays of one length.
        parts = [
            parameter.grad.flatten() if parameter.grad is not None else torch.zeros(parameter.numel(), device=device)
            for parameter in parameters
        ]
        whole = torch.cat([*parts, torch.tensor(own, dtype=torch.float32, device=device)])
        distributed.all_reduce(whole)
        place = 0
        for parameter in parameters:
            parameter.grad = whole[place : place + parameter.numel()].view_as(parameter).clone()
            place += parameter.numel()
        return StepLosses(*whole[place:].tolist())

    def agreed(self, value: float) -> float:
        """What the leading process says, in all of them."""
        if self.world == 1:
            return value
        said = torch.tensor([value], dtype=torch.float64, device=_device())
        distributed.broadcast(said, 0)
        return float(said[0])

    def same(self, value: float) -> bool:
        """Whether all processes have the same value."""
        if self.world == 1:
            return True
        ends = torch.tensor([value, -value], dtype=torch.float64, device=_device())
        distributed.all_reduce(ends, distributed.ReduceOp.MAX)
        return float(ends[0]) == -float(ends[1])

    def wait(self) -> None:
        """Until all are here."""
        if self.world > 1:
            distributed.barrier()


#: A process without others.
ALONE = Ranks()


@contextmanager
def ranks_of(device: torch.device) -> Iterator[Ranks]:
    """The ranks that ``torchrun`` gave this process (one alone without it); NCCL among GPUs, gloo elsewhere."""
    world = int(os.environ.get("WORLD_SIZE", "1"))
    if world == 1:
        yield ALONE
        return
    if device.type == "cuda":
        torch.cuda.set_device(device)
    distributed.init_process_group("nccl" if device.type == "cuda" else "gloo", timeout=_PATIENCE)
    try:
        yield Ranks(distributed.get_rank(), distributed.get_world_size())
    finally:
        distributed.destroy_process_group()


def local_device(name: str) -> str:
    """``cuda`` under ``torchrun`` means each process's own GPU."""
    local = os.environ.get("LOCAL_RANK")
    return f"cuda:{local}" if local is not None and name in ("auto", "cuda") and torch.cuda.is_available() else name


def _device() -> torch.device:
    if distributed.get_backend() == "nccl":
        return torch.device("cuda", torch.cuda.current_device())
    return torch.device("cpu")
