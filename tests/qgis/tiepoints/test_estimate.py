"""Where a place lies in the other layer: points first, then the registration, then the CRS; tame far away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
)

from s2m2_sar.s2m2_qgis.tiepoints import estimate as estimates
from s2m2_sar.s2m2_qgis.tiepoints.points import LayerPair, LayerRef, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.quality import assess
from s2m2_sar.s2m2_qgis.tiepoints.transforms import METHODS

from ..field_results import write_field_result

UTM = QgsCoordinateReferenceSystem("EPSG:32631")
CONTEXT = QgsCoordinateTransformContext()
PAIR = LayerPair(1, LayerRef("/a/sar.tif", "sar", "EPSG:32631"), LayerRef("/a/optical.tif", "optical", "EPSG:32631"))
MIDDLE = (500000.0, 5750000.0)
KEYS = [method.key for method in METHODS]


def scattered(count: int = 14, pair_shift: tuple[float, float] = (430.0, -268.0)) -> list[TiePoint]:
    draw = np.random.default_rng(2)
    sar = np.array(MIDDLE) + draw.uniform(-1e4, 1e4, (count, 2))
    optical = sar + pair_shift + draw.normal(0, 8, (count, 2))
    return [TiePoint(i + 1, tuple(a), tuple(b)) for i, (a, b) in enumerate(zip(sar.tolist(), optical.tolist()))]


def moved(estimate: estimates.Estimate, x: float, y: float) -> tuple[float, float]:
    place = estimate.forward(QgsPointXY(x, y))
    back = estimate.backward(place)
    assert back.distance(QgsPointXY(x, y)) < 1e-3
    return place.x() - x, place.y() - y


@pytest.mark.parametrize("method", KEYS)
def test_among_the_points_it_is_the_fit_and_far_away_their_shift(method: str) -> None:
    known = assess(method, scattered(), UTM, UTM, (10, 10), CONTEXT)
    estimate = estimates.estimate_from(known, PAIR, CONTEXT)
    inside = np.array([[MIDDLE[0] + 900, MIDDLE[1] - 3000]])
    assert np.allclose(known.fit.forward(inside)[0] - inside[0], moved(estimate, *inside[0]), atol=1e-9)
    for distance in np.linspace(0, 3e5, 30):
        dx, dy = moved(estimate, MIDDLE[0] + distance, MIDDLE[1] + distance / 3)
        assert np.hypot(dx - 430, dy + 268) < 600
    assert moved(estimate, MIDDLE[0] + 3e5, MIDDLE[1]) == pytest.approx((430, -268), abs=8)
    assert estimate.basis == estimates.POINTS
    assert "14 tie points" in estimate.text()
    assert known.fit.method.label() in estimate.text()


def test_it_is_smooth_on_the_way() -> None:
    known = assess("polynomial3", scattered(), UTM, UTM, (10, 10), CONTEXT)
    estimate = estimates.estimate_from(known, PAIR, CONTEXT)
    places = [estimate.forward(QgsPointXY(MIDDLE[0] + step * 50.0, MIDDLE[1])) for step in range(1200)]
    steps = np.diff([place.x() for place in places])
    assert np.abs(np.diff(steps)).max() < 2.0


def test_few_points_shift() -> None:
    points = scattered(2)
    estimate = estimates.estimate_from(points, PAIR, CONTEXT)
    shifts = [np.subtract(point.optical, point.sar) for point in points]
    assert moved(estimate, *MIDDLE) == pytest.approx(tuple(np.mean(shifts, axis=0)))
    assert "2 tie points" in estimate.text()
    assert "1 tie point" in estimates.estimate_from(points[:1], PAIR, CONTEXT).text()
    off = [replace(point, enabled=False) for point in points]
    assert estimates.estimate_from(off, PAIR, CONTEXT).basis == estimates.CRS


def test_without_points_the_crs_tell() -> None:
    pair = replace(PAIR, sar=replace(PAIR.sar, crs="EPSG:4326"))
    estimate = estimates.estimate_from([], pair, CONTEXT)
    place = estimate.forward(QgsPointXY(3.0, 51.9))
    assert place.x() == pytest.approx(500000, abs=1e-3)
    assert estimate.backward(place).distance(QgsPointXY(3.0, 51.9)) < 1e-9
    assert "coordinates" in estimate.text()
    with pytest.raises(ValueError):
        estimate.forward(QgsPointXY(3.0, 1e9))


def test_layers_without_crs_are_linked_as_they_are() -> None:
    pair = replace(PAIR, sar=replace(PAIR.sar, crs=""))
    assert moved(estimates.estimate_from([], pair, CONTEXT), 5, 6) == (0, 0)
    known = assess("helmert", scattered(), QgsCoordinateReferenceSystem(), UTM, (10, 10), CONTEXT)
    estimate = estimates.estimate_from(known, pair, CONTEXT)
    far = np.array([[MIDDLE[0] + 3e5, MIDDLE[1]]])
    assert np.allclose(known.fit.forward(far)[0] - far[0], moved(estimate, *far[0]))


def test_the_accepted_registration_comes_before_the_crs(make_bundle: Callable[..., Path]) -> None:
    folder = make_bundle("good", shift_px=(-12.0, -7.5))
    pair = replace(PAIR, bundle=str(folder))
    estimate = estimates.estimate_from([], pair, CONTEXT)
    assert estimate.basis == estimates.REGISTRATION
    assert moved(estimate, *MIDDLE) == pytest.approx((-120, 75))
    assert estimates.estimate_from(scattered(1), pair, CONTEXT).basis == estimates.POINTS


def test_a_registration_that_moved_the_layer_already_does_not_count_twice(make_bundle: Callable[..., Path]) -> None:
    folder = make_bundle("good")
    pair = replace(PAIR, bundle=str(folder), sar=replace(PAIR.sar, source=str(folder / "shifted.vrt")))
    assert estimates.estimate_from([], pair, CONTEXT).basis == estimates.CRS


@pytest.mark.parametrize("moves", ["sar", "optical"])
@pytest.mark.parametrize("sar_crs", ["EPSG:32631", "EPSG:4326"])
def test_a_scenes_field_is_followed(moves: str, sar_crs: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    folder = write_field_result(tmp_path / "field", pair, moves=moves)
    labelled = replace(PAIR, bundle=str(folder), sar=replace(PAIR.sar, crs=sar_crs))
    estimate = estimates.estimate_from([], labelled, CONTEXT)
    assert estimate.basis == estimates.REGISTRATION
    # At a cell's centre; a cell has 100 m, its displacement is (-12 + 3 x, 7 - 2 y) px of 10 m.
    x, y = np.array([4, 8]) / 12
    moving = QgsPointXY(500450.0, 5749150.0)
    still = QgsPointXY(moving.x() + 10 * (-12 + 3 * x), moving.y() - 10 * (7 - 2 * y))
    to_sar = QgsCoordinateTransform(UTM, QgsCoordinateReferenceSystem(sar_crs), CONTEXT)
    sar, optical = (moving, still) if moves == "sar" else (still, moving)
    assert estimate.forward(to_sar.transform(sar)).distance(optical) < 1e-4
    assert to_sar.transform(estimate.backward(optical), Qgis.TransformDirection.Reverse).distance(sar) < 1e-4
    beyond = QgsPointXY(480000.0, 5749150.0)
    shift = estimate.forward(to_sar.transform(beyond)).x() - beyond.x()
    assert shift == pytest.approx(-120 if moves == "sar" else 120, abs=1e-3)


def test_a_field_that_was_cut_short_does_not_count(pair: tuple[Path, Path], tmp_path: Path) -> None:
    folder = write_field_result(tmp_path / "field", pair)
    (folder / "displacement.tif").write_bytes(b"")
    assert estimates.estimate_from([], replace(PAIR, bundle=str(folder)), CONTEXT).basis == estimates.CRS


@pytest.mark.parametrize("kind", ["refused", "gone"])
def test_a_registration_that_is_none_does_not_count(
    kind: str, make_bundle: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_bundle("bad", accepted=False) if kind == "refused" else tmp_path / "nowhere"
    assert estimates.estimate_from([], replace(PAIR, bundle=str(folder)), CONTEXT).basis == estimates.CRS
