"""The model on the *Register* page is the one that the project uses, wherever it was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis import settings
from s2m2_sar.s2m2_qgis.dock.dock import Dock
from s2m2_sar.s2m2_qgis.models import choice

from ..waiting import wait


@pytest.fixture
def window(dock):
    dock.show()
    dock.engine_page.models_button.click()
    return dock._models


def test_both_buttons_open_the_one_window(dock, window) -> None:
    assert window.isVisible()
    window.close()
    dock.register.form.matching.models_button.click()
    assert dock._models is window
    assert window.isVisible()


def test_the_window_goes_with_the_dock(qgis_iface, project, clean_settings, engines) -> None:
    dock = Dock(qgis_iface, engines)
    dock.show_models()
    window = dock._models
    assert window.isVisible()
    dock.release()
    assert not window.isVisible()
    dock.close()
    dock.deleteLater()
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())


def test_the_page_follows_the_window(page, dock, engines, tmp_path: Path) -> None:
    path = str(tmp_path / "mine.safetensors")
    choice.use_in_project(QgsProject.instance(), path)
    before = len(engines.asked)
    dock.show_models()
    dock._models.page.chosen.emit()
    assert page.form.matching.model.filePath() == path
    assert page.form.spec("").model == path
    QTest.qWait(500)
    assert len(engines.asked) > before
    assert settings.load_machine().model == ""


def test_what_is_typed_is_the_users_where_the_project_names_none(page) -> None:
    page.form.matching.model.setFilePath("/models/a.safetensors")
    assert settings.load_machine().model == "/models/a.safetensors"
    assert not choice.has_own_model(QgsProject.instance())


def test_what_is_typed_is_the_projects_where_it_names_one(page) -> None:
    project = QgsProject.instance()
    choice.use_in_project(project, "")
    page.form.matching.model.setFilePath("/models/a.safetensors")
    assert choice.project_model(project) == "/models/a.safetensors"
    assert settings.load_machine().model == ""


def test_every_project_has_its_own(page, tmp_path: Path) -> None:
    project = QgsProject.instance()
    settings.change_machine(model="/models/user.safetensors")
    choice.use_in_project(project, "/models/project.safetensors")
    page.follow_model()
    assert project.write(str(tmp_path / "p.qgs"))
    project.clear()
    assert page.form.matching.model.filePath() == "/models/user.safetensors"
    assert project.read(str(tmp_path / "p.qgs"))
    assert page.form.matching.model.filePath() == "/models/project.safetensors"
    assert settings.load_machine().model == "/models/user.safetensors"
    assert "project" in page.form.matching.title()


def test_a_run_leaves_the_users_model_as_it_is(page, engines) -> None:
    settings.change_machine(model="/models/user.safetensors")
    choice.use_in_project(QgsProject.instance(), "/models/project.safetensors")
    page.follow_model()
    assert page.form.machine_settings(settings.load_machine()).model == "/models/user.safetensors"
    assert page.form.spec("").model == "/models/project.safetensors"
