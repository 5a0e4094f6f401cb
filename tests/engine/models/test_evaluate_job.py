"""Two matchers on the same work, as a job and on the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from s2m2_sar.engine import protocol
from s2m2_sar.engine.cli import main
from s2m2_sar.engine.models.evaluate import evaluate
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import MODEL, Cancelled, EvaluateSpec, JobError, LayerSpec, MatcherSpec, Request

from ..pairs import write_pairs
from .conftest import place

PLACES = [(x, y) for x in (150.0, 320.5, 480.0) for y in (160.0, 330.0, 470.25)]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("pairs"), 8, sources=("sen12", "ombria"))


def _against(noise: Path, **more: Any) -> EvaluateSpec:
    return EvaluateSpec(first=MatcherSpec("cfog"), second=MatcherSpec("s2m2", str(noise)), device="cpu", **more)


def test_pairs_tell_a_matcher_from_noise(table: Path, noise: Path) -> None:
    steps: list[float] = []
    told = Progress(lambda fraction, _message, _left: steps.append(fraction) if fraction is not None else None)
    answer = evaluate(_against(noise, pairs=str(table)), told)
    assert answer["data"] == {
        "kind": "pairs",
        "name": "pairs.csv",
        "matches": 8,
        "left_out": 0,
        "groups": 8,
        "group": "scene",
        "template_px": 192,
        "subpixel": False,
    }
    assert [matcher["name"] for matcher in answer["matchers"]] == ["cfog", "s2m2"]
    assert answer["matchers"][1]["model"] == "noise"
    overall = answer["overall"]
    assert overall["first"]["cmr2"] == 1.0
    assert overall["difference"]["cmr2"]["low"] > 0
    assert overall["difference"]["mean_l2"]["high"] < 0
    assert set(answer["sources"]) == {"sen12", "ombria"}
    assert sum(part["n"] for part in answer["sources"].values()) == 8
    columns = answer["matches"]
    assert {len(column) for column in columns.values()} == {8}
    assert np.mean(columns["first"]) == pytest.approx(overall["first"]["mean_l2"])
    assert steps == sorted(steps)
    assert steps[-1] == 1.0
    json.dumps(answer, allow_nan=False)


def test_a_model_against_itself_differs_by_nothing(table: Path, checkpoint: Path) -> None:
    same = MatcherSpec("s2m2", str(checkpoint))
    answer = evaluate(EvaluateSpec(same, same, pairs=str(table), device="cpu"), Progress())
    assert answer["overall"]["difference"]["mean_l2"] == {"value": 0.0, "low": 0.0, "high": 0.0}


def test_sources_scenes_and_the_template_are_those_asked_for(table: Path, noise: Path) -> None:
    answer = evaluate(_against(noise, pairs=str(table), sources=("ombria",), template_px=128), Progress())
    assert list(answer["sources"]) == ["ombria"]
    assert answer["data"]["template_px"] == 128
    answer = evaluate(_against(noise, pairs=str(table), scenes=("scene_1", "scene_2")), Progress())
    assert sorted(answer["matches"]["group"]) == ["scene_1", "scene_2"]
    assert answer["overall"]["difference"]["cmr2"]["low"] is None


def test_tie_points_of_two_layers(scene: tuple[Path, Path], noise: Path) -> None:
    ties = tuple(place(x, y) for x, y in [(3.0, 3.0), *PLACES])
    spec = _against(noise, sar=LayerSpec(str(scene[0])), optical=LayerSpec(str(scene[1])), ties=ties, template_px=96)
    answer = evaluate(spec, Progress())
    assert answer["data"]["kind"] == "ties"
    assert answer["data"]["group"] == "area"
    assert (answer["data"]["matches"], answer["data"]["left_out"]) == (9, 1)
    assert answer["data"]["name"] == "sar.tif – optical.tif"
    assert answer["overall"]["first"]["cmr2"] == 1.0
    assert answer["overall"]["difference"]["mean_l2"]["high"] < 0


def test_it_crosses_the_door(noise: Path) -> None:
    spec = _against(
        noise, sar=LayerSpec("a"), optical=LayerSpec("b"), ties=((1.0, 2.0, 3.0, 4.5), (0.0, 0.0, 1.0, 1.0))
    )
    assert protocol.decode_request(protocol.encode(Request("evaluate", 4, spec))).spec == spec
    plain = protocol.from_plain(EvaluateSpec, {"pairs": "pairs.csv"})
    assert (plain.first.matcher, plain.second.matcher) == ("s2m2", "cfog")


@pytest.mark.parametrize(
    "change, words",
    [
        ({"pairs": ""}, "either a table of pairs"),
        ({"sar": LayerSpec("a")}, "either a table of pairs"),
        ({"pairs": "", "sar": LayerSpec("a")}, "need both layers"),
        ({"pairs": "none.csv"}, "cannot be read"),
        ({"sources": ("elsewhere",)}, "No pair is of these"),
        ({"template_px": 20}, "64 to 192 px"),
        ({"rounds": 0}, "at least one round"),
        ({"published_test": True}, "Only a tree"),
        ({"first": MatcherSpec("orb")}, "no matcher named 'orb'"),
        ({"first": MatcherSpec("s2m2", "/none.safetensors")}, "no model file"),
    ],
)
def test_bad_input_is_a_sentence(table: Path, noise: Path, change: dict[str, Any], words: str) -> None:
    with pytest.raises(JobError, match=words):
        evaluate(replace(_against(noise, pairs=str(table)), **change), Progress())


def test_a_changed_model_is_refused_before_any_match(table: Path, noise: Path) -> None:
    content = bytearray(noise.read_bytes())
    content[-3] ^= 4
    noise.write_bytes(content)
    messages: list[str] = []
    with pytest.raises(JobError, match="does not match the SHA-256") as refusal:
        evaluate(_against(noise, pairs=str(table)), Progress(lambda _f, message, _l: messages.append(message)))
    assert refusal.value.kind == MODEL
    assert not any("Pair" in message for message in messages)


def test_a_cancel_ends_it(table: Path, noise: Path) -> None:
    seen: list[str] = []

    def cancelled() -> bool:
        return any("Second matcher" in message for message in seen)

    with pytest.raises(Cancelled):
        evaluate(_against(noise, pairs=str(table)), Progress(lambda _f, message, _l: seen.append(message), cancelled))
    assert sum("Second" in message for message in seen) == 1


def test_the_command_line_compares(
    table: Path, noise: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "compared.json"
    words = ["compare", "--matcher", "cfog", "--with-matcher", "s2m2", "--with-model", str(noise), "--device", "cpu"]
    assert main([*words, "--pairs", str(table), "--rounds", "200", "--threads", "1", "--json", str(out)]) == 0
    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    written = json.loads(out.read_text())
    assert "matches" not in said
    assert len(written["matches"]["first"]) == 8
    assert said["overall"] == written["overall"]
    assert said["overall"]["rounds"] == 200
    assert not list(out.parent.glob(".*"))
    assert main([*words, "--pairs", "none.csv"]) == 2
    assert "cannot be read" in json.loads(capsys.readouterr().out.splitlines()[-1])["error"]


def test_the_command_line_says_what_a_model_is(checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model-info", "--model", str(checkpoint)]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["card"]["name"] == "untrained"
    checkpoint.with_suffix(".json").unlink()
    assert main(["model-info", "--model", str(checkpoint)]) == 2
    assert "both files" in json.loads(capsys.readouterr().out.splitlines()[-1])["error"]
