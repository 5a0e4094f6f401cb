"""Two small widgets of the inspector: a chip, and a heatmap that takes clicks."""

from __future__ import annotations

from typing import Optional, Sequence

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..i18n import number
from ..words import plus
from .colours import opaque_table
from .heatmaps import as_bytes
from .match_list import heat_image, ring

_LEAST = 120
_RING = 6.0


class PictureView(QWidget):
    """A square picture, as large as there is room, with a line of words where there is none."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._image: Optional[QImage] = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST, _LEAST)

    def sizeHint(self) -> QSize:
        """Three fit beside each other on a small screen."""
        return QSize(260, 240)

    def show_image(self, image: Optional[QImage], words: str = "") -> None:
        """Show ``image``; or ``words``, where it is None."""
        self._image, self._words = image, words
        self.update()

    @property
    def image(self) -> Optional[QImage]:
        """What is shown."""
        return self._image

    def area(self) -> QRectF:
        """Where the picture lies."""
        if self._image is None or self._image.isNull():
            return QRectF()
        scale = min(self.width() / self._image.width(), self.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def place(self, x: float, y: float) -> QPointF:
        """Where the picture's corner coordinate (x, y) is drawn."""
        area, image = self.area(), self._image
        if image is None:
            return QPointF()
        return QPointF(area.left() + x * area.width() / image.width(), area.top() + y * area.height() / image.height())

    def paintEvent(self, event: Optional[QPaintEvent]) -> None:
        """The picture and what lies on it."""
        painter = QPainter(self)
        if self._image is None or self._image.isNull():
            painter.drawText(
                self.rect().adjusted(8, 8, -8, -8),
                int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                self._words,
            )
            return
        painter.drawImage(self.area(), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.decorate(painter)

    def decorate(self, painter: QPainter) -> None:
        """What lies on the picture."""


class ChipView(PictureView):
    """A chip, with the square of what was found."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._square: Optional[tuple[float, float, float]] = None

    def show_chip(self, image: Optional[QImage], words: str, square: Optional[tuple[float, float, float]]) -> None:
        """Show a chip; ``square`` is ``(x, y, side)`` in its px, corner coordinates."""
        self._square = square
        self.show_image(image, words)

    def decorate(self, painter: QPainter) -> None:
        """The square, and a cross in its middle."""
        if self._square is None:
            return
        x, y, side = self._square
        box = QRectF(self.place(x, y), self.place(x + side, y + side))
        middle, reach = box.center(), 5.0
        for shade, width in ((QColor(0, 0, 0, 180), 3.2), (QColor(255, 215, 60), 1.6)):
            painter.setPen(QPen(shade, width))
            painter.drawRect(box)
            painter.drawLine(QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y()))
            painter.drawLine(QPointF(middle.x(), middle.y() - reach), QPointF(middle.x(), middle.y() + reach))


class HeatView(PictureView):
    """One level's heatmap, with its peak and rivals.

    Signals:
        placed: (dx, dy) heatmap px from the middle: a place that was clicked.
    """

    placed = pyqtSignal(float, float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._values: Optional[np.ndarray] = None
        self._peak: Optional[tuple[float, float]] = None
        self._rivals: Sequence[tuple[float, float]] = ()
        self._hand = False
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_heatmap(
        self,
        values: Optional[np.ndarray],
        words: str = "",
        peak: Optional[tuple[float, float]] = None,
        rivals: Sequence[tuple[float, float]] = (),
        hand: bool = False,
    ) -> None:
        """Show (h, w) similarity in its own range.

        Args:
            words: shown where ``values`` is None.
            peak, rivals: places as ``(dx, dy)`` from the heatmap's middle pixel.
            hand: the peak was placed by hand.
        """
        self._values, self._peak, self._rivals, self._hand = values, peak, rivals, hand
        self.show_image(None if values is None else heat_image(as_bytes(values[None])[0], opaque_table()), words)

    def where(self, dx: float, dy: float) -> QPointF:
        """Where the shift ``(dx, dy)`` from the middle is drawn."""
        height, width = self._values.shape if self._values is not None else (1, 1)
        return self.place(dx + width / 2, dy + height / 2)

    def decorate(self, painter: QPainter) -> None:
        """A ring on the peak (with a cross, by hand), numbers at the rivals."""
        for rank, (dx, dy) in enumerate(self._rivals):
            spot = self.where(dx, dy)
            for shade, offset in ((QColor(0, 0, 0), 1.0), (QColor(255, 255, 255), 0.0)):
                painter.setPen(shade)
                painter.drawText(spot + QPointF(offset + 5, offset - 4), str(rank + 2))
            ring(painter, spot, 3.0)
        if self._peak is None or not np.isfinite(self._peak).all():
            return
        spot = self.where(*self._peak)
        ring(painter, spot, _RING)
        if self._hand:
            for dx, dy in ((2 * _RING, 0), (0, 2 * _RING)):
                painter.drawLine(spot - QPointF(dx, dy), spot + QPointF(dx, dy))

    def mousePressEvent(self, event: Optional[QMouseEvent]) -> None:
        """A click places the peak."""
        spot = self._under(event)
        if event is not None and event.button() == Qt.MouseButton.LeftButton and spot is not None:
            self.placed.emit(*spot)

    def mouseMoveEvent(self, event: Optional[QMouseEvent]) -> None:
        """Says what a click would do."""
        spot = self._under(event)
        if event is None or spot is None or self._values is None:
            return
        height, width = self._values.shape
        value = self._values[int(spot[1] + height / 2), int(spot[0] + width / 2)]
        said = number(value, 3) if np.isfinite(value) else "–"
        words = self.tr("similarity {0} at ({1}, {2}) px; a click places the peak here")
        QToolTip.showText(_global(event), words.format(said, plus(spot[0]), plus(spot[1])), self)

    def _under(self, event: Optional[QMouseEvent]) -> Optional[tuple[float, float]]:
        """The shift from the middle under the mouse, to a tenth of a px; None outside."""
        if event is None or self._values is None:
            return None
        area = self.area()
        height, width = self._values.shape
        x = (event.pos().x() + 0.5 - area.left()) / area.width() * width
        y = (event.pos().y() + 0.5 - area.top()) / area.height() * height
        if not (0 <= x < width and 0 <= y < height):
            return None
        return round(x - width / 2, 1), round(y - height / 2, 1)


def _global(event: QMouseEvent) -> object:
    """The mouse on the screen, in Qt 5 and 6."""
    return event.globalPos() if hasattr(event, "globalPos") else event.globalPosition().toPoint()


def rivals_of(values: np.ndarray, most: int = 3, apart: float = 4.0) -> list[tuple[float, float]]:
    """The highest local maxima of (h, w) similarity, best first, as ``(dx, dy)`` from the middle pixel, at least
    ``apart`` px from each other; the first one is the peak itself."""
    height, width = values.shape
    padded = np.pad(np.where(np.isfinite(values), values, -np.inf), 1, constant_values=-np.inf)
    centre = padded[1:-1, 1:-1]
    around = [padded[1 + y : 1 + y + height, 1 + x : 1 + x + width] for y in (-1, 0, 1) for x in (-1, 0, 1) if x or y]
    rows, columns = np.nonzero(np.isfinite(centre) & (centre >= np.max(around, axis=0)))
    found: list[tuple[float, float]] = []
    for place in np.argsort(-centre[rows, columns], kind="stable").tolist():
        spot = (float(columns[place] - (width - 1) / 2), float(rows[place] - (height - 1) / 2))
        if all(np.hypot(spot[0] - x, spot[1] - y) >= apart for x, y in found):
            found.append(spot)
        if len(found) == most:
            break
    return found
