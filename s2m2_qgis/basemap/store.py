"""Fetched web maps, kept for a while: a second run over the same area asks the service for nothing."""

from __future__ import annotations

import os
import time

from qgis.PyQt.QtCore import QStandardPaths

#: A fetched map is used again for so long, and so many are kept.
KEEP_SECONDS, KEEP_FILES = 24 * 3600.0, 8
_SUFFIX = ".tif"


def folder() -> str:
    """Where they lie: in QGIS's cache folder, made where it is missing."""
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation) or os.path.expanduser("~")
    path = os.path.join(base, "s2m2_sar", "web maps")
    os.makedirs(path, exist_ok=True)
    return path


def path_of(key: str) -> str:
    """Where the map of ``key`` lies, or will."""
    return os.path.join(folder(), key + _SUFFIX)


def is_fresh(key: str) -> bool:
    """Whether it is there and new enough."""
    try:
        return 0 <= time.time() - os.path.getmtime(path_of(key)) < KEEP_SECONDS
    except OSError:
        return False


def tidy() -> None:
    """Remove what is too old or too many; what a program holds open stays until the next time."""
    place = folder()
    names = [name for name in os.listdir(place) if name.endswith(_SUFFIX)]
    paths = sorted((os.path.join(place, name) for name in names), key=_age)
    for number, path in enumerate(paths):
        if number >= KEEP_FILES or _age(path) > KEEP_SECONDS:
            try:
                os.remove(path)
            except OSError:
                continue


def _age(path: str) -> float:
    try:
        return time.time() - os.path.getmtime(path)
    except OSError:
        return float("inf")
