"""Files that ship with the plugin: icons and styles. Found beside the code, never compiled in."""

from __future__ import annotations

import os

from qgis.PyQt.QtGui import QIcon

_ROOT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "resources")


def icon(name: str) -> QIcon:
    """One of our own drawings, ``resources/icons/<name>.svg``."""
    return QIcon(os.path.join(_ROOT, "icons", f"{name}.svg"))


def style_path(name: str) -> str:
    """Absolute path of ``resources/styles/<name>.qml``."""
    return os.path.join(_ROOT, "styles", f"{name}.qml")


def resource_path() -> str:
    """Absolute path of the folder with what ships, the plugin's models among it."""
    return _ROOT
