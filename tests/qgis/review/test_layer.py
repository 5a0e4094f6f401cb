"""The heatmap layer: what is drawn where, at every scale, and what becomes of it with its project and its folder."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTreeModel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.review.colours import colour
from s2m2_sar.s2m2_qgis.review.layer import HeatmapLayer, add_heatmap_layer, heatmap_layer, heatmap_layers

from .field_bundles import GSD, SIDE


def warm(layer: HeatmapLayer) -> HeatmapLayer:
    for _round in range(500):
        if layer.store is not None and layer.store.small is not None and layer._task is None:
            return layer
        QTest.qWait(10)
    raise AssertionError("the small copies were never made")


def render(
    layer: HeatmapLayer, extent: QgsRectangle, crs: str = "", size: tuple[int, int] = (600, 600), rotation: float = 0.0
) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs) if crs else layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(*size))
    settings.setRotation(rotation)
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    picture: QImage = job.renderedImage()
    return picture


def around(layer: HeatmapLayer, row: int, times: float = 1.0) -> QgsRectangle:
    """The extent of one heatmap, or a multiple of it."""
    x, y = layer._placement.own.centre[row]
    half = SIDE * GSD / 2 * times
    return QgsRectangle(x - half, y - half, x + half, y + half)


def drawn(picture: QImage) -> float:
    """Share of the picture that is drawn on."""
    alpha = picture.convertToFormat(QImage.Format.Format_Alpha8)
    bits = alpha.constBits()
    bits.setsize(alpha.bytesPerLine() * alpha.height())
    return float((np.frombuffer(bytes(bits), np.uint8) > 0).mean())


@pytest.fixture
def layer(project: QgsProject, field: Path) -> HeatmapLayer:
    return warm(add_heatmap_layer(project, str(field)))


def test_a_heatmap_lies_where_its_template_falls(layer: HeatmapLayer) -> None:
    """The peak's pixel has the colour of the confidence; the match's point is the middle of its heatmap."""
    row = 3
    matches = layer.matches
    side = 660
    picture = render(layer, around(layer, row), size=(side, side))
    px = side / SIDE
    x = side / 2 + (matches.dx[row] - matches.middle_dx[row]) * px
    y = side / 2 + (matches.dy[row] - matches.middle_dy[row]) * px
    # Beside the ring that marks the peak, inside its pixel.
    seen, expected = picture.pixelColor(int(x), int(y)), colour(float(matches.confidence[row]))
    assert max(abs(seen.red() - expected.red()), abs(seen.green() - expected.green())) < 12
    point = layer._placement.own.centre[row]
    assert tuple(matches.centre_x[[row]] * GSD + 500000.0) == pytest.approx((point[0],))


@pytest.mark.parametrize("rotation", [0.0, 40.0])
def test_far_away_there_are_squares_of_the_peak_confidence(layer: HeatmapLayer, rotation: float) -> None:
    extent = QgsRectangle(layer.extent())
    extent.scale(40)
    picture = render(layer, extent, rotation=rotation)
    shades = {picture.pixelColor(x, y).name() for x in range(280, 320) for y in range(280, 320)} - {"#000000"}
    assert any(QColor(name).red() > 200 for name in shades), "the surest match does not show"
    assert 0 < drawn(picture) < 0.05


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_other_projections_show_the_same_places(layer: HeatmapLayer, crs: str) -> None:
    there = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(layer.crs(), there, QgsProject.instance())
    middle = transform.transform(QgsPointXY(*layer._placement.own.centre[7]))
    extent = transform.transformBoundingBox(around(layer, 7, 0.6))
    picture = render(layer, extent, crs)
    assert extent.contains(middle)
    assert drawn(picture) > 0.99


def test_only_what_is_in_view_is_read(project: QgsProject, field: Path) -> None:
    made = heatmap_layer(str(field))
    made._end()  # without small copies every heatmap in view comes from the atlas
    made.open(str(field))
    made._task.cancel()
    asked: list[list[int]] = []
    whole = made.store.whole
    made.store.whole = lambda rows, cancelled: (asked.append(list(rows)), whole(rows, cancelled))[1]
    made.store._small = None
    render(made, around(made, 12, 1.2))
    assert asked
    assert 12 in asked[-1]
    assert len(asked[-1]) <= 9


def test_a_cancelled_drawing_stops(layer: HeatmapLayer) -> None:
    from s2m2_sar.s2m2_qgis.review.heatmaps import HeatmapStore

    store = HeatmapStore(layer.bundle, layer.matches)
    assert store.whole(range(25), lambda: True) == {}
    assert not store.warm_up(lambda: True)


def test_a_subset_is_drawn_alone(layer: HeatmapLayer) -> None:
    everything = drawn(render(layer, layer.extent()))
    layer.show_only(np.array([12]))
    assert 0 < drawn(render(layer, layer.extent())) < everything / 10


def test_opacity_and_legend(project: QgsProject, layer: HeatmapLayer) -> None:
    extent = around(layer, 0, 0.5)
    full = render(layer, extent).pixelColor(5, 5).alpha()
    layer.setOpacity(0.5)
    assert render(layer, extent).pixelColor(5, 5).alpha() == pytest.approx(full / 2, abs=3)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    node = project.layerTreeRoot().findLayer(layer.id())
    gc.collect()
    words = [each.data(0) for each in model.layerLegendNodes(node)]
    assert words[1:] == ["used, ring on the peak", "outlier or doubtful", "rejected", "placed by hand"]
    model.refreshLayerLegend(node)


def test_survives_saving_and_opening_the_project(project: QgsProject, layer: HeatmapLayer, tmp_path: Path) -> None:
    layer.setOpacity(0.4)
    layer.setName("my heatmaps")
    file = tmp_path / "project.qgs"
    assert project.write(str(file))
    # Relative, so that project and result may move together.
    assert 's2m2Folder="./field"' in file.read_text(encoding="utf-8")
    project.clear()
    moved = tmp_path / "moved"
    moved.mkdir()
    shutil.move(str(tmp_path / "field"), moved)
    shutil.move(str(file), moved)
    assert project.read(str(moved / "project.qgs"))
    (again,) = heatmap_layers(project, str(moved / "field"))
    assert again.name() == "my heatmaps"
    assert again.opacity() == pytest.approx(0.4)
    assert drawn(render(warm(again), again.extent())) > 0.1


def test_a_removed_folder_costs_nothing_but_the_drawing(
    project: QgsProject, layer: HeatmapLayer, tmp_path: Path
) -> None:
    file = tmp_path / "project.qgs"
    project.write(str(file))
    project.clear()
    shutil.move(str(tmp_path / "field"), str(tmp_path / "away"))
    assert project.read(str(file))
    (again,) = heatmap_layers(project)
    assert again.isValid()
    assert "no result" in again.problem
    assert drawn(render(again, QgsRectangle(500000, 5747000, 503000, 5750000))) == 0
    shutil.move(str(tmp_path / "away"), str(tmp_path / "field"))
    again.reload()
    assert again.problem == ""
    assert drawn(render(warm(again), again.extent())) > 0.1


def test_a_bundle_without_heatmaps_is_refused_with_a_sentence(field: Path) -> None:
    (field / "atlas.tif").unlink()
    with pytest.raises(JobError, match=r"The heatmaps “.*atlas.tif” are missing"):
        heatmap_layer(str(field))


def test_a_copy_draws_the_same(layer: HeatmapLayer) -> None:
    copy = warm(layer.clone())
    extent = around(layer, 5)
    assert render(copy, extent) == render(layer, extent)
    copy._end()


def test_ten_thousand_templates_stay_in_bounds(project: QgsProject, large_field: Path) -> None:
    layer = warm(add_heatmap_layer(project, str(large_field)))
    assert layer.store.small.nbytes <= 32 << 20
    for times in (1, 4, 16):
        extent = QgsRectangle(layer.extent())
        extent.scale(1 / times)
        assert drawn(render(layer, extent)) > 0.1


def test_a_registration_is_placed_by_its_first_shift(project: QgsProject, make_bundle) -> None:
    """Its points lie where the templates were cut; its heatmaps, where they fall."""
    from osgeo import gdal

    folder = make_bundle()
    dataset = gdal.OpenEx(str(folder / "heatmap.tif"), gdal.OF_UPDATE)
    dataset.SetMetadataItem("S2M2_FIRST_SHIFT_PX", "-28 -23")
    dataset = None
    layer = add_heatmap_layer(project, str(folder))
    assert layer.matches.middle_dx.tolist() == [-12.0] * 6
    assert layer.matches.middle_dy.tolist() == [-7.0] * 6
    assert layer.matches.status.tolist() == [0, 0, 0, 0, 0, 1]
    assert np.argmax(layer.matches.doubt) == 5


def test_layouts_show_layer_and_legend(project: QgsProject, layer: HeatmapLayer, tmp_path: Path) -> None:
    from qgis.core import (
        QgsLayoutExporter,
        QgsLayoutItemLegend,
        QgsLayoutItemMap,
        QgsLayoutPoint,
        QgsLayoutSize,
        QgsPrintLayout,
    )

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = QgsLayoutItemMap(layout)
    layout.addLayoutItem(page)
    page.attemptMove(QgsLayoutPoint(0, 0))
    page.attemptResize(QgsLayoutSize(100, 100))
    page.setExtent(around(layer, 12))
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(120, 0))
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 100
    file = tmp_path / "page.png"
    done = QgsLayoutExporter(layout).exportToImage(str(file), settings)
    assert done == QgsLayoutExporter.ExportResult.Success
    picture = QImage(str(file))
    mm = picture.width() / 297
    # White paper everywhere but under map and legend: the heatmap fills the map, the ramp stands in the legend.
    inside = picture.pixelColor(int(10 * mm), int(10 * mm))
    assert inside.name() != "#ffffff"
    names = {picture.pixelColor(int(x * mm), int(y * mm)).name() for x in range(120, 200) for y in range(2, 60)}
    assert len(names) > 20
