"""Coordinates brought to about one, so that equations made of them keep their digits. numpy alone."""

from __future__ import annotations

import numpy as np


def scaled(places: np.ndarray) -> tuple[np.ndarray, float]:
    """(N, 2) places with mean 0 and mean distance √2 from it, and how many of their units make one of these."""
    centre, size = centre_and_size(places)
    return (places - centre) / size, size


def centre_and_size(places: np.ndarray) -> tuple[np.ndarray, float]:
    """(2,) mean of (N, 2) places, and their mean distance from it over √2."""
    centre = places.mean(axis=0)
    return centre, float(np.linalg.norm(places - centre, axis=1).mean() / np.sqrt(2))
