"""Conversions between pixels, corners, shifts and ground metres (engine.geometry)."""

from __future__ import annotations

import math

import numpy as np
import pytest

from s2m2_sar.engine import geometry as g

NORTH_UP = (500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0)
ROTATED = (500_000.0, 8.0, 3.0, 4_000_000.0, 2.0, -9.0)


def test_indices_are_centres_and_corners_are_half_a_pixel_on() -> None:
    assert g.index_to_corner(0) == 0.5
    assert g.corner_to_index(g.index_to_corner(7.25)) == 7.25
    # Pixel 0 of a grid four times as coarse covers fine pixels 0…3, whose middle is 1.5.
    assert g.index_at_finer(0, 4) == 1.5
    assert g.index_at_coarser(g.index_at_finer(13.0, 4), 4) == 13.0


@pytest.mark.parametrize("transform", [NORTH_UP, ROTATED])
def test_inverse_undoes(transform: g.Geotransform) -> None:
    x, y = g.apply(transform, 12.5, -3.25)
    assert g.apply(g.invert(transform), x, y) == pytest.approx((12.5, -3.25))
    points = np.array([[0.0, 0.0], [12.5, -3.25]])
    np.testing.assert_allclose(g.apply_points(transform, points), [g.apply(transform, *p) for p in points])


def test_a_flat_geotransform_has_no_inverse() -> None:
    with pytest.raises(ValueError, match="without area"):
        g.invert((0.0, 1.0, 2.0, 0.0, 2.0, 4.0))


def test_window_of_a_grid() -> None:
    assert g.window_geotransform(NORTH_UP, 3, -2) == (500_030.0, 10.0, 0.0, 4_000_020.0, 0.0, -10.0)
    assert g.window_geotransform(NORTH_UP, 0, 0, 4) == (500_000.0, 40.0, 0.0, 4_000_000.0, 0.0, -40.0)
    assert g.window_bounds(NORTH_UP, (1, 2, 5, 4)) == (500_010.0, 3_999_960.0, 500_050.0, 3_999_980.0)


def test_shift_is_right_and_down_and_map_shift_is_the_linear_part() -> None:
    dx, dy = g.template_shift(50.0, 20.0, 32.0, 32.0)
    assert (dx, dy) == (18.0, -12.0)
    assert g.map_shift(NORTH_UP, dx, dy) == (180.0, 120.0)
    assert g.map_shift(ROTATED, 1.0, 2.0) == (14.0, -16.0)
    assert g.pixel_shift(ROTATED, 14.0, -16.0) == pytest.approx((1.0, 2.0))


def test_the_sign_changes_for_the_optical_alone() -> None:
    assert g.applied_shift((430.0, -268.0), "sar") == (430.0, -268.0)
    assert g.applied_shift((430.0, -268.0), "optical") == (-430.0, 268.0)
    with pytest.raises(ValueError, match="neither"):
        g.applied_shift((1.0, 1.0), "neither")


def test_deep_cells_stand_for_offsets() -> None:
    assert g.deep_cell_to_offset(3, 8) == 24
    assert g.offset_to_deep_cell(20, 8) == 2.5


@pytest.mark.parametrize("side", [64, 65, 192])
def test_heatmap_pixel_lies_where_the_templates_centre_falls(side: int) -> None:
    """The template's own centre, when its top-left pixel is (i, j) of the window, is the heatmap pixel's centre."""
    transform = g.heatmap_geotransform(NORTH_UP, 100, 40, side)
    for i, j in ((0, 0), (7, 31)):
        drawn = g.apply(transform, i + 0.5, j + 0.5)
        # Corner coordinates of the template's middle in the grid.
        assert drawn == pytest.approx(g.apply(NORTH_UP, 100 + i + side / 2, 40 + j + side / 2))


def test_deep_heatmap_lies_over_the_fine_one() -> None:
    fine = g.heatmap_geotransform(NORTH_UP, 0, 0, 192)
    deep = g.heatmap_geotransform(NORTH_UP, 0, 0, 192, 8)
    assert g.apply(deep, 2.5, 1.5) == pytest.approx(g.apply(fine, 16.5, 8.5))


def test_shift_zero_lies_on_the_overlaps_centre() -> None:
    centre = (812.5, 400.0)
    transform = g.shift_surface_geotransform(NORTH_UP, centre, (-120, -90))
    assert g.apply(transform, 120.5, 90.5) == pytest.approx(g.apply(NORTH_UP, *centre))
    # One pixel right of it: shift (1, 0), one working pixel to the right.
    assert g.apply(transform, 121.5, 90.5) == pytest.approx(g.apply(NORTH_UP, centre[0] + 1, centre[1]))
    coarse = g.shift_surface_geotransform(NORTH_UP, centre, (-120, -88), 4)
    assert g.apply(coarse, 30.5, 22.5) == pytest.approx(g.apply(NORTH_UP, *centre))


def meridian_arc(a: float, b: float) -> float:
    """Length in metres of the meridian between two latitudes, by summing small chords in space."""
    phi = np.radians(np.linspace(a, b, 20001))
    n = g.WGS84_A / np.sqrt(1 - g.WGS84_E2 * np.sin(phi) ** 2)
    x, z = n * np.cos(phi), n * (1 - g.WGS84_E2) * np.sin(phi)
    return float(np.hypot(np.diff(x), np.diff(z)).sum())


@pytest.mark.parametrize("latitude", [-70.0, -33.0, 0.0, 48.0, 84.0])
def test_metres_per_degree_against_the_ellipsoid(latitude: float) -> None:
    east, north = g.metres_per_degree(latitude)
    assert north == pytest.approx(meridian_arc(latitude - 0.5, latitude + 0.5), rel=1e-4)
    phi = math.radians(latitude)
    radius = g.WGS84_A / math.sqrt(1 - g.WGS84_E2 * math.sin(phi) ** 2) * math.cos(phi)
    assert east == pytest.approx(radius * math.pi / 180)


def test_known_lengths_of_a_degree() -> None:
    assert g.metres_per_degree(0.0) == pytest.approx((111_319.5, 110_574.3), abs=0.1)
    assert g.metres_per_degree(45.0) == pytest.approx((78_846.8, 111_131.7), abs=0.1)


def test_ground_of_a_geographic_grid_and_of_a_mercator_grid() -> None:
    degree = ((1.0, 0.0), (0.0, 1.0))
    ground = g.ground_matrix((10.0, 1e-4, 0.0, 60.0, 0.0, -1e-4), degree, 60.0)
    assert g.metres_per_px(ground) == pytest.approx((5.58, 11.14), abs=0.01)
    # One pixel down is south.
    assert g.ground_shift(ground, 2, 3) == pytest.approx((11.16, -33.42), abs=0.03)
    # World Mercator at 33.8° N: ten map units are 8.3 m in any direction.
    lat = math.radians(33.7866)
    per_x = math.degrees(1 / g.WGS84_A)
    per_y = math.degrees(math.cos(lat) * (1 - g.WGS84_E2 * math.sin(lat) ** 2) / (g.WGS84_A * (1 - g.WGS84_E2)))
    ground = g.ground_matrix(NORTH_UP, ((per_x, 0.0), (0.0, per_y)), math.degrees(lat))
    assert g.metres_per_px(ground) == pytest.approx((8.3198, 8.3198), abs=1e-3)


def test_convergence_turns_grid_north_into_ground_north() -> None:
    """A grid turned by 30° against north: its right is not quite east."""
    east, north = g.metres_per_degree(50.0)
    c, s = math.cos(math.radians(30)), math.sin(math.radians(30))
    jacobian = ((c / east, -s / east), (s / north, c / north))
    ground = g.ground_matrix(NORTH_UP, jacobian, 50.0)
    assert g.ground_shift(ground, 1, 0) == pytest.approx((10 * c, 10 * s))
    assert g.pixels_of_ground(ground, *g.ground_shift(ground, 4.5, -7.0)) == pytest.approx((4.5, -7.0))


def test_fit_recovers_a_geotransform_exactly_at_large_coordinates() -> None:
    transform = (-13_163_261.658, 10.000276825, 0.31, 3_986_699.865, -0.22, -10.0001568)
    pixels = np.array([[0, 0], [20_000, 0], [20_000, 20_000], [0, 20_000]], float)
    fitted, residual = g.fit_geotransform(pixels, g.apply_points(transform, pixels))
    assert fitted == pytest.approx(transform, rel=1e-9, abs=1e-8)
    assert residual < 1e-6


def test_fit_says_by_how_many_pixels_it_is_off() -> None:
    pixels = np.array([[0, 0], [100, 0], [100, 100], [0, 100]], float)
    points = g.apply_points(NORTH_UP, pixels)
    points[2] += (8.0, 0.0)
    _, residual = g.fit_geotransform(pixels, points)
    # One corner of a square off by 0.8 px: an affine map takes three quarters of it.
    assert residual == pytest.approx(0.2, abs=1e-2)


def test_fit_needs_points_that_span_a_plane() -> None:
    line = np.array([[0, 0], [1, 1], [2, 2]], float)
    with pytest.raises(ValueError, match="one line"):
        g.fit_geotransform(line, line)
    with pytest.raises(ValueError, match="three points"):
        g.fit_geotransform(line[:2], line[:2])


def test_windows() -> None:
    assert g.intersect((0, 0, 10, 8), (5, -2, 20, 4)) == (5, 0, 10, 4)
    apart = g.intersect((0, 0, 10, 8), (15, 0, 20, 8))
    assert g.is_empty(apart)
    assert not g.is_empty((0, 0, 1, 1))
    assert g.centre_of((0, -2, 5, 4)) == (2.5, 1.0)


def test_words() -> None:
    assert g.shift_words(-430.2, 268.4) == "430 m west, 268 m north"
    assert g.shift_words(3.04, -0.01) == "3.0 m east"
    assert g.shift_words(0.0, 0.02) == "no shift"
    assert g.shift_words(0.0, -9.97) == "10 m south"
    assert [g.distance_words(d) for d in (0.8, 9.96, 430.4, 999.7, 2_450, 12_400)] == [
        "0.8 m", "10 m", "430 m", "1.0 km", "2.5 km", "12 km",
    ]  # fmt: skip
    assert [g.compass(e, n) for e, n in ((-12, 0), (0, 3), (5, 5), (1, -9), (-4, -4))] == [
        "west", "north", "north-east", "south", "south-west",
    ]  # fmt: skip
