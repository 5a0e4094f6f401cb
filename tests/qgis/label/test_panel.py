"""Table, bar and buttons together: news, narrow windows, rasters that go into the project."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QSplitter, QWidget

from s2m2_sar.s2m2_qgis.label.columns import OPTICAL_X, SAR_X
from s2m2_sar.s2m2_qgis.label.panel import TiePointPanel
from s2m2_sar.s2m2_qgis.tiepoints.exchange.formats import FORMATS
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from .conftest import settle
from .marked import mark, point


class Iface:
    """Takes the layers that are added, as QGIS's interface does."""

    def __init__(self) -> None:
        self.added: list[tuple[str, str]] = []

    def addRasterLayer(self, path: str, name: str) -> None:
        self.added.append((path, name))


@pytest.fixture
def iface() -> Iface:
    return Iface()


@pytest.fixture
def panel(session: LabelSession, clean_settings: None, iface: Iface) -> Iterator[TiePointPanel]:
    """The panel of an empty pair, shown."""
    made = TiePointPanel(session, iface)
    made.resize(1200, 260)
    made.show()
    yield made
    made.close()


def news(panel: TiePointPanel) -> tuple[str, Any]:
    item = panel.bar.currentItem()
    assert item is not None
    return item.text(), item.level()


@pytest.mark.parametrize("column", [SAR_X, OPTICAL_X])
def test_a_digit_too_few_is_noticed(session: LabelSession, panel: TiePointPanel, column: int) -> None:
    mark(session, 2)
    model = panel.table.points
    assert model.setData(model.index(0, column), "50020.5")
    text, level = news(panel)
    assert text.startswith("Point 1 now lies outside the layer “")
    assert level == Qgis.MessageLevel.Warning
    session.editor.undo_stack.undo()
    panel.bar.clearWidgets()
    assert model.setData(model.index(0, column), "500200.5")
    assert panel.bar.currentItem() is None


def test_what_is_no_number_is_said(session: LabelSession, panel: TiePointPanel) -> None:
    mark(session, 1)
    model = panel.table.points
    assert not model.setData(model.index(0, SAR_X), "north")
    assert "“north” is not a number" in news(panel)[0]


def test_a_raster_goes_into_the_project_on_demand(
    session: LabelSession, panel: TiePointPanel, iface: Iface, tmp_path: Path
) -> None:
    mark(session, 5)
    vrt = next(kind for kind in FORMATS if kind.key == "vrt")
    panel.io.export_file(vrt, str(tmp_path / "placed.vrt"))
    settle(lambda: panel.bar.currentItem() is not None)
    button = next(one for one in panel.bar.findChildren(QPushButton) if one.text() == "Add to project")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert iface.added == [(str(tmp_path / "placed.vrt"), "placed")]
    assert panel.bar.currentItem() is None


def test_news_go_to_the_windows_bar_where_it_has_one(session: LabelSession, clean_settings: None, iface: Iface) -> None:
    bar = QgsMessageBar()
    panel = TiePointPanel(session, iface, bar)
    bar.pushMessage("The SAR layer is gone.", Qgis.MessageLevel.Warning, 0)
    mark(session, 1)
    model = panel.table.points
    for written in ("one", "two"):
        assert not model.setData(model.index(0, SAR_X), written)
    assert panel.findChild(QgsMessageBar) is None
    # Only its own news give way.
    assert "“two”" in bar.currentItem().text()
    bar.popWidget()
    assert bar.currentItem().text() == "The SAR layer is gone."


def test_showing_a_point_is_passed_on(session: LabelSession, panel: TiePointPanel) -> None:
    mark(session, 2)
    asked: list[int] = []
    panel.zoom_asked.connect(asked.append)
    session.select([2])
    panel.table.zoom_action.trigger()
    assert asked == [2]


@pytest.mark.parametrize("width", [1366, 640, 320])
def test_nothing_is_cut_off(session: LabelSession, panel: TiePointPanel, width: int) -> None:
    mark(session)
    session.editor.add_many([point(8, (9.0, -7.0))], "wrong")
    settle(lambda: bool(session.assessment and session.assessment.outliers))
    panel.resize(width, 400)
    QTest.qWait(20)
    assert panel.width() == width
    bar = panel.transform
    shown = [bar.method, bar.rmse, bar.adjusted, bar.leave_one_out, bar.check, bar.outliers]
    for widget in (*shown, panel.io.import_button, panel.io.export_button):
        corner = widget.mapTo(panel, widget.rect().bottomRight())
        assert panel.rect().contains(corner)
        assert widget.width() >= min(widget.sizeHint().width(), widget.minimumSizeHint().width(), width - 100)
    for label in (bar.rmse, bar.adjusted, bar.leave_one_out, bar.check, bar.outliers):
        assert label.width() >= label.sizeHint().width()


def test_what_is_missing_is_said_whole_in_a_low_window(session: LabelSession, panel: TiePointPanel) -> None:
    above = QWidget()
    above.setMinimumHeight(150)
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.addWidget(above)
    splitter.addWidget(panel)
    splitter.resize(420, 280)
    splitter.show()
    QTest.qWait(80)
    trouble = panel.transform.trouble
    assert trouble.isVisible()
    assert trouble.height() >= trouble.heightForWidth(trouble.width()) > 0
    panel.setParent(None)
    splitter.close()
