"""The proposal on a canvas: in the right place in any CRS, readable, and gone when it is cleared."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.label.heatmap_item import HeatmapItem, heat_picture, label_words
from s2m2_sar.s2m2_qgis.label.proposals import Proposal

UTM = QgsCoordinateReferenceSystem("EPSG:32631")
PLACE = (500_512.0, 5_749_481.0)
SIDE = 65


def proposal() -> Proposal:
    """A peak at column 40, row 20 of a heatmap whose pixel there is centred on PLACE."""
    rows, columns = np.mgrid[:SIDE, :SIDE].astype(np.float32)
    heat = np.exp(-((columns - 40) ** 2 + (rows - 20) ** 2) / 30).astype(np.float32)
    heat[-5:] = np.nan
    origin = PLACE[0] - 40.5 * 10, PLACE[1] + 20.5 * 10
    return Proposal(
        sar=(500_500.0, 5_749_500.0), optical=PLACE, back=False, confidence=0.874, heatmap=heat,
        geotransform=(origin[0], 10.0, 0.0, origin[1], 0.0, -10.0), crs=UTM.toWkt(), peak=(40.0, 20.0), gsd_m=10.0,
        sigma_px=1.26, rim=False, unlike="", template_px=128, matcher="s2m2", model="default",
    )  # fmt: skip


@pytest.fixture
def canvas(qgis_app, project):
    made = QgsMapCanvas()
    made.setCanvasColor(QColor(90, 90, 90))
    made.setDestinationCrs(UTM)
    made.resize(600, 500)
    made.show()
    QTest.qWait(20)
    look(made, 400)
    yield made
    made.close()
    made.deleteLater()


def look(canvas: QgsMapCanvas, metres: float) -> None:
    """Show so many metres around the place."""
    box = QgsRectangle(PLACE[0] - metres, PLACE[1] - metres, PLACE[0] + metres, PLACE[1] + metres)
    transform = QgsCoordinateTransform(UTM, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    canvas.setExtent(transform.transformBoundingBox(box))
    canvas.refresh()
    QTest.qWait(50)


def on_canvas(canvas: QgsMapCanvas, place: tuple[float, float]) -> QPointF:
    transform = QgsCoordinateTransform(UTM, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    point = canvas.mapSettings().mapToPixel().transform(transform.transform(QgsPointXY(*place)))
    return QPointF(point.x(), point.y())


def picture(canvas: QgsMapCanvas) -> QImage:
    return canvas.grab().toImage()


@pytest.mark.parametrize("crs", ["EPSG:32631", "EPSG:4326", "EPSG:3857", "EPSG:32633"])
def test_the_peak_is_drawn_where_it_lies(canvas: QgsMapCanvas, crs: str) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    look(canvas, 300)
    item = HeatmapItem(canvas)
    item.show_proposal(proposal())
    where, wanted = item.place(), on_canvas(canvas, PLACE)
    assert where is not None
    assert np.hypot(where.x() - wanted.x(), where.y() - wanted.y()) < 1.0
    assert item.boundingRect().contains(wanted)
    # Just inside the ring the picture is the ramp's brightest yellow over grey.
    colour = QColor(picture(canvas).pixel(round(wanted.x()), round(wanted.y())))
    assert colour.red() > 180
    assert colour.green() > 170
    assert colour.blue() < 90
    look(canvas, 200)
    again = item.place()
    assert again is not None
    wanted = on_canvas(canvas, PLACE)
    assert np.hypot(again.x() - wanted.x(), again.y() - wanted.y()) < 1.0


def test_what_is_no_better_than_the_rest_hides_nothing(canvas: QgsMapCanvas) -> None:
    item = HeatmapItem(canvas)
    item.show_proposal(proposal())
    far = on_canvas(canvas, (PLACE[0] - 250, PLACE[1] - 250))
    assert QColor(picture(canvas).pixel(round(far.x()), round(far.y()))) == QColor(90, 90, 90)


def test_the_heatmap_can_be_hidden_and_the_label_stays(canvas: QgsMapCanvas) -> None:
    item = HeatmapItem(canvas)
    item.show_proposal(proposal())
    item.set_heatmap_shown(False)
    beside = on_canvas(canvas, (PLACE[0] + 5, PLACE[1] + 5))
    shown = picture(canvas)
    assert QColor(shown.pixel(round(beside.x()), round(beside.y()))) == QColor(90, 90, 90)
    label = item._label_box().toRect()
    white = [
        QColor(shown.pixel(x, y)).lightness() > 200
        for x in range(label.left(), label.right())
        for y in range(label.top(), label.bottom())
    ]
    assert any(white)


def test_nothing_is_left_of_a_cleared_proposal(canvas: QgsMapCanvas) -> None:
    before = picture(canvas)
    item = HeatmapItem(canvas)
    item.show_proposal(proposal())
    assert picture(canvas) != before
    item.show_proposal(None)
    assert not item.isVisible()
    assert item.place() is None
    assert picture(canvas) == before


def test_the_label_stays_within_the_view(canvas: QgsMapCanvas) -> None:
    item = HeatmapItem(canvas)
    canvas.setExtent(QgsRectangle(PLACE[0] - 600, PLACE[1] - 20, PLACE[0] + 20, PLACE[1] + 500))
    QTest.qWait(50)
    item.show_proposal(proposal())
    assert QRectF(canvas.viewport().rect()).contains(item._label_box())
    assert not item._label_box().contains(item.place())


def test_the_label_says_numbers() -> None:
    made = proposal()
    assert label_words(made) == "confidence 0.87 · ± 1.3 px (13 m)"
    assert label_words(replace(made, sigma_px=None)) == "confidence 0.87"
    assert label_words(replace(made, rim=True)).endswith("\nat the rim of the search: it may lie beyond")


def test_a_heatmap_that_says_nothing_is_no_picture() -> None:
    nothing = heat_picture(np.full((4, 6), np.nan, np.float32))
    assert (nothing.width(), nothing.height()) == (6, 4)
    assert all(nothing.pixel(x, y) == 0 for x in range(6) for y in range(4))
    flat = heat_picture(np.full((4, 6), 0.3, np.float32))
    assert all(flat.pixel(x, y) == 0 for x in range(6) for y in range(4))
