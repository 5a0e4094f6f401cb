"""Projects are closed, layers removed, the plugin is reloaded and QGIS ends in the middle of every kind of job."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtTest import QTest

import s2m2_sar
from s2m2_sar.s2m2_qgis import settings, tasks
from s2m2_sar.s2m2_qgis.engine_client.status import BUSY
from s2m2_sar.s2m2_qgis.plugin import Plugin

from .disks import digests
from .jobs import JOBS, World, broken
from .watch import Watch

_QUITTING = Path(__file__).with_name("quitting.py")
_QUICK = ("register",)


def _jobs() -> list[object]:
    return [name if name in _QUICK else pytest.param(name, marks=pytest.mark.slow) for name in JOBS]


@pytest.fixture
def plugin(qgis_iface, qgis_new_project) -> Iterator[Plugin]:
    """The whole plugin, dock and all, matching by CFOG."""
    settings.change_machine(matcher="cfog", device="cpu")
    made = s2m2_sar.classFactory(qgis_iface)
    made.initProcessing()
    made.initGui()
    yield made
    made.unload()
    QTest.qWait(20)


def _layers(world: World) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    optical, sar = QgsRasterLayer(str(world.optical), "optical"), QgsRasterLayer(str(world.sar), "sar")
    QgsProject.instance().addMapLayers([optical, sar])
    return sar, optical


@pytest.mark.parametrize("event", ["project closed", "layer removed"])
@pytest.mark.parametrize("name", _jobs())
def test_a_project_that_goes_under_a_job(
    name: str, event: str, world: World, plugin: Plugin, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """A job reads files, not layers: it goes on to a result that is whole."""
    job = JOBS[name]
    sar, _optical = _layers(world)
    client = plugin._get_engines().jobs
    _task, outcome = watch.start(client, job.op, job.make(world, tmp_path / "out"))
    watch.until(lambda: client.status().state == BUSY or outcome.ended)
    if event == "project closed":
        QgsProject.instance().clear()
    else:
        QgsProject.instance().removeMapLayer(sar.id())
    watch.until(lambda: outcome.ended)
    assert outcome.error is None, outcome.error.message
    assert not job.writes or not broken(job, tmp_path / "out")
    survived(event, name)


@pytest.mark.parametrize("event", ["project closed", "layer removed"])
def test_a_project_that_goes_under_the_dock(
    event: str, world: World, qgis_iface, plugin: Plugin, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """*Register* pressed, and its layers gone while templates are matched: nothing of QGIS breaks, the result is on the
    disk, and the next one can be made."""
    page = plugin._dock.register
    plugin._dock.resize(360, 900)
    # What nobody sees asks the engine nothing.
    qgis_iface.mainWindow().show()
    plugin._dock.show()
    page.form.output.folder.setFilePath(str(tmp_path / "results"))
    for _turn in range(2):
        sar, optical = _layers(world)
        page.form.sar.set_layer(sar)
        page.form.optical.set_layer(optical)
        watch.until(lambda: page.run_row.button.isEnabled() and "templates" in page.summary.text(), 60.0)
        page.run_row.button.click()
        watch.until(lambda: plugin._get_engines().jobs.status().state == BUSY)
        assert page.run_row.busy
        if event == "project closed":
            QgsProject.instance().clear()
        else:
            QgsProject.instance().removeMapLayers([sar.id(), optical.id()])
        watch.until(lambda: not page.run_row.busy)
        QTest.qWait(50)
        for place in (tmp_path / "results").glob("*") if (tmp_path / "results").exists() else ():
            assert not broken(JOBS["register"], place)
            assert not place.name.startswith("."), place
        QgsProject.instance().clear()
        survived(event, "register")


@pytest.mark.parametrize("name", _jobs())
def test_a_plugin_that_is_reloaded_under_a_job(
    name: str, world: World, qgis_iface, plugin: Plugin, watch: Watch, tmp_path: Path, survived: Callable[..., None]
) -> None:
    job = JOBS[name]
    place = tmp_path / "place"
    place.mkdir()
    spec = job.make(world, place / "out")
    before = digests(place)
    client = plugin._get_engines().jobs
    _task, outcome = watch.start(client, job.op, spec)
    watch.until(lambda: client.status().state == BUSY or outcome.ended)
    pid = client.status().pid
    plugin.unload()
    watch.until(lambda: outcome.ended)
    assert outcome.error is None
    if outcome.stopped and job.writes != "run":
        assert digests(place) == before
    assert not os.path.exists(f"/proc/{pid}")
    watch.until(lambda: not [one for one in threading.enumerate() if one.name.startswith("s2m2-engine")], 10.0)
    assert not tasks.unfinished()
    plugin.initProcessing()
    plugin.initGui()
    again = watch.run(plugin._get_engines().jobs, job.op, spec)
    assert again.error is None, again.error.message
    assert not job.writes or not broken(job, place / "out")
    survived("plugin reloaded", name)


@pytest.mark.parametrize("how", ["quit", "abrupt", "wait"])
@pytest.mark.parametrize("name", _jobs())
def test_a_qgis_that_ends_under_a_job(
    name: str, how: str, world: World, tmp_path: Path, survived: Callable[..., None]
) -> None:
    """By itself, without a word to the plugin, or killed: its worker ends with it, and nothing half-written stays."""
    job = JOBS[name]
    place = tmp_path / "place"
    place.mkdir()
    job.make(world, place / "out")
    before = digests(place)
    command = [sys.executable, str(_QUITTING), how, name, world.sar, world.optical, world.bundle, place / "out"]
    with subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as qgis:
        assert qgis.stdout is not None
        assert qgis.stderr is not None
        said = qgis.stdout.readline().split(maxsplit=1)
        if how == "wait":
            qgis.kill()
        trouble = qgis.stderr.read()
        code = qgis.wait(120)
    assert len(said) == 2, trouble
    assert code == (-signal.SIGKILL if how == "wait" else 0), trouble
    end = time.monotonic() + 20.0
    while _runs(int(said[0])):
        assert time.monotonic() < end, "the worker outlives its QGIS"
        time.sleep(0.05)
    if job.writes and digests(place) != before and job.writes != "run":
        assert not broken(job, place / "out")
        assert [path.name for path in place.iterdir()] == ["out"]
    survived("QGIS quits", name)


def _runs(pid: int) -> bool:
    """Whether the process is there, and no zombie that a container's first process has not fetched."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
