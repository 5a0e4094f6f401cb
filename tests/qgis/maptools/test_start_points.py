"""One hand-placed pair: two clicks in the map, each into its own image."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.dock.start_box import StartBox
from s2m2_sar.s2m2_qgis.maptools.start_points import StartPointsTool


@pytest.fixture
def canvas(qgis_canvas: QgsMapCanvas, layers) -> QgsMapCanvas:
    """The map, shown: one that never was has no coordinates."""
    sar, optical = layers
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    qgis_canvas.setLayers([sar, optical])
    qgis_canvas.setExtent(qgis_canvas.mapSettings().layerExtentToOutputExtent(sar, sar.extent()))
    qgis_canvas.resize(400, 300)
    qgis_canvas.show()
    QTest.qWait(50)
    return qgis_canvas


def markers(canvas: QgsMapCanvas) -> int:
    return sum(isinstance(item, QgsVertexMarker) for item in canvas.scene().items())


def click(canvas: QgsMapCanvas, x: int, y: int, button=Qt.MouseButton.LeftButton) -> QgsPointXY:
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    return canvas.getCoordinateTransform().toMapCoordinates(x, y)


class Seen:
    def __init__(self) -> None:
        self.steps: list[int] = []
        self.pairs: list[tuple[QgsPointXY, QgsPointXY]] = []
        self.cancels = 0

    def tool(self, canvas: QgsMapCanvas) -> StartPointsTool:
        return StartPointsTool(canvas, self.steps.append, lambda a, b: self.pairs.append((a, b)), self._cancel)

    def _cancel(self) -> None:
        self.cancels += 1


def test_two_clicks_make_a_pair(canvas) -> None:
    seen = Seen()
    tool = seen.tool(canvas)
    canvas.setMapTool(tool)
    first, second = click(canvas, 100, 80), click(canvas, 150, 120)
    assert seen.steps == [0, 1]
    assert [(point.x(), point.y()) for point in seen.pairs[0]] == [(first.x(), first.y()), (second.x(), second.y())]
    assert canvas.mapTool() is not tool
    assert (markers(canvas), seen.cancels) == (0, 0)


@pytest.mark.parametrize("how", ["escape", "right click", "another tool"])
def test_giving_up_leaves_no_marker(canvas, how: str) -> None:
    seen = Seen()
    tool = seen.tool(canvas)
    canvas.setMapTool(tool)
    click(canvas, 100, 80)
    assert markers(canvas) == 1
    if how == "escape":
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    elif how == "right click":
        click(canvas, 100, 80, Qt.MouseButton.RightButton)
    else:
        canvas.unsetMapTool(tool)
    assert (markers(canvas), seen.cancels, seen.pairs) == (0, 1, [])


class Iface:
    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def layerTreeCanvasBridge(self):
        return None


def test_the_pair_is_kept_in_the_layers_own_crs(canvas, layers) -> None:
    sar, optical = layers
    box = StartBox(Iface(canvas), lambda: layers)
    hints: list[str] = []
    box.hint.connect(hints.append)
    assert box.pick.isEnabled()
    box.pick.click()
    assert canvas.layers()[0] is sar
    assert optical not in canvas.layers()
    first = canvas.mapSettings().mapToLayerCoordinates(sar, click(canvas, 200, 150))
    assert canvas.layers()[0] is optical
    second = canvas.mapSettings().mapToLayerCoordinates(optical, click(canvas, 260, 150))
    assert box.start() == pytest.approx((first.x(), first.y(), second.x(), second.y()))
    assert "east" in box.text.text()
    assert [text.split(" ")[0] for text in hints] == ["Click", "Now", ""]
    box.clear.click()
    assert box.start() is None
    box.release()


def test_a_pick_ends_when_the_layers_change(canvas, layers) -> None:
    chosen = [layers]
    box = StartBox(Iface(canvas), lambda: chosen[0])
    box.pick.click()
    chosen[0] = (None, layers[1])
    box.layers_changed()
    assert not box.pick.isChecked()
    assert not box.pick.isEnabled()
    assert box.pick.toolTip() == "Choose both layers first"
    box.release()
