"""The strings of plugin and engine as Qt's ``.ts`` files.

    scripts/i18n                    update i18n/*.ts, compile them, print what is missing
    scripts/i18n todo LANG          the untranslated strings of one language, as a JSON object with empty values
    scripts/i18n fill LANG FILE     take such an object back, its values filled in

Not ``pylupdate5``: it takes the class where ``tr`` is written for the context, while PyQt asks under the class of the
object at hand, so that what a base class says is never found from its heirs; and it knows nothing of the engine, whose
sentences are f-strings in a process without Qt. Here each ``tr`` is entered under its class and all classes derived
from it, and the engine's sentences become templates (``i18n/engine.json``; ``s2m2_qgis/engine_words.py`` reads them).
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Optional

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "i18n"
#: A language is listed once it is complete: half of one is worse to read than English.
LANGUAGES = ("de",)
ENGINE = "Engine"
#: Parts of the engine that speak to no user of the plugin: command lines, the report's page (a file, English), studies.
_NOT_SHOWN = re.compile(
    r"engine/(cli|bootstrap|drawing|report/|training/study/|batch/|.*commands\.py"
    r"|training/(?!scenes|datasets|pairs|loop|calibrate|curve))"
)
#: Calls whose strings are for developers or command lines.
_NOT_SAID = re.compile(
    r"(ValueError|TypeError|RuntimeError|KeyError|AssertionError|add_argument|Command|getLogger|\blog|_LOG|debug|compile"
    r"|\bsub|execute|split|strip|startswith|Figure|Table|set_title|write_window_vrt)$"
)
#: What code, patterns, paths and log formats have and sentences have not.
_CODE = re.compile(r"[\\\[\]|=<>@]|\{\"|::|//|\bSELECT\b|\bINSERT\b|%[s(]|\n")


#: Values of the engine's sentences that are words, not names.
_WORDS = ("optical", *(part + wind for part in ("", "north-", "south-") for wind in ("east", "west")), "north", "south")


@dataclass
class Strings:
    """What was found.

    Attributes:
        entries: (context, source) in the order of the files, each once.
        loose: places where the text handed to ``tr`` is no literal, and so cannot be found.
        early: places where ``translate`` runs while a module is imported, before any translator is there.
    """

    entries: dict[tuple[str, str], None] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)


def plugin_strings(folder: Path = ROOT / "s2m2_qgis") -> Strings:
    """Every ``self.tr`` and ``translate`` under ``folder`` with the context that it is looked up under at run time."""
    found = Strings()
    heirs: dict[str, set[str]] = {}
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(folder.rglob("*.py"))}
    bases = {
        node.name: [_last_name(base) for base in node.bases]
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    for name in bases:
        for ancestor in _ancestors(name, bases):
            heirs.setdefault(ancestor, set()).add(name)
    for path, tree in trees.items():
        _Finder(found, path.relative_to(folder.parent).as_posix(), heirs).visit(tree)
    return found


def engine_templates(folder: Path = ROOT / "engine") -> list[str]:
    """The engine's sentences and the phrases they are put together from, values as ``{0}``, ``{1}``, …"""
    found: dict[str, None] = dict.fromkeys(_WORDS)
    for path in sorted(folder.rglob("*.py")):
        if _NOT_SHOWN.match(path.relative_to(folder.parent).as_posix()):
            continue
        for text in _templates(ast.parse(path.read_text("utf-8")), ""):
            found.setdefault(text)
    return list(found)


class _Finder(ast.NodeVisitor):
    def __init__(self, found: Strings, name: str, heirs: dict[str, set[str]]) -> None:
        self._found, self._name, self._heirs = found, name, heirs
        self._classes: list[str] = []
        self._functions = 0

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for default in (*node.args.defaults, *node.args.kw_defaults, *node.decorator_list):
            if default is not None:
                self.visit(default)
        self._functions += 1
        for child in node.body:
            self.visit(child)
        self._functions -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._functions += 1
        self.generic_visit(node)
        self._functions -= 1

    def visit_Call(self, node: ast.Call) -> None:
        name = _last_name(node.func)
        where = f"{self._name}:{node.lineno}"
        if name == "tr" and isinstance(node.func, ast.Attribute) and node.args:
            own = self._classes[-1] if self._classes else "?"
            self._enter([own, *sorted(self._heirs.get(own, ()))], node.args[0], where)
        elif name == "translate" and len(node.args) >= 2 and _last_name(node.args[0]) != "CONTEXT":
            if not self._functions:
                self._found.early.append(where)
            context = node.args[0]
            if isinstance(context, ast.Constant):
                # Plugin.tr, which hands its argument on.
                if not isinstance(node.args[1], ast.Name) or self._classes[-1:] != [context.value]:
                    self._enter([context.value], node.args[1], where)
            else:
                self._found.loose.append(where)
        self.generic_visit(node)

    def _enter(self, contexts: list[str], text: ast.expr, where: str) -> None:
        if isinstance(text, ast.IfExp):
            self._enter(contexts, text.body, where)
            self._enter(contexts, text.orelse, where)
        elif isinstance(text, ast.Constant) and isinstance(text.value, str):
            for context in contexts:
                self._found.entries.setdefault((context, text.value))
        else:
            self._found.loose.append(where)


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _ancestors(name: str, bases: dict[str, list[str]]) -> Iterator[str]:
    for base in bases.get(name, ()):
        yield base
        yield from _ancestors(base, bases)


def _templates(node: ast.AST, callee: str) -> Iterator[str]:
    if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.Module)):
        body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
        for child in body:
            yield from _templates(child, "")
        return
    text = _template(node)
    if text is not None:
        if not _NOT_SAID.search(callee) and _is_said(text):
            yield text
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _templates(part.value, "")
        return
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        for argument in (node.func, *node.args, *(keyword.value for keyword in node.keywords)):
            yield from _templates(argument, name)
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, (ast.Constant, ast.JoinedStr)):
        return
    if isinstance(node, (ast.AnnAssign, ast.arg)):
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            yield from _templates(node.value, "")
        return
    for child in ast.iter_child_nodes(node):
        yield from _templates(child, callee)


def _template(node: ast.AST) -> Optional[str]:
    """A literal or f-string with its values as numbered braces; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, count = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{count}}}")
            count += 1
    return "".join(parts)


def _is_said(text: str) -> bool:
    """Whether it is English for a reader: words with a space between them, no code, pattern or path."""
    bare = re.sub(r"\{\w*\}", "", text)
    words = re.findall(r"[A-Za-z]{2,}", bare)
    if " " not in text.strip() or (len(words) < 2 and not re.search(r"[a-z]{4,}", bare)):
        return False
    return not _CODE.search(bare) and not re.match(r"\s|--|usage", text)


def wanted() -> dict[tuple[str, str], None]:
    """Everything that a language has to say."""
    entries = dict(plugin_strings().entries)
    entries.update({(ENGINE, text): None for text in engine_templates()})
    return entries


def read_ts(language: str) -> dict[tuple[str, str], str]:
    """The finished translations of one language."""
    path = FOLDER / f"s2m2_{language}.ts"
    if not path.is_file():
        return {}
    known = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                known[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return known


def write_ts(language: str, entries: dict[tuple[str, str], None], known: dict[tuple[str, str], str]) -> int:
    """Write one language's file; what is said no more is left out. Returns how many strings have no translation."""
    alike = {source: text for (_, source), text in reversed(list(known.items()))}
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    missing = 0
    for name, source in sorted(entries, key=lambda entry: entry[0]):
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = source
        text = known.get((name, source)) or alike.get(source)
        translation = ET.SubElement(message, "translation")
        translation.text = text
        if not text:
            translation.set("type", "unfinished")
            missing += 1
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path = FOLDER / f"s2m2_{language}.ts"
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return missing


def main(arguments: list[str]) -> int:
    """What the module's first lines say."""
    FOLDER.mkdir(exist_ok=True)
    entries = wanted()
    if arguments[:1] == ["todo"]:
        known = read_ts(arguments[1])
        done = {source for _, source in known}
        print(json.dumps({text: "" for _, text in entries if text not in done}, ensure_ascii=False, indent=0))
        return 0
    filled: dict[str, str] = {}
    if arguments[:1] == ["fill"]:
        filled = json.loads(Path(arguments[2]).read_text("utf-8"))
    templates = [text for context, text in entries if context == ENGINE]
    (FOLDER / "engine.json").write_text(json.dumps(templates, ensure_ascii=False, indent=0) + "\n", "utf-8")
    for language in LANGUAGES:
        known = read_ts(language)
        if arguments[1:2] == [language]:
            known.update({entry: filled[entry[1]] for entry in entries if filled.get(entry[1])})
        missing = write_ts(language, entries, known)
        done = read_ts(language)
        for context, source in entries:
            if missing <= 20 and (context, source) not in done:
                print(f"  {language} lacks [{context}] {source!r}")
        print(f"{language}: {len(entries) - missing} of {len(entries)} strings translated, {missing} missing")
        path = FOLDER / f"s2m2_{language}.ts"
        command = ["lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True)
    found = plugin_strings()
    for where in found.loose:
        print(f"{where}: the text of a translation must be a literal", file=sys.stderr)
    for where in found.early:
        print(f"{where}: translated while the module is imported, before the language is known", file=sys.stderr)
    return 1 if found.loose or found.early else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
