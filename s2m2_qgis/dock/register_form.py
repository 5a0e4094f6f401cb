"""What the user chooses on the *Register* page, and the ``RegisterSpec`` or ``FieldSpec`` that it amounts to."""

from __future__ import annotations

import dataclasses
from typing import Optional, Union

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface, QgsDoubleSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QFormLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ...engine.protocol import FieldSpec, JobError, RegisterSpec
from ..basemap import optical_spec
from ..layers import layer_spec, preferred_optical_bands
from ..settings import FIELD, SHIFT, MachineSettings, RegisterSettings
from .area_box import AreaBox
from .field_box import FieldBox
from .layer_picker import OpticalPicker, SarPicker
from .option_boxes import MatchingBox, OutputBox
from .start_box import StartBox
from .widgets import NoAccidentalWheel

#: Parts of layer names that tell a SAR image.
_SAR_NAMES = (
    *("sar", "s1_", "s1a", "s1b", "s1c", "sentinel-1", "sentinel1", "gf3", "radarsat"),
    *("_vv", "_vh", "_hh", "_hv"),
)


class RegisterForm(QWidget):
    """Layers, search, area, start, matcher and output.

    Signals:
        changed: anything changed that a RegisterSpec depends on.
        hint: what to do next in the map; empty when there is nothing more to do.
    """

    changed = pyqtSignal()
    hint = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._restoring = False
        self.one_shift = QRadioButton(self.tr("One shift"))
        self.one_shift.setToolTip(
            self.tr("The one shift between both layers: fast, keeps the pixels; right for flat land and small areas")
        )
        self.whole_scene = QRadioButton(self.tr("Whole scene"))
        self.whole_scene.setToolTip(
            self.tr(
                "How far each place of the scene is displaced, and the scene corrected by it: for hills, large scenes "
                "and images without terrain correction. Takes minutes"
            )
        )
        self.one_shift.setChecked(True)
        self._modes = QButtonGroup(self)
        self._modes.addButton(self.one_shift)
        self._modes.addButton(self.whole_scene)
        self.moves_sar = QRadioButton(self.tr("SAR"))
        self.moves_sar.setToolTip(self.tr("The SAR layer gets a new georeference; the optical one stays"))
        self.moves_optical = QRadioButton(self.tr("optical"))
        self.moves_optical.setToolTip(
            self.tr("The optical layer gets a new georeference: terrain-corrected SAR is often the better placed")
        )
        self.moves_sar.setChecked(True)
        self._moves = QButtonGroup(self)
        self._moves.addButton(self.moves_sar)
        self._moves.addButton(self.moves_optical)
        self.radius = QgsDoubleSpinBox()
        self.radius.setRange(0.0, 100000.0)
        self.radius.setDecimals(0)
        self.radius.setSingleStep(500.0)
        self.radius.setSuffix(self.tr(" m"))
        self.radius.setSpecialValueText(self.tr("automatic"))
        self.radius.setClearValue(1000.0)
        self.radius.setValue(1000.0)
        self.radius.setToolTip(
            self.tr("How far the layers may lie apart, in metres on the ground; automatic: a quarter of the overlap")
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(5)
        form.addRow(_side_by_side(self.one_shift, self.whole_scene))
        self.sar, self.optical = SarPicker(form), OpticalPicker(form)
        form.addRow(self.tr("Moves"), _side_by_side(self.moves_sar, self.moves_optical))
        form.addRow(self.tr("Search"), self.radius)
        self.area = AreaBox(form, iface.mapCanvas(), self)
        self.start = StartBox(iface, self.layers)
        form.addRow(self.tr("Start"), self.start)
        self.field, self.matching, self.output = FieldBox(), MatchingBox(), OutputBox()
        boxes = (self.field, self.matching, self.output)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        for box in boxes:
            column.addWidget(box)
        # A group box that unfolds stretches its page unless told its folded state after it has children.
        for box in boxes:
            box.setCollapsed(True)
        self._show_mode()
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(
            self.sar.layers, self.sar.band, self.sar.scaling, self.optical.layers, *self.optical.colours, self.radius
        )
        self._wheel.watch(self.area.mode, self.area.polygons, self.area.exclude)
        self.sar.changed.connect(self._layers_changed)
        self.optical.changed.connect(self._layers_changed)
        self.moves_sar.toggled.connect(self._touch)
        self.radius.valueChanged.connect(self._touch)
        for part in (self.area, self.start, *boxes):
            part.changed.connect(self._touch)
        self.whole_scene.toggled.connect(self._mode_chosen)
        self.start.hint.connect(self.hint)

    def layers(self) -> tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]:
        """The chosen SAR and optical layers."""
        return self.sar.layer(), self.optical.layer()

    def checked_layers(self) -> tuple[QgsRasterLayer, QgsRasterLayer]:
        """The chosen layers, where they can be registered as far as a quick look tells.

        Raises:
            JobError: the one reason why they cannot.
        """
        sar, optical = self.layers()
        if sar is None:
            raise JobError(self.tr("Choose a SAR layer."))
        if optical is None:
            raise JobError(self.tr("Choose an optical layer."))
        if sar.id() == optical.id() and set(self.sar.bands()) <= set(self.optical.bands()):
            raise JobError(self.tr("The SAR and the optical layer are the same; choose two different ones."))
        return sar, optical

    @property
    def is_whole_scene(self) -> bool:
        """Whether the displacement of the whole scene is asked for, and not one shift."""
        return bool(self.whole_scene.isChecked())

    def moved_layer(self) -> Optional[QgsRasterLayer]:
        """The layer that a result will move."""
        return self.optical.layer() if self.moves_optical.isChecked() else self.sar.layer()

    def job_spec(self, out: str) -> Union[RegisterSpec, FieldSpec]:
        """What the page asks for, in the mode that is chosen.

        Args:
            out: folder for the bundle.

        Raises:
            JobError: the one reason why that cannot be asked.
        """
        register = self.spec(out)
        if not self.is_whole_scene:
            return register
        return FieldSpec(
            register=register,
            spacing_m=float(self.field.spacing.value()),
            max_points=int(self.field.points.value()),
            search_m=float(self.field.within.value()),
            models=self.field.chosen_models(),
            output=self.output.output_spec(),
        )

    def spec(self, out: str) -> RegisterSpec:
        """What the page asks of both layers, in either mode.

        Args:
            out: folder for the bundle.

        Raises:
            JobError: the one reason why that cannot be asked.
        """
        sar, optical = self.checked_layers()
        areas = self.area.spec_areas((sar, optical))
        return RegisterSpec(
            sar=layer_spec(sar, self.sar.bands(), str(self.sar.scaling.currentData())),
            optical=optical_spec(optical, self.optical.bands()),
            out=out,
            matcher=str(self.matching.matcher.currentData()),
            model=self.matching.model.filePath() if self.matching.matcher.currentData() == "s2m2" else "",
            device=self.matching.device.name(),
            max_shift_m=float(self.radius.value()),
            moves="optical" if self.moves_optical.isChecked() else "sar",
            start=self.start.start(),
            area=areas.area,
            exclude=areas.exclude,
            area_crs=areas.area_crs,
            gsd=float(self.matching.gsd.value()),
            template_px=int(self.matching.template.currentData()),
            max_templates=int(self.matching.templates.value()),
            output=str(self.output.format.currentData()),
        )

    def register_settings(self) -> RegisterSettings:
        """What a project keeps of the page."""
        sar, optical = self.layers()
        return RegisterSettings(
            sar=sar.id() if sar is not None else "",
            optical=optical.id() if optical is not None else "",
            sar_band=self.sar.bands()[0] if self.sar.bands() else 0,
            optical_bands=self.optical.bands(),
            scaling=str(self.sar.scaling.currentData()),
            moves="optical" if self.moves_optical.isChecked() else "sar",
            max_shift_m=float(self.radius.value()),
            area=str(self.area.mode.currentData()),
            area_layer=self.area.area_layer_id(),
            exclude_layer=self.area.exclude_layer_id(),
            start=self.start.start() or (),
            gsd=float(self.matching.gsd.value()),
            template_px=int(self.matching.template.currentData()),
            max_templates=int(self.matching.templates.value()),
            mode=FIELD if self.is_whole_scene else SHIFT,
            spacing_m=float(self.field.spacing.value()),
            max_points=int(self.field.points.value()),
            search_m=float(self.field.within.value()),
            models=self.field.chosen_models(),
            along=self.output.along.ids(),
        )

    def machine_settings(self, stored: MachineSettings) -> MachineSettings:
        """``stored`` with what the page says of matcher, device and output; the model is the project's affair."""
        return dataclasses.replace(
            stored,
            matcher=str(self.matching.matcher.currentData()),
            device=self.matching.device.name(),
            output_format=str(self.output.format.currentData()),
            output_folder=self.output.folder.filePath(),
            field_output=str(self.output.form.currentData()),
            resampling=str(self.output.resampling.currentData()),
            align=bool(self.output.align.currentData()),
        )

    def restore_machine(self, stored: MachineSettings) -> None:
        """Show the user's settings; emits nothing."""
        self._restoring = True
        self.matching.restore(stored)
        self.output.restore(stored)
        self._restoring = False

    def restore(self, state: RegisterSettings, project: QgsProject) -> None:
        """Show what a project keeps; one ``changed`` at the end."""
        self._restoring = True
        self.sar.set_layer(project.mapLayer(state.sar))
        self.optical.set_layer(project.mapLayer(state.optical))
        self.sar.set_band(state.sar_band)
        self.sar.set_scaling(state.scaling)
        self.optical.set_bands(state.optical_bands)
        (self.moves_optical if state.moves == "optical" else self.moves_sar).setChecked(True)
        self.radius.setValue(state.max_shift_m)
        self.area.restore(state, project)
        self.start.set_start(tuple(state.start) if len(state.start) == 4 else None)  # type: ignore[arg-type]
        self.matching.gsd.setValue(state.gsd)
        self.matching.template.setCurrentIndex(max(0, self.matching.template.findData(state.template_px)))
        self.matching.templates.setValue(state.max_templates)
        (self.whole_scene if state.mode == FIELD else self.one_shift).setChecked(True)
        self.field.restore(state.spacing_m, state.max_points, state.search_m, state.models)
        self.output.along.choose(state.along)
        self._show_mode()
        self._restoring = False
        self._layers_changed()

    def guess_layers(self, candidates: list[QgsRasterLayer]) -> None:
        """Fill empty pickers from ``candidates`` where their names or bands tell which is which."""
        if self.sar.layer() is not None or self.optical.layer() is not None:
            return
        sar = [layer for layer in candidates if looks_like_sar(layer)]
        optical = [layer for layer in candidates if layer not in sar and len(preferred_optical_bands(layer)) == 3]
        if len(sar) == 1 and len(optical) == 1:
            self.sar.set_layer(sar[0])
            self.optical.set_layer(optical[0])

    def except_layers(self, layers: list[QgsMapLayer]) -> None:
        """Keep the plugin's own result layers out of the pickers."""
        self.sar.layers.setExceptedLayerList(layers)
        self.optical.layers.setExceptedLayerList(layers)

    def release(self) -> None:
        """Let go of the map."""
        self.area.release()
        self.start.release()
        self.output.along.release()

    def _mode_chosen(self, _checked: bool) -> None:
        self._show_mode()
        self._touch()

    def _show_mode(self) -> None:
        whole_scene = self.is_whole_scene
        self.field.setVisible(whole_scene)
        self.matching.show_whole_scene(whole_scene)
        self.output.show_whole_scene(whole_scene)

    def _layers_changed(self) -> None:
        self.output.along.leave_out(self.layers())
        self.start.layers_changed()
        self._touch()

    def _touch(self, *_arguments: object) -> None:
        if not self._restoring:
            self.changed.emit()


def _side_by_side(*buttons: QRadioButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def looks_like_sar(layer: QgsRasterLayer) -> bool:
    """A name or band description that only SAR has, or a single band."""
    provider = layer.dataProvider()
    texts = [layer.name().lower(), *(provider.displayBandName(n + 1).lower() for n in range(layer.bandCount()))]
    if any(part in text for text in texts for part in _SAR_NAMES):
        return True
    return bool(layer.bandCount() == 1)
