"""Where a job writes before it is done, by one name for both houses."""

from __future__ import annotations

import os


def partial_folder(out: str, pid: int) -> str:
    """Where process ``pid`` writes a job's bundle before it is renamed to ``out``: ``.<name>.partial-<pid>`` beside it.

    One name for both houses: the worker removes its own on cancel or failure, the client removes that of a
    worker that died.
    """
    # Resolved first: beside a symbolic link to a folder is another place than beside the folder.
    folder, name = os.path.split(os.path.realpath(out))
    return os.path.join(folder, f".{name}.partial-{pid}")
