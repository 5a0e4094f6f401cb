"""Linked views of layers in different CRS: the same ground in the middle, at the same scale on the ground."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.label.link import CENTRE, OFF, ViewLink
from s2m2_sar.s2m2_qgis.label.sides import OPTICAL, SAR, SIDES
from s2m2_sar.s2m2_qgis.label.view import LabelView
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from ..conftest import write_raster

#: South-west of what both layers show: UTM 31 and degrees.
EAST, NORTH, LON, LAT = 500_000.0, 5_749_000.0, 3.0, 51.89
PLACE = QgsPointXY(501_000.0, 5_750_200.0)


@pytest.fixture
def linked(project: QgsProject, tmp_path: Path) -> Iterator[tuple[LabelSession, dict[str, LabelView], ViewLink]]:
    values = np.random.default_rng(1).integers(0, 255, (3, 300, 300)).astype(np.uint8)
    write_raster(tmp_path / "sar.tif", values[:1], (EAST, 10.0, 0, NORTH + 3000, 0, -10.0))
    write_raster(tmp_path / "optical.tif", values, (LON, 1e-4, 0, LAT + 0.03, 0, -1e-4), 4326)
    sar, optical = (QgsRasterLayer(str(tmp_path / f"{name}.tif"), name) for name in ("sar", "optical"))
    project.addMapLayers([sar, optical])
    session = LabelSession()
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    assert session.open(store, store.add_pair(layer_ref(sar), layer_ref(optical)), sar, optical)
    views = {side: LabelView(side) for side in SIDES}
    link = ViewLink(session, views)
    for side, layer in ((SAR, sar), (OPTICAL, optical)):
        views[side].resize(400, 300)
        views[side].show()
        with link.held():
            views[side].show_layer(layer)
    QTest.qWait(30)
    yield session, views, link
    session.release()
    for view in views.values():
        view.show_layer(None)
        view.close()
        view.deleteLater()
    QTest.qWait(10)


def in_degrees(place: QgsPointXY) -> QgsPointXY:
    crs = [QgsCoordinateReferenceSystem(name) for name in ("EPSG:32631", "EPSG:4326")]
    return QgsCoordinateTransform(*crs, QgsProject.instance()).transform(place)


def ground_px(view: LabelView) -> tuple[float, float]:
    """Metres on the ground of a px of the view, sideways and upwards."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(view.mapSettings().destinationCrs(), QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    middle = view.viewport().rect().center()
    here = view.to_map(middle.x(), middle.y())
    right, up = view.to_map(middle.x() + 50, middle.y()), view.to_map(middle.x(), middle.y() - 50)
    return measure.measureLine(here, right) / 50, measure.measureLine(here, up) / 50


def test_place_and_scale_are_followed(linked) -> None:
    _session, views, _link = linked
    views[SAR].show_place(PLACE, 4.0)
    assert views[OPTICAL].center().distance(in_degrees(PLACE)) < 1e-7
    along, up = ground_px(views[OPTICAL])
    # A degree of longitude is shorter than one of latitude here: right on the average of both.
    assert np.sqrt(along * up) == pytest.approx(np.sqrt(np.prod(ground_px(views[SAR]))), rel=0.01)


def test_it_works_the_other_way_round(linked) -> None:
    _session, views, _link = linked
    views[SAR].show_place(PLACE, 4.0)
    views[OPTICAL].show_place(QgsPointXY(LON + 0.02, LAT + 0.015), 2e-5)
    assert in_degrees(QgsPointXY(views[SAR].center())).distance(QgsPointXY(LON + 0.02, LAT + 0.015)) < 1e-7


def test_tie_points_lead_the_link(linked) -> None:
    session, views, _link = linked
    there = in_degrees(PLACE)
    session.editor.add((PLACE.x(), PLACE.y()), (there.x() + 0.002, there.y() - 0.001))
    QTest.qWait(10)
    views[SAR].show_place(PLACE, 4.0)
    assert views[OPTICAL].center().distance(QgsPointXY(there.x() + 0.002, there.y() - 0.001)) < 1e-7


def test_a_much_better_estimate_moves_the_view_that_follows(linked) -> None:
    session, views, _link = linked
    views[SAR].show_place(PLACE, 4.0)
    before, there = QgsPointXY(views[OPTICAL].center()), in_degrees(PLACE)
    scale = views[OPTICAL].mapUnitsPerPixel()
    first = session.editor.add((PLACE.x(), PLACE.y()), (there.x() + 5 * scale, there.y()))
    QTest.qWait(10)
    assert views[OPTICAL].center().distance(before) < scale / 10
    session.editor.move(first, optical=(there.x() + 90 * scale, there.y()))
    QTest.qWait(10)
    assert views[OPTICAL].center().x() - before.x() == pytest.approx(90 * scale, rel=0.02)


def test_only_the_place_or_nothing(linked) -> None:
    _session, views, link = linked
    views[SAR].show_place(PLACE, 4.0)
    link.set_mode(CENTRE)
    scale = views[OPTICAL].mapUnitsPerPixel()
    views[SAR].show_place(QgsPointXY(PLACE.x() + 300, PLACE.y()), 2.0)
    moved = QgsPointXY(views[OPTICAL].center())
    assert moved.distance(in_degrees(QgsPointXY(PLACE.x() + 300, PLACE.y()))) < 1e-7
    assert views[OPTICAL].mapUnitsPerPixel() == pytest.approx(scale)
    link.set_mode(OFF)
    views[SAR].show_place(PLACE, 4.0)
    assert views[OPTICAL].center().distance(moved) < 1e-9


def test_places_beyond_any_projection_leave_the_other_view(linked) -> None:
    _session, views, _link = linked
    views[SAR].show_place(PLACE, 4.0)
    before = QgsPointXY(views[OPTICAL].center())
    views[SAR].show_place(QgsPointXY(1e12, 1e12), 4.0)
    assert views[OPTICAL].center().distance(before) < 1e-9
