"""The folder of models: nothing half there, nothing lost, the plugin's own untouched."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication

from s2m2_sar.engine.protocol import DISK, MODEL, JobError
from s2m2_sar.s2m2_qgis.models.model import Model, read_model, trouble_with
from s2m2_sar.s2m2_qgis.models.store import ModelStore

from .conftest import files, write_model


def test_the_plugins_own_comes_first_and_is_the_default(store: ModelStore, own: Model) -> None:
    default, mine = store.models()
    assert (default.default, default.bundled, default.setting) == (True, True, "")
    assert default.problem == ""
    assert trouble_with(default) == ""
    assert (mine.name, mine.bundled, mine.setting) == ("Andes, fine-tuned", False, mine.path)
    assert store.find("") == default
    assert store.find(own.path) == mine
    assert store.find("/elsewhere.safetensors") is None
    assert store.with_sha256(own.sha256.upper()) == mine
    assert store.with_sha256("") is None


def test_the_users_models_lie_in_the_profile_where_no_update_of_the_plugin_reaches() -> None:
    profile = os.path.realpath(QgsApplication.qgisSettingsDirPath())
    folder = os.path.realpath(ModelStore().folder)
    assert os.path.dirname(os.path.dirname(folder)) == profile
    assert "plugins" not in os.path.relpath(folder, profile)


@pytest.mark.parametrize("suffix", [".safetensors", ".json"])
def test_import_takes_both_files(store: ModelStore, given: Path, suffix: str) -> None:
    model = store.add(str(given.with_suffix(suffix)))
    assert (model.name, model.bundled, model.problem) == ("alpine scenes", False, "")
    assert files(store.folder) == ["alpine scenes.json", "alpine scenes.safetensors"]
    assert trouble_with(model) == ""
    assert given.is_file()


def test_the_same_weights_are_not_imported_twice(store: ModelStore, given: Path) -> None:
    store.add(str(given))
    with pytest.raises(JobError, match="already, as “alpine scenes”"):
        store.add(str(given))
    other = write_model(given.with_name("b.safetensors"), b"others", name="alpine scenes")
    assert os.path.basename(store.add(str(other)).path) == "alpine scenes 2.safetensors"


def test_changed_weights_are_not_imported_and_nothing_is_left(store: ModelStore, given: Path) -> None:
    given.write_bytes(b"of a colleaguE")
    with pytest.raises(JobError, match="not those that its card was written for") as refusal:
        store.add(str(given))
    assert refusal.value.kind == MODEL
    assert files(store.folder) == []


@pytest.mark.parametrize("broken", ["no card", "card", "weights"])
def test_half_a_model_is_not_imported(store: ModelStore, given: Path, broken: str) -> None:
    if broken == "no card":
        given.with_suffix(".json").unlink()
    elif broken == "card":
        given.with_suffix(".json").write_text("[1, 2]")
    else:
        given.unlink()
    with pytest.raises(JobError, match=r"needs a \.safetensors file and its \.json"):
        store.add(str(given))
    assert files(store.folder) == []


def test_a_disk_that_fills_leaves_nothing(store: ModelStore, given: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = shutil.copyfile

    def fill(source: str, target: str) -> Any:
        if source.endswith(".json"):
            Path(target).write_text("{")
            raise OSError(28, "No space left on device")
        return whole(source, target)

    monkeypatch.setattr(shutil, "copyfile", fill)
    with pytest.raises(JobError, match="No space left on device") as refusal:
        store.add(str(given))
    assert refusal.value.kind == DISK
    assert files(store.folder) == []


def test_names_that_no_file_may_have(store: ModelStore, given: Path) -> None:
    card = json.loads(given.with_suffix(".json").read_text())
    given.with_suffix(".json").write_text(json.dumps({**card, "name": "../../a/b: <c>"}))
    model = store.add(str(given))
    assert model.name == "../../a/b: <c>"
    assert os.path.dirname(model.path) == store.folder


def test_rename_changes_the_card_alone(store: ModelStore, own: Model) -> None:
    renamed = store.rename(own, "  Andes \n 2 ")
    assert (renamed.name, renamed.path) == ("Andes 2", own.path)
    assert {**renamed.card, "name": own.name} == own.card
    assert trouble_with(renamed) == ""
    assert files(store.folder) == ["mine.json", "mine.safetensors"]


@pytest.mark.parametrize("name, words", [("  ", "needs a name"), ("ALPINE scenes", "called “ALPINE scenes” already")])
def test_names_that_a_model_may_not_have(store: ModelStore, own: Model, given: Path, name: str, words: str) -> None:
    store.add(str(given))
    with pytest.raises(JobError, match=words):
        store.rename(own, name)
    assert read_model(own.path) == own


def test_delete_takes_both_files(store: ModelStore, own: Model) -> None:
    store.delete(own)
    assert files(store.folder) == []
    store.delete(own)


def test_the_plugins_own_stays_as_it_is(store: ModelStore) -> None:
    default = store.models()[0]
    before = Path(default.path).read_bytes(), Path(default.path).with_suffix(".json").read_bytes()
    with pytest.raises(JobError, match="cannot be deleted"):
        store.delete(default)
    with pytest.raises(JobError, match="keeps its name"):
        store.rename(default, "mine")
    assert before == (Path(default.path).read_bytes(), Path(default.path).with_suffix(".json").read_bytes())


def test_export_gives_a_model_that_can_be_imported(store: ModelStore, own: Model, tmp_path: Path) -> None:
    path = store.export(own, str(tmp_path / "usb" / "copy"))
    assert path == str(tmp_path / "usb" / "copy.safetensors")
    assert files(str(tmp_path / "usb")) == ["copy.json", "copy.safetensors"]
    store.delete(own)
    assert store.add(path).name == own.name
    again = store.models()[1]
    with pytest.raises(JobError, match="the model itself"):
        store.export(again, again.path)


def test_export_into_a_place_that_cannot_be_written(store: ModelStore, own: Model, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JobError) as refusal:
        store.export(own, str(tmp_path / "file" / "copy"))
    assert refusal.value.kind == DISK


def test_broken_models_are_listed_and_say_why(store: ModelStore, own: Model) -> None:
    Path(own.path).with_suffix(".json").write_text("{")
    broken = store.models()[1]
    assert broken.name == "mine"
    assert "card (.json) is missing or cannot be read" in broken.problem
    assert trouble_with(broken) == broken.problem
    store.delete(broken)
    assert len(store.models()) == 1


def test_weights_that_changed_are_told(own: Model) -> None:
    Path(own.path).write_bytes(b"Mine")
    trouble = trouble_with(read_model(own.path))
    assert "have changed since their card was written" in trouble
    assert own.sha256[:12] in trouble


def test_a_card_without_a_hash_is_told(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m.safetensors", sha256=None)
    assert "no SHA-256" in trouble_with(read_model(str(path)))


def test_a_new_path_is_free_and_its_folder_there(store: ModelStore, own: Model) -> None:
    path = store.new_path("mine")
    assert os.path.basename(path) == "mine 2.safetensors"
    assert not os.path.exists(path)
    assert os.path.basename(store.new_path("...")) == "model.safetensors"
