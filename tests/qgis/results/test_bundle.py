"""Reading bundles: what a user may point the plugin at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.results.bundle import read_bundle


def test_reads_what_the_engine_wrote(make_bundle) -> None:
    bundle = read_bundle(str(make_bundle()))
    assert bundle.accepted
    assert bundle.shift_m == (-120.0, 75.0)
    assert bundle.moved_shift_m == (-120.0, 75.0)
    assert (bundle.planned, bundle.used, bundle.agreeing) == (6, 6, 5)
    assert bundle.shifted_path.endswith("shifted.vrt")
    assert [name for name, _path in bundle.template_heatmaps()] == ["0", "1", "2", "3", "4", "5"]


def test_the_sign_turns_where_the_optical_moves(make_bundle) -> None:
    bundle = read_bundle(str(make_bundle(moves="optical")))
    assert bundle.shift_m == (-120.0, 75.0)
    assert bundle.moved_shift_m == (120.0, -75.0)
    assert bundle.moved_shift_px == (12.0, 7.5)
    assert bundle.moved.name == "optical"


def test_the_result_file_itself_will_do(make_bundle) -> None:
    folder = make_bundle()
    assert read_bundle(str(folder / "result.json")).folder == str(folder)


def test_a_bundle_that_was_moved_still_opens(make_bundle, tmp_path: Path) -> None:
    moved = tmp_path / "else where" / "ünder"
    moved.parent.mkdir()
    shutil.move(str(make_bundle()), moved)
    bundle = read_bundle(str(moved))
    assert bundle.shifted_path == str(moved / "shifted.vrt")


def test_a_refusal_has_no_shifted_layer(make_bundle) -> None:
    bundle = read_bundle(str(make_bundle(accepted=False, reason="The templates disagree.")))
    assert not bundle.accepted
    assert bundle.shifted_path == ""
    assert bundle.reason == "The templates disagree."


@pytest.mark.parametrize(
    "change, words",
    [
        ({"schema": 2}, "newer version"),
        ({"kind": "training"}, "not the result of a registration"),
        ({"result": {}}, "incomplete"),
    ],
)
def test_says_what_is_wrong_with_a_bundle(make_bundle, change: dict, words: str) -> None:
    file = make_bundle() / "result.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    with pytest.raises(JobError, match=words):
        read_bundle(str(file))


def test_says_that_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="no result"):
        read_bundle(str(tmp_path))


def test_says_that_it_is_cut_off(make_bundle) -> None:
    file = make_bundle() / "result.json"
    file.write_text(file.read_text()[:100])
    with pytest.raises(JobError, match="cannot be read"):
        read_bundle(str(file))
