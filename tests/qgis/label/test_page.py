"""The Label page: label sets, pairs, the window that opens, and what a project brings back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Iterator

import pytest
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox

from s2m2_sar.s2m2_qgis import settings
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.page import LabelPage
from s2m2_sar.s2m2_qgis.results import group as groups
from s2m2_sar.s2m2_qgis.results.bundle import read_bundle
from s2m2_sar.s2m2_qgis.tiepoints.points import Change, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref


@pytest.fixture
def news() -> list[str]:
    return []


@pytest.fixture
def page(qgis_iface, layers, engines: Engines, cfog: None, news: list[str], tmp_path: Path) -> Iterator[LabelPage]:
    settings.change_machine(output_folder=str(tmp_path / "out"))
    made = LabelPage(qgis_iface, engines, lambda: layers)
    made.news.connect(lambda text, level: news.append(text) if level == Qgis.MessageLevel.Warning else None)
    made.resize(320, 600)
    made.show()
    QTest.qWait(30)
    yield made
    made.release()
    made.close()
    made.deleteLater()
    QTest.qWait(20)


def test_it_begins_with_the_layers_of_the_other_page(page: LabelPage, layers) -> None:
    assert (page.sar.layer(), page.optical.layer()) == layers
    assert page.label_button.isEnabled()
    assert "labels.gpkg" in page.label_button.toolTip()
    assert not page.go_on.isEnabled()
    assert page.workspace_window is None


def test_it_fits_the_narrow_dock(page: LabelPage) -> None:
    assert page.horizontalScrollBar().maximum() == 0


def test_labelling_makes_a_label_set_and_opens_the_window(page: LabelPage, layers, tmp_path: Path) -> None:
    page.label_button.click()
    path = tmp_path / "out" / "labels.gpkg"
    assert path.is_file()
    assert page.session.store.path == str(path)
    assert page.workspace_window.isVisible()
    QTest.qWait(20)
    assert page.pairs.topLevelItemCount() == 1
    page.session.editor.add((500500.0, 5749500.0), (500500.0, 5749500.0))
    QTest.qWait(30)
    assert page.pairs.topLevelItem(0).text(1) == "1"
    assert page.summary.text().startswith("1 point")
    # The same layers are the same pair.
    page.label_button.click()
    assert len(page.store.pairs()) == 1
    assert len(page.session.list) == 1
    assert page.session.editor.undo_stack.canUndo()


def test_the_chosen_bands_are_those_of_the_pair(page: LabelPage) -> None:
    page.optical.set_bands((3, 2, 1))
    page.label_button.click()
    (pair,) = page.store.pairs()
    assert pair.optical.bands == (3, 2, 1)
    assert pair.sar.bands == (1,)
    assert page.workspace_window.space.views["optical"].layer.renderer().usesBands() == [3, 2, 1]


def test_the_same_layer_twice_is_refused(page: LabelPage, layers) -> None:
    page.optical.set_layer(layers[0])
    assert not page.label_button.isEnabled()
    assert "same layer" in page.label_button.toolTip()


def test_files_that_are_no_label_sets_are_refused_in_a_sentence(
    page: LabelPage, news: list[str], tmp_path: Path
) -> None:
    wrong = tmp_path / "notes.gpkg"
    wrong.write_text("no database")
    assert not page.open_set(str(wrong))
    assert not page.create_set(str(wrong))
    assert not page.open_set(str(tmp_path / "gone.gpkg"))
    assert len(news) == 3
    assert all(text.endswith(".") and "Error" not in text for text in news)
    assert page.store is None
    assert wrong.read_text() == "no database"


def test_a_pair_whose_layers_left_the_project_brings_them_back(page: LabelPage, project: QgsProject) -> None:
    page.label_button.click()
    pair = page.session.pair
    page.session.close()
    project.removeAllMapLayers()
    QTest.qWait(20)
    page.pairs.topLevelItem(0).setSelected(True)
    assert page.label_selected()
    assert page.session.pair.id == pair.id
    assert page.session.sar_layer is not None
    assert page.session.optical_layer is not None
    assert len(project.mapLayers()) == 2


def test_the_accepted_registration_links_the_views(page: LabelPage, project: QgsProject, make_bundle) -> None:
    bundle = read_bundle(str(make_bundle()))
    key = groups.show(project, bundle)
    page.label_button.click()
    assert page.session.pair.bundle == ""
    groups.accept(project, key, bundle)
    page.label_button.click()
    assert page.session.pair.bundle == bundle.folder
    assert page.workspace_window.basis.toolTip() == "Linked by the accepted registration."


def test_a_project_brings_the_work_back(page: LabelPage, project: QgsProject, tmp_path: Path) -> None:
    page.label_button.click()
    id = page.session.editor.add((500500.0, 5749500.0), (500500.0, 5749500.0))
    page.workspace_window.space.set_exaggeration(100)
    path = str(tmp_path / "work.qgz")
    assert project.write(path)
    project.clear()
    QTest.qWait(30)
    assert page.session.pair is None
    assert not page.workspace_window.isVisible()
    assert page.store is None
    page.workspace_window.space.set_exaggeration(1)
    assert project.read(path)
    QTest.qWait(60)
    assert page.session.list.get(id) is not None
    assert page.workspace_window.isVisible()
    assert page.workspace_window.space.exaggeration == 100
    assert page.workspace_window.toolbar.arrows.currentData() == 100


def test_nothing_is_left_of_it(qgis_iface, layers, engines: Engines, cfog: None, tmp_path: Path) -> None:
    settings.change_machine(output_folder=str(tmp_path))
    project = QgsProject.instance()
    signals = (project.layersAdded, project.layersWillBeRemoved, project.writeProject, project.readProject)
    before = [project.receivers(signal) for signal in signals]
    page = LabelPage(qgis_iface, engines, lambda: layers)
    page.show()
    page.label_button.click()
    QTest.qWait(50)
    window = page.workspace_window
    assert window.isVisible()
    page.release()
    page.close()
    page.deleteLater()
    QTest.qWait(50)
    assert [project.receivers(signal) for signal in signals] == before
    assert not qgis_iface.mainWindow().findChildren(type(window))


def test_all_points_can_be_seen_as_a_layer(page: LabelPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page.label_button.click()
    page.session.editor.add((500500.0, 5749500.0), (500500.0, 5749500.0))
    added: list[tuple[str, str, str]] = []
    monkeypatch.setattr(page._iface, "addVectorLayer", lambda *what: added.append(what), raising=False)
    page.show_points()
    ((source, name, provider),) = added
    layer = QgsVectorLayer(source, name, provider)
    assert layer.isValid()
    assert layer.featureCount() == 1
    assert layer.crs().authid() == "EPSG:4326"


def test_a_label_set_without_its_layers_files(page: LabelPage, news: list[str], tmp_path: Path, layers) -> None:
    store = LabelStore.create(str(tmp_path / "moved.gpkg"))
    gone = [replace(layer_ref(layer), source=f"/nowhere/{layer.name()}.tif") for layer in layers]
    store.add_pair(*gone)
    assert page.open_set(store.path)
    assert page.label_selected()
    assert page.session.sar_layer is None
    assert "is not in the project" in page.workspace_window.space.panes["sar"].view._frame.words


def answer(monkeypatch: pytest.MonkeyPatch, *replies: QMessageBox.StandardButton) -> list[str]:
    """What is asked, and answered so."""
    asked: list[str] = []
    left = list(replies)

    def question(_parent, _title, text, _buttons, preset):
        assert preset == QMessageBox.StandardButton.No
        asked.append(text)
        return left.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_a_pair_is_deleted_with_its_points_after_a_question(
    page: LabelPage, project: QgsProject, news: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page.delete_button.isEnabled()
    page.label_button.click()
    for east in (500500.0, 500700.0):
        page.session.editor.add((east, 5749500.0), (east, 5749500.0))
    path = str(tmp_path / "work.qgz")
    assert project.write(path)
    QTest.qWait(30)
    asked = answer(monkeypatch, QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes)
    page.delete_button.click()
    assert "“sar ↔ optical” and its 2 tie points from “labels.gpkg”? This cannot be undone" in asked[0]
    assert len(page.session.list) == 2
    page.pairs.setFocus()
    QTest.keyClick(page.pairs, Qt.Key.Key_Delete)
    assert len(asked) == 2
    assert page.pairs.topLevelItemCount() == 0
    assert LabelStore.open(page.store.path).pairs() == []
    assert page.session.pair is None
    assert not page.session.editor.undo_stack.canUndo()
    assert not page.workspace_window.isVisible()
    assert not page.delete_button.isEnabled()
    # The project does not look for it any more.
    assert project.write(path)
    project.clear()
    QTest.qWait(30)
    assert project.read(path)
    QTest.qWait(60)
    assert news == []


def test_another_pair_than_the_deleted_one_stays_open(page: LabelPage, layers, monkeypatch: pytest.MonkeyPatch) -> None:
    page.label_button.click()
    page.session.editor.add((500500.0, 5749500.0), (500500.0, 5749500.0))
    page.store.add_pair(layer_ref(layers[1]), layer_ref(layers[0]))
    page.refresh()
    page.pairs.clearSelection()
    page.pairs.topLevelItem(1).setSelected(True)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Yes)
    assert page.delete_selected()
    assert "It has no tie points." in asked[0]
    assert len(page.session.list) == 1
    assert page.session.editor.undo_stack.canUndo()
    assert page.workspace_window.isVisible()


def test_a_pair_that_cannot_be_deleted_stays(page: LabelPage, news: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    page.label_button.click()
    page.session.editor.add((500500.0, 5749500.0), (500500.0, 5749500.0))
    page.workspace_window.setUserVisible(False)
    QTest.qWait(30)

    def question(*_arguments):
        # Meanwhile, in another QGIS.
        other = LabelStore.open(page.store.path)
        other.write(1, Change((), (TiePoint(0, (500600.0, 5749500.0), (500600.0, 5749500.0)),)))
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", question)
    assert not page.delete_selected()
    assert "has 2 tie points by now, and not 1" in news[-1]
    assert page.pairs.topLevelItem(0).text(1) == "2"
    assert page.session.pair is not None
