"""Installs an engine as QGIS would, in a process that a test may kill or shut into a namespace.

Arguments: a lock, the data folder, a folder of wheels or an empty word. Each line of its output is JSON: ``progress``
with its words, and at the end ``installed`` (a folder) or ``failed`` (a sentence).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from qgis.core import QgsApplication

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.engine_client import find_interpreter
from s2m2_sar.s2m2_qgis.environments import builder
from s2m2_sar.s2m2_qgis.environments.base import Base
from s2m2_sar.s2m2_qgis.environments.locks import read_lock


def say(**words: object) -> None:
    print(json.dumps(words), flush=True)


def main() -> None:
    lock, data, wheels = sys.argv[1:]
    application = QgsApplication([], False)
    application.initQgis()
    found = find_interpreter(sys.executable)
    base = Base(found.path, found.version, False, True, ("-m", "pip"), "linux-x86_64", {"cpu": read_lock(Path(lock))})
    plan = builder.Plan(base, "cpu", data, wheels)
    try:
        made = builder.install(plan, lambda _part, text, _left: say(progress=text), lambda: False, lambda *_words: None)
        say(installed=made.folder)
    except JobError as error:
        say(failed=error.message, kind=error.kind)
    application.exitQgis()


main()
