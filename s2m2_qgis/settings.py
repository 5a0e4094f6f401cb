"""Typed settings: what belongs to the user and the machine (QgsSettings) and what belongs to the project (its entries).

Plain frozen dataclasses go in and come out; a value that was tampered with or written by another version falls back to
its default, field by field.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any, Optional, Type, TypeVar

from qgis.core import QgsProject, QgsSettings

from ..engine import protocol

_PREFIX = "s2m2_sar"
_SCOPE = "s2m2_sar"
_REGISTER_ENTRY = "register"

#: Areas to which templates are confined.
WHOLE, CANVAS, POLYGONS = "whole", "canvas", "polygons"
AREAS = (WHOLE, CANVAS, POLYGONS)
#: What is found: the one shift, or the displacement of the whole scene.
SHIFT, FIELD = "shift", "field"
MODES = (SHIFT, FIELD)


@dataclass(frozen=True)
class MachineSettings:
    """What one user chose on one machine.

    Attributes:
        interpreter: path of the engine's Python; empty = found by itself.
        device: ``auto``, ``cpu``, ``cuda`` or ``cuda:N``.
        matcher: one of ``protocol.MATCHERS``.
        model: path of a checkpoint; empty = the bundled one.
        output_format: one of ``protocol.OUTPUT_FORMATS``.
        output_folder: folder that receives the bundles; empty = beside the project.
        field_output: one of ``protocol.FIELD_OUTPUTS``.
        resampling: one of ``protocol.RESAMPLINGS``.
        align: corrected layers get the optical layer's pixels.
        dock_visible: whether the dock was open when QGIS was last left.
    """

    interpreter: str = ""
    device: str = "auto"
    matcher: str = "s2m2"
    model: str = ""
    output_format: str = "vrt"
    output_folder: str = ""
    field_output: str = "auto"
    resampling: str = "bilinear"
    align: bool = False
    dock_visible: bool = False


@dataclass(frozen=True)
class RegisterSettings:
    """The state of the *Register* page that a project keeps.

    Attributes:
        sar, optical: layer ids; empty = none chosen.
        sar_band: 1-based; 0 = by description.
        optical_bands: 1-based, one or three; empty = by colour interpretation.
        scaling: one of ``protocol.SCALINGS``.
        moves: one of ``protocol.MOVES``.
        max_shift_m: search radius in ground metres; 0 = chosen by the engine.
        area: one of :data:`AREAS`.
        area_layer, exclude_layer: ids of polygon layers; empty = none.
        start: ``(sar_x, sar_y, optical_x, optical_y)`` in the layers' own CRS; empty = none.
        gsd, template_px, max_templates: as in a RegisterSpec.
        mode: one of :data:`MODES`.
        spacing_m, max_points, search_m, models: as in a FieldSpec.
        along: ids of the layers that are corrected along.
    """

    sar: str = ""
    optical: str = ""
    sar_band: int = 0
    optical_bands: tuple[int, ...] = ()
    scaling: str = "auto"
    moves: str = "sar"
    max_shift_m: float = 1000.0
    area: str = WHOLE
    area_layer: str = ""
    exclude_layer: str = ""
    start: tuple[float, ...] = ()
    gsd: float = 0.0
    template_px: int = 0
    max_templates: int = 36
    mode: str = SHIFT
    spacing_m: float = 0.0
    max_points: int = 1000
    search_m: float = 0.0
    models: tuple[str, ...] = ()
    along: tuple[str, ...] = ()


_CHOICES = {
    "matcher": protocol.MATCHERS,
    "output_format": protocol.OUTPUT_FORMATS,
    "scaling": protocol.SCALINGS,
    "moves": protocol.MOVES,
    "area": AREAS,
    "mode": MODES,
    "field_output": protocol.FIELD_OUTPUTS,
    "resampling": protocol.RESAMPLINGS,
}
#: Tuples of text; other tuples hold numbers.
_TEXTS = ("models", "along")
_LENGTHS = {"optical_bands": (0, 1, 3), "start": (0, 4)}

T = TypeVar("T")


def load_machine() -> MachineSettings:
    """The user's settings; defaults where there are none."""
    store = QgsSettings()
    names = [field.name for field in dataclasses.fields(MachineSettings)]
    found = {name: store.value(f"{_PREFIX}/{name}") for name in names}
    return _build(MachineSettings, {name: value for name, value in found.items() if value is not None})


def save_machine(settings: MachineSettings) -> None:
    """Write every field; fields at their default are removed, so that a later default can take effect."""
    store = QgsSettings()
    for field in dataclasses.fields(settings):
        key, value = f"{_PREFIX}/{field.name}", getattr(settings, field.name)
        if value == field.default:
            store.remove(key)
        else:
            store.setValue(key, value)


def change_machine(**changes: Any) -> MachineSettings:
    """Change some fields of what is stored; returns the whole."""
    settings = dataclasses.replace(load_machine(), **changes)
    save_machine(settings)
    return settings


def load_register(project: QgsProject) -> Optional[RegisterSettings]:
    """The page's state in ``project``; None where the project has none, or one that cannot be read."""
    text, found = project.readEntry(_SCOPE, _REGISTER_ENTRY, "")
    if not found or not text:
        return None
    try:
        data = json.loads(text)
    except ValueError:
        return None
    return _build(RegisterSettings, data) if isinstance(data, dict) else None


def save_register(project: QgsProject, settings: RegisterSettings) -> None:
    """Put the page's state into ``project``; marks it as changed only where the state differs from what is there."""
    if load_register(project) == settings:
        return
    project.writeEntry(_SCOPE, _REGISTER_ENTRY, json.dumps(dataclasses.asdict(settings)))


def _build(kind: Type[T], data: dict[str, Any]) -> T:
    values = {}
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]
        if field.name in data:
            value = _texts(data[field.name]) if field.name in _TEXTS else _coerce(data[field.name], field.default)
            if value is not None and _allowed(field.name, value):
                values[field.name] = value
    return kind(**values)


def _coerce(value: Any, default: Any) -> Any:
    """``value`` as the type of ``default`` (INI files give strings back); None where it cannot be."""
    try:
        if isinstance(default, bool):
            return value if isinstance(value, bool) else str(value).lower() in ("true", "1")
        if isinstance(default, (int, float, str)):
            return type(default)(value)
        numbers = tuple(float(item) if isinstance(item, float) else int(item) for item in value)
    except (TypeError, ValueError):
        return None
    return numbers


def _texts(value: Any) -> Optional[tuple[str, ...]]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else None


def _allowed(name: str, value: Any) -> bool:
    if name in _CHOICES:
        return value in _CHOICES[name]
    if name == "models":
        return all(model in protocol.FIELD_MODELS for model in value)
    if name in _LENGTHS:
        return len(value) in _LENGTHS[name]
    return True
