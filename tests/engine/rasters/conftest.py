"""A SAR and an optical layer that overlap."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import scenes
from .layers import UTM, optical_values, place, sar_values


@pytest.fixture
def sar(tmp_path: Path) -> Path:
    return scenes.write(tmp_path / "sar.tif", sar_values(), place(300, -200), UTM)


@pytest.fixture
def optical(tmp_path: Path) -> Path:
    return scenes.write(tmp_path / "optical.tif", optical_values(), place(), UTM)
