"""The heatmap's thumbnail as the card shows it."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPixmap

_RING_PX = 7.0


def thumbnail(path: str, side: int, ratio: float, ring: bool) -> QPixmap:
    """A bundle's thumbnail, fitted into a square.

    Args:
        path: of the PNG; empty = there is none.
        side: of the square, in logical px.
        ratio: device px per logical px.
        ring: draw a ring around the brightest place, which may be a single pixel.

    Returns:
        A null pixmap where there is no picture.
    """
    image = QImage(path) if path else QImage()
    if image.isNull():
        return QPixmap()
    peak = _brightest(image) if ring else None
    device = round(side * ratio)
    pixmap = QPixmap.fromImage(image).scaled(
        device, device, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    if peak is not None:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(peak.x() * pixmap.width(), peak.y() * pixmap.height())
        for colour, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255), 1.4)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawEllipse(centre, _RING_PX * ratio, _RING_PX * ratio)
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _brightest(image: QImage) -> QPointF:
    """The brightest opaque pixel's centre, as fractions of width and height."""
    light = _bytes(image.convertToFormat(QImage.Format.Format_Grayscale8))
    opaque = _bytes(image.convertToFormat(QImage.Format.Format_Alpha8)) > 0
    row, column = np.unravel_index(int(np.where(opaque, light, 0).argmax()), light.shape)
    return QPointF((column + 0.5) / image.width(), (row + 0.5) / image.height())


def _bytes(image: QImage) -> np.ndarray:
    """(H, W) uint8 of an image with one byte a pixel; its lines are padded to four."""
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * image.height())
    return np.frombuffer(bytes(bits), np.uint8).reshape(image.height(), image.bytesPerLine())[:, : image.width()]
