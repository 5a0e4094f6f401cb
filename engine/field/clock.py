"""Progress of a job of several stages, in shares of time, so that the time left holds."""

from __future__ import annotations

import time

from ..progress import Progress


class Clock:
    """Turns the fractions of stages into fractions of the whole job's time.

    Each stage is given with the seconds that it is expected to take. A stage that has come a tenth of its way is
    expected to go on at its own pace; a job's fraction is the time gone by over that plus what is still expected, so
    that the time left that :class:`Progress` derives from it is just that.

    Args:
        progress: of the whole job.
        stages: names and expected seconds, in order.
    """

    #: Share of a stage from which its own pace counts.
    TELLING = 0.1

    def __init__(self, progress: Progress, stages: dict[str, float]) -> None:
        self._progress = progress
        self._expected = dict(stages)
        self._begun = self._stage_begun = time.monotonic()
        self._stage = next(iter(stages))
        self._shown = 0.0

    def expect(self, stage: str, seconds: float) -> None:
        """Think again about a stage that has not begun."""
        self._expected[stage] = max(seconds, 0.0)

    def begin(self, stage: str, message: str) -> None:
        """Leave the stages before it behind."""
        for name in list(self._expected):
            if name == stage:
                break
            del self._expected[name]
        self._stage, self._stage_begun = stage, time.monotonic()
        self.at(0.0, message)

    def at(self, fraction: float, message: str) -> None:
        """Report a fraction 0–1 of the present stage.

        Raises:
            Cancelled: the user cancelled.
        """
        now = time.monotonic()
        spent = now - self._stage_begun
        own = self._expected[self._stage]
        if fraction >= self.TELLING:
            own = spent / fraction
        left = max(own * (1 - fraction), 0.0)
        if fraction < self.TELLING:
            left = max(own - spent, 0.3 * own)
        left += sum(seconds for stage, seconds in self._expected.items() if stage != self._stage)
        gone = now - self._begun
        whole = gone / max(gone + left, 1e-9)
        # Never backwards, and full only at the end.
        self._shown = min(max(self._shown, whole), 0.999)
        self._progress.step(self._shown, message)

    def stage(self, message: str) -> Progress:
        """A Progress whose fractions are those of the present stage; what it says of itself is replaced by
        ``message`` where that is not empty."""

        def report(fraction: float | None, said: str, _left: float | None) -> None:
            if fraction is not None:
                self.at(fraction, message or said)

        def cancelled() -> bool:
            self._progress.check()
            return False

        return Progress(report, cancelled, self._progress.log)
