"""Matches at tie points: the truth is where the points say, and the windows do not give it away."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.matching.cfog import CfogMatcher
from s2m2_sar.engine.models.ties import RADIUS_PX, open_ties, plan_ties, score_ties
from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError, LayerSpec
from s2m2_sar.engine.training.scenes import TiePoints

from .conftest import EAST, GSD, MOVED, NORTH, SIDE, place, write_layer

PLACES = [(x, y) for x in (150.25, 320.0, 480.5) for y in (160.0, 330.75, 470.0)]


Ties = tuple[tuple[float, float, float, float], ...]


def _ties(places: list[tuple[float, float]], off: tuple[float, float] = (0.0, 0.0)) -> Ties:
    """Tie points, their optical side ``off`` px beside the truth."""
    made = []
    for x, y in places:
        sar_x, sar_y, optical_x, optical_y = place(x, y)
        made.append((sar_x, sar_y, optical_x + off[0] * GSD, optical_y - off[1] * GSD))
    return tuple(made)


def _scores(scene: tuple[Path, Path], ties: Ties, side: int = 96) -> np.ndarray:
    pair, points = open_ties(LayerSpec(str(scene[0])), LayerSpec(str(scene[1])), ties, 0.0, Progress())
    return score_ties(CfogMatcher(), pair, plan_ties(points, side, 0), side, Progress()).error


def test_a_good_matcher_finds_good_points(scene: tuple[Path, Path]) -> None:
    errors = _scores(scene, _ties(PLACES))
    assert len(errors) == len(PLACES)
    assert np.median(errors) < 0.5
    assert errors.max() < 2.0


def test_what_points_are_off_by_is_the_error(scene: tuple[Path, Path]) -> None:
    errors = _scores(scene, _ties(PLACES, off=(3.0, 4.0)))
    assert np.median(errors) == pytest.approx(5.0, abs=0.4)


def test_layers_that_lie_far_apart_are_met_by_their_points(scene: tuple[Path, Path], tmp_path: Path) -> None:
    from osgeo import gdal

    values = gdal.Open(str(scene[0])).ReadAsArray()[None]
    away = 3000
    sar = write_layer(tmp_path / "sar.tif", values, (MOVED[0] + away, MOVED[1]))
    ties = tuple((x + away * GSD, y, east, north) for x, y, east, north in _ties(PLACES))
    assert np.median(_scores((sar, scene[1]), ties)) < 0.5


def test_the_truth_is_not_in_the_middle_of_the_window() -> None:
    positions = np.random.default_rng(1).uniform(200, 2000, (200, 2))
    planned = plan_ties(TiePoints(positions + [7.3, -2.1], positions), 128, 0)
    truth = np.array([match.truth for match in planned])
    assert np.abs(truth - RADIUS_PX).max() <= RADIUS_PX * 0.6 + 1
    assert (truth - RADIUS_PX).std(axis=0).min() > 8
    # Template and window together say where the point is.
    for match, (x, y) in zip(planned, positions, strict=True):
        corner = np.array([x + 7.3, y - 2.1]) - match.template
        assert np.allclose(np.array(match.window) + match.truth + corner, [x, y])


def test_points_near_one_another_share_an_area() -> None:
    optical = np.array([[10.0, 10.0], [200.0, 200.0], [300.0, 10.0], [20.0, 900.0]])
    areas = [match.area for match in plan_ties(TiePoints(optical, optical), 128, 0)]
    assert areas == ["0/0", "0/0", "1/0", "0/3"]


def test_points_at_the_border_are_left_out_and_only_they(scene: tuple[Path, Path]) -> None:
    pair, points = open_ties(
        LayerSpec(str(scene[0])), LayerSpec(str(scene[1])), _ties([(5.0, 5.0), *PLACES]), 0.0, Progress()
    )
    scores = score_ties(CfogMatcher(), pair, plan_ties(points, 96, 0), 96, Progress())
    assert [match.id for match in scores.matches] == list(range(1, len(PLACES) + 1))
    with pytest.raises(JobError, match="enough valid pixels"):
        score_ties(CfogMatcher(), pair, plan_ties(points, 96, 0)[:1], 96, Progress())


def test_bad_points_are_a_sentence(scene: tuple[Path, Path]) -> None:
    layers = LayerSpec(str(scene[0])), LayerSpec(str(scene[1]))
    with pytest.raises(JobError, match="no tie point"):
        open_ties(*layers, (), 0.0, Progress())
    far = (EAST + SIDE * GSD / 2, NORTH - SIDE * GSD / 2, 1e300, 0.0)
    with pytest.raises(JobError) as refusal:
        open_ties(*layers, (far,), 0.0, Progress())
    assert "Traceback" not in refusal.value.message
