"""Turns whatever a job raised into a :class:`JobError` that a user can read."""

from __future__ import annotations

import errno
import mmap
import traceback

from .protocol import DISK, INTERNAL, OUT_OF_MEMORY, JobError

_DISK_SENTENCES = {
    errno.ENOSPC: "The disk is full; free some space or choose another output folder.",
    errno.EDQUOT: "Your disk quota is used up; free some space or choose another output folder.",
    errno.EROFS: "The output folder is on a read-only disk; choose another output folder.",
    errno.EACCES: "Permission denied for {path}; choose a folder that you may write to.",
    errno.EPERM: "Permission denied for {path}; choose a folder that you may write to.",
    errno.EIO: "The disk failed while reading or writing {path}; check the disk and run again.",
    errno.EMFILE: "Too many files are open; restart the engine and run again.",
}
#: Where not even so much can be had, whatever went wrong went wrong for want of memory.
_LITTLE_BYTES = 32 << 20
_TORCH_OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "not enough memory")


def as_job_error(error: BaseException) -> JobError:
    """``error`` as a sentence for the user, with the traceback in its details for the log."""
    if isinstance(error, JobError):
        return error
    details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    if isinstance(error, MemoryError) or _is_torch_out_of_memory(error) or _is_short_of_memory(error):
        return JobError(
            "Not enough memory for this job; close other programs, choose the CPU, or use a larger pixel size.",
            OUT_OF_MEMORY,
            details,
        )
    if isinstance(error, OSError) and error.errno in _DISK_SENTENCES:
        path = error.filename if isinstance(error.filename, str) else "a file"
        return JobError(_DISK_SENTENCES[error.errno].format(path=path), DISK, details)
    return JobError(
        "The engine met a fault that it did not expect; run again, and if it recurs, report it with the diagnostics.",
        INTERNAL,
        details,
    )


def _is_short_of_memory(error: BaseException) -> bool:
    """Libraries that get no memory may fail in any way, a SystemError without a word included."""
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    try:
        mmap.mmap(-1, _LITTLE_BYTES).close()
    except OSError:
        return True
    return False


def _is_torch_out_of_memory(error: BaseException) -> bool:
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in _TORCH_OUT_OF_MEMORY)
