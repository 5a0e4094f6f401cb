"""Keeps matchers loaded between the jobs of one worker. Imports no torch by itself, so that the worker may ask at any
time.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .contract import Matcher

#: Matchers kept at most: the network, the baseline beside it, and the model that was used before.
CAPACITY = 3

_Key = tuple[str, str, int, int, str]
_kept: OrderedDict[_Key, Matcher] = OrderedDict()


def cached_matcher(name: str, model: str | Path = "", device: str = "cpu") -> Matcher:
    """As :func:`engine.matching.load.load_matcher`, but loaded once: the same matcher comes back for the same name,
    device and checkpoint, until the checkpoint's file changes. For the one thread that runs jobs.

    Raises:
        JobError: as ``load_matcher``.
    """
    from .load import load_matcher

    key = _key(name, model, device)
    if key not in _kept:
        # Loaded before the others are let go: a checkpoint that fails to load costs nothing that works.
        _kept[key] = load_matcher(name, model, device)
        while len(_kept) > CAPACITY:
            _kept.popitem(last=False)
    _kept.move_to_end(key)
    return _kept[key]


def last_used() -> str:
    """Name of the matcher that was used last, with its checkpoint's and its device's; empty where none is loaded."""
    # A copy, since heartbeats ask from another thread.
    keys = list(_kept)
    if not keys:
        return ""
    name, model, _, _, device = keys[-1]
    return " ".join(part for part in (name, Path(model).stem, f"({device})") if part)


def _key(name: str, model: str | Path, device: str) -> _Key:
    path = str(model)
    if not path and name == "s2m2":
        from .network import DEFAULT_CHECKPOINT

        path = str(DEFAULT_CHECKPOINT)
    if not path:
        return (name, "", 0, 0, str(device))
    try:
        status = os.stat(path)
    except OSError:
        # Missing: load_matcher says so in words.
        return (name, path, 0, 0, str(device))
    return (name, os.path.realpath(path), status.st_mtime_ns, status.st_size, str(device))
