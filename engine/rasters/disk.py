"""Why something could not be written, in a sentence."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..protocol import DISK, JobError

#: A disk with less room is taken for full: GDAL does not say why a write failed.
_FULL_BYTES = 1 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT)
_DENIED = (errno.EROFS, errno.EACCES, errno.EPERM)


@contextmanager
def writing(path: str | os.PathLike[str]) -> Iterator[None]:
    """Turn a failure to write into a sentence. Writers flush and close inside, since a full disk may show only then.

    Raises:
        JobError: (``disk``).
    """
    try:
        yield
    except (RuntimeError, OSError) as error:
        raise disk_error(path, error) from error


def write_text(path: Path, text: str) -> None:
    """Write a whole text, or leave what was there; folders above it are made.

    Raises:
        JobError: (``disk``).
    """
    temporary = path.with_name(f".{path.name}.partial")
    with writing(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(text, encoding="utf-8")
            os.replace(temporary, path)
        finally:
            # Where the folder itself could not be made, there is nothing to look for.
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def disk_error(path: str | os.PathLike[str], error: Exception) -> JobError:
    """The sentence for a failure to write ``path``."""
    number = error.errno if isinstance(error, OSError) else None
    folder = Path(path)
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    if number in _FULL or "No space left" in str(error) or (number is None and _is_full(folder)):
        why = "the disk is full; free some space or choose another output folder."
    elif number in _DENIED or "Permission denied" in str(error) or not os.access(folder, os.W_OK | os.X_OK):
        why = "the folder is read-only for you; choose another output folder."
    else:
        why = (
            "the disk is full, the folder is read-only, or another program has the file open; free space or choose "
            "another output folder."
        )
    return JobError(f"{os.fspath(path)} could not be written: {why}", DISK, str(error))


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _FULL_BYTES
    except OSError:
        return False
