"""The guide: F1 pressed on the keyboard in every window and page, its links, Processing's Help button."""

import os
import subprocess
import sys

sys.path.insert(0, os.environ["S2M2_E2E_CODE"])

import driver
import numpy as np
import processing
from osgeo import gdal, osr
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialogButtonBox, QWidget
from qgis.utils import iface, plugins

from s2m2_sar.s2m2_qgis.help.browser import GuideBrowser
from s2m2_sar.s2m2_qgis.help.outline import sections
from s2m2_sar.s2m2_qgis.help.topics import GUIDE, PAGES, Topic


def guide():
    return plugins[driver.PLUGIN]._guide


def where(browser: GuideBrowser) -> str:
    url = browser.source()
    page = os.path.relpath(url.toLocalFile(), GUIDE).replace(os.sep, "/")
    return f"{page}#{url.fragment()}" if url.fragment() else page


def heading_in_view(browser: GuideBrowser) -> str:
    """The first heading at or below the top of what is seen."""
    cursor = browser.cursorForPosition(QPoint(40, 24))
    block = cursor.block()
    while block.isValid() and not block.blockFormat().headingLevel():
        block = block.previous()
    return block.text()


def press_f1(stage: driver.Stage, widget: QWidget) -> str:
    """F1 from the X server, as a keyboard sends it, while ``widget`` has the focus; where the guide is then."""
    guide().hide()
    window = widget.window()
    window.raise_()
    window.activateWindow()
    widget.setFocus()
    stage.wait(
        lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is window, "focus"
    )
    stage.settle(100)
    subprocess.run(["xdotool", "key", "F1"], check=True)
    stage.wait(guide().isVisible, f"the guide opens over {widget}")
    stage.wait(lambda: guide().isActiveWindow(), "the guide is in front")
    stage.settle(200)
    return where(guide().browser)


def raster(path: str, bands: int) -> QgsRasterLayer:
    dataset = gdal.GetDriverByName("GTiff").Create(path, 200, 150, bands, gdal.GDT_Byte)
    dataset.SetGeoTransform((500000.0, 10.0, 0.0, 5750000.0, 0.0, -10.0))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    dataset.SetProjection(system.ExportToWkt())
    values = np.random.default_rng(0).integers(0, 255, (bands, 150, 200)).astype(np.uint8)
    for band in range(bands):
        dataset.GetRasterBand(band + 1).WriteArray(values[band])
    dataset.FlushCache()
    return QgsRasterLayer(path, os.path.splitext(os.path.basename(path))[0])


def scenario(stage: driver.Stage) -> None:
    """Every window's F1, the window itself, every topic and link."""
    qgis_help = iface.mainWindow().findChild(QAction, "mActionHelpContents")
    asked: list[bool] = []
    qgis_help.triggered.connect(lambda: asked.append(True))
    dock = stage.dock
    dock.setUserVisible(True)
    stage.settle(500)
    opened = {}

    opened["register"] = press_f1(stage, dock.register.form.radius)
    stage.picture("register")
    dock.register.form.whole_scene.setChecked(True)
    opened["scene"] = press_f1(stage, dock.register.form.radius)
    dock.register.form.field.setCollapsed(False)
    stage.settle()
    opened["scene options"] = press_f1(stage, dock.register.form.field.points)
    dock.register.form.one_shift.setChecked(True)
    for name, page in (("label", dock.label), ("train", dock.train), ("review", dock.review)):
        dock.tabs.setCurrentIndex(dock.stack.indexOf(page))
        stage.settle()
        opened[name] = press_f1(stage, page)
    dock.show_engine_page()
    stage.settle()
    opened["engine"] = press_f1(stage, dock.engine_page.test_button)
    dock.show_models()
    models = dock._models
    stage.wait(models.isVisible, "the window of models")
    opened["models"] = press_f1(stage, models.page.list)
    models.page.tabs.setCurrentIndex(1)
    opened["compare models"] = press_f1(stage, models.page.tabs)
    stage.picture("models-window", models)
    models.close()
    dock.review.inspector.open()
    opened["inspector"] = press_f1(stage, dock.review.inspector)
    dock.review.inspector.close()

    folder = os.environ["S2M2_E2E_RASTERS"]
    layers = [raster(os.path.join(folder, "sar.tif"), 1), raster(os.path.join(folder, "optical.tif"), 3)]
    QgsProject.instance().addMapLayers(layers)
    iface.mapCanvas().setExtent(layers[0].extent())
    stage.wait_for_map()
    compare = plugins[driver.PLUGIN]._compare
    assert compare.start_with_guess()
    stage.settle()
    opened["compare"] = press_f1(stage, iface.mapCanvas())
    stage.picture("compare")
    bar = compare._bar
    guide().hide()
    stage.click(bar.help_button)
    stage.note("compare button", where(guide().browser))
    compare.stop()
    stage.note("opened", opened)
    stage.note("qgis's own help", len(asked))

    # Processing's own dialog.
    guide().hide()
    dialog = processing.createAlgorithmDialog("s2m2:field", {})
    dialog.show()
    stage.settle(500)
    stage.click(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Help))
    stage.wait(guide().isVisible, "the guide opens from Processing")
    stage.note("processing", where(guide().browser))
    stage.settle(200)
    stage.picture("processing")
    dialog.close()

    # The button of each dock page.
    buttons = {}
    for name, page in (("register", dock.register), ("train", dock.train), ("review", dock.review)):
        dock.tabs.setCurrentIndex(dock.stack.indexOf(page))
        guide().hide()
        stage.click(dock.help_button)
        buttons[name] = where(guide().browser)
    stage.note("buttons", buttons)

    # Every topic leads to its heading; every page shows its pictures.
    window, browser = guide(), guide().browser
    astray = []
    for topic in sorted({value for name, value in vars(Topic).items() if name.isupper()}):
        window.show_topic(topic)
        stage.settle(60)
        page, _, slug = topic.partition("#")
        title = next(s.title for s in sections(GUIDE / page) if s.slug == slug or (not slug and s.level == 1))
        bar = browser.verticalScrollBar()
        if heading_in_view(browser) != title and bar.value() < bar.maximum():
            astray.append((topic, heading_in_view(browser)))
    stage.note("astray", astray)
    blank = []
    for page in PAGES:
        window.show_topic(page)
        stage.settle(60)
        blank += [(page, name) for name, image in browser._originals.items() if image.isNull()]
        if os.environ.get("S2M2_E2E_PAGES"):
            stage.picture("page-" + page.replace("/", "-")[:-3], window)
    stage.note("blank", blank)

    # A link with the mouse, back, forward.
    window.show_topic("index.md")
    stage.settle(200)
    cursor = browser.document().find("Register two layers")
    place = browser.cursorRect(cursor).center() - QPoint(20, 0)
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)
    stage.settle(200)
    trail = [where(browser)]
    stage.click(window.back_button)
    trail.append(where(browser))
    stage.click(window.forward_button)
    trail.append(where(browser))
    stage.note("trail", trail)
    stage.type(window.search, "layover")
    stage.settle(200)
    tree = window.contents
    stage.note(
        "found",
        [tree.topLevelItem(r).text(0) for r in range(tree.topLevelItemCount()) if not tree.topLevelItem(r).isHidden()],
    )
    stage.picture("search", window)
    window.search.clear()
    window.close()


driver.play(scenario)
