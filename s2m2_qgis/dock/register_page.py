"""The *Register* page: form, live summary, run, result."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface, QgsScrollArea
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...engine.protocol import BAD_INPUT, FieldSpec, JobError, RegisterSpec
from .. import settings, tasks
from ..basemap import fetch_summary, needs_fetch, prepare_reference
from ..engine_client import Engines
from ..models.choice import choose_model, model_in_use
from ..output_folder import base_folder, new_folder
from ..results import advice as steps
from ..results.field_bundle import FieldBundle
from ..results.layers import is_evidence
from .guide_card import GuideCard
from .planner import JobSpec, Planner
from .register_form import RegisterForm
from .result_card import ResultCard
from .result_session import ResultSession
from .run_row import RunRow
from .summary_line import SummaryLine
from .widgets import line

_SUCCESS, _WARNING = Qgis.MessageLevel.Success, Qgis.MessageLevel.Warning


class RegisterPage(QgsScrollArea):
    """Pick, run, accept.

    Args:
        iface: QGIS.
        engines: the plugin's engines; nothing is started before both layers are chosen and the page is visible.

    Signals:
        news: (sentence, Qgis.MessageLevel) for the message bar.
        hint: what to do next in the map; empty when there is nothing more to do.
        copy_diagnostics: the user asks for them after a failure.
        review: (folder) the user wants to look at a result's matches.
    """

    news = pyqtSignal(str, object)
    hint = pyqtSignal(str)
    copy_diagnostics = pyqtSignal()
    review = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, engines: Engines, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._engines = engines
        self._task: Optional[tasks.EngineTask] = None
        self._layer_ids: dict[str, str] = {}
        self._ended_by = ""
        self._watched: list[QgsRasterLayer] = []
        self.guide = GuideCard()
        self.guide.setVisible(False)
        self.form = RegisterForm(iface)
        self.summary = SummaryLine()
        self.run_row = RunRow("", "")
        self.card = ResultCard()
        self.session = ResultSession(self.card, engines, self._interpreter, self)
        self.planner = Planner(engines, self._question, self)
        self._lay_out()
        self.form.restore_machine(settings.load_machine())
        self.form.changed.connect(self._form_changed)
        self.form.matching.model.fileChanged.connect(self._model_chosen)
        self.form.hint.connect(self.hint)
        self.planner.asked.connect(self.summary.show_waiting)
        self.planner.planned.connect(self._planned)
        self.planner.refused.connect(self._refused)
        self.summary.retry.connect(self.consider)
        self.run_row.run.connect(self.run)
        self.run_row.cancel.connect(self.cancel)
        self.card.advice_taken.connect(self._take_advice)
        self.card.copy_diagnostics.connect(self.copy_diagnostics)
        self.session.news.connect(self.news)
        self.session.review.connect(self.review)
        # When the card has its new size.
        self.session.told.connect(lambda: QTimer.singleShot(0, self._show_card))
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_added)
        project.layersWillBeRemoved.connect(self._layers_leave)
        project.readProject.connect(self._project_read)
        project.writeProject.connect(self._project_written)
        project.cleared.connect(self._project_cleared)
        self._project_read()
        self._show_mode()

    def release(self) -> None:
        """Let go of project and map, and end what runs."""
        self.planner.withdraw()
        if self._task is not None:
            self._task.cancel()
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._layers_added)
        project.layersWillBeRemoved.disconnect(self._layers_leave)
        project.readProject.disconnect(self._project_read)
        project.writeProject.disconnect(self._project_written)
        project.cleared.disconnect(self._project_cleared)
        self._watch(())
        self.session.release()
        self.form.release()

    def consider(self) -> None:
        """Find out what pressing the button would do; asks the engine only where there is something to ask."""
        if self._task is not None or not self.isVisible():
            return
        try:
            self.form.checked_layers()
        except JobError as error:
            self.planner.withdraw()
            self._refused(error)
            return
        if needs_fetch(self.form.optical.layer()):
            self._consider_web_map()
            return
        self.summary.show_waiting()
        self.run_row.set_possible("")
        self.planner.ask()

    def follow_model(self) -> None:
        """Show the model that the project uses, which was chosen elsewhere."""
        self._show_model()
        self.consider()

    def run(self) -> None:
        """Start the registration that the page asks for."""
        try:
            spec = self._question()
            sar, optical = self.form.checked_layers()
            reference = prepare_reference(spec, sar, optical)
        except JobError as error:
            self._refused(error)
            return
        self.planner.withdraw()
        settings.save_machine(self.form.machine_settings(settings.load_machine()))
        whole_scene = isinstance(spec, FieldSpec)
        out = _register_of(spec).out
        self._layer_ids = {sar.id(): sar.name(), optical.id(): optical.name()}
        self._ended_by = ""
        description = self.tr("Register the whole scene {0}") if whole_scene else self.tr("Register {0}")
        moved = self.form.moved_layer()
        moved_id = moved.id() if moved is not None else ""
        op = "field" if whole_scene else "register"
        task = tasks.request_task(description.format(sar.name()), self._engines.jobs, op, spec, reference)
        task.progressed.connect(self.run_row.show_progress)
        task.succeeded.connect(lambda _answer: self._succeeded(out, moved_id))
        task.failed.connect(self._failed)
        task.stopped.connect(self._stopped)
        self._task = task
        self.run_row.begin()
        self.form.setEnabled(False)
        self.form.setToolTip(self.tr("The registration is running; cancel it to change its settings"))
        self.summary.show_note(self.tr("Registering; QGIS can be used meanwhile. The result goes to {0}").format(out))
        tasks.start(task)
        # When the row has its new size.
        QTimer.singleShot(0, self._show_run_row)

    def cancel(self) -> None:
        """End the registration that runs."""
        if self._task is not None:
            self._task.cancel()

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """The page came into view: its summary wakes up."""
        super().showEvent(event)
        self._guess()
        self.consider()

    def hideEvent(self, event: Optional[QHideEvent]) -> None:
        """Nobody looks: nothing is asked."""
        super().hideEvent(event)
        self.planner.withdraw()

    def _consider_web_map(self) -> None:
        """The engine can say nothing of a web map before it was fetched; what that takes is known."""
        self.planner.withdraw()
        try:
            sar, optical = self.form.checked_layers()
            text = fetch_summary(self._question(), sar, optical)
        except JobError as error:
            self._refused(error)
            return
        self.summary.show_note(text)
        self.run_row.set_possible("")

    def _question(self) -> JobSpec:
        project = QgsProject.instance()
        sar, _optical = self.form.layers()
        base = base_folder(project, self.form.output.folder.filePath())
        what = "whole scene" if self.form.is_whole_scene else "registration"
        return self.form.job_spec(new_folder(base, sar.name() if sar is not None else "", what))

    def _interpreter(self) -> str:
        """The engine's Python, as far as it is known without looking for it."""
        return self._engines.jobs.status().interpreter or settings.load_machine().interpreter

    def _planned(self, plan: dict[str, Any]) -> None:
        if self._task is None:
            self.summary.show_plan(plan)
            self.run_row.set_possible("")

    def _refused(self, error: JobError) -> None:
        if self._task is None:
            self.summary.show_reason(error.message, can_retry=error.kind != BAD_INPUT)
            self.run_row.set_possible(error.message)

    def _succeeded(self, out: str, moved_id: str) -> None:
        self._end()
        if not self.session.open(out, moved_id):
            return
        bundle = self.session.bundle
        assert bundle is not None
        if isinstance(bundle, FieldBundle) and not bundle.accepted:
            text = self.tr("No displacement of {0} that can be trusted; nothing was corrected.")
            self.news.emit(text.format(bundle.sar.name), _WARNING)
        elif bundle.accepted:
            self.news.emit(
                self.tr("Registered {0}: look at the result and accept it.").format(bundle.sar.name), _SUCCESS
            )
        else:
            self.news.emit(self.tr("No shift of {0} that can be trusted.").format(bundle.sar.name), _WARNING)

    def _failed(self, error: JobError) -> None:
        self._end()
        self.session.fail(error.message)
        self.news.emit(error.message, Qgis.MessageLevel.Critical)

    def _stopped(self) -> None:
        self._end()
        if self._ended_by:
            self.session.fail(self._ended_by)
            self.news.emit(self._ended_by, _WARNING)
        else:
            self.news.emit(self.tr("The registration was cancelled; nothing was written."), Qgis.MessageLevel.Info)

    def _end(self) -> None:
        self._task = None
        self.run_row.end()
        self.form.setEnabled(True)
        self.form.setToolTip("")
        self.consider()

    def _form_changed(self) -> None:
        self._show_mode()
        self._watch(layer for layer in self.form.layers() if layer is not None)
        self.consider()

    def _show_mode(self) -> None:
        if self.form.is_whole_scene:
            tooltip = self.tr("Find how far each place of the scene is displaced, and correct it; QGIS stays usable")
            self.run_row.set_label(self.tr("Register whole scene"), tooltip)
        else:
            tooltip = self.tr("Find the shift between both layers; QGIS stays usable")
            self.run_row.set_label(self.tr("Register"), tooltip)

    def _watch(self, layers: Any) -> None:
        """Follow what the user does to the chosen layers elsewhere: another CRS, another file."""
        for layer in self._watched:
            layer.crsChanged.disconnect(self.consider)
            layer.dataSourceChanged.disconnect(self.consider)
        self._watched = list(layers)
        for layer in self._watched:
            layer.crsChanged.connect(self.consider)
            layer.dataSourceChanged.connect(self.consider)

    def _show_card(self) -> None:
        self.widget().layout().activate()
        self.ensureWidgetVisible(self.card)

    def _show_run_row(self) -> None:
        self.widget().layout().activate()
        self.ensureWidgetVisible(self.run_row)

    def _take_advice(self, action: str) -> None:
        name, _, argument = action.partition(":")
        if name == steps.RADIUS:
            self.form.radius.setValue(float(argument))
        elif name == steps.MATCHER:
            self.form.matching.matcher.setCurrentIndex(self.form.matching.matcher.findData(argument))
        elif name == steps.MODE:
            (self.form.whole_scene if argument == settings.FIELD else self.form.one_shift).setChecked(True)
        elif name == steps.POINTS:
            self.form.field.points.setValue(int(argument))
        elif name == steps.START:
            self.form.start.pick.click()
        elif name == steps.WHOLE_AREA:
            self.form.area.mode.setCurrentIndex(self.form.area.mode.findData(settings.WHOLE))
        elif name == steps.EXCLUDE:
            self.form.area.exclude.setFocus()
            self.ensureWidgetVisible(self.form.area.exclude)

    def _layers_added(self, _layers: Any) -> None:
        ours = [layer for layer in QgsProject.instance().mapLayers().values() if is_evidence(layer)]
        self.form.except_layers(ours)
        if self.isVisible():
            self._guess()

    def _guess(self) -> None:
        layers = QgsProject.instance().mapLayers().values()
        self.form.guess_layers(
            [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"]
        )

    def _layers_leave(self, ids: list[str]) -> None:
        self._watch(layer for layer in self._watched if layer.id() not in ids)
        gone = [name for layer_id, name in self._layer_ids.items() if layer_id in ids]
        if self._task is not None and gone and not self._ended_by:
            self._ended_by = self.tr(
                "The layer “{0}” was removed while its registration ran, so that was stopped and nothing was written; "
                "add the layer again and press Register."
            ).format(gone[0])
            self._task.cancel()

    def _show_model(self) -> None:
        self.form.matching.show_model(model_in_use(QgsProject.instance()))

    def _model_chosen(self, path: str) -> None:
        choose_model(QgsProject.instance(), path.strip())

    def _project_read(self, *_document: object) -> None:
        project = QgsProject.instance()
        self._show_model()
        state = settings.load_register(project)
        if state is not None:
            self.form.restore(state, project)
        self.session.restore()
        self._layers_added(())

    def _project_written(self, *_document: object) -> None:
        settings.save_register(QgsProject.instance(), self.form.register_settings())

    def _project_cleared(self) -> None:
        self._show_model()
        self.form.restore(settings.RegisterSettings(), QgsProject.instance())
        self.session.forget()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(self.guide)
        column.addWidget(self.form)
        column.addWidget(line())
        column.addWidget(self.summary)
        column.addWidget(self.run_row)
        column.addWidget(self.card)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)


def _register_of(spec: JobSpec) -> RegisterSpec:
    return spec.register if isinstance(spec, FieldSpec) else spec
