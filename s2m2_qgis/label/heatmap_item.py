"""The proposal on a map canvas: its heatmap over the image, a ring at the place, the confidence as a number."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPolygonF, QTransform
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ...engine import geometry
from ..i18n import number
from ..review.colours import opaque_table
from ..review.match_list import ring
from .proposals import Proposal

translate = QCoreApplication.translate

#: Above the map's own picture, below rubber bands and markers.
_Z = -4.0
_RING, _PADDING, _GAP = 9.0, 4.0, 6.0
#: How much of the image the best place hides; what is no better than the median hides nothing.
_MOST_ALPHA = 0.8
#: Smaller on the screen (px) it says nothing, and would only hide the place.
_LEAST_PX = 12.0


class HeatmapItem(QgsMapCanvasItem):
    """Shows one proposal on a canvas in whatever CRS; nothing until :meth:`show_proposal`.

    Args:
        canvas: of the layer that is searched.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._proposal: Optional[Proposal] = None
        self._image = QImage()
        self._words = ""
        self._heatmap_shown = True
        #: Where it lies on the canvas, px: the heatmap's four corners from the top-left clockwise, and the place.
        self._corners: list[QPointF] = []
        self._place: Optional[QPointF] = None
        self.setZValue(_Z)
        self.hide()

    def show_proposal(self, proposal: Optional[Proposal]) -> None:
        """Show another proposal, or none."""
        self._proposal = proposal
        self._image = QImage() if proposal is None else heat_picture(proposal.heatmap)
        self._words = "" if proposal is None else label_words(proposal)
        self.updatePosition()
        self.setVisible(self._place is not None)

    def set_heatmap_shown(self, shown: bool) -> None:
        """Show the heatmap, or the ring and the confidence alone."""
        self._heatmap_shown = shown
        self.update()

    @property
    def words(self) -> str:
        """What stands beside the place."""
        return self._words

    def place(self) -> Optional[QPointF]:
        """Where the proposed place lies on the canvas, px; None where there is none."""
        return self._place

    def said(self) -> QRectF:
        """Ring and label, px of the canvas: what nothing else should lie over; empty where there is no proposal."""
        if self._place is None:
            return QRectF()
        around = QRectF(-_RING, -_RING, 2 * _RING, 2 * _RING).translated(self._place)
        return around.united(self._label_box())

    def updatePosition(self) -> None:
        """The map moved."""
        self.prepareGeometryChange()
        self.setPos(0, 0)
        self._corners, self._place = [], None
        if self._proposal is None:
            return
        rows, columns = self._proposal.heatmap.shape
        x, y = (geometry.index_to_corner(index) for index in self._proposal.peak)
        try:
            *corners, place = self._on_canvas([(0, 0), (columns, 0), (columns, rows), (0, rows), (x, y)])
        except QgsCsException:
            return
        self._corners, self._place = corners, place

    def boundingRect(self) -> QRectF:
        """The heatmap and the label."""
        if self._place is None:
            return QRectF()
        margin = 2.0
        box = QPolygonF(self._corners).boundingRect().united(self.said())
        return QRectF(box.adjusted(-margin, -margin, margin, margin))

    def paint(
        self,
        painter: Optional[QPainter],
        option: Optional[QStyleOptionGraphicsItem] = None,
        widget: Optional[QWidget] = None,
    ) -> None:
        """Heatmap, ring, label."""
        if painter is None or self._place is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heatmap(painter)
        ring(painter, self._place, _RING)
        box = self._label_box()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor("white"))
        painter.setFont(self._canvas.font())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._words)
        painter.restore()

    def _paint_heatmap(self, painter: QPainter) -> None:
        outline = QPolygonF(self._corners)
        size = outline.boundingRect().size()
        if not self._heatmap_shown or min(size.width(), size.height()) < _LEAST_PX:
            return
        width, height = self._image.width(), self._image.height()
        whole = QPolygonF([QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)])
        # A heatmap is small: straight edges are right to a fraction of its pixel in any CRS.
        placed = QTransform()
        if not QTransform.quadToQuad(whole, outline, placed):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(placed, True)
        painter.drawImage(QPointF(0, 0), self._image)
        painter.restore()
        painter.setPen(QColor(255, 255, 255, 140))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(outline)

    def _on_canvas(self, places: list[tuple[float, float]]) -> list[QPointF]:
        """Corner coordinates of the heatmap on the canvas, px. Raises QgsCsException."""
        proposal = self._proposal
        assert proposal is not None
        own = QgsCoordinateReferenceSystem.fromWkt(proposal.crs)
        transform = QgsCoordinateTransform(own, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())
        points = [transform.transform(QgsPointXY(*geometry.apply(proposal.geotransform, x, y))) for x, y in places]
        return [self.toCanvasCoordinates(point) for point in points]

    def _label_box(self) -> QRectF:
        """Near the place, within the canvas where that shows the place."""
        if self._place is None:
            return QRectF()
        metrics = QFontMetricsF(self._canvas.font())
        width = max(metrics.horizontalAdvance(line) for line in self._words.split("\n")) + 2 * _PADDING
        height = metrics.height() * (self._words.count("\n") + 1) + 2 * _PADDING
        view = self._canvas.viewport().rect()
        # Below or above the ring, so that moving it sideways never hides the place.
        left = max(min(self._place.x() + _RING, view.width() - width - _GAP), _GAP)
        top = self._place.y() + _RING + _GAP
        if top + height > view.height():
            top = self._place.y() - _RING - _GAP - height
        return QRectF(left, top, width, height)


def heat_picture(heatmap: np.ndarray) -> QImage:
    """(H, W) similarities as a picture: viridis from the median to the best value, through which ever less of the
    image shows; nothing where not judged."""
    height, width = heatmap.shape
    finite = np.isfinite(heatmap)
    picture = np.zeros((height, width), np.uint32)
    if finite.any():
        low, high = float(np.median(heatmap[finite])), float(heatmap[finite].max())
        span = max(high - low, 1e-9)
        share = np.clip((np.where(finite, heatmap, low) - low) / span, 0.0, 1.0)
        alpha = _MOST_ALPHA * share
        colours = opaque_table()[1 + np.rint(254 * share).astype(int)]
        planes = [((colours >> bits) & 0xFF) * alpha for bits in (16, 8, 0)]
        picture = np.rint(255 * alpha).astype(np.uint32) << 24
        for plane, bits in zip(planes, (16, 8, 0)):
            picture |= np.rint(plane).astype(np.uint32) << bits
    return QImage(picture.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def label_words(proposal: Proposal) -> str:
    """What stands beside a proposal: confidence and spread, and what speaks against it."""
    text = translate("Proposals", "confidence {0}").format(number(proposal.confidence, 2))
    if proposal.sigma_px is not None:
        metres = number(proposal.sigma_px * proposal.gsd_m, 0)
        text += translate("Proposals", " · ± {px} px ({metres} m)").format(
            px=number(proposal.sigma_px, 1), metres=metres
        )
    if proposal.rim:
        text += "\n" + translate("Proposals", "at the rim of the search: it may lie beyond")
    return text
