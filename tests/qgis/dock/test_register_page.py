"""The *Register* page: when it asks, what it says, and what becomes of a run."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import BAD_INPUT, WORKER, JobError, RegisterSpec
from s2m2_sar.s2m2_qgis.settings import RegisterSettings, load_machine, load_register, save_register

from ..waiting import wait


def register_answer(pair, writer, **choices):
    """What a scripted engine does for ``register``: it leaves a bundle where it was told to."""

    def answer(spec: RegisterSpec) -> dict:
        writer(Path(spec.out), pair, **choices)
        return {}

    return answer


def failing(error: JobError):
    def answer(spec):
        raise error

    return answer


def names() -> list[str]:
    return sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())


# --- when the engine is asked ---------------------------------------------------------------------------------------


def test_nothing_is_asked_before_the_dock_is_visible(dock, layers, engines) -> None:
    dock.register.form.sar.set_layer(layers[0])
    dock.register.form.optical.set_layer(layers[1])
    QTest.qWait(700)
    assert engines.asked == []


def test_nothing_is_asked_before_both_layers_are_chosen(dock, engines) -> None:
    dock.show()
    QTest.qWait(700)
    assert engines.asked == []
    assert dock.register.summary.text() == "Choose a SAR layer."
    assert not dock.register.run_row.button.isEnabled()
    assert dock.register.run_row.button.toolTip() == "Choose a SAR layer."


def test_layers_are_guessed_and_the_plan_is_told(page, layers, engines) -> None:
    assert page.form.layers() == layers
    assert page.summary.text() == "10 m grid · 6 templates of 64 px · about 9 s"
    assert page.run_row.button.isEnabled()
    assert engines.jobs.threads[0] != threading.get_ident()


def test_what_the_plan_warns_of_is_told(page, engines) -> None:
    engines.jobs.answers["plan"] = lambda spec: {
        "templates": 2,
        "template_px": 64,
        "warnings": ["The CRS < was assigned."],
    }
    page.form.radius.setValue(500)
    wait(lambda: "The CRS &lt; was assigned." in page.summary.text())


def test_many_changes_are_one_question(page, engines) -> None:
    before = len(engines.asked)
    for radius in (200, 300, 400):
        page.form.radius.setValue(radius)
    wait(lambda: len(engines.asked) > before)
    QTest.qWait(600)
    assert len(engines.asked) == before + 1
    assert engines.jobs.asked[-1][1].register.max_shift_m == 400.0


def test_the_interactive_engine_is_asked_while_a_job_has_the_other(page, engines) -> None:
    engines.jobs.state = "busy"
    page.form.radius.setValue(250)
    wait(lambda: engines.interactive.asked)


def test_a_late_answer_to_an_old_question_is_dropped(page, engines) -> None:
    engines.jobs.hold.clear()
    page.form.radius.setValue(111)
    wait(lambda: engines.jobs.asked[-1][1].register.max_shift_m == 111.0)
    engines.jobs.answers["plan"] = lambda spec: {"templates": int(spec.register.max_shift_m), "template_px": 64}
    page.form.radius.setValue(222)
    wait(lambda: engines.jobs.asked[-1][1].register.max_shift_m == 222.0)
    engines.jobs.hold.set()
    wait(lambda: "222 templates" in page.summary.text())


# --- why it cannot run ----------------------------------------------------------------------------------------------


def test_the_engines_reason_is_told(page, engines) -> None:
    sentence = "No overlap: the SAR layer lies 12 km west of the optical layer. Check their CRS."
    engines.jobs.answers["plan"] = failing(JobError(sentence, BAD_INPUT))
    page.form.radius.setValue(500)
    wait(lambda: page.summary.text() == sentence)
    assert not page.run_row.button.isEnabled()
    assert page.run_row.button.toolTip() == sentence


def test_a_plan_that_is_a_refusal(page, engines) -> None:
    engines.jobs.answers["plan"] = lambda spec: {"ok": False, "reason": "The layer “sar” has no CRS; assign one to it."}
    page.form.radius.setValue(500)
    wait(lambda: page.summary.text() == "The layer “sar” has no CRS; assign one to it.")
    assert not page.run_row.button.isEnabled()


def test_without_an_engine_one_can_try_again(page, engines) -> None:
    engines.jobs.answers["plan"] = failing(JobError("No engine: no Python with PyTorch was found.", WORKER))
    page.form.radius.setValue(500)
    wait(lambda: "Try again" in page.summary.text())
    engines.jobs.answers["plan"] = lambda spec: {"templates": 3, "template_px": 64}
    page.summary.retry.emit()
    wait(lambda: "3 templates" in page.summary.text())


def test_the_same_layer_twice(page, layers) -> None:
    page.form.optical.set_layer(layers[0])
    wait(lambda: "are the same" in page.summary.text())


def test_polygons_that_are_not_there(page) -> None:
    page.form.area.mode.setCurrentIndex(page.form.area.mode.findData("polygons"))
    wait(lambda: "no polygon layer" in page.summary.text())
    assert not page.form.area.polygons.isEnabled()
    assert "no polygon layer" in page.form.area.polygons.toolTip()


def test_an_assigned_crs_asks_anew(page, layers, engines) -> None:
    before = len(engines.asked)
    crs = layers[1].crs()
    crs.createFromString("EPSG:3395")
    layers[0].setCrs(crs)
    wait(lambda: len(engines.asked) > before)
    assert engines.jobs.asked[-1][1].register.sar.crs == "EPSG:3395"


# --- a run ----------------------------------------------------------------------------------------------------------


def test_a_run_ends_in_a_card_and_a_group(page, engines, pair, layers, bundle_writer, tmp_path: Path) -> None:
    engines.jobs.answers["register"] = register_answer(pair, bundle_writer)
    QTest.mouseClick(page.run_row.button, Qt.MouseButton.LeftButton)
    wait(lambda: page.session.bundle is not None)
    spec = engines.jobs.asked[-1][1]
    assert Path(spec.out).parent == tmp_path / "out"
    assert (spec.sar.uri, spec.optical.uri) == (str(pair[0]), str(pair[1]))
    assert (spec.sar.bands, spec.optical.bands) == ((1,), (1, 2, 3))
    assert page.card.headline.text() == "120 m west, 75 m north"
    assert "5 of 6 templates agree" in page.card.details.text()
    assert page.card.accept_button.isVisible()
    assert QgsProject.instance().layerTreeRoot().children()[0].name() == "sar – registration"
    QTest.mouseClick(page.card.accept_button, Qt.MouseButton.LeftButton)
    assert "sar (shifted)" in names()
    assert page.card.accept_button.text() == "Undo"
    QTest.mouseClick(page.card.accept_button, Qt.MouseButton.LeftButton)
    assert "sar (shifted)" not in names()
    QTest.mouseClick(page.card.discard_button, Qt.MouseButton.LeftButton)
    assert names() == ["optical", "sar"]
    assert "No result yet" in page.card.details.text()


def test_progress_and_cancel(page, engines) -> None:
    engines.jobs.hold.clear()
    page.run_row.button.click()
    wait(lambda: page.run_row.bar.value() == 500)
    assert page.run_row.busy
    assert "Matching · 4 s left" in page.run_row._text.text()
    assert not page.form.isEnabled()
    assert QgsApplication.taskManager().countActiveTasks() == 1
    QTest.mouseClick(page.run_row.stop, Qt.MouseButton.LeftButton)
    wait(lambda: not page.run_row.busy)
    assert page.form.isEnabled()
    engines.jobs.hold.set()
    assert page.session.bundle is None


def test_a_failure_is_one_sentence_in_the_card(page, engines) -> None:
    sentence = "The disk is full; free some space or choose another output folder."
    engines.jobs.answers["register"] = failing(JobError(sentence, "disk", "Traceback …"))
    page.run_row.button.click()
    wait(lambda: page.card.headline.text() == "Not registered")
    assert page.card.details.text() == sentence
    assert page.card.diagnostics_button.isVisible()
    assert not page.card.accept_button.isVisible()


def test_a_layer_removed_while_running(page, engines, layers) -> None:
    engines.jobs.hold.clear()
    page.run_row.button.click()
    wait(lambda: page.run_row.busy)
    QgsProject.instance().removeMapLayer(layers[1].id())
    wait(lambda: not page.run_row.busy)
    engines.jobs.hold.set()
    assert "“optical” was removed while its registration ran" in page.card.details.text()
    assert page.form.layers() == (layers[0], None)
    assert page.summary.text() == "Choose an optical layer."


def test_a_refusal_says_what_to_try(page, engines, pair, bundle_writer) -> None:
    answer = register_answer(pair, bundle_writer, accepted=False, reason="The templates disagree.", max_shift_m=1000.0)
    engines.jobs.answers["register"] = answer
    page.run_row.button.click()
    wait(lambda: page.session.bundle is not None)
    assert page.card.headline.text() == "No shift that can be trusted"
    assert "The templates disagree." in page.card.details.text()
    assert not page.card.thumbnail.pixmap().isNull()
    assert not page.card.accept_button.isVisible()
    assert "Search 2000 m" in page.card.next.text()
    page.card.next.linkActivated.emit("radius:2000")
    assert page.form.radius.value() == 2000
    page.card.next.linkActivated.emit("matcher:cfog")
    assert page.form.matching.matcher.currentData() == "cfog"


def test_results_are_not_offered_as_input(page, engines, pair, bundle_writer) -> None:
    engines.jobs.answers["register"] = register_answer(pair, bundle_writer)
    page.run_row.button.click()
    wait(lambda: page.session.bundle is not None)
    offered = [page.form.sar.layers.itemText(row) for row in range(page.form.sar.layers.count())]
    assert [text for text in offered if text] == ["optical", "sar"]


def test_a_bundle_opens_without_an_engine(dock, make_bundle, engines) -> None:
    dock.show()
    assert dock.register.session.open(str(make_bundle()))
    assert dock.register.card.headline.text() == "120 m west, 75 m north"
    dock.register.card.accept_button.click()
    assert "sar (shifted)" in names()
    assert engines.asked == []


def test_a_bundle_that_is_none_says_so(dock, tmp_path: Path) -> None:
    assert not dock.register.session.open(str(tmp_path))
    assert "There is no result" in dock.register.card.details.text()


# --- what is kept ---------------------------------------------------------------------------------------------------


def test_the_form_travels_with_the_project(page, layers: tuple[QgsRasterLayer, QgsRasterLayer], tmp_path: Path) -> None:
    page.form.moves_optical.setChecked(True)
    page.form.radius.setValue(640)
    page.form.sar.set_scaling("db")
    page.form.optical.set_bands((3, 2, 1))
    page.form.start.set_start((1.0, 2.0, 3.0, 4.0))
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "work.qgs"))
    project.clear()
    assert page.form.layers() == (None, None)
    assert page.form.radius.value() == 1000
    assert project.read(str(tmp_path / "work.qgs"))
    state = page.form.register_settings()
    assert load_register(project) == state
    assert page.form.sar.layer().name() == "sar"
    assert (state.moves, state.max_shift_m, state.scaling, state.optical_bands) == ("optical", 640.0, "db", (3, 2, 1))
    assert state.start == (1.0, 2.0, 3.0, 4.0)


def test_an_accepted_result_is_shown_again_with_its_project(page, make_bundle, layers, tmp_path: Path) -> None:
    page.session.open(str(make_bundle()), layers[0].id())
    page.session.accept()
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "work.qgs"))
    project.clear()
    assert "No result yet" in page.card.details.text()
    assert project.read(str(tmp_path / "work.qgs"))
    assert page.card.headline.text() == "120 m west, 75 m north"
    assert page.card.accept_button.text() == "Undo"


def test_settings_of_another_project_are_forgotten(page) -> None:
    project = QgsProject.instance()
    page.form.radius.setValue(640)
    save_register(project, RegisterSettings(max_shift_m=640.0))
    project.clear()
    assert page.form.register_settings() == RegisterSettings()


def test_matcher_and_output_are_the_users(page, engines, tmp_path: Path) -> None:
    page.form.matching.matcher.setCurrentIndex(1)
    page.form.output.format.setCurrentIndex(1)
    engines.jobs.answers["register"] = failing(JobError("x"))
    page.run_row.button.click()
    wait(lambda: not page.run_row.busy)
    stored = load_machine()
    assert (stored.matcher, stored.output_format, stored.output_folder) == ("cfog", "copy", str(tmp_path / "out"))


# --- how it looks ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [320, 420])
def test_nothing_is_cut_off(page, dock, width: int, make_bundle, layers) -> None:
    dock.resize(width, 800)
    page.form.matching.setCollapsed(False)
    page.form.output.setCollapsed(False)
    page.session.open(str(make_bundle(accepted=False, warnings=("A long warning about heights in hills. " * 3,))))
    QTest.qWait(50)
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
    assert page.horizontalScrollBar().maximum() == 0
    for child in page.widget().findChildren(type(page.run_row.button)):
        if child.isVisible():
            assert child.width() >= child.minimumSizeHint().width()
    dock.show_engine_page()
    QTest.qWait(50)
    assert dock.engine_page.minimumSizeHint().width() <= dock.stack.width()


def test_disabled_controls_say_why(dock) -> None:
    dock.show()
    form = dock.register.form
    for widget in (
        form.sar.band,
        *form.optical.colours,
        form.start.pick,
        form.area.exclude,
        dock.register.run_row.button,
    ):
        assert not widget.isEnabled()
        assert len(widget.toolTip()) > 10
    form.matching.matcher.setCurrentIndex(1)
    assert not form.matching.model.isEnabled()
    assert "CFOG needs no model" in form.matching.model.toolTip()
