"""Finds the Python that runs the engine, and checks one before it is trusted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Optional

from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import WORKER, JobError
from . import messages
from .environment import worker_environment

#: The checkout, as the plugin was loaded from it: a link to it stays a link.
ROOT = Path(os.path.abspath(__file__)).parents[2]
BOOTSTRAP = ROOT / "engine" / "bootstrap.py"
#: What the pinned torch has builds for.
MIN_VERSION = (3, 10)
CHECK_SECONDS = 30.0

SETTING, CHECKOUT, QGIS = "setting", "checkout", "qgis"


@dataclass(frozen=True)
class Interpreter:
    """A Python that can run the engine.

    Attributes:
        path: of the executable, as given: a virtual environment's is a link that must not be followed.
        origin: who named it: the user's ``setting``, the ``checkout``'s virtual environment, or ``qgis``.
        version: for example ``3.11.2``.
        own: it is QGIS's own Python and shares QGIS's environment.
        kin: it was made from QGIS's own Python (a virtual environment of it) and uses the same libraries.
    """

    path: str
    origin: str
    version: str
    own: bool
    kin: bool

    def environment(self) -> dict[str, str]:
        """The variables for a worker that this interpreter runs."""
        return worker_environment(os.environ, self.own, "" if self.kin else _hidden_prefix())


def find_interpreter(setting: str = "") -> Interpreter:
    """The engine's interpreter: the one in ``setting``, or, where that is empty, the checkout's ``.venv``, else
    QGIS's own Python where torch is importable.

    Starts a process for each candidate (about 0.05 s): not for the main thread.

    Raises:
        JobError: (``worker``) none is fit; the sentence says what to do.
    """
    if setting:
        return check_interpreter(setting, SETTING)
    obstacle = ""
    for path, origin in _candidates():
        if os.path.isfile(path):
            try:
                return check_interpreter(path, origin)
            except JobError as error:
                # The checkout's environment was made for the engine: what is wrong with it is the likeliest cause.
                obstacle = obstacle or (error.message if origin == CHECKOUT else "")
    raise JobError(obstacle or messages.no_engine(str(ROOT)), WORKER)


def check_interpreter(path: str, origin: str = SETTING) -> Interpreter:
    """Ask the Python at ``path`` whether it can run the engine, without importing anything heavy.

    Raises:
        JobError: (``worker``) it is no Python, too old, or lacks a library.
    """
    if not os.path.isfile(path):
        raise JobError(messages.no_such_interpreter(path), WORKER)
    answer = _ask(path, worker_environment(os.environ, origin == QGIS, _hidden_prefix() if origin == SETTING else ""))
    if answer is None:
        raise JobError(messages.not_python(path), WORKER)
    version = ".".join(str(part) for part in answer["version"])
    if tuple(answer["version"]) < MIN_VERSION:
        raise JobError(messages.old_python(path, version, ".".join(map(str, MIN_VERSION))), WORKER)
    kin = _same(answer["base_prefix"], sys.base_prefix) and answer["version"][:2] == list(sys.version_info[:2])
    own = kin and _same(answer["prefix"], answer["base_prefix"])
    if answer["missing"] and kin and origin == SETTING:
        # It was asked without QGIS's libraries on its path, but may have them.
        answer = _ask(path, worker_environment(os.environ, own)) or answer
    if answer["missing"]:
        raise JobError(messages.missing_modules(path, ", ".join(answer["missing"])), WORKER)
    return Interpreter(path, origin, version, own, kin)


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
    # sys.executable is of no use: inside QGIS it is QGIS itself or whatever python3 comes first on PATH.
    program = QCoreApplication.applicationDirPath()
    if os.name == "nt":
        names = [
            os.path.join(folder, name)
            for folder in (sys.base_prefix, program)
            for name in ("python.exe", "python3.exe")
        ]
    else:
        exact = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        folders = (os.path.join(sys.base_prefix, "bin"), os.path.join(program, "bin"))
        names = [os.path.join(folder, name) for folder in folders for name in (exact, "python3")]
    for name in names:
        yield name, QGIS


def _ask(path: str, environment: dict[str, str]) -> Optional[dict[str, Any]]:
    """The bootstrap's own report on the interpreter; None where no such answer came."""
    try:
        done = subprocess.run(
            [path, str(BOOTSTRAP), "check"],
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
        if isinstance(answer, dict) and answer.get("s2m2_check") == 1:
            return answer
    return None


def _hidden_prefix() -> str:
    """QGIS's installation where its folders are on PATH (Windows' way to find libraries); empty elsewhere."""
    return os.environ.get("OSGEO4W_ROOT", sys.base_prefix) if os.name == "nt" else ""


def _same(one: str, other: str) -> bool:
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))
