"""Where a run's bundle goes: a new folder of its own, named after the SAR layer."""

from __future__ import annotations

import os
import re

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths

_NAME = "s2m2"
_HOSTILE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_MAX_NAME = 60


def base_folder(project: QgsProject, setting: str) -> str:
    """The folder that receives bundles: the setting, else ``s2m2`` beside the project, else in the user's documents.

    Args:
        project: the open project, saved or not.
        setting: the user's choice; empty = none.
    """
    if setting:
        return os.path.abspath(os.path.expanduser(setting))
    home = project.homePath() if project.fileName() else ""
    if not home:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or os.path.expanduser(
            "~"
        )
    return os.path.join(home, _NAME)


def new_folder(base: str, layer_name: str, what: str = "registration") -> str:
    """A path in ``base`` that does not exist yet, named after a layer and what is done; nothing is made."""
    stem = _HOSTILE.sub("_", layer_name).strip(" ._")[:_MAX_NAME] or "sar"
    path = os.path.join(base, f"{stem} {what}")
    number = 2
    while os.path.lexists(path):
        path = os.path.join(base, f"{stem} {what} {number}")
        number += 1
    return path
