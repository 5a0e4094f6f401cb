"""What a result is written with: whole or not at all."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from s2m2_sar.engine import geometry
from s2m2_sar.engine.protocol import DISK, JobError
from s2m2_sar.engine.rasters import fingerprint
from s2m2_sar.engine.rasters.crs import wkt
from s2m2_sar.engine.rasters.grid import WorkingGrid
from s2m2_sar.engine.rasters.vectors import polygon_mask, write_points
from s2m2_sar.engine.rasters.write import AtlasWriter, write_geotiff, write_window_vrt

from . import scenes

PLACE = (400_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
UTM = wkt("EPSG:32631")


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "int32", "float32", "float64"])
def test_geotiff_round_trip(tmp_path: Path, dtype: str) -> None:
    values = (np.random.default_rng(0).random((2, 70, 300)) * 200).astype(dtype)
    path = tmp_path / "é.tif"
    write_geotiff(path, values, PLACE, UTM, nodata=3.0, tags={"S2M2_INDEX": "shift"}, names=("one", "two"))
    found = gdal.Open(str(path))
    np.testing.assert_array_equal(found.ReadAsArray(), values)
    assert found.GetGeoTransform() == PLACE
    assert found.GetSpatialRef().IsSame(scenes.reference(32631))
    assert found.GetMetadataItem("S2M2_INDEX") == "shift"
    assert [found.GetRasterBand(b).GetDescription() for b in (1, 2)] == ["one", "two"]
    assert found.GetRasterBand(2).GetNoDataValue() == 3.0
    assert os.listdir(tmp_path) == ["é.tif"]


def test_a_plain_array_without_a_place(tmp_path: Path) -> None:
    values = np.arange(12, dtype=np.float32).reshape(3, 4)
    write_geotiff(tmp_path / "a.tif", values, None, "")
    found = gdal.Open(str(tmp_path / "a.tif"))
    np.testing.assert_array_equal(found.ReadAsArray(), values)
    assert found.GetGeoTransform(can_return_null=True) is None


def test_what_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    write_geotiff(path, np.zeros((4, 4), np.float32), None, "")
    before = path.read_bytes()
    with pytest.raises(KeyError):
        write_geotiff(path, np.zeros((4, 4), np.complex128), None, "")
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["a.tif"]


@pytest.mark.parametrize(
    "write",
    [
        lambda path: write_geotiff(path, np.zeros((4, 4), np.float32), None, ""),
        lambda path: AtlasWriter(path, 4, 8, 8),
        lambda path: write_points(path.with_suffix(".gpkg"), "m", UTM, {"id": int}, [(0.0, 0.0, {"id": 1})]),
        lambda path: write_window_vrt(path, path.with_name("a.tif"), (8, 8), (0, 0, 4, 4), PLACE, UTM),
    ],
    ids=["geotiff", "atlas", "points", "vrt"],
)
def test_a_folder_that_is_not_there(tmp_path: Path, write: Callable[[Path], object]) -> None:
    with pytest.raises(JobError, match=r"could not be written: .*choose another output folder") as caught:
        write(tmp_path / "gone" / "x.tif")
    assert caught.value.kind == DISK


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
import numpy as np
from s2m2_sar.engine.protocol import JobError
from s2m2_sar.engine.rasters.write import AtlasWriter, write_geotiff
from s2m2_sar.engine.rasters.vectors import write_points
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, writer = Path(sys.argv[1]), sys.argv[2]
noise = np.random.default_rng(0).random((400, 400)).astype(np.float32)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    if writer == "geotiff":
        write_geotiff(folder / "a.tif", noise, None, "")
    elif writer == "atlas":
        with AtlasWriter(folder / "a.tif", 4, 200, 200) as atlas:
            for row in (0, 200):
                for column in (0, 200):
                    atlas.add(noise[row:row + 200, column:column + 200])
    else:
        rows = [(float(i), 0.0, {"text": "x" * 200}) for i in range(2000)]
        write_points(folder / "a.gpkg", "t", "EPSG:32631", {"text": str}, rows)
except JobError as error:
    print(error.kind, error.message)
"""


@pytest.mark.parametrize("writer", ["geotiff", "atlas", "points"])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, writer: str) -> None:
    """A limit on the size of files, in a process of its own, fails a write as a full disk does."""
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path), writer], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{DISK} ")
    assert "could not be written: the disk is full" in done.stdout
    assert os.listdir(tmp_path) == []


def test_atlas_and_its_windows(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    maps = [rng.random(shape).astype(np.float32) for shape in ((65, 65), (40, 65), (65, 33), (65, 65), (10, 11))]
    maps[1][3, 4] = -np.inf
    with AtlasWriter(tmp_path / "atlas.tif", len(maps), 65, 65, tags={"S2M2_TILES": "heatmaps"}) as atlas:
        places = [atlas.add(values) for values in maps]
    (tmp_path / "heatmaps").mkdir()
    for number, (values, (x, y)) in enumerate(zip(maps, places)):
        height, width = values.shape
        place = geometry.heatmap_geotransform(PLACE, 100 * number, 50, 192)
        write_window_vrt(
            tmp_path / "heatmaps" / f"{number}.vrt",
            tmp_path / "atlas.tif",
            (atlas.width, atlas.height),
            (x, y, width, height),
            place,
            UTM,
            f"template {number}",
        )
    (tmp_path / "elsewhere").mkdir()
    for name in ("atlas.tif", "heatmaps"):
        os.rename(tmp_path / name, tmp_path / "elsewhere" / name)
    whole = gdal.Open(str(tmp_path / "elsewhere" / "atlas.tif"))
    assert whole.GetMetadataItem("S2M2_TILES") == "heatmaps"
    assert np.isnan(whole.GetRasterBand(1).GetNoDataValue())
    covered = np.zeros((whole.RasterYSize, whole.RasterXSize), int)
    for number, (values, (x, y)) in enumerate(zip(maps, places)):
        height, width = values.shape
        covered[y : y + height, x : x + width] += 1
        found = gdal.Open(str(tmp_path / "elsewhere" / "heatmaps" / f"{number}.vrt"))
        np.testing.assert_array_equal(found.ReadAsArray(), np.where(np.isfinite(values), values, np.nan))
        assert found.GetGeoTransform() == pytest.approx(geometry.heatmap_geotransform(PLACE, 100 * number, 50, 192))
        assert found.GetSpatialRef().IsSame(scenes.reference(32631))
        assert found.GetRasterBand(1).GetDescription() == f"template {number}"
    assert covered.max() == 1
    assert np.isnan(whole.ReadAsArray()[covered == 0]).all()


def test_an_atlas_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    def give_up(atlas: AtlasWriter) -> None:
        atlas.add(np.zeros((8, 8), np.float32))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), AtlasWriter(tmp_path / "atlas.tif", 2, 8, 8) as atlas:
        give_up(atlas)
    assert os.listdir(tmp_path) == []


def test_an_atlas_takes_no_more_than_it_has_room_for(tmp_path: Path) -> None:
    with AtlasWriter(tmp_path / "atlas.tif", 1, 8, 8) as atlas:
        with pytest.raises(ValueError, match="holds no more"):
            atlas.add(np.zeros((9, 8), np.float32))
        atlas.add(np.zeros((8, 8), np.float32))
        with pytest.raises(ValueError, match="holds no more"):
            atlas.add(np.zeros((8, 8), np.float32))


def test_points_round_trip(tmp_path: Path) -> None:
    columns = {"id": int, "dx": float, "accepted": bool, "note": str, "residual_px": float}
    rows = [
        (400_005.0, 4_999_995.0, {"id": 7, "dx": 1.25, "accepted": True, "note": "Ä", "residual_px": float("nan")}),
        (400_105.0, 4_999_895.0, {"id": np.int64(8), "dx": np.float32(-2.5), "accepted": np.bool_(False)}),
    ]
    path = tmp_path / "matches.gpkg"
    write_points(path, "matches", UTM, columns, rows)
    assert os.listdir(tmp_path) == ["matches.gpkg"]
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayerByName("matches")
    assert layer.GetSpatialRef().IsSame(scenes.reference(32631))
    assert [layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(5)] == list(columns)
    assert layer.GetLayerDefn().GetFieldDefn(2).GetSubType() == ogr.OFSTBoolean
    first, second = list(layer)
    assert (first.GetGeometryRef().GetX(), first.GetGeometryRef().GetY()) == (400_005.0, 4_999_995.0)
    assert (first["id"], first["dx"], first["accepted"], first["note"]) == (7, 1.25, 1, "Ä")
    assert first["residual_px"] is None
    assert (second["id"], second["dx"], second["accepted"], second["note"]) == (8, -2.5, 0, None)


def grid() -> WorkingGrid:
    return WorkingGrid(UTM, PLACE, 10.0, ((10.0, 0.0), (0.0, -10.0)))


def test_polygons_become_masks() -> None:
    # Pixels 10…19 across and 20…29 down; and a second one across the window's edge.
    square = "POLYGON((400100 4999800,400200 4999800,400200 4999700,400100 4999700,400100 4999800))"
    mask = polygon_mask([square], UTM, grid(), 5, 15, 40, 30)
    expected = np.zeros((30, 40), bool)
    expected[5:15, 5:15] = True
    np.testing.assert_array_equal(mask, expected)
    sliver = "MULTIPOLYGON(((400101 4999799,400104 4999799,400104 4999791,400101 4999791,400101 4999799)))"
    assert polygon_mask([sliver], UTM, grid(), 5, 15, 40, 30).sum() == 0
    assert polygon_mask([sliver], UTM, grid(), 5, 15, 40, 30, touched=True).sum() == 1
    assert polygon_mask([], UTM, grid(), 0, 0, 8, 8).sum() == 0


def test_polygons_in_another_crs() -> None:
    xs, ys = np.array([400_100.0, 400_200.0, 400_200.0, 400_100.0]), np.array([4_999_800.0] * 2 + [4_999_700.0] * 2)
    lon, lat = scenes.project(xs, ys, 32631, 4326)
    ring = [f"{x!r} {y!r}" for x, y in zip(lon.tolist(), lat.tolist())]
    mask = polygon_mask([f"POLYGON(({','.join([*ring, ring[0]])}))"], "EPSG:4326", grid(), 5, 15, 40, 30)
    assert mask[5:15, 5:15].all()
    assert mask.sum() == 100


@pytest.mark.parametrize("text", ["POINT(1 2)", "POLYGON((", "nothing"])
def test_what_is_no_polygon_is_refused(text: str) -> None:
    with pytest.raises(JobError, match="draw it again"):
        polygon_mask([text], UTM, grid(), 0, 0, 8, 8)


def test_fingerprint_of_small_and_large_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(os.urandom(300_000))
    assert fingerprint.file_hash(str(path)) == hashlib.sha256(path.read_bytes()).hexdigest()
    assert fingerprint.file_hash(str(tmp_path / "gone")) == ""
    monkeypatch.setattr(fingerprint, "WHOLE_BYTES", 1000)
    monkeypatch.setattr(fingerprint, "BLOCK_BYTES", 1000)
    first = fingerprint.file_hash(str(path))
    assert first.startswith("sampled:")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    assert fingerprint.file_hash(str(path)) != first
