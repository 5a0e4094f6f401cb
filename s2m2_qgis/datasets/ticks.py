"""What the project remembers of its data sets: what is ticked, what was added, when each was last trained on."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Iterable, Mapping, Optional

from qgis.core import QgsProject

from ..tiepoints.points import LayerPair, LayerRef

_SCOPE, _ENTRY = "s2m2_sar", "datasets"
_TEXTS = ("source", "name", "crs", "provider", "layer_id")


@dataclass(frozen=True)
class DrawnArea:
    """A rectangle that was drawn on the map.

    Attributes:
        extent: (x min, y min, x max, y max) in ``crs``. crs: ``EPSG:n`` or WKT.
    """

    extent: tuple[float, float, float, float]
    crs: str


@dataclass(frozen=True)
class Ticks:
    """The state of the panel.

    Attributes:
        ticked: keys. folders: paths that the user added. check_layer: id of the layer of check areas.
        drawn: check areas drawn on the map.
        pairs: layers of the project that the user paired without labelling them; their ids are the panel's own.
        used: by key, the day (ISO 8601) of the last training on it.
    """

    ticked: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    check_layer: str = ""
    drawn: tuple[DrawnArea, ...] = ()
    pairs: tuple[LayerPair, ...] = ()
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
        drawn=tuple(area for area in map(_area, _list(data.get("drawn"))) if area is not None),
        pairs=tuple(pair for pair in (_pair(project, one) for one in _list(data.get("pairs"))) if pair is not None),
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
        "drawn": [asdict(area) for area in ticks.drawn],
        "pairs": [
            {"id": pair.id, "sar": _written(project, pair.sar), "optical": _written(project, pair.optical)}
            for pair in ticks.pairs
        ],
        "used": {project.writePath(key): day for key, day in dict(ticks.used).items()},
    }
    project.writeEntry(_SCOPE, _ENTRY, json.dumps(data))


def _written(project: QgsProject, ref: LayerRef) -> dict[str, Any]:
    return {**asdict(ref), "source": project.writePath(ref.source)}


def _area(data: Any) -> Optional[DrawnArea]:
    """None for what is no rectangle."""
    extent, crs = (data.get("extent"), data.get("crs")) if isinstance(data, dict) else (None, None)
    if not isinstance(extent, list) or len(extent) != 4 or not isinstance(crs, str):
        return None
    if not all(isinstance(one, (int, float)) and math.isfinite(one) for one in extent):
        return None
    x_min, y_min, x_max, y_max = map(float, extent)
    return DrawnArea((x_min, y_min, x_max, y_max), crs) if x_min < x_max and y_min < y_max else None


def _pair(project: QgsProject, data: Any) -> Optional[LayerPair]:
    """None for what is no pair."""
    if not isinstance(data, dict) or not isinstance(data.get("id"), int):
        return None
    sar, optical = _ref(project, data.get("sar")), _ref(project, data.get("optical"))
    return LayerPair(data["id"], sar, optical) if sar is not None and optical is not None else None


def _ref(project: QgsProject, data: Any) -> Optional[LayerRef]:
    if not isinstance(data, dict) or not all(isinstance(data.get(name), str) for name in _TEXTS):
        return None
    bands = tuple(band for band in _list(data.get("bands")) if isinstance(band, int))
    source, name, crs, provider, layer_id = (data[name] for name in _TEXTS)
    return LayerRef(project.readPath(source), name, crs, bands, provider, layer_id)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _texts(value: Any) -> list[str]:
    return [one for one in _list(value) if isinstance(one, str)]
