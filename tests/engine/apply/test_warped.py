"""Resampled layers: every pixel within a tenth of a pixel of its place, and all that the input says kept."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine import geometry
from s2m2_sar.engine.field.transform import Transform
from s2m2_sar.engine.rasters import placed_warp, resample
from s2m2_sar.engine.rasters.crs import project, wkt
from s2m2_sar.engine.rasters.gdal_setup import open_input
from s2m2_sar.engine.rasters.georef import PixelTransform, of_dataset

from ..rasters import scenes
from . import worlds
from .test_lossless import PLACES, rotated
from .worlds import EAST, GSD, HEIGHT, NORTH, PLACE, UTM, WIDTH, WORK, bump, correct, helmert, is_cog, shift


def placed(path: Path, out: Path, transform) -> tuple[float, np.ndarray, np.ndarray]:
    """Largest misplacement in px of the input, inside it; the output's values; where the input has a pixel."""
    before, opened = of_dataset(gdal.Open(str(path))), gdal.Open(str(out))
    to_pixels = PixelTransform(before, WORK).to_pixels
    crs = opened.GetProjection()
    off, valid = worlds.off_by(opened, transform, to_pixels, lambda p: project(p, crs, WORK))
    values = opened.ReadAsArray()
    inner = valid & (values > 1).all(axis=0) & (values[0] < WIDTH - 1) & (values[1] < HEIGHT - 1)
    return float(off[inner].max()), values, inner


@pytest.mark.parametrize("name", PLACES)
def test_each_pixel_comes_from_its_place(tmp_path: Path, name: str) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates(), **PLACES[name])
    done = correct(path, bump(), tmp_path / "out")
    assert (done.form, done.file, done.resampling, done.notes) == ("warp", "corrected.tif", "bilinear", ())
    out = tmp_path / "out" / done.file
    off, _values, inner = placed(path, out, bump())
    assert off < 0.1
    assert inner.sum() > 0.95 * WIDTH * HEIGHT * (0.6 if "degrees" in name or name == "RPCs" else 1)
    assert is_cog(out)
    before, after = of_dataset(gdal.Open(str(path))), of_dataset(gdal.Open(str(out)))
    assert after.kind == "affine"
    if before.geotransform is not None:
        assert after.geotransform[1:3] == before.geotransform[1:3]
        assert after.geotransform[4:] == before.geotransform[4:]
        steps = geometry.apply(geometry.invert(before.geotransform), after.geotransform[0], after.geotransform[3])
        assert np.array(steps) == pytest.approx(np.rint(steps), abs=1e-5)


def test_a_spline_and_a_polynomial_too(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    origin, rng = (EAST + 1050.0, NORTH - 900.0), np.random.default_rng(3)
    controls = rng.uniform(-1, 1, (30, 2))
    models = [
        worlds.transforms.polynomial("polynomial3", WORK, rng.normal(0, 12, (10, 2)), origin, 1000.0),
        worlds.transforms.thin_plate(
            WORK, rng.normal(0, 20, (3, 2)), controls, rng.normal(0, 15, (30, 2)), origin, 1000.0
        ),
    ]
    for number, model in enumerate(models):
        done = correct(path, model, tmp_path / str(number))
        assert placed(path, tmp_path / str(number) / done.file, model)[0] < 0.1


def test_kinks_between_nodes_are_followed(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    kinked = kinks()
    done = correct(path, kinked, tmp_path / "out")
    assert placed(path, tmp_path / "out" / done.file, kinked)[0] < 0.1


def kinks() -> Transform:
    nodes = np.random.default_rng(4).normal(0, 12, (8, 9, 2))
    return worlds.transforms.smooth(WORK, nodes, (EAST - 200, 300.0, 0.0, NORTH + 200, 0.0, -300.0))


def test_by_blocks_where_gdal_has_no_arrays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As GDAL before 3.5 does it."""
    monkeypatch.setattr(placed_warp, "HAS_ARRAYS", False)
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    for name, model in (("bump", bump()), ("kinks", kinks())):
        done = correct(path, model, tmp_path / name)
        assert placed(path, tmp_path / name / done.file, model)[0] < 0.1


def test_a_whole_pixel_changes_no_value(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    done = correct(path, shift(30.0, -20.0), tmp_path / "out", form="warp", resampling="cubic")
    opened = gdal.Open(str(tmp_path / "out" / done.file))
    assert opened.GetGeoTransform() == (EAST + 30, GSD, 0.0, NORTH - 20, 0.0, -GSD)
    np.testing.assert_allclose(opened.ReadAsArray(), worlds.coordinates(), atol=2e-4)


def test_on_the_optical_layers_pixels(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    grids = {
        "finer": ((EAST + 3.0, 4.0, 0.0, NORTH - 1.0, 0.0, -4.0), UTM),
        "other CRS": ((1.7, 1.3e-4, 0.0, 45.2, 0.0, -1.1e-4), 4326),
        "turned": ((EAST, *rotated()[1:3], NORTH, *rotated()[4:]), UTM),
    }
    for name, (place, epsg) in grids.items():
        optical = worlds.write(tmp_path / f"{name}.tif", np.zeros((20, 30), np.uint8), place, epsg)
        done = correct(path, bump(), tmp_path / name, optical=optical, align=1)
        out = tmp_path / name / done.file
        opened = gdal.Open(str(out))
        assert opened.GetSpatialRef().IsSame(scenes.reference(epsg))
        g = opened.GetGeoTransform()
        assert (*g[1:3], *g[4:]) == (*place[1:3], *place[4:])
        steps = geometry.apply(geometry.invert(place), g[0], g[3])
        assert np.array(steps) == pytest.approx(np.rint(steps), abs=1e-4)
        assert placed(path, out, bump())[0] < 0.1


def test_a_coarser_grid_is_averaged_not_thinned(tmp_path: Path) -> None:
    """Speckle on pixels ten times as large must lose its variance, not keep it."""
    values = np.random.default_rng(0).gamma(1, 1, (400, 400)).astype(np.float32)
    path = worlds.write(tmp_path / "in.tif", values)
    optical = worlds.write(tmp_path / "o.tif", np.zeros((9, 9), np.uint8), (EAST, 100.0, 0.0, NORTH, 0.0, -100.0))
    for method in ("bilinear", "average"):
        done = correct(path, bump(), tmp_path / method, optical=optical, align=1, resampling=method)
        found = gdal.Open(str(tmp_path / method / done.file)).ReadAsArray()[4:-4, 4:-4]
        assert float(np.nanmean(found)) == pytest.approx(1.0, abs=0.03)
        assert float(np.nanstd(found)) < 0.2


def test_a_source_too_large_for_one_read_is_read_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates())
    whole = correct(path, bump(), tmp_path / "whole")
    monkeypatch.setattr(resample, "MAX_SOURCE_BYTES", 40_000)
    parts = correct(path, bump(), tmp_path / "parts")
    one, other = (
        gdal.Open(str(tmp_path / folder / done.file)).ReadAsArray()
        for folder, done in (("whole", whole), ("parts", parts))
    )
    assert (np.isfinite(one) != np.isfinite(other)).mean() < 1e-3
    np.testing.assert_allclose(one[:, 2:-2, 2:-2], other[:, 2:-2, 2:-2], atol=0.06)


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [
        ("Byte", 0), ("UInt16", 0), ("Int16", -32768), ("UInt32", 7), ("Int32", -9999), ("Float32", -9999.0),
        ("Float64", float("nan")),
    ],
)  # fmt: skip
def test_nodata_stays_and_does_not_bleed(tmp_path: Path, dtype: str, nodata: float) -> None:
    values = np.random.default_rng(0).uniform(100, 140, (HEIGHT, WIDTH))
    values[60:100, 70:120] = nodata
    path = tmp_path / "in.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 1, gdal.GetDataTypeByName(dtype))
    made.SetProjection(wkt(f"EPSG:{UTM}"))
    made.SetGeoTransform(PLACE)
    made.GetRasterBand(1).SetNoDataValue(nodata)
    made.GetRasterBand(1).WriteArray(values)
    del made
    opened = gdal.Open(str(tmp_path / "out" / correct(path, bump(), tmp_path / "out", resampling="cubic").file))
    band = opened.GetRasterBand(1)
    assert gdal.GetDataTypeName(band.DataType) == dtype
    assert str(band.GetNoDataValue()) == str(float(nodata))
    found = band.ReadAsArray()
    valid = np.isfinite(found) & (found != nodata) if nodata == nodata else np.isfinite(found)
    assert valid.sum() == pytest.approx(WIDTH * HEIGHT - 2000, rel=0.03)
    assert 90 < found[valid].min() < found[valid].max() < 150
    assert band.GetMaskFlags() == gdal.GMF_NODATA


@pytest.mark.parametrize(("dtype", "nodata"), [("Byte", -9999.0), ("Float32", -1.7976931348623157e308)])
def test_nodata_that_the_type_cannot_hold_marks_nothing(tmp_path: Path, dtype: str, nodata: float) -> None:
    values = np.random.default_rng(0).integers(0, 250, (HEIGHT, WIDTH))
    worlds.write(tmp_path / "in.tif", values.astype({"Byte": np.uint8, "Float32": np.float32}[dtype]))
    text = gdal.Translate("", str(tmp_path / "in.tif"), format="VRT").GetMetadata("xml:VRT")[0]
    band = re.search("<VRTRasterBand[^>]*>", text)
    assert band is not None
    (tmp_path / "in.vrt").write_text(text.replace(band[0], f"{band[0]}<NoDataValue>{nodata!r}</NoDataValue>"))
    done = correct(tmp_path / "in.vrt", bump(), tmp_path / "out")
    opened = gdal.Open(str(tmp_path / "out" / done.file))
    found, valid = opened.ReadAsArray(), opened.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
    assert valid.sum() == pytest.approx(WIDTH * HEIGHT, rel=0.02)
    assert 0 <= found[valid].min() < found[valid].max() < 250


@pytest.mark.parametrize("dtype", ["Int64", "UInt64"] if hasattr(gdal, "GDT_Int64") else [])
def test_wide_integers_survive(tmp_path: Path, dtype: str) -> None:
    values = np.random.default_rng(0).integers(0, 2**40, (HEIGHT, WIDTH)).astype(dtype.lower())
    path = tmp_path / "in.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 1, gdal.GetDataTypeByName(dtype))
    made.SetProjection(wkt(f"EPSG:{UTM}"))
    made.SetGeoTransform(PLACE)
    made.GetRasterBand(1).SetNoDataValue(7)
    made.GetRasterBand(1).WriteArray(values)
    del made
    done = correct(path, bump(), tmp_path / "out", resampling="nearest")
    opened = gdal.Open(str(tmp_path / "out" / done.file))
    band = opened.GetRasterBand(1)
    assert (gdal.GetDataTypeName(band.DataType), band.GetNoDataValue()) == (dtype, 7)
    found = band.ReadAsArray()
    assert set(np.unique(found)) <= {*np.unique(values), 7}
    assert (found != 7).sum() == pytest.approx(WIDTH * HEIGHT, rel=0.02)


def test_values_that_the_user_calls_empty_count_as_nodata(tmp_path: Path) -> None:
    values = worlds.coordinates()[:1] + 1000
    values[:, 50:60, 50:60] = 5.0
    values[:, 80:90, 50:60] = 6.0
    path = worlds.write(tmp_path / "in.tif", values)
    done = correct(path, bump(), tmp_path / "out", nodata=(5.0, 6.0))
    opened = gdal.Open(str(tmp_path / "out" / done.file))
    band = opened.GetRasterBand(1)
    found = band.ReadAsArray()
    assert band.GetNoDataValue() == 5.0
    assert found[found != 5.0].min() > 1000


def test_nan_that_nobody_declared_does_not_bleed(tmp_path: Path) -> None:
    values = worlds.coordinates()
    values[0, 50:60, 50:60] = np.nan
    path = worlds.write(tmp_path / "in.tif", values, nodata=-1.0)
    opened = gdal.Open(str(tmp_path / "out" / correct(path, bump(), tmp_path / "out").file))
    found = opened.ReadAsArray()
    assert np.isfinite(found).all()
    assert (found[0, 10:-10, 10:-10] == -1.0).sum() == pytest.approx(100, abs=25)
    assert (found[1, 10:-10, 10:-10] == -1.0).sum() == 0


def test_bands_without_a_value_to_spare_get_a_mask(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 65536, (HEIGHT, WIDTH)).astype(np.uint16)
    path = worlds.write(tmp_path / "in.tif", values)
    opened = gdal.Open(str(tmp_path / "out" / correct(path, shift(300.0, 0.0), tmp_path / "out", form="warp").file))
    band = opened.GetRasterBand(1)
    assert band.GetNoDataValue() is None
    assert band.GetMaskFlags() == gdal.GMF_PER_DATASET
    assert (band.GetMaskBand().ReadAsArray() == 255).all()
    opened = gdal.Open(str(tmp_path / "b" / correct(path, helmert(), tmp_path / "b", form="warp").file))
    mask = opened.GetRasterBand(1).GetMaskBand().ReadAsArray()
    assert set(np.unique(mask)) == {0, 255}
    assert (mask == 255).sum() == pytest.approx(WIDTH * HEIGHT, rel=0.01)


def test_masks_and_alpha_go_along(tmp_path: Path) -> None:
    values = np.stack([np.full((HEIGHT, WIDTH), v, np.uint8) for v in (10, 120, 240)])
    values[:, :90, :] += 7
    hole = np.zeros((HEIGHT, WIDTH), bool)
    hole[40:80, 60:110] = True
    values[:, hole] = 255
    rng = np.random.default_rng(0)
    values = np.where(hole, values, values + rng.integers(0, 8, values.shape)).astype(np.uint8)
    masked = worlds.write(tmp_path / "m.tif", values, finish=lambda d: scenes.write_mask(d, ~hole))
    alpha = np.where(hole, 0, 255).astype(np.uint8)
    blended = worlds.write(
        tmp_path / "a.tif", np.concatenate([values, alpha[None]]), options=["PHOTOMETRIC=RGB", "ALPHA=YES"]
    )
    for path in (masked, blended):
        opened = gdal.Open(str(tmp_path / path.stem / correct(path, bump(), tmp_path / path.stem).file))
        assert opened.RasterCount == (3 if path is masked else 4)
        valid = opened.GetRasterBand(1).GetMaskBand().ReadAsArray() == 255
        assert valid.sum() == pytest.approx(WIDTH * HEIGHT - 2000, rel=0.03)
        # Nothing of the white under the mask reaches the colours beside it.
        assert opened.GetRasterBand(1).ReadAsArray()[valid].max() <= 24
        colours = [opened.GetRasterBand(n + 1).GetColorInterpretation() for n in range(opened.RasterCount)]
        if path is blended:
            assert colours == [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand]


def test_a_colour_with_a_zero_is_no_hole(tmp_path: Path) -> None:
    """Nodata 0 in a picture: a pure red has zeros in two bands, and is there."""
    values = np.zeros((3, HEIGHT, WIDTH), np.uint8)
    values[0] = np.random.default_rng(0).integers(100, 250, (HEIGHT, WIDTH))
    values[1, :, ::2] = 90
    values[:, :40] = 0
    path = worlds.write(tmp_path / "in.tif", values, nodata=0, options=["PHOTOMETRIC=RGB"])
    opened = gdal.Open(str(tmp_path / "out" / correct(path, shift(5.0, 0.0), tmp_path / "out", form="warp").file))
    green = opened.GetRasterBand(2).ReadAsArray()[60:-10, 10:-10]
    assert (green == 45).all()


def test_per_band_nodata_is_kept_beside_the_file(tmp_path: Path) -> None:
    values = worlds.coordinates()
    values[0, :30], values[1, :, :30] = -1.0, -9999.0
    worlds.write(tmp_path / "in.tif", values)
    vrt = gdal.Translate(str(tmp_path / "in.vrt"), str(tmp_path / "in.tif"))
    for number, value in ((1, -1.0), (2, -9999.0)):
        vrt.GetRasterBand(number).SetNoDataValue(value)
    del vrt
    done = correct(tmp_path / "in.vrt", bump(), tmp_path / "out")
    assert done.files == ("corrected.tif", "corrected.tif.aux.xml")
    opened = open_input(str(tmp_path / "out" / done.file))
    assert [opened.GetRasterBand(n).GetNoDataValue() for n in (1, 2)] == [-1.0, -9999.0]
    found = gdal.Open(str(tmp_path / "out" / done.file)).ReadAsArray()
    assert found[1].min() == -9999.0
    assert found[0].min() == -1.0
    assert (found[0] == -1.0).sum() == pytest.approx((found[0] < 0).sum())


def test_everything_said_of_the_bands_is_kept(tmp_path: Path) -> None:
    def finish(dataset: gdal.Dataset) -> None:
        dataset.SetMetadataItem("SENSOR", "made in a test")
        for number in (1, 2):
            band = dataset.GetRasterBand(number)
            band.SetScale(0.5 * number)
            band.SetOffset(-3.0)
            band.SetUnitType("dB")
            band.SetMetadata({"POLARIZATION": "VH", "STATISTICS_MEAN": "17"})

    values = (worlds.coordinates() * 100).astype(np.int16)
    path = worlds.write(tmp_path / "in.tif", values, nodata=-5, names=("sigma", "coherence"), finish=finish)
    opened = gdal.Open(str(tmp_path / "out" / correct(path, bump(), tmp_path / "out").file))
    assert opened.GetMetadataItem("SENSOR") == "made in a test"
    for number, name in ((1, "sigma"), (2, "coherence")):
        band = opened.GetRasterBand(number)
        assert (band.GetDescription(), band.GetUnitType(), band.GetNoDataValue()) == (name, "dB", -5)
        assert (band.GetScale(), band.GetOffset()) == (0.5 * number, -3.0)
        assert band.GetMetadata() == {"POLARIZATION": "VH"}


def test_no_old_place_is_left(tmp_path: Path) -> None:
    path = worlds.write(tmp_path / "in.tif", worlds.coordinates(), **PLACES["RPCs"])
    opened = gdal.Open(str(tmp_path / "out" / correct(path, bump(), tmp_path / "out").file))
    assert not opened.GetMetadata("RPC")
    assert opened.GetGCPCount() == 0


def test_classes_are_never_blended(tmp_path: Path) -> None:
    classes = np.random.default_rng(0).choice([0, 3, 200], (HEIGHT, WIDTH)).astype(np.uint8)

    def palette(dataset: gdal.Dataset) -> None:
        table = gdal.ColorTable()
        for number in range(256):
            table.SetColorEntry(number, (number, 10, 255 - number, 255))
        dataset.GetRasterBand(1).SetRasterColorTable(table)

    many = np.random.default_rng(1).integers(0, 256, (HEIGHT, WIDTH)).astype(np.uint8)
    paths = {
        "mask": worlds.write(tmp_path / "mask.tif", classes),
        "float mask": worlds.write(tmp_path / "float mask.tif", (classes > 2).astype(np.float32)),
        "palette": worlds.write(tmp_path / "palette.tif", many, prepare=palette),
    }
    for name, path in paths.items():
        before = gdal.Open(str(path))
        done = correct(path, bump(), tmp_path / name, resampling="cubic")
        opened = gdal.Open(str(tmp_path / name / done.file))
        assert done.resampling == "nearest"
        assert "holds classes" in done.notes[0]
        found = opened.ReadAsArray()
        assert set(np.unique(found[np.isfinite(found)])) <= set(np.unique(before.ReadAsArray()))
        if name == "palette":
            assert opened.GetRasterBand(1).GetColorTable().GetColorEntry(7) == (7, 10, 248, 255)
    done = correct(paths["mask"], bump(), tmp_path / "mode", resampling="mode")
    assert (done.resampling, done.notes) == ("mode", ())


def test_a_measurement_with_data_in_a_corner_is_no_mask(tmp_path: Path) -> None:
    values = np.zeros((1500, 1500), np.float32)
    values[1100:1180, 340:420] = np.random.default_rng(0).gamma(4, 1, (80, 80))
    path = worlds.write(tmp_path / "in.tif", values)
    assert correct(path, shift(4.0, 3.0), tmp_path / "out", form="warp").resampling == "bilinear"


@pytest.mark.parametrize("dtype", ["CFloat32", "CInt16"])
def test_complex_values_keep_their_phases(tmp_path: Path, dtype: str) -> None:
    """A phase that turns by 180° from pixel to pixel: any blend would kill the amplitude."""
    amplitude = np.random.default_rng(0).integers(500, 900, (HEIGHT, WIDTH))
    sign = np.where(np.indices((HEIGHT, WIDTH)).sum(axis=0) % 2, 1, -1)
    values = (amplitude * sign * (1 + 1j)).astype(np.complex64)
    path = tmp_path / "slc.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 1, gdal.GetDataTypeByName(dtype))
    made.SetProjection(wkt(f"EPSG:{UTM}"))
    made.SetGeoTransform(PLACE)
    made.GetRasterBand(1).WriteArray(values)
    del made
    done = correct(path, bump(), tmp_path / "out", resampling="bilinear")
    assert done.resampling == "nearest"
    assert "no phases were mixed" in done.notes[0]
    opened = gdal.Open(str(tmp_path / "out" / done.file))
    band = opened.GetRasterBand(1)
    assert gdal.GetDataTypeName(band.DataType) == dtype
    valid = band.GetMaskBand().ReadAsArray() == 255
    assert valid.sum() == pytest.approx(WIDTH * HEIGHT, rel=0.02)
    assert set(np.unique(band.ReadAsArray()[valid])) <= set(np.unique(values))


def test_a_large_output_has_overviews_and_tiles(tmp_path: Path) -> None:
    values = np.random.default_rng(0).gamma(4, 1, (700, 1300)).astype(np.float32)
    path = worlds.write(tmp_path / "in.tif", values)
    opened = gdal.Open(str(tmp_path / "out" / correct(path, bump(), tmp_path / "out").file))
    band = opened.GetRasterBand(1)
    assert band.GetBlockSize() == [512, 512]
    assert band.GetOverviewCount() >= 1
    overview = band.GetOverview(0).ReadAsArray()
    assert float(np.nanstd(overview)) < 0.75 * float(np.nanstd(band.ReadAsArray()))
