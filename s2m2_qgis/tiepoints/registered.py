"""What an accepted registration says about where a place of one layer lies in the other: one shift, or a field."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ...engine import geometry
from ...engine.protocol import JobError
from ..layers import split_source
from ..results.bundle import Bundle, read_content
from ..results.field_bundle import DISPLACEMENT, KIND, FieldBundle, read_result
from .points import LayerPair, LayerRef
from .transforms import Reprojection, undone

Way = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Registered:
    """(N, 2) positions in the SAR CRS → in the optical CRS, and back; NaN where there are none."""

    forward: Way
    backward: Way


def registered(pair: LayerPair, context: QgsCoordinateTransformContext) -> Optional[Registered]:
    """By the pair's accepted registration.

    Returns:
        None where there is none, it was refused or cannot be read, or a layer of the pair was moved by it already.
    """
    if not pair.bundle:
        return None
    sar_crs, optical_crs = (QgsCoordinateReferenceSystem(layer.crs) for layer in (pair.sar, pair.optical))
    try:
        bundle = read_result(pair.bundle)
        if not bundle.accepted or any(_lies_in(layer, bundle.folder) for layer in (pair.sar, pair.optical)):
            return None
        if isinstance(bundle, FieldBundle):
            return _by_field(bundle, sar_crs, optical_crs, context)
        return _by_shift(bundle, Reprojection(sar_crs, optical_crs, context))
    except (JobError, RuntimeError, KeyError, TypeError, ValueError):
        # One that was moved, deleted or cut short is as good as none.
        return None


def _by_shift(bundle: Bundle, base: Reprojection) -> Optional[Registered]:
    if bundle.shift_map is None:
        return None
    shift = np.array(bundle.shift_map)
    return Registered(lambda xy: base.forward(xy + shift), lambda xy: base.backward(xy) - shift)


def _by_field(
    bundle: FieldBundle,
    sar_crs: QgsCoordinateReferenceSystem,
    optical_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Registered:
    _folder, data = read_content(bundle.folder, (KIND,), "")
    working = QgsCoordinateReferenceSystem.fromWkt(str(data["grid"]["crs"]))
    field = _Field(os.path.join(bundle.folder, DISPLACEMENT), data["grid"]["geotransform"])
    sar, optical = Reprojection(sar_crs, working, context), Reprojection(working, optical_crs, context)
    # The field is told by places of the layer that moves, and leads from there to the other one.
    there, back = (field.moved, field.unmoved) if bundle.moves == "sar" else (field.unmoved, field.moved)
    return Registered(
        lambda xy: optical.forward(there(sar.forward(xy))),
        lambda xy: sar.backward(back(optical.backward(xy))),
    )


class _Field:
    """Displacements by place, in the working CRS. Beside the raster its rim holds, in its gaps the median."""

    def __init__(self, path: str, working: Any) -> None:
        gdal.UseExceptions()
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        values = np.asarray(dataset.ReadAsArray(), np.float64)
        linear = np.array([[working[1], working[2]], [working[4], working[5]]], np.float64)
        known = np.isfinite(values).all(axis=0)
        values[:, ~known] = np.median(values[:, known], axis=1)[:, None]
        self._moves = np.einsum("ij,jrc->rci", linear, values)
        self._inverse = geometry.invert(dataset.GetGeoTransform())
        self._step = float(np.abs(linear).max()) * 1e-2

    def moved(self, xy: np.ndarray) -> np.ndarray:
        """(N, 2) places of the layer that moves → where they belong."""
        return np.asarray(xy + self._displacement(xy))

    def unmoved(self, xy: np.ndarray) -> np.ndarray:
        """The other way."""
        return undone(self.moved, xy - self._displacement(xy), xy, self._step)

    def _displacement(self, xy: np.ndarray) -> np.ndarray:
        rows, columns = self._moves.shape[:2]
        cells = geometry.apply_points(self._inverse, xy) - 0.5
        cells = np.clip(np.nan_to_num(cells), 0, [columns - 1, rows - 1])
        low = np.minimum(np.floor(cells).astype(int), [max(columns - 2, 0), max(rows - 2, 0)])
        high = np.minimum(low + 1, [columns - 1, rows - 1])
        x, y = (cells - low).T[:, :, None]
        top = (1 - x) * self._moves[low[:, 1], low[:, 0]] + x * self._moves[low[:, 1], high[:, 0]]
        bottom = (1 - x) * self._moves[high[:, 1], low[:, 0]] + x * self._moves[high[:, 1], high[:, 0]]
        return np.asarray((1 - y) * top + y * bottom)


def _lies_in(layer: LayerRef, folder: str) -> bool:
    path = split_source(layer.source)[0]
    return path.startswith((os.path.join(folder, ""), folder + "/"))
