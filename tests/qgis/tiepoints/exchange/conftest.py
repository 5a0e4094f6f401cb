"""A pair whose SAR raster is there, and points marked on it with as many digits as a float has."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateTransformContext, QgsRectangle

from s2m2_sar.s2m2_qgis.tiepoints.exchange.ground import Ground, ground_of
from s2m2_sar.s2m2_qgis.tiepoints.points import CHECK, LayerPair, LayerRef, TiePoint

gdal.UseExceptions()
WIDTH, HEIGHT = 240, 180
NORTH_UP = (500000.0, 10.0, 0.0, 5750000.0, 0.0, -10.0)
ROTATED = (500000.0, 9.8, 1.9, 5750000.0, 1.9, -9.8)

GroundMaker = Callable[..., Ground]


@pytest.fixture
def make_ground(tmp_path: Path) -> GroundMaker:
    """Makes a SAR raster and its pair: ``make_ground(geotransform=…, gcps=…, sar_crs="EPSG:32631", …)``."""

    def make(
        geotransform: tuple[float, ...] | None = NORTH_UP,
        gcps: list[gdal.GCP] | None = None,
        sar_crs: str = "EPSG:32631",
        optical_crs: str = "EPSG:32631",
        rpc: dict[str, str] | None = None,
    ) -> Ground:
        path = tmp_path / "sar image.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, 1, gdal.GDT_Byte)
        dataset.GetRasterBand(1).WriteArray(np.random.default_rng(0).integers(1, 255, (HEIGHT, WIDTH), np.uint8))
        system = osr.SpatialReference()
        if sar_crs:
            system.SetFromUserInput(sar_crs)
        if gcps:
            dataset.SetGCPs(gcps, system.ExportToWkt())
        elif rpc:
            dataset.SetMetadata(rpc, "RPC")
        elif geotransform:
            dataset.SetGeoTransform(geotransform)
            dataset.SetProjection(system.ExportToWkt())
        dataset = None
        pair = LayerPair(
            1, LayerRef(str(path), "sar", sar_crs), LayerRef(str(tmp_path / "optical.tif"), "optical", optical_crs)
        )
        ground = ground_of(pair, QgsCoordinateTransformContext())
        extent = QgsRectangle(499000, 5747000, 503500, 5751000)
        return Ground(pair, ground.sar_crs, ground.optical_crs, ground.context, ground.pixels, extent)

    return make


@pytest.fixture
def points() -> list[TiePoint]:
    """Six points on the raster, the fourth disabled, the last a check point."""
    draw = np.random.default_rng(4)
    sar = np.array([500000.0, 5748200.0]) + draw.uniform(0, 1, (6, 2)) * [2400, 1800]
    optical = sar + [431.0, -267.0] + draw.normal(0, 3, (6, 2))
    made = [
        TiePoint(3 * i + 2, tuple(a), tuple(b), note=f"bridge, “{i}”\nsecond line", confidence=0.1 + 0.1 * i)
        for i, (a, b) in enumerate(zip(sar.tolist(), optical.tolist()))
    ]
    made[3] = TiePoint(11, made[3].sar, made[3].optical, enabled=False)
    made[5] = TiePoint(17, made[5].sar, made[5].optical, role=CHECK, created="2026-01-02T03:04:05Z")
    return made
