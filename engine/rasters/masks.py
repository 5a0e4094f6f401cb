"""Which pixels count: nodata, alpha, mask bands, NaN and infinities, and empty areas that nobody declared."""

from __future__ import annotations

from typing import Any

import numpy as np

from .gdal_setup import gdal

#: Larger values are a nodata value that nobody declared (−3.4e38 and its kin), not a measurement.
ABSURD = 1e30


def file_nodata(band: Any) -> tuple[float, ...]:
    """The nodata value that the file declares for a band, if any; NaN is left out, since NaN never counts."""
    value = band.GetNoDataValue()
    return () if value is None or np.isnan(value) else (float(value),)


def alpha_band(dataset: Any) -> int:
    """1-based number of the alpha band; 0 where there is none."""
    for number in range(dataset.RasterCount, 0, -1):
        if dataset.GetRasterBand(number).GetColorInterpretation() == gdal.GCI_AlphaBand:
            return number
    return 0


def has_mask_band(band: Any) -> bool:
    """True for a mask band proper (internal, or an .msk file), one mask for the whole dataset or for the band."""
    flags = band.GetMaskFlags()
    return not flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA | gdal.GMF_ALPHA)


def equals(values: np.ndarray, nodata: float) -> np.ndarray:
    """Where values of any dtype equal a nodata value as far as the dtype can hold it. NaN and infinities equal nothing:
    they never count anyway."""
    if not np.isfinite(nodata):
        return np.zeros(values.shape, bool)
    if np.issubdtype(values.dtype, np.integer):
        info = np.iinfo(values.dtype)
        if nodata != int(nodata) or not info.min <= nodata <= info.max:
            return np.zeros(values.shape, bool)
        return np.asarray(values == values.dtype.type(int(nodata)))
    with np.errstate(over="ignore"):
        kept = values.dtype.type(nodata)
    if np.iscomplexobj(values):
        return np.asarray(values == kept)
    # A nodata value of −3.4e38 written as text loses its last digit.
    return (
        np.asarray(np.isclose(values, kept, rtol=1e-6, atol=0.0)) if abs(nodata) > 1e6 else np.asarray(values == kept)
    )


def valid_pixels(values: np.ndarray, nodata: tuple[tuple[float, ...], ...]) -> np.ndarray:
    """(H, W) bool of (C, H, W) raw values: False where all bands hold a nodata value, or any band NaN, infinity or an
    absurd number.

    All bands, as GDAL has it: with nodata 0, a pixel of a pure colour is no hole.
    """
    missing = np.ones(values.shape[1:], bool)
    for plane, candidates in zip(values, nodata):
        here = np.zeros(plane.shape, bool)
        for value in candidates:
            here |= equals(plane, value)
        missing &= here
        if not missing.any():
            break
    valid = ~missing
    if not np.issubdtype(values.dtype, np.integer):
        with np.errstate(invalid="ignore"):
            for plane in values:
                valid &= np.abs(plane) < ABSURD  # False for NaN too
    return valid


def opened(mask: np.ndarray) -> np.ndarray:
    """Morphological opening with a 3×3 square; what lies outside the array counts as True."""
    return _square(~_square(~mask, False), False) & mask if mask.any() else mask


def _square(mask: np.ndarray, outside: bool) -> np.ndarray:
    """Dilation with a 3×3 square."""
    padded = np.pad(mask, 1, constant_values=outside)
    rows = padded[:-2] | padded[1:-1] | padded[2:]
    result: np.ndarray = rows[:, :-2] | rows[:, 1:-1] | rows[:, 2:]
    return result


def dilated(mask: np.ndarray) -> np.ndarray:
    """Dilation with a 3×3 square."""
    return _square(mask, False)
