"""Progress in shares of time."""

from __future__ import annotations

import pytest

from s2m2_sar.engine.field import clock as module
from s2m2_sar.engine.field.clock import Clock
from s2m2_sar.engine.progress import Progress


class Watch:
    """Time that passes when told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(module.time, "monotonic", lambda: self.now)


def test_the_time_left_holds_within_a_fifth_after_the_first_tenth(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess of the long stage that is three times too long, and one of the last that is half as long as it is."""
    watch = Watch(monkeypatch)
    seen: list[tuple[float, float]] = []
    progress = Progress(lambda fraction, message, left: seen.append((watch.now, fraction)))
    clock = Clock(progress, {"first": 2.0, "match": 300.0, "write": 5.0})
    for stage, seconds in (("first", 2.0), ("match", 100.0), ("write", 10.0)):
        clock.begin(stage, stage)
        for step in range(1, 101):
            watch.now += seconds / 100
            clock.at(step / 100, stage)
    total = watch.now
    for now, fraction in seen:
        if now > 0.13 * total:
            assert now / fraction == pytest.approx(total, rel=0.2)


def test_it_never_runs_backwards_and_is_never_done_before_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Watch(monkeypatch)
    fractions: list[float] = []
    clock = Clock(Progress(lambda fraction, message, left: fractions.append(fraction or 0.0)), {"a": 1.0, "b": 1.0})
    clock.begin("a", "")
    watch.now = 0.9
    clock.at(0.9, "")
    clock.expect("b", 1000.0)
    clock.at(0.95, "")
    clock.begin("b", "")
    watch.now = 50.0
    clock.at(1.0, "")
    assert fractions == sorted(fractions)
    assert fractions[-1] < 1.0
