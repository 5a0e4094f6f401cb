"""Cards come from anywhere; what they say is shown as text, whatever it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.s2m2_qgis.models.card import card_html, validation_cmr2
from s2m2_sar.s2m2_qgis.models.model import Model, read_model
from s2m2_sar.s2m2_qgis.models.store import ModelStore

from .conftest import write_model


def _html(tmp_path: Path, **card: Any) -> str:
    return card_html(read_model(str(write_model(tmp_path / "m.safetensors", **card))), "Checked.")


def test_the_plugins_own_card_says_everything(store: ModelStore) -> None:
    model = store.models()[0]
    html = card_html(model, "The weights are whole.")
    for text in (
        model.name, "The weights are whole.", "GPL-2.0-or-later", "Copernicus", "ombria (922)", "9000 steps", "seed 0",
        "supervised", "576 validation pairs", "0.027", "fast, width 16", "8.3 to 10 m", model.sha256, "CMR@2", "0.841",
        "template 192 px", "ombria_block_20", "and 9 more",
    ):  # fmt: skip
        assert text in html, text
    assert validation_cmr2(model) == pytest.approx(0.753, abs=0.001)


def test_a_fine_tuned_models_card(tmp_path: Path) -> None:
    data = {
        "labelled": [{"kind": "scene", "scene": "Andes", "tie_points": 12}, {"sources": {"sen12": 21}}],
        "unlabelled": [{"kind": "scene", "scene": "Andes north"}],
        "validation": {"scenes": ["held out"]},
    }
    html = _html(tmp_path, data=data, training={"method": "s2m2", "steps": 900, "steps_done": 640, "base": "default"})
    for text in ("Andes (12 tie points)", "sen12 (21)", "unlabelled: Andes north", "held out", "640 steps"):
        assert text in html
    assert "begun from default" in html
    assert "none: its matches have no confidence" in html


@pytest.mark.parametrize(
    ("teacher", "words"), [("none", "supervised, 64 steps"), ("mean", "semi-supervised, 64 steps"), (3, "64 steps")]
)
def test_how_a_model_was_trained_is_told_by_its_teacher(tmp_path: Path, teacher: object, words: str) -> None:
    html = _html(tmp_path, training={"method": {"teacher": teacher}, "steps": 64})
    assert f">{words}<" in html.replace(" <", "<").replace("> ", ">")


@pytest.mark.parametrize(
    "card",
    [
        {
            "training": 7,
            "checked": [],
            "calibration": "x",
            "data": {"labelled": [None, {}]},
            "familiarity": {"gsd_m": 3},
        },
        {"checked": {"by_source": {"a": 3}, "by_size": {}, "cmr2": "high"}, "config": {"preset": ["fast"]}},
        {"name": None, "licence": {"a": 1}, "created": 3},
        {"training": {"sources": {"a": "b"}, "validation_scenes": [3, None], "seed": None}},
    ],
)
def test_a_card_that_holds_anything(tmp_path: Path, card: dict[str, Any]) -> None:
    assert "Checked." in _html(tmp_path, **card)


def test_what_a_card_says_is_no_markup(tmp_path: Path) -> None:
    html = _html(tmp_path, name="<img src=x>", licence="<b>", checked={"by_source": {"<i>": {"n": 1}}})
    assert "<img" not in html
    assert "<i>" not in html
    assert "&lt;img src=x&gt;" in html


def test_a_model_without_a_card(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m.safetensors")
    path.with_suffix(".json").unlink()
    model: Model = read_model(str(path))
    assert model.problem in card_html(model, model.problem)
    assert validation_cmr2(model) is None
