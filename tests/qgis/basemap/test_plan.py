"""How much of a web map is fetched, and how fine."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer, QgsRectangle

from s2m2_sar.engine.protocol import FieldSpec, JobError, LayerSpec
from s2m2_sar.s2m2_qgis import basemap
from s2m2_sar.s2m2_qgis.basemap.plan import FetchPlan, plan_fetch

MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")
NOBODY = "http://127.0.0.1:9"
TILES = f"type=xyz&url={NOBODY}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=18"


@pytest.fixture
def plan(sar_layer: QgsRasterLayer, web_layer, spec_for):
    def make(source: str = TILES, **settings) -> FetchPlan:
        layer = web_layer(source)
        return plan_fetch(layer, sar_layer, spec_for(layer, **settings), QgsProject.instance().transformContext())

    return make


def sar_box(sar_layer: QgsRasterLayer) -> QgsRectangle:
    context = QgsProject.instance().transformContext()
    return QgsCoordinateTransform(sar_layer.crs(), MERCATOR, context).transformBoundingBox(sar_layer.extent())


def margins(plan: FetchPlan, box: QgsRectangle) -> list[float]:
    """Ground metres by which the window reaches beyond a box: west, south, east, north."""
    extent, scale = plan.extent, plan.ground_m / plan.pixel
    return [
        (box.xMinimum() - extent.xMinimum()) * scale,
        (box.yMinimum() - extent.yMinimum()) * scale,
        (extent.xMaximum() - box.xMaximum()) * scale,
        (extent.yMaximum() - box.yMaximum()) * scale,
    ]


def test_the_sar_and_the_search_radius_around_it(plan, sar_layer) -> None:
    made = plan(max_shift_m=500.0)
    # 1.2 times the radius, as far as the engine looks, and a few pixels.
    assert all(600 <= margin <= 600 + 10 * made.ground_m for margin in margins(made, sar_box(sar_layer)))


def test_a_whole_scene_looks_around_its_one_shift(sar_layer, web_layer, spec_for) -> None:
    layer = web_layer(TILES)
    for search_m, more in ((0.0, 32 * 8.7), (120.0, 120.0)):
        spec = FieldSpec(spec_for(layer, max_shift_m=500.0), search_m=search_m)
        made = basemap.prepare_reference(spec, sar_layer, layer).plan
        room = margins(made, sar_box(sar_layer))
        assert all(600 + more <= margin <= 610 + more + 10 * made.ground_m for margin in room)
    fetched = LayerSpec("/a.tif", bands=(1, 2, 3))
    assert basemap.with_optical(spec, fetched).register.optical == fetched


def test_without_a_radius_a_quarter_of_the_sar(plan, sar_layer) -> None:
    made = plan(max_shift_m=0.0)
    box = sar_box(sar_layer)
    quarter = min(box.width(), box.height()) / 4 * made.ground_m / made.pixel
    assert all(quarter <= margin <= quarter + 10 * made.ground_m for margin in margins(made, box))


def test_the_area_confines_it(plan, sar_layer) -> None:
    corner = sar_layer.extent()
    part = QgsRectangle(
        corner.xMinimum() + 1000, corner.yMinimum() + 300, corner.xMinimum() + 1200, corner.yMinimum() + 500
    )
    made = plan(max_shift_m=100.0, area=part.asWktPolygon(), area_crs="EPSG:3395")
    context = QgsProject.instance().transformContext()
    box = QgsCoordinateTransform(sar_layer.crs(), MERCATOR, context).transformBoundingBox(part)
    # A template may reach out of the area by half its side, 96 px, but not out of the SAR image.
    half = 96 * made.ground_m
    west, south, east, north = (margin - 120 for margin in margins(made, box))
    assert all(half <= margin <= half + 20 * made.ground_m for margin in (west, east, north))
    assert 300 * 0.8 < south < 300 + 12 * made.ground_m


def test_an_area_elsewhere(plan) -> None:
    with pytest.raises(JobError, match="area lies outside the SAR layer"):
        plan(area=QgsRectangle(0, 0, 10, 10).asWktPolygon(), area_crs="EPSG:3857")


def test_a_pair_of_points_moves_it(plan, sar_layer) -> None:
    centre = sar_box(sar_layer).center()
    at = sar_layer.extent().center()
    near = plan(start=(at.x(), at.y(), centre.x(), centre.y()), max_shift_m=1000.0)
    far = plan(start=(at.x(), at.y(), centre.x() + 50000, centre.y() - 20000), max_shift_m=1000.0)
    assert far.extent.xMinimum() - near.extent.xMinimum() == pytest.approx(50000, abs=2 * far.pixel)
    assert far.extent.yMaximum() - near.extent.yMaximum() == pytest.approx(-20000, abs=2 * far.pixel)
    # The usual radius is replaced by what a pair of points is trusted to.
    assert max(margins(near, sar_box(sar_layer))) < 500


@pytest.mark.parametrize(("gsd", "zoom"), [(0.0, 14), (5.0, 15), (40.0, 12), (24.0, 13), (0.1, 18)])
def test_the_zoom_suits_the_comparison(plan, gsd: float, zoom: int) -> None:
    made = plan(gsd=gsd, max_shift_m=50.0)
    assert made.zoom == zoom
    assert made.pixel == pytest.approx(40075016.6856 / 256 / 2**zoom)


def test_pixels_lie_on_those_of_the_tiles(plan) -> None:
    made = plan()
    for value, origin in ((made.west, -20037508.342789244), (made.north, 20037508.342789244)):
        pixels = (value - origin) / made.pixel
        assert pixels == pytest.approx(round(pixels), abs=1e-6)


def test_tiles_of_twice_the_resolution(plan) -> None:
    made = plan(TILES + "&tilePixelRatio=2")
    assert made.zoom == 13
    assert made.tiles <= plan().tiles


def test_what_will_be_fetched_is_said(sar_layer, web_layer, spec_for) -> None:
    layer = web_layer(TILES)
    text = basemap.fetch_summary(spec_for(layer), sar_layer, layer)
    assert text.startswith("The optical layer is a web map; 460 × 399 px at 8.28 m (zoom 14, ")
    assert text.endswith(" tiles) will be fetched.")


def test_too_much_is_refused_with_a_way_out(plan) -> None:
    with pytest.raises(JobError) as caught:
        plan(gsd=0.2, max_shift_m=2000.0)
    message = caught.value.message
    assert "would have to deliver" in message
    assert "at most 64 million px or 1000 tiles" in message
    proposed = float(message.rsplit("pixel size of ", 1)[1].split(" ")[0])
    plan(gsd=proposed * 1.2, max_shift_m=2000.0)


def test_a_layer_that_ends_before(project, sar_layer, spec_for, scene) -> None:
    """The window ends on whole pixels inside the layer, since QGIS draws nothing beyond."""
    from osgeo import gdal

    gdal.Translate("/vsimem/part.tif", str(scene[1]), srcWin=[0, 0, 380, 380]).FlushCache()
    layer = QgsRasterLayer("/vsimem/part.tif", "part")
    made = plan_fetch(layer, sar_layer, spec_for(layer), QgsProject.instance().transformContext())
    assert layer.extent().contains(made.extent)
    assert made.width <= 380
    far = QgsRasterLayer("/vsimem/part.tif", "far")
    far.setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    with pytest.raises(JobError, match=r"does not reach to the SAR layer|no place in the CRS"):
        plan_fetch(far, sar_layer, spec_for(far), QgsProject.instance().transformContext())
    gdal.Unlink("/vsimem/part.tif")


def test_a_layer_without_crs(web_layer, sar_layer, spec_for) -> None:
    layer = web_layer(TILES)
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(JobError, match="“imagery” has no CRS"):
        basemap.prepare_reference(spec_for(layer), sar_layer, layer)
