"""Layers compared in a real QGIS window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .test_register import MOVED, crop, not_blank


@pytest.fixture
def pair(tmp_path: Path, data_dir: Path) -> tuple[Path, Path]:
    """A crop of a real scene, its SAR moved."""
    folder = tmp_path / "pair"
    folder.mkdir()
    scene = data_dir / "geo" / "texas_T14RNT"
    crop(scene / "optical.tif", folder / "optical.tif", [600, 400, 1000, 900])
    crop(scene / "sar.tif", folder / "sar.tif", [640, 430, 900, 800], MOVED)
    return folder / "sar.tif", folder / "optical.tif"


@pytest.fixture
def bundle(pair: tuple[Path, Path], tmp_path: Path) -> Path:
    """Its registration."""
    command = [sys.executable, "-m", "s2m2_sar.engine", "register", "--sar", str(pair[0]), "--optical", str(pair[1])]
    command += ["--out", str(tmp_path / "result"), "--matcher", "cfog"]
    command += ["--sar-name", "Sentinel-1 VH", "--optical-name", "Sentinel-2 true colour"]
    subprocess.run(command, check=True, capture_output=True)
    return tmp_path / "result"


@pytest.mark.parametrize(("screen", "scale"), [("1366x768", "1"), ("2732x1536", "2")], ids=["usual", "twice as large"])
def test_before_and_after(play, pair: tuple[Path, Path], bundle: Path, screen: str, scale: str) -> None:
    played = play("compare", screen=screen, scale=scale, sar=pair[0], optical=pair[1], bundle=bundle)
    notes = played.notes
    assert notes["layers"] == ["Sentinel-1 VH (shifted)", "Sentinel-2 true colour"]
    assert notes["divider"] == pytest.approx(0.25, abs=0.02)
    assert notes["moved_by_divider"] == pytest.approx(0, abs=1e-6)
    # The mouse went 60 px to the left and 30 down: so did the map under it.
    assert notes["panned_px"] == pytest.approx([60, 30], abs=6)
    x, width, room = notes["bar"]
    assert x >= 0
    assert x + width <= room
    assert not notes["button_checked"]
    for name in ("swipe", "dragged", "flicker", "checkerboard", "ended"):
        not_blank(played.picture(name))
