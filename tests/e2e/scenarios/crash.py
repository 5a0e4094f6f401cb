"""The engine is killed, aborts, is cancelled and is unloaded in the middle of runs, in a QGIS that goes on."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import PLUGIN, Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface, unloadPlugin

OUT = Path(os.environ["S2M2_E2E_OUTPUT"])


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "optical")
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "sar")
    project.addMapLayer(optical)
    project.addMapLayer(sar)
    iface.mapCanvas().setExtent(optical.extent())
    stage.click(stage.toolbar_button())
    stage.wait(stage.page.isVisible, "the dock opens")
    form, engines = stage.page.form, stage.page._engines
    stage.choose(form.sar.layers, "sar")
    stage.choose(form.optical.layers, "optical")
    stage.click(title_of(form.output))
    stage.type(form.output.folder.lineEdit(), str(OUT))
    stage.wait(lambda: "templates" in stage.page.summary.text(), "the summary tells the plan", 120)

    for name in ("SIGKILL", "SIGABRT"):
        begin(stage)
        pid = engines.jobs.status().pid
        os.kill(pid, getattr(signal, name))
        stage.wait(lambda: not stage.page.run_row.busy, "the failure is shown", 10)
        stage.note(name, stage.page.card.details.text())
        stage.note(f"{name}_left", listing())
        stage.note(f"{name}_zombie", exists(pid))
        stage.picture(name.lower())

    begin(stage)
    begun = time.monotonic()
    stage.click(stage.page.run_row.stop)
    stage.wait(lambda: not stage.page.run_row.busy, "the cancel takes hold", 10)
    stage.note("cancel_seconds", time.monotonic() - begun)
    stage.note("cancel_left", listing())

    begin(stage)
    stage.wait(lambda: not stage.page.run_row.busy, "the next run ends", 300)
    stage.note("next_accepted", stage.page.session.bundle.accepted)
    stage.note("next_left", listing())

    begin(stage)
    pids = [status.pid for status in engines.status() if status.pid]
    begun = time.monotonic()
    stage.note("unloaded", unloadPlugin(PLUGIN))
    stage.note("unload_seconds", time.monotonic() - begun)
    stage.settle(500)
    stage.note("workers_left", [pid for pid in pids if exists(pid)])
    stage.note("threads_left", [each.name for each in threading.enumerate() if each.name.startswith("s2m2")])
    stage.note("unload_left", listing())


def begin(stage: Stage) -> None:
    """Press *Register* and wait until templates are matched."""
    stage.scroll_to(stage.page.run_row.button)
    stage.wait(stage.page.run_row.button.isEnabled, "a registration is possible", 60)
    stage.click(stage.page.run_row.button)
    stage.wait(lambda: "Matching" in stage.page.run_row._text.text(), "templates are matched", 120)


def listing() -> list[str]:
    """Names in the output folder, hidden ones too."""
    return sorted(path.name for path in OUT.iterdir()) if OUT.exists() else []


def exists(pid: int) -> bool:
    """Whether the process is there, be it as a zombie."""
    return Path(f"/proc/{pid}").exists()


def title_of(box):
    """The clickable title of a folded group."""
    from qgis.PyQt.QtWidgets import QToolButton

    return box.findChild(QToolButton)


play(scenario)
