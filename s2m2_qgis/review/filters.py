"""Which matches are listed: by confidence, residual, agreement of the levels, and status."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.gui import QgsCheckableComboBox, QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QLabel, QPushButton

from ..dock.widgets import NoAccidentalWheel
from .matches import STATUSES, Matches

translate = QCoreApplication.translate

#: A filter is applied so long after the last change, ms: not with every step of a spin box.
_CALM_MS = 150


@dataclass(frozen=True)
class Filter:
    """What passes.

    Attributes:
        least, most: confidence, 0–1.
        residual_px: at least this far from what the model predicts; 0 = any, also where there is no residual.
        disagree_px: the levels' peaks at least this far apart; 0 = any, also where it was not measured.
        statuses: indices into ``matches.STATUSES``.
    """

    least: float = 0.0
    most: float = 1.0
    residual_px: float = 0.0
    disagree_px: float = 0.0
    statuses: tuple[int, ...] = tuple(range(len(STATUSES)))

    def passing(self, matches: Matches) -> np.ndarray:
        """(N,) bool."""
        # Spin boxes show two decimals: what reads as 0.50 shall pass a limit of 0.50.
        confidence = np.round(matches.confidence, 2)
        passing = (confidence >= self.least) & (confidence <= self.most) & np.isin(matches.status, self.statuses)
        for limit, measured in ((self.residual_px, matches.residual_px), (self.disagree_px, matches.disagree_px)):
            if limit > 0:
                passing &= np.nan_to_num(measured, nan=-1.0) >= limit
        found: np.ndarray = passing
        return found


def status_words() -> tuple[str, ...]:
    """The statuses for the user, each with a sign of its own, in the order of ``matches.STATUSES``."""
    return (
        translate("Review", "● used"),
        translate("Review", "✕ outlier"),
        translate("Review", "? doubtful"),
        translate("Review", "⊘ rejected"),
        translate("Review", "✔ accepted"),
        translate("Review", "✚ by hand"),
    )


class FilterBox(QgsCollapsibleGroupBox):
    """The filters' controls.

    Signals:
        chosen: (Filter, on the map, too).
        arrows: how many times as long arrows shall be drawn.
    """

    chosen = pyqtSignal(object, bool)
    arrows = pyqtSignal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(self.tr("Filter and arrows"))
        self.least, self.most = _spin(1.0, 0.05, 2), _spin(1.0, 0.05, 2)
        self.most.setValue(1.0)
        self.residual, self.disagree = _spin(999.0, 0.5, 1), _spin(999.0, 0.5, 1)
        for box, words in (
            (self.least, self.tr("least confidence")),
            (self.most, self.tr("highest confidence")),
            (self.residual, self.tr("distance from what the model predicts, px")),
            (self.disagree, self.tr("distance of the deep level's peak from the shallow one's, px")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)
        for box in (self.residual, self.disagree):
            box.setPrefix("≥ ")
            box.setSuffix(self.tr(" px"))
            box.setSpecialValueText(self.tr("any"))
        self.statuses = QgsCheckableComboBox()
        self.statuses.setAccessibleName(self.tr("Status"))
        self.statuses.setMinimumWidth(80)
        self.statuses.setDefaultText(self.tr("all"))
        for code, words in enumerate(status_words()):
            self.statuses.addItemWithCheckState(words, Qt.CheckState.Unchecked, code)
        self.on_map = QCheckBox(self.tr("on the map, too"))
        self.on_map.setChecked(True)
        self.longer = _spin(100.0, 0.5, 1)
        self.longer.setMinimum(0.5)
        self.longer.setValue(1.0)
        self.longer.setPrefix("× ")
        self.longer.setToolTip(self.tr("Length of the arrows on the map, beyond what makes them visible"))
        self.longer.setAccessibleName(self.tr("Length of the arrows"))
        self.longer.valueChanged.connect(lambda value: self.arrows.emit(value))
        self.reset_button = QPushButton(self.tr("Reset"))
        row = QHBoxLayout()
        row.addWidget(self.least, 1)
        row.addWidget(QLabel("–"))
        row.addWidget(self.most, 1)
        last = QHBoxLayout()
        last.addWidget(self.on_map, 1)
        last.addWidget(self.reset_button)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Confidence"), row)
        form.addRow(self.tr("Residual"), self.residual)
        form.addRow(self.tr("Levels apart"), self.disagree)
        form.addRow(self.tr("Status"), self.statuses)
        form.addRow(last)
        form.addRow(self.tr("Arrows"), self.longer)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._tell)
        for box in (self.least, self.most, self.residual, self.disagree):
            box.valueChanged.connect(lambda _value: self._calm.start())
        self.statuses.checkedItemsChanged.connect(lambda _items: self._calm.start())
        self.on_map.toggled.connect(lambda _on: self._calm.start())
        self.reset_button.clicked.connect(lambda: self.reset())
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.least, self.most, self.residual, self.disagree, self.statuses, self.longer)

    def filter(self) -> Filter:
        """What is chosen; no status checked = all."""
        checked = tuple(int(code) for code in self.statuses.checkedItemsData())
        return Filter(
            self.least.value(),
            self.most.value(),
            self.residual.value(),
            self.disagree.value(),
            checked or Filter().statuses,
        )

    def show_arrows(self, factor: float) -> None:
        """Say how long they are drawn."""
        self.longer.blockSignals(True)
        self.longer.setValue(factor)
        self.longer.blockSignals(False)

    def reset(self) -> None:
        """Let everything pass."""
        self.least.setValue(0.0)
        self.most.setValue(1.0)
        self.residual.setValue(0.0)
        self.disagree.setValue(0.0)
        self.statuses.deselectAllOptions()

    def _tell(self) -> None:
        self.chosen.emit(self.filter(), self.on_map.isChecked())


def _spin(most: float, step: float, decimals: int) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0.0, most)
    box.setSingleStep(step)
    box.setDecimals(decimals)
    box.setMinimumWidth(60)
    return box
