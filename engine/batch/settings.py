"""From a row of a manifest to the spec of a job: every setting is a column, and an option that holds for all rows.

The columns come from the specs' own fields, so that a new setting is a column at once: those of
:class:`RegisterSpec` by their names, those of the layers as ``sar_…`` and ``optical_…``, and for fields those of
:class:`FieldSpec` and :class:`OutputSpec`, too.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Union

from ..protocol import FieldSpec, JobError, LayerSpec, OutputSpec, RegisterSpec, from_plain
from .places import resolve

Spec = Union[RegisterSpec, FieldSpec]

JOBS = ("register", "field")
#: What a row cannot do without, beside the scene's name.
PAIR = ("sar", "optical")
_NOT_COLUMNS = {"sar", "optical", "out", "register", "uri"}


def columns(job: str) -> dict[str, tuple[str, str, str]]:
    """Every setting of a job: column → (part of the spec, field, annotation); parts are ``register``, ``sar``,
    ``optical``, ``field`` and ``output``."""
    parts: list[tuple[str, str, type]] = [
        ("register", "", RegisterSpec),
        ("sar", "sar_", LayerSpec),
        ("optical", "optical_", LayerSpec),
    ]
    if job == "field":
        # A field's own output says how layers are written; the registration's is not used there.
        parts += [("field", "", FieldSpec), ("output", "", OutputSpec)]
    return {
        prefix + item.name: (part, item.name, str(item.type))
        for part, prefix, kind in parts
        for item in dataclasses.fields(kind)
        if item.name not in _NOT_COLUMNS and not (job == "field" and item.name == "output")
    }


def build_spec(job: str, values: Mapping[str, str], base: Path, out: Path) -> Spec:
    """The spec of one scene.

    Args:
        job: one of :data:`JOBS`.
        values: text by column; empty text is the default, unknown columns are passed over.
        base: the manifest's folder, which relative paths start from.
        out: folder of the bundle.

    Raises:
        JobError: a raster is missing in the row, or a value is not what its setting wants.
    """
    for role in PAIR:
        if not values.get(role, "").strip():
            what = "SAR" if role == "sar" else "optical"
            raise JobError(f"The row names no {what} raster; fill its column {role!r}.")
    parts: dict[str, dict[str, Any]] = {
        "register": {"out": str(out)},
        "sar": {"uri": resolve(values["sar"], base)},
        "optical": {"uri": resolve(values["optical"], base)},
        "field": {},
        "output": {},
    }
    for column, (part, name, annotation) in columns(job).items():
        text = values.get(column, "").strip()
        if text:
            parts[part][name] = _value(column, name, annotation, text, base)
    register = {**parts["register"], "sar": parts["sar"], "optical": parts["optical"]}
    if job == "field":
        return from_plain(FieldSpec, {**parts["field"], "register": register, "output": parts["output"]})
    return from_plain(RegisterSpec, register)


def out_of(spec: Spec) -> str:
    """The folder of a spec's bundle."""
    return spec.register.out if isinstance(spec, FieldSpec) else spec.out


def _value(column: str, name: str, annotation: str, text: str, base: Path) -> Any:
    inner = annotation[len("Optional[") : -1] if annotation.startswith("Optional[") else annotation
    if inner.startswith("tuple["):
        kind = inner[len("tuple[") : -1].split(", ")[0]
        if kind in ("int", "float"):
            return [_number(column, kind, part) for part in re.split(r"[;,\s]+", text) if part]
        items = [part.strip() for part in text.split(";") if part.strip()]
        if kind == "LayerSpec":
            return [{"uri": resolve(item, base)} for item in items]
        return [_vector(item, base) for item in items] if name == "vectors" else items
    if inner in ("int", "float"):
        return _number(column, inner, text)
    return resolve(text, base) if name == "model" else text


def _vector(text: str, base: Path) -> str:
    """A vector source; what follows the first ``|`` (``layername=…``) stays."""
    path, bar, rest = text.partition("|")
    return resolve(path, base) + bar + rest


def _number(column: str, kind: str, text: str) -> float:
    try:
        value = float(text)
        # Tables from a spreadsheet write whole numbers as 36.0.
        return int(value) if kind == "int" and value == int(value) else float(text) if kind == "float" else int(text)
    except (ValueError, OverflowError) as error:
        raise JobError(f"The column {column!r} cannot be {text[:80]!r}; write a number.") from error
