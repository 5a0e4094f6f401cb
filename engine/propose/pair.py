"""The pair that is being labelled, kept open between clicks, and places of its layers on its working grid."""

from __future__ import annotations

import math
from contextlib import suppress
from typing import Optional

import numpy as np

from .. import geometry
from ..geometry import Window
from ..progress import Progress
from ..protocol import JobError, LayerSpec, RegisterSpec
from ..rasters.crs import project
from ..rasters.files import stamp
from ..rasters.pair import PairReader, open_pair
from ..rasters.source import Source

Point = tuple[float, float]
Link = tuple[float, float, float, float]

#: What was asked for last, and its reader: a click costs one read and one match, not the opening of two scenes.
_kept: Optional[tuple[object, PairReader]] = None
#: Of the job that runs: a reader that was opened for one job serves later ones, and must end with theirs alone.
_job = Progress()
_follow = Progress(
    lambda fraction, message, seconds_left: _job.step(fraction, message, seconds_left),
    lambda: _job.is_cancelled(),
    lambda level, message: _job.log(level, message),
)


def kept_pair(sar: LayerSpec, optical: LayerSpec, gsd: float, link: Optional[Link], progress: Progress) -> PairReader:
    """Both layers on their working grid: the last pair again while its files have not changed. For the one thread that
    runs jobs.

    Args:
        link: a place in both layers (SAR x, y, optical x, y): layers that do not overlap as they lie are brought
            together by it.

    Raises:
        JobError: as :func:`engine.rasters.pair.open_pair`.
        Cancelled: the user cancelled.
    """
    global _kept, _job
    _job = progress
    key = (sar, optical, gsd, stamp(sar.uri, sar.open_options), stamp(optical.uri, optical.open_options))
    if _kept is not None and _kept[0] == key and (link is None or _in_reach(_kept[1], link)):
        return _kept[1]
    # Let go first: two pairs' open files are not needed at once.
    _kept = None
    reader = _open(sar, optical, gsd, link, _follow)
    _kept = key, reader
    return reader


def on_grid(reader: PairReader, source: Source, points: np.ndarray) -> np.ndarray:
    """Corner coordinates, (N, 2), on the working grid of points (N, 2) in a layer's CRS; NaN where there is no way."""
    places = project(points, source.crs_wkt, reader.grid.crs_wkt)
    return geometry.apply_points(geometry.invert(reader.grid.geotransform), places)


def off_grid(reader: PairReader, source: Source, places: np.ndarray) -> np.ndarray:
    """Points (N, 2) in a layer's CRS of corner coordinates (N, 2) on the working grid; NaN where there is no way."""
    return project(geometry.apply_points(reader.grid.geotransform, places), reader.grid.crs_wkt, source.crs_wkt)


def link_shifts(reader: PairReader, links: tuple[Link, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Of places known in both layers: (n, 2) where they lie in the SAR, grid corner coordinates, and (n, 2) their shift
    to the optical, px; those that have no place on the grid are left out."""
    table = np.array(links, np.float64).reshape(-1, 4)
    here, there = on_grid(reader, reader.sar, table[:, :2]), on_grid(reader, reader.optical, table[:, 2:])
    whole = np.isfinite(here).all(axis=1) & np.isfinite(there).all(axis=1)
    return here[whole], (there - here)[whole]


def outside(window: Window, place: Point) -> float:
    """Px from a place (grid corner coordinates) to a layer's extent; 0 within."""
    x0, y0, x1, y1 = window
    return math.hypot(max(x0 - place[0], place[0] - x1, 0.0), max(y0 - place[1], place[1] - y1, 0.0))


def _open(sar: LayerSpec, optical: LayerSpec, gsd: float, link: Optional[Link], progress: Progress) -> PairReader:
    """As the layers lie where that will do, so that all points of a pair see the same stretch."""
    linked = RegisterSpec(sar, optical, out="", gsd=gsd, start=link)
    try:
        reader = open_pair(RegisterSpec(sar, optical, out="", gsd=gsd), progress)
    except JobError:
        if link is None:
            raise
        return open_pair(linked, progress)
    if link is not None and not _in_reach(reader, link):
        # A link into nowhere is no reason to refuse layers that lie on one another.
        with suppress(JobError):
            return open_pair(linked, progress)
    return reader


def _in_reach(reader: PairReader, link: Link) -> bool:
    _, shift = link_shifts(reader, (link,))
    return len(shift) == 1 and math.dist(shift[0], reader.start_px) <= reader.radius_px
