"""What files of tie points refer to: a pair's CRS, and the SAR raster's pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from ....engine import geometry
from ....engine.protocol import JobError
from ...layers import split_source
from ..points import LayerPair

translate = QCoreApplication.translate

#: What QGIS makes of a raster without georeference: x is the column, y the row, negative.
_UNREFERENCED = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)


class SarPixels:
    """Pixels of the SAR raster ↔ map coordinates as its layer in QGIS has them.

    Attributes:
        size: (columns, rows).
        geotransform: from corner coordinates to the map; None where ground control points or rational polynomials
            (RPC) place the raster.
        referenced: whether the raster has a place on the map.
    """

    def __init__(self, dataset: Any) -> None:
        self._dataset = dataset
        self.size: tuple[int, int] = (dataset.RasterXSize, dataset.RasterYSize)
        own = dataset.GetGeoTransform(can_return_null=True)
        self.referenced = own is not None or bool(dataset.GetGCPCount() or dataset.GetMetadata("RPC"))
        self.geotransform: Optional[geometry.Geotransform] = None
        if own is not None:
            self.geotransform = geometry.as_geotransform(own)
        elif not self.referenced:
            self.geotransform = _UNREFERENCED

    def to_map(self, pixels: np.ndarray) -> np.ndarray:
        """(N, 2) corner coordinates, rows downwards → (N, 2) map coordinates; NaN where there are none."""
        if self.geotransform is not None:
            return geometry.apply_points(self.geotransform, pixels)
        return self._by_gdal(pixels, False)

    def to_pixels(self, places: np.ndarray) -> np.ndarray:
        """(N, 2) map coordinates → (N, 2) corner coordinates, rows downwards; NaN where there are none."""
        if self.geotransform is not None:
            return geometry.apply_points(geometry.invert(self.geotransform), places)
        return self._by_gdal(places, True)

    def holds(self, pixels: np.ndarray) -> np.ndarray:
        """(N,) bool: which (N, 2) corner coordinates lie on the raster."""
        with np.errstate(invalid="ignore"):
            return np.asarray(((pixels >= 0) & (pixels <= np.array(self.size))).all(axis=1))

    def _by_gdal(self, xy: np.ndarray, inverse: bool) -> np.ndarray:
        transformer = gdal.Transformer(self._dataset, None, [])
        moved = np.full((len(xy), 2), np.nan)
        for index, (x, y) in enumerate(np.asarray(xy, np.float64).tolist()):
            done, place = transformer.TransformPoint(int(inverse), x, y)
            if done:
                moved[index] = place[:2]
        return moved


@dataclass(frozen=True)
class Ground:
    """A pair as files of tie points see it; made by :func:`ground_of`.

    Attributes:
        pair: the pair.
        sar_crs, optical_crs: of its layers; invalid where a layer has none.
        context: how QGIS changes between CRS.
        pixels: of the SAR raster; None where it cannot be opened.
        optical_extent: of the optical layer in its CRS; None where it is not known.
    """

    pair: LayerPair
    sar_crs: QgsCoordinateReferenceSystem
    optical_crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    pixels: Optional[SarPixels] = None
    optical_extent: Optional[QgsRectangle] = None

    def sar_pixels(self) -> SarPixels:
        """The SAR raster's pixels. Raises JobError where it cannot be opened."""
        if self.pixels is None:
            raise JobError(
                translate(
                    "Exchange",
                    "The SAR raster “{0}” cannot be opened, and without it pixels have no place on the map; bring it "
                    "back to where it was.",
                ).format(self.pair.sar.name)
            )
        return self.pixels


def ground_of(
    pair: LayerPair, context: QgsCoordinateTransformContext, optical: Optional[QgsRasterLayer] = None
) -> Ground:
    """What files refer to for a pair; opens the SAR raster's header.

    Args:
        pair: the pair.
        context: how QGIS changes between CRS.
        optical: its optical layer, if it is in the project.
    """
    return Ground(
        pair,
        QgsCoordinateReferenceSystem(pair.sar.crs),
        QgsCoordinateReferenceSystem(pair.optical.crs),
        context,
        _open(pair),
        QgsRectangle(optical.extent()) if optical is not None and optical.isValid() else None,
    )


def _open(pair: LayerPair) -> Optional[SarPixels]:
    gdal.UseExceptions()
    uri, options = split_source(pair.sar.source)
    try:
        return SarPixels(gdal.OpenEx(uri, gdal.OF_RASTER, open_options=list(options)))
    except (RuntimeError, AttributeError):
        return None
