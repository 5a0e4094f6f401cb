"""The managed engines that are there: folders with ``environment.json``, which says what each is.

``<data>/engines/<name>/`` holds ``environment.json``, ``lock.txt`` and ``site/`` (the libraries). What lies beside them
under a name that begins with a dot is being made, or being removed.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Optional

SCHEMA = 1
RECORD, LOCK, SITE = "environment.json", "lock.txt", "site"
ENGINES, WHEELS = "engines", "wheels"
#: Of folders that are being made or removed.
PARTIAL, GONE = ".partial-", ".gone-"
#: A scanner of viruses may hold a file that was just written.
_RENAME_TRIES, _RENAME_PAUSE = 20, 0.25


@dataclass(frozen=True)
class Environment:
    """One managed engine.

    Attributes:
        folder: it lies in.
        name: of the folder, shown to the user.
        python: the interpreter that it was made for and that runs it.
        version: of that interpreter, for example ``3.11.2``.
        build: ``cpu`` or a CUDA build.
        torch: PyTorch's version.
        created: UTC, as ISO 8601.
        size_bytes: on disk.
        lock_sha256: of ``lock.txt``.
        verified: what the test match found when it was made or last verified: ``device``, ``device_reason``,
            ``devices``, ``match_seconds``, ``versions``, ``when``.
        damage: why it cannot be used, as a sentence; empty for one that can.
    """

    folder: str
    name: str
    python: str = ""
    version: str = ""
    build: str = ""
    torch: str = ""
    created: str = ""
    size_bytes: int = 0
    lock_sha256: str = ""
    verified: dict[str, Any] = field(default_factory=dict)
    damage: str = ""

    @property
    def site(self) -> str:
        """The folder of its libraries."""
        return os.path.join(self.folder, SITE)


def is_environment(path: str) -> bool:
    """Whether ``path`` is a managed engine's folder."""
    return os.path.isfile(os.path.join(path, RECORD))


def read(folder: str) -> Environment:
    """The engine in ``folder``; one whose record cannot be read has ``damage``."""
    name = os.path.basename(os.path.normpath(folder))
    try:
        data = json.loads(Path(folder, RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        data = None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        return Environment(folder, name, damage="unreadable")
    texts = {key: _text(data.get(key)) for key in ("python", "version", "build", "torch", "created", "lock_sha256")}
    size, verified = data.get("size_bytes"), data.get("verified")
    damage = "" if texts["python"] and os.path.isdir(os.path.join(folder, SITE)) else "incomplete"
    return Environment(
        folder=folder,
        name=name,
        size_bytes=size if isinstance(size, int) else 0,
        verified=verified if isinstance(verified, dict) else {},
        damage=damage,
        **texts,
    )


def write(environment: Environment) -> None:
    """Replace the record of ``environment`` in one step. Raises OSError."""
    data = {key: value for key, value in asdict(environment).items() if key not in ("folder", "name", "damage")}
    path = Path(environment.folder, RECORD)
    partial = path.with_name(f".{RECORD}-{os.getpid()}")
    partial.write_text(json.dumps({"schema": SCHEMA, **data}, indent=1), encoding="utf-8")
    os.replace(partial, path)


def list_environments(data_folder: str) -> list[Environment]:
    """All of them, the newest first; damaged ones last."""
    shelf = Path(data_folder, ENGINES)
    try:
        folders = [entry for entry in shelf.iterdir() if entry.is_dir() and not entry.name.startswith(".")]
    except OSError:
        return []
    found = sorted((read(str(folder)) for folder in folders), key=lambda each: each.created, reverse=True)
    return sorted(found, key=lambda each: bool(each.damage))


def remove(environment: Environment) -> None:
    """Delete an engine. It is gone from the list at once, even where deleting all of it takes time or fails in part.

    Raises:
        OSError: it cannot be moved out of the way, as where a program uses it on Windows.
    """
    gone = os.path.join(os.path.dirname(environment.folder), f"{GONE}{environment.name}-{os.getpid()}")
    rename(environment.folder, gone)
    shutil.rmtree(gone, ignore_errors=True)


def sweep(data_folder: str) -> None:
    """Delete what was left half made or half removed. Only for who holds the shelf's lock."""
    shelf = Path(data_folder, ENGINES)
    if shelf.is_dir():
        for entry in shelf.iterdir():
            if entry.name.startswith((PARTIAL, GONE)):
                shutil.rmtree(entry, ignore_errors=True)


def free_name(data_folder: str, wanted: str) -> str:
    """``wanted``, or ``wanted-2`` and so on where that is taken."""
    name, number = wanted, 1
    while os.path.lexists(os.path.join(data_folder, ENGINES, name)):
        number += 1
        name = f"{wanted}-{number}"
    return name


def folder_bytes(folder: str) -> int:
    """What the files of a folder hold, links not followed; files that vanish meanwhile do not count."""
    total = 0
    for base, _folders, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(base, name)).st_size
            except OSError:
                continue
    return total


def rename(old: str, new: str) -> None:
    """Move a folder in one step, patiently where something holds one of its files. Raises OSError."""
    problem: Optional[OSError] = None
    for _try in range(_RENAME_TRIES if os.name == "nt" else 1):
        try:
            os.rename(old, new)
        except PermissionError as error:
            problem = error
            time.sleep(_RENAME_PAUSE)
        else:
            return
    if problem is not None:
        raise problem


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
