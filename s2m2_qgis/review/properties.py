"""The heatmap layer's properties, which QGIS asks a layer of a plugin's own to show: its opacity."""

from __future__ import annotations

from qgis.core import QgsPluginLayer
from qgis.gui import QgsOpacityWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout

translate = QCoreApplication.translate


def show_properties(layer: QgsPluginLayer) -> QDialog:
    """Open the properties beside the map; what is changed shows at once."""
    dialog = QDialog(QApplication.activeWindow())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("Review", "{0}: properties").format(layer.name()))
    opacity = QgsOpacityWidget()
    opacity.setOpacity(layer.opacity())

    def change(value: float) -> None:
        layer.setOpacity(value)
        layer.triggerRepaint()

    opacity.opacityChanged.connect(change)
    layer.willBeDeleted.connect(dialog.close)
    form = QFormLayout()
    form.addRow(translate("Review", "Opacity"), opacity)
    form.addRow(translate("Review", "Folder"), QLabel(layer.source()))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    column.addLayout(form)
    column.addWidget(buttons)
    dialog.show()
    return dialog
