"""Checkpoints and layers made in the test."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from osgeo import gdal, osr

from s2m2_sar.engine.model.checkpoint import save_checkpoint
from s2m2_sar.engine.model.config import preset
from s2m2_sar.engine.model.network import build_network

from ..pairs import synthetic_pair

EAST, NORTH, GSD = 400_000.0, 5_000_000.0, 10.0
SIDE = 640
#: By how much the SAR's content lies away from the optical's, px (x right, y down).
MOVED = (5, -3)


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """An untrained network, which matches as CFOG does."""
    torch.manual_seed(0)
    network = build_network(preset("fast"))
    path = tmp_path / "models" / "untrained.safetensors"
    save_checkpoint(path, network.config, network.state_dict(), {"name": "untrained", "licence": "GPL-2.0-or-later"})
    return path


@pytest.fixture
def noise(tmp_path: Path) -> Path:
    """A network whose weights are noise."""
    network = build_network(preset("fast"))
    generator = torch.Generator().manual_seed(3)
    weights = {
        name: torch.randn(value.shape, generator=generator) if value.is_floating_point() else value
        for name, value in network.state_dict().items()
    }
    path = tmp_path / "models" / "noise.safetensors"
    save_checkpoint(path, network.config, weights, {"name": "noise"})
    return path


def write_layer(path: Path, values: np.ndarray, moved: tuple[int, int] = (0, 0), epsg: int = 32631) -> Path:
    """(bands, h, w) uint8 as GeoTIFF whose georeference says that its content lies ``moved`` px away; 0 is nodata."""
    bands, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, gdal.GDT_Byte)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((EAST + moved[0] * GSD, GSD, 0.0, NORTH - moved[1] * GSD, 0.0, -GSD))
    for number in range(bands):
        dataset.GetRasterBand(number + 1).SetNoDataValue(0)
        dataset.GetRasterBand(number + 1).WriteArray(values[number])
    return path


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """SAR and optical layer of one ground; the SAR's georeference is off by :data:`MOVED`."""
    folder = tmp_path_factory.mktemp("scene")
    sar, optical = synthetic_pair(SIDE, 5)
    # 0 is nodata here.
    sar, optical = np.maximum(sar, 1), np.maximum(optical, 1)
    return write_layer(folder / "sar.tif", sar, MOVED), write_layer(folder / "optical.tif", optical)


def place(x: float, y: float) -> tuple[float, float, float, float]:
    """The tie point at optical corner (x, y): ``sar_x, sar_y, optical_x, optical_y`` in map coordinates."""
    optical = (EAST + GSD * x, NORTH - GSD * y)
    return optical[0] + MOVED[0] * GSD, optical[1] - MOVED[1] * GSD, *optical
