"""What a column of a manifest means, in the words of the spec's own documentation, so that neither can go stale."""

from __future__ import annotations

import inspect
import re

from .. import protocol
from ..protocol import FieldSpec, LayerSpec, OutputSpec, RegisterSpec
from .settings import columns

_SPECS = {
    "register": RegisterSpec,
    "sar": LayerSpec,
    "optical": LayerSpec,
    "field": FieldSpec,
    "output": OutputSpec,
}
#: Columns whose text holds several values.
_SEVERAL = "tuple["


def meanings() -> dict[str, str]:
    """Every column, with what it means; those of a field's output where both jobs have one."""
    said = {}
    for name, (part, attribute, annotation) in {**columns("register"), **columns("field")}.items():
        text = _attributes(_SPECS[part])[attribute]
        several = _SEVERAL in annotation and attribute != "start"
        said[name] = text + ("; several: separated by semicolons" if several else "")
    return said


def _attributes(kind: type) -> dict[str, str]:
    """The attributes that a class's docstring describes."""
    _, _, described = (inspect.getdoc(kind) or "").partition("Attributes:\n")
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?= {4}\S)", "\n" + described.rstrip()):
        names, _, text = " ".join(entry.split()).partition(": ")
        for name in names.split(", "):
            found[name] = re.sub(r":data:`(\w+)`", _values, text).replace("``", "").rstrip(".")
    return found


def _values(role: re.Match[str]) -> str:
    return ", ".join(getattr(protocol, role.group(1)))
