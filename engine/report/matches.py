"""The templates of a bundle, of a registration and of a field alike, as arrays."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..rasters.vectors import read_points

FILE, LAYER = "matches.gpkg", "matches"
#: What a match's status is called in the report; a registration's matches are ``used`` or ``outlier`` only.
STATUS_WORDS = {
    "used": "agrees, used",
    "accepted": "accepted by hand, used",
    "hand": "moved by hand, used",
    "doubtful": "doubtful, left out",
    "outlier": "disagrees, left out",
    "rejected": "rejected by hand, left out",
}
GOOD = ("used", "accepted", "hand")


@dataclass(frozen=True)
class Matches:
    """N templates.

    Attributes:
        x, y: (N,) map coordinates of the templates' centres, working CRS.
        dx, dy: (N,) whole shifts in working px, x right, y down; NaN where there is none.
        confidence: (N,) 0…1.
        residual: (N,) distance in working px from what the result says for that place; NaN where not known.
        status: (N,) keys of :data:`STATUS_WORDS`, or what else the file says.
    """

    x: np.ndarray
    y: np.ndarray
    dx: np.ndarray
    dy: np.ndarray
    confidence: np.ndarray
    residual: np.ndarray
    status: np.ndarray

    def __len__(self) -> int:
        return len(self.x)

    @property
    def good(self) -> np.ndarray:
        """(N,) bool: what the result rests on."""
        return np.isin(self.status, GOOD)

    def counts(self) -> list[tuple[str, int]]:
        """(words, how many) of each status that occurs, those that count first."""
        found = Counter(self.status.tolist())
        order = [*STATUS_WORDS, *sorted(set(found) - set(STATUS_WORDS))]
        return [(STATUS_WORDS.get(status, status), found[status]) for status in order if found[status]]


def read_matches(folder: Path) -> Matches:
    """All matches of a bundle; none where it has no such file.

    Raises:
        JobError: the file cannot be read.
    """
    rows = read_points(folder / FILE, LAYER) if (folder / FILE).is_file() else []
    by_hand = [fields.get("status") == "hand" for _, _, fields in rows]
    return Matches(
        x=np.array([x for x, _, _ in rows], float),
        y=np.array([y for _, y, _ in rows], float),
        dx=_column(rows, "dx", "hand_dx", by_hand),
        dy=_column(rows, "dy", "hand_dy", by_hand),
        confidence=np.nan_to_num(_column(rows, "confidence")),
        residual=_column(rows, "residual_px"),
        status=np.array([_status(fields) for _, _, fields in rows], dtype=object),
    )


def _status(fields: dict[str, Any]) -> str:
    return str(fields.get("status") or ("used" if fields.get("accepted") else "outlier"))


def _column(rows: list[Any], name: str, instead: str = "", where: list[bool] | None = None) -> np.ndarray:
    """(N,) float; NaN for NULL. ``instead`` names the column that counts ``where`` it is not NULL."""
    values = []
    for number, (_, _, fields) in enumerate(rows):
        value = fields.get(instead) if where and where[number] else None
        value = fields.get(name) if value is None else value
        values.append(np.nan if value is None else float(value))
    return np.array(values, float)
