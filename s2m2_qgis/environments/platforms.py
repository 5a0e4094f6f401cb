"""Where Pythons, data and NVIDIA's tool lie, as pure functions of a described machine.

``sys.executable`` says little: inside QGIS it is QGIS itself on Windows and macOS, and on Linux whatever python3 comes
first on PATH. What is listed here is only worth asking; :mod:`.base` asks.
"""

from __future__ import annotations

import ntpath
import os
import platform
import posixpath
import sys
from dataclasses import dataclass, field
from typing import Any, Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

LINUX, WINDOWS, MACOS = "linux", "windows", "macos"
#: Names of the same processors.
_MACHINES = {"amd64": "x86_64", "x64": "x86_64", "arm64": "aarch64"}
#: Folders in a user's home that hold a conda.
_CONDAS = ("miniforge3", "mambaforge", "miniconda3", "anaconda3", "micromamba")
#: Newest first; older ones have no PyTorch that the engine could use.
_MINORS = (14, 13, 12, 11)
_OUR_FOLDER = "s2m2-sar"


def _no_names(_folder: str) -> list[str]:
    return []


@dataclass(frozen=True)
class Platform:
    """A machine with a QGIS on it, as far as it matters here.

    Attributes:
        system: ``linux``, ``windows`` or ``macos``.
        machine: ``x86_64`` or ``aarch64``, on every system.
        version: of QGIS's Python.
        base_prefix: of QGIS's Python.
        program: folder of QGIS's program.
        home: the user's.
        variables: the environment.
        exists: whether a file is there.
        names: what a folder holds; empty where there is none.
    """

    system: str
    machine: str
    version: tuple[int, ...]
    base_prefix: str
    program: str
    home: str
    variables: Mapping[str, str] = field(default_factory=dict)
    exists: Callable[[str], bool] = os.path.isfile
    names: Callable[[str], list[str]] = _no_names

    @property
    def path(self) -> Any:
        """``ntpath`` or ``posixpath``, whichever the machine uses."""
        return ntpath if self.system == WINDOWS else posixpath

    @property
    def flatpak(self) -> bool:
        """QGIS runs in Flatpak's sandbox."""
        return "FLATPAK_ID" in self.variables


def this_platform() -> Platform:
    """The machine that this runs on."""
    return Platform(
        system={"win32": WINDOWS, "darwin": MACOS}.get(sys.platform, LINUX),
        machine=machine_name(platform.machine()),
        version=tuple(sys.version_info[:3]),
        base_prefix=sys.base_prefix,
        program=QCoreApplication.applicationDirPath(),
        home=os.path.expanduser("~"),
        variables=dict(os.environ),
        exists=os.path.isfile,
        names=_names,
    )


def machine_name(name: str) -> str:
    """``x86_64`` of ``AMD64``, ``aarch64`` of ``arm64``."""
    lower = name.lower()
    return _MACHINES.get(lower, lower)


def own_pythons(machine: Platform) -> list[str]:
    """Where the program of QGIS's own Python may lie, the likeliest first; those that are there."""
    join, exact = machine.path.join, f"python{machine.version[0]}.{machine.version[1]}"
    if machine.system == WINDOWS:
        root = machine.path.dirname(machine.program.rstrip("\\/"))
        folders = [
            machine.base_prefix,
            join(root, "apps", f"Python{machine.version[0]}{machine.version[1]}"),
            machine.program,
        ]
        names = ["python.exe", "python3.exe"]
    elif machine.system == MACOS:
        contents = machine.path.dirname(machine.program.rstrip("/"))
        versions = join(contents, "Frameworks", "Python.framework", "Versions")
        folders = [
            # A starter beside QGIS sets PYTHONHOME; the plain program there does not find its library without.
            machine.program,
            join(machine.program, "bin"),
            join(machine.base_prefix, "bin"),
            join(versions, f"{machine.version[0]}.{machine.version[1]}", "bin"),
            join(versions, "Current", "bin"),
        ]
        names = ["python", exact, "python3"]
    else:
        folders = [join(machine.base_prefix, "bin"), join(machine.program, "bin"), machine.program]
        if machine.flatpak:
            folders += ["/app/bin", "/usr/bin"]
        names = [exact, "python3"]
    return _there(machine, folders, names)


def other_pythons(machine: Platform) -> list[str]:
    """Pythons that may have GDAL beside QGIS's own, for where that one is too old; those that are there."""
    join = machine.path.join
    exact = [f"python3.{minor}" for minor in _MINORS]
    condas = [join(machine.home, name) for name in _CONDAS]
    prefixes = [machine.variables.get("CONDA_PREFIX", "")]
    for conda in condas:
        prefixes.append(conda)
        prefixes += [join(conda, "envs", name) for name in machine.names(join(conda, "envs"))]
    prefixes = [prefix for prefix in prefixes if prefix]
    if machine.system == WINDOWS:
        found = _there(machine, prefixes, ["python.exe"])
        # Another, newer QGIS brings a Python with GDAL.
        roots = [join("C:\\", "OSGeo4W")]
        for shelf in (machine.variables.get("PROGRAMFILES", "C:\\Program Files"),):
            roots += [join(shelf, name) for name in machine.names(shelf) if name.startswith("QGIS")]
        programs = join(machine.variables.get("LOCALAPPDATA", ""), "Programs")
        for root in roots:
            folder = join(root, "apps")
            found += _there(
                machine,
                [join(folder, name) for name in _newest(machine.names(folder)) if name.startswith("Python3")],
                ["python.exe", "python3.exe"],
            )
        pythons = join(programs, "Python")
        found += _there(machine, [join(pythons, name) for name in _newest(machine.names(pythons))], ["python.exe"])
    else:
        found = _there(machine, [join(prefix, "bin") for prefix in prefixes], ["python3"])
        folders = [folder for folder in machine.variables.get("PATH", "").split(":") if folder]
        if machine.system == MACOS:
            for name in _newest(machine.names("/Applications")):
                if name.startswith("QGIS") and name.endswith(".app"):
                    found += _there(machine, [join("/Applications", name, "Contents", "MacOS")], ["python", *exact])
            folders += ["/opt/homebrew/bin", "/usr/local/bin"]
        else:
            folders += ["/usr/bin", "/usr/local/bin"]
        found += _there(machine, folders, [*exact, "python3"])
    own = set(own_pythons(machine))
    return [path for path in dict.fromkeys(found) if path not in own]


def data_folder(machine: Platform) -> str:
    """Where managed engines belong: the user's own data on this machine, outside QGIS's profiles, which roam."""
    join, variables = machine.path.join, machine.variables
    if machine.system == WINDOWS:
        shelf = variables.get("LOCALAPPDATA") or join(machine.home, "AppData", "Local")
    elif machine.system == MACOS:
        shelf = join(machine.home, "Library", "Application Support")
    else:
        shelf = variables.get("XDG_DATA_HOME") or join(machine.home, ".local", "share")
    return str(join(shelf, _OUR_FOLDER))


def nvidia_smi(machine: Platform) -> str:
    """NVIDIA's tool that knows the driver; empty where there is none."""
    if machine.system == WINDOWS:
        root = machine.variables.get("SYSTEMROOT", "C:\\Windows")
        shelf = machine.variables.get("PROGRAMFILES", "C:\\Program Files")
        folders = [
            machine.path.join(root, "System32"),
            machine.path.join(shelf, "NVIDIA Corporation", "NVSMI"),
        ]
        return next(iter(_there(machine, folders, ["nvidia-smi.exe"])), "")
    folders = [folder for folder in machine.variables.get("PATH", "").split(":") if folder]
    # WSL keeps it apart.
    return next(iter(_there(machine, [*folders, "/usr/bin", "/usr/lib/wsl/lib"], ["nvidia-smi"])), "")


def lock_name(system: str, machine: str) -> str:
    """The platform as lock files call it: ``linux-x86_64``, ``windows-amd64``, ``macos-arm64``."""
    native = {
        WINDOWS: {"x86_64": "amd64", "aarch64": "arm64"},
        MACOS: {"aarch64": "arm64"},
    }.get(system, {})
    return f"{system}-{native.get(machine, machine)}"


def _there(machine: Platform, folders: list[str], names: list[str]) -> list[str]:
    paths = [machine.path.join(folder, name) for folder in folders if folder for name in names]
    return [path for path in dict.fromkeys(paths) if machine.exists(path)]


def _newest(names: list[str]) -> list[str]:
    return sorted(names, key=lambda name: (len(name), name), reverse=True)


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
