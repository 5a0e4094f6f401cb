"""Data sets to train on, as the plugin names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .specs import LayerSpec

SCENE, TABLE, TREE = "scene", "table", "tree"


@dataclass(frozen=True)
class TieSpec:
    """The same place seen in both layers.

    Attributes:
        sar, optical: (x, y), each in its layer's CRS.
        check: never trains, only judges.
        id: the plugin's own number of it, for answers.
    """

    sar: tuple[float, float]
    optical: tuple[float, float]
    check: bool = False
    id: int = 0


@dataclass(frozen=True)
class DataSetSpec:
    """One thing to draw training samples from.

    Attributes:
        kind: ``scene`` (two georeferenced layers), ``table`` (a pairs table) or ``tree`` (a data set as published).
        name: for messages; of a scene, its own.
        labelled: False withholds the labels; a scene without control points is unlabelled anyway.
        sar, optical: of a scene.
        ties: of a scene.
        shift: of a scene: (x, y) in the SAR layer's CRS that an accepted registration moves the SAR by; None = the tie
            points say how far the layers lie apart, or nothing does.
        check_areas: WKT polygons in ``areas_crs``; no training window of a scene touches one.
        areas_crs: empty = the optical layer's.
        path: of a table or a tree's folder. form: of a tree, ``sen12`` or ``qxs``.
        sources: of a table, only pairs of these; empty = all.
    """

    kind: str
    name: str = ""
    labelled: bool = True
    sar: Optional[LayerSpec] = None
    optical: Optional[LayerSpec] = None
    ties: tuple[TieSpec, ...] = ()
    shift: Optional[tuple[float, float]] = None
    check_areas: tuple[str, ...] = ()
    areas_crs: str = ""
    path: str = ""
    form: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class PreviewSpec:
    """Draw random training samples as the network will see them, into one picture.

    Attributes:
        data: what to draw from.
        out: PNG file to write.
        count: samples.
        seed: of the drawing; another seed, other samples.
    """

    data: tuple[DataSetSpec, ...]
    out: str
    count: int = 8
    seed: int = 0
