"""``s2m2:register``: from parameters to a RegisterSpec, and from a bundle to outputs."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from s2m2_sar.engine import protocol
from s2m2_sar.engine.protocol import Cancelled, JobError, RegisterSpec

from .runs import Engines, Feedback, registered


class Client:
    """In the place of the job engine: remembers what it was asked and leaves a bundle."""

    def __init__(self, pair: tuple[Path, Path], writer) -> None:
        self._pair, self._writer = pair, writer
        self.specs: list[RegisterSpec] = []
        self.choices: dict[str, Any] = {}
        self.make_error: Callable[[], Exception] | None = None

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        self.specs.append(spec)
        if self.make_error is not None:
            # Made anew: an exception that outlives its run keeps QGIS's objects in its frames alive.
            raise self.make_error()
        on_progress(0.5, "Matching", 3.0)
        on_log("warning", "the tiles were dull")
        self._writer(Path(spec.out), self._pair, **self.choices)
        return {}


@pytest.fixture
def client(pair, bundle_writer) -> Client:
    return Client(pair, bundle_writer)


@pytest.fixture
def provider(client: Client):
    with registered(Engines(client)) as made:
        yield made


@pytest.fixture
def run(provider, pair, tmp_path: Path):
    """Runs the algorithm; returns outputs and feedback."""

    def go(**parameters: Any) -> tuple[dict[str, Any], Feedback, QgsProcessingContext]:
        algorithm = provider.algorithm("register").create()
        context, feedback = QgsProcessingContext(), Feedback()
        context.setProject(QgsProject.instance())
        given = {"SAR": str(pair[0]), "OPTICAL": str(pair[1]), "OUTPUT": str(tmp_path / "out"), **parameters}
        fine, message = algorithm.checkParameterValues(given, context)
        if not fine:
            raise QgsProcessingException(message)
        outputs, done = algorithm.run(given, context, feedback, {}, False)
        if not done:  # QGIS reports what the preparation raises, and goes on
            raise QgsProcessingException(feedback.errors[0])
        return outputs, feedback, context

    return go


def test_defaults_are_the_protocols(run, client: Client, pair, tmp_path: Path) -> None:
    run()
    spec = client.specs[0]
    default = RegisterSpec(spec.sar, spec.optical, spec.out)
    assert spec == default
    assert (spec.sar.uri, spec.optical.uri) == (str(pair[0]), str(pair[1]))
    assert (spec.sar.bands, spec.sar.scaling) == ((), "auto")
    assert spec.out == str(tmp_path / "out")


def test_every_parameter_reaches_the_engine(run, client: Client, tmp_path: Path) -> None:
    model = tmp_path / "m.safetensors"
    model.touch()
    run(
        SAR_BAND=1, SCALING="db", OPTICAL_BANDS=[3, 2, 1], MOVES="optical", MAX_SHIFT=250, MATCHER="cfog",
        MODEL=str(model), DEVICE="cuda:1", GSD=20, TEMPLATE=128, MAX_TEMPLATES=9, SEED=5, THREADS=2, FORMAT="copy",
        START_SAR="500100,5749900", START_OPTICAL="3.0,51.9 [EPSG:4326]",
        EXTENT="500000,501000,5749000,5750000 [EPSG:32631]",
    )  # fmt: skip
    spec = client.specs[0]
    assert (spec.sar.bands, spec.sar.scaling, spec.optical.bands) == ((1,), "db", (3, 2, 1))
    assert (spec.moves, spec.max_shift_m, spec.matcher, spec.model) == ("optical", 250.0, "cfog", str(model))
    assert (spec.device, spec.gsd, spec.template_px, spec.max_templates) == ("cuda:1", 20.0, 128, 9)
    assert (spec.seed, spec.threads, spec.output) == (5, 2, "copy")
    assert spec.start is not None
    assert spec.start[:2] == (500100.0, 5749900.0)
    assert spec.start[2:] == pytest.approx((500000.0, 5749892.0), abs=50)
    assert spec.area_crs == "EPSG:32631"
    assert QgsGeometry.fromWkt(spec.area).boundingBox() == QgsRectangle(500000, 5749000, 501000, 5750000)


def test_polygons_restrict_and_exclude(run, client: Client) -> None:
    layers = []
    for rectangle in (QgsRectangle(500000, 5749000, 501000, 5750000), QgsRectangle(500200, 5749200, 500300, 5749300)):
        layer = QgsVectorLayer("Polygon?crs=EPSG:32631", "polygons", "memory")
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        layer.dataProvider().addFeatures([feature])
        layers.append(layer)
    run(AREA=layers[0], EXCLUDE=layers[1], EXTENT="0,1,0,1 [EPSG:32631]")
    spec = client.specs[0]
    assert QgsGeometry.fromWkt(spec.area).area() == pytest.approx(1e6)
    assert QgsGeometry.fromWkt(spec.exclude[0]).area() == pytest.approx(1e4)


def test_outputs_of_a_success(run, tmp_path: Path) -> None:
    outputs, feedback, _context = run()
    assert outputs["OUTPUT"] == str(tmp_path / "out")
    assert outputs["SHIFTED"] == str(tmp_path / "out" / "shifted.vrt")
    assert Path(outputs["HEATMAP"]).exists()
    assert Path(outputs["MATCHES"]).exists()
    assert (outputs["ACCEPTED"], outputs["REASON"]) == (True, "")
    assert (outputs["SHIFT_EAST_M"], outputs["SHIFT_NORTH_M"]) == (-120.0, 75.0)
    assert (outputs["SHIFT_DX_PX"], outputs["SHIFT_DY_PX"]) == (-12.0, -7.5)
    assert (outputs["SHIFT_X"], outputs["SHIFT_Y"]) == (-120.0, 75.0)
    assert (outputs["CONFIDENCE"], outputs["UNCERTAINTY_M"]) == (0.97, 3.0)
    assert any("moves 120 m west, 75 m north" in line for line in feedback.said)
    assert "! the tiles were dull" in feedback.said


def test_a_refusal_is_a_result(run, client: Client) -> None:
    client.choices = {"accepted": False, "reason": "The templates disagree."}
    outputs, feedback, _context = run()
    assert (outputs["ACCEPTED"], outputs["REASON"]) == (False, "The templates disagree.")
    assert outputs["SHIFTED"] is None
    assert "! The templates disagree." in feedback.said


def test_layers_are_loaded_with_their_styles_on_request(provider, pair, tmp_path: Path, project) -> None:
    algorithm = provider.algorithm("register").create()
    for load in (True, False):
        context, feedback = QgsProcessingContext(), Feedback()
        context.setProject(project)
        given = {"SAR": str(pair[0]), "OPTICAL": str(pair[1]), "OUTPUT": str(tmp_path / f"out{load}"), "LOAD": load}
        _outputs, done = algorithm.run(given, context, feedback, {}, False)
        assert done
        wanted = context.layersToLoadOnCompletion()
        layers = [context.getMapLayer(layer_id) for layer_id in wanted]
        if not load:
            assert layers == []
            continue
        assert sorted(layer.name() for layer in layers) == [
            "sar (shifted)",
            "sar: evidence near the shift",
            "sar: matches (● agree, ✕ differ)",
        ]
        assert all(layer.isValid() for layer in layers)
        styled = {layer.name(): layer.renderer().type() for layer in layers}
        assert styled["sar: evidence near the shift"] == "singlebandpseudocolor"
        assert styled["sar: matches (● agree, ✕ differ)"] == "graduatedSymbol"


def test_nothing_is_written_beside_an_input(run, pair, tmp_path: Path) -> None:
    _outputs, _feedback, context = run()
    context.temporaryLayerStore().removeAllMapLayers()
    del context
    gc.collect()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["optical.tif", "out", "sar.tif"]


def test_a_folder_that_holds_something_is_kept(run, client: Client, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    run()
    assert client.specs[0].out == str(tmp_path / "out" / "sar registration")
    assert (tmp_path / "out" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "parameters, words",
    [
        ({"SAR": "/nowhere.tif"}, "Could not load source layer for SAR"),
        ({"OPTICAL_BANDS": [1, 2]}, "one or three optical bands"),
        ({"START_SAR": "1,2"}, "both start points"),
        ({"SAR_BAND": 7}, "no band 7"),
    ],
)
def test_bad_input_is_one_sentence(run, client: Client, parameters: dict[str, Any], words: str) -> None:
    with pytest.raises(QgsProcessingException, match=words):
        run(**parameters)
    assert client.specs == []


def test_the_engines_sentence_is_the_error(run, client: Client) -> None:
    sentence = "No overlap: the SAR layer lies 12 km west of the optical layer."
    client.make_error = lambda: JobError(sentence, protocol.BAD_INPUT, "Traceback")
    with pytest.raises(QgsProcessingException) as caught:
        run()
    assert str(caught.value) == sentence


def test_a_cancel_is_no_error(run, client: Client) -> None:
    client.make_error = Cancelled
    assert run()[0] == {}


def test_it_runs_in_a_background_thread(provider, pair, client: Client, tmp_path: Path) -> None:
    """As the toolbox runs it: parameters prepared here, the rest in a task."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"SAR": str(pair[0]), "OPTICAL": str(pair[1]), "OUTPUT": str(tmp_path / "out"), "LOAD": False}
    task = QgsProcessingAlgRunnerTask(provider.algorithm("register"), given, context, feedback)
    loop, results = QEventLoop(), []
    task.executed.connect(lambda done, outputs: (results.append((done, outputs)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    QTimer.singleShot(10000, loop.quit)
    loop.exec()
    assert results[0][0]
    assert results[0][1]["ACCEPTED"] is True


def test_it_can_stand_in_a_model(provider) -> None:
    from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm

    model = QgsProcessingModelAlgorithm("m", "g")
    child = QgsProcessingModelChildAlgorithm("s2m2:register")
    assert child.algorithm() is not None
    model.addChildAlgorithm(child)
    raster = [output.name() for output in child.algorithm().outputDefinitions() if output.type() == "outputRaster"]
    assert raster == ["SHIFTED", "HEATMAP"]


def test_help_speaks_of_everything(provider) -> None:
    algorithm = provider.algorithm("register")
    assert all(parameter.description() for parameter in algorithm.parameterDefinitions())
    for word in ("result.json", "ACCEPTED", "search radius", "batch"):
        assert word in algorithm.shortHelpString()
