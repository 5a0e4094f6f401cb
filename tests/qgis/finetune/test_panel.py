"""Fine-tuning in the dock with the real engine: start, pause, find again, finish, keep; what cannot run says why."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from qgis.core import Qgis, QgsApplication, QgsProject

from s2m2_sar.engine.protocol import DataSetSpec, JobError, LayerSpec, TieSpec
from s2m2_sar.s2m2_qgis import settings
from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.finetune.panel import FineTunePanel
from s2m2_sar.s2m2_qgis.finetune.run_folder import read_run
from s2m2_sar.s2m2_qgis.finetune.verdict_card import VerdictCard
from s2m2_sar.s2m2_qgis.models.store import ModelStore

from .. import waiting
from ..conftest import write_raster

EAST, NORTH, GSD, SIDE = 500_000.0, 5_750_000.0, 10.0, 640


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> DataSetSpec:
    folder = tmp_path_factory.mktemp("scene")
    generator = np.random.default_rng(0)
    ground = np.kron(generator.integers(20, 230, (SIDE // 10, SIDE // 10)), np.ones((10, 10))).astype(np.uint8)
    noisy = np.clip(255 - ground.astype(float) + generator.normal(0, 15, ground.shape), 1, 255).astype(np.uint8)
    transform = (EAST, GSD, 0.0, NORTH, 0.0, -GSD)
    sar = write_raster(folder / "sar.tif", noisy[None], transform)
    optical = write_raster(folder / "optical.tif", np.repeat(ground[None], 3, axis=0), transform)
    places = [(150, 150), (150, 350), (350, 250), (150, 500), (500, 150), (500, 300), (500, 400), (500, 500)]
    ties = []
    for number, (x, y) in enumerate(places, start=1):
        at = (EAST + GSD * x, NORTH - GSD * y)
        ties.append(TieSpec(at, at, check=x == 500, id=number))
    return DataSetSpec("scene", "blocks", sar=LayerSpec(str(sar)), optical=LayerSpec(str(optical)), ties=tuple(ties))


wait = partial(waiting.wait, seconds=600.0)


@pytest.fixture
def make(
    qgis_iface: object, project: QgsProject, clean_settings: None, engines: Engines, scene: DataSetSpec, tmp_path: Path
) -> Iterator[Callable[[], FineTunePanel]]:
    """Makes panels whose runs and models lie in ``tmp_path``, with settings of a very short run."""
    made: list[FineTunePanel] = []

    def panel() -> FineTunePanel:
        one = FineTunePanel(engines, lambda: (scene,), ModelStore(str(tmp_path / "models")), str(tmp_path / "runs"))
        one.form.explicit.steps.setValue(4)
        one.form.explicit.batch.setValue(1)
        one.form.name.setText("harbour")
        one.resize(330, 900)
        one.show()
        made.append(one)
        return one

    yield panel
    for one in made:
        one.release()
        one.close()
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())


def test_from_start_over_a_pause_to_a_model(make: Callable[[], FineTunePanel], tmp_path: Path) -> None:
    panel = make()
    assert "control points: 4 · check points: 4" in panel.summary.text()
    panel.start_button.click()
    wait(lambda: "Step" in panel.box.text.text())
    assert panel.start_button.isHidden()
    panel.box.pause_button.click()
    wait(lambda: not panel.busy)
    (folder,) = (tmp_path / "runs").iterdir()
    assert read_run(str(folder)).result is None
    assert panel.box.resume_button.isVisible()
    assert "rests" in panel.box.text.text()

    # QGIS is started anew.
    again = make()
    assert "harbour" in again.box.text.text()
    assert again.start_button.isHidden()
    again.box.resume_button.click()
    wait(lambda: not again.busy)
    assert again.card.isVisible()
    answer = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    assert answer["steps"] == 4
    assert answer["sentence"] in again.card.sentence.text()
    assert again.card.pictures[0].pixmap() is not None
    # The ground is easy: nothing got better, so the default stays.
    assert not again.card.default_button.isEnabled()
    assert "clearly better" in again.card.default_button.toolTip()

    # Nobody decided yet: the verdict waits.
    third = make()
    assert third.card.isVisible()
    assert third.box.isHidden()
    news: list[tuple[str, Qgis.MessageLevel]] = []
    third.news.connect(lambda text, level: news.append((text, level)))
    third.card.keep_button.click()
    assert news == [("“harbour” is among the models now.", Qgis.MessageLevel.Success)]
    assert [model.name for model in ModelStore(str(tmp_path / "models")).models() if not model.bundled] == ["harbour"]
    assert not folder.exists()
    assert third.card.isHidden()
    assert third.start_button.isVisible()
    assert third.form.base.findText("harbour") >= 0
    assert settings.load_machine().model == ""


def test_a_run_is_stopped_judged_and_discarded(make: Callable[[], FineTunePanel], tmp_path: Path) -> None:
    panel = make()
    panel.form.explicit.steps.setValue(5000)
    panel.start_button.click()
    wait(lambda: "Step 2" in panel.box.text.text() or "Step 3" in panel.box.text.text())
    panel.box.finish_button.click()
    wait(lambda: panel.card.isVisible())
    (folder,) = (tmp_path / "runs").iterdir()
    answer = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    assert 1 <= answer["steps"] < 100
    panel.card.discard_button.click()
    assert not folder.exists()
    assert panel.start_button.isVisible()


def test_a_failure_keeps_what_can_be_gone_on_with(make: Callable[[], FineTunePanel], tmp_path: Path) -> None:
    panel = make()
    news: list[str] = []
    panel.news.connect(lambda text, _level: news.append(text))
    panel.start_button.click()
    wait(lambda: "Step" in panel.box.text.text())
    panel._engines.jobs.stop()
    wait(lambda: not panel.busy)
    assert panel.box.resume_button.isVisible()
    panel.box.discard_button.click()
    assert not list((tmp_path / "runs").iterdir())


def test_what_cannot_train_says_why(
    qgis_iface: object, project: QgsProject, clean_settings: None, engines: Engines, tmp_path: Path
) -> None:
    def nothing() -> tuple[DataSetSpec, ...]:
        raise JobError("Tick at least one data set.")

    panel = FineTunePanel(engines, nothing, ModelStore(str(tmp_path)), str(tmp_path / "runs"))
    assert not panel.start_button.isEnabled()
    assert panel.start_button.toolTip() == "Tick at least one data set."
    assert panel.summary.text() == "Tick at least one data set."
    panel.close()


def test_a_folder_that_cannot_be_written_says_so(
    qgis_iface: object, project: QgsProject, clean_settings: None, engines: Engines, scene: DataSetSpec, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    panel = FineTunePanel(engines, lambda: (scene,), ModelStore(str(tmp_path)), str(tmp_path / "file" / "runs"))
    news: list[str] = []
    panel.news.connect(lambda text, _level: news.append(text))
    panel.start()
    assert len(news) == 1
    assert "cannot be written" in news[0]
    assert not panel.busy
    panel.close()


def test_only_a_clearly_better_model_can_become_the_default(qgis_iface: object, tmp_path: Path) -> None:
    side = {"median": 1.5, "p90": 3.0, "cmr1": 0.2, "cmr2": 0.7, "best": 0.4, "worst": 7.25}
    verdict = {"kind": "better", "points": 6, "areas": 6, "matches": 30, "before": side, "after": side}
    result = {
        "sentence": "Fine-tuning helped: so & so.",
        "better": True,
        "verdict": {**verdict, "change_px": -0.5, "change_interval": [-0.72, 0.1], "improved": 5},
        "pictures": [],
    }
    card = VerdictCard()
    card.show_result(str(tmp_path), result)
    assert card.default_button.isEnabled()
    assert "✔" in card.sentence.text()
    assert "so &amp; so" in card.sentence.text()
    assert "1.50 px" in card.table.text()
    assert "7.25 px" in card.table.text()
    assert "The mean error changed by −0.50 px, with 95 % certainty by −0.72 to +0.10 px." in card.table.text()
    assert "Improved at 5 of 6 check points (30 matches)." in card.table.text()
    few = {**verdict, "change_px": -0.5, "change_interval": None, "improved": 2}
    card.show_result(str(tmp_path), {**result, "better": False, "verdict": few})
    assert "The mean error changed by −0.50 px." in card.table.text()
    assert not card.default_button.isEnabled()
    assert os.listdir(tmp_path) == []
