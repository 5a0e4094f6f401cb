"""The *Review* page: the matches of a result sorted by doubt, filters, decisions, and the model fitted anew."""

from __future__ import annotations

import json
import os
from typing import Any, Optional

import numpy as np
from qgis.core import Qgis, QgsApplication, QgsLayerTreeGroup, QgsProject
from qgis.gui import QgisInterface, QgsScrollArea
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import JobError, RefitSpec
from .. import tasks
from ..dock.run_row import RunRow
from ..dock.widgets import NoAccidentalWheel, escaped, shrinkable, wrapped_label
from ..engine_client import Engines
from ..engine_words import say
from .bundle import FIELD, REGISTRATION, RESULT
from .filters import FilterBox
from .inspector import Inspector
from .keys import ReviewActions
from .layer import add_heatmap_layer, heatmap_layers
from .match_list import MatchView
from .matches import ACCEPTED, DOUBTFUL, HAND, OUTLIER, REJECTED, USED
from .on_map import OnMap, PickTool, arrow_factor, lengthen_arrows
from .session import ReviewSession

_INFO = Qgis.MessageLevel.Info


class ReviewPage(QgsScrollArea):
    """List, look, decide, fit again. ``open(folder)`` shows a bundle; ``add_section(widget)`` puts tools below.

    Args:
        iface: QGIS.
        engines: fit a model again.

    Signals:
        news: (sentence, Qgis.MessageLevel) for the message bar.
        refitted: (folder) a bundle was replaced by one with a newly fitted model.
    """

    news = pyqtSignal(str, object)
    refitted = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, engines: Engines, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self._task: Optional[tasks.EngineTask] = None
        self.session = ReviewSession(self)
        self.actions_ = ReviewActions(self.session, self)
        self.results = shrinkable(QComboBox())
        self.summary = wrapped_label()
        self.filters = FilterBox()
        self.filters.setCollapsed(True)
        self.list = MatchView(self.session)
        self.refit_row = RunRow(self.tr("Fit again"), self.tr("Choose and fit the model anew, with your decisions"))
        self.inspector = Inspector(self.session, self.actions_, iface.mainWindow())
        self._canvas = iface.mapCanvas()
        self.on_map = OnMap(self._canvas, self.session)
        self.pick = PickTool(self._canvas, self.on_map, self._picked)
        self._wheel = NoAccidentalWheel(self)
        self._wheel.watch(self.results)
        self._lay_out()
        self.actions_.give_keys(self)
        self.pick_button.toggled.connect(self._toggle_pick)
        self._canvas.mapToolSet.connect(self._tool_set)
        self.results.activated.connect(lambda _index: self.open(str(self.results.currentData() or "")))
        self.filters.chosen.connect(self.session.set_filter)
        self.filters.arrows.connect(lambda factor: lengthen_arrows(self.session.folder, factor))
        self.list.opened.connect(self.inspector.open)
        self.inspect_button.clicked.connect(lambda: self.inspector.open())
        self.heatmaps_button.clicked.connect(lambda: self.show_heatmaps())
        self.browse_button.clicked.connect(lambda: self.browse())
        self.refit_row.run.connect(self.refit)
        self.refit_row.cancel.connect(self.cancel)
        session = self.session
        session.failed.connect(lambda sentence: self.news.emit(sentence, Qgis.MessageLevel.Warning))
        for changed in (session.opened, session.listed):
            changed.connect(self.refresh)
        session.changed.connect(lambda _row: self.refresh())
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(100)
        self._look.timeout.connect(self._find_results)
        project = QgsProject.instance()
        project.layersAdded.connect(self._project_changed)
        project.layersRemoved.connect(self._project_changed)
        self.refresh()

    def release(self) -> None:
        """Let go of project, map, engine and threads."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._project_changed)
        project.layersRemoved.disconnect(self._project_changed)
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self._look.stop()
        self.cancel()
        if self._canvas.mapTool() is self.pick:
            self._canvas.unsetMapTool(self.pick)
        self.inspector.release()
        # A child of QGIS's window, which outlives the page.
        self.inspector.deleteLater()
        self.list.matches.close()
        self.on_map.release()
        self.session.close()

    def open(self, folder: str) -> bool:
        """Review the bundle in ``folder`` (or the one that a ``result.json`` belongs to); False where it cannot be
        read, which the message bar then says."""
        if self._task is not None:
            self.news.emit(self.tr("The model is being fitted; open another result when that is done."), _INFO)
            return False
        if not folder or not self.session.open(folder):
            return False
        self._offer(self.session.folder)
        self.filters.show_arrows(arrow_factor(self.session.folder))
        if len(self.session.order):
            self.session.select(int(self.session.order[0]))
        return True

    def add_section(self, widget: QWidget) -> None:
        """Put further tools of the review below the list."""
        self._sections.addWidget(widget)

    def show_heatmaps(self) -> None:
        """Bring the heatmaps of all templates into the map, or into sight where they are hidden."""
        project, folder = QgsProject.instance(), self.session.folder
        if not folder:
            return
        try:
            there = heatmap_layers(project, folder) or [
                add_heatmap_layer(project, folder, _group_of(project, folder), 0)
            ]
        except JobError as error:
            self.news.emit(error.message, Qgis.MessageLevel.Warning)
            return
        node = project.layerTreeRoot().findLayer(there[0].id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
        self.session.set_filter(self.filters.filter(), self.filters.on_map.isChecked())

    def browse(self) -> None:
        """Let the user choose a result's folder."""
        start = self.session.folder or QgsProject.instance().homePath()
        folder = QFileDialog.getExistingDirectory(self, self.tr("Review the result in a folder"), start)
        if folder:
            self.open(folder)

    def refit(self) -> None:
        """Have the engine choose and fit the model anew from the decisions."""
        if self._task is not None or not self.session.folder:
            return
        folder = self.session.folder
        task = tasks.request_task(self.tr("Fit again"), self._engines.jobs, "refit", RefitSpec(bundle=folder))
        task.progressed.connect(self.refit_row.show_progress)
        task.succeeded.connect(lambda answer: self._refitted(folder, answer))
        task.failed.connect(self._refit_failed)
        task.stopped.connect(self._refit_ended)
        self._task = task
        self.session.lock(True)
        self.refit_row.begin()
        tasks.start(task)

    def cancel(self) -> None:
        """End the fitting; the result stays as it was."""
        if self._task is not None:
            self._task.cancel()

    def refresh(self) -> None:
        """Say how many matches are what, and what can be done."""
        matches, bundle = self.session.matches, self.session.bundle
        self.heatmaps_button.setEnabled(bundle is not None)
        self.inspect_button.setEnabled(matches is not None)
        self.pick_button.setEnabled(matches is not None)
        why_not = ""
        if matches is None or bundle is None:
            self.summary.setText(
                escaped(self.tr("Open a result: its matches are listed here, the most doubtful first."))
            )
            why_not = self.tr("Open a result first")
        else:
            self.summary.setText(escaped(self._counts(matches.status)))
            if bundle.kind == REGISTRATION:
                why_not = self.tr("A registration is one shift; run the whole scene to fit a model to single matches")
        self.refit_row.set_possible(why_not)
        self.refit_row.setVisible(bundle is not None and bundle.kind == FIELD)

    def event(self, event: Optional[QEvent]) -> bool:
        """Keep undo and redo for the decisions while the page has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _stack_key(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: Optional[QKeyEvent]) -> None:
        """Undo and redo."""
        which = _stack_key(event) if event is not None else ""
        if which:
            (self.actions_.undo if which == "undo" else self.actions_.redo).trigger()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Look for results, and mark the selected match."""
        super().showEvent(event)
        self._find_results()
        self.on_map.set_shown(True)

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Leave the map to others, unless the inspector is open."""
        super().hideEvent(event)
        self.on_map.set_shown(self.inspector.isVisible())

    def _counts(self, status: np.ndarray) -> str:
        text = self.tr("{0} matches: {1} used, {2} outliers, {3} doubtful").format(
            len(status),
            int(np.isin(status, (USED, ACCEPTED, HAND)).sum()),
            int((status == OUTLIER).sum()),
            int((status == DOUBTFUL).sum()),
        )
        rejected = int((status == REJECTED).sum())
        if rejected:
            text = self.tr("{0}, {1} rejected").format(text, rejected)
        if self.session.decided:
            text += "\n" + self.tr("{0} decided by hand").format(self.session.decided)
        if len(self.session.order) != len(status):
            text += "\n" + self.tr("{0} pass the filter").format(len(self.session.order))
        return text

    def _refitted(self, folder: str, answer: Any) -> None:
        self._refit_ended()
        said = answer.get("reason") if isinstance(answer, dict) else ""
        self.news.emit(
            self.tr("The model was fitted again. {0}").format(say(said or "")).strip(), Qgis.MessageLevel.Success
        )
        self.refitted.emit(folder)

    def _refit_failed(self, error: JobError) -> None:
        self._refit_ended()
        self.news.emit(error.message, Qgis.MessageLevel.Warning)

    def _refit_ended(self) -> None:
        self._task = None
        self.session.lock(False)
        self.refit_row.end()
        self.session.reload()

    def _picked(self, row: int) -> None:
        self.session.select(row)
        self.inspector.open()

    def _toggle_pick(self, on: bool) -> None:
        if on:
            self._canvas.setMapTool(self.pick)
        elif self._canvas.mapTool() is self.pick:
            self._canvas.unsetMapTool(self.pick)

    def _tool_set(self, tool: Any, _before: Any = None) -> None:
        self.pick_button.setChecked(tool is self.pick)

    def _project_changed(self, _layers: Any) -> None:
        self._look.start()

    def _find_results(self) -> None:
        """Offer the results whose layers are in the project."""
        folders = []
        for layer in QgsProject.instance().mapLayers().values():
            source = layer.source().split("|")[0]
            for folder in (source, os.path.dirname(source)):
                if folder not in folders and os.path.isfile(os.path.join(folder, RESULT)):
                    folders.append(folder)
        if self.session.folder and self.session.folder not in folders:
            folders.append(self.session.folder)
        shown = [str(self.results.itemData(index)) for index in range(self.results.count())]
        if shown != folders:
            self.results.clear()
            for folder in folders:
                self.results.addItem(_title(folder), folder)
                self.results.setItemData(self.results.count() - 1, folder, Qt.ItemDataRole.ToolTipRole)
        self.results.setCurrentIndex(self.results.findData(self.session.folder))
        if self.session.bundle is None and folders and self.isVisible():
            self.open(folders[0])

    def _offer(self, folder: str) -> None:
        self._find_results()
        self.results.setCurrentIndex(self.results.findData(folder))

    def _lay_out(self) -> None:
        actions = self.actions_
        self.browse_button = _tool("mActionFileOpen", self.tr("Open another result"))
        self.heatmaps_button = _tool("mIconRaster", self.tr("Show the heatmaps of all templates in the map"))
        self.pick_button = _tool("mActionSelectRectangle", self.tr("Pick a match in the map"))
        self.pick_button.setCheckable(True)
        self.inspect_button = QPushButton(self.tr("Inspect…"))
        self.inspect_button.setToolTip(self.tr("Chips and heatmaps of the selected match in a window (Enter)"))
        head = QHBoxLayout()
        head.addWidget(self.results, 1)
        for button in (self.browse_button, self.heatmaps_button, self.pick_button):
            head.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in (
            actions.previous, actions.following, actions.accept, actions.reject, actions.as_found, actions.undo,
            actions.redo,
        ):  # fmt: skip
            row.addWidget(actions.button(action))
        row.addStretch(1)
        row.addWidget(self.inspect_button)
        self._sections = QVBoxLayout()
        content = QWidget()
        column = QVBoxLayout(content)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.refit_row)
        column.addLayout(self._sections)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _tool(theme_icon: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(f"/{theme_icon}.svg"))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setAutoRaise(True)
    return button


def _stack_key(event: QKeyEvent) -> str:
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    return "redo" if event.matches(QKeySequence.StandardKey.Redo) else ""


def _title(folder: str) -> str:
    """What a result is called: its SAR layer, and the folder's own name."""
    name = os.path.basename(folder)
    try:
        with open(os.path.join(folder, RESULT), encoding="utf-8") as stream:
            sar = str(json.load(stream)["inputs"]["sar"].get("name") or "")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        sar = ""
    return f"{sar} – {name}" if sar else name


def _group_of(project: QgsProject, folder: str) -> Optional[QgsLayerTreeGroup]:
    """The layer group that holds a bundle's layers."""
    inside = os.path.join(folder, "")
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if layer is not None and layer.source().startswith(inside) and node.parent() is not project.layerTreeRoot():
            return node.parent()
    return None
