"""What a column of a manifest means, in the words of the spec's own documentation, so that neither can go stale."""

from __future__ import annotations

import dataclasses
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
        text = _plain(attributes(_SPECS[part])[attribute])
        several = _SEVERAL in annotation and attribute != "start"
        said[name] = text + ("; several: separated by semicolons" if several else "")
    return said


def attributes(kind: type) -> dict[str, str]:
    """What a dataclass's docstring says of each of its fields, as it stands there."""
    names = [item.name for item in dataclasses.fields(kind)]
    _, _, text = (inspect.getdoc(kind) or "").partition("Attributes:")
    # Paragraphs after the list belong to none of them.
    text = " ".join(text.split("\n\n", 1)[0].split())
    one = "|".join(sorted(names, key=len, reverse=True))
    found = list(re.finditer(rf"(?:^|(?<=\. ))((?:(?:{one}), )*(?:{one})): ", text))
    said: dict[str, str] = {}
    for here, there in zip(found, [*found[1:], None], strict=False):
        words = text[here.end() : None if there is None else there.start()].strip()
        said.update(dict.fromkeys(here.group(1).split(", "), words))
    return said


def _plain(text: str) -> str:
    return re.sub(r":data:`(\w+)`", _values, text).replace("``", "").rstrip(".")


def _values(role: re.Match[str]) -> str:
    return ", ".join(getattr(protocol, role.group(1)))
