"""Cloud-Optimized GeoTIFFs: tiled, losslessly compressed, with overviews, written whole."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..protocol import Cancelled
from .disk import writing
from .gdal_setup import gdal
from .write import close, temporary_name

SIDE_CAR = ".aux.xml"
#: Side of a tile, px.
TILE = 512


def write_cog(
    dataset: Any, path: Path, blend: bool, side_car: bool, report: Callable[[float], None]
) -> tuple[str, ...]:
    """Copy a dataset into a COG.

    Args:
        dataset: what is copied: pixels, masks, place and labels.
        path: of the COG.
        blend: True where overviews may average values.
        side_car: True to let GDAL keep beside the file, in ``.aux.xml``, what a TIFF has no place for.
        report: called with 0…1; what it raises ends the copy.

    Returns:
        Names of the files written.

    Raises:
        JobError: (``disk``) it cannot be written; nothing is left behind.
    """
    kind = gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType)
    options = [
        "COMPRESS=DEFLATE",
        f"PREDICTOR={'NO' if kind.startswith('C') else 'YES'}",
        f"BLOCKSIZE={TILE}",
        "BIGTIFF=IF_SAFER",
        f"OVERVIEW_RESAMPLING={'AVERAGE' if blend else 'NEAREST'}",
        f"RESAMPLING={'AVERAGE' if blend else 'NEAREST'}",
    ]
    temporary = temporary_name(path)
    with writing(path), _swept(temporary):
        if side_car:
            gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", "YES")
        try:
            with reporting(report) as callback:
                driver = gdal.GetDriverByName("COG")
                holder = [driver.CreateCopy(str(temporary), dataset, options=options, callback=callback)]
                if holder[0] is None:
                    raise RuntimeError("interrupted")
                close(holder)
        finally:
            gdal.SetThreadLocalConfigOption("GDAL_PAM_ENABLED", None)
        beside = temporary.with_name(temporary.name + SIDE_CAR)
        names = [path.name]
        # The side-car first: no reader sees the pixels without it.
        target = path.with_name(path.name + SIDE_CAR)
        if beside.exists():
            os.replace(beside, target)
            names.append(target.name)
        else:
            target.unlink(missing_ok=True)
        os.replace(temporary, path)
    return tuple(names)


@contextmanager
def reporting(report: Callable[[float], None]) -> Iterator[Callable[[float, str, object], int]]:
    """A progress callback for GDAL, through which no exception finds its way: what ``report`` raises is kept, GDAL is
    told to stop, and it is raised when the block ends."""
    stopped: list[BaseException] = []

    def callback(fraction: float, _message: str, _data: object) -> int:
        try:
            report(fraction)
        except (Cancelled, KeyboardInterrupt) as error:
            stopped.append(error)
        return 0 if stopped else 1

    try:
        yield callback
    except RuntimeError:
        if stopped:
            raise stopped[0] from None
        raise
    if stopped:
        raise stopped[0]


@contextmanager
def _swept(temporary: Path) -> Iterator[None]:
    """Remove whatever GDAL has left under a temporary name (its unfinished overviews have longer ones)."""
    try:
        yield
    finally:
        for path in temporary.parent.glob(glob.escape(temporary.name) + "*"):
            path.unlink(missing_ok=True)
