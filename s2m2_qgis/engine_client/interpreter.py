"""Finds the Python that runs the engine, and checks one before it is trusted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Optional

from ...engine.protocol import WORKER, JobError
from ..environments import records
from ..environments.platforms import data_folder, own_pythons, this_platform
from . import messages
from .environment import worker_environment

#: The checkout, as the plugin was loaded from it: a link to it stays a link.
ROOT = Path(os.path.abspath(__file__)).parents[2]
BOOTSTRAP = ROOT / "engine" / "bootstrap.py"
#: What the pinned torch has builds for.
MIN_VERSION = (3, 10)
CHECK_SECONDS = 30.0

#: Names a managed engine's folder of libraries to the bootstrap.
SITE_VARIABLE = "S2M2_ENGINE_SITE"

SETTING, CHECKOUT, MANAGED, QGIS = "setting", "checkout", "managed", "qgis"


@dataclass(frozen=True)
class Interpreter:
    """A Python that can run the engine.

    Attributes:
        path: of the executable, as given: a virtual environment's is a link that must not be followed.
        origin: who named it: the user's ``setting``, the ``checkout``'s virtual environment, a ``managed`` engine, or
            ``qgis``.
        version: for example ``3.11.2``.
        own: it is QGIS's own Python and shares QGIS's environment.
        kin: it was made from QGIS's own Python (a virtual environment of it) and uses the same libraries.
        site: the managed engine's folder of libraries; empty where the interpreter has its own.
    """

    path: str
    origin: str
    version: str
    own: bool
    kin: bool
    site: str = ""

    @property
    def label(self) -> str:
        """What messages call it: the managed engine's folder, or the program."""
        return os.path.dirname(self.site) if self.site else self.path

    def environment(self) -> dict[str, str]:
        """The variables for a worker that this interpreter runs."""
        kept = worker_environment(os.environ, self.own, "" if self.kin else hidden_prefix())
        return {**kept, SITE_VARIABLE: self.site} if self.site else kept


def find_interpreter(setting: str = "") -> Interpreter:
    """The engine's interpreter: the one in ``setting`` (a program, or a managed engine's folder), or, where that is
    empty, the checkout's ``.venv``, else the newest managed engine, else QGIS's own Python where torch is importable.

    Starts a process for each candidate (about 0.05 s): not for the main thread.

    Raises:
        JobError: (``worker``) none is fit; the sentence says what to do.
    """
    if setting:
        return check_managed(setting) if os.path.isdir(setting) else check_interpreter(setting, SETTING)
    obstacle = ""
    for path, origin in _candidates():
        if os.path.isfile(path) or origin == MANAGED:
            try:
                return check_managed(path) if origin == MANAGED else check_interpreter(path, origin)
            except JobError as error:
                # What was made for the engine: what is wrong with it is the likeliest cause.
                obstacle = obstacle or (error.message if origin != QGIS else "")
    raise JobError(obstacle or messages.no_engine(str(ROOT)), WORKER)


def check_managed(folder: str) -> Interpreter:
    """Ask the Python of the managed engine in ``folder`` whether it still runs it.

    Raises:
        JobError: (``worker``) the folder is none, or damaged, or its Python is gone or another one now.
    """
    if not records.is_environment(folder):
        raise JobError(messages.no_environment(folder), WORKER)
    environment = records.read(folder)
    if environment.damage:
        raise JobError(messages.damaged_environment(folder), WORKER)
    if not os.path.isfile(environment.python):
        raise JobError(messages.python_gone(environment.name, environment.version, environment.python), WORKER)
    found = check_interpreter(environment.python, MANAGED, environment.site)
    if found.version.split(".")[:2] != environment.version.split(".")[:2]:
        message = messages.python_changed(environment.name, environment.version, environment.python, found.version)
        raise JobError(message, WORKER)
    return found


def check_interpreter(path: str, origin: str = SETTING, site: str = "") -> Interpreter:
    """Ask the Python at ``path`` whether it can run the engine, without importing anything heavy.

    Args:
        site: folder of a managed engine's libraries, which count as its own.

    Raises:
        JobError: (``worker``) it is no Python, too old, or lacks a library.
    """
    if not os.path.isfile(path):
        raise JobError(messages.no_such_interpreter(path), WORKER)
    extra = {SITE_VARIABLE: site} if site else {}
    hidden = hidden_prefix() if origin == SETTING else ""
    answer = ask(path, "check", {**worker_environment(os.environ, origin == QGIS, hidden), **extra})
    if answer is None:
        raise JobError(messages.not_python(path), WORKER)
    version = ".".join(str(part) for part in answer["version"])
    if tuple(answer["version"]) < MIN_VERSION:
        raise JobError(messages.old_python(path, version, ".".join(map(str, MIN_VERSION))), WORKER)
    kin, own = kinship(answer)
    if answer["missing"] and kin and origin in (SETTING, MANAGED):
        # It was asked without QGIS's libraries on its path, but may have them.
        answer = ask(path, "check", {**worker_environment(os.environ, own), **extra}) or answer
    if answer["missing"]:
        raise JobError(messages.missing_modules(path, ", ".join(answer["missing"])), WORKER)
    return Interpreter(path, origin, version, own, kin, site)


def kinship(answer: dict[str, Any]) -> tuple[bool, bool]:
    """(kin, own) of an interpreter that answered as the bootstrap does, see :class:`Interpreter`."""
    kin = _same(answer["base_prefix"], sys.base_prefix) and answer["version"][:2] == list(sys.version_info[:2])
    return kin, kin and _same(answer["prefix"], answer["base_prefix"])


def start_options() -> dict[str, Any]:
    """Arguments for ``subprocess`` that put a process into its own group; on Windows also without a console window, and
    below QGIS in priority (elsewhere the engine sees to that itself)."""
    if os.name == "nt":
        names = ("CREATE_NO_WINDOW", "CREATE_NEW_PROCESS_GROUP", "BELOW_NORMAL_PRIORITY_CLASS")
        return {"creationflags": sum(getattr(subprocess, name) for name in names)}
    return {"start_new_session": True}


def _candidates() -> Iterator[tuple[str, str]]:
    script = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    yield str(ROOT.joinpath(".venv", *script)), CHECKOUT
    machine = this_platform()
    for environment in records.list_environments(data_folder(machine)):
        yield environment.folder, MANAGED
    for path in own_pythons(machine):
        yield path, QGIS


def ask(path: str, verb: str, environment: dict[str, str]) -> Optional[dict[str, Any]]:
    """The bootstrap's own report on the interpreter, by its ``verb``; None where no such answer came."""
    try:
        done = subprocess.run(
            [path, str(BOOTSTRAP), verb],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=CHECK_SECONDS,
            check=False,
            **start_options(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    # Site customisations may print before us.
    for line in reversed(done.stdout.decode("utf-8", "replace").splitlines()):
        try:
            answer = json.loads(line)
        except ValueError:
            continue
        if isinstance(answer, dict) and answer.get(f"s2m2_{verb}") == 1:
            return answer
    return None


def hidden_prefix() -> str:
    """QGIS's installation where its folders are on PATH (Windows' way to find libraries); empty elsewhere."""
    return os.environ.get("OSGEO4W_ROOT", sys.base_prefix) if os.name == "nt" else ""


def _same(one: str, other: str) -> bool:
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))
