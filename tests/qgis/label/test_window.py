"""The workspace window by mouse and keys: two linked views, picking, moving, undo, and nothing left behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, QRectF, Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.s2m2_qgis.engine_client import Engines
from s2m2_sar.s2m2_qgis.label.sides import OPTICAL, SAR, SIDES, half
from s2m2_sar.s2m2_qgis.label.window import LabelWindow
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, HAND, PROPOSAL
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession

from ..conftest import GSD, TOP_LEFT
from .conftest import settle, shown


def at(column: float, row: float) -> QgsPointXY:
    """Map point of a corner coordinate of both rasters."""
    return QgsPointXY(TOP_LEFT[0] + GSD * column, TOP_LEFT[1] - GSD * row)


@pytest.fixture
def window(qgis_iface, engines: Engines, session: LabelSession, cfog: None) -> Iterator[LabelWindow]:
    with shown(qgis_iface, engines, session) as made:
        yield made


def spot(window: LabelWindow, side: str, place: QgsPointXY) -> QPoint:
    return window.space.views[side].to_px(place).toPoint()


def click(window: LabelWindow, side: str, place: QgsPointXY, button=Qt.MouseButton.LeftButton, keys=None) -> None:
    view, where = window.space.views[side].viewport(), spot(window, side, place)
    QTest.mouseMove(view, where)
    QTest.mouseClick(view, button, keys or Qt.KeyboardModifier.NoModifier, where)


def drag(window: LabelWindow, side: str, start: QgsPointXY, end: QgsPointXY, steps: int = 5) -> None:
    view = window.space.views[side].viewport()
    first, last = spot(window, side, start), spot(window, side, end)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    for step in range(1, steps + 1):
        move(view, first + (last - first) * step / steps)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)


def move(view, where: QPoint) -> None:
    """Move the mouse with its left button down, which QTest.mouseMove cannot."""
    from qgis.PyQt.QtCore import QEvent, QPointF
    from qgis.PyQt.QtGui import QMouseEvent
    from qgis.PyQt.QtWidgets import QApplication

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(where), QPointF(view.mapToGlobal(where)), left, left,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def key(window: LabelWindow, code, keys=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.space.views[window.space.active], code, keys)


def by_hand(window: LabelWindow, sar: QgsPointXY, optical: QgsPointXY) -> int:
    window.space.picking.set_assisted(False)
    click(window, SAR, sar)
    click(window, OPTICAL, optical)
    return window._session.selection[0]


def near(place: QgsPointXY, other: QgsPointXY, window: LabelWindow, side: str = SAR) -> bool:
    """Within a pixel of the screen."""
    return place.distance(other) <= 1.5 * window.space.views[side].mapUnitsPerPixel()


def test_two_clicks_make_a_point(window: LabelWindow, session: LabelSession) -> None:
    assert "Click a place" in window.hint.toolTip()
    id = by_hand(window, at(60, 50), at(62, 51))
    point = session.list.get(id)
    assert point is not None
    assert point.origin == HAND
    assert near(half(point, SAR), at(60, 50), window)
    assert near(half(point, OPTICAL), at(62, 51), window, OPTICAL)
    assert f"Point {id}" in window.hint.toolTip()


def test_a_second_click_in_the_same_view_corrects_the_first(window: LabelWindow, session: LabelSession) -> None:
    window.space.picking.set_assisted(False)
    click(window, OPTICAL, at(100, 90))
    assert "SAR view" in window.hint.toolTip()
    click(window, OPTICAL, at(120, 100))
    click(window, SAR, at(121, 99))
    (point,) = session.list.points()
    assert near(half(point, OPTICAL), at(120, 100), window, OPTICAL)
    assert near(half(point, SAR), at(121, 99), window)


def test_the_proposal_is_shown_and_taken_with_enter(window: LabelWindow, session: LabelSession) -> None:
    click(window, SAR, at(120, 90))
    assert "Looking for this place" in window.hint.toolTip()
    settle(lambda: window.space.picking.proposal is not None)
    assert window.space.panes[OPTICAL].heatmap.isVisible()
    assert not window.space.panes[SAR].heatmap.isVisible()
    assert window.hint.toolTip().startswith("Proposal, confidence")
    key(window, Qt.Key.Key_Return)
    (point,) = session.list.points()
    assert point.origin == PROPOSAL
    assert half(point, SAR).distance(half(point, OPTICAL)) < GSD
    assert not window.space.panes[OPTICAL].heatmap.isVisible()
    assert session.selection == (point.id,)


def test_escape_goes_one_step_back_at_a_time(window: LabelWindow, session: LabelSession) -> None:
    id = by_hand(window, at(60, 50), at(60, 50))
    window.space.picking.set_assisted(True)
    click(window, OPTICAL, at(120, 90))
    settle(lambda: window.space.picking.proposal is not None)
    assert window.space.panes[SAR].heatmap.isVisible()
    key(window, Qt.Key.Key_Escape)
    assert window.space.picking.proposal is None
    assert window.space.picking.side == OPTICAL
    assert [row["decision"] for row in session.store.decisions(session.pair.id)] == ["rejected"]
    key(window, Qt.Key.Key_Escape)
    assert window.space.picking.side == ""
    session.select((id,))
    key(window, Qt.Key.Key_Escape)
    assert session.selection == ()
    assert len(session.list) == 1


def test_where_next_goes_there_and_proposes(window: LabelWindow, session: LabelSession) -> None:
    QTest.keyClick(window.panel.table, Qt.Key.Key_N)
    settle(lambda: window.space.picking.proposal is not None or "⚠" in window.hint.toolTip())
    assert "Suggested: a textured place to begin with" in window.hint.toolTip()
    assert window.space.views[SAR].shows(window.space.picking.place)
    key(window, Qt.Key.Key_Enter)
    assert len(session.list) == 1


@pytest.mark.parametrize("side", SIDES)
def test_a_mark_can_be_dragged_in_either_view(window: LabelWindow, session: LabelSession, side: str) -> None:
    id = by_hand(window, at(60, 50), at(60, 50))
    window.space.views[side].show_close(at(60, 50))
    QTest.qWait(80)
    before = session.list.get(id)
    grabbed = spot(window, side, half(before, side))
    # Beside its middle: the mark must not jump to the mouse.
    start = window.space.views[side].to_map(grabbed.x() + 5, grabbed.y() - 4)
    drag(window, side, start, QgsPointXY(start.x() + 60, start.y() - 40))
    after = session.list.get(id)
    other = OPTICAL if side == SAR else SAR
    assert half(after, other) == half(before, other)
    moved = half(after, side)
    assert moved.x() - half(before, side).x() == pytest.approx(60, abs=5)
    assert moved.y() - half(before, side).y() == pytest.approx(-40, abs=5)
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.list.get(id).sar == before.sar
    assert session.list.get(id).optical == before.optical


def test_dragging_beside_the_marks_pans_both_views(window: LabelWindow, session: LabelSession) -> None:
    views = window.space.views
    views[SAR].show_place(at(120, 90), 4.0)
    QTest.qWait(80)
    drag(window, SAR, at(120, 90), at(100, 80))
    QTest.qWait(80)
    for side in SIDES:
        assert near(QgsPointXY(views[side].center()), at(140, 100), window)
    assert len(session.list) == 0
    assert window.space.picking.side == ""


def test_arrow_keys_nudge_by_pixels_of_the_layer(window: LabelWindow, session: LabelSession) -> None:
    id = by_hand(window, at(60, 50), at(60, 50))
    before = session.list.get(id)
    window.space.set_active(SAR)
    for _press in range(3):
        key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    moved = session.list.get(id)
    assert moved.sar == pytest.approx((before.sar[0] + 3 * GSD, before.sar[1] + 0.1 * GSD))
    assert moved.optical == before.optical
    key(window, Qt.Key.Key_Space)
    assert window.space.active == OPTICAL
    key(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    key(window, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    again = session.list.get(id)
    assert again.sar == moved.sar
    assert again.optical == pytest.approx((before.optical[0] - 10 * GSD, before.optical[1] - 0.1 * GSD))
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    # A burst of nudges is one step.
    assert session.list.get(id) == before or session.list.get(id).sar == before.sar


def test_the_picked_half_is_nudged_too(window: LabelWindow) -> None:
    window.space.picking.set_assisted(False)
    click(window, OPTICAL, at(80, 70))
    before = window.space.picking.place
    key(window, Qt.Key.Key_Left)
    assert window.space.picking.place.x() == pytest.approx(before.x() - GSD)
    assert window.space.picking.side == OPTICAL


def test_keys_change_what_is_selected(window: LabelWindow, session: LabelSession) -> None:
    id = by_hand(window, at(60, 50), at(60, 50))
    key(window, Qt.Key.Key_C)
    assert session.list.get(id).role == CHECK
    key(window, Qt.Key.Key_C)
    assert session.list.get(id).role == CONTROL
    key(window, Qt.Key.Key_E)
    assert not session.list.get(id).enabled
    key(window, Qt.Key.Key_Delete)
    assert len(session.list) == 0
    for _step in range(4):
        key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.list.get(id).enabled
    for _step in range(4):
        key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(session.list) == 0


def test_a_click_on_a_mark_selects_it_from_ten_pixels_away(window: LabelWindow, session: LabelSession) -> None:
    first = by_hand(window, at(60, 50), at(60, 50))
    second = by_hand(window, at(160, 120), at(160, 120))
    view = window.space.views[OPTICAL]
    there = view.to_px(at(60, 50))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(there.x()) + 7, int(there.y()) + 7))
    assert session.selection == (first,)
    assert [index.row() for index in window.panel.table.selectionModel().selectedRows()] == [0]
    click(window, SAR, at(160, 120), keys=Qt.KeyboardModifier.ControlModifier)
    assert session.selection == (first, second)
    table = window.panel.table
    row = table.visualRect(table.model().index(1, 3)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert session.selection == (second,)
    assert window.space.panes[SAR].marks.shown.selected == (second,)


def test_page_keys_walk_from_point_to_point(window: LabelWindow, session: LabelSession) -> None:
    places = (at(60, 50), at(160, 120))
    ids = [by_hand(window, place, place) for place in places]
    session.select(())
    window.space.views[SAR].setFocus()
    for id, place in zip([*ids, ids[0]], [*places, places[0]]):
        key(window, Qt.Key.Key_PageDown)
        assert session.selection == (id,)
        for side in SIDES:
            assert near(QgsPointXY(window.space.views[side].center()), place, window, side)


def test_the_mouse_is_shown_in_the_other_view(window: LabelWindow, session: LabelSession) -> None:
    by_hand(window, at(60, 50), at(64, 50))
    QTest.qWait(20)
    QTest.mouseMove(window.space.views[SAR].viewport(), spot(window, SAR, at(100, 80)))
    QTest.qWait(120)
    cross = window.space.panes[OPTICAL].crosshair
    assert cross.isVisible()
    # One point: the shift of 4 px.
    assert near(cross.map_place, at(104, 80), window)
    assert not window.space.panes[SAR].crosshair.isVisible()
    for side, place in ((SAR, at(100, 80)), (OPTICAL, at(104, 80))):
        assert window.space.panes[side].loupe.isVisible()
        assert near(window.space.panes[side].loupe.place, place, window)
    key(window, Qt.Key.Key_L)
    settle(lambda: not any(pane.loupe.isVisible() for pane in window.space.panes.values()))


def test_a_place_beside_the_layer_is_not_marked(window: LabelWindow, session: LabelSession) -> None:
    window.space.picking.set_assisted(False)
    for side in SIDES:
        view = window.space.views[side]
        view.show_place(at(0, 0), view.mapUnitsPerPixel())
    window.space.link.set_mode("off")
    click(window, SAR, at(-4, 10))
    assert "This place lies outside the layer" in window.hint.toolTip()
    assert not window.space.picking.side
    click(window, SAR, at(10, 10))
    assert "outside" not in window.hint.toolTip()
    click(window, OPTICAL, at(10, -4))
    assert "outside the layer" in window.hint.toolTip()
    assert not session.list.points()
    click(window, OPTICAL, at(10, 10))
    assert len(session.list) == 1


def test_a_point_that_is_moved_off_its_layer_is_told(window: LabelWindow, session: LabelSession) -> None:
    id = by_hand(window, at(60, 50), at(60, 50))
    window.space.show_point(id)
    session.editor.move(id, sar=(at(0.5, 50).x(), at(0.5, 50).y()))
    window.space.set_active(SAR)
    key(window, Qt.Key.Key_Left)
    assert f"Point {id} now lies outside the layer" in window.hint.toolTip()
    key(window, Qt.Key.Key_Right)
    assert "outside" not in window.hint.toolTip()


def test_nothing_is_marked_or_moved_in_a_view_without_a_layer(window: LabelWindow, session: LabelSession) -> None:
    id = by_hand(window, at(60, 50), at(62, 51))
    before = session.list.points()
    click(window, SAR, at(100, 80))
    QgsProject.instance().removeMapLayer(session.optical_layer.id())
    click(window, OPTICAL, at(100, 80))
    assert "is not in the project" in window.hint.toolTip()
    key(window, Qt.Key.Key_Escape)
    session.select((id,))
    window.space.set_active(OPTICAL)
    key(window, Qt.Key.Key_Right)
    assert "is not in the project" in window.hint.toolTip()
    drag(window, OPTICAL, at(62, 51), at(80, 70))
    assert session.list.points() == before


def test_the_loupe_hides_neither_the_place_nor_what_is_said_of_it(window: LabelWindow, session: LabelSession) -> None:
    pane = window.space.panes[OPTICAL]
    view = pane.view
    click(window, SAR, at(120, 90))
    settle(lambda: window.space.picking.proposal is not None)
    window.space.link.set_mode("off")
    size = view.viewport().rect()
    settle(pane.loupe.isVisible)
    for x, y in ((0.9, 0.85), (0.6, 0.8), (0.1, 0.85), (0.9, 0.1), (0.5, 0.5)):
        there, scale = view.to_px(QgsPointXY(*window.space.picking.proposal.optical)), view.mapUnitsPerPixel()
        middle = view.center()
        dx, dy = there.x() - x * size.width(), there.y() - y * size.height()
        view.show_place(QgsPointXY(middle.x() + dx * scale, middle.y() - dy * scale), scale)
        settle(lambda: not QRectF(pane.loupe.geometry()).intersects(pane.heatmap.said()))
        assert not QRectF(pane.loupe.geometry()).contains(pane.heatmap.place())
        assert pane.loupe.isVisible()


def test_the_right_button_offers_what_the_table_does(window: LabelWindow, session: LabelSession) -> None:
    from qgis.PyQt.QtWidgets import QApplication

    id = by_hand(window, at(60, 50), at(60, 50))
    session.select(())
    click(window, SAR, at(60, 50), Qt.MouseButton.RightButton)
    assert session.selection == (id,)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert "Make check point" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_projects_layers_keep_their_look(
    window: LabelWindow, layers: tuple[QgsRasterLayer, QgsRasterLayer]
) -> None:
    before = [layer.renderer().usesBands() for layer in layers]
    header = window.space.panes[OPTICAL].header
    header.bands[0].setBand(3)
    header.bands[0].activated.emit(0)
    header.brightness.setValue(80)
    QTest.qWait(120)
    shown = window.space.views[OPTICAL].layer
    assert shown.renderer().usesBands() == [3, 2, 3]
    assert shown.brightnessFilter().brightness() == 80
    assert [layer.renderer().usesBands() for layer in layers] == before
    assert layers[1].brightnessFilter().brightness() == 0
    assert shown is not layers[1]


def test_a_layer_that_leaves_and_comes_back(
    window: LabelWindow, session: LabelSession, project, pair: tuple[Path, Path]
) -> None:
    id = by_hand(window, at(60, 50), at(60, 50))
    project.removeMapLayer(session.sar_layer.id())
    assert window.space.views[SAR].layer is None
    assert session.list.get(id) is not None
    click(window, OPTICAL, at(120, 90))
    window.space.cancel()
    project.addMapLayer(QgsRasterLayer(str(pair[0]), "sar"))
    assert window.space.views[SAR].layer is not None


def _state(window: LabelWindow) -> dict[str, Any]:
    """The window's state but for the last digits of scales, which a canvas computes from its extent."""
    state = window.state()
    for view in state["views"].values():
        view["scale"] = round(view["scale"], 9)
    return state


def test_the_state_comes_back(window: LabelWindow, session: LabelSession) -> None:
    space = window.space
    window.toolbar.loupe.trigger()
    space.set_exaggeration(50)
    space.link.set_mode("centre")
    space.views[SAR].show_place(at(100, 80), 3.0)
    space.panes[SAR].header.show_look(space.panes[SAR].header.look.__class__((1,), "full", 20, 0, 1.0), tell=True)
    window_state = window.state()
    state = _state(window)
    window.toolbar.loupe.trigger()
    space.set_exaggeration(0)
    space.link.set_mode("scale")
    space.views[SAR].show_whole()
    space.panes[SAR].header.reset.click()
    window.restore(window_state)
    QTest.qWait(30)
    assert _state(window) == state
    window.restore({"link": 7, "arrows": "x", "views": {"sar": {"look": 3}}, "active": None})
    assert _state(window) == state
