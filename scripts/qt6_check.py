#!/usr/bin/env python3
"""What would break on Qt 6, found without a QGIS that is built on it: the plugin's Qt names are looked up in PyQt6.

``qt6_check.py [FOLDER…]`` (default: what QGIS imports) prints a line for each finding; exit code 1 where there is one.

Looked at are: imports from ``qgis.PyQt``; chains such as ``Qt.AlignmentFlag.AlignLeft``, which Qt 5 also takes as
``Qt.AlignLeft``; attributes of what is plainly an object of a Qt class (annotated parameters, ``x = QLabel(…)``,
``self.x = QLabel(…)``, ``self`` of a subclass), and methods that override Qt's; attributes of anything, where only Qt 5
has the name; enums taken for integers; signals chosen by type; and QGIS's own enums without their scope, of which QGIS
4 has only a part. What QGIS's ``qgis.PyQt`` adds to PyQt6 counts as there, and so does what ``hasattr`` asks for first.

Not looked at: floats where Qt wants an int. Python 3.10 and newer refuse these on Qt 5 as well, so that the tests see
them.
"""

from __future__ import annotations

import ast
import enum
import functools
import importlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

import PyQt5
import PyQt6
import qgis.core
import qgis.gui
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[1]

#: What qgis.PyQt of a QGIS 4 has beyond PyQt6 (read in QGIS 3.44's own qgis/PyQt, which is written for both).
SHIM = {"QtWidgets": {"QAction", "QActionGroup", "QShortcut"}, "QtCore": {"NULL"}, "QtGui": set()}
#: Modules of qgis.PyQt beside the Qt ones.
HELPERS = {"sip", "uic"}
#: The modules of qgis.PyQt that a plugin may need.
MODULES = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSql", "QtSvg", "QtTest", "QtWidgets", "QtXml")
#: What methods return whose own attributes changed.
RETURNS = {"fontMetrics": "QFontMetrics", "desktop": "QDesktopWidget"}


@dataclass(frozen=True)
class Finding:
    """One place that Qt 6 would not take."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


class Binding:
    """The names of PyQt5 or PyQt6: ``modules`` by name, and ``top``, every module's names together."""

    def __init__(self, package: Any) -> None:
        self.modules = {name: importlib.import_module(f"{package.__name__}.{name}") for name in MODULES}
        self.top = {name: value for module in self.modules.values() for name, value in vars(module).items()}
        self.classes = {name: value for name, value in self.top.items() if isinstance(value, type)}
        #: Every attribute of every class, members of enums left out.
        self.attributes = {name for found in self.classes.values() if not _is_enum(found) for name in _names(found)}


@functools.cache
def _names(found: type) -> frozenset[str]:
    return frozenset(dir(found))


@functools.cache
def bindings() -> tuple[Binding, Binding]:
    """Those of Qt 5 and of Qt 6."""
    return Binding(PyQt5), Binding(PyQt6)


@functools.cache
def gone() -> frozenset[str]:
    """Attributes that classes of Qt 5 have, and none of Qt 6, QGIS, GDAL or Python itself."""
    qt5, qt6 = bindings()
    qt = set(qt5.classes.values())
    known = {name for each in (str, bytes, list, dict, set, int, float, object) for name in vars(each)}
    for module in (qgis.core, qgis.gui, gdal, ogr, osr):
        for each in filter(lambda value: isinstance(value, type), vars(module).values()):
            # What a class of QGIS overrides is Qt's all the same.
            inherited = {name for base in each.__mro__ if base in qt for name in _names(base)}
            known |= vars(each).keys() - inherited
    return frozenset(qt5.attributes - qt6.attributes - known)


def _is_enum(found: Any) -> bool:
    return isinstance(found, type) and issubclass(found, enum.Enum)


def chain(node: ast.expr) -> list[str]:
    """``a.b.c`` → its names; empty where it is not one."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return [node.id, *reversed(names)] if isinstance(node, ast.Name) else []


def type_names(annotation: ast.expr | None) -> set[str]:
    """The names in an annotation that is one class, perhaps optional or quoted."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        try:
            annotation = ast.parse(annotation.value, mode="eval").body
        except SyntaxError:
            return set()
    if isinstance(annotation, ast.Subscript) and chain(annotation.value)[-1:] == ["Optional"]:
        annotation = annotation.slice
    if isinstance(annotation, ast.BinOp):
        return type_names(annotation.left) | type_names(annotation.right)
    return set(chain(annotation)[-1:]) if annotation is not None else set()


class Checker(ast.NodeVisitor):
    """The findings of one module."""

    def __init__(self, path: str, own: set[str]) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.qt5, self.qt6 = bindings()
        self._own = own
        self._imported: set[str] = set()  # names that stand for what qgis.PyQt has
        self._guards: list[set[str]] = []  # what an enclosing condition asks hasattr for
        self._tried: list[ast.Try] = []
        self._classes: list[ast.ClassDef] = []
        self._variables: list[dict[str, str]] = [{}]  # of each function, to the name of a Qt class
        self._aliases: list[dict[str, list[str]]] = [{}]  # of each function, to the chain that a name stands for
        self._fields: list[dict[str, str]] = []  # of each class, self.x to the name of a Qt class

    def find(self, node: ast.AST, text: str) -> None:
        """Note a finding."""
        self.findings.append(Finding(self.path, getattr(node, "lineno", 0), text))

    # Imports ---------------------------------------------------------------------------------------------------------
    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.name.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip"):
                self.find(node, f"import {alias.name}: import it from qgis.PyQt")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        if module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip"):
            self.find(node, f"from {module}: import it from qgis.PyQt")
        if module == "qgis.PyQt":
            for alias in node.names:
                if alias.name not in self.qt6.modules and alias.name not in HELPERS:
                    self.find(node, f"Qt 6 has no module {alias.name}")
        if module.startswith("qgis.PyQt."):
            part = module.split(".")[2]
            if part not in HELPERS and part not in self.qt6.modules:
                self.find(node, f"Qt 6 has no module {part}")
                return
            for alias in node.names:
                self._imported.add(alias.asname or alias.name)
                if alias.name == "*":
                    self.find(node, f"from {module} import *: name what is used")
                elif part not in HELPERS and not self.has(part, alias.name) and not self._tried_elsewhere(alias.name):
                    self.find(node, f"Qt 6 has no {part}.{alias.name}{self._where(alias.name)}")

    def has(self, part: str, name: str) -> bool:
        """Whether ``qgis.PyQt.<part>`` of a QGIS 4 has the name."""
        return hasattr(self.qt6.modules[part], name) or name in SHIM.get(part, ())

    def _where(self, name: str) -> str:
        places = [part for part, module in self.qt6.modules.items() if name in vars(module)]
        return f"; it is in {' and '.join(places)}" if places else ""

    def visit_Try(self, node: ast.Try) -> None:
        self._tried.append(node)
        self.generic_visit(node)
        self._tried.pop()

    def _tried_elsewhere(self, name: str) -> bool:
        """Whether the import is one of two that are tried, and the other one has the name."""
        return any(
            isinstance(each, ast.ImportFrom)
            and (each.module or "").startswith("qgis.PyQt.")
            and (each.module or "").split(".")[2] in self.qt6.modules
            and name in {alias.name for alias in each.names}
            and self.has((each.module or "").split(".")[2], name)
            for attempt in self._tried
            for each in ast.walk(attempt)
        )

    # Scopes ----------------------------------------------------------------------------------------------------------
    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        fields: dict[str, str] = {}
        for each in ast.walk(node):
            if isinstance(each, ast.Assign) and len(each.targets) == 1:
                target = chain(each.targets[0])
                if len(target) == 2 and target[0] == "self":
                    # Assigned twice, of different kinds: nothing is known.
                    fields[target[1]] = self._made(each.value) if target[1] not in fields else ""
        self._classes.append(node)
        self._fields.append(fields)
        for base in self._bases():
            old, new = self._pair(base)
            for each in node.body:
                if isinstance(each, ast.FunctionDef) and self._lacks(old, new, each.name):
                    self.find(each, f"{node.name}.{each.name} overrides a method of {base} that Qt 6 does not have")
        self.generic_visit(node)
        self._fields.pop()
        self._classes.pop()

    def _bases(self) -> list[str]:
        """Qt's classes that the class at hand derives from, by name."""
        return [name for base in self._classes[-1].bases for name in chain(base)[-1:] if name in self.qt5.classes]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        known: dict[str, str] = {}
        for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]:
            types = type_names(argument.annotation) & self.qt5.classes.keys()
            if len(types) == 1:
                known[argument.arg] = types.pop()
        aliases: dict[str, list[str]] = {}
        for each in ast.walk(node):
            if isinstance(each, ast.Assign) and len(each.targets) == 1 and isinstance(each.targets[0], ast.Name):
                name = each.targets[0].id
                made = self._made(each.value)
                known[name] = made if known.get(name, made) == made else ""
                names = chain(each.value)
                if names and (names[0] in self._imported or names[0].startswith("Qg")):
                    aliases[name] = names
        self._variables.append({**self._variables[-1], **known})
        self._aliases.append({**self._aliases[-1], **aliases})
        self.generic_visit(node)
        self._aliases.pop()
        self._variables.pop()

    visit_AsyncFunctionDef = visit_FunctionDef  # type: ignore[assignment]

    def _made(self, value: ast.expr) -> str:
        """The Qt class of which an expression makes an object; empty where that is not plain."""
        if isinstance(value, ast.Call):
            if isinstance(value.func, ast.Name) and value.func.id in self.qt5.classes:
                return value.func.id
            if isinstance(value.func, ast.Attribute) and not value.args:
                return RETURNS.get(value.func.attr, "")
        return ""

    # Uses ------------------------------------------------------------------------------------------------------------
    def visit_Attribute(self, node: ast.Attribute) -> None:
        names = chain(node)
        if names:
            names = [*self._aliases[-1].get(names[0], names[:1]), *names[1:]]
        if any(node.attr in guard for guard in self._guards):
            return
        if names and names[0] in self._imported and (names[0] in self.qt5.top or names[0] in self.qt6.top):
            self._check_chain(node, names)
            return
        if names and (names[0].startswith("Qgs") or names[0] == "Qgis"):
            self._check_qgis(node, names)
            return
        for kind in self._kinds(node.value):
            old, new = self._pair(kind)
            if self._lacks(old, new, node.attr) and node.attr not in self._own:
                self.find(node, f"{kind} of Qt 6 has no {node.attr}")
                break
        else:
            if node.attr in gone() and node.attr not in self._own:
                self.find(node, f"nothing in Qt 6 has .{node.attr}")
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._guarded(node)

    def visit_If(self, node: ast.If) -> None:
        self._guarded(node)

    def _guarded(self, node: ast.IfExp | ast.If) -> None:
        self._guards.append(
            {
                each.args[1].value
                for each in ast.walk(node.test)
                if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == "hasattr"
                if len(each.args) == 2 and isinstance(each.args[1], ast.Constant)
            }
        )
        self.generic_visit(node)
        self._guards.pop()

    def _check_chain(self, node: ast.Attribute, names: list[str]) -> None:
        """``Qt.A.B``: every name of it is in Qt 6."""
        found: Any = self.qt6.top.get(names[0])
        if found is None:
            return  # the import was found already
        for length, name in enumerate(names[1:], 2):
            if not isinstance(found, type):
                return  # an object, not a scope
            if not hasattr(found, name):
                scopes = [key for key, value in vars(found).items() if _is_enum(value) and name in value.__members__]
                instead = f"; write {'.'.join([*names[: length - 1], scopes[0], name])}" if len(scopes) == 1 else ""
                self.find(node, f"Qt 6 has no {'.'.join(names[:length])}{instead}")
                return
            found = getattr(found, name)

    def _check_qgis(self, node: ast.Attribute, names: list[str]) -> None:
        """``QgsA.B``: where B is a member of an enum, the enum's name stands between."""
        found: Any = getattr(qgis.core, names[0], None) or getattr(qgis.gui, names[0], None)
        for name in names[1:]:
            inner = getattr(found, name, None)
            kind = type(inner)
            if isinstance(inner, int) and kind not in (int, bool) and isinstance(found, type) and found is not kind:
                if vars(found).get(kind.__name__) is kind:
                    self.find(node, f"{'.'.join(names)}: write {names[0]}.{kind.__name__}.{name}")
                return
            found = inner

    def _kinds(self, value: ast.expr) -> list[str]:
        """Names of the Qt classes, one of which an expression plainly is."""
        names = chain(value)
        if names == ["self"] and self._classes:
            return self._bases()
        if len(names) == 1:
            return [kind for kind in [self._variables[-1].get(names[0], "")] if kind]
        if len(names) == 2 and names[0] == "self" and self._fields:
            return [kind for kind in [self._fields[-1].get(names[1], "")] if kind]
        if (
            isinstance(value, ast.Call)
            and isinstance(value.func, ast.Name)
            and value.func.id == "super"
            and self._classes
        ):
            return self._bases()
        return [kind for kind in [self._made(value)] if kind]

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id == "int" and len(node.args) == 1:
            for each in ast.walk(node.args[0]):
                if self._plain_enum(each):
                    self.find(node, f"int({ast.unparse(node.args[0])}): enums of Qt 6 are no integers")
                    break
        if isinstance(node.func, ast.Name) and node.func.id == "QVariant" and "QVariant" in self._imported:
            self.find(node, "QVariant(…): PyQt6 has no types for it; use None or qgis.core.NULL")
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, (ast.Add, ast.Sub)) and (self._plain_enum(node.left) or self._plain_enum(node.right)):
            self.find(node, f"{ast.unparse(node)}: enums of Qt 6 are no integers; join them by |")
        self.generic_visit(node)

    def _plain_enum(self, node: ast.AST) -> bool:
        """Whether an expression is a member of an enum that is no integer in Qt 6."""
        names = chain(node) if isinstance(node, ast.Attribute) else []
        if len(names) < 2 or names[0] not in self._imported:
            return False
        found: Any = self.qt6.top.get(names[0])
        for name in names[1:]:
            found = getattr(found, name, None)
        return isinstance(found, enum.Enum) and not isinstance(found, int)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if (
            isinstance(node.value, ast.Attribute)
            and isinstance(node.slice, ast.Name)
            and node.slice.id in ("str", "int")
        ):
            signal = type(self.qt6.classes["QObject"].destroyed)
            name = node.value.attr
            if name not in self._own and any(
                isinstance(getattr(each, name, None), signal) for each in self.qt6.classes.values()
            ):
                self.find(node, f"{ast.unparse(node)}: Qt 6 has one signal of each name")
        self.generic_visit(node)

    def _pair(self, name: str) -> tuple[Any, Any]:
        return self.qt5.classes.get(name), self.qt6.classes.get(name)

    def _lacks(self, old: Any, new: Any, name: str) -> bool:
        return new is not None and old is not None and name in _names(old) and name not in _names(new)


def own_names(trees: list[ast.Module]) -> set[str]:
    """Names that the plugin gives its own functions, classes and attributes."""
    names: set[str] = set()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names.add(node.name)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                names.add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
    return names


def check(sources: dict[str, str]) -> list[Finding]:
    """The findings in modules, given as path → source."""
    trees = {path: ast.parse(source, path) for path, source in sources.items()}
    own = own_names(list(trees.values()))
    findings: list[Finding] = []
    for path, tree in trees.items():
        checker = Checker(path, own)
        checker.visit(tree)
        findings += checker.findings
    return findings


def files(arguments: list[str]) -> Iterator[Path]:
    for folder in [Path(argument) for argument in arguments] or [ROOT / "s2m2_qgis", ROOT / "__init__.py"]:
        yield from sorted(folder.rglob("*.py")) if folder.is_dir() else [folder]


def main(arguments: list[str]) -> int:
    sources = {str(path): path.read_text(encoding="utf-8") for path in files(arguments)}
    findings = check(sources)
    for finding in findings:
        print(finding)
    version = bindings()[1].modules["QtCore"].PYQT_VERSION_STR
    print(f"{len(sources)} modules looked up in PyQt {version}: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
