"""What lies under the two views: the table of tie points, the transform with its figures, import and export."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import Qgis, QgsPointXY, QgsRasterLayer
from qgis.gui import QgisInterface, QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..tiepoints.session import LabelSession
from .io_menu import IoMenu
from .table import TiePointTable
from .transform_bar import TransformBar

_WARNING = Qgis.MessageLevel.Warning
#: Seconds that good news stay.
_SECONDS = 8


class TiePointPanel(QWidget):
    """Table and bar of the session's pair.

    Signals:
        zoom_asked: (id) the user wants to see a point in both views.

    Args:
        session: what is labelled.
        iface: QGIS, which gets layers that the user asks for.
        bar: where news are shown; None = a bar of the panel's own. What the session itself reports is left to others.
    """

    zoom_asked = pyqtSignal(int)

    def __init__(
        self,
        session: LabelSession,
        iface: QgisInterface,
        bar: Optional[QgsMessageBar] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._iface = session, iface
        self.bar = bar if bar is not None else QgsMessageBar()
        self.bar.widgetRemoved.connect(self._removed)
        self._told: Optional[QgsMessageBarItem] = None
        self.table = TiePointTable(session)
        self.transform = TransformBar(session)
        self.io = IoMenu(session, self)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.io.import_button)
        row.addWidget(self.io.export_button)
        self.transform.add(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if bar is None:
            column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.transform)
        self.table.zoom_asked.connect(self.zoom_asked)
        self.table.points.trouble.connect(lambda text: self._tell(text, _WARNING))
        self.table.points.typed.connect(self._check_place)
        self.io.news.connect(self._tell)
        self.io.written.connect(self._offer)

    def _tell(self, text: str, level: Qgis.MessageLevel) -> None:
        # What was said of the file or point before is no news any more; the bar may hold news of others, too.
        if self._told is not None:
            self.bar.popWidget(self._told)
        told = self.bar.createMessage(text)
        told.setLevel(level)
        told.setDuration(0 if level == _WARNING else _SECONDS)
        self._told = told
        self.bar.pushItem(told)

    def _removed(self, item: QgsMessageBarItem) -> None:
        if item is self._told:
            self._told = None

    def _offer(self, path: str, kind: str) -> None:
        """A raster that was written can be added to the project at once."""
        if kind != "vrt" or self._told is None:
            return
        button = QPushButton(self.tr("Add to project"))
        button.clicked.connect(lambda: self._add_raster(path))
        self._told.layout().addWidget(button)

    def _add_raster(self, path: str) -> None:
        self._iface.addRasterLayer(path, os.path.splitext(os.path.basename(path))[0])
        if self._told is not None:
            self.bar.popWidget(self._told)

    def _check_place(self, id: int) -> None:
        """A coordinate that was typed may lack a digit."""
        point = self._session.list.get(id)
        if point is None:
            return
        for place, layer in ((point.sar, self._session.sar_layer), (point.optical, self._session.optical_layer)):
            if layer is not None and not _lies_on(layer, place):
                self._tell(
                    self.tr("Point {0} now lies outside the layer “{1}”; check what you entered, or undo it.").format(
                        id, layer.name()
                    ),
                    _WARNING,
                )


def _lies_on(layer: QgsRasterLayer, place: tuple[float, float]) -> bool:
    return bool(layer.extent().contains(QgsPointXY(*place)))
