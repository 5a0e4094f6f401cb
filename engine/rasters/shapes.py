"""Vector layers under a transform, written as GeoPackage."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..progress import Progress
from ..protocol import JobError
from .crs import is_same, project, spatial_reference
from .gdal_setup import gdal, ogr, open_input, reading
from .target import Move
from .vertices import Chain, chains, densified, rebuilt
from .write import close, replacing

#: Vertices that are moved at once.
BATCH = 50_000


@dataclass(frozen=True)
class CorrectedVector:
    """A corrected vector source.

    Attributes:
        path: of the GeoPackage.
        layers: names of its layers.
        features: how many.
        notes: sentences on what stayed as it was.
    """

    path: Path
    layers: tuple[str, ...]
    features: int
    notes: tuple[str, ...] = ()


def split_source(uri: str) -> tuple[str, dict[str, str]]:
    """A vector source as QGIS writes it (``path|layername=x|subset=…``): what OGR opens, and its options."""
    # The filter comes last, and may hold the bar that parts the others.
    front, _, subset = uri.partition("|subset=")
    path, *options = front.split("|")
    found = dict(option.partition("=")[::2] for option in options)
    if subset:
        found["subset"] = subset
    return (os.path.abspath(path) if os.path.exists(path) else path), found


def open_vector(uri: str) -> tuple[Any, list[Any]]:
    """The open source, and those of its layers that are meant.

    Raises:
        JobError: it cannot be opened, has no such layer, no geometry, or no CRS.
    """
    path, options = split_source(uri)
    what = f"The vector layer “{vector_name(uri)}”"
    try:
        dataset = open_input(path, what=what, vector=True)
    except RuntimeError as error:
        raise JobError(
            f"{what} cannot be opened: {path} is no vector file that GDAL reads, or it is gone or damaged; check the "
            "file or choose another.",
            details=str(error),
        ) from error
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    if "layername" in options:
        layers = [layer for layer in layers if layer.GetName() == options["layername"]]
    elif options.get("layerid", "").isdigit():
        layers = layers[int(options["layerid"]) :][:1]
    if not layers:
        wanted = options.get("layername", options.get("layerid", ""))
        raise JobError(f"{what} has no layer {wanted!r}; choose one that it holds." if wanted else f"{what} is empty.")
    with reading(what):
        for layer in layers:
            if options.get("subset"):
                layer.SetAttributeFilter(options["subset"])
            if layer.GetGeomType() != ogr.wkbNone and layer.GetSpatialRef() is None:
                raise JobError(f"{what} has no CRS; set it in the layer's properties and save the layer.")
    if all(layer.GetGeomType() == ogr.wkbNone for layer in layers):
        raise JobError(f"{what} is a table without geometry; choose a layer with geometry.")
    return dataset, layers


def vector_name(uri: str) -> str:
    """``lakes`` for ``…/water.gpkg|layername=lakes``, else the file's name."""
    path, options = split_source(uri)
    return options.get("layername") or os.path.basename(path.rstrip("/\\")) or path


def write_vectors(
    uri: str, move: Move, tolerance: float, step: float, path: Path, progress: Progress
) -> CorrectedVector:
    """Write all layers of a source, corrected, into a new GeoPackage: attributes, names, CRS and ids are kept.

    Lines get further vertices where a straight line between two moved ones would be off.

    Args:
        uri: as OGR opens it, or as QGIS writes it.
        move: the correction.
        tolerance: by which a line may be off, in units of ``move``'s CRS.
        step: distance of the places along a line where that is looked at, likewise.
        path: of the GeoPackage.
        progress: told 0…1 of this source.

    Raises:
        JobError: it cannot be read, or the output not be written; nothing is left behind.
        Cancelled: by the user; likewise.
    """
    dataset, layers = open_vector(uri)
    what = f"The vector layer “{vector_name(uri)}”"
    total = max(sum(max(layer.GetFeatureCount(), 0) for layer in layers), 1)
    done = left = 0
    with replacing(path) as temporary:
        holder = [gdal.GetDriverByName("GPKG").Create(temporary, 0, 0, 0, gdal.GDT_Unknown)]
        try:
            for layer in layers:
                table, line = _make_table(holder[0], layer), _line(layer, move, tolerance, step)
                holder[0].StartTransaction()
                for batch in _batches(layer, what):
                    progress.step(min(done / total, 1.0), f"Correcting {what[4:]}")
                    left += _write_batch(table, batch, line)
                    done += len(batch)
                holder[0].CommitTransaction()
                del table
            close(holder)
        except BaseException:
            # Closed before its file is removed: SQLite would go on writing.
            _give_up(holder)
            raise
    names = tuple(layer.GetName() for layer in layers)
    del layers, dataset
    notes: tuple[str, ...] = ()
    if left:
        notes = (f"{what}: {left} of its places lie where the scene's CRS has none, and stayed as they were.",)
    return CorrectedVector(path, names, done, notes)


def _give_up(holder: list[Any]) -> None:
    if holder:
        # None may have been begun.
        with contextlib.suppress(RuntimeError):
            holder[0].RollbackTransaction()
        holder.clear()


@dataclass(frozen=True)
class _Line:
    """How the vertices of one layer move."""

    has_geometry: bool
    move: Callable[[np.ndarray], np.ndarray]
    tolerance: float
    step: float


def _line(layer: Any, move: Move, tolerance: float, step: float) -> _Line:
    if layer.GetGeomType() == ogr.wkbNone:
        return _Line(False, lambda points: points, tolerance, step)
    crs = layer.GetSpatialRef().ExportToWkt()
    same = is_same(crs, move.crs_wkt)

    def moved(points: np.ndarray) -> np.ndarray:
        if same:
            return move.forward(points)
        return project(move.forward(project(points, crs, move.crs_wkt)), move.crs_wkt, crs)

    unit = 1.0 if same else _unit(layer, crs, move.crs_wkt)
    exact = same and move.affine() is not None
    return _Line(True, moved, tolerance * unit, 0.0 if exact else step * unit)


def _unit(layer: Any, crs: str, other: str) -> float:
    """Units of ``crs`` in one of ``other``, about the middle of the layer."""
    west, east, south, north = layer.GetExtent()
    here = np.array([[(west + east) / 2, (south + north) / 2]])
    place = project(here, crs, other)
    around = place + np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    back = project(around, other, crs) if np.isfinite(place).all() else np.full((3, 2), np.nan)
    lengths = np.hypot(*(back[1:] - back[0]).T)
    if np.isfinite(lengths).all() and (lengths > 0).all():
        return float(np.sqrt(lengths.prod()))
    ratio = spatial_reference(crs).IsGeographic()
    return 1 / 111_320.0 if ratio else 1.0


def _make_table(target: Any, layer: Any) -> Any:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(number) for number in range(definition.GetFieldCount())]
    taken = {field.GetName().lower() for field in fields}
    options = [f"FID={_free('fid', taken)}"]
    kind = ogr.GT_GetLinear(definition.GetGeomType())
    if kind != ogr.wkbNone:
        options.append(f"GEOMETRY_NAME={definition.GetGeomFieldDefn(0).GetName() or _free('geom', taken)}")
    table = target.CreateLayer(layer.GetName(), srs=layer.GetSpatialRef(), geom_type=kind, options=options)
    for field in fields:
        table.CreateField(field)
    return table


def _free(name: str, taken: set[str]) -> str:
    number = 1
    found = name
    while found in taken:
        number += 1
        found = f"{name}_{number}"
    return found


def _batches(layer: Any, what: str) -> Iterator[list[tuple[Any, list[Chain]]]]:
    """Features with their vertices, about :data:`BATCH` vertices at a time."""
    batch: list[tuple[Any, list[Chain]]] = []
    vertices = 0
    layer.ResetReading()
    while True:
        with reading(what):
            feature = layer.GetNextFeature()
            parts = [] if feature is None or feature.GetGeometryRef() is None else chains(feature.GetGeometryRef())
        if feature is None:
            break
        batch.append((feature, parts))
        vertices += sum(len(part.points) for part in parts)
        if vertices >= BATCH or len(batch) >= BATCH:
            yield batch
            batch, vertices = [], 0
    if batch:
        yield batch


def _write_batch(table: Any, batch: Sequence[tuple[Any, list[Chain]]], line: _Line) -> int:
    """Move, densify and store features; how many vertices could not be moved."""
    parts = [part for _, found in batch for part in found]
    left = densified(parts, line.move, line.tolerance, line.step) if line.has_geometry and parts else 0
    for feature, found in batch:
        new = ogr.Feature(table.GetLayerDefn())
        new.SetFrom(feature, False)
        if feature.GetFID() >= 0:
            new.SetFID(feature.GetFID())
        if line.has_geometry and feature.GetGeometryRef() is not None:
            new.SetGeometry(rebuilt(feature.GetGeometryRef(), iter(found)))
        table.CreateFeature(new)
    return left
