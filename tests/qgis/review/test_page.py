"""The Review page and its inspector: list, keys, clicks in heatmaps and map, fitting again."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, Iterator

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import JobError, RefitSpec
from s2m2_sar.s2m2_qgis.review.chips import read_chip
from s2m2_sar.s2m2_qgis.review.layer import heatmap_layers
from s2m2_sar.s2m2_qgis.review.matches import ACCEPTED, HAND, REJECTED
from s2m2_sar.s2m2_qgis.review.page import ReviewPage
from s2m2_sar.s2m2_qgis.review.pictures import rivals_of

from ..waiting import wait
from .field_bundles import GSD, SIDE, TEMPLATE

LEFT = Qt.MouseButton.LeftButton


class ScriptedClient:
    """Answers a refit as the engine would, or fails."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Any]] = []
        self.error = ""
        self.hold = threading.Event()
        self.hold.set()

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        self.asked.append((op, spec))
        self.hold.wait(5)
        if self.error:
            raise JobError(self.error)
        on_progress(0.5, "Fitting", 1.0)
        return {"accepted": True, "reason": "Affine, by held-out error."}


class ScriptedEngines:
    def __init__(self) -> None:
        self.jobs = ScriptedClient()


@pytest.fixture
def engines() -> ScriptedEngines:
    return ScriptedEngines()


@pytest.fixture
def page(qgis_iface, project: QgsProject, engines: ScriptedEngines, field: Path) -> Iterator[ReviewPage]:
    """The page, 320 px wide, with the field bundle open."""
    made = ReviewPage(qgis_iface, engines)
    made.resize(320, 700)
    made.show()
    assert made.open(str(field))
    yield made
    made.release()
    made.close()
    made.deleteLater()
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())


def test_lists_the_most_doubtful_first_with_thumbnails(page: ReviewPage) -> None:
    model = page.list.matches
    first = model.index(0, 0)
    assert first.data() == "#24 · confidence 0.10"
    assert page.session.row == 24
    assert page.list.currentIndex() == first
    first.data(Qt.ItemDataRole.DecorationRole)
    wait(lambda: first.data(Qt.ItemDataRole.DecorationRole) is not None)
    assert first.data(Qt.ItemDataRole.DecorationRole).width() == SIDE
    assert "25 matches: 17 used, 4 outliers, 4 doubtful" in page.summary.text()


def test_fits_a_narrow_dock(page: ReviewPage) -> None:
    page.filters.setCollapsed(False)
    QTest.qWait(50)
    assert page.widget().minimumSizeHint().width() <= 320


def test_ten_thousand_rows_read_only_what_is_seen(page: ReviewPage, large_field: Path) -> None:
    assert page.open(str(large_field))
    model = page.list.matches
    assert model.rowCount() == 10_000
    page.list.scrollToBottom()
    page.list.viewport().repaint()
    QTest.qWait(300)
    assert 0 < len(model._pictures) < 100


def test_keys_walk_and_decide(page: ReviewPage) -> None:
    page.list.setFocus()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_A, Qt.Key.Key_J, Qt.Key.Key_R):
        QTest.keyClick(page.list, key)
    status = page.session.matches.status
    assert status[23] == ACCEPTED
    assert status[22] == REJECTED
    assert "2 decided by hand" in page.summary.text()
    QTest.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.matches.status[22] != REJECTED


def test_filters_shorten_the_list(page: ReviewPage) -> None:
    page.filters.most.setValue(0.5)
    wait(lambda: page.list.matches.rowCount() < 25)
    assert page.list.matches.rowCount() == int((page.session.matches.confidence < 0.505).sum())
    assert "pass the filter" in page.summary.text()
    page.filters.statuses.setCheckedItems([page.filters.statuses.itemText(2)])
    wait(lambda: page.list.matches.rowCount() == 4)
    page.filters.reset_button.click()
    wait(lambda: page.list.matches.rowCount() == 25)


def test_the_inspector_shows_every_level_and_says_what_is_missing(page: ReviewPage) -> None:
    inspector = page.inspector
    page.session.select(10)
    inspector.open()
    wait(lambda: all(view.image is not None for view in inspector.heat.values()))
    wait(lambda: "is not where it was" in inspector.sar._words)
    assert "Match 10" in inspector.head.text()
    assert inspector.heat["deep"].isVisible()
    assert not inspector.alone.isVisible()
    inspector.close()


def test_a_click_in_the_heatmap_places_the_peak(page: ReviewPage) -> None:
    inspector = page.inspector
    page.session.select(10)
    inspector.open()
    heat = inspector.heat["fused"]
    wait(lambda: heat.image is not None)
    matches = page.session.matches
    QTest.mouseClick(heat, LEFT, Qt.KeyboardModifier.NoModifier, heat.where(5.0, -3.0).toPoint())
    assert matches.status[10] == HAND
    dx, dy = page.session.shift(10)
    px = SIDE / heat.area().width()
    assert dx - matches.middle_dx[10] == pytest.approx(5.0, abs=px + 0.06)
    assert dy - matches.middle_dy[10] == pytest.approx(-3.0, abs=px + 0.06)
    # Another button does nothing.
    QTest.mouseClick(heat, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 20))
    assert page.session.shift(10) == (dx, dy)
    inspector.close()


def test_a_registration_has_fused_heatmaps_alone_and_real_chips(page: ReviewPage, make_bundle) -> None:
    assert page.open(str(make_bundle()))
    inspector = page.inspector
    inspector.open()
    assert not inspector.heat["deep"].isVisible()
    assert inspector.alone.isVisible()
    wait(lambda: inspector.sar.image is not None and inspector.optical.image is not None)
    assert inspector.sar.image.width() == TEMPLATE
    assert inspector.optical.image.width() == TEMPLATE + 33 - 1
    wait(lambda: inspector.blink.image is not None)
    assert not page.refit_row.isVisible()
    inspector.close()


def test_chips_are_cut_where_they_lie(page: ReviewPage, make_bundle) -> None:
    """A chip of the working grid, whose pixels are the input's, holds exactly these."""
    from osgeo import gdal

    folder = make_bundle()
    page.open(str(folder))
    bundle = page.session.bundle
    chip = read_chip(bundle, "sar", (60.0, 50.0), 40)
    expected = gdal.Open(bundle.sar.uri).ReadAsArray(40, 30, 40, 40)
    assert chip.values[0] == pytest.approx(expected)
    outside = read_chip(bundle, "optical", (-100.0, -100.0), 40)
    assert outside.values.shape == (1, 40, 40)
    assert np.isnan(outside.values).all()


def test_rivals_are_the_next_best_places() -> None:
    y, x = np.mgrid[-16:17, -16:17].astype(float)
    values = sum(
        height * np.exp(-((x - dx) ** 2 + (y - dy) ** 2) / 8)
        for height, dx, dy in ((1, 3, 4), (0.8, -9, 2), (0.5, 8, -11))
    )
    assert rivals_of(values) == [(3.0, 4.0), (-9.0, 2.0), (8.0, -11.0)]
    assert rivals_of(np.full((5, 5), np.nan)) == []


def test_a_click_in_the_map_selects_and_the_selection_pans(page: ReviewPage, qgis_canvas, project: QgsProject) -> None:
    qgis_canvas.resize(600, 600)
    qgis_canvas.show()
    page.show_heatmaps()
    (layer,) = heatmap_layers(project)
    node = project.layerTreeRoot().findLayer(layer.id())
    node.setItemVisibilityChecked(False)
    page.show_heatmaps()
    assert node.isVisible()
    assert heatmap_layers(project) == [layer]
    qgis_canvas.setDestinationCrs(layer.crs())
    qgis_canvas.setExtent(layer.extent())
    page.pick_button.setChecked(True)
    assert qgis_canvas.mapTool() is page.pick
    point = QgsPointXY(*layer._placement.own.centre[7])
    spot = qgis_canvas.getCoordinateTransform().transform(point)
    QTest.mouseClick(qgis_canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot.toQPointF().toPoint())
    assert page.session.row == 7
    assert page.inspector.isVisible()
    page.inspector.close()
    # In another projection, too.
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    qgis_canvas.setExtent(page.on_map._transform().transformBoundingBox(layer.extent()))
    there = page.on_map.spot(13).centre[0]
    spot = qgis_canvas.getCoordinateTransform().transform(QgsPointXY(*there))
    assert page.on_map.nearest(round(spot.x()), round(spot.y())) == 13
    assert page.on_map.nearest(0, 0) == -1
    qgis_canvas.setDestinationCrs(layer.crs())
    qgis_canvas.setExtent(layer.extent())
    # Far into a corner: the next selection comes into view.
    qgis_canvas.zoomByFactor(0.1, QgsPointXY(*layer._placement.own.centre[0]))
    page.session.select(24)
    there = QgsPointXY(*layer._placement.own.centre[24])
    assert qgis_canvas.extent().contains(there)
    assert abs(qgis_canvas.extent().center().x() - there.x()) < GSD
    page.pick_button.setChecked(False)
    assert qgis_canvas.mapTool() is not page.pick


def test_fitting_again_asks_the_engine_and_reads_anew(page: ReviewPage, engines: ScriptedEngines, field: Path) -> None:
    news: list[str] = []
    page.news.connect(lambda text, _level: news.append(text))
    page.session.reject()
    page.refit_row.button.click()
    wait(lambda: not page.refit_row.busy)
    assert engines.jobs.asked == [("refit", RefitSpec(bundle=str(field)))]
    assert news == ["The model was fitted again. Affine, by held-out error."]
    assert page.session.row == 24
    assert page.session.matches.status[24] == REJECTED
    assert not page.session.undo_stack.canUndo()
    engines.jobs.error = "Too few matches are left; accept some."
    page.refit_row.button.click()
    wait(lambda: not page.refit_row.busy)
    assert news[-1] == "Too few matches are left; accept some."
    assert page.session.matches is not None


def test_nothing_is_decided_while_the_model_is_fitted(
    page: ReviewPage, engines: ScriptedEngines, field: Path, tmp_path: Path
) -> None:
    """It would be lost with the file that is replaced."""
    news: list[str] = []
    page.news.connect(lambda text, _level: news.append(text))
    page.session.accept()
    engines.jobs.hold.clear()
    page.refit_row.button.click()
    try:
        assert not page.actions_.accept.isEnabled()
        assert not page.actions_.undo.isEnabled()
        assert not page.session.reject()
        assert not page.open(str(tmp_path))
    finally:
        engines.jobs.hold.set()
    wait(lambda: not page.refit_row.busy)
    assert page.session.matches.status[24] == ACCEPTED
    assert news[:2] == [
        "The model is being fitted; decide when that is done.",
        "The model is being fitted; open another result when that is done.",
    ]
    assert page.actions_.accept.isEnabled()


def test_offers_the_results_of_the_project(qgis_iface, project: QgsProject, field: Path, engines) -> None:
    from s2m2_sar.s2m2_qgis.review.layer import add_heatmap_layer

    made = ReviewPage(qgis_iface, engines)
    add_heatmap_layer(project, str(field))
    made.show()
    assert made.session.folder == str(field)
    assert made.results.currentData() == str(field)
    project.clear()
    made.release()
    made.close()
    made.deleteLater()
    QTest.qWait(10)


def test_arrows_can_be_lengthened(page: ReviewPage, project: QgsProject, field: Path) -> None:
    from qgis.core import QgsVectorLayer

    from s2m2_sar.s2m2_qgis.results.styles import add_match_styles

    points = QgsVectorLayer(f"{field}/matches.gpkg|layername=matches", "matches", "ogr")
    add_match_styles(points)
    project.addMapLayer(points)
    lengths = []
    for factor in (1.0, 3.0):
        page.filters.longer.setValue(factor)
        lengths.append(_arrow_length(points))
    assert lengths[1] == pytest.approx(3 * lengths[0])
    # Said again when the result is opened again.
    page.open(str(field))
    assert page.filters.longer.value() == 3.0


def _arrow_length(layer) -> float:
    """Of the first match's arrow, map units, at 1:50 000."""
    from qgis.core import (
        QgsExpression,
        QgsExpressionContext,
        QgsExpressionContextScope,
        QgsExpressionContextUtils,
        QgsRenderContext,
    )

    symbol = layer.renderer().symbols(QgsRenderContext())[0]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope = QgsExpressionContextScope()
    scope.setVariable("map_scale", 50000)
    context.appendScope(scope)
    feature = next(each for each in layer.getFeatures() if each["status"] == "used")
    context.setFeature(feature)
    shaft = QgsExpression(symbol.symbolLayer(0).geometryExpression()).evaluate(context)
    return float(shaft.length())
