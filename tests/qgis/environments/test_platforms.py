"""Recorded machines: where the right Python, the data and NVIDIA's tool are looked for."""

from __future__ import annotations

import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.environments.base import find_base
from s2m2_sar.s2m2_qgis.environments.driver import Card, best_build, fits, parse
from s2m2_sar.s2m2_qgis.environments.locks import FOLDER, locks_for, read_lock, tags_for
from s2m2_sar.s2m2_qgis.environments.platforms import (
    Platform,
    data_folder,
    nvidia_smi,
    other_pythons,
    own_pythons,
)

GIB = 1 << 30


def machine(system: str, there: set[str], shelves: dict[str, list[str]] | None = None, **more: object) -> Platform:
    fields = {"machine": "x86_64", "version": (3, 12, 7), "home": "/home/user", "variables": {}, **more}
    return Platform(system=system, exists=there.__contains__, names=lambda f: (shelves or {}).get(f, []), **fields)


def answer(version: tuple[int, int, int] = (3, 12, 7), **more: object) -> dict:
    base = {"version": list(version), "implementation": "cpython", "system": "Linux", "machine": "x86_64", "bits": 64}
    places = {"prefix": "/usr", "base_prefix": "/usr", "numpy": "1.26.4", "gdal": "3.9.0"}
    return {**base, **places, "pip": True, "pip_wheels": [], **more}


OSGEO4W = machine(
    "windows",
    {r"C:\OSGeo4W\apps\Python312\python.exe", r"C:\OSGeo4W\bin\python3.exe", r"C:\OSGeo4W\bin\qgis-bin.exe"},
    base_prefix=r"C:\OSGeo4W\apps\Python312",
    program=r"C:\OSGeo4W\bin",
    home=r"C:\Users\user",
    variables={"LOCALAPPDATA": r"C:\Users\user\AppData\Local", "SYSTEMROOT": r"C:\Windows"},
)
STANDALONE = machine(
    "windows",
    {r"C:\Program Files\QGIS 3.40.1\apps\Python312\python3.exe"},
    base_prefix=r"C:\PROGRA~1\QGIS34~1.1\apps\Python312",
    program=r"C:\Program Files\QGIS 3.40.1\bin",
    home=r"C:\Users\user",
)
BUNDLE = machine(
    "macos",
    {"/Applications/QGIS.app/Contents/MacOS/python", "/Applications/QGIS.app/Contents/MacOS/python3.12"},
    machine="aarch64",
    base_prefix="/Applications/QGIS.app/Contents/Frameworks",
    program="/Applications/QGIS.app/Contents/MacOS",
    home="/Users/user",
)
FLATPAK = machine(
    "linux",
    {"/usr/bin/python3.12", "/usr/bin/python3"},
    base_prefix="/usr",
    program="/app/bin",
    variables={"FLATPAK_ID": "org.qgis.qgis", "XDG_DATA_HOME": "/home/user/.var/app/org.qgis.qgis/data"},
)
DEBIAN = machine(
    "linux",
    {"/usr/bin/python3.11", "/usr/bin/python3", "/home/user/.pyenv/shims/python3"},
    version=(3, 11, 2),
    base_prefix="/usr",
    program="/usr/bin",
    variables={"PATH": "/home/user/.pyenv/shims:/usr/bin"},
)
CONDA = machine(
    "linux",
    {"/home/user/miniforge3/envs/qgis/bin/python3.12", "/usr/bin/python3"},
    base_prefix="/home/user/miniforge3/envs/qgis",
    program="/home/user/miniforge3/envs/qgis/bin",
    variables={"CONDA_PREFIX": "/home/user/miniforge3/envs/qgis"},
)


@pytest.mark.parametrize(
    "recorded, first",
    [
        (OSGEO4W, r"C:\OSGeo4W\apps\Python312\python.exe"),
        (STANDALONE, r"C:\Program Files\QGIS 3.40.1\apps\Python312\python3.exe"),
        (BUNDLE, "/Applications/QGIS.app/Contents/MacOS/python"),
        (FLATPAK, "/usr/bin/python3.12"),
        (DEBIAN, "/usr/bin/python3.11"),
        (CONDA, "/home/user/miniforge3/envs/qgis/bin/python3.12"),
    ],
    ids=["OSGeo4W", "standalone", "bundle", "flatpak", "debian", "conda"],
)
def test_qgis_own_python_comes_first(recorded: Platform, first: str) -> None:
    assert own_pythons(recorded)[0] == first


def test_the_first_python_on_the_path_is_not_qgis_own() -> None:
    assert "/home/user/.pyenv/shims/python3" not in own_pythons(DEBIAN)
    assert "/home/user/.pyenv/shims/python3" in other_pythons(DEBIAN)


@pytest.mark.parametrize(
    "recorded, folder",
    [
        (OSGEO4W, r"C:\Users\user\AppData\Local\s2m2-sar"),
        (STANDALONE, r"C:\Users\user\AppData\Local\s2m2-sar"),
        (BUNDLE, "/Users/user/Library/Application Support/s2m2-sar"),
        (FLATPAK, "/home/user/.var/app/org.qgis.qgis/data/s2m2-sar"),
        (DEBIAN, "/home/user/.local/share/s2m2-sar"),
    ],
)
def test_data_lies_outside_the_profile(recorded: Platform, folder: str) -> None:
    assert data_folder(recorded) == folder


def test_another_qgis_or_conda_may_have_gdal() -> None:
    shelves = {
        r"C:\Program Files": ["QGIS 3.22.0", "QGIS 3.40.1", "Git"],
        r"C:\Program Files\QGIS 3.40.1\apps": ["Python312", "gdal"],
        r"C:\Users\user\miniforge3\envs": ["geo"],
    }
    newer = r"C:\Program Files\QGIS 3.40.1\apps\Python312\python.exe"
    conda = r"C:\Users\user\miniforge3\envs\geo\python.exe"
    old = machine(
        "windows",
        {newer, conda},
        shelves,
        version=(3, 9, 5),
        base_prefix=r"C:\Program Files\QGIS 3.22.0\apps\Python39",
        program=r"C:\Program Files\QGIS 3.22.0\bin",
        home=r"C:\Users\user",
        variables={"PROGRAMFILES": r"C:\Program Files"},
    )
    assert other_pythons(old) == [conda, newer]


def test_nvidias_tool() -> None:
    assert nvidia_smi(DEBIAN) == ""
    wsl = machine("linux", {"/usr/lib/wsl/lib/nvidia-smi"}, base_prefix="/usr", program="/usr/bin")
    assert nvidia_smi(wsl) == "/usr/lib/wsl/lib/nvidia-smi"


def test_what_nvidia_smi_prints() -> None:
    text = "NVIDIA GeForce RTX 3060, 550.54.15, 12288, 8.6\nTesla P100-PCIE-16GB, 470.82.01, 16384\n"
    assert parse(text) == [
        Card("NVIDIA GeForce RTX 3060", (550, 54, 15), 12288, (8, 6)),
        Card("Tesla P100-PCIE-16GB", (470, 82, 1), 16384),
    ]
    assert parse("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n") == []
    assert parse("NVIDIA H100, 580.65.06, [N/A], [N/A]\n") == [Card("NVIDIA H100", (580, 65, 6))]


@pytest.mark.parametrize(
    "build, driver, capability, runs",
    [
        ("cpu", 300, (), True),
        ("cu130", 580, (8, 6), True),
        ("cu130", 550, (8, 6), False),
        ("cu126", 550, (6, 1), True),
        # CUDA 13 has no code for Pascal.
        ("cu130", 580, (6, 1), False),
        ("cu126", 470, (8, 6), False),
    ],
)
def test_which_build_a_driver_runs(build: str, driver: int, capability: tuple[int, ...], runs: bool) -> None:
    assert fits(build, Card("card", (driver, 1), 0, capability)) is runs


def test_the_build_that_is_proposed() -> None:
    new, old = Card("card", (580, 65)), Card("card", (550, 54))
    assert best_build(["cpu", "cu126", "cu130"], [new]) == "cu130"
    assert best_build(["cpu", "cu126", "cu130"], [old]) == "cu126"
    assert best_build(["cpu", "cu130"], [old]) == "cpu"
    assert best_build(["cpu", "cu130"], []) == "cpu"
    assert best_build(["cu130"], []) == "cu130"


def test_every_lock_reads_and_names_no_index() -> None:
    paths = sorted(FOLDER.glob("*.txt"))
    assert len(paths) >= 13
    for path in paths:
        lock = read_lock(path)
        assert lock.torch.startswith("2.13.0")
        assert "numpy" not in {package.name for package in lock.packages}
        assert "://" not in path.read_text(encoding="utf-8")
    assert list(locks_for("linux-x86_64", "cp311")) == ["cpu", "cu130"]
    assert tags_for("windows-amd64") == ["3.11", "3.12", "3.13"]


class TestTheChoice:
    def test_qgis_own(self) -> None:
        base = find_base(DEBIAN, asked=lambda path, own: answer((3, 11, 2)))
        assert (base.path, base.pip, base.note) == ("/usr/bin/python3.11", ("-m", "pip"), "")

    def test_pip_out_of_a_wheel_where_it_is_not_installed(self) -> None:
        wheel = "/usr/share/python-wheels/pip-23.0.1-py3-none-any.whl"
        base = find_base(DEBIAN, asked=lambda path, own: answer((3, 11, 2), pip=False, pip_wheels=[wheel]))
        assert base.pip == (f"{wheel}/pip",)

    def test_no_pip_at_all_says_which_package(self) -> None:
        with pytest.raises(JobError, match=r"has no pip.*sudo apt install python3-pip"):
            find_base(DEBIAN, asked=lambda path, own: answer((3, 11, 2), pip=False) if own else None)

    def test_an_old_qgis_takes_another_python_and_says_why(self) -> None:
        base = find_base(DEBIAN, asked=lambda path, own: answer((3, 9, 5)) if own else answer())
        assert base.path == "/home/user/.pyenv/shims/python3"
        assert "QGIS's own Python is 3.9.5" in base.note

    def test_an_old_qgis_and_nothing_else(self) -> None:
        with pytest.raises(JobError, match=r"3\.9\.5, and the engine can be installed for Python 3\.11 to 3\.13"):
            find_base(DEBIAN, asked=lambda path, own: answer((3, 9, 5)))

    def test_without_gdal(self) -> None:
        with pytest.raises(JobError, match=r"cannot load GDAL with numpy.*python3-gdal"):
            find_base(DEBIAN, asked=lambda path, own: answer((3, 11, 2), gdal=""))

    def test_an_intel_mac_has_no_torch(self) -> None:
        with pytest.raises(JobError, match=r"no PyTorch for this machine \(macos-x86_64\)"):
            find_base(BUNDLE, asked=lambda path, own: answer(system="Darwin"))
