"""Do the templates disagree as terrain makes them, or as a rotation does? One shift can mend neither."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .evidence import REACH
from .search import LevelMaps

#: Below this root-mean-square displacement (px) there is nothing to explain.
NOTICEABLE_PX = 1.2
#: Fewer templates than this show no pattern.
FEWEST = 12
#: Share of the displacements' power that an affine transform must explain to be named as the cause.
AFFINE_SHARE = 0.75
#: Neighbouring templates must be displaced alike to this degree (correlation); mismatches are not alike.
ALIKE = 0.25
#: One wild template must not hide the pattern: displacements are cut at so many times their median length.
_WILD = 2.5
#: Share of the power along one direction that is worth naming.
ONE_WAY = 0.7


@dataclass(frozen=True)
class Pattern:
    """How the templates' own shifts differ from the common one.

    Attributes:
        rms: px.
        affine_share: 0…1, share of their power that an affine transform explains.
        alike: −1…1, correlation between neighbours.
        direction: degrees from +x (east on a north-up grid), 0…180, of the axis with most power.
        one_way: 0.5…1, share of the power along it.
    """

    rms: float
    affine_share: float
    alike: float
    direction: float
    one_way: float


def pattern(corners: np.ndarray, shifts: np.ndarray, near: np.ndarray, weights: np.ndarray) -> Pattern | None:
    """The pattern of the displacements; None where too few templates show one.

    Args:
        corners: (n, 2) px; shifts: (n, 2) px; near: (n,) bool, those that found the scene; weights: (n,).
    """
    if int(near.sum()) < FEWEST:
        return None
    places, own, weight = corners[near].astype(np.float64), shifts[near], np.maximum(weights[near], 1e-6)
    weight = weight / weight.sum()
    places = places - weight @ places
    off = own - weight @ own
    power = float(weight @ (off**2).sum(axis=1))
    if power <= 0:
        return None
    root = np.sqrt(weight)[:, None]
    plane = root * np.column_stack([places, np.ones(len(places))])
    solution = np.linalg.lstsq(plane, root * off, rcond=None)[0]
    left = float(((root * off - plane @ solution) ** 2).sum())
    # Six parameters explain something of pure noise too.
    affine = 1.0 - left / power * (len(off) - 1) / max(len(off) - 3, 1)
    away = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    np.fill_diagonal(away, np.inf)
    nearest = np.argsort(away, axis=1)[:, :3]
    length = np.hypot(off[:, 0], off[:, 1])
    tame = off * np.minimum(1.0, _WILD * np.median(length) / np.maximum(length, 1e-9))[:, None]
    alike = float((tame * tame[nearest].mean(axis=1)).sum() / max(float((tame**2).sum()), 1e-12))
    values, axes = np.linalg.eigh((off * weight[:, None]).T @ off)
    x, y = axes[:, 1]
    return Pattern(
        rms=power**0.5,
        affine_share=max(affine, 0.0),
        alike=alike,
        direction=float(np.degrees(np.arctan2(-y, x)) % 180.0),
        one_way=float(values[1] / max(values.sum(), 1e-12)),
    )


def explain(maps: LevelMaps, x: float, y: float, metres_per_px: float) -> str:
    """One sentence where the templates differ from the shift (x, y) in a way that has a known cause; else empty."""
    near = np.hypot(maps.shifts[:, 0] - x, maps.shifts[:, 1] - y) <= REACH
    found = pattern(maps.templates.corners, maps.shifts, near, maps.templates.weights)
    if found is None or found.rms < NOTICEABLE_PX or found.alike < ALIKE:
        return ""
    size = f"{found.rms:.1f} px ({found.rms * metres_per_px:.0f} m)"
    if found.affine_share >= AFFINE_SHARE:
        return (
            f"The templates' shifts drift evenly across the scene, by {size} on average, as a difference in rotation "
            "or scale makes them; one shift cannot mend that: place tie points and use an affine transform."
        )
    way = f", mostly {_axis(found.direction)}" if found.one_way >= ONE_WAY else ""
    return (
        f"The templates' shifts differ smoothly from place to place, by {size} on average{way}, as terrain makes them "
        "in a SAR image without terrain correction; one shift cannot mend that: terrain-correct the SAR image first, "
        "or place tie points."
    )


def _axis(direction: float) -> str:
    names = ("east–west", "north-east–south-west", "north–south", "north-west–south-east")
    return names[round(direction / 45.0) % 4]
