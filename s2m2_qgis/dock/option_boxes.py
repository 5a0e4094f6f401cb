"""The two folded groups of the *Register* page: how to match, and what to write. Their titles say what is inside."""

from __future__ import annotations

import os
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox, QgsDoubleSpinBox, QgsFileWidget, QgsSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ..settings import MachineSettings
from .device_combo import DeviceCombo
from .widgets import NoAccidentalWheel, allow, shrinkable

_TITLE_LETTERS = 20
_TEMPLATE_SIDES = (64, 96, 128, 160, 192)


class _Box(QgsCollapsibleGroupBox):
    """A folded group with a form in it."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._wheel = NoAccidentalWheel(self)
        self._form = QFormLayout(self)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setContentsMargins(6, 6, 6, 6)
        self._form.setVerticalSpacing(4)

    def _touch(self, *_arguments: object) -> None:
        self._retitle()
        self.changed.emit()

    def _retitle(self) -> None:
        raise NotImplementedError


class MatchingBox(_Box):
    """Matcher, model, device and the template grid.

    Signals:
        changed: any of them changed.
    """

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

    def restore(self, settings: MachineSettings) -> None:
        """Show the user's settings."""
        self.matcher.setCurrentIndex(max(0, self.matcher.findData(settings.matcher)))
        self.model.setFilePath(settings.model)
        self.device.choose(settings.device)
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
            title = self.tr("Matching: {0}").format(_short(model))
        else:
            title = self.tr("Matching: S2M2 network")
        if self.device.name() != "auto":
            title = self.tr("{0} on {1}").format(title, self.device.name().upper())
        self.setTitle(title)


class OutputBox(_Box):
    """Where results go, and whether pixels are copied.

    Signals:
        changed: either changed.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
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
        self._form.addRow(self.tr("Folder"), self.folder)
        self._form.addRow(self.tr("Shifted"), self.format)
        self._wheel.watch(self.format)
        self.folder.fileChanged.connect(self._touch)
        self.format.currentIndexChanged.connect(self._touch)
        self._retitle()

    def restore(self, settings: MachineSettings) -> None:
        """Show the user's settings."""
        self.folder.setFilePath(settings.output_folder)
        self.format.setCurrentIndex(max(0, self.format.findData(settings.output_format)))
        self._retitle()

    def _retitle(self) -> None:
        path = self.folder.filePath()
        place = os.path.basename(os.path.normpath(path)) if path else self.tr("beside the project")
        title = self.tr("Output: {0}").format(_short(place))
        self.setTitle(title if self.format.currentData() == "vrt" else self.tr("{0}, copy").format(title))


def _short(name: str) -> str:
    """A name that fits into a title of the narrowest dock."""
    return name if len(name) <= _TITLE_LETTERS else name[: _TITLE_LETTERS - 1] + "…"
