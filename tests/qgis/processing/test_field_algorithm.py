"""``s2m2:field``: from parameters to a FieldSpec, and from a whole scene's bundle to outputs and layers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from s2m2_sar.engine.protocol import JobError

from ..field_results import write_field_result
from .runs import Engines, Feedback, registered


class Client:
    """In the place of the job engine: remembers what it was asked and leaves a bundle."""

    def __init__(self, pair: tuple[Path, Path]) -> None:
        self._pair = pair
        self.asked: list[tuple[str, Any]] = []
        self.choices: dict[str, Any] = {}

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        self.asked.append((op, spec))
        on_progress(0.5, "Matching 25 templates", 3.0)
        write_field_result(Path(spec.register.out), self._pair, **self.choices)
        return {}


@pytest.fixture
def client(pair) -> Client:
    return Client(pair)


@pytest.fixture
def run(client: Client, pair, tmp_path: Path, project: QgsProject):
    with registered(Engines(client)) as provider:

        def go(**parameters: Any) -> tuple[dict[str, Any], Feedback, QgsProcessingContext]:
            algorithm = provider.algorithm("field").create()
            context, feedback = QgsProcessingContext(), Feedback()
            context.setProject(project)
            given = {"SAR": str(pair[0]), "OPTICAL": str(pair[1]), "OUTPUT": str(tmp_path / "out"), **parameters}
            outputs, done = algorithm.run(given, context, feedback, {}, False)
            if not done:
                raise QgsProcessingException(feedback.errors[0])
            return outputs, feedback, context

        yield go


@pytest.fixture
def outline(tmp_path: Path) -> Path:
    ring = [[500100, 5749900], [500900, 5749900], [500900, 5749200], [500100, 5749900]]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32631"}}
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    path = tmp_path / "outline.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}))
    return path


def test_defaults_are_the_protocols(run: Callable[..., Any], client: Client, tmp_path: Path) -> None:
    run()
    op, spec = client.asked[0]
    assert op == "field"
    default = type(spec)(type(spec.register)(spec.register.sar, spec.register.optical, str(tmp_path / "out")))
    assert spec == default


def test_every_parameter_reaches_the_engine(run, client: Client, pair, outline: Path) -> None:
    run(
        MOVES="optical", MAX_SHIFT=250, MATCHER="cfog", TEMPLATE=96, SEED=5, MAX_POINTS=300, SPACING=500, WITHIN=160,
        MODELS=["tps", "affine"], FORM="warp", RESAMPLING="cubic", ALIGN=True, RASTERS=[str(pair[0])],
        VECTORS=[str(outline)],
    )  # fmt: skip
    spec = client.asked[0][1]
    register = spec.register
    assert (register.moves, register.max_shift_m, register.matcher) == ("optical", 250.0, "cfog")
    assert (register.template_px, register.seed, register.max_templates) == (96, 5, 36)
    assert (spec.max_points, spec.spacing_m, spec.search_m, spec.models) == (300, 500.0, 160.0, ("affine", "tps"))
    output = spec.output
    assert (output.form, output.resampling, output.align) == ("warp", "cubic", 1)
    assert ([layer.uri for layer in output.rasters], output.vectors) == ([str(pair[0])], (str(outline),))


def test_outputs_of_a_success(run, tmp_path: Path) -> None:
    outputs, feedback, _context = run()
    out = tmp_path / "out"
    for name, file in (
        ("CORRECTED", "corrected.tif"), ("DISPLACEMENT", "displacement.tif"), ("ERROR", "error.tif"),
        ("MATCHES", "matches.gpkg"), ("REPORT", "report.html"),
    ):  # fmt: skip
        assert outputs[name] == str(out / file)
    assert (outputs["ACCEPTED"], outputs["MODEL_CHOSEN"]) == (True, "tps")
    assert (outputs["HELD_OUT_P95_M"], outputs["ONE_SHIFT_P95_M"], outputs["IMPROVEMENT_P95"]) == (16.0, 40.0, 2.5)
    assert (outputs["EXPECTED_ERROR_M"], outputs["EXPECTED_ERROR_P95_M"]) == (5.6, 9.5)
    assert (outputs["POINTS_PLANNED"], outputs["POINTS_USED"], outputs["CONFIDENCE"]) == (25, 18, 0.97)
    assert "one shift: half of the places within 13 m, 95 % within 40 m." in feedback.said
    assert "Model chosen: thin-plate spline." in feedback.said


def test_a_refusal_is_a_result(run, client: Client) -> None:
    client.choices = {"accepted": False, "reason": "Too few templates agree."}
    outputs, feedback, context = run()
    assert (outputs["ACCEPTED"], outputs["REASON"]) == (False, "Too few templates agree.")
    assert outputs["CORRECTED"] is None
    assert outputs["HELD_OUT_P95_M"] is None
    assert "! Too few templates agree." in feedback.said
    assert [context.getMapLayer(i).name() for i in context.layersToLoadOnCompletion()] == [
        "sar: matches (● used, ✕ outlier, ◇ doubtful)"
    ]


def test_layers_are_loaded_with_their_styles(run, project: QgsProject) -> None:
    context = run(LOAD=True)[2]
    layers = {layer.name(): layer for layer in map(context.getMapLayer, context.layersToLoadOnCompletion())}
    assert sorted(layers) == [
        "sar (corrected)",
        "sar: displacement down (px)",
        "sar: displacement to the right (px)",
        "sar: expected error (m, 68 % lie within)",
        "sar: matches (● used, ✕ outlier, ◇ doubtful)",
    ]
    assert all(layer.isValid() for layer in layers.values())
    assert layers["sar: expected error (m, 68 % lie within)"].renderer().type() == "singlebandpseudocolor"
    assert layers["sar: displacement down (px)"].renderer().band() == 2
    assert layers["sar: matches (● used, ✕ outlier, ◇ doubtful)"].renderer().type() == "graduatedSymbol"


def test_nothing_is_loaded_unasked(run) -> None:
    assert run(LOAD=False)[2].layersToLoadOnCompletion() == {}


def test_a_folder_that_holds_something_is_kept(run, client: Client, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    run()
    assert client.asked[0][1].register.out == str(tmp_path / "out" / "sar whole scene")


def test_layers_that_are_no_files_are_refused(run, client: Client, project: QgsProject) -> None:
    drawn = QgsVectorLayer("Polygon?crs=EPSG:32631", "drawn", "memory")
    project.addMapLayer(drawn)
    with pytest.raises(QgsProcessingException, match="“drawn” is no file that can be corrected; save it as one"):
        run(VECTORS=[drawn])
    assert client.asked == []


def test_the_engines_sentence_is_the_error(run, client: Client) -> None:
    def refuse(*_arguments: Any, **_named: Any) -> None:
        raise JobError("No template of 96 px fits; choose smaller templates.")

    client.request = refuse  # type: ignore[method-assign]
    with pytest.raises(QgsProcessingException) as caught:
        run()
    assert str(caught.value) == "No template of 96 px fits; choose smaller templates."


def test_help_speaks_of_everything(run) -> None:
    algorithm = QgsApplication.processingRegistry().algorithmById("s2m2:field")
    assert all(parameter.description() for parameter in algorithm.parameterDefinitions())
    for word in ("HELD_OUT_P95_M", "ACCEPTED", "error.tif", "MAX_POINTS", "batch", "layover"):
        assert word in algorithm.shortHelpString()
