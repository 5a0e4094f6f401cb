"""The bundle of a displacement field: atlases while matching, then points, rasters and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Optional

import cv2
import numpy as np

from .. import geometry
from ..geometry import Window
from ..rasters.picture import write_png
from ..rasters.vectors import write_points
from ..rasters.write import AtlasWriter, write_geotiff
from ..registration.bundle import ATLAS, MATCH_FIELDS, MATCHES, THUMBNAIL
from ..registration.pair import Pair
from ..registration.survey import Survey
from ..registration.thumbnail import LONG_SIDE, colours
from .matches import ACCEPTED, HAND, USED, Measured
from .measure import Surfaces
from .plan import FieldPlan
from .solve import Outcome, Task
from .transform import Transform

KIND = "field"
TRANSFORM, DISPLACEMENT, ERROR = "transform.json", "displacement.tif", "error.tif"
BEFORE, AFTER = "before.png", "after.png"
ATLASES = {"fused": ATLAS, "shallow": "atlas_shallow.tif", "deep": "atlas_deep.tif"}
FIELDS: dict[str, type] = {
    **MATCH_FIELDS,
    "rival_ratio": float, "entropy": float, "deep_dx": float, "deep_dy": float, "disagree_px": float,
    "back_px": float, "sigma_px": float, "doubt": float, "status": str, "by": str, "hand_dx": float, "hand_dy": float,
    "sar_x": float, "sar_y": float, "ref_x": float, "ref_y": float,
}  # fmt: skip
#: Cells of displacement.tif and error.tif along the longer side at most, and per spacing of the matches.
MOST_CELLS, CELLS_PER_SPACING = 600, 4.0
#: px along each side of the checkerboards, and of their squares.
BOARD_PX, SQUARE_PX = 640, 80


class Atlases:
    """The heatmaps of all matches, written as they come. Use as a context manager.

    Args:
        folder: of the bundle.
        plan: whose templates will come, in order.
        centre: shift in whole px that the middle of each heatmap means.
    """

    def __init__(self, folder: Path, plan: FieldPlan, centre: tuple[int, int]) -> None:
        size = 2 * plan.radius + 1
        tags = {"S2M2_INDEX": "template", "S2M2_CENTRE_PX": f"{centre[0]} {centre[1]}"}
        self._writers = {
            kind: AtlasWriter(folder / name, len(plan), size, size, {**tags, "S2M2_LEVEL": kind})
            for kind, name in ATLASES.items()
        }
        self.cells: list[tuple[int, int]] = []

    def add(self, first: int, measured: Measured, surfaces: Surfaces) -> None:
        """A batch; a :data:`engine.field.match.Sink`."""
        for item in range(len(measured)):
            for kind, writer in self._writers.items():
                cell = writer.add(getattr(surfaces, kind)[item])
            self.cells.append(cell)

    def __enter__(self) -> Atlases:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        for writer in self._writers.values():
            writer.__exit__(kind, error, trace)


def write_matches(
    folder: Path,
    task: Task,
    outcome: Outcome,
    corners: np.ndarray,
    centre: tuple[int, int],
    cells: list[tuple[int, int]],
    heat: int,
    by: list[str],
) -> None:
    """``matches.gpkg``.

    Args:
        corners: (n, 2) px of the templates' top-left.
        centre: shift in whole px about which they were searched.
        cells: of the atlases; heat: side of a heatmap.
        by: ``engine`` or ``hand`` for each.
    """
    rows = _rows(task, outcome, corners, centre, cells, heat, by)
    write_points(folder / MATCHES, "matches", task.crs_wkt, FIELDS, rows)


def _rows(
    task: Task,
    outcome: Outcome,
    corners: np.ndarray,
    centre: tuple[int, int],
    cells: list[tuple[int, int]],
    heat: int,
    by: list[str],
) -> Iterator[tuple[float, float, dict[str, Any]]]:
    measured = task.measured
    sar, reference = task.pair()
    places = task.to_map(task.centres + np.array(centre))
    map_shift = np.array([geometry.map_shift(task.geotransform, *shift) for shift in measured.shift])
    for k, (x0, y0) in enumerate(corners.tolist()):
        yield places[k, 0], places[k, 1], {
            "id": k, "x0": x0, "y0": y0, "template_px": task.side,
            "dx": measured.shift[k, 0], "dy": measured.shift[k, 1], "confidence": measured.confidence[k],
            "accepted": str(outcome.status[k]) in (USED, ACCEPTED, HAND), "residual_px": outcome.residual[k],
            "map_dx": map_shift[k, 0], "map_dy": map_shift[k, 1],
            "atlas_x": cells[k][0], "atlas_y": cells[k][1], "heat_w": heat, "heat_h": heat,
            "rival_ratio": measured.rival_ratio[k], "entropy": measured.entropy[k],
            "deep_dx": measured.deep[k, 0], "deep_dy": measured.deep[k, 1], "disagree_px": measured.disagree[k],
            "back_px": measured.back[k], "sigma_px": measured.sigma[k], "doubt": outcome.doubt[k],
            "status": str(outcome.status[k]), "by": by[k], "hand_dx": task.hand[k, 0], "hand_dy": task.hand[k, 1],
            "sar_x": sar[k, 0], "sar_y": sar[k, 1], "ref_x": reference[k, 0], "ref_y": reference[k, 1],
        }  # fmt: skip


def write_fields(folder: Path, task: Task, outcome: Outcome, look: Survey, window: Window) -> dict[str, float]:
    """``displacement.tif``, ``error.tif`` and ``thumbnail.png`` over a window of the working grid.

    Args:
        look: where the layers are valid; cells elsewhere are nodata.
        window: (x0, y0, x1, y1) px, in the layer that moves.

    Returns:
        ``median`` and ``p95`` of the expected error in metres where it is not nodata.
    """
    if outcome.transform is None or outcome.errors is None:
        raise ValueError("a field that was not estimated cannot be written")
    step = max(task.spacing / CELLS_PER_SPACING, max(window[2] - window[0], window[3] - window[1]) / MOST_CELLS, 1.0)
    columns, rows = (max(round((window[axis + 2] - window[axis]) / step), 1) for axis in (0, 1))
    xs = window[0] + (np.arange(columns) + 0.5) * step
    ys = window[1] + (np.arange(rows) + 0.5) * step
    places = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    points = task.to_map(places)
    inside = _seen(look, places, task.spacing).reshape(rows, columns)
    moved = outcome.transform.displacement(points)
    # Map units to working px; y is down on the grid.
    shift = np.stack([moved[:, 0] / task.geotransform[1], moved[:, 1] / task.geotransform[5]]).reshape(2, rows, columns)
    radius = (outcome.errors.radius(points) / task.px * task.px_m).reshape(rows, columns)
    place = geometry.window_geotransform(task.geotransform, window[0], window[1], step)
    nan = float("nan")
    shown = np.where(inside, shift, nan).astype(np.float32)
    expected = np.where(inside, radius, nan).astype(np.float32)
    tags = {"S2M2_INDEX": "position", "S2M2_MOVES": task.moves}
    names = ["dx (working px, right)", "dy (working px, down)"]
    write_geotiff(folder / DISPLACEMENT, shown, place, task.crs_wkt, nan, {**tags, "S2M2_UNIT": "px"}, names)
    level = {**tags, "S2M2_UNIT": "m", "S2M2_LEVEL": "0.68"}
    write_geotiff(folder / ERROR, expected, place, task.crs_wkt, nan, level, ["expected error (m, 68 % radius)"])
    _write_thumbnail(folder / THUMBNAIL, shown)
    seen = expected[np.isfinite(expected)]
    if len(seen) == 0:
        seen = radius.ravel()
    return {"median": float(np.median(seen)), "p95": float(np.quantile(seen, 0.95))}


def _seen(look: Survey, places: np.ndarray, spacing: float) -> np.ndarray:
    """(n,) bool: px places with something valid within a spacing."""
    reach = max(round(spacing / look.cell), 1)
    grown = cv2.dilate(look.valid.astype(np.uint8), np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)) > 0
    cell = np.floor((places - (look.x0, look.y0)) / look.cell).astype(int)
    cell = np.clip(cell, 0, np.array(grown.shape)[::-1] - 1)
    return grown[cell[:, 1], cell[:, 0]]


def _write_thumbnail(path: Path, shown: np.ndarray) -> None:
    """How far each place moves from the mean shift, the farthest brightest."""
    off = shown - np.nanmedian(shown, axis=(1, 2), keepdims=True) if np.isfinite(shown).any() else shown
    length = np.hypot(off[0], off[1])
    seen = np.isfinite(length)
    top = max(float(np.quantile(length[seen], 0.98)) if seen.any() else 0.0, 1e-6)
    scale = LONG_SIDE / max(length.shape)
    size = (max(round(length.shape[1] * scale), 1), max(round(length.shape[0] * scale), 1))
    picture = cv2.resize(colours(np.nan_to_num(length / top)), size, interpolation=cv2.INTER_NEAREST)
    alpha = cv2.resize(np.where(seen, 255, 0).astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
    write_png(path, np.dstack([picture, alpha]))


def write_boards(folder: Path, reader: Pair, task: Task, transform: Transform, matches: np.ndarray) -> None:
    """``before.png`` and ``after.png``: squares of SAR and optical in turn, where the scene is bent a good deal.

    Args:
        matches: (n,) bool, those that are used.
    """
    moved = task.shift[matches]
    off = np.hypot(*moved.T)
    # The nine-tenths place, not the farthest: that one may be a mismatch.
    chosen = task.centres[matches][int(np.argsort(off)[int(0.9 * (len(off) - 1))])]
    side = int(min(BOARD_PX, *(reader.optical_window[axis + 2] - reader.optical_window[axis] for axis in (0, 1))))
    low = np.array(reader.optical_window[:2])
    high = np.maximum(np.array(reader.optical_window[2:]) - side, low)
    x0, y0 = (int(v) for v in np.clip(np.rint(chosen - side / 2), low, high))
    optical, seen = reader.read_optical(x0, y0, side, side)
    sar, valid = reader.read_sar(x0, y0, side, side)
    write_png(folder / BEFORE, _board(sar[0], valid, optical, seen))
    fixed = np.stack(np.meshgrid(np.arange(side) + 0.5, np.arange(side) + 0.5), axis=-1).reshape(-1, 2) + (x0, y0)
    source = transform.inverse(task.to_map(fixed))
    g = task.geotransform
    places = np.column_stack([(source[:, 0] - g[0]) / g[1], (source[:, 1] - g[3]) / g[5]])
    places = np.where(np.isfinite(places), places, -1e6)
    inner = places[(np.abs(places - fixed) < side).all(axis=1)]
    outside = np.abs(inner - np.clip(inner, (x0, y0), (x0 + side, y0 + side)))
    margin = 2 + (int(np.ceil(outside.max())) if len(inner) else 0)
    wide = side + 2 * margin
    at = (places - (x0 - margin, y0 - margin) - 0.5).astype(np.float32).reshape(side, side, 2)
    if task.moves == "sar":
        chip, mask = reader.read_sar(x0 - margin, y0 - margin, wide, wide)
        sar, valid = _moved(chip, mask, at)
    else:
        chip, mask = reader.read_optical(x0 - margin, y0 - margin, wide, wide)
        optical, seen = _moved(chip, mask, at)
    write_png(folder / AFTER, _board(sar[0], valid, optical, seen))


def _moved(chip: np.ndarray, mask: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    planes = [cv2.remap(plane, at[..., 0], at[..., 1], cv2.INTER_LINEAR) for plane in chip]
    valid = cv2.remap(mask.astype(np.float32), at[..., 0], at[..., 1], cv2.INTER_LINEAR) > 0.99
    return np.stack(planes), valid


def _board(sar: np.ndarray, valid: np.ndarray, optical: np.ndarray, seen: np.ndarray) -> np.ndarray:
    rows, columns = np.indices(sar.shape)
    squares = (rows // SQUARE_PX + columns // SQUARE_PX) % 2 == 0
    shown = np.where(squares[..., None], np.repeat(sar[..., None], 3, axis=2), np.moveaxis(optical, 0, -1))
    alpha = np.where(squares, valid, seen)
    return np.dstack([np.rint(np.clip(shown, 0, 1) * 255), alpha * 255.0]).astype(np.uint8)
