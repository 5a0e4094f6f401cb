"""Ways to look at two pictures of the same place: which part of the map shows which. Pixels only, no QGIS."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtGui import QRegion

SWIPE_VERTICAL, SWIPE_HORIZONTAL, FLICKER, CHECKERBOARD = "vertical", "horizontal", "flicker", "checkerboard"
MODES = (SWIPE_VERTICAL, SWIPE_HORIZONTAL, FLICKER, CHECKERBOARD)
#: Changes in a second; faster ones hurt some people.
SLOWEST, FASTEST = 0.5, 5.0
#: Side of a tile, px.
SMALLEST, LARGEST = 16, 512
#: So near to the divider it is taken hold of, px.
GRIP = 9


@dataclass(frozen=True)
class View:
    """How two pictures are shown together.

    Attributes:
        mode: one of :data:`MODES`.
        divider: place of the swipe's divider, as a share of the width or height, 0–1.
        rate: changes in a second, :data:`SLOWEST` to :data:`FASTEST`.
        tile: side of a checkerboard's tile in px, :data:`SMALLEST` to :data:`LARGEST`.
        second: of the flicker: the second picture is shown now.
    """

    mode: str = SWIPE_VERTICAL
    divider: float = 0.5
    rate: float = 1.5
    tile: int = 96
    second: bool = False

    @property
    def swipes(self) -> bool:
        """Whether there is a divider."""
        return self.mode in (SWIPE_VERTICAL, SWIPE_HORIZONTAL)

    def with_divider_at(self, place: QPoint, size: QSize) -> View:
        """With the divider where the mouse is, on a map of ``size``; it stays in the map."""
        at, whole = (place.x(), size.width()) if self.mode == SWIPE_VERTICAL else (place.y(), size.height())
        return replace(self, divider=min(max(at / max(whole, 1), 0.0), 1.0))

    def with_rate(self, rate: float) -> View:
        """With another rate, within what is allowed."""
        return replace(self, rate=min(max(rate, SLOWEST), FASTEST))

    def with_tile(self, tile: int) -> View:
        """With other tiles, within what is allowed."""
        return replace(self, tile=min(max(tile, SMALLEST), LARGEST))


def divider_px(view: View, size: QSize) -> int:
    """Place of the divider in px from the left or the top."""
    return round(view.divider * (size.width() if view.mode == SWIPE_VERTICAL else size.height()))


def near_divider(view: View, place: QPoint, size: QSize) -> bool:
    """Whether a click at ``place`` takes hold of the divider."""
    if not view.swipes:
        return False
    at = place.x() if view.mode == SWIPE_VERTICAL else place.y()
    return abs(at - divider_px(view, size)) <= GRIP


def second_region(view: View, size: QSize) -> QRegion:
    """The part of a map of ``size`` px that shows the second picture; the rest shows the first."""
    width, height = size.width(), size.height()
    if view.mode == SWIPE_VERTICAL:
        at = divider_px(view, size)
        return QRegion(QRect(at, 0, width - at, height))
    if view.mode == SWIPE_HORIZONTAL:
        at = divider_px(view, size)
        return QRegion(QRect(0, at, width, height - at))
    if view.mode == FLICKER:
        return QRegion(QRect(0, 0, width, height)) if view.second else QRegion()
    tiles = QRegion()
    side = view.tile
    for row in range(-(-height // side)):
        # One strip of tiles at a time: regions grow fast that way.
        strip = QRegion()
        for column in range((row + 1) % 2, -(-width // side), 2):
            strip = strip.united(QRegion(QRect(column * side, row * side, side, side)))
        tiles = tiles.united(strip)
    return tiles.intersected(QRegion(QRect(0, 0, width, height)))
