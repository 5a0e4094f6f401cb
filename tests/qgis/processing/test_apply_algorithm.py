"""``s2m2:apply``: from parameters to an ApplySpec, and from the engine's answer to layers."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from s2m2_sar.engine import protocol
from s2m2_sar.engine.apply.job import apply
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import (
    ApplySpec,
    Cancelled,
    JobError,
    LayerSpec,
    OutputSpec,
    RegisterSpec,
    to_plain,
)
from s2m2_sar.engine.rasters.crs import wkt

from .runs import Engines, Feedback, registered


class Client:
    """In the place of the job engine's process: does the job itself, and remembers what it was asked."""

    def __init__(self) -> None:
        self.specs: list[ApplySpec] = []
        self.make_error: Callable[[], Exception] | None = None

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        assert op == "apply"
        self.specs.append(spec)
        if self.make_error is not None:
            raise self.make_error()
        answer: dict[str, Any] = json.loads(json.dumps(apply(spec, Progress(on_progress))))
        return answer


@pytest.fixture
def client() -> Client:
    return Client()


@pytest.fixture
def provider(client: Client):
    with registered(Engines(client)) as made:
        yield made


@pytest.fixture
def bundle(pair, tmp_path: Path) -> Path:
    """A registration of the pair that moves the SAR by (12, −7) px of 10 m."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    sar, optical = (str(path) for path in pair)
    content = {
        "schema": 1,
        "kind": "registration",
        "inputs": {"sar": {"uri": sar, "name": "sar"}, "optical": {"uri": optical, "name": "optical"}},
        "parameters": to_plain(RegisterSpec(LayerSpec(sar), LayerSpec(optical), str(folder))),
        "grid": {"crs": wkt("EPSG:32631"), "geotransform": [500000, 10, 0, 5750000, 0, -10], "gsd": 10.0},
        "result": {"accepted": True, "reason": "", "moves": "sar", "shift_px": [12.0, -7.0]},
    }
    (folder / "result.json").write_text(json.dumps(content))
    return folder


@pytest.fixture
def lakes(tmp_path: Path) -> Path:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32631&field=name:string", "lakes", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(
        QgsGeometry.fromWkt("POLYGON ((500100 5749000, 500300 5749000, 500300 5749200, 500100 5749000))")
    )
    feature.setAttributes(["Ägeri"])
    layer.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "lakes"
    path = tmp_path / "water.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    return path


@pytest.fixture
def run(provider, bundle: Path, tmp_path: Path):
    """Runs the algorithm; returns outputs, feedback and context."""

    def go(**parameters: Any) -> tuple[dict[str, Any], Feedback, QgsProcessingContext]:
        algorithm = provider.algorithm("apply").create()
        context, feedback = QgsProcessingContext(), Feedback()
        context.setProject(QgsProject.instance())
        given = {"BUNDLE": str(bundle), "OUTPUT": str(tmp_path / "out"), **parameters}
        fine, message = algorithm.checkParameterValues(given, context)
        if not fine:
            raise QgsProcessingException(message)
        outputs, done = algorithm.run(given, context, feedback, {}, False)
        if not done:  # QGIS reports what the preparation raises, and goes on
            raise QgsProcessingException(feedback.errors[0])
        return outputs, feedback, context

    return go


def test_defaults_are_the_protocols(run, client: Client, bundle: Path, tmp_path: Path) -> None:
    outputs, feedback, _context = run()
    assert client.specs == [ApplySpec(str(bundle), str(tmp_path / "out"))]
    assert outputs["CORRECTED_RASTERS"] == [str(tmp_path / "out" / "corrected.vrt")]
    assert outputs["CORRECTED_VECTORS"] == []
    assert "“sar”: the same pixels, moved without loss, in corrected.vrt." in feedback.said
    moved = gdal.Open(outputs["CORRECTED_RASTERS"][0])
    assert moved.GetGeoTransform() == (500120.0, 10.0, 0.0, 5750070.0, 0.0, -10.0)


def test_rasters_and_vectors_are_corrected(run, client: Client, pair, lakes: Path, tmp_path: Path) -> None:
    outputs, feedback, context = run(
        RASTERS=[str(pair[0])], VECTORS=[f"{lakes}|layername=lakes"], FORM="warp", RESAMPLING="cubic", ALIGN=True
    )
    output = client.specs[0].output
    assert (output.form, output.resampling, output.align) == ("warp", "cubic", 1)
    assert output.rasters == (LayerSpec(str(pair[0]), name="sar"),)
    assert output.vectors == (f"{lakes}|layername=lakes",)
    assert [Path(path).name for path in outputs["CORRECTED_RASTERS"]] == ["corrected_sar.tif"]
    assert [Path(path).name for path in outputs["CORRECTED_VECTORS"]] == ["corrected_lakes.gpkg"]
    assert "“sar”: resampled (cubic) into corrected_sar.tif." in feedback.said
    layers = [context.getMapLayer(layer_id) for layer_id in context.layersToLoadOnCompletion()]
    assert sorted(layer.name() for layer in layers) == ["sar (corrected)", "water (corrected)"]
    assert all(layer.isValid() for layer in layers)
    moved = next(layer for layer in layers if layer.name() == "water (corrected)")
    feature = next(moved.getFeatures())
    assert feature["name"] == "Ägeri"
    assert feature.geometry().boundingBox().xMinimum() == pytest.approx(500220)
    raster = gdal.Open(outputs["CORRECTED_RASTERS"][0])
    before = gdal.Open(str(pair[0]))
    np.testing.assert_allclose(raster.ReadAsArray(), before.ReadAsArray(), atol=1e-5)


def test_layers_of_the_project_keep_name_and_look(run, layers, client: Client) -> None:
    sar, _optical = layers
    sar.setName("Sentinel-1 VH")
    sar.renderer().setOpacity(0.4)
    outputs, feedback, context = run(RASTERS=[sar])
    assert client.specs[0].output.rasters[0].name == "Sentinel-1 VH"
    assert [Path(path).name for path in outputs["CORRECTED_RASTERS"]] == ["corrected_Sentinel-1_VH.vrt"]
    assert any(line.startswith("“Sentinel-1 VH”: the same pixels") for line in feedback.said)
    (layer,) = (context.getMapLayer(layer_id) for layer_id in context.layersToLoadOnCompletion())
    assert layer.name() == "Sentinel-1 VH (corrected)"
    assert layer.renderer().opacity() == pytest.approx(0.4)


def test_the_empty_rim_of_a_warped_layer_is_not_drawn(run, layers) -> None:
    """Bytes without nodata get a mask, which the original's look knows nothing of."""
    _sar, optical = layers
    _outputs, _feedback, context = run(RASTERS=[optical], FORM="warp")
    (layer,) = (context.getMapLayer(layer_id) for layer_id in context.layersToLoadOnCompletion())
    assert optical.renderer().alphaBand() <= 0
    assert layer.renderer().alphaBand() == 4


def test_every_resampling_of_the_protocol_is_offered(provider) -> None:
    algorithm = provider.algorithm("apply")
    assert tuple(algorithm.parameterDefinition("RESAMPLING").options()) == protocol.RESAMPLINGS
    assert algorithm.parameterDefinition("RESAMPLING").defaultValue() == OutputSpec().resampling
    assert tuple(algorithm.parameterDefinition("FORM").options()) == ("auto", "warp")


def test_nothing_is_loaded_where_that_is_not_wanted(run, pair) -> None:
    _outputs, _feedback, context = run(RASTERS=[str(pair[0])], LOAD=False)
    assert context.layersToLoadOnCompletion() == {}


def test_nothing_is_written_beside_an_input(run, pair, tmp_path: Path) -> None:
    _outputs, _feedback, context = run(RASTERS=[str(path) for path in pair])
    context.temporaryLayerStore().removeAllMapLayers()
    del context
    gc.collect()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle", "optical.tif", "out", "sar.tif"]


def test_a_folder_that_holds_something_is_kept(run, client: Client, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    for name in ("corrected", "corrected 2"):
        run()
        assert client.specs[-1].out == str(tmp_path / "out" / name)
    assert (tmp_path / "out" / "mine.txt").read_text() == "mine"


def test_bad_input_is_one_sentence(run, client: Client, tmp_path: Path) -> None:
    memory = QgsVectorLayer("Point?crs=EPSG:32631", "scratch", "memory")
    with pytest.raises(QgsProcessingException, match="“scratch” is no file"):
        run(VECTORS=[memory])
    with pytest.raises(QgsProcessingException, match="holds no result"):
        run(BUNDLE=str(tmp_path))
    assert client.specs == []


def test_the_engines_sentence_is_the_error(run, client: Client) -> None:
    client.make_error = lambda: JobError("The result was refused.", protocol.BAD_INPUT, "Traceback")
    with pytest.raises(QgsProcessingException) as caught:
        run()
    assert str(caught.value) == "The result was refused."


def test_a_cancel_is_no_error(run, client: Client) -> None:
    client.make_error = Cancelled
    assert run()[0] == {}
