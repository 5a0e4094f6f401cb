"""The transform that a finished bundle stands for, and the layers it was found on."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from .. import geometry
from ..field.transform import TRANSLATION, Transform, polynomial
from ..protocol import MOVES, FieldSpec, JobError, LayerSpec, RegisterSpec, from_plain
from ..rasters.crs import spatial_reference

RESULT, TRANSFORM = "result.json", "transform.json"
REGISTRATION, FIELD = "registration", "field"
SCHEMA = 1


@dataclass(frozen=True)
class Finished:
    """An accepted result.

    Attributes:
        folder: of the bundle.
        kind: ``registration`` or ``field``.
        transform: what moves the layer that moves.
        moves: ``sar`` or ``optical``.
        sar, optical: the layers, by absolute paths.
        gsd: working pixel, units of the working CRS.
    """

    folder: Path
    kind: str
    transform: Transform
    moves: str
    sar: LayerSpec
    optical: LayerSpec
    gsd: float

    @property
    def moved(self) -> LayerSpec:
        return self.sar if self.moves == "sar" else self.optical


def read_finished(folder: str) -> Finished:
    """Read a bundle.

    Raises:
        JobError: no bundle, a damaged one, one of another version, or a result that was refused.
    """
    if not folder.strip():
        raise JobError("No result is chosen; choose the folder of a finished one.")
    place = Path(folder).absolute()
    if not (place / RESULT).is_file():
        raise JobError(f"{place} holds no result (no {RESULT}); choose the folder of a finished registration or field.")
    content = _read(place / RESULT, place)
    try:
        if content["kind"] not in (REGISTRATION, FIELD):
            raise JobError(f"{place} holds a {content['kind']} and no registration or field; choose one of these.")
        if content["schema"] != SCHEMA:
            raise JobError(f"The result in {place} was written by another version; run the job again.")
        result = content["result"]
        if not result["accepted"]:
            raise JobError(f"The result in {place} was refused, so that there is nothing to apply: {result['reason']}")
        return _finished(place, content, result)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise _damaged(place, f"{RESULT}: {error!r}") from error


def _finished(place: Path, content: Mapping[str, Any], result: Mapping[str, Any]) -> Finished:
    is_field = content["kind"] == FIELD
    parameters = content["parameters"]
    spec = from_plain(FieldSpec, parameters).register if is_field else from_plain(RegisterSpec, parameters)
    grid, moves = content["grid"], result["moves"]
    pixels = geometry.as_geotransform(grid["geotransform"])
    gsd = float(grid["gsd"])
    if moves not in MOVES or not (gsd > 0 and math.isfinite(gsd)):
        raise ValueError(f"moves {moves!r}, pixel {gsd}")
    if is_field:
        if not (place / TRANSFORM).is_file():
            raise _damaged(place, f"no {TRANSFORM}")
        transform = Transform.from_json(_read(place / TRANSFORM, place))
    else:
        dx, dy = (float(v) for v in result["shift_px"])
        shift = geometry.map_shift(pixels, *geometry.applied_shift((dx, dy), moves))
        transform = polynomial(TRANSLATION, grid["crs"], np.array([shift]))
    spatial_reference(transform.crs_wkt)
    sar, optical = (
        replace(layer, uri=_where(content["inputs"][role]["uri"], place), name=content["inputs"][role]["name"])
        for role, layer in (("sar", spec.sar), ("optical", spec.optical))
    )
    return Finished(place, content["kind"], transform, moves, sar, optical, gsd)


def _where(uri: str, place: Path) -> str:
    """Where a layer lies: a web map that was fetched lies in the bundle, wherever that was moved to."""
    inside = place / os.path.basename(uri)
    return str(inside) if not os.path.exists(uri) and inside.is_file() else uri


def _read(path: Path, place: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(place, f"{path.name}: {error!r}") from error
    if not isinstance(content, dict):
        raise _damaged(place, f"{path.name} is no object")
    return content


def _damaged(place: Path, details: str) -> JobError:
    return JobError(f"The result in {place} is damaged; run the job again.", details=details[:500])
