"""``s2m2:report``, and ``s2m2:register`` row by row."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
)

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError, LayerSpec, RegisterSpec, ReportSpec
from s2m2_sar.engine.registration.register import register
from s2m2_sar.engine.report.job import report
from s2m2_sar.s2m2_qgis.processing.provider import Provider


class Client:
    """In the place of the job engine's process: does reports itself, and leaves ready bundles for registrations."""

    def __init__(self, pair: tuple[Path, Path], writer: Callable[..., None]) -> None:
        self._pair, self._writer = pair, writer
        self.specs: list[Any] = []
        self.make_error: Callable[[], Exception] | None = None

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        self.specs.append(spec)
        if self.make_error is not None:
            raise self.make_error()
        if op == "report":
            return report(spec, Progress(on_progress))
        if "broken" in spec.sar.name:
            raise JobError("The SAR layer “broken” is truncated; get a fresh copy.")
        self._writer(Path(spec.out), self._pair)
        return {}


class Engines:
    def __init__(self, jobs: Client) -> None:
        self.jobs = jobs


@pytest.fixture
def client(pair, bundle_writer) -> Client:
    return Client(pair, bundle_writer)


@pytest.fixture
def provider(client: Client):
    made = Provider(Engines(client))
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def result(pair, tmp_path: Path) -> Path:
    """A real registration's bundle, without its report."""
    sar, optical = (LayerSpec(str(path)) for path in pair)
    register(RegisterSpec(sar, optical, str(tmp_path / "result"), matcher="cfog", max_shift_m=200.0), Progress())
    (tmp_path / "result" / "report.html").unlink()
    return tmp_path / "result"


def run(provider, **parameters: Any) -> tuple[dict[str, Any], bool]:
    algorithm = provider.algorithm("report")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    fine, message = algorithm.checkParameterValues(parameters, context)
    if not fine:
        raise QgsProcessingException(message)
    return algorithm.run(parameters, context, feedback, {}, False)


def test_it_makes_the_report(provider, client: Client, result: Path) -> None:
    outputs, done = run(provider, BUNDLE=str(result))
    assert done
    assert client.specs == [ReportSpec(str(result))]
    assert outputs["OUTPUT"] == str(result / "report.html")
    assert "<h1>" in (result / "report.html").read_text(encoding="utf-8")


def test_its_output_is_a_page_for_the_results_viewer(provider) -> None:
    algorithm = provider.algorithm("report")
    assert [(output.name(), output.type()) for output in algorithm.outputDefinitions()] == [("OUTPUT", "outputHtml")]
    assert all(parameter.description() for parameter in algorithm.parameterDefinitions())
    assert "report.html" in algorithm.shortHelpString()


def test_a_folder_without_a_result_is_a_sentence(provider, client: Client, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="holds no result"):
        run(provider, BUNDLE=str(tmp_path))
    assert client.specs == []


def test_the_engines_sentence_is_the_error_and_a_cancel_is_none(provider, client: Client, result: Path) -> None:
    client.make_error = lambda: JobError("The disk is full; free some space.", details="Traceback")
    with pytest.raises(QgsProcessingException) as caught:
        run(provider, BUNDLE=str(result))
    assert str(caught.value) == "The disk is full; free some space."
    client.make_error = Cancelled
    assert run(provider, BUNDLE=str(result))[0] == {}


def test_register_runs_row_by_row_as_the_batch_dialog_has_it(provider, client: Client, pair, tmp_path: Path) -> None:
    """One algorithm object for all rows, a new context for each: two good rows, a broken one between them."""
    broken = tmp_path / "broken.tif"
    broken.write_bytes(pair[0].read_bytes())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2m2:register")
    feedback = QgsProcessingFeedback(False)
    steps = QgsProcessingMultiStepFeedback(3, feedback)
    outcomes = []
    for row, sar in enumerate((pair[0], broken, pair[0])):
        steps.setCurrentStep(row)
        given = {"SAR": str(sar), "OPTICAL": str(pair[1]), "OUTPUT": str(tmp_path / f"row {row}"), "LOAD": False}
        outcomes.append(algorithm.run(algorithm.preprocessParameters(given), QgsProcessingContext(), steps))
    assert [done for _, done in outcomes] == [True, False, True]
    assert [Path(spec.out).name for spec in client.specs] == ["row 0", "row 1", "row 2"]
    for row in (0, 2):
        assert outcomes[row][0]["OUTPUT"] == str(tmp_path / f"row {row}")
        assert (outcomes[row][0]["ACCEPTED"], outcomes[row][0]["CONFIDENCE"]) == (True, 0.97)
        assert (tmp_path / f"row {row}" / "result.json").is_file()
    assert not (tmp_path / "row 1").exists()


def test_rows_that_name_one_folder_do_not_overwrite_one_another(provider, client: Client, pair, tmp_path: Path) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("s2m2:register")
    given = {"SAR": str(pair[0]), "OPTICAL": str(pair[1]), "OUTPUT": str(tmp_path / "out"), "LOAD": False}
    places = []
    for _ in range(3):
        outputs, done = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(False))
        assert done
        places.append(outputs["OUTPUT"])
    assert len(set(places)) == 3
    assert all((Path(place) / "result.json").is_file() for place in places)
