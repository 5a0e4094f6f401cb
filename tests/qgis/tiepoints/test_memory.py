"""A project remembers what was labelled, and finds it again: after a restart, elsewhere, and where it is gone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer

from s2m2_sar.s2m2_qgis.tiepoints import memory as memory_module
from s2m2_sar.s2m2_qgis.tiepoints.memory import LabelMemory, Remembered, label_sets
from s2m2_sar.s2m2_qgis.tiepoints.points import LayerPair
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from .conftest import fill

LayersOf = tuple[QgsRasterLayer, QgsRasterLayer]


class Desk:
    def __init__(self) -> None:
        self.session = LabelSession()
        self.memory = LabelMemory(self.session)
        self.troubles: list[str] = []
        self.windows: list[dict] = []
        self.session.trouble.connect(self.troubles.append)
        self.memory.restored.connect(self.windows.append)

    def release(self) -> None:
        self.memory.release()
        self.session.release()


@pytest.fixture
def desk(project: QgsProject):
    made = Desk()
    yield made
    made.release()


def saved(desk: Desk, store: LabelStore, pair: LayerPair, layers: LayersOf, path: Path) -> None:
    fill(store, pair)
    assert desk.session.open(store, pair, *layers)
    desk.session.set_method("helmert")
    desk.memory.remember_window({"geometry": "AAEC", "link": "off"})
    assert QgsProject.instance().write(str(path))


def test_a_project_restores_what_was_labelled(
    desk: Desk, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path: Path
) -> None:
    path = tmp_path / "project.qgz"
    saved(desk, store, labelled, layers, path)
    project.clear()
    assert desk.session.pair is None
    desk.session.set_method("tps")
    assert label_sets(project) == []
    assert project.read(str(path))
    session = desk.session
    assert session.store.path == store.path
    assert session.pair.id == labelled.id
    assert len(session.list) == 3
    assert session.method == "helmert"
    assert session.sar_layer is project.mapLayersByName("sar")[0]
    assert session.optical_layer is project.mapLayersByName("optical")[0]
    assert desk.windows == [{"geometry": "AAEC", "link": "off"}]
    assert label_sets(project) == [store.path]
    assert desk.troubles == []
    assert not project.isDirty(), "looking is not changing"


def test_a_new_start_of_the_plugin_finds_the_open_project(
    desk: Desk, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path: Path
) -> None:
    saved(desk, store, labelled, layers, tmp_path / "project.qgz")
    other = Desk()
    assert other.session.pair is None
    assert other.memory.restore()
    assert other.session.pair.id == labelled.id
    other.release()
    assert desk.memory.window == {"geometry": "AAEC", "link": "off"}


def test_project_and_label_set_move_together(
    desk: Desk, project: QgsProject, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    copies = [shutil.copy(path, home) for path in pair]
    layers = tuple(QgsRasterLayer(copy, Path(copy).stem) for copy in copies)
    project.addMapLayers(list(layers))
    store = LabelStore.create(str(home / "labels.gpkg"))
    made = store.add_pair(*map(layer_ref, layers))
    saved(desk, store, made, layers, home / "project.qgz")
    project.clear()
    elsewhere = tmp_path / "elsewhere"
    os.rename(home, elsewhere)
    assert project.read(str(elsewhere / "project.qgz"))
    assert desk.troubles == []
    assert desk.session.store.path == str(elsewhere / "labels.gpkg")
    assert desk.session.sar_layer is not None
    assert desk.session.optical_layer is not None


def test_a_project_that_is_saved_elsewhere_still_finds_it(
    desk: Desk, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path: Path
) -> None:
    saved(desk, store, labelled, layers, tmp_path / "project.qgz")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert project.write(str(deep / "copy.qgz"))
    project.clear()
    assert project.read(str(deep / "copy.qgz"))
    assert desk.session.store.path == store.path
    assert label_sets(project) == [store.path]


def test_a_label_set_that_is_gone_is_told_once(
    desk: Desk, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path: Path
) -> None:
    path = tmp_path / "project.qgz"
    saved(desk, store, labelled, layers, path)
    project.clear()
    os.rename(store.path, store.path + ".away")
    assert project.read(str(path))
    assert desk.session.pair is None
    (sentence,) = desk.troubles
    assert "is gone" in sentence
    assert label_sets(project) == []
    os.rename(store.path + ".away", store.path)
    assert desk.memory.restore()


def test_another_label_set_in_its_place_is_told(
    desk: Desk, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path: Path
) -> None:
    path = tmp_path / "project.qgz"
    saved(desk, store, labelled, layers, path)
    project.clear()
    os.remove(store.path)
    LabelStore.create(store.path)
    assert project.read(str(path))
    (sentence,) = desk.troubles
    assert "no longer in" in sentence


@pytest.mark.parametrize(
    "text", ["", "not json", "[]", '{"path": 3, "pair": "x", "method": "rubber", "known": 1, "window": []}']
)
def test_entries_that_cannot_be_read_are_as_none(project: QgsProject, text: str) -> None:
    project.writeEntry("s2m2_sar", "label", text)
    assert memory_module.load(project) == Remembered()


def test_a_new_project_does_not_inherit(
    desk: Desk, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path: Path
) -> None:
    saved(desk, store, labelled, layers, tmp_path / "project.qgz")
    project.clear()
    assert project.write(str(tmp_path / "other.qgz"))
    assert memory_module.load(project) == Remembered()
