"""The dock in every language of the plugin: nothing is cut at its narrowest."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtTest import QTest

from ..layouts import LANGUAGES, cut_texts


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
def test_no_page_is_cut(language: str, dock) -> None:
    dock.resize(320, 900)
    dock.show()
    for box in (dock.register.form.matching, dock.register.form.output):
        box.setCollapsed(False)
    cut: list[str] = []
    for i in range(dock.stack.count()):
        dock.stack.setCurrentIndex(i)
        QTest.qWait(80)
        assert dock.width() == 320
        cut += [f"{type(dock.stack.widget(i)).__name__} {text}" for text in cut_texts(dock)]
    assert cut == []
