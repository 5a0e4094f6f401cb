"""How to fine-tune: base model, method, how long, and what is seldom changed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ...engine.protocol import S2M2, SUPERVISED, DataSetSpec, FineTuneSpec
from ..dock.device_combo import DeviceCombo
from ..dock.folded_box import FoldedBox
from ..dock.widgets import NoAccidentalWheel, shrinkable
from ..models.store import ModelStore

_MINUTES = 15.0


class ExplicitBox(FoldedBox):
    """Explicit hyper-parameters, folded: the presets serve most."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.steps, self.batch, self.seed = QSpinBox(), QSpinBox(), QSpinBox()
        self.steps.setRange(0, 100_000)
        self.steps.setSpecialValueText(self.tr("as minutes allow"))
        self.steps.setToolTip(self.tr("Optimiser steps, in place of minutes; with them two runs give the same model"))
        self.batch.setRange(1, 64)
        self.batch.setValue(4)
        self.batch.setToolTip(self.tr("Labelled samples a step, and as many unlabelled ones with S2M2"))
        self.rate = QDoubleSpinBox()
        self.rate.setRange(0.01, 4.0)
        self.rate.setSingleStep(0.05)
        self.rate.setValue(0.25)
        self.rate.setToolTip(self.tr("Factor on the learning rates that the base model was trained with"))
        self.seed.setRange(0, 9999)
        self.seed.setToolTip(self.tr("Of everything random; another seed shows how much is chance"))
        self.device = DeviceCombo()
        for label, field in (
            (self.tr("Steps"), self.steps),
            (self.tr("Samples"), self.batch),
            (self.tr("Rate ×"), self.rate),
            (self.tr("Seed"), self.seed),
            (self.tr("Device"), self.device),
        ):
            self._form.addRow(label, field)
        self._wheel.watch(self.steps, self.batch, self.rate, self.seed, self.device)
        for box in (self.steps, self.batch, self.seed, self.rate):
            box.valueChanged.connect(self._touch)
        self.device.currentIndexChanged.connect(self._touch)
        self.setCollapsed(True)
        self._retitle()

    def _retitle(self) -> None:
        steps = self.tr("{0} steps").format(self.steps.value()) if self.steps.value() else self.tr("preset")
        self.setTitle(self.tr("Training · {0}").format(steps))


class FineTuneForm(QWidget):
    """The form.

    Signals:
        changed: any of its controls.
    """

    changed = pyqtSignal()

    def __init__(self, store: Optional[ModelStore] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._store = store or ModelStore()
        self._wheel = NoAccidentalWheel(self)
        self.base, self.method = shrinkable(QComboBox(), 10), shrinkable(QComboBox(), 10)
        self.base.setToolTip(self.tr("The model to begin with"))
        self.method.addItem(self.tr("S2M2 (also unlabelled)"), S2M2)
        self.method.addItem(self.tr("supervised (points only)"), SUPERVISED)
        self.method.setToolTip(
            self.tr(
                "S2M2 also learns from the parts of the scenes that have no tie points, taught by what the model "
                "itself is sure of there"
            )
        )
        self.minutes = QDoubleSpinBox()
        self.minutes.setRange(0.5, 1440.0)
        self.minutes.setDecimals(1)
        self.minutes.setValue(_MINUTES)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setToolTip(self.tr("About how long to train; a quarter of an hour is a good first try"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("named after the base model"))
        self.name.setToolTip(self.tr("Name of the new model"))
        self.explicit = ExplicitBox()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.addRow(self.tr("Begin with"), self.base)
        form.addRow(self.tr("Method"), self.method)
        form.addRow(self.tr("Train for"), self.minutes)
        form.addRow(self.tr("Call it"), self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.explicit)
        self._wheel.watch(self.base, self.method, self.minutes)
        self.refresh()
        self.base.currentIndexChanged.connect(self._touched)
        self.method.currentIndexChanged.connect(self._touched)
        self.minutes.valueChanged.connect(self._touched)
        self.name.textChanged.connect(self._touched)
        self.explicit.changed.connect(self._touched)

    def refresh(self) -> None:
        """Offer the models that there are now; the choice stays where it is still there."""
        chosen = self.base.currentData()
        self.base.blockSignals(True)
        self.base.clear()
        for model in self._store.models():
            if not model.problem:
                self.base.addItem(model.name, model.setting)
        self.base.setCurrentIndex(max(0, self.base.findData(chosen if chosen is not None else "")))
        self.base.blockSignals(False)

    def choose_base(self, setting: str) -> None:
        """Begin with the model of that setting (empty = the default), where it is in the list."""
        place = self.base.findData(setting)
        if place >= 0:
            self.base.setCurrentIndex(place)

    def spec(self, out: str, data: tuple[DataSetSpec, ...]) -> FineTuneSpec:
        """What the form says."""
        explicit = self.explicit
        return FineTuneSpec(
            out=out,
            data=data,
            base=str(self.base.currentData() or ""),
            name=self.name.text().strip(),
            method=str(self.method.currentData()),
            steps=explicit.steps.value(),
            minutes=self.minutes.value(),
            batch=explicit.batch.value(),
            rate=explicit.rate.value(),
            seed=explicit.seed.value(),
            device=explicit.device.name(),
        )

    def _touched(self, *_arguments: object) -> None:
        self.minutes.setEnabled(not self.explicit.steps.value())
        self.changed.emit()
