"""One layer as a picture of the map: drawn in the background, kept until the map moves."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsMapToPixel
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

#: So often a picture under way is shown, as the map itself does.
_UPDATE_MS = 250


class LayerPicture(QObject):
    """Draws one layer for the map's present extent, rotation, CRS and resolution.

    A picture that is out of date is shown, where it belongs now, until the new one is there. Nothing here waits.

    Signals:
        changed: there is something new to be shown.
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._layer: Optional[QgsMapLayer] = None
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._ending: set[QgsMapRendererParallelJob] = set()
        self._image: Optional[QImage] = None
        self._partial = False
        self._drawn: Optional[QgsMapSettings] = None
        self._wanted: Optional[QgsMapSettings] = None
        self._timer = QTimer(self)
        self._timer.setInterval(_UPDATE_MS)
        self._timer.timeout.connect(self._show_part)

    @property
    def layer(self) -> Optional[QgsMapLayer]:
        """What is drawn."""
        return self._layer

    @property
    def busy(self) -> bool:
        """Whether it is being drawn."""
        return self._job is not None

    def set_layer(self, layer: Optional[QgsMapLayer]) -> None:
        """Draw another layer, from the next :meth:`draw` on; None draws nothing."""
        if layer is self._layer:
            return
        self._withdraw()
        if self._layer is not None:
            self._layer.repaintRequested.disconnect(self._again)
            self._layer.willBeDeleted.disconnect(self._forget)
        self._layer, self._image, self._drawn = layer, None, None
        if layer is not None:
            layer.repaintRequested.connect(self._again)
            layer.willBeDeleted.connect(self._forget)
        self.changed.emit()

    def draw(self, settings: QgsMapSettings) -> None:
        """Draw for a map of ``settings``; what is under way for another one is given up."""
        self._withdraw()
        self._wanted = QgsMapSettings(settings)
        if self._drawn is not None and self._drawn.destinationCrs() != settings.destinationCrs():
            self._image, self._drawn = None, None  # its place in the other CRS is no mere transform
        if self._layer is None or not settings.hasValidSettings():
            return
        self._wanted.setLayers([self._layer])
        self._wanted.setBackgroundColor(QColor(0, 0, 0, 0))
        job = QgsMapRendererParallelJob(self._wanted)
        # A function that holds the job would hold it, and its picture, for ever.
        job.finished.connect(self._finished)
        self._job = job
        self._timer.start()
        job.start()

    def release(self) -> None:
        """Draw nothing any more."""
        self.set_layer(None)
        for job in list(self._ending):
            job.cancel()
        self._ending.clear()

    def paint(self, painter: QPainter, now: QgsMapToPixel, size: QSize) -> None:
        """Paint where it belongs on a map of ``size`` px that is seen through ``now``."""
        if self._image is None or self._drawn is None:
            return
        old_size = self._drawn.outputSize()
        transform = moved(self._drawn.mapToPixel(), old_size, now)
        painter.save()
        painter.setTransform(transform, True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not transform.isIdentity())
        painter.drawImage(QRectF(0, 0, old_size.width(), old_size.height()), self._image)
        painter.restore()

    def _again(self) -> None:
        """The layer looks different now."""
        if self._wanted is not None:
            self.draw(self._wanted)

    def _forget(self) -> None:
        """The layer is about to go."""
        self._withdraw()
        self._layer, self._image, self._drawn = None, None, None
        self.changed.emit()

    def _withdraw(self) -> None:
        """Give up what is under way, without waiting for it; a job must not be deleted before it has ended."""
        self._timer.stop()
        job, self._job = self._job, None
        if job is not None:
            self._ending.add(job)
            job.cancelWithoutBlocking()

    def _finished(self) -> None:
        job = self.sender()
        self._ending.discard(job)
        if job is not self._job:
            return
        self._timer.stop()
        self._job = None
        self._take(job)

    def _show_part(self) -> None:
        # An old picture that is whole is better than a part of the new one; where there is none, a part is.
        if self._job is not None and (self._image is None or self._partial):
            self._take(self._job, partial=True)

    def _take(self, job: QgsMapRendererParallelJob, partial: bool = False) -> None:
        self._image, self._drawn, self._partial = job.renderedImage(), job.mapSettings(), partial
        self.changed.emit()


def moved(before: QgsMapToPixel, size: QSize, now: QgsMapToPixel) -> QTransform:
    """From px of a map as it was seen to px of the map as it is seen now, turned and zoomed ones included."""
    corners = [(0, 0), (size.width(), 0), (size.width(), size.height()), (0, size.height())]
    places = [now.transform(before.toMapCoordinates(x, y)) for x, y in corners]
    shift = max(max(abs(p.x() - x), abs(p.y() - y)) for p, (x, y) in zip(places, corners))
    transform = QTransform()
    if shift < 1e-3:
        return transform
    one, other = QPolygonF([QPointF(x, y) for x, y in corners]), QPolygonF([QPointF(p.x(), p.y()) for p in places])
    QTransform.quadToQuad(one, other, transform)
    return transform
