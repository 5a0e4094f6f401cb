"""Draws the heatmaps of a view: whole ones near, small copies further out, squares of their peak confidence from far.

A heatmap's colour is its similarity, from its own lowest to its peak, times the match's confidence: the brightest place
of each shows the confidence, which is what an overview by the maximum shows, too. What is drawn is bounded by the view:
heatmaps need so many px each that only so many fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF, QTransform

from .colours import colour, map_table
from .heatmaps import HeatmapStore
from .matches import ACCEPTED, HAND, REJECTED, USED, Matches
from .placement import Spots

#: Sides on paper, mm: a heatmap is drawn as such from the first on, with its frame and peak from the second on.
HEATMAP_MM, FRAME_MM = 5.0, 10.0
#: As many heatmaps are drawn at once at most; more overlap so much that squares tell more.
MOST_HEATMAPS, MOST_WHOLE = 2000, 700
#: Squares: the least and the largest side, mm, and how many colours they come in.
_LEAST_MM, _MOST_MM, _BINS = 0.7, 4.0, 32
_PACKED = 500
_PEN_MM, _RING_MM = 0.25, 0.9
_DARK, _LIGHT = QColor(20, 20, 20, 210), QColor(255, 255, 255, 235)

Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Look:
    """What a drawing needs to know of every match, frozen when the drawing was asked for.

    Attributes:
        matches: measures; the arrays do not change.
        status: (N,) as they were.
        shift: (N, 2), the shift of each that counts, working px.
        store: their heatmaps.
    """

    matches: Matches
    status: np.ndarray
    shift: np.ndarray
    store: HeatmapStore


def draw(painter: QPainter, look: Look, rows: np.ndarray, spots: Spots, px_per_mm: float, cancelled: Cancelled) -> None:
    """Draw the matches ``rows``, which lie at ``spots`` (of the same length) in the painter's px."""
    if not len(rows):
        return
    matches = look.matches
    side = np.hypot(spots.right[:, 0], spots.right[:, 1]) * matches.heat_w[rows]
    typical = float(np.median(side))
    images = None
    if typical >= HEATMAP_MM * px_per_mm and len(rows) <= MOST_HEATMAPS:
        images = _images(look, rows, typical, cancelled)
    if cancelled():
        return
    if images is None:
        _draw_squares(painter, matches.confidence[rows], spots, side, px_per_mm)
        return
    _draw_heatmaps(painter, images, look, rows, spots, cancelled)
    if typical >= FRAME_MM * px_per_mm and not cancelled():
        _draw_marks(painter, look, rows, spots, px_per_mm)


@dataclass(frozen=True)
class _Images:
    """(n, h, w) uint8 heatmaps, ``step`` heatmap px per px; ``known``: (n,) those that could be read."""

    values: np.ndarray
    step: int
    known: np.ndarray


def _images(look: Look, rows: np.ndarray, typical: float, cancelled: Cancelled) -> Optional[_Images]:
    """The sharpest heatmaps that the view needs; None where they are not there, or not yet."""
    small, step = look.store.small, look.store.step
    longest = float(np.median(look.matches.heat_w[rows]))
    fine = small is None or (step > 1 and typical > 1.3 * longest / step)
    if small is not None and (not fine or len(rows) > MOST_WHOLE):
        return _Images(small[rows], step, np.ones(len(rows), bool))
    if len(rows) > MOST_WHOLE:
        return None
    found = look.store.whole(rows.tolist(), cancelled)
    if not found:
        return None
    height, width = (max(image.shape[axis] for image in found.values()) for axis in (0, 1))
    values = np.zeros((len(rows), height, width), np.uint8)
    known = np.zeros(len(rows), bool)
    for place, row in enumerate(rows.tolist()):
        image = found.get(row)
        if image is not None:
            values[place, : image.shape[0], : image.shape[1]] = image
            known[place] = True
    return _Images(values, 1, known)


def _draw_heatmaps(
    painter: QPainter, images: _Images, look: Look, rows: np.ndarray, spots: Spots, cancelled: Cancelled
) -> None:
    """The surest last: where heatmaps overlap, it lies on top."""
    matches, table = look.matches, map_table()
    order = np.flatnonzero(images.known)
    order = order[np.argsort(matches.confidence[rows[order]], kind="stable")]
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    upright = _upright(spots)
    for start in range(0, len(order), _PACKED):
        if cancelled():
            return
        part = order[start : start + _PACKED]
        cells = images.values[part]
        share = np.rint(matches.confidence[rows[part]] * 255).astype(np.uint16)[:, None, None]
        shaded = np.where(cells > 0, np.maximum(cells * share // 255, 1), 0)
        # Kept in a name of its own: the image does not own its pixels.
        packed = table[shaded].tobytes()
        _count, height, width = cells.shape
        image = QImage(packed, width, len(part) * height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        heat = np.stack([matches.heat_w[rows[part]], matches.heat_h[rows[part]]], axis=1)
        corner = Spots(spots.centre[part], spots.right[part], spots.down[part]).at(-heat[:, 0] / 2, -heat[:, 1] / 2)
        right, down = spots.right[part], spots.down[part]
        for place in range(len(part)):
            wide, high = heat[place] / images.step
            source = QRectF(0.0, place * height, wide, high)
            x, y = corner[place]
            if upright:
                target = QRectF(x, y, right[place, 0] * heat[place, 0], down[place, 1] * heat[place, 1])
                painter.drawImage(target, image, source)
                continue
            painter.save()
            (a, b), (c, d) = right[place], down[place]
            painter.setTransform(QTransform(a, b, c, d, x, y), True)
            painter.drawImage(QRectF(0.0, 0.0, heat[place, 0], heat[place, 1]), image, source)
            painter.restore()


def _draw_squares(painter: QPainter, confidence: np.ndarray, spots: Spots, side: np.ndarray, px_per_mm: float) -> None:
    """One square for each match, larger and brighter the surer it is; the surest on top."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    size = np.clip(side, _LEAST_MM * px_per_mm, _MOST_MM * px_per_mm) * (0.4 + 0.6 * confidence)
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    left, top = spots.centre[:, 0] - size / 2, spots.centre[:, 1] - size / 2
    for number in np.unique(bins).tolist():
        inside = bins == number
        boxes = zip(left[inside].tolist(), top[inside].tolist(), size[inside].tolist())
        painter.setBrush(QBrush(colour((number + 0.5) / _BINS)))
        painter.drawRects([QRectF(x, y, width, width) for x, y, width in boxes])


def _draw_marks(painter: QPainter, look: Look, rows: np.ndarray, spots: Spots, px_per_mm: float) -> None:
    """Frames (solid: used, dashed: not), a ring on each peak, a cross through what was rejected, a plus by hand."""
    matches, status = look.matches, look.status[rows]
    shift = look.shift[rows] - np.stack([matches.middle_dx[rows], matches.middle_dy[rows]], axis=1)
    peaks = spots.at(shift[:, 0], shift[:, 1])
    half = np.stack([matches.heat_w[rows], matches.heat_h[rows]], axis=1) / 2
    corners = np.stack(
        [spots.at(x * half[:, 0], y * half[:, 1]) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))], axis=1
    )
    solid = np.isin(status, (USED, ACCEPTED, HAND))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = _RING_MM * px_per_mm
    for shade, width in ((_DARK, 2.2 * _PEN_MM), (_LIGHT, _PEN_MM)):
        pen = QPen(shade, width * px_per_mm)
        dashed = QPen(pen)
        # In widths of the pen: both strokes' dashes lie on each other.
        length = 4 * _PEN_MM / width
        dashed.setDashPattern([length, length])
        dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
        for place, polygon in enumerate(corners.tolist()):
            painter.setPen(pen if solid[place] else dashed)
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
        painter.setPen(pen)
        for (x, y), kind, polygon in zip(peaks.tolist(), status.tolist(), corners.tolist()):
            if kind == REJECTED:
                points = [QPointF(*corner) for corner in polygon]
                painter.drawLine(points[0], points[2])
                painter.drawLine(points[1], points[3])
                continue
            if not (np.isfinite(x) and np.isfinite(y)):
                continue  # could not be judged: there is no peak
            painter.drawEllipse(QPointF(x, y), radius, radius)
            if kind == HAND:
                painter.drawLine(QPointF(x - 2 * radius, y), QPointF(x + 2 * radius, y))
                painter.drawLine(QPointF(x, y - 2 * radius), QPointF(x, y + 2 * radius))


def _upright(spots: Spots) -> bool:
    """Whether heatmaps need no turning: off by less than a twentieth of a px over a thousand."""
    skew = max(float(np.abs(spots.right[:, 1]).max()), float(np.abs(spots.down[:, 0]).max()))
    least = min(float(spots.right[:, 0].min()), float(spots.down[:, 1].min()))
    return least > 0 and skew < 5e-5 * least
