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
    """The georeference that lies a shift (x, y), in units of the working CRS, away; see :func:`place_georeference`."""
    return place_georeference(georeference, working_crs, (shift[0], 1.0, 0.0, shift[1], 0.0, 1.0))


def place_georeference(
    georeference: Georeference, working_crs: str, affine: geometry.Geotransform
) -> tuple[Georeference, float]:
    """The georeference of a layer whose positions are moved by an affine map.

    What is affine in the working CRS is not so in another one: there the geotransform is refitted from the
    transformed lattice of the raster's points, and GCPs are written where that is off by more than
    :data:`MAX_RESIDUAL_PX`. GCPs are moved one by one. RPCs become GCPs at the RPCs' mean height; the RPCs go along,
    moved as their centre is, for whoever orthorectifies later.

    Args:
        georeference: of the layer.
        working_crs: WKT.
        affine: (a, b, c, d, e, f): a place (x, y) of the working CRS belongs at (a + b x + c y, d + e x + f y).

    Returns:
        The moved georeference, and by how much it is off at most, in the layer's px.

    Raises:
        JobError: the layer cannot be moved in the working CRS.
    """
    crs = georeference.crs
    if georeference.geotransform is not None and is_same(crs, working_crs):
        return replace(georeference, geotransform=_after(affine, georeference.geotransform)), 0.0
    if georeference.kind == GCPS:
        pixels = np.array([gcp[:2] for gcp in georeference.gcps])
        places = _moved_places(np.array([gcp[2:4] for gcp in georeference.gcps]), crs, working_crs, affine)
        if not np.isfinite(places).all():
            raise _cannot()
        heights = [gcp[4] for gcp in georeference.gcps]
        moved_gcps = replace(georeference, gcps=_gcps(pixels, places, heights))
        return moved_gcps, _residual(georeference, moved_gcps, working_crs, affine)
    pixels = lattice((0, 0, georeference.width, georeference.height), LATTICE)
    places = _moved_places(PixelTransform(georeference, crs).to_map(pixels), crs, working_crs, affine)
    good = np.isfinite(places).all(axis=1)
    if good.sum() < 6:
        raise _cannot()
    if georeference.kind != RPC:
        fitted, residual = geometry.fit_geotransform(pixels[good], places[good])
        if residual <= MAX_RESIDUAL_PX:
            return replace(georeference, geotransform=fitted), residual
    height = float(georeference.rpc.get("HEIGHT_OFF", 0.0))
    gcps = _gcps(pixels[good], places[good], [height] * int(good.sum()))
    moved_points = replace(
        georeference, geotransform=None, gcps=gcps, rpc=_moved_rpc(georeference, working_crs, affine)
    )
    return moved_points, _residual(georeference, moved_points, working_crs, affine)


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
    if output == "copy":
        path = folder / "shifted.tif"
        with reading(source.what):
            dataset = open_input(source.uri, source.open_options)
        _write_copy(dataset, source, georeference, path, progress)
        return Moved(path, (path.name,), georeference, residual)
    files = write_placed(source, georeference, folder / repoint.SHIFTED_VRT)
    return Moved(folder / files[0], files, georeference, residual)


def write_placed(source: Source, georeference: Georeference, path: Path) -> tuple[str, ...]:
    """Write a VRT of a layer's own pixels under another georeference, and beside it the VRT that finds these pixels
    (see :mod:`engine.rasters.repoint`).

    Args:
        path: of the VRT.

    Returns:
        Names of both files.

    Raises:
        JobError: the input cannot be read, or the output not be written; nothing is left behind.
    """
    with reading(source.what):
        dataset = open_input(source.uri, source.open_options)
    behind = path.with_name(path.stem + repoint.SOURCE_ENDING)
    _write_source_vrt(dataset, source, behind)
    try:
        _write_pointing(dataset, georeference, path, (behind.name, True))
    except JobError:
        behind.unlink(missing_ok=True)
        raise
    return path.name, behind.name


def _write_source_vrt(dataset: Any, source: Source, path: Path) -> None:
    """The input as it is, by its absolute path, with the path relative to the bundle as a note; by its name alone where
    it belongs to the bundle."""
    if source.path and Path(source.path).parent.resolve() == path.parent.resolve():
        _write_pointing(dataset, source.georeference, path, (Path(source.path).name, True), source.open_options)
        return
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
    root = ElementTree.fromstring(_placed(dataset, georeference, "").GetMetadata("xml:VRT")[0])  # nosec B314 # written by GDAL just now
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


def _after(affine: geometry.Geotransform, g: geometry.Geotransform) -> geometry.Geotransform:
    """The geotransform that applies ``g`` and then ``affine``."""
    a, b, c, d, e, f = affine
    return (
        a + b * g[0] + c * g[3],
        b * g[1] + c * g[4],
        b * g[2] + c * g[5],
        d + e * g[0] + f * g[3],
        e * g[1] + f * g[4],
        e * g[2] + f * g[5],
    )


def _moved_places(places: np.ndarray, crs: str, working_crs: str, affine: geometry.Geotransform) -> np.ndarray:
    """(N, 2) places of ``crs`` moved by an affine map of the working CRS."""
    return project(geometry.apply_points(affine, project(places, crs, working_crs)), working_crs, crs)


def _residual(before: Georeference, after: Georeference, working_crs: str, affine: geometry.Geotransform) -> float:
    """Largest distance, in px, between where the moved georeference puts a pixel and where it should."""
    pixels = lattice((0, 0, before.width, before.height), LATTICE + 4)
    wanted = geometry.apply_points(affine, PixelTransform(before, working_crs).to_map(pixels))
    found = PixelTransform(after, working_crs).to_pixels(wanted)
    off = np.hypot(*(found - pixels).T)
    return float(np.nanmax(off)) if np.isfinite(off).any() else float("nan")


def _moved_rpc(georeference: Georeference, working_crs: str, affine: geometry.Geotransform) -> dict[str, str]:
    rpc = dict(georeference.rpc)
    if rpc:
        centre = np.array([[float(rpc["LONG_OFF"]), float(rpc["LAT_OFF"])]])
        lon, lat = _moved_places(centre, georeference.crs, working_crs, affine)[0]
        rpc.update(LONG_OFF=repr(float(lon)), LAT_OFF=repr(float(lat)))
    return rpc


def _cannot() -> JobError:
    return JobError("The moved layer has no place in its own CRS; check the CRS of both layers in their properties.")
