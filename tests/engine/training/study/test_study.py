"""The study: its runs compare, its results are kept, its tables say what they say, and it goes on where it was."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from s2m2_sar.engine.cli import main
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, JobError
from s2m2_sar.engine.training.pairs import read_pairs
from s2m2_sar.engine.training.study import commands
from s2m2_sar.engine.training.study.ledger import Ledger, Outcome
from s2m2_sar.engine.training.study.plan import PARTS, STARTS, Run, plan
from s2m2_sar.engine.training.study.plots import plots
from s2m2_sar.engine.training.study.results import Results, difference
from s2m2_sar.engine.training.study.run import do
from s2m2_sar.engine.training.study.tables import document

from ...pairs import write_pairs


def _outcome(run: Run, error: np.ndarray) -> Outcome:
    scenes = tuple(f"scene_{number // 5}" for number in range(len(error)))
    errors = {"fused": error, "shallow": error + 1, "deep": error + 2}
    return Outcome(
        run.name, run.part, run.seed, run.settings(), errors, scenes, ("sen12",) * len(error), 60.0, 48.0, 99
    )


def _runs(name: str) -> list[Run]:
    return [run for run in plan() if run.name == name]


def test_runs_of_one_start_differ_in_nothing_but_what_they_name() -> None:
    runs = plan()
    assert len({(run.name, run.seed) for run in runs}) == len(runs)
    assert {run.part for run in runs} == set(PARTS)
    for run in runs:
        start = STARTS[run.name.split("-")[0]]
        same = ("steps", "batch", "labels", "trunk_rate", "weight_decay", "mean_decay", "validation_limit")
        assert [getattr(run.config, name) for name in same] == [getattr(start, name) for name in same]
        assert run.config.unlabelled in (0, run.config.batch)
        run.config.check()


def test_an_outcome_is_kept_and_known_again_by_its_settings(tmp_path: Path) -> None:
    ledger, run = Ledger(tmp_path / "ledger"), plan()[0]
    outcome = _outcome(run, np.sqrt([1, 5, 1600]))
    assert not ledger.holds(run.name, run.seed, run.settings())
    ledger.add(outcome)
    assert ledger.holds(run.name, run.seed, run.settings())
    other = replace(run, config=replace(run.config, steps=run.config.steps + 1))
    assert not ledger.holds(other.name, other.seed, other.settings())
    (read,) = ledger.outcomes()
    assert read.cmr(1) == pytest.approx(1 / 3)
    assert read.cmr(2, "shallow") == pytest.approx(1 / 3)
    assert read.errors["fused"].tolist() == outcome.errors["fused"].tolist()
    assert read.scenes == outcome.scenes
    assert read.settings == json.loads(json.dumps(run.settings()))
    assert [path.name for path in ledger.folder.iterdir()] == [f"{run.name}-{run.seed}.json"]


def test_tables_say_what_was_measured_and_what_was_not(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    # Of each scene's five pairs two, three and four are right.
    for name, right in (("random-supervised-few", 2), ("random-s2m2-few", 3), ("random-supervised-all", 4)):
        for run in _runs(name):
            ledger.add(_outcome(run, np.where(np.arange(400) % 5 < right, 1.0, 9.0)))
    results = Results(ledger.outcomes(), plan())
    gain = difference(results.of("random-s2m2-few"), results.of("random-supervised-few"))
    assert gain is not None
    assert gain["difference"]["cmr2"]["value"] == pytest.approx(0.2)
    assert gain["difference"]["cmr2"]["low"] == pytest.approx(0.2)
    text = document(results, {})
    assert "close 50% of the gap" in text
    # Once among the labels, once among their shares.
    assert text.count("| 3 |") == 6
    assert "no gap to close" not in text
    for run in _runs("random-supervised-all"):
        ledger.add(_outcome(run, np.where(np.arange(400) % 5 < 2, 1.0, 9.0)))
    assert "there is no gap to close" in document(Results(ledger.outcomes(), plan()), {})
    assert "| supervised, all | not yet run |" in text
    assert f"9 of {len(plan())} runs are done" in text


def test_the_share_of_a_gap_that_is_closed_is_said_where_labels_are_fewest_too(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for name, right in (("random-supervised-1of64", 1), ("random-s2m2-1of64-wide", 2), ("random-supervised-all", 4)):
        for run in _runs(name):
            ledger.add(_outcome(run, np.where(np.arange(400) % 5 < right, 1.0, 9.0)))
    text = document(Results(ledger.outcomes(), plan()), {})
    assert "S2M2 less supervised at 1/64: +0.200" in text
    assert "close 33% of the gap" in text


def test_plots_show_what_was_run_and_nothing_else(tmp_path: Path) -> None:
    assert plots(Results([], plan())) == {}
    ledger = Ledger(tmp_path / "ledger")
    for name, error in (("random-published", 3.0), ("random-idea-gate", 1.0), ("random-supervised-few", 1.0)):
        ledger.add(_outcome(_runs(name)[0], np.full(40, error)))
    drawn = plots(Results(ledger.outcomes(), plan()))
    # The cost plot lacks all its runs.
    assert set(drawn) == {"study_parts", "study_shares"}
    page = tmp_path / "study.md"
    page.write_text(f"{commands._BEGIN}\n{commands._END}\n", encoding="utf-8")
    words = ["study", "--ledger", str(ledger.folder), "--tables", str(page)]
    assert main(words) == 0
    text = page.read_text(encoding="utf-8")
    for name, (svg, _) in drawn.items():
        assert f"(pictures/{name}.svg)" in text
        assert (tmp_path / "pictures" / f"{name}.svg").read_text(encoding="utf-8") == svg
        assert "<svg" in svg
    assert "study_cost" not in text


def test_outcomes_of_other_settings_are_left_out(tmp_path: Path) -> None:
    run = plan()[0]
    other = replace(run, config=replace(run.config, batch=run.config.batch + 1))
    assert Results([_outcome(other, np.ones(5))], plan()).of(run.name) == []


def test_tables_go_between_the_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "study.md"
    page.write_text(f"above\n{commands._BEGIN}\nold\n{commands._END}\nbelow\n", encoding="utf-8")
    assert main(["study", "--ledger", str(tmp_path / "none"), "--tables", str(page)]) == 0
    once = page.read_text(encoding="utf-8")
    assert once.startswith("above\n")
    assert once.endswith("below\n")
    assert "old" not in once
    assert main(["study", "--ledger", str(tmp_path / "none"), "--tables", str(page)]) == 0
    assert page.read_text(encoding="utf-8") == once
    page.write_text("no marks", encoding="utf-8")
    assert main(["study", "--ledger", str(tmp_path / "none"), "--tables", str(page)]) == 2
    assert page.read_text(encoding="utf-8") == "no marks"


def test_a_result_that_cannot_be_written_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(JobError, match="could not be written"):
        Ledger(tmp_path / "file" / "ledger").add(_outcome(plan()[0], np.ones(5)))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_study_does_what_is_open_and_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = write_pairs(tmp_path / "pairs", 3)
    run = _runs("cfog-supervised-few")[0]
    small = replace(
        run,
        config=replace(run.config, steps=2, batch=1, labels="given"),
        data=replace(run.data, fraction=1.0, validation_scenes=("scene_2",)),
    )
    monkeypatch.setattr(commands, "plan", lambda parts=(): [small])
    words = ["study", "--pairs", str(table), "--ledger", str(tmp_path / "ledger"), "--work", str(tmp_path / "work")]
    assert main(words) == 0
    kept = (tmp_path / "ledger" / f"{small.name}-0.json").read_bytes()
    (outcome,) = Ledger(tmp_path / "ledger").outcomes()
    assert outcome.scenes == ("scene_2",)
    assert outcome.parameters > 100_000
    assert main(words) == 0
    assert (tmp_path / "ledger" / f"{small.name}-0.json").read_bytes() == kept
    assert json.loads(capsys.readouterr().out.strip().splitlines()[-1]) == {"done": 1, "open": 0}


def test_seconds_before_a_break_count_too(tmp_path: Path) -> None:
    pairs = read_pairs(write_pairs(tmp_path / "pairs", 3))
    run = _runs("cfog-supervised-few")[0]
    small = replace(
        run,
        config=replace(run.config, steps=2, batch=1, labels="given"),
        data=replace(run.data, fraction=1.0, validation_scenes=("scene_2",)),
    )
    ledger, work = Ledger(tmp_path / "ledger"), tmp_path / "work"
    with pytest.raises(Cancelled):
        do(small, pairs, work, ledger, torch.device("cpu"), Progress(cancelled=lambda: True))
    kept = work / f"{small.name}-0" / "cpu_seconds.txt"
    assert float(kept.read_text(encoding="utf-8")) >= 0
    kept.write_text("1000.0", encoding="utf-8")
    do(small, pairs, work, ledger, torch.device("cpu"), Progress())
    (outcome,) = ledger.outcomes()
    assert 1000 < outcome.seconds < 1100


def test_the_page_has_its_marks() -> None:
    page = (Path(__file__).resolve().parents[4] / "docs" / "study.md").read_text(encoding="utf-8")
    assert page.count(commands._BEGIN) == page.count(commands._END) == 1
