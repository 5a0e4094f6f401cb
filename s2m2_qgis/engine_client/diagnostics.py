"""What happened lately, for the log window and for *Copy diagnostics*."""

from __future__ import annotations

import os
import platform
import sys
import threading
import time
from collections import deque

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from ...engine.protocol import PROTOCOL_VERSION

MAX_LINES = 1000
MAX_LINE_LENGTH = 2000
#: Variables that explain most start failures; their values hold paths, no secrets.
_TELLING = (
    "PYTHONHOME",
    "PYTHONPATH",
    "LD_LIBRARY_PATH",
    "PROJ_LIB",
    "PROJ_DATA",
    "GDAL_DATA",
    "VIRTUAL_ENV",
    "CONDA_PREFIX",
)


class RingBuffer:
    """The last lines that a worker said, with the time of day. Safe to use from any thread."""

    def __init__(self, capacity: int = MAX_LINES) -> None:
        self._lines: deque[str] = deque(maxlen=capacity)
        self._lock = threading.Lock()

    def add(self, text: str) -> None:
        """Append each line of ``text``; very long ones are cut."""
        clock = time.strftime("%H:%M:%S")
        with self._lock:
            for line in text.splitlines():
                cut = line if len(line) <= MAX_LINE_LENGTH else line[:MAX_LINE_LENGTH] + " […]"
                self._lines.append(f"{clock} {cut}")

    def lines(self) -> list[str]:
        """Oldest first."""
        with self._lock:
            return list(self._lines)

    def tail(self, count: int) -> str:
        """The last ``count`` lines as one text."""
        return "\n".join(self.lines()[-count:])


def machine_lines() -> list[str]:
    """The machine and the QGIS that the plugin runs in; English, since it is read by who mends it."""
    telling = [f"  {name}={os.environ[name]}" for name in _TELLING if name in os.environ]
    return [
        f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, protocol {PROTOCOL_VERSION}",
        f"Python {platform.python_version()} in QGIS, prefix {sys.prefix}, base {sys.base_prefix}",
        f"{platform.platform()}, {os.cpu_count()} cores",
        "Environment of QGIS:" if telling else "Environment of QGIS: nothing that disturbs a Python",
        *telling,
    ]
