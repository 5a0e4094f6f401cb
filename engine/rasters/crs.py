"""Coordinate reference systems: always x = east or longitude, y = north or latitude."""

from __future__ import annotations

import os
import re
from typing import Any

import numpy as np

from ..protocol import JobError
from .gdal_setup import osr

_ADDRESS = re.compile(r"\s*(?:https?|ftp)://|/vsi", re.IGNORECASE)
_CODE = re.compile(r"https?://(?:www\.)?opengis\.net/(?:def/crs|gml/srs)/", re.IGNORECASE)


def spatial_reference(text: str) -> Any:
    """An ``osr.SpatialReference`` with x = east or longitude, y = north or latitude.

    Args:
        text: WKT, PROJ string or ``EPSG:n``.

    Raises:
        JobError: the text is no CRS.
    """
    reference = osr.SpatialReference()
    try:
        # GDAL would read a file of that name, and ask a server; the addresses that stand for codes it knows by itself.
        if os.path.exists(text) or (_ADDRESS.match(text) and not _CODE.match(text)):
            raise RuntimeError("neither a file nor an address is taken for a CRS")
        reference.SetFromUserInput(text)
    except RuntimeError as error:
        raise JobError(
            f"The CRS {text[:80]!r} is not known; assign another one to the layer.", details=str(error)
        ) from error
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def wkt(text: str) -> str:
    """WKT of a CRS in any of the forms of :func:`spatial_reference`."""
    return str(spatial_reference(text).ExportToWkt())


def wgs84() -> str:
    """WKT of WGS84 longitude and latitude."""
    return wkt("EPSG:4326")


def is_same(one: str, other: str) -> bool:
    """True where two CRS mean the same places by the same numbers."""
    return one == other or bool(spatial_reference(one).IsSame(spatial_reference(other)))


def project(points: np.ndarray, source: str, target: str) -> np.ndarray:
    """(N, 2) points of CRS ``source`` in CRS ``target``; NaN where a point has no place there.

    Raises:
        JobError: there is no way between the two.
    """
    points = np.asarray(points, np.float64).reshape(-1, 2)
    if is_same(source, target):
        return points.copy()
    try:
        transform = osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))
    except RuntimeError as error:
        raise JobError(
            "The two layers cannot be brought into one CRS; check the CRS of both in their properties.",
            details=str(error),
        ) from error
    projected = np.full(points.shape, np.nan)
    try:
        projected[:] = np.array(transform.TransformPoints(points.tolist()), np.float64).reshape(-1, 3)[:, :2]
    except RuntimeError:
        _project_one_by_one(transform, points, projected)
    projected[~np.isfinite(projected).all(axis=1)] = np.nan
    return projected


def _project_one_by_one(transform: Any, points: np.ndarray, projected: np.ndarray) -> None:
    """As it must be where one point outside the projection's domain would end the others' way, too."""
    for row, (x, y) in enumerate(points):
        try:
            projected[row] = transform.TransformPoint(float(x), float(y))[:2]
        except RuntimeError:
            projected[row] = np.nan
