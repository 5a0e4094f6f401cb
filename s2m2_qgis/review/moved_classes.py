"""Classes that Qt 6 keeps in another module than Qt 5, each from where it is."""

from __future__ import annotations

try:
    from qgis.PyQt.QtGui import QShortcut, QUndoCommand, QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QShortcut, QUndoCommand, QUndoStack

__all__ = ["QShortcut", "QUndoCommand", "QUndoStack"]
