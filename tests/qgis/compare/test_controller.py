"""A comparison on a real map canvas: what is painted, what the mouse and the keys do, and that it harms nothing."""

from __future__ import annotations

import weakref
from functools import partial
from pathlib import Path
from typing import Iterator

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from s2m2_sar.s2m2_qgis.compare import (
    CHECKERBOARD,
    FLICKER,
    SWIPE_HORIZONTAL,
    SWIPE_VERTICAL,
    CompareController,
    compare_result,
)
from s2m2_sar.s2m2_qgis.results import group as groups
from s2m2_sar.s2m2_qgis.results.bundle import read_bundle

from .. import waiting
from ..conftest import GSD, SIZE, TOP_LEFT, write_raster

RED, BLUE = QColor(200, 30, 30), QColor(30, 30, 200)


wait = partial(waiting.wait, seconds=10.0)


@pytest.fixture
def canvas(qgis_iface, project) -> Iterator[QgsMapCanvas]:
    """QGIS's map, shown, 600×400; hidden again, so that it draws nothing in other tests."""
    made = qgis_iface.mapCanvas()
    window = made.window()
    made.setMinimumSize(600, 400)
    made.resize(600, 400)
    window.show()
    made.show()
    made.setCanvasColor(QColor("white"))
    made.setRotation(0)
    QTest.qWait(50)
    yield made
    window.hide()


def plain(path: Path, colour: QColor, name: str) -> QgsRasterLayer:
    values = np.stack([np.full((SIZE[1], SIZE[0]), part, np.uint8) for part in colour.getRgb()[:3]])
    write_raster(path, values, (TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD))
    layer = QgsRasterLayer(str(path), name)
    layer.renderer().setRedContrastEnhancement(None)
    layer.renderer().setGreenContrastEnhancement(None)
    layer.renderer().setBlueContrastEnhancement(None)
    assert layer.isValid()
    return layer


@pytest.fixture
def colours(canvas: QgsMapCanvas, project, tmp_path: Path) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """A red and a blue layer that fill the map."""
    layers = plain(tmp_path / "red.tif", RED, "red"), plain(tmp_path / "blue.tif", BLUE, "blue")
    project.addMapLayers(list(layers))
    canvas.setDestinationCrs(layers[0].crs())
    inner = QgsRectangle(layers[0].extent())
    inner.scale(0.5)
    canvas.setExtent(inner)
    return layers


@pytest.fixture
def controller(qgis_iface, canvas) -> Iterator[CompareController]:
    made = CompareController(qgis_iface)
    yield made
    made.release()
    made.deleteLater()
    QTest.qWait(20)


@pytest.fixture
def comparing(controller: CompareController, colours) -> CompareController:
    controller.start(*colours)
    wait(lambda: not controller.is_drawing)
    return controller


def picture(canvas: QgsMapCanvas) -> QImage:
    return canvas.viewport().grab().toImage()


def colour(canvas: QgsMapCanvas, x: int, y: int) -> str:
    """``red``, ``blue`` or the colour's name at a place of the map."""
    shown = picture(canvas)
    ratio = shown.devicePixelRatio()
    at = shown.pixelColor(int(x * ratio), int(y * ratio))
    for name, wanted in (("red", RED), ("blue", BLUE)):
        if all(abs(a - b) < 12 for a, b in zip(at.getRgb()[:3], wanted.getRgb()[:3])):
            return name
    return at.name()


def drag(canvas: QgsMapCanvas, start: QPoint, end: QPoint) -> None:
    view = canvas.viewport()
    QTest.mouseMove(view, start)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (0.3, 0.7, 1.0):
        # QTest's own moves hold no button.
        at, none, left = start + (end - start) * step, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        place = view.mapToGlobal(at)
        kind = QEvent.Type.MouseMove
        move = QMouseEvent(kind, QPointF(at), QPointF(place), none, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, move)
        QTest.qWait(20)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_a_swipe_shows_each_layer_on_its_side(comparing: CompareController, canvas) -> None:
    width, height = canvas.width(), canvas.height()
    assert colour(canvas, width // 4, height - 60) == "red"
    assert colour(canvas, 3 * width // 4, height - 60) == "blue"


def test_the_divider_is_dragged(comparing: CompareController, canvas) -> None:
    extent = canvas.extent()
    middle, low = canvas.viewport().width() // 2, canvas.viewport().height() - 60
    drag(canvas, QPoint(middle, low), QPoint(middle - 120, low))
    assert comparing.view.divider == pytest.approx((middle - 120) / canvas.viewport().width(), abs=0.01)
    assert colour(canvas, middle - 60, low) == "blue"
    assert canvas.extent() == extent


def test_the_map_is_dragged_elsewhere_and_drawn_anew(comparing: CompareController, canvas) -> None:
    before = canvas.extent().center()
    at = QPoint(canvas.viewport().width() // 4, canvas.viewport().height() // 2)
    drag(canvas, at, at + QPoint(40, 0))
    wait(lambda: not comparing.is_drawing)
    moved = before.x() - canvas.extent().center().x()
    assert moved == pytest.approx(40 * canvas.mapUnitsPerPixel(), rel=0.1)
    assert comparing.view.divider == 0.5
    assert colour(canvas, canvas.width() // 4, canvas.height() - 60) == "red"


def test_up_and_down(comparing: CompareController, colours, canvas) -> None:
    comparing.start(*colours, mode=SWIPE_HORIZONTAL)
    wait(lambda: not comparing.is_drawing)
    assert colour(canvas, 40, canvas.height() // 2 - 60) == "red"
    assert colour(canvas, 40, canvas.height() // 2 + 60) == "blue"


def test_a_checkerboard_with_tiles_of_any_size(comparing: CompareController, canvas) -> None:
    bar = comparing._bar
    bar.mode_buttons[CHECKERBOARD].click()
    bar.tile.setValue(64)
    assert not bar.tile.isHidden()
    assert bar.rate.isHidden()
    for column in range(5):
        x, y = column * 64 + 32, 3 * 64 + 32
        assert colour(canvas, x, y) == ("red" if (column + 3) % 2 == 0 else "blue")


def test_flicker_by_key_and_its_rate(comparing: CompareController, canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert comparing.view.mode == FLICKER
    assert comparing._flicker.interval() == round(1000 / comparing.view.rate)
    comparing._bar.rate.setValue(5.0)
    assert comparing._flicker.interval() == 200
    seen = set()
    for _look in range(40):
        seen.add(colour(canvas, canvas.width() // 2, canvas.height() - 60))
        QTest.qWait(20)
        if len(seen) == 2:
            break
    assert seen == {"red", "blue"}
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert comparing.view.mode == SWIPE_VERTICAL
    assert not comparing._flicker.isActive()


def test_both_can_be_swapped_and_chosen_in_the_bar(comparing: CompareController, canvas, colours) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert comparing.layers == (colours[1], colours[0])
    wait(lambda: not comparing.is_drawing)
    assert colour(canvas, canvas.width() // 4, canvas.height() - 60) == "blue"
    bar = comparing._bar
    assert {bar.first.itemText(row) for row in range(bar.first.count())} == {"blue", "red"}
    bar.second.setCurrentIndex(bar.second.findText("blue"))
    assert comparing.layers == (colours[1], colours[1])


def test_esc_ends_it_and_gives_the_tool_back(controller: CompareController, canvas, colours) -> None:
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    items = len(canvas.scene().items())
    shown = [layer.id() for layer in canvas.layers()]
    controller.start(*colours)
    assert controller.is_active
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not controller.is_active
    assert canvas.mapTool() is pan
    assert len(canvas.scene().items()) == items
    assert [layer.id() for layer in canvas.layers()] == shown
    canvas.unsetMapTool(pan)


def test_esc_in_an_entry_of_the_bar_ends_it_too(comparing: CompareController, canvas) -> None:
    comparing._bar.mode_buttons[CHECKERBOARD].click()
    QTest.keyClick(comparing._bar.tile, Qt.Key.Key_Escape)
    wait(lambda: not comparing.is_active)


def test_another_tool_and_back(comparing: CompareController, canvas) -> None:
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    assert comparing.is_active
    comparing._bar.mode_buttons[SWIPE_HORIZONTAL].click()
    assert canvas.mapTool() is comparing._tool
    comparing.stop()
    canvas.unsetMapTool(pan)


@pytest.mark.parametrize("which", [0, 1])
def test_a_layer_that_is_removed_ends_it(controller: CompareController, colours, project, which: int) -> None:
    controller.start(*colours)
    project.removeMapLayer(colours[which].id())  # while it is being drawn
    assert not controller.is_active
    QTest.qWait(100)


def test_another_layer_that_is_removed_leaves_the_bar(comparing: CompareController, project, tmp_path: Path) -> None:
    third = plain(tmp_path / "third.tif", QColor(9, 9, 9), "third")
    project.addMapLayer(third)
    bar = comparing._bar
    wait(lambda: bar.first.findText("third") >= 0)
    project.removeMapLayer(third.id())
    assert comparing.is_active
    assert bar.first.findText("third") == -1


def test_the_project_is_cleared(comparing: CompareController, project) -> None:
    project.clear()
    assert not comparing.is_active


def test_layers_of_no_project_are_kept_until_the_end(controller: CompareController, canvas, colours, tmp_path) -> None:
    controller.start(colours[0], plain(tmp_path / "own.tif", BLUE, "own"))
    wait(lambda: not controller.is_drawing)
    assert colour(canvas, 3 * canvas.width() // 4, canvas.height() - 60) == "blue"
    assert controller._bar.second.currentText() == "own"
    assert controller._bar.first.findText("own") >= 0


def test_a_turned_map(comparing: CompareController, canvas, colours, tmp_path: Path) -> None:
    """A mark in one layer appears where the map has it, also in the moment before the picture is drawn anew."""
    x, y = colours[0].extent().center().x() - 300, colours[0].extent().center().y() + 100
    values = np.full((3, SIZE[1], SIZE[0]), 255, np.uint8)
    column, row = int((x - TOP_LEFT[0]) / GSD), int((TOP_LEFT[1] - y) / GSD)
    values[:, row - 3 : row + 4, column - 3 : column + 4] = np.array([[[30]], [[30]], [[200]]], np.uint8)
    write_raster(tmp_path / "mark.tif", values, (TOP_LEFT[0], GSD, 0.0, TOP_LEFT[1], 0.0, -GSD))
    mark = QgsRasterLayer(str(tmp_path / "mark.tif"), "mark")
    for channel in ("Red", "Green", "Blue"):
        getattr(mark.renderer(), f"set{channel}ContrastEnhancement")(None)
    comparing.start(mark, mark)
    wait(lambda: not comparing.is_drawing)
    canvas.setRotation(30)
    for drawn in (False, True):
        if drawn:
            wait(lambda: not comparing.is_drawing)
        place = canvas.mapSettings().mapToPixel().transform(x, y)
        assert colour(canvas, round(place.x()), round(place.y())) == "blue"
    canvas.setRotation(0)


def test_another_crs_and_another_size(comparing: CompareController, canvas) -> None:
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.resize(500, 350)
    wait(lambda: not comparing.is_drawing)
    assert colour(canvas, canvas.width() // 4, canvas.height() - 60) == "red"
    assert comparing._bar.width() <= canvas.viewport().width()


def test_a_change_of_style_is_drawn(comparing: CompareController, canvas, colours) -> None:
    colours[0].setOpacity(0.0)
    colours[0].triggerRepaint()
    QTest.qWait(50)
    wait(lambda: not comparing.is_drawing)
    assert colour(canvas, canvas.width() // 4, canvas.height() - 60) == "#ffffff"


def test_quick_changes_give_up_what_is_under_way(comparing: CompareController, canvas) -> None:
    centre = canvas.extent().center()
    for step in range(12):
        x, y = centre.x() + step, centre.y()
        canvas.setExtent(QgsRectangle(x - 200, y - 150, x + 200, y + 150))
        QTest.qWait(15)
    wait(lambda: not comparing.is_drawing)
    wait(lambda: not comparing._first._ending and not comparing._second._ending)


def test_finished_jobs_are_let_go(comparing: CompareController, canvas, monkeypatch) -> None:
    """Each holds a picture of the whole map."""
    centre = canvas.extent().center()
    jobs: list = []
    draw = comparing._first.draw

    def draw_and_note(settings) -> None:
        draw(settings)
        jobs.append(weakref.ref(comparing._first._job))

    monkeypatch.setattr(comparing._first, "draw", draw_and_note)
    for step in range(3):
        before = len(jobs)
        canvas.setCenter(type(centre)(centre.x() + 10 * step + 1, centre.y() + 10))
        wait(lambda count=before: len(jobs) > count)
        wait(lambda: not comparing.is_drawing)
    assert len(jobs) >= 3
    assert not any(job() for job in jobs)


def test_a_guess(controller: CompareController, canvas, colours, project) -> None:
    canvas.setLayers([colours[1], colours[0]])
    assert controller.start_with_guess()
    assert controller.layers == (colours[1], colours[0])
    controller.stop()
    project.removeMapLayer(colours[0].id())
    canvas.setLayers([colours[1]])
    assert not controller.start_with_guess()


def test_a_result_before_it_was_accepted(controller: CompareController, canvas, layers, make_bundle, project) -> None:
    bundle = read_bundle(str(make_bundle()))
    key = groups.show(project, bundle, layers[0].id())
    compare_result(controller, project, key, bundle, CHECKERBOARD)
    reference, after = controller.layers
    assert reference is layers[1]
    assert after.name() == "sar (shifted)"
    assert project.mapLayer(after.id()) is None
    assert after.extent().xMinimum() - layers[0].extent().xMinimum() == pytest.approx(-120)
    offered = {controller._bar.first.itemText(row) for row in range(controller._bar.first.count())}
    assert {"sar", "optical", "sar (shifted)"} <= offered
    groups.accept(project, key, bundle)
    compare_result(controller, project, key, bundle, with_reference=False)
    before, after = controller.layers
    assert before is layers[0]
    assert project.mapLayer(after.id()) is after
    wait(lambda: not controller.is_drawing)
