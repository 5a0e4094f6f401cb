"""Whether two bundles say the same, beside when, where and how fast they were made."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from ..registration import ground

#: Of ``result.json``: when, how fast, and where to.
_PASSING = ("created", "timings")


def content(folder: Path) -> dict[str, Any]:
    """``result.json`` without what differs from run to run."""
    found = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    for key in _PASSING:
        del found[key]
    del found["result"]["seconds"], found["parameters"]["out"]
    return found


def differences(one: Path, other: Path) -> list[str]:
    """Names of the files in which two bundles differ; rasters and pictures byte by byte, matches row by row."""
    names = ground.files_under(one)
    if names != ground.files_under(other):
        return sorted(names ^ ground.files_under(other))
    found = []
    for name in sorted(names):
        a, b = one / name, other / name
        if a.is_dir():
            continue
        if name == "result.json":
            same = content(one) == content(other)
        elif name == "matches.gpkg":  # SQLite writes the time of the last change into it
            same = ground.read_matches(one) == ground.read_matches(other)
        elif name == "report.html":
            same = _report(a) == _report(b)
        else:
            same = a.read_bytes() == b.read_bytes()
        if not same:
            found.append(name)
    return found


def _report(path: Path) -> str:
    """The report without the time it was made, the folder, seconds, and hashes of files that hold a time."""
    text = path.read_text(encoding="utf-8")
    for pattern in (r"Made [^ ]+ by", r'<th scope="row">(out|[a-z]+, seconds|matches\.gpkg)</th>.*'):
        text = re.sub(pattern, "", text)
    return text
