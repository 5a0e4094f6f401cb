"""The folded group of the *Register* page for whole scenes: where templates lie, and which models may be chosen."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.gui import QgsCheckableComboBox, QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...engine.protocol import FIELD_MODELS, FieldSpec, LayerSpec, RegisterSpec
from .. import words
from .folded_box import FoldedBox
from .widgets import shrinkable

_DEFAULT = FieldSpec(RegisterSpec(LayerSpec(""), LayerSpec(""), ""))
_MOST_TEMPLATES = 100000


class FieldBox(FoldedBox):
    """Number and distance of templates, how far each is searched, and the models.

    Signals:
        changed: any of them changed.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.points = QgsSpinBox()
        self.points.setRange(20, _MOST_TEMPLATES)
        self.points.setSingleStep(100)
        self.points.setValue(_DEFAULT.max_points)
        self.points.setClearValue(_DEFAULT.max_points)
        self.points.setSuffix(self.tr(" templates"))
        self.points.setToolTip(
            self.tr("How many places of the scene are compared at most; more follow finer terrain, and take longer")
        )
        self.spacing = self._length(
            self.tr("Distance of neighbouring templates on the ground; automatic: as close as their number allows")
        )
        self.within = self._length(
            self.tr(
                "How far a place may lie from where the one shift of the scene puts it; automatic: by what the first "
                "look at the scene finds. Give more for high mountains"
            )
        )
        self.models = QgsCheckableComboBox()
        shrinkable(self.models, 8)
        self.models.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for model in FIELD_MODELS:
            self.models.addItemWithCheckState(words.model(model), Qt.CheckState.Checked, model)
        self.models.setDefaultText(self.tr("one shift"))
        self.models.setToolTip(
            self.tr(
                "Which models of the displacement may be chosen. The simplest one is taken that predicts places "
                "which it was not fitted to as well as any other does"
            )
        )
        self._form.addRow(self.tr("At most"), self.points)
        self._form.addRow(self.tr("Spacing"), self.spacing)
        self._form.addRow(self.tr("Within"), self.within)
        self._form.addRow(self.tr("Models"), self.models)
        self._wheel.watch(self.points, self.spacing, self.within, self.models)
        for box in (self.points, self.spacing, self.within):
            box.valueChanged.connect(self._touch)
        self.models.checkedItemsChanged.connect(self._touch)
        self._retitle()

    def chosen_models(self) -> tuple[str, ...]:
        """The models that may be chosen; empty = all, and none checked means one shift alone."""
        checked = tuple(str(model) for model in self.models.checkedItemsData())
        if len(checked) == len(FIELD_MODELS):
            return ()
        return tuple(model for model in FIELD_MODELS if model in checked) or FIELD_MODELS[:1]

    def restore(self, spacing_m: float, max_points: int, search_m: float, models: Iterable[str]) -> None:
        """Show what a project keeps."""
        self.spacing.setValue(spacing_m)
        self.points.setValue(max_points)
        self.within.setValue(search_m)
        wanted = tuple(models) or FIELD_MODELS
        for row in range(self.models.count()):
            state = Qt.CheckState.Checked if self.models.itemData(row) in wanted else Qt.CheckState.Unchecked
            self.models.setItemCheckState(row, state)
        self._retitle()

    def _length(self, tooltip: str) -> QgsDoubleSpinBox:
        box = QgsDoubleSpinBox()
        box.setRange(0.0, 100000.0)
        box.setDecimals(0)
        box.setSingleStep(50.0)
        box.setSuffix(self.tr(" m"))
        box.setSpecialValueText(self.tr("automatic"))
        box.setClearValue(0.0)
        box.setToolTip(tooltip)
        return box

    def _retitle(self) -> None:
        points, all_models = self.points.value(), len(FIELD_MODELS)
        count = len(self.chosen_models()) or all_models
        if count == all_models:
            self.setTitle(self.tr("Templates: at most {0}").format(points))
        else:
            self.setTitle(self.tr("Templates: {0}, {1} models").format(points, count))
