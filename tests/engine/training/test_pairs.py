"""Tables of pairs: read, split by scene, refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.pairs import read_pairs, split_by_scene

from ..pairs import write_pairs, write_png


def test_reads_rows_and_images(tmp_path: Path) -> None:
    pairs = read_pairs(write_pairs(tmp_path / "Dätä set", 2))
    sar, optical = pairs[1].read()
    assert sar.shape == (1, 256, 256)
    assert optical.shape == (3, 256, 256)
    assert 0 <= min(pairs[1].offset) <= max(pairs[1].offset) <= 64


def test_split_never_cuts_a_scene_and_never_validates_on_matched_labels(tmp_path: Path) -> None:
    pairs = read_pairs(write_pairs(tmp_path, 6, sources=("sen12", "volkov_shifted")))
    split = split_by_scene(pairs, ("sen12", "volkov_shifted"), ("scene_2", "scene_3"))
    assert {pair.scene for pair in split.validation} == {"scene_2"}
    assert {pair.scene for pair in split.train} == {"scene_0", "scene_1", "scene_4", "scene_5"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("id,source\n1,a\n", "no column 'scene'"),
        ("id,source,scene,sar,opt,offset_x,offset_y\n", "lists no pair"),
        ("id,source,scene,sar,opt,offset_x,offset_y\n1,a,b,c,d,x,2\n", "Line 2"),
    ],
)
def test_broken_tables_are_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "pairs.csv").write_text(text)
    with pytest.raises(JobError, match=words):
        read_pairs(tmp_path / "pairs.csv")


def test_missing_table_and_missing_image(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="cannot be read"):
        read_pairs(tmp_path / "none.csv")
    table = write_pairs(tmp_path, 1)
    (tmp_path / "sar_0.png").unlink()
    with pytest.raises(JobError, match="sar_0"):
        read_pairs(table)[0].read()


def test_patches_of_different_sizes_are_refused(tmp_path: Path) -> None:
    table = write_pairs(tmp_path, 1)
    write_png(tmp_path / "sar_0.png", np.zeros((1, 100, 100), np.uint8))
    with pytest.raises(JobError, match="differ in size"):
        read_pairs(table)[0].read()
