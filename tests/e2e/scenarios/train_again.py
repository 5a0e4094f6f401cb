"""QGIS was ended in the middle of a training: it is found again, goes on, is judged and kept."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.utils import iface

from s2m2_sar.s2m2_qgis.models.store import ModelStore


def scenario(stage: Stage) -> None:
    iface.addProject(os.environ["S2M2_E2E_PROJECT"])
    dock = stage.dock
    # QGIS remembers that the dock was open.
    stage.wait(dock.isVisible, "the dock is open again")
    dock.resize(380, 700)
    stage.click(dock.tabs, dock.tabs.tabRect(2).center())
    page = stage.wait(lambda: dock.train if dock.train.isVisible() else None, "the Train page shows")
    training = page.training
    stage.wait(training.box.resume_button.isVisible, "the run that rests is offered")
    stage.note("resting", training.box.text.text())
    stage.note("ticked", [entry.name for entry in page.data.ticked()])
    stage.picture("resting")
    page.ensureWidgetVisible(training.box.finish_button)
    stage.click(training.box.resume_button)
    stage.wait(lambda: "Step" in training.box.text.text(), "it goes on", 120)
    stage.click(training.box.finish_button)
    stage.wait(training.card.isVisible, "the verdict is there", 240)
    stage.settle(500)
    page.ensureWidgetVisible(training.card.sentence)
    stage.picture("verdict")
    stage.note("sentence", training.card.sentence.text())
    stage.note("default_allowed", training.card.default_button.isEnabled())
    page.ensureWidgetVisible(training.card.keep_button)
    stage.click(training.card.keep_button)
    stage.wait(lambda: not training.card.isVisible(), "the model is kept")
    stage.note("models", [model.name for model in ModelStore().models()])
    stage.note("used", page.data.table.topLevelItem(0).text(3))


play(scenario)
