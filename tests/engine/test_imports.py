"""Who may import whom: the walls between the two houses and between the engine's rooms (docs/architecture.md).

Held twice: on the import graph, read from the source with ``ast`` (so that an import inside a function counts), and in
live processes, where whatever a dependency drags in counts too. tests/qgis holds the plugin to it inside QGIS's
interpreter.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "s2m2_sar"
#: Run by path, in an interpreter that knows nothing of the package before it.
OUTSIDE_THE_PACKAGE = ROOT / "engine" / "bootstrap.py"
QGIS_SIDE = {"qgis", "PyQt5", "PyQt6", "PySide2", "PySide6", "processing", "sip"}

#: What each room of the engine may import of the engine, beside itself.
EVERYONE = {"protocol", "progress"}
ROOMS: dict[str, set[str]] = {
    "protocol": set(),
    "progress": {"protocol"},
    "geometry": set(),
    "chips": set(),
    "runtime": {"protocol"},
    "drawing": set(),
    "rasters": EVERYONE | {"chips", "geometry"},
    "model": EVERYONE | {"chips"},
    "matching": EVERYONE | {"chips", "model", "runtime"},
    "report": EVERYONE | {"drawing", "failures", "geometry", "rasters"},
    "registration": EVERYONE | {"chips", "geometry", "rasters", "model", "matching", "runtime", "report"},
    "field": EVERYONE | {"geometry", "rasters", "matching", "registration", "runtime", "apply", "report"},
    "apply": EVERYONE | {"geometry", "rasters", "field", "registration", "runtime"},
    "batch": EVERYONE | {"rasters", "runtime", "failures"},
    "propose": EVERYONE | {"geometry", "rasters", "matching", "registration", "field", "runtime"},
    "training": EVERYONE | {"chips", "drawing", "geometry", "rasters", "model", "matching", "runtime"},
    "models": EVERYONE | {"rasters", "model", "matching", "training", "runtime"},
    "finetune": EVERYONE | {"rasters", "model", "models", "matching", "registration", "training", "runtime"},
}

#: Libraries that a room may use beside the standard one; a room that is not named may use all.
LIBRARIES: dict[str, set[str]] = {
    "protocol": set(),
    "progress": set(),
    "geometry": {"numpy"},
    "chips": {"numpy"},
    "drawing": {"matplotlib"},
    "rasters": {"numpy", "osgeo"},
    "model": {"numpy", "torch", "safetensors"},
    "matching": {"numpy", "torch"},
    "field": {"numpy", "torch", "cv2"},
    "apply": {"numpy"},
    "batch": {"distributed"},
    "report": {"numpy", "jinja2", "markupsafe", "matplotlib", "PIL"},
    "registration": {"numpy", "torch"},
    "propose": {"numpy", "torch"},
    "training": {"numpy", "torch", "safetensors", "filelock"},
    "models": {"numpy", "torch"},
    "finetune": {"numpy", "torch"},
}


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def module_name(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join([PACKAGE, *(parts[:-1] if parts[-1] == "__init__" else parts)])


def resolve(path: Path, node: ast.ImportFrom) -> str:
    """The absolute name of what ``from … import`` names."""
    if node.level == 0:
        return node.module or ""
    here = module_name(path).split(".")
    package = here if path.name == "__init__.py" else here[:-1]
    assert node.level <= len(package), f"{path}:{node.lineno}: the import leaves the package"
    base = package[: len(package) - node.level + 1]
    return ".".join([*base, node.module] if node.module else base)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """(line, absolute name) of every import in a file; ``from p import m`` counts as ``p.m`` where that is a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = resolve(path, node)
            for alias in node.names:
                deeper = f"{base}.{alias.name}"
                yield node.lineno, deeper if is_module(deeper) else base


def is_module(name: str) -> bool:
    if not name.startswith(PACKAGE + "."):
        return False
    place = ROOT.joinpath(*name.split(".")[1:])
    return place.with_suffix(".py").is_file() or place.is_dir()


def room(name: str) -> str:
    """``protocol`` of ``s2m2_sar.engine.protocol``, ``rasters`` of ``s2m2_sar.engine.rasters.pair``."""
    return name.split(".")[2] if name.count(".") >= 2 else ""


def engine_files() -> list[Path]:
    found = sources("engine")
    assert len(found) > 10, "the engine was not found"
    return found


def breaches(files: list[Path], judge: Callable[[Path, str], bool]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in files
        for line, name in imports(path)
        if not judge(path, name)
    ]


def test_engine_never_imports_qgis_or_the_plugin():
    def allowed(_: Path, name: str) -> bool:
        return name.split(".")[0] not in QGIS_SIDE and not name.startswith(f"{PACKAGE}.s2m2_qgis")

    assert breaches(engine_files(), allowed) == []


def test_plugin_uses_of_the_engine_only_protocol_and_geometry():
    # repoint mends a moved bundle's pointers with the standard library alone, also where there is no engine.
    open_doors = {f"{PACKAGE}.engine.{name}" for name in ("protocol", "geometry", "rasters.repoint")}

    def allowed(_: Path, name: str) -> bool:
        if name.split(".")[0] in {"torch", "safetensors", "PyQt5", "PyQt6"}:
            return False
        return not name.startswith(f"{PACKAGE}.engine") or name in open_doors

    assert breaches(sources("s2m2_qgis"), allowed) == []


def test_imports_inside_the_package_are_relative():
    """QGIS's interpreter is shared: the bare names `engine` and `s2m2_qgis` could be anybody's."""
    absolute = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in engine_files() + sources("s2m2_qgis")
        if path != OUTSIDE_THE_PACKAGE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and node.level == 0
            else []
        )
        if name.split(".")[0] in {PACKAGE, "engine", "s2m2_qgis"}
    ]
    assert absolute == []


def test_rooms_of_the_engine_import_only_what_lies_before_them():
    def allowed(path: Path, name: str) -> bool:
        here = room(module_name(path))
        if here not in ROOMS or not name.startswith(f"{PACKAGE}.engine."):
            return True
        return room(name) == here or room(name) in ROOMS[here]

    assert breaches(engine_files(), allowed) == []


def test_rooms_use_only_their_libraries():
    def allowed(path: Path, name: str) -> bool:
        top, here = name.split(".")[0], room(module_name(path))
        if here not in LIBRARIES or top == PACKAGE or top in sys.stdlib_module_names:
            return True
        return top in LIBRARIES[here]

    assert breaches(engine_files(), allowed) == []


def test_every_room_is_known():
    rooms = {path.name for path in (ROOT / "engine").iterdir() if (path / "__init__.py").is_file()}
    assert rooms <= set(ROOMS), "a new room needs its line in ROOMS and in docs/architecture.md"


def test_root_imports_nothing_at_module_level():
    tree = ast.parse((ROOT / "__init__.py").read_text(encoding="utf-8"))
    top = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [node.module for node in top if isinstance(node, ast.ImportFrom)] == ["__future__"]
    assert len(top) == 1
    assert any(isinstance(node, ast.FunctionDef) and node.name == "classFactory" for node in tree.body)


def run_python(code: str) -> dict[str, list[str]]:
    """JSON from the last line of a fresh interpreter that runs ``code`` outside the checkout."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd="/", check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_live_engine_process_stays_free_of_qgis():
    """Every module of the engine is really imported; PyTorch and GDAL bring what they bring, none of it is QGIS's."""
    names = [module_name(path) for path in engine_files() if path.name != "__main__.py"]
    answer = run_python(
        f"import importlib, json, sys\n"
        f"for name in {names!r}:\n"
        f"    importlib.import_module(name)\n"
        f"print(json.dumps({{'modules': sorted(sys.modules)}}))"
    )
    loaded = set(answer["modules"])
    assert set(names) <= loaded
    assert {name for name in loaded if name.split(".")[0] in QGIS_SIDE} == set()
    assert {name for name in loaded if name.startswith(f"{PACKAGE}.s2m2_qgis")} == set()


@pytest.mark.parametrize(
    ("module", "libraries"), [("protocol", set()), ("progress", set()), ("geometry", {"numpy"}), ("chips", {"numpy"})]
)
def test_live_doors_stay_light(module: str, libraries: set[str]):
    """What QGIS's interpreter imports brings nothing along but the standard library, and numpy for arrays."""
    answer = run_python(
        f"import json, sys\n"
        f"before = set(sys.modules)\n"
        f"import {PACKAGE}.engine.{module}\n"
        f"print(json.dumps({{'new': sorted(set(sys.modules) - before)}}))"
    )
    tops = {name.split(".")[0] for name in answer["new"]} - {PACKAGE}
    heavy = {"torch", "osgeo", "numpy", "scipy", "safetensors", *QGIS_SIDE}
    assert tops & heavy <= libraries
