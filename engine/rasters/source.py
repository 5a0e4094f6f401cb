"""Opening one raster as the user sees it: what the layer's spec says wins over what the file says."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..protocol import JobError, LayerSpec
from . import bands as band_choice
from .crs import spatial_reference, wkt
from .fingerprint import file_hash
from .gdal_setup import files_below, gdal, open_input, reading
from .georef import Georeference, of_dataset
from .storage import check_storage

SAR, OPTICAL = "SAR", "optical"


@dataclass(frozen=True)
class Source:
    """What a raster is, for the result bundle and the moved georeference.

    Attributes:
        role: ``SAR`` or ``optical``.
        uri: what GDAL opened; an absolute path where it is a local file.
        name: of the layer, for messages.
        path: the local file behind it; empty where there is none.
        size, mtime: of that file, bytes and seconds since 1970; 0 where there is none.
        bands: 1-based band numbers that are read.
        band_names: their descriptions (may be empty strings).
        dtype: GDAL's name of the first such band's type.
        scaling: how a SAR band is read (never ``auto``); empty for optical.
        georeference: own geotransform, GCPs or RPCs, with the CRS that counts (the assigned one where there is one).
        nodata: user nodata values, in addition to the file's.
        open_options: GDAL open options.
    """

    role: str
    uri: str
    name: str
    path: str
    size: int
    mtime: float
    bands: tuple[int, ...]
    band_names: tuple[str, ...]
    dtype: str
    scaling: str
    georeference: Georeference
    nodata: tuple[float, ...] = ()
    open_options: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """The layer as a sentence begins with it."""
        return describe(self.role, self.name)

    @property
    def crs_wkt(self) -> str:
        return self.georeference.crs

    @property
    def geotransform(self) -> tuple[float, ...] | None:
        return self.georeference.geotransform

    @property
    def width(self) -> int:
        return self.georeference.width

    @property
    def height(self) -> int:
        return self.georeference.height

    @cached_property
    def sha256(self) -> str:
        """Of the file, see :func:`engine.rasters.fingerprint.file_hash`; empty where there is no local file. Computed
        when first asked for."""
        with reading(self.what):
            try:
                return file_hash(self.path)
            except OSError as error:
                raise RuntimeError(str(error)) from error


def describe(role: str, name: str) -> str:
    """``The SAR layer “s1.tif”``."""
    return f"The {role} layer “{name}”"


def open_dataset(spec: LayerSpec, role: str) -> Any:
    """Open a layer's raster for reading.

    Raises:
        JobError: nothing there, an empty file, no raster, or several to choose from.
    """
    what = describe(role, layer_name(spec))
    if not spec.uri:
        raise JobError(f"No {role} layer is chosen; choose one.")
    if _is_plain_path(spec.uri):
        if not os.path.exists(spec.uri):
            raise JobError(
                f"{what} has no file: {spec.uri} does not exist. Check where it was moved to, or choose another."
            )
        if os.path.isfile(spec.uri) and os.path.getsize(spec.uri) == 0:
            raise JobError(f"{what} is an empty file ({spec.uri}, 0 bytes); get a fresh copy or choose another.")
    try:
        dataset = open_input(absolute(spec.uri), tuple(spec.open_options), what)
    except RuntimeError as error:
        raise JobError(
            f"{what} cannot be opened: {spec.uri} is no raster that GDAL reads, or it is truncated or damaged; "
            f"check the file "
            "or choose another.",
            details=str(error),
        ) from error
    if dataset.RasterCount == 0:
        parts = [name for name, _ in dataset.GetSubDatasets()]
        hint = f"it holds {len(parts)} rasters; choose one of them, such as {parts[0]}" if parts else "choose another"
        raise JobError(f"{what} has no band of its own: {hint}.")
    with reading(what):
        check_storage(dataset, what, files_below(absolute(spec.uri), what, dataset))
    return dataset


def describe_source(dataset: Any, spec: LayerSpec, role: str, scaling: str = "") -> Source:
    """The :class:`Source` of an open dataset.

    Raises:
        JobError: a 1 px raster, no georeference, no CRS, a band that does not exist.
    """
    name = layer_name(spec)
    what = describe(role, name)
    width, height = dataset.RasterXSize, dataset.RasterYSize
    if min(width, height) < 2:
        raise JobError(f"{what} is only {width} × {height} px; choose a raster with an image in it.")
    chosen = band_choice.choose(dataset, spec.bands, role == SAR, what)
    assigned = wkt(spec.crs) if spec.crs else ""
    georeference = of_dataset(dataset, assigned)
    if not georeference.kind and dataset.GetMetadata("GEOLOCATION"):
        raise JobError(f"{what} is placed by geolocation arrays alone; warp it first (Raster ▸ Projections ▸ Warp).")
    check_georeference(georeference, what)
    files = dataset.GetFileList() or []
    path = next((f for f in (absolute(spec.uri), *files) if os.path.isfile(f)), "")
    stat = os.stat(path) if path else None
    first = dataset.GetRasterBand(chosen[0])
    return Source(
        role=role,
        uri=absolute(spec.uri),
        name=name,
        path=os.path.abspath(path) if path else "",
        size=stat.st_size if stat else 0,
        mtime=stat.st_mtime if stat else 0.0,
        bands=chosen,
        band_names=tuple(band_choice.band_name(dataset.GetRasterBand(b)) for b in chosen),
        dtype=gdal.GetDataTypeName(first.DataType),
        scaling=scaling,
        georeference=georeference,
        nodata=tuple(float(v) for v in spec.nodata),
        open_options=tuple(spec.open_options),
    )


def check_georeference(georeference: Georeference, what: str) -> None:
    """Raises JobError where pixels cannot be placed on the Earth."""
    if not georeference.kind:
        raise JobError(f"{what} has no georeference; place it with QGIS's Georeferencer first.")
    if not georeference.crs:
        raise JobError(f"{what} has no CRS; set it in the layer's properties.")
    g = georeference.geotransform
    if g is not None and (not all(map(math.isfinite, g)) or g[1] * g[5] == g[2] * g[4]):
        raise JobError(f"{what} has a georeference with pixels of no area; place it with QGIS's Georeferencer first.")
    reference = spatial_reference(georeference.crs)
    if not (reference.IsProjected() or reference.IsGeographic()):
        raise JobError(
            f"{what} has a local CRS that says nothing about the Earth; assign the right one in its properties."
        )


def layer_name(spec: LayerSpec) -> str:
    return spec.name or os.path.basename(spec.uri.rstrip("/\\")) or spec.uri


def absolute(uri: str) -> str:
    """An absolute path for a local file or folder; anything else as it is."""
    return os.path.abspath(uri) if os.path.exists(uri) else uri


def _is_plain_path(uri: str) -> bool:
    """False for ``/vsi…`` names, connection strings (``NETCDF:…``, ``WMS:…``, XML) and the like."""
    if uri.startswith("/vsi") or uri.lstrip().startswith(("<", "{")):
        return False
    drive = len(uri) > 2 and uri[1] == ":" and uri[2] in "/\\"
    return drive or ":" not in uri
