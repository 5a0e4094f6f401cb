"""What there is to learn from: read once, and again after every write, whoever wrote; layers that come and go."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.datasets.collect import Collector
from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import Change, LayerPair, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from ..conftest import GSD, TOP_LEFT, write_raster
from .panels import tick, wait

Layers = tuple[QgsRasterLayer, QgsRasterLayer]


def points_of(collector: Collector, project: QgsProject) -> list[int]:
    return [len(entry.points) for entry in collector.collect(project, ())[0]]


def test_points_are_read_again_after_a_write_only(
    label_set: Path, project: QgsProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []
    usual = LabelStore.all_points

    def all_points(store: LabelStore) -> dict[int, list[TiePoint]]:
        reads.append(store.path)
        return usual(store)

    monkeypatch.setattr(LabelStore, "all_points", all_points)
    collector = Collector()
    assert [points_of(collector, project) for _time in range(3)] == [[4]] * 3
    assert len(reads) == 1
    at = (TOP_LEFT[0] + 10.0, TOP_LEFT[1] - 10.0)
    LabelStore.open(str(label_set)).write(1, Change((), (TiePoint(0, at, at),)))
    assert points_of(collector, project) == [5]
    # A program that knows nothing of us, with write-ahead logging; its log is still there when we look.
    with closing(sqlite3.connect(label_set)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE tie_points SET enabled = 0 WHERE id = 1")
        other.commit()
        assert os.path.exists(f"{label_set}-wal")
        assert points_of(collector, project) == [4]
    assert points_of(collector, project) == [4]


def test_a_label_set_that_is_gone_and_comes_back(label_set: Path, project: QgsProject) -> None:
    collector = Collector()
    assert points_of(collector, project) == [4]
    os.rename(label_set, f"{label_set}.away")
    assert points_of(collector, project) == []
    os.rename(f"{label_set}.away", label_set)
    assert points_of(collector, project) == [4]


def test_files_that_come_back_beside_an_untouched_label_set(label_set: Path, project: QgsProject) -> None:
    """A folder was copied in two steps: first the label set, then the rasters."""
    project.removeAllMapLayers()
    there = label_set.parent / "there"
    there.mkdir()
    moved = label_set.rename(there / "labels.gpkg")
    rasters = [label_set.parent / name for name in ("sar.tif", "optical.tif")]
    for raster in rasters:
        os.rename(raster, f"{raster}.away")
    memory.save(project, Remembered(path=str(moved), pair=1, known=(str(moved),)))
    collector = Collector()
    (entry,), _troubles = collector.collect(project, ())
    assert "“sar” is gone from" in entry.problem
    for raster in rasters:
        os.rename(f"{raster}.away", there / raster.name)
    (entry,), _troubles = collector.collect(project, ())
    assert entry.problem == ""
    assert entry.pair is not None
    assert entry.pair.sar.source == str(there / "sar.tif")


def test_layers_that_leave_and_come(panel: DataSetPanel, layers: Layers, project: QgsProject) -> None:
    item = panel.table.topLevelItem
    assert item(0).text(2) != ""
    path = layers[0].source()
    project.removeMapLayer(layers[0].id())
    wait(lambda: item(0).text(2) == "", seconds=5.0)
    project.addMapLayer(QgsRasterLayer(path, "sar"))
    wait(lambda: item(0).text(2) != "", seconds=5.0)


def test_an_empty_project_has_nothing(panel: DataSetPanel, project: QgsProject) -> None:
    project.clear()
    QTest.qWait(20)
    assert panel.table.topLevelItemCount() == 0
    assert not panel.preview_button.isEnabled()
    assert not panel.remove_button.isEnabled()
    panel.map_button.setChecked(True)
    panel.remove()
    panel.show_samples()
    assert panel._preview is not None
    assert "nothing to learn from yet" in panel._preview.said.text()


def test_samples_of_layers_without_data_say_why(
    panel: DataSetPanel, project: QgsProject, label_set: Path, tmp_path: Path
) -> None:
    """The engine reads what the panel only knows the extent of."""
    made = []
    for name in ("void_sar", "void_optical"):
        path = write_raster(
            tmp_path / f"{name}.tif",
            np.zeros((1, 600, 600), np.uint8),
            (TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD),
        )
        layer = QgsRasterLayer(str(path), name)
        layer.dataProvider().setNoDataValue(1, 0)
        made.append(layer)
    project.addMapLayers(made)
    panel.add_pair(LayerPair(0, *map(layer_ref, made)))
    store = LabelStore.open(str(label_set))
    store.write(1, Change(tuple(point for point in store.points(1) if point.role == "check"), ()))
    panel.refresh()
    tick(panel)
    panel.show_samples()
    preview = panel._preview
    assert preview is not None
    wait(lambda: preview.others.isEnabled())
    assert "void_sar" in preview.said.text(), preview.said.text()


def test_counts_are_those_of_the_points(label_set: Path) -> None:
    store = LabelStore.open(str(label_set))
    assert store.point_counts() == {1: 5}
    assert store.all_points() == {1: store.points(1)}
    assert store.count_points(1) == 5
    assert store.count_points(7) == 0
