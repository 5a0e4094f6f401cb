"""A registration as the command that repeats it outside QGIS."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import Any, Mapping

#: Options of ``python -m s2m2_sar.engine register`` for the plain fields of a RegisterSpec.
_OPTIONS = {
    "matcher": "--matcher",
    "model": "--model",
    "device": "--device",
    "max_shift_m": "--max-shift",
    "moves": "--moves",
    "area": "--area",
    "area_crs": "--area-crs",
    "gsd": "--gsd",
    "template_px": "--template",
    "max_templates": "--max-templates",
    "output": "--output",
    "seed": "--seed",
    "threads": "--threads",
}


def command_arguments(parameters: Mapping[str, Any]) -> list[str]:
    """Arguments of ``python -m s2m2_sar.engine``.

    Args:
        parameters: a RegisterSpec as plain data, as a result bundle keeps it.
    """
    return ["register", "--sar", parameters["sar"]["uri"]]


def command_line(interpreter: str, parameters: Mapping[str, Any]) -> str:
    """One line for the system's shell."""
    words = [interpreter or "python", "-m", "s2m2_sar.engine", *command_arguments(parameters)]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
