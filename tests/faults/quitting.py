"""A QGIS without a window that ends in the middle of a job.

Run by path: ``python quitting.py HOW JOB SAR OPTICAL BUNDLE OUT``.

HOW is ``quit`` (the plugin is unloaded, then QGIS ends, as its main window does it), ``abrupt`` (QGIS ends without
telling the plugin) or ``wait`` (somebody kills it). The worker's number is said as soon as the job is under way.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from qgis.core import QgsApplication

import s2m2_sar
from s2m2_sar.s2m2_qgis import tasks


def main(how: str, name: str, sar: str, optical: str, bundle: str, out: str) -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from tests.faults.jobs import JOBS, World

    application = QgsApplication([], False)
    application.initQgis()
    plugin = s2m2_sar.classFactory(None)
    plugin.initProcessing()
    client = plugin._get_engines().jobs
    job = JOBS[name]
    task = tasks.request_task(name, client, job.op, job.make(World(Path(sar), Path(optical), Path(bundle)), Path(out)))
    begun: list[float] = []
    ended: list[str] = []
    task.progressed.connect(lambda fraction, message, left: begun.append(fraction) if fraction else None)
    for signal, word in ((task.succeeded, "done"), (task.failed, "failed"), (task.stopped, "stopped")):
        signal.connect(lambda *_said, word=word: ended.append(word))
    tasks.start(task)
    while not begun and not ended:
        application.processEvents()
        time.sleep(0.01)
    os.write(1, f"{client.status().pid} {' '.join(ended) or 'under way'}\n".encode())
    if how == "wait":
        while True:
            application.processEvents()
            time.sleep(0.01)
    if how == "quit":
        plugin.unload()
    application.exitQgis()


if __name__ == "__main__":
    main(*sys.argv[1:])
