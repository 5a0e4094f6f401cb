"""Check areas: a layer's polygons and rectangles drawn on the map, told to the engine together, seen and remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.datasets import ticks
from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.datasets.ticks import DrawnArea
from s2m2_sar.s2m2_qgis.engine_client import Engines

from ..conftest import GSD, TOP_LEFT
from .panels import polygon, tick

#: In pixels of the rasters: about control point 2 alone.
BOX = (100, 30, 160, 100)


@pytest.fixture
def canvas(
    qgis_iface: Any, panel: DataSetPanel, layers: tuple[QgsRasterLayer, QgsRasterLayer]
) -> Iterator[QgsMapCanvas]:
    """The map, shown: one that never was has no coordinates. Web Mercator, which the rasters are not in."""
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setLayers(list(layers))
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layers[0], layers[0].extent()))
    canvas.resize(400, 300)
    canvas.show()
    QTest.qWait(50)
    yield canvas
    canvas.hide()


def pixel(canvas: QgsMapCanvas, layer: QgsRasterLayer, x: float, y: float) -> QPoint:
    """Where a raster's pixel is on the map."""
    ground = canvas.mapSettings().layerToMapCoordinates(
        layer, QgsRectangle(TOP_LEFT[0] + GSD * x, TOP_LEFT[1] - GSD * y, TOP_LEFT[0] + GSD * x, TOP_LEFT[1] - GSD * y)
    )
    return canvas.getCoordinateTransform().transform(ground.center()).toQPointF().toPoint()


def drag(canvas: QgsMapCanvas, layer: QgsRasterLayer, box: tuple[float, float, float, float]) -> None:
    """Draw a rectangle, in pixels of the raster."""
    start, end = pixel(canvas, layer, *box[:2]), pixel(canvas, layer, *box[2:])
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, end)


def bands(canvas: QgsMapCanvas) -> int:
    return sum(isinstance(item, QgsRubberBand) and item.isVisible() for item in canvas.scene().items())


def in_utm(x0: float, y0: float, x1: float, y1: float) -> DrawnArea:
    extent = (TOP_LEFT[0] + GSD * x0, TOP_LEFT[1] - GSD * y1, TOP_LEFT[0] + GSD * x1, TOP_LEFT[1] - GSD * y0)
    return DrawnArea(extent, "EPSG:32631")


def test_drawn_areas_go_along_and_can_be_taken_away(panel: DataSetPanel, canvas: QgsMapCanvas, layers: Any) -> None:
    tick(panel)
    before = QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    assert not panel.check_areas.remove_button.isEnabled()
    none = bands(canvas)
    panel.check_areas.draw_button.click()
    drag(canvas, layers[1], BOX)
    drag(canvas, layers[1], (10, 10, 30, 30))
    assert len(panel.check_areas.drawn) == 2
    assert bands(canvas) == none + 2
    assert panel.check_areas.remove_button.text() == "2"
    assert "will not teach: #2." in panel.said.text()
    (spec,) = panel.specs()
    assert spec.areas_crs == "EPSG:3857"
    area = QgsGeometry.fromWkt(spec.check_areas[0])
    assert area.isMultipart()
    assert area.isGeosValid()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not panel.check_areas.draw_button.isChecked()
    assert canvas.mapTool() is before

    actions = panel.check_areas.remove_button.menu().actions()
    size = re.fullmatch(r"Remove (\d+) × (\d+) m", actions[0].text())
    assert size is not None, actions[0].text()
    # Ground metres, to the pixel of the map, and not those of Web Mercator.
    assert [int(one) for one in size.groups()] == pytest.approx([600, 700], abs=25)
    actions[0].trigger()
    assert len(panel.check_areas.drawn) == 1
    assert bands(canvas) == none + 1
    assert "will not teach" not in panel.said.text()
    panel.check_areas.remove_button.menu().actions()[0].trigger()
    assert bands(canvas) == none
    assert panel.specs()[0].check_areas == ()


def test_they_are_on_the_map_while_the_panel_is_seen(panel: DataSetPanel, canvas: QgsMapCanvas, layers: Any) -> None:
    none = bands(canvas)
    panel.check_areas.draw_button.click()
    drag(canvas, layers[1], BOX)
    assert bands(canvas) == none + 1
    panel.hide()
    assert bands(canvas) == none
    # Nobody draws what he cannot see.
    assert not panel.check_areas.draw_button.isChecked()
    assert canvas.mapTool() is not panel.check_areas._tool
    panel.show()
    assert bands(canvas) == none + 1
    panel.check_areas.release()
    assert bands(canvas) == none


@pytest.mark.parametrize("how", ["click", "right click", "another tool", "button"])
def test_what_draws_nothing(panel: DataSetPanel, canvas: QgsMapCanvas, how: str) -> None:
    button = panel.check_areas.draw_button
    button.click()
    if how == "click":
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
        assert button.isChecked()
    elif how == "right click":
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    elif how == "another tool":
        other = QgsMapToolPan(canvas)
        canvas.setMapTool(other)
        assert canvas.mapTool() is other
    else:
        button.click()
    assert button.isChecked() == (how == "click")
    assert panel.check_areas.drawn == ()


def test_a_map_without_crs_says_so(panel: DataSetPanel, canvas: QgsMapCanvas) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    panel.check_areas.draw_button.click()
    assert not panel.check_areas.draw_button.isChecked()
    assert "no CRS" in panel.check_areas.draw_button.toolTip()


def test_layer_and_drawn_areas_are_one(panel: DataSetPanel, canvas: QgsMapCanvas, layers: Any) -> None:
    tick(panel)
    panel.check_areas.layers.setLayer(polygon(0, 0, 50, 50))
    panel.check_areas.draw_button.click()
    drag(canvas, layers[1], BOX)
    assert "will not teach: #1, #2." in panel.said.text()
    (spec,) = panel.specs()
    assert spec.areas_crs == "EPSG:32631"
    whole = QgsGeometry.fromWkt(spec.check_areas[0])
    for x, y, inside in ((40, 40, True), (120, 60, True), (70, 70, False)):
        place = QgsGeometry.fromWkt(f"POINT({TOP_LEFT[0] + GSD * x} {TOP_LEFT[1] - GSD * y})")
        assert whole.contains(place) == inside


def test_they_are_remembered(panel: DataSetPanel, qgis_iface: Any, engines: Engines, project: QgsProject) -> None:
    panel.check_areas._set((in_utm(*BOX),))
    again = DataSetPanel(qgis_iface, engines)
    assert again.check_areas.drawn == (in_utm(*BOX),)
    assert again.check_areas.region().geometry.area() == pytest.approx(60 * 70 * GSD**2)
    again.release()


@pytest.mark.parametrize("extent", ["[0, 0, 1]", "[1, 1, 0, 0]", '["a", 0, 1, 1]', "[0, 0, NaN, 1]", "7"])
def test_what_is_no_rectangle_is_not_restored(project: QgsProject, extent: str) -> None:
    project.writeEntry("s2m2_sar", "datasets", f'{{"drawn": [{{"extent": {extent}, "crs": "EPSG:32631"}}, 3]}}')
    assert ticks.load(project).drawn == ()


def test_a_layer_without_polygons_is_said(panel: DataSetPanel) -> None:
    tick(panel)
    layer = polygon(0, 0, 10, 10)
    layer.dataProvider().truncate()
    panel.check_areas.layers.setLayer(layer)
    assert "“kept” has no polygon" in panel.said.text()
    with pytest.raises(JobError, match="has no polygon"):
        panel.specs()


def test_no_other_layer_takes_the_place_of_one_that_leaves(panel: DataSetPanel, project: QgsProject) -> None:
    tick(panel)
    kept, other = polygon(100, 30, 160, 100), polygon(0, 0, 10, 10)
    panel.check_areas.layers.setLayer(kept)
    assert "will not teach" in panel.said.text()
    heard: list[bool] = []
    panel.changed.connect(lambda: heard.append(True))
    project.removeMapLayer(kept.id())
    assert panel.check_areas.layer_id == ""
    assert "will not teach" not in panel.said.text()
    assert heard
    assert panel.specs()[0].check_areas == ()
    assert project.mapLayer(other.id()) is not None


def test_a_new_project_knows_nothing_of_the_last(panel: DataSetPanel, project: QgsProject, tmp_path: Path) -> None:
    tick(panel)
    panel.check_areas.layers.setLayer(polygon(0, 0, 10, 10))
    panel.check_areas._set((in_utm(*BOX),))
    assert project.write(str(tmp_path / "work.qgz"))
    project.clear()
    assert project.readEntry("s2m2_sar", "datasets", "") == ("", False)
    assert (panel.check_areas.drawn, panel.check_areas.layer_id) == ((), "")
    assert project.read(str(tmp_path / "work.qgz"))
    # The polygons were in memory only.
    assert panel.check_areas.drawn == (in_utm(*BOX),)
    assert len(panel.ticked()) == 1
