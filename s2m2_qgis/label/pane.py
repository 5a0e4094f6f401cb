"""One half of the workspace with all that lies over it: header, view, marks, crosshair, heatmap, loupe, mouse."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .contrast import Look, apply_look
from .crosshair import Crosshair
from .heatmap_item import HeatmapItem
from .loupe import Loupe
from .marks import Marks
from .pick_tool import PickTool
from .view import LabelView
from .view_header import ViewHeader


class ViewPane(QWidget):
    """The parts of one side.

    Args:
        side: which.
    """

    def __init__(self, side: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.side = side
        self.header = ViewHeader(side)
        self.view = LabelView(side)
        self.heatmap = HeatmapItem(self.view)
        self.marks = Marks(self.view)
        self.crosshair = Crosshair(self.view)
        self.loupe = Loupe(self.view, self.heatmap.said)
        self.tool = PickTool(self.view, self.marks)
        self.view.setMapTool(self.tool)
        self._original: Optional[QgsRasterLayer] = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        self.header.changed.connect(self._apply_look)

    def show_layer(self, layer: Optional[QgsRasterLayer], name: str, look: Look) -> None:
        """Show a copy of another layer; None = it is not in the project, and ``name`` is what it was called."""
        self._original = layer
        self.loupe.let_go()
        self.view.show_layer(layer)
        self.header.show_layer(layer, layer.name() if layer is not None else name, look)
        self._apply_look()

    def _apply_look(self) -> None:
        shown = self.view.layer
        if shown is not None and self._original is not None:
            apply_look(shown, self._original, self.header.look, self.view.extent())
        self.loupe.layer_changed()
        self.view.refresh()

    def release(self) -> None:
        """End the drawing, and let go of the layer."""
        self.view.unsetMapTool(self.tool)
        self._original = None
        self.loupe.let_go()
        self.view.show_layer(None)
