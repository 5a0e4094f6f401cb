"""The dock in the longest of the plugin's languages: nothing is cut at its narrowest."""

from __future__ import annotations

from typing import Iterator

import pytest
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QScrollArea, QTabBar, QWidget

from s2m2_sar.s2m2_qgis import i18n


@pytest.fixture
def german(qgis_app: object) -> Iterator[None]:
    assert i18n.install("de")
    yield
    i18n.remove()


def _cut(root: QWidget) -> list[str]:
    """What is seen of ``root`` and has less room than its text asks for."""
    found = []
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap() and label.width() < label.sizeHint().width():
            found.append(f"label {label.text()!r}: {label.width()} of {label.sizeHint().width()} px")
        if label.isVisible() and label.wordWrap() and label.height() < label.heightForWidth(label.width()):
            found.append(f"label {label.text()!r}: {label.height()} px high")
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            found.append(f"button {button.text()!r}: {button.width()} of {button.minimumSizeHint().width()} px")
    for area in root.findChildren(QScrollArea):
        if area.isVisible() and area.widget() is not None and area.widget().width() > area.viewport().width():
            found.append(f"page: {area.viewport().width()} of {area.widget().width()} px")
            found += [
                f"  {type(one).__name__} {one.toolTip()[:40]!r} asks for {one.minimumSizeHint().width()} px"
                for one in area.widget().findChildren(QWidget)
                if one.isVisible() and one.minimumSizeHint().width() > 100
            ]
    for bar in root.findChildren(QTabBar):
        # Tabs may be shortened with "…" in a narrow dock; then their tooltip says them whole.
        found += [
            f"tab {i} without its tooltip" for i in range(bar.count()) if bar.isVisible() and not bar.tabToolTip(i)
        ]
    return found


@pytest.mark.usefixtures("german")
def test_no_page_is_cut_in_german(dock) -> None:
    dock.resize(320, 900)
    dock.show()
    for box in (dock.register.form.matching, dock.register.form.output):
        box.setCollapsed(False)
    cut: list[str] = []
    for i in range(dock.stack.count()):
        dock.stack.setCurrentIndex(i)
        QTest.qWait(80)
        assert dock.width() == 320
        cut += [f"{type(dock.stack.widget(i)).__name__} {text}" for text in _cut(dock)]
    assert cut == []
