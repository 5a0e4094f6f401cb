"""Fixtures of every test folder: the real data, and the sample that anyone can get.

Tests that need the real pairs and scenes ask for ``data_dir`` (or carry ``@pytest.mark.real_data``). Where S2M2_DATA is
unset they are deselected, and one line at the end says how many: a stranger's clone has no such folder. Nothing is
skipped.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA_VARIABLE = "S2M2_DATA"

_deselected = pytest.StashKey[int]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what asks for ``data_dir``; take it out where there is no such folder."""
    for item in items:
        if "data_dir" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.real_data)
    if os.environ.get(DATA_VARIABLE):
        return
    without = [item for item in items if item.get_closest_marker("real_data") is not None]
    if without:
        config.stash[_deselected] = len(without)
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if item not in without]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The one line about the tests that did not run."""
    count = config.stash.get(_deselected, 0)
    if count:
        tests = "1 test on real data was" if count == 1 else f"{count} tests on real data were"
        terminalreporter.write_line(f"{DATA_VARIABLE} is not set: {tests} not run.", yellow=True)


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The folder of real pairs and scenes that S2M2_DATA names; read in place, never written to."""
    folder = Path(os.environ[DATA_VARIABLE]).resolve()
    if not (folder / "pairs.csv").is_file():
        pytest.fail(f"{DATA_VARIABLE} is {folder}, which has no pairs.csv; set it to the data folder or unset it.")
    return folder


@pytest.fixture(scope="session")
def rotterdam() -> tuple[Path, Path]:
    """Paths ``(sar, optical)`` of the Rotterdam sample, fetched on first use: 200×200 px of 4.5 m, EPSG:32631, aligned
    within 1 px; SAR in dB with four bands, NaN in its northern third. Read in place."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "rotterdam.py")], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.fail(done.stderr.strip())
    sar, optical = done.stdout.splitlines()
    return Path(sar), Path(optical)
