"""Two small live curves: the loss, and the share of check matches within 2 px against the base model's."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from .. import words
from ..i18n import number
from .run_folder import Point

_HEIGHT = 96
_MARGIN_TOP, _MARGIN_BOTTOM, _GAP = 18, 16, 12


class Curves(QWidget):
    """Both curves side by side; takes the width that there is."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._points: Sequence[Point] = ()
        self._steps = 0
        self._base: Optional[float] = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Curves of the training"))

    def sizeHint(self) -> QSize:
        """Narrow enough for the dock."""
        return QSize(280, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As :meth:`sizeHint`, narrower."""
        return QSize(200, _HEIGHT)

    def show_points(self, points: Sequence[Point], steps: int, base: Optional[float]) -> None:
        """Draw these.

        Args:
            points: of the curve so far. steps: of the whole run. base: CMR@2 of the base model, where it is known.
        """
        self._points, self._steps, self._base = points, steps, base
        self.setToolTip(self._words())
        self.update()

    def paintEvent(self, _event: Optional[QPaintEvent]) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - _GAP) / 2
        height = self.height() - _MARGIN_TOP - _MARGIN_BOTTOM
        losses = [(point.step, point.loss) for point in self._points]
        shares = [(point.step, point.cmr2) for point in self._points if point.cmr2 is not None]
        values = [loss for _step, loss in losses]
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        self._panel(painter, QRectF(0, _MARGIN_TOP, width, height), self.tr("Loss"), losses, low, high, None)
        box = QRectF(width + _GAP, _MARGIN_TOP, width, height)
        self._panel(painter, box, self.tr("Within 2 px"), shares, 0.0, 1.0, self._base)
        painter.end()

    def _panel(
        self,
        painter: QPainter,
        box: QRectF,
        title: str,
        values: Sequence[tuple[int, float]],
        low: float,
        high: float,
        level: Optional[float],
    ) -> None:
        text, faint = self.palette().text().color(), self.palette().placeholderText().color()
        share = title == self.tr("Within 2 px")
        last = f" {words.share(values[-1][1]) if share else number(values[-1][1], 2)}" if values else ""
        painter.setPen(text)
        painter.drawText(QRectF(box.left(), 0, box.width(), _MARGIN_TOP), Qt.AlignmentFlag.AlignLeft, title + last)
        painter.setPen(QPen(faint, 1))
        painter.drawRect(box)
        steps = max(self._steps, values[-1][0] if values else 0, 1)
        span = high - low or 1.0

        def place(step: float, value: float) -> QPointF:
            return QPointF(box.left() + box.width() * step / steps, box.bottom() - box.height() * (value - low) / span)

        if level is not None:
            painter.setPen(QPen(text, 1, Qt.PenStyle.DashLine))
            painter.drawLine(place(0, level), place(steps, level))
        painter.setPen(QPen(QColor("#2a6fbb"), 1.8))
        if len(values) == 1:
            painter.drawEllipse(place(*values[0]), 1.5, 1.5)
        else:
            painter.drawPolyline(QPolygonF([place(*value) for value in values]))
        painter.setPen(faint)
        painter.drawText(
            QRectF(box.left(), box.bottom(), box.width(), _MARGIN_BOTTOM),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self.tr("{0} steps").format(steps),
        )

    def _words(self) -> str:
        if not self._points:
            return self.tr("No step of the training was judged yet.")
        last = self._points[-1]
        said = self.tr("After {0} steps: loss {1}").format(last.step, number(last.loss, 2))
        if last.cmr2 is not None:
            said += self.tr(", {0} of the check matches within 2 px").format(words.share(last.cmr2))
        if self._base is not None:
            said += self.tr(" (dashed: {0} before)").format(words.share(self._base))
        return said
