"""What the project remembers of its data sets: what is ticked, what was added, when each was last trained on."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Iterable, Mapping

from qgis.core import QgsProject

_SCOPE, _ENTRY = "s2m2_sar", "datasets"


@dataclass(frozen=True)
class Ticks:
    """The state of the panel.

    Attributes:
        ticked: keys. folders: paths that the user added. check_layer: id of the layer of check areas.
        used: by key, the day (ISO 8601) of the last training on it.
    """

    ticked: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    check_layer: str = ""
    used: Mapping[str, str] = ()  # type: ignore[assignment]

    def after_training(self, keys: Iterable[str]) -> Ticks:
        """The same with these used today."""
        return replace(self, used={**dict(self.used), **{key: date.today().isoformat() for key in keys}})


def load(project: QgsProject) -> Ticks:
    """What ``project`` remembers; nothing where that cannot be read."""
    text, _found = project.readEntry(_SCOPE, _ENTRY, "")
    try:
        data = json.loads(text)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        return Ticks(used={})
    used = data.get("used")
    return Ticks(
        ticked=tuple(project.readPath(text) for text in _texts(data.get("ticked"))),
        folders=tuple(project.readPath(text) for text in _texts(data.get("folders"))),
        check_layer=str(data.get("check_layer") or ""),
        used={project.readPath(str(key)): str(day) for key, day in used.items()} if isinstance(used, dict) else {},
    )


def save(project: QgsProject, ticks: Ticks) -> None:
    """Let the project remember; it is marked as changed only where that is something else."""
    if ticks == load(project):
        return
    data = {
        "ticked": [project.writePath(key) for key in ticks.ticked],
        "folders": [project.writePath(path) for path in ticks.folders],
        "check_layer": ticks.check_layer,
        "used": {project.writePath(key): day for key, day in dict(ticks.used).items()},
    }
    project.writeEntry(_SCOPE, _ENTRY, json.dumps(data))


def _texts(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
