"""Each kind of bad input, refused in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.protocol import BAD_INPUT, JobError, LayerSpec

from . import scenes
from .layers import EAST, NORTH, UTM, opened, optical_values, place, refusal, sar_values


def test_no_overlap_says_how_far_and_where(tmp_path: Path, optical: Path) -> None:
    west = scenes.write(tmp_path / "west.tif", sar_values(), place(-14_000, 0), UTM)
    expected = "No overlap: the SAR layer lies 12 km west of the optical layer. Check their CRS."
    assert refusal(west, optical) == expected
    corner = scenes.write(tmp_path / "corner.tif", sar_values(), place(6_000, 6_000), UTM)
    assert "5.7 km north-east of the optical" in refusal(corner, optical)


def test_missing_empty_and_foreign_files(tmp_path: Path, optical: Path) -> None:
    missing = tmp_path / "gone.tif"
    message = refusal(missing, optical)
    assert message.startswith(f"The SAR layer “gone.tif” has no file: {missing} does not exist.")
    empty = tmp_path / "empty.tif"
    empty.touch()
    assert "is an empty file" in refusal(empty, optical)
    text = tmp_path / "text.tif"
    text.write_text("no raster at all")
    assert "cannot be opened" in refusal(text, optical)
    assert "No SAR layer is chosen" in refusal(LayerSpec(""), optical)


@pytest.mark.parametrize("options", [(), ("COMPRESS=DEFLATE", "TILED=YES")])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
def test_a_truncated_file_is_noticed(tmp_path: Path, optical: Path, options: tuple[str, ...], share: float) -> None:
    """When it is opened, or else when its missing part is read; never as silent zeros."""
    whole = scenes.write(tmp_path / "whole.tif", sar_values(), place(), UTM, options=options)
    short = tmp_path / "short.tif"
    short.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * share)])
    with pytest.raises(JobError, match="truncated or damaged") as caught:
        opened(short, optical).read_sar(0, 0, 200, 200)
    assert caught.value.kind == BAD_INPUT


def test_a_damaged_file_is_noticed(tmp_path: Path, optical: Path) -> None:
    ramp = np.add.outer(np.arange(200), np.arange(200)).astype(np.float32)
    path = scenes.write(tmp_path / "s.tif", ramp, place(), UTM, options=("COMPRESS=DEFLATE", "TILED=YES"))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 500] = b"\xff" * 500
    path.write_bytes(content)
    with pytest.raises(JobError, match="truncated or damaged"):
        opened(path, optical).read_sar(0, 0, 200, 200)


def test_no_georeference_and_no_crs(tmp_path: Path, optical: Path) -> None:
    assert "has no georeference" in refusal(scenes.write(tmp_path / "a.tif", sar_values()), optical)
    bare = scenes.write(tmp_path / "b.tif", sar_values(), place())
    assert refusal(bare, optical) == "The SAR layer “b.tif” has no CRS; set it in the layer's properties."
    assert opened(LayerSpec(str(bare), crs="EPSG:32631"), optical).overlap == (0, 0, 200, 200)
    assert "is not known" in refusal(LayerSpec(str(bare), crs="EPSG:999999"), optical)

    def local(dataset: gdal.Dataset) -> None:
        dataset.SetProjection('LOCAL_CS["somewhere",UNIT["metre",1]]')

    path = scenes.write(tmp_path / "c.tif", sar_values(), place(), finish=local)
    assert "local CRS" in refusal(path, optical)


def test_coordinates_that_are_nowhere(tmp_path: Path, optical: Path) -> None:
    """Metres under a CRS of degrees."""
    path = scenes.write(tmp_path / "a.tif", sar_values(), place(), 4326)
    assert "nowhere on the Earth" in refusal(path, optical)


def test_one_pixel_and_small_rasters(tmp_path: Path, optical: Path) -> None:
    one = scenes.write(tmp_path / "one.tif", sar_values(1), place(), UTM)
    assert "is only 1 × 1 px" in refusal(one, optical)
    small = scenes.write(tmp_path / "small.tif", sar_values(50), place(), UTM)
    assert "overlap by 50 × 50 px of 10 m; at least 64 × 64 are needed" in refusal(small, optical)
    assert "at least 64 × 64" in refusal(optical.parent / "small.tif", optical, gsd=40.0)


def test_bands_that_do_not_exist(sar: Path, optical: Path) -> None:
    assert "has no band 2; it has one band" in refusal(LayerSpec(str(sar), bands=(2,)), optical)
    assert "has no band 0; it has bands 1 to 3" in refusal(sar, LayerSpec(str(optical), bands=(1, 2, 0)))
    assert "one band or three" in refusal(sar, LayerSpec(str(optical), bands=(1, 2)))


def test_identical_layers(tmp_path: Path, sar: Path) -> None:
    assert "are the same raster" in refusal(sar, sar)
    copy = tmp_path / "a copy.tif"
    shutil.copy(sar, copy)
    assert "are the same raster" in refusal(copy, sar)
    link = tmp_path / "link.tif"
    link.symlink_to(sar)
    assert "are the same raster" in refusal(link, sar)


@pytest.mark.parametrize("which", ["sar", "optical"])
def test_nothing_valid_in_the_overlap(tmp_path: Path, which: str) -> None:
    sar, optical = sar_values(), optical_values().astype(np.float32)
    # Both have data, but not where they overlap: x from 100 to 200 of the optical.
    sar_place = place(1000, 0)
    if which == "sar":
        sar[:, :110] = -9999
    else:
        optical[:, :, 95:] = -9999
    paths = (
        scenes.write(tmp_path / "s.tif", sar, sar_place, UTM, nodata=-9999),
        scenes.write(tmp_path / "o.tif", optical, place(), UTM, nodata=-9999),
    )
    message = refusal(*paths, max_shift_m=0.0)
    role = "SAR" if which == "sar" else "optical"
    assert message.startswith(f"The {role} layer “{which[0]}.tif” has no valid pixel where the layers overlap")


def test_little_that_is_valid_is_found(tmp_path: Path, optical: Path) -> None:
    """One patch of data in a large empty raster, between the windows of the sample."""
    values = np.full((2000, 2000), -9999, np.float32)
    values[1105:1145, 705:745] = sar_values(40)
    sar = scenes.write(tmp_path / "s.tif", values, place(0, 0, 10.0), UTM, nodata=-9999)
    wide = scenes.write(tmp_path / "o.tif", optical_values(2000), place(), UTM)
    reader = opened(sar, wide)
    chip, mask = reader.read_sar(700, 1100, 60, 60)
    assert mask.sum() == 1600
    assert np.ptp(chip[0][mask]) > 0.9


def test_a_file_of_many_rasters(tmp_path: Path, optical: Path) -> None:
    path = tmp_path / "many.gpkg"
    for name in ("one", "two"):
        gdal.Translate(
            str(path), str(optical), format="GPKG", creationOptions=[f"RASTER_TABLE={name}", "APPEND_SUBDATASET=YES"]
        )
    assert "it holds 2 rasters; choose one of them, such as GPKG:" in refusal(path, optical)
    assert opened(LayerSpec(f"GPKG:{path}:two", bands=(1,)), optical).overlap == (0, 0, 200, 200)
    both = LayerSpec(f"GPKG:{path}:two", bands=(1,)), LayerSpec(f"GPKG:{path}:one")
    assert opened(*both).overlap == (0, 0, 200, 200)


def test_the_pixel_size_must_be_positive(sar: Path, optical: Path) -> None:
    assert "cannot be -5" in refusal(sar, optical, gsd=-5.0)


def test_world_wide_optical(tmp_path: Path, sar: Path) -> None:
    """A raster around the whole Earth is used only where the SAR lies."""
    path = tmp_path / "world.vrt"
    world = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "world.tif"), 36_000, 18_000, 1, gdal.GDT_Byte, options=["SPARSE_OK=TRUE", "TILED=YES"]
    )
    world.SetProjection(scenes.reference(4326).ExportToWkt())
    world.SetGeoTransform((-180, 0.01, 0, 90, 0, -0.01))
    world.GetRasterBand(1).SetNoDataValue(0)
    (lon,), (lat,) = scenes.project(np.array([EAST]), np.array([NORTH]), UTM, 4326)
    x, y = int((lon + 180) * 100), int((90 - lat) * 100)
    world.GetRasterBand(1).WriteArray(optical_values()[0], x - 100, y - 100)
    world.FlushCache()
    wide = scenes.write(tmp_path / "wide.tif", sar_values(), place(-60_000, 60_000, 600.0), UTM)
    reader = opened(wide, tmp_path / "world.tif")
    assert scenes.reference(UTM).ExportToWkt()[:30] == reader.grid.crs_wkt[:30]
    assert min(reader.overlap[2] - reader.overlap[0], reader.overlap[3] - reader.overlap[1]) >= 90
    assert path.exists() is False
