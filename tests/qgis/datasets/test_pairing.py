"""Two layers of the project as a pair without tie points: asked for, told to the engine, remembered, refused."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QApplication

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.datasets.pairing import PairDialog, why_no_pair
from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.engine_client import Engines

from ..conftest import GSD, SIZE, TOP_LEFT, write_raster
from .panels import tick

Layers = tuple[QgsRasterLayer, QgsRasterLayer]


@pytest.fixture
def others(project: QgsProject, tmp_path: Path) -> Layers:
    """Another pair of the project, that nobody labelled; three bands, and the left half of the other ground."""
    made = []
    for name in ("radar", "photo"):
        values = np.random.default_rng(1).integers(1, 250, (3, SIZE[1], SIZE[0] // 2)).astype(np.uint8)
        path = write_raster(tmp_path / f"{name}.tif", values, (TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD))
        made.append(QgsRasterLayer(str(path), name))
    project.addMapLayers(made)
    return made[0], made[1]


def add(panel: DataSetPanel, layers: Layers) -> PairDialog:
    """By the dialog, with the SAR's second band."""
    dialog = panel.ask_pair()
    dialog.sar.set_layer(layers[0])
    dialog.sar.set_band(2)
    dialog.optical.set_layer(layers[1])
    assert dialog.ok_button.isEnabled(), dialog.ok_button.toolTip()
    dialog.ok_button.click()
    return dialog


def test_the_menu_leads_to_the_dialog(panel: DataSetPanel) -> None:
    menu = panel.add_button.menu()
    menu.actions()[0].trigger()
    dialog = panel.findChild(PairDialog)
    assert dialog.isVisible()
    assert not dialog.ok_button.isEnabled()
    assert dialog.ok_button.toolTip() == "Choose a SAR and an optical layer."
    dialog.reject()
    assert panel.table.topLevelItemCount() == 1


def test_a_pair_of_layers_teaches_unlabelled(panel: DataSetPanel, others: Layers) -> None:
    add(panel, others)
    item = panel.table.topLevelItem(1)
    assert [item.text(column) for column in range(3)] == [
        "radar – photo",
        "–",
        f"{SIZE[0] // 2 * SIZE[1] * GSD**2 / 1e6:,.0f} km²",
    ]
    with pytest.raises(JobError, match="Nothing that is ticked has control points"):
        panel.specs()
    tick(panel)
    labelled, unlabelled = panel.specs()
    assert len(labelled.ties) == 4
    assert (unlabelled.kind, unlabelled.ties, unlabelled.shift) == ("scene", (), None)
    assert unlabelled.sar is not None
    assert unlabelled.optical is not None
    assert (os.path.basename(unlabelled.sar.uri), unlabelled.sar.bands) == ("radar.tif", (2,))
    assert (os.path.basename(unlabelled.optical.uri), unlabelled.optical.bands) == ("photo.tif", (1, 2, 3))


def test_it_is_offered_once(panel: DataSetPanel, others: Layers, layers: Layers) -> None:
    add(panel, others)
    tick(panel, 1, False)
    add(panel, others)
    assert panel.table.topLevelItemCount() == 2
    assert [entry.name for entry in panel.ticked()] == ["radar – photo"]
    # One that is labelled has its points already.
    add(panel, layers)
    assert panel.table.topLevelItemCount() == 2
    assert len(panel.ticked()) == 2


def test_it_is_remembered_and_removed(
    panel: DataSetPanel, others: Layers, qgis_iface: Any, engines: Engines, tmp_path: Path
) -> None:
    project = QgsProject.instance()
    project.setFileName(str(tmp_path / "work.qgz"))
    add(panel, others)
    panel.trained()
    text = project.readEntry("s2m2_sar", "datasets", "")[0]
    assert str(tmp_path) not in text
    again = DataSetPanel(qgis_iface, engines)
    assert [entry.name for entry in again.ticked()] == ["radar – photo"]
    assert again.ticked()[0].pair == panel.ticked()[0].pair
    again.table.topLevelItem(1).setSelected(True)
    again.remove_button.click()
    assert again.table.topLevelItemCount() == 1
    assert again.ticked() == []
    assert (tmp_path / "radar.tif").exists()
    # The next one was never trained on, though it may get the same number.
    add(again, others)
    assert again.table.topLevelItem(1).text(3) == ""
    again.release()


def test_a_pair_of_a_label_set_is_not_removed_here(panel: DataSetPanel) -> None:
    panel.table.topLevelItem(0).setSelected(True)
    assert not panel.remove_button.isEnabled()
    assert "Label page" in panel.remove_button.toolTip()
    panel.remove()
    assert panel.table.topLevelItemCount() == 1


def test_a_pair_whose_files_are_gone_says_so(panel: DataSetPanel, others: Layers) -> None:
    add(panel, others)
    tick(panel)
    path = others[0].source()
    QgsProject.instance().removeMapLayers([layer.id() for layer in others])
    panel.refresh()
    assert len(panel.specs()) == 2  # The files are there yet.
    os.rename(path, path + ".away")
    panel.refresh()
    item = panel.table.topLevelItem(1)
    assert not item.icon(0).isNull()
    assert "gone from" in item.toolTip(0)
    with pytest.raises(JobError, match="“radar” is gone from"):
        panel.specs()
    os.rename(path + ".away", path)
    panel.refresh()
    assert len(panel.specs()) == 2


def test_a_folder_that_is_gone_says_so_and_comes_back(panel: DataSetPanel, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "pairs.csv").write_text("id,source,scene,sar,opt,offset_x,offset_y\n")
    assert panel.add(str(folder))
    folder.rename(tmp_path / "away")
    panel.refresh()
    assert "any more" in panel.table.topLevelItem(1).toolTip(0)
    with pytest.raises(JobError, match="holds no data set any more"):
        panel.specs()
    (tmp_path / "away").rename(folder)
    panel.refresh()
    assert len(panel.specs()) == 1
    folder.rename(tmp_path / "away")
    panel.refresh()
    panel.table.topLevelItem(1).setSelected(True)
    panel.remove_button.click()
    assert panel.table.topLevelItemCount() == 1


def test_layers_that_cannot_be_a_pair(project: QgsProject, layers: Layers, others: Layers, tmp_path: Path) -> None:
    values = np.ones((1, 20, 20), np.uint8)
    away = write_raster(tmp_path / "away.tif", values, (TOP_LEFT[0] + 90_000, GSD, 0.0, TOP_LEFT[1], 0.0, -GSD))
    far, nowhere = QgsRasterLayer(str(away), "far"), QgsRasterLayer(str(away), "nowhere")
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    web = QgsRasterLayer("type=xyz&url=http://127.0.0.1:9/{z}/{x}/{y}.png&zmax=2&zmin=0", "web", "wms")
    project.addMapLayers([far, nowhere, web])
    assert why_no_pair(project, others[0], others[1]) == ""
    assert "Choose a SAR" in why_no_pair(project, None, others[1])
    assert "same layer" in why_no_pair(project, others[0], others[0])
    assert "do not overlap" in why_no_pair(project, others[0], far)
    assert "“nowhere” has no CRS" in why_no_pair(project, nowhere, others[1])
    assert "comes from a service" in why_no_pair(project, others[0], web)


def test_a_layer_that_leaves_under_the_dialog(panel: DataSetPanel, others: Layers) -> None:
    dialog = panel.ask_pair()
    dialog.sar.set_layer(others[0])
    dialog.optical.set_layer(others[1])
    QgsProject.instance().removeMapLayer(others[1].id())
    QApplication.processEvents()
    assert not dialog.ok_button.isEnabled()
    assert dialog.pair() is None
    dialog.accept()
    assert panel.table.topLevelItemCount() == 1
