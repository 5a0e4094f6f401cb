"""Trees of the published data sets, made small from real pairs or drawn ones, are read, parted and refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.cli import main
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.pairs import Pair, read_pairs
from s2m2_sar.engine.training.trees import PUBLISHED, Published, published_parts, read_qxs, read_sen12, read_tree

from ..pairs import synthetic_pair, write_png


def _touch(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")


def _sen12(folder: Path, patches: dict[str, tuple[int, ...]]) -> Path:
    """Empty files; keys like ``ROIs1158_spring/3``."""
    for name, numbers in patches.items():
        season, scene = name.split("/")
        for number in numbers:
            for sensor in ("s1", "s2"):
                _touch(folder / season / f"{sensor}_{scene}" / f"{season}_{sensor}_{scene}_p{number}.png")
    return folder


def _qxs(folder: Path, numbers: range) -> Path:
    for number in numbers:
        _touch(folder / "sar_256_oc_0.2" / f"{number}.png")
        _touch(folder / "opt_256_oc_0.2" / f"{number}.png")
    return folder


def test_sen12_pairs_scenes_and_order(tmp_path: Path) -> None:
    tree = _sen12(tmp_path / "Größe", {"ROIs1970_fall/114": (2, 10, 1), "ROIs1158_spring/3": (7,)})
    _touch(tree / "notes.txt")
    _touch(tree / "ROIs1158_spring" / "s1_3" / "Thumbs.db")
    pairs = read_sen12(tree)
    assert [pair.id for pair in pairs] == [
        "ROIs1158_spring_3_p7",
        "ROIs1970_fall_114_p1",
        "ROIs1970_fall_114_p2",
        "ROIs1970_fall_114_p10",
    ]
    assert {pair.scene for pair in pairs} == {"sen12_ROIs1158_spring_3", "sen12_ROIs1970_fall_114"}
    for pair in pairs:
        assert pair.sar.is_file()
        assert str(pair.optical) == str(pair.sar).replace("s1_", "s2_")


def test_offsets_belong_to_the_pair_and_the_seed(tmp_path: Path) -> None:
    tree = _sen12(tmp_path, {"ROIs1868_summer/1": tuple(range(300))})
    before = {pair.id: pair.offset for pair in read_sen12(tree)}
    (tree / "ROIs1868_summer" / "s1_1" / "ROIs1868_summer_s1_1_p0.png").unlink()
    (tree / "ROIs1868_summer" / "s2_1" / "ROIs1868_summer_s2_1_p0.png").unlink()
    assert all(before[pair.id] == pair.offset for pair in read_sen12(tree))
    assert any(before[pair.id] != pair.offset for pair in read_sen12(tree, seed=1))
    offsets = np.array(list(before.values()))
    assert offsets.min() == 0
    assert offsets.max() == 64
    assert np.abs(offsets.mean(axis=0) - 32).max() < 4


def test_qxs_blocks_serve_as_scenes(tmp_path: Path) -> None:
    pairs = read_qxs(_qxs(tmp_path, range(95, 105)))
    assert [pair.id for pair in pairs] == [f"qxs_{number}" for number in range(95, 105)]
    assert [pair.scene for pair in pairs] == ["qxs_block_0"] * 5 + ["qxs_block_1"] * 5


def test_missing_partners_are_counted_and_named(tmp_path: Path) -> None:
    tree = _sen12(tmp_path / "a", {"ROIs1970_fall/114": (1, 2, 3, 4, 5)})
    for number in (2, 3, 4, 5):
        (tree / "ROIs1970_fall" / "s2_114" / f"ROIs1970_fall_s2_114_p{number}.png").unlink()
    with pytest.raises(JobError, match=r"4 of the patches .*s1_114 have no partner .*2, 3, 4 and more"):
        read_sen12(tree)
    shutil.rmtree(tree / "ROIs1970_fall" / "s1_114")
    with pytest.raises(JobError, match=r"1 of the patches .*s2_114 have no partner"):
        read_sen12(tree)
    qxs = _qxs(tmp_path / "b", range(3))
    (qxs / "sar_256_oc_0.2" / "1.png").unlink()
    with pytest.raises(JobError, match=r"opt_256_oc_0\.2 have no partner"):
        read_qxs(qxs)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sen12:EMPTY", "holds no pair of SEN1-2"),
        ("qxs:EMPTY", "holds no pair of QXS-SAROPT"),
        ("sen12:EMPTY/none", "cannot be read"),
        ("sen13:EMPTY", "names no tree"),
        ("EMPTY", "names no tree"),
    ],
)
def test_what_is_no_tree_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(JobError, match=said):
        read_tree(text.replace("EMPTY", str(tmp_path)))


def _pairs(scenes: int, each: int) -> list[Pair]:
    nowhere = Path()
    return [
        Pair(f"{s}_{n}", "sen12", f"scene_{s}", nowhere, nowhere, (0, 0)) for s in range(scenes) for n in range(each)
    ]


def test_published_parts_keep_scenes_whole_and_the_proportions() -> None:
    assert PUBLISHED["sen12"].total == 282_384
    assert PUBLISHED["qxs"].total == 20_000
    pairs = _pairs(50, 40)
    parts = published_parts(pairs, PUBLISHED["qxs"], seed=3)
    assert (len(parts.labelled), len(parts.unlabelled), len(parts.test)) == (100, 1500, 400)
    testing = {pair.scene for pair in parts.test}
    assert not testing & {pair.scene for pair in (*parts.labelled, *parts.unlabelled)}
    assert {pair.id for part in (parts.labelled, parts.unlabelled, parts.test) for pair in part} == {
        p.id for p in pairs
    }
    assert published_parts(pairs, PUBLISHED["qxs"], seed=3) == parts
    assert published_parts(pairs, PUBLISHED["qxs"], seed=4) != parts


def test_published_parts_of_very_small_trees() -> None:
    parts = published_parts(_pairs(2, 3), Published(1, 15, 4), seed=0)
    assert (len(parts.labelled), len(parts.unlabelled), len(parts.test)) == (1, 2, 3)
    with pytest.raises(JobError, match="one scene"):
        published_parts(_pairs(1, 9), Published(1, 15, 4), seed=0)


def test_evaluate_reads_a_tree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for season in ("ROIs1158_spring", "ROIs1868_summer"):
        for sensor in (1, 2):
            (tmp_path / season / f"s{sensor}_1").mkdir(parents=True)
        for number in range(2):
            sar, optical = synthetic_pair(256, number)
            write_png(tmp_path / season / "s1_1" / f"{season}_s1_1_p{number}.png", sar)
            write_png(tmp_path / season / "s2_1" / f"{season}_s2_1_p{number}.png", optical)
    assert main(["evaluate", "--tree", f"sen12:{tmp_path}", "--matcher", "cfog"]) == 0
    assert "| sen12 | 4 |" in capsys.readouterr().out
    assert main(["evaluate", "--tree", f"sen12:{tmp_path}", "--matcher", "cfog", "--published-test"]) == 0
    assert "| sen12 | 2 |" in capsys.readouterr().out
    assert main(["evaluate", "--pairs", str(tmp_path / "p.csv"), "--matcher", "cfog", "--published-test"]) == 2
    assert "Only a tree" in capsys.readouterr().out
    assert main(["evaluate", "--matcher", "cfog"]) == 2


def test_a_tree_of_real_pairs_matches_as_the_table_does(data_dir: Path, tmp_path: Path) -> None:
    rows = [pair for pair in read_pairs(data_dir / "pairs.csv") if pair.source == "sen12"][::10]
    for row in rows:
        season, scene, patch = row.sar.stem.removeprefix("sen12_").rsplit("_", 2)
        for sensor, file in (("s1", row.sar), ("s2", row.optical)):
            place = tmp_path / season / f"{sensor}_{scene}" / f"{season}_{sensor}_{scene}_{patch}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(file)
    pairs = read_sen12(tmp_path)
    assert len(pairs) == len(rows)
    assert {pair.scene for pair in pairs} == {row.scene for row in rows}
    by_file = {pair.sar.resolve(): pair for pair in pairs}
    for row in rows:
        for mine, theirs in zip(by_file[row.sar.resolve()].read(), row.read(), strict=True):
            np.testing.assert_array_equal(mine, theirs)
