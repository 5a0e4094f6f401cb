"""The data sets on the Train page: which there are, which are ticked, and what is to be said of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import DataSetSpec, JobError
from ..dock.widgets import allow, escaped, wrapped_label
from ..engine_client import Engines
from ..tiepoints.points import LayerPair
from . import ticks
from .check_areas import CheckAreas
from .collect import Collector, from_path, pair_key
from .coverage import Coverage
from .entry import Entry, to_spec
from .overlaps import Overlaps
from .pairing import PairDialog
from .preview import PreviewWindow
from .table import DataSetTable


class DataSetPanel(QWidget):
    """Tick what to learn from.

    Signals:
        changed: what is ticked, or what it is.
        news: a sentence for the message bar.
    """

    changed = pyqtSignal()
    news = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, engines: Engines, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self._collector = Collector()
        self._entries: list[Entry] = []
        self._troubles: list[str] = []
        self._overlaps: Optional[Overlaps] = None
        self._state = ticks.Ticks(used={})
        self._coverage = Coverage(iface.mapCanvas())
        self._preview: Optional[PreviewWindow] = None
        self.table, self.said = DataSetTable(), wrapped_label()
        self.add_button, self.remove_button, self.map_button = QToolButton(), QToolButton(), QToolButton()
        self.preview_button = QPushButton(self.tr("Samples…"))
        self.check_areas = CheckAreas(iface.mapCanvas())
        self._lay_out()
        self.table.ticked.connect(self._ticked)
        self.table.itemSelectionChanged.connect(self._allow)
        self.check_areas.changed.connect(self._check_areas_changed)
        self.check_areas.layer_left.connect(self._reconsider)
        self.remove_button.clicked.connect(lambda: self.remove())
        self.preview_button.clicked.connect(lambda: self.show_samples())
        self.map_button.toggled.connect(self._show_on_map)
        project = QgsProject.instance()
        project.readProject.connect(self._project_read)
        project.cleared.connect(self._project_read)
        # Layers come and go by the dozen.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look_again)
        project.layersAdded.connect(self._layers_changed)
        project.layersRemoved.connect(self._layers_changed)
        self._project_read()

    def release(self) -> None:
        """Let go of the project and the map."""
        project = QgsProject.instance()
        project.readProject.disconnect(self._project_read)
        project.cleared.disconnect(self._project_read)
        project.layersAdded.disconnect(self._layers_changed)
        project.layersRemoved.disconnect(self._layers_changed)
        self._later.stop()
        self._coverage.clear()
        self.check_areas.release()
        if self._preview is not None:
            self._preview.release()
            self._preview.close()

    def refresh(self) -> None:
        """Look again what there is: points may have been placed meanwhile."""
        state = self._state
        self._entries, self._troubles = self._collector.collect(QgsProject.instance(), state.folders, state.pairs)
        self._overlaps = None
        self._fill()
        self._tell()
        self._show_on_map(self.map_button.isChecked())
        self.changed.emit()

    def ticked(self) -> list[Entry]:
        """What is ticked, in the order of the table."""
        keys = frozenset(self._state.ticked)
        return [entry for entry in self._entries if entry.key in keys]

    def specs(self) -> tuple[DataSetSpec, ...]:
        """What is ticked, as the engine is told of it.

        Raises:
            JobError: nothing is ticked, nothing of it has labels, or a layer cannot be used.
        """
        chosen = self.ticked()
        if not self._entries:
            raise JobError(
                self.tr("There is nothing to learn from yet: place tie points on the Label page, or add a data set.")
            )
        if not chosen:
            raise JobError(self.tr("Tick at least one data set."))
        if not any(entry.labelled for entry in chosen):
            raise JobError(self.tr("Nothing that is ticked has control points; place some on the Label page."))
        areas = self.check_areas.region()
        return tuple(to_spec(entry, QgsProject.instance(), areas) for entry in chosen)

    def add(self, path: str) -> bool:
        """Offer a table of pairs or a tree; False where ``path`` is neither, which the message bar then says."""
        entry = from_path(path)
        if entry is None:
            said = self.tr("{0} is no table of pairs (pairs.csv) and no folder of SEN1-2 or QXS-SAROPT.")
            self.news.emit(said.format(path))
            return False
        if entry.path not in self._state.folders:
            folders, ticked = (*self._state.folders, entry.path), (*self._state.ticked, entry.key)
            self._keep(replace(self._state, folders=folders, ticked=ticked))
        self.refresh()
        return True

    def add_pair(self, pair: LayerPair) -> None:
        """Offer two layers, ticked; a pair that is offered already is only ticked.

        Args:
            pair: without an id; see :class:`.pairing.PairDialog`.
        """
        known = next((entry for entry in self._entries if entry.pair is not None and _same(entry.pair, pair)), None)
        if known is None:
            pair = replace(pair, id=1 + max((one.id for one in self._state.pairs), default=0))
            self._keep(replace(self._state, pairs=(*self._state.pairs, pair)))
        key = pair_key(pair) if known is None else known.key
        if key not in self._state.ticked:
            self._keep(replace(self._state, ticked=(*self._state.ticked, key)))
        self.refresh()

    def remove(self) -> None:
        """Offer the selected pair, table or tree no more; its files stay. Pairs of label sets are not removed here."""
        entry = self._selected()
        if entry is None or entry.label_set:
            return
        self._keep(
            replace(
                self._state,
                folders=tuple(path for path in self._state.folders if path not in (entry.path, entry.key)),
                pairs=tuple(pair for pair in self._state.pairs if pair_key(pair) != entry.key),
                ticked=tuple(key for key in self._state.ticked if key != entry.key),
                # The next pair may get its number.
                used={key: day for key, day in dict(self._state.used).items() if key != entry.key},
            )
        )
        self.refresh()

    def show_samples(self) -> None:
        """Show random samples of what is ticked."""
        if self._preview is None:
            self._preview = PreviewWindow(self._engines, self.specs, self.window())
        self._preview.show()
        self._preview.raise_()
        self._preview.draw()

    def trained(self) -> None:
        """Note that what is ticked was trained on today."""
        self._keep(self._state.after_training(self._state.ticked))
        self._fill()

    def _layers_changed(self, *_layers: object) -> None:
        self._later.start()

    def _look_again(self) -> None:
        # Whoever turns to the page sees it refreshed anyway.
        if self.isVisible():
            self.refresh()

    def _project_read(self, *_document: object) -> None:
        self._state = ticks.load(QgsProject.instance())
        self.check_areas.restore(self._state.check_layer, self._state.drawn)
        self.refresh()

    def _keep(self, state: ticks.Ticks) -> None:
        self._state = state
        ticks.save(QgsProject.instance(), state)

    def _fill(self) -> None:
        self.table.show_entries(self._entries, self._state.ticked, dict(self._state.used))
        self._allow()

    def _ticked(self, key: str, on: bool) -> None:
        others = tuple(one for one in self._state.ticked if one != key)
        self._keep(replace(self._state, ticked=(*others, key) if on else others))
        self._reconsider()

    def _check_areas_changed(self) -> None:
        areas = self.check_areas
        self._keep(replace(self._state, check_layer=areas.layer_id, drawn=areas.drawn))
        self._reconsider()

    def _reconsider(self) -> None:
        self._tell()
        self._show_on_map(self.map_button.isChecked())
        self.changed.emit()

    def _tell(self) -> None:
        """What is wrong, what of the ticked will not teach, and what of it would spoil the judging."""
        said = list(self._troubles)
        try:
            areas = self.check_areas.region()
        except JobError as error:
            areas = None
            said.append(error.message)
        chosen = self.ticked()
        if chosen:
            if self._overlaps is None:
                self._overlaps = Overlaps(self._entries, QgsProject.instance())
            said += self._overlaps.sentences(chosen, areas)
        if any(entry.checks for entry in chosen) and any(entry.pair is None for entry in chosen):
            said.append(self.tr("Patches of a table have no place: see to it that none of them shows a check point."))
        self.said.setText(escaped("\n".join(said)))
        self.said.setVisible(bool(said))

    def _show_on_map(self, shown: bool) -> None:
        if not shown:
            self._coverage.clear()
            return
        try:
            areas = self.check_areas.layer_region()
        except JobError:
            areas = None
        self._coverage.show(self.ticked(), areas)

    def _selected(self) -> Optional[Entry]:
        key = self.table.selected_key()
        return next((entry for entry in self._entries if entry.key == key), None)

    def _allow(self) -> None:
        entry, why = self._selected(), ""
        if entry is None:
            why = self.tr("Select a pair or folder that was added")
        elif entry.label_set:
            why = self.tr("A pair of a label set is deleted on the Label page, with its points")
        allow(self.remove_button, self.tr("Offer the selected one no more; its files stay"), why)
        none = "" if self._entries else self.tr("There is no data set yet")
        allow(self.preview_button, self.tr("Show random samples as the network will see them"), none)

    def ask_pair(self) -> PairDialog:
        """Ask for two layers of the project; they are added when the dialog is accepted."""
        dialog = PairDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.pair()))
        dialog.open()
        return dialog

    def _take(self, pair: Optional[LayerPair]) -> None:
        if pair is not None:
            self.add_pair(pair)

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder with a pairs.csv, SEN1-2 or QXS-SAROPT"))
        if path:
            self.add(path)

    def _lay_out(self) -> None:
        for button, icon, name in (
            (self.add_button, "/symbologyAdd.svg", self.tr("Add a data set")),
            (self.remove_button, "/symbologyRemove.svg", self.tr("Remove the selected data set")),
        ):
            button.setIcon(QgsApplication.getThemeIcon(icon))
            button.setAccessibleName(name)
        self.add_button.setToolTip(self.tr("Add two layers without tie points, or a folder with a data set"))
        menu = QMenu(self.add_button)
        menu.addAction(self.tr("Unlabelled pair of layers…"), self.ask_pair)
        menu.addAction(self.tr("Folder…"), self._ask_folder)
        self.add_button.setMenu(menu)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.map_button.setText(self.tr("On map"))
        self.map_button.setCheckable(True)
        self.map_button.setToolTip(self.tr("Show on the map where the ticked pairs and the check areas lie"))
        row = QHBoxLayout()
        for widget in (self.add_button, self.remove_button, self.preview_button, self.map_button):
            row.addWidget(widget)
        row.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Check areas"), self.check_areas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addLayout(form)
        column.addWidget(self.said)


def _same(one: LayerPair, other: LayerPair) -> bool:
    """Whether two pairs are of the same two rasters."""
    return (one.sar.source, one.optical.source) == (other.sar.source, other.optical.source)
