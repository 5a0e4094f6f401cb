"""Chips for the inspector: windows of the inputs on the working grid, read by GDAL and stretched for the eye."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QImage

from ...engine import geometry
from ...engine.protocol import JobError
from ..sidecars import no_sidecars
from .bundle import ReviewBundle, Source

translate = QCoreApplication.translate

#: Shares of the values that are black and white.
_CUT = (0.02, 0.98)
#: Smallest power that is still turned into decibels.
_FAINTEST = 1e-8


@dataclass(frozen=True)
class Chip:
    """A window of the working grid.

    Attributes:
        values: (bands, h, w) float32, SAR in dB where its scaling is known; NaN where there is nothing.
        x, y: corner coordinates, on the working grid, of its top-left.
    """

    values: np.ndarray
    x: float
    y: float


def read_chip(bundle: ReviewBundle, kind: str, centre: tuple[float, float], side: int) -> Chip:
    """A square of the working grid. For any thread.

    Args:
        bundle: whose input is read.
        kind: ``sar`` or ``optical``.
        centre: corner coordinates on the working grid; fractions are resampled.
        side: in working px.

    Raises:
        JobError: the input is not there, or cannot be read.
    """
    source = bundle.sar if kind == "sar" else bundle.optical
    path = _place(bundle, source)
    x, y = centre[0] - side / 2, centre[1] - side / 2
    gdal.UseExceptions()
    try:
        with no_sidecars():
            values = _warped(path, source, bundle, x, y, side)
    except RuntimeError as error:
        raise JobError(
            translate("Review", "“{0}” cannot be read here; check the file, then choose the match again.").format(
                source.name
            ),
            details=str(error),
        ) from error
    return Chip(_decibels(values, source.scaling) if kind == "sar" else values, x, y)


def picture(chip: Chip) -> QImage:
    """The chip for the screen: each band stretched to the bulk of its values, grey where there is nothing."""
    values = chip.values if len(chip.values) == 3 else np.repeat(chip.values[:1], 3, axis=0)
    shown = np.stack([_stretched(band) for band in values], axis=-1)
    height, width, _bands = shown.shape
    data = np.ascontiguousarray(shown).tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def cut(chip: Chip, x: float, y: float, side: int) -> Chip:
    """The part whose top-left lies at the grid's corner coordinates nearest to (x, y)."""
    left, top = round(x - chip.x), round(y - chip.y)
    part = chip.values[:, max(top, 0) : max(top + side, 0), max(left, 0) : max(left + side, 0)]
    return Chip(part, chip.x + left, chip.y + top)


def _place(bundle: ReviewBundle, source: Source) -> str:
    """Where the input is: at its path, or inside or beside the bundle's folder, where both were moved together."""
    uri = source.uri
    if os.path.exists(uri) or not os.path.isabs(uri) or uri.startswith("/vsi"):
        return uri
    for folder in (bundle.folder, os.path.dirname(bundle.folder)):
        near = os.path.join(folder, os.path.basename(uri))
        if os.path.exists(near):
            return near
    raise JobError(
        translate("Review", "“{0}” is not where it was ({1}); put it back to see its image.").format(source.name, uri)
    )


def _warped(path: str, source: Source, bundle: ReviewBundle, x: float, y: float, side: int) -> np.ndarray:
    """(bands, side, side) float32. The warper knows geotransforms, ground control points and RPCs alike."""
    dataset = gdal.OpenEx(path, gdal.OF_RASTER, open_options=list(source.open_options))
    bands = [band for band in source.bands if band <= dataset.RasterCount] or [1]
    chosen = gdal.Translate("", dataset, format="VRT", bandList=bands)
    left, top = geometry.apply(bundle.grid, x, y)
    right, bottom = geometry.apply(bundle.grid, x + side, y + side)
    nodata: dict[str, Any] = {"srcNodata": " ".join(str(value) for value in source.nodata[:1])} if source.nodata else {}
    warped = gdal.Warp(
        "",
        chosen,
        format="MEM",
        srcSRS=source.crs or None,
        dstSRS=bundle.crs_wkt,
        outputBounds=(min(left, right), min(top, bottom), max(left, right), max(top, bottom)),
        width=side,
        height=side,
        outputType=gdal.GDT_Float32,
        dstNodata=float("nan"),
        resampleAlg="bilinear",
        multithread=False,
        **nodata,
    )
    data = warped.ReadRaster(0, 0, side, side, buf_type=gdal.GDT_Float32)
    return np.frombuffer(data, np.float32).reshape(len(bands), side, side)


def _decibels(values: np.ndarray, scaling: str) -> np.ndarray:
    factor = {"power": 10.0, "amplitude": 20.0}.get(scaling)
    if factor is None:
        return values
    with np.errstate(invalid="ignore"):
        made: np.ndarray = factor * np.log10(np.where(values > _FAINTEST, values, np.nan))
    return made


def _stretched(band: np.ndarray) -> np.ndarray:
    finite = band[np.isfinite(band)]
    if not finite.size:
        return np.full(band.shape, 128, np.uint8)
    low, high = np.quantile(finite, _CUT)
    share = (band - low) / (high - low if high > low else 1.0)
    made: np.ndarray = np.where(np.isfinite(band), np.clip(share, 0, 1) * 255, 128).astype(np.uint8)
    return made


def missing(bundle: ReviewBundle) -> Optional[str]:
    """One sentence about an input that is not there; None where both are."""
    for source in (bundle.sar, bundle.optical):
        try:
            _place(bundle, source)
        except JobError as error:
            return error.message
    return None
