"""The bar under the table: transforms with what they need, errors called what they are, outliers."""

from __future__ import annotations

import re
from typing import Iterator

import pytest
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QLabel, QWidget

from s2m2_sar.s2m2_qgis.label.flow_layout import FlowLayout
from s2m2_sar.s2m2_qgis.label.transform_bar import TransformBar, in_pixels, on_the_map
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.transforms import METHODS, TPS

from .conftest import settle
from .marked import mark, point


@pytest.fixture
def bar(session: LabelSession) -> Iterator[TransformBar]:
    """The bar of an empty pair, shown."""
    made = TransformBar(session)
    made.resize(1100, 60)
    made.show()
    yield made
    made.close()


def assessed(session: LabelSession) -> None:
    heard: list[int] = []
    session.assessed.connect(lambda: heard.append(1))
    settle(lambda: heard)


def words(label: QLabel) -> str:
    """What a label shows, without its marks."""
    return re.sub("<[^>]*>", "", label.text())


def choose(bar: TransformBar, key: str) -> None:
    """Choose a transform as the mouse does."""
    row = bar.method.findData(key)
    bar.method.setCurrentIndex(row)
    bar.method.activated.emit(row)


def test_every_transform_says_how_many_points_it_needs(bar: TransformBar) -> None:
    shown = [bar.method.itemText(row) for row in range(bar.method.count())]
    assert len(shown) == 7
    for text, method in zip(shown, METHODS):
        assert text == f"{method.label()} (needs {method.minimum})"


def test_too_few_points_are_said_in_place_of_figures(session: LabelSession, bar: TransformBar) -> None:
    mark(session, 2)
    assessed(session)
    assert bar.trouble.isVisible()
    assert "mark or enable 1 more" in words(bar.trouble)
    assert not bar.rmse.isVisible()
    choose(bar, "helmert")
    assessed(session)
    assert not bar.trouble.isVisible()
    assert bar.rmse.isVisible()


def test_each_figure_is_called_what_it_is(session: LabelSession, bar: TransformBar) -> None:
    mark(session)
    session.editor.set_role([2, 5], CHECK)
    assessed(session)
    known = session.assessment
    assert known is not None
    for label, name, px, on_map in (
        (bar.rmse, "RMSE", known.rmse_px, known.rmse),
        (bar.adjusted, "RMSE adjusted", known.rmse_adjusted_px, known.rmse_adjusted),
        (bar.leave_one_out, "Leave-one-out", known.leave_one_out_px, known.leave_one_out),
        (bar.check, "Check (2)", known.check_px, known.check),
    ):
        assert words(label) == f"{name} {px:.2f} px ({on_map:.2f} m)"
        assert label.isVisible()
        assert label.toolTip()
    assert "6 fitted points" in bar.rmse.toolTip()


def test_figures_that_do_not_exist_say_why(session: LabelSession, bar: TransformBar) -> None:
    session.editor.add_many([point(number) for number in (0, 1, 4)], "mark")
    assessed(session)
    assert words(bar.adjusted) == "RMSE adjusted –"
    assert "No fitted point is to spare" in bar.adjusted.toolTip()
    assert words(bar.leave_one_out) == "Leave-one-out –"
    assert words(bar.check) == "Check –"
    assert "no enabled check point" in bar.check.toolTip()
    assert words(bar.outliers) == "Outliers –"
    assert "fewer than 5" in bar.outliers.toolTip()


def test_a_spline_owns_up_that_its_rmse_says_nothing(session: LabelSession, bar: TransformBar) -> None:
    mark(session)
    choose(bar, TPS)
    assessed(session)
    assert session.method == TPS
    assert words(bar.rmse).startswith("RMSE 0.00 px")
    assert "says nothing" in bar.rmse.toolTip()


def test_outliers_are_named_and_a_click_selects_them(session: LabelSession, bar: TransformBar) -> None:
    mark(session)
    assessed(session)
    assert words(bar.outliers) == "No outliers"
    session.editor.add_many([point(8, (9.0, -7.0))], "wrong")
    assessed(session)
    assert words(bar.outliers) == "⚠ Outliers: #9"
    bar.outliers.linkActivated.emit("9")
    assert session.selection == (9,)
    assert len(session.list) == 9


def test_the_chooser_follows_the_session(session: LabelSession, bar: TransformBar) -> None:
    session.set_method("projective")
    assert bar.method.currentData() == "projective"
    session.close()
    assert not bar.method.isEnabled()
    assert not bar.trouble.isVisible()
    assert not bar.rmse.isVisible()


def test_lengths_have_the_decimals_that_they_deserve() -> None:
    assert [in_pixels(value) for value in (0.614, 12.34, 345.6)] == ["0.61 px", "12.3 px", "346 px"]
    assert on_the_map(6.144, "m") == "6.14 m"
    assert on_the_map(0.0000553, "°") == "0.0000553°"


def test_what_does_not_fit_goes_on_in_the_next_line(qgis_new_project: None) -> None:
    holder = QWidget()
    row = FlowLayout(holder, gap=10)
    row.setContentsMargins(0, 0, 0, 0)
    blocks = []
    for _number in range(4):
        block = QWidget()
        block.setFixedSize(QSize(100, 20))
        row.addWidget(block)
        blocks.append(block)
    holder.show()
    holder.resize(500, 100)
    assert {block.y() for block in blocks} == {0}
    assert blocks[-1].geometry().right() == 499
    holder.resize(320, 100)
    assert [block.x() for block in blocks] == [0, 110, 220, 220]
    assert blocks[3].y() > blocks[2].geometry().bottom()
    assert row.heightForWidth(430) < row.heightForWidth(320) < row.heightForWidth(100)
    blocks[1].hide()
    row.activate()
    assert blocks[2].x() == 110
    holder.close()
