"""A warp in memory whose output pixels are placed in the source by a lattice of positions."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from .. import geometry
from .gdal_setup import gdal

#: GDAL takes a geotransform of the identity for none.
_AWAY = 1000.0
#: A destination may be placed by geolocation arrays since GDAL 3.5 (tried: 3.4 gives nothing but errors).
HAS_ARRAYS = int(gdal.VersionInfo()) >= 3_050_000
#: By which an affine map of a block may be off, source px, where there are none.
AFFINE_PX = 0.03


def memory(width: int, height: int, dtypes: Sequence[int]) -> Any:
    """A dataset in memory with bands of GDAL's types ``dtypes``."""
    dataset = gdal.GetDriverByName("MEM").Create("", width, height, 0, gdal.GDT_Byte)
    for dtype in dtypes:
        dataset.AddBand(dtype)
    return dataset


def warp_placed(
    source: Any, target: Any, places: np.ndarray, step: int, algorithm: str, options: Sequence[str]
) -> None:
    """Resample a source into a target that is there already; neither has a place of its own.

    GDAL's approximating transformer is switched off: it compares the middle of a row alone, and was off by 0.26 px on a
    bump of 12 px.

    Args:
        source, target: datasets in memory; nodata, masks and alpha of both count as GDAL has it, and what the target
            holds where the source has nothing stays.
        places: (rows, columns, 2) source corner coordinates of the target's corners 0, ``step``, …, up to its far
            sides or beyond; far outside the source where there are none.
        algorithm: of GDAL's warper.
        options: of GDAL's warper, ``KEY=VALUE``.

    Raises:
        RuntimeError: GDAL cannot.
    """
    if HAS_ARRAYS:
        _warp_by_arrays(source, target, places, step, algorithm, options)
    else:
        _warp_by_blocks(source, target, places, step, algorithm, options)


def _warp(source: Any, target: Any, algorithm: str, options: Sequence[str], transformer: Sequence[str]) -> None:
    gdal.Warp(
        target,
        source,
        resampleAlg=algorithm,
        errorThreshold=0,
        transformerOptions=list(transformer),
        warpOptions=list(options),
        warpMemoryLimit=256,
        multithread=False,
    )


def _warp_by_arrays(
    source: Any, target: Any, places: np.ndarray, step: int, algorithm: str, options: Sequence[str]
) -> None:
    """GDAL looks up each pixel's place between the lattice's nodes itself."""
    source.SetGeoTransform((_AWAY, 1.0, 0.0, _AWAY, 0.0, 1.0))
    rows, columns = places.shape[:2]
    names = [f"/vsimem/{uuid.uuid4().hex}_{axis}.tif" for axis in "xy"]
    try:
        for axis, name in enumerate(names):
            array = gdal.GetDriverByName("GTiff").Create(name, columns, rows, 1, gdal.GDT_Float64)
            array.GetRasterBand(1).WriteArray(np.ascontiguousarray(places[:, :, axis]) + _AWAY)
            del array
        target.SetMetadata(
            {
                "X_DATASET": names[0], "X_BAND": "1", "Y_DATASET": names[1], "Y_BAND": "1",
                "PIXEL_OFFSET": "0", "LINE_OFFSET": "0", "PIXEL_STEP": str(step), "LINE_STEP": str(step),
                "GEOREFERENCING_CONVENTION": "TOP_LEFT_CORNER",
            },
            "GEOLOCATION",
        )  # fmt: skip
        _warp(source, target, algorithm, options, ["SRC_METHOD=GEOTRANSFORM", "DST_METHOD=GEOLOC_ARRAY"])
    finally:
        target.SetMetadata({}, "GEOLOCATION")
        for name in names:
            gdal.Unlink(name)


def _warp_by_blocks(
    source: Any, target: Any, places: np.ndarray, step: int, algorithm: str, options: Sequence[str]
) -> None:
    """Blocks of the target, each so small that one affine map places it: as exact, and slower."""
    bands = [target.GetRasterBand(number) for number in range(1, target.RasterCount + 1)]
    for row, column, down, across, affine in _affine_blocks(places, step, (0, 0)):
        x, y = column * step, row * step
        width, height = min(across * step, target.RasterXSize - x), min(down * step, target.RasterYSize - y)
        if width <= 0 or height <= 0:
            continue
        block = memory(width, height, [band.DataType for band in bands])
        for number, band in enumerate(bands, 1):
            part = block.GetRasterBand(number)
            if band.GetNoDataValue() is not None:
                part.SetNoDataValue(band.GetNoDataValue())
            part.SetColorInterpretation(band.GetColorInterpretation())
            part.WriteArray(band.ReadAsArray(x, y, width, height))
        # From the source's pixels to those of the target: GDAL goes the other way.
        source.SetGeoTransform(geometry.invert(affine))
        block.SetGeoTransform((x, 1.0, 0.0, y, 0.0, 1.0))
        _warp(source, block, algorithm, options, ["SRC_METHOD=GEOTRANSFORM", "DST_METHOD=GEOTRANSFORM"])
        for number, band in enumerate(bands, 1):
            band.WriteArray(block.GetRasterBand(number).ReadAsArray(), x, y)


def _affine_blocks(
    places: np.ndarray, step: int, at: tuple[int, int]
) -> Iterator[tuple[int, int, int, int, geometry.Geotransform]]:
    """(row, column, rows, columns) of cells of the lattice, and the affine map from the target's corner coordinates to
    the source's that holds there."""
    rows, columns = places.shape[0] - 1, places.shape[1] - 1
    y, x = np.mgrid[: rows + 1, : columns + 1]
    corners = np.column_stack([(x.ravel() + at[1]) * step, (y.ravel() + at[0]) * step]).astype(float)
    found = places.reshape(-1, 2)
    design = np.column_stack([corners - corners[0], np.ones(len(corners))])
    solution = np.linalg.lstsq(design, found - found[0], rcond=None)[0]
    off = float(np.abs(design @ solution - (found - found[0])).max())
    if off > AFFINE_PX and (rows > 1 or columns > 1):
        for top, bottom in _halves(rows):
            for left, right in _halves(columns):
                part = places[top : bottom + 1, left : right + 1]
                yield from _affine_blocks(part, step, (at[0] + top, at[1] + left))
        return
    linear = solution[:2].T
    if abs(np.linalg.det(linear)) < 1e-12:
        return  # a cell with a corner that has no place
    offset = found[0] + solution[2] - linear @ corners[0]
    affine = geometry.as_geotransform((offset[0], *linear[0], offset[1], *linear[1]))
    yield at[0], at[1], rows, columns, affine


def _halves(count: int) -> list[tuple[int, int]]:
    middle = count // 2
    return [(0, middle), (middle, count)] if middle else [(0, count)]
