"""F1 in each window opens the guide where it speaks of that window, once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsRasterLayer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from s2m2_sar.s2m2_qgis.compare import CompareController
from s2m2_sar.s2m2_qgis.datasets.pairing import PairDialog
from s2m2_sar.s2m2_qgis.datasets.preview import PreviewWindow
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.help import Topic, help_url
from s2m2_sar.s2m2_qgis.label.window import LabelWindow
from s2m2_sar.s2m2_qgis.models.window import ModelsWindow
from s2m2_sar.s2m2_qgis.review.inspector import Inspector
from s2m2_sar.s2m2_qgis.review.keys import ReviewActions
from s2m2_sar.s2m2_qgis.review.session import ReviewSession
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from .keys import Opened, opened, press_f1

__all__ = ["opened"]


@pytest.fixture
def engines() -> Iterator[Engines]:
    """None of them is started."""
    made = Engines(lambda: "python-that-nobody-starts")
    yield made
    made.close()


def _expect(asked: Opened, *topics: str) -> None:
    assert asked.urls == [help_url(topic) for topic in topics]


def test_f1_in_the_models_window(qgis_iface, engines: Engines, opened: Opened) -> None:
    window = ModelsWindow(engines)
    window.open()
    press_f1(window.page.tabs)
    window.page.tabs.setCurrentIndex(1)
    press_f1(window.page.tabs)
    window.release()
    _expect(opened, Topic.MODELS, Topic.COMPARE_MODELS)


def test_f1_in_the_dialogs_of_data_sets(
    qgis_iface, engines: Engines, layers: tuple[QgsRasterLayer, QgsRasterLayer], opened: Opened
) -> None:
    for dialog in (PairDialog(), PreviewWindow(engines, tuple)):
        dialog.show()
        press_f1(dialog)
        dialog.close()
    _expect(opened, Topic.TRAIN_DATA, Topic.TRAIN_DATA)


def test_f1_in_the_label_window(
    qgis_iface, engines: Engines, layers: tuple[QgsRasterLayer, QgsRasterLayer], tmp_path: Path, opened: Opened
) -> None:
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    session = LabelSession()
    assert session.open(store, store.add_pair(*map(layer_ref, layers)), *layers)
    window = LabelWindow(qgis_iface, engines, session)
    window.setFloating(True)
    window.show()
    press_f1(window.space.views["sar"])
    window.release()
    window.deleteLater()
    QTest.qWait(10)
    session.release()
    _expect(opened, Topic.LABEL_WINDOW)


def test_f1_in_the_inspector(qgis_iface, opened: Opened) -> None:
    session = ReviewSession()
    inspector = Inspector(session, ReviewActions(session, qgis_iface.mainWindow()))
    inspector.show()
    press_f1(inspector)
    inspector.close()
    _expect(opened, Topic.INSPECTOR)


def test_f1_while_layers_are_compared_and_not_after(
    qgis_iface, layers: tuple[QgsRasterLayer, QgsRasterLayer], opened: Opened
) -> None:
    canvas: QWidget = qgis_iface.mapCanvas()
    controller = CompareController(qgis_iface)
    for _again in range(2):
        controller.start(*layers)
        press_f1(canvas)
        controller.stop()
    with pytest.raises(AssertionError, match="QGIS's own F1"):
        press_f1(canvas)
    controller.release()
    controller.deleteLater()
    _expect(opened, Topic.COMPARE, Topic.COMPARE)
