"""The *Register* page in the mode for whole scenes: what it asks, what it says, and what becomes of a result."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

from s2m2_sar.engine.protocol import FIELD_MODELS, FieldSpec, RegisterSpec
from s2m2_sar.s2m2_qgis import words
from s2m2_sar.s2m2_qgis.settings import load_machine, load_register

from ..field_results import write_field_result
from ..waiting import wait

PLAN = {"ok": True, "gsd_m": 10.0, "points": 640, "template_px": 96, "spacing_m": 682.0, "seconds": 170.0}
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene_page(page, engines):
    """The page with both layers, asked for a whole scene, its summary there."""
    engines.jobs.answers["plan_field"] = lambda spec: dict(PLAN)
    page.form.whole_scene.setChecked(True)
    wait(lambda: "apart" in page.summary.text())
    return page


def answer(pair, **choices):
    def leave(spec: FieldSpec) -> dict:
        write_field_result(Path(spec.register.out), pair, **choices)
        return {}

    return leave


def names() -> list[str]:
    return sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())


def test_the_summary_is_the_fields_plan(scene_page, engines) -> None:
    assert scene_page.summary.text() == "10 m grid · 640 templates of 96 px, 682 m apart · about 2 min 50 s"
    op, spec = engines.jobs.asked[-1]
    assert op == "plan_field"
    assert spec == FieldSpec(spec.register)
    assert Path(spec.register.out).name == "sar whole scene"
    assert scene_page.run_row.button.text() == "Register whole scene"
    scene_page.form.one_shift.setChecked(True)
    wait(lambda: engines.jobs.asked[-1][0] == "plan")
    assert scene_page.run_row.button.text() == "Register"


def test_only_what_the_mode_needs_is_shown(page, engines) -> None:
    engines.jobs.answers["plan_field"] = lambda spec: dict(PLAN)
    form = page.form
    form.output.setCollapsed(False)
    form.matching.setCollapsed(False)
    ours = (form.output.form, form.output.resampling, form.output.align, form.output.along)
    theirs = (form.output.format, form.matching.templates)
    assert not form.field.isVisible()
    assert all(field.isVisible() for field in theirs)
    assert not any(field.isVisible() for field in ours)
    form.whole_scene.setChecked(True)
    assert form.field.isVisible()
    assert all(field.isVisible() for field in ours)
    assert not any(field.isVisible() for field in theirs)
    form.output.form.setCurrentIndex(form.output.form.findData("none"))
    assert not any(field.isVisible() for field in ours[1:])
    # Folding and unfolding brings nothing back.
    form.output.setCollapsed(True)
    form.output.setCollapsed(False)
    assert [field.isVisible() for field in ours] == [True, False, False, False]
    assert not form.output.format.isVisible()


def test_every_choice_reaches_the_engine(scene_page, engines, pair, tmp_path: Path) -> None:
    form = scene_page.form
    (tmp_path / "mask.tif").write_bytes(pair[0].read_bytes())
    mask = QgsRasterLayer(str(tmp_path / "mask.tif"), "mask")
    QgsProject.instance().addMapLayer(mask)
    form.output.along.choose([mask.id()])
    form.field.points.setValue(300)
    form.field.spacing.setValue(500)
    form.field.within.setValue(160)
    for row, model in enumerate(FIELD_MODELS):
        if model in ("tps", "smooth"):
            form.field.models.toggleItemCheckState(row)
    form.output.form.setCurrentIndex(form.output.form.findData("warp"))
    form.output.resampling.setCurrentIndex(form.output.resampling.findData("cubic"))
    form.output.align.setCurrentIndex(1)
    form.moves_optical.setChecked(True)
    wait(lambda: engines.jobs.asked[-1][1].register.moves == "optical")
    spec = engines.jobs.asked[-1][1]
    assert (spec.max_points, spec.spacing_m, spec.search_m, spec.models) == (300, 500.0, 160.0, FIELD_MODELS[:5])
    output = spec.output
    assert (output.form, output.resampling, output.align, output.vectors) == ("warp", "cubic", 1, ())
    assert [layer.uri for layer in output.rasters] == [str(tmp_path / "mask.tif")]
    assert form.field.title() == "Templates: 300, 5 models"
    assert form.output.title() == "Output: 1 more layers"


def test_what_is_matched_is_no_sibling(scene_page, layers) -> None:
    along = scene_page.form.output.along
    assert along.count() == 0
    assert not along.isEnabled()
    assert "no other layer" in along.toolTip()
    scene_page.form.optical.layers.setLayer(None)
    assert scene_page.form.optical.layer() is None
    assert [along.itemText(row) for row in range(along.count())] == ["optical"]


def test_a_run_ends_in_a_card_and_a_group(scene_page, engines, pair) -> None:
    engines.jobs.answers["field"] = answer(pair)
    QTest.mouseClick(scene_page.run_row.button, LEFT)
    wait(lambda: scene_page.session.bundle is not None)
    card = scene_page.card
    assert card.headline.text() == "2.5 times more exact than one shift"
    said = card.details.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "SAR layer, thin-plate spline" in said
    assert "held-out error 16 m, by one shift 40 m (95 %)" in said
    assert "18 of 25 templates used" in said
    assert "18 of 25 templates used, 4 outliers, 3 doubtful" in card.details.toolTip()
    assert QgsProject.instance().layerTreeRoot().children()[0].name() == "sar – whole scene"
    QTest.mouseClick(card.accept_button, LEFT)
    assert "sar (corrected)" in names()
    QTest.mouseClick(card.accept_button, LEFT)
    assert "sar (corrected)" not in names()
    QTest.mouseClick(card.discard_button, LEFT)
    assert names() == ["optical", "sar"]


def test_why_that_model(scene_page, pair, tmp_path: Path) -> None:
    scene_page.session.open(str(write_field_result(tmp_path / "scene", pair)))
    models = scene_page.card.models
    assert "Why this model?" in models.text()
    assert "<table>" not in models.text()
    models.linkActivated.emit("models")
    for model, metres in (("one shift", "40 m"), ("affine", "30 m"), ("✔ thin-plate spline", "16 m")):
        assert words.model(model) in models.text()
        assert metres in models.text().replace("\N{NO-BREAK SPACE}", " ")
    models.linkActivated.emit("models")
    assert "<table>" not in models.text()


def test_one_shift_may_be_right(scene_page, pair, tmp_path: Path) -> None:
    scene_page.session.open(str(write_field_result(tmp_path / "scene", pair, model="translation")))
    assert scene_page.card.headline.text() == "One shift is right for the whole scene"
    assert "by one shift" not in scene_page.card.details.text()


def test_a_look_without_output_cannot_be_accepted(scene_page, pair, tmp_path: Path) -> None:
    scene_page.session.open(str(write_field_result(tmp_path / "scene", pair, form="none")))
    assert not scene_page.card.accept_button.isVisible()
    assert "No layer was written, as it was asked for." in scene_page.card.details.text()


def test_a_refusal_says_why_and_what_to_try(scene_page, engines, pair) -> None:
    reason = "Only 5 of 25 templates agree; that carries no displacement."
    engines.jobs.answers["field"] = answer(pair, accepted=False, reason=reason)
    QTest.mouseClick(scene_page.run_row.button, LEFT)
    wait(lambda: scene_page.session.bundle is not None)
    card = scene_page.card
    assert card.headline.text() == "No displacement that can be trusted"
    assert reason in card.details.text()
    assert not card.accept_button.isVisible()
    assert card.review_button.isVisible()
    assert "Use one shift" in card.next.text()
    card.next.linkActivated.emit("mode:shift")
    assert scene_page.form.one_shift.isChecked()
    card.next.linkActivated.emit("points:3000")
    assert scene_page.form.field.points.value() == 3000


def test_review_shows_the_bundle(dock, scene_page, pair, tmp_path: Path) -> None:
    folder = write_field_result(tmp_path / "scene", pair)
    scene_page.session.open(str(folder))
    QTest.mouseClick(scene_page.card.review_button, LEFT)
    assert dock.stack.currentWidget() is dock.review
    assert dock.review.session.folder == str(folder)


def test_a_report_is_made_where_there_is_none(scene_page, engines, pair, tmp_path: Path, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(
        "s2m2_sar.s2m2_qgis.dock.result_session.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    folder = write_field_result(tmp_path / "scene", pair)
    scene_page.session.open(str(folder))
    scene_page.session.show_report()
    assert opened == [str(folder / "report.html")]
    (folder / "report.html").unlink()
    engines.interactive.answers["report"] = lambda spec: {"report": spec.bundle + "/report.html"}
    scene_page.session.show_report()
    wait(lambda: len(opened) == 2)


def test_the_mode_travels_with_the_project(scene_page, tmp_path: Path) -> None:
    form, project = scene_page.form, QgsProject.instance()
    form.field.points.setValue(250)
    form.field.models.setItemCheckState(0, Qt.CheckState.Unchecked)
    assert project.write(str(tmp_path / "work.qgs"))
    project.clear()
    assert not form.is_whole_scene
    assert form.field.points.value() == 1000
    assert form.field.chosen_models() == ()
    assert project.read(str(tmp_path / "work.qgs"))
    assert form.is_whole_scene
    assert load_register(project) == form.register_settings()
    assert (form.field.points.value(), form.field.chosen_models()) == (250, FIELD_MODELS[1:])


def test_how_layers_are_written_is_the_users(scene_page, engines, pair) -> None:
    output = scene_page.form.output
    output.form.setCurrentIndex(1)
    output.resampling.setCurrentIndex(2)
    output.align.setCurrentIndex(1)
    engines.jobs.answers["field"] = answer(pair)
    scene_page.run_row.button.click()
    wait(lambda: scene_page.session.bundle is not None)
    stored = load_machine()
    assert (stored.field_output, stored.resampling, stored.align) == ("warp", "cubic", True)


def test_the_copied_command_is_the_fields(scene_page, engines, pair) -> None:
    from qgis.PyQt.QtWidgets import QApplication

    engines.jobs.answers["field"] = answer(pair)
    scene_page.run_row.button.click()
    wait(lambda: scene_page.session.bundle is not None)
    scene_page.session.copy_command()
    text = QApplication.clipboard().text()
    assert "-m s2m2_sar.engine field --sar" in text
    assert "--max-points 100" in text


def test_nothing_is_cut_off(scene_page, dock, pair, tmp_path: Path) -> None:
    dock.resize(320, 800)
    for box in (scene_page.form.field, scene_page.form.matching, scene_page.form.output):
        box.setCollapsed(False)
    for name, choices in (("done", {}), ("refused", {"accepted": False, "reason": "Too few. " * 20})):
        scene_page.session.open(str(write_field_result(tmp_path / name, pair, **choices)))
        if scene_page.card.accept_button.isVisible():
            scene_page.session.accept()
            scene_page.card.models.linkActivated.emit("models")
        QTest.qWait(50)
        assert scene_page.widget().minimumSizeHint().width() <= scene_page.viewport().width()
        for button in scene_page.widget().findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()


def test_one_shift_is_asked_as_before(page, engines) -> None:
    assert isinstance(page._question(), RegisterSpec)
