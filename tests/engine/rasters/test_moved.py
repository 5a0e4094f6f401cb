"""The moved layer: same pixels, moved place, untouched input, and a bundle that opens wherever it is carried."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import DISK, Cancelled, JobError, LayerSpec
from s2m2_sar.engine.rasters.crs import project, wkt
from s2m2_sar.engine.rasters.georef import Georeference, PixelTransform, lattice, of_dataset
from s2m2_sar.engine.rasters.moved import Moved, move_georeference, write_moved
from s2m2_sar.engine.rasters.raster import open_raster
from s2m2_sar.engine.rasters.repoint import SOURCE_VRT, repoint

from . import scenes
from .test_accuracy import rpc_of

UTM = 32631
PLACE = (400_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
SHIFT = (430.0, -268.0)


def sar_values(height: int = 180, width: int = 210) -> np.ndarray:
    return np.random.default_rng(0).gamma(4, 0.02, (2, height, width)).astype(np.float32)


@pytest.fixture
def sar(tmp_path: Path) -> Path:
    """Two named bands, nodata, metadata."""

    def finish(dataset: gdal.Dataset) -> None:
        dataset.SetMetadataItem("SENSOR", "made in a test")
        dataset.GetRasterBand(2).SetMetadataItem("POLARIZATION", "VH")

    path = tmp_path / "data é" / "s ar.tif"
    return scenes.write(path, sar_values(), PLACE, UTM, nodata=-1.0, names=("VV", "VH"), finish=finish)


def moved(
    path: Path | str, folder: Path, output: str = "vrt", epsg: int = UTM, crs: str = "", options: tuple[str, ...] = ()
) -> Moved:
    folder.mkdir(parents=True, exist_ok=True)
    spec = LayerSpec(str(path), crs=crs, open_options=options)
    return write_moved(open_raster(spec, "SAR").source, wkt(f"EPSG:{epsg}"), SHIFT, folder, output, Progress())


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def off_by(before: Georeference, after: Georeference, epsg: int) -> float:
    """Largest distance in px between the moved place and the exact one, inside the raster."""
    pixels = lattice((0, 0, before.width, before.height), 17)
    wanted = PixelTransform(before, wkt(f"EPSG:{epsg}")).to_map(pixels) + np.array(SHIFT)
    found = PixelTransform(after, wkt(f"EPSG:{epsg}")).to_pixels(wanted)
    return float(np.hypot(*(found - pixels).T).max())


@pytest.mark.parametrize("output", ["vrt", "copy"])
def test_same_pixels_moved_place(tmp_path: Path, sar: Path, output: str) -> None:
    before = digest(sar)
    listing = sorted(os.listdir(sar.parent))
    result = moved(sar, tmp_path / "bundle", output)
    assert result.residual_px == 0.0
    assert sorted(result.files) == sorted(os.listdir(tmp_path / "bundle"))
    opened = gdal.Open(str(result.path))
    assert opened.GetGeoTransform() == (400_430.0, 10.0, 0.0, 4_999_732.0, 0.0, -10.0)
    assert opened.GetSpatialRef().IsSame(scenes.reference(UTM))
    np.testing.assert_array_equal(opened.ReadAsArray(), sar_values())
    for number, name in ((1, "VV"), (2, "VH")):
        band = opened.GetRasterBand(number)
        assert band.GetDescription() == name
        assert band.GetNoDataValue() == -1.0
        assert band.DataType == gdal.GDT_Float32
    assert opened.GetMetadataItem("SENSOR") == "made in a test"
    assert opened.GetRasterBand(2).GetMetadataItem("POLARIZATION") == "VH"
    assert opened.GetRasterBand(1).GetMetadataItem("POLARIZATION") is None
    del opened, band
    assert digest(sar) == before
    assert sorted(os.listdir(sar.parent)) == listing


@pytest.mark.parametrize("output", ["vrt", "copy"])
def test_masks_palettes_and_types_go_along(tmp_path: Path, output: str) -> None:
    values = np.random.default_rng(1).integers(0, 5, (90, 80)).astype(np.uint8)

    def prepare(dataset: gdal.Dataset) -> None:
        table = gdal.ColorTable()
        for number in range(5):
            table.SetColorEntry(number, (number * 50, 10, 200 - number, 255))
        dataset.GetRasterBand(1).SetRasterColorTable(table)

    path = scenes.write(tmp_path / "palette.tif", values, PLACE, UTM, prepare=prepare)
    opened = gdal.Open(str(moved(path, tmp_path / "a", output).path))
    assert opened.GetRasterBand(1).GetColorTable().GetColorEntry(3) == (150, 10, 197, 255)

    rgb = scenes.write(
        tmp_path / "rgb.tif",
        np.stack([values] * 3).astype(np.uint16),
        PLACE,
        UTM,
        finish=lambda d: scenes.write_mask(d, values > 2),
    )
    result = moved(rgb, tmp_path / "b", output)
    opened = gdal.Open(str(result.path))
    assert opened.GetRasterBand(3).DataType == gdal.GDT_UInt16
    np.testing.assert_array_equal(opened.GetRasterBand(2).GetMaskBand().ReadAsArray() > 0, values > 2)
    assert sorted(result.files) == sorted(os.listdir(tmp_path / "b"))

    complex_values = (values + 1j * values[::-1]).astype(np.complex64)
    slc = scenes.write(tmp_path / "slc.tif", complex_values, PLACE, UTM)
    np.testing.assert_array_equal(gdal.Open(str(moved(slc, tmp_path / "c", output).path)).ReadAsArray(), complex_values)


def test_a_shift_in_another_crs_is_refitted(tmp_path: Path) -> None:
    """Degrees: the refit is within a tenth of a pixel over a small scene, and stays a plain geotransform."""
    place = (3.0, 1e-4, 0.0, 45.0, 0.0, -1e-4)
    path = scenes.write(tmp_path / "deg.tif", sar_values(), place, 4326)
    result = moved(path, tmp_path / "bundle")
    assert result.georeference.kind == "affine"
    before = of_dataset(gdal.Open(str(path)))
    after = of_dataset(gdal.Open(str(result.path)))
    assert after.geotransform == pytest.approx(result.georeference.geotransform, abs=1e-12)
    assert off_by(before, after, UTM) == pytest.approx(result.residual_px, abs=0.01)
    assert result.residual_px < 0.1


def test_where_the_refit_fails_gcps_carry_the_place(tmp_path: Path) -> None:
    """A scene of ten degrees at 70° north in fine pixels: a UTM shift is no affine map of degrees."""
    place = (0.0, 5e-4, 0.0, 72.0, 0.0, -5e-4)
    path = tmp_path / "wide.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), 20_000, 8_000, 1, gdal.GDT_Byte, options=["SPARSE_OK=TRUE", "TILED=YES"]
    )
    dataset.SetProjection(scenes.reference(4326).ExportToWkt())
    dataset.SetGeoTransform(place)
    dataset.FlushCache()
    before = of_dataset(dataset)
    for output in ("vrt", "copy"):
        result = moved(path, tmp_path / output, output)
        assert result.georeference.kind == "gcp"
        after = of_dataset(gdal.Open(str(result.path)))
        assert after.kind == "gcp"
        assert off_by(before, after, UTM) < 0.1
    fitted = move_georeference(before, wkt("EPSG:4326"), (0.01, 0.01))[0]
    assert fitted.geotransform == pytest.approx((0.01, 5e-4, 0.0, 72.01, 0.0, -5e-4))


@pytest.mark.parametrize("output", ["vrt", "copy"])
def test_gcps_are_moved_one_by_one(tmp_path: Path, output: str) -> None:
    xs, ys = np.meshgrid(np.linspace(0, 210, 5), np.linspace(0, 180, 4))
    east, north = 400_000 + 9.5 * xs + 0.8 * ys + 1e-3 * xs * ys, 5_000_000 + 0.4 * xs - 9.7 * ys
    degrees = project(np.column_stack([east.ravel(), north.ravel()]), wkt("EPSG:32631"), wkt("EPSG:4326"))

    def finish(dataset: gdal.Dataset) -> None:
        rows = zip(degrees, xs.ravel(), ys.ravel())
        points = [gdal.GCP(lon, lat, 12.0, x, y) for (lon, lat), x, y in rows]
        dataset.SetGCPs(points, scenes.reference(4326).ExportToWkt())

    path = scenes.write(tmp_path / "gcp.tif", sar_values(), finish=finish)
    result = moved(path, tmp_path / "bundle", output)
    before, after = (of_dataset(gdal.Open(str(p))) for p in (path, result.path))
    assert after.kind == "gcp"
    assert len(after.gcps) == 20
    assert [gcp[4] for gcp in after.gcps] == [12.0] * 20
    places = project(np.array([gcp[2:4] for gcp in after.gcps]), wkt("EPSG:4326"), wkt("EPSG:32631"))
    np.testing.assert_allclose(places, np.column_stack([east.ravel(), north.ravel()]) + SHIFT, atol=1e-4)
    assert off_by(before, after, UTM) < 0.05


@pytest.mark.parametrize("output", ["vrt", "copy"])
def test_rpcs_become_gcps_and_go_along(tmp_path: Path, output: str) -> None:
    rpc = rpc_of((3.0, 3.02), (45.0, 45.02), 200)
    path = scenes.write(
        tmp_path / "rpc.tif", sar_values(200, 200), finish=lambda dataset: dataset.SetMetadata(rpc, "RPC")
    )
    result = moved(path, tmp_path / "bundle", output)
    before, after = (of_dataset(gdal.Open(str(p))) for p in (path, result.path))
    assert (before.kind, after.kind) == ("rpc", "gcp")
    assert off_by(before, after, UTM) < 0.1
    assert sorted(result.files) == sorted(os.listdir(tmp_path / "bundle"))
    orthorectifiable = Georeference(200, 200, wkt("EPSG:4326"), rpc=gdal.Open(str(result.path)).GetMetadata("RPC"))
    assert off_by(before, orthorectifiable, UTM) < 0.1


def test_an_assigned_crs_and_open_options_go_along(tmp_path: Path) -> None:
    path = scenes.write(tmp_path / "s.tif", sar_values(), PLACE)
    path.with_suffix(".tfw").write_text("20\n0\n0\n-20\n300010\n4899990\n")
    options = ("GEOREF_SOURCES=WORLDFILE",)
    result = moved(path, tmp_path / "bundle", crs="EPSG:32631", options=options)
    opened = gdal.Open(str(result.path))
    assert opened.GetSpatialRef().IsSame(scenes.reference(UTM))
    assert opened.GetGeoTransform() == (300_430.0, 20.0, 0.0, 4_899_732.0, 0.0, -20.0)
    assert "GEOREF_SOURCES" in (tmp_path / "bundle" / SOURCE_VRT).read_text()
    np.testing.assert_array_equal(opened.ReadAsArray(), sar_values())


def test_a_vrt_may_be_moved_too(tmp_path: Path, sar: Path) -> None:
    """An input that is itself a VRT (a mosaic, say) with relative sources stays what is pointed to."""
    vrt = sar.parent / "mosaic.vrt"
    gdal.Translate(str(vrt), str(sar), format="VRT", bandList=[2, 1])
    result = moved(vrt, tmp_path / "bundle")
    assert str(vrt) in (tmp_path / "bundle" / SOURCE_VRT).read_text(encoding="utf-8")
    np.testing.assert_array_equal(gdal.Open(str(result.path)).ReadAsArray(), sar_values()[::-1])


def test_the_path_is_relative_and_a_moved_bundle_still_opens(tmp_path: Path, sar: Path) -> None:
    result = moved(sar, tmp_path / "bundle")
    assert '<SourceFilename relativeToVRT="1">shifted_source.vrt</SourceFilename>' in result.path.read_text()
    elsewhere = tmp_path / "quite" / "elsewhere ü"
    elsewhere.mkdir(parents=True)
    shutil.move(tmp_path / "bundle", elsewhere / "renamed")
    # Any program opens it: here GDAL's own.
    done = subprocess.run(
        ["gdalinfo", "-mm", str(elsewhere / "renamed" / "shifted.vrt")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ERROR" not in done.stderr
    assert f"Computed Min/Max={sar_values()[0].min():.3f}" in done.stdout
    assert repoint(str(elsewhere / "renamed")) is None


def test_a_project_moved_with_its_data_is_mended(tmp_path: Path, sar: Path) -> None:
    project_folder = tmp_path / "project"
    project_folder.mkdir()
    shutil.move(sar.parent, project_folder / "data é")
    path = project_folder / "data é" / "s ar.tif"
    moved(path, project_folder / "results" / "bundle")
    shutil.move(project_folder, tmp_path / "other disk")
    bundle = tmp_path / "other disk" / "results" / "bundle"
    assert repoint(str(bundle)) is None
    np.testing.assert_array_equal(gdal.Open(str(bundle / "shifted.vrt")).ReadAsArray(), sar_values())
    assert sorted(os.listdir(bundle)) == ["shifted.vrt", SOURCE_VRT]


def test_an_input_laid_beside_the_bundle_is_found(tmp_path: Path, sar: Path) -> None:
    moved(sar, tmp_path / "bundle")
    (tmp_path / "far" / "away").mkdir(parents=True)
    shutil.move(tmp_path / "bundle", tmp_path / "far" / "away" / "bundle")
    shutil.move(sar, tmp_path / "far" / "away" / sar.name)
    bundle = tmp_path / "far" / "away" / "bundle"
    assert repoint(str(bundle)) is None
    np.testing.assert_array_equal(gdal.Open(str(bundle / "shifted.vrt")).ReadAsArray(), sar_values())


def test_an_input_that_is_gone_is_named(tmp_path: Path, sar: Path) -> None:
    moved(sar, tmp_path / "bundle")
    before = (tmp_path / "bundle" / SOURCE_VRT).read_bytes()
    sar.unlink()
    assert repoint(str(tmp_path / "bundle")) == str(sar)
    assert (tmp_path / "bundle" / SOURCE_VRT).read_bytes() == before
    assert repoint(str(tmp_path)) is None


@pytest.mark.parametrize(
    "content",
    ["<VRTDataset><Sour", '<!DOCTYPE x [<!ENTITY a "aaaa">]><VRTDataset>&a;</VRTDataset>'],
    ids=["cut off", "entities"],
)
def test_a_broken_file_is_told_as_one_that_cannot_be_read(tmp_path: Path, content: str) -> None:
    (tmp_path / SOURCE_VRT).write_text(content)
    with pytest.raises(OSError, match=SOURCE_VRT):
        repoint(str(tmp_path))
    assert (tmp_path / SOURCE_VRT).read_text() == content


def test_the_optical_may_be_the_moved_one(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 255, (3, 70, 80)).astype(np.uint8)
    path = scenes.write(tmp_path / "rgb.tif", values, PLACE, UTM)
    source = open_raster(LayerSpec(str(path)), "optical").source
    (tmp_path / "bundle").mkdir()
    result = write_moved(source, wkt("EPSG:32631"), (-430.0, 268.0), tmp_path / "bundle", "vrt", Progress())
    opened = gdal.Open(str(result.path))
    assert opened.GetGeoTransform()[::3] == (399_570.0, 5_000_268.0)
    assert opened.GetRasterBand(1).GetColorInterpretation() == gdal.GCI_RedBand
    np.testing.assert_array_equal(opened.ReadAsArray(), values)


def test_cancel_while_copying_leaves_nothing(tmp_path: Path, sar: Path) -> None:
    (tmp_path / "bundle").mkdir()
    source = open_raster(LayerSpec(str(sar)), "SAR").source
    with pytest.raises(Cancelled):
        write_moved(source, wkt("EPSG:32631"), SHIFT, tmp_path / "bundle", "copy", Progress(cancelled=lambda: True))
    assert os.listdir(tmp_path / "bundle") == []


@pytest.mark.parametrize("output", ["vrt", "copy"])
def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path, sar: Path, output: str) -> None:
    source = open_raster(LayerSpec(str(sar)), "SAR").source
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(JobError, match="could not be written") as caught:
        write_moved(source, wkt("EPSG:32631"), SHIFT, tmp_path / "file", output, Progress())
    assert caught.value.kind == DISK


def test_an_unknown_output_is_refused(tmp_path: Path, sar: Path) -> None:
    source = open_raster(LayerSpec(str(sar)), "SAR").source
    with pytest.raises(JobError, match="no output 'zip'"):
        write_moved(source, wkt("EPSG:32631"), SHIFT, tmp_path, "zip", Progress())
