"""Labelled, unlabelled and validation sets: what is drawn, what is withheld, and that no scene is on both sides."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.pairs import Pair, Split, read_pairs, split_by_scene
from s2m2_sar.engine.training.sets import TrainingSets, fully_labelled, label_fraction, leave_source_out
from s2m2_sar.engine.training.sources import PatchSource

SOURCES = ("big", "small", "volkov_native", "volkov_shifted")


def _pairs() -> list[Pair]:
    """64 of ``big``, 3 of ``small``, 20 of each volkov form; four pairs a scene."""
    return [
        Pair(f"{source}_{n}", source, f"{source.partition('_')[0]}_{n // 4}", Path(), Path(), (0, 0))
        for source, number in zip(SOURCES, (64, 3, 20, 20), strict=True)
        for n in range(number)
    ]


def _split() -> Split:
    return split_by_scene(_pairs(), SOURCES, ("big_15", "volkov_4"))


def _ids(sources: tuple[PatchSource, ...]) -> set[str]:
    return {pair.id for source in sources for pair in source.pairs}


def test_fraction_is_stratified_nested_and_takes_one_of_each_source() -> None:
    split = _split()
    before: set[str] = set()
    for fraction in (1 / 64, 1 / 16, 1 / 4, 1.0):
        sets = label_fraction(split, fraction, seed=7)
        labelled, unlabelled = _ids(sets.labelled), _ids(sets.unlabelled)
        assert before < labelled
        assert not labelled & unlabelled
        assert labelled | unlabelled == {pair.id for pair in split.train}
        assert sets.labelled[0].describe()["sources"] == {
            "big": max(1, round(60 * fraction)),
            "small": max(1, round(3 * fraction)),
            "volkov_native": max(1, round(16 * fraction)),
            "volkov_shifted": max(1, round(16 * fraction)),
        }
        before = labelled
    assert sets.unlabelled == ()
    assert _ids(label_fraction(split, 1 / 16, seed=8).labelled) != _ids(label_fraction(split, 1 / 16, seed=7).labelled)


def test_what_a_run_was_given_is_written_down() -> None:
    said = json.loads(json.dumps(label_fraction(_split(), 1 / 4, seed=3).describe()))
    assert said["choice"] == {"builder": "label_fraction", "fraction": 0.25, "seed": 3}
    assert said["labelled"][0]["pairs"] == 15 + 1 + 4 + 4
    assert said["unlabelled"][0]["pairs"] == 95 - 24
    assert not said["unlabelled"][0]["labelled"]
    assert said["validation"]["scenes"] == ["big_15", "volkov_4"]
    assert said["validation"]["sources"] == {"big": 4, "volkov_native": 4}
    assert said == label_fraction(_split(), 1 / 4, seed=3).describe()
    assert said["labelled"] != label_fraction(_split(), 1 / 4, seed=4).describe()["labelled"]


@pytest.mark.parametrize("with_unlabelled", [False, True])
def test_a_source_left_out_gives_no_label_in_any_form(with_unlabelled: bool) -> None:
    sets = leave_source_out(_pairs(), SOURCES, "volkov", ("big_15", "volkov_4"), with_unlabelled)
    assert {pair.source for source in sets.labelled for pair in source.pairs} == {"big", "small"}
    assert {pair.id for pair in sets.validation} == {f"volkov_native_{n}" for n in range(16, 20)}
    unlabelled = _ids(sets.unlabelled)
    assert len(unlabelled) == (32 if with_unlabelled else 0)
    assert all(name.startswith("volkov") for name in unlabelled)


def test_a_source_without_validation_scenes_validates_whole() -> None:
    sets = leave_source_out(_pairs(), SOURCES, "small", ("big_15",), with_unlabelled=False, fraction=1 / 4)
    assert len(sets.validation) == 3
    assert {pair.source for source in sets.unlabelled for pair in source.pairs} == set(SOURCES) - {"small"}
    with pytest.raises(JobError, match="outside the validation scenes"):
        leave_source_out(_pairs(), SOURCES, "small", ("big_15",), with_unlabelled=True)
    with pytest.raises(JobError, match="No pair is of the source none"):
        leave_source_out(_pairs(), SOURCES, "none", ("big_15",), with_unlabelled=False)


def test_no_scene_is_on_both_sides() -> None:
    split = _split()
    leaking = Split(split.train, (*split.validation, split.train[0]))
    with pytest.raises(JobError, match="would both train and validate"):
        fully_labelled(leaking)
    with pytest.raises(JobError, match="would both train and validate"):
        fully_labelled(split).with_unlabelled(PatchSource(split.validation, labelled=False))


def test_sets_that_cannot_train_are_refused() -> None:
    with pytest.raises(JobError, match="no pair to train on"):
        label_fraction(Split((), ()), 0.5, seed=0)
    with pytest.raises(JobError, match="no labelled pair"):
        TrainingSets((), (), ())
    for fraction in (0.0, 1.5, float("nan")):
        with pytest.raises(JobError, match="above 0 and at most 1"):
            label_fraction(_split(), fraction, seed=0)


def test_real_sources(data_dir: Path) -> None:
    names = ("ombria", "volkov_native", "volkov_shifted", "sen12")
    split = split_by_scene(
        read_pairs(data_dir / "pairs.csv"), names, ("texas", "ombria_block_2", "ombria_block_3", "sen12_ROIs1970_fall")
    )
    sets = label_fraction(split, 1 / 16, seed=0)
    assert set(sets.labelled[0].describe()["sources"]) == set(names)
    assert len(sets.labelled[0]) == pytest.approx(len(split.train) / 16, abs=2)
    for source in (*sets.labelled, *sets.unlabelled):
        patch = source.draw(np.random.default_rng(5), 192)
        assert patch.sar.shape == (1, 192, 192)
        assert patch.labelled == source.labelled
