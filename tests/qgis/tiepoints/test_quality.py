"""Errors are what they are called: leaving out really leaves out, check points are not fitted, outliers are found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, CONTROL, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.quality import assess, unit_of
from s2m2_sar.s2m2_qgis.tiepoints.transforms import METHODS, Method, fit

UTM = QgsCoordinateReferenceSystem("EPSG:32631")
CONTEXT = QgsCoordinateTransformContext()
PIXEL = (10.0, 5.0)
KEYS = [method.key for method in METHODS]


def marked(count: int, error: float = 4.0, seed: int = 0) -> list[TiePoint]:
    """Points of a scene that is moved, turned and a little bent, marked within ``error`` metres along each axis."""
    draw = np.random.default_rng(seed)
    places = draw.uniform(-1, 1, (count, 2))
    x, y = places.T
    sar = np.array([500000.0, 5750000.0]) + places * 1e4
    moved = np.column_stack([430 + 20 * x - 8 * y, -268 + 8 * x + 20 * y])
    optical = sar + moved + draw.normal(0, error, (count, 2))
    return [TiePoint(i + 1, tuple(a), tuple(b)) for i, (a, b) in enumerate(zip(sar.tolist(), optical.tolist()))]


@pytest.mark.parametrize("method", METHODS, ids=KEYS)
def test_leave_one_out_equals_fits_without_each_point(method: Method) -> None:
    points = marked(method.minimum + 4)
    errors = []
    for point in points:
        others = fit(method.key, [other for other in points if other is not point], UTM, UTM, CONTEXT)
        errors.append(others.forward(np.array([point.sar]))[0] - point.optical)
    known = assess(method.key, points, UTM, UTM, PIXEL, CONTEXT)
    lengths = np.array(errors)
    assert known.leave_one_out == pytest.approx(np.sqrt((lengths**2).sum(axis=1).mean()), rel=1e-6)
    assert known.leave_one_out_px == pytest.approx(np.sqrt(((lengths / PIXEL) ** 2).sum(axis=1).mean()), rel=1e-6)
    assert known.leave_one_out > known.rmse


@pytest.mark.parametrize("method", METHODS, ids=KEYS)
def test_no_number_is_made_up_where_no_point_is_to_spare(method: Method) -> None:
    known = assess(method.key, marked(method.minimum, seed=5), UTM, UTM, PIXEL, CONTEXT)
    assert known.rmse == pytest.approx(0.0, abs=1e-4)
    assert known.rmse_adjusted is None
    assert known.rmse_adjusted_px is None
    assert known.leave_one_out is None
    assert known.check is None
    assert known.outliers == frozenset()


def test_one_point_that_all_hangs_on_cannot_be_left_out() -> None:
    points = marked(6)
    line = [replace(p, sar=(p.sar[0], 5.75e6), optical=(p.optical[0], 5.75e6)) for p in points[:5]]
    known = assess("polynomial1", [*line, points[5]], UTM, UTM, PIXEL, CONTEXT)
    assert known.leave_one_out is None
    assert known.rmse_adjusted is not None


def test_check_points_measure_and_are_not_fitted() -> None:
    points = marked(20)
    checks = [replace(point, role=CHECK) for point in points[15:]]
    checks[0] = replace(checks[0], optical=(checks[0].optical[0] + 300, checks[0].optical[1]))
    off = replace(checks[1], enabled=False, optical=(0.0, 0.0))
    known = assess("polynomial1", [*points[:15], checks[0], off, *checks[2:]], UTM, UTM, PIXEL, CONTEXT)
    alone = assess("polynomial1", points[:15], UTM, UTM, PIXEL, CONTEXT)
    assert (known.used, known.checks) == (15, 4)
    assert known.rmse == alone.rmse
    counted = [known.residual[point.id] for point in (checks[0], *checks[2:])]
    assert known.check == pytest.approx(np.sqrt((np.array(counted) ** 2).sum(axis=1).mean()))
    assert known.residual[checks[0].id][0] == pytest.approx(-300, abs=15)
    assert known.residual_px[checks[0].id][0] == pytest.approx(-30, abs=2)
    assert off.id in known.residual
    assert alone.check is None


def test_pixels_have_two_sides() -> None:
    known = assess("helmert", marked(9), UTM, UTM, PIXEL, CONTEXT)
    errors = np.array([known.residual[id] for id in known.fit.ids])
    pixels = np.array([known.residual_px[id] for id in known.fit.ids])
    assert np.allclose(pixels, errors / [10, -5])
    assert known.rmse_px == pytest.approx(np.sqrt((pixels**2).sum(axis=1).mean()))
    assert known.rmse_adjusted_px == pytest.approx(known.rmse_px * np.sqrt(9 / 7))


@pytest.mark.parametrize("method", [key for key in KEYS if key not in ("polynomial3", "tps")])
def test_a_wrong_point_among_twelve_is_flagged_and_stays(method: str) -> None:
    points = marked(12)
    points[7] = replace(points[7], optical=(points[7].optical[0] - 120, points[7].optical[1] + 90))
    known = assess(method, points, UTM, UTM, PIXEL, CONTEXT)
    assert known.outliers == {8}
    assert known.used == 12
    assert 8 in known.fit.ids


@pytest.mark.parametrize("method", KEYS)
def test_wrong_points_among_many_are_flagged(method: str) -> None:
    points = marked(60)
    wrong = (3, 20, 21, 40, 55)
    for place, turn in zip(wrong, range(5)):
        x, y = points[place].optical
        points[place] = replace(points[place], optical=(x + 200 * np.cos(turn), y + 200 * np.sin(turn)))
    assert assess(method, points, UTM, UTM, PIXEL, CONTEXT).outliers == {place + 1 for place in wrong}


@pytest.mark.parametrize("method", KEYS)
def test_good_points_are_seldom_flagged(method: str) -> None:
    flagged = sum(len(assess(method, marked(25, seed=s), UTM, UTM, (1.0, 1.0), CONTEXT).outliers) for s in range(20))
    assert flagged <= 5


@pytest.mark.parametrize("method", KEYS)
def test_what_nobody_can_see_is_no_outlier(method: str) -> None:
    points = [replace(point, optical=(point.sar[0] + 430, point.sar[1])) for point in marked(25)]
    points[3] = replace(points[3], optical=(points[3].optical[0] + 6, points[3].optical[1]))
    assert assess(method, points, UTM, UTM, (10.0, 10.0), CONTEXT).outliers == frozenset()
    assert assess(method, points, UTM, UTM, (1.0, 1.0), CONTEXT).outliers == {4}


def test_five_hundred_points_are_assessed_by_every_method() -> None:
    points = marked(500)
    points[100] = replace(points[100], optical=(points[100].optical[0] + 90, points[100].optical[1]))
    for method in KEYS:
        known = assess(method, points, UTM, UTM, PIXEL, CONTEXT)
        assert 101 in known.outliers
        assert known.leave_one_out is not None


@pytest.mark.parametrize("method", KEYS)
@pytest.mark.filterwarnings("error")
def test_whatever_was_marked_is_assessed_or_refused_in_a_sentence(method: str) -> None:
    draw = np.random.default_rng(KEYS.index(method))
    assessed, refusals = [], []
    for trial in range(120):
        count = draw.integers(0, 16)
        sar = draw.uniform(-1, 1, (count, 2)) * 10.0 ** draw.integers(-6, 8)
        kind = trial % 8
        if kind == 0:
            sar = np.round(sar * 3)
        elif kind == 1:
            sar[:, 1] = sar[:, 0] + draw.normal(0, 10.0 ** -draw.integers(0, 12), count)
        optical = sar + draw.normal(0, 10.0 ** draw.integers(-9, 7), (count, 2))
        if kind == 2:
            optical[:] = draw.integers(0, 3, (count, 2))
        elif kind == 3:
            optical[:, 0] = optical[:, 1]
        elif kind == 4 and count:
            optical[-1] = (1e300, 0.0)
        elif kind == 5 and count:
            sar[-1] = (np.inf, 1.0)
        points = [
            TiePoint(i + 1, tuple(a), tuple(b), role=CHECK if draw.uniform() < 0.1 else CONTROL)
            for i, (a, b) in enumerate(zip(sar.tolist(), optical.tolist()))
        ]
        try:
            assessed.append(assess(method, points, UTM, UTM, PIXEL, CONTEXT).rmse)
        except JobError as refused:
            refusals.append(refused.message)
    assert assessed
    assert np.isfinite(assessed).all()
    assert refusals
    assert all(text.endswith(".") for text in refusals)


def test_units_are_short_and_known() -> None:
    assert unit_of(UTM) == "m"
    assert unit_of(QgsCoordinateReferenceSystem("EPSG:4326")) == "°"
    assert unit_of(QgsCoordinateReferenceSystem("EPSG:2277")).startswith("ft")
    assert unit_of(QgsCoordinateReferenceSystem()) == "units"
