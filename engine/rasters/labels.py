"""What a raster's bands are, beside their pixels: names, nodata, tables, scale; and whether they hold classes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from . import masks
from .gdal_setup import gdal

#: A band of so few different values, all of them whole, holds classes or is a mask.
MAX_CLASSES = 12
#: The sample that tells: windows of so many px, so many along each side, more where the fewer hold few values; of so
#: many bands at most.
SAMPLE_PX, SAMPLE_GRIDS, SAMPLE_BANDS = 64, (6, 17), 16
#: Metadata that speak of the pixels as they lay, or of how they were stored.
_STALE = ("STATISTICS_", "NBITS", "PIXELTYPE")
_FLOATS = (gdal.GDT_Float32, gdal.GDT_Float64)


@dataclass(frozen=True)
class BandKind:
    """How one band is corrected.

    Attributes:
        dtype: GDAL's number of its type.
        numpy: the type of an array that holds it.
        nodata: the value that stands for nothing in the output; None where a mask or alpha band says it.
        holes: all other values of the input that are to become ``nodata`` (the user's own); NaN counts by itself.
        classes: True where values may not be blended, since they are classes.
    """

    dtype: int
    numpy: np.dtype
    nodata: Optional[float]
    holes: tuple[float, ...]
    classes: bool

    @property
    def is_complex(self) -> bool:
        return bool(gdal.DataTypeIsComplex(self.dtype))

    @property
    def is_float(self) -> bool:
        return self.dtype in _FLOATS


def band_kinds(dataset: Any, user_nodata: Sequence[float], check: Callable[[], None]) -> tuple[BandKind, ...]:
    """What each band of a dataset is.

    A band without a nodata value gets one where its type has a value that means nothing else: NaN of a real float, or
    the first that the user gave. Integers and complex numbers have none to spare.

    Args:
        user_nodata: values that the user declared empty, in addition to the file's.
        check: called now and then; raises to end the work.

    Raises:
        RuntimeError: an unreadable file.
    """
    found: list[BandKind] = []
    alpha = masks.alpha_band(dataset)
    picture = is_picture(dataset)
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        nodata = band.GetNoDataValue()
        if nodata is not None and not _holds(band.DataType, nodata):
            nodata = None  # −9999 of a byte band marks nothing
        user = () if number == alpha else tuple(float(v) for v in user_nodata if _holds(band.DataType, v))
        if nodata is None and number != alpha:
            nodata = user[0] if user else (math.nan if band.DataType in _FLOATS else None)
        # The first band speaks for the many of a spectrometer.
        if number > SAMPLE_BANDS:
            classes = found[0].classes
        else:
            classes = not picture and number != alpha and is_classes(band, nodata, check)
        holes = tuple(v for v in user if v != nodata)
        found.append(BandKind(band.DataType, band.ReadAsArray(0, 0, 1, 1).dtype, nodata, holes, classes))
    return tuple(found)


def is_classes(band: Any, nodata: Optional[float], check: Callable[[], None]) -> bool:
    """True for a band whose values name classes: it says so, or holds few values, all whole.

    Raises:
        RuntimeError: an unreadable file.
    """
    if gdal.DataTypeIsComplex(band.DataType):
        return False
    if band.GetColorTable() is not None or band.GetColorInterpretation() == gdal.GCI_PaletteIndex:
        return True
    if band.GetCategoryNames() or (band.GetMetadataItem("LAYER_TYPE") or "").lower() == "thematic":
        return True
    seen: set[float] = set()
    for count in SAMPLE_GRIDS:
        for top in _starts(band.YSize, count):
            check()
            for left in _starts(band.XSize, count):
                size = min(SAMPLE_PX, band.XSize - left), min(SAMPLE_PX, band.YSize - top)
                values = np.unique(band.ReadAsArray(left, top, *size))
                if values.dtype.kind == "f":
                    values = values[np.isfinite(values)]
                    if (values != np.rint(values)).any():
                        return False
                seen.update(values.tolist())
                if len(seen - {nodata}) > MAX_CLASSES:
                    return False
    # Where nothing was seen, a real number is more likely a measurement, a whole one a class.
    return bool(seen - {nodata, 0.0}) or band.DataType not in _FLOATS


def is_picture(dataset: Any) -> bool:
    """True where the bands are the colours of one picture: a pixel counts while any of them holds a value."""
    colours = [dataset.GetRasterBand(n).GetColorInterpretation() for n in range(1, dataset.RasterCount + 1)]
    return all(c in colours for c in (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand))


def copy_labels(source: Any, target: Any, kinds: Sequence[BandKind]) -> None:
    """Give a dataset of the same bands everything that the source says of itself and of its bands, save its place."""
    target.SetMetadata(_fresh(source.GetMetadata()))
    for number, kind in enumerate(kinds, 1):
        old, new = source.GetRasterBand(number), target.GetRasterBand(number)
        new.SetDescription(old.GetDescription() or "")
        new.SetMetadata(_fresh(old.GetMetadata()))
        new.SetColorInterpretation(old.GetColorInterpretation())
        if kind.nodata is not None:
            new.SetNoDataValue(kind.nodata)
        if old.GetColorTable() is not None:
            new.SetColorTable(old.GetColorTable())
        if old.GetCategoryNames():
            new.SetCategoryNames(old.GetCategoryNames())
        if old.GetUnitType():
            new.SetUnitType(old.GetUnitType())
        if old.GetScale() not in (None, 1.0):
            new.SetScale(old.GetScale())
        if old.GetOffset() not in (None, 0.0):
            new.SetOffset(old.GetOffset())


def needs_side_car(kinds: Sequence[BandKind], source: Any) -> bool:
    """True where a TIFF cannot say it all: it has one nodata value for all bands, and no names of categories."""
    values = {str(kind.nodata) for kind in kinds}
    named = any(source.GetRasterBand(n).GetCategoryNames() for n in range(1, source.RasterCount + 1))
    return len(values) > 1 or named


def _fresh(metadata: Optional[dict[str, str]]) -> dict[str, str]:
    return {key: value for key, value in (metadata or {}).items() if not key.startswith(_STALE)}


def _holds(dtype: int, value: float) -> bool:
    """True where a band of that type can hold the value."""
    if dtype == gdal.GDT_Float32 and math.isfinite(value):
        return abs(value) <= float(np.finfo(np.float32).max) * (1 + 1e-6)
    if dtype in _FLOATS or gdal.DataTypeIsComplex(dtype):
        return True
    ranges = {
        gdal.GDT_Byte: (0, 255), gdal.GDT_UInt16: (0, 65535), gdal.GDT_Int16: (-32768, 32767),
        gdal.GDT_UInt32: (0, 2**32 - 1), gdal.GDT_Int32: (-(2**31), 2**31 - 1),
    }  # fmt: skip
    low, high = ranges.get(dtype, (-(2**53), 2**53))
    return float(value).is_integer() and low <= value <= high


def _starts(size: int, count: int) -> list[int]:
    return sorted(set(np.linspace(0, max(size - SAMPLE_PX, 0), count).astype(int).tolist()))
