"""The table of tie points: order, selection both ways, editing by keys, copying."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit

from s2m2_sar.s2m2_qgis.label import columns
from s2m2_sar.s2m2_qgis.label.columns import (
    CONFIDENCE,
    DX,
    DY,
    ENABLED,
    ID,
    NOTE,
    ORIGIN,
    RESIDUAL_MAP,
    RESIDUAL_PX,
    ROLE,
    SAR_X,
)
from s2m2_sar.s2m2_qgis.label.table import TiePointTable
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, PROPOSAL
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from .marked import mark, point
from .tables import assessed, column_of, enter, go, ids, selected, write

NONE = Qt.KeyboardModifier.NoModifier
CONTROL_KEY = Qt.KeyboardModifier.ControlModifier


def test_points_come_change_and_go_with_the_session(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 3)
    assert ids(table) == [1, 2, 3]
    session.editor.set_note(2, "jetty")
    assert column_of(table, NOTE) == ["", "jetty", ""]
    session.editor.remove([1])
    assert ids(table) == [2, 3]
    session.editor.undo_stack.undo()
    assert ids(table) == [1, 2, 3]
    session.close()
    assert ids(table) == []


def test_many_points_come_at_once(session: LabelSession, table: TiePointTable) -> None:
    first = mark(session, 3)
    session.select([first[1]])
    session.editor.add_many([point(number) for number in range(300)], "many")
    assert len(ids(table)) == 303
    assert selected(table) == [first[1]]


def test_residuals_are_predicted_less_marked_in_pixels_and_map_units(
    session: LabelSession, table: TiePointTable
) -> None:
    mark(session)
    assessed(session)
    known = session.assessment
    assert known is not None
    for row, id in enumerate(ids(table)):
        dx, dy = known.residual_px[id]
        shown = [table.points.index(row, column).data() for column in (DX, DY, RESIDUAL_PX, RESIDUAL_MAP)]
        expected = [dx, dy, math.hypot(dx, dy), math.hypot(*known.residual[id])]
        assert [float(word.replace("−", "-")) for word in shown] == pytest.approx(expected, abs=0.0051)
    assert table.points.headerData(RESIDUAL_MAP, Qt.Orientation.Horizontal) == "Residual m"


def test_without_a_fit_residuals_say_why_there_are_none(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 2)
    assessed(session)
    assert column_of(table, RESIDUAL_PX) == ["–", "–"]
    told = table.points.index(0, RESIDUAL_PX).data(Qt.ItemDataRole.ToolTipRole)
    assert told == session.assessment_trouble != ""


def test_an_outlier_is_marked_by_more_than_colour(session: LabelSession, table: TiePointTable) -> None:
    mark(session)
    session.editor.add_many([point(8, (9.0, -7.0))], "wrong")
    assessed(session)
    wrong = table.points.index(table.points.row_of(9), RESIDUAL_PX)
    right = table.points.index(table.points.row_of(1), RESIDUAL_PX)
    assert not wrong.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "disagrees" in wrong.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert right.data(Qt.ItemDataRole.DecorationRole) is None


def test_sorting_is_by_value_and_the_unknown_comes_last(session: LabelSession, table: TiePointTable) -> None:
    numbers = (0.3, None, 0.05, 0.9, None, 0.85)
    session.editor.add_many(
        [point(number, confidence=value, origin=PROPOSAL) for number, value in enumerate(numbers)], "mark"
    )
    table.sortByColumn(CONFIDENCE, Qt.SortOrder.AscendingOrder)
    assert ids(table) == [3, 1, 6, 4, 2, 5]
    table.sortByColumn(CONFIDENCE, Qt.SortOrder.DescendingOrder)
    assert ids(table) == [4, 6, 1, 3, 2, 5]


def test_order_follows_what_changes_and_the_selection_stays(session: LabelSession, table: TiePointTable) -> None:
    mark(session)
    assessed(session)
    session.select([5, 2])
    table.sortByColumn(RESIDUAL_PX, Qt.SortOrder.DescendingOrder)
    place = session.list.get(5)
    assert place is not None
    session.editor.move(5, optical=(place.optical[0] + 300.0, place.optical[1]))
    assessed(session)
    assert ids(table)[0] == 5
    lengths = [float(word) for word in column_of(table, RESIDUAL_PX)]
    assert lengths == sorted(lengths, reverse=True)
    assert selected(table) == [2, 5]
    assert session.selection == (5, 2)


def test_selection_goes_both_ways(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 4)
    session.select([3])
    assert selected(table) == [3]
    assert table.currentIndex().row() == table.points.row_of(3)
    place = table.visualRect(table.points.index(1, SAR_X)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert session.selection == (2,)
    place = table.visualRect(table.points.index(3, SAR_X)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CONTROL_KEY, place)
    assert session.selection == (2, 4)


def test_a_point_far_down_is_scrolled_to(session: LabelSession, table: TiePointTable) -> None:
    session.editor.add_many([point(number) for number in range(80)], "many")
    session.select([77])
    assert table.viewport().rect().contains(table.visualRect(table.points.index(76, ID)).center())


def test_removing_selects_no_other_point(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 4)
    go(table, 2, SAR_X)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert ids(table) == [1, 3, 4]
    assert session.selection == ()
    assert selected(table) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_E])
def test_a_key_enables_and_disables_all_that_is_selected(
    session: LabelSession, table: TiePointTable, key: Qt.Key
) -> None:
    mark(session, 4)
    session.editor.set_enabled([2], False)
    session.select([1, 2, 3])
    table.setFocus()
    enabled = lambda: [one.enabled for one in session.list.points()]  # noqa: E731
    QTest.keyClick(table, key)
    assert enabled() == [True, True, True, True]
    QTest.keyClick(table, key)
    assert enabled() == [False, False, False, True]
    session.editor.undo_stack.undo()
    assert enabled() == [True, True, True, True]


def test_a_click_on_the_box_disables_one_point(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 3)
    cell = table.visualRect(table.points.index(1, ENABLED))
    place = cell.center()
    place.setX(cell.left() + 10)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert [one.enabled for one in session.list.points()] == [True, False, True]


def test_c_makes_check_points_and_control_points_again(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 3)
    session.editor.set_role([1], CHECK)
    session.select([1, 3])
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C)
    assert [one.role for one in session.list.points()] == [CHECK, CONTROL, CHECK]
    QTest.keyClick(table, Qt.Key.Key_C)
    assert [one.role for one in session.list.points()] == [CONTROL, CONTROL, CONTROL]


@pytest.mark.parametrize(
    "column, key, text, claimed",
    [
        (SAR_X, Qt.Key.Key_Space, " ", True),
        (SAR_X, Qt.Key.Key_Delete, "", True),
        (SAR_X, Qt.Key.Key_Down, "", True),
        (SAR_X, Qt.Key.Key_7, "7", True),
        (SAR_X, Qt.Key.Key_N, "n", False),
        (NOTE, Qt.Key.Key_N, "n", True),
        (ORIGIN, Qt.Key.Key_7, "7", False),
        (SAR_X, Qt.Key.Key_Return, "\r", False),
        (SAR_X, Qt.Key.Key_Escape, "\x1b", False),
    ],
)
def test_only_keys_that_mean_something_here_are_kept_from_the_window(
    session: LabelSession, table: TiePointTable, column: int, key: Qt.Key, text: str, claimed: bool
) -> None:
    mark(session, 2)
    go(table, 1, column)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE, text)
    event.ignore()
    QApplication.sendEvent(table, event)
    assert event.isAccepted() == claimed


def test_a_letter_of_the_window_does_not_begin_to_edit(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 1)
    for column in (SAR_X, ROLE):
        go(table, 1, column)
        QTest.keyClick(table, Qt.Key.Key_N)
    assert table.findChild(QLineEdit) is None
    assert table.findChild(QComboBox) is None


def test_points_are_copied_with_all_their_digits(session: LabelSession, table: TiePointTable) -> None:
    third = 500000.0 + 1.0 / 3.0
    session.editor.add((third, 5749000.0), (third, 5749000.0), note="a\tb\nc")
    mark(session, 2)
    session.select([1, 3])
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL_KEY)
    lines = QgsApplication.clipboard().text().splitlines()
    assert [line.split("\t")[ID] for line in lines] == ["#", "1", "3"]
    assert {len(line.split("\t")) for line in lines} == {columns.COUNT}
    assert float(lines[1].split("\t")[SAR_X]) == third
    assert lines[1].split("\t")[NOTE] == "a b c"


def test_double_click_and_z_show_a_point_in_the_views(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 3)
    asked: list[int] = []
    table.zoom_asked.connect(asked.append)
    place = table.visualRect(table.points.index(2, ORIGIN)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert asked == [3]
    session.select([2])
    QTest.keyClick(table, Qt.Key.Key_Z)
    assert asked == [3, 2]
    session.select([])
    QTest.keyClick(table, Qt.Key.Key_Z)
    assert asked == [3, 2]


def test_the_menu_does_what_it_says(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 3)
    menu = table.make_menu()
    usable = {action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()}
    assert usable == {"Select all"}
    session.select([2])
    shown = {action.text(): action.shortcut().toString() for action in menu.actions() if not action.isSeparator()}
    assert shown["Disable"] == "E"
    assert shown["Delete"] == "Del"
    table.role_action.trigger()
    table.toggle_action.trigger()
    assert session.list.get(2).role == CHECK
    assert not session.list.get(2).enabled
    assert table.toggle_action.text() == "Enable"
    assert table.role_action.text() == "Make control point"
    table.note_action.trigger()
    line = table.findChild(QLineEdit)
    QTest.keyClicks(line, "pier")
    enter(line)
    assert session.list.get(2).note == "pier"
    table.delete_action.trigger()
    assert ids(table) == [1, 3]


def test_columns_are_remembered(session: LabelSession, table: TiePointTable) -> None:
    mark(session, 3)
    hidden = next(action for action in table.columns_menu().actions() if action.text() == "Confidence")
    hidden.trigger()
    assert table.isColumnHidden(CONFIDENCE)
    table.setColumnWidth(NOTE, 333)
    table.horizontalHeader().setSortIndicator(ID, Qt.SortOrder.DescendingOrder)
    table.hide()
    again = TiePointTable(session)
    assert again.isColumnHidden(CONFIDENCE)
    assert not again.isColumnHidden(ORIGIN)
    assert ids(again) == [3, 2, 1]


def test_degrees_have_more_decimals() -> None:
    degrees = columns.Units(True, True, "°")
    shown = columns.text(SAR_X, point(0), None, degrees)
    assert len(shown.split(".")[1]) == 7
    assert columns.title(RESIDUAL_MAP, "°") == "Residual °"


def test_what_is_edited_survives_the_layers(
    session: LabelSession, table: TiePointTable, layers: tuple[QgsRasterLayer, QgsRasterLayer]
) -> None:
    mark(session, 2)
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers])
    assert session.sar_layer is None
    go(table, 1, NOTE)
    write(table, "still here")
    assert session.list.get(1).note == "still here"
