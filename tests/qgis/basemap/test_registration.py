"""A registration whose optical layer is a web map: in Processing with the real engine, and from the dock."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, Iterator

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer

from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.processing.provider import Provider
from s2m2_sar.s2m2_qgis.results.bundle import read_bundle

from .servers import MapServer


@pytest.fixture
def provider() -> Iterator[Provider]:
    engines = Engines(lambda: "")
    made = Provider(engines)
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)
    engines.close()


class Feedback(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def register(provider: Provider, feedback: Feedback, **given: Any) -> tuple[bool, dict[str, Any]]:
    """As the toolbox runs it: prepared here, run in a task."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(provider.algorithm("register"), {"LOAD": False, **given}, context, feedback)
    loop, results = QEventLoop(), []
    task.executed.connect(lambda done, outputs: (results.append((done, outputs)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    QTimer.singleShot(120_000, loop.quit)
    loop.exec()
    return results[0]


@pytest.fixture
def texas(data_dir: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Crops of the Texas scene."""
    scene = data_dir / "geo" / "texas_T14RNT"
    for name, window in (("sar", [640, 430, 700, 600]), ("optical", [480, 270, 1020, 920])):
        gdal.Translate(str(tmp_path / f"{name}.tif"), str(scene / f"{name}.tif"), srcWin=window).FlushCache()
    return tmp_path / "sar.tif", tmp_path / "optical.tif"


@pytest.mark.slow
def test_tiles_and_their_file_give_the_same_shift(provider, texas, web_layer, tmp_path: Path) -> None:
    server = MapServer(texas[1]).start()
    project = QgsProject.instance()
    layer = web_layer(server.xyz())
    project.addMapLayer(layer)
    given = {"SAR": str(texas[0]), "MATCHER": "cfog", "MAX_SHIFT": 300}
    try:
        results = [
            register(provider, Feedback(), OPTICAL=optical, OUTPUT=str(tmp_path / name), **given)
            for name, optical in (("file", str(texas[1])), ("tiles", layer.id()))
        ]
    finally:
        server.stop()
    (done, file), (also_done, tiles) = results
    assert done
    assert also_done
    assert file["ACCEPTED"]
    assert tiles["ACCEPTED"], tiles["REASON"]
    apart = math.hypot(*(tiles[name] - file[name] for name in ("SHIFT_EAST_M", "SHIFT_NORTH_M")))
    assert apart < 0.5 * 8.7
    bundle = read_bundle(str(tmp_path / "tiles"))
    assert bundle.optical.uri == str(tmp_path / "tiles" / "reference.tif")
    assert bundle.optical.name == "imagery"
    origin = json.loads((tmp_path / "tiles" / "result.json").read_text())["inputs"]["optical"]["origin"]
    assert (origin["zoom"], origin["name"]) == (14, "imagery")
    assert QgsRasterLayer(bundle.optical.uri, "reference").isValid()


def test_a_service_that_fails_is_the_algorithms_error(
    provider, scene, server, web_layer, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr("s2m2_sar.s2m2_qgis.basemap.fetch.PAUSE_SECONDS", 0.05)
    server.answer = lambda _path: 500
    layer = web_layer(server.xyz())
    QgsProject.instance().addMapLayer(layer)
    feedback = Feedback()
    done, _outputs = register(provider, feedback, SAR=str(scene[0]), OPTICAL=layer.id(), OUTPUT=str(tmp_path / "out"))
    assert not done
    assert feedback.errors == ["The web map “imagery” answers with an error (HTTP 500); try again later."]
    assert not (tmp_path / "out").exists()
