"""Whether points are laid out so that a transform is determined by them. numpy alone, and words."""

from __future__ import annotations

from typing import Optional, Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

#: Points in a band narrower than so many of its lengths lie on one line: a pixel's error would turn into any shear.
NARROW = 1e-3
#: Distances below so many of the points' spread are none.
_SAME = 1e-9
#: Below this ratio of singular values, points lie on one curve of the polynomial's degree.
_ON_A_CURVE = 1e-6


def trouble_of(method: str, ids: Sequence[int], source: np.ndarray, target: np.ndarray) -> str:
    """One sentence that says why points do not determine a transform and what to do; empty where they do.

    Args:
        method: key of a method of :mod:`.transforms`.
        ids: what the points are called.
        source, target: (N, 2) where they lie before and after, N at least the method's minimum.
    """
    for places, where in (
        (source, translate("Transforms", "SAR")),
        (target, translate("Transforms", "optical")),
    ):
        twins = _twins(places)
        if twins is not None:
            return translate(
                "Transforms",
                "Points {first} and {second} lie at the same place in the {layer} layer; move, disable or delete one.",
            ).format(first=ids[twins[0]], second=ids[twins[1]], layer=where)
        if _on_a_line(method, places):
            return translate(
                "Transforms",
                "The points in the {layer} layer lie on one line, which leaves the transform open; add a point beside "
                "that line.",
            ).format(layer=where)
    degree = {"polynomial2": 2, "polynomial3": 3}.get(method, 0)
    if degree and _on_a_curve(source, degree):
        return translate(
            "Transforms",
            "The points lie on one curve of degree {0}, which leaves the polynomial open; add points beside it, or "
            "choose a lower degree.",
        ).format(degree)
    if method == "projective" and _all_but_one_on_a_line(source):
        return translate(
            "Transforms",
            "All points but one lie on one line, which leaves the projective transform open; add a point beside that "
            "line.",
        )
    return ""


def _twins(places: np.ndarray) -> Optional[tuple[int, int]]:
    """Rows of the first two points at one place."""
    limit = _SAME * float(np.ptp(places, axis=0).max())
    order = np.lexsort((places[:, 1], places[:, 0]))
    found = []
    for row, first in enumerate(order):
        for second in order[row + 1 :]:
            if places[second, 0] - places[first, 0] > limit:
                break
            if abs(places[second, 1] - places[first, 1]) <= limit:
                found.append((int(min(first, second)), int(max(first, second))))
    return min(found) if found else None


def _on_a_line(method: str, places: np.ndarray) -> bool:
    if method == "helmert":
        return False
    if method == "linear":
        # It scales along the axes alone, so that only lines along them are too few.
        width, height = np.ptp(places, axis=0)
        return bool(min(width, height) <= NARROW * max(width, height))
    return _width(places) <= NARROW


def _width(places: np.ndarray) -> float:
    """Extent across the points' main direction over that along it."""
    sizes = np.linalg.svd(places - places.mean(axis=0), compute_uv=False)
    return float(sizes[1] / sizes[0])


def _all_but_one_on_a_line(places: np.ndarray) -> bool:
    """Whether there is a point without which the others lie on one line."""
    count = len(places)
    centred = places - places.mean(axis=0)
    centred = centred / np.abs(centred).max()
    # Scatter matrices without each point, from that of all.
    scatter = centred.T @ centred - count / (count - 1) * centred[:, :, None] * centred[:, None, :]
    sizes = np.linalg.eigvalsh(scatter)
    return bool((sizes[:, 0] <= NARROW**2 * sizes[:, 1]).any())


def _on_a_curve(places: np.ndarray, degree: int) -> bool:
    """Whether a polynomial of that degree vanishes on all points, seen without their shape and size."""
    centred = places - places.mean(axis=0)
    round_ = np.linalg.svd(centred, full_matrices=False)[0] * np.sqrt(len(places))
    x, y = round_.T
    terms = np.column_stack([x**i * y**j for i in range(degree + 1) for j in range(degree + 1 - i)])
    sizes = np.linalg.svd(terms / np.linalg.norm(terms, axis=0), compute_uv=False)
    return bool(sizes[-1] <= _ON_A_CURVE * sizes[0])
