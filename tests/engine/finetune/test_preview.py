"""The preview shows what training draws, with the truth where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal

from s2m2_sar.engine.finetune.preview import preview_samples
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import DataSetSpec, JobError, PreviewSpec

from ..pairs import write_pairs


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pairs(tmp_path_factory.mktemp("pairs"), 2)


def test_labelled_and_unlabelled_samples_take_turns(table: Path, tmp_path: Path) -> None:
    labelled = DataSetSpec("table", "a", path=str(table))
    withheld = DataSetSpec("table", "b", labelled=False, path=str(table))
    out = tmp_path / "preview.png"
    answer = preview_samples(PreviewSpec((labelled, withheld), str(out), count=5), Progress())
    assert [one["labelled"] for one in answer["samples"]] == [True, False, True, False, True]
    assert all(one["template"] < one["window"] for one in answer["samples"])
    picture = gdal.Open(str(out)).ReadAsArray()
    assert picture.shape == (4, 3 * 168 - 8, 2 * (324 + 8) - 8)
    # The truth's frame is there, in its own colour.
    frame = (picture[0] == 80) & (picture[1] == 220) & (picture[2] == 255)
    assert frame[:160, :160].sum() > 200
    assert not frame[:160, 332:492].any()


def test_another_seed_shows_others(table: Path, tmp_path: Path) -> None:
    data = (DataSetSpec("table", "a", path=str(table)),)
    pictures = []
    for seed in (0, 0, 1):
        preview_samples(PreviewSpec(data, str(tmp_path / "p.png"), 2, seed), Progress())
        pictures.append(gdal.Open(str(tmp_path / "p.png")).ReadAsArray().tobytes())
    assert pictures[0] == pictures[1] != pictures[2]


def test_what_cannot_be_shown_is_said(table: Path, tmp_path: Path) -> None:
    data = (DataSetSpec("table", "a", path=str(table)),)
    with pytest.raises(JobError, match="Between 1 and"):
        preview_samples(PreviewSpec(data, str(tmp_path / "p.png"), 0), Progress())
    with pytest.raises(JobError, match="could not be written"):
        preview_samples(PreviewSpec(data, "/none/p.png", 1), Progress())
