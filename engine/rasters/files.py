"""Which files a raster is made of, through VRTs of VRTs, and whether one of them has changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from .foreign import SIDE_CARS
from .gdal_setup import open_input

_DEEPEST = 8


def files_of(uri: str, open_options: Sequence[str] = (), depth: int = 0) -> set[Path]:
    """Resolved paths of all local files that reading ``uri`` touches; what cannot be opened counts as itself."""
    found = _local(uri)
    try:
        listed = open_input(uri, tuple(open_options)).GetFileList() or []
    except RuntimeError:
        return found
    for name in listed:
        for file in _local(name):
            if file not in found and depth < _DEEPEST and file.suffix.lower() == ".vrt":
                found |= files_of(str(file), depth=depth + 1)
            found.add(file)
    return found


def stamp(uri: str, open_options: Sequence[str] = ()) -> tuple[tuple[str, int, int], ...]:
    """(path, bytes, nanoseconds since 1970) of all files of a raster and their side-cars, those that vanished left out:
    equal where nothing has changed."""
    files = files_of(uri, open_options)
    # GDAL lists side-cars only where it reads them.
    beside = {file.with_name(file.name + ending) for file in files for ending in SIDE_CARS}
    found = []
    for file in sorted(files | beside):
        try:
            stat = os.stat(file)
        except OSError:
            continue
        found.append((str(file), stat.st_size, stat.st_mtime_ns))
    return tuple(found)


def _local(name: str) -> set[Path]:
    """The local file or folder behind a name, the archive for ``/vsizip/…`` and the like; empty where there is none."""
    inside = name.startswith("/vsi")
    while name.startswith("/vsi") and name.count("/") >= 2:
        name = name.split("/", 2)[2]
    path = name.replace("{", "").replace("}", "") if inside else name
    while inside and path and not os.path.exists(path) and path != os.path.dirname(path):
        path = os.path.dirname(path)
    # Not Path.exists: what GDAL opens may be a whole XML text.
    is_there = os.path.isfile(path) if inside else os.path.exists(path)
    return {Path(os.path.realpath(path))} if path and is_there else set()
