"""A dock whose engine answers at once, so that what the page makes of the answers can be tested by itself."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtTest import QTest

from s2m2_sar.engine.protocol import Cancelled
from s2m2_sar.s2m2_qgis.dock.dock import Dock
from s2m2_sar.s2m2_qgis.engine_client import Status

from ..waiting import wait

PLAN = {"ok": True, "reason": "", "gsd": 10.0, "gsd_m": 10.0, "templates": 6, "template_px": 64, "seconds": 8.6}


@dataclass
class ScriptedClient:
    """Answers requests in their own thread, as the real client does; records what it was asked."""

    answers: dict[str, Callable[[Any], dict[str, Any]]] = field(default_factory=dict)
    asked: list[tuple[str, Any]] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    hold: threading.Event = field(default_factory=threading.Event)
    state: str = "off"

    def status(self) -> Status:
        return Status(state=self.state, device="cpu", threads=2, rss_bytes=610_000_000 if self.state == "ready" else 0)

    def request(self, op, spec, on_progress=None, is_cancelled=None, on_log=None) -> dict[str, Any]:
        self.asked.append((op, spec))
        self.threads.append(threading.get_ident())
        self.state = "ready"
        if on_progress is not None:
            on_progress(0.5, "Matching", 4.0)
        while not self.hold.wait(0.01):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
        return self.answers[op](spec)


class ScriptedEngines:
    """In the place of ``Engines``."""

    def __init__(self) -> None:
        self.jobs, self.interactive = ScriptedClient(), ScriptedClient()
        self.restarts = 0
        for client in (self.jobs, self.interactive):
            client.hold.set()
            client.answers["plan"] = lambda spec: dict(PLAN)

    def status(self) -> tuple[Status, Status]:
        return self.interactive.status(), self.jobs.status()

    def diagnostics(self) -> str:
        return "all about the engine"

    def restart(self) -> None:
        self.restarts += 1

    @property
    def asked(self) -> list[str]:
        return [op for op, _spec in self.jobs.asked + self.interactive.asked]


@pytest.fixture
def engines() -> ScriptedEngines:
    return ScriptedEngines()


@pytest.fixture
def dock(qgis_iface, project, clean_settings, engines: ScriptedEngines) -> Iterator[Dock]:
    """The dock, not shown yet."""
    made = Dock(qgis_iface, engines)
    yield made
    made.release()
    made.close()
    made.deleteLater()
    wait(lambda: not QgsApplication.taskManager().countActiveTasks())
    QTest.qWait(10)


@pytest.fixture
def page(dock: Dock, layers, engines: ScriptedEngines, tmp_path: Path):
    """The *Register* page with both layers chosen, shown, its summary there, its results going to ``tmp_path``."""
    dock.resize(360, 900)
    dock.show()
    dock.register.form.output.folder.setFilePath(str(tmp_path / "out"))
    wait(lambda: "templates" in dock.register.summary.text())
    return dock.register
