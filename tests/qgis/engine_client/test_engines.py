"""The plugin's two engines: the real ones, through the bootstrap that users run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProcessingFeedback

from s2m2_sar.engine.protocol import Cancelled, JobError, LayerSpec, ProbeSpec, RegisterSpec
from s2m2_sar.s2m2_qgis import engine_client
from s2m2_sar.s2m2_qgis.engine_client import Engines, diagnostics, request_with_feedback
from s2m2_sar.s2m2_qgis.engine_client.interpreter import ROOT

PROBE = ProbeSpec("cfog", device="cpu")


class Setting:
    """The user's setting, and how it may change."""

    def __init__(self) -> None:
        self.path = ""

    def __call__(self) -> str:
        return self.path


class Feedback(QgsProcessingFeedback):
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def setProgressText(self, text: str) -> None:
        self.texts.append(text)


@pytest.fixture
def setting() -> Setting:
    return Setting()


@pytest.fixture
def engines(setting: Setting) -> Iterator[Engines]:
    engines = Engines(setting)
    yield engines
    engines.close()
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("s2m2-engine")] == []


def test_nothing_starts_before_it_is_used(engines: Engines) -> None:
    assert [status.state for status in engines.status()] == ["off", "off"]


def test_two_workers_each_with_its_own_process(engines: Engines) -> None:
    for client in (engines.interactive, engines.jobs):
        assert client.request("probe", PROBE)["error_px"] < 1.0
    interactive, jobs = engines.status()
    assert interactive.pid != jobs.pid
    assert interactive.interpreter == engines.interpreter().path
    assert interactive.versions["torch"]
    engines.close()
    for status in (interactive, jobs):
        with pytest.raises(ProcessLookupError):
            os.kill(status.pid, 0)


def test_the_interpreter_is_looked_for_once(engines: Engines, monkeypatch: pytest.MonkeyPatch) -> None:
    found = engines.interpreter()
    begun = time.monotonic()
    assert engines.interpreter() is found
    assert time.monotonic() - begun < 0.01
    engines.restart()
    assert engines.interpreter() is not found


def test_a_changed_setting_takes_effect_with_the_next_request(
    engines: Engines, setting: Setting, tmp_path: Path
) -> None:
    engines.jobs.request("probe", PROBE)
    pid = engines.jobs.status().pid
    setting.path = str(tmp_path / "nowhere")
    with pytest.raises(JobError, match="There is no Python at"):
        engines.jobs.request("probe", PROBE)
    (tmp_path / "venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    setting.path = str(tmp_path / "venv" / "bin" / "python")
    engines.jobs.request("probe", PROBE)
    assert engines.jobs.status().pid != pid
    assert engines.jobs.status().interpreter == setting.path


def test_bad_input_is_told_in_a_sentence(engines: Engines, tmp_path: Path) -> None:
    spec = RegisterSpec(LayerSpec("/missing/s.tif"), LayerSpec("/missing/o.tif"), str(tmp_path / "out"), matcher="cfog")
    with pytest.raises(JobError) as caught:
        engines.jobs.request("register", spec)
    assert caught.value.kind == "bad_input"
    assert list(tmp_path.iterdir()) == []


def test_processing_sees_progress_and_can_cancel(engines: Engines) -> None:
    feedback = Feedback()
    assert request_with_feedback(engines.jobs, "probe", PROBE, feedback)["matcher"] == "cfog"
    assert feedback.progress() == 100.0
    assert feedback.texts == ["Starting the engine…", "Loading the model", "Matching one template"]
    feedback.cancel()
    with pytest.raises(Cancelled):
        request_with_feedback(engines.jobs, "probe", PROBE, feedback)


def test_the_test_button_reports_what_it_found(setting: Setting) -> None:
    steps = []
    report = engine_client.test_interpreter("", PROBE, lambda fraction, message, left: steps.append(message))
    assert report.interpreter.path == str(ROOT / ".venv" / "bin" / "python")
    assert {"python", "torch", "numpy", "gdal"} <= set(report.versions)
    assert (report.device, report.matcher) == ("cpu", "cfog")
    assert 0 < report.match_seconds < 10
    assert 0 < report.start_seconds < 60
    assert report.rss_bytes > 50e6
    assert steps[0] == "Starting the engine…"
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("s2m2-engine")] == []


def test_the_test_button_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="There is no Python at"):
        engine_client.test_interpreter(str(tmp_path / "python"), PROBE)


def test_diagnostics_gather_what_explains_a_failure(
    engines: Engines, setting: Setting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PROJ_LIB", "/odd/proj")
    engines.jobs.request("probe", PROBE)
    setting.path = str(tmp_path / "nowhere")
    with pytest.raises(JobError):
        engines.interactive.request("probe", PROBE)
    text = engines.diagnostics()
    parts = ("QGIS 3.", "PROJ_LIB=/odd/proj", "nowhere", "[interactive engine]", "[job engine]", "starting job engine")
    for part in parts:
        assert part in text
    assert "There is no Python at" in text


def test_the_ring_buffer_keeps_the_last_lines() -> None:
    buffer = diagnostics.RingBuffer(3)
    buffer.add("one\ntwo")
    buffer.add("three\nfour\n" + "x" * 5000)
    lines = buffer.lines()
    assert [line.split(" ", 1)[1][:5] for line in lines] == ["three", "four", "xxxxx"]
    assert len(lines[-1]) < 2100
    assert buffer.tail(2).count("\n") == 1


def test_a_checkout_in_a_folder_with_a_space_and_letters_beyond_ascii(tmp_path: Path) -> None:
    """A copy, loaded as QGIS loads a plugin, by a Python that has never heard of the other one."""
    plugins = tmp_path / "Ünïcode folder"
    ignore = shutil.ignore_patterns(".*", "__pycache__", "tests", "runs", "demo", "docs")
    shutil.copytree(ROOT, plugins / "s2m2_sar", ignore=ignore)
    (plugins / "s2m2_sar" / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    script = tmp_path / "load.py"
    script.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(plugins)!r})\n"
        "from s2m2_sar.engine.protocol import ProbeSpec\n"
        "from s2m2_sar.s2m2_qgis.engine_client import Engines\n"
        "engines = Engines(lambda: '')\n"
        "answer = engines.jobs.request('probe', ProbeSpec('cfog', device='cpu'))\n"
        "print(engines.status()[1].interpreter, answer['matcher'])\n"
        "engines.close()\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": "", "LC_ALL": "C.UTF-8"}
    own = Path(sys.base_prefix) / "bin" / "python3"
    done = subprocess.run([own, script], capture_output=True, text=True, env=environment, check=False)
    assert done.stdout.strip() == f"{plugins}/s2m2_sar/.venv/bin/python cfog", done.stderr
