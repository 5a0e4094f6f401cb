"""From a matcher's name to the matcher."""

from __future__ import annotations

from pathlib import Path

import torch

from ..protocol import JobError
from .cfog import CfogMatcher
from .contract import Matcher


def load_matcher(name: str, model: str | Path = "", device: str | torch.device = "cpu") -> Matcher:
    """A ready matcher.

    Args:
        name: ``s2m2`` or ``cfog``.
        model: checkpoint (``.safetensors`` with its ``.json``) for ``s2m2``; empty = the bundled default.
        device: a torch device.

    Raises:
        JobError: unknown name; a checkpoint that is missing, pickled, corrupt or of another architecture.
    """
    if name == "cfog":
        return CfogMatcher(device)
    if name == "s2m2":
        from .network import NetworkMatcher

        return NetworkMatcher.from_checkpoint(model, device)
    raise JobError(f"There is no matcher named {name!r}; choose s2m2 or cfog.")
