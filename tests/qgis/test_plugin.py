"""Switching the plugin on and off."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget

import s2m2_sar
from s2m2_sar.s2m2_qgis.plugin import Plugin

ROOT = Path(__file__).resolve().parents[2]


def provider():
    return QgsApplication.processingRegistry().providerById("s2m2")


def receivers(iface) -> dict[str, int]:
    """How many listen to what the plugin listens to."""
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    return {
        "added": project.receivers(project.layersAdded),
        "leave": project.receivers(project.layersWillBeRemoved),
        "removed": project.receivers(project.layersRemoved),
        "read": project.receivers(project.readProject),
        "write": project.receivers(project.writeProject),
        "cleared": project.receivers(project.cleared),
        "extents": canvas.receivers(canvas.extentsChanged),
    }


def test_processing_alone_touches_no_gui(clean_settings) -> None:
    plugin = Plugin(None)
    plugin.initProcessing()
    assert provider() is not None
    assert {algorithm.id() for algorithm in provider().algorithms()} == {
        "s2m2:register",
        "s2m2:apply",
        "s2m2:field",
        "s2m2:report",
        "s2m2:evaluate",
        "s2m2:finetune",
    }
    plugin.unload()
    assert provider() is None


@pytest.mark.parametrize("times", [1, 2])
def test_unload_leaves_nothing(qgis_iface, project, clean_settings, times: int) -> None:
    window = qgis_iface.mainWindow()
    before = receivers(qgis_iface)
    for _round in range(times):
        plugin = s2m2_sar.classFactory(qgis_iface)
        plugin.initProcessing()
        plugin.initGui()
        assert provider() is not None
        assert window.findChildren(QDockWidget, "S2m2SarDock")
        assert [status.state for status in plugin._engines.status()] == ["off", "off"]
        plugin.unload()
        QTest.qWait(20)
        assert provider() is None
        assert not window.findChildren(QDockWidget, "S2m2SarDock")
        assert not window.findChildren(QAction, "S2m2SarAction")
        assert receivers(qgis_iface) == before
        assert not qgis_iface.mapCanvas().scene().items() or all(
            "VertexMarker" not in type(item).__name__ for item in qgis_iface.mapCanvas().scene().items()
        )


def test_the_dock_comes_back_as_it_was_left(qgis_iface, project, clean_settings) -> None:
    for visible in (True, False):
        plugin = Plugin(qgis_iface)
        plugin.initGui()
        plugin._dock.setVisible(visible)
        plugin.unload()
        QTest.qWait(20)
        again = Plugin(qgis_iface)
        again.initGui()
        assert again._dock.isHidden() is not visible
        again.unload()
        QTest.qWait(20)


def test_the_processing_half_imports_no_widgets() -> None:
    """``qgis_process`` on a machine without a display must not need the dock."""
    code = (
        "import sys; import s2m2_sar; p = s2m2_sar.classFactory(None); "
        "print([m for m in sys.modules if '.dock' in m or '.maptools' in m or m == 'torch'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT.parent)
    assert done.stdout.strip() == "[]"
