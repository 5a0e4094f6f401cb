"""The little picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from s2m2_sar.engine.registration.evidence import Surface
from s2m2_sar.engine.registration.thumbnail import LONG_SIDE, VIRIDIS, colours, write_thumbnail


def surface(side: int) -> Surface:
    rows, columns = np.indices((side, side)) - side // 2
    evidence = np.where(np.hypot(rows, columns) <= side / 2, 0.0, -np.inf)
    pooled = np.where(np.isfinite(evidence), 1e-6, 0)
    pooled[side // 3, side // 4] = 1.0
    return Surface(evidence, pooled.astype(np.float32), 0, 0)


@pytest.mark.parametrize("side", [9, 65, 200, 700])
def test_bright_at_the_peak_and_clear_where_nothing_was_searched(tmp_path: Path, side: int) -> None:
    write_thumbnail(tmp_path / "t.png", surface(side))
    image = gdal.Open(str(tmp_path / "t.png")).ReadAsArray()
    assert LONG_SIDE / 2 < max(image.shape[1:]) <= LONG_SIDE
    assert image[3, 0, 0] == 0
    assert image[3, image.shape[1] // 2, image.shape[2] // 2] == 255
    assert {path.name for path in tmp_path.iterdir()} == {"t.png"}
    if side <= LONG_SIDE:
        zoom = image.shape[1] // side
        assert image[:3, zoom * (side // 3), zoom * (side // 4)].tolist() == VIRIDIS[-1].tolist()


def test_the_ramp_runs_evenly_from_dark_to_bright() -> None:
    ramp = colours(np.linspace(0, 1, 50)[None])[0].astype(int)
    assert ramp[0].tolist() == VIRIDIS[0].tolist()
    assert ramp[-1].tolist() == VIRIDIS[-1].tolist()
    light = ramp @ (0.2126, 0.7152, 0.0722)
    assert (np.diff(light) > 0).all()


def test_no_evidence_at_all_is_still_a_picture(tmp_path: Path) -> None:
    nothing = Surface(np.full((9, 9), -np.inf), np.zeros((9, 9), np.float32), 0, 0)
    write_thumbnail(tmp_path / "t.png", nothing)
    assert (gdal.Open(str(tmp_path / "t.png")).ReadAsArray()[3] == 0).all()
