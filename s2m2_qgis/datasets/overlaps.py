"""Where what is trained on and what judges lie over each other: said before a training, not found out after it."""

from __future__ import annotations

from typing import Iterator, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsSpatialIndex,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..areas import Region
from ..tiepoints.points import TiePoint
from .entry import Entry

translate = QCoreApplication.translate

#: Points that are named, and pairs of data sets that are told of, before the rest is only counted.
_NAMED, _TOLD = 5, 4
_GLOBE = "EPSG:4326"


class Overlaps:
    """Of all data sets that there are, ticked or not: what judges one may be shown by another.

    Args:
        entries: all of them.
        project: whose transformations count.
    """

    def __init__(self, entries: Sequence[Entry], project: QgsProject) -> None:
        self._context = project.transformContext()
        self._globe = QgsCoordinateReferenceSystem(_GLOBE)
        #: Check points of all data sets: whose, which, and where.
        self._checks: list[tuple[Entry, int, QgsGeometry]] = []
        self._index = QgsSpatialIndex()
        for entry in entries:
            for point, place in self._placed(entry, entry.checks, self._globe):
                feature = QgsFeature(len(self._checks))
                feature.setGeometry(place)
                self._index.addFeature(feature)
                self._checks.append((entry, point.id, place))

    def sentences(self, chosen: Sequence[Entry], areas: Optional[Region]) -> list[str]:
        """What is to be said of the ticked data sets and of the check areas."""
        kept = self._on_globe(areas)
        said = [] if areas is None else list(self._swallowed(chosen, areas))
        said += self._of_areas(chosen, kept)
        shown = list(self._shown(chosen, kept))
        said += shown[:_TOLD]
        if len(shown) > _TOLD:
            said.append(translate("Overlaps", "Further overlaps of this kind: {0}.").format(len(shown) - _TOLD))
        return said

    def _swallowed(self, chosen: Sequence[Entry], areas: Region) -> Iterator[str]:
        """Control points in check areas."""
        engine = QgsGeometry.createGeometryEngine(areas.geometry.constGet())
        engine.prepareGeometry()
        for entry in chosen:
            inside = [
                point.id
                for point, place in self._placed(entry, entry.control, areas.crs)
                if engine.contains(place.constGet())
            ]
            if inside:
                yield translate(
                    "Overlaps", "Control points of “{0}” that lie in a check area will not teach: {1}."
                ).format(entry.name, _numbers(inside))

    def _of_areas(self, chosen: Sequence[Entry], kept: Optional[QgsGeometry]) -> Iterator[str]:
        """Check areas that leave nothing of a scene, or keep nothing out."""
        if kept is None:
            return
        scenes = [entry for entry in chosen if entry.pair is not None]
        touched = False
        for entry in scenes:
            if entry.ground is None or kept.intersects(entry.ground):
                touched = True
            if entry.ground is not None and kept.contains(entry.ground):
                yield translate("Overlaps", "Check areas cover all of “{0}”: nothing of it will train.").format(
                    entry.name
                )
        if scenes and not touched:
            yield translate("Overlaps", "The check areas lie outside of every pair that is ticked.")

    def _shown(self, chosen: Sequence[Entry], kept: Optional[QgsGeometry]) -> Iterator[str]:
        """Scenes on whose ground another one's check points lie."""
        keys = {entry.key for entry in chosen}
        for entry in chosen:
            found: dict[str, tuple[Entry, list[int]]] = {}
            for owner, number, place in self._checks_on(entry):
                if owner.key != entry.key and not (kept is not None and kept.contains(place)):
                    found.setdefault(owner.key, (owner, []))[1].append(number)
            for owner, numbers in found.values():
                if owner.key in keys:
                    text = translate(
                        "Overlaps", "“{0}” also shows check points of “{1}” ({2}): no training window comes near them."
                    )
                else:
                    text = translate(
                        "Overlaps",
                        "“{0}” also shows check points of “{1}” ({2}), which is not ticked: what trains on their "
                        "ground cannot be judged by them. Tick “{1}” as well, or draw check areas there.",
                    )
                yield text.format(entry.name, owner.name, _numbers(sorted(numbers)))

    def _checks_on(self, entry: Entry) -> Iterator[tuple[Entry, int, QgsGeometry]]:
        if entry.ground is None:
            return
        near = self._index.intersects(entry.ground.boundingBox())
        if not near:
            return
        engine = QgsGeometry.createGeometryEngine(entry.ground.constGet())
        engine.prepareGeometry()
        for number in sorted(near):
            if engine.contains(self._checks[number][2].constGet()):
                yield self._checks[number]

    def _placed(
        self, entry: Entry, points: Sequence[TiePoint], crs: QgsCoordinateReferenceSystem
    ) -> Iterator[tuple[TiePoint, QgsGeometry]]:
        """Points with their optical places in ``crs``, without those that it cannot hold."""
        if entry.pair is None or not points:
            return
        source = QgsCoordinateReferenceSystem(entry.pair.optical.crs)
        transform = QgsCoordinateTransform(source, crs, self._context)
        for point in points:
            try:
                yield point, QgsGeometry.fromPointXY(transform.transform(QgsPointXY(*point.optical)))
            except QgsCsException:
                continue

    def _on_globe(self, areas: Optional[Region]) -> Optional[QgsGeometry]:
        if areas is None:
            return None
        shape = QgsGeometry(areas.geometry)
        try:
            shape.transform(QgsCoordinateTransform(areas.crs, self._globe, self._context))
        except QgsCsException:
            return None
        return shape


def _numbers(ids: Sequence[int]) -> str:
    return ", ".join(f"#{number}" for number in ids[:_NAMED]) + ("…" if len(ids) > _NAMED else "")
