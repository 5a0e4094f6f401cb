"""The engine's English sentences in the user's language.

The engine is another process without Qt and writes English: into its files, its log and its messages. For the window, a
sentence is turned back into the template that it was made from (``i18n/engine.json``) and its values, the template is
translated, and so are values that are sentences or phrases themselves. Where nothing fits, the English stays.
"""

from __future__ import annotations

import functools
import json
import os
import re
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

from . import i18n

CONTEXT = "Engine"
_VALUE = re.compile(r"\{(\w*)\}")
#: A value that is a number; after it, a unit.
_NUMBER = re.compile(r"([-+]?\d+)(\.\d+)((?:\s?%|\s?°|\s[A-Za-zµ]{1,4}²?)?)")
#: What stands before a value that looks like a number and is a name: of a layer, a version.
_NAMES = re.compile(r"(“|[Vv]ersion|Python|torch|PyTorch|GDAL|numpy|QGIS)\s*$")
#: Phrases are put together from phrases, never more deeply than this.
_DEPTH = 4
#: Longer is no sentence of ours.
_MAX_CHARS = 4000
#: Two phrases side by side are never longer.
_MAX_PAIR_CHARS = 200


class Template:
    """One template, able to find its values in a sentence.

    Args:
        source: its English text with ``{0}``, ``{1}`` or ``{name}`` where values stand.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        parts = _VALUE.split(source)
        self.literals = parts[0::2]
        self.names = parts[1::2]
        pattern = re.escape(parts[0])
        for i, name in enumerate(self.names):
            again = name in self.names[:i]
            pattern += f"(?P=v{name})" if again else f"(?P<v{name}>.*?)"
            pattern += re.escape(parts[2 * i + 2])
        self._pattern = re.compile(pattern, re.DOTALL)
        #: How much of it is fixed: of two that fit, the one that says more itself is meant.
        self.weight = sum(map(len, self.literals))

    def values(self, sentence: str) -> Optional[dict[str, str]]:
        """What stands where the braces are; None where ``sentence`` was not made from this template."""
        position = 0
        for literal in self.literals:  # a cheap look first: most templates fail at their first words
            position = sentence.find(literal, position)
            if position < 0:
                return None
            position += len(literal)
        found = self._pattern.fullmatch(sentence)
        return None if found is None else {key[1:]: value for key, value in found.groupdict().items()}


def say(sentence: str) -> str:
    """An English sentence of the engine in the user's language; as it is where none is translated."""
    if not i18n.active() or not sentence or len(sentence) > _MAX_CHARS:
        return sentence
    return _say(sentence, 0) or _joined(sentence)


def match(sentence: str) -> Optional[tuple[Template, dict[str, str]]]:
    """The template that ``sentence`` was made from, with its values."""
    for template in _templates():
        if template.source == sentence and not template.names:
            return template, {}
        values = template.values(sentence)
        if values is not None:
            return template, values
    return None


def _say(sentence: str, depth: int) -> Optional[str]:
    if depth > _DEPTH or len(sentence) < 3:
        return None
    found = match(sentence)
    if found is None:
        return None
    template, values = found
    translated = QCoreApplication.translate(CONTEXT, template.source)
    if translated == template.source:
        return None
    said: dict[str, str] = {}
    for name, before in zip(template.names, template.literals):
        value = values[name]
        said.setdefault(name, _say(value, depth + 1) or (value if _NAMES.search(before) else _localised(value)))
    for i, between in enumerate(template.literals[1:-1]):
        # Where two values stand side by side, nothing says where the first one ends but that both are phrases.
        if not between.strip():
            first, second = template.names[i], template.names[i + 1]
            said.update(_split(values[first] + between + values[second], between, (first, second), depth))
    return _VALUE.sub(lambda brace: said.get(brace.group(1), brace.group(0)), translated)


def _localised(value: str) -> str:
    """A value that is a number, with or without a unit, with the locale's decimal sign; anything else as it is."""
    found = _NUMBER.fullmatch(value)
    if found is None:
        return value
    return i18n.number(float(found[1] + found[2]), len(found[2]) - 1) + found[3]


def _split(text: str, between: str, names: tuple[str, str], depth: int) -> dict[str, str]:
    """Two values told apart by both being phrases of the engine; nothing where no place does that."""
    for place in range(1, len(text) if len(text) < _MAX_PAIR_CHARS else 0):
        if text.startswith(between, place):
            first, second = _say(text[:place], depth + 1), _say(text[place + len(between) :], depth + 1)
            if first and second:
                return dict(zip(names, (first, second)))
    return {}


def _joined(text: str) -> str:
    """Several sentences in one text, each on its own."""
    parts = re.split(r"(?<=[.;])\s+(?=[A-Z“])", text)
    if len(parts) == 1:
        return text
    return " ".join(_say(part, 0) or part for part in parts)


@functools.lru_cache(maxsize=1)
def _templates() -> list[Template]:
    """All templates, those that fix most of the sentence first."""
    try:
        with open(os.path.join(i18n.FOLDER, "engine.json"), encoding="utf-8") as file:
            sources = json.load(file)
    except (OSError, ValueError):
        return []
    # A template of little but values would take any text for its own.
    templates = [Template(str(source)) for source in sources]
    return sorted((one for one in templates if one.weight >= 2), key=lambda one: -one.weight)
