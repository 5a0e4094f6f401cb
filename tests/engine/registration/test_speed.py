"""The estimate of time learns from what was measured."""

from __future__ import annotations

import pytest

from s2m2_sar.engine.registration import speed


@pytest.fixture(autouse=True)
def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "_measured", {})


def test_more_pixels_take_longer_and_a_gpu_shorter() -> None:
    assert speed.estimate_seconds("cfog", "cpu", 1e7) > speed.estimate_seconds("cfog", "cpu", 1e6) > 0
    assert speed.estimate_seconds("s2m2", "cuda:0", 1e7) < speed.estimate_seconds("s2m2", "cpu", 1e7)


def test_measurements_win_over_the_guess() -> None:
    speed.remember_speed("cfog", "cpu", 1e6, 10.0)
    assert speed.estimate_seconds("cfog", "cpu", 1e6) == pytest.approx(10 + speed.OVERHEAD_SECONDS)
    for _ in range(10):
        speed.remember_speed("cfog", "cpu", 1e6, 2.0)
    assert speed.estimate_seconds("cfog", "cpu", 1e6) == pytest.approx(2 + speed.OVERHEAD_SECONDS, abs=0.1)
    before = speed.estimate_seconds("cfog", "cpu", 1e6)
    speed.remember_speed("cfog", "cpu", 0, 0)
    assert speed.estimate_seconds("cfog", "cpu", 1e6) == before
