"""Data sets from label sets and folders: listed, told to the engine, remembered, shown, and warned of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.gui import QgsRubberBand

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.datasets.collect import from_path
from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, Change
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

from ..conftest import GSD, SIZE
from .panels import polygon, tick, wait


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
    panel.check_areas.layers.setLayer(polygon(100, 30, 160, 100))
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
    panel.check_areas.layers.setLayer(polygon(0, 0, 10, 10))
    panel.trained()
    again = DataSetPanel(qgis_iface, engines)
    assert [entry.kind for entry in again.ticked()] == ["scene", "table"]
    assert again.check_areas.layers.currentLayer().name() == "kept"
    assert again.table.topLevelItem(0).text(3) != ""
    again.table.topLevelItem(1).setSelected(True)
    again.remove_button.click()
    assert [entry.kind for entry in again.ticked()] == ["scene"]
    assert (folder / "pairs.csv").exists()
    again.release()


def test_the_table_is_as_high_as_its_rows(panel: DataSetPanel, tmp_path: Path) -> None:
    heights = []
    for number in range(9):
        heights.append(panel.table.height())
        folder = tmp_path / f"set {number}"
        folder.mkdir()
        (folder / "pairs.csv").write_text("id,source,scene,sar,opt,offset_x,offset_y\n")
        assert panel.add(str(folder))
    row = panel.table.sizeHintForRow(0)
    # One row or two, then a row more for each, up to six.
    assert np.diff(heights).tolist() == [0, row, row, row, row, 0, 0, 0]
    assert heights[0] < 4 * row


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
    panel.check_areas.layers.setLayer(polygon(0, 0, 10, 10))
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
