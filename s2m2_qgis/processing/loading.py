"""Brings a result's layers, with their styles, into the map after an algorithm."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingLayerPostProcessorInterface
from qgis.PyQt.QtCore import QCoreApplication

from ..results import bundle as bundles
from ..results import styles
from ..results.bundle import Bundle

translate = QCoreApplication.translate


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer its look, in the main thread."""

    def __init__(self, name: str, style: str) -> None:
        super().__init__()
        self._name, self._style = name, style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by Processing once the layer is in the project."""
        layer.setName(self._name)
        if self._style == styles.EVIDENCE:
            styles.apply_heatmap_style(layer, self._style, from_zero=True)
        elif self._style:
            styles.apply_style(layer, self._style)
        layer.triggerRepaint()
        if self in _kept:
            _kept.remove(self)


#: QGIS only refers to a post-processor; Python must keep it until it was called.
_kept: list[_Styler] = []


def load_later(bundle: Bundle, context: QgsProcessingContext) -> None:
    """Ask Processing to load the shifted layer, the evidence and the matches when the algorithm has ended."""
    project = context.project()
    if project is None:
        return
    matches = bundle.path(bundles.MATCHES)
    for path, name, style in (
        (bundle.shifted_path, translate("Loading", "{0} (shifted)").format(bundle.moved.name), ""),
        (
            bundle.path(bundles.HEATMAP),
            translate("Loading", "{0}: evidence for each shift").format(bundle.sar.name),
            styles.EVIDENCE,
        ),
        (
            f"{matches}|layername=matches" if matches else "",
            translate("Loading", "{0}: templates").format(bundle.sar.name),
            styles.MATCHES,
        ),
    ):
        if not path:
            continue
        details = QgsProcessingContext.LayerDetails(name, project, name)
        styler = _Styler(name, style)
        _kept.append(styler)
        details.setPostProcessor(styler)
        context.addLayerToLoadOnCompletion(path, details)
