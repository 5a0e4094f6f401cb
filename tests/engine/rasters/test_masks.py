"""What is no data stays out: declared, undeclared, and never bleeding into its neighbours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import LayerSpec
from s2m2_sar.engine.rasters import border, masks
from s2m2_sar.engine.rasters.crs import wkt
from s2m2_sar.engine.rasters.grid import WorkingGrid
from s2m2_sar.engine.rasters.raster import Raster, open_raster
from s2m2_sar.engine.rasters.source import OPTICAL, SAR
from s2m2_sar.engine.rasters.warp import WarpedRaster

from . import scenes

PLACE = (400_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
UTM = 32631


def opened(spec: LayerSpec, role: str) -> Raster:
    raster = open_raster(spec, role)
    raster.settle(spec.scaling, Progress().check)
    return raster


def on_grid(raster: Raster, shift: float = 0.0, factor: float = 1.0) -> WarpedRaster:
    """The raster on its own grid, moved by a fraction of a pixel, with pixels ``factor`` times as large."""
    gsd = 10.0 * factor
    place = (PLACE[0] + shift * 10, gsd, 0.0, PLACE[3] - shift * 10, 0.0, -gsd)
    return WarpedRaster(raster, WorkingGrid(wkt("EPSG:32631"), place, gsd, ((gsd, 0.0), (0.0, -gsd))), Progress().check)


def noise(shape: tuple[int, ...], seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(90, 110, shape).astype(np.uint8)


@pytest.mark.parametrize("shift, factor", [(0.0, 1.0), (0.37, 1.0), (0.37, 1.7), (0.2, 2.5), (0.0, 4.0), (0.3, 9.0)])
@pytest.mark.parametrize("how", ["nodata", "user nodata", "alpha", "mask band", "nan"])
def test_nothing_bleeds(tmp_path: Path, how: str, shift: float, factor: float) -> None:
    """A raster of 100 with a hole of −9999 (or NaN, or garbage under a mask): every valid pixel stays 100."""
    values = np.full((200, 220), 100.0, np.float32)
    hole = np.zeros(values.shape, bool)
    hole[60:110, 70:150] = True
    values[hole] = np.nan if how == "nan" else -9999.0
    path = tmp_path / "optical.tif"
    user: tuple[float, ...] = ()
    if how == "alpha":
        opaque = np.where(hole, 0.0, 255.0).astype(np.float32)
        scenes.write(
            path,
            np.stack([values, values, values, opaque]),
            PLACE,
            UTM,
            finish=lambda d: d.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand),
        )
    elif how == "mask band":
        scenes.write(path, values, PLACE, UTM, finish=lambda d: scenes.write_mask(d, ~hole))
    else:
        scenes.write(path, values, PLACE, UTM, nodata=-9999.0 if how == "nodata" else None)
        user = (-9999.0,) if how == "user nodata" else ()
    warped = on_grid(opened(LayerSpec(str(path), nodata=user), OPTICAL), shift, factor)
    width, height = int(220 / factor) + 20, int(200 / factor) + 20
    found, valid = warped.read(-10, -10, width, height)
    np.testing.assert_allclose(found[:, valid], 100.0, rtol=1e-5)
    assert (found[:, ~valid] == 0).all()
    # The hole and the outside are masked, nothing else: by area, to half a pixel along the outlines.
    inside = (220 * 200 - hole.sum()) / factor**2
    outlines = (2 * (220 + 200) + 2 * (80 + 50)) / factor
    assert abs(valid.sum() - inside) <= 0.5 * outlines + 4


def test_nodata_of_all_bands_only(tmp_path: Path) -> None:
    """With nodata 0, a pixel of pure blue is no hole; a black one is."""
    values = noise((3, 100, 100))
    values[:2, 20:30, 20:30] = 0
    values[:, 50:60, 50:60] = 0
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "o.tif", values, PLACE, UTM, nodata=0))), OPTICAL)
    _, valid = raster.read(0, 0, 100, 100)
    assert valid[20:30, 20:30].all()
    assert not valid[50:60, 50:60].any()
    assert valid.sum() == 100 * 100 - 100


def test_infinities_and_undeclared_float_extremes(tmp_path: Path) -> None:
    values = np.random.default_rng(0).gamma(4, 0.02, (100, 100)).astype(np.float32)
    values[10, 10], values[20, 20], values[30, 30] = np.inf, -3.4028235e38, np.nan
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "s.tif", values, PLACE, UTM))), SAR)
    linear, valid = raster.read(0, 0, 100, 100)
    assert np.argwhere(~valid).tolist() == [[10, 10], [20, 20], [30, 30]]
    assert np.isfinite(linear).all()


def test_nodata_written_as_text(tmp_path: Path) -> None:
    values = np.full((1, 2, 2), -3.4028235e38, np.float32)
    assert not masks.valid_pixels(values, ((-3.40282e38,),)).any()
    assert masks.equals(np.array([7], np.uint8), -9999.0).tolist() == [False]
    assert masks.equals(np.array([7], np.uint8), float("inf")).tolist() == [False]
    assert masks.equals(np.array([0, 7], np.uint8), 0.0).tolist() == [True, False]


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_rotated_collar_of_zeros(tmp_path: Path, dtype: str) -> None:
    """A scene turned into its frame, black around it, no nodata: the collar is masked, dark pixels inside are not."""
    yy, xx = np.mgrid[:300, :320]
    inside = (np.abs((xx - 160) + 0.3 * (yy - 150)) < 110) & (np.abs((yy - 150) - 0.3 * (xx - 160)) < 105)
    values = noise((3, 300, 320)).astype(dtype)
    values[:, ~inside] = 0
    values[:, 140:150, 150:170] = 0  # a black lake
    lake = np.zeros_like(inside)
    lake[140:150, 150:170] = True
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "o.tif", values, PLACE, UTM))), OPTICAL)
    _, valid = raster.read(0, 0, 320, 300)
    assert valid[lake].all()
    np.testing.assert_array_equal(valid, inside)


def test_collar_of_a_byte_sar_but_no_dark_water(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    values = rng.integers(20, 200, (260, 260)).astype(np.uint8)
    # Water that touches the edge, half of its pixels clipped to 0.
    values[200:, :100] = rng.integers(0, 2, (60, 100)) * rng.integers(1, 9, (60, 100))
    values[:, 230:] = 0
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "s.tif", values, PLACE, UTM))), SAR)
    assert raster.source.scaling == "byte"
    _, valid = raster.read(0, 0, 260, 260)
    assert not valid[:, 230:].any()
    assert valid[:200, :230].all()
    assert valid[200:, :100].mean() > 0.95


def test_a_large_raster_has_a_coarse_map_of_its_collar(tmp_path: Path) -> None:
    """Cells of several pixels: still exact to the pixel, as the pixel's own value decides."""
    values = noise((1500, 2500))
    values[:, :333] = 0
    values[700:704, 1000:1010] = 0
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "o.tif", values, PLACE, UTM))), OPTICAL)
    assert raster.settled.border is not None
    assert raster.settled.border.cell == 3
    _, valid = raster.read(0, 0, 2500, 1500)
    assert not valid[:, :333].any()
    assert valid[:, 333:].all()


def test_no_collar_costs_only_the_edges() -> None:
    reads = []

    def read(x0: int, y0: int, x1: int, y1: int) -> np.ndarray:
        reads.append((x1 - x0) * (y1 - y0))
        return np.zeros((y1 - y0, x1 - x0), bool)

    assert border.find_border(read, 20_000, 10_000, lambda: None) is None
    assert sum(reads) <= 3 * 2 * 30_000


def test_flood_goes_round_corners_but_not_through_diagonals() -> None:
    room = np.array(
        [
            [1, 1, 1, 0, 1],
            [0, 0, 1, 0, 1],
            [1, 0, 1, 1, 1],
            [1, 1, 0, 0, 0],
            [0, 0, 1, 1, 1],
        ],
        bool,
    )
    seed = np.zeros_like(room)
    seed[0, 0] = True
    reached = border.flood(room, seed)
    assert reached.sum() == 9
    assert reached[0, 4]
    assert not reached[3:].any()
    assert not reached[2, 0]


def test_solid_zeros_of_backscatter_are_nodata_but_single_ones_are_dark(tmp_path: Path) -> None:
    values = np.random.default_rng(3).gamma(1, 0.05, (120, 120)).astype(np.float32)
    values[40:60, 40:60] = 0
    values[5, 7] = values[100, 90] = 0
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "s.tif", values, PLACE, UTM))), SAR)
    assert raster.source.scaling == "power"
    _, valid = raster.read(0, 0, 120, 120)
    expected = np.ones((120, 120), bool)
    expected[40:60, 40:60] = False
    np.testing.assert_array_equal(valid, expected)


def test_opening_keeps_solid_parts_and_counts_the_outside_as_part() -> None:
    mask = np.zeros((8, 9), bool)
    mask[:2, :2] = True  # a corner, solid with what lies outside
    mask[4:7, 4:7] = True
    mask[5, 1] = True
    mask[4, 7] = True
    expected = mask.copy()
    expected[5, 1] = expected[4, 7] = False
    np.testing.assert_array_equal(masks.opened(mask), expected)
