"""Tie points out of files and into files."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Callable, Optional

from qgis.core import Qgis, QgsCoordinateTransformContext, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QMessageBox, QToolButton, QWidget

from ...engine.protocol import JobError
from .. import tasks
from ..dock.widgets import allow
from ..output_folder import new_folder
from ..tiepoints.exchange.formats import FORMATS, Format, export_points, import_filter, import_points, with_suffix
from ..tiepoints.exchange.ground import Ground, ground_of
from ..tiepoints.exchange.text import Imported
from ..tiepoints.points import LayerPair
from ..tiepoints.session import LabelSession

_FOLDER = "s2m2_sar/label/folder"
_SUCCESS, _WARNING = Qgis.MessageLevel.Success, Qgis.MessageLevel.Warning


class IoMenu(QObject):
    """Two buttons: *Import…* and *Export*. Files are read and written in the background.

    Signals:
        news: (sentences, level) what became of it.
        written: (path, key of the format) a file was written.

    Args:
        session: what is labelled.
        parent: the window that file dialogs belong to.
    """

    news = pyqtSignal(str, object)
    written = pyqtSignal(str, str)

    def __init__(self, session: LabelSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self._task: Optional[tasks.EngineTask] = None
        self._done: Callable[..., None] = lambda _answer: None
        self.import_button, self.export_button = QToolButton(), QToolButton()
        self.import_button.setText(self.tr("Import…"))
        self.import_button.clicked.connect(lambda: self._ask_import())
        self.export_button.setText(self.tr("Export"))
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.export_button)
        for kind in FORMATS:
            if kind.write is not None:
                action = self.menu.addAction(f"{kind.label()}…")
                action.setToolTip(kind.filter())
                action.triggered.connect(lambda _checked, kind=kind: self._ask_export(kind))
        self.export_button.setMenu(self.menu)
        for button in (self.import_button, self.export_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        session.opened.connect(self._allow)
        session.list.changed.connect(self._allow)
        self._allow()

    def import_file(self, path: str) -> None:
        """Add the points of a file to the pair, as one step that can be undone."""
        pair = self._session.pair
        if pair is None or self._task is not None:
            return
        existing, make_ground, labelled = self._session.list.points(), self._ground(pair), self._labelled()
        self._run(
            self.tr("Import {0}").format(os.path.basename(path)),
            lambda: import_points(path, make_ground(), existing),
            lambda found: self._add(found, labelled, path),
        )

    def export_file(self, kind: Format, path: str) -> None:
        """Write the pair's points to a file; one that is there is replaced."""
        pair = self._session.pair
        if pair is None or self._task is not None:
            return
        points, known, make_ground = self._session.list.points(), self._session.assessment, self._ground(pair)
        self._run(
            self.tr("Export {0}").format(os.path.basename(path)),
            lambda: export_points(kind, path, points, make_ground(), known),
            lambda said: self._tell_written(kind, path, said),
        )

    def _ground(self, pair: LayerPair) -> Callable[[], Ground]:
        """What makes the pair's ground in a thread, which must not touch layers or the project."""
        context = QgsCoordinateTransformContext(QgsProject.instance().transformContext())
        layer = self._session.optical_layer
        extent = QgsRectangle(layer.extent()) if layer is not None else None
        return lambda: replace(ground_of(pair, context), optical_extent=extent)

    def _run(self, text: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        task = tasks.EngineTask(text, lambda _pump: work())
        self._task, self._done = task, done
        task.succeeded.connect(self._succeeded)
        task.failed.connect(self._failed)
        task.stopped.connect(self._ended)
        self._allow()
        tasks.start(task)

    def _succeeded(self, answer: object) -> None:
        self._ended()
        self._done(answer)

    def _failed(self, error: JobError) -> None:
        self._ended()
        self.news.emit(error.message, _WARNING)

    def _ended(self) -> None:
        self._task = None
        self._allow()

    def _labelled(self) -> Optional[tuple[str, int]]:
        """Which pair of which label set is being labelled."""
        if self._session.store is None or self._session.pair is None:
            return None
        return self._session.store.path, self._session.pair.id

    def _add(self, found: Imported, labelled: Optional[tuple[str, int]], path: str) -> None:
        name = os.path.basename(path)
        if labelled != self._labelled():
            text = self.tr("“{0}” was not imported, because another pair is being labelled now.")
            self.news.emit(text.format(name), _WARNING)
            return
        if found.points and not self._session.editor.add_many(found.points, self.tr("import {0}").format(name)):
            # The editor has said why.
            return
        count = len(found.points)
        one, many = self.tr("1 point was imported from “{0}”."), self.tr("{1} points were imported from “{0}”.")
        done = (one if count == 1 else many).format(name, count)
        self.news.emit(" ".join([done, *found.warnings]), _WARNING if found.warnings else _SUCCESS)

    def _tell_written(self, kind: Format, path: str, said: tuple[str, ...]) -> None:
        done = self.tr("The tie points were written to “{0}”.").format(path)
        self.news.emit(" ".join([done, *said]), _WARNING if said else _SUCCESS)
        self.written.emit(path, kind.key)

    def _ask_import(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Import tie points"), self._folder(), import_filter()
        )
        if path:
            self._keep_folder(path)
            self.import_file(path)

    def _ask_export(self, kind: Format) -> None:
        pair = self._session.pair
        if pair is None:
            return
        start = new_folder(self._folder(), pair.sar.name, self.tr("tie points")) + kind.suffix
        chosen, _kind = QFileDialog.getSaveFileName(self._window, self.tr("Export tie points"), start, kind.filter())
        path = with_suffix(kind, chosen) if chosen else ""
        # The dialog has asked about the name without its suffix.
        if path and (path == chosen or not os.path.exists(path) or self._may_replace(path)):
            self._keep_folder(path)
            self.export_file(kind, path)

    def _may_replace(self, path: str) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        text = self.tr("“{0}” is there already. Replace it?").format(path)
        return bool(QMessageBox.question(self._window, self.tr("Export tie points"), text, yes | no, no) == yes)

    def _folder(self) -> str:
        """Where the last file was, else where the label set is."""
        kept = str(QgsSettings().value(_FOLDER, ""))
        if os.path.isdir(kept):
            return kept
        return os.path.dirname(self._session.store.path) if self._session.store is not None else ""

    def _keep_folder(self, path: str) -> None:
        QgsSettings().setValue(_FOLDER, os.path.dirname(path))

    def _allow(self, _change: object = None) -> None:
        why_not = ""
        if self._session.pair is None:
            why_not = self.tr("No layer pair is being labelled")
        elif self._task is not None:
            why_not = self.tr("A file is being read or written")
        allow(
            self.import_button,
            self.tr("Add the points of a file: Georeferencer points, a table, or a raster with ground control points"),
            why_not,
        )
        if not why_not and not len(self._session.list):
            why_not = self.tr("There are no tie points yet")
        allow(self.export_button, self.tr("Write all points of this pair to a file"), why_not)
