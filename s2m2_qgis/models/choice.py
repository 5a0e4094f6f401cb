"""Which model is used: the project's own choice, else what the user chose on this machine."""

from __future__ import annotations

import json
import os
from typing import Any, Optional

from qgis.core import QgsProject

from .. import settings
from .model import Model, read_model
from .store import ModelStore

_SCOPE, _ENTRY = "s2m2_sar", "model"


def model_in_use(project: QgsProject) -> str:
    """Path of the model that jobs of this project use; empty = the default one."""
    own = project_model(project)
    return settings.load_machine().model if own is None else own


def has_own_model(project: QgsProject) -> bool:
    """Whether the project names a model; else it follows the user's setting."""
    return _entry(project) is not None


def project_model(project: QgsProject, store: Optional[ModelStore] = None) -> Optional[str]:
    """Path of the model that the project names (empty = the default one); None where it names none.

    A model that is not where the project has it, since the project comes from another machine, is looked for by its
    SHA-256 among the user's; else the path is what the project says, and the engine will say that nothing is there.
    """
    entry = _entry(project)
    if entry is None:
        return None
    path = str(entry.get("path") or "")
    if not path:
        return ""
    path = project.readPath(path)
    if not os.path.isfile(path):
        twin = (store or ModelStore()).with_sha256(str(entry.get("sha256") or ""))
        if twin is not None:
            return twin.setting
    return path


def use_in_project(project: QgsProject, path: str, sha256: str = "") -> None:
    """Let the project name a model; marks it as changed only where that is another one.

    Args:
        path: of the weights; empty = the default one, whatever the user's setting says.
        sha256: of the weights, by which they are found on another machine; empty = as their card says.
    """
    if project_model(project) == path:
        return
    if path and not sha256:
        sha256 = read_model(path).sha256
    entry = {"path": project.writePath(path) if path else "", "sha256": sha256}
    project.writeEntry(_SCOPE, _ENTRY, json.dumps(entry))


def choose_model(project: QgsProject, path: str) -> None:
    """Use another model from now on: in this project where it names one of its own, else wherever none is named."""
    if has_own_model(project):
        use_in_project(project, path)
    else:
        settings.change_machine(model=path)


def follow_user(project: QgsProject) -> None:
    """Let the project name no model any more."""
    if has_own_model(project):
        project.removeEntry(_SCOPE, _ENTRY)


def is_in_use(project: QgsProject, store: ModelStore, model: Model) -> bool:
    """Whether jobs of this project use that model, or others of this user do."""
    for setting in (model_in_use(project), settings.load_machine().model):
        found = store.find(setting)
        if found is not None and found.path == model.path:
            return True
    return False


def _entry(project: QgsProject) -> Optional[dict[str, Any]]:
    text, found = project.readEntry(_SCOPE, _ENTRY, "")
    if not found or not text:
        return None
    try:
        data = json.loads(text)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None
