"""Data sets from label sets and folders: listed, told to the engine, remembered, shown, and warned of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.datasets.collect import from_path
from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, Change, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from ..conftest import GSD, SIZE, TOP_LEFT


@pytest.fixture(scope="module")
def engines() -> Iterator[Engines]:
    engines = Engines(lambda: "")
    yield engines
    engines.close()


@pytest.fixture
def label_set(project: QgsProject, layers: tuple[QgsRasterLayer, QgsRasterLayer], tmp_path: Path) -> Path:
    """A label set of the project: one pair with three control points, a check point and one that is switched off."""
    path = tmp_path / "labels.gpkg"
    store = LabelStore.create(str(path))
    pair = store.add_pair(layer_ref(layers[0]), layer_ref(layers[1]))
    points = []
    for number, (x, y) in enumerate([(40, 40), (120, 60), (200, 140), (60, 150), (100, 100)]):
        at = (TOP_LEFT[0] + GSD * x, TOP_LEFT[1] - GSD * y)
        points.append(TiePoint(0, at, at, enabled=number < 4, role=CHECK if number == 3 else CONTROL))
    store.write(pair.id, Change((), tuple(points)))
    memory.save(project, Remembered(path=str(path), pair=pair.id, known=(str(path),)))
    return path


@pytest.fixture
def panel(qgis_iface: Any, engines: Engines, label_set: Path) -> Iterator[DataSetPanel]:
    made = DataSetPanel(qgis_iface, engines)
    made.resize(320, 400)
    made.show()
    yield made
    made.release()
    made.close()
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())


def wait(condition: Callable[[], Any], seconds: float = 60.0) -> None:
    for _round in range(int(seconds * 50)):
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError("waited in vain")


def tick(panel: DataSetPanel, row: int = 0, on: bool = True) -> None:
    panel.table.topLevelItem(row).setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def polygon(x0: float, y0: float, x1: float, y1: float) -> QgsVectorLayer:
    """A layer of one rectangle, in pixels of the rasters."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32631", "kept", "memory")
    corners = [(TOP_LEFT[0] + GSD * x, TOP_LEFT[1] - GSD * y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    ring = ",".join(f"{x} {y}" for x, y in (*corners, corners[0]))
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
    assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_pairs_are_listed_with_points_and_area(panel: DataSetPanel) -> None:
    item = panel.table.topLevelItem(0)
    assert item.text(0) == "sar – optical"
    assert item.text(1) == "3 + 1"
    assert item.text(2) == f"{SIZE[0] * SIZE[1] * GSD**2 / 1e6:,.0f} km²"
    with pytest.raises(JobError, match="Tick at least one"):
        panel.specs()


def test_what_is_ticked_is_what_the_engine_is_told(panel: DataSetPanel) -> None:
    heard: list[bool] = []
    panel.changed.connect(lambda: heard.append(True))
    tick(panel)
    assert heard
    (spec,) = panel.specs()
    assert spec.kind == "scene"
    assert [tie.check for tie in spec.ties] == [False, False, False, True]
    assert spec.sar is not None
    assert spec.sar.uri.endswith("sar.tif")
    assert spec.check_areas == ()
    tick(panel, on=False)
    with pytest.raises(JobError, match="Tick at least one"):
        panel.specs()


def test_check_areas_go_along_and_swallowed_points_are_named(panel: DataSetPanel) -> None:
    tick(panel)
    assert not panel.said.isVisible()
    panel.check_layer.setLayer(polygon(100, 30, 160, 100))
    (spec,) = panel.specs()
    assert len(spec.check_areas) == 1
    assert spec.areas_crs
    assert "will not teach: #2." in panel.said.text()


def test_ticks_and_added_folders_are_remembered(
    panel: DataSetPanel, qgis_iface: Any, engines: Engines, tmp_path: Path, project: QgsProject
) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "pairs.csv").write_text("id,source,scene,sar,opt,offset_x,offset_y\n")
    assert panel.add(str(folder))
    tick(panel)
    panel.check_layer.setLayer(polygon(0, 0, 10, 10))
    panel.trained()
    again = DataSetPanel(qgis_iface, engines)
    assert [entry.kind for entry in again.ticked()] == ["scene", "table"]
    assert again.check_layer.currentLayer().name() == "kept"
    assert again.table.topLevelItem(0).text(3) != ""
    again.table.topLevelItem(1).setSelected(True)
    again.remove_button.click()
    assert [entry.kind for entry in again.ticked()] == ["scene"]
    assert (folder / "pairs.csv").exists()
    again.release()


def test_what_is_no_data_set_is_refused(panel: DataSetPanel, tmp_path: Path) -> None:
    said: list[str] = []
    panel.news.connect(said.append)
    assert not panel.add(str(tmp_path / "nothing"))
    assert "no table of pairs" in said[0]
    assert panel.table.topLevelItemCount() == 1


def test_published_trees_are_known_by_their_folders(tmp_path: Path) -> None:
    for name, form in (("ROIs1970_fall", "sen12"), ("sar_256_oc_0.2", "qxs")):
        (tmp_path / form / name).mkdir(parents=True)
        entry = from_path(str(tmp_path / form))
        assert entry is not None
        assert (entry.kind, entry.form) == ("tree", form)
    assert from_path(str(tmp_path)) is None


def test_a_label_set_that_is_broken_is_said_and_the_rest_is_there(
    panel: DataSetPanel, label_set: Path, tmp_path: Path, project: QgsProject
) -> None:
    broken = tmp_path / "broken.gpkg"
    broken.write_text("no GeoPackage")
    memory.save(project, Remembered(path=str(label_set), pair=1, known=(str(label_set), str(broken))))
    panel.refresh()
    assert panel.table.topLevelItemCount() == 1
    assert "broken.gpkg" in panel.said.text()


def test_coverage_comes_and_goes(panel: DataSetPanel, qgis_iface: Any) -> None:
    def bands() -> int:
        return sum(isinstance(item, QgsRubberBand) for item in qgis_iface.mapCanvas().scene().items())

    before = bands()
    tick(panel)
    panel.map_button.setChecked(True)
    # A footprint, control points, check points.
    assert bands() == before + 3
    panel.check_layer.setLayer(polygon(0, 0, 10, 10))
    assert bands() == before + 4
    panel.map_button.setChecked(False)
    assert bands() == before


def test_samples_are_shown(panel: DataSetPanel, label_set: Path) -> None:
    # The scene is so small that its check point would keep every window out.
    store = LabelStore.open(str(label_set))
    (check,) = (point for point in store.points(1) if point.role == CHECK)
    store.write(1, Change((check,), (replace(check, role=CONTROL),)))
    panel.refresh()
    tick(panel)
    panel.preview_button.click()
    preview = panel._preview
    assert preview is not None
    wait(lambda: preview.others.isEnabled())
    assert "labelled samples" in preview.said.text(), preview.said.text()
    assert preview.picture.pixmap().width() > 300
    # Closed while it draws and opened again, it draws all the same.
    preview.others.click()
    preview.close()
    panel.preview_button.click()
    wait(lambda: preview.others.isEnabled() and "labelled samples" in preview.said.text())


def test_samples_of_nothing_say_why(panel: DataSetPanel) -> None:
    panel.show_samples()
    assert panel._preview is not None
    assert panel._preview.said.text() == "Tick at least one data set."
