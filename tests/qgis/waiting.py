"""Waiting for Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtTest import QTest


def wait(condition: Callable[[], Any], seconds: float = 5.0) -> None:
    """Let Qt work, at least once, until ``condition`` holds. It is asked here and not in a slot: what it raises ends
    the test, and not the interpreter."""
    for _round in range(int(seconds * 100)):
        QTest.qWait(10)
        if condition():
            return
    raise AssertionError("waited in vain")
