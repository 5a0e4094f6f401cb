"""Starts the engine's worker; run by path, by an interpreter that knows nothing of this package.

``python bootstrap.py worker`` serves the protocol on stdin and stdout, ``worker prompt`` without standing back behind
other processes; ``python bootstrap.py check`` prints one JSON line that says whether this interpreter could. The
checkout becomes the package ``s2m2_sar`` by its place alone: neither it nor the folder of other plugins beside it gets
onto ``sys.path``, where modules named like ours or like the standard library's lie.

The check must answer on any Python 3 rather than end in a syntax error: no annotations that need the future, no walrus.
"""

import importlib.util
import json
import os
import sys
from typing import Any, BinaryIO, Dict, List, Tuple

PACKAGE = "s2m2_sar"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
#: What the engine cannot do without, as import names.
NEEDED = ("torch", "numpy", "osgeo", "safetensors")


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


def _clean_path(root: str) -> None:
    script = os.path.dirname(os.path.abspath(sys.argv[0]))
    unwanted = {os.path.realpath(path) for path in (root, os.path.dirname(root), script)}
    sys.path[:] = [entry for entry in sys.path if entry and os.path.realpath(entry) not in unwanted]


def main(arguments: List[str]) -> int:
    """Returns the exit code."""
    if arguments == ["check"]:
        _clean_path(ROOT)
        sys.stdout.write(json.dumps(check()) + "\n")
        return 0
    if arguments in (["worker"], ["worker", "prompt"]):
        source, sink = take_pipes()
        calm_threads()
        load_package()
        from s2m2_sar.engine import worker

        return worker.main(source, sink, prompt="prompt" in arguments)
    sys.stderr.write("usage: bootstrap.py worker [prompt]|check\n")
    return 2


if __name__ == "__main__":
    status = main(sys.argv[1:])
    sys.stderr.flush()
    sys.stdout.flush()
    # Past the interpreter's own ending: it would wait for whatever threads libraries have left.
    os._exit(status)
