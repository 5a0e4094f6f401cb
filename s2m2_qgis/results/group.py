"""A result in the layer tree: its group, and what an acceptance, its undoing and a discard do to it.

The state lives in the project alone (custom properties of the tree's nodes), so that it survives saving, re-opening and
what the user does by hand: every function looks up what is there, and a group that was deleted is simply not found.
"""

from __future__ import annotations

import os
import uuid
from dataclasses import dataclass
from typing import Optional, Union

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from ..layers import split_source, vector_source
from .bundle import Bundle, Input
from .field_bundle import FieldBundle
from .field_layers import corrected_layers, field_layers, shown_at_first
from .layers import (
    EVIDENCE,
    HEATMAPS,
    MATCHES,
    SHIFTED,
    TEMPLATE,
    evidence_layers,
    is_readable,
    mend,
    role,
    shifted_layer,
    template_layers,
)

translate = QCoreApplication.translate

_KEY, _HIDDEN, _MOVED = "s2m2_sar/key", "s2m2_sar/hidden", "s2m2_sar/moved"
#: Between the ids of hidden layers.
_BETWEEN = ";"

AnyBundle = Union[Bundle, FieldBundle]


@dataclass(frozen=True)
class Acceptance:
    """What an acceptance did: the shifted layer's id, and one sentence where something was not as expected."""

    layer_id: str
    note: str


def show(project: QgsProject, bundle: AnyBundle, moved_id: str = "") -> str:
    """Load a bundle's heatmaps, matches and maps of displacement into a group on top of the layer tree.

    Args:
        project: where to.
        bundle: the result.
        moved_id: id of the layer that an acceptance moves; empty = looked up by its file.

    Returns:
        The group's key for the other functions.

    Raises:
        JobError: nothing of the bundle can be opened.
    """
    whole_scene = isinstance(bundle, FieldBundle)
    layers = field_layers(bundle) if isinstance(bundle, FieldBundle) else evidence_layers(bundle)
    if not layers:
        raise JobError(
            translate(
                "Results", "The layers of the result in “{0}” cannot be opened; run the registration again."
            ).format(bundle.folder)
        )
    key = uuid.uuid4().hex
    title = translate("Results", "{0} – whole scene") if whole_scene else translate("Results", "{0} – registration")
    group = project.layerTreeRoot().insertGroup(0, title.format(bundle.sar.name))
    group.setCustomProperty(_KEY, key)
    group.setCustomProperty(_MOVED, moved_id)
    project.addMapLayers(layers, False)
    for layer in layers:
        node = group.addLayer(layer)
        node.setExpanded(False)
        if whole_scene and not shown_at_first(layer):
            node.setItemVisibilityChecked(False)
    return key


def find(project: QgsProject, key: str) -> Optional[QgsLayerTreeGroup]:
    """The group of a result; None where it is no longer there."""
    for group in project.layerTreeRoot().findGroups(True):
        if key and group.customProperty(_KEY) == key:
            return group
    return None


def shown(project: QgsProject) -> list[tuple[str, str]]:
    """``(key, bundle folder)`` of every result in ``project`` whose files can be told, topmost first."""
    found = []
    for group in project.layerTreeRoot().findGroups(True):
        key = group.customProperty(_KEY)
        folder = next((_folder(node.layer()) for node in group.findLayers() if _folder(node.layer())), "")
        if key and folder:
            found.append((str(key), folder))
    return found


def show_template_heatmaps(project: QgsProject, key: str, bundle: AnyBundle) -> int:
    """Add a sub-group with every template's heatmap, where the template falls, unless it is there; their number. A
    whole scene has them in one layer, which is made visible."""
    group = find(project, key)
    if group is None:
        return 0
    if isinstance(bundle, FieldBundle):
        nodes = _layers_of(group, HEATMAPS)
        for node in nodes:
            node.setItemVisibilityCheckedParentRecursive(True)
        return bundle.planned if nodes else 0
    there = _layers_of(group, TEMPLATE)
    if there:
        return len(there)
    layers = template_layers(bundle)
    if layers:
        project.addMapLayers(layers, False)
        # Above a shifted SAR, which would cover it.
        place = 1 + max(row for row, node in enumerate(group.children()) if _is_evidence_node(node))
        inner = group.insertGroup(place, translate("Results", "template heatmaps"))
        inner.setExpanded(False)
        for layer in layers:
            inner.addLayer(layer).setExpanded(False)
    return len(layers)


def is_accepted(project: QgsProject, key: str) -> bool:
    """Whether the result's shifted layer is in the map."""
    group = find(project, key)
    return group is not None and bool(_shifted_nodes(project, key))


def original_layer(project: QgsProject, key: str, bundle: AnyBundle) -> Optional[QgsMapLayer]:
    """The layer that an acceptance moves, as the project has it; None where it is gone."""
    group = find(project, key)
    return _original(project, group, bundle, bundle.moved) if group is not None else None


def moved_layer(project: QgsProject, key: str, bundle: AnyBundle) -> QgsMapLayer:
    """The result's moved layer: the one in the map where it was accepted, else a new one that belongs to no project.

    Raises:
        JobError: the result was refused, or a file is not there.
    """
    there = [node.layer() for node in _shifted_nodes(project, key)]
    original = original_layer(project, key, bundle)
    if not isinstance(bundle, FieldBundle):
        return there[0] if there else shifted_layer(bundle, original)  # type: ignore[arg-type]
    main = next((one.file for one in bundle.corrected if one.main), "")
    of_main = [layer for layer in there if os.path.basename(layer.source().split("|")[0]) == main]
    if of_main:
        return of_main[0]
    made = corrected_layers(bundle, lambda wanted: original if wanted == bundle.moved else None)
    return made[next((n for n, one in enumerate(bundle.corrected) if one.main), 0)][0]


def accept(project: QgsProject, key: str, bundle: AnyBundle) -> Acceptance:
    """Bring the shifted layer, or all corrected ones, into the map, drawn as the originals are, and hide the originals.

    Raises:
        JobError: the result was refused, or its group or a layer that was moved is not there; nothing changed then.
    """
    group = find(project, key)
    if group is None:
        raise JobError(
            translate("Results", "The result's layer group was removed; re-open its folder “{0}” first.").format(
                bundle.folder
            )
        )
    existing = _shifted_nodes(project, key)
    if existing:
        return Acceptance(existing[0].layerId(), "")
    if isinstance(bundle, FieldBundle):
        pairs = corrected_layers(bundle, lambda wanted: _original(project, group, bundle, wanted))
    else:
        original = _original(project, group, bundle, bundle.moved)
        pairs = [(shifted_layer(bundle, original), original)]  # type: ignore[arg-type]
    note = ""
    if pairs[0][1] is None:
        note = translate(
            "Results", "The layer “{0}” is no longer in the project; its moved copy was added in a default style."
        ).format(bundle.moved.name)
    hidden = []
    for layer, original in pairs:
        layer.setCustomProperty(_KEY, key)
        project.addMapLayer(layer, False)
        _place(project, group, original, layer, bundle.moves)
        hidden += _hide(project, original)
    if hidden:
        group.setCustomProperty(_HIDDEN, _BETWEEN.join(hidden))
    return Acceptance(pairs[0][0].id(), note)


def replace(project: QgsProject, key: str, bundle: AnyBundle) -> None:
    """A bundle was written anew in the same place: let its layers show what it holds now, an accepted one included."""
    group = find(project, key)
    if group is None or not isinstance(bundle, FieldBundle):
        return
    was_accepted = bool(_shifted_nodes(project, key))
    undo_acceptance(project, key)
    # Their values changed, and with them the range that the colours spread over; a refusal has none.
    old = [node for node in group.findLayers() if role(node.layer()) == EVIDENCE]
    shown_before = {node.name() for node in old if node.itemVisibilityChecked()}
    project.removeMapLayers([node.layerId() for node in old])
    fresh = [layer for layer in field_layers(bundle, heatmaps=False) if role(layer) == EVIDENCE]
    project.addMapLayers(fresh, False)
    place = max((row for row, node in enumerate(group.children()) if _is_evidence_node(node)), default=-1) + 1
    for layer in reversed(fresh):
        node = group.insertLayer(place, layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(layer.name() in shown_before)
    if was_accepted and bundle.accepted and bundle.corrected:
        accept(project, key, bundle)


def mend_accepted(project: QgsProject, key: str, bundle: AnyBundle) -> None:
    """Let an accepted layer find its pixels again, where project, bundle and input were moved together."""
    for node in _shifted_nodes(project, key):
        layer = node.layer()
        if isinstance(layer, QgsRasterLayer) and not is_readable(layer) and not mend(bundle):
            layer.dataProvider().reloadData()
            layer.triggerRepaint()


def undo_acceptance(project: QgsProject, key: str) -> bool:
    """Take the moved layers out of the map and show the originals as they were; False where nothing was accepted."""
    nodes = _shifted_nodes(project, key)
    if not nodes:
        return False
    project.removeMapLayers([node.layerId() for node in nodes])
    group = find(project, key)
    if group is not None:
        for layer_id in str(group.customProperty(_HIDDEN) or "").split(_BETWEEN):
            hidden = project.layerTreeRoot().findLayer(layer_id)
            if hidden is not None:
                hidden.setItemVisibilityChecked(True)
        group.removeCustomProperty(_HIDDEN)
    return True


def discard(project: QgsProject, key: str) -> bool:
    """Undo an acceptance and remove the group with its layers; the files stay. False where there is no group."""
    undo_acceptance(project, key)
    group = find(project, key)
    if group is None:
        return False
    ours = [node.layerId() for node in group.findLayers() if role(node.layer())]
    project.removeMapLayers(ours)
    if group.findLayers():  # the user's own layers, dragged into the group, stay where they are
        group.removeCustomProperty(_KEY)
        return True
    group.parent().removeChildNode(group)
    return True


def _place(
    project: QgsProject, group: QgsLayerTreeGroup, original: Optional[QgsMapLayer], shifted: QgsMapLayer, moves: str
) -> None:
    """A moved SAR goes to the bottom of the group, and so do its siblings; a moved optical right above the original, so
    that it does not cover the SAR."""
    node = project.layerTreeRoot().findLayer(original.id()) if original is not None else None
    if moves == "optical" and node is not None:
        parent = node.parent()
        parent.insertLayer(parent.children().index(node), shifted)
    else:
        group.addLayer(shifted)


def _hide(project: QgsProject, original: Optional[QgsMapLayer]) -> list[str]:
    """Hide a layer; its id, or nothing where it was hidden already."""
    node = project.layerTreeRoot().findLayer(original.id()) if original is not None else None
    if original is None or node is None or not node.itemVisibilityChecked():
        return []
    node.setItemVisibilityChecked(False)
    return [original.id()]


def _original(project: QgsProject, group: QgsLayerTreeGroup, bundle: AnyBundle, wanted: Input) -> Optional[QgsMapLayer]:
    """The layer that shows an input: the one that was matched by the id that the group remembers, else by its file."""
    layer = project.mapLayer(str(group.customProperty(_MOVED) or ""))
    if wanted == bundle.moved and isinstance(layer, QgsRasterLayer):
        return layer
    same_file = [
        layer
        for layer in project.mapLayers().values()
        if not role(layer) and wanted.uri in (split_source(layer.source())[0], vector_source(layer))
    ]
    same_file.sort(key=lambda layer: layer.name() != wanted.name)
    return same_file[0] if same_file else None


def _shifted_nodes(project: QgsProject, key: str) -> list[QgsLayerTreeLayer]:
    return [
        node
        for node in project.layerTreeRoot().findLayers()
        if role(node.layer()) == SHIFTED and node.layer().customProperty(_KEY) == key
    ]


def _is_evidence_node(node: object) -> bool:
    return isinstance(node, QgsLayerTreeLayer) and role(node.layer()) in (EVIDENCE, MATCHES, HEATMAPS)


def _layers_of(group: QgsLayerTreeGroup, wanted: str) -> list[QgsLayerTreeLayer]:
    return [node for node in group.findLayers() if role(node.layer()) == wanted]


def _folder(layer: Optional[QgsMapLayer]) -> str:
    """Folder of the bundle that a layer of a result was loaded from; empty for any other layer."""
    if layer is None or role(layer) not in (EVIDENCE, MATCHES):
        return ""
    return os.path.dirname(layer.source().split("|")[0])
