"""Starts the engine's worker; run by path, by an interpreter that knows nothing of this package.

``python bootstrap.py worker`` serves the protocol on stdin and stdout, ``worker prompt`` without standing back behind
other processes; ``python bootstrap.py check`` prints one JSON line that says whether this interpreter could, and
``describe`` one that says what a managed engine could be made of it. Where S2M2_ENGINE_SITE names a folder of
libraries, it comes first on ``sys.path``: here alone, so that no other Python that uses this interpreter sees it. The
checkout becomes the package ``s2m2_sar`` by its place alone: neither it nor the folder of other plugins beside it gets
onto ``sys.path``, where modules named like ours or like the standard library's lie.

The check must answer on any Python 3 rather than end in a syntax error: no annotations that need the future, no walrus.
"""

import glob
import importlib
import importlib.util
import json
import os
import platform
import sys
from typing import Any, BinaryIO, Dict, List, Tuple

PACKAGE = "s2m2_sar"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
#: What the engine cannot do without, as import names.
NEEDED = ("torch", "numpy", "osgeo", "safetensors")
#: Names a managed engine's folder of libraries.
SITE_VARIABLE = "S2M2_ENGINE_SITE"
#: Where Debian keeps the wheel of pip for making environments, also without pip itself.
SHARED_WHEELS = "/usr/share/python-wheels"


def load_package(root: str = ROOT) -> None:
    """Make the folder ``root`` importable as ``s2m2_sar`` and clean ``sys.path`` of its surroundings."""
    _clean_path(root)
    spec = importlib.util.spec_from_file_location(
        PACKAGE, os.path.join(root, "__init__.py"), submodule_search_locations=[root]
    )
    if spec is None or spec.loader is None:
        raise ImportError("no package in " + root)
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


def take_pipes() -> Tuple[BinaryIO, BinaryIO]:
    """Keep stdin and stdout for the protocol: returns (source, sink), both binary.

    Everyone else, C libraries and child processes included, finds an empty fd 0, and fd 1 leading to stderr: nothing
    that prints can get between two protocol lines.
    """
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, sink


def calm_threads() -> None:
    """Ask OpenMP's idle threads to sleep instead of spin; must come before torch is loaded.

    Where another program has a core busy, spinning threads make a parallel loop slower than a serial one.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def check() -> Dict[str, Any]:
    """What :mod:`s2m2_sar.s2m2_qgis.engine_client.interpreter` wants to know of an interpreter, as plain data."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    return {
        "s2m2_check": 1,
        "version": list(sys.version_info[:3]),
        "executable": sys.executable,
        "prefix": sys.prefix,
        "base_prefix": sys.base_prefix,
        "missing": missing,
    }


def describe() -> Dict[str, Any]:
    """What :mod:`s2m2_sar.s2m2_qgis.environments.base` wants to know of an interpreter, as plain data.

    GDAL and numpy are really loaded: bindings that were compiled against another numpy are found, but do not load.
    """
    answer = {
        "s2m2_describe": 1,
        "version": list(sys.version_info[:3]),
        "implementation": sys.implementation.name,
        "system": platform.system(),
        "machine": platform.machine(),
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "prefix": sys.prefix,
        "base_prefix": sys.base_prefix,
        "numpy": _version("numpy"),
        "gdal": _version("osgeo.gdal_array") and _version("osgeo.gdal"),
        "pip": importlib.util.find_spec("pip") is not None,
        "pip_wheels": _pip_wheels(),
    }
    return answer


def _version(name: str) -> str:
    """Of a module that can be loaded; empty where it cannot."""
    try:
        module = importlib.import_module(name)
    except Exception:  # noqa: BLE001 - whatever a broken library raises, it cannot be used
        return ""
    return str(getattr(module, "__version__", "") or "unknown")


def _pip_wheels() -> List[str]:
    """Wheels of pip that came with this interpreter, from which pip can be run without being installed."""
    folders = [SHARED_WHEELS]
    found = importlib.util.find_spec("ensurepip")
    if found is not None and found.origin:
        folders.insert(0, os.path.join(os.path.dirname(found.origin), "_bundled"))
    return [path for folder in folders for path in sorted(glob.glob(os.path.join(folder, "pip-*.whl")))]


def _add_site() -> None:
    """Put a managed engine's libraries before all others, torch's own dependencies included."""
    folder = os.environ.get(SITE_VARIABLE, "")
    if folder and os.path.isdir(folder):
        sys.path.insert(0, folder)


def _clean_path(root: str) -> None:
    script = os.path.dirname(os.path.abspath(sys.argv[0]))
    unwanted = {os.path.realpath(path) for path in (root, os.path.dirname(root), script)}
    sys.path[:] = [entry for entry in sys.path if entry and os.path.realpath(entry) not in unwanted]


def main(arguments: List[str]) -> int:
    """Returns the exit code."""
    if arguments == ["check"]:
        _clean_path(ROOT)
        _add_site()
        sys.stdout.write(json.dumps(check()) + "\n")
        return 0
    if arguments == ["describe"]:
        _clean_path(ROOT)
        sys.stdout.write(json.dumps(describe()) + "\n")
        return 0
    if arguments in (["worker"], ["worker", "prompt"]):
        source, sink = take_pipes()
        calm_threads()
        load_package()
        _add_site()
        from s2m2_sar.engine import worker

        return worker.main(source, sink, prompt="prompt" in arguments)
    sys.stderr.write("usage: bootstrap.py worker [prompt]|check|describe\n")
    return 2


if __name__ == "__main__":
    status = main(sys.argv[1:])
    sys.stderr.flush()
    sys.stdout.flush()
    # Past the interpreter's own ending: it would wait for whatever threads libraries have left.
    os._exit(status)
