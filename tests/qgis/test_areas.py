"""Areas and exclusions as the WKT of a RegisterSpec."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.areas import Region, extent_region, layer_region, spec_areas

UTM = QgsCoordinateReferenceSystem("EPSG:32631")
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
CONTEXT = QgsCoordinateTransformContext()


def polygons(*rectangles: tuple[float, float, float, float], crs: str = "EPSG:32631") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "water", "memory")
    features = []
    for rectangle in rectangles:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*rectangle)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_nothing_chosen_is_nothing() -> None:
    assert spec_areas(None, None, CONTEXT).area_crs == ""


def test_an_extent_keeps_its_shape_in_another_crs() -> None:
    region = extent_region(QgsRectangle(0, 0, 40, 20), UTM, "map")
    assert region.geometry.area() == pytest.approx(800)
    assert len(region.geometry.asPolygon()[0]) > 40
    areas = spec_areas(region, None, CONTEXT)
    assert areas.area_crs == "EPSG:32631"
    assert QgsGeometry.fromWkt(areas.area).area() == pytest.approx(800)


def test_exclusions_come_into_the_areas_crs() -> None:
    area = extent_region(QgsRectangle(2.9, 51.8, 3.1, 52.0), WGS84, "map")
    areas = spec_areas(area, layer_region(polygons((500000, 5750000, 501000, 5751000))), CONTEXT)
    assert areas.area_crs == "EPSG:4326"
    box = QgsGeometry.fromWkt(areas.exclude[0]).boundingBox()
    assert box.xMinimum() == pytest.approx(3.0, abs=0.01)
    assert box.yMinimum() == pytest.approx(51.9, abs=0.05)


def test_exclusions_alone_keep_their_crs() -> None:
    areas = spec_areas(None, layer_region(polygons((0, 0, 10, 10), (5, 0, 20, 10))), CONTEXT)
    assert areas.area == ""
    assert areas.area_crs == "EPSG:32631"
    assert QgsGeometry.fromWkt(areas.exclude[0]).area() == pytest.approx(200)


def test_selected_polygons_win() -> None:
    layer = polygons((0, 0, 10, 10), (20, 0, 30, 10))
    layer.selectByIds([max(layer.allFeatureIds())])
    assert layer_region(layer).geometry.boundingBox().xMinimum() == 20


def test_polygons_far_from_the_layers_are_left_out(layers: tuple[QgsRasterLayer, QgsRasterLayer]) -> None:
    near = (500100, 5749000, 500300, 5749500)
    region = layer_region(polygons(near, (0, 0, 10, 10)), layers)
    assert region.geometry.boundingBox().xMinimum() == 500100
    with pytest.raises(JobError, match="no polygon where the two layers are"):
        layer_region(polygons((0, 0, 10, 10)), layers)


def test_a_bow_tie_is_mended() -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32631", "bow", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))"))
    layer.dataProvider().addFeatures([feature])
    assert layer_region(layer).geometry.isGeosValid()


def test_a_region_without_crs_is_refused() -> None:
    region = Region(QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1)), QgsCoordinateReferenceSystem(), "water")
    with pytest.raises(JobError, match="“water” has no CRS"):
        spec_areas(region, None, CONTEXT)
