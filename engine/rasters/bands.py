"""Which bands of a raster are meant, where the user named none."""

from __future__ import annotations

import re
from typing import Any

from ..protocol import JobError
from .gdal_setup import gdal

#: Polarisations in the order of preference.
POLARISATIONS = ("VV", "HH", "VH", "HV")
_COLOURS = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)
#: Band names of the usual sensors' true colours, whole words, lower case: Sentinel-2, then plain words.
_COLOUR_NAMES = (("b4", "b04", "red"), ("b3", "b03", "green"), ("b2", "b02", "blue"))


def band_name(band: Any) -> str:
    """A band's description, or the polarisation that its metadata name; empty where there is neither."""
    name = band.GetDescription() or ""
    if name:
        return str(name)
    metadata = band.GetMetadata() or {}
    return str(metadata.get("POLARIZATION") or metadata.get("POLARISATION") or metadata.get("BandName") or "")


def sar_band(dataset: Any) -> int:
    """1-based band of the first of VV, HH, VH, HV that a description names, else 1."""
    names = [band_name(dataset.GetRasterBand(i + 1)).upper() for i in range(dataset.RasterCount)]
    for polarisation in POLARISATIONS:
        for number, name in enumerate(names, 1):
            if re.search(rf"(?<![A-Z]){polarisation}(?![A-Z])", name):
                return number
    return 1


def optical_bands(dataset: Any) -> tuple[int, ...]:
    """1-based red, green, blue: by colour interpretation, else by name, else the first three; one band where there are
    fewer than three."""
    count = dataset.RasterCount
    colours = [dataset.GetRasterBand(i + 1).GetColorInterpretation() for i in range(count)]
    if all(colour in colours for colour in _COLOURS):
        return tuple(colours.index(colour) + 1 for colour in _COLOURS)
    words = [set(re.split(r"[^a-z0-9]+", band_name(dataset.GetRasterBand(i + 1)).lower())) for i in range(count)]
    named = [next((i + 1 for i, w in enumerate(words) if w & set(names)), 0) for names in _COLOUR_NAMES]
    if all(named):
        return tuple(named)
    plain = [i + 1 for i in range(count) if colours[i] != gdal.GCI_AlphaBand]
    return tuple(plain[:3]) if len(plain) >= 3 else tuple(plain[:1]) or (1,)


def choose(dataset: Any, wanted: tuple[int, ...], is_sar: bool, what: str) -> tuple[int, ...]:
    """The bands to read: ``wanted``, checked, or a choice of our own.

    Args:
        what: the layer as a sentence begins with it.

    Raises:
        JobError: a band that does not exist; a number of bands that cannot be used.
    """
    if not wanted:
        return (sar_band(dataset),) if is_sar else optical_bands(dataset)
    for band in wanted:
        if isinstance(band, bool) or not isinstance(band, int) or not 1 <= band <= dataset.RasterCount:
            has = "one band" if dataset.RasterCount == 1 else f"bands 1 to {dataset.RasterCount}"
            raise JobError(f"{what} has no band {band}; it has {has}. Choose one of these.")
    if is_sar and len(wanted) != 1:
        raise JobError(f"{what} is matched by one band; choose one instead of {len(wanted)}.")
    if not is_sar and len(wanted) not in (1, 3):
        raise JobError(f"{what} is matched by one band or three; choose so many instead of {len(wanted)}.")
    return tuple(wanted)
