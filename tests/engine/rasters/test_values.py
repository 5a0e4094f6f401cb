"""SAR values: what they are taken for, and in which domain they are averaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from s2m2_sar.engine.protocol import JobError, LayerSpec
from s2m2_sar.engine.rasters import values
from s2m2_sar.engine.rasters.raster import open_raster
from s2m2_sar.engine.rasters.source import SAR

from . import scenes
from .test_masks import PLACE, UTM, on_grid, opened


def backscatter(looks: int = 4, seed: int = 0) -> np.ndarray:
    """σ⁰ of a mixed scene, linear: water, fields, forest, town, with speckle."""
    rng = np.random.default_rng(seed)
    db = rng.choice([-24, -14, -9, -3], p=[0.15, 0.45, 0.3, 0.1], size=(40, 40)) + rng.normal(0, 1.5, (40, 40))
    return 10 ** (np.kron(db, np.ones((8, 8))) / 10) * rng.gamma(looks, 1 / looks, (320, 320))


@pytest.mark.parametrize("looks", [1, 4, 20])
@pytest.mark.parametrize(
    "form, expected",
    [
        ("power", "power"), ("db", "db"), ("positive db", "db"), ("amplitude dn", "amplitude"), ("power dn", "power"),
        ("complex", "amplitude"), ("byte", "byte"), ("byte as float", "byte"),
    ],
)  # fmt: skip
def test_scaling_is_recognised(looks: int, form: str, expected: str) -> None:
    power = backscatter(looks)
    db = 10 * np.log10(power)
    sample = {
        "power": power.astype(np.float32),
        "db": db.astype(np.float32),
        "positive db": (db + 50).astype(np.float32),
        "amplitude dn": np.rint(np.sqrt(power) * 600).astype(np.uint16),
        "power dn": (power * 600**2).astype(np.float32),
        "complex": (np.sqrt(power) * np.exp(1j)).astype(np.complex64),
        "byte": np.clip((db + 25) * 10, 0, 255).astype(np.uint8),
        "byte as float": np.clip((db + 25) * 10, 0, 255).astype(np.uint8).astype(np.float32),
    }[form]
    assert values.detect_scaling(sample, sample.dtype == np.uint8) == expected


def test_real_backscatter_in_positive_decibels(rotterdam: tuple[Path, Path]) -> None:
    sar, _ = rotterdam
    raster = opened(LayerSpec(str(sar)), SAR)
    assert raster.source.scaling == "db"


@pytest.mark.parametrize("form", ["power", "amplitude", "db", "complex"])
@pytest.mark.parametrize("shift, factor", [(0.0, 8.0), (0.4, 8.0), (0.3, 2.5)])
def test_speckle_is_averaged_as_intensity(tmp_path: Path, form: str, shift: float, factor: float) -> None:
    """Over uniform ground of −10 dB, multilooked single-look pixels come to −10 dB whatever the form; the mean of
    decibels would be −12.5."""
    rng = np.random.default_rng(4)
    power = 0.1 * rng.exponential(1.0, (400, 400))
    if form == "complex":
        phase = np.exp(1j * rng.uniform(0, 2 * np.pi, power.shape))
        stored = (np.sqrt(power) * phase).astype(np.complex64)
    else:
        stored = {"power": power, "amplitude": np.sqrt(power), "db": 10 * np.log10(power)}[form].astype(np.float32)
    path = scenes.write(tmp_path / "sar.tif", stored, PLACE, UTM)
    warped = on_grid(opened(LayerSpec(str(path), scaling="auto" if form == "complex" else form), SAR), shift, factor)
    side = int(400 / factor) - 2
    found, valid = warped.read(1, 1, side, side)
    assert valid.all()
    assert 10 * np.log10(np.mean(10 ** (found / 10))) == pytest.approx(-10.0, abs=0.1)


def test_a_wanted_scaling_wins(tmp_path: Path) -> None:
    path = scenes.write(tmp_path / "sar.tif", backscatter().astype(np.float32), PLACE, UTM)
    assert opened(LayerSpec(str(path)), SAR).source.scaling == "power"
    raster = opened(LayerSpec(str(path), scaling="amplitude"), SAR)
    linear, _ = raster.read(0, 0, 320, 320)
    np.testing.assert_allclose(linear[0], backscatter().astype(np.float32) ** 2, rtol=1e-5)
    with pytest.raises(JobError, match="no SAR scaling 'loud'"):
        open_raster(LayerSpec(str(path), scaling="loud"), SAR)


def test_decibels_kept_as_scaled_integers(tmp_path: Path) -> None:
    """Band scale 0.01: −1234 means −12.34 dB."""
    db = 10 * np.log10(backscatter())

    def with_scale(dataset: object) -> None:
        dataset.GetRasterBand(1).SetScale(0.01)

    path = scenes.write(tmp_path / "s.tif", np.rint(db * 100).astype(np.int16), PLACE, UTM, finish=with_scale)
    raster = opened(LayerSpec(str(path)), SAR)
    assert raster.source.scaling == "db"
    linear, _ = raster.read(0, 0, 320, 320)
    np.testing.assert_allclose(raster.to_display(linear)[0], db, atol=0.01)


def test_hundredths_of_decibels_without_a_scale_are_averaged_as_they_are(tmp_path: Path) -> None:
    centi = np.rint(1000 * np.log10(backscatter())).astype(np.int16)
    raster = opened(LayerSpec(str(scenes.write(tmp_path / "s.tif", centi, PLACE, UTM))), SAR)
    linear, _ = raster.read(0, 0, 320, 320)
    np.testing.assert_allclose(raster.to_display(linear)[0], centi)
