"""The plugin speaks QGIS's language: every string under the context that it is asked for, the engine's words too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Iterator

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from s2m2_sar.s2m2_qgis import engine_words, i18n, words
from s2m2_sar.s2m2_qgis.finetune.form import ExplicitBox
from s2m2_sar.s2m2_qgis.label import columns

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def german(qgis_app: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    assert i18n.install("de_DE")
    yield
    i18n.remove()
    QLocale.setDefault(before)


def test_every_entry_is_found_under_its_context(german: None) -> None:
    import xml.etree.ElementTree as ET

    for context in ET.parse(ROOT / "i18n" / "s2m2_de.ts").getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, wanted = message.findtext("source", ""), message.findtext("translation", "")
            assert QCoreApplication.translate(name, source) == wanted


def test_nothing_is_left_behind(qgis_app: object) -> None:
    assert i18n.install("de")
    assert words.direction((430.0, 0.0)) == "430 m Ost"
    i18n.remove()
    assert words.direction((430.0, 0.0)) == "430 m east"
    assert not i18n.active()


@pytest.mark.parametrize("name", ["en_US", "zh_TW", "zh-Hant", "xx", ""])
def test_other_languages_stay_english(qgis_app: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n.QgsApplication, "locale", staticmethod(lambda: "en_US"))
    assert not i18n.install(name)


def test_a_sentence_of_the_engine_is_said_in_german(german: None) -> None:
    said = engine_words.say(
        "Refused for lack of evidence: 3 of 12 templates agree within 2 px (20 m); there is room for one template "
        "only; use layers that overlap more, or a smaller working pixel size."
    )
    assert said == (
        "Mangels Evidenz abgelehnt: 3 von 12 Templates stimmen überein innerhalb 2 px (20 m); es ist nur Platz für "
        "ein Template; verwenden Sie Layer, die mehr überlappen, oder eine kleinere Arbeitspixelgröße."
    )
    assert engine_words.say("The SAR layer “a; b.tif” has no CRS; set it in the layer's properties.") == (
        "Der SAR-Layer „a; b.tif“ hat kein KBS; legen Sie es in den Layereigenschaften fest."
    )
    assert engine_words.say("Nobody wrote this.") == "Nobody wrote this."


@pytest.mark.parametrize(
    ("sentence", "german_words"),
    [
        (
            "Refused for lack of evidence: 0 of 36 templates agree within 2.5 px (20.8 m); the layers may show "
            "different places, or lie more than 1000 m apart; check both in the map, give a pair of points to start "
            "from, or enlarge the maximum shift.",
            "liegen mehr als 1000 m auseinander; prüfen Sie beide auf der Karte",
        ),
        ("Second matcher: Pair 3 of 10", "Zweites Verfahren: Paar 3 von 10"),
    ],
)
def test_no_word_of_a_sentence_is_left_in_english(german: None, sentence: str, german_words: str) -> None:
    assert german_words in engine_words.say(sentence)


def test_every_template_is_found_again_with_its_values(german: None) -> None:
    """Filled with values that look like file names, each template is recognised as itself, not as another one."""
    wrong = []
    for source in json.loads((ROOT / "i18n" / "engine.json").read_text("utf-8")):
        template = engine_words.Template(source)
        if not source.strip() or template.weight < 2:
            continue
        values = {name: f"v{i}.tif" for i, name in enumerate(template.names)}
        sentence = source
        for name, value in values.items():
            sentence = sentence.replace(f"{{{name}}}", value)
        found = engine_words.match(sentence)
        if found is None or (found[0].source, found[1]) != (source, values):
            wrong.append((source, found and found[0].source))
    assert wrong == []


def test_a_long_text_of_no_template_costs_little(german: None) -> None:
    text = ("no file; choose of the and " * 140)[:3900]
    assert engine_words.say(text) == text  # ends; patterns with many values do not try all ways to split it


def test_numbers_follow_the_locale_in_the_window(german: None) -> None:
    assert words.metres(1.25) in ("1,2 m", "1,3 m")
    assert words.memory(1.2e9) == "1,2 GB"
    assert words.signed(-1234.5) == "−1234,5"
    assert words.signed(-0.01) == "0,0"


@pytest.fixture(params=["de_DE", "fr_FR", "es_ES", "zh_CN", "en_US"])
def locale(qgis_app: object, request: pytest.FixtureRequest) -> Iterator[QLocale]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale()
    QLocale.setDefault(before)


def test_numbers_of_the_window_have_the_locales_sign(locale: QLocale) -> None:
    point = locale.decimalPoint()
    assert words.significant(8.256, 3) == f"8{point}26"
    assert [words.significant(value, 3) for value in (8256.0, 10.0, 0.0)] == ["8260", "10", "0"]
    assert words.plus(0.44) == f"+0{point}4"
    assert [words.plus(value) for value in (0.0, -0.01)] == [f"0{point}0"] * 2
    assert words.share(0.573) == "57%"
    assert f"{i18n.Localised(2.25):.1f} % of {i18n.Localised(1234):.0f}" in (
        f"2{point}2 % of 1234",
        f"2{point}3 % of 1234",
    )
    assert i18n.grouped(1234567.0, 0) == locale.toString(1234567)
    with pytest.raises(ValueError, match="no format"):
        format(i18n.Localised(1.0), "+.1f")


def test_a_coordinate_is_edited_with_the_locales_sign_and_read_back_exactly(locale: QLocale) -> None:
    for value in (500123.4567890123, -0.1, 1e-7, 12.0):
        shown = columns.editable(repr(value))
        assert locale.decimalPoint() in shown or "e" in shown
        assert columns.read_number(shown) == value
        assert columns.read_number(repr(value)) == value  # as another program copies it


def test_spin_boxes_show_and_read_back_the_locales_sign(locale: QLocale) -> None:
    advanced = ExplicitBox()
    box = advanced.rate
    box.setValue(1.25)
    assert box.text() == f"1{locale.decimalPoint()}25"
    box.lineEdit().setText(f"2{locale.decimalPoint()}75")
    box.interpretText()
    assert box.value() == 2.75


def test_numbers_of_the_engines_sentences_follow_the_locale(german: None) -> None:
    said = engine_words.say(
        "Refused for lack of evidence: 3 of 12 templates agree within 2.5 px (20.25 m); there is room for one template "
        "only; use layers that overlap more, or a smaller working pixel size."
    )
    assert "2,5 px (20,25 m)" in said
    # What stands in quotation marks is a name.
    assert "„1.5“" in engine_words.say("The SAR layer “1.5” has no CRS; set it in the layer's properties.")
