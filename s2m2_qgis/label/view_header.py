"""What stands above a view: which layer it shows, its bands, its contrast."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Optional

from qgis.core import QgsApplication, QgsRasterLayer
from qgis.gui import QgsRasterBandComboBox
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ..dock.layer_picker import show_bands
from ..dock.widgets import ElidedLabel, NoAccidentalWheel, allow, shrinkable
from .contrast import AS_LAYER, FULL, VIEW, WHOLE, Look, can_choose, drawn_bands
from .sides import SAR

#: Gamma of the slider's ends is 10 to the power of ∓1.
_GAMMA_STEPS = 50
_SETTLED_MS = 60


class ViewHeader(QWidget):
    """One row above a view.

    Args:
        side: which view.

    Signals:
        changed: ``look`` is another one.
    """

    changed = pyqtSignal()

    def __init__(self, side: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._side = side
        self.look = Look()
        self.title = ElidedLabel()
        self.bands = tuple(shrinkable(QgsRasterBandComboBox(), 4) for _band in range(1 if side == SAR else 3))
        self.stretch = QComboBox()
        for key, text in (
            (AS_LAYER, self.tr("as in the project")),
            (VIEW, self.tr("2–98 % of what is seen")),
            (WHOLE, self.tr("2–98 % of the layer")),
            (FULL, self.tr("lowest to highest value")),
        ):
            self.stretch.addItem(text, key)
        self.brightness, self.contrast = _slider(-150, 150), _slider(-100, 100)
        self.gamma = _slider(-_GAMMA_STEPS, _GAMMA_STEPS)
        self.reset = QPushButton(self.tr("Reset"))
        self.button = QToolButton()
        # A slider is dragged through many values: the image follows when it rests.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._take)
        self._lay_out()
        for combo in self.bands:
            combo.activated.connect(lambda _row: self._take())
        self.stretch.activated.connect(lambda _row: self._take())
        for slider in (self.brightness, self.contrast, self.gamma):
            slider.valueChanged.connect(lambda _value: self._settled.start())
        self.reset.clicked.connect(lambda: self.show_look(replace(Look(), bands=self.look.bands), tell=True))

    def show_layer(self, layer: Optional[QgsRasterLayer], name: str, look: Look) -> None:
        """Another layer: its name, and how it is drawn."""
        head = self.tr("SAR") if self._side == SAR else self.tr("Optical")
        self.title.show_text(f"{head} · {name}" if name else head)
        possible = can_choose(layer)
        why_not = "" if possible else self.tr("A layer of a service is shown as the service draws it")
        count = layer.bandCount() if possible and layer is not None else 0
        words = (self.tr("red"), self.tr("green"), self.tr("blue"))
        for index, combo in enumerate(self.bands):
            show_bands(combo, layer if possible else None)
            combo.setVisible(count > 1 and (index == 0 or count >= 3))
            said = self.tr("Band shown as {0}").format(words[index]) if count >= 3 and len(self.bands) == 3 else ""
            allow(combo, (said or self.tr("Band shown")) + self.tr("; the project's layer stays as it is"), why_not)
        allow(self.stretch, self.tr("Which values become black and white"), why_not)
        bands = look.bands or (drawn_bands(layer) if layer is not None else ())
        self.show_look(replace(look, bands=bands))

    def show_look(self, look: Look, tell: bool = False) -> None:
        """Show another look; ``tell`` = as if the user had chosen it."""
        self.look = look
        shown = look.bands if len(look.bands) == len(self.bands) else look.bands[:1] * len(self.bands)
        for combo, band in zip(self.bands, shown):
            combo.setBand(band)
        self.stretch.setCurrentIndex(max(0, self.stretch.findData(look.stretch)))
        for slider, value in (
            (self.brightness, look.brightness),
            (self.contrast, look.contrast),
            (self.gamma, round(_GAMMA_STEPS * _log10(look.gamma))),
        ):
            slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(False)
        if tell:
            self.changed.emit()

    def _take(self) -> None:
        chosen = tuple(combo.currentBand() for combo in self.bands if not combo.isHidden())
        bands = chosen if chosen and min(chosen) > 0 else self.look.bands
        if len(set(bands)) == 1:
            bands = bands[:1]
        look = Look(
            bands,
            str(self.stretch.currentData()),
            self.brightness.value(),
            self.contrast.value(),
            10.0 ** (self.gamma.value() / _GAMMA_STEPS),
        )
        if look != self.look:
            self.look = look
            self.changed.emit()

    def _lay_out(self) -> None:
        panel = QWidget()
        form = QFormLayout(panel)
        form.addRow(self.tr("Stretch"), self.stretch)
        form.addRow(self.tr("Brightness"), self.brightness)
        form.addRow(self.tr("Contrast"), self.contrast)
        form.addRow(self.tr("Gamma"), self.gamma)
        form.addRow("", self.reset)
        menu = QMenu(self.button)
        content = QWidgetAction(menu)
        content.setDefaultWidget(panel)
        menu.addAction(content)
        self.button.setMenu(menu)
        self.button.setIcon(QgsApplication.getThemeIcon("/mActionIncreaseContrast.svg"))
        self.button.setAutoRaise(True)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(self.tr("Contrast of this view; the project's layer stays as it is"))
        self.button.setAccessibleName(self.tr("Contrast"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(*self.bands)
        # Both views begin at the same height, whatever stands above them.
        self.setMinimumHeight(self.bands[0].sizeHint().height() + 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 1, 2, 1)
        row.setSpacing(3)
        row.addWidget(self.title, 1)
        for combo in self.bands:
            combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(combo)
        row.addWidget(self.button)


def _slider(low: int, high: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(low, high)
    slider.setMinimumWidth(160)
    return slider


def _log10(value: float) -> float:
    return math.log10(value) if value > 0 else 0.0
