"""The window of models, with an engine that is scripted or real."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, QRect
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from s2m2_sar.engine.models.info import model_info
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError, ModelInfoSpec
from s2m2_sar.s2m2_qgis import settings, tasks
from s2m2_sar.s2m2_qgis.models import choice
from s2m2_sar.s2m2_qgis.models.model import Model
from s2m2_sar.s2m2_qgis.models.page import ModelsPage
from s2m2_sar.s2m2_qgis.models.store import ModelStore
from s2m2_sar.s2m2_qgis.models.window import ModelsWindow

from .conftest import files

pytestmark = pytest.mark.usefixtures("clean_settings", "project")


class Client:
    """In the place of the engine's process: says of every model what is to be said, and remembers the questions."""

    def __init__(self) -> None:
        self.specs: list[Any] = []
        self.answer: Callable[[Any], dict[str, Any]] = lambda spec: {}

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        self.specs.append((op, spec))
        return self.answer(spec)


class Engines:
    def __init__(self) -> None:
        self.interactive, self.jobs = Client(), Client()


def wait_for(condition: Callable[[], bool], what: str) -> None:
    for _ in range(300):
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError(f"never happened: {what}")


def idle() -> bool:
    return not tasks.unfinished() and QgsApplication.taskManager().countActiveTasks() == 0


@pytest.fixture
def engines() -> Engines:
    return Engines()


@pytest.fixture
def page(engines: Engines, store: ModelStore, own: Model):
    made = ModelsPage(engines, store)
    made.said = []
    made.news.connect(lambda text, level: made.said.append(text))
    yield made
    made.release()
    wait_for(idle, "all tasks end")
    made.deleteLater()


def names(page: ModelsPage) -> list[str]:
    return [page.list.topLevelItem(row).text(0) for row in range(page.list.topLevelItemCount())]


def test_all_models_with_the_one_in_use_selected(page: ModelsPage, store: ModelStore, own: Model) -> None:
    assert names(page) == [store.models()[0].name, "Andes, fine-tuned"]
    assert page.current() == store.models()[0]
    assert page.list.topLevelItem(0).text(3) == "this one, others"
    wait_for(lambda: "The weights are those that this card was made for" in page.card.toPlainText(), "the check")
    assert "GPL-2.0-or-later" in page.card.toPlainText()
    assert not page.delete_button.isEnabled()
    assert page.delete_button.toolTip() == "The plugin's own model stays"


def test_using_a_model_is_remembered_by_the_project(page: ModelsPage, own: Model) -> None:
    chosen = []
    page.chosen.connect(lambda: chosen.append(choice.model_in_use(QgsProject.instance())))
    page.list.select(own.path)
    page.use_button.click()
    assert chosen == [own.path]
    assert settings.load_machine().model == ""
    assert [page.list.topLevelItem(row).text(3) for row in (0, 1)] == ["others", "this one"]
    assert page.current() == own
    assert not page.use_button.isEnabled()
    page.use_all_button.click()
    assert settings.load_machine().model == own.path
    assert not choice.has_own_model(QgsProject.instance())
    assert page.list.topLevelItem(1).text(3) == "this one, others"


def test_changed_weights_are_marked_and_cannot_be_used(page: ModelsPage, own: Model) -> None:
    Path(own.path).write_bytes(b"MINE")
    page.refresh()
    page.list.select(own.path)
    wait_for(lambda: "have changed" in page.card.toPlainText(), "the check")
    assert names(page)[1] == "⚠ Andes, fine-tuned"
    assert not page.use_button.isEnabled()
    assert not page.compare_button.isEnabled()
    assert page.delete_button.isEnabled()


def test_import_asks_the_engine_first(page: ModelsPage, engines: Engines, store: ModelStore, given: Path) -> None:
    page.import_file(str(given.with_suffix(".json")))
    assert not page.import_button.isEnabled()
    wait_for(lambda: len(names(page)) == 3, "the import")
    assert engines.interactive.specs == [("model_info", ModelInfoSpec(str(given)))]
    assert page.current().name == "alpine scenes"
    assert page.said == ["Imported “alpine scenes”."]
    assert page.import_button.isEnabled()


def test_what_the_engine_refuses_is_not_imported(
    page: ModelsPage, engines: Engines, store: ModelStore, given: Path
) -> None:
    """The engine's real judgement: these weights are no safetensors file."""
    engines.interactive.answer = lambda spec: model_info(spec, Progress())
    before = files(store.folder)
    page.import_file(str(given))
    wait_for(lambda: bool(page.said), "the refusal")
    assert "was trained on chips prepared in another way" in page.said[0]
    assert files(store.folder) == before
    assert page.import_button.isEnabled()


def test_a_cancelled_import_leaves_nothing(page: ModelsPage, engines: Engines, store: ModelStore, given: Path) -> None:
    def cancelled(spec: Any) -> dict[str, Any]:
        raise Cancelled

    engines.interactive.answer = cancelled
    before = files(store.folder)
    page.import_file(str(given))
    wait_for(page.import_button.isEnabled, "the end")
    assert files(store.folder) == before
    assert page.said == []


def test_the_plugins_own_model_comes_back_from_an_export(
    page: ModelsPage, engines: Engines, store: ModelStore, tmp_path: Path
) -> None:
    engines.interactive.answer = lambda spec: model_info(spec, Progress())
    page.export(str(tmp_path / "copy.safetensors"))
    assert "was written to" in page.said[0]
    page.import_file(str(tmp_path / "copy.safetensors"))
    wait_for(lambda: len(page.said) == 2, "the import's end")
    assert page.said[1] == f"This model is in the list already, as “{store.models()[0].name}”."


def test_rename_and_its_refusal(page: ModelsPage, store: ModelStore, own: Model) -> None:
    page.list.select(own.path)
    page.rename("Andes 2")
    assert names(page)[1] == "Andes 2"
    assert page.current().path == own.path
    page.rename(store.models()[0].name)
    assert "called" in page.said[-1]
    assert names(page)[1] == "Andes 2"


def test_delete_asks_and_says_that_it_is_in_use(
    page: ModelsPage, store: ModelStore, own: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    replies = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]

    def question(_parent: Any, _title: str, text: str, _buttons: Any, preset: Any) -> Any:
        assert preset == QMessageBox.StandardButton.No
        asked.append(text)
        return replies.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    chosen: list[bool] = []
    page.chosen.connect(lambda: chosen.append(True))
    page.list.select(own.path)
    page.delete_button.click()
    assert len(store.models()) == 2
    assert "in use" not in asked[0]
    page.use_button.click()
    page.delete_button.click()
    assert "It is in use" in asked[1]
    assert len(names(page)) == 1
    assert files(store.folder) == []
    assert choice.model_in_use(QgsProject.instance()) == ""
    assert chosen == [True, True]


def test_a_model_outside_the_list_is_told(page: ModelsPage, own: Model, given: Path) -> None:
    assert page.outside.isHidden()
    choice.use_in_project(QgsProject.instance(), str(given))
    page.refresh()
    assert f"This project uses {given}, which is not in this list." in page.outside.text()
    given.unlink()
    page.refresh()
    assert "which is not there; choose another model" in page.outside.text()
    page.list.select(own.path)
    page.use_button.click()
    assert page.outside.isHidden()


def test_narrow_windows_put_the_card_below(page: ModelsPage) -> None:
    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())

    page.show()
    page.resize(1400, 700)
    QTest.qWait(20)
    assert place(page.list).right() < place(page.card).left()
    page.resize(500, 700)
    QTest.qWait(20)
    assert place(page.list).bottom() < place(page.card).top()
    assert place(page.list).right() <= page.width()


def test_the_window_reads_the_folder_anew_when_it_comes_into_view(
    engines: Engines, store: ModelStore, own: Model
) -> None:
    window = ModelsWindow(engines, store)
    Path(own.path).unlink()
    Path(own.path).with_suffix(".json").unlink()
    window.open()
    assert len(names(window.page)) == 1
    window.page.news.emit("Something.", 1)
    assert "Something." in [item.text() for item in window.bar.items()]
    window.release()
    assert not window.isVisible()
    wait_for(idle, "all tasks end")
    window.deleteLater()


def test_news_of_failures_stays(engines: Engines, store: ModelStore, own: Model, page: ModelsPage) -> None:
    with pytest.raises(JobError):
        store.rename(own, "")
    page.list.select(own.path)
    page.rename("  ")
    assert page.said == ["A model needs a name."]
