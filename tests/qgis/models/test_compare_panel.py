"""Two models compared from the window: on a table and on a label set's points, by the engine's real job."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.models.evaluate import evaluate
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, EvaluateSpec, JobError, MatcherSpec
from s2m2_sar.s2m2_qgis import tasks
from s2m2_sar.s2m2_qgis.models.compare_panel import ComparePanel
from s2m2_sar.s2m2_qgis.models.data import ref_spec
from s2m2_sar.s2m2_qgis.models.store import ModelStore
from s2m2_sar.s2m2_qgis.tiepoints import memory
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, Change, LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore

pytestmark = pytest.mark.usefixtures("clean_settings", "project")


class Client:
    """The engine's job in this process."""

    def __init__(self) -> None:
        self.specs: list[EvaluateSpec] = []
        self.fail: Callable[[], Exception] | None = None

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        assert op == "evaluate"
        self.specs.append(spec)
        if self.fail is not None:
            raise self.fail()
        return evaluate(spec, Progress(on_progress, is_cancelled))


class Engines:
    def __init__(self) -> None:
        self.jobs = Client()


def ended() -> bool:
    return not tasks.unfinished() and QgsApplication.taskManager().countActiveTasks() == 0


def run(panel: ComparePanel) -> None:
    panel.run_row.button.click()
    for _ in range(3000):
        if not panel.is_working and ended():
            return
        QTest.qWait(20)
    raise AssertionError("the comparison never ended")


@pytest.fixture
def panel(store: ModelStore) -> Iterator[ComparePanel]:
    made = ComparePanel(Engines())
    made.offer(store.models(), "")
    yield made
    made.cancel()
    made.deleteLater()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Four pairs whose SAR patch is the optical one."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    with open(folder / "pairs.csv", "w", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["id", "source", "scene", "sar", "opt", "offset_x", "offset_y"])
        for number in range(4):
            noise = np.random.default_rng(number).normal(size=(256, 256)).cumsum(axis=0).cumsum(axis=1)
            values = ((noise - noise.min()) / np.ptp(noise) * 255).astype(np.uint8)
            memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 1, gdal.GDT_Byte)
            memory.WriteArray(values)
            gdal.GetDriverByName("PNG").CreateCopy(str(folder / f"{number}.png"), memory)
            rows.writerow([number, "made", f"scene {number}", f"{number}.png", f"{number}.png", 20, 9 * number])
    return folder / "pairs.csv"


@pytest.fixture
def labels(tmp_path: Path, pair: tuple[Path, Path]) -> str:
    """A label set with one pair: five points, one of them off and one a check point."""
    store = LabelStore.create(str(tmp_path / "labels.gpkg"))
    sar, optical = (LayerRef(str(path), path.stem, "EPSG:32631") for path in pair)
    stored = store.add_pair(sar, optical)
    places = [(501000.0 + 100 * n, 5749100.0) for n in range(5)]
    points = [
        TiePoint(0, place, place, enabled=n != 1, role=CHECK if n == 2 else "control") for n, place in enumerate(places)
    ]
    store.write(stored.id, Change((), tuple(points)))
    return store.path


def test_a_model_and_cfog_on_a_table(panel: ComparePanel, table: Path) -> None:
    assert panel.first.currentData() == MatcherSpec("s2m2", "")
    assert panel.second.currentData() == MatcherSpec("cfog")
    panel.table.setFilePath(str(table))
    run(panel)
    (spec,) = panel._engines.jobs.specs
    assert (spec.pairs, spec.sar, spec.ties) == (str(table), None, ())
    assert "4 matches in 4 scenes" in panel.answer.text()
    assert "CMR@2" in panel.figures.text()
    assert not panel.run_row.busy
    assert panel.first.isEnabled()


def test_points_that_count_of_a_label_set(panel: ComparePanel, labels: str, pair: tuple[Path, Path]) -> None:
    panel.on.setCurrentIndex(1)
    panel.labels.setFilePath(labels)
    assert panel.pair.currentText() == "sar – optical, 5 points"
    run(panel)
    spec = panel._engines.jobs.specs[0]
    assert (spec.pairs, spec.sar.uri, spec.optical.uri) == ("", str(pair[0]), str(pair[1]))
    assert [tie[0] for tie in spec.ties] == [501000.0, 501200.0, 501300.0, 501400.0]
    assert "Nobody can tell which is better: 4 matches in" in panel.answer.text()
    panel.checks_only.setChecked(True)
    run(panel)
    assert panel._engines.jobs.specs[1].ties == ((501200.0, 5749100.0, 501200.0, 5749100.0),)


def test_the_projects_label_set_is_there_already(panel: ComparePanel, labels: str, pair: tuple[Path, Path]) -> None:
    second = LabelStore.open(labels).add_pair(*(LayerRef(str(path), path.stem, "EPSG:32631") for path in pair))
    memory.save(QgsProject.instance(), memory.Remembered(path=labels, pair=second.id))
    panel.on.setCurrentIndex(1)
    assert panel.labels.filePath() == labels
    assert panel.pair.currentData() == second.id
    assert panel.pair.count() == 2


def test_a_layer_of_the_project_counts_as_the_user_sees_it(pair: tuple[Path, Path]) -> None:
    layer = QgsRasterLayer(str(pair[0]), "mine")
    QgsProject.instance().addMapLayer(layer)
    layer.dataProvider().setUserNoDataValue(1, [])
    spec = ref_spec(QgsProject.instance(), LayerRef(str(pair[0]), "sar", "EPSG:32631", (1,), layer_id=layer.id()))
    assert (spec.name, spec.bands, spec.crs) == ("mine", (1,), "")
    QgsProject.instance().removeMapLayer(layer.id())
    spec = ref_spec(QgsProject.instance(), LayerRef(str(pair[0]), "sar", "EPSG:32631", (1,)))
    assert (spec.name, spec.crs) == ("sar", "EPSG:32631")
    with pytest.raises(JobError, match="comes from a service"):
        ref_spec(QgsProject.instance(), LayerRef("type=xyz", "tiles", "EPSG:3857", provider="wms"))


def test_what_is_missing_is_a_sentence(panel: ComparePanel, tmp_path: Path) -> None:
    run(panel)
    assert "Choose a table of pairs" in panel.answer.text()
    panel.on.setCurrentIndex(1)
    run(panel)
    assert "Choose a label set" in panel.answer.text()
    (tmp_path / "other.gpkg").write_text("no label set")
    panel.labels.setFilePath(str(tmp_path / "other.gpkg"))
    assert "⚠" in panel.answer.text()
    assert panel.pair.count() == 0
    run(panel)
    assert "no layer pair" in panel.answer.text()
    assert panel._engines.jobs.specs == []


def test_a_pair_without_points_or_check_points(panel: ComparePanel, tmp_path: Path, pair: tuple[Path, Path]) -> None:
    store = LabelStore.create(str(tmp_path / "empty.gpkg"))
    store.add_pair(*(LayerRef(str(path), path.stem, "EPSG:32631") for path in pair))
    panel.on.setCurrentIndex(1)
    panel.labels.setFilePath(store.path)
    run(panel)
    assert "no tie point" in panel.answer.text()
    panel.checks_only.setChecked(True)
    run(panel)
    assert "no check point" in panel.answer.text()


def test_the_same_twice_is_not_compared(panel: ComparePanel) -> None:
    panel.second.setCurrentIndex(0)
    assert not panel.run_row.button.isEnabled()
    assert panel.run_row.button.toolTip() == "Both are the same; choose two different ones"


def test_failure_and_cancel_leave_the_panel_ready(panel: ComparePanel, table: Path) -> None:
    panel.table.setFilePath(str(table))
    panel._engines.jobs.fail = lambda: JobError("The table lists nothing; add rows.")
    run(panel)
    assert "The table lists nothing; add rows." in panel.answer.text()
    panel._engines.jobs.fail = Cancelled
    run(panel)
    assert "cancelled" in panel.answer.text()
    assert panel.run_row.button.isEnabled()


def test_a_new_offer_keeps_what_was_chosen(panel: ComparePanel, store: ModelStore, own: Any) -> None:
    panel.offer(store.models(), own.path)
    assert panel.first.currentData() == MatcherSpec("s2m2", "")
    panel.choose_first(own)
    assert panel.first.currentData() == MatcherSpec("s2m2", own.path)
    panel.offer(store.models(), "")
    assert panel.first.currentText() == own.name
    store.delete(own)
    panel.offer(store.models(), "")
    assert panel.first.currentData() == MatcherSpec("s2m2", "")
