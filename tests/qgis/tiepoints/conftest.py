"""Label sets in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsRasterLayer

from s2m2_sar.s2m2_qgis.tiepoints.points import Change, LayerPair, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

#: Numbers that no shorter decimal says exactly.
SAR = (500123.1 + 1 / 3, 5749000.1 + 1 / 7)
OPTICAL = (500133.1 + 1 / 9, 5748990.7 + 1 / 11)


@pytest.fixture
def store(tmp_path: Path) -> LabelStore:
    """An empty label set."""
    return LabelStore.create(str(tmp_path / "labels.gpkg"))


@pytest.fixture
def labelled(store: LabelStore, layers: tuple[QgsRasterLayer, QgsRasterLayer]) -> LayerPair:
    """The project's two layers as a pair of the label set."""
    return store.add_pair(*map(layer_ref, layers))


def fill(store: LabelStore, pair: LayerPair, count: int = 3) -> tuple[TiePoint, ...]:
    """Points in the file, 100 m apart."""
    new = [TiePoint(0, (SAR[0] + 100 * i, SAR[1]), (OPTICAL[0] + 100 * i, OPTICAL[1])) for i in range(count)]
    return store.write(pair.id, Change((), tuple(new))).after
