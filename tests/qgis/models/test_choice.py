"""Which model a project uses, also after it moved to another machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import QgsProject

from s2m2_sar.s2m2_qgis import settings
from s2m2_sar.s2m2_qgis.models import choice
from s2m2_sar.s2m2_qgis.models.model import Model
from s2m2_sar.s2m2_qgis.models.store import ModelStore

pytestmark = pytest.mark.usefixtures("clean_settings")


def test_without_a_choice_of_its_own_a_project_follows_the_user(project: QgsProject) -> None:
    assert choice.model_in_use(project) == ""
    settings.change_machine(model="/models/a.safetensors")
    assert choice.model_in_use(project) == "/models/a.safetensors"
    assert not choice.has_own_model(project)


def test_a_projects_own_model_travels_with_it(project: QgsProject, own: Model, tmp_path: Path) -> None:
    settings.change_machine(model="/models/a.safetensors")
    choice.use_in_project(project, own.path, own.sha256)
    assert project.isDirty()
    assert project.write(str(tmp_path / "p.qgs"))
    project.clear()
    assert choice.model_in_use(project) == "/models/a.safetensors"
    assert project.read(str(tmp_path / "p.qgs"))
    assert os.path.samefile(choice.model_in_use(project), own.path)


def test_the_default_can_be_a_projects_own_choice(project: QgsProject) -> None:
    settings.change_machine(model="/models/a.safetensors")
    choice.use_in_project(project, "")
    assert choice.has_own_model(project)
    assert choice.model_in_use(project) == ""
    choice.follow_user(project)
    assert choice.model_in_use(project) == "/models/a.safetensors"


def test_saying_the_same_again_does_not_touch_the_project(project: QgsProject, own: Model) -> None:
    choice.use_in_project(project, own.path, own.sha256)
    project.setDirty(False)
    choice.use_in_project(project, own.path, own.sha256)
    assert not project.isDirty()
    choice.follow_user(project)
    assert project.isDirty()


def test_on_another_machine_the_weights_are_found_by_their_hash(
    project: QgsProject, store: ModelStore, own: Model
) -> None:
    choice.use_in_project(project, "/home/other/models/x.safetensors", own.sha256)
    assert choice.project_model(project, store) == own.path
    choice.use_in_project(project, "/home/other/models/y.safetensors", "0" * 64)
    assert choice.project_model(project, store) == "/home/other/models/y.safetensors"
    choice.use_in_project(project, "/home/other/default.safetensors", store.models()[0].sha256)
    assert choice.project_model(project, store) == ""


def test_what_is_in_use(project: QgsProject, store: ModelStore, own: Model) -> None:
    default = store.models()[0]
    assert choice.is_in_use(project, store, default)
    assert not choice.is_in_use(project, store, own)
    choice.use_in_project(project, own.path)
    assert choice.is_in_use(project, store, own)
    # Other projects use it still.
    assert choice.is_in_use(project, store, default)


@pytest.mark.parametrize("text", ["", "no json", "[]"])
def test_an_entry_of_another_hand(project: QgsProject, text: str) -> None:
    project.writeEntry("s2m2_sar", "model", text)
    assert choice.project_model(project) is None


def test_choosing_changes_what_is_in_force(project: QgsProject, own: Model) -> None:
    choice.choose_model(project, "/models/b.safetensors")
    assert settings.load_machine().model == "/models/b.safetensors"
    assert not choice.has_own_model(project)
    choice.use_in_project(project, "")
    choice.choose_model(project, own.path)
    assert choice.project_model(project) == own.path
    assert settings.load_machine().model == "/models/b.safetensors"
