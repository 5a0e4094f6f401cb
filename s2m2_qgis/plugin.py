"""The plugin as QGIS sees it: what is set up when it is switched on, and taken away when it is switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QAction

from ..engine.protocol import JobError
from . import i18n, settings, tasks
from .engine_client import Engines
from .processing.provider import Provider
from .resources import icon
from .review.layer import register_layer_type, unregister_layer_type

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .compare import CompareController
    from .dock.dock import Dock
    from .help.window import GuideWindow
    from .results.group import AnyBundle

MENU = "S2M2-SAR"


class Plugin:
    """Made by ``classFactory``.

    Args:
        iface: QGIS's window; None in ``qgis_process``, which calls :meth:`initProcessing` alone.
    """

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        # Before anything says a word; modules say none while they are imported.
        i18n.install()
        self._iface = iface
        self._engines: Optional[Engines] = None
        self._provider: Optional[Provider] = None
        self._dock: Optional[Dock] = None
        self._guide: Optional[GuideWindow] = None
        self._action: Optional[QAction] = None
        self._compare: Optional[CompareController] = None
        self._compare_action: Optional[QAction] = None

    def initProcessing(self) -> None:
        """Register the Processing provider; touches no GUI and starts no engine."""
        if self._provider is None:
            self._provider = Provider(self._get_engines())
            QgsApplication.processingRegistry().addProvider(self._provider)
        # Here and not in initGui: a project that holds such layers may be opened without a window, too.
        register_layer_type()

    def initGui(self) -> None:
        """Add provider, dock and menu entry; starts no engine."""
        self.initProcessing()
        if self._iface is None:
            return
        # Not at the module's head: qgis_process has no use for widgets.
        from .compare import CompareController
        from .dock.dock import Dock
        from .help.window import GuideWindow

        window = self._iface.mainWindow()
        self._guide = GuideWindow(window)
        self._compare = CompareController(self._iface, window)
        self._dock = Dock(self._iface, self._get_engines(), window)
        self._action = QAction(icon("s2m2"), self.tr("S2M2-SAR: register SAR to optical"), window)
        self._action.setObjectName("S2m2SarAction")
        self._action.setToolTip(self.tr("Register a SAR layer to an optical one"))
        self._action.setCheckable(True)
        self._dock.setToggleVisibilityAction(self._action)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToRasterMenu(MENU, self._action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.setVisible(settings.load_machine().dock_visible)
        self._dock.register.session.compare.connect(self._compare_result)
        self._add_compare_action()

    def unload(self) -> None:
        """Take everything away again and end the engines."""
        tasks.cancel_all()
        if self._dock is not None and self._iface is not None:
            settings.change_machine(dock_visible=not self._dock.isHidden())
            self._dock.release()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        if self._guide is not None:
            self._guide.release()
            self._guide.deleteLater()
            self._guide = None
        if self._action is not None and self._iface is not None:
            self._iface.removePluginRasterMenu(MENU, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None
        if self._compare is not None and self._compare_action is not None and self._iface is not None:
            self._compare.release()
            self._compare.deleteLater()
            self._compare = None
            self._iface.removePluginRasterMenu(MENU, self._compare_action)
            self._iface.removeToolBarIcon(self._compare_action)
            self._compare_action.deleteLater()
            self._compare_action = None
        unregister_layer_type()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._engines is not None:
            self._engines.close()
            self._engines = None
        i18n.remove()

    def _add_compare_action(self) -> None:
        """The button that compares two layers of the map."""
        assert self._iface is not None
        assert self._compare is not None
        self._compare_action = QAction(icon("compare"), self.tr("Compare two layers"), self._iface.mainWindow())
        self._compare_action.setObjectName("S2m2SarCompareAction")
        self._compare_action.setToolTip(self.tr("Compare two layers on the map: swipe, flicker or checkerboard"))
        self._compare_action.setCheckable(True)
        self._compare_action.triggered.connect(self._toggle_compare)
        self._compare.active_changed.connect(self._compare_action.setChecked)
        self._iface.addToolBarIcon(self._compare_action)
        self._iface.addPluginToRasterMenu(MENU, self._compare_action)

    def _compare_result(self, key: str, bundle: AnyBundle) -> None:
        """Show what a result moved over what it was brought into register with."""
        # Not at the module's head, as above.
        from .compare import compare_result

        assert self._iface is not None
        assert self._compare is not None
        try:
            compare_result(self._compare, QgsProject.instance(), key, bundle)
        except JobError as error:
            self._iface.messageBar().pushWarning(MENU, error.message)

    def _toggle_compare(self, wanted: bool) -> None:
        assert self._iface is not None
        assert self._compare is not None
        assert self._compare_action is not None
        if not wanted:
            self._compare.stop()
        elif not self._compare.start_with_guess():
            self._compare_action.setChecked(False)
            self._iface.messageBar().pushInfo(
                MENU, self.tr("There are no two raster layers to compare; add them to the project first.")
            )

    @staticmethod
    def tr(text: str) -> str:
        """A literal in the user's language."""
        return QCoreApplication.translate("Plugin", text)

    def _get_engines(self) -> Engines:
        if self._engines is None:
            self._engines = Engines(lambda: settings.load_machine().interpreter)
        return self._engines
