"""The places that are worth marking: spread, textured, doubtful, and none twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.propose.suggest import CANDIDATES, Candidates, Doubt, _choose, suggest
from s2m2_sar.engine.protocol import (
    LEVELS_DIFFER,
    MATCHERS_DIFFER,
    REASONS,
    SPREAD,
    UNSURE,
    Cancelled,
    JobError,
    LayerSpec,
    SuggestSpec,
    from_plain,
    to_plain,
)

from ..pairs import synthetic_pair
from ..rasters import scenes
from ..registration.ground import EAST, GSD, NORTH, UTM, place, write_pair
from .test_propose import at

SIDE = 768


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_pair(tmp_path_factory.mktemp("pair"), (5, 3), side=SIDE)


def ask(files: tuple[Path, Path], **settings: Any) -> list[dict[str, Any]]:
    layers = LayerSpec(str(files[0])), LayerSpec(str(files[1]))
    answer = suggest(SuggestSpec(*layers, **{"matcher": "cfog", **settings}), Progress())
    places: list[dict[str, Any]] = answer["places"]
    return places


def test_places_are_spread_and_matched(files: tuple[Path, Path]) -> None:
    places = ask(files, count=6)
    assert len(places) == 6
    points = np.array([each["sar"] for each in places])
    gaps = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))[np.triu_indices(6, 1)]
    assert gaps.min() > 15 * GSD * 8
    assert np.ptp(points, axis=0).min() > 0.4 * SIDE * GSD
    for each in places:
        assert each["reason"] in REASONS
        assert np.hypot(*(np.array(each["sar"]) - each["optical"] - (5 * GSD, -3 * GSD))) < GSD
    assert places[0]["distance_m"] is None
    assert all(each["distance_m"] > 0 for each in places[1:])


def test_the_next_place_is_far_from_the_points_and_from_what_was_suggested(files: tuple[Path, Path]) -> None:
    west = [at(x, y) for x in (100, 250, 330) for y in (100, 250, 400, 550, 680)]
    points = tuple((*sar, sar[0] - 5 * GSD, sar[1] + 3 * GSD) for sar in west)
    first = ask(files, points=points)[0]
    assert first["sar"][0] > EAST + 500 * GSD
    second = ask(files, points=points, avoid=(tuple(first["sar"]),))[0]
    assert np.hypot(*(np.array(first["sar"]) - second["sar"])) > 60 * GSD


def test_links_tell_where_to_search(tmp_path: Path) -> None:
    """The SAR lies 100 px off: without a link the search misses it."""
    files = write_pair(tmp_path, (100, 0), side=SIDE)
    link = (*at(400, 400), *at(303, 398))
    for each in ask(files, count=4, links=(link,)):
        assert np.hypot(*(np.array(each["sar"]) - each["optical"] - (100 * GSD, 0))) < GSD


def test_flat_and_empty_places_are_not_suggested(tmp_path: Path) -> None:
    """Only the south-east has both data and texture."""
    sar, optical = (np.maximum(image, 1) for image in synthetic_pair(SIDE, 1))
    sar[:, :, :300] = 0
    sar[:, :300, 300:] = 120
    optical[:, :300, 300:] = 90
    files = (
        scenes.write(tmp_path / "s.tif", sar, place(), UTM, nodata=0),
        scenes.write(tmp_path / "o.tif", optical, place(), UTM, nodata=0),
    )
    for each in ask(files, count=3):
        assert each["sar"][0] > EAST + 330 * GSD
        assert each["sar"][1] < NORTH - 280 * GSD


def test_a_scene_that_is_covered_says_so(tmp_path: Path) -> None:
    files = write_pair(tmp_path, side=200)
    with pytest.raises(JobError, match="No place is left"):
        ask(files, avoid=tuple(at(x, y) for x in range(0, 201, 40) for y in range(0, 201, 40)))


@pytest.mark.parametrize("count", [0, 51])
def test_a_count_out_of_range_is_refused(files: tuple[Path, Path], count: int) -> None:
    with pytest.raises(JobError, match="ask for 1 to 50"):
        ask(files, count=count)


def test_doubt_is_the_reason_where_there_is_doubt() -> None:
    """Four places equally far and textured; the fifth is found nowhere and teaches nothing."""
    corners = np.array([(0, 0), (1000, 0), (0, 1000), (1000, 1000), (500, 500)], float)
    doubt = Doubt(
        confidence=np.array([0.9, 0.9, 0.5, 0.99, 0.01]),
        matchers=np.array([9.0, 0.1, 0.1, 0.1, 40.0]),
        levels=np.array([0.1, 7.0, 0.1, np.nan, 30.0]),
    )
    rows = _choose(Candidates(corners, 128, np.full(5, 0.5)), doubt, np.zeros((0, 2)), 5, 250.0)
    reasons = {row: reason for row, reason, _ in rows}
    assert reasons == {0: MATCHERS_DIFFER, 1: LEVELS_DIFFER, 2: UNSURE, 3: SPREAD, 4: SPREAD}
    assert {row for row, _, _ in rows[-2:]} == {3, 4}


def test_a_cancel_is_heard_between_candidates(files: tuple[Path, Path]) -> None:
    told: list[str] = []
    spec = SuggestSpec(LayerSpec(str(files[0])), LayerSpec(str(files[1])), matcher="cfog")
    progress = Progress(
        lambda _fraction, words, _left: told.append(words), lambda: told[-1:] == ["Matching candidates"]
    )
    with pytest.raises(Cancelled):
        suggest(spec, progress)
    assert told.count("Matching candidates") == 1


def test_a_cancel_need_not_wait_for_many_candidates(files: tuple[Path, Path]) -> None:
    """An engine that does not heed it within a second is ended, and the next click waits for another one."""
    told: list[str] = []
    spec = SuggestSpec(LayerSpec(str(files[0])), LayerSpec(str(files[1])), matcher="cfog")
    suggest(spec, Progress(lambda _fraction, words, _left: told.append(words)))
    assert told.count("Matching candidates") == CANDIDATES / 2


def test_a_pair_outlives_the_cancelled_job_that_opened_it(tmp_path: Path) -> None:
    """Else no further click would be answered, and nobody told why."""
    files = write_pair(tmp_path, side=512)
    spec = SuggestSpec(LayerSpec(str(files[0])), LayerSpec(str(files[1])), matcher="cfog")
    told: list[str] = []
    with pytest.raises(Cancelled):
        suggest(spec, Progress(lambda _part, words, _left: told.append(words), lambda: "Matching candidates" in told))
    assert suggest(spec, Progress())["places"]
    # What cancels now is the job that runs, also in the midst of a read.
    asked: list[int] = []
    with pytest.raises(Cancelled):
        suggest(spec, Progress(cancelled=lambda: asked.append(0) or len(asked) > 4))
    assert len(asked) == 5
    assert suggest(spec, Progress())["places"]


def test_the_spec_crosses_the_door() -> None:
    spec = SuggestSpec(LayerSpec("a"), LayerSpec("b"), points=((1.0, 2.0, 3.0, 4.0),), avoid=((5.0, 6.0),))
    assert from_plain(SuggestSpec, to_plain(spec)) == spec
