"""A pair as registration reads it, and what the user knows better than the file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import Cancelled, LayerSpec, RegisterSpec
from s2m2_sar.engine.rasters.pair import open_pair
from s2m2_sar.engine.rasters.raster import Raster

from . import scenes
from .layers import EAST, NORTH, UTM, opened, optical_values, place, refusal, sar_values

# --- what a reader gives ----


def test_windows_and_overlap(sar: Path, optical: Path) -> None:
    reader = opened(sar, optical)
    assert reader.optical_window == (0, 0, 200, 200)
    assert reader.sar_window == (30, 20, 230, 220)
    assert reader.overlap == (30, 20, 200, 200)
    assert reader.coarser(4).overlap == (7, 5, 50, 50)
    assert reader.warnings == ()
    # UTM's scale at 100 km off the central meridian.
    assert reader.grid.metres_per_px == pytest.approx((10.003, 10.003), abs=0.003)


def test_chips_follow_the_contract(sar: Path, optical: Path) -> None:
    reader = opened(sar, optical)
    chip, mask = reader.read_sar(0, 0, 100, 90)
    assert chip.shape == (1, 90, 100)
    assert chip.dtype == np.float32
    assert mask.shape == (90, 100)
    assert mask.dtype == bool
    assert mask[20:, 30:].all()
    assert mask.sum() == 70 * 70
    assert chip.min() >= 0.0
    assert chip.max() <= 1.0
    assert np.isfinite(chip).all()
    # Half a per cent is clipped at either end; in dB, speckle is spread over the range.
    inside = chip[0][mask]
    assert 0.3 < np.median(inside) < 0.9
    chip, mask = reader.read_optical(-10, -10, 64, 64)
    assert chip.shape == (3, 64, 64)
    assert mask.sum() == 54 * 54


def test_a_single_band_optical_comes_three_times(tmp_path: Path, sar: Path) -> None:
    grey = scenes.write(tmp_path / "grey.tif", optical_values()[0], place(), UTM)
    chip, _ = opened(sar, grey).read_optical(0, 0, 64, 64)
    assert chip.shape == (3, 64, 64)
    assert (chip[0] == chip[1]).all()
    assert (chip[0] == chip[2]).all()


def test_far_away_windows_are_masked(sar: Path, optical: Path) -> None:
    reader = opened(sar, optical)
    for read in (reader.read_sar, reader.read_optical):
        chip, mask = read(10_000_000, -5_000_000, 70, 80)
        assert not mask.any()
        assert (chip == 0).all()


def test_hash_size_and_names_for_the_bundle(sar: Path, optical: Path) -> None:
    import hashlib

    reader = opened(LayerSpec(str(sar), name="Sigma"), optical)
    assert reader.sar.name == "Sigma"
    assert reader.sar.path == str(sar)
    assert reader.sar.size == sar.stat().st_size
    assert reader.sar.mtime == sar.stat().st_mtime
    assert reader.sar.sha256 == hashlib.sha256(sar.read_bytes()).hexdigest()
    assert reader.optical.name == "optical.tif"
    assert reader.optical.bands == (1, 2, 3)


def test_layers_that_lie_apart_are_brought_together_within_the_radius(tmp_path: Path, optical: Path) -> None:
    apart = scenes.write(tmp_path / "apart.tif", sar_values(), place(2300, 0), UTM)
    reader = opened(apart, optical, max_shift_m=1500.0)
    assert reader.overlap[0] >= reader.overlap[2]
    assert reader.reachable[0] == 230
    assert reader.radius_px == pytest.approx(150, rel=1e-2)
    assert "do not overlap as they lie" in reader.warnings[0]
    assert "300 m east" in refusal(apart, optical, max_shift_m=100.0)


def test_a_starting_pair_bridges_layers_that_lie_far_apart(tmp_path: Path, optical: Path) -> None:
    far = scenes.write(tmp_path / "far.tif", sar_values(), place(50_000, 30_000), UTM)
    start = (EAST + 50_500, NORTH + 29_500, EAST + 510, NORTH - 480)
    reader = opened(far, optical, start=start)
    assert reader.start_px == pytest.approx((-4999, 2998))
    assert reader.reachable == reader.sar_window
    assert reader.coarser(2).start_px == pytest.approx((-2499.5, 1499))
    assert "place both points again" in refusal(far, optical, start=(EAST, NORTH, EAST, NORTH))


def test_a_starting_pair_speaks_each_layers_own_crs(tmp_path: Path, optical: Path) -> None:
    (lon,), (lat,) = scenes.project(np.array([EAST + 700]), np.array([NORTH - 400]), UTM, 4326)
    geographic = scenes.write(tmp_path / "deg.tif", sar_values(), (lon - 0.005, 1e-4, 0, lat + 0.005, 0, -1e-4), 4326)
    reader = opened(geographic, optical, start=(lon, lat, EAST + 730, NORTH - 480))
    assert np.array(reader.start_px) * reader.grid.gsd == pytest.approx((30, 80), abs=1e-3)


def test_cancel_while_opening(sar: Path, optical: Path) -> None:
    spec = RegisterSpec(LayerSpec(str(sar)), LayerSpec(str(optical)), "unused")
    with pytest.raises(Cancelled):
        open_pair(spec, Progress(cancelled=lambda: True))


def test_a_cancel_ends_a_long_read(sar: Path, optical: Path) -> None:
    wanted = []
    spec = RegisterSpec(LayerSpec(str(sar)), LayerSpec(str(optical)), "unused")
    reader = open_pair(spec, Progress(cancelled=lambda: bool(wanted)))
    wanted.append(True)
    with pytest.raises(Cancelled):
        reader.coarser(2).read_optical(0, 0, 64, 64)


def test_a_second_look_at_the_same_files_is_remembered_until_they_change(
    sar: Path, optical: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(sar, optical)
    looks = []
    settle = Raster.settle

    def counted(raster: Raster, *rest: Any) -> None:
        looks.append(raster.source.role)
        settle(raster, *rest)

    monkeypatch.setattr(Raster, "settle", counted)
    again = opened(sar, optical)
    assert looks == []
    assert again.sar.scaling == first.sar.scaling == "power"
    np.testing.assert_array_equal(again.read_sar(40, 40, 64, 64)[0], first.read_sar(40, 40, 64, 64)[0])
    opened(LayerSpec(str(sar), scaling="db"), optical)
    assert looks == ["SAR"]
    scenes.write(sar, sar_values(seed=9) * 3, place(300, -200), UTM)
    os.utime(sar, (1, 1))
    opened(sar, optical)
    assert looks == ["SAR", "SAR"]
    # Nodata that somebody declares beside the file, of which the file itself knows nothing.
    optical.with_name(f"{optical.name}.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><NoDataValue>7</NoDataValue></PAMRasterBand></PAMDataset>'
    )
    opened(sar, optical)
    assert looks == ["SAR", "SAR", "optical"]


def test_paths_with_spaces_and_other_letters(tmp_path: Path, sar: Path, optical: Path) -> None:
    folder = tmp_path / "Überflug 日本 α"
    folder.mkdir()
    for path in (sar, optical):
        shutil.copy(path, folder / f"été {path.name}")
    reader = opened(folder / "été sar.tif", folder / "été optical.tif")
    assert reader.read_sar(40, 40, 64, 64)[1].all()


def test_nothing_is_written_beside_the_inputs(sar: Path, optical: Path) -> None:
    before = {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in sar.parent.rglob("*")}
    reader = opened(sar, optical)
    for read in (reader.read_sar, reader.coarser(2).read_optical):
        read(0, 0, 200, 200)
    assert reader.sar.sha256
    del reader, read
    assert {p: (p.stat().st_mtime_ns, p.stat().st_size) for p in sar.parent.rglob("*")} == before


# --- what the user knows better than the file ----


def test_assigned_crs_wins(tmp_path: Path, optical: Path) -> None:
    wrong = scenes.write(tmp_path / "wrong.tif", sar_values(), place(300, -200), 32755)
    assert "km" in refusal(wrong, optical)
    reader = opened(LayerSpec(str(wrong), crs="EPSG:32631"), optical)
    assert reader.sar_window == (30, 20, 230, 220)


def test_open_options_win(tmp_path: Path, optical: Path) -> None:
    """A GeoTIFF and its world file disagree; the option says which counts."""
    path = scenes.write(tmp_path / "sar.tif", sar_values(), place(300, -200), UTM)
    path.with_suffix(".tfw").write_text("10\n0\n0\n-10\n400005\n4999995\n")
    assert opened(path, optical).sar_window[:2] == (30, 20)
    layer = LayerSpec(str(path), open_options=("GEOREF_SOURCES=WORLDFILE,INTERNAL",))
    assert opened(layer, optical).sar_window[:2] == (0, 0)


def test_an_aux_file_that_is_there_is_heeded_and_left_alone(tmp_path: Path, optical: Path) -> None:
    path = scenes.write(tmp_path / "sar.tif", sar_values(), place(300, -200))
    aux = Path(f"{path}.aux.xml")
    aux.write_text(f"<PAMDataset><SRS>{scenes.reference(UTM).ExportToWkt()}</SRS></PAMDataset>")
    before = aux.read_bytes()
    reader = opened(path, optical)
    assert reader.sar_window == (30, 20, 230, 220)
    reader.read_sar(0, 0, 64, 64)
    del reader
    assert aux.read_bytes() == before


def test_bands_by_description(tmp_path: Path, optical: Path) -> None:
    values = np.stack([sar_values(seed=s) for s in range(3)])
    path = scenes.write(tmp_path / "s.tif", values, place(), UTM, names=("angle", "Sigma0_VH_db", "Sigma0_VV_db"))
    assert opened(path, optical).sar.bands == (3,)
    assert opened(LayerSpec(str(path), bands=(2,)), optical).sar.band_names == ("Sigma0_VH_db",)
    plain = scenes.write(tmp_path / "p.tif", values, place(), UTM, names=("one", "conVHal", "three"))
    assert opened(plain, optical).sar.bands == (1,)


def test_optical_bands_by_colour_and_by_name(tmp_path: Path, sar: Path) -> None:
    values = np.concatenate([optical_values(), optical_values(seed=5)[:1]])

    def bgr(dataset: gdal.Dataset) -> None:
        for number, colour in ((1, gdal.GCI_BlueBand), (2, gdal.GCI_GreenBand), (3, gdal.GCI_RedBand)):
            dataset.GetRasterBand(number).SetColorInterpretation(colour)

    assert opened(sar, scenes.write(tmp_path / "bgr.tif", values, place(), UTM, finish=bgr)).optical.bands == (3, 2, 1)
    sentinel = scenes.write(
        tmp_path / "s2.tif", values.astype(np.uint16), place(), UTM, names=("B02", "B03", "B04", "B08")
    )
    assert opened(sar, sentinel).optical.bands == (3, 2, 1)
    assert opened(sar, LayerSpec(str(sentinel), bands=(4, 3, 2))).optical.band_names == ("B08", "B04", "B03")


def test_a_palette_becomes_colours(tmp_path: Path, sar: Path) -> None:
    index = np.random.default_rng(0).integers(0, 3, (200, 200)).astype(np.uint8)

    def with_palette(dataset: gdal.Dataset) -> None:
        table = gdal.ColorTable()
        for number, colour in enumerate([(10, 20, 30, 255), (200, 100, 50, 255), (90, 90, 250, 255)]):
            table.SetColorEntry(number, colour)
        dataset.GetRasterBand(1).SetRasterColorTable(table)

    path = scenes.write(tmp_path / "p.tif", index, place(), UTM, prepare=with_palette)
    chip, _ = opened(sar, path).read_optical(0, 0, 200, 200)
    expected = np.array([[10, 200, 90], [20, 100, 90], [30, 50, 250]])
    low, high = expected.min(axis=1), expected.max(axis=1)
    scaled = (expected - low[:, None]) / (high - low)[:, None]
    np.testing.assert_allclose(chip, scaled[:, index], atol=1e-5)


def test_bands_of_one_file_may_be_matched(tmp_path: Path) -> None:
    stack = scenes.write(tmp_path / "stack.tif", np.stack([sar_values(seed=s) for s in range(4)]), place(), UTM)
    reader = opened(LayerSpec(str(stack), bands=(4,)), LayerSpec(str(stack), bands=(1, 2, 3)))
    assert reader.overlap == (0, 0, 200, 200)


@pytest.mark.parametrize("scene", ["losangeles_T11SLT", "losangeles_T11SMT", "texas_T14RNT"])
def test_real_scenes(data_dir: Path, scene: str) -> None:
    folder = data_dir / "geo" / scene
    before = sorted(os.listdir(folder))
    reader = opened(folder / "sar.tif", folder / "optical.tif")
    assert reader.sar.scaling == "byte"
    # World Mercator: 10 map units, 8.3 to 8.7 m on the ground.
    assert 8.25 < reader.grid.metres_per_px[0] < 8.75
    assert reader.overlap == reader.optical_window
    x1, y1 = reader.overlap[2:]
    for read in (reader.read_sar, reader.read_optical):
        chip, mask = read(x1 - 300, y1 - 300, 300, 300)
        assert mask.all()
        assert chip.std() > 0.05
    raw = gdal.Open(str(folder / "sar.tif")).ReadAsArray(700, 900, 256, 256)
    chip, _ = reader.read_sar(700, 900, 256, 256)
    stretch = reader._stretches[0][0]
    np.testing.assert_allclose(chip[0], stretch(raw), atol=0.02)
    assert sorted(os.listdir(folder)) == before


def test_the_sample_that_anyone_can_get(rotterdam: tuple[Path, Path]) -> None:
    """Half of its SAR is NaN."""
    reader = opened(rotterdam[0], rotterdam[1])
    assert reader.grid.gsd == pytest.approx(4.5, abs=0.1)
    _, mask = reader.read_sar(*reader.overlap[:2], 200, 200)
    assert not mask[:70].any()
    assert mask[85:190, 5:190].mean() > 0.99


def test_a_cancel_reaches_the_search_for_collars(tmp_path: Path, sar: Path) -> None:
    values = optical_values(600)
    values[:, :100] = 0
    path = scenes.write(tmp_path / "o.tif", values, place(), UTM)
    calls = iter([False, False])
    cancelled: Callable[[], bool] = lambda: next(calls, True)  # noqa: E731
    with pytest.raises(Cancelled):
        open_pair(RegisterSpec(LayerSpec(str(sar)), LayerSpec(str(path)), "unused"), Progress(cancelled=cancelled))
