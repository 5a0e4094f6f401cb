"""Names from a manifest as places: rasters beside it or in a cloud, and folders that cannot leave the batch's own."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

from ..protocol import JobError

#: Addresses as people write them, and GDAL's virtual file systems that read them.
CLOUDS = {
    "http://": "/vsicurl/http://",
    "https://": "/vsicurl/https://",
    "ftp://": "/vsicurl/ftp://",
    "s3://": "/vsis3/",
    "gs://": "/vsigs/",
    "az://": "/vsiaz/",
    "oss://": "/vsioss/",
    "swift://": "/vsiswift/",
}
#: Names that a folder of a scene cannot have: the batch's own files, and devices under Windows.
_TAKEN = {"outcome.csv", "outcome.json", "con", "prn", "aux", "nul"}
_TAKEN |= {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
_LONGEST = 80


def resolve(name: str, base: Path) -> str:
    """What GDAL opens for a raster or vector named in a manifest.

    Args:
        name: a path relative to ``base`` or absolute, an address (``https://``, ``s3://``, …), a ``/vsi…`` name or a
            driver's connection string.
        base: the folder of the manifest.
    """
    name = name.strip()
    for scheme, system in CLOUDS.items():
        if name.lower().startswith(scheme):
            return system + name[len(scheme) :]
    if name.lower().startswith("file://"):
        name = name[len("file://") :]
    drive = len(name) > 2 and name[1] == ":" and name[2] in "/\\"
    if not name or name.startswith(("/vsi", "<", "{")) or (":" in name and not drive and not (base / name).exists()):
        return name
    return os.path.normpath(base / name)


def scene_folders(scenes: Sequence[str]) -> list[str]:
    """A folder's name for each scene: its own name where that can be one, else a tame form of it with some digits of
    its hash. No two are alike, be it on a disk that knows no upper case."""
    tame = [_tame(scene) for scene in scenes]
    alike: dict[str, set[str]] = {}
    for scene, name in zip(scenes, tame):
        alike.setdefault(name.casefold(), set()).add(scene)
    return [
        name if name == scene and len(alike[name.casefold()]) == 1 else f"{name}-{_digits(scene)}".lstrip("-")
        for scene, name in zip(scenes, tame)
    ]


def check_inside(out: Path, folder: str) -> None:
    """Raise JobError where a scene's folder is, by a link, not a folder of the batch's own."""
    place = Path(os.path.realpath(out / folder))
    if place.parent != Path(os.path.realpath(out)):
        raise JobError(f"The folder {out / folder} is a link that leads out of {out}; remove it.")


def _tame(scene: str) -> str:
    name = re.sub(r"[^\w. -]+", "_", scene).strip("._- ")[:_LONGEST].rstrip(". ")
    return "" if name.split(".")[0].casefold() in _TAKEN or name.casefold() in _TAKEN else name


def _digits(scene: str) -> str:
    return hashlib.sha256(scene.encode("utf-8", "surrogateescape")).hexdigest()[:8]
