"""From a layer in QGIS to what the engine opens: what QGIS knows of a layer wins over what its file says."""

from __future__ import annotations

import math
import os
from typing import Iterable, Optional, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRaster,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.protocol import JobError, LayerSpec

translate = QCoreApplication.translate

#: Polarisations in the order in which a SAR band is chosen.
POLARISATIONS = ("VV", "HH", "VH", "HV")
#: A user nodata range of an integer band is spelled out up to so many values.
_MAX_RANGE = 256
_OPTION = "|option:"


def layer_spec(layer: QgsRasterLayer, bands: Sequence[int] = (), scaling: str = "auto") -> LayerSpec:
    """What the engine needs to open ``layer`` as the user sees it. Call it in the main thread.

    Args:
        layer: a raster layer of the GDAL provider.
        bands: 1-based band numbers; empty = the engine chooses.
        scaling: one of ``protocol.SCALINGS``.

    Raises:
        JobError: ``bad_input``, where the engine's process could not open the layer.
    """
    problem = why_not_usable(layer)
    if problem:
        raise JobError(problem)
    provider = layer.dataProvider()
    uri, options = split_source(layer.source())
    count = provider.bandCount()
    for band in bands:
        if not 1 <= band <= count:
            raise JobError(
                translate(
                    "Layers", "The layer “{name}” has {count} band(s), so there is no band {band}; choose another one."
                ).format(name=layer.name(), count=count, band=band)
            )
    return LayerSpec(
        uri=uri,
        name=layer.name(),
        bands=tuple(bands),
        crs=_assigned_crs(layer),
        nodata=_user_nodata(layer, bands or range(1, count + 1)),
        scaling=scaling,
        open_options=options,
    )


def why_not_usable(layer: Optional[QgsRasterLayer]) -> str:
    """One sentence that says why the engine cannot read ``layer``; empty where it can."""
    if layer is None:
        return translate("Layers", "Choose a layer first.")
    name = layer.name()
    if not layer.isValid():
        return translate(
            "Layers", "The layer “{0}” cannot be read; repair its data source or choose another one."
        ).format(name)
    if layer.providerType() != "gdal":
        return translate(
            "Layers", "The layer “{0}” comes from a service ({1}); save it as a GeoTIFF and choose the saved layer."
        ).format(name, layer.providerType())
    source = layer.source()
    if "authcfg=" in source:
        return translate(
            "Layers",
            "The layer “{0}” needs a login that only QGIS holds; save it as a GeoTIFF and choose the saved layer.",
        ).format(name)
    if source.startswith(("/vsimem/", "MEM:::")):
        return translate(
            "Layers",
            "The layer “{0}” exists in this QGIS's memory only; save it as a GeoTIFF and choose the saved layer.",
        ).format(name)
    return ""


def split_source(source: str) -> tuple[str, tuple[str, ...]]:
    """QGIS's source string of a GDAL layer → (what GDAL opens, open options ``KEY=VALUE``); paths become absolute."""
    uri, *options = source.split(_OPTION)
    if os.path.exists(uri):
        uri = os.path.abspath(uri)
    return uri, tuple(option for option in options if option)


def vector_source(layer: Optional[QgsMapLayer]) -> str:
    """What OGR opens of a vector layer, ``path`` or ``path|layername=x``; empty for a layer that it cannot open.

    A filter on the layer does not count: all features are meant.
    """
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr" or not layer.isValid():
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, name = str(parts.get("path") or ""), str(parts.get("layerName") or "")
    if os.path.exists(path):
        path = os.path.abspath(path)
    return f"{path}|layername={name}" if path and name else path


def preferred_sar_band(layer: QgsRasterLayer) -> int:
    """1-based number of the first band whose description names VV, HH, VH or HV, in that order; else 1."""
    provider = layer.dataProvider()
    names = [provider.displayBandName(band).upper() for band in range(1, provider.bandCount() + 1)]
    for polarisation in POLARISATIONS:
        for index, name in enumerate(names):
            if polarisation in name:
                return index + 1
    return 1


def preferred_optical_bands(layer: QgsRasterLayer) -> tuple[int, ...]:
    """Red, green and blue by colour interpretation, else bands 1, 2, 3, else band 1 alone (1-based)."""
    provider = layer.dataProvider()
    count = provider.bandCount()
    colours = [provider.colorInterpretation(band) for band in range(1, count + 1)]
    wanted = (
        QgsRaster.ColorInterpretation.RedBand,
        QgsRaster.ColorInterpretation.GreenBand,
        QgsRaster.ColorInterpretation.BlueBand,
    )
    if all(colour in colours for colour in wanted):
        return tuple(colours.index(colour) + 1 for colour in wanted)
    return (1, 2, 3) if count >= 3 else (1,)


def _assigned_crs(layer: QgsRasterLayer) -> str:
    """The CRS as ``EPSG:n`` or WKT where the user gave the layer another one than its file has; else empty."""
    crs = layer.crs()
    if not crs.isValid() or crs == layer.dataProvider().crs():
        return ""
    return crs_text(crs)


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as ``EPSG:n`` where it has such a number, else as WKT."""
    if crs.authid().upper().startswith("EPSG:"):
        return str(crs.authid())
    return str(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))


def _user_nodata(layer: QgsRasterLayer, bands: Iterable[int]) -> tuple[float, ...]:
    """The user's additional nodata values of ``bands``; ranges of integer bands are spelled out."""
    provider = layer.dataProvider()
    values: set[float] = set()
    for band in bands:
        for limits in provider.userNoDataValues(band):
            low, high = float(limits.min()), float(limits.max())
            if low == high:
                values.add(low)
            elif _is_integer(provider.sourceDataType(band)) and high - low < _MAX_RANGE:
                values.update(float(value) for value in range(math.ceil(low), math.floor(high) + 1))
            else:
                raise JobError(
                    translate(
                        "Layers",
                        "The layer “{0}” declares the range {1}–{2} as no data, and the engine takes single values; "
                        "list the values under Layer Properties, Transparency.",
                    ).format(layer.name(), low, high)
                )
    return tuple(sorted(values))


def _is_integer(data_type: Qgis.DataType) -> bool:
    return data_type in (
        Qgis.DataType.Byte,
        Qgis.DataType.UInt16,
        Qgis.DataType.Int16,
        Qgis.DataType.UInt32,
        Qgis.DataType.Int32,
    )
