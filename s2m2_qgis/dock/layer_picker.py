"""One image of the pair: its layer, its bands and, for SAR, what its values are."""

from __future__ import annotations

import re
from typing import Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox, QgsRasterBandComboBox
from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout

from ..basemap import needs_fetch
from ..layers import preferred_optical_bands, preferred_sar_band
from .widgets import allow, shrinkable

#: Row of the empty entry. Choosing it, unlike setLayer(None), leaves a valid index that a removal does not move.
_NO_LAYER = 0
_BAND_WORD = re.compile(r"^\D+ (\d+)")
_COLOUR_WORD = re.compile(r" \((\w+)\)$")


class LayerPicker(QObject):
    """A raster layer and its bands: two rows of the page's form.

    Args:
        form: receives the rows.

    Signals:
        changed: any choice changed, by the user or because the project did.
    """

    changed = pyqtSignal()

    def __init__(self, form: QFormLayout) -> None:
        super().__init__(form)
        self.layers = shrinkable(QgsMapLayerComboBox(), 8)
        self.layers.setAllowEmptyLayer(True)
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.layers.setShowCrs(False)
        self.layers.setCurrentIndex(_NO_LAYER)
        self.layers.layerChanged.connect(self._layer_changed)
        self.layers.model().rowsAboutToBeRemoved.connect(self._rows_leave)
        self._bands = QHBoxLayout()
        self._bands.setSpacing(4)

    def layer(self) -> Optional[QgsRasterLayer]:
        """The chosen layer; None where there is none."""
        layer = self.layers.currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) else None

    def set_layer(self, layer: Optional[QgsMapLayer]) -> None:
        """Choose ``layer``; bands fall back to the usual ones."""
        if layer is None:
            self.layers.setCurrentIndex(_NO_LAYER)
        else:
            self.layers.setLayer(layer)

    def bands(self) -> tuple[int, ...]:
        """1-based numbers of the chosen bands."""
        raise NotImplementedError

    def _rows_leave(self, _parent: QModelIndex, first: int, last: int) -> None:
        """The chosen layer is removed: choose none, where a combo box would take the next in its list."""
        if first <= self.layers.currentIndex() <= last:
            self.layers.setCurrentIndex(_NO_LAYER)
            # The combo box speaks of what a person chose, not of this.
            self._layer_changed()

    def _layer_changed(self) -> None:
        self._fill_bands(self.layer())
        self.changed.emit()

    def _fill_bands(self, layer: Optional[QgsRasterLayer]) -> None:
        raise NotImplementedError


class SarPicker(LayerPicker):
    """The SAR layer, its band and its scaling."""

    def __init__(self, form: QFormLayout) -> None:
        super().__init__(form)
        form.addRow(self.tr("SAR"), self.layers)
        form.addRow(self.tr("Band"), self._bands)
        self.layers.setToolTip(self.tr("The radar image: one band of backscatter, in dB, power, amplitude or 8 bit"))
        self.band = shrinkable(QgsRasterBandComboBox())
        self.band.bandChanged.connect(lambda _band: self.changed.emit())
        self.scaling = shrinkable(QComboBox())
        for value, text in (
            ("auto", self.tr("auto scaling")),
            ("db", self.tr("dB")),
            ("power", self.tr("power")),
            ("amplitude", self.tr("amplitude")),
            ("byte", self.tr("8 bit")),
        ):
            self.scaling.addItem(text, value)
        self.scaling.setToolTip(self.tr("What the band's values are; automatic tells it from the values themselves"))
        self.scaling.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._bands.addWidget(self.band, 2)
        self._bands.addWidget(self.scaling, 3)
        self._fill_bands(None)

    def bands(self) -> tuple[int, ...]:
        """The SAR band; empty without a layer."""
        return (self.band.currentBand(),) if self.layer() is not None and self.band.currentBand() > 0 else ()

    def set_band(self, band: int) -> None:
        """Choose a band, 1-based; 0 or one that the layer lacks keeps the usual one."""
        layer = self.layer()
        if layer is not None and 1 <= band <= layer.bandCount():
            self.band.setBand(band)

    def set_scaling(self, scaling: str) -> None:
        """Choose one of ``protocol.SCALINGS``."""
        self.scaling.setCurrentIndex(max(0, self.scaling.findData(scaling)))

    def _fill_bands(self, layer: Optional[QgsRasterLayer]) -> None:
        show_bands(self.band, layer)
        if layer is not None and layer.isValid():
            self.band.setBand(preferred_sar_band(layer))
        why_not = "" if layer is not None else self.tr("Choose a SAR layer first")
        allow(self.band, self.tr("The band to match"), why_not)


class OpticalPicker(LayerPicker):
    """The optical layer and its red, green and blue bands (one band where it has fewer than three)."""

    def __init__(self, form: QFormLayout) -> None:
        super().__init__(form)
        form.addRow(self.tr("Optical"), self.layers)
        form.addRow(self.tr("RGB"), self._bands)
        self.layers.setToolTip(
            self.tr("The optical image that the SAR image is compared with: a raster, or a web map (WMS, WMTS, XYZ)")
        )
        self.colours = tuple(shrinkable(QgsRasterBandComboBox(), 3) for _colour in range(3))
        for combo in self.colours:
            combo.bandChanged.connect(lambda _band: self.changed.emit())
        for combo in self.colours:
            self._bands.addWidget(combo, 1)
        self._fill_bands(None)

    def bands(self) -> tuple[int, ...]:
        """Three bands, or one; empty without a layer, and for a web map, which is taken as it is drawn."""
        layer = self.layer()
        if layer is None or needs_fetch(layer):
            return ()
        chosen = self.colours if layer.bandCount() >= 3 else self.colours[:1]
        return tuple(combo.currentBand() for combo in chosen)

    def set_bands(self, bands: tuple[int, ...]) -> None:
        """Choose bands, 1-based; any that the layer lacks keeps the usual ones."""
        layer = self.layer()
        if layer is None or len(bands) != len(self.bands()) or not all(1 <= b <= layer.bandCount() for b in bands):
            return
        for combo, band in zip(self.colours, bands):
            combo.setBand(band)

    def _fill_bands(self, layer: Optional[QgsRasterLayer]) -> None:
        names = (self.tr("red"), self.tr("green"), self.tr("blue"))
        bands = preferred_optical_bands(layer) if layer is not None and layer.isValid() else ()
        is_web_map = needs_fetch(layer)
        for index, combo in enumerate(self.colours):
            show_bands(combo, None if is_web_map else layer)
            why_not = ""
            if layer is None:
                why_not = self.tr("Choose an optical layer first")
            elif is_web_map:
                why_not = self.tr("A web map is fetched as it is drawn, in red, green and blue")
                combo.addItem(names[index])
            elif index >= len(bands):
                why_not = self.tr("This layer has too few bands for a colour image; its chosen band is used alone")
            else:
                combo.setBand(bands[index])
            allow(combo, self.tr("Band used as {0}").format(names[index]), why_not)


def show_bands(combo: QgsRasterBandComboBox, layer: Optional[QgsRasterLayer]) -> None:
    """Fill ``combo`` with the bands of ``layer``; *Band 1 (Red)* becomes *1 Red*, so that three fit in a row."""
    combo.setLayer(layer)
    for index in range(combo.count()):
        whole = combo.itemText(index)
        combo.setItemText(index, _COLOUR_WORD.sub(r" \1", _BAND_WORD.sub(r"\1", whole)))
        combo.setItemData(index, whole, Qt.ItemDataRole.ToolTipRole)
