"""``propose`` and ``suggest`` on the command line: one JSON line, and a sentence with exit code 2 for what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from s2m2_sar.engine import cli

from ..registration.ground import GSD, write_pair
from .test_propose import at


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    sar, optical = write_pair(tmp_path_factory.mktemp("pair"), (6, -2))
    return ["--sar", str(sar), "--optical", str(optical), "--matcher", "cfog", "--device", "cpu"]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    code = cli.main(words)
    answer: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return code, answer


def text(point: tuple[float, float]) -> list[str]:
    return [repr(value) for value in point]


def test_a_point_is_found(pair: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = run(capsys, "propose", *pair, "--point", *text(at(256, 248)), "--template", "96", "--radius", "20")
    assert code == 0
    assert np.hypot(*(np.array(answer["optical"]) - at(250, 250))) < GSD
    assert (answer["template_px"], answer["radius_px"]) == (96, 20)
    assert "heatmap" not in answer


def test_the_way_back_with_its_heatmap(pair: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    expected = ["--expected", *text(at(258, 250))]
    code, answer = run(capsys, "propose", *pair, "--point", *text(at(250, 250)), *expected, "--back", "--heatmap")
    assert code == 0
    assert np.hypot(*(np.array(answer["sar"]) - at(256, 248))) < GSD
    assert answer["heatmap"]["size"] == [65, 65]


def test_places_are_suggested_away_from_tie_points(pair: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    tie = ["--tie", *text(at(156, 148)), *text(at(150, 150)), "--avoid", *text(at(380, 380))]
    code, answer = run(capsys, "suggest", *pair, *tie, "--count", "2")
    assert code == 0
    assert len(answer["places"]) == 2
    for place in answer["places"]:
        for marked in (at(156, 148), at(380, 380)):
            assert np.hypot(*(np.array(place["sar"]) - marked)) >= 64 * GSD


@pytest.mark.parametrize(
    "words, sentence",
    [(["--point", "0", "0"], "outside the SAR layer"), (["--point", "0"], "expected 2 arguments"), ([], "--point")],
)
def test_what_is_wrong_is_a_sentence(
    pair: list[str], capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    code, answer = run(capsys, "propose", *pair, *words)
    assert code == cli.MEND
    assert sentence in answer["error"]


def test_a_missing_file_is_a_sentence(pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = [*pair[:1], str(tmp_path / "gone.tif"), *pair[2:]]
    code, answer = run(capsys, "suggest", *gone)
    assert code == cli.MEND
    assert "gone.tif" in answer["error"]
