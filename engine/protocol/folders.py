"""Where a job writes before it is done, by one name for both houses."""

from __future__ import annotations

import os
from typing import Any


def partial_folder(out: str, pid: int) -> str:
    """Where process ``pid`` writes a job's bundle before it is renamed to ``out``: ``.<name>.partial-<pid>`` beside it.

    One name for both houses: the worker removes its own on cancel or failure, the client removes that of a
    worker that died.
    """
    # Resolved first: beside a symbolic link to a folder is another place than beside the folder.
    folder, name = os.path.split(os.path.realpath(out))
    return os.path.join(folder, f".{name}.partial-{pid}")


def output_folder(spec: Any) -> str:
    """Where a job's bundle will be: its ``out``, that of the registration it begins with (field), or the bundle that it
    replaces (refit); empty where it writes none."""
    register = getattr(spec, "register", None)
    return str(getattr(spec, "out", "") or getattr(register, "out", "") or getattr(spec, "bundle", ""))
