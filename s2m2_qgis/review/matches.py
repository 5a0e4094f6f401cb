"""The matches of a bundle as columns: read whole from ``matches.gpkg`` in one go, so that 10 000 take milliseconds.

A GeoPackage is an SQLite database; Python's own ``sqlite3`` reads its columns three times as fast as QGIS reads
features one by one, in any thread, and opens it for reading alone.
"""

from __future__ import annotations

import os
import sqlite3
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...engine import geometry
from ...engine.protocol import JobError
from .bundle import FIELD, ReviewBundle

translate = QCoreApplication.translate

#: What a match can be, in the words of ``matches.gpkg``. The last three are a person's decisions.
STATUSES = ("used", "outlier", "doubtful", "rejected", "accepted", "hand")
USED, OUTLIER, DOUBTFUL, REJECTED, ACCEPTED, HAND = range(6)

_TABLE = "matches"
_WHOLE = ("id", "x0", "y0", "template_px", "atlas_x", "atlas_y", "heat_w", "heat_h")
#: Columns that a registration does not write; a field may leave single values out.
_MEASURES = (
    "dx", "dy", "confidence", "residual_px", "rival_ratio", "entropy", "deep_dx", "deep_dy", "disagree_px", "back_px",
    "doubt", "hand_dx", "hand_dy",
)  # fmt: skip
_COLUMNS = {"fid", "accepted", "status", "by", *_WHOLE, *_MEASURES}


@dataclass(frozen=True)
class Matches:
    """N matches, one array of length N for each property; shifts in working px, x right, y down.

    Attributes:
        fid: row of the GeoPackage; ``id``: the template's number.
        x, y: corner coordinates, on the working grid, of the template's centre where it was cut from the SAR.
        side: of the template.
        middle_dx, middle_dy: the shift that the heatmap's middle pixel stands for.
        dx, dy: the shift that was found; ``hand_dx``, ``hand_dy``: placed by hand, NaN where it was not.
        confidence, doubt: 0–1.
        residual_px: distance from what the model predicts; NaN where there is none.
        rival_ratio: log of the best over the second-best probability; ``entropy`` in nats; ``deep_dx``, ``deep_dy``:
            the deep level's own peak; ``disagree_px``: its distance from the shallow one's; ``back_px``:
            forward–backward distance. NaN where they were not measured.
        status: index into :data:`STATUSES`; ``by_hand``: a person said so.
        engine_status: what the engine makes of it, to which an undone decision returns.
        atlas_x, atlas_y, heat_w, heat_h: the heatmap's window in the atlas.
    """

    fid: np.ndarray
    id: np.ndarray
    x: np.ndarray
    y: np.ndarray
    side: np.ndarray
    middle_dx: np.ndarray
    middle_dy: np.ndarray
    dx: np.ndarray
    dy: np.ndarray
    hand_dx: np.ndarray
    hand_dy: np.ndarray
    confidence: np.ndarray
    doubt: np.ndarray
    residual_px: np.ndarray
    rival_ratio: np.ndarray
    entropy: np.ndarray
    deep_dx: np.ndarray
    deep_dy: np.ndarray
    disagree_px: np.ndarray
    back_px: np.ndarray
    status: np.ndarray
    by_hand: np.ndarray
    engine_status: np.ndarray
    atlas_x: np.ndarray
    atlas_y: np.ndarray
    heat_w: np.ndarray
    heat_h: np.ndarray

    def __len__(self) -> int:
        return len(self.fid)

    @property
    def centre_x(self) -> np.ndarray:
        """Corner coordinate x, on the working grid, of each heatmap's middle: where its template would fall."""
        return self.x + self.middle_dx

    @property
    def centre_y(self) -> np.ndarray:
        """As :attr:`centre_x`, y."""
        return self.y + self.middle_dy

    def shift(self, row: int) -> tuple[float, float]:
        """The shift that counts: by hand where it was placed so, else as found."""
        if self.status[row] == HAND and np.isfinite(self.hand_dx[row]):
            return float(self.hand_dx[row]), float(self.hand_dy[row])
        return float(self.dx[row]), float(self.dy[row])


def read_matches(bundle: ReviewBundle) -> Matches:
    """All matches of a bundle, in the file's order.

    Raises:
        JobError: the file is missing, or no list of matches.
    """
    path = bundle.matches
    if not os.path.isfile(path):
        raise JobError(
            translate("Review", "The matches “{0}” are missing; put the result's folder back, or run it again.").format(
                path
            )
        )
    try:
        columns, rows = _rows(path)
        return _build(bundle, columns, rows)
    except (sqlite3.Error, ValueError, KeyError, IndexError, struct.error) as error:
        raise JobError(
            translate("Review", "The matches in “{0}” cannot be read; run the matching again.").format(path),
            details=repr(error),
        ) from error


def _rows(path: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    # A URI, since only so SQLite can be asked not to write.
    connection = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, timeout=5.0)
    try:
        (geometry_column,) = connection.execute(
            "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (_TABLE,)
        ).fetchone() or ("geom",)
        there = [str(each[1]) for each in connection.execute(f"PRAGMA table_info({_TABLE})")]
        wanted = [name for name in there if name in _COLUMNS]
        quoted = ", ".join(f'"{name}"' for name in (*wanted, geometry_column))
        return [*wanted, "geometry"], connection.execute(f"SELECT {quoted} FROM {_TABLE}").fetchall()  # nosec B608 # names of ours, values are bound
    finally:
        connection.close()


def _build(bundle: ReviewBundle, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> Matches:
    values = dict(zip(columns, zip(*rows))) if rows else dict.fromkeys(columns, ())
    count = len(rows)
    whole = {name: np.array(values[name], np.int64) for name in _WHOLE}
    real = {name: _floats(values.get(name), count) for name in _MEASURES}
    x = whole["x0"] + whole["template_px"] / 2
    y = whole["y0"] + whole["template_px"] / 2
    middle = _middles(bundle, values.get("geometry", ()), x, y, whole)
    by_hand = np.array([value == "hand" for value in values.get("by", ("",) * count)], bool)
    engine = _engine_status(values, by_hand, count)
    status = engine.copy()
    for index, value in enumerate(values.get("status", ())):
        if value in STATUSES:
            status[index] = STATUSES.index(value)
    confidence = np.nan_to_num(real.pop("confidence"))
    doubt = real.pop("doubt")
    # A registration tells no doubt: the unsure ones, and those that are sure of something else.
    own = np.where(engine == USED, 1 - confidence, 0.5 + 0.5 * confidence)
    return Matches(
        fid=np.array(values.get("fid", ()), np.int64),
        id=whole["id"],
        x=x,
        y=y,
        side=whole["template_px"],
        middle_dx=middle[0],
        middle_dy=middle[1],
        confidence=np.clip(confidence, 0.0, 1.0),
        doubt=np.where(np.isfinite(doubt), doubt, own),
        status=status,
        by_hand=by_hand,
        engine_status=engine,
        **{name: whole[name] for name in ("atlas_x", "atlas_y", "heat_w", "heat_h")},
        **real,
    )


def _floats(values: Any, count: int) -> np.ndarray:
    if values is None:
        return np.full(count, np.nan)
    return np.array([np.nan if value is None else value for value in values], np.float64)


def _engine_status(values: dict[str, Any], by_hand: np.ndarray, count: int) -> np.ndarray:
    """The engine's own word where it is still there, else from whether the match agrees with the result."""
    accepted = values.get("accepted", (1,) * count)
    said = values.get("status", (None,) * count)
    codes = [
        STATUSES.index(word) if word in STATUSES[:3] and not hand else (USED if agrees else OUTLIER)
        for word, agrees, hand in zip(said, accepted, by_hand)
    ]
    return np.array(codes, np.int8)


def _middles(
    bundle: ReviewBundle, blobs: Sequence[bytes], x: np.ndarray, y: np.ndarray, whole: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """The shift of each heatmap's middle: a field's points lie where it is drawn, a registration has one for all."""
    if bundle.kind == FIELD:
        there = geometry.apply_points(geometry.invert(bundle.grid), _points(blobs))
        return there[:, 0] - x, there[:, 1] - y
    first = bundle.first_shift or (0.0, 0.0)
    return first[0] + (whole["heat_w"] - 1) / 2, first[1] + (whole["heat_h"] - 1) / 2


def _points(blobs: Sequence[bytes]) -> np.ndarray:
    """(N, 2) of GeoPackage points: a header, whose length its flags tell, then little- or big-endian WKB."""
    if not blobs:
        return np.empty((0, 2))
    first = blobs[0]
    start = 8 + (0, 32, 48, 48, 64)[(first[3] >> 1) & 7]
    order = "<" if first[start] else ">"
    if all(len(blob) == start + 21 for blob in blobs):
        raw = np.frombuffer(b"".join(blobs), np.uint8).reshape(len(blobs), start + 21)
        found: np.ndarray = np.ascontiguousarray(raw[:, start + 5 :]).view(f"{order}f8").astype(np.float64)
        return found
    return np.array([struct.unpack_from(f"{order}dd", blob, start + 5) for blob in blobs], np.float64)
