"""Two of the folded groups of the *Register* page: how to match, and what to write."""

from __future__ import annotations

import os
from typing import Optional

from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QToolButton, QWidget

from ...engine.protocol import FIELD_OUTPUTS, RESAMPLINGS, OutputSpec
from ..settings import MachineSettings
from .along_combo import AlongCombo
from .device_combo import DeviceCombo
from .folded_box import FoldedBox, short
from .widgets import allow, shrinkable

_TEMPLATE_SIDES = (64, 96, 128, 160, 192)


class MatchingBox(FoldedBox):
    """Matcher, model, device and the template grid.

    Signals:
        changed: any of them changed.
        models: the user asks for the window of models.
    """

    models = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.matcher = shrinkable(QComboBox(), 8)
        self.matcher.addItem(self.tr("S2M2 network"), "s2m2")
        self.matcher.addItem(self.tr("CFOG (training-free)"), "cfog")
        self.matcher.setToolTip(
            self.tr("The trained network, or channel features of oriented gradients, which need no training")
        )
        self.model = QgsFileWidget()
        self.model.setFilter(self.tr("Models (*.safetensors)"))
        self.model.setDialogTitle(self.tr("Choose a model"))
        self.model.lineEdit().setPlaceholderText(self.tr("the plugin's own"))
        self.models_button = QToolButton()
        self.models_button.setText(self.tr("Models…"))
        self.models_button.setToolTip(self.tr("All models with their cards: compare, import, export, choose"))
        self.models_button.clicked.connect(lambda: self.models.emit())
        self.device = DeviceCombo()
        self.gsd = QgsDoubleSpinBox()
        self.gsd.setRange(0.0, 100000.0)
        self.gsd.setDecimals(3)
        self.gsd.setSpecialValueText(self.tr("automatic"))
        self.gsd.setToolTip(
            self.tr(
                "Pixel size at which the images are compared, in units of the optical CRS; automatic: the coarser one"
            )
        )
        self.template = shrinkable(QComboBox(), 8)
        self.template.addItem(self.tr("automatic"), 0)
        for side in _TEMPLATE_SIDES:
            self.template.addItem(self.tr("{0} px").format(side), side)
        self.template.setToolTip(self.tr("Side of the squares that are searched for; automatic: the largest that fits"))
        self.templates = QgsSpinBox()
        self.templates.setRange(1, 1000)
        self.templates.setValue(36)
        self.templates.setClearValue(36)
        self.templates.setSuffix(self.tr(" templates"))
        self.templates.setToolTip(self.tr("How many templates are searched for at most; more take longer"))
        self._form.addRow(self.tr("Matcher"), self.matcher)
        self._form.addRow(self.tr("Model"), self.model)
        self._form.addRow("", self.models_button)
        self._form.addRow(self.tr("Device"), self.device)
        self._form.addRow(self.tr("Pixel size"), self.gsd)
        self._form.addRow(self.tr("Template"), self.template)
        self._form.addRow(self.tr("At most"), self.templates)
        self._wheel.watch(self.matcher, self.device, self.gsd, self.template, self.templates)
        self.matcher.currentIndexChanged.connect(self._touch)
        self.model.fileChanged.connect(self._touch)
        self.device.currentIndexChanged.connect(self._touch)
        self.gsd.valueChanged.connect(self._touch)
        self.template.currentIndexChanged.connect(self._touch)
        self.templates.valueChanged.connect(self._touch)
        self._retitle()

    def show_whole_scene(self, whole_scene: bool) -> None:
        """The number of templates of a whole scene is asked elsewhere."""
        self._show_row(self.templates, not whole_scene)

    def restore(self, settings: MachineSettings) -> None:
        """Show the user's settings."""
        self.matcher.setCurrentIndex(max(0, self.matcher.findData(settings.matcher)))
        self.device.choose(settings.device)
        self._retitle()

    def show_model(self, path: str) -> None:
        """Show the model that is used; emits nothing."""
        self.model.blockSignals(True)
        self.model.setFilePath(path)
        self.model.blockSignals(False)
        self._retitle()

    def _retitle(self) -> None:
        network = self.matcher.currentData() == "s2m2"
        allow(
            self.model,
            self.tr("A model of your own (.safetensors); empty = the one that came with the plugin"),
            "" if network else self.tr("CFOG needs no model; choose the S2M2 network to use one"),
        )
        model = os.path.splitext(os.path.basename(self.model.filePath()))[0]
        if not network:
            title = self.tr("Matching: CFOG")
        elif model:
            title = self.tr("Matching: {0}").format(short(model))
        else:
            title = self.tr("Matching: S2M2 network")
        if self.device.name() != "auto":
            title = self.tr("{0} on {1}").format(title, self.device.name().upper())
        self.setTitle(title)


class OutputBox(FoldedBox):
    """Where results go, and how moved layers are written.

    Signals:
        changed: any of it changed.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._whole_scene = False
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(self.tr("Choose a folder for results"))
        self.folder.lineEdit().setPlaceholderText(self.tr("beside the project"))
        self.folder.setToolTip(self.tr("Each run makes a folder of its own in here; inputs are never changed"))
        self.format = shrinkable(QComboBox(), 8)
        self.format.addItem(self.tr("keep pixels (VRT)"), "vrt")
        self.format.addItem(self.tr("copy pixels (GeoTIFF)"), "copy")
        self.format.setToolTip(
            self.tr(
                "The pixels are the same either way. A VRT is a small file that refers to the original raster; "
                "a copy stands on its own"
            )
        )
        self.form = shrinkable(QComboBox(), 8)
        for name, text in zip(
            FIELD_OUTPUTS,
            (self.tr("keep pixels where possible"), self.tr("new pixels (GeoTIFF)"), self.tr("nothing, only look")),
        ):
            self.form.addItem(text, name)
        self.form.setToolTip(
            self.tr(
                "A scene that shifts, turns or stretches as a whole keeps its pixels under a new georeference. One "
                "that bends gets new pixels, written as a Cloud-Optimized GeoTIFF"
            )
        )
        self.resampling = shrinkable(QComboBox(), 8)
        for name, text in zip(
            RESAMPLINGS,
            (
                self.tr("nearest value"), self.tr("bilinear"), self.tr("cubic"), self.tr("Lanczos"), self.tr("average"),
                self.tr("most frequent"),
            ),
        ):  # fmt: skip
            self.resampling.addItem(text, name)
        self.resampling.setToolTip(
            self.tr("How new pixels come about. Classes and complex values are never mixed, whatever is chosen")
        )
        self.align = shrinkable(QComboBox(), 8)
        self.align.addItem(self.tr("of each layer"), False)
        self.align.addItem(self.tr("of the optical layer"), True)
        self.align.setToolTip(
            self.tr("CRS, pixel size and pixel borders of corrected rasters: each layer's own, or the optical layer's")
        )
        self.along = AlongCombo()
        self._form.addRow(self.tr("Folder"), self.folder)
        self._form.addRow(self.tr("Shifted"), self.format)
        self._form.addRow(self.tr("Corrected"), self.form)
        self._form.addRow(self.tr("Resampling"), self.resampling)
        self._form.addRow(self.tr("Pixel grid"), self.align)
        self._form.addRow(self.tr("Along"), self.along)
        self._wheel.watch(self.format, self.form, self.resampling, self.align, self.along)
        self.folder.fileChanged.connect(self._touch)
        for combo in (self.format, self.form, self.resampling, self.align):
            combo.currentIndexChanged.connect(self._touch)
        self.along.chosen.connect(self._touch)
        self.show_whole_scene(False)

    def show_whole_scene(self, whole_scene: bool) -> None:
        """Ask how corrected layers are written, or how a shifted one is."""
        self._whole_scene = whole_scene
        self._show_row(self.format, not whole_scene)
        for field in (self.form, self.resampling, self.align, self.along):
            self._show_row(field, whole_scene)
        self._retitle()

    def output_spec(self) -> OutputSpec:
        """How the corrected layers of a whole scene are written.

        Raises:
            JobError: a layer that is to be corrected along cannot be opened by the engine.
        """
        rasters, vectors = self.along.specs()
        return OutputSpec(
            form=str(self.form.currentData()),
            resampling=str(self.resampling.currentData()),
            align=int(self.align.currentData()),
            rasters=rasters,
            vectors=vectors,
        )

    def restore(self, settings: MachineSettings) -> None:
        """Show the user's settings."""
        self.folder.setFilePath(settings.output_folder)
        self.format.setCurrentIndex(max(0, self.format.findData(settings.output_format)))
        self.form.setCurrentIndex(max(0, self.form.findData(settings.field_output)))
        self.resampling.setCurrentIndex(max(0, self.resampling.findData(settings.resampling)))
        self.align.setCurrentIndex(int(settings.align))
        self._retitle()

    def _retitle(self) -> None:
        path = self.folder.filePath()
        place = os.path.basename(os.path.normpath(path)) if path else self.tr("beside the project")
        title = self.tr("Output: {0}").format(short(place))
        if not self._whole_scene:
            self.setTitle(title if self.format.currentData() == "vrt" else self.tr("{0}, copy").format(title))
            return
        nothing = self.form.currentData() == FIELD_OUTPUTS[-1]
        for field in (self.resampling, self.align, self.along):
            # With its label, since there is nothing to be set then.
            self._show_row(field, not nothing)
        count = len(self.along.ids())
        self.setTitle(self.tr("Output: {0} more layers").format(count) if count and not nothing else title)
