"""One pair that is labelled: what it says follows its points, and it outlives its layers."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Iterator

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtTest import QSignalSpy

from s2m2_sar.s2m2_qgis.tiepoints import assessor
from s2m2_sar.s2m2_qgis.tiepoints import session as session_module
from s2m2_sar.s2m2_qgis.tiepoints.points import Change, LayerPair, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.quality import Assessment, assess
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import find_layer, find_pair, layer_ref

from .conftest import OPTICAL, SAR, fill

LayersOf = tuple[QgsRasterLayer, QgsRasterLayer]


@pytest.fixture
def said() -> list:
    """What the session said: names of signals, and sentences."""
    return []


@pytest.fixture
def session(project: QgsProject, said: list):
    made = LabelSession()
    for name in ("opened", "layersChanged", "assessed", "selectionChanged", "methodChanged"):
        getattr(made, name).connect(lambda name=name: said.append(name))
    made.trouble.connect(said.append)
    yield made
    made.release()


@contextmanager
def awaited(signal: Any, times: int = 1) -> Iterator[None]:
    """Leaves once ``signal`` has come in the block or after it, so many times."""
    spy = QSignalSpy(signal)
    yield
    while len(spy) < times:
        assert spy.wait(5000)


def spread(count: int = 6) -> list[TiePoint]:
    """Points all over the layers, the optical half 30 m east and 20 m south."""
    places = np.random.default_rng(3).uniform((500100, 5748300), (502300, 5749900), (count, 2))
    return [TiePoint(0, (x, y), (x + 30, y - 20)) for x, y in places.tolist()]


def test_a_pair_is_opened_with_its_points(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf, said: list
) -> None:
    points = fill(store, labelled)
    assert session.open(store, labelled, *layers)
    assert said == ["assessed", "opened"]
    assert session.list.points() == points
    assert (session.store, session.pair) == (store, labelled)
    assert (session.sar_layer, session.optical_layer) == layers
    assert session.editor.undo_stack.count() == 0
    session.close()
    assert (session.store, session.pair, session.assessment) == (None, None, None)
    assert len(session.list) == 0
    with pytest.raises(RuntimeError):
        _ = session.estimate


def test_the_estimate_follows_the_points(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf
) -> None:
    session.open(store, labelled, *layers)
    here = QgsPointXY(501000, 5749000)
    assert session.estimate.forward(here).distance(here) == 0
    assert session.assessment is None
    assert "3" in session.assessment_trouble, "how many points the transform needs"
    with awaited(session.assessed):
        session.editor.add((501000, 5749000), (501030, 5748980))
    assert session.estimate.forward(here).distance(501030, 5748980) < 1e-6
    assert session.assessment is None
    with awaited(session.assessed):
        session.editor.add_many(spread(), "import")
    assert session.assessment_trouble == ""
    assert session.assessment.rmse == pytest.approx(0, abs=1e-6)
    assert session.assessment.residual_px.keys() == {point.id for point in session.list.points()}
    assert session.estimate.backward(QgsPointXY(501030, 5748980)).distance(here) < 1e-6


def test_a_burst_of_edits_is_assessed_once(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf, said: list
) -> None:
    session.open(store, labelled, *layers)
    said.clear()
    with awaited(session.assessed):
        for point in spread(8):
            session.editor.add(point.sar, point.optical)
        session.set_method("helmert")
    assert said == ["methodChanged", "assessed"]
    assert session.assessment.fit.method.key == "helmert"
    session.set_method("helmert")
    assert said == ["methodChanged", "assessed"]
    with pytest.raises(ValueError, match="rubber"):
        session.set_method("rubber")


def test_many_points_are_assessed_beside_the_window(
    session: LabelSession,
    store: LabelStore,
    labelled: LayerPair,
    layers: LayersOf,
    said: list,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = threading.Event()

    def slowly(*args: Any) -> Assessment:
        assert threading.current_thread() is not threading.main_thread()
        assert gate.wait(20)
        return assess(*args)

    monkeypatch.setattr(assessor, "assess", slowly)
    store.write(labelled.id, Change((), tuple(spread(300))))
    assert session.open(store, labelled, *layers)
    assert said == ["opened"]
    assert session.assessment is None
    assert "being fitted" in session.assessment_trouble
    assert session.estimate.forward(QgsPointXY(501000, 5749000)).distance(501030, 5748980) < 1e-6
    ids = [point.id for point in session.list.points()]
    for key in ids[:3]:
        session.editor.set_enabled([key], False)
        QCoreApplication.processEvents()
    with awaited(session.assessed):
        gate.set()
    assert said.count("assessed") == 1, "only the newest question is answered"
    assert session.assessment.used == 297
    before = session.assessment
    gate.clear()
    session.editor.set_enabled(ids[:3], True)
    QCoreApplication.processEvents()
    assert session.assessment is before, "the old figures stand until the new ones are there"
    session.close()
    gate.set()
    assert session.assessment is None


def test_pixels_are_those_of_the_optical_layer(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf
) -> None:
    session.open(store, labelled, *layers)
    with awaited(session.assessed):
        ids = session.editor.add_many(spread(), "import")
    with awaited(session.assessed):
        session.editor.set_role(ids[:1], "check")
    with awaited(session.assessed):
        first = session.list.get(ids[0])
        session.editor.move(ids[0], optical=(first.optical[0] - 25, first.optical[1]))
    assert session.assessment.residual[ids[0]] == pytest.approx((25, 0), abs=1e-6)
    assert session.assessment.residual_px[ids[0]] == pytest.approx((2.5, 0), abs=1e-6)


def test_the_selection_holds_points_that_exist(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf, said: list
) -> None:
    points = fill(store, labelled)
    session.open(store, labelled, *layers)
    said.clear()
    ids = [point.id for point in points]
    session.select([ids[2], 99, ids[0], ids[2]])
    assert session.selection == (ids[2], ids[0])
    session.select([ids[2], ids[0]])
    assert said == ["selectionChanged"]
    session.editor.remove([ids[2]])
    assert session.selection == (ids[0],)
    assert said == ["selectionChanged", "selectionChanged"]
    assert session.open(LabelStore.open(store.path), labelled, *layers)
    assert session.selection == (ids[0],), "the same pair again"
    session.editor.undo_stack.undo()
    assert session.list.points() == points
    session.close()
    assert session.selection == ()
    assert session.editor.undo_stack.count() == 0


def test_a_removed_layer_takes_nothing_with_it(
    session: LabelSession,
    project: QgsProject,
    store: LabelStore,
    labelled: LayerPair,
    layers: LayersOf,
    said: list,
) -> None:
    store.write(labelled.id, Change((), tuple(spread())))
    session.open(store, labelled, *layers)
    sources = [layer.source() for layer in layers]
    said.clear()
    project.removeMapLayer(layers[1].id())
    assert session.optical_layer is None
    assert session.sar_layer is layers[0]
    assert said == [
        "The optical layer “optical” is not in the project; its points are kept: add the layer to go on.",
        "layersChanged",
    ]
    with awaited(session.assessed):
        session.editor.add(SAR, OPTICAL)
    assert session.assessment is not None, "the size of the pixels outlives the layer"
    assert len(store.points(labelled.id)) == 7
    project.removeMapLayer(layers[0].id())
    assert session.sar_layer is None
    said.clear()
    project.addMapLayer(QgsRasterLayer(sources[0], "another name"))
    assert session.sar_layer.name() == "another name"
    assert [text for text in said if text != "assessed"] == ["layersChanged"]
    project.addMapLayer(QgsRasterLayer(sources[1], "too"))
    assert session.optical_layer.name() == "too"


def test_a_pair_without_its_layers_can_be_looked_at(
    session: LabelSession, store: LabelStore, labelled: LayerPair, said: list
) -> None:
    store.write(labelled.id, Change((), tuple(spread())))
    assert session.open(store, labelled, None, None)
    assert len(session.list) == 6
    assert session.assessment is None
    assert "not in the project" in session.assessment_trouble
    assert session.estimate.forward(QgsPointXY(500000, 5749000)).distance(500030, 5748980) < 1e-6
    assert sum("is not in the project" in text for text in said) == 2


def test_a_closed_project_closes_the_pair(
    session: LabelSession, project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf, said: list
) -> None:
    session.open(store, labelled, *layers)
    said.clear()
    project.clear()
    assert session.pair is None
    assert said == ["assessed", "opened"]


def test_points_in_another_crs_than_the_layer_are_refused(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf, said: list
) -> None:
    layers[0].setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    assert session.open(store, labelled, *layers), "there are no points yet"
    assert session.pair.sar.crs == store.pairs()[0].sar.crs == "EPSG:32632"
    fill(store, labelled)
    session.close()
    said.clear()
    layers[0].setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert not session.open(store, session.pair or store.pairs()[0], *layers)
    assert session.pair is None
    (sentence,) = said
    assert "“sar” is in EPSG:4326" in sentence
    assert "marked in EPSG:32632" in sentence
    assert store.pairs()[0].sar.crs == "EPSG:32632"


def test_a_pair_that_cannot_be_read_leaves_the_other_one_open(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf, tmp_path, said: list
) -> None:
    points = fill(store, labelled)
    session.open(store, labelled, *layers)
    other = LabelStore.create(str(tmp_path / "other.gpkg"))
    pair = other.add_pair(*map(layer_ref, layers))
    (tmp_path / "other.gpkg").unlink()
    said.clear()
    assert not session.open(other, pair, *layers)
    assert "is gone" in said[0]
    assert session.store is store
    assert session.list.points() == points


def test_what_another_program_writes_is_seen_with_the_next_edit(
    session: LabelSession, store: LabelStore, labelled: LayerPair, layers: LayersOf
) -> None:
    points = fill(store, labelled)
    session.open(store, labelled, *layers)
    other = LabelStore.open(store.path)
    fill(other, labelled, 2)
    other.write(labelled.id, Change((points[0],), (replace(points[0], note="theirs"),)))
    with awaited(session.list.changed, 2):
        session.editor.set_enabled([points[1].id], False)
    assert session.list.get(points[0].id).note == "theirs"
    assert not session.list.get(points[1].id).enabled
    session.editor.undo_stack.undo()
    assert session.list.points() == tuple(store.points(labelled.id))


def test_layers_and_pairs_are_found(
    project: QgsProject, store: LabelStore, labelled: LayerPair, layers: LayersOf
) -> None:
    assert find_layer(project, labelled.sar) is layers[0]
    twin = QgsRasterLayer(layers[0].source(), "twin")
    project.addMapLayer(twin)
    assert find_layer(project, labelled.sar) is layers[0]
    assert find_layer(project, replace(labelled.sar, layer_id=twin.id())) is twin
    assert find_layer(project, replace(labelled.sar, layer_id="another project's")) in (layers[0], twin)
    assert find_layer(project, replace(labelled.sar, source="/gone.tif")) is None
    assert find_pair(store.pairs(), *layers) == labelled
    assert find_pair(store.pairs(), twin, layers[1]) == labelled
    assert find_pair(store.pairs(), *reversed(layers)) is None


def test_labelling_has_a_method_from_the_start(session: LabelSession) -> None:
    assert session.method in [method.key for method in session_module.METHODS]
