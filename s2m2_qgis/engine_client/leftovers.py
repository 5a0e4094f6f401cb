"""What a job that was ended by force has left on the disk."""

from __future__ import annotations

import contextlib
import os
import shutil
import time

from ...engine.protocol import partial_folder

#: Windows lets go of a dead process's files a moment later.
_TRIES = 5
_PAUSE_SECONDS = 0.05


class Leftovers:
    """Remembers what was there before a job began, so that no more is removed than the job made.

    Args:
        out: the job's output folder; empty where it writes none.
        pid: of the worker that runs it.
    """

    def __init__(self, out: str, pid: int) -> None:
        self._partial = partial_folder(os.path.abspath(out), pid) if out else ""
        self._new_folders = _missing_parents(self._partial) if out else []

    def sweep(self) -> None:
        """Remove the half-written bundle and the empty folders that were made for it; only after the worker's end."""
        if not self._partial:
            return
        for _ in range(_TRIES):
            shutil.rmtree(self._partial, ignore_errors=True)
            if not os.path.isdir(self._partial):
                break
            time.sleep(_PAUSE_SECONDS)
        for folder in self._new_folders:
            # Not empty: somebody else uses it by now.
            with contextlib.suppress(OSError):
                os.rmdir(folder)


def _missing_parents(path: str) -> list[str]:
    """Folders above ``path`` that do not exist, innermost first."""
    missing = []
    above = os.path.dirname(path)
    while above and not os.path.isdir(above) and above != os.path.dirname(above):
        missing.append(above)
        above = os.path.dirname(above)
    return missing
