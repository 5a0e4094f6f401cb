"""Tie points out of files and into files, by the buttons under the table."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from s2m2_sar.s2m2_qgis.label.io_menu import IoMenu
from s2m2_sar.s2m2_qgis.tiepoints.exchange.formats import FORMATS
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, IMPORTED
from s2m2_sar.s2m2_qgis.tiepoints.session import LabelSession
from s2m2_sar.s2m2_qgis.tiepoints.store import LabelStore
from s2m2_sar.s2m2_qgis.tiepoints.whereabouts import layer_ref

from .conftest import settle
from .marked import mark, point

KINDS = {kind.key: kind for kind in FORMATS}


class Io:
    """The menu, and what it said."""

    def __init__(self, session: LabelSession, window: QWidget) -> None:
        self.menu = IoMenu(session, window)
        self.said: list[tuple[str, Any]] = []
        self._heard = 0
        self.menu.news.connect(lambda text, level: self.said.append((text, level)))

    def wait(self) -> tuple[str, Any]:
        """The news that a file brought."""
        settle(lambda: len(self.said) > self._heard)
        self._heard = len(self.said)
        return self.said[-1]


@pytest.fixture
def io(session: LabelSession, clean_settings: None) -> Iterator[Io]:
    """The menu of an empty pair."""
    window = QWidget()
    yield Io(session, window)
    window.close()


@pytest.mark.parametrize("key", ["points", "points_pixel", "csv"])
def test_points_come_back_as_they_went(session: LabelSession, io: Io, tmp_path: Path, key: str) -> None:
    mark(session, 5)
    before = [(one.sar, one.optical) for one in session.list.points()]
    path = str(tmp_path / f"out{KINDS[key].suffix}")
    io.menu.export_file(KINDS[key], path)
    assert path in io.wait()[0]
    session.editor.remove(range(1, 6))
    io.menu.import_file(path)
    text, level = io.wait()
    assert text.startswith("5 points were imported")
    assert level == Qgis.MessageLevel.Success
    after = [(one.sar, one.optical) for one in session.list.points()]
    if key == "points_pixel":
        assert [pytest.approx(sar) for sar, _optical in before] == [sar for sar, _optical in after]
    else:
        assert after == before


def test_an_import_is_one_step(session: LabelSession, io: Io, tmp_path: Path) -> None:
    mark(session, 4)
    path = str(tmp_path / "out.points")
    io.menu.export_file(KINDS["points"], path)
    io.wait()
    session.editor.remove(range(1, 5))
    io.menu.import_file(path)
    io.wait()
    assert {one.origin for one in session.list.points()} == {IMPORTED}
    session.editor.undo_stack.undo()
    assert len(session.list) == 0


def test_what_is_there_is_not_imported_again(session: LabelSession, io: Io, tmp_path: Path) -> None:
    mark(session, 3)
    path = str(tmp_path / "out.csv")
    io.menu.export_file(KINDS["csv"], path)
    io.wait()
    io.menu.import_file(path)
    text, level = io.wait()
    assert text.startswith("0 points were imported")
    assert "3 of 3 points were there already" in text
    assert level == Qgis.MessageLevel.Warning
    assert len(session.list) == 3


def test_a_bad_file_is_one_sentence_and_changes_nothing(session: LabelSession, io: Io, tmp_path: Path) -> None:
    mark(session, 2)
    bad = tmp_path / "bad.points"
    bad.write_text("mapX,mapY,sourceX,sourceY,enable,dX,dY,residual\n1,2,three,4,1,0,0,0\n", encoding="utf-8")
    io.menu.import_file(str(bad))
    text, level = io.wait()
    assert "“three” where a number is needed" in text
    assert level == Qgis.MessageLevel.Warning
    assert len(session.list) == 2
    assert io.menu.import_button.isEnabled()


def test_what_a_format_cannot_say_is_told(session: LabelSession, io: Io, tmp_path: Path) -> None:
    mark(session, 5)
    session.editor.set_role([2], CHECK)
    path = tmp_path / "out.points"
    io.menu.export_file(KINDS["points"], str(path))
    text, level = io.wait()
    assert "knows no check points" in text
    assert level == Qgis.MessageLevel.Warning
    assert path.exists()


def test_a_raster_is_written_and_told_of(session: LabelSession, io: Io, tmp_path: Path) -> None:
    mark(session, 5)
    written: list[tuple[str, str]] = []
    io.menu.written.connect(lambda path, key: written.append((path, key)))
    path = str(tmp_path / "out.vrt")
    io.menu.export_file(KINDS["vrt"], path)
    io.wait()
    assert written == [(path, "vrt")]
    assert QgsRasterLayer(path, "out").isValid()


def test_points_for_another_pair_are_not_added(
    session: LabelSession, io: Io, tmp_path: Path, layers: tuple[QgsRasterLayer, QgsRasterLayer]
) -> None:
    mark(session, 3)
    path = str(tmp_path / "out.points")
    io.menu.export_file(KINDS["points"], path)
    io.wait()
    io.menu.import_file(path)
    other = LabelStore.create(str(tmp_path / "other.gpkg"))
    assert session.open(other, other.add_pair(*map(layer_ref, layers)), *layers)
    assert "another pair" in io.wait()[0]
    assert len(session.list) == 0


def test_buttons_say_why_they_are_off(session: LabelSession, io: Io) -> None:
    assert io.menu.import_button.isEnabled()
    assert not io.menu.export_button.isEnabled()
    assert io.menu.export_button.toolTip() == "There are no tie points yet"
    session.editor.add_many([point(0)], "mark")
    assert io.menu.export_button.isEnabled()
    session.close()
    assert not io.menu.import_button.isEnabled()
    assert io.menu.import_button.toolTip() == "No layer pair is being labelled"


def test_the_menu_asks_for_a_file_where_the_last_one_was(
    session: LabelSession, io: Io, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(session, 3)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    asked: list[str] = []
    questions: list[str] = []

    def question(_window: QWidget, _title: str, text: str, *_buttons: Any) -> Any:
        questions.append(text)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", question)

    def save(_window: QWidget, _title: str, start: str, _filter: str) -> tuple[str, str]:
        asked.append(start)
        return str(folder / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    actions = {action.text(): action for action in io.menu.menu.actions()}
    actions["Table (CSV)…"].trigger()
    io.wait()
    assert (folder / "mine.csv").exists()
    actions["Georeferencer points…"].trigger()
    io.wait()
    assert asked == [str(tmp_path / "sar tie points.csv"), str(folder / "sar tie points.points")]
    assert not questions
    actions["Table (CSV)…"].trigger()
    assert len(questions) == 1
    assert str(folder / "mine.csv") in questions[0]

    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda _window, _title, start, kinds: (asked.append(start + kinds) or "", "")
    )
    io.menu.import_button.click()
    assert asked[-1].startswith(str(folder) + "Tie points (")
    assert QgsProject.instance().mapLayers()
