"""Which data sets there are: pairs of the project's label sets, tables and trees that the user added."""

from __future__ import annotations

import os
from typing import Iterable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsDistanceArea, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import SCENE, TABLE, TREE, JobError
from ..tiepoints.memory import label_sets
from ..tiepoints.points import LayerPair
from ..tiepoints.store import LabelStore
from ..tiepoints.whereabouts import find_layer
from .entry import Entry

translate = QCoreApplication.translate

#: Folders by which a tree is known: SEN1-2's seasons, QXS-SAROPT's two halves.
_SEN12 = ("ROIs1158_spring", "ROIs1868_summer", "ROIs1970_fall", "ROIs2017_winter")
_QXS = ("sar_256_oc_0.2", "opt_256_oc_0.2")


def collect(project: QgsProject, folders: Iterable[str]) -> tuple[list[Entry], list[str]]:
    """All data sets, and a sentence about each label set that cannot be read."""
    entries: list[Entry] = []
    troubles: list[str] = []
    for path in label_sets(project):
        try:
            store = LabelStore.open(path)
            for pair in store.pairs():
                points = tuple(point for point in store.points(pair.id) if point.enabled)
                entries.append(
                    Entry(
                        key=f"{path}#{pair.id}",
                        kind=SCENE,
                        name=f"{pair.sar.name} – {pair.optical.name}",
                        label_set=path,
                        pair=pair,
                        points=points,
                        area_km2=_common_km2(project, pair),
                    )
                )
        except JobError as error:
            troubles.append(error.message)
    entries += [entry for entry in (from_path(path) for path in folders) if entry is not None]
    return entries, troubles


def from_path(path: str) -> Optional[Entry]:
    """A table of pairs, or a tree of a form that is known; None where it is neither.

    A folder that holds a ``pairs.csv`` is that table.
    """
    table = os.path.join(path, "pairs.csv") if os.path.isdir(path) else path
    if os.path.isfile(table) and table.lower().endswith(".csv"):
        name = os.path.basename(os.path.dirname(table)) or os.path.basename(table)
        return Entry(table, TABLE, translate("DataSets", "table {0}").format(name), path=table)
    for form, names in (("sen12", _SEN12), ("qxs", _QXS)):
        if any(os.path.isdir(os.path.join(path, one)) for one in names):
            title = "SEN1-2" if form == "sen12" else "QXS-SAROPT"
            return Entry(path, TREE, f"{title} {os.path.basename(path)}", path=path, form=form)
    return None


def footprint(project: QgsProject, pair: LayerPair, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """Where both layers lie, in ``crs``; empty where a layer is not in the project or they lie apart."""
    shapes = []
    for ref in (pair.sar, pair.optical):
        layer = find_layer(project, ref)
        if layer is None or not layer.crs().isValid():
            return QgsGeometry()
        extent = layer.extent()
        ring = QgsGeometry.fromRect(extent).densifyByDistance(max(extent.width(), extent.height()) / 20 or 1.0)
        transform = QgsCoordinateTransform(layer.crs(), crs, project.transformContext())
        if ring.transform(transform) != QgsGeometry.OperationResult.Success:
            return QgsGeometry()
        shapes.append(ring)
    return shapes[0].intersection(shapes[1])


def _common_km2(project: QgsProject, pair: LayerPair) -> Optional[float]:
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    shape = footprint(project, pair, crs)
    if shape.isEmpty():
        return None
    area = QgsDistanceArea()
    area.setSourceCrs(crs, project.transformContext())
    area.setEllipsoid("WGS84")
    return float(area.measureArea(shape)) / 1e6
