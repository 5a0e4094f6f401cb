"""A whole scene with mouse and keyboard: ask, run, look, reject one match and fit again, accept, undo, narrow dock."""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
from driver import Stage, play
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface

from s2m2_sar.s2m2_qgis.review.matches import ACCEPTED, HAND, USED

SAR_NAME, OPTICAL_NAME, SIBLING_NAME, OUTLINE_NAME = "Sentinel-1 VH", "Sentinel-2 true colour", "mask", "outline"


def scenario(stage: Stage) -> None:
    project = QgsProject.instance()
    layers = [QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], OPTICAL_NAME)]
    layers.append(QgsRasterLayer(os.environ["S2M2_E2E_SIBLING"], SIBLING_NAME))
    layers.append(QgsRasterLayer(os.environ["S2M2_E2E_SAR"], SAR_NAME))
    layers.append(QgsVectorLayer(os.environ["S2M2_E2E_OUTLINE"], OUTLINE_NAME))
    layers[3].renderer().symbol().symbolLayer(0).setBrushStyle(Qt.BrushStyle.NoBrush)
    for layer in layers:
        project.addMapLayer(layer)
    iface.mapCanvas().setExtent(layers[0].extent())
    stage.click(stage.toolbar_button())
    stage.wait(stage.page.isVisible, "the dock opens")
    stage.page.news.connect(lambda text, _level: stage.note("news", text))
    stage.note("errors", [])
    QgsApplication.messageLog().messageReceived.connect(
        lambda text, tag, _level: stage.notes["errors"].append(text) if tag.startswith("Python") else None
    )
    ask(stage)
    run(stage)
    look(stage, layers)
    review(stage)
    accept(stage, layers)
    narrow(stage)


def ask(stage: Stage) -> None:
    page, form = stage.page, stage.page.form
    stage.choose(form.sar.layers, SAR_NAME)
    stage.choose(form.optical.layers, OPTICAL_NAME)
    click_button(stage, form.whole_scene)
    stage.wait(form.field.isVisible, "the options of a whole scene show")
    stage.type(form.radius.lineEdit(), "300")
    unfold(stage, form.field)
    stage.type(form.field.points.lineEdit(), "100")
    unfold(stage, form.output)
    stage.type(form.output.folder.lineEdit(), os.environ["S2M2_E2E_OUTPUT"])
    check(stage, form.output.along, (SIBLING_NAME, OUTLINE_NAME))
    stage.note("along", sorted(project_names(form.output.along.ids())))
    stage.wait(lambda: "apart" in page.summary.text(), "the summary tells the plan", 120)
    stage.note("summary", page.summary.text())
    stage.wait_for_map()
    stage.scroll_to(page.run_row)
    stage.picture("plan")


def run(stage: Stage) -> None:
    page = stage.page
    stage.scroll_to(page.run_row.button)
    stage.note("button", page.run_row.button.text())
    stage.click(page.run_row.button)
    stage.wait(lambda: page.run_row.busy and page.run_row.bar.value() > 0, "progress shows", 60)
    stage.note("tasks_running", QgsApplication.taskManager().countActiveTasks())
    stage.wait(lambda: page.run_row.bar.value() > 300, "the matching is under way", 120)
    stage.picture("running")
    stage.wait(lambda: not page.run_row.busy, "the whole scene is done", 400)
    bundle = stage.wait(lambda: page.session.bundle, f"the result is shown: {page.card.details.text()}")
    stage.note("accepted", bundle.accepted)
    stage.note("folder", bundle.folder)
    stage.note("headline", page.card.headline.text())
    stage.note("details", page.card.details.text())
    stage.note("model", bundle.model)
    stage.note("used", bundle.used)
    # Folded again, so that the result has room.
    fold(stage, page.form.field)
    fold(stage, page.form.output)
    stage.scroll_to(page.card)
    stage.wait_for_map()
    stage.picture("result")


def look(stage: Stage, layers: list) -> None:
    """The other layers of the result, and why that model."""
    project, card = QgsProject.instance(), stage.page.card
    card.models.linkActivated.emit("models")
    stage.note("models", card.models.text())
    stage.scroll_to(card.models)
    show(layers[2], False)
    for name, layer_name in (("error", "expected error"), ("displacement", "displacement to the right")):
        layer = next(layer for layer in project.mapLayers().values() if layer.name().startswith(layer_name))
        show(layer, True)
        stage.wait_for_map()
        stage.picture(name)
        show(layer, False)
    show(layers[2], True)
    card.models.linkActivated.emit("models")


def review(stage: Stage) -> None:
    dock, page = stage.dock, stage.dock.review
    stage.scroll_to(stage.page.card.review_button)
    stage.click(stage.page.card.review_button)
    stage.wait(page.isVisible, "the Review page opens")
    stage.note("reviewed", page.session.folder)
    before = stage.page.session.bundle
    # The last of the list is the least doubtful one, so its rejection takes something away.
    row = int(page.session.order[-1])
    page.session.select(row)
    page.list.setFocus()
    QTest.keyClick(page.list, "r")
    stage.wait(lambda: page.session.decided == 1, "one match is rejected")
    page.ensureWidgetVisible(page.refit_row.button)
    stage.click(page.refit_row.button)
    stage.wait(lambda: page.refit_row.busy, "fitting shows")
    stage.wait(lambda: not page.refit_row.busy, "the model is fitted again", 240)
    stage.wait_for_map()
    stage.picture("refitted")
    stage.click(dock.tabs, dock.tabs.tabRect(0).center())
    stage.wait(stage.page.isVisible, "back on the Register page")
    after = stage.page.session.bundle
    stage.note("used_after", after.used)
    stage.note("used_in_review", sum(int(status) in (USED, ACCEPTED, HAND) for status in page.session.matches.status))
    stage.note("decided", page.session.decided)
    stage.note("same_folder", after.folder == before.folder)


def accept(stage: Stage, layers: list) -> None:
    project, card = QgsProject.instance(), stage.page.card
    stage.scroll_to(card.accept_button)
    stage.click(card.accept_button)
    stage.wait(lambda: len(corrected()) == 3, f"the corrected layers come: {stage.notes}")
    stage.note("corrected", corrected())
    stage.note("hidden", [visible(layer) for layer in layers])
    stage.wait_for_map()
    stage.scroll_to(card)
    stage.picture("accepted")
    saved = os.path.join(os.environ["S2M2_E2E_OUTPUT"], "scene.qgs")
    stage.menu_entry(card.more, "Undo acceptance")
    stage.wait(lambda: not corrected(), "the acceptance is undone")
    stage.note("shown_again", [visible(layer) for layer in layers])
    stage.click(card.accept_button)
    stage.wait(lambda: len(corrected()) == 3, "accepted again")
    stage.menu_entry(card.more, "Copy as command line")
    stage.note("command", QgsApplication.clipboard().text())
    headline = card.headline.text()
    assert project.write(saved)
    project.clear()
    stage.wait(lambda: "No result yet" in card.details.text(), "the card is empty")
    assert project.read(saved)
    stage.wait(lambda: card.headline.text() == headline, "the result is shown again with its project")
    stage.note("accepted_again", len(corrected()))
    stage.note("reopened", sorted(layer.name() for layer in project.mapLayers().values() if layer.isValid()))
    stage.note(
        "form_again", [stage.page.form.is_whole_scene, sorted(project_names(stage.page.form.output.along.ids()))]
    )
    stage.wait_for_map()


def narrow(stage: Stage) -> None:
    dock, page = stage.dock, stage.page
    iface.mainWindow().resizeDocks([dock], [320], Qt.Orientation.Horizontal)
    stage.settle(400)
    stage.note("narrow", [dock.width(), page.widget().minimumSizeHint().width(), page.viewport().width()])
    page.verticalScrollBar().setValue(0)
    stage.picture("narrow_top", dock)
    stage.scroll_to(page.card.discard_button)
    stage.picture("narrow_card", dock)
    stage.click(page.card.discard_button)
    stage.wait(lambda: len(QgsProject.instance().mapLayers()) == 4, "the result is discarded")


def click_button(stage: Stage, button) -> None:
    """A radio button answers to clicks on its mark and text alone, not on the room beside them."""
    stage.scroll_to(button)
    stage.click(button, QPoint(10, button.height() // 2))


def unfold(stage: Stage, box) -> None:
    if box.isCollapsed():
        stage.scroll_to(box)
        stage.click(box.findChild(QToolButton))


def fold(stage: Stage, box) -> None:
    if not box.isCollapsed():
        stage.scroll_to(box)
        stage.click(box.findChild(QToolButton))


def check(stage: Stage, combo, names: tuple[str, ...]) -> None:
    """Open a list with check marks and click the marks."""
    stage.scroll_to(combo)
    stage.click(combo, QPoint(combo.width() - 8, combo.height() // 2))
    view = combo.view()
    stage.wait(view.isVisible, "the list of layers opens")
    for name in names:
        row = combo.findText(name)
        assert row >= 0, f"{name} is not offered"
        spot = view.visualRect(combo.model().index(row, 0)).center()
        QTest.mouseMove(view.viewport(), spot)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        stage.settle(120)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    combo.hidePopup()
    stage.settle(200)


def corrected() -> list[str]:
    found = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    return sorted(name for name in found if name.endswith("(corrected)"))


def project_names(ids) -> list[str]:
    return [QgsProject.instance().mapLayer(layer_id).name() for layer_id in ids]


def visible(layer) -> bool:
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


def show(layer, shown: bool) -> None:
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(shown)


play(scenario)
