"""Sources give the same patch for the same generator, in the form that training eats, and withhold what they must."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.training.pairs import Pair, read_pairs
from s2m2_sar.engine.training.sources import LABEL_SIGMA, PatchSource

from ..pairs import write_pairs, write_png


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    return read_pairs(write_pairs(tmp_path_factory.mktemp("pairs"), 4, sources=("sen12", "other")))


def test_patches_are_cut_alike_from_both_images(pairs: list[Pair]) -> None:
    source = PatchSource(pairs)
    generator = np.random.default_rng(0)
    images = {pair.scene: pair.read() for pair in pairs}
    drawn = set()
    for _ in range(40):
        patch = source.draw(generator, 200)
        assert patch.sar.shape == (1, 200, 200)
        assert patch.optical.shape == (3, 200, 200)
        assert patch.sar.dtype == patch.optical.dtype == np.uint8
        assert patch.displacement == (0.0, 0.0)
        assert patch.sigma_px == LABEL_SIGMA.get(patch.source, 0.9)
        sar, optical = images[patch.scene]
        places = [
            (x, y)
            for y in range(57)
            for x in range(57)
            if sar[0, y, x] == patch.sar[0, 0, 0] and np.array_equal(sar[:, y : y + 200, x : x + 200], patch.sar)
        ]
        assert len(places) == 1
        x, y = places[0]
        np.testing.assert_array_equal(optical[:, y : y + 200, x : x + 200], patch.optical)
        drawn.add((patch.scene, x, y))
    assert {scene for scene, _, _ in drawn} == set(images)
    assert len(drawn) > 35


def test_the_generator_decides_and_memory_does_not(pairs: list[Pair]) -> None:
    kept, read = PatchSource(pairs), PatchSource(pairs, memory_limit=0)
    for seed in range(6):
        one, other = (source.draw(np.random.default_rng(seed), 128) for source in (kept, read))
        np.testing.assert_array_equal(one.sar, other.sar)
        np.testing.assert_array_equal(one.optical, other.optical)


def test_images_are_kept_up_to_the_limit(pairs: list[Pair], monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []
    read = Pair.read
    monkeypatch.setattr(Pair, "read", lambda pair: reads.append(pair.id) or read(pair))
    size = sum(image.nbytes for image in read(pairs[0]))
    source = PatchSource(pairs, memory_limit=2 * size)
    for _ in range(3):
        for index in range(4):
            source.images(index)
    assert reads == ["0", "1", "2", "3", "2", "3", "2", "3"]


def test_withheld_labels_are_gone(pairs: list[Pair]) -> None:
    source = PatchSource(pairs, labelled=False)
    patch = source.draw(np.random.default_rng(1), 256)
    assert patch.displacement is None
    assert not patch.labelled
    assert patch.sigma_px == 0.0
    assert not source.describe()["labelled"]


def test_smaller_patches_come_whole(pairs: list[Pair]) -> None:
    patch = PatchSource(pairs).draw(np.random.default_rng(1), 400)
    assert patch.sar.shape == (1, 256, 256)


def test_description_tells_one_choice_from_another(pairs: list[Pair]) -> None:
    whole = PatchSource(pairs).describe()
    assert whole["pairs"] == 4
    assert whole["sources"] == {"other": 2, "sen12": 2}
    assert whole["ids_sha256"] == PatchSource(pairs[::-1]).describe()["ids_sha256"]
    assert whole["ids_sha256"] != PatchSource(pairs[1:]).describe()["ids_sha256"]


def test_bad_patches_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="at least one pair"):
        PatchSource([])
    pairs = read_pairs(write_pairs(tmp_path, 1))
    write_png(tmp_path / "sar_0.png", np.zeros((1, 100, 100), np.uint8))
    with pytest.raises(JobError, match="differ in size"):
        PatchSource(pairs).draw(np.random.default_rng(0), 64)
    (tmp_path / "sar_0.png").unlink()
    with pytest.raises(JobError, match="cannot be read"):
        PatchSource(pairs).draw(np.random.default_rng(0), 64)
