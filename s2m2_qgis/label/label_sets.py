"""What the Label page does with label sets: open one, make one, find or add the pair of two layers."""

from __future__ import annotations

import dataclasses
import os
from typing import Optional, Sequence

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from ..output_folder import base_folder
from ..settings import load_machine
from ..tiepoints.points import LayerPair, LayerRef
from ..tiepoints.store import LabelStore
from ..tiepoints.whereabouts import find_layer, find_pair, layer_ref
from .accepted import accepted_bundle

translate = QCoreApplication.translate

SUFFIX = ".gpkg"


@dataclasses.dataclass(frozen=True)
class PairRow:
    """A pair of a label set and how many points it has."""

    pair: LayerPair
    points: int


def rows(store: LabelStore) -> list[PairRow]:
    """All pairs of a label set.

    Raises:
        JobError: it cannot be read.
    """
    counts = store.point_counts()
    return [PairRow(pair, counts.get(pair.id, 0)) for pair in store.pairs()]


def create(path: str) -> LabelStore:
    """A new label set; its folder is made where it is missing.

    Raises:
        JobError: there is one already, or none can be written there.
    """
    if not path.lower().endswith(SUFFIX):
        path += SUFFIX
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    except OSError as error:
        raise JobError(
            translate("Label", "The folder “{0}” cannot be made ({1}); choose another place.").format(
                os.path.dirname(path), error.strerror
            )
        ) from error
    return LabelStore.create(path)


def usual_path(project: QgsProject) -> str:
    """Where a label set is made when nobody says where: a file that does not exist yet."""
    folder = base_folder(project, load_machine().output_folder)
    path, number = os.path.join(folder, f"labels{SUFFIX}"), 2
    while os.path.lexists(path):
        path = os.path.join(folder, f"labels {number}{SUFFIX}")
        number += 1
    return path


def pair_of(
    store: LabelStore, project: QgsProject, sar: QgsRasterLayer, optical: QgsRasterLayer, bands: Sequence[Sequence[int]]
) -> LayerPair:
    """The pair of two layers; added where the label set has none. It learns of the accepted registration.

    Args:
        bands: of the SAR and of the optical layer, 1-based; empty = the layer's own choice.

    Raises:
        JobError: the label set cannot be read or written.
    """
    if sar is optical or sar.source() == optical.source():
        raise JobError(translate("Label", "SAR and optical are the same layer; choose two different ones."))
    pair = find_pair(store.pairs(), sar, optical)
    if pair is None:
        pair = store.add_pair(layer_ref(sar, bands[0]), layer_ref(optical, bands[1]))
    bundle = accepted_bundle(project, sar, optical) or pair.bundle
    wanted = dataclasses.replace(
        pair,
        sar=dataclasses.replace(pair.sar, bands=tuple(bands[0])),
        optical=dataclasses.replace(pair.optical, bands=tuple(bands[1])),
        bundle=bundle,
    )
    if wanted != pair:
        store.update_pair(wanted)
    return wanted


def layer_for(project: QgsProject, ref: LayerRef) -> Optional[QgsRasterLayer]:
    """The project's layer that a label set means; added to the project where it is missing and can be opened."""
    found = find_layer(project, ref)
    if found is not None:
        return found
    layer = QgsRasterLayer(ref.source, ref.name, ref.provider)
    if not layer.isValid():
        return None
    project.addMapLayer(layer)
    return layer
