"""Fields of known displacement: as ties without images, and as pairs of rasters on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from s2m2_sar.engine.field.basis import Scene
from s2m2_sar.engine.field.matches import Ties
from s2m2_sar.engine.protocol import FieldSpec, LayerSpec, OutputSpec, RegisterSpec

from ..pairs import synthetic_pair
from ..rasters import scenes

CRS = "EPSG:32631"
EAST, NORTH, GSD = 400_000.0, 5_000_000.0, 10.0
GEOTRANSFORM = (EAST, GSD, 0.0, NORTH, 0.0, -GSD)

#: Displacement (n, 2) px, x right and y down, at (n, 2) px.
Warp = Callable[[np.ndarray], np.ndarray]


def still(places: np.ndarray) -> np.ndarray:
    return np.zeros_like(places)


def affine(places: np.ndarray) -> np.ndarray:
    """A drift of some px over a scene of about 700 px, and a shift."""
    return places @ np.array([[0.006, -0.004], [0.005, -0.003]]) + [2.3, -3.4]


def bump(middle: tuple[float, float], height: float, width: float) -> Warp:
    """A hill of displacement, ``height`` px at its top."""

    def warp(places: np.ndarray) -> np.ndarray:
        away = ((places - np.array(middle)) ** 2).sum(axis=1, keepdims=True)
        return height * np.exp(-away / (2 * width**2)) * np.array([[0.8, -0.6]])

    return warp


def to_map(places: np.ndarray) -> np.ndarray:
    """(n, 2) map points of px."""
    return np.column_stack([EAST + GSD * places[:, 0], NORTH - GSD * places[:, 1]])


def to_px(points: np.ndarray) -> np.ndarray:
    """The inverse of :func:`to_map`."""
    return np.column_stack([(points[:, 0] - EAST) / GSD, (NORTH - points[:, 1]) / GSD])


def lattice(side: float, step: float, jitter: float = 0.0, seed: int = 0) -> np.ndarray:
    """(n, 2) px places over a square."""
    along = np.arange(step / 2, side, step)
    places = np.stack(np.meshgrid(along, along), axis=-1).reshape(-1, 2)
    return places + np.random.default_rng(seed).uniform(-jitter, jitter, places.shape)


def ties_of(warp: Warp, side: float = 1200, step: float = 60, noise: float = 0.5, seed: int = 1) -> Ties:
    """Matches of a warp with normal errors of ``noise`` px along each axis."""
    places = lattice(side, step, step / 6, seed)
    moved = warp(places) + np.random.default_rng(seed + 1).normal(0, noise, places.shape)
    sigma = np.full(len(places), max(noise, 0.1) * GSD)
    return Ties(to_map(places), to_map(places + moved), sigma, np.ones(len(places)))


def around(ties: Ties, step: float = 60, side: float = 96) -> Scene:
    """The scene of ties, spacing and template side in px."""
    return Scene.around(ties.source, CRS, GSD, step * GSD, side * GSD)


def warped(image: np.ndarray, warp: Warp) -> np.ndarray:
    """A band whose content at q belongs at q + warp(q): what a field must find."""
    height, width = image.shape
    places = np.stack(np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5), axis=-1).reshape(-1, 2)
    at = (places + warp(places) - 0.5).astype(np.float32).reshape(height, width, 2)
    return cv2.remap(image, at[..., 0], at[..., 1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)


def write_pair(folder: Path, warp: Warp = still, side: int = 640, seed: int = 3) -> tuple[Path, Path]:
    """A made pair whose SAR is bent."""
    sar, optical = synthetic_pair(side, seed)
    return write_images(folder, warped(sar[0], warp), optical)


def write_images(folder: Path, sar: np.ndarray, optical: np.ndarray) -> tuple[Path, Path]:
    """(h, w) and (C, h, w) uint8 with one geotransform."""
    return (
        scenes.write(folder / "sar.tif", sar[None], GEOTRANSFORM, 32631),
        scenes.write(folder / "optical.tif", optical, GEOTRANSFORM, 32631),
    )


def spec(sar: Path, optical: Path, out: Path, **settings: Any) -> FieldSpec:
    """A field by CFOG; settings of the RegisterSpec go into it."""
    names = {"max_points", "spacing_m", "search_m", "models", "output"} & set(settings)
    own = {key: settings.pop(key) for key in names}
    layers = {"sar": LayerSpec(str(sar), scaling="byte"), "optical": LayerSpec(str(optical))}
    register = RegisterSpec(
        **{**layers, "out": str(out), "matcher": "cfog", "max_shift_m": 250.0, "device": "cpu", **settings}
    )
    return FieldSpec(register, **{"max_points": 100, "output": OutputSpec(form="none"), **own})
