"""A training run's state on disk: weights, their running mean, the optimiser's moments. Safetensors and JSON,
never pickled."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from ..model.checkpoint import save_tensors
from ..protocol import DISK, JobError, parse_json
from .step import StepLosses

STATE_FILE, BEST_FILE = "state.safetensors", "best.safetensors"
#: Worse than any validation's.
NO_SCORE = -1.0
_MOMENTS = ("step", "exp_avg", "exp_avg_sq")


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        JobError: (``disk``) it cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise JobError(f"The folder {folder} cannot be written to; choose another one.", DISK, str(error)) from error


def holds_a_run(folder: Path) -> bool:
    """Whether an unfinished or finished run lies there."""
    return (folder / STATE_FILE).exists()


@dataclass
class Means:
    """Means of the losses since the curve's last row."""

    number: int = 0
    labelled: float = 0.0
    pseudo: float = 0.0
    independence: float = 0.0
    believed: float = 0.0

    def add(self, losses: StepLosses) -> None:
        """Take in one step."""
        self.number += 1
        for name in ("labelled", "pseudo", "independence", "believed"):
            old = getattr(self, name)
            setattr(self, name, old + (getattr(losses, name) - old) / self.number)


@dataclass
class RunState:
    """Where a run stands, beside its weights.

    Attributes:
        step: optimiser steps done. seconds: of training so far.
        best: best validation score so far, and since how many validations there was no better one (``stale``).
        means: of the losses since the curve's last row.
    """

    step: int = 0
    seconds: float = 0.0
    best: float = NO_SCORE
    stale: int = 0
    means: Means = field(default_factory=Means)


def save_state(
    folder: Path,
    state: RunState,
    network: torch.nn.Module,
    mean: dict[str, Tensor],
    optimiser: torch.optim.Optimizer,
    config: Any,
) -> None:
    """Write the state so that a run that is killed at any moment finds either the old one or the new one."""
    tensors = {f"network.{name}": value for name, value in network.state_dict().items()}
    tensors |= {f"mean.{name}": value for name, value in mean.items()}
    for name, moments in _moments(network, optimiser).items():
        tensors |= {f"optimiser.{name}.{key}": moments[key] for key in _MOMENTS}
    _replace(folder / STATE_FILE, tensors, {"state": json.dumps(asdict(state)), "config": json.dumps(config)})


def load_state(
    folder: Path, network: torch.nn.Module, mean: dict[str, Tensor], optimiser: torch.optim.Optimizer, config: Any
) -> RunState:
    """Bring everything back to where :func:`save_state` left it; a fresh state where there is none.

    Raises:
        JobError: the state belongs to a run with other settings, or is broken.
    """
    path = folder / STATE_FILE
    if not path.exists():
        return RunState()
    header, tensors = _read(path)
    try:
        own = parse_json(header["config"])
        data = parse_json(header["state"])
        state = RunState(**{**data, "means": Means(**data["means"])})
    except (KeyError, TypeError, ValueError) as error:
        raise JobError(f"The training state {path} is broken; delete it to start again.", details=str(error)) from error
    if own != json.loads(json.dumps(config)):
        raise JobError(f"The run in {folder} has other settings; resume it with those, or choose another folder.")
    try:
        network.load_state_dict({name: tensors[f"network.{name}"] for name in network.state_dict()})
        for name in mean:
            mean[name].copy_(tensors[f"mean.{name}"])
    except (KeyError, RuntimeError) as error:
        raise JobError(
            f"The run in {folder} is of a network that this version builds otherwise; start a new one.",
            details=str(error),
        ) from error
    for name, parameter in network.named_parameters():
        if f"optimiser.{name}.step" in tensors:
            device = parameter.device
            optimiser.state[parameter] = {
                # The step counter stays on the CPU, as torch keeps it.
                key: tensors[f"optimiser.{name}.{key}"].to("cpu" if key == "step" else device)
                for key in _MOMENTS
            }
    return state


def save_best(folder: Path, mean: torch.nn.Module) -> None:
    """Keep the weights that validated best so far."""
    _replace(folder / BEST_FILE, dict(mean.state_dict()), {})


def load_best(folder: Path, mean: torch.nn.Module) -> None:
    """Take them back."""
    mean.load_state_dict(_read(folder / BEST_FILE)[1])


def _replace(path: Path, tensors: dict[str, Tensor], header: dict[str, str]) -> None:
    temporary = path.with_name(f".{path.name}.partial")
    save_tensors(temporary, {name: value.detach().cpu().contiguous() for name, value in tensors.items()}, header)
    os.replace(temporary, path)


def _read(path: Path) -> tuple[dict[str, str], dict[str, Tensor]]:
    try:
        with safe_open(path, framework="pt") as stream:
            header = stream.metadata() or {}
            return header, {name: stream.get_tensor(name) for name in stream.keys()}  # noqa: SIM118 (not a mapping)
    except (OSError, SafetensorError) as error:
        raise JobError(f"The training state {path} is broken; delete it to start again.", details=str(error)) from error


def _moments(network: torch.nn.Module, optimiser: torch.optim.Optimizer) -> dict[str, dict[str, Tensor]]:
    return {
        name: optimiser.state[parameter]
        for name, parameter in network.named_parameters()
        if optimiser.state.get(parameter)
    }
