"""The moved layer: the same pixels under a moved georeference. The input is never touched."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np

from .. import geometry
from ..progress import Progress
from ..protocol import OUTPUT_FORMATS, Cancelled, JobError
from . import repoint
from .crs import is_same, project
from .gdal_setup import gdal, open_input, reading
from .georef import GCPS, RPC, Gcp, Georeference, PixelTransform, lattice
from .source import Source
from .write import close, replacing, tiff_options

#: A refitted geotransform may be off by so much, in the layer's own px; beyond, GCPs carry the place.
MAX_RESIDUAL_PX = 0.1
#: Points along each side of the lattice that is refitted or becomes GCPs.
LATTICE = 9


@dataclass(frozen=True)
class Moved:
    """A moved layer.

    Attributes:
        path: ``shifted.vrt`` or ``shifted.tif``.
        files: names of all files that belong to it, in the same folder.
        georeference: the moved one.
        residual_px: how far, at most, it lies off the exactly moved place, in the layer's own px.
    """

    path: Path
    files: tuple[str, ...]
    georeference: Georeference
    residual_px: float


def move_georeference(
    georeference: Georeference, working_crs: str, shift: tuple[float, float]
) -> tuple[Georeference, float]:
    """The georeference that lies a shift away.

    A shift is constant in the working CRS; in another CRS it is not, so that the geotransform is refitted from the
    transformed lattice of the raster's points, and GCPs are written where that is off by more than
    :data:`MAX_RESIDUAL_PX`. GCPs are moved one by one. RPCs become GCPs at the RPCs' mean height; the RPCs go along,
    moved by the shift at their centre, for whoever orthorectifies later.

    Args:
        georeference: of the layer.
        working_crs: WKT.
        shift: (x, y) in units of the working CRS, to be added to the layer's positions.

    Returns:
        The moved georeference, and by how much it is off at most, in the layer's px.

    Raises:
        JobError: the layer cannot be moved in the working CRS.
    """
    crs = georeference.crs
    if georeference.geotransform is not None and is_same(crs, working_crs):
        g = georeference.geotransform
        moved = (g[0] + shift[0], g[1], g[2], g[3] + shift[1], g[4], g[5])
        return replace(georeference, geotransform=moved), 0.0
    if georeference.kind == GCPS:
        pixels = np.array([gcp[:2] for gcp in georeference.gcps])
        places = _shifted(np.array([gcp[2:4] for gcp in georeference.gcps]), crs, working_crs, shift)
        if not np.isfinite(places).all():
            raise _cannot()
        heights = [gcp[4] for gcp in georeference.gcps]
        moved_gcps = replace(georeference, gcps=_gcps(pixels, places, heights))
        return moved_gcps, _residual(georeference, moved_gcps, working_crs, shift)
    pixels = lattice((0, 0, georeference.width, georeference.height), LATTICE)
    places = _shifted(PixelTransform(georeference, crs).to_map(pixels), crs, working_crs, shift)
    good = np.isfinite(places).all(axis=1)
    if good.sum() < 6:
        raise _cannot()
    if georeference.kind != RPC:
        fitted, residual = geometry.fit_geotransform(pixels[good], places[good])
        if residual <= MAX_RESIDUAL_PX:
            return replace(georeference, geotransform=fitted), residual
    height = float(georeference.rpc.get("HEIGHT_OFF", 0.0))
    gcps = _gcps(pixels[good], places[good], [height] * int(good.sum()))
    moved_points = replace(georeference, geotransform=None, gcps=gcps, rpc=_moved_rpc(georeference, working_crs, shift))
    return moved_points, _residual(georeference, moved_points, working_crs, shift)


def write_moved(
    source: Source, working_crs: str, shift: tuple[float, float], folder: Path, output: str, progress: Progress
) -> Moved:
    """Write the moved layer into a folder.

    Args:
        source: the layer.
        working_crs, shift: see :func:`move_georeference`; the sign is already the moved layer's.
        output: ``vrt``: ``shifted.vrt`` with the input's own pixels (see :mod:`engine.rasters.repoint`); ``copy``: a
            GeoTIFF ``shifted.tif`` with the same values, bands, nodata, metadata and type, which stands alone.

    Raises:
        JobError: the input cannot be read, or the output not be written; nothing is left behind.
        Cancelled: while copying.
    """
    if output not in OUTPUT_FORMATS:
        raise JobError(f"There is no output {output!r}; choose one of {', '.join(OUTPUT_FORMATS)}.")
    georeference, residual = move_georeference(source.georeference, working_crs, shift)
    with reading(source.what):
        dataset = open_input(source.uri, source.open_options)
    if output == "copy":
        path = folder / "shifted.tif"
        _write_copy(dataset, source, georeference, path, progress)
        return Moved(path, (path.name,), georeference, residual)
    path = folder / repoint.SHIFTED_VRT
    _write_source_vrt(dataset, source, folder / repoint.SOURCE_VRT)
    try:
        _write_pointing(dataset, georeference, path, (repoint.SOURCE_VRT, True))
    except JobError:
        (folder / repoint.SOURCE_VRT).unlink(missing_ok=True)
        raise
    return Moved(path, (path.name, repoint.SOURCE_VRT), georeference, residual)


def _write_source_vrt(dataset: Any, source: Source, path: Path) -> None:
    """The input as it is, by its absolute path, with the path relative to the bundle as a note."""
    note = ""
    if source.path:
        try:
            note = Path(os.path.relpath(source.path, path.parent)).as_posix()
        except ValueError:
            note = ""  # on another drive of Windows there is none
    _write_pointing(dataset, source.georeference, path, (source.uri, False), source.open_options, note)


def _write_pointing(
    dataset: Any,
    georeference: Georeference,
    path: Path,
    target: tuple[str, bool],
    open_options: Sequence[str] = (),
    note: str = "",
) -> None:
    """A VRT of all bands of a dataset under a georeference.

    GDAL itself looks through a VRT to what lies behind it; here every band points to ``target``, (file name, relative).
    """
    root = ElementTree.fromstring(_placed(dataset, georeference, "").GetMetadata("xml:VRT")[0])
    for metadata in root.findall("Metadata"):
        if metadata.get("domain") == repoint.DOMAIN:
            root.remove(metadata)
    if note:
        metadata = ElementTree.SubElement(root, "Metadata", domain=repoint.DOMAIN)
        ElementTree.SubElement(metadata, "MDI", key=repoint.RELATIVE).text = note
    masks = {id(band) for mask in root.iter("MaskBand") for band in mask.iter("VRTRasterBand")}
    for band in root.iter("VRTRasterBand"):
        old = band.find("*/SourceBand")
        number = old.text if id(band) in masks and old is not None else band.get("band")
        for child in list(band):
            if child.tag.endswith("Source"):
                band.remove(child)
        band.append(_simple_source(dataset, band, target, open_options, str(number)))
    with replacing(path) as temporary:
        Path(temporary).write_bytes(ElementTree.tostring(root, encoding="utf-8"))


def _simple_source(
    dataset: Any, band: ElementTree.Element, target: tuple[str, bool], open_options: Sequence[str], number: str
) -> ElementTree.Element:
    element = ElementTree.Element("SimpleSource")
    name = ElementTree.SubElement(element, "SourceFilename", relativeToVRT=str(int(target[1])))
    name.text = target[0]
    if open_options:
        options = ElementTree.SubElement(element, "OpenOptions")
        for option in open_options:
            key, _, value = option.partition("=")
            ElementTree.SubElement(options, "OOI", key=key).text = value
    ElementTree.SubElement(element, "SourceBand").text = number
    across, down = str(dataset.RasterXSize), str(dataset.RasterYSize)
    block = dataset.GetRasterBand(1).GetBlockSize()
    properties = {"DataType": str(band.get("dataType")), "BlockXSize": str(block[0]), "BlockYSize": str(block[1])}
    # Size and type spare GDAL from opening the input before it is drawn.
    ElementTree.SubElement(element, "SourceProperties", {"RasterXSize": across, "RasterYSize": down, **properties})
    for tag in ("SrcRect", "DstRect"):
        ElementTree.SubElement(element, tag, {"xOff": "0", "yOff": "0", "xSize": across, "ySize": down})
    return element


def _placed(dataset: Any, georeference: Georeference, path: str) -> Any:
    """A VRT of all of a dataset's pixels under another georeference."""
    # A window, though it is the whole: without one GDAL clones an input that is a VRT. GCPs as an option: set
    # afterwards, they would leave the old geotransform in place, which wins over them.
    points = [gdal.GCP(x, y, z, p, q) for p, q, x, y, z in georeference.gcps]
    window = [0, 0, georeference.width, georeference.height]
    vrt = gdal.Translate(path, dataset, options=gdal.TranslateOptions(format="VRT", srcWin=window, GCPs=points))
    georeference.put_on(vrt)
    for domain, values in (("RPC", dict(georeference.rpc)), ("GEOLOCATION", {})):
        if values or vrt.GetMetadata(domain):
            vrt.SetMetadata(values, domain)
    return vrt


def _write_copy(dataset: Any, source: Source, georeference: Georeference, path: Path, progress: Progress) -> None:
    stopped: list[BaseException] = []

    def report(fraction: float, _message: str, _data: object) -> int:
        # An exception would not find its way through GDAL.
        try:
            progress.step(fraction, "Copying the moved layer")
        except (Cancelled, KeyboardInterrupt) as error:
            stopped.append(error)
        return 0 if stopped else 1

    placed = _placed(dataset, georeference, "")
    options = tiff_options(source.dtype.lower())
    with replacing(path) as temporary:
        try:
            holder = [gdal.Translate(temporary, placed, format="GTiff", creationOptions=options, callback=report)]
            close(holder)
        except RuntimeError:
            if stopped:
                raise stopped[0] from None
            raise


def _gcps(pixels: np.ndarray, places: np.ndarray, heights: Sequence[float]) -> tuple[Gcp, ...]:
    return tuple((float(p), float(q), float(x), float(y), z) for (p, q), (x, y), z in zip(pixels, places, heights))


def _shifted(places: np.ndarray, crs: str, working_crs: str, shift: tuple[float, float]) -> np.ndarray:
    """(N, 2) places of ``crs`` moved by a shift of the working CRS."""
    return project(project(places, crs, working_crs) + np.array(shift), working_crs, crs)


def _residual(before: Georeference, after: Georeference, working_crs: str, shift: tuple[float, float]) -> float:
    """Largest distance, in px, between where the moved georeference puts a pixel and where it should."""
    pixels = lattice((0, 0, before.width, before.height), LATTICE + 4)
    wanted = PixelTransform(before, working_crs).to_map(pixels) + np.array(shift)
    found = PixelTransform(after, working_crs).to_pixels(wanted)
    off = np.hypot(*(found - pixels).T)
    return float(np.nanmax(off)) if np.isfinite(off).any() else float("nan")


def _moved_rpc(georeference: Georeference, working_crs: str, shift: tuple[float, float]) -> dict[str, str]:
    rpc = dict(georeference.rpc)
    if rpc:
        centre = np.array([[float(rpc["LONG_OFF"]), float(rpc["LAT_OFF"])]])
        lon, lat = _shifted(centre, georeference.crs, working_crs, shift)[0]
        rpc.update(LONG_OFF=repr(float(lon)), LAT_OFF=repr(float(lat)))
    return rpc


def _cannot() -> JobError:
    return JobError("The moved layer has no place in its own CRS; check the CRS of both layers in their properties.")
