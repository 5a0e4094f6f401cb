"""Finding the engine's Python among those that are none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from s2m2_sar.engine.protocol import WORKER, JobError
from s2m2_sar.s2m2_qgis.engine_client import interpreter
from s2m2_sar.s2m2_qgis.engine_client.interpreter import (
    CHECKOUT,
    QGIS,
    ROOT,
    SETTING,
    check_interpreter,
    find_interpreter,
)

VENV = ROOT / ".venv" / "bin" / "python"
#: The Python that QGIS was built for, here: the one that the tests' environment was made from.
OWN = Path(sys.base_prefix) / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}"


def program(path: Path, text: str) -> str:
    """An executable script."""
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)
    return str(path)


def pretender(path: Path, **answer: object) -> str:
    """A program that answers the check as an interpreter would."""
    fields = {"version": [3, 12, 1], "prefix": "/elsewhere", "base_prefix": "/elsewhere", "missing": [], **answer}
    body = ", ".join(f'"{key}": {value!r}'.replace("'", '"') for key, value in fields.items())
    return program(path, f"echo noise\necho '{{\"s2m2_check\": 1, {body}}}'\necho trailing noise\n")


def test_the_checkouts_environment_is_found_by_default() -> None:
    found = find_interpreter()
    assert (found.path, found.origin) == (str(VENV), CHECKOUT)
    assert found.version == ".".join(map(str, sys.version_info[:3]))
    assert found.kin
    assert not found.own


def test_the_setting_wins() -> None:
    found = find_interpreter(sys.executable)
    assert (found.path, found.origin) == (sys.executable, SETTING)


def test_a_setting_that_points_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="There is no Python at") as caught:
        find_interpreter(str(tmp_path / "python"))
    assert caught.value.kind == WORKER


def test_a_program_that_is_no_python(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="does not answer as Python does"):
        check_interpreter(program(tmp_path / "python", "echo hello\n"))


def test_a_file_that_cannot_be_run(tmp_path: Path) -> None:
    (tmp_path / "python").write_text("nothing")
    with pytest.raises(JobError, match="does not answer as Python does"):
        check_interpreter(str(tmp_path / "python"))


def test_a_program_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreter, "CHECK_SECONDS", 0.3)
    with pytest.raises(JobError, match="does not answer as Python does"):
        check_interpreter(program(tmp_path / "python", "exec sleep 30\n"))


def test_a_python_that_is_too_old(tmp_path: Path) -> None:
    with pytest.raises(JobError, match=r"is Python 3\.8\.10, and the engine needs 3\.10 or later"):
        check_interpreter(pretender(tmp_path / "python", version=[3, 8, 10]))


def test_a_python_without_torch(tmp_path: Path) -> None:
    """A real one: an environment that sees nothing of the system's packages."""
    subprocess.run([OWN, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    path = str(tmp_path / "bare" / "bin" / "python")
    with pytest.raises(JobError, match="lacks torch, numpy, osgeo, safetensors") as caught:
        check_interpreter(path)
    assert path in caught.value.message


def test_noise_of_site_customisations_does_not_hide_the_answer(tmp_path: Path) -> None:
    found = check_interpreter(pretender(tmp_path / "python"))
    assert found.version == "3.12.1"
    assert not found.own
    assert not found.kin


def test_a_path_with_spaces_and_letters_beyond_ascii(tmp_path: Path) -> None:
    folder = tmp_path / "Ünïcode folder"
    folder.mkdir()
    (folder / "venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    assert check_interpreter(str(folder / "venv" / "bin" / "python")).kin


def test_qgis_own_python_is_recognised(tmp_path: Path) -> None:
    base = sys.base_prefix
    answer = {"version": list(sys.version_info[:3]), "prefix": base, "base_prefix": base}
    found = check_interpreter(pretender(tmp_path / "python", **answer))
    assert found.own
    assert found.kin


class TestWithoutTheCheckoutsEnvironment:
    """As installed from a zip: there is no .venv in the plugin's folder."""

    @pytest.fixture(autouse=True)
    def _no_environment(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(interpreter, "ROOT", tmp_path / "plugin")

    def test_qgis_own_python_is_asked(self) -> None:
        """It is /usr/bin/python3 or the like, never sys.executable, and never QGIS itself."""
        names = [path for path, origin in interpreter._candidates() if origin == QGIS]
        assert str(OWN) in names
        assert sys.executable not in names

    def test_qgis_own_python_is_taken_where_it_has_torch(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "qgis" / "bin").mkdir(parents=True)
        path = pretender(tmp_path / "qgis" / "bin" / "python3")
        monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "qgis"))
        found = find_interpreter()
        assert (found.path, found.origin) == (path, QGIS)

    def test_no_engine_says_what_to_do(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "empty"))
        with pytest.raises(JobError, match="No engine: no Python with PyTorch was found") as caught:
            find_interpreter()
        assert "make setup" in caught.value.message
        assert str(tmp_path / "plugin") in caught.value.message
        assert caught.value.kind == WORKER

    def test_a_broken_environment_is_named_where_nothing_else_is_found(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "plugin" / ".venv" / "bin").mkdir(parents=True)
        path = pretender(tmp_path / "plugin" / ".venv" / "bin" / "python", missing=["torch"])
        monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "empty"))
        with pytest.raises(JobError, match="lacks torch") as caught:
            find_interpreter()
        assert path in caught.value.message

    def test_a_broken_environment_is_passed_over_for_one_that_works(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for folder in ("plugin/.venv/bin", "qgis/bin"):
            (tmp_path / folder).mkdir(parents=True)
        pretender(tmp_path / "plugin" / ".venv" / "bin" / "python", missing=["torch"])
        path = pretender(tmp_path / "qgis" / "bin" / "python3")
        monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "qgis"))
        assert find_interpreter().path == path


def test_the_environment_is_scrubbed_of_qgis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("PROJ_LIB", "/nowhere")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/nowhere")
    # A PYTHONHOME that points nowhere would keep any Python from starting.
    found = find_interpreter()
    assert not {"PYTHONHOME", "PROJ_LIB", "LD_LIBRARY_PATH"} & set(found.environment())
    assert found.environment()["HOME"] == os.environ["HOME"]
