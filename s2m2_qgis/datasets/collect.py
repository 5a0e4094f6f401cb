"""Which data sets there are: pairs of the project's label sets; pairs, tables and trees that the user added."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Iterable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import SCENE, TABLE, TREE, JobError
from ..areas import extent_region
from ..label.accepted import accepted_bundle
from ..layers import split_source
from ..tiepoints.memory import label_sets
from ..tiepoints.points import LayerPair, LayerRef, TiePoint
from ..tiepoints.store import LabelStore
from ..tiepoints.whereabouts import ProjectLayers
from .entry import Entry

translate = QCoreApplication.translate

#: Those that count, by the pair's id.
Points = dict[int, tuple[TiePoint, ...]]
#: (name, mtime in ns, size) of a label set's files.
Signature = tuple[tuple[str, int, int], ...]

#: Folders by which a tree is known: SEN1-2's seasons, QXS-SAROPT's two halves.
_SEN12 = ("ROIs1158_spring", "ROIs1868_summer", "ROIs1970_fall", "ROIs2017_winter")
_QXS = ("sar_256_oc_0.2", "opt_256_oc_0.2")


class Collector:
    """Looks what there is. Points that nobody wrote to since are not read again: there may be very many."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[Signature, LabelStore, Points]] = {}

    def collect(
        self, project: QgsProject, folders: Iterable[str], pairs: Iterable[LayerPair] = ()
    ) -> tuple[list[Entry], list[str]]:
        """All data sets, and a sentence about each label set that cannot be read.

        Args:
            folders: tables and trees that the user added.
            pairs: of layers, that the user added without labelling them.
        """
        entries: list[Entry] = []
        troubles: list[str] = []
        whereabouts = _Whereabouts(project)
        for path in label_sets(project):
            try:
                labelled = self._labelled(path)
            except JobError as error:
                troubles.append(error.message)
                continue
            entries += [whereabouts.scene(f"{path}#{pair.id}", pair, path, points) for pair, points in labelled]
        entries += [whereabouts.scene(pair_key(pair), pair) for pair in pairs]
        entries += [from_path(path) or _gone(path) for path in folders]
        return entries, troubles

    def _labelled(self, path: str) -> list[tuple[LayerPair, tuple[TiePoint, ...]]]:
        """A label set's pairs with their points that count."""
        now = _signature(path)
        known = self._read.get(path)
        if known is None or known[0] != now:
            store = LabelStore.open(path)
            points = {pair: tuple(point for point in its if point.enabled) for pair, its in store.all_points().items()}
            self._read[path] = known = (now, store, points)
        _when, store, points = known
        # Pairs are read each time: where their files are may change without the label set.
        return [(pair, points.get(pair.id, ())) for pair in store.pairs()]


def _signature(path: str) -> Signature:
    """Another one after every write, with write-ahead logging, too."""
    found = []
    for name in (path, path + "-wal"):
        try:
            status = os.stat(name)
        except OSError:
            continue
        found.append((name, status.st_mtime_ns, status.st_size))
    return tuple(found)


def pair_key(pair: LayerPair) -> str:
    """Key of a pair that is in no label set."""
    return f"layers#{pair.id}"


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


def ground(project: QgsProject, pair: LayerPair) -> Optional[QgsGeometry]:
    """Where both layers lie, in EPSG:4326; None where a layer is not in the project, or they lie apart."""
    return _Whereabouts(project).ground(pair)


class _Whereabouts:
    """Where the layers of many pairs are: the project is asked once for each layer."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._globe = QgsCoordinateReferenceSystem("EPSG:4326")
        self._area = QgsDistanceArea()
        self._area.setSourceCrs(self._globe, project.transformContext())
        self._area.setEllipsoid("WGS84")
        self._present = ProjectLayers(project)
        self._layers: dict[LayerRef, Optional[QgsRasterLayer]] = {}
        self._shapes: dict[LayerRef, Optional[QgsGeometry]] = {}

    def scene(self, key: str, pair: LayerPair, label_set: str = "", points: tuple[TiePoint, ...] = ()) -> Entry:
        sar, optical = self._layer(pair.sar), self._layer(pair.optical)
        if not pair.bundle and not label_set and sar is not None and optical is not None:
            pair = replace(pair, bundle=accepted_bundle(self._project, sar, optical))
        shape = self.ground(pair)
        return Entry(
            key=key,
            kind=SCENE,
            name=f"{pair.sar.name} – {pair.optical.name}",
            label_set=label_set,
            pair=pair,
            points=points,
            ground=shape,
            area_km2=None if shape is None else float(self._area.measureArea(shape)) / 1e6,
            problem=self._missing(pair.sar) or self._missing(pair.optical),
        )

    def ground(self, pair: LayerPair) -> Optional[QgsGeometry]:
        sar, optical = self._shape(pair.sar), self._shape(pair.optical)
        if sar is None or optical is None:
            return None
        shape = sar.intersection(optical)
        return None if shape.isEmpty() else shape

    def _layer(self, ref: LayerRef) -> Optional[QgsRasterLayer]:
        if ref not in self._layers:
            self._layers[ref] = self._present.find(ref)
        return self._layers[ref]

    def _shape(self, ref: LayerRef) -> Optional[QgsGeometry]:
        if ref not in self._shapes:
            self._shapes[ref] = self._drawn(self._layer(ref))
        return self._shapes[ref]

    def _drawn(self, layer: Optional[QgsRasterLayer]) -> Optional[QgsGeometry]:
        if layer is None or not layer.crs().isValid() or layer.extent().isEmpty():
            return None
        shape = extent_region(layer.extent(), layer.crs(), layer.name()).geometry
        try:
            shape.transform(QgsCoordinateTransform(layer.crs(), self._globe, self._project.transformContext()))
        except QgsCsException:
            return None
        return shape

    def _missing(self, ref: LayerRef) -> str:
        """A sentence, where neither the project nor the disk has the layer any more."""
        path = split_source(ref.source)[0]
        if self._layer(ref) is not None or not os.path.isabs(path) or os.path.exists(path):
            return ""
        return translate(
            "DataSets", "The layer “{0}” is gone from {1}; put the file back, or add the layer to the project again."
        ).format(ref.name, path)


def _gone(path: str) -> Entry:
    said = translate("DataSets", "{0} holds no data set any more; put it back, or take it from the list.")
    return Entry(path, TABLE, os.path.basename(os.path.dirname(path)) or path, path=path, problem=said.format(path))
