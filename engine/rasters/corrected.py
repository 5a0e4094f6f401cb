"""A raster under a transform: its own pixels under a moved georeference where that is exact, else resampled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np

from ..progress import Progress
from ..protocol import JobError
from . import masks
from .cog import TILE, write_cog
from .disk import writing
from .gdal_setup import gdal, open_input, reading
from .georef import PixelTransform
from .labels import BandKind, band_kinds, copy_labels, is_picture, needs_side_car
from .moved import MAX_RESIDUAL_PX, place_georeference, write_placed
from .resample import NEAREST, Resampler
from .source import Source
from .target import Move, TargetGrid
from .write import close, temporary_name, tiff_options

#: How a layer was corrected: its own pixels under another georeference, or new pixels.
GEOREFERENCE, WARP = "georeference", "warp"
MODE = "mode"


@dataclass(frozen=True)
class CorrectedRaster:
    """A corrected raster.

    Attributes:
        path: of the VRT or TIFF.
        files: names of all files that belong to it, in the same folder.
        form: :data:`GEOREFERENCE` or :data:`WARP`.
        resampling: of the pixels; empty where none was resampled.
        residual_px: how far at most the georeference lies off the exact place, px of the layer; 0 where warped.
        notes: sentences on what was done otherwise than asked.
    """

    path: Path
    files: tuple[str, ...]
    form: str
    resampling: str
    residual_px: float
    notes: tuple[str, ...] = ()


def write_lossless(source: Source, move: Move, path: Path) -> Optional[CorrectedRaster]:
    """Write a VRT of the layer's own pixels at their corrected place, where that is exact to a tenth of a pixel.

    Args:
        path: of the VRT.

    Returns:
        None where the transform cannot be said by a georeference; nothing is written then.

    Raises:
        JobError: the layer cannot be read, moved or written.
    """
    affine = move.affine()
    if affine is None:
        return None
    georeference, residual = place_georeference(source.georeference, move.crs_wkt, affine)
    if not residual <= MAX_RESIDUAL_PX:
        return None
    files = write_placed(source, georeference, path)
    return CorrectedRaster(path, files, GEOREFERENCE, "", residual)


def write_warped(
    source: Source, move: Move, grid: TargetGrid, resampling: str, path: Path, progress: Progress
) -> CorrectedRaster:
    """Write a layer resampled onto a grid as a Cloud-Optimized GeoTIFF; everything but its place is kept.

    Complex values are never blended, since neighbouring phases do not belong to one wave, nor are classes: the
    nearest value is taken. Memory does not grow with the raster.

    Args:
        move: the correction.
        grid: from :func:`engine.rasters.target.target_grid`.
        resampling: one of ``RESAMPLINGS``.
        path: of the TIFF.
        progress: told 0…1 of this raster.

    Raises:
        JobError: the layer cannot be read, or the output not be written; nothing is left behind.
        Cancelled: by the user; likewise.
    """
    with reading(source.what):
        dataset = open_input(source.uri, source.open_options)
        kinds = band_kinds(dataset, source.nodata, progress.check)
        has_mask = masks.has_mask_band(dataset.GetRasterBand(1))
        has_alpha = bool(masks.alpha_band(dataset))
    if len({kind.dtype for kind in kinds}) > 1:
        raise JobError(f"{source.what} has bands of different types; export them to one type, or band by band.")
    methods = tuple(_method(kind, resampling) for kind in kinds)
    silent = not has_alpha and any(kind.nodata is None for kind in kinds)
    resampler = Resampler(
        dataset, source.what, grid, move, PixelTransform(source.georeference, move.crs_wkt), kinds, methods,
        masked=has_mask or silent, picture=is_picture(dataset),
    )  # fmt: skip
    stage = temporary_name(path).with_suffix(".pixels.tif")
    try:
        _write_pixels(resampler, stage, progress)
        with reading(source.what):
            labelled = _labelled(stage, dataset, grid, kinds)
        blend = not any(kind.classes or kind.is_complex for kind in kinds)
        files = write_cog(
            labelled, path, blend, needs_side_car(kinds, dataset),
            lambda done: progress.step(0.8 + 0.2 * done, f"Writing {path.name}"),
        )  # fmt: skip
        del labelled
    finally:
        stage.unlink(missing_ok=True)
    used = methods[0] if len(set(methods)) == 1 else ", ".join(methods)
    return CorrectedRaster(path, files, WARP, used, 0.0, _notes(source, kinds, methods, resampling))


def _method(kind: BandKind, asked: str) -> str:
    if kind.is_complex:
        return NEAREST
    # The commonest class under a pixel is a class, too.
    return asked if not kind.classes or asked == MODE else NEAREST


def _notes(source: Source, kinds: tuple[BandKind, ...], methods: tuple[str, ...], asked: str) -> tuple[str, ...]:
    if set(methods) == {asked}:
        return ()
    if kinds[0].is_complex:
        return (f"{source.what} is complex: each pixel took its nearest value, so that no phases were mixed.",)
    which = "" if len(set(methods)) == 1 else f" in band {', '.join(_numbers(methods, asked))}"
    return (f"{source.what} holds classes{which}: each pixel took its nearest value, so that none were mixed.",)


def _numbers(methods: tuple[str, ...], asked: str) -> list[str]:
    return [str(number) for number, method in enumerate(methods, 1) if method != asked]


def _write_pixels(resampler: Resampler, stage: Path, progress: Progress) -> None:
    """All pixels of the output as a plain tiled TIFF."""
    grid, kinds = resampler.grid, resampler.kinds
    same = len({str(kind.nodata) for kind in kinds}) == 1
    name = gdal.GetDataTypeName(kinds[0].dtype).lower()
    options = [o for o in tiff_options(name) if not o.startswith("BLOCK")]
    options += [f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "SPARSE_OK=TRUE", "INTERLEAVE=BAND", "ZLEVEL=1"]
    with writing(stage):
        holder = [
            gdal.GetDriverByName("GTiff").Create(
                str(stage), grid.width, grid.height, len(kinds), kinds[0].dtype, options
            )
        ]
        if same and kinds[0].nodata is not None:
            holder[0].GetRasterBand(1).SetNoDataValue(kinds[0].nodata)
        if resampler.masked:
            holder[0].CreateMaskBand(gdal.GMF_PER_DATASET)
    rows = range(0, grid.height, TILE)
    for top in rows:
        progress.step(0.8 * top / grid.height, f"Correcting {resampler.what[4:]}")
        for left in range(0, grid.width, TILE):
            progress.check()
            window = left, top, min(TILE, grid.width - left), min(TILE, grid.height - top)
            found = resampler.chunk(window)
            if found is None and same:
                continue
            with writing(stage):
                _write_chunk(holder[0], window, found, kinds)
    with writing(stage):
        close(holder)


def _write_chunk(dataset: Any, window: tuple[int, int, int, int], found: Any, kinds: tuple[BandKind, ...]) -> None:
    left, top, width, height = window
    for number, kind in enumerate(kinds, 1):
        band = dataset.GetRasterBand(number)
        if found is not None:
            band.WriteArray(found[0][number - 1], left, top)
        elif kind.nodata is not None:
            band.WriteArray(np.full((height, width), kind.nodata), left, top)
    if found is not None and found[1] is not None:
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(found[1], left, top)


def _labelled(stage: Path, dataset: Any, grid: TargetGrid, kinds: tuple[BandKind, ...]) -> Any:
    """A VRT of the pixels with the place of the grid, and everything else that the input says."""
    vrt = gdal.Translate("", str(stage), options=gdal.TranslateOptions(format="VRT"))
    vrt.SetProjection(grid.crs)
    vrt.SetGeoTransform(grid.geotransform)
    copy_labels(dataset, vrt, kinds)
    return vrt
