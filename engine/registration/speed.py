"""How long matching takes: guessed at first, then from what this process has measured."""

from __future__ import annotations

#: Reference pixels per second on one core, before anything was measured; a GPU is taken to be GPU_FACTOR times as fast.
FIRST_GUESS = {"cfog": 2.0e6, "s2m2": 0.7e6}
GPU_FACTOR = 20.0
#: Opening, surveying and writing.
OVERHEAD_SECONDS = 1.5
#: Weight of the newest measurement.
_NEWEST = 0.5

_measured: dict[tuple[str, str], float] = {}


def estimate_seconds(matcher: str, device: str, pixels: float) -> float:
    """Seconds for a registration that matches so many reference pixels."""
    guess = FIRST_GUESS.get(matcher, min(FIRST_GUESS.values())) * (1.0 if device == "cpu" else GPU_FACTOR)
    return OVERHEAD_SECONDS + pixels / _measured.get((matcher, device), guess)


def remember_speed(matcher: str, device: str, pixels: float, seconds: float) -> None:
    """Take in that matching ``pixels`` took ``seconds``."""
    if pixels <= 0 or seconds <= 0:
        return
    rate = pixels / seconds
    before = _measured.get((matcher, device), rate)
    _measured[(matcher, device)] = _NEWEST * rate + (1 - _NEWEST) * before
