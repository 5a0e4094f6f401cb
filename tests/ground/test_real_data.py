"""Tests on real data, where there is none: taken out with one line that says so, never skipped in silence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
TESTS = """
import pytest
def test_by_fixture(data_dir): assert (data_dir / "pairs.csv").is_file()
@pytest.mark.real_data
def test_by_mark(): assert True
def test_without(): assert True
"""


@pytest.fixture
def run(tmp_path: Path):
    folder = tmp_path / "checkout" / "tests"
    folder.mkdir(parents=True)
    shutil.copy(CONFTEST, folder / "conftest.py")
    (folder / "test_some.py").write_text(TESTS)

    def run(data: str | None) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if name != "S2M2_DATA"}
        if data is not None:
            environment["S2M2_DATA"] = data
        command = [sys.executable, "-m", "pytest", "-p", "no:pytest_qgis", "-o", "markers=real_data: x", str(folder)]
        return subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)

    return run


def test_unset_takes_them_out_with_one_line(run):
    done = run(None)
    assert done.returncode == 0, done.stdout
    assert "1 passed, 2 deselected" in done.stdout
    assert done.stdout.count("S2M2_DATA is not set: 2 tests on real data were not run.") == 1


def test_set_runs_them_all(run, tmp_path: Path):
    (tmp_path / "pairs.csv").write_text("id\n")
    done = run(str(tmp_path))
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout
    assert "not run" not in done.stdout


def test_a_wrong_folder_is_an_error_not_a_skip(run, tmp_path: Path):
    done = run(str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "which has no pairs.csv; set it to the data folder or unset it" in done.stdout
