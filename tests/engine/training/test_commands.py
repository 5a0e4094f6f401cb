"""The command line's train, evaluate and calibrate, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from s2m2_sar.engine.cli import main
from s2m2_sar.engine.model.checkpoint import load_checkpoint
from s2m2_sar.engine.training.hold import held

from ..pairs import write_pairs


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    return write_pairs(tmp_path / "pairs", 12)


def _last(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    answer: dict[str, object] = json.loads(capsys.readouterr().out.strip().splitlines()[-1])
    return answer


def test_evaluate_prints_a_table_and_writes_the_figures(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "figures.json"
    assert main(["evaluate", "--pairs", str(pairs), "--matcher", "cfog", "--json", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "| overall | 12 |" in printed
    figures = json.loads(out.read_text())
    assert set(figures) >= {"overall", "sources"}
    assert figures["overall"]["n"] == 12
    assert json.loads(printed.strip().splitlines()[-1])["overall"] == figures["overall"]
    assert main(["evaluate", "--pairs", str(pairs), "--matcher", "cfog", "--mean-band"]) == 0


def _settings(folder: Path, settings: dict[str, Any]) -> str:
    path = folder / "settings.json"
    path.write_text(json.dumps(settings), encoding="utf-8")
    return str(path)


def test_train_then_calibrate_gives_a_model_that_evaluates(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenes = [f"scene_{number}" for number in range(2, 12)]
    split = ["--pairs", str(pairs), "--validation-scenes", *scenes]
    run = tmp_path / "run"
    settings = {"data": {"validation_scenes": scenes}, "train": {"steps": 2, "batch": 1}}
    command = ["train", "--pairs", str(pairs), "--out", str(run), "--config", _settings(tmp_path, settings)]
    assert main(command) == 0
    assert main(command) == 2
    assert "--resume" in str(_last(capsys)["error"])
    with held(run):
        assert main([*command, "--resume"]) == 2
        assert "Another process is training in" in str(_last(capsys)["error"])
    assert main([*command, "--resume"]) == 0
    model = tmp_path / "model.safetensors"
    trained = str(run / "model.safetensors")
    assert main(["calibrate", *split, "--model", trained, "--out", str(model), "--name", "mine"]) == 0
    capsys.readouterr()
    card = load_checkpoint(model).card
    assert card["name"] == "mine"
    assert card["training"]["steps"] == 2
    assert card["calibration"]["fitted_on"] == "10 validation pairs of sen12"
    assert main(["evaluate", "--pairs", str(pairs), "--model", str(model)]) == 0


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"train": {"steps": 0}}, "at least one step"),
        ({"train": {"batch": 0}}, "one labelled sample a step"),
        ({"train": {"preset": "huge"}}, "no preset"),
        ({"train": {"network": {"depth": 3}}}, "no such setting"),
        ({"train": {"method": {"teacher": "nobody"}}}, "choose one of none, self, mean"),
        ({"train": {"method": {"teacher": "mean"}}}, "needs unlabelled samples"),
        ({"train": {"unlabelled": 4}}, "looks at no unlabelled pair"),
        ({"train": {"method": {"teacher": "self", "views": "weak_strong"}, "unlabelled": 4}}, "Two views"),
        ({"train": {"method": {"teacher": "mean"}, "unlabelled": 4}}, "no unlabelled pair to learn from"),
        ({"train": {"rates": 1}}, "Unknown setting 'rates'"),
        ({"train": []}, "must be a JSON object"),
        ({"data": {"sources": ["other"]}}, "no pair to train on"),
        ({"data": {"sources": []}}, "names none"),
        ({"data": {"fraction": 2.0}}, "above 0 and at most 1"),
        ({"training": {}}, "Unknown part 'training'"),
    ],
)
def test_settings_that_cannot_train_end_in_one_sentence(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], settings: dict[str, Any], said: str
) -> None:
    command = [
        "train",
        "--pairs",
        str(pairs),
        "--out",
        str(tmp_path / "run"),
        "--config",
        _settings(tmp_path, settings),
    ]
    assert main(command) == 2
    assert said in str(_last(capsys)["error"])
    assert not list(tmp_path.rglob("*.safetensors"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["train", "--out", "/proc/none/run"], "cannot be written"),
        (["train", "--out", "RUN", "--config", "RUN.json"], "cannot be read"),
        (["calibrate", "--matcher", "cfog", "--out", "RUN.json", "--validation-scenes", "none"], "too few to"),
        (["evaluate", "--matcher", "cfog", "--json", "/proc/none/e.json"], "cannot be written"),
        (["evaluate", "--model", "RUN.safetensors"], "no model file"),
        (["evaluate", "--matcher", "cfog", "--sources", "other"], "No pair"),
        (["evaluate", "--mean-band"], "Only CFOG"),
    ],
)
def test_bad_input_ends_in_one_sentence(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    words = [word.replace("RUN", str(tmp_path / "run")) for word in words]
    assert main([*words, "--pairs", str(pairs)]) == 2
    assert said in str(_last(capsys)["error"])
    assert not list(tmp_path.rglob("*.safetensors"))
