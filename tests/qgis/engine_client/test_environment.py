"""What of QGIS's environment reaches the engine."""

from __future__ import annotations

import os
from pathlib import Path

from s2m2_sar.s2m2_qgis.engine_client.environment import worker_environment

QGIS = {
    "PYTHONHOME": "/opt/qgis/python",
    "PYTHONPATH": "/opt/qgis/python/plugins",
    "LD_LIBRARY_PATH": "/opt/qgis/lib",
    "PROJ_LIB": "/opt/qgis/share/proj",
    "PROJ_DATA": "/opt/qgis/share/proj",
    "GDAL_DATA": "/opt/qgis/share/gdal",
    "GDAL_DRIVER_PATH": "/opt/qgis/lib/gdalplugins",
    "QT_PLUGIN_PATH": "/opt/qgis/qtplugins",
    "QT_QPA_PLATFORM": "offscreen",
    "QGIS_PREFIX_PATH": "/opt/qgis",
    "Path_of_nothing": "x",
}
USER = {
    "HOME": "/home/user",
    "LANG": "de_DE.UTF-8",
    "AWS_PROFILE": "work",
    "GDAL_HTTP_PROXY": "proxy",
    "CUDA_VISIBLE_DEVICES": "1",
}


def test_another_python_gets_nothing_of_qgis_and_all_of_the_user() -> None:
    assert worker_environment({**QGIS, **USER}, own=False) == {**USER, "Path_of_nothing": "x", "PYTHONUTF8": "1"}


def test_qgis_own_python_gets_all_of_it() -> None:
    assert worker_environment({**QGIS, **USER}, own=True) == {**QGIS, **USER, "PYTHONUTF8": "1"}


def test_names_are_known_whatever_their_case() -> None:
    """Windows' names have none."""
    assert "PythonHome" not in worker_environment({"PythonHome": "C:\\QGIS"}, own=False)


def test_qgis_programs_leave_the_path_where_they_are_asked_to(tmp_path: Path) -> None:
    entries = [str(tmp_path / "qgis" / "bin"), str(tmp_path / "qgis-other"), str(tmp_path / "qgis"), "/usr/bin"]
    base = {"PATH": os.pathsep.join(entries)}
    assert worker_environment(base, own=False)["PATH"] == base["PATH"]
    hidden = worker_environment(base, own=False, hidden_prefix=str(tmp_path / "qgis"))["PATH"]
    assert hidden.split(os.pathsep) == [str(tmp_path / "qgis-other"), "/usr/bin"]


def test_the_base_is_left_alone() -> None:
    base = dict(QGIS)
    worker_environment(base, own=False)
    assert base == QGIS
