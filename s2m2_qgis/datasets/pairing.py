"""Two raster layers of the project as an unlabelled pair: whether they can be one, and the dialog that asks."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from ..dock.layer_picker import OpticalPicker, SarPicker
from ..dock.widgets import NoAccidentalWheel, allow, escaped, wrapped_label
from ..help import HelpKeys, Topic, open_help
from ..label.accepted import accepted_bundle
from ..layers import why_not_usable
from ..tiepoints.points import LayerPair
from ..tiepoints.whereabouts import layer_ref
from .collect import ground

translate = QCoreApplication.translate


def why_no_pair(project: QgsProject, sar: Optional[QgsRasterLayer], optical: Optional[QgsRasterLayer]) -> str:
    """One sentence that says why two layers cannot teach; empty where they can."""
    if sar is None or optical is None:
        return translate("Pairing", "Choose a SAR and an optical layer.")
    if sar is optical or sar.source() == optical.source():
        return translate("Pairing", "SAR and optical are the same layer; choose two different ones.")
    for layer in (sar, optical):
        problem = why_not_usable(layer)
        if problem:
            return problem
        if not layer.crs().isValid():
            return translate("Pairing", "The layer “{0}” has no CRS; assign one to it.").format(layer.name())
    # An accepted registration may bring together what lies apart.
    pair = LayerPair(0, layer_ref(sar), layer_ref(optical))
    if ground(project, pair) is None and not accepted_bundle(project, sar, optical):
        return translate("Pairing", "The two layers do not overlap; check their CRS, or choose others.")
    return ""


class PairDialog(QDialog):
    """Asks for two layers and their bands."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unlabelled pair of layers"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.sar, self.optical = SarPicker(form), OpticalPicker(form)
        # What its values are, the engine tells by itself.
        self.sar.scaling.hide()
        self.said = wrapped_label(selectable=False)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.Help,
            parent=self,
        )
        self.ok_button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok_button.setText(self.tr("Add"))
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.sar.layers, self.sar.band, self.optical.layers, *self.optical.colours)
        column = QVBoxLayout(self)
        column.addWidget(
            wrapped_label(
                escaped(
                    self.tr(
                        "Two layers of the same ground. Without tie points they teach unlabelled, beside a pair that "
                        "has some."
                    )
                ),
                selectable=False,
            )
        )
        column.addLayout(form)
        column.addWidget(self.said)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.resize(420, self.sizeHint().height())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.helpRequested.connect(lambda: open_help(Topic.TRAIN_DATA))
        HelpKeys(self, Topic.TRAIN_DATA)
        self.sar.changed.connect(self._consider)
        self.optical.changed.connect(self._consider)
        self._consider()

    def pair(self) -> Optional[LayerPair]:
        """What was chosen, without an id; None where the layers cannot be a pair."""
        sar, optical = self.sar.layer(), self.optical.layer()
        if sar is None or optical is None or why_no_pair(QgsProject.instance(), sar, optical):
            return None
        return LayerPair(0, layer_ref(sar, self.sar.bands()), layer_ref(optical, self.optical.bands()))

    def _consider(self) -> None:
        why = why_no_pair(QgsProject.instance(), self.sar.layer(), self.optical.layer())
        self.said.setText(escaped(why))
        allow(self.ok_button, self.tr("Offer the pair in the table, ticked"), why)
