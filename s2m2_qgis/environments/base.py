"""Which Python a managed engine is made for: QGIS's own, so that GDAL and numpy fit, else another one that has GDAL."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Callable, Iterable, Optional

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import WORKER, JobError
from ..engine_client.environment import worker_environment
from ..engine_client.interpreter import ask, hidden_prefix, kinship
from .locks import FOLDER, Lock, locks_for, tags_for
from .platforms import LINUX, MACOS, WINDOWS, Platform, lock_name, machine_name, other_pythons, own_pythons

translate = QCoreApplication.translate

#: Asks the Python at a path (second argument: it is QGIS's own) and gives the bootstrap's description; None where no
#: such answer came.
Ask = Callable[[str, bool], Optional[dict[str, Any]]]

_SYSTEMS = {"Linux": LINUX, "Windows": WINDOWS, "Darwin": MACOS}


@dataclass(frozen=True)
class Base:
    """A Python for which an engine can be made.

    Attributes:
        path: of the program.
        version: for example ``3.11.2``.
        own, kin: as of an ``Interpreter``.
        pip: what follows the program to run pip.
        platform: as locks call it.
        locks: by build.
        note: why it is not QGIS's own, as a sentence; empty where it is.
    """

    path: str
    version: str
    own: bool
    kin: bool
    pip: tuple[str, ...]
    platform: str
    locks: dict[str, Lock]
    note: str = ""

    def environment(self) -> dict[str, str]:
        """The variables with which it runs."""
        return worker_environment(os.environ, self.own, "" if self.kin else hidden_prefix())


def ask_python(path: str, own: bool) -> Optional[dict[str, Any]]:
    """The real :data:`Ask`. Loads GDAL and numpy there: about 0.2 s, up to 30 s from a cold disk."""
    return ask(path, "describe", worker_environment(os.environ, own, "" if own else hidden_prefix()))


def find_base(
    machine: Platform,
    chosen: str = "",
    wheels: Iterable[str] = (),
    asked: Ask = ask_python,
    folder: Any = FOLDER,
) -> Base:
    """The Python to make an engine for. Starts a process for each candidate: not for the main thread.

    Args:
        machine: where QGIS runs.
        chosen: the one that the user named; empty = QGIS's own, else another one.
        wheels: names or paths of wheels at hand; pip itself may be among them.
        asked: asks a Python.
        folder: of the locks.

    Raises:
        JobError: (``worker``) none is fit; the sentence says what to do.
    """
    shared = [path for path in wheels if os.path.basename(path).startswith("pip-") and path.endswith(".whl")]
    if chosen:
        answer = asked(chosen, False)
        base, obstacle = _judge(machine, chosen, answer, False, shared, folder)
        if base is None:
            raise JobError(obstacle, WORKER)
        return base
    first = ""
    for path in own_pythons(machine):
        base, obstacle = _judge(machine, path, asked(path, True), True, shared, folder)
        if base is not None:
            return base
        first = first or obstacle
    for path in other_pythons(machine):
        base, _obstacle = _judge(machine, path, asked(path, False), False, shared, folder)
        if base is not None:
            return Base(**{**vars(base), "note": first})
    raise JobError(first or _none_found(machine), WORKER)


def _judge(
    machine: Platform, path: str, answer: Optional[dict[str, Any]], own: bool, wheels: list[str], folder: Any
) -> tuple[Optional[Base], str]:
    """What an answer makes of a Python: (base, "") or (None, why not and what to do)."""
    if answer is None:
        return None, translate("Environments", "{0} does not answer as Python does. Choose another Python.").format(
            path
        )
    major, minor = answer["version"][:2]
    version = ".".join(str(part) for part in answer["version"])
    name = (
        translate("Environments", "QGIS's own Python")
        if own
        else translate("Environments", "The Python at {0}").format(path)
    )
    platform = lock_name(_SYSTEMS.get(str(answer.get("system")), machine.system), machine_name(answer["machine"]))
    locks = locks_for(platform, f"cp{major}{minor}", folder)
    fit = tags_for(platform, folder)
    if answer["bits"] != 64 or not fit:
        return None, translate(
            "Environments",
            "There is no PyTorch for this machine ({0}), so that the engine cannot be installed on it. Compute on "
            "another machine; results can be opened here.",
        ).format(platform if answer["bits"] == 64 else translate("Environments", "32 bits"))
    if not locks or answer["implementation"] != "cpython":
        return None, translate(
            "Environments",
            "{0} is {1}, and the engine can be installed for Python {2}. Update QGIS, or give a Python of these "
            "versions GDAL (conda install gdal) and choose it.",
        ).format(
            name, version, translate("Environments", "{0} to {1}").format(fit[0], fit[-1]) if len(fit) > 1 else fit[0]
        )
    if not answer["gdal"] or not answer["numpy"]:
        return None, translate("Environments", "{0} ({1}) cannot load GDAL with numpy. {2}").format(
            name, version, _gdal_advice(machine, own)
        )
    pip = _pip(answer, wheels)
    if not pip:
        return None, translate("Environments", "{0} ({1}) has no pip, which installs libraries. {2}").format(
            name, version, _pip_advice(machine, path)
        )
    kin, really_own = kinship(answer)
    return Base(path, version, really_own, kin, pip, platform, locks), ""


def _pip(answer: dict[str, Any], wheels: list[str]) -> tuple[str, ...]:
    """How pip is run: installed, else out of a wheel, which needs no installation."""
    if answer["pip"]:
        return ("-m", "pip")
    for wheel in [*answer["pip_wheels"], *wheels]:
        return (os.path.join(str(wheel), "pip"),)
    return ()


def _gdal_advice(machine: Platform, own: bool) -> str:
    if not own:
        return translate(
            "Environments",
            "Choose a Python that can (conda install gdal gives it to one), or leave the choice to the plugin.",
        )
    if machine.system == LINUX and not machine.flatpak:
        return translate(
            "Environments", "On Debian or Ubuntu: sudo apt install python3-gdal python3-numpy; then try again."
        )
    return translate("Environments", "Install QGIS anew, and try again.")


def _pip_advice(machine: Platform, path: str) -> str:
    if machine.flatpak:
        return translate("Environments", "Put a wheel of pip into a folder and install from that folder.")
    if machine.system == LINUX:
        return translate("Environments", "On Debian or Ubuntu: sudo apt install python3-pip; then try again.")
    if machine.system == WINDOWS:
        return translate("Environments", "Install python3-pip with OSGeo4W's Setup, then try again.")
    return translate("Environments", "In a terminal: {0} -m ensurepip --user; then try again.").format(path)


def _none_found(machine: Platform) -> str:
    if machine.flatpak:
        return translate(
            "Environments",
            "No Python was found in QGIS's Flatpak. Choose one of the sandbox, or use a QGIS that is installed "
            "otherwise.",
        )
    return translate(
        "Environments",
        "QGIS's own Python was not found beside {0}, nor another one with GDAL. Choose a Python with GDAL (conda "
        "install gdal gives it to one).",
    ).format(machine.program)
