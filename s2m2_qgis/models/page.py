"""All models with their cards: import, export, rename, delete, choose, compare."""

from __future__ import annotations

import os
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent, QTextOption
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...engine.protocol import JobError, ModelInfoSpec
from .. import settings, tasks
from ..dock.widgets import allow, escaped, wrapped_label
from ..engine_client import Engines
from . import choice
from .card import card_html
from .compare_panel import ComparePanel
from .model import WEIGHTS, Model, trouble_with, weights_path
from .model_list import ModelList
from .store import ModelStore

#: Narrower than this (in widths of a letter), list and card stand one above the other.
_SIDE_BY_SIDE_LETTERS = 110
_SUCCESS, _WARNING = Qgis.MessageLevel.Success, Qgis.MessageLevel.Warning


class ModelsPage(QWidget):
    """The models of this profile.

    Args:
        engines: the plugin's engines; none is started before a model is imported or two are compared.
        store: of the models.

    Signals:
        chosen: the model that this project uses is another one now.
        changed: a model was imported, renamed or deleted.
        news: (sentence, Qgis.MessageLevel).
    """

    chosen = pyqtSignal()
    changed = pyqtSignal()
    news = pyqtSignal(str, object)

    def __init__(self, engines: Engines, store: Optional[ModelStore] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.store = store or ModelStore()
        self._engines = engines
        self._models: list[Model] = []
        self._checks: dict[tuple[str, str], str] = {}
        self._import: Optional[tasks.EngineTask] = None
        self.list = ModelList()
        self.card = QTextBrowser()
        # Paths and hashes have no spaces.
        self.card.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.card.setAccessibleName(self.tr("The selected model's card"))
        self.outside = wrapped_label()
        self.compare = ComparePanel(engines)
        self.tabs = QTabWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._make_buttons()
        self._lay_out()
        self.list.selected.connect(self._show_current)
        self.compare.news.connect(self.news)
        self.refresh()

    def refresh(self) -> None:
        """Read the folders anew; the selection stays."""
        current = self.current()
        self._models = self.store.models()
        project = QgsProject.instance()
        in_project, in_all = (
            self.store.find(setting) for setting in (choice.model_in_use(project), settings.load_machine().model)
        )
        self._show_outside(choice.model_in_use(project) if in_project is None else "")
        # What was found of weights that may have changed since is not believed.
        self._checks.clear()
        wanted = current or in_project
        self.list.show_models(self._models, in_project, in_all, wanted.path if wanted is not None else "")
        self._show_current()
        self.compare.offer(self._models, in_project.setting if in_project is not None else "")

    def current(self) -> Optional[Model]:
        """The model that is selected."""
        path = self.list.path()
        return next((model for model in self._models if model.path == path), None)

    def use_in_project(self) -> None:
        """Let this project use the selected model."""
        model = self.current()
        if model is None or model.problem:
            return
        choice.use_in_project(QgsProject.instance(), model.setting, model.sha256)
        self.refresh()
        self.chosen.emit()
        self.news.emit(self.tr("This project now uses “{0}”.").format(model.name), _SUCCESS)

    def use_in_all(self) -> None:
        """Let every project use the selected model that names none of its own."""
        model = self.current()
        if model is None or model.problem:
            return
        choice.follow_user(QgsProject.instance())
        settings.change_machine(model=model.setting)
        self.refresh()
        self.chosen.emit()
        text = self.tr("“{0}” is used wherever a project names no model of its own.")
        self.news.emit(text.format(model.name), _SUCCESS)

    def import_file(self, path: str) -> None:
        """Take a model from elsewhere, once the engine has found it sound; in the background."""
        if self._import is not None:
            return
        client, store = self._engines.interactive, self.store

        def work(pump: tasks.Pump) -> Model:
            spec = ModelInfoSpec(weights_path(path))
            client.request("model_info", spec, pump.progress, pump.cancelled, pump.log)
            return store.add(path)

        task = tasks.EngineTask(self.tr("Import {0}").format(os.path.basename(path)), work)
        task.succeeded.connect(self._imported)
        task.failed.connect(self._import_failed)
        task.stopped.connect(self._import_ended)
        self._import = task
        allow(self.import_button, "", self.tr("A model is being imported"))
        tasks.start(task)

    def rename(self, name: str) -> None:
        """Call the selected model otherwise."""
        model = self.current()
        if model is not None and name != model.name:
            self._do(lambda: self.store.rename(model, name))

    def delete(self) -> None:
        """Remove the selected model, after a question."""
        model = self.current()
        if model is None or model.bundled:
            return
        question = self.tr("Delete the model “{0}”? Both of its files are removed; this cannot be undone.")
        text = question.format(model.name)
        used = choice.is_in_use(QgsProject.instance(), self.store, model)
        if used:
            text += "\n\n" + self.tr("It is in use. Afterwards the plugin's own model is used in its place.")
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        if QMessageBox.question(self, self.tr("Delete model"), text, yes | no, no) != yes:
            return
        if self._do(lambda: self.store.delete(model)) and used:
            self._forget(model)
            self.refresh()
            self.chosen.emit()

    def export(self, target: str) -> None:
        """Write a copy of the selected model."""
        model = self.current()
        if model is None:
            return
        try:
            path = self.store.export(model, target)
        except JobError as error:
            self.news.emit(error.message, _WARNING)
            return
        self.news.emit(self.tr("“{0}” was written to {1} and the .json beside it.").format(model.name, path), _SUCCESS)

    def release(self) -> None:
        """End what runs."""
        self.compare.cancel()
        if self._import is not None:
            self._import.cancel()

    def resizeEvent(self, event: Optional[QResizeEvent]) -> None:
        """List and card side by side where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _SIDE_BY_SIDE_LETTERS
        self._splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _do(self, act: Callable[[], Any]) -> bool:
        try:
            act()
        except JobError as error:
            self.news.emit(error.message, _WARNING)
            return False
        self.refresh()
        self.changed.emit()
        return True

    def _forget(self, model: Model) -> None:
        """Let nothing name a model that is gone."""
        if settings.load_machine().model == model.path:
            settings.change_machine(model="")
        project = QgsProject.instance()
        if choice.project_model(project, self.store) == model.path:
            choice.follow_user(project)

    def _imported(self, model: Model) -> None:
        self._import_ended()
        self.refresh()
        self.list.select(model.path)
        self.changed.emit()
        self.news.emit(self.tr("Imported “{0}”.").format(model.name), _SUCCESS)

    def _import_failed(self, error: JobError) -> None:
        self._import_ended()
        self.news.emit(error.message, _WARNING)

    def _import_ended(self) -> None:
        self._import = None
        allow(self.import_button, self._import_tooltip())

    def _import_tooltip(self) -> str:
        return self.tr("Take a model from elsewhere: a .safetensors file with its .json beside it")

    def _show_outside(self, path: str) -> None:
        """Say which model is used where it is none of the list."""
        if not path:
            text = ""
        elif os.path.isfile(path):
            text = self.tr("This project uses {0}, which is not in this list. Import it to see its card.").format(path)
        else:
            text = self.tr("⚠ This project uses {0}, which is not there; choose another model.").format(path)
        self.outside.setText(escaped(text))
        self.outside.setVisible(bool(text))

    def _show_current(self) -> None:
        model = self.current()
        self._allow_buttons(model)
        if model is None:
            self.card.clear()
            return
        self._show_card(model)
        if model.problem or self._known(model) is not None:
            return
        task = tasks.EngineTask(self.tr("Check {0}").format(model.name), lambda _pump: (model, trouble_with(model)))
        # A method, not a lambda: Qt forgets it with the page, which may be gone before the task is.
        task.succeeded.connect(self._checked)
        tasks.start(task)

    def _checked(self, answer: tuple[Model, str]) -> None:
        model, trouble = answer
        self._checks[_key(model)] = trouble
        if trouble:
            self.list.warn(model.path, trouble)
        current = self.current()
        if current is not None and _key(current) == _key(model):
            self._allow_buttons(current)
            self._show_card(current)

    def _known(self, model: Model) -> Optional[str]:
        """What a check found: empty where the weights are whole; None where none was made."""
        return self._checks.get(_key(model))

    def _show_card(self, model: Model) -> None:
        trouble = model.problem or self._known(model)
        if trouble is None:
            check = self.tr("Comparing the weights with the card's SHA-256…")
        else:
            check = "⚠ " + trouble if trouble else "✔ " + self.tr("The weights are those that this card was made for.")
        self.card.setHtml(card_html(model, check))

    def _allow_buttons(self, model: Optional[Model]) -> None:
        none = self.tr("Select a model first") if model is None else ""
        broken = none or ((model.problem or self._known(model) or "") if model is not None else "")
        bundled = self.tr("The plugin's own model stays") if model is not None and model.bundled else ""
        in_use = choice.model_in_use(QgsProject.instance())
        same = model is not None and choice.has_own_model(QgsProject.instance()) and model.setting == in_use
        allow(
            self.use_button,
            self.tr("Matching in this project is done with the selected model; the project remembers it"),
            broken or (self.tr("This project uses it already") if same else ""),
        )
        allow(self.export_button, self.tr("Write a copy of the selected model, both files"), broken)
        allow(self.rename_button, self.tr("Give the selected model another name"), broken or bundled)
        allow(self.delete_button, self.tr("Remove both files of the selected model"), none or bundled)
        machine = settings.load_machine().model
        all_same = model is not None and not choice.has_own_model(QgsProject.instance()) and model.setting == machine
        allow(
            self.use_all_button,
            self.tr("Every project that names no model of its own matches with the selected one"),
            broken or (self.tr("All projects use it already that name no other") if all_same else ""),
        )
        allow(self.compare_button, self.tr("See how the selected model does against another one, or CFOG"), broken)

    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import a model"), "", self._kinds())
        if path:
            self.import_file(path)

    def _ask_export(self) -> None:
        model = self.current()
        if model is None:
            return
        start = os.path.basename(model.path)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export the model"), start, self._kinds())
        if path:
            self.export(path)

    def _ask_rename(self) -> None:
        model = self.current()
        if model is None:
            return
        name, fine = QInputDialog.getText(
            self, self.tr("Rename model"), self.tr("Name"), QLineEdit.EchoMode.Normal, model.name
        )
        if fine:
            self.rename(name)

    def _turn_to_comparison(self) -> None:
        model = self.current()
        if model is not None:
            self.compare.choose_first(model)
            self.tabs.setCurrentIndex(1)

    def _kinds(self) -> str:
        return self.tr("Models (*{0})").format(WEIGHTS)

    def _make_buttons(self) -> None:
        self.use_button = QPushButton(self.tr("Use in this project"))
        self.use_button.clicked.connect(lambda: self.use_in_project())
        self.use_all_button = QPushButton(self.tr("Use in all"))
        self.use_all_button.clicked.connect(lambda: self.use_in_all())
        self.import_button = QPushButton(self.tr("Import…"))
        self.import_button.setToolTip(self._import_tooltip())
        self.import_button.clicked.connect(lambda: self._ask_import())
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.clicked.connect(lambda: self._ask_export())
        self.rename_button = QPushButton(self.tr("Rename…"))
        self.rename_button.clicked.connect(lambda: self._ask_rename())
        self.delete_button = QPushButton(self.tr("Delete…"))
        self.delete_button.clicked.connect(lambda: self.delete())
        self.compare_button = QPushButton(self.tr("Compare…"))
        self.compare_button.clicked.connect(lambda: self._turn_to_comparison())

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        for index, button in enumerate(
            (
                self.use_button,
                self.use_all_button,
                self.compare_button,
                self.import_button,
                self.export_button,
                self.rename_button,
                self.delete_button,
            )
        ):
            # Enter in a field of the other tab must not press what is out of sight.
            button.setAutoDefault(False)
            buttons.addWidget(button, *((0, index) if index < 3 else (1, index - 3)))
        buttons.setColumnStretch(4, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.outside)
        column.addLayout(buttons)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.card)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self.tabs.addTab(self._splitter, self.tr("Models"))
        self.tabs.addTab(_scrolled(self.compare), self.tr("Compare two"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)


def _scrolled(content: QWidget) -> QgsScrollArea:
    """Room for a long answer; what is short stays at the top."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(content)
    column.addStretch(1)
    area = QgsScrollArea()
    area.setWidget(holder)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


def _key(model: Model) -> tuple[str, str]:
    return model.path, model.sha256
