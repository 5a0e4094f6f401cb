"""``s2m2:finetune``: the engine's real job behind the parameters of the toolbox."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from s2m2_sar.engine.finetune.job import finetune
from s2m2_sar.engine.protocol import Cancelled, JobError
from s2m2_sar.s2m2_qgis import engine_client

from ..conftest import write_raster
from .runs import DirectClient, Engines, Feedback, registered

EAST, NORTH, GSD, SIDE = 500_000.0, 5_750_000.0, 10.0, 640


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Files of both layers and of their tie points."""
    folder = tmp_path_factory.mktemp("scene")
    generator = np.random.default_rng(0)
    ground = np.kron(generator.integers(20, 230, (SIDE // 10, SIDE // 10)), np.ones((10, 10))).astype(np.uint8)
    noisy = np.clip(255 - ground.astype(float) + generator.normal(0, 15, ground.shape), 1, 255).astype(np.uint8)
    transform = (EAST, GSD, 0.0, NORTH, 0.0, -GSD)
    write_raster(folder / "sar.tif", noisy[None], transform)
    write_raster(folder / "optical.tif", np.repeat(ground[None], 3, axis=0), transform)
    lines = ["id,sar_x,sar_y,optical_x,optical_y,type,enabled"]
    places = [(150, 150), (150, 350), (350, 250), (500, 150), (500, 300), (500, 400), (500, 500)]
    for number, (x, y) in enumerate(places, start=11):
        at = f"{EAST + GSD * x},{NORTH - GSD * y}"
        lines.append(f"{number},{at},{at},{'check' if x == 500 else 'control'},{0 if number == 17 else 1}")
    (folder / "ties.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: str(folder / file) for name, file in (("SAR", "sar.tif"), ("OPTICAL", "optical.tif"))} | {
        "TIES": str(folder / "ties.csv")
    }


@pytest.fixture
def engines() -> Engines:
    return Engines(DirectClient("finetune", finetune))


@pytest.fixture
def run(project: QgsProject, engines: Engines, scene: dict[str, str], tmp_path: Path) -> Callable[..., Any]:
    """Runs the algorithm with a few steps; answers its outputs and its log."""
    with registered(engines):

        def call(**changes: Any) -> tuple[dict[str, Any], list[str]]:
            algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2m2:finetune")
            given = {**scene, "OUTPUT": str(tmp_path / "run"), "STEPS": 2, "BATCH": 1, "DEVICE": "cpu", "THREADS": 1}
            context, log = QgsProcessingContext(), Feedback()
            context.setProject(project)
            fine, message = algorithm.checkParameterValues({**given, **changes}, context)
            assert fine, message
            outputs, done = algorithm.run({**given, **changes}, context, log, {}, False)
            assert done
            return outputs, log.lines

        yield call


def test_a_model_is_taught_and_judged(run: Callable[..., Any], engines: Engines, tmp_path: Path) -> None:
    outputs, said = run(NAME="harbour")
    (spec,) = engines.jobs.specs
    assert [tie.check for tie in spec.data[0].ties] == [False] * 3 + [True] * 3
    assert [tie.id for tie in spec.data[0].ties] == [11, 12, 13, 14, 15, 16]
    assert spec.name == "harbour"
    assert outputs["VERDICT"] in said
    assert outputs["BETTER"] is False
    assert Path(outputs["TUNED_MODEL"]).is_file()
    assert 0 <= outputs["AFTER_P90"] < 2
    assert outputs["OUTPUT"] == str(tmp_path / "run")


def test_check_areas_and_method_reach_the_engine(run: Callable[..., Any], engines: Engines) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32631", "kept", "memory")
    feature = QgsFeature(layer.fields())
    x, y = EAST + GSD * 450, NORTH
    feature.setGeometry(
        QgsGeometry.fromWkt(f"POLYGON(({x} {y},{x + 900} {y},{x + 900} {y - 900},{x} {y - 900},{x} {y}))")
    )
    assert layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    run(CHECK_AREAS=layer.id(), METHOD="supervised")
    (spec,) = engines.jobs.specs
    assert len(spec.data[0].check_areas) == 1
    assert spec.method == "supervised"


def test_a_cancelled_run_says_that_it_can_be_gone_on_with(run: Callable[..., Any], engines: Engines) -> None:
    engines.jobs.fail = Cancelled
    outputs, said = run()
    assert outputs == {}
    assert any("gone on with" in line for line in said)


class Watching(Feedback):
    """Remembers what the progress says, and presses *Cancel* at some words where it is told to."""

    def __init__(self, cancel_at: str = "") -> None:
        super().__init__()
        self.texts: list[str] = []
        self._cancel_at = cancel_at

    def setProgressText(self, text: str) -> None:
        self.texts.append(text)
        if self._cancel_at and text.startswith(self._cancel_at):
            self.cancel()


@pytest.fixture
def worker() -> Iterator[engine_client.Engines]:
    """The plugin's own engines: a worker in a process of its own."""
    engines = engine_client.Engines(lambda: "")
    yield engines
    engines.close()


def test_a_run_that_was_cancelled_goes_on_to_the_same_curve_and_model(
    project: QgsProject, worker: engine_client.Engines, scene: dict[str, str], tmp_path: Path
) -> None:
    def run(folder: str, log: Feedback) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2m2:finetune")
        given = {**scene, "OUTPUT": str(tmp_path / folder), "STEPS": 5, "BATCH": 1, "DEVICE": "cpu", "THREADS": 1}
        context = QgsProcessingContext()
        context.setProject(project)
        outputs, done = algorithm.run(given, context, log, {}, False)
        assert done, log.lines
        return dict(outputs)

    with registered(worker):
        whole = run("whole", Feedback())
        cancelled = Watching("Step 2 of 5")
        assert run("parts", cancelled) == {}
        assert any("gone on with" in line for line in cancelled.lines)
        assert not (tmp_path / "parts" / "result.json").exists()
        rows = _curve(tmp_path / "parts")
        assert 1 <= len(rows) < 5
        again = Watching()
        parts = run("parts", again)
    # Gone on with, and not begun again, which would end the same.
    steps = [text for text in again.texts if text.startswith("Step ")]
    assert steps
    assert not any(text.startswith(("Step 0", "Step 1 ")) for text in steps)
    assert _curve(tmp_path / "parts")[: len(rows)] == rows
    assert _curve(tmp_path / "parts") == _curve(tmp_path / "whole")
    assert len(_curve(tmp_path / "whole")) == 5
    one, other = (hashlib.sha256(Path(each["TUNED_MODEL"]).read_bytes()).hexdigest() for each in (whole, parts))
    assert one == other
    assert parts["VERDICT"] == whole["VERDICT"]


def _curve(folder: Path) -> list[str]:
    """Rows of a run's curve without their last column, the seconds."""
    return [row.rsplit(",", 1)[0] for row in (folder / "curve.csv").read_text(encoding="utf-8").splitlines()[1:]]


def test_what_goes_wrong_is_one_sentence(
    run: Callable[..., Any], engines: Engines, project: QgsProject, scene: dict[str, str], tmp_path: Path
) -> None:
    engines.jobs.fail = lambda: JobError("The disk is full; free some space.")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2m2:finetune")
    context = QgsProcessingContext()
    context.setProject(project)
    with pytest.raises(QgsProcessingException, match="The disk is full"):
        algorithm.run({**scene, "OUTPUT": str(tmp_path / "run")}, context, Feedback(), {}, False)
    bare = tmp_path / "bare.csv"
    bare.write_text("sar_x,sar_y,optical_x\n1,2,3\n", encoding="utf-8")
    log = Feedback()
    _outputs, done = algorithm.run(
        {**scene, "TIES": str(bare), "OUTPUT": str(tmp_path / "run")}, context, log, {}, False
    )
    assert not done
    assert any("no column “optical_y”" in line for line in log.lines)
