"""What the tests of data sets do with a panel."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel

from .. import waiting
from ..conftest import GSD, TOP_LEFT

wait = partial(waiting.wait, seconds=60.0)


def tick(panel: DataSetPanel, row: int = 0, on: bool = True) -> None:
    panel.table.topLevelItem(row).setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def polygon(x0: float, y0: float, x1: float, y1: float) -> QgsVectorLayer:
    """A layer of one rectangle, in pixels of the rasters."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32631", "kept", "memory")
    corners = [(TOP_LEFT[0] + GSD * x, TOP_LEFT[1] - GSD * y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    ring = ",".join(f"{x} {y}" for x, y in (*corners, corners[0]))
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
    assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer
