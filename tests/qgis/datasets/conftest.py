"""A label set of the project, the panel over it, and what the tests of data sets do with both."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

from s2m2_sar.s2m2_qgis.datasets.panel import DataSetPanel
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.memory import Remembered
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, Change, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from ..conftest import GSD, TOP_LEFT
from .panels import wait


@pytest.fixture
def label_set(project: QgsProject, layers: tuple[QgsRasterLayer, QgsRasterLayer], tmp_path: Path) -> Path:
    """A label set of the project: one pair with three control points, a check point and one that is switched off."""
    path = tmp_path / "labels.gpkg"
    store = LabelStore.create(str(path))
    pair = store.add_pair(layer_ref(layers[0]), layer_ref(layers[1]))
    points = []
    for number, (x, y) in enumerate([(40, 40), (120, 60), (200, 140), (60, 150), (100, 100)]):
        at = (TOP_LEFT[0] + GSD * x, TOP_LEFT[1] - GSD * y)
        points.append(TiePoint(0, at, at, enabled=number < 4, role=CHECK if number == 3 else CONTROL))
    store.write(pair.id, Change((), tuple(points)))
    memory.save(project, Remembered(path=str(path), pair=pair.id, known=(str(path),)))
    return path


@pytest.fixture
def panel(qgis_iface: Any, engines: Engines, label_set: Path) -> Iterator[DataSetPanel]:
    made = DataSetPanel(qgis_iface, engines)
    made.resize(320, 400)
    made.show()
    yield made
    made.release()
    made.close()
    made.deleteLater()
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())
