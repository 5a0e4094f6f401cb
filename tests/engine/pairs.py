"""Pairs made in the test: a textured optical field, and a SAR image of the same ground that looks nothing like it."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from osgeo import gdal

gdal.UseExceptions()


def smooth_field(side: int, sigma: float, generator: np.random.Generator) -> np.ndarray:
    """(side, side) Gaussian random field of correlation length about ``sigma`` px, zero mean, unit variance."""
    frequency = np.fft.fftfreq(side)
    radius = np.hypot(frequency[:, None], frequency[None, :])
    noise = np.fft.fft2(generator.standard_normal((side, side)))
    field = np.fft.ifft2(noise * np.exp(-2 * (np.pi * sigma * radius) ** 2)).real
    return (field - field.mean()) / field.std()


def synthetic_pair(side: int, seed: int, looks: int = 4) -> tuple[np.ndarray, np.ndarray]:
    """SAR (1, side, side) and optical (3, side, side), uint8, aligned.

    The ground is parcels of random brightness; SAR sees them in another, unrelated order of brightness, through speckle
    of ``looks`` looks in dB; only the parcels' outlines are shared.
    """
    generator = np.random.default_rng(seed)
    parcels = np.digitize(smooth_field(side, 6.0, generator), np.linspace(-2, 2, 12))
    optical = generator.permutation(13)[parcels] / 13
    radar = generator.permutation(13)[parcels] / 13
    bands = np.stack([optical * gain + 0.03 * smooth_field(side, 1.0, generator) for gain in (0.7, 0.8, 0.6)])
    speckle = 10 * np.log10(generator.gamma(looks, 1 / looks, (side, side)))
    sar = (radar * 15 + speckle + 8) / 30
    return _byte(sar[None]), _byte(bands)


def write_pairs(folder: Path, count: int, side: int = 256, sources: tuple[str, ...] = ("sen12",)) -> Path:
    """A small data set of the form of ``pairs.csv``; the table's path. Scenes are ``scene_0``, ``scene_1``, …, one a
    pair."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = np.random.default_rng(99)
    with open(folder / "pairs.csv", "w", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream)
        table.writerow(["id", "source", "scene", "sar", "opt", "offset_x", "offset_y"])
        for number in range(count):
            sar, optical = synthetic_pair(side, number)
            for name, image in ((f"sar_{number}.png", sar), (f"opt_{number}.png", optical)):
                write_png(folder / name, image)
            offset = generator.integers(0, side - 192 + 1, 2)
            row = [number, sources[number % len(sources)], f"scene_{number}", f"sar_{number}.png", f"opt_{number}.png"]
            table.writerow([*row, *offset])
    return folder / "pairs.csv"


def write_png(path: Path, image: np.ndarray) -> None:
    """(C, H, W) uint8 as PNG."""
    memory = gdal.GetDriverByName("MEM").Create("", image.shape[2], image.shape[1], image.shape[0], gdal.GDT_Byte)
    memory.WriteArray(image)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory, options=["WRITE_METADATA_AS_TEXT=NO"])


def _byte(values: np.ndarray) -> np.ndarray:
    return np.clip(values * 255, 0, 255).round().astype(np.uint8)
