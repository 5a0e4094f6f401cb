"""The dock around the pages: status line, engine page, news."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QToolButton

from s2m2_sar.engine.protocol import WORKER, JobError
from s2m2_sar.s2m2_qgis.dock import dock as dock_module
from s2m2_sar.s2m2_qgis.engine_client import Interpreter, Report, Status
from s2m2_sar.s2m2_qgis.settings import load_machine

from ..waiting import wait

REPORT = Report(
    interpreter=Interpreter("/opt/python", "setting", "3.11.2", False, False),
    versions={"python": "3.11.2", "torch": "2.13.0"},
    device="cpu",
    device_reason="The graphics card has no room.",
    matcher="s2m2",
    start_seconds=1.8,
    load_seconds=0.2,
    match_seconds=0.035,
    rss_bytes=610_000_000,
)


@pytest.mark.parametrize(
    "status, words",
    [
        (Status(), "engine off until it is needed"),
        (Status(state="starting"), "engine starting…"),
        (
            Status(state="ready", device="cpu", threads=2, rss_bytes=610_000_000),
            "engine ready · CPU · 610 MB",
        ),
        (Status(state="busy", device="cuda:0", rss_bytes=1_240_000_000), "engine busy · CUDA:0 · 1.2 GB"),
        (Status(state="failed", message="There is no Python there."), "engine not available"),
        (Status(message="There is no Python there."), "engine not available"),
        (Status(message="The engine was killed.", interpreter="/opt/python"), "engine off until it is needed"),
    ],
)
def test_the_status_line_tells_the_more_urgent_engine(dock, engines, status: Status, words: str) -> None:
    engines.jobs.status = lambda: status
    engines.interactive.status = lambda: Status()
    dock.status.refresh()
    assert dock.status.text() == words
    assert status.message in dock.status._text.toolTip()


def test_only_pages_that_work_have_tabs(dock) -> None:
    assert [dock.tabs.tabText(index) for index in range(dock.tabs.count())] == ["Register", "Label", "Train", "Review"]


@pytest.mark.parametrize("points", [7, 9, 14])
def test_every_page_is_one_click_away_in_the_narrowest_dock(dock, points: int) -> None:
    font = dock.tabs.font()
    font.setPointSize(points)
    dock.tabs.setFont(font)
    dock.show()
    dock.resize(320, 600)
    QTest.qWait(20)
    assert dock.width() == 320
    bar = dock.tabs
    assert [bar.tabToolTip(index) for index in range(4)] == ["Register", "Label", "Train", "Review"]
    assert not [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    for index in (3, 2, 1, 0):
        tab = bar.tabRect(index)
        assert bar.rect().contains(tab)
        assert tab.width() > 2 * points
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=tab.center())
        assert dock.stack.currentIndex() == index
    for button in (dock.engine_button, dock.help_button):
        assert dock.rect().contains(button.geometry())


def test_the_engine_page_and_back(dock) -> None:
    dock.show()
    QTest.mouseClick(dock.engine_button, Qt.MouseButton.LeftButton)
    assert dock.stack.currentWidget() is dock.engine_page
    QTest.mouseClick(dock.engine_page.back_button, Qt.MouseButton.LeftButton)
    assert dock.stack.currentWidget() is dock.register
    dock.show_engine_page()
    QTest.mouseClick(dock.tabs, Qt.MouseButton.LeftButton, pos=dock.tabs.tabRect(0).center())
    assert dock.stack.currentWidget() is dock.register


def test_a_test_that_goes_well(dock, monkeypatch) -> None:
    asked = []

    def test_interpreter(path, spec, on_progress, is_cancelled) -> Report:
        asked.append((path, spec.device))
        on_progress(0.5, "Matching one template", None)
        return REPORT

    monkeypatch.setattr(dock_module, "test_interpreter", test_interpreter)
    dock.engine_page.interpreter.setFilePath("/opt/python")
    dock.engine_page.device.choose("cpu")
    dock.show_engine_page()
    dock.show()
    QTest.mouseClick(dock.engine_page.test_button, Qt.MouseButton.LeftButton)
    assert dock.engine_page.test_button.text() == "Cancel test"
    wait(lambda: "works" in dock.engine_page.report.text())
    assert asked == [("/opt/python", "cpu")]
    text = dock.engine_page.report.text()
    for words in ("/opt/python", "torch 2.13.0", "processor (CPU)", "no room", "35 ms", "610 MB"):
        assert words in text
    assert dock.engine_page.test_button.text() == "Test"


def test_a_test_that_fails(dock, monkeypatch) -> None:
    def test_interpreter(path, spec, on_progress, is_cancelled) -> Report:
        raise JobError("The Python at /x lacks torch. Install what is missing there.", WORKER)

    monkeypatch.setattr(dock_module, "test_interpreter", test_interpreter)
    dock.test_engine()
    wait(lambda: "lacks torch" in dock.engine_page.report.text())


def test_a_test_that_is_cancelled(dock, monkeypatch) -> None:
    from s2m2_sar.engine.protocol import Cancelled

    def test_interpreter(path, spec, on_progress, is_cancelled) -> Report:
        while not is_cancelled():
            QgsApplication.instance().thread().msleep(5)
        raise Cancelled

    monkeypatch.setattr(dock_module, "test_interpreter", test_interpreter)
    dock.show_engine_page()
    dock.show()
    dock.engine_page.test_button.click()
    QTest.qWait(50)
    dock.engine_page.test_button.click()
    wait(lambda: "cancelled" in dock.engine_page.report.text())


def test_another_interpreter_restarts_the_engine(dock, engines, tmp_path: Path) -> None:
    dock.engine_page.interpreter.setFilePath("/opt/p y/python")
    wait(lambda: engines.restarts == 1)
    assert load_machine().interpreter == "/opt/p y/python"


def test_the_device_is_one_setting_in_two_places(dock) -> None:
    dock.engine_page.device.choose("cpu")
    assert dock.register.form.matching.device.name() == "cpu"
    assert load_machine().device == "cpu"
    dock.register.form.matching.device.choose("auto")
    assert dock.engine_page.device.name() == "auto"
    assert load_machine().device == "auto"


def test_diagnostics_are_copied(dock) -> None:
    dock.status.copy_diagnostics.emit()
    assert QApplication.clipboard().text() == "all about the engine"
