"""The accepted registration of two layers, which links their views before points do."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer

from ...engine.protocol import JobError
from ..layers import split_source
from ..results import group as groups
from ..results.field_bundle import read_result


def accepted_bundle(project: QgsProject, sar: QgsRasterLayer, optical: QgsRasterLayer) -> str:
    """Folder of the result of these two layers that is accepted in the project; empty where there is none."""
    wanted = tuple(split_source(layer.source())[0] for layer in (sar, optical))
    for key, folder in groups.shown(project):
        if not groups.is_accepted(project, key):
            continue
        try:
            bundle = read_result(folder)
        except JobError:
            continue
        if (split_source(bundle.sar.uri)[0], split_source(bundle.optical.uri)[0]) == wanted:
            return str(bundle.folder)
    return ""
