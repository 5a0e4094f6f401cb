"""What SAR pixel values mean, and the domain in which they are averaged.

Speckle is averaged as intensity (multilooking): amplitude and decibels become power before any resampling, and decibels
only afterwards. 8-bit images were stretched by somebody for display; they are taken as they are.
"""

from __future__ import annotations

import numpy as np

DB, POWER, AMPLITUDE, BYTE = "db", "power", "amplitude", "byte"
#: Decibels outside this range are no backscatter in dB but something scaled, and are averaged as they are.
PLAUSIBLE_DB = (-90.0, 110.0)
#: Power at or below this becomes this before the logarithm: −120 dB.
FLOOR_POWER = 1e-12


def detect_scaling(sample: np.ndarray, is_byte: bool = False) -> str:
    """What a sample of a SAR band's valid values looks like.

    Complex values are amplitude. 8-bit ones were stretched for display, and so were floats that are whole numbers of
    0…255. Negative values mean decibels: power and amplitude have none but for a rest of noise removal. Positive ones
    are
    decibels where they are spread evenly about their median: linear backscatter has a long bright tail. Of these, small
    values are calibrated power, middling ones digital numbers (amplitude), large ones squared digital numbers. (Taking
    power for amplitude or the reverse halves or doubles all decibels, which the stretch undoes.)

    Args:
        sample: valid values of any shape, real or complex.
        is_byte: the band's type has 8 bits.

    Returns:
        ``db``, ``power``, ``amplitude`` or ``byte``.
    """
    if np.iscomplexobj(sample):
        return AMPLITUDE
    if is_byte:
        return BYTE
    values = np.asarray(sample, np.float64).ravel()
    values = values[np.isfinite(values)]
    if values.size == 0:
        return BYTE
    if (values < 0).mean() > 0.05:
        return DB
    values = values[values > 0]
    if values.size == 0:
        return BYTE
    if values.max() <= 255 and values.max() > 30 and (values == np.rint(values)).all():
        return BYTE if np.issubdtype(sample.dtype, np.floating) else AMPLITUDE
    low, middle, high = np.percentile(values, (1, 50, 99))
    bright_tail = (high - middle) / max(middle - low, 1e-12)
    if bright_tail < 1.6 and 3 < middle < 100 and high < 120:
        return DB
    if middle < 5:
        return POWER
    return AMPLITUDE if middle < 5000 else POWER


def averages_decibels(sample: np.ndarray) -> bool:
    """True where values said to be decibels are none that 10^(dB/10) makes sense for (scaled integers, say)."""
    finite = sample[np.isfinite(sample)]
    if finite.size == 0:
        return False
    low, high = np.percentile(finite, (1, 99))
    return bool(low < PLAUSIBLE_DB[0] or high > PLAUSIBLE_DB[1])


def to_linear(values: np.ndarray, scaling: str, as_is: bool = False) -> np.ndarray:
    """float32 in the domain that may be averaged: power, or the values themselves for ``byte`` and for ``as_is``."""
    if np.iscomplexobj(values):
        power: np.ndarray = (values.real.astype(np.float32) ** 2) + (values.imag.astype(np.float32) ** 2)
        return power
    values = values.astype(np.float32)
    if scaling == AMPLITUDE:
        return values * values
    if scaling == DB and not as_is:
        with np.errstate(over="ignore"):
            linear: np.ndarray = np.exp(values * np.float32(np.log(10) / 10))
        return linear
    return values


def to_display(linear: np.ndarray, scaling: str, as_is: bool = False) -> np.ndarray:
    """float32 in the domain of chips: decibels, or the values themselves for ``byte`` and for ``as_is``."""
    if scaling == BYTE or as_is:
        return linear
    decibels: np.ndarray = 10 * np.log10(np.maximum(linear, np.float32(FLOOR_POWER)))
    return decibels.astype(np.float32, copy=False)
