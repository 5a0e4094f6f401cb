"""The legend of the heatmap layer: the ramp of confidence, and what the frames mean."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsColorRampLegendNode,
    QgsColorRampLegendNodeSettings,
    QgsLayerTreeLayer,
    QgsLayerTreeModelLegendNode,
    QgsMapLayerLegend,
    QgsSimpleLegendNode,
)
from qgis.PyQt.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QApplication

from .colours import ramp

translate = QCoreApplication.translate

_ICON_PX = 32


class HeatmapLegend(QgsMapLayerLegend):
    """For the layer tree and for layouts.

    Args:
        problem: one sentence that says why nothing is drawn; empty where all is well.
    """

    def __init__(self, problem: str = "") -> None:
        super().__init__()
        self._problem = problem

    def createLayerTreeModelLegendNodes(self, node: Optional[QgsLayerTreeLayer]) -> list[QgsLayerTreeModelLegendNode]:
        """The entries below the layer's name."""
        if self._problem:
            return self._owned([QgsSimpleLegendNode(node, self._problem)])
        settings = QgsColorRampLegendNodeSettings()
        settings.setMinimumLabel(translate("Review", "unlikely"))
        settings.setMaximumLabel(translate("Review", "sure"))
        settings.setOrientation(Qt.Orientation.Horizontal)
        nodes = [QgsColorRampLegendNode(node, ramp(), settings, 0.0, 1.0)]
        for kind, words in (
            ("used", translate("Review", "used, ring on the peak")),
            ("unused", translate("Review", "outlier or doubtful")),
            ("rejected", translate("Review", "rejected")),
            ("hand", translate("Review", "placed by hand")),
        ):
            nodes.append(QgsSimpleLegendNode(node, words, _icon(kind)))
        return self._owned(nodes)

    def _owned(self, nodes: list[QgsLayerTreeModelLegendNode]) -> list[QgsLayerTreeModelLegendNode]:
        # Without a parent Python would delete them when this method is left, under QGIS's feet.
        for node in nodes:
            node.setParent(self)
        return nodes


def _icon(kind: str) -> QIcon:
    """A frame as the map draws it, in the text's colour."""
    picture = QPixmap(_ICON_PX, _ICON_PX)
    picture.fill(QColor(0, 0, 0, 0))
    shade = QApplication.palette().color(QPalette.ColorRole.WindowText)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(shade, 2.5)
    if kind == "unused":
        pen.setDashPattern([2.2, 2.2])
    painter.setPen(pen)
    frame = QRectF(3, 3, _ICON_PX - 6, _ICON_PX - 6)
    painter.drawRect(frame)
    painter.setPen(QPen(shade, 2.5))
    middle = QPointF(_ICON_PX / 2, _ICON_PX / 2)
    if kind == "rejected":
        painter.drawLines([QLineF(frame.topLeft(), frame.bottomRight()), QLineF(frame.topRight(), frame.bottomLeft())])
    elif kind != "unused":
        painter.drawEllipse(middle, 4.5, 4.5)
    if kind == "hand":
        reach = QPointF(9, 0), QPointF(0, 9)
        painter.drawLines([QLineF(middle - each, middle + each) for each in reach])
    painter.end()
    return QIcon(picture)
