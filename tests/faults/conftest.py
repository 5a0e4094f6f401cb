"""Real workers inside a running QGIS, disks that fill up, and the count of what was survived.

``make faults`` runs all of this folder, ``make test`` what is not marked ``slow``. Every test says with ``survived``
which fault it has put which kind of job through, and how often; the table of it ends the run, and with
``S2M2_FAULTS_TABLE`` goes into that page.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from s2m2_sar.s2m2_qgis.engine_client import Engines

from . import table
from .disks import Disk
from .jobs import World
from .watch import Watch

_counts = pytest.StashKey[Counter[tuple[str, str]]]()
_failed = pytest.StashKey[set[str]]()
TABLE_VARIABLE = "S2M2_FAULTS_TABLE"


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_counts] = Counter()


@pytest.fixture
def survived(request: pytest.FixtureRequest) -> Callable[..., None]:
    """``survived(fault, job, times=1)``, said when all checks have passed."""

    def note(fault: str, job: str, times: int = 1) -> None:
        assert fault in table.FAULTS, fault
        assert job in table.JOBS, job
        request.config.stash[_counts][fault, job] += times

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config) -> None:
    """The table, and into its page where all passed."""
    counts = config.stash[_counts]
    if not counts:
        return
    terminalreporter.write_line(table.draw(counts))
    terminalreporter.write_line(f"{sum(counts.values())} faults survived.")
    page = os.environ.get(TABLE_VARIABLE)
    if page and exitstatus == 0:
        table.enter(Path(page), counts)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """What all jobs read."""
    return World.make(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def engines() -> Iterator[Engines]:
    """Real workers, started when they are first asked."""
    made = Engines(lambda: sys.executable)
    yield made
    made.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Starts jobs as QGIS's tasks, and sees to it that QGIS's event loop goes on meanwhile."""
    made = Watch()
    yield made
    made.check()


@pytest.fixture
def make_disk(tmp_path: Path) -> Iterator[Callable[[int], Disk]]:
    """``make_disk(size)``: a disk of so many bytes, a tmpfs of its own."""
    made: list[Disk] = []

    def make(size: int) -> Disk:
        folder = tmp_path / f"disk{len(made)}"
        folder.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, text=True
        )
        if done.returncode:
            pytest.fail(f"No small disk can be mounted; run `make faults` (scripts/faults). {done.stderr}")
        made.append(Disk(folder, size))
        return made[-1]

    yield make
    for disk in made:
        subprocess.run(["umount", "--lazy", str(disk.folder)], check=True)
