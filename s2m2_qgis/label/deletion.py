"""Deleting a pair of a label set: it takes its points along for good, so it is asked about with their number."""

from __future__ import annotations

import os

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..tiepoints.points import LayerPair
from ..tiepoints.store import LabelStore

translate = QCoreApplication.translate


def delete_pair(parent: QWidget, store: LabelStore, pair: LayerPair) -> bool:
    """Ask, and delete; False where the user would rather keep it.

    Raises:
        JobError: it could not be deleted; it is whole then.
    """
    points = store.count_points(pair.id)
    if not _may_delete(parent, pair, points, store.path):
        return False
    store.delete_pair(pair.id, points)
    return True


def _may_delete(parent: QWidget, pair: LayerPair, points: int, path: str) -> bool:
    """Ask whether a pair of the label set at ``path`` may go, with its points."""
    names = {"sar": pair.sar.name, "optical": pair.optical.name, "set": os.path.basename(path)}
    if points == 0:
        text = translate("DeletePair", "Delete the pair “{sar} ↔ {optical}” from “{set}”? It has no tie points.")
    elif points == 1:
        text = translate(
            "DeletePair",
            "Delete the pair “{sar} ↔ {optical}” and its 1 tie point from “{set}”? This cannot be undone; the layers "
            "stay.",
        )
    else:
        text = translate(
            "DeletePair",
            "Delete the pair “{sar} ↔ {optical}” and its {points} tie points from “{set}”? This cannot be undone; the "
            "layers stay.",
        )
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    title = translate("DeletePair", "Delete pair")
    return bool(QMessageBox.question(parent, title, text.format(points=points, **names), yes | no, no) == yes)
