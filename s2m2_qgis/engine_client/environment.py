"""The environment variables that a worker gets: QGIS's own, less what belongs to QGIS alone."""

from __future__ import annotations

import os
from typing import Mapping

#: Set by QGIS's starters and installers for QGIS's own Python, libraries and data; another Python breaks by them.
_QGIS_ONLY = frozenset(
    {
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "PYTHONEXECUTABLE",
        "PYTHONPLATLIBDIR",
        "PYTHONINSPECT",
        "__PYVENV_LAUNCHER__",
        "LD_LIBRARY_PATH",
        "DYLD_LIBRARY_PATH",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "DYLD_FRAMEWORK_PATH",
        "DYLD_INSERT_LIBRARIES",
        "PROJ_LIB",
        "PROJ_DATA",
        "GDAL_DATA",
        "GDAL_DRIVER_PATH",
        "GDAL_PYTHON_DRIVER_PATH",
        "OGR_DRIVER_PATH",
        "GEOTIFF_CSV",
        "OSGEO4W_ROOT",
    }
)
_QGIS_ONLY_PREFIXES = ("QT_", "QTDIR", "QML", "QGIS_")


def worker_environment(base: Mapping[str, str], own: bool, hidden_prefix: str = "") -> dict[str, str]:
    """The environment for an engine process.

    Args:
        base: usually ``os.environ``.
        own: the interpreter is QGIS's own and needs what QGIS needs.
        hidden_prefix: folder whose programs and libraries must not be found through PATH (QGIS's installation, for an
            interpreter that has nothing to do with it); empty = PATH stays.
    """
    if own:
        kept = dict(base)
    else:
        kept = {name: value for name, value in base.items() if not _belongs_to_qgis(name)}
        if hidden_prefix and "PATH" in kept:
            entries = [entry for entry in kept["PATH"].split(os.pathsep) if not _lies_in(entry, hidden_prefix)]
            kept["PATH"] = os.pathsep.join(entries)
    # Paths with any letter in them must survive a C locale.
    kept["PYTHONUTF8"] = "1"
    return kept


def _belongs_to_qgis(name: str) -> bool:
    # Windows' names have no case.
    upper = name.upper()
    return upper in _QGIS_ONLY or upper.startswith(_QGIS_ONLY_PREFIXES)


def _lies_in(path: str, folder: str) -> bool:
    inner, outer = (os.path.normcase(os.path.abspath(each)) for each in (path or os.curdir, folder))
    return inner == outer or inner.startswith(outer.rstrip(os.sep) + os.sep)
