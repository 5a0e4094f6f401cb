"""The result that the card shows: loading it into the map, accepting, undoing, discarding, opening another one."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QWidget

from ...engine.protocol import JobError, ReportSpec
from .. import tasks
from ..command_line import command_line
from ..engine_client import Engines
from ..results import bundle as bundles
from ..results import group as groups
from ..results.field_bundle import read_result
from ..results.group import AnyBundle
from .result_card import ResultCard


class ResultSession(QObject):
    """One bundle, its layer group and its card.

    Args:
        card: shows the result and takes the user's clicks.
        engines: make a report where there is none.
        interpreter: tells the path of the engine's Python, as far as it is known.

    Signals:
        news: (sentence, Qgis.MessageLevel) for the message bar.
        review: (folder) the user wants to look at the matches.
        compare: (group key, bundle) the user wants to see it before and after.
        told: the card says something new that the user should see.
    """

    news = pyqtSignal(str, object)
    review = pyqtSignal(str)
    compare = pyqtSignal(str, object)
    told = pyqtSignal()

    def __init__(
        self, card: ResultCard, engines: Engines, interpreter: Callable[[], str], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._engines = engines
        self._interpreter = interpreter
        self._card = card
        self._parent = parent
        self.bundle: Optional[AnyBundle] = None
        self.key = ""
        card.accept.connect(self.accept)
        card.undo.connect(self.undo)
        card.discard.connect(self.discard)
        card.copy_command.connect(self.copy_command)
        card.open_folder.connect(self.open_folder)
        card.report.connect(self.show_report)
        card.review.connect(self._review)
        card.compare.connect(lambda: self.compare.emit(self.key, self.bundle))
        card.reopen.connect(self.choose)
        card.template_heatmaps.connect(self.show_template_heatmaps)
        # Removals come one signal for each layer tree and project change; the card follows once, after all of them.
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(0)
        self._follow.timeout.connect(self.refresh)
        QgsProject.instance().layersRemoved.connect(self._layers_removed)

    def release(self) -> None:
        """Let go of the project."""
        QgsProject.instance().layersRemoved.disconnect(self._layers_removed)

    def open(self, folder: str, moved_id: str = "") -> bool:
        """Load the bundle in ``folder`` into the map and show it; one that is shown already is only brought back.

        Args:
            folder: of the bundle, or its ``result.json``.
            moved_id: id of the layer that an acceptance moves; empty = looked up.

        Returns:
            False where it could not be opened; the card says why.
        """
        project = QgsProject.instance()
        try:
            bundle = read_result(folder)
            there = next((key for key, place in groups.shown(project) if place == bundle.folder), "")
            self.key = there or groups.show(project, bundle, moved_id)
        except JobError as error:
            self.fail(error.message)
            return False
        self.bundle = bundle
        self.refresh()
        self.told.emit()
        return True

    def reread(self, folder: str) -> None:
        """A bundle was replaced by another one in the same place: its model was fitted anew."""
        project = QgsProject.instance()
        try:
            bundle = read_result(folder)
        except JobError:
            return
        for key, place in groups.shown(project):
            if place == bundle.folder:
                groups.replace(project, key, bundle)
        if self.bundle is not None and self.bundle.folder == bundle.folder:
            self.bundle = bundle
            self.refresh()

    def restore(self) -> None:
        """Show the topmost result of the project that was opened, if it has one."""
        project = QgsProject.instance()
        self.bundle, self.key = None, ""
        for key, folder in groups.shown(project):
            try:
                bundle = read_result(folder)
            except JobError:
                continue  # its files were moved or deleted; the next one may be there
            groups.mend_accepted(project, key, bundle)
            if self.bundle is None:
                self.bundle, self.key = bundle, key
        self.refresh()

    def forget(self) -> None:
        """Show no result; layers stay."""
        self.bundle, self.key = None, ""
        self.refresh()

    def fail(self, sentence: str) -> None:
        """Show why there is no result."""
        self.bundle, self.key = None, ""
        self._card.show_failure(sentence)
        self.told.emit()

    def refresh(self) -> None:
        """Make the card tell what is in the project now."""
        if self.bundle is None:
            self._card.clear()
            return
        project = QgsProject.instance()
        there = groups.find(project, self.key) is not None
        self._card.show_bundle(self.bundle, groups.is_accepted(project, self.key), there)

    def accept(self) -> None:
        """Put the shifted layer into the map."""
        if self.bundle is None:
            return
        try:
            done = groups.accept(QgsProject.instance(), self.key, self.bundle)
        except JobError as error:
            self.news.emit(error.message, Qgis.MessageLevel.Warning)
        else:
            if done.note:
                self.news.emit(done.note, Qgis.MessageLevel.Warning)
        self.refresh()

    def undo(self) -> None:
        """Take the shifted layer out of the map."""
        if self.bundle is not None:
            groups.undo_acceptance(QgsProject.instance(), self.key)
        self.refresh()

    def discard(self) -> None:
        """Take everything of the result out of the map; its files stay."""
        if self.bundle is None:
            return
        groups.discard(QgsProject.instance(), self.key)
        text = self.tr("The result was taken out of the map; its files stay in {0}.")
        self.news.emit(text.format(self.bundle.folder), Qgis.MessageLevel.Info)
        self.forget()

    def show_template_heatmaps(self) -> None:
        """Load every template's heatmap."""
        if self.bundle is None:
            return
        if not groups.show_template_heatmaps(QgsProject.instance(), self.key, self.bundle):
            self.news.emit(self.tr("This result has no heatmaps of single templates."), Qgis.MessageLevel.Info)

    def copy_command(self) -> None:
        """Put the command that repeats the run onto the clipboard."""
        if self.bundle is None:
            return
        try:
            command = command_line(self._interpreter(), self.bundle.parameters)
        except JobError as error:
            self.news.emit(error.message, Qgis.MessageLevel.Warning)
            return
        QApplication.clipboard().setText(command)
        self.news.emit(self.tr("The command is on the clipboard."), Qgis.MessageLevel.Info)

    def open_folder(self) -> None:
        """Show the bundle's folder in the file manager."""
        if self.bundle is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self.bundle.folder))

    def show_report(self) -> None:
        """Open the report in the browser; a result that has none gets one first."""
        if self.bundle is None:
            return
        path = self.bundle.path(bundles.REPORT)
        if path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))
            return
        name, spec = self.bundle.sar.name, ReportSpec(self.bundle.folder)
        task = tasks.request_task(self.tr("Report of {0}").format(name), self._engines.interactive, "report", spec)
        task.succeeded.connect(
            lambda answer: QDesktopServices.openUrl(QUrl.fromLocalFile(str(answer.get("report") or "")))
        )
        task.failed.connect(lambda error: self.news.emit(error.message, Qgis.MessageLevel.Warning))
        self.news.emit(self.tr("Making the report; it opens in the browser."), Qgis.MessageLevel.Info)
        tasks.start(task)

    def _review(self) -> None:
        if self.bundle is not None:
            self.review.emit(self.bundle.folder)

    def choose(self) -> None:
        """Let the user choose a bundle, and open it."""
        start = self.bundle.folder if self.bundle is not None else QgsProject.instance().homePath()
        folder = QFileDialog.getExistingDirectory(self._parent, self.tr("Open the folder of a result"), start)
        if folder:
            self.open(folder)

    def _layers_removed(self, _ids: object) -> None:
        if self.bundle is not None:
            self._follow.start()
