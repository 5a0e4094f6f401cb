"""Where the network computes: offered on the *Register* page and on the engine's."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .widgets import shrinkable


class DeviceCombo(QComboBox):
    """``automatic``, the processor, and what else the engine has."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        shrinkable(self, 8)
        self.setToolTip(self.tr("Where the network computes; automatic takes a graphics card that has room"))
        self.addItem(self.tr("automatic"), "auto")
        self.offer(("cpu",))

    def offer(self, names: Iterable[str]) -> None:
        """Offer more devices; the choice stays."""
        for name in names:
            if name and self.findData(name) < 0:
                self.addItem(self.tr("processor (CPU)") if name == "cpu" else name.upper(), name)

    def name(self) -> str:
        """``auto``, ``cpu``, ``cuda`` or ``cuda:N``."""
        return str(self.currentData() or "auto")

    def choose(self, name: str) -> None:
        """Choose a device; one that this machine lacks is offered all the same, since the engine says what it lacks."""
        self.offer((name,))
        self.setCurrentIndex(self.findData(name))
