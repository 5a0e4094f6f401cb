"""A SAR and an optical raster on one working grid: what registration reads."""

from __future__ import annotations

import math
import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from .. import chips, geometry
from ..chips import Stretch
from ..geometry import Window
from ..progress import Progress
from ..protocol import JobError, RegisterSpec
from .crs import project
from .files import stamp
from .grid import WorkingGrid, build_grid, degrees_extents, degrees_gap, grid_gap, grid_window, working_crs
from .raster import Raster, Settled, open_raster
from .source import OPTICAL, SAR, Source
from .warp import WarpedRaster

#: The smallest template (``matching.contract.MIN_TEMPLATE``, which would bring torch along).
MIN_OVERLAP_PX = 64
#: The stretch comes from so many windows of so many px across, spread over the part that is matched.
STRETCH_GRID, STRETCH_PX = 8, 64
#: Layers that lie farther apart are not even brought onto one grid.
FAR_METRES = 100_000.0
#: A sample of fewer valid pixels is no ground for percentiles; the whole part is searched for more then.
ENOUGH_VALID = 1000


#: So many looks at rasters are remembered.
REMEMBERED = 8
_remembered: OrderedDict[object, tuple[Settled, tuple[Stretch, ...]]] = OrderedDict()


@dataclass(frozen=True)
class PairReader:
    """Both rasters on a working grid.

    Attributes:
        grid: the working grid; pixel (0, 0) is the optical's top-left.
        sar_window, optical_window: extents of both rasters, (x0, y0, x1, y1) in grid corner coordinates.
        start_px: shift (dx, dy) in grid pixels that the hand-placed pair of points gives; (0, 0) without one.
        radius_px: search radius in grid pixels about ``start_px``; 0 = to be chosen from the overlap.
        sar, optical: what the rasters are.
        warnings: sentences for the user.
    """

    grid: WorkingGrid
    sar_window: Window
    optical_window: Window
    start_px: tuple[float, float]
    radius_px: float
    warnings: tuple[str, ...]
    _rasters: tuple[Raster, Raster]
    _stretches: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    _warped: tuple[WarpedRaster, WarpedRaster]

    @property
    def sar(self) -> Source:
        return self._rasters[0].source

    @property
    def optical(self) -> Source:
        return self._rasters[1].source

    @property
    def overlap(self) -> Window:
        """Common part of both windows as the layers lie; of no area where they lie apart (see :attr:`reachable`)."""
        return geometry.intersect(self.sar_window, self.optical_window)

    @property
    def reachable(self) -> Window:
        """The part of the SAR that some shift within the search radius about the start brings onto the optical."""
        return geometry.intersect(self.sar_window, _within_reach(self.optical_window, self.start_px, self.radius_px))

    def read_sar(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """A SAR chip, (1, height, width) float32 0…1, and its mask (height, width) bool, True = valid.

        The window may lie anywhere; what is outside the raster is masked.

        Raises:
            JobError: the file cannot be read (truncated, removed).
        """
        return self._read(0, x0, y0, width, height)

    def read_optical(self, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """As :meth:`read_sar`, an optical chip (3, height, width); a single band comes three times."""
        chip, mask = self._read(1, x0, y0, width, height)
        return (np.repeat(chip, 3, axis=0) if len(chip) == 1 else chip), mask

    def coarser(self, factor: int) -> PairReader:
        """The same pair with pixels ``factor`` times as large (same top-left), resampled by averaging, same stretch."""
        grid = self.grid.coarser(factor)
        return replace(
            self,
            grid=grid,
            sar_window=_coarser_window(self.sar_window, factor),
            optical_window=_coarser_window(self.optical_window, factor),
            start_px=(self.start_px[0] / factor, self.start_px[1] / factor),
            radius_px=self.radius_px / factor,
            _warped=(self._warped[0].coarser(grid), self._warped[1].coarser(grid)),
        )

    def _read(self, which: int, x0: int, y0: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        values, mask = self._warped[which].read(int(x0), int(y0), int(width), int(height))
        return chips.make_chip(values, mask, self._stretches[which]), mask


def open_pair(spec: RegisterSpec, progress: Progress) -> PairReader:
    """Open both rasters of a registration on their working grid.

    The layers need not overlap as they lie: the search radius and a hand-placed pair of points count.

    Raises:
        JobError: bad input, one sentence each: a missing, empty, damaged file; a band or CRS that does not exist; no
            georeference; identical layers; no overlap or too little; nothing valid in the overlap.
        Cancelled: the user cancelled.
    """
    progress.step(None, "Opening the layers")
    sar, optical = open_raster(spec.sar, SAR), open_raster(spec.optical, OPTICAL)
    _refuse_identical(sar.source, optical.source)
    sar_geo, optical_geo = sar.source.georeference, optical.source.georeference
    sar_extent, optical_extent = degrees_extents(sar_geo, optical_geo)
    far = degrees_gap(sar_extent.box, optical_extent.box)
    if spec.start is None and math.hypot(*far) > max(FAR_METRES, 2 * spec.max_shift_m):
        raise _no_overlap(far, spec)
    crs = working_crs(optical_geo, sar_extent.box, optical_extent.box)
    grid = build_grid(sar_geo, optical_geo, sar_extent, optical_extent, crs, spec.gsd)
    windows = grid_window(sar_geo, sar_extent, grid), grid_window(optical_geo, optical_extent, grid)
    start = _start_px(spec, sar.source, optical.source, grid)
    radius = max(spec.max_shift_m, 0.0) / min(grid.metres_per_px)
    part = geometry.intersect(windows[0], _within_reach(windows[1], start, radius))
    size = _best_overlap(windows, start, radius)
    if geometry.is_empty(part) or min(size) <= 0:
        raise _no_overlap(grid_gap(*windows, grid), spec)
    _refuse_small(size, grid, spec)
    progress.step(None, "Looking at the pixels")
    warped = WarpedRaster(sar, grid, progress.check), WarpedRaster(optical, grid, progress.check)
    optical_part = geometry.intersect(windows[1], _within_reach(windows[0], (-start[0], -start[1]), radius))
    stretches = (
        _look(warped[0], part, spec.sar.scaling, progress.check),
        _look(warped[1], optical_part, spec.optical.scaling, progress.check),
    )
    return PairReader(
        grid=grid,
        sar_window=windows[0],
        optical_window=windows[1],
        start_px=start,
        radius_px=radius,
        warnings=tuple(_warnings(windows)),
        _rasters=(sar, optical),
        _stretches=stretches,
        _warped=warped,
    )


def _look(warped: WarpedRaster, part: Window, scaling: str, check: Callable[[], None]) -> tuple[Stretch, ...]:
    """Settle a raster and find its stretches; what was seen of an unchanged file is remembered, so that the summary of
    a job and the job itself look once."""
    source = warped.raster.source
    files = stamp(source.uri, source.open_options)
    seen = (source.uri, files, source.bands, source.nodata, source.open_options, source.role)
    key = (seen, scaling, warped.grid.crs_wkt, warped.grid.geotransform, part)
    if files and key in _remembered:
        _remembered.move_to_end(key)
        settled, stretches = _remembered[key]
        warped.raster.take(settled)
        return stretches
    warped.raster.settle(scaling, check)
    stretches = _stretch(warped, part, check)
    _remembered[key] = warped.raster.settled, stretches
    while len(_remembered) > REMEMBERED:
        _remembered.popitem(last=False)
    return stretches


def _stretch(warped: WarpedRaster, part: Window, check: Callable[[], None]) -> tuple[Stretch, ...]:
    """One stretch per band, from windows of the grid spread over ``part``.

    Raises:
        JobError: not one valid pixel in the whole part.
    """
    values = _spread_sample(warped, part, check)
    if values.shape[1] < ENOUGH_VALID:
        values = _search_sample(warped, part, check)
    if values.shape[1] == 0:
        what = warped.raster.source.what
        raise JobError(
            f"{what} has no valid pixel where the layers overlap: all is nodata there. Check its nodata values, "
            f"or choose layers that overlap where both have data."
        )
    return tuple(chips.estimate_stretch(band) for band in values)


def _spread_sample(warped: WarpedRaster, part: Window, check: Callable[[], None]) -> np.ndarray:
    """(C, n) valid values of windows along a grid over the part; the whole part where it is small."""
    x0, y0, x1, y1 = part
    side = STRETCH_GRID * STRETCH_PX
    if x1 - x0 <= side and y1 - y0 <= side:
        return _valid_values(warped, x0, y0, x1 - x0, y1 - y0)
    found = []
    for top in np.unique(np.linspace(y0, max(y1 - STRETCH_PX, y0), STRETCH_GRID).astype(int)):
        check()
        for left in np.unique(np.linspace(x0, max(x1 - STRETCH_PX, x0), STRETCH_GRID).astype(int)):
            found.append(_valid_values(warped, left, top, min(STRETCH_PX, x1 - left), min(STRETCH_PX, y1 - top)))
    return np.concatenate(found, axis=1)


def _search_sample(warped: WarpedRaster, part: Window, check: Callable[[], None]) -> np.ndarray:
    """(C, n) valid values from all over a part that is nearly empty: tile by tile, until there are plenty."""
    x0, y0, x1, y1 = part
    tile = 8 * STRETCH_PX
    found = [np.zeros((warped.raster.channels, 0), np.float32)]
    count = 0
    for top in range(y0, y1, tile):
        for left in range(x0, x1, tile):
            check()
            found.append(_valid_values(warped, left, top, min(tile, x1 - left), min(tile, y1 - top)))
            count += found[-1].shape[1]
            if count >= (STRETCH_GRID * STRETCH_PX) ** 2:
                return np.concatenate(found, axis=1)
    return np.concatenate(found, axis=1)


def _valid_values(warped: WarpedRaster, x0: int, y0: int, width: int, height: int) -> np.ndarray:
    values, mask = warped.read(int(x0), int(y0), int(width), int(height))
    return values[:, mask]


def _start_px(spec: RegisterSpec, sar: Source, optical: Source, grid: WorkingGrid) -> tuple[float, float]:
    """Shift in grid pixels of the hand-placed pair of points.

    Raises:
        JobError: not four numbers, or points that the working CRS does not hold.
    """
    if spec.start is None:
        return 0.0, 0.0
    if len(spec.start) != 4:
        raise JobError("The starting pair must be four numbers: SAR x and y, optical x and y; place both points again.")
    inverse = geometry.invert(grid.geotransform)
    places = []
    for source, (x, y) in ((sar, spec.start[:2]), (optical, spec.start[2:])):
        point = project(np.array([(x, y)]), source.crs_wkt, grid.crs_wkt)[0]
        if not np.isfinite(point).all():
            raise JobError(f"The starting point on the {source.role} layer lies outside its CRS; place it again.")
        places.append(geometry.apply(inverse, *point))
    (sar_x, sar_y), (optical_x, optical_y) = places
    return optical_x - sar_x, optical_y - sar_y


def _within_reach(window: Window, start: tuple[float, float], radius: float) -> Window:
    """Where the *other* raster's pixels may lie to be brought into ``window`` by start ± radius."""
    x0, y0, x1, y1 = window
    return (
        math.floor(x0 - start[0] - radius),
        math.floor(y0 - start[1] - radius),
        math.ceil(x1 - start[0] + radius),
        math.ceil(y1 - start[1] + radius),
    )


def _best_overlap(windows: tuple[Window, Window], start: tuple[float, float], radius: float) -> tuple[float, float]:
    """Width and height in px of the overlap under the most favourable shift within reach; negative where they "
    "stay apart."""
    best = []
    for axis in (0, 1):
        (s0, s1), (o0, o1) = ((w[axis], w[axis + 2]) for w in windows)
        common = min(s1 + start[axis], o1) - max(s0 + start[axis], o0)
        best.append(min(s1 - s0, o1 - o0, common + radius))
    return best[0], best[1]


def _refuse_small(size: tuple[float, float], grid: WorkingGrid, spec: RegisterSpec) -> None:
    if min(size) >= MIN_OVERLAP_PX:
        return
    hint = "a smaller working pixel size, " if spec.gsd > 0 else ""
    raise JobError(
        f"The layers overlap by {math.floor(max(size[0], 0))} × {math.floor(max(size[1], 0))} px of "
        f"{grid.metres_per_px[0]:.3g} m; at least {MIN_OVERLAP_PX} × {MIN_OVERLAP_PX} are needed. Choose "
        f"{hint}larger layers or a larger search radius."
    )


def _refuse_identical(sar: Source, optical: Source) -> None:
    """The same file under two names is identical too; two bands of one file are not."""
    if not set(sar.bands) & set(optical.bands):
        return
    same = sar.uri == optical.uri
    # Of one file that holds several rasters, the connection strings tell.
    if not same and sar.uri == sar.path and optical.uri == optical.path:
        same = os.path.samefile(sar.path, optical.path)
        same = same or (sar.size == optical.size and sar.sha256 == optical.sha256)
    if same:
        raise JobError(
            f"The SAR and the optical layer are the same raster (“{sar.name}”); choose the SAR image for one and "
            f"the optical image for the other."
        )


def _no_overlap(gap: tuple[float, float], spec: RegisterSpec) -> JobError:
    if spec.start is not None:
        return JobError("No overlap, even with the starting pair of points; place both points again on the same thing.")
    distance = math.hypot(*gap)
    if distance < 1:
        return JobError("No overlap between the SAR and the optical layer. Check their CRS.")
    return JobError(
        f"No overlap: the SAR layer lies {geometry.distance_words(distance)} {geometry.compass(*gap)} of the "
        f"optical layer. Check their CRS."
    )


def _warnings(windows: tuple[Window, Window]) -> list[str]:
    found = []
    if geometry.is_empty(geometry.intersect(*windows)):
        found.append("The layers do not overlap as they lie; they are brought together within the search radius.")
    return found


def _coarser_window(window: Window, factor: int) -> Window:
    x0, y0, x1, y1 = window
    return x0 // factor, y0 // factor, -(-x1 // factor), -(-y1 // factor)
