"""Where a raster's pixels lie: a geotransform, GCPs or RPCs, apart from the pixels themselves.

GDAL's own transformers do the work, with GDAL's own choice among several (geotransform, then GCPs, then RPCs), so that
the engine sees a layer where QGIS draws it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Optional

import numpy as np

from .. import geometry
from .crs import wgs84
from .gdal_setup import gdal

#: (pixel, line, x, y, z) in corner coordinates and the CRS of the georeference.
Gcp = tuple[float, float, float, float, float]

AFFINE, GCPS, RPC = "affine", "gcp", "rpc"
_METHOD = {AFFINE: "GEOTRANSFORM", GCPS: "GCP_POLYNOMIAL", RPC: "RPC"}
#: In pixels; GDAL's default of 0.125 would spend the whole allowance of a tenth of a pixel.
APPROXIMATION_PX = 0.02


@dataclass(frozen=True)
class Georeference:
    """How pixels reach a CRS.

    Attributes:
        width, height: of the raster, px.
        crs: WKT of the CRS that ``geotransform`` or ``gcps`` speak; WGS84 for RPCs.
        geotransform: GDAL's six, or None.
        gcps: ground control points, used where there is no geotransform.
        rpc: GDAL's RPC metadata, used where there is neither.
    """

    width: int
    height: int
    crs: str
    geotransform: Optional[geometry.Geotransform] = None
    gcps: tuple[Gcp, ...] = ()
    rpc: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """``affine``, ``gcp``, ``rpc``, or empty where there is no georeference at all."""
        if self.geotransform is not None:
            return AFFINE
        if self.gcps:
            return GCPS
        return RPC if self.rpc else ""

    def cut(self, x0: float, y0: float, step_x: float, step_y: float, width: int, height: int) -> Georeference:
        """The georeference of the raster whose top-left lies at corner (x0, y0), with pixels step_x × step_y as "
        "large."""
        if self.geotransform is not None:
            g = self.geotransform
            origin = geometry.apply(g, x0, y0)
            cut = (origin[0], g[1] * step_x, g[2] * step_y, origin[1], g[4] * step_x, g[5] * step_y)
            return replace(self, width=width, height=height, geotransform=cut)
        if self.gcps:
            moved = tuple(((p - x0) / step_x, (q - y0) / step_y, x, y, z) for p, q, x, y, z in self.gcps)
            return replace(self, width=width, height=height, gcps=moved)
        rpc = dict(self.rpc)
        # RPCs count from the centre of the first pixel. Plain floats: the repr() of numpy 2's own names their type.
        for axis, start, step in (("SAMP", x0, step_x), ("LINE", y0, step_y)):
            rpc[f"{axis}_OFF"] = repr(float((float(rpc[f"{axis}_OFF"]) + 0.5 - start) / step - 0.5))
            rpc[f"{axis}_SCALE"] = repr(float(float(rpc[f"{axis}_SCALE"]) / step))
        return replace(self, width=width, height=height, rpc=rpc)

    def put_on(self, dataset: Any) -> None:
        """Write this georeference onto a dataset of its size."""
        if self.geotransform is not None:
            dataset.SetProjection(self.crs)
            dataset.SetGeoTransform(self.geotransform)
        elif self.gcps:
            dataset.SetGCPs([gdal.GCP(x, y, z, p, q) for p, q, x, y, z in self.gcps], self.crs)
        elif self.rpc:
            dataset.SetMetadata(dict(self.rpc), "RPC")

    def transformer_options(self, target_crs: str) -> list[str]:
        """Options of GDAL's general transformer from this raster's pixels to ``target_crs`` (WKT)."""
        options = [f"METHOD={_METHOD[self.kind]}", f"DST_SRS={target_crs}", f"SRC_SRS={self.crs}"]
        if self.kind == RPC:
            options.append(f"RPC_HEIGHT={self.rpc.get('HEIGHT_OFF', '0')}")
        return options


class PixelTransform:
    """Corner coordinates of a raster ↔ coordinates of a CRS.

    Args:
        georeference: of the raster.
        crs: WKT of the CRS on the other side.
    """

    def __init__(self, georeference: Georeference, crs: str) -> None:
        # A dataset without bands: the transformer wants one, and the pixels have no part in it.
        self._dataset = gdal.GetDriverByName("VRT").Create("", georeference.width, georeference.height, 0)
        georeference.put_on(self._dataset)
        self._transformer = gdal.Transformer(self._dataset, None, georeference.transformer_options(crs))

    def to_map(self, points: np.ndarray) -> np.ndarray:
        """(N, 2) CRS coordinates of (N, 2) corner coordinates; NaN where a point has none."""
        return self._run(False, points)

    def to_pixels(self, points: np.ndarray) -> np.ndarray:
        """(N, 2) corner coordinates of (N, 2) CRS coordinates; NaN where a point has none."""
        return self._run(True, points)

    def _run(self, backwards: bool, points: np.ndarray) -> np.ndarray:
        rows = [(float(x), float(y), 0.0) for x, y in points]
        try:
            moved, success = self._transformer.TransformPoints(backwards, rows)
        except RuntimeError:
            # One point outside the projection's domain makes PROJ complain for all; the others still count.
            moved, success = self._one_by_one(backwards, rows)
        result = np.array([p[:2] for p in moved], np.float64).reshape(-1, 2)
        result[(np.asarray(success) == 0) | ~np.isfinite(result).all(axis=1)] = np.nan
        return result

    def _one_by_one(self, backwards: bool, rows: list[tuple[float, float, float]]) -> tuple[list[Any], list[int]]:
        moved: list[Any] = []
        success: list[int] = []
        for row in rows:
            try:
                good, point = self._transformer.TransformPoint(backwards, *row)
            except RuntimeError:
                good, point = 0, (math.nan, math.nan, math.nan)
            moved.append(point)
            success.append(int(good))
        return moved, success


def lattice(window: tuple[float, float, float, float], count: int) -> np.ndarray:
    """(count², 2) evenly spread points of a window, borders included."""
    x0, y0, x1, y1 = window
    xs, ys = np.meshgrid(np.linspace(x0, x1, count), np.linspace(y0, y1, count))
    return np.column_stack([xs.ravel(), ys.ravel()])


def of_dataset(dataset: Any, assigned_crs: str = "") -> Georeference:
    """The georeference of an open dataset, ``assigned_crs`` (WKT) winning over the file's own. Its ``kind`` is empty,
    or its ``crs``, where the file has none."""
    size = dataset.RasterXSize, dataset.RasterYSize
    found = dataset.GetGeoTransform(can_return_null=True)
    if found is not None and tuple(found) != (0.0, 1.0, 0.0, 0.0, 0.0, 1.0):
        return Georeference(
            *size, assigned_crs or dataset.GetProjection(), geotransform=geometry.as_geotransform(found)
        )
    if dataset.GetGCPCount() >= 3:
        gcps = tuple((g.GCPPixel, g.GCPLine, g.GCPX, g.GCPY, g.GCPZ) for g in dataset.GetGCPs())
        return Georeference(*size, assigned_crs or dataset.GetGCPProjection(), gcps=gcps)
    rpc = dataset.GetMetadata("RPC") or {}
    if {"LINE_OFF", "SAMP_OFF", "LINE_SCALE", "SAMP_SCALE", "LAT_OFF", "LONG_OFF"} <= set(rpc):
        return Georeference(*size, wgs84(), rpc=rpc)
    return Georeference(*size, assigned_crs or dataset.GetProjection())
