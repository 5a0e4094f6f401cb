"""A result's layers for a comparison: before, after, and what they were brought into register with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.protocol import JobError
from ..basemap import needs_fetch
from ..layers import split_source
from ..results import group as groups
from ..results.bundle import Input
from ..results.group import AnyBundle
from ..results.layers import role
from ..sidecars import no_sidecars
from .controller import CompareController
from .modes import SWIPE_VERTICAL

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ResultLayers:
    """The layers of a result, from the project where it has them, else opened anew.

    Attributes:
        before: the layer that moves, where it was.
        after: the same where it belongs.
        reference: the layer that stays; None where it cannot be opened any more.
    """

    before: QgsMapLayer
    after: QgsMapLayer
    reference: Optional[QgsRasterLayer]


def result_layers(project: QgsProject, key: str, bundle: AnyBundle) -> ResultLayers:
    """Find or open the layers of a result; the moved one need not have been accepted yet.

    Args:
        project: where the result is shown.
        key: of its group.
        bundle: the result.

    Raises:
        JobError: it was refused, or its files are gone.
    """
    before = groups.original_layer(project, key, bundle) or _opened(bundle.moved)
    if before is None:
        raise JobError(
            translate("Compare", "“{0}” is not where it was; put it back, or add it to the project.").format(
                bundle.moved.uri
            )
        )
    after = groups.moved_layer(project, key, bundle)
    stays = bundle.sar if bundle.moves == "optical" else bundle.optical
    return ResultLayers(before, after, _in_project(project, stays) or _opened(stays))


def compare_result(
    controller: CompareController,
    project: QgsProject,
    key: str,
    bundle: AnyBundle,
    mode: str = SWIPE_VERTICAL,
    with_reference: bool = True,
) -> None:
    """Compare a result's moved layer with what it was brought into register with, or with itself before.

    Args:
        controller: shows the comparison; the bar offers all three layers.
        project, key, bundle: see :func:`result_layers`.
        mode: one of ``modes.MODES``.
        with_reference: False compares before with after.

    Raises:
        JobError: see :func:`result_layers`.
    """
    layers = result_layers(project, key, bundle)
    extra = [layer for layer in (layers.before, layers.reference) if layer is not None]
    if with_reference and layers.reference is not None:
        controller.start(layers.reference, layers.after, mode, extra)
    else:
        controller.start(layers.before, layers.after, mode, extra)


def _in_project(project: QgsProject, wanted: Input) -> Optional[QgsRasterLayer]:
    rasters = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer) and not role(layer)]
    same = [layer for layer in rasters if split_source(layer.source())[0] == wanted.uri]
    # A web map lies in the bundle under another name than the layer in the project has.
    same += [layer for layer in rasters if layer.name() == wanted.name and needs_fetch(layer)]
    same.sort(key=lambda layer: layer.name() != wanted.name)
    return same[0] if same else None


def _opened(wanted: Input) -> Optional[QgsRasterLayer]:
    with no_sidecars():
        layer = QgsRasterLayer(wanted.uri, wanted.name, "gdal")
    return layer if layer.isValid() else None
