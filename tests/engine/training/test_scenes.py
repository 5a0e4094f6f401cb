"""Windows of georeferenced scenes: where they lie, what labels them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.protocol import JobError, LayerSpec, RegisterSpec
from s2m2_sar.engine.rasters.pair import PairReader, open_pair
from s2m2_sar.engine.training.scenes import SceneSource, read_tie_points

EAST, NORTH, GSD = 400_000.0, 5_000_000.0, 10.0


def _raster(path: Path, values: np.ndarray, east: float = EAST, nodata: float | None = None) -> Path:
    bands, height, width = values.shape
    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Float32
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((east, GSD, 0.0, NORTH, 0.0, -GSD))
    for number in range(bands):
        band = dataset.GetRasterBand(number + 1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteArray(values[number])
    return path


def _open(sar: Path, optical: Path) -> PairReader:
    return open_pair(RegisterSpec(LayerSpec(str(sar)), LayerSpec(str(optical)), "unused"), Progress())


@pytest.fixture(scope="module")
def layers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An optical scene of 320 × 320 px, and a SAR one of the same numbers, moved 3 px left and 2 px down in its array
    and without its left 100 columns."""
    folder = tmp_path_factory.mktemp("scene")
    generator = np.random.default_rng(0)
    ground = generator.integers(1, 255, (330, 330)).astype(np.uint8)
    sar = ground[3:323, 8:328].copy()
    sar[:, :100] = 0
    optical = np.repeat(ground[None, 5:325, 5:325], 3, axis=0)
    return _raster(folder / "sar.tif", sar[None], nodata=0), _raster(folder / "optical.tif", optical)


def _ties(path: Path, places: list[tuple[float, float]], shift: tuple[float, float] = (-3.0, 2.0)) -> Path:
    """Tie points at these corner coordinates of the optical; the SAR's content lies ``shift`` px away."""
    lines = ["sar_x,sar_y,optical_x,optical_y"]
    for x, y in places:
        at = [(EAST + GSD * px, NORTH - GSD * py) for px, py in ((x + shift[0], y + shift[1]), (x, y))]
        lines.append(",".join(f"{value:.3f}" for point in at for value in point))
    path.write_text("\n".join(lines) + "\n")
    return path


def test_unlabelled_windows_are_valid_alike_and_repeatable(layers: tuple[Path, Path]) -> None:
    source = SceneSource(_open(*layers), "crop")
    assert not source.labelled
    assert len(source) == 2
    generator = np.random.default_rng(3)
    for _ in range(10):
        patch = source.draw(generator, 128)
        assert patch.displacement is None
        assert patch.sar.shape == (1, 128, 128)
        assert patch.optical.shape == (3, 128, 128)
        assert patch.sar.dtype == patch.optical.dtype == np.uint8
        assert patch.sar_mask is None or patch.sar_mask.mean() >= 0.8
        assert patch.optical_mask is None
    again = [source.draw(np.random.default_rng(4), 128) for _ in range(2)]
    np.testing.assert_array_equal(again[0].sar, again[1].sar)


def test_windows_near_nodata_say_what_is_masked(layers: tuple[Path, Path]) -> None:
    source = SceneSource(_open(*layers), "crop")
    generator = np.random.default_rng(0)
    masks = [source.draw(generator, 160).sar_mask for _ in range(20)]
    partly = [mask for mask in masks if mask is not None]
    assert partly
    assert all(not mask[:, 0].any() and mask[:, -1].all() for mask in partly)


def test_tie_points_label_what_is_near_with_the_sign_that_is_documented(
    layers: tuple[Path, Path], tmp_path: Path
) -> None:
    pair = _open(*layers)
    ties = read_tie_points(_ties(tmp_path / "ties.csv", [(180.0, 150.0), (240.0, 160.0)]), pair)
    source = SceneSource(pair, "crop", ties=ties)
    assert source.labelled
    assert source.describe()["tie_points"] == 2
    generator = np.random.default_rng(1)
    for _ in range(8):
        patch = source.draw(generator, 128)
        assert patch.displacement == pytest.approx((-3.0, 2.0), abs=1e-3)
        assert 1.0 <= patch.sigma_px < 1.15
        # What the optical shows at (x, y), the SAR shows at (x − 3, y + 2).
        radar, light = patch.sar[0, 30:90, 27:87].astype(float), patch.optical[0, 28:88, 30:90].astype(float)
        assert np.corrcoef(radar.ravel(), light.ravel())[0, 1] > 0.95


def test_places_far_from_every_tie_point_are_not_labelled(layers: tuple[Path, Path], tmp_path: Path) -> None:
    pair = _open(*layers)
    source = SceneSource(pair, "crop", ties=read_tie_points(_ties(tmp_path / "t.csv", [(180.0, 150.0)]), pair))
    assert source._label(180.0, 270.0) is not None
    assert source._label(180.0, 290.0) is None


def test_neighbours_that_disagree_widen_the_label(layers: tuple[Path, Path], tmp_path: Path) -> None:
    pair = _open(*layers)
    table = _ties(tmp_path / "t.csv", [(200.0, 150.0)])
    other = _ties(tmp_path / "o.csv", [(220.0, 150.0)], shift=(1.0, 2.0)).read_text().splitlines()[1]
    table.write_text(table.read_text() + other + "\n")
    label = SceneSource(pair, "crop", ties=read_tie_points(table, pair))._label(210.0, 150.0)
    assert label is not None
    assert label[0] == pytest.approx(-1.0)
    # The points' own, their disagreement, and a hundredth of the distance to them.
    assert label[2] == pytest.approx(np.sqrt(1.0 + 2.0 + 0.1**2), abs=1e-3)


def test_scenes_and_tie_points_that_do_not_serve_are_refused(layers: tuple[Path, Path], tmp_path: Path) -> None:
    apart = _raster(tmp_path / "far.tif", np.full((1, 200, 200), 7, np.uint8), east=EAST + 3300.0)
    with pytest.raises(JobError, match="do not overlap as they lie"):
        SceneSource(_open(apart, layers[1]), "far")
    pair = _open(*layers)
    with pytest.raises(JobError, match="No tie point of scene crop"):
        SceneSource(pair, "crop", ties=read_tie_points(_ties(tmp_path / "t.csv", [(5000.0, 20.0)]), pair))
    for text, said in (
        ("a,b\n1,2\n", "no column 'sar_x'"),
        ("sar_x,sar_y,optical_x,optical_y\n", "no tie point"),
        ("sar_x,sar_y,optical_x,optical_y\n1,2,3\n", "no number"),
    ):
        (tmp_path / "bad.csv").write_text(text)
        with pytest.raises(JobError, match=said):
            read_tie_points(tmp_path / "bad.csv", pair)
    with pytest.raises(JobError, match="cannot be read"):
        read_tie_points(tmp_path / "none.csv", pair)


def test_a_scene_with_hardly_a_valid_window_is_refused(layers: tuple[Path, Path], tmp_path: Path) -> None:
    values = np.zeros((1, 320, 320), np.uint8)
    values[:, 100:140, 100:140] = np.arange(40, dtype=np.uint8)[:, None] + 10
    sparse = _raster(tmp_path / "sparse.tif", values, nodata=0)
    with pytest.raises(JobError, match="next to no window of 128 px"):
        SceneSource(_open(sparse, layers[1]), "sparse").draw(np.random.default_rng(0), 128)


def test_a_real_scene(data_dir: Path, tmp_path: Path) -> None:
    folder = data_dir / "geo" / "losangeles_T11SLT"
    for name in ("sar.tif", "optical.tif"):
        gdal.Translate(str(tmp_path / name), str(folder / name), srcWin=[600, 600, 400, 400])
    source = SceneSource(_open(tmp_path / "sar.tif", tmp_path / "optical.tif"), "losangeles", "geo")
    patch = source.draw(np.random.default_rng(0), 256)
    assert patch.sar.std() > 10
    assert patch.optical.std() > 10
    assert source.describe()["windows"] == 2
