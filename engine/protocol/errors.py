"""How a job fails: in one sentence that the user can read, or because the user cancelled it."""

from __future__ import annotations

#: Kinds of :class:`JobError`. ``bad_input`` is the user's to mend (exit code 2 on the command line), others are not.
BAD_INPUT = "bad_input"
OUT_OF_MEMORY = "out_of_memory"
DISK = "disk"
MODEL = "model"
INTERNAL = "internal"
WORKER = "worker"


class JobError(Exception):
    """A failure that the user can read: one sentence saying what is wrong and what to do.

    Attributes:
        kind: one of the module's kinds (``bad_input``, ``disk``, …).
        message: the sentence; never a class name or a traceback.
        details: what the log should keep beside it (may be empty).
    """

    def __init__(self, message: str, kind: str = BAD_INPUT, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind
        self.details = details


class Cancelled(Exception):
    """The user cancelled; raised by :meth:`engine.progress.Progress.check` between tiles or optimiser steps."""
