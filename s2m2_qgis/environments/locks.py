"""Lock files: which wheels make an engine on a platform, for a Python and a build of PyTorch.

``requirements/locks/<platform>-<python>-<build>.txt``, written by ``scripts/lock``: pip's own format, one package a
line, its size in a comment.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from ..engine_client.interpreter import ROOT

FOLDER = ROOT / "requirements" / "locks"
_LINE = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?P<hashes>( --hash=sha256:[0-9a-f]{64})+) # (?P<size>\d+)$"
)
_CHUNK = 1 << 20
#: Of a build without CUDA: what lies on disk for each byte that was downloaded, with compiled files; measured 4.0.
_UNPACKED_CPU, _UNPACKED_CUDA = 4.0, 2.3


@dataclass(frozen=True)
class Package:
    """One line of a lock.

    Attributes:
        name, version: of the distribution.
        hashes: SHA-256 of each wheel that will do.
        size_bytes: of the largest of these.
    """

    name: str
    version: str
    hashes: tuple[str, ...]
    size_bytes: int

    @property
    def requirement(self) -> str:
        """As pip takes it from a file."""
        return " ".join((f"{self.name}=={self.version}", *(f"--hash=sha256:{each}" for each in self.hashes)))


@dataclass(frozen=True)
class Lock:
    """A lock file.

    Attributes:
        path: of the file.
        build: ``cpu`` or a CUDA build such as ``cu130``.
        packages: what it holds, by name.
    """

    path: Path
    build: str
    packages: tuple[Package, ...]

    @property
    def download_bytes(self) -> int:
        """Of all wheels."""
        return sum(package.size_bytes for package in self.packages)

    @property
    def disk_bytes(self) -> int:
        """About what the environment takes on disk; about as much again as the wheels is needed while it is made."""
        return int(self.download_bytes * (_UNPACKED_CPU if self.build == "cpu" else _UNPACKED_CUDA))

    @property
    def torch(self) -> str:
        """PyTorch's version; empty where the lock has none."""
        return next((package.version for package in self.packages if package.name == "torch"), "")


def read_lock(path: Path) -> Lock:
    """The lock in ``path``. Raises ValueError where a line is none of a lock."""
    packages = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        match = _LINE.match(line)
        if match is None:
            raise ValueError(f"{path.name}: not a line of a lock: {line[:80]}")
        hashes = tuple(each.partition("sha256:")[2] for each in match["hashes"].split())
        packages.append(Package(match["name"], match["version"], hashes, int(match["size"])))
    return Lock(path, path.stem.rpartition("-")[2], tuple(packages))


def locks_for(platform: str, tag: str, folder: Path = FOLDER) -> dict[str, Lock]:
    """The locks for ``platform`` (``linux-x86_64``) and ``tag`` (``cp311``), by build; those without CUDA first."""
    found = [read_lock(path) for path in sorted(folder.glob(f"{platform}-{tag}-*.txt"))]
    return {lock.build: lock for lock in sorted(found, key=lambda lock: (lock.build != "cpu", lock.build))}


def tags_for(platform: str, folder: Path = FOLDER) -> list[str]:
    """The Pythons that have a lock on ``platform``, as versions: ``["3.11", "3.12"]``."""
    tags = {path.name[len(platform) + 1 :].partition("-")[0] for path in folder.glob(f"{platform}-cp*-*.txt")}
    return [f"3.{minor}" for minor in sorted(int(tag[3:]) for tag in tags if tag.startswith("cp3"))]


def wheels_in(folder: str, lock: Lock) -> dict[str, str]:
    """Which packages of ``lock`` lie in ``folder`` as they must be: name → path of the wheel.

    Each file whose name fits is read to its end, since a broken download has the right name, too.
    """
    found: dict[str, str] = {}
    wanted = {_plain(package.name): package for package in lock.packages}
    for name in sorted(_names(folder)):
        parts = name.split("-")
        if not name.endswith(".whl") or len(parts) < 5:
            continue
        package = wanted.get(_plain(parts[0]))
        if package is None or package.name in found or parts[1] != package.version:
            continue
        path = os.path.join(folder, name)
        if file_hash(path) in package.hashes:
            found[package.name] = path
    return found


def file_hash(path: str) -> str:
    """SHA-256 of a file, in hexadecimal digits; empty where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as stream:
            for chunk in iter(lambda: stream.read(_CHUNK), b""):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
