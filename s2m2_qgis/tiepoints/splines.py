"""Thin-plate splines judged point by point: what each misses without a point, and with points taken out or put back.

numpy alone. One inverse tells all errors, and changes with a point in a small part of the time that a new one takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .scaling import scaled

#: A point without which the others determine nothing has next to nothing on the inverse's diagonal.
_ALONE = 1e-9


@dataclass(frozen=True)
class Spline:
    """The spline through some of N points.

    Attributes:
        places: (N, 2) scaled SAR positions of all points.
        reached: (N, 2) scaled optical positions of all points.
        scale: target units per scaled unit.
        rows: (M,) which points it passes through, in the order of the inverse.
        inverse: (M + 3, M + 3) of the spline's equations; the plane's three come first.
    """

    places: np.ndarray
    reached: np.ndarray
    scale: float
    rows: np.ndarray
    inverse: np.ndarray

    def left_out(self) -> Optional[tuple[np.ndarray, np.ndarray]]:
        """What the spline through all its other points misses each by.

        Returns:
            (M, 2) predicted − observed, and (M,) how far off a spline may be expected to be there relative to
            elsewhere; None for fewer than four points, or where others alone do not determine a spline.
        """
        own = np.diag(self.inverse)[3:]
        if len(own) < 4 or not np.isfinite(own).all() or np.abs(own).min() <= _ALONE * np.abs(own).max():
            return None
        # Dubrule (1983): one inverse gives the error at each point of the spline through the others.
        errors = -(self.inverse[3:, 3:] @ self.reached[self.rows]) / own[:, None]
        return errors * self.scale, np.sqrt(np.median(np.abs(own)) / np.abs(own))

    def without(self, position: int) -> Spline:
        """The spline without one of its points, which is told by its place in ``rows``."""
        index = position + 3
        column = self.inverse[:, index]
        reduced = self.inverse - np.outer(column, column) / column[index]
        kept = np.arange(len(reduced)) != index
        return self._changed(np.delete(self.rows, position), reduced[np.ix_(kept, kept)])

    def with_point(self, row: int) -> Spline:
        """The spline through one more of the N points, which becomes the last."""
        border = np.concatenate(
            [[1.0], self.places[row], _kernel(self.places[self.rows], self.places[row][None])[:, 0]]
        )
        through = self.inverse @ border
        pivot = -(border @ through)
        grown = np.empty((len(border) + 1, len(border) + 1))
        grown[:-1, :-1] = self.inverse + np.outer(through, through) / pivot
        grown[:-1, -1] = grown[-1, :-1] = -through / pivot
        grown[-1, -1] = 1 / pivot
        return self._changed(np.append(self.rows, row), grown)

    def _changed(self, rows: np.ndarray, inverse: np.ndarray) -> Spline:
        return Spline(self.places, self.reached, self.scale, rows, inverse)


def spline(source: np.ndarray, target: np.ndarray) -> Optional[Spline]:
    """The spline through (N, 2) positions before and after.

    Returns:
        None for fewer than four points, or where they do not determine a spline.
    """
    count = len(source)
    if count < 4:
        return None
    places, _size = scaled(source)
    reached, scale = scaled(target)
    plane = np.column_stack([np.ones(count), places])
    matrix = np.zeros((count + 3, count + 3))
    matrix[3:, 3:], matrix[3:, :3], matrix[:3, 3:] = _kernel(places, places), plane, plane.T
    try:
        return Spline(places, reached, scale, np.arange(count), np.linalg.inv(matrix))
    except np.linalg.LinAlgError:
        return None


def _kernel(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(A, B) r² log r², up to a factor that cancels, between (A, 2) and (B, 2) places."""
    squared = ((first[:, None] - second[None]) ** 2).sum(axis=2)
    return np.asarray(np.where(squared > 0, squared * np.log(np.where(squared > 0, squared, 1.0)), 0.0))
