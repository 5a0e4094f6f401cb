"""The generated parts of docs/guide/reference, from the code: ``.venv/bin/python scripts/reference.py``.

What stands between ``<!-- generated NAME -->`` and ``<!-- end -->`` is replaced; tests compare it with the code.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import inspect
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from s2m2_sar.engine import protocol
from s2m2_sar.engine.batch import outcome as outcomes
from s2m2_sar.engine.batch.meaning import attributes as said_of
from s2m2_sar.engine.batch.outcome import Outcome
from s2m2_sar.engine.batch.settings import columns
from s2m2_sar.engine.cli import COMMANDS
from s2m2_sar.engine.protocol.lines import Event, Request

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "guide" / "reference"
_PART = re.compile(r"(<!-- generated (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str, parts: dict[str, Callable[[], str]]) -> str:
    """A page with its generated parts anew; parts that ``parts`` does not know stay."""

    def part(match: re.Match[str]) -> str:
        make = parts.get(match.group(2))
        return match.group(0) if make is None else f"{match.group(1)}\n{make().strip()}\n\n{match.group(3)}"

    return _PART.sub(part, page)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines
    )


# Specs ----------------------------------------------------------------------------------------------------------------


def attributes(kind: type) -> dict[str, str]:
    """What a dataclass's docstring says of each of its fields, as Markdown."""
    return {name: markdown(words) for name, words in said_of(kind).items()}


def markdown(text: str) -> str:
    """A docstring's words as Markdown; the protocol's lists of words are spelt out."""

    def word(match: re.Match[str]) -> str:
        name = match.group(1).rsplit(".", 1)[-1]
        values = getattr(protocol, name, getattr(outcomes, name, None))
        if name.isupper() and isinstance(values, tuple):
            return ", ".join(f"`{value}`" for value in values)
        return f"`{name}`"

    return re.sub(r"(?::\w+:)?`{1,2}~?([^`]+)`{1,2}", word, text)


def default(item: dataclasses.Field[Any]) -> str:
    """A field's default as JSON would have it."""
    if item.default is not dataclasses.MISSING:
        value = item.default
    elif item.default_factory is not dataclasses.MISSING:
        value = item.default_factory()
        if dataclasses.is_dataclass(value):
            return "its defaults"
    else:
        return "required"
    if value in ("", (), None):
        return "–"
    return f"`{value}`" if isinstance(value, str) else f"`{str(value).lower()}`"


def spec_table(kind: type) -> str:
    """Fields, kinds, defaults, meaning."""
    said = attributes(kind)
    rows = [
        [f"`{item.name}`", f"`{kind_of_field(item)}`", default(item), said.get(item.name, "")]
        for item in dataclasses.fields(kind)
    ]
    return table(["field", "kind", "default", "meaning"], rows)


def field_table(kind: type) -> str:
    """Fields and meaning."""
    said = attributes(kind)
    return table(
        ["column", "meaning"], [[f"`{item.name}`", said.get(item.name, "")] for item in dataclasses.fields(kind)]
    )


def kind_of_field(item: dataclasses.Field[Any]) -> str:
    """Its annotation; what may be missing is so by its default."""
    return re.sub(r"^Optional\[(.*)\]$", r"\1", str(item.type))


def spec_kinds() -> list[type]:
    """Every spec of the protocol, and what they hold."""
    kinds: list[type] = []

    def add(kind: Any) -> None:
        if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind not in kinds:
            kinds.append(kind)
            for item in dataclasses.fields(kind):
                for name in re.findall(r"\w+Spec", str(item.type)):
                    add(getattr(protocol, name))

    for kind in protocol.SPECS.values():
        add(kind)
    return kinds


def operations() -> str:
    """What may be asked."""
    rows = [
        [f"`{op}`", f"[{kind.__name__}](#{kind.__name__.lower()})", first_sentence(kind)]
        for op, kind in protocol.SPECS.items()
    ]
    return table(["`op`", "`spec`", "what it asks"], rows)


def first_sentence(kind: type) -> str:
    """Of a docstring."""
    text = " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())
    return markdown(re.split(r"(?<=[.;:]) ", text, maxsplit=1)[0].rstrip(";:"))


def specs() -> str:
    """All of them."""
    return "\n\n".join(f"### {kind.__name__}\n\n{spec_about(kind)}\n\n{spec_table(kind)}" for kind in spec_kinds())


def spec_about(kind: type) -> str:
    """What stands before the list of fields."""
    text, _, _ = (inspect.getdoc(kind) or "").partition("Attributes:")
    return markdown(" ".join(text.split()))


def messages() -> str:
    """The two kinds of lines."""
    rows = [
        [f"`{kind.__name__}`", ", ".join(f"`{item.name}`" for item in dataclasses.fields(kind))]
        for kind in (Request, Event)
    ]
    return table(["message", "fields"], rows)


def manifest(job: str) -> str:
    """The columns of a manifest."""
    kinds = {"register": protocol.RegisterSpec, "sar": protocol.LayerSpec, "optical": protocol.LayerSpec}
    kinds |= {"field": protocol.FieldSpec, "output": protocol.OutputSpec}
    known = set(columns("register")) if job == "field" else set()
    rows = []
    for name, (part, field, annotation) in columns(job).items():
        if name not in known:
            rows.append([f"`{name}`", f"`{annotation}`", attributes(kinds[part]).get(field, "")])
    return table(["column", "kind", "meaning"], rows)


# Commands -------------------------------------------------------------------------------------------------------------


def commands() -> str:
    """Every command with its options."""
    return "\n\n".join(command(entry.name, entry.module, entry.help) for entry in COMMANDS)


def command(name: str, module: str, about: str) -> str:
    """One command."""
    parser = argparse.ArgumentParser()
    getattr(importlib.import_module(module, "s2m2_sar.engine"), f"add_{name.replace('-', '_')}")(parser)
    rows = []
    for action in parser._actions:
        if action.help == argparse.SUPPRESS or "--help" in action.option_strings or action.dest.startswith("setting_"):
            continue
        rows.append([f"`{option(action)}`", fallback(action), (action.help or "").replace("%%", "%")])
    settings = any(action.dest.startswith("setting_") for action in parser._actions)
    more = "\n\nAnd an option for every column of a [manifest](manifests.md)." if settings else ""
    return f"## {name}\n\n{about[:1].upper()}{about[1:]}.\n\n{table(['option', 'default', 'meaning'], rows)}{more}"


def option(action: argparse.Action) -> str:
    """An option with what follows it."""
    if action.nargs == 0:
        return action.option_strings[-1]
    if action.choices is not None:
        values = "{" + ",".join(str(choice) for choice in action.choices) + "}"
    elif isinstance(action.metavar, tuple):
        values = " ".join(action.metavar)
    else:
        values = action.metavar or action.dest.upper()
        values += " …" if action.nargs in ("+", "*") else ""
    return " ".join([*action.option_strings[-1:], values])


def fallback(action: argparse.Action) -> str:
    """What holds where it is not given."""
    if action.required:
        return "required"
    value = action.default
    return "–" if value is None or value is False or value in ("", []) else f"`{value}`"


# Processing -----------------------------------------------------------------------------------------------------------


def algorithms() -> str:
    """Every algorithm of the provider; needs a running QgsApplication."""
    from s2m2_sar.s2m2_qgis.engine_client import Engines
    from s2m2_sar.s2m2_qgis.processing.provider import Provider

    provider = Provider(Engines(lambda: ""))
    provider.refreshAlgorithms()
    return "\n\n".join(algorithm(one) for one in provider.algorithms())


def algorithm(one: Any) -> str:
    """One algorithm."""
    inputs = [[f"`{p.name()}`", kind_of(p), parameter_default(p), p.description()] for p in one.parameterDefinitions()]
    outputs = [[f"`{o.name()}`", o.type().removeprefix("output"), o.description()] for o in one.outputDefinitions()]
    names = "|".join(sorted({row[0].strip("`") for row in inputs + outputs}, key=len, reverse=True))
    about = re.sub(rf"\b({names})\b", r"`\1`", one.shortHelpString())
    return "\n\n".join(
        [
            f"## s2m2:{one.name()}",
            f"**{one.displayName()}.** {one.shortDescription()}",
            about,
            table(["parameter", "kind", "default", "meaning"], inputs),
            table(["output", "kind", "meaning"], outputs),
        ]
    )


def kind_of(parameter: Any) -> str:
    """A parameter's kind, and what may be chosen."""
    options = getattr(parameter, "options", None)
    if parameter.type() == "enum" and callable(options):
        return ", ".join(f"`{value}`" for value in options()) + (" (several)" if parameter.allowMultiple() else "")
    return str(parameter.type())


def parameter_default(parameter: Any) -> str:
    """What holds where it is not given."""
    from qgis.core import QgsProcessingParameterDefinition

    value = parameter.defaultValue()
    if value not in (None, "", []):
        return f"`{value}`"
    optional = parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
    return "–" if optional or parameter.isDestination() else "required"


PARTS: dict[str, Callable[[], str]] = {
    "operations": operations,
    "messages": messages,
    "specs": specs,
    "commands": commands,
    "outcome": lambda: field_table(Outcome),
    "columns": lambda: manifest("register"),
    "field_columns": lambda: manifest("field"),
}
QGIS_PARTS: dict[str, Callable[[], str]] = {"algorithms": algorithms}


def main() -> None:
    """Write all pages anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    for path in sorted(FOLDER.glob("*.md")):
        before = path.read_text(encoding="utf-8")
        after = filled(before, {**PARTS, **QGIS_PARTS})
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(path.name)
    application.exitQgis()
    sys.stdout.flush()
    # What the provider's engines leave behind must not end a script that has done its work with a fault.
    os._exit(0)


if __name__ == "__main__":
    main()
