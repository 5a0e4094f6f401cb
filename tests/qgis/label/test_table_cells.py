"""Cells of the table of tie points are edited by keys and keep every digit."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from s2m2_sar.s2m2_qgis.label.columns import (
    NOTE,
    OPTICAL_Y,
    ROLE,
    SAR_X,
    read_number,
)
from s2m2_sar.s2m2_qgis.label.table import TiePointTable
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from .marked import mark
from .tables import column_of, enter, go, write

NONE = Qt.KeyboardModifier.NoModifier
CONTROL_KEY = Qt.KeyboardModifier.ControlModifier


def test_a_coordinate_is_edited_by_keys_and_keeps_its_digits(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 2)
    before = session.list.get(2)
    assert before is not None
    go(table, 2, OPTICAL_Y)
    write(table, "5749123.4567890123")
    moved = session.list.get(2)
    assert moved is not None
    assert moved.optical == (before.optical[0], 5749123.4567890123)
    assert moved.sar == before.sar
    session.editor.undo_stack.undo()
    assert session.list.get(2).optical == before.optical


def test_typing_begins_to_edit(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 2)
    go(table, 1, SAR_X)
    QTest.keyClick(table, Qt.Key.Key_5)
    line = table.findChild(QLineEdit)
    assert line.text() == "5"
    QTest.keyClicks(line, "00200.5")
    enter(line)
    assert session.list.get(1).sar[0] == 500200.5


def test_enter_without_a_change_is_no_edit(session: LabelSession, table: TiePointTable) -> None:
    third = 500000.0 + 1000.0 / 3.0
    session.editor.add((third, 5749000.0), (third, 5749000.0))
    steps = session.editor.undo_stack.count()
    go(table, 1, SAR_X)
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    assert float(line.text()) == third
    enter(line)
    assert session.editor.undo_stack.count() == steps
    assert session.list.get(1).sar[0] == third


def test_no_number_cannot_be_entered(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 1)
    said: list[str] = []
    table.points.trouble.connect(said.append)
    before = session.list.get(1)
    go(table, 1, SAR_X)
    write(table, "5000OO")
    # Enter does nothing, and what was typed can be corrected.
    line = table.findChild(QLineEdit)
    assert line.text() == "5000OO"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not table.points.setData(table.points.index(0, SAR_X), "nan")
    assert session.list.get(1) == before
    assert len(said) == 1
    assert "“nan” is not a number" in said[0]


@pytest.mark.parametrize(
    "written, value",
    [
        ("500123.25", 500123.25),
        (" −12.5 ", -12.5),
        ("500 123.25", 500123.25),
        ("1e3", 1000.0),
        ("", None),
        ("inf", None),
        ("1_000", None),
        ("12 m", None),
        ("1,5,2", None),
    ],
)
def test_numbers_as_people_write_them(written: str, value: float) -> None:
    assert read_number(written) == value


def test_a_decimal_comma_counts_where_the_language_has_it() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    try:
        assert read_number("500123,25") == 500123.25
        assert read_number("500123.25") == 500123.25
    finally:
        QLocale.setDefault(before)


def test_a_note_takes_any_letter(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 2)
    go(table, 1, NOTE)
    QTest.keyClick(table, Qt.Key.Key_C)
    line = table.findChild(QLineEdit)
    QTest.keyClicks(line, "orner, no jetty")
    enter(line)
    assert session.list.get(1).note.lower() == "corner, no jetty"
    assert session.list.get(1).role == CONTROL


def test_the_type_is_chosen_from_a_list(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 2)
    go(table, 2, ROLE)
    QTest.keyClick(table, Qt.Key.Key_F2)
    combo = table.findChild(QComboBox)
    assert combo.currentData() == CONTROL
    combo.setCurrentIndex(combo.findData(CHECK))
    combo.activated.emit(combo.currentIndex())
    assert session.list.get(2).role == CHECK
    assert column_of(table, ROLE) == ["control", "check"]
