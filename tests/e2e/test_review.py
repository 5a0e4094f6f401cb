"""Reviewing a whole scene's result in a real QGIS window, and what stands in its files afterwards."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal

gdal.UseExceptions()


@pytest.fixture
def field(tmp_path: Path, data_dir: Path) -> tuple[Path, Path, Path]:
    """(SAR, optical, bundle) of a crop of a real scene."""
    scene = data_dir / "geo" / "losangeles_T11SMT"
    optical, sar, bundle = (tmp_path / name for name in ("optical.tif", "sar.tif", "scene"))
    gdal.Translate(str(optical), str(scene / "optical.tif"), srcWin=[600, 400, 1000, 900])
    gdal.Translate(str(sar), str(scene / "sar.tif"), srcWin=[640, 430, 900, 800])
    command = [sys.executable, "-m", "s2m2_sar.engine", "field", "--sar", str(sar), "--optical", str(optical)]
    command += ["--out", str(bundle), "--max-points", "120", "--max-shift", "300"]
    subprocess.run(command, check=True, capture_output=True)
    return sar, optical, bundle


def test_review(play, field: tuple[Path, Path, Path]) -> None:
    sar, optical, bundle = field
    played = play("review", screen="1366x768", sar=sar, optical=optical, bundle=bundle)
    notes = played.notes
    assert notes["listed"] > 60
    assert notes["summary"].startswith(f"{notes['listed']} matches: ")
    assert notes["walked"] == [True, True]
    assert 0 < notes["filtered"] == notes["unsure"] < notes["listed"]
    assert notes["decided_after"] == 3
    assert "fitted again" in notes["news"]
    number, dx, dy = notes["placed"]
    rows = sqlite3.connect(f"{(bundle / 'matches.gpkg').as_uri()}?mode=ro", uri=True).execute(
        "SELECT id, status, hand_dx, hand_dy FROM matches WHERE by = 'hand' ORDER BY status"
    )
    assert rows.fetchall() == [
        (notes["accepted"], "accepted", None, None),
        (number, "hand", pytest.approx(dx), pytest.approx(dy)),
        (notes["rejected"], "rejected", None, None),
    ]
    for name in ("page", "inspector", "map"):
        assert played.picture(name).stat().st_size > 50_000
