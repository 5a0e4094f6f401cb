"""``make compat``: its table, and that its clean-up removes nothing but its own."""

from __future__ import annotations

import configparser
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import compat_table  # noqa: E402 - the folder of scripts is no package

DAY = "2026-01-02"
VERSIONS = {
    "QGIS": "3.40.6",
    "Qt": "5.15.15",
    "Python": "3.13.5",
    "GDAL": "3.10.3",
    "numpy": "2.2.4",
    "System": "Debian 13",
}
DOCUMENT = f"# Title\n\n{compat_table.BEGIN}\n{compat_table.END}\n\nMore.\n"


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """What a run leaves in which every test passed."""
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "versions.json").write_text(json.dumps(VERSIONS), encoding="utf-8")
    leave(folder, "qgis", 0, tests=12)
    leave(folder, "e2e", 0, tests=2)
    return folder


def leave(folder: Path, suite: str, code: int, **counts: int) -> None:
    numbers = " ".join(f'{key}="{counts.get(key, 0)}"' for key in ("tests", "failures", "errors", "skipped"))
    (folder / f"{suite}.xml").write_text(f"<testsuites><testsuite {numbers}/></testsuites>", encoding="utf-8")
    (folder / f"{suite}.code").write_text(f"{code}\n", encoding="utf-8")


def test_what_passed_is_counted(results: Path):
    cells, good = compat_table.row(results, DAY)
    assert cells == [*VERSIONS.values(), "12 passed", "2 passed", DAY]
    assert good


@pytest.mark.parametrize(
    ("code", "counts", "words"),
    [
        (1, {"tests": 12, "failures": 2, "errors": 1}, "9 passed, 2 failed, 1 errors"),
        (134, {"tests": 12}, "12 passed, pytest ended with 134"),
        (5, {"tests": 0}, "0 passed, pytest ended with 5"),
        (0, {"tests": 0}, "0 passed, pytest ended with 0"),
    ],
)
def test_what_did_not_pass_is_not_called_good(results: Path, code: int, counts: dict[str, int], words: str):
    leave(results, "qgis", code, **counts)
    cells, good = compat_table.row(results, DAY)
    assert cells[6] == words
    assert not good


def test_a_run_that_was_cut_off_is_told(results: Path):
    (results / "qgis.xml").unlink()
    (results / "e2e.xml").write_text("<testsuites><testsu", encoding="utf-8")
    cells, good = compat_table.row(results, DAY)
    assert cells[6:8] == ["did not end", "did not end"]
    assert not good


def test_the_document_keeps_what_was_tested_on_another_day(results: Path, tmp_path: Path):
    document = tmp_path / "compatibility.md"
    document.write_text(DOCUMENT, encoding="utf-8")
    assert compat_table.main([str(document), str(results)]) == 0
    for version in ("3.44.15", "3.22.16"):
        (results / "versions.json").write_text(json.dumps({**VERSIONS, "QGIS": version}), encoding="utf-8")
        assert compat_table.main([str(document), str(results)]) == 0
    leave(results, "e2e", 1, tests=2, failures=1)
    (results / "versions.json").write_text(json.dumps({**VERSIONS, "QGIS": "3.40.7"}), encoding="utf-8")
    assert compat_table.main([str(document), str(results)]) == 1
    text = document.read_text(encoding="utf-8")
    assert text.startswith("# Title\n")
    assert text.endswith("\nMore.\n")
    rows = compat_table.tested(text)
    assert [row[0] for row in rows] == ["3.22.16", "3.40.7", "3.44.15"]
    assert [row[7] for row in rows] == ["2 passed", "1 passed, 1 failed", "2 passed"]


def test_metadata_claims_no_newer_version_than_was_tested():
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    rows = compat_table.tested((ROOT / "docs" / "compatibility.md").read_text(encoding="utf-8"))
    assert all("passed" in row[6] and "passed" in row[7] for row in rows)
    assert parser["general"]["qgisMaximumVersion"] == compat_table.minor(rows[-1][0])


def compat(*arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """``scripts/compat`` with mounts of its own, as root or as root of a user namespace."""
    who = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    command = ["unshare", *who, "--mount", "bash", "-c", *arguments]
    environment = {**os.environ, "COMPAT_CACHE": str(cache), "SCRIPT": str(ROOT / "scripts" / "compat")}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_clean_unmounts_before_it_removes(tmp_path: Path):
    """A bind mount of the same file system is no boundary for ``rm``."""
    cache, precious = tmp_path / "a cache", tmp_path / "precious"
    inside = cache / "trixie" / "srv" / "data"
    inside.mkdir(parents=True)
    (cache / compat_table.MARKER).touch()
    precious.mkdir()
    (precious / "years of work").touch()
    done = compat('mount --bind "$0" "$1" && ls "$1" && "$SCRIPT" clean', str(precious), str(inside), cache=cache)
    assert done.returncode == 0, done.stderr
    assert "years of work" in done.stdout
    assert not cache.exists()
    assert (precious / "years of work").exists()


def test_clean_removes_nothing_where_it_cannot_unmount(tmp_path: Path):
    cache, precious = tmp_path / "cache", tmp_path / "precious"
    inside = cache / "trixie"
    inside.mkdir(parents=True)
    (cache / compat_table.MARKER).touch()
    precious.mkdir()
    (precious / "years of work").touch()
    done = compat(
        'mount --bind "$0" "$1" && exec 7<"$1/years of work" && "$SCRIPT" clean',
        str(precious),
        str(inside),
        cache=cache,
    )
    assert done.returncode == 1
    assert "Nothing was removed" in done.stderr
    assert inside.is_dir()
    assert (precious / "years of work").exists()


def test_clean_leaves_a_folder_alone_that_it_did_not_make(tmp_path: Path):
    (tmp_path / "thesis.odt").touch()
    done = compat('"$SCRIPT" clean', cache=tmp_path)
    assert done.returncode == 1
    assert "is no folder of make compat's" in done.stderr
    done = compat('"$SCRIPT" build trixie', cache=tmp_path)
    assert done.returncode == 1
    assert "holds other files" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.odt"]


def test_two_runs_do_not_share_a_folder(tmp_path: Path):
    (tmp_path / compat_table.MARKER).touch()
    done = compat('exec 8>>"$COMPAT_CACHE/$0" && flock 8 && "$SCRIPT" clean', compat_table.MARKER, cache=tmp_path)
    assert done.returncode == 1
    assert "wait for it" in done.stderr
    assert (tmp_path / compat_table.MARKER).exists()


def test_it_says_that_it_needs_root(tmp_path: Path):
    """65534 is nobody's: in a user namespace without a mapping one is that."""
    command = ["unshare", "--user", str(ROOT / "scripts" / "compat"), "run"]
    environment = {**os.environ, "COMPAT_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert "needs root" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "cache").exists()
