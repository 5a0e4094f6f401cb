"""Settings of a run: read back as written, refused where they make no sense; the recipes that ship are sound."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from s2m2_sar.engine.model.network import build_network
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.choice import DataChoice, choice_from_json
from s2m2_sar.engine.training.config import PUBLISHED, MethodConfig, TrainConfig, config_from_json, read_config

RECIPES = Path(__file__).resolve().parents[3] / "resources" / "recipes"


def test_settings_survive_json() -> None:
    config = TrainConfig(
        preset="slim-half",
        network={"width": 16},
        method=MethodConfig(teacher="mean", views="weak_strong", gate=0.5, pseudo_levels=(0.0, 1.0, 0.5)),
        unlabelled=4,
        geometries=((192, 128, 1.0), (128, 64, 2.0)),
        minutes=2.5,
        patience=3,
    )
    assert config_from_json(json.loads(json.dumps(config.to_json()))) == config
    choice = DataChoice(sources=("sen12",), fraction=0.25, label_seed=3)
    assert choice_from_json(json.loads(json.dumps(choice.to_json()))) == choice
    assert config.network_config().width == 16
    # A setting that came later: at its default, a run's settings read as before there was such a thing.
    assert "geometries" in config.to_json()
    assert "geometries" not in TrainConfig().to_json()


@pytest.mark.parametrize("path", sorted(RECIPES.glob("*.json")), ids=lambda path: path.stem)
def test_recipes_can_be_trained(path: Path) -> None:
    settings = read_config(path)
    assert set(settings) <= {"name", "about", "data", "train"}
    assert settings["name"] == path.stem
    config = config_from_json(settings["train"])
    choice_from_json(settings.get("data", {}))
    if path.stem == "published":
        assert config.method == PUBLISHED
        assert (config.batch, config.unlabelled, config.weight_decay) == (1, 15, 0.1)
    else:
        build_network(config.network_config())


def test_there_are_recipes() -> None:
    assert {path.stem for path in RECIPES.glob("*.json")} >= {"published", "supervised", "s2m2"}


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"at_once": -1}, "'at_once' cannot be -1"),
        ({"mean_decay": 1.5}, "at least 0 and at most 1"),
        ({"minutes": -3.0}, "'minutes'"),
        ({"geometries": []}, "'geometries' names no size"),
        ({"geometries": [[192, 192, 1.0]]}, "template of 192 px in a window of 192 px"),
        ({"geometries": [[192, 100, 1.0]]}, "multiples of 32"),
        ({"geometries": [[192, 128, -1.0]]}, "'geometries' cannot be -1"),
        ({"method": {"gate": 2.0}}, "'gate'"),
        ({"method": {"warm_up": -0.1}}, "'warm_up'"),
        ({"method": {"pseudo_weight": -1.0}}, "'pseudo_weight'"),
    ],
)
def test_numbers_out_of_range_are_refused(settings: dict[str, object], said: str) -> None:
    with pytest.raises(JobError, match=said):
        config_from_json(settings)


@pytest.mark.parametrize("text", ["", "[]", "{", '"text"'])
def test_files_that_are_no_settings_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JobError, match="settings"):
        read_config(path)
