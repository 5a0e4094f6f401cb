"""One data set as the panel lists it, and as the engine is told of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import QgsGeometry, QgsProject

from ...engine.protocol import SCENE, TABLE, TREE, DataSetSpec, JobError, TieSpec
from ..areas import Region, spec_areas
from ..models.data import ref_spec
from ..results.bundle import read_bundle
from ..tiepoints.points import CHECK, LayerPair, TiePoint


@dataclass(frozen=True)
class Entry:
    """One data set.

    Attributes:
        key: unique, and the same in the next session.
        kind: ``scene``, ``table`` or ``tree``.
        name: for people.
        label_set: path of the GeoPackage that a scene is from; empty = not from one.
        pair: of a scene. points: its enabled tie points.
        path: of a table or a tree's folder. form: of a tree.
        ground: of a scene, where both layers lie, in EPSG:4326; None where that is not known. area_km2: of that.
        problem: a sentence that says why it cannot teach at present; empty where it can.
    """

    key: str
    kind: str
    name: str
    label_set: str = ""
    pair: Optional[LayerPair] = None
    points: tuple[TiePoint, ...] = ()
    path: str = ""
    form: str = ""
    ground: Optional[QgsGeometry] = field(default=None, compare=False, repr=False)
    area_km2: Optional[float] = None
    problem: str = ""

    @property
    def whence(self) -> str:
        """Where it is kept, for people."""
        if self.pair is None or self.label_set:
            return self.label_set or self.path
        return f"{self.pair.sar.source}\n{self.pair.optical.source}"

    @property
    def control(self) -> tuple[TiePoint, ...]:
        """Points that teach."""
        return tuple(point for point in self.points if point.role != CHECK)

    @property
    def checks(self) -> tuple[TiePoint, ...]:
        """Points that judge."""
        return tuple(point for point in self.points if point.role == CHECK)

    @property
    def labelled(self) -> bool:
        """Whether it can teach with labels."""
        return self.kind != SCENE or bool(self.control)


def to_spec(entry: Entry, project: QgsProject, check_areas: Optional[Region]) -> DataSetSpec:
    """What the engine is told.

    Args:
        check_areas: never train; None = there are none.

    Raises:
        JobError: a layer that the engine cannot open, or files that are gone.
    """
    if entry.problem:
        raise JobError(entry.problem)
    if entry.kind in (TABLE, TREE):
        return DataSetSpec(entry.kind, entry.name, path=entry.path, form=entry.form)
    if entry.pair is None:
        raise ValueError("a scene is a pair of layers")
    areas = spec_areas(None, check_areas, project.transformContext())
    ties = tuple(TieSpec(point.sar, point.optical, point.role == CHECK, point.id) for point in entry.points)
    return DataSetSpec(
        SCENE,
        entry.name,
        sar=ref_spec(project, entry.pair.sar),
        optical=ref_spec(project, entry.pair.optical),
        ties=ties,
        shift=_accepted_shift(entry.pair.bundle),
        check_areas=areas.exclude,
        areas_crs=areas.area_crs,
    )


def _accepted_shift(bundle: str) -> Optional[tuple[float, float]]:
    """By what an accepted registration moves the SAR; None where there is none."""
    if not bundle or not os.path.isdir(bundle):
        return None
    try:
        return read_bundle(bundle).shift_map
    except JobError:
        return None
