"""A bundle as the review sees it: where its inputs are, on which grid it was matched, and which heatmaps it keeps.

Both kinds of bundle are read: ``registration`` (one shift) and ``field`` (a displacement field).
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Any, Optional

from osgeo import gdal
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.geometry import Geotransform, as_geotransform
from ...engine.protocol import JobError

translate = QCoreApplication.translate

SCHEMA = 1
REGISTRATION, FIELD = "registration", "field"
RESULT, MATCHES = "result.json", "matches.gpkg"
#: Files of the levels' heatmaps; a registration keeps the fused ones alone.
ATLASES = {"deep": "atlas_deep.tif", "shallow": "atlas_shallow.tif", "fused": "atlas.tif"}
#: Tag of a registration's fused evidence: the shift of its first pixel, which its templates' heatmaps share.
_EVIDENCE, _FIRST_SHIFT = "heatmap.tif", "S2M2_FIRST_SHIFT_PX"


@dataclass(frozen=True)
class Source:
    """One raster that was matched.

    Attributes:
        uri: what GDAL opens.
        name: for messages.
        bands: 1-based; empty = chosen here.
        scaling: of a SAR raster's values: ``db``, ``power``, ``amplitude`` or ``byte``; empty for the optical.
        crs: that was assigned in QGIS; empty = the file's own.
        nodata: values that the user declared.
        open_options: GDAL's, ``KEY=VALUE``.
    """

    uri: str
    name: str
    bands: tuple[int, ...]
    scaling: str
    crs: str
    nodata: tuple[float, ...]
    open_options: tuple[str, ...]


@dataclass(frozen=True)
class ReviewBundle:
    """What the review needs of a bundle beside its matches.

    Attributes:
        folder: absolute path.
        kind: :data:`REGISTRATION` or :data:`FIELD`.
        sar, optical: the inputs.
        grid: geotransform of the working grid.
        crs_wkt: its CRS.
        metres_per_px: mean ground length of a working pixel.
        levels: those of :data:`ATLASES` whose heatmaps there are, in that order.
        first_shift: ``(dx, dy)`` in working px of a registration's heatmaps' first pixel; None for a field, whose
            matches say it themselves.
    """

    folder: str
    kind: str
    sar: Source
    optical: Source
    grid: Geotransform
    crs_wkt: str
    metres_per_px: float
    levels: tuple[str, ...]
    first_shift: Optional[tuple[float, float]]

    def atlas(self, level: str = "fused") -> str:
        """Absolute path of a level's heatmaps."""
        return os.path.join(self.folder, ATLASES[level])

    @property
    def matches(self) -> str:
        """Absolute path of the matches."""
        return os.path.join(self.folder, MATCHES)


def read_review_bundle(path: str) -> ReviewBundle:
    """Read the bundle in a folder, or the one that a ``result.json`` belongs to.

    Raises:
        JobError: there is none, it cannot be read, or a newer version of the plugin wrote it.
    """
    folder = os.path.abspath(os.path.dirname(path) if os.path.basename(path) == RESULT else path)
    try:
        with open(os.path.join(folder, RESULT), encoding="utf-8") as stream:
            data = json.load(stream)
        if data["kind"] not in (REGISTRATION, FIELD):
            raise ValueError(f"a bundle of kind {data['kind']!r}")
        if data["schema"] <= SCHEMA:
            return _build(folder, data)
    except FileNotFoundError as error:
        raise JobError(
            translate("Review", "There is no result in “{0}”: choose a folder that holds a {1}.").format(folder, RESULT)
        ) from error
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise JobError(
            translate("Review", "The result in “{0}” cannot be reviewed; run the matching again.").format(folder),
            details=repr(error),
        ) from error
    raise JobError(
        translate("Review", "The result in “{0}” was written by a newer version; update the plugin.").format(folder)
    )


def _build(folder: str, data: dict[str, Any]) -> ReviewBundle:
    parameters = data.get("parameters") or {}
    asked = parameters.get("register") or parameters
    grid = data["grid"]
    metres = grid.get("metres_per_px") or [abs(grid["geotransform"][1])]
    kind = str(data["kind"])
    return ReviewBundle(
        folder=folder,
        kind=kind,
        sar=_source(data["inputs"]["sar"], asked.get("sar") or {}),
        optical=_source(data["inputs"]["optical"], asked.get("optical") or {}),
        grid=as_geotransform(grid["geotransform"]),
        crs_wkt=str(grid["crs"]),
        metres_per_px=sum(float(value) for value in metres) / len(metres),
        levels=tuple(level for level, name in ATLASES.items() if os.path.isfile(os.path.join(folder, name))),
        first_shift=_first_shift(folder) if kind == REGISTRATION else None,
    )


def _source(data: dict[str, Any], asked: dict[str, Any]) -> Source:
    uri = str(data["uri"])
    return Source(
        uri=uri,
        name=str(data.get("name") or os.path.basename(uri)),
        bands=tuple(int(band) for band in data.get("bands") or ()),
        scaling=str(data.get("scaling") or ""),
        crs=str(asked.get("crs") or ""),
        nodata=tuple(float(value) for value in asked.get("nodata") or ()),
        open_options=tuple(str(option) for option in asked.get("open_options") or ()),
    )


def _first_shift(folder: str) -> tuple[float, float]:
    """From the tag of the fused evidence; (0, 0) of a bundle that has none."""
    path = os.path.join(folder, _EVIDENCE)
    if not os.path.isfile(path):
        return (0.0, 0.0)
    gdal.UseExceptions()
    try:
        text = gdal.OpenEx(path, gdal.OF_RASTER).GetMetadataItem(_FIRST_SHIFT) or "0 0"
    except RuntimeError:
        return (0.0, 0.0)
    x, y = text.split()
    return (float(x), float(y))
