"""The looks of matches never read the layer while it is drawn, and keep the median arrow at its length."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from s2m2_sar.s2m2_qgis.resources import style_path
from s2m2_sar.s2m2_qgis.results import styles

_AGGREGATES = ("median(", "mean(", "minimum(", "maximum(", "sum(", "count(", "aggregate(")


@pytest.mark.parametrize("path", sorted(Path(style_path("matches")).parent.glob("*.qml")), ids=lambda path: path.stem)
def test_no_style_reads_a_layer_in_the_thread_that_draws(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [name for name in _AGGREGATES if name in text]


def test_the_median_length_is_written_into_the_style(qgis_app) -> None:
    layer = QgsVectorLayer(
        "Point?crs=EPSG:32631&field=id:integer&field=confidence:double&field=accepted:integer"
        "&field=map_dx:double&field=map_dy:double",
        "matches",
        "memory",
    )
    for number, length in enumerate((30.0, 40.0, 500.0, None)):
        row = QgsFeature(layer.fields())
        row.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, number)))
        row.setAttributes([number, 0.9, 1, length, 0.0])
        layer.dataProvider().addFeature(row)
    styles.apply_match_style(layer, styles.MATCHES)
    generators = [
        layer_.geometryExpression()
        for range_ in layer.renderer().ranges()
        for layer_ in range_.symbol().symbolLayers()
        if hasattr(layer_, "geometryExpression")
    ]
    assert generators
    assert all("coalesce(40.0," in expression for expression in generators)
