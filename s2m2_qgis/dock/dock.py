"""The dock: a row of pages, the engine's page behind ⚙, and the status line."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import JobError, ProbeSpec
from .. import settings, tasks
from ..engine_client import Engines, Report, Status, find_interpreter, test_interpreter
from ..engine_client.interpreter import ROOT
from ..finetune.page import TrainPage
from ..help import HelpKeys, Topic, help_button, set_topic
from ..label.page import LabelPage
from ..models.choice import model_in_use
from ..models.window import ModelsWindow
from ..results.field_bundle import FieldBundle
from ..review.page import ReviewPage
from .engine_page import EnginePage
from .register_page import RegisterPage
from .status_line import StatusLine

TITLE = "S2M2-SAR"
_NEWS_SECONDS = 8


class Dock(QgsDockWidget):
    """The plugin's one dock.

    Args:
        iface: QGIS.
        engines: the plugin's engines.
    """

    def __init__(self, iface: QgisInterface, engines: Engines, parent: Optional[QWidget] = None) -> None:
        super().__init__(TITLE, parent)
        self.setObjectName("S2m2SarDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._iface = iface
        self._engines = engines
        self._hint: Optional[QgsMessageBarItem] = None
        self._news: Optional[QgsMessageBarItem] = None
        self._test: Optional[tasks.EngineTask] = None
        self._models: Optional[ModelsWindow] = None
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        # All of them within one click: what does not fit ends in …, its tooltip is whole.
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.stack = QStackedWidget()
        stored = settings.load_machine()
        self.engine_page = EnginePage(stored.interpreter, stored.device, str(ROOT))
        self.stack.addWidget(self.engine_page)
        self.status = StatusLine(engines.status)
        self.register = RegisterPage(iface, engines)
        self._lay_out()
        self.review = ReviewPage(iface, engines)
        self.label = LabelPage(iface, engines, self.register.form.layers)
        self.train = TrainPage(iface, engines)
        self.add_page(self.tr("Register"), self.register)
        self.add_page(self.tr("Label"), self.label)
        self.add_page(self.tr("Train"), self.train)
        self.add_page(self.tr("Review"), self.review)
        self.tabs.currentChanged.connect(self._turn_to)
        self.tabs.tabBarClicked.connect(self._turn_to)
        self.register.news.connect(self.tell)
        self.label.news.connect(self.tell)
        self.train.news.connect(self.tell)
        self.train.models_changed.connect(self._models_changed)
        self.review.news.connect(self.tell)
        self.register.review.connect(self._review)
        self.review.refitted.connect(self.register.session.reread)
        self.register.hint.connect(self._show_hint)
        self.register.copy_diagnostics.connect(self.copy_diagnostics)
        self.status.copy_diagnostics.connect(self.copy_diagnostics)
        self.status.show_log.connect(self._show_log)
        self.status.restart.connect(self.restart_engine)
        self.engine_page.back.connect(lambda: self._turn_to(self.tabs.currentIndex()))
        self.engine_page.interpreter_changed.connect(self._interpreter_changed)
        self.engine_page.device_changed.connect(self._device_changed)
        self.register.form.matching.device.currentIndexChanged.connect(self._device_chosen)
        self.status.refreshed.connect(self._offer_device)
        self.register.planner.planned.connect(self.status.refresh)
        self.register.planner.refused.connect(self.status.refresh)
        self.engine_page.test.connect(self.test_engine)
        self.engine_page.cancel_test.connect(self._cancel_test)
        self.engine_page.models.connect(self.show_models)
        self._looked = self._released = False
        self.register.guide.install.connect(lambda: self._show_installer(self.engine_page.environments.install_button))
        self.register.guide.offline.connect(lambda: self._show_installer(self.engine_page.environments.wheels))
        self.register.guide.choose.connect(lambda: self._show_installer(self.engine_page.interpreter))
        self.engine_page.environments.release.connect(self._engines.restart)
        self.register.form.matching.models.connect(self.show_models)
        self._set_topics()
        self._turn_to(0)

    def topic(self) -> str:
        """What the guide says of the page that is shown."""
        page = self.stack.currentWidget()
        if page is self.register and self.register.form.is_whole_scene:
            return Topic.SCENE
        return self._topics.get(page, Topic.START)

    def add_page(self, title: str, page: QWidget) -> None:
        """Add a page behind a tab of its own."""
        self.stack.insertWidget(self.tabs.count(), page)
        self.tabs.setTabToolTip(self.tabs.addTab(title), title)

    def release(self) -> None:
        """Let go of everything outside the dock, and end what runs."""
        self._cancel_test()
        self._released = True
        self.engine_page.environments.end()
        self._show_hint("")
        self._forget_news()
        if self._models is not None:
            self._models.release()
        self.register.release()
        self.label.release()
        self.train.release()
        self.review.release()

    def tell(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """News in QGIS's message bar, in the place of older news; what went wrong stays until it is closed."""
        lasting = level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)
        self._forget_news()
        self._news = QgsMessageBarItem(TITLE, text, level, 0 if lasting else _NEWS_SECONDS)
        self._news.destroyed.connect(self._news_gone)
        self._iface.messageBar().pushItem(self._news)

    def copy_diagnostics(self) -> None:
        """Put everything that helps to mend the engine onto the clipboard."""
        QApplication.clipboard().setText(self._engines.diagnostics())
        self.tell(self.tr("The diagnostics are on the clipboard."))

    def restart_engine(self) -> None:
        """End the engine; the next question starts it anew."""
        run = tasks.EngineTask(self.tr("Restart the engine"), lambda pump: self._engines.restart())
        run.succeeded.connect(lambda _nothing: self._restarted())
        tasks.start(run)

    def show_engine_page(self) -> None:
        """Turn to the engine's page."""
        self.stack.setCurrentWidget(self.engine_page)

    def show_models(self) -> None:
        """Open the window of models."""
        if self._models is None:
            self._models = ModelsWindow(self._engines, parent=self)
            self._models.page.chosen.connect(self.register.follow_model)
        self._models.open()

    def test_engine(self) -> None:
        """Try the interpreter of the engine page: start it, load the model, match one template."""
        if self._test is not None:
            return
        stored = settings.load_machine()
        model = model_in_use(QgsProject.instance())
        spec = ProbeSpec(matcher=stored.matcher, model=model, device=stored.device)
        path = stored.interpreter

        def work(pump: tasks.Pump) -> Report:
            return test_interpreter(path, spec, pump.progress, pump.cancelled)

        task = tasks.EngineTask(self.tr("Test the engine"), work)
        task.progressed.connect(lambda _fraction, message, _left: self.engine_page.show_testing(message))
        task.succeeded.connect(self._tested)
        task.failed.connect(self._test_failed)
        task.stopped.connect(self._test_stopped)
        self._test = task
        self.engine_page.show_testing(self.tr("Starting the engine…"))
        tasks.start(task)

    def showEvent(self, event: Optional[QShowEvent]) -> None:
        """Look for an engine when the dock is first seen."""
        super().showEvent(event)
        if not self._looked:
            self._looked = True
            self._look_for_engine()

    def _look_for_engine(self) -> None:
        """Show the guide where there is no Python for the engine; starts none."""
        setting = settings.load_machine().interpreter
        task = tasks.EngineTask(self.tr("Look for the engine"), lambda _pump: find_interpreter(setting))
        task.succeeded.connect(lambda _found: self._show_guide(False))
        task.failed.connect(lambda _error: self._show_guide(True))
        tasks.start(task)

    def _show_guide(self, wanted: bool) -> None:
        # The answer may come after the dock is gone.
        if not self._released:
            self.register.guide.setVisible(wanted)

    def _show_installer(self, widget: QWidget) -> None:
        self.show_engine_page()
        self.engine_page.ensureWidgetVisible(widget)
        widget.setFocus()

    def _tested(self, report: Report) -> None:
        self._test = None
        self.engine_page.show_report(report)
        self.register.consider()

    def _models_changed(self) -> None:
        self.register.follow_model()
        if self._models is not None:
            self._models.page.refresh()

    def _test_failed(self, error: JobError) -> None:
        self._test = None
        self.engine_page.show_failure(error.message)

    def _test_stopped(self) -> None:
        self._test = None
        self.engine_page.show_cancelled()

    def _cancel_test(self) -> None:
        if self._test is not None:
            self._test.cancel()

    def _interpreter_changed(self, path: str) -> None:
        settings.change_machine(interpreter=path)
        self.restart_engine()

    def _device_changed(self, name: str) -> None:
        settings.change_machine(device=name)
        self.register.form.matching.device.choose(name)

    def _device_chosen(self, _index: int) -> None:
        self.engine_page.device.choose(self.register.form.matching.device.name())

    def _offer_device(self, status: Status) -> None:
        for combo in (self.engine_page.device, self.register.form.matching.device):
            combo.offer((*status.devices, *status.device.split(",")))

    def _restarted(self) -> None:
        self._look_for_engine()
        self.status.refresh()
        self.register.consider()

    def _review(self, folder: str) -> None:
        if self.review.open(folder):
            self.tabs.setCurrentIndex(self.stack.indexOf(self.review))

    def _turn_to(self, index: int) -> None:
        if 0 <= index < self.tabs.count():
            self.stack.setCurrentIndex(index)

    def _show_hint(self, text: str) -> None:
        bar = self._iface.messageBar()
        if self._hint is not None:
            bar.popWidget(self._hint)
            self._hint = None
        if text:
            self._hint = bar.createMessage(TITLE, text)
            bar.pushWidget(self._hint, Qgis.MessageLevel.Info)

    def _forget_news(self) -> None:
        if self._news is not None:
            self._iface.messageBar().popWidget(self._news)
            self._news = None

    def _news_gone(self, _item: object) -> None:
        self._news = None

    def _show_log(self) -> None:
        self._iface.openMessageLog()

    def _set_topics(self) -> None:
        """What F1 opens, page by page and in some of their parts."""
        self._topics: dict[QWidget, str] = {
            self.engine_page: Topic.ENGINE,
            self.register: Topic.REGISTER,
            self.label: Topic.LABEL,
            self.train: Topic.TRAIN,
            self.review: Topic.REVIEW,
        }
        form, train = self.register.form, self.train
        for widget, topic in (
            (form.field, Topic.SCENE_OPTIONS),
            (train.data, Topic.TRAIN_DATA),
            (train.data.check_areas, Topic.CHECK_AREAS),
            (train.training.form, Topic.TRAIN_HOW),
            (train.training.box, Topic.TRAIN_RUN),
            (train.training.card, Topic.VERDICT),
            (self.status, Topic.ENGINE),
        ):
            set_topic(widget, topic)
        set_topic(self.register.card, self._card_topic)
        HelpKeys(self, self.topic)

    def _card_topic(self) -> str:
        bundle = self.register.session.bundle
        if bundle is not None and not bundle.accepted:
            return Topic.REFUSAL
        return Topic.SCENE_RESULT if isinstance(bundle, FieldBundle) else Topic.RESULT

    def _lay_out(self) -> None:
        engine_button = QToolButton()
        engine_button.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        engine_button.setAutoRaise(True)
        engine_button.setToolTip(self.tr("Engine: which Python computes, and whether it works"))
        engine_button.setAccessibleName(self.tr("Engine"))
        engine_button.clicked.connect(lambda: self.show_engine_page())
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.tabs, 1)
        head.addWidget(engine_button)
        self.help_button = help_button(self.topic)
        head.addWidget(self.help_button)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(rule)
        column.addWidget(self.status)
        self.setWidget(content)
        # QGIS opens a dock as narrow as it may be; from here on, the tabs are whole.
        self.setMinimumWidth(320)
        self.engine_button = engine_button
