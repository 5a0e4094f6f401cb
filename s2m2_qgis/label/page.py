"""The *Label* page of the dock: which label set, which pair; the work itself is done in the workspace window."""

from __future__ import annotations

import os
from typing import Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface, QgsScrollArea
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import JobError
from ..dock.layer_picker import OpticalPicker, SarPicker
from ..dock.widgets import NoAccidentalWheel, allow, escaped, line, shrinkable, wrapped_label
from ..engine_client import Engines
from ..i18n import number
from ..tiepoints.memory import LabelMemory, label_sets
from ..tiepoints.points import LayerPair
from ..tiepoints.schema import TIE_POINTS
from ..tiepoints.session import LabelSession
from ..tiepoints.store import LabelStore
from ..tiepoints.whereabouts import find_pair
from . import label_sets as sets
from .deletion import delete_pair
from .pair_list import PairList
from .window import LabelWindow

_WARNING = Qgis.MessageLevel.Warning
Layers = Callable[[], tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]]


class LabelPage(QgsScrollArea):
    """Chooses what is labelled, and owns the session, what the project remembers of it, and the window.

    Args:
        iface: QGIS.
        engines: the plugin's engines.
        usual_layers: the layers that another page works on, to begin with.

    Signals:
        news: (sentence, Qgis.MessageLevel) for the message bar.
    """

    news = pyqtSignal(str, object)

    def __init__(
        self, iface: QgisInterface, engines: Engines, usual_layers: Layers, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._iface, self._engines, self._usual_layers = iface, engines, usual_layers
        self.session = LabelSession(self)
        self.memory = LabelMemory(self.session, self)
        self.workspace_window: Optional[LabelWindow] = None
        self.store: Optional[LabelStore] = None
        self.sets = shrinkable(QComboBox(), 10)
        self.new_button, self.open_button, self.delete_button = QToolButton(), QToolButton(), QToolButton()
        self.pairs = PairList()
        self.go_on = QPushButton(self.tr("Go on labelling"))
        self.label_button = QPushButton(self.tr("Label this pair"))
        self.summary = wrapped_label()
        self._lay_out()
        self._fill_later = QTimer(self)
        self._fill_later.setSingleShot(True)
        self._fill_later.setInterval(0)
        self._fill_later.timeout.connect(self.refresh)
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.sets, self.sar.layers, self.sar.band, self.optical.layers, *self.optical.colours)
        self.sets.activated.connect(lambda _row: self.open_set(str(self.sets.currentData() or "")))
        self.new_button.clicked.connect(lambda: self._ask_new())
        self.open_button.clicked.connect(lambda: self._ask_open())
        self.pairs.itemActivated.connect(lambda _item, _column: self.label_selected())
        self.pairs.itemSelectionChanged.connect(self._allow)
        self.pairs.customContextMenuRequested.connect(self._pair_menu)
        self.pairs.delete.connect(lambda: self.delete_selected())
        self.delete_button.clicked.connect(lambda: self.delete_selected())
        self.go_on.clicked.connect(lambda: self.label_selected())
        self.label_button.clicked.connect(lambda: self.label_layers())
        self.sar.changed.connect(self._allow)
        self.optical.changed.connect(self._allow)
        self.session.opened.connect(self._session_opened)
        self.session.list.changed.connect(lambda _change: self._fill_later.start())
        self.session.assessed.connect(self._summarise)
        self.session.trouble.connect(self._tell)
        self.memory.restored.connect(self._restored)
        project = QgsProject.instance()
        project.writeProject.connect(self._project_written)
        project.cleared.connect(self._project_cleared)
        self.refresh()
        # A project that was open before the plugin was switched on.
        self.memory.restore()

    def release(self) -> None:
        """Let go of the project, and take the window away."""
        project = QgsProject.instance()
        project.writeProject.disconnect(self._project_written)
        project.cleared.disconnect(self._project_cleared)
        self._fill_later.stop()
        self.memory.release()
        self.session.release()
        if self.workspace_window is not None:
            self.workspace_window.release()
            self._iface.removeDockWidget(self.workspace_window)
            self.workspace_window.deleteLater()
            self.workspace_window = None

    def open_set(self, path: str) -> bool:
        """Show the pairs of a label set; False where it cannot be read, which the message bar then says."""
        if not path:
            return False
        try:
            self.store = LabelStore.open(path)
        except JobError as error:
            self._tell(error.message)
            self.refresh()
            return False
        self.refresh()
        return True

    def create_set(self, path: str) -> bool:
        """Make a label set; False where none can be made, which the message bar then says."""
        try:
            self.store = sets.create(path)
        except JobError as error:
            self._tell(error.message)
            return False
        self.refresh()
        return True

    def label_layers(self) -> bool:
        """Label the two chosen layers, in a new label set where none is open; False where that cannot be."""
        project, sar, optical = QgsProject.instance(), self.sar.layer(), self.optical.layer()
        if sar is None or optical is None:
            return False
        if self.store is None and not self.create_set(sets.usual_path(project)):
            return False
        assert self.store is not None
        try:
            pair = sets.pair_of(self.store, project, sar, optical, (self.sar.bands(), self.optical.bands()))
        except JobError as error:
            self._tell(error.message)
            return False
        return self._label(self.store, pair, sar, optical)

    def label_selected(self) -> bool:
        """Label the pair that is selected in the list; layers that are missing are added to the project."""
        pair = self.selected_pair()
        if self.store is None or pair is None:
            return False
        project = QgsProject.instance()
        return self._label(self.store, pair, sets.layer_for(project, pair.sar), sets.layer_for(project, pair.optical))

    def delete_selected(self) -> bool:
        """Delete the selected pair with its points, after a question; False where it stays."""
        pair, store = self.selected_pair(), self.store
        if pair is None or store is None:
            return False
        try:
            if not delete_pair(self, store, pair):
                return False
        except JobError as error:
            self._tell(error.message)
            self.refresh()
            return False
        session = self.session
        is_open = session.store is not None and session.store.path == store.path
        if is_open and session.pair is not None and session.pair.id == pair.id:
            session.close()
            if self.workspace_window is not None:
                self.workspace_window.setUserVisible(False)
        self.memory.forget_pair(store.path, pair.id)
        self.refresh()
        return True

    def selected_pair(self) -> Optional[LayerPair]:
        """The pair that is selected in the list."""
        return self.pairs.selected()

    def workspace(self) -> LabelWindow:
        """The workspace window, made when it is first asked for."""
        if self.workspace_window is None:
            self.workspace_window = LabelWindow(self._iface, self._engines, self.session)
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.workspace_window)
            self.workspace_window.setUserVisible(False)
        return self.workspace_window

    def refresh(self) -> None:
        """Show the label sets, the pairs of the open one, and what can be done."""
        project = QgsProject.instance()
        known = label_sets(project)
        here = self.store.path if self.store is not None else ""
        if here and here not in known:
            known.append(here)
        self.sets.clear()
        for path in known:
            self.sets.addItem(os.path.basename(path), path)
            self.sets.setItemData(self.sets.count() - 1, path, Qt.ItemDataRole.ToolTipRole)
        if not here:
            self.sets.insertItem(0, self.tr("choose…") if known else self.tr("none yet"), "")
        self.sets.setCurrentIndex(max(0, self.sets.findData(here)))
        self.sets.setToolTip(here or self.tr("A label set holds the tie points of any number of layer pairs"))
        self._fill_pairs()
        self._summarise()
        self._allow()

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Begin with the layers that are worked on elsewhere."""
        super().showEvent(event)
        if self.sar.layer() is None and self.optical.layer() is None:
            sar, optical = self._usual_layers()
            self.sar.set_layer(sar)
            self.optical.set_layer(optical)
        self._allow()

    def show_points(self) -> None:
        """Add the label set's tie points to the map as a layer of QGIS."""
        if self.store is not None:
            name = os.path.splitext(os.path.basename(self.store.path))[0]
            self._iface.addVectorLayer(f"{self.store.path}|layername={TIE_POINTS}", name, "ogr")

    def _label(
        self, store: LabelStore, pair: LayerPair, sar: Optional[QgsRasterLayer], optical: Optional[QgsRasterLayer]
    ) -> bool:
        # First, so that the window hears of the pair.
        window = self.workspace()
        if not self.session.open(store, pair, sar, optical):
            return False
        window.open()
        return True

    def _session_opened(self) -> None:
        if self.session.store is not None:
            self.store = self.session.store
        self._fill_later.start()

    def _restored(self, state: object) -> None:
        if not isinstance(state, dict) or not state:
            return
        window = self.workspace()
        if state.get("open"):
            window.open()
        # When the views have their size.
        QTimer.singleShot(0, lambda: self._restore_window(state))

    def _restore_window(self, state: dict) -> None:
        if self.workspace_window is not None and self.session.pair is not None:
            self.workspace_window.restore(state)

    def _project_written(self, *_document: object) -> None:
        if self.workspace_window is not None and self.session.pair is not None:
            self.memory.remember_window(self.workspace_window.state())

    def _project_cleared(self) -> None:
        self.store = None
        if self.workspace_window is not None:
            self.workspace_window.setUserVisible(False)
        self._fill_later.start()

    def _tell(self, text: str) -> None:
        window = self.workspace_window
        if window is not None and window.isUserVisible():
            window.tell(text)
        else:
            self.news.emit(text, _WARNING)

    def _fill_pairs(self) -> None:
        now = self.session.pair
        if self.store is None:
            self.pairs.show_rows((), 0)
            return
        try:
            found = sets.rows(self.store)
        except JobError as error:
            self._tell(error.message)
            self.pairs.show_rows((), 0)
            return
        is_open = self.session.store is not None and self.session.store.path == self.store.path
        self.pairs.show_rows(found, now.id if is_open and now is not None else 0)

    def _summarise(self) -> None:
        session = self.session
        if session.pair is None:
            self.summary.setText(escaped(self.tr("No pair is being labelled.")))
            return
        points = session.list.points()
        off = sum(not point.enabled for point in points)
        count = self.tr("1 point") if len(points) == 1 else self.tr("{0} points").format(len(points))
        text = count + (self.tr(", {0} disabled").format(off) if off else "")
        known = session.assessment
        if known is not None:
            text += self.tr(" · {method}: RMSE {px} px").format(
                method=known.fit.method.label(), px=number(known.rmse_px, 2)
            )
            if known.outliers:
                text += self.tr(" · ⚠ {0} disagree").format(len(known.outliers))
        self.summary.setText(escaped(text))

    def _allow(self) -> None:
        chosen = self.selected_pair()
        allow(
            self.go_on,
            self.tr("Open the workspace with the selected pair"),
            "" if chosen is not None else self.tr("Select a pair in the list first"),
        )
        allow(
            self.delete_button,
            self.tr("Delete the selected pair with its points (Del); asks first"),
            "" if chosen is not None else self.tr("Select a pair in the list first"),
        )
        sar, optical = self.sar.layer(), self.optical.layer()
        why_not = ""
        if sar is None or optical is None:
            why_not = self.tr("Choose a SAR and an optical layer first")
        elif sar is optical:
            why_not = self.tr("SAR and optical are the same layer; choose two different ones")
        tooltip = self.tr("Open the workspace with these layers")
        if not why_not and self.store is None:
            tooltip = self.tr("Makes the label set “{0}” and opens the workspace with these layers").format(
                sets.usual_path(QgsProject.instance())
            )
        elif not why_not and sar is not None and optical is not None and find_pair(self.pairs.listed(), sar, optical):
            tooltip = self.tr("Go on with this pair: it is in the label set already")
        allow(self.label_button, tooltip, why_not)

    def _pair_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go_on = menu.addAction(self.tr("Go on labelling"))
        go_on.setEnabled(self.selected_pair() is not None)
        go_on.triggered.connect(lambda: self.label_selected())
        delete = menu.addAction(self.tr("Delete pair…"))
        delete.setEnabled(self.selected_pair() is not None)
        delete.triggered.connect(lambda: self.delete_selected())
        shown = menu.addAction(self.tr("Show all points of the label set as a layer"))
        shown.setEnabled(self.store is not None)
        shown.triggered.connect(lambda: self.show_points())
        menu.popup(self.pairs.viewport().mapToGlobal(at))

    def _ask_new(self) -> None:
        usual = sets.usual_path(QgsProject.instance())
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("New label set"), usual, self.tr("Label sets (*.gpkg)"), options=_NO_QUESTION
        )
        if path:
            self.create_set(path)

    def _ask_open(self) -> None:
        here = self.store.path if self.store is not None else os.path.dirname(sets.usual_path(QgsProject.instance()))
        path, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Open a label set"), here, self.tr("Label sets (*.gpkg)")
        )
        if path:
            self.open_set(path)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(5)
        self.sar, self.optical = SarPicker(form), OpticalPicker(form)
        # What its values are, the engine tells by itself.
        self.sar.scaling.hide()
        head = QHBoxLayout()
        head.addWidget(QLabel(self.tr("Label set")))
        head.addWidget(self.sets, 3)
        head.addWidget(self.new_button)
        head.addWidget(self.open_button)
        for button, icon, name, tooltip in (
            (
                self.new_button,
                "mActionFileNew",
                self.tr("New label set"),
                self.tr("Make an empty label set: a GeoPackage that keeps every edit at once"),
            ),
            (
                self.open_button,
                "mActionFileOpen",
                self.tr("Open a label set"),
                self.tr("Open a label set that was made before"),
            ),
        ):
            button.setIcon(QgsApplication.getThemeIcon(f"/{icon}.svg"))
            button.setToolTip(tooltip)
            button.setAccessibleName(name)
        self.delete_button.setIcon(QgsApplication.getThemeIcon("/mActionDeleteSelected.svg"))
        self.delete_button.setAccessibleName(self.tr("Delete the selected pair"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 6, 8, 6)
        column.addLayout(head)
        column.addWidget(self.pairs, 1)
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.addWidget(self.go_on, 1)
        row.addWidget(self.delete_button)
        column.addLayout(row)
        column.addWidget(line())
        column.addWidget(wrapped_label(escaped(self.tr("Another pair of layers:")), selectable=False))
        column.addLayout(form)
        column.addWidget(self.label_button)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)


#: The store itself refuses to overwrite, in words that say why.
_NO_QUESTION = QFileDialog.Option.DontConfirmOverwrite
