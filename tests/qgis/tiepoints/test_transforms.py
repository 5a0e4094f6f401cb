"""All seven transforms are QGIS's own, refuse what leaves them open, and their way back undoes the way there."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import pytest
from qgis.analysis import QgsGcpTransformerInterface
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
)

from s2m2_sar.engine.protocol import JobError
from s2m2_sar.s2m2_qgis.tiepoints import transforms
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, TiePoint
from s2m2_sar.s2m2_qgis.tiepoints.quality import assess

_Kind = QgsGcpTransformerInterface.TransformMethod
KINDS = {
    "linear": _Kind.Linear,
    "helmert": _Kind.Helmert,
    "polynomial1": _Kind.PolynomialOrder1,
    "polynomial2": _Kind.PolynomialOrder2,
    "polynomial3": _Kind.PolynomialOrder3,
    "tps": _Kind.ThinPlateSpline,
    "projective": _Kind.Projective,
}
UTM = QgsCoordinateReferenceSystem("EPSG:32631")
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
CONTEXT = QgsCoordinateTransformContext()
NEAR, FAR = (0.0, 0.0), (500000.0, 5750000.0)


def points_of(sar: np.ndarray, optical: np.ndarray, **choices) -> list[TiePoint]:
    return [
        TiePoint(index + 1, tuple(a), tuple(b), **choices)
        for index, (a, b) in enumerate(zip(sar.tolist(), optical.tolist()))
    ]


def bent(count: int = 14, origin: tuple[float, float] = FAR, seed: int = 3) -> list[TiePoint]:
    """Points of a 20 km scene that is turned, moved, bent, and marked within some metres."""
    draw = np.random.default_rng(seed)
    places = draw.uniform(-1, 1, (count, 2))
    x, y = places.T
    moved = np.column_stack([40 * x - 30 * y + 25 * x * y, 20 * x + 15 * y**2])
    sar = np.array(origin) + places * 1e4
    return points_of(sar, sar + [430.0, -268.0] + moved + draw.normal(0, 4, (count, 2)))


def qgis_predictions(method: str, sar: np.ndarray, optical: np.ndarray) -> np.ndarray:
    """(N, 2) of QGIS's transformer, used as the Georeferencer uses it."""
    made = QgsGcpTransformerInterface.createFromParameters(
        KINDS[method], [QgsPointXY(*p) for p in sar.tolist()], [QgsPointXY(*p) for p in optical.tolist()]
    )
    assert made is not None
    found = [made.transform(*p) for p in sar.tolist()]
    assert all(done for done, _x, _y in found)
    return np.array([place[1:] for place in found])


def arrays(points: Sequence[TiePoint]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([point.sar for point in points]), np.array([point.optical for point in points])


def test_the_methods_are_qgis_own() -> None:
    assert [method.key for method in transforms.METHODS] == list(KINDS)
    for method in transforms.METHODS:
        made = QgsGcpTransformerInterface.create(KINDS[method.key])
        if method.key == "tps":
            # QGIS allows one point, and then sends every place to the same.
            one = QgsGcpTransformerInterface.createFromParameters(
                _Kind.ThinPlateSpline, [QgsPointXY(1, 2)], [QgsPointXY(5, 5)]
            )
            assert one.transform(1, 2) == one.transform(900, 900)
            assert method.minimum == 3
        else:
            assert method.minimum == made.minimumGcpCount()
        assert method.label()


@pytest.mark.parametrize("method", KINDS)
@pytest.mark.parametrize(
    "origin, within", [(NEAR, 1e-6), (FAR, 1e-5)], ids=["small coordinates", "coordinates of a projection"]
)
def test_residuals_and_rmse_equal_qgis_transformer(method: str, origin: tuple[float, float], within: float) -> None:
    points = bent(origin=origin)
    sar, optical = arrays(points)
    if method == "linear" and origin == FAR:
        # QGIS's own linear fit is centimetres off at coordinates of 1e6, so that it is asked nearer to the origin.
        expected = qgis_predictions(method, sar - FAR, optical - FAR) + FAR - optical
        assert np.abs(qgis_predictions(method, sar, optical) - optical - expected).max() < 0.05
    else:
        expected = qgis_predictions(method, sar, optical) - optical
    known = assess(method, points, UTM, UTM, (10.0, 10.0), CONTEXT)
    found = np.array([known.residual[point.id] for point in points])
    assert np.abs(found - expected).max() < within
    assert known.rmse == pytest.approx(np.sqrt((expected**2).sum(axis=1).mean()), abs=within)
    if method != "tps":
        assert known.rmse > 1.0
        spare = len(points) - QgsGcpTransformerInterface.create(KINDS[method]).minimumGcpCount()
        assert known.rmse_adjusted == pytest.approx(np.sqrt((expected**2).sum() / spare), abs=within)
    assert np.allclose([known.residual_px[point.id] for point in points], found / [10.0, -10.0])


@pytest.mark.parametrize("method", KINDS)
def test_positions_of_another_crs_are_reprojected_first(method: str) -> None:
    points = bent()
    sar, _optical = arrays(points)
    to_degrees = QgsCoordinateTransform(UTM, WGS84, CONTEXT)
    degrees = [to_degrees.transform(QgsPointXY(*place)) for place in sar.tolist()]
    there = [TiePoint(p.id, (q.x(), q.y()), p.optical) for p, q in zip(points, degrees)]
    same = transforms.fit(method, points, UTM, UTM, CONTEXT)
    made = transforms.fit(method, there, WGS84, UTM, CONTEXT)
    found = made.forward(np.array([point.sar for point in there]))
    assert np.abs(found - same.forward(sar)).max() < 1e-5
    assert np.abs(made.backward(found) - [point.sar for point in there]).max() < 1e-10


@pytest.mark.parametrize("method", KINDS)
def test_the_way_back_undoes_the_way_there(method: str) -> None:
    made = transforms.fit(method, bent(), UTM, UTM, CONTEXT)
    places = np.array(FAR) + np.random.default_rng(0).uniform(-9e3, 9e3, (40, 2))
    assert np.abs(made.backward(made.forward(places)) - places).max() < 1e-6
    assert made.method.key == method


def test_disabled_and_check_points_are_not_fitted() -> None:
    points = bent()
    astray = TiePoint(90, FAR, (0.0, 0.0), enabled=False)
    check = TiePoint(91, FAR, (1.0, 1.0), role=CHECK)
    made = transforms.fit("helmert", [*points, astray, check], UTM, UTM, CONTEXT)
    assert made.ids == tuple(point.id for point in points)
    assert np.array_equal(
        made.forward(np.array([FAR])), transforms.fit("helmert", points, UTM, UTM, CONTEXT).forward(np.array([FAR]))
    )


@pytest.mark.parametrize("method", transforms.METHODS, ids=lambda method: method.key)
def test_the_smallest_number_of_points_suffices_and_fewer_are_refused(method: transforms.Method) -> None:
    points = bent(method.minimum, seed=5)
    made = transforms.fit(method.key, points, UTM, UTM, CONTEXT)
    assert np.isfinite(made.forward(np.array([FAR]))).all()
    with pytest.raises(JobError) as refused:
        transforms.fit(method.key, points[1:], UTM, UTM, CONTEXT)
    assert f"needs {method.minimum} " in refused.value.message
    assert "enable 1 more" in refused.value.message


@pytest.mark.parametrize("method", KINDS)
def test_two_points_at_one_place_are_refused_by_their_ids(method: str) -> None:
    points = bent()
    twin = TiePoint(77, points[4].sar, (points[4].optical[0] + 30, points[4].optical[1]))
    with pytest.raises(JobError, match="Points 5 and 77 lie at the same place in the SAR layer"):
        transforms.fit(method, [*points, twin], UTM, UTM, CONTEXT)
    twin = TiePoint(77, (FAR[0] + 3, FAR[1]), points[4].optical)
    with pytest.raises(JobError, match="Points 5 and 77 lie at the same place in the optical layer"):
        transforms.fit(method, [*points, twin], UTM, UTM, CONTEXT)


def lined(direction: tuple[float, float], count: int = 14) -> list[TiePoint]:
    along = np.random.default_rng(1).uniform(-1e4, 1e4, count)
    sar = np.array(FAR) + along[:, None] * np.array(direction)
    return points_of(sar, sar + 100)


@pytest.mark.parametrize("method", ["polynomial1", "polynomial2", "polynomial3", "tps", "projective"])
def test_points_on_one_line_are_refused(method: str) -> None:
    with pytest.raises(JobError, match="lie on one line"):
        transforms.fit(method, lined((0.8, 0.6)), UTM, UTM, CONTEXT)


def test_a_line_is_enough_for_methods_without_shear() -> None:
    made = transforms.fit("helmert", lined((1.0, 0.0)), UTM, UTM, CONTEXT)
    assert np.allclose(made.forward(np.array([[5e5, 5.76e6]])), [[500100, 5760100]])
    made = transforms.fit("linear", lined((0.8, 0.6)), UTM, UTM, CONTEXT)
    assert np.allclose(made.forward(np.array([[5e5, 5.76e6]])), [[500100, 5760100]])
    with pytest.raises(JobError, match="lie on one line"):
        transforms.fit("linear", lined((1.0, 0.0)), UTM, UTM, CONTEXT)


def test_points_that_leave_a_method_open_are_refused() -> None:
    turn = np.linspace(0, 6, 12)
    ellipse = np.array(FAR) + np.column_stack([9e3 * np.cos(turn), 2e3 * np.sin(turn)])
    for method in ("polynomial2", "polynomial3"):
        with pytest.raises(JobError, match="lie on one curve"):
            transforms.fit(method, points_of(ellipse, ellipse + 100), UTM, UTM, CONTEXT)
    transforms.fit("polynomial1", points_of(ellipse, ellipse + 100), UTM, UTM, CONTEXT)
    fan = np.array([[0.0, 0.0], [1e3, 1e3], [2e3, 2e3], [3e3, 3e3], [0.0, 4e3]]) + FAR
    with pytest.raises(JobError, match="All points but one"):
        transforms.fit("projective", points_of(fan, fan + 100), UTM, UTM, CONTEXT)
    fan[3, 0] += 700
    made = transforms.fit("projective", points_of(fan, fan + 100), UTM, UTM, CONTEXT)
    assert np.allclose(made.forward(fan), fan + 100, atol=1e-6)


def test_a_point_outside_of_the_crs_is_named() -> None:
    points = [TiePoint(1, (3.0, 52.0), FAR), TiePoint(8, (3.0, 1e6), (FAR[0] + 9, FAR[1]))]
    with pytest.raises(JobError, match="Point 8 lies outside"):
        transforms.fit("helmert", points, WGS84, UTM, CONTEXT)
    points = bent()
    points[3] = TiePoint(4, points[3].sar, (float("nan"), 0.0))
    with pytest.raises(JobError, match="Point 4 lies outside"):
        transforms.fit("helmert", points, UTM, UTM, CONTEXT)


def test_a_layer_without_crs_is_fitted_as_it_is() -> None:
    points = bent(origin=NEAR)
    made = transforms.fit("helmert", points, QgsCoordinateReferenceSystem(), UTM, CONTEXT)
    sar, optical = arrays(points)
    assert np.allclose(made.forward(sar), qgis_predictions("helmert", sar, optical))


@pytest.mark.parametrize(("method", "most"), [("tps", 1500), ("projective", 3000)])
def test_more_points_than_a_transform_can_bear_are_refused_at_once(method: str, most: int) -> None:
    with pytest.raises(JobError, match=f"at most {most} points, there are {most + 1}"):
        transforms.fit(method, bent(most + 1), UTM, UTM, CONTEXT)
