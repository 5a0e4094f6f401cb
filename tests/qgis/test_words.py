"""Numbers as users read them."""

from __future__ import annotations

import pytest

from s2m2_sar.s2m2_qgis import words


@pytest.mark.parametrize(
    "shift, text",
    [
        ((-430.2, 268.4), "430 m west, 268 m north"),
        ((3.04, -0.26), "3.0 m east, 0.3 m south"),
        ((0.0, 12345.0), "12 km north"),
        ((0.01, -0.02), "no shift"),
    ],
)
def test_direction(shift: tuple[float, float], text: str) -> None:
    assert words.direction(shift) == text


def test_pixels_have_real_minus_signs() -> None:
    assert words.pixels((-43.0, -26.84)) == "(−43.0, −26.8 px)"
    assert words.pixels((-0.01, 0.0)) == "(0.0, 0.0 px)"


@pytest.mark.parametrize(
    "seconds, text",
    [
        (0.2, "under 1 s"),
        (8.6, "9 s"),
        (59.7, "1 min 0 s"),
        (130, "2 min 10 s"),
        (1500, "25 min"),
        (4800, "1 h 20 min"),
    ],
)
def test_duration(seconds: float, text: str) -> None:
    assert words.duration(seconds) == text


def test_durations_that_are_none() -> None:
    assert words.duration(float("nan")) == "unknown time"
    assert words.duration(-1) == "unknown time"


def test_memory() -> None:
    assert words.memory(610e6) == "610 MB"
    assert words.memory(1.24e9) == "1.2 GB"
