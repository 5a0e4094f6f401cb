"""Clicks on a real scene whose SAR is moved by a known shift."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.progress import Progress
from s2m2_sar.engine.propose.propose import propose
from s2m2_sar.engine.protocol import LayerSpec, ProposeSpec

from ..registration.test_real import moved_copy

#: px right and down.
MOVED = (-43.0, -27.0)
#: A click counts as found within this (px): the scene's radar is not terrain-corrected and differs by some px itself.
FOUND_PX = 5.0


@pytest.mark.parametrize("matcher", ["s2m2", "cfog"])
def test_clicks_on_a_moved_scene_are_found_by_the_crs_alone(tmp_path: Path, data_dir: Path, matcher: str) -> None:
    """51 px off: nine of ten clicks, though nothing but the CRS tells where to search."""
    scene = data_dir / "geo" / "texas_T14RNT"
    whole = gdal.Open(str(scene / "sar.tif"))
    size = whole.RasterXSize, whole.RasterYSize
    moved = moved_copy(scene / "sar.tif", tmp_path / "sar.tif", MOVED, (0, 0, *size))
    g = gdal.Open(str(moved)).GetGeoTransform()
    layers = LayerSpec(str(moved)), LayerSpec(str(scene / "optical.tif"))
    missed = []
    for column, row in np.random.default_rng(3).uniform((100, 100), (size[0] - 100, size[1] - 100), (20, 2)):
        point = (g[0] + g[1] * column, g[3] + g[5] * row)
        found = propose(ProposeSpec(*layers, point, radius_px=64, matcher=matcher, device="cpu"), Progress())
        shift = (np.array(found["optical"]) - point) / (g[1], g[5])
        missed.append(np.hypot(*(shift + MOVED)))
    assert np.mean(np.array(missed) < FOUND_PX) >= 0.9
    assert np.median(missed) < 2.5
