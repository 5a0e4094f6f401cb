"""Specs to and from plain data: what JSON can hold, checked against the dataclass's own annotations."""

from __future__ import annotations

import dataclasses
import json
import typing
from typing import Any, Type, TypeVar, Union

from .errors import JobError

T = TypeVar("T")
#: Whole numbers beyond this are no setting of ours, and no float either.
_HUGE = 1 << 62


def parse_json(text: Union[str, bytes]) -> Any:
    """What a JSON text says; ValueError where it is none, or nested deeper than can be followed."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def to_plain(spec: Any) -> dict[str, Any]:
    """A spec as JSON-ready plain data."""
    plain: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(spec), allow_nan=False))
    return plain


def from_plain(kind: Type[T], data: Any) -> T:
    """Build the frozen dataclass ``kind`` from plain data; unknown keys, wrong types: JobError (``bad_input``)."""
    if not isinstance(data, dict):
        raise JobError(f"A {kind.__name__} must be a JSON object; check the job file.")
    known = {f.name: f for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(set(data) - set(known))
    if unknown:
        raise JobError(f"Unknown setting {unknown[0]!r} in a {kind.__name__}; remove it or update the plugin.")
    hints = typing.get_type_hints(kind)
    values = {name: _convert(name, hints[name], value) for name, value in data.items()}
    missing = [
        name
        for name, f in known.items()
        if name not in values and f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    ]
    if missing:
        raise JobError(f"The setting {missing[0]!r} is missing in a {kind.__name__}; add it.")
    return kind(**values)


def _convert(name: str, hint: Any, value: Any) -> Any:
    """A value as its field's type wants it; raises JobError (``bad_input``) where it is of another type."""
    origin, items = typing.get_origin(hint), typing.get_args(hint)
    if dataclasses.is_dataclass(hint):
        return from_plain(hint, value)  # type: ignore[arg-type]
    if origin is typing.Union:
        return None if value is None else _convert(name, items[0], value)
    if origin is tuple:
        if isinstance(value, (list, tuple)) and (items[-1] is Ellipsis or len(value) == len(items)):
            kinds = [items[0]] * len(value) if items[-1] is Ellipsis else items
            return tuple(_convert(name, kind, item) for kind, item in zip(kinds, value))
    elif hint is float and _is_number(value):
        return float(value)
    elif hint in (str, bool, int) and type(value) is hint and (hint is not int or _is_number(value)):
        return value
    raise JobError(f"The setting {name!r} cannot be {str(value)[:80]!r}; correct it.")


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return isinstance(value, float) or abs(value) < _HUGE
