"""The release zip as a user has it: installed into an empty profile, used, switched off, on again, and uninstalled."""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])
import pyplugin_installer
from driver import PLUGIN, Stage, play
from qgis import utils
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMessageBox, QWidget
from qgis.utils import iface


def scenario(stage: Stage) -> None:
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / PLUGIN
    assert PLUGIN not in utils.plugins
    # QGIS's own lists fill in the background after a start; what they add is not ours.
    stage.settle(1500)
    before = traces()
    # QGIS asks twice: whether a zip from anywhere may be trusted, and nothing else.
    timer = QTimer()
    timer.timeout.connect(agree)
    timer.start(200)
    pyplugin_installer.instance().installFromZipFile(os.environ["S2M2_E2E_ZIP"])
    stage.wait(lambda: PLUGIN in utils.plugins, "the plugin is on after it was installed", 60)
    timer.stop()
    timer.deleteLater()
    stage.note("installed", (folder / "metadata.txt").is_file())
    stage.note("loaded_from", sys.modules[PLUGIN].__file__)
    stage.note("traces_on", different(before, traces()))

    QgsSettings().setValue("s2m2_sar/interpreter", os.environ["S2M2_E2E_INTERPRETER"])
    project = QgsProject.instance()
    optical = QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "Optical")
    sar = QgsRasterLayer(os.environ["S2M2_E2E_SAR"], "SAR")
    project.addMapLayers([optical, sar])
    register(stage)
    stage.note("workers", len(children()))
    stage.picture("used")

    # The result's layers are the user's, and the project's.
    project.clear()
    stage.settle(300)
    off(stage)
    stage.note("left_after_use", different(before, traces()))
    stage.note("modules_left", [name for name in sys.modules if name.split(".")[0] == PLUGIN])

    assert utils.loadPlugin(PLUGIN)
    assert utils.startPlugin(PLUGIN)
    project.addMapLayers([QgsRasterLayer(os.environ["S2M2_E2E_OPTICAL"], "Optical")])
    stage.dock.show()
    for index in range(stage.dock.tabs.count()):
        stage.dock.tabs.setCurrentIndex(index)
        stage.settle(200)
    stage.dock.show_engine_page()
    stage.dock.show_models()
    utils.plugins[PLUGIN]._guide.show_topic("")
    stage.settle(1500)
    stage.note("reloaded", stage.dock.isVisible())
    project.clear()
    off(stage)
    stage.note("left_after_reload", different(before, traces()))

    assert utils.loadPlugin(PLUGIN)
    assert utils.startPlugin(PLUGIN)
    timer = QTimer()
    timer.timeout.connect(agree)
    timer.start(200)
    pyplugin_installer.instance().uninstallPlugin(PLUGIN, quiet=True)
    timer.stop()
    timer.deleteLater()
    flush(stage)
    stage.note("folder_after", folder.exists())
    stage.note("left_after_uninstall", different(before, traces()))
    stage.note("setting_after", QgsSettings().value("s2m2_sar/interpreter"))


def register(stage: Stage) -> None:
    stage.click(stage.toolbar_button())
    stage.wait(stage.page.isVisible, "the dock opens")
    form = stage.page.form
    form.sar.layers.setLayer(QgsProject.instance().mapLayersByName("SAR")[0])
    form.optical.layers.setLayer(QgsProject.instance().mapLayersByName("Optical")[0])
    stage.type(form.radius.lineEdit(), "100")
    form.output.folder.setFilePath(os.environ["S2M2_E2E_OUTPUT"])
    stage.wait(lambda: "templates" in stage.page.summary.text(), "the summary tells the plan", 180)
    stage.scroll_to(stage.page.run_row.button)
    stage.click(stage.page.run_row.button)
    bundle = stage.wait(lambda: stage.page.session.bundle, "the result is shown", 400)
    stage.note("accepted", bundle.accepted)
    card = stage.page.card
    stage.scroll_to(card.accept_button)
    stage.click(card.accept_button)
    stage.settle(500)


def off(stage: Stage) -> None:
    """What the plugin manager does when a box is unticked."""
    assert utils.unloadPlugin(PLUGIN)
    flush(stage)


def flush(stage: Stage) -> None:
    for _round in range(3):
        stage.settle(300)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def agree() -> None:
    """Press Yes in a question of QGIS."""
    for widget in QgsApplication.topLevelWidgets():
        if isinstance(widget, QMessageBox) and widget.isVisible():
            button = widget.button(QMessageBox.StandardButton.Yes) or widget.button(QMessageBox.StandardButton.Ok)
            (button or widget.buttons()[0]).click()


def children() -> list[str]:
    """Processes that QGIS started, the dead that nobody waited for among them."""
    return Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()


def traces() -> dict[str, list[str]]:
    """What a plugin can leave in QGIS, sorted."""
    window, app = iface.mainWindow(), QgsApplication.instance()
    canvas, project = iface.mapCanvas(), QgsProject.instance()
    registry = QgsApplication.processingRegistry()
    found = {
        "tasks": [task.description() for task in QgsApplication.taskManager().tasks() if task.isActive()],
        "threads": [thread.name for thread in threading.enumerate()],
        "timers": [name_of(each) for each in window.findChildren(QTimer) if each.isActive() and ours(each)],
        "providers": [provider.id() for provider in registry.providers()],
        "docks": [dock.objectName() for dock in window.findChildren(QDockWidget)],
        "actions": [action.objectName() for action in window.findChildren(QAction) if "s2m2" in name_of(action)],
        "menus": [action.text() for action in iface.rasterMenu().actions() if "S2M2" in action.text()],
        "windows": [name_of(each) for each in QgsApplication.topLevelWidgets() if each.isVisible()],
        "widgets": [name_of(each) for each in QgsApplication.allWidgets() if ours(each)],
        "translators": [str(each.filePath()) for each in app.findChildren(QTranslator) if hasattr(each, "filePath")],
        "layer types": [str(each) for each in QgsApplication.pluginLayerRegistry().pluginLayerTypes()],
        "canvas items": [type(item).__name__ for item in canvas.scene().items() if ours(item)],
        "message bar": [item.text() for item in iface.messageBar().items() if "S2M2" in item.title()],
        "children": ["a process"] * len(children()),
        "temporary": [str(path) for path in Path(os.environ["TMPDIR"]).rglob("*") if "s2m2" in str(path).lower()],
        "signals": [
            f"{name} {count}"
            for name, count in {
                "layersAdded": project.receivers(project.layersAdded),
                "layersWillBeRemoved": project.receivers(project.layersWillBeRemoved),
                "layersRemoved": project.receivers(project.layersRemoved),
                "readProject": project.receivers(project.readProject),
                "writeProject": project.receivers(project.writeProject),
                "cleared": project.receivers(project.cleared),
                "extentsChanged": canvas.receivers(canvas.extentsChanged),
                "mapToolSet": canvas.receivers(canvas.mapToolSet),
                "layersChanged": canvas.receivers(canvas.layersChanged),
                "currentLayerChanged": canvas.receivers(canvas.currentLayerChanged),
                "aboutToQuit": app.receivers(app.aboutToQuit),
                "focusChanged": app.receivers(app.focusChanged),
            }.items()
        ],
    }
    return {key: sorted(values) for key, values in found.items()}


def ours(thing: object) -> bool:
    return type(thing).__module__.split(".")[0] == PLUGIN


def name_of(thing: QWidget) -> str:
    return f"{type(thing).__module__}.{type(thing).__name__} {thing.objectName()}".lower()


def different(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, list[list[str]]]:
    """What is there now and was not, and the other way round."""
    found = {}
    for key in before:
        more, less = list(after[key]), list(before[key])
        for value in before[key]:
            if value in more:
                more.remove(value)
                less.remove(value)
        if more or less:
            found[key] = [more, less]
    return found


play(scenario)
