"""The metrics, and that evaluation uses the table's own offsets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.evaluate import Scores, score, summarise, table
from s2m2_sar.engine.training.pairs import Pair, read_pairs

from ..pairs import write_pairs

_KEYS = {"n", "cmr1", "cmr2", "cmr3", "cmr5", "mean_l2", "median_l2", "seconds_per_pair"}


def _scores(errors: list[float], sources: list[str]) -> Scores:
    pairs = tuple(Pair(str(i), source, "s", Path(), Path(), (0, 0)) for i, source in enumerate(sources))
    return Scores(pairs, np.asarray(errors), np.ones(len(errors)), np.full(len(errors), 0.5))


def test_shares_pool_all_pairs() -> None:
    summary = summarise(_scores([0.0, 1.0, 2.0, 9.0], ["a", "a", "a", "b"]))
    assert set(summary["overall"]) == _KEYS
    assert summary["overall"]["cmr1"] == 0.5
    assert summary["overall"]["cmr2"] == 0.75
    assert summary["overall"]["mean_l2"] == 3.0
    assert summary["sources"]["a"]["cmr2"] == 1.0
    assert summary["sources"]["b"]["cmr5"] == 0.0
    assert "| overall | 4 | 0.500 | 0.750 |" in table(summary)


def test_made_pairs_are_found_at_their_own_offsets(tmp_path: Path) -> None:
    pairs = read_pairs(write_pairs(tmp_path, 3))
    scores = score(CfogMatcher(), pairs, Progress())
    assert scores.error.max() <= 1.5
    refined = score(CfogMatcher(), pairs, Progress(), subpixel=True)
    assert not np.array_equal(refined.error, scores.error)


def test_offset_outside_the_patch_is_refused(tmp_path: Path) -> None:
    table_path = write_pairs(tmp_path, 1)
    lines = table_path.read_text().splitlines()
    lines[1] = ",".join([*lines[1].split(",")[:5], "70", "0"])
    table_path.write_text("\n".join(lines))
    with pytest.raises(JobError, match="leaves its patch"):
        score(CfogMatcher(), read_pairs(table_path), Progress())
