"""What can go wrong in the middle of a run: the layer is removed, the engine is killed, the user cancels."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface


def begin(stage: Stage) -> None:
    """Press *Register* and wait until the engine is at it."""
    row = stage.page.run_row
    stage.wait(lambda: row.button.isVisible() and row.button.isEnabled(), "the button can be pressed", 120)
    stage.scroll_to(row.button)
    stage.click(row.button)
    stage.wait(lambda: row.busy and row.bar.value() > 50, "the engine is at it", 120)


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    out = Path(os.environ["S2M2_E2E_OUTPUT"])
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "optical")
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "SAR")
    project.addMapLayer(optical)
    project.addMapLayer(sar)
    iface.mapCanvas().setExtent(optical.extent())
    page = stage.page
    page.form.output.folder.setFilePath(str(out))
    stage.click(stage.toolbar_button())

    begin(stage)
    project.removeMapLayer(sar.id())
    stage.wait(lambda: not page.run_row.busy, "the run ends with its layer")
    stage.note("removed", page.card.details.text())
    stage.note("summary_after_removal", page.summary.text())
    stage.note("files_after_removal", _files(out))
    stage.picture("removed")

    project.addMapLayer(QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "SAR"))
    stage.wait(lambda: page.form.sar.layers.count() == 3, "the layer is offered again")
    stage.choose(page.form.sar.layers, "SAR")
    begin(stage)
    os.kill(page._engines.jobs.status().pid, signal.SIGKILL)
    stage.wait(lambda: not page.run_row.busy, "the death of the engine is noticed")
    stage.note("killed", page.card.details.text())
    stage.note("files_after_kill", _files(out))
    stage.picture("killed")

    begin(stage)
    started = time.monotonic()
    stage.click(page.run_row.stop)
    stage.wait(lambda: not page.run_row.busy, "the cancel is heeded")
    stage.note("cancel_seconds", time.monotonic() - started)
    stage.note("files_after_cancel", _files(out))

    begin(stage)
    stage.wait(lambda: not page.run_row.busy, "the next run ends", 300)
    stage.note("headline_at_last", page.card.headline.text())
    stage.note("files_at_last", _files(out))


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


play(scenario)
