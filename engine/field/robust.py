"""Which matches belong to the scene's displacement: neighbours vouch for each other, a global estimate for the lonely.

A displacement field bends, so no global model may throw out what lies off it. Two local tests are made instead, both
after the vector validation of particle image velocimetry: a match needs neighbours that moved alike, and must lie near
the plane through its neighbours' displacements, relative to how far these themselves lie off it (the normalised median
test of Westerweel & Scarano, Exp. Fluids 39, 2005, with a plane instead of a median, since displacement has a slope).
A match with too few neighbours is judged by an affine found by MAGSAC++ (OpenCV; Barath et al., CVPR 2020).
"""

from __future__ import annotations

import cv2
import numpy as np

#: Neighbours that are asked, fewest that count as company, and how many spacings away they may lie.
NEIGHBOURS, COMPANY, FAR_SPACINGS = 12, 4, 4.0
#: Two neighbours moved alike within this many px, plus this slope times their distance.
ALIKE_PX, ALIKE_SLOPE = 2.5, 0.03
#: Share of the neighbours that must have moved alike. By chance one in fifty does.
SUPPORT = 0.34
#: A match may lie off the plane of its neighbours by so many of their own residuals, which are taken to be at least
#: LEAST_SCALE px, and in any case by ALLOWED px.
NORMALISED, LEAST_SCALE, ALLOWED = 3.5, 0.4, 1.5
#: px from the global affine for matches without company.
GLOBAL_PX = 3.0
#: Fewest matches of which an affine is estimated.
FEWEST = 6
_ROUNDS = 2
_CHUNK = 2_000_000


def find_inliers(places: np.ndarray, moved: np.ndarray, trust: np.ndarray, spacing: float) -> np.ndarray:
    """(n,) bool: matches that may be used.

    Args:
        places: (n, 2) px; moved: (n, 2) px, displacement found there.
        trust: (n,) 0…1; matches of trust 0 are not even asked.
        spacing: px between neighbours.
    """
    asked = np.flatnonzero((trust > 0) & np.isfinite(moved).all(axis=1))
    result = np.zeros(len(places), bool)
    if len(asked) < FEWEST:
        result[asked] = _near_median(moved[asked])
        return result
    points, shifts = places[asked], moved[asked]
    lonely_verdict = _near_affine(points, shifts)
    kept = _supported(points, shifts, spacing, lonely_verdict)
    for _ in range(_ROUNDS):
        kept &= _near_plane(points, shifts, kept, spacing, lonely_verdict)
    result[asked] = kept
    return result


def global_affine(points: np.ndarray, moved: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The affine that most displacements agree with.

    Args:
        points: (n, 2) px, n ≥ 6; moved: (n, 2) px.

    Returns:
        (2, 3) matrix of (x, y, 1) → displacement, and (n,) bool of those within :data:`GLOBAL_PX`.
    """
    origin = points.mean(axis=0)
    scale = max(float(np.abs(points - origin).max()), 1.0)
    centred = points - origin
    # Its random draws are the same in every run.
    cv2.setRNGSeed(0)
    matrix, _ = cv2.estimateAffine2D(
        centred, centred + moved, method=cv2.USAC_MAGSAC, ransacReprojThreshold=GLOBAL_PX, maxIters=5000,
        confidence=0.9999,
    )  # fmt: skip
    if matrix is None or not np.isfinite(matrix).all():
        matrix = np.column_stack([np.eye(2), np.median(moved, axis=0)])
    linear = matrix[:, :2] - np.eye(2)
    # What no scene does: half a pixel for each pixel. Then the one shift is the better guess.
    if np.abs(linear).max() * scale > 0.5 * scale:
        linear, matrix = np.zeros((2, 2)), np.column_stack([np.eye(2), np.median(moved, axis=0)])
    found = np.column_stack([linear, matrix[:, 2] - linear @ origin])
    for _ in range(2):
        # All that agree say it better than the few that found it.
        near = np.hypot(*(moved - points @ found[:, :2].T - found[:, 2]).T) <= GLOBAL_PX
        if near.sum() < FEWEST:
            break
        design = np.column_stack([centred[near] / scale, np.ones(near.sum())])
        solution = np.linalg.lstsq(design, moved[near], rcond=None)[0]
        linear = solution[:2].T / scale
        found = np.column_stack([linear, solution[2] - linear @ origin])
    off = moved - points @ found[:, :2].T - found[:, 2]
    return found, np.hypot(off[:, 0], off[:, 1]) <= GLOBAL_PX


def neighbours_of(points: np.ndarray, of: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The nearest ``of`` (m, 2) to each of the points (n, 2), nearest first.

    Returns:
        (n, k) indices into ``of`` and (n, k) distances, k = min(count, m).
    """
    count = min(count, len(of))
    index = np.empty((len(points), count), np.int64)
    away = np.empty((len(points), count))
    rows = max(_CHUNK // max(len(of), 1), 1)
    for start in range(0, len(points), rows):
        part = points[start : start + rows]
        squared = (part[:, None, 0] - of[None, :, 0]) ** 2 + (part[:, None, 1] - of[None, :, 1]) ** 2
        nearest = np.argpartition(squared, count - 1, axis=1)[:, :count]
        values = np.take_along_axis(squared, nearest, axis=1)
        order = np.lexsort((nearest, values), axis=1)
        index[start : start + rows] = np.take_along_axis(nearest, order, axis=1)
        away[start : start + rows] = np.sqrt(np.take_along_axis(values, order, axis=1))
    return index, away


def _near_median(moved: np.ndarray) -> np.ndarray:
    if len(moved) == 0:
        return np.zeros(0, bool)
    off = moved - np.median(moved, axis=0)
    near: np.ndarray = np.hypot(off[:, 0], off[:, 1]) <= GLOBAL_PX
    return near


def _near_affine(points: np.ndarray, moved: np.ndarray) -> np.ndarray:
    return global_affine(points, moved)[1]


def _supported(points: np.ndarray, moved: np.ndarray, spacing: float, lonely: np.ndarray) -> np.ndarray:
    index, away = neighbours_of(points, points, NEIGHBOURS + 1)
    index, away = index[:, 1:], away[:, 1:]
    near = away <= FAR_SPACINGS * spacing
    off = moved[index] - moved[:, None]
    alike = (np.hypot(off[..., 0], off[..., 1]) <= ALIKE_PX + ALIKE_SLOPE * away) & near
    company = near.sum(axis=1)
    return np.where(company >= COMPANY, alike.sum(axis=1) >= SUPPORT * company, lonely)


def _near_plane(
    points: np.ndarray, moved: np.ndarray, kept: np.ndarray, spacing: float, lonely: np.ndarray
) -> np.ndarray:
    """(n,) bool for all matches, judged by those that are still kept."""
    pool = np.flatnonzero(kept)
    if len(pool) < NEIGHBOURS:
        return lonely
    index, away = neighbours_of(points, points[pool], NEIGHBOURS + 1)
    index = pool[index]
    near = (away <= FAR_SPACINGS * spacing) & (index != np.arange(len(points))[:, None])
    at = (points[index] - points[:, None]) / spacing
    design = np.concatenate([np.ones_like(at[..., :1]), at], axis=2)
    weights = near.astype(np.float64)
    observed = moved[index]
    for _ in range(4):
        weighted = design * weights[..., None]
        # A little ridge on the slopes: neighbours on one line do not tell the slope across it.
        normal = np.einsum("nki,nkj->nij", weighted, design) + np.diag([1e-9, 0.1, 0.1])
        plane = np.linalg.solve(normal, np.einsum("nki,nkc->nic", weighted, observed))
        off = observed - np.einsum("nki,nic->nkc", design, plane)
        length = np.hypot(off[..., 0], off[..., 1])
        # Least absolute residuals by re-weighting: one wrong neighbour must not tilt the plane.
        weights = near / np.maximum(length, LEAST_SCALE)
    # The median over those that are near; what is not counts as farthest.
    ranked = np.sort(np.where(near, length, np.inf), axis=1)
    middle = np.maximum(near.sum(axis=1) - 1, 0) // 2
    scale = np.where(near.any(axis=1), ranked[np.arange(len(ranked)), middle], 0.0)
    own = moved - plane[:, 0]
    limit = np.maximum(NORMALISED * np.maximum(scale, LEAST_SCALE), ALLOWED)
    return np.where(near.sum(axis=1) >= COMPANY, np.hypot(own[:, 0], own[:, 1]) <= limit, lonely)
