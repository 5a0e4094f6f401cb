"""Chooses the layers that are corrected along with the one that was matched: siblings of the same scene."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.core import QgsIconUtils, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...engine.protocol import LayerSpec
from ..layers import layer_spec, vector_source, why_not_usable
from ..results.layers import role
from .widgets import allow, shrinkable


class AlongCombo(QgsCheckableComboBox):
    """A list of the project's layers with check marks.

    Signals:
        chosen: other layers are checked than before.
    """

    chosen = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        shrinkable(self, 8)
        self._left_out: set[str] = set()
        self._wanted: set[str] = set()
        self._filling = False
        self.setDefaultText(self.tr("no other layer"))
        self.checkedItemsChanged.connect(self._checked)
        project = QgsProject.instance()
        project.layersAdded.connect(self.fill)
        project.layersRemoved.connect(self.fill)
        self.fill()

    def release(self) -> None:
        """Let go of the project."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.fill)
        project.layersRemoved.disconnect(self.fill)

    def leave_out(self, layers: Iterable[Optional[QgsMapLayer]]) -> None:
        """Offer all but these: what is matched is no sibling of itself."""
        left_out = {layer.id() for layer in layers if layer is not None}
        if left_out != self._left_out:
            self._left_out = left_out
            self.fill()

    def ids(self) -> tuple[str, ...]:
        """Ids of the checked layers, in the order of the list."""
        return tuple(str(layer_id) for layer_id in self.checkedItemsData())

    def choose(self, ids: Iterable[str]) -> None:
        """Check these layers, and no others; those that are not there yet are checked when they come."""
        self._wanted = set(ids)
        self.fill()

    def specs(self) -> tuple[tuple[LayerSpec, ...], tuple[str, ...]]:
        """The checked rasters and vectors, as the engine opens them.

        Raises:
            JobError: one that the engine cannot open.
        """
        layers = [QgsProject.instance().mapLayer(layer_id) for layer_id in self.ids()]
        rasters = tuple(layer_spec(layer) for layer in layers if isinstance(layer, QgsRasterLayer))
        return rasters, tuple(source for source in map(vector_source, layers) if source)

    def fill(self, *_layers: object) -> None:
        """List the layers that the engine can correct."""
        before = self.ids()
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if self._offered(layer)]
        layers.sort(key=lambda layer: layer.name().lower())
        self._filling = True
        self.clear()
        for layer in layers:
            state = Qt.CheckState.Checked if layer.id() in self._wanted else Qt.CheckState.Unchecked
            self.addItemWithCheckState(layer.name(), state, layer.id())
            self.setItemIcon(self.count() - 1, QgsIconUtils.iconForLayer(layer))
        self._filling = False
        allow(
            self,
            self.tr(
                "Layers of the same scene that get the same correction without being matched: other polarisations, "
                "masks, coherence, outlines"
            ),
            "" if layers else self.tr("There is no other layer in the project that could be corrected along"),
        )
        if self.ids() != before:
            self.chosen.emit()

    def _offered(self, layer: QgsMapLayer) -> bool:
        if layer.id() in self._left_out or role(layer):
            return False
        if isinstance(layer, QgsRasterLayer):
            return not why_not_usable(layer)
        return bool(vector_source(layer))

    def _checked(self, _texts: object) -> None:
        if not self._filling:
            offered = {str(self.itemData(row)) for row in range(self.count())}
            self._wanted = (self._wanted - offered) | set(self.ids())
            self.chosen.emit()
