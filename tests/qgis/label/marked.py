"""Tie points to label with: a lattice of places, of which the optical half lies a known transform away."""

from __future__ import annotations

from typing import Any

from s2m2_sar.s2m2_qgis.tiepoints.points import TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from ..conftest import GSD, TOP_LEFT

#: By how many pixels, right and down, the optical half of each point lies off an exact shift of (12, −7) px.
OFF = ((0.4, 0.2), (-0.3, 0.1), (0.1, -0.5), (-0.2, -0.1), (0.3, 0.4), (-0.4, 0.3), (0.2, -0.3), (-0.1, -0.1))


def point(number: int, off: tuple[float, float] = (0.0, 0.0), **fields: Any) -> TiePoint:
    """A point that is not stored yet, at a place of its own."""
    column, row = 30 + 55 * (number % 4), 30 + 40 * (number // 4)
    sar = (TOP_LEFT[0] + GSD * column, TOP_LEFT[1] - GSD * row)
    return TiePoint(0, sar, (sar[0] + GSD * (12 + off[0]), sar[1] - GSD * (-7 + off[1])), **fields)


def mark(session: LabelSession, count: int = 8, **fields: Any) -> list[int]:
    """Put points into the label set; their ids."""
    return session.editor.add_many([point(number, OFF[number], **fields) for number in range(count)], "mark")
