"""Windows of whole scenes as training patches, drawn as they are needed, labelled by tie points where there are any."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np

from .. import geometry
from ..protocol import JobError
from ..rasters.crs import project
from ..rasters.pair import PairReader
from ..rasters.vectors import polygon_mask
from .sources import Patch

#: A window is taken where at least this share of either image is valid.
MIN_VALID_SHARE = 0.8
#: Tie points farther from a window's centre than this (px) say nothing about it: terrain displaces locally.
REACH_PX = 128.0
#: How well a tie point is placed (px).
TIE_SIGMA_PX = 1.0
#: A window's centre lies at most so far (px) from a tie point: where a scene bends, the point tells of its surroundings
#: only, and by so much less (px per px) the farther they are.
_ABOUT_PX, _STRAIN = 32.0, 0.01
#: The nearest so many count.
_NEIGHBOURS = 4
_TRIES = 100
#: No training window comes nearer to a check point (px): half a template of those that judge.
CHECK_MARGIN_PX = 64
#: Side (px) of the windows by which the size of a scene is counted.
_COUNTED_PX = 256
_COLUMNS = ("sar_x", "sar_y", "optical_x", "optical_y")


@dataclass(frozen=True)
class TiePoints:
    """The same places seen in both layers.

    Attributes:
        sar, optical: (N, 2) positions (x, y) on the pair's working grid, corner coordinates.
        sigma_px: how well each was placed.
    """

    sar: np.ndarray
    optical: np.ndarray
    sigma_px: float = TIE_SIGMA_PX


def read_tie_points(table: Path, pair: PairReader, sigma_px: float = TIE_SIGMA_PX) -> TiePoints:
    """A CSV with columns ``sar_x, sar_y`` in the SAR layer's CRS and ``optical_x, optical_y`` in the optical layer's.

    Raises:
        JobError: the file cannot be read, lacks a column or a number, has no row, or points beyond the working CRS.
    """
    try:
        with open(table, newline="", encoding="utf-8-sig") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(f"The tie points {table} cannot be read; check the path.", details=str(error)) from error
    if not rows:
        raise JobError(f"{table} has no tie point; add rows below its header.")
    missing = [name for name in _COLUMNS if name not in rows[0]]
    if missing:
        raise JobError(f"{table} has no column {missing[0]!r}; it needs {', '.join(_COLUMNS)}.")
    try:
        values = np.array([[float(row[name]) for name in _COLUMNS] for row in rows])
    except (TypeError, ValueError) as error:
        raise JobError(f"{table} holds a coordinate that is no number; correct it.", details=str(error)) from error
    return place_tie_points(values, pair, str(table), sigma_px)


def place_tie_points(values: np.ndarray, pair: PairReader, name: str, sigma_px: float = TIE_SIGMA_PX) -> TiePoints:
    """Tie points on the pair's working grid.

    Args:
        values: (N, 4) ``sar_x, sar_y`` in the SAR layer's CRS and ``optical_x, optical_y`` in the optical layer's.
        name: what they come from, for the message.
        sigma_px: how well each was placed.

    Raises:
        JobError: points beyond the working CRS.
    """
    inverse = geometry.invert(pair.grid.geotransform)
    sides = []
    for source, points in ((pair.sar, values[:, :2]), (pair.optical, values[:, 2:])):
        placed = geometry.apply_points(inverse, project(points, source.crs_wkt, pair.grid.crs_wkt))
        if not np.isfinite(placed).all():
            raise JobError(f"A tie point of {name} lies outside the CRS of its layer; correct it.")
        sides.append(placed)
    return TiePoints(sides[0], sides[1], sigma_px)


@dataclass(frozen=True)
class KeepOut:
    """Where no window may be taken: check areas, and the surroundings of check points.

    Attributes:
        polygons: WKT. crs: WKT or ``EPSG:n`` that they speak.
        points: (N, 2) positions (x, y) in the optical on the pair's grid, corner coordinates.
    """

    polygons: tuple[str, ...]
    crs: str
    points: np.ndarray

    def __bool__(self) -> bool:
        return bool(self.polygons) or len(self.points) > 0

    def touches(self, pair: PairReader, x: int, y: int, width: int, height: int) -> bool:
        """Whether a window of the pair's grid shows any of it."""
        px, py = self.points.T
        m = CHECK_MARGIN_PX
        if bool(((px > x - m) & (px < x + width + m) & (py > y - m) & (py < y + height + m)).any()):
            return True
        if not self.polygons:
            return False
        return bool(polygon_mask(self.polygons, self.crs, pair.grid, x, y, width, height, touched=True).any())


class SceneSource:
    """Random windows of two georeferenced rasters on their working grid.

    Args:
        pair: from :func:`engine.rasters.pair.open_pair`.
        name: of the scene; ``source`` names the group that it belongs to.
        ties: None gives unlabelled windows from all over the overlap; else windows about tie points, labelled with the
            displacement there.
        base: (dx, dy) whole px by which the SAR's content lies away from the optical's altogether: the SAR is read
            there, and displacements are what remains.
        keep_out: no window touches these areas.

    Raises:
        JobError: no overlap, or no tie point in it.
    """

    def __init__(
        self,
        pair: PairReader,
        name: str,
        source: str = "scene",
        ties: Optional[TiePoints] = None,
        base: tuple[int, int] = (0, 0),
        keep_out: Optional[KeepOut] = None,
    ) -> None:
        x0, y0, x1, y1 = pair.sar_window
        dx, dy = base
        self.overlap = geometry.intersect(pair.optical_window, (x0 - dx, y0 - dy, x1 - dx, y1 - dy))
        if geometry.is_empty(self.overlap):
            raise JobError(f"The layers of scene {name} do not overlap as they lie; register them first.")
        self.pair, self.name, self.source, self.base, self.keep_out = pair, name, source, base, keep_out
        self.ties = None if ties is None else _inside(ties, self.overlap, name)

    def __len__(self) -> int:
        x0, y0, x1, y1 = self.overlap
        return max(1, round((x1 - x0) * (y1 - y0) / _COUNTED_PX**2))

    @property
    def labelled(self) -> bool:
        """See :class:`engine.training.sources.Source`."""
        return self.ties is not None

    @property
    def scenes(self) -> tuple[str, ...]:
        """See :class:`engine.training.sources.Source`."""
        return (self.name,)

    def draw(self, generator: np.random.Generator, side: int) -> Patch:
        """See :class:`engine.training.sources.Source`: a window with at least 80 % of either image valid."""
        x0, y0, x1, y1 = self.overlap
        width, height = min(side, x1 - x0), min(side, y1 - y0)
        for _ in range(_TRIES):
            if self.ties is None:
                x, y = int(generator.integers(x0, x1 - width + 1)), int(generator.integers(y0, y1 - height + 1))
            else:
                x, y = self._about_a_point(generator, width, height)
            if self.keep_out is not None and self.keep_out.touches(self.pair, x, y, width, height):
                continue
            sar, sar_mask = self.pair.read_sar(x + self.base[0], y + self.base[1], width, height)
            if sar_mask.mean() < MIN_VALID_SHARE:
                continue
            optical, optical_mask = self.pair.read_optical(x, y, width, height)
            if optical_mask.mean() < MIN_VALID_SHARE:
                continue
            label = self._label(x + width / 2, y + height / 2)
            return Patch(
                sar=_bytes(sar),
                optical=_bytes(optical),
                displacement=None if label is None else label[:2],
                sigma_px=0.0 if label is None else label[2],
                source=self.source,
                scene=self.name,
                sar_mask=None if sar_mask.all() else sar_mask,
                optical_mask=None if optical_mask.all() else optical_mask,
            )
        raise JobError(
            f"Scene {self.name} has next to no window of {side} px where both layers are valid"
            + (
                " and nothing is kept for checking; make check areas smaller, or check points fewer."
                if self.keep_out
                else "; check their nodata values."
            )
        )

    def describe(self) -> dict[str, Any]:
        """See :class:`engine.training.sources.Source`."""
        said: dict[str, Any] = {
            "kind": "scene",
            "labelled": self.labelled,
            "source": self.source,
            "scene": self.name,
            "windows": len(self),
            "sar": {"name": self.pair.sar.name, "sha256": self.pair.sar.sha256},
            "optical": {"name": self.pair.optical.name, "sha256": self.pair.optical.sha256},
            "overlap": [int(value) for value in self.overlap],
            "base": list(self.base),
            "check_areas": len(self.keep_out.polygons) if self.keep_out is not None else 0,
            "check_points": len(self.keep_out.points) if self.keep_out is not None else 0,
        }
        if self.ties is not None:
            points = np.round(np.concatenate([self.ties.sar, self.ties.optical], axis=1), 3)
            said["tie_points"] = len(points)
            said["tie_points_sha256"] = hashlib.sha256(np.ascontiguousarray(points).tobytes()).hexdigest()
        return said

    def _about_a_point(self, generator: np.random.Generator, width: int, height: int) -> tuple[int, int]:
        assert self.ties is not None
        centre = self.ties.optical[generator.integers(0, len(self.ties.optical))]
        away = generator.uniform(-_ABOUT_PX, _ABOUT_PX, 2)
        x0, y0, x1, y1 = self.overlap
        x, y = np.round(centre + away - np.array([width, height]) / 2).astype(int)
        return int(np.clip(x, x0, x1 - width)), int(np.clip(y, y0, y1 - height))

    def _label(self, x: float, y: float) -> Optional[tuple[float, float, float]]:
        """(dx, dy, sigma) of the place from the nearest tie points; None where none is near."""
        if self.ties is None:
            return None
        distance = np.hypot(*(self.ties.optical - np.array([x, y])).T)
        near = np.argsort(distance, kind="stable")[:_NEIGHBOURS]
        near = near[distance[near] <= REACH_PX]
        if not len(near):
            return None
        displacement = (self.ties.sar - self.ties.optical)[near] - np.array(self.base)
        weight = 1.0 / (distance[near] + 1.0)
        weight /= weight.sum()
        mean = weight @ displacement
        # Neighbours that disagree tell how much the displacement changes hereabouts.
        spread = float(np.sqrt(weight @ np.square(displacement - mean).mean(axis=1)))
        strain = _STRAIN * float(weight @ distance[near])
        return float(mean[0]), float(mean[1]), float(np.sqrt(self.ties.sigma_px**2 + spread**2 + strain**2))


def _inside(ties: TiePoints, overlap: geometry.Window, name: str) -> TiePoints:
    x0, y0, x1, y1 = overlap
    x, y = ties.optical.T
    kept = (x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)
    if not kept.any():
        raise JobError(f"No tie point of scene {name} lies where its layers overlap; check their coordinates.")
    return TiePoints(ties.sar[kept], ties.optical[kept], ties.sigma_px)


def _bytes(chip: np.ndarray) -> np.ndarray:
    """A chip 0…1 as uint8, like the patches of data sets."""
    scaled: np.ndarray = np.round(chip * 255.0).astype(np.uint8)
    return scaled
