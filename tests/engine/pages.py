"""What the guide's reference names, for tests that hold it to the code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from ..programs import program

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "guide" / "reference"


def generator() -> ModuleType:
    """``scripts/reference.py``."""
    return program("reference")


def unnamed(page: str, names: Iterable[str]) -> set[str]:
    """Those of ``names`` that no code on the page names."""
    code = " ".join(re.findall(r"`([^`]+)`", (REFERENCE / page).read_text(encoding="utf-8")))
    return set(names) - set(re.findall(r"[\w.-]+", code)) - set(re.findall(r"\w+", code))


def keys(content: Any, beside: Iterable[str] = ()) -> set[str]:
    """All keys of nested JSON, but nothing below the keys in ``beside``."""
    if isinstance(content, list):
        return {key for item in content for key in keys(item, beside)}
    if not isinstance(content, dict):
        return set()
    below = {key for name, item in content.items() if name not in beside for key in keys(item, beside)}
    return set(content) | below
