"""Which part of the map shows which picture."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QPoint, QSize

from s2m2_sar.s2m2_qgis.compare.modes import (
    CHECKERBOARD,
    FASTEST,
    FLICKER,
    LARGEST,
    SMALLEST,
    SWIPE_HORIZONTAL,
    SWIPE_VERTICAL,
    View,
    divider_px,
    near_divider,
    second_region,
)

SIZE = QSize(400, 300)


def shows_second(view: View, x: int, y: int) -> bool:
    return second_region(view, SIZE).contains(QPoint(x, y))


def test_swipes() -> None:
    upright = View(SWIPE_VERTICAL, 0.25)
    assert [shows_second(upright, x, 10) for x in (0, 99, 100, 399)] == [False, False, True, True]
    level = View(SWIPE_HORIZONTAL, 0.5)
    assert [shows_second(level, 10, y) for y in (0, 149, 150, 299)] == [False, False, True, True]


def test_the_divider_follows_the_mouse_and_stays_in_the_map() -> None:
    view = View(SWIPE_VERTICAL).with_divider_at(QPoint(130, 7), SIZE)
    assert divider_px(view, SIZE) == 130
    assert divider_px(view.with_divider_at(QPoint(-50, 0), SIZE), SIZE) == 0
    assert divider_px(view.with_divider_at(QPoint(999, 0), SIZE), SIZE) == 400
    assert divider_px(View(SWIPE_HORIZONTAL).with_divider_at(QPoint(130, 7), SIZE), SIZE) == 7


def test_taking_hold_of_the_divider() -> None:
    assert near_divider(View(SWIPE_VERTICAL), QPoint(205, 10), SIZE)
    assert not near_divider(View(SWIPE_VERTICAL), QPoint(230, 150), SIZE)
    assert near_divider(View(SWIPE_HORIZONTAL), QPoint(10, 145), SIZE)
    assert not near_divider(View(FLICKER), QPoint(200, 150), SIZE)


def test_flicker() -> None:
    assert not shows_second(View(FLICKER), 200, 150)
    assert shows_second(View(FLICKER, second=True), 200, 150)


@pytest.mark.parametrize("tile", [16, 50, 300])
def test_checkerboard(tile: int) -> None:
    view = View(CHECKERBOARD, tile=tile)
    for x in range(0, 400, 13):
        for y in range(0, 300, 11):
            assert shows_second(view, x, y) == bool((x // tile + y // tile) % 2)


def test_rates_and_tiles_stay_within_limits() -> None:
    assert View().with_rate(100).rate == FASTEST
    assert View().with_tile(1).tile == SMALLEST
    assert View().with_tile(10**6).tile == LARGEST
