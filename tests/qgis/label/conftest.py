"""A pair that is being labelled, and an engine of its own for proposals."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Iterator

import pytest
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis import settings
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.table import TiePointTable
from s2m2_sar.s2m2_qgis.label.window import LabelWindow
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from ..waiting import wait


@pytest.fixture
def session(layers: tuple[QgsRasterLayer, QgsRasterLayer], tmp_path: Path) -> Iterator[LabelSession]:
    """The project's two layers as a pair of a new label set, open."""
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    made = LabelSession()
    assert made.open(store, store.add_pair(*map(layer_ref, layers)), *layers)
    yield made
    made.release()


@pytest.fixture(scope="session")
def engines() -> Iterator[Engines]:
    """Real workers, started when they are first asked."""
    made = Engines(lambda: sys.executable)
    yield made
    made.close()


@pytest.fixture
def cfog(clean_settings: None) -> None:
    """Matching without weights."""
    settings.change_machine(matcher="cfog", device="cpu")


@contextmanager
def shown(qgis_iface, engines: Engines, session: LabelSession) -> Iterator[LabelWindow]:
    """The window of a pair that is open, and nothing of it afterwards."""
    made = LabelWindow(qgis_iface, engines, session)
    made.setFloating(True)
    made.resize(1100, 720)
    made.show()
    QTest.qWait(60)
    session.opened.emit()
    QTest.qWait(60)
    yield made
    made.release()
    made.deleteLater()
    QTest.qWait(10)


settle = partial(wait, seconds=60.0)


@pytest.fixture
def table(session: LabelSession, clean_settings: None) -> Iterator[TiePointTable]:
    """The table of an empty pair, shown."""
    made = TiePointTable(session)
    made.resize(1200, 300)
    made.show()
    yield made
    made.close()
