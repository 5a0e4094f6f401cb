"""From the data sets that a user ticked to what a run trains on, and to the check points that judge it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import geometry
from ..progress import Progress
from ..protocol import SCENE, TABLE, TREE, DataSetSpec, JobError, LayerSpec, RegisterSpec, TieSpec
from ..rasters.crs import project
from ..rasters.pair import PairReader, open_pair
from ..rasters.raster import open_raster
from ..rasters.source import OPTICAL, SAR
from .pairs import read_pairs
from .scenes import KeepOut, SceneSource, TiePoints, place_tie_points
from .sets import TrainingSets
from .sources import PatchSource, Source
from .trees import read_tree

#: A scene whose layers lie farther apart than this (px) as they are read would leave little to search in.
_FAR_PX = 4.0


@dataclass(frozen=True)
class CheckPoints:
    """Places of known truth in one scene that the training never sees.

    Attributes:
        pair: the layers on their working grid.
        points: on that grid. ids: the plugin's own numbers.
        scene: its name.
    """

    pair: PairReader
    points: TiePoints
    ids: tuple[int, ...]
    scene: str


@dataclass(frozen=True)
class DataSets:
    """What was ticked, opened.

    Attributes:
        sets: to train on; without validation pairs.
        checks: one for each scene that has check points.
    """

    sets: TrainingSets
    checks: tuple[CheckPoints, ...]


def open_data_sets(specs: Sequence[DataSetSpec], progress: Progress) -> DataSets:
    """Open everything that training and judging draw from.

    Control points label the windows about them; the whole of a scene, check areas aside, is drawn from without labels.
    No window of any scene shows a place that judges, whichever scene's check point it is; tables and trees of patches
    have no place, and cannot be asked.

    Raises:
        JobError: no data set, nothing labelled among them, files that cannot be read, layers that do not overlap.
    """
    if not specs:
        raise JobError("There is nothing to train on; tick at least one data set.")
    labelled: list[Source] = []
    unlabelled: list[Source] = []
    checks: list[CheckPoints] = []
    judged = [_judged(spec) for spec in specs if spec.kind == SCENE]
    for spec in specs:
        progress.check()
        if spec.kind == SCENE:
            scene = open_scene(spec, progress, judged)
            labelled += [scene.labelled] if scene.labelled is not None else []
            unlabelled.append(scene.unlabelled)
            checks += [scene.checks] if scene.checks is not None else []
        else:
            (labelled if spec.labelled else unlabelled).append(_patches(spec))
    if not labelled:
        raise JobError("No data set has labels; place control points in a scene, or tick a labelled one.")
    choice = {"builder": "data_sets", "names": [spec.name for spec in specs]}
    return DataSets(TrainingSets(tuple(labelled), tuple(unlabelled), (), choice), tuple(checks))


@dataclass(frozen=True)
class Scene:
    """One scene's ways to be used."""

    labelled: SceneSource | None
    unlabelled: SceneSource
    checks: CheckPoints | None


@dataclass(frozen=True)
class _Judged:
    """Where a scene's check points lie: (N, 2) in the CRS of its optical layer."""

    places: np.ndarray
    crs: str


def _judged(spec: DataSetSpec) -> _Judged:
    places = np.array([tie.optical for tie in spec.ties if tie.check], np.float64).reshape(-1, 2)
    if not len(places):
        return _Judged(places, "")
    return _Judged(places, open_raster(_layers(spec)[1], OPTICAL).source.crs_wkt)


def open_scene(spec: DataSetSpec, progress: Progress, judged: Sequence[_Judged] = ()) -> Scene:
    """Args:
        judged: places of the check points of all scenes, this one's among them.

    Raises:
        JobError: a layer is missing or cannot be read; no overlap; a point beyond its layer's CRS.
    """
    sar, optical = _layers(spec)
    control = [tie for tie in spec.ties if not tie.check]
    check = [tie for tie in spec.ties if tie.check]
    start = _start(spec, sar, optical)
    pair = open_pair(RegisterSpec(sar, optical, out="", start=start), progress)
    name = spec.name or optical.name or optical.uri
    # Rounded, for the SAR is read there; what remains is in the labels.
    base = tuple(int(-round(value)) for value in pair.start_px) if start is not None else (0, 0)
    if spec.ties:
        placed = _placed(spec.ties, pair, name)
        median = np.median(placed.sar - placed.optical, axis=0)
        base = (round(float(median[0])), round(float(median[1])))
    if math.hypot(*base) <= _FAR_PX:
        base = (0, 0)
    checks = None
    if check:
        checks = CheckPoints(pair, _placed(check, pair, name), tuple(tie.id for tie in check), name)
    keep_out = KeepOut(spec.check_areas, spec.areas_crs or pair.optical.crs_wkt, _on_grid(judged, pair))
    whole = SceneSource(pair, name, base=(base[0], base[1]), keep_out=keep_out)
    about = None
    if control and spec.labelled:
        about = SceneSource(pair, name, ties=_placed(control, pair, name), base=(base[0], base[1]), keep_out=keep_out)
    return Scene(about, whole, checks)


def _on_grid(judged: Sequence[_Judged], pair: PairReader) -> np.ndarray:
    """(N, 2) check points of all scenes on a pair's grid; those that its CRS cannot hold lie elsewhere."""
    inverse = geometry.invert(pair.grid.geotransform)
    placed = [
        geometry.apply_points(inverse, project(one.places, one.crs, pair.grid.crs_wkt))
        for one in judged
        if len(one.places)
    ]
    points = np.concatenate(placed) if placed else np.empty((0, 2))
    return points[np.isfinite(points).all(axis=1)]


def _layers(spec: DataSetSpec) -> tuple[LayerSpec, LayerSpec]:
    if spec.sar is None or spec.optical is None:
        raise JobError(f"The scene {spec.name} lacks its SAR or its optical layer; choose both.")
    return spec.sar, spec.optical


def _start(spec: DataSetSpec, sar: LayerSpec, optical: LayerSpec) -> tuple[float, float, float, float] | None:
    """The pair of points that says how far the layers lie apart: the tie point nearest to the middle of them all, else
    the middle of the SAR and where the accepted shift brings it."""
    if spec.ties:
        places = np.array([tie.optical for tie in spec.ties])
        middle = spec.ties[int(np.argmin(np.hypot(*(places - np.median(places, axis=0)).T)))]
        return (*middle.sar, *middle.optical)
    if spec.shift is None:
        return None
    source, target = open_raster(sar, SAR).source, open_raster(optical, OPTICAL).source
    geo = source.georeference
    if geo.geotransform is None:
        return None
    centre = geometry.apply(geo.geotransform, geo.width / 2, geo.height / 2)
    moved = np.array([[centre[0] + spec.shift[0], centre[1] + spec.shift[1]]])
    x, y = project(moved, source.crs_wkt, target.crs_wkt)[0].tolist()
    return (*centre, x, y)


def _placed(ties: Sequence[TieSpec], pair: PairReader, name: str) -> TiePoints:
    values = np.array([[*tie.sar, *tie.optical] for tie in ties], np.float64)
    return place_tie_points(values, pair, f"the scene {name}")


def _patches(spec: DataSetSpec) -> PatchSource:
    if spec.kind == TABLE:
        pairs = read_pairs(Path(spec.path))
    elif spec.kind == TREE:
        pairs = read_tree(f"{spec.form}:{spec.path}")
    else:
        raise JobError(f"There is no kind of data set named {spec.kind!r}; choose scene, table or tree.")
    chosen = [pair for pair in pairs if not spec.sources or pair.source in spec.sources]
    if not chosen:
        raise JobError(f"No pair of {spec.name or spec.path} is of the chosen sources; check their names.")
    return PatchSource(chosen, labelled=spec.labelled)
