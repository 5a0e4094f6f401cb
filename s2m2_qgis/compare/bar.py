"""The small bar over the map: which two layers are compared, and how."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeyEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QToolButton, QWidget

from ..help import Topic, help_button
from ..resources import icon
from .modes import (
    CHECKERBOARD,
    FASTEST,
    FLICKER,
    LARGEST,
    MODES,
    SLOWEST,
    SMALLEST,
    SWIPE_HORIZONTAL,
    SWIPE_VERTICAL,
    View,
)

#: Letters of a layer's name that stay readable, and px that the arrow and frame of a combo box take.
_LETTERS, _FRAME = 7, 30


class CompareBar(QFrame):
    """Two layers, four ways to show them, swap and close.

    Signals:
        layers_chosen: the ids of both layers.
        view_changed: a :class:`.modes.View`.
        close_asked: the comparison shall end.
    """

    layers_chosen = pyqtSignal(str, str)
    view_changed = pyqtSignal(object)
    close_asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._filling = False
        self.setObjectName("S2m2SarCompareBar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.first, self.second = self._combo(self.tr("First layer")), self._combo(self.tr("Second layer"))
        self.swap = self._button(icon("compare_swap"), self.tr("Swap both layers (Space)"))
        self.modes = QButtonGroup(self)
        self.modes.setExclusive(True)
        self.mode_buttons: dict[str, QToolButton] = {}
        for number, (mode, text) in enumerate(
            (
                (SWIPE_VERTICAL, self.tr("Swipe: drag the line left and right")),
                (SWIPE_HORIZONTAL, self.tr("Swipe: drag the line up and down")),
                (FLICKER, self.tr("Flicker: both in turn (F)")),
                (CHECKERBOARD, self.tr("Checkerboard")),
            )
        ):
            button = self._button(icon(f"compare_{mode}"), text)
            button.setCheckable(True)
            self.modes.addButton(button, number)
            self.mode_buttons[mode] = button
        self.rate = QgsDoubleSpinBox()
        self.rate.setRange(SLOWEST, FASTEST)
        self.rate.setDecimals(1)
        self.rate.setSingleStep(0.5)
        self.rate.setSuffix(self.tr(" /s"))
        self.rate.setShowClearButton(False)
        self.rate.setToolTip(self.tr("Changes in a second"))
        self.tile = QgsSpinBox()
        self.tile.setRange(SMALLEST, LARGEST)
        self.tile.setSingleStep(16)
        self.tile.setSuffix(self.tr(" px"))
        self.tile.setShowClearButton(False)
        self.tile.setToolTip(self.tr("Side of a tile"))
        self.close_button = self._button(QgsApplication.getThemeIcon("/mIconClose.svg"), self.tr("End (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(3)
        for widget in (self.first, self.swap, self.second, *self.mode_buttons.values(), self.rate, self.tile):
            row.addWidget(widget)
        self.help_button = help_button(Topic.COMPARE)
        # The keys belong to the map.
        self.help_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.help_button)
        row.addWidget(self.close_button)
        self.first.currentIndexChanged.connect(self._layers)
        self.second.currentIndexChanged.connect(self._layers)
        self.swap.clicked.connect(self.swap_layers)
        self.modes.buttonClicked.connect(lambda button: self._change(self._with_mode(MODES[self.modes.id(button)])))
        self.rate.valueChanged.connect(lambda rate: self._change(self._view.with_rate(rate)))
        self.tile.valueChanged.connect(lambda tile: self._change(self._view.with_tile(tile)))
        self.close_button.clicked.connect(lambda: self.close_asked.emit())
        self.show_view(self._view)

    def show_layers(self, layers: list[tuple[str, str]], first: str, second: str) -> None:
        """Offer layers, each (id, name), and show which two are compared; emits nothing."""
        self._filling = True
        for combo, chosen in ((self.first, first), (self.second, second)):
            combo.clear()
            for layer_id, name in layers:
                combo.addItem(name, layer_id)
                combo.setItemData(combo.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
            combo.setCurrentIndex(combo.findData(chosen))
            combo.setToolTip(combo.currentText())
        self._filling = False

    def show_view(self, view: View) -> None:
        """Show how the layers are compared; emits nothing."""
        self._view = view
        self._filling = True
        self.mode_buttons[view.mode].setChecked(True)
        self.rate.setValue(view.rate)
        self.tile.setValue(view.tile)
        self._filling = False
        self.rate.setVisible(view.mode == FLICKER)
        self.tile.setVisible(view.mode == CHECKERBOARD)
        self.adjustSize()

    def swap_layers(self) -> None:
        """The first becomes the second."""
        first, second = self.first.currentIndex(), self.second.currentIndex()
        self._filling = True
        self.first.setCurrentIndex(second)
        self.second.setCurrentIndex(first)
        self._filling = False
        self._layers()

    def fit(self, room: QSize) -> None:
        """Lie at the top of a map of ``room`` px, in its middle."""
        width = min(self.sizeHint().width(), room.width())
        self.setGeometry((room.width() - width) // 2, 0, width, self.sizeHint().height())

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Esc ends, also from an entry of the bar."""
        if event is not None and event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.close_asked.emit()
            return
        super().keyPressEvent(event)

    def _layers(self, _index: int = 0) -> None:
        if self._filling:
            return
        for combo in (self.first, self.second):
            combo.setToolTip(combo.currentText())
        self.layers_chosen.emit(str(self.first.currentData() or ""), str(self.second.currentData() or ""))

    def _with_mode(self, mode: str) -> View:
        return View(mode, self._view.divider, self._view.rate, self._view.tile)

    def _change(self, view: View) -> None:
        if not self._filling:
            self.show_view(view)
            self.view_changed.emit(view)

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(2 * _LETTERS)
        combo.setMinimumWidth(combo.fontMetrics().averageCharWidth() * _LETTERS + _FRAME)
        combo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return combo

    @staticmethod
    def _button(symbol: QIcon, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(symbol)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        # The keys belong to the map.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
