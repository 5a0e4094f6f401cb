"""A training run's state on disk: weights, their running mean, the optimiser's moments. Safetensors and JSON,
never pickled."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from ..model.checkpoint import save_tensors
from ..protocol import DISK, JobError

STATE_FILE = "state.safetensors"
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


def save_state(
    folder: Path,
    step: int,
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
    whole = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    temporary = folder / f".{STATE_FILE}.partial"
    save_tensors(temporary, whole, {"step": str(step), "config": json.dumps(config)})
    os.replace(temporary, folder / STATE_FILE)


def load_state(
    folder: Path, network: torch.nn.Module, mean: dict[str, Tensor], optimiser: torch.optim.Optimizer, config: Any
) -> int:
    """Bring everything back to where :func:`save_state` left it; answers the step (0 where there is no state).

    Raises:
        JobError: the state belongs to a run with other settings, or is broken.
    """
    path = folder / STATE_FILE
    if not path.exists():
        return 0
    try:
        with safe_open(path, framework="pt") as stream:
            header = stream.metadata()
            tensors = {name: stream.get_tensor(name) for name in stream.keys()}  # noqa: SIM118 (not a mapping)
    except (OSError, SafetensorError) as error:
        raise JobError(f"The training state {path} is broken; delete it to start again.", details=str(error)) from error
    if header.get("config") != json.dumps(config):
        raise JobError(f"The run in {folder} has other settings; resume it with those, or choose another folder.")
    network.load_state_dict({name: tensors[f"network.{name}"] for name in network.state_dict()})
    for name in mean:
        mean[name].copy_(tensors[f"mean.{name}"])
    for name, parameter in network.named_parameters():
        if f"optimiser.{name}.step" in tensors:
            device = parameter.device
            optimiser.state[parameter] = {
                # The step counter stays on the CPU, as torch keeps it.
                key: tensors[f"optimiser.{name}.{key}"].to("cpu" if key == "step" else device)
                for key in _MOMENTS
            }
    return int(header["step"])


def _moments(network: torch.nn.Module, optimiser: torch.optim.Optimizer) -> dict[str, dict[str, Tensor]]:
    return {
        name: optimiser.state[parameter]
        for name, parameter in network.named_parameters()
        if optimiser.state.get(parameter)
    }
