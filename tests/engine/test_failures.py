"""Whatever a job raises becomes a sentence that says what to do."""

from __future__ import annotations

import errno
import resource
from pathlib import Path

import pytest
import torch

from s2m2_sar.engine.failures import as_job_error
from s2m2_sar.engine.protocol import BAD_INPUT, DISK, INTERNAL, OUT_OF_MEMORY, JobError


def test_what_is_a_sentence_already_stays_itself() -> None:
    error = JobError("No overlap; choose others.", BAD_INPUT)
    assert as_job_error(error) is error


@pytest.mark.parametrize(
    "error, kind, words",
    [
        (MemoryError(), OUT_OF_MEMORY, "Not enough memory"),
        (RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB"), OUT_OF_MEMORY, "choose the CPU"),
        (torch.OutOfMemoryError("CUDA out of memory."), OUT_OF_MEMORY, "Not enough memory"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), OUT_OF_MEMORY, "Not enough memory"),
        (OSError(errno.ENOSPC, "No space left", "/out/a.tif"), DISK, "The disk is full"),
        (OSError(errno.EROFS, "Read-only", "/out/a.tif"), DISK, "read-only disk"),
        (PermissionError(errno.EACCES, "Permission denied", "/out/a.tif"), DISK, "Permission denied for /out/a.tif"),
        (OSError(errno.ENOTTY, "not a typewriter"), INTERNAL, "fault that it did not expect"),
        (KeyError("band"), INTERNAL, "report it with the diagnostics"),
    ],
)
def test_the_kind_and_the_words(error: Exception, kind: str, words: str) -> None:
    found = as_job_error(error)
    assert found.kind == kind
    assert words in found.message
    assert type(error).__name__ not in found.message
    assert type(error).__name__ in found.details


def test_a_real_refusal_of_memory_by_torch_is_known() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(1 << 60)
    assert as_job_error(caught.value).kind == OUT_OF_MEMORY


def test_the_traceback_is_kept_for_the_log() -> None:
    with pytest.raises(KeyError) as caught:
        {}["band"]
    assert "test_failures.py" in as_job_error(caught.value).details


def test_any_failure_where_there_is_no_memory_left_is_for_want_of_it() -> None:
    limits = resource.getrlimit(resource.RLIMIT_AS)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + (8 << 20), limits[1]))
    try:
        found = as_job_error(SystemError("error return without exception set"))
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)
    assert found.kind == OUT_OF_MEMORY
    assert as_job_error(SystemError("error return without exception set")).kind == INTERNAL
