"""How a long computation tells where it stands and learns that it should end."""

from __future__ import annotations

import time
from typing import Callable, Optional

from .protocol import Cancelled


class Progress:
    """Reports fractions and honours a cancel.

    Args:
        report: called with (fraction 0–1 or None, message, seconds left or None); None = silent.
        cancelled: asked between tiles or steps; True ends the job with :class:`Cancelled`.
        log: called with (level, message), level one of ``info``, ``warning``; None = silent.
    """

    def __init__(
        self,
        report: Optional[Callable[[Optional[float], str, Optional[float]], None]] = None,
        cancelled: Optional[Callable[[], bool]] = None,
        log: Optional[Callable[[str, str], None]] = None,
    ) -> None:
        self._report = report
        self._cancelled = cancelled
        self._log = log
        self._started = time.monotonic()

    def check(self) -> None:
        """Raise :class:`Cancelled` if the user asked for it."""
        if self.is_cancelled():
            raise Cancelled

    def is_cancelled(self) -> bool:
        """Whether the user asked for it to end."""
        return self._cancelled is not None and self._cancelled()

    def step(self, fraction: Optional[float], message: str, seconds_left: Optional[float] = None) -> None:
        """Report ``fraction`` of the whole job (0–1, None = unknown), then :meth:`check`.

        Args:
            seconds_left: where the job knows better than what the time so far tells.
        """
        if self._report is not None:
            left = seconds_left
            if left is None and fraction is not None and fraction > 0.05:
                left = (time.monotonic() - self._started) * (1 - fraction) / fraction
            self._report(fraction, message, left)
        self.check()

    def quiet(self) -> Progress:
        """One that only passes the cancel on: for a part of a job whose own fractions would run backwards."""
        return Progress(cancelled=self._cancelled, log=self._log)

    def part(self, low: float, high: float) -> Progress:
        """One whose 0 … 1 is ``low`` … ``high`` of this one."""

        def told(fraction: Optional[float], message: str, seconds_left: Optional[float]) -> None:
            if self._report is not None:
                self._report(None if fraction is None else low + fraction * (high - low), message, seconds_left)

        return Progress(told, self._cancelled, self._log)

    def log(self, level: str, message: str) -> None:
        """Say something that belongs into the log, not into the progress line."""
        if self._log is not None:
            self._log(level, message)
