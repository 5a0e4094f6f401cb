"""Verdicts are as sure as the interval, and no surer."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from s2m2_sar.engine.training.compare import compare
from s2m2_sar.s2m2_qgis.models.comparison import difference, figures_lines, notes, verdict
from s2m2_sar.s2m2_qgis.models.figures import figures_html


def answer_of(first: np.ndarray, second: np.ndarray, groups: list[str], **data: Any) -> dict[str, Any]:
    """As the engine's ``evaluate`` answers."""
    overall = compare(first, second, groups)
    about = {"matches": len(first), "left_out": 0, "groups": overall["groups"], "group": "scene", "template_px": 192}
    return {"data": {**about, **data}, "overall": overall, "sources": {"sen12": overall}, "device_reason": ""}


BAD, GOOD = np.full(40, 4.0), np.full(40, 0.5)
SCENES = [f"scene {number // 4}" for number in range(40)]


def test_the_better_one_is_named_whichever_place_it_has() -> None:
    mixed = np.where(np.arange(40) % 4, GOOD, BAD)
    text = "“A” is better than “B”: 75.0 more of 100 matches are within 2 px, from 40 matches in 10 scenes."
    assert verdict(answer_of(mixed, BAD, SCENES), "A", "B") == text
    assert verdict(answer_of(BAD, mixed, SCENES), "B", "A") == text


def test_a_difference_that_may_be_chance_is_none() -> None:
    first = BAD.copy()
    first[:3] = 0.5
    text = verdict(answer_of(first, BAD, SCENES), "A", "B")
    assert text.startswith(
        "No difference between “A” and “B” can be told from 40 matches in 10 scenes: 7.5 % and 0.0 %"
    )


def test_too_few_areas_are_said_to_be() -> None:
    text = verdict(answer_of(GOOD, BAD, ["0/0"] * 40, group="area"), "A", "B")
    assert text.startswith("Nobody can tell which is better: 40 matches in one area are too few for an interval.")
    assert "100.0 % of the matches of “A”" in text


def test_figures_carry_sign_and_interval() -> None:
    mixed = np.where(np.arange(40) % 4, GOOD, BAD)
    answer = answer_of(BAD, mixed, SCENES)
    lines = figures_lines(answer)
    assert lines[1] == "CMR@2: 0.000  0.750  −0.750 (−0.750 to −0.750)"
    # 2.625: QLocale rounds a half up.
    assert lines[3] == "mean px off: 4.00  1.38  +2.63 (+2.63 to +2.63)"
    html = figures_html(answer, "A", "<B>")
    assert "CMR@5" in html
    assert "&lt;B&gt;" in html
    alone = answer_of(BAD, GOOD, ["a"] * 40)
    assert figures_lines(alone)[1] == "CMR@2: 0.000  1.000  −1.000"
    assert difference(alone["overall"], "cmr2").is_sure is False


def test_every_source_has_its_table_where_there_are_several() -> None:
    answer = answer_of(GOOD, BAD, SCENES)
    assert "sen12" not in figures_html(answer, "A", "B")
    answer["sources"]["ombria"] = answer["overall"]
    assert "ombria: 40 matches" in figures_html(answer, "A", "B")


def test_a_mean_that_differs_beyond_chance_is_said_where_the_share_does_not() -> None:
    first = np.full(40, 0.5)
    text = notes(answer_of(first, first + 0.6, SCENES))[0]
    assert text == "On average, though, they are not equally far off: 0.50 and 1.10 px."
    assert "On average" not in notes(answer_of(first, BAD, SCENES))[0]


@pytest.mark.parametrize("group, word", [("scene", "over scenes"), ("area", "over areas")])
def test_notes_say_what_the_interval_is_and_what_was_left_out(group: str, word: str) -> None:
    answer = answer_of(GOOD, BAD, SCENES, group=group, left_out=3)
    left_out, about = notes(answer)
    assert left_out.startswith("3 tie points were left out")
    assert word in about
