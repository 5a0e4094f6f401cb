"""Layers of a label set and of the project: what to remember of one, and how to find it again after files moved."""

from __future__ import annotations

import os
from typing import Iterable, Optional, Sequence

from qgis.core import QgsProject, QgsRasterLayer

from ..layers import crs_text
from .points import LayerPair, LayerRef


def layer_ref(layer: QgsRasterLayer, bands: Sequence[int] = ()) -> LayerRef:
    """What a label set remembers of a raster layer.

    Args:
        layer: a valid layer.
        bands: 1-based; empty = the layer's own choice.
    """
    crs = crs_text(layer.crs()) if layer.crs().isValid() else ""
    return LayerRef(_absolute(layer.source()), layer.name(), crs, tuple(bands), layer.providerType(), layer.id())


def is_layer(ref: LayerRef, layer: QgsRasterLayer) -> bool:
    """Whether a layer shows what was remembered."""
    return _shown(layer.providerType(), layer.source()) == _shown(ref.provider, ref.source)


def find_layer(project: QgsProject, ref: LayerRef) -> Optional[QgsRasterLayer]:
    """The project's layer that was labelled, else another one that shows the same file; None where there is none."""
    return ProjectLayers(project).find(ref)


class ProjectLayers:
    """The raster layers that a project has now, to find many among."""

    def __init__(self, project: QgsProject) -> None:
        self._by_source: dict[tuple[str, str], list[QgsRasterLayer]] = {}
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsRasterLayer) and layer.isValid():
                self._by_source.setdefault(_shown(layer.providerType(), layer.source()), []).append(layer)

    def find(self, ref: LayerRef) -> Optional[QgsRasterLayer]:
        """As :func:`find_layer`."""
        same = self._by_source.get(_shown(ref.provider, ref.source), [])
        by_id = [layer for layer in same if layer.id() == ref.layer_id]
        return (by_id or same or [None])[0]  # type: ignore[list-item]


def find_pair(pairs: Iterable[LayerPair], sar: QgsRasterLayer, optical: QgsRasterLayer) -> Optional[LayerPair]:
    """The pair that two layers were labelled as; None where they were not."""
    return next((pair for pair in pairs if is_layer(pair.sar, sar) and is_layer(pair.optical, optical)), None)


def relative_to(source: str, path: str) -> str:
    """A file's or folder's place as seen from the folder of the file ``path``; empty for what is no file."""
    plain, _options = _parts(source)
    if not plain or not os.path.exists(plain):
        return ""
    try:
        return os.path.relpath(plain, os.path.dirname(path)).replace(os.sep, "/")
    except ValueError:  # On another drive.
        return ""


def found_again(source: str, relative: str, path: str) -> str:
    """``source``, or, where that is gone, what lies at ``relative`` as seen from the folder of the file ``path``."""
    plain, options = _parts(source)
    if not relative or os.path.exists(plain):
        return source
    moved = os.path.normpath(os.path.join(os.path.dirname(path), relative))
    return moved + options if os.path.exists(moved) else source


def _shown(provider: str, source: str) -> tuple[str, str]:
    """The same for layers that show the same."""
    return provider, _absolute(source)


def _absolute(source: str) -> str:
    plain, options = _parts(source)
    return os.path.abspath(plain) + options if os.path.exists(plain) else source


def _parts(source: str) -> tuple[str, str]:
    """What GDAL opens, and QGIS's open options behind it."""
    plain = source.split("|", 1)[0]
    return plain, source[len(plain) :]
