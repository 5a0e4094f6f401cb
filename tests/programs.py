"""Programs of scripts/, which are no package's, as modules."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"


def program(name: str) -> ModuleType:
    """``scripts/<name>.py``."""
    found = importlib.util.spec_from_file_location(f"s2m2_{name}", SCRIPTS / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module
