"""One process at a time in a run's folder: two that train there would each overwrite what the other has learnt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ..protocol import DISK, JobError

LOCK = "in-use.lock"


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep other processes, on this machine or another, from training in ``folder`` meanwhile.

    The lock is the operating system's and ends with the process that has it, however that ends.

    Raises:
        JobError: another process is at work there; (``disk``) the lock's file cannot be made.
    """
    # The file stays: whoever removes it may remove the lock of somebody who came in between.
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise JobError(
            f"Another process is training in {folder}; wait until it is done, or choose another folder."
        ) from error
    except OSError as error:
        raise JobError(f"The folder {folder} cannot be written to; choose another one.", DISK, str(error)) from error
    try:
        yield
    finally:
        lock.release()
